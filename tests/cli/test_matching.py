"""The commands that propose, as a user meets them."""

from __future__ import annotations

import json
import math
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goodoffices.facts import specimens
from goodoffices.office import objects
from goodoffices.records import Allocation

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]

PROJECTS = "project,recipient,cost,currency,priority\nP1,XBB,100,EUR,2\nP2,XCC,900,EUR,1\n"
DONORS = "donor,budget,currency,max_projects\nXSS,80,EUR,3\nXLL,80,EUR,\n"
PAIRS = "project,donor,fit\nP1,XSS,0.9\nP1,XLL,0.8\nP2,XSS,1\n"


@pytest.fixture
def files(home: Path) -> tuple[str, ...]:
    """The options that name three files of an allocation."""
    for name, content in (("p", PROJECTS), ("d", DONORS), ("x", PAIRS)):
        (home / f"{name}.csv").write_text(content)
    return "--projects", "p.csv", "--donors", "d.csv", "--pairs", "x.csv"


def _objects(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_match_shows_projects_with_donors_and_donors_with_projects(
    run: Run, filed: str
) -> None:
    ran = run("match", "--ledger", filed)

    lines = ran.stdout.splitlines()
    assert (ran.returncode, ran.stderr) == (0, "")
    assert lines[0] == "PROJECTS AND THE DONORS THAT FIT (proposals; a person decides)"
    assert "DONORS AND THE PROJECTS THAT FIT" in lines
    assert any(
        line.startswith("  yes: Skerrland (topic yes, place yes, help yes)") for line in lines
    )
    assert any(line.startswith("  no: Tessara (topic") for line in lines)
    assert max(map(len, lines)) <= 100


def test_match_shows_the_words_that_a_reason_rests_on(run: Run, real: str) -> None:
    lines = run("match", "--ledger", real).stdout.splitlines()

    words = "      “maritime security” · 09STATE24630 para 4 [09STATE24630/capability3]"
    assert words in lines


@pytest.mark.parametrize("donor", ["Skerrland", "XSS", "xss"])
def test_match_of_one_donor_shows_that_one_alone(run: Run, filed: str, donor: str) -> None:
    fits = _objects(run("match", "--donor", donor, "--json", "--ledger", filed))

    assert {fit["offer_id"] for fit in fits} == {"XSS"}


def test_match_of_one_project_shows_that_one_alone(run: Run, filed: str) -> None:
    ran = run("match", "--project", "34anselm310/project4", "--ledger", filed)

    assert "34ANSELM310/project4 · Corvania" in ran.stdout
    assert "project3" not in ran.stdout


def test_match_as_json_says_what_fits_and_why(run: Run, filed: str) -> None:
    first, *_ = _objects(run("match", "--json", "--ledger", filed))

    assert set(first) == {
        "item_id",
        "offer_id",
        "label",
        "topic",
        "region",
        "type",
        "score",
        "reason",
        "evidence",
    }
    assert {"words", "place", "subject"} == set(first["evidence"][0])


def test_without_projects_and_donors_there_is_nothing_to_match(run: Run, cable: Path) -> None:
    run("read", str(cable))

    ran = run("match")

    assert (ran.returncode, ran.stdout) == (
        0,
        "Nothing to match: the ledger needs projects and parties that can give something.\n",
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("match", "--donor", "Ruritania"), "“Ruritania” is no party"),
        (("match", "--project", "31TARVO402/project99"), "nothing called"),
        (("allocate", "--projects", "none.csv"), "none.csv cannot be read as CSV"),
        (("allocate", "--donors", "31KELMAR207.txt"), "31KELMAR207.txt has no column"),
    ],
)
def test_what_makes_no_sense_is_said(
    run: Run, filed: str, cable: Path, words: tuple[str, ...], message: str
) -> None:
    ran = run(*words, "--ledger", filed)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert message in ran.stderr
    assert cable.exists()


def test_allocate_says_who_carries_what_and_why_not(run: Run, files: tuple[str, ...]) -> None:
    ran = run("allocate", *files)

    lines = ran.stdout.splitlines()
    assert (ran.returncode, ran.stderr) == (0, "")
    assert lines[0].startswith("Optimal: worth 1.")
    assert "XSS carries 80% of P1: EUR 80, leads" in lines
    assert "XLL carries 20% of P1: EUR 20" in lines
    assert any(line.startswith("P2: nobody. ") for line in lines)


def test_allocate_as_json_is_one_object(run: Run, files: tuple[str, ...]) -> None:
    (found,) = _objects(run("allocate", *files, "--json"))

    assert found["status"] == "Optimal"
    assert [one["donor"] for one in found["assignments"]] == ["XSS", "XLL"]
    assert [one["project"] for one in found["unfunded"]] == ["P2"]


def test_a_number_that_the_solver_does_not_have_is_null() -> None:
    found = Allocation(
        status="Time limit reached",
        objective=-math.inf,
        bound=math.inf,
        gap=math.nan,
        seconds=0.1,
        assignments=(),
        unfunded=(),
    )

    told = json.loads(json.dumps(objects.allocation_object(found), allow_nan=False))

    assert (told["objective"], told["bound"], told["gap"]) == (None, None, None)


def test_allocate_without_money_says_what_is_missing(run: Run, cable: Path) -> None:
    run("read", str(cable))

    ran = run("allocate")

    assert ran.returncode == 2
    assert "Give them with --projects and --donors" in ran.stderr


def test_a_bad_line_of_a_file_is_named(run: Run, home: Path, files: tuple[str, ...]) -> None:
    (home / "d.csv").write_text("donor,budget,currency\nXSS,80,EUR\nXLL,lots,EUR\n")

    ran = run("allocate", *files)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("goodoffices: d.csv line 3 cannot be used")


def test_the_names_that_papers_were_read_with_serve_later_commands(
    run: Run, home: Path
) -> None:
    """The office's file lies beside the papers; no later command is told of it."""
    run("read", str(specimens()), "--ledger", "own.db")
    (home / "31TARVO402.txt").write_bytes((specimens() / "31TARVO402.txt").read_bytes())

    again = run("read", "31TARVO402.txt", "--ledger", "own.db", "--json")
    match = run("match", "--donor", "Skerrland", "--ledger", "own.db")
    draft = run("draft", "demarche", "--to", "Skerrland", "--ledger", "own.db")

    assert json.loads(again.stdout)["status"] == "known"
    assert "Skerrland" in match.stdout
    assert (draft.returncode, draft.stderr) == (0, "")
