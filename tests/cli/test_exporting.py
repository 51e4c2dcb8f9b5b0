"""Tables handed out and the public record taken in, as a user meets them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]


def test_a_table_goes_to_a_file(run: Run, filed: str, home: Path) -> None:
    ran = run("export", "projects", "--output", "p.csv", "--ledger", filed)

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "Written to p.csv.\n")
    assert (home / "p.csv").read_bytes().startswith(b"\xef\xbb\xbfrecord,recipient,what")


def test_a_workbook_goes_to_a_file(run: Run, filed: str, home: Path) -> None:
    ran = run("export", "papers", "--format", "xlsx", "--output", "p.xlsx", "--ledger", filed)

    assert ran.returncode == 0
    assert (home / "p.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("words", [("--format", "json"), ("--json",)])
def test_a_table_goes_to_standard_output(run: Run, filed: str, words: tuple[str, ...]) -> None:
    ran = run("export", "projects", *words, "--ledger", filed)

    objects = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 0
    assert {one["marking"] for one in objects} == {"UNCLASSIFIED//FOR OFFICIAL USE ONLY"}


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("export", "cables"), "“cables” is no kind of record"),
        (("export", "projects", "--format", "pdf"), "“pdf” is no format. There are csv, json"),
        (("import", "private-record"), "There is one import: public-record"),
    ],
)
def test_what_makes_no_sense_is_said(
    run: Run, filed: str, words: tuple[str, ...], message: str
) -> None:
    ran = run(*words, "--ledger", filed)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert message in ran.stderr


def test_a_table_that_cannot_be_written_is_said(run: Run, filed: str) -> None:
    ran = run("export", "projects", "--output", "none/p.csv", "--ledger", filed)

    assert ran.returncode == 1
    assert ran.stderr == (
        "goodoffices: none/p.csv: the file cannot be written (No such file or directory). "
        "Name another with --output.\n"
    )


def test_the_public_record_is_filed_and_then_known(run: Run) -> None:
    first = run("import", "public-record", "--ledger", "public.db")
    again = run("import", "public-record", "--ledger", "public.db")
    papers = run("list", "papers", "--ledger", "public.db")

    assert (first.returncode, again.returncode) == (0, 0)
    assert len(first.stdout.splitlines()) == 5
    assert all(line.endswith(" records") for line in first.stdout.splitlines())
    assert all(line.endswith("already there") for line in again.stdout.splitlines())
    assert papers.stdout.count("PUBLIC-") == 5


def test_the_public_record_as_json_is_one_object_a_paper(run: Run) -> None:
    ran = run("import", "public-record", "--json", "--ledger", "public.db")

    objects = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [one["status"] for one in objects] == ["new"] * 5


def test_the_public_record_stays_out_of_an_exercise(run: Run, cable: Path) -> None:
    run("read", str(cable), "--ledger", "exercise.db")

    ran = run("import", "public-record", "--ledger", "exercise.db")

    assert (ran.returncode, ran.stdout) == (1, "")
    assert "the ledger holds exercise traffic. Nothing was filed" in ran.stderr


def test_real_papers_stay_out_of_an_exercise(run: Run, cable: Path, home: Path) -> None:
    run("read", str(cable), "--ledger", "exercise.db")
    (home / "real.txt").write_text(
        cable.read_text().replace("EXERCISE EXERCISE EXERCISE", "").replace("000207", "000208")
    )

    ran = run("read", "real.txt", "--ledger", "exercise.db")

    assert ran.returncode == 1
    assert "real.txt: this is a real paper, and the ledger holds exercise traffic" in ran.stderr
