"""Proposals decided in a terminal, from a pipe, and all above a score at once."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from goodoffices.cli import printing
from goodoffices.facts import specimens
from goodoffices.ledger import Ledger
from goodoffices.records import Claim, Review

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]

STEP = "31KELMAR533/step7"
PROMPT = "? help > "
ONE_PAPER = ("--paper", "31KELMAR207", "--kind", "undertakings")


@pytest.fixture
def office(filed: str, home: Path) -> str:
    """A ledger of the specimens to be written in."""
    return str(shutil.copy(filed, home / "office.db"))


@pytest.fixture
def review(run: Run, office: str) -> Callable[..., Ran]:
    """Review with these keys, one a line, as Ann unless said otherwise."""

    def with_keys(*options: str, keys: str = "", author: str = "Ann") -> Ran:
        given = "".join(f"{key}\n" for key in keys.split("|") if keys)
        words = ("review", "--ledger", office, "--author", author, *options)
        ran: Ran = run(*words, given=given.encode())
        return ran

    return with_keys


Decide = Callable[..., Ran]


def _objects(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.stdout.splitlines()]


def _shown(run: Run, office: str, subject: str) -> dict[str, Any]:
    """One record as the ledger has it."""
    (found,) = _objects(run("show", subject, "--json", "--ledger", office))
    return found


def test_the_queue_is_listed_for_programs_and_nothing_is_decided(
    review: Decide, run: Run, office: str
) -> None:
    found = _objects(review("--json"))

    assert len(found) > 100
    assert [one["urgency"] for one in found][:1] == ["overdue"]
    assert all(0 < one["score"] <= 1 for one in found)
    assert _objects(review("--json")) == found
    assert _shown(run, office, found[0]["subject"])["review"] == "proposed"


def test_with_a_score_the_list_is_of_what_would_be_accepted(review: Decide) -> None:
    found = _objects(review("--json", "--accept-above", "0.9"))

    assert found
    assert all(one["score"] >= 0.9 for one in found)


def test_a_proposal_is_shown_in_its_context_with_the_claimed_words_marked(
    review: Decide,
) -> None:
    shown = review("--paper", "31KELMAR533", "--kind", "steps").stdout

    assert f"{STEP} · step · asserted · proposed" in shown
    assert "31KELMAR533 para 3 · UNCLASSIFIED//FOR OFFICIAL USE ONLY · " in shown
    assert "\nscore 0." in shown
    assert "    Belmoria will take the following steps by its [own means]:" in shown
    assert "    -- Step [12]: [The two sides] will [review the plan]" in shown
    assert max(map(len, shown.splitlines())) <= printing.WIDTH


def test_lines_of_a_pipe_decide_as_keys_do(review: Decide, run: Run, office: str) -> None:
    first, second, third, *_ = [one["subject"] for one in _objects(review("--json"))]

    ran = review(keys="a|r|not theirs|s|b|q")

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines()[-1].startswith("1 accepted, 1 rejected, ")
    accepted, rejected = _shown(run, office, first), _shown(run, office, second)
    assert (accepted["review"], accepted["author"]) == ("accepted", "Ann")
    assert (rejected["review"], rejected["author"]) == ("rejected", "Ann")
    assert "note: not theirs" in run("show", second, "--ledger", office).stdout
    assert _shown(run, office, third)["review"] == "proposed"


def test_what_is_decided_is_not_asked_again(review: Decide) -> None:
    before = len(_objects(review("--json")))

    review(keys="a|r|not theirs")

    assert len(_objects(review("--json"))) == before - 2


def test_a_decision_is_undone_by_an_entry(review: Decide, run: Run, office: str) -> None:
    first = _objects(review("--json"))[0]["subject"]

    ran = review(keys="u|a|u|q")

    assert "There is nothing to undo." in ran.stdout
    assert "0 accepted, 0 rejected, " in ran.stdout
    assert _shown(run, office, first)["review"] == "proposed"
    assert "undone" in run("show", first, "--ledger", office).stdout


def test_an_edit_asks_for_each_field_and_files_what_was_typed(
    review: Decide, run: Run, office: str
) -> None:
    keys = "e||?||Corvania||-|2032-06-30|met|hedged|y|q"

    ran = review("--paper", "31KELMAR533", "--kind", "steps", keys=keys)

    first = _shown(run, office, STEP)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "by: The two sides → Corvania" in ran.stdout
    assert first["fields"]["by"]["value"]["iso3"] == "XCC"
    assert first["fields"]["means"]["value"] is None
    assert first["fields"]["due"]["value"] == {
        "text": "within two years and three months of signature",
        "date": "2032-06-30",
        "relation": "within",
    }
    assert first["fields"]["standing"]["value"] == "met"
    assert (first["claim"], first["review"]) == ("hedged", "accepted")
    assert first["fields"]["action"]["spans"]
    assert first["fields"]["due"]["spans"] == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [("e|||||||||q", "Nothing was changed."), ("e||||||||hedged|n|q", "claim: asserted →")],
)
def test_an_edit_that_is_not_confirmed_changes_nothing(
    review: Decide, run: Run, office: str, keys: str, said: str
) -> None:
    ran = review("--paper", "31KELMAR533", "--kind", "steps", keys=keys)

    assert said in ran.stdout
    assert _shown(run, office, STEP)["review"] == "proposed"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("x", "“x” does nothing here"),
        ("r|  ", "say why in a few words"),
        ("e||||||never", "cannot be the field “due”"),
    ],
)
def test_a_line_of_a_pipe_that_cannot_be_used_is_the_end(
    review: Decide, keys: str, said: str
) -> None:
    """The lines behind it were meant for another proposal."""
    ran = review("--paper", "31KELMAR533", "--kind", "steps", keys=f"s|{keys}|a|a|a")

    assert ran.returncode == 2
    assert said in ran.stderr
    assert ran.stdout.splitlines()[-1].startswith("0 accepted, 0 rejected, ")


def test_a_pipe_ends_behind_the_last_proposal(review: Decide) -> None:
    ran = review(*ONE_PAPER, keys="s|s|s|s|s|s|s|s|s|s|a")

    assert ran.returncode == 0
    assert "That was the last one." in ran.stdout
    assert "1 accepted" in review(*ONE_PAPER, keys="s|s|s|s|s|s|s|s|s|b|a").stdout


def test_nothing_to_decide_says_so(review: Decide) -> None:
    review("--accept-above", "0")

    assert review("--kind", "capabilities").stdout == "Nothing waits for a decision.\n"


def test_all_above_a_score_is_accepted_only_with_a_number(review: Decide) -> None:
    without = review("--accept-above")
    beyond = review("--accept-above", "1.5")

    assert (without.returncode, beyond.returncode) == (2, 2)
    assert all(one["review"] == "proposed" for one in _objects(review("--json")))


def test_what_is_accepted_for_its_score_has_author_and_note(
    review: Decide, run: Run, office: str
) -> None:
    subject = _objects(review("--json", "--accept-above", "0.9"))[0]["subject"]

    ran = review("--accept-above", "0.9")

    assert " with a score of 0.9 or more accepted by Ann; " in ran.stdout
    shown = run("show", subject, "--ledger", office).stdout
    assert "accepted by Ann, rule " in shown
    assert "note: accepted for its score of " in shown


@pytest.mark.parametrize("author", ["", "goodoffices"])
def test_only_a_person_decides(review: Decide, author: str) -> None:
    ran = review(author=author, keys="a")

    assert ran.returncode == 2
    assert "is not the name of a person" in ran.stderr


def test_the_login_name_decides_where_no_other_is_given(
    run: Run, office: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "desk7")

    ran = run("review", "--ledger", office, "--accept-above", "0.9")

    assert "accepted by desk7" in ran.stdout


def test_a_computer_that_knows_no_login_asks_for_a_name(
    run: Run, office: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", unknown)

    ran = run("review", "--ledger", office)

    assert ran.returncode == 2
    assert "--author" in ran.stderr


def test_what_steers_a_terminal_is_not_printed() -> None:
    assert printing.plain("a\x1b[2Jb\r\nc\td\x07") == "a?[2Jb\nc\td?"


# ---------------------------------------------------------------- cables read once more


def test_a_rejected_finding_does_not_come_back(
    review: Decide, run: Run, office: str, cable: Path
) -> None:
    review(*ONE_PAPER, keys="r|not a promise")
    before = _objects(review(*ONE_PAPER, "--json"))

    again = run("read", str(cable), "--again", "--ledger", office)
    all_again = run("read", "--again", "--ledger", office)

    assert "1 read again; nothing differs." in again.stdout
    assert "35 read again; nothing differs." in all_again.stdout
    assert _objects(review(*ONE_PAPER, "--json")) == before


def test_reading_again_is_told_to_programs(run: Run, office: str) -> None:
    told = _objects(run("read", "--again", "--json", "--ledger", office))

    assert {one["status"] for one in told} == {"again"}
    assert [one["subjects"] for one in told] == [[]] * 35


def test_reading_again_leaves_the_public_record_as_it_is(run: Run, home: Path) -> None:
    place = str(home / "public.db")
    run("import", "public-record", "--ledger", place)

    ran = run("read", "--again", "--json", "--ledger", place)

    assert (ran.returncode, ran.stdout) == (0, "")


def test_names_learnt_since_change_what_nobody_decided_and_are_suggested_for_the_rest(
    run: Run, cable: Path, home: Path
) -> None:
    """Read without the office's names, a paper says less; with them again it says more."""
    place = str(home / "small.db")
    run("read", str(cable), "--ledger", place)
    waiting = _objects(run("review", "--json", "--ledger", place))
    run("review", "--accept-above", "0", "--author", "Ann", "--ledger", place)
    shutil.copy(specimens() / "office.toml", home / "office.toml")

    ran = run("read", str(cable), "--again", "--ledger", place)

    changes = _objects(run("review", "--json", "--ledger", place))
    assert waiting
    assert "suggested of what was decided" in ran.stdout
    assert any(one["stands"] for one in changes)
    change = next(one for one in changes if one["stands"])
    assert (change["review"], change["stands"]["review"]) == ("suggested", "accepted")
    shown = run("review", "--author", "Ann", "--ledger", place, given=b"s\n" * 9).stdout
    assert "a change of what Ann accepted" in shown
    assert "stands, accepted" in shown
    assert "read now" in shown
    assert run("check", "--ledger", place).returncode == 0


