"""The desk on a page: 40 lines of 100 columns, and two commands that can be typed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from goodoffices.cli.desk_text import desk_lines
from goodoffices.facts import specimens
from goodoffices.ledger import Ledger
from goodoffices.office import questions

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]

DAYS = ["2031-02-10", "2031-12-01", "2032-05-01", "2032-12-01", "2034-03-01", "2040-01-01"]
SECTIONS = ["OVERDUE", "DUE", "ASKED, NO ANSWER YET", "PROJECTS WITHOUT A DONOR"]


def _fits(shown: str, commands: int = 2) -> bool:
    """Whether a desk fits its page; its commands stand in full, whatever their ledger."""
    lines = shown.splitlines()
    return len(lines) <= 40 and all(len(line) <= 100 for line in lines[:-commands])


@pytest.mark.parametrize("on", DAYS)
def test_the_desk_fits_its_page_on_every_day(run: Run, filed: str, on: str) -> None:
    ran = run("desk", "--on", on, "--ledger", filed)

    assert ran.returncode == 0
    assert _fits(ran.stdout)
    assert [name for name in SECTIONS if f"\n{name}" in ran.stdout] == SECTIONS


def test_the_desk_of_an_empty_ledger_fits_its_page_and_says_so(run: Run) -> None:
    Ledger.create("empty.db").close()

    ran = run("desk", "--ledger", "empty.db")

    assert ran.returncode == 0
    assert _fits(ran.stdout)
    assert "0 papers, 0 findings, 0 proposed" in ran.stdout
    assert "OVERDUE (0)" in ran.stdout
    assert ran.stdout.splitlines()[-2].endswith(" list papers --ledger empty.db")


def test_the_desk_looks_from_the_newest_paper_unless_told(run: Run, filed: str) -> None:
    ran = run("desk", "--ledger", filed)

    assert ran.stdout.startswith("DESK as of 26 February 2034 · 35 papers, ")


def test_a_step_that_was_reported_done_is_not_overdue_without_a_word_of_it(
    run: Run, filed: str
) -> None:
    """Belmoria's first step was done nine months late, says 32KELMAR311 in April 2032."""
    (desk,) = run("desk", "--on", "2032-05-01", "--json", "--ledger", filed).stdout.splitlines()

    silent = [item["subject"] for item in json.loads(desk)["overdue"] if not item["later"]]

    assert "31KELMAR533/step1" not in silent


def test_the_numbers_of_a_section_say_how_many_are_left_out(run: Run, filed: str) -> None:
    shown = run("desk", "--on", "2034-03-01", "--ledger", filed).stdout

    title = next(line for line in shown.splitlines() if line.startswith("OVERDUE"))
    number, kept = _numbers(title)
    below = shown.partition(f"{title}\n")[2].partition("\n\n")[0].splitlines()
    assert number > kept > 0
    assert len(below) == 3 * kept


def _numbers(title: str) -> tuple[int, int]:
    """How many items a section has, and how many of them are shown."""
    total, _, first = title.partition("(")[2].rstrip(")").partition("; the first ")
    return int(total), int(first)


def test_every_line_of_the_desk_says_that_nothing_is_confirmed_yet(
    run: Run, filed: str
) -> None:
    shown = run("desk", "--on", "2032-05-01", "--ledger", filed).stdout

    cited = [line for line in shown.splitlines() if " para " in line and "later" not in line]
    assert cited
    assert [line for line in cited if not line.endswith(" · proposed")] == []


def test_a_promise_on_the_desk_has_its_term_its_words_and_its_place(
    run: Run, cable: Path
) -> None:
    office = str(specimens() / "office.toml")
    run("read", str(cable), "--office", office)

    lines = run("desk", "--on", "2031-04-05").stdout.splitlines()

    (at,) = [index for index, line in enumerate(lines) if "Belmoria owes Aurelia" in line]
    assert lines[at + 1].startswith("    2 April 2031, overdue 3 days; promised · 31KELMAR207")
    assert lines[at + 2].startswith("    “")


