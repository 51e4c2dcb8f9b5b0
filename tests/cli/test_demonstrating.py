"""The demonstration, as a user meets it."""

from __future__ import annotations

import json
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]


@pytest.fixture
def shown(run: Run) -> Ran:
    """The demonstration in a ledger of its own."""
    ran: Ran = run("demo", "--ledger", "demo.db")
    return ran


def test_it_fits_a_screen(shown: Ran) -> None:
    lines = shown.stdout.splitlines()
    own = lines[: lines.index("Next:")]

    assert shown.returncode == 0
    assert len(lines) <= 60
    assert max(map(len, own)) <= 100


def test_it_shows_desk_matches_and_the_next_paper(shown: Ran) -> None:
    parts = ("DESK as of", "OVERDUE", "PROJECTS WITHOUT", "THE BEST MATCHES", "THE NEXT PAPER:")

    places = [shown.stdout.index(part) for part in parts]

    assert places == sorted(places)


def test_its_commands_can_be_typed(run: Run, shown: Ran) -> None:
    commands = [shlex.split(line) for line in shown.stdout.partition("Next:\n")[2].splitlines()]

    for words in commands:
        arguments = words[words.index("-m") + 2 :] if "-m" in words else words[1:]
        if arguments[0] != "serve":
            assert run(*arguments).returncode == 0
    assert [words[-2:] for words in commands] == [["--ledger", "demo.db"]] * 4


def test_twice_gives_the_same(run: Run, shown: Ran) -> None:
    again = run("demo", "--ledger", "demo.db")

    assert again.stdout == shown.stdout


def test_as_json_it_is_desk_fits_and_draft(run: Run) -> None:
    ran = run("demo", "--on", "2034-03-01", "--json", "--ledger", "demo.db")

    desk, *fits, draft = [json.loads(line) for line in ran.stdout.splitlines()]
    assert desk["on"] == "2034-03-01"
    assert len(fits) == 3
    assert draft["text"].startswith("EXERCISE EXERCISE EXERCISE\n")


def test_by_default_it_keeps_to_a_ledger_of_its_own(run: Run, cable: Path) -> None:
    run("read", str(cable))

    ran = run("demo")

    assert "demo.db" in ran.stdout
    assert len(run("list", "papers", "--json").stdout.splitlines()) == 1


def test_a_ledger_of_real_papers_is_left_alone(run: Run, real: str) -> None:
    before = Path(real).read_bytes()

    ran = run("demo", "--ledger", real)

    assert ran.returncode == 2
    assert "holds other papers than the specimens and was left as it is" in ran.stderr
    assert Path(real).read_bytes() == before