# --------------------------------------------------------------------------- a terminal


class Terminal:
    """A review at a pseudo-terminal: keys in, what is on the screen out."""

    def __init__(self, *words: str) -> None:
        """Start a review with these options, by Ann."""
        self._end, its_end = pty.openpty()
        self._ran = subprocess.Popen(  # noqa: S603 - this very program
            [sys.executable, "-m", "goodoffices", "review", "--author", "Ann", *words],
            stdin=its_end,
            stdout=its_end,
            stderr=its_end,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "100", "LINES": "50"},
        )
        os.close(its_end)

    def press(self, keys: str, until: str = PROMPT) -> str:
        """What came on the screen after some keys, up to these words."""
        os.write(self._end, keys.encode())
        return self.see(until)

    def see(self, until: str = PROMPT) -> str:
        """What came on the screen, up to these words; it fails after half a minute.

        The program drops what is typed before it asks, so each key waits for the question.
        """
        seen, limit = "", time.monotonic() + 30
        while until not in seen and time.monotonic() < limit:
            if select.select([self._end], [], [], 0.2)[0]:
                seen += self._screen()
        assert until in seen, seen
        while until == PROMPT and self._reads_lines() and time.monotonic() < limit:
            time.sleep(0.01)
        return seen

    def _reads_lines(self) -> bool:
        """Whether the terminal still waits for whole lines, and not for keys."""
        return bool(termios.tcgetattr(self._end)[3] & termios.ICANON)

    def _screen(self) -> str:
        """What is on the screen by now."""
        return os.read(self._end, 65536).decode(errors="replace")

    def ended(self) -> int:
        """The status with which it ended."""
        return self._ran.wait(timeout=30)

    def close(self) -> None:
        """End it if it has not ended."""
        self._ran.kill()
        self._ran.wait()
        os.close(self._end)


