"""Cables written from JSON, as a user meets it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from goodoffices.facts import specimens

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]

EXERCISE = "EXERCISE EXERCISE EXERCISE\n"
PLAN = b'{"reference_id": "32KELMAR588", "subject": "A PLAN"}'
TEXT = "Reference id: 32KELMAR588\n\nSUBJECT: A PLAN\n"


@pytest.fixture
def readings(run: Run, home: Path) -> Path:
    """What `parse` prints of two specimens, in a file."""
    names = ("31KELMAR207.txt", "33KELMAR388.txt")
    ran = run("parse", *(str(specimens() / name) for name in names))
    path = home / "readings.jsonl"
    path.write_text(ran.stdout, encoding="utf-8")
    return path


def _cable(name: str) -> str:
    """A specimen without the exercise lines around it."""
    return (specimens() / name).read_text(encoding="utf-8").replace(EXERCISE, "")


def test_cables_go_to_standard_output_one_below_the_other(run: Run, readings: Path) -> None:
    ran = run("write", str(readings))

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == f"{_cable('31KELMAR207.txt')}\n{_cable('33KELMAR388.txt')}"


def test_standard_input_is_read(run: Run) -> None:
    ran = run("write", "-", given=PLAN)

    assert (ran.returncode, ran.stdout) == (0, TEXT)


@pytest.mark.parametrize("option", ["--output", "-o"])
def test_cables_go_to_a_folder_one_a_file(
    run: Run, readings: Path, home: Path, option: str
) -> None:
    ran = run("write", str(readings), option, "out")

    assert (ran.returncode, ran.stdout) == (0, "")
    assert ran.stderr == "Written to out/31KELMAR207.txt.\nWritten to out/33KELMAR388.txt.\n"
    written = (home / "out" / "33KELMAR388.txt").read_text(encoding="utf-8")
    assert written == _cable("33KELMAR388.txt")


def test_cables_of_one_number_get_files_of_their_own(run: Run, home: Path) -> None:
    ran = run("write", "-", "-o", "out", given=b"\n".join([PLAN, PLAN, b'{"signer": "ROE"}']))

    assert ran.returncode == 0
    assert sorted(path.name for path in (home / "out").iterdir()) == [
        "32KELMAR588-2.txt",
        "32KELMAR588.txt",
        "cable.txt",
    ]


def test_a_number_cannot_name_a_file_elsewhere(run: Run, home: Path) -> None:
    run("write", "-", "-o", "out", given=b'{"reference_id": "../../x", "subject": "A"}')

    assert [path.name for path in (home / "out").iterdir()] == ["x.txt"]


def test_another_file_of_that_name_is_left_as_it_is(run: Run, home: Path) -> None:
    """Papers may lie in the folder, and a cable written anew lacks what stood around it."""
    (home / "32KELMAR588.txt").write_text("a paper", encoding="utf-8")

    ran = run("write", "-", "-o", ".", given=PLAN)

    assert ran.returncode == 1
    assert ran.stderr.startswith("goodoffices: 32KELMAR588.txt: the file cannot be written (")
    assert (home / "32KELMAR588.txt").read_text(encoding="utf-8") == "a paper"


def test_a_cable_that_is_there_already_is_no_failure(run: Run) -> None:
    first = run("write", "-", "-o", "out", given=PLAN)
    again = run("write", "-", "-o", "out", given=PLAN)

    assert (again.returncode, again.stderr) == (first.returncode, first.stderr)


def test_json_tells_where_each_cable_came_from_and_went(run: Run) -> None:
    ran = run("write", "-", "--json", "-o", "out", given=PLAN)

    assert json.loads(ran.stdout) == {
        "reference_id": "32KELMAR588",
        "source": "-",
        "text": TEXT,
        "file": "out/32KELMAR588.txt",
    }


def test_a_list_and_an_object_over_several_lines_are_taken(run: Run) -> None:
    listed = run("write", "-", given=b"[" + PLAN + b"]")
    spread = run("write", "-", given=PLAN.replace(b",", b",\n"))

    assert listed.stdout == spread.stdout == TEXT


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (b'{"to": 3}', "-, line 2: $.to: there must be a list here, not a whole number."),
        (b"{no", "-, line 2: $: this is no JSON (Expecting property name"),
        (b"{}", "-, line 2: $: there is nothing of a cable in this object."),
        (b"3", "-, line 2: $: there must be an object here, not a whole number."),
    ],
)
def test_what_cannot_be_written_is_told_and_the_rest_is_written(
    run: Run, given: bytes, message: str
) -> None:
    ran = run("write", "-", given=b"\n".join([PLAN, given, PLAN]))

    assert ran.returncode == 1
    assert ran.stdout == f"{TEXT}\n{TEXT}"
    assert ran.stderr.startswith(f"goodoffices: {message}")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (b'{\n"subject": }', "-: $: this is no JSON (Expecting value, line 2, column 12)"),
        (b"[" * 100_000, "-: $: this is no JSON that can be held"),
        (b" ", "-: the file is empty"),
    ],
)
def test_a_file_that_is_no_json_is_told(run: Run, given: bytes, message: str) -> None:
    ran = run("write", "-", given=given)

    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"goodoffices: {message}")


def test_a_missing_file_is_told(run: Run) -> None:
    ran = run("write", "none.json")

    assert ran.returncode == 1
    assert ran.stderr.startswith("goodoffices: none.json: ")
