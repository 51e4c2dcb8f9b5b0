"""A thread shown in a terminal, and closed from there."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goodoffices.cli import printing
from goodoffices.facts import specimens

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]

FOUR = ("31ANSELM5871", "31ELDHAVN288", "32ELDHAVN57", "32ELDHAVN190")
TOLD = "31ANSELM5871/ask1"


@pytest.fixture
def office(run: Run, home: Path) -> str:
    """A ledger of four cables: a demarche, its delivery, the answer and the follow-up."""
    place = str(home / "office.db")
    texts = [str(specimens() / f"{name}.txt") for name in FOUR]
    run("read", *texts, "--ledger", place, "--office", str(specimens() / "office.toml"))
    return place


def _objects(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.stdout.splitlines()]


def _open(run: Run, office: str) -> list[str]:
    """What is still open in the thread."""
    (found,) = _objects(run("thread", FOUR[0], "--ledger", office, "--json"))
    points = [point for paper in found["papers"] for point in paper["points"]]
    return [one["subject"] for one in points if one["state"].startswith("open")]


def test_a_thread_of_four_cables_is_closed_from_demarche_to_follow_up(
    run: Run, office: str
) -> None:
    before = run("thread", FOUR[0], "--ledger", office).stdout
    queue = _objects(run("review", "--json", "--ledger", office))
    keys = "".join("a\n" if one["suggestion"] else "s\n" for one in queue)

    reviewed = run("review", "--ledger", office, "--author", "Ann", given=keys.encode())
    for subject in _open(run, office):
        words = ("--note", "settled in talks", "--author", "Ann", "--ledger", office)
        assert run("close", subject, *words).returncode == 0

    after = run("thread", FOUR[1], "--ledger", office).stdout
    heads = [line.split(" · ")[1:3] for line in after.splitlines() if "ELDHAVN" in line[:40]]
    assert "still open" in before
    assert "proposed to be closed by 31ELDHAVN288/" in before
    assert reviewed.returncode == 0
    assert "4 papers · nothing is open" in after
    assert f"· {FOUR[0]} · demarche ·" in after
    assert ["31ELDHAVN288", "delivery report"] in heads
    assert "closed by 31ELDHAVN288/" in after
    assert "closed, says Ann on" in after
    assert "open, due" not in after


def test_a_thread_shows_the_words_of_both_papers_side_by_side(run: Run, office: str) -> None:
    lines = run("thread", FOUR[0], "--ledger", office).stdout.splitlines()

    sides = [line.split(" | ") for line in lines if " | " in line]
    assert sides[0][0].strip() == "31ANSELM5871 para 4"
    assert sides[0][1].startswith("31ELDHAVN288 para ")
    assert max(map(len, lines)) <= printing.WIDTH


def test_a_change_says_what_the_record_would_be(run: Run, filed: str) -> None:
    shown = run("thread", "31KELMAR533", "--ledger", filed).stdout

    assert "proposed to be changed by 32KELMAR1031/" in shown
    assert "\n    to: Belmoria, step " in shown


def test_a_paper_of_two_exchanges_is_shown_in_both(run: Run, filed: str) -> None:
    ran = run("thread", "32ELDHAVN57", "--ledger", filed)

    heads = [line for line in ran.stdout.splitlines() if line.startswith("THREAD between ")]
    assert len(heads) == len(set(heads)) == 2


def test_an_unknown_paper_has_no_thread(run: Run, filed: str) -> None:
    ran = run("thread", "31NOWHERE1", "--ledger", filed)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert "The ledger shows nothing called “31NOWHERE1”" in ran.stderr


def test_what_is_closed_is_seen_everywhere_and_opened_again(run: Run, office: str) -> None:
    at = ("--ledger", office)

    closed = run(
        "close", TOLD, "--by", "31eldhavn288", "--note", "done", "--author", "Ann", *at
    )

    assert closed.stdout.startswith(f"{TOLD}: closed by 31ELDHAVN288, says Ann on ")
    assert closed.stdout.endswith(": done\n")
    assert "closed by 31ELDHAVN288, says Ann" in run("show", TOLD, *at).stdout
    assert " · closed\n" in run("show", FOUR[0], *at).stdout
    assert "\tclosed\t" in run("list", "asks", *at).stdout
    assert ", 1 closed\n" in run("desk", *at).stdout
    (shown,) = _objects(run("close", TOLD, "--reopen", "--author", "Ann", "--json", *at))
    assert [word["accepted"] for word in shown["words"]] == [False]
    assert " closed\n" not in run("desk", *at).stdout
    assert run("close", TOLD, "--by", FOUR[1], "--author", "Ann", *at).returncode == 0
    assert (
        run("close", TOLD, "--reopen", "--author", "Ann", *at).stdout == f"{TOLD}: open again\n"
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((TOLD,), "name the paper that settles it with --by"),
        ((TOLD, "--reopen"), "is not closed"),
        (("32ELDHAVN57/pledge1", "--note", "paid"), "this pledge opens nothing"),
        ((TOLD, "--by", "31NOWHERE1"), "nothing called “31NOWHERE1”"),
    ],
)
def test_what_cannot_be_closed_says_why(
    run: Run, office: str, words: tuple[str, ...], why: str
) -> None:
    ran = run("close", *words, "--author", "Ann", "--ledger", office)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert why in ran.stderr


def test_a_closing_is_decided_in_review_with_both_passages(
    run: Run, filed: str, home: Path
) -> None:
    office = str(shutil.copy(filed, home / "copy.db"))
    wish = ("--paper", FOUR[0], "--kind", "asks", "--ledger", office, "--author", "Ann")

    queue = _objects(run("review", *wish, "--json"))
    skipped = [one["suggestion"] is None for one in queue].index(False)
    shown = run("review", *wish, given=b"s\n" * skipped + b"r\nonly the delivery\n").stdout

    assert "a later paper closes it?" in shown
    assert "proposed to be closed by 31ELDHAVN288/" in shown
    assert "the record: 31ANSELM5871 para 4" in shown
    assert "the later paper: 31ELDHAVN288 para " in shown
    assert shown.splitlines()[-1].startswith("0 accepted, 1 rejected, ")


def test_a_change_is_decided_in_review_field_by_field(run: Run, filed: str) -> None:
    wish = ("--paper", "32KELMAR1031", "--kind", "steps", "--ledger", filed)

    shown = run("review", *wish, given=b"s\n" * 9).stdout

    assert "a later paper changes it?" in shown
    assert "will stand" in shown
    assert "\ndue *" in shown