@pytest.fixture
def terminal(office: str) -> Iterator[Callable[..., Terminal]]:
    """Start a review at a pseudo-terminal."""
    started: list[Terminal] = []

    def start(*words: str) -> Terminal:
        started.append(Terminal("--ledger", office, *words))
        return started[-1]

    yield start
    for one in started:
        one.close()


Start = Callable[..., Terminal]


def test_a_terminal_is_read_key_by_key(terminal: Start, run: Run, office: str) -> None:
    waiting = _objects(run("review", "--json", "--ledger", office))
    first, count = waiting[0]["subject"], len(waiting)

    at = terminal()
    begin, helped, unknown, arrow = at.see(), at.press("?"), at.press("x"), at.press("\x1b[A")
    at.press("r", "Why? ")
    refused = at.press("\r")
    accepted = at.press("a")
    last = at.press("q", "left to review.")

    assert f"1 of {count} · {first}" in begin
    assert "\x1b[1;7m" in begin
    assert "undo your last decision" in helped
    assert "“x” does nothing here" in unknown
    assert "This key" in arrow
    assert "was not rejected" in refused
    assert f"2 of {count}" in accepted
    assert f"1 accepted, 0 rejected, {count - 1} left to review." in last
    assert at.ended() == 0
    assert _shown(run, office, first)["review"] == "accepted"