def test_what_a_later_paper_says_stands_below_the_promise_instead_of_its_words(
    filed: str,
) -> None:
    with Ledger.open(filed) as book:
        whole = questions.desk(book, questions.own_side(book), date(2034, 3, 1))
    item = replace(whole.overdue[0], later=whole.overdue[1].matter)
    shown = replace(whole, overdue=(item,), due=(), unanswered=(), unfunded=())

    lines = desk_lines(shown, filed, ("goodoffices check", "goodoffices list"))

    (below,) = [line for line in lines if line.startswith("    a later paper says ")]
    assert below.endswith(f" {whole.overdue[1].matter.place}, not confirmed")
    assert not any("“" in line for line in lines)


def test_a_paper_that_cites_an_instruction_stands_below_it_without_a_verdict(
    filed: str,
) -> None:
    with Ledger.open(filed) as book:
        whole = questions.desk(book, questions.own_side(book), date(2034, 3, 1))
    told = next(
        one for one in whole.overdue if one.later and one.matter.entry.kind == "action_request"
    )
    shown = replace(whole, overdue=(told,), due=(), unanswered=(), unfunded=())

    lines = desk_lines(shown, filed, ("goodoffices check", "goodoffices list"))

    assert told.later is not None
    assert f"    a later paper cites it: {told.later.place}, not confirmed" in lines


@pytest.mark.parametrize(
    ("program", "on"), [("script", "2031-02-10"), ("module", "2032-05-01")]
)
def test_the_commands_at_the_end_of_the_desk_can_be_typed(
    filed: str, tmp_path: Path, program: str, on: str
) -> None:
    """Though the ledger's name has a space in it, and from any folder."""
    lines = _desk(program, "--on", on, "--ledger", filed)

    ended = [_typed(line, tmp_path) for line in lines[-2:]]

    assert [one.returncode for one in ended] == [0, 0]
    assert all(one.stdout.strip() and not one.stderr for one in ended)


def test_the_commands_of_an_empty_desk_can_be_typed(tmp_path: Path) -> None:
    place = str(tmp_path / "empty.db")
    Ledger.create(place).close()

    ended = [_typed(line, tmp_path) for line in _desk("module", "--ledger", place)[-2:]]

    assert [one.returncode for one in ended] == [0, 0]


def test_the_commands_can_be_typed_where_the_desk_was_shown(tmp_path: Path) -> None:
    """A ledger is named as it was given, from the folder in which the user is."""
    Ledger.create("empty.db").close()

    ended = [_typed(line, tmp_path) for line in _desk("module", "--ledger", "empty.db")[-2:]]

    assert [one.returncode for one in ended] == [0, 0]


def test_a_ledger_named_by_the_environment_is_not_named_again(
    run: Run, filed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOODOFFICES_LEDGER", filed)

    lines = run("desk").stdout.splitlines()

    assert "--ledger" not in "".join(lines[-2:])


def _desk(program: str, *words: str) -> list[str]:
    """The lines of a desk as this program prints them in a process of its own."""
    script = shutil.which("goodoffices", path=str(Path(sys.executable).parent))
    if program == "script" and script is None:
        pytest.skip("the program is not installed beside this Python")
    start = [str(script)] if program == "script" else [sys.executable, "-m", "goodoffices"]
    ran = subprocess.run(  # noqa: S603 - it is our own program
        [*start, "desk", *words], check=True, capture_output=True, encoding="utf-8"
    )
    return ran.stdout.splitlines()


def _typed(command: str, folder: Path) -> Ran:
    """What a command does when it is typed into a shell, as it stands there."""
    return subprocess.run(  # noqa: S602 - a shell is what a user types into
        command, shell=True, check=False, capture_output=True, encoding="utf-8", cwd=folder
    )