def test_a_value_that_cannot_be_taken_is_asked_for_again(terminal: Start) -> None:
    at = terminal("--paper", "31KELMAR533", "--kind", "steps")
    at.see()

    at.press("e", "plan []: ")
    at.press("\r", "number [12]: ")
    at.press("\r", "by [The two sides]: ")
    again = at.press("Nowhereland\r", "by [The two sides]: ")
    at.press("\x04", "0 accepted, 0 rejected, ")

    assert "cannot be the field “by”" in again
    assert at.ended() == 0


def test_the_second_of_two_people_sees_what_the_first_decided(
    terminal: Start, run: Run, office: str
) -> None:
    at = terminal()
    at.see()
    run("review", "--ledger", office, "--author", "Bob", given=b"r\nnot theirs\n")

    shown = at.press("a")
    at.press("\x04", "0 accepted, 0 rejected, ")

    assert "has changed since you looked" in shown
    assert "rejected by Bob: not theirs" in shown
    assert at.ended() == 0


def test_what_was_withdrawn_meanwhile_is_passed_over(
    terminal: Start, run: Run, office: str
) -> None:
    first = _objects(run("review", "--json", "--ledger", office))[0]["subject"]
    at = terminal()
    at.see()
    with Ledger.open(office) as book:
        book.append(
            first,
            None,
            author="Bob",
            at=datetime.now(tz=UTC),
            claim=Claim.ASSERTED,
            review=Review.ACCEPTED,
        )

    shown = at.press("a")
    at.press("q", "0 accepted, 0 rejected, ")

    assert "has been withdrawn since you looked" in shown
    assert "\x1b[1m2 of " in shown


def test_behind_the_last_one_a_person_can_go_back(terminal: Start) -> None:
    at = terminal(*ONE_PAPER)
    seen = at.see()
    while "That was the last one." not in seen:
        seen = at.press("s")

    refused, back = at.press("a"), at.press("b")
    at.press("q", "left to review.")

    assert "b back, u undo, q quit." in refused
    assert "undertaking" in back
    assert at.ended() == 0
