"""What cannot be used: one plain sentence each, a status, and nothing half-written."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from goodoffices.facts import specimens
from goodoffices.ledger import database

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]

CANARY = "canaryword"
WHOLE = "The ledger is whole"
SECRET = f"""SECRET KELMAR 000012

SUBJECT: BELMORIA AND THE {CANARY}

1. (S) Belmoria promised the {CANARY} by 15 April 2031.
"""


def _start(*words: str) -> list[str]:
    """The program with these words, in a process of its own."""
    return [sys.executable, "-m", "goodoffices", *words]


def _bytes_of(place: Path) -> bytes:
    """Every byte of a ledger's files."""
    return b"".join(path.read_bytes() for path in place.parent.glob(f"{place.name}*"))


def _whole_or_absent(run: Run, place: str = "office.db") -> bool:
    """Whether a ledger is whole, or there is none."""
    ran = run("check", "--ledger", place)
    return ran.stdout.startswith(WHOLE) or "There is no ledger" in ran.stderr


BAD_FILES = [
    ("empty.txt", b"", "the file is empty. Ask for the paper again."),
    ("blank.txt", b" \r\n\n", "the file is empty. Ask for the paper again."),
    (
        "binary.txt",
        b"\x7fELF\x02\x01\x01" + bytes(400),
        "this is not a text file. Save the paper as text and try again.",
    ),
    (
        "none.txt",
        None,
        "there is no such file or folder. Check the spelling.",
    ),
    (
        "letters/picture.png",
        b"\x89PNG",
        (
            "no paper in this folder. Papers are files that end in "
            ".txt, .cable, .cbl, .htm, .html, .eml, .docx, .pdf or .csv."
        ),
    ),
]


@pytest.fixture(params=BAD_FILES, ids=lambda bad: str(bad[0]))
def bad(request: pytest.FixtureRequest, home: Path) -> tuple[str, str]:
    """A path that cannot be used, and what is said of it."""
    name, content, message = request.param
    path = home / name
    if content is not None:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    given = name.partition("/")[0]
    return given, f"goodoffices: {given}: {message}\n"


def test_a_paper_that_cannot_be_read_is_said_in_one_sentence(
    run: Run, bad: tuple[str, str]
) -> None:
    path, message = bad

    ran = run("parse", path)

    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", message)


def test_a_paper_that_cannot_be_filed_makes_no_ledger(
    run: Run, bad: tuple[str, str], home: Path
) -> None:
    path, message = bad

    ran = run("read", path, "--ledger", "office.db")

    assert ran.returncode == 1
    assert ran.stderr.endswith(message)
    assert list(home.glob("office.db*")) == []


def test_the_papers_beside_a_bad_one_are_filed(
    run: Run, bad: tuple[str, str], cable: Path
) -> None:
    path, message = bad

    ran = run("read", path, cable.name, "--ledger", "office.db")

    assert ran.returncode == 1
    assert ran.stderr.endswith(message)
    assert ran.stdout.startswith("Filed in office.db: 1 new; ")
    assert _whole_or_absent(run)


def test_where_nothing_could_be_filed_no_ledger_is_named(run: Run, home: Path) -> None:
    (home / "empty.txt").touch()

    ran = run("read", "empty.txt", "--ledger", "office.db")

    assert "office.db" not in ran.stdout


def test_every_bad_paper_is_listed(run: Run, home: Path) -> None:
    (home / "empty.txt").touch()
    (home / "binary.txt").write_bytes(bytes(100))

    ran = run("parse", "none.txt", "empty.txt", "binary.txt")

    assert ran.returncode == 1
    assert [line.split(": ")[1] for line in ran.stderr.splitlines()] == [
        "none.txt",
        "empty.txt",
        "binary.txt",
    ]


def test_a_text_without_a_cable_is_not_filed(run: Run, home: Path) -> None:
    (home / "list.txt").write_text("Bread, milk and a pound of butter.")

    ran = run("read", "list.txt", "--ledger", "office.db")

    assert ran.returncode == 1
    assert "list.txt: no cable was found in this text, so nothing was filed." in ran.stderr
    assert _whole_or_absent(run)


def test_a_paper_of_nothing_but_its_encoding_is_empty(run: Run, home: Path) -> None:
    (home / "mark.txt").write_bytes(b"\xef\xbb\xbf")

    ran = run("parse", "mark.txt")

    assert ran.returncode == 1


@pytest.fixture
def cut(cable: Path) -> Path:
    """A cable that ends in the middle of a paragraph."""
    text = cable.read_text()
    end = text.index(" ", 2 * len(text) // 3)
    cable.write_text(text[:end])
    return cable


def test_a_cable_cut_in_the_middle_is_read_as_far_as_it_goes(run: Run, cut: Path) -> None:
    ran = run("parse", str(cut))
    filed = run("read", str(cut), "--ledger", "office.db")

    reading = json.loads(ran.stdout)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert reading["truncated"] is True
    assert reading["signer"] is None
    assert filed.returncode == 0
    assert _whole_or_absent(run)


def test_a_cable_cut_in_the_middle_is_a_doubt(run: Run, cut: Path) -> None:
    reading = json.loads(run("parse", str(cut)).stdout)

    assert reading["doubts"] != []


@pytest.mark.parametrize(
    "words", [("desk",), ("list",), ("show", "31KELMAR207"), ("check",), ("serve",)]
)
def test_a_missing_ledger_is_said_with_how_to_make_one(
    run: Run, words: tuple[str, ...]
) -> None:
    ran = run(*words, "--ledger", "none.db")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == (
        "goodoffices: There is no ledger at none.db yet. "
        "`goodoffices read PATH` makes one from papers.\n"
    )
    assert not Path("none.db").exists()


@pytest.mark.parametrize("words", [("desk",), ("check",), ("read", "31KELMAR207.txt")])
def test_a_ledger_of_a_newer_version_is_left_alone(
    run: Run, cable: Path, words: tuple[str, ...]
) -> None:
    run("read", cable.name, "--ledger", "office.db")
    with closing(sqlite3.connect("office.db")) as newer, newer:
        newer.execute("UPDATE goodoffices_revision SET version_num = '9999'")
    before = Path("office.db").read_bytes()

    ran = run(*words, "--ledger", "office.db")

    assert ran.returncode == 2
    assert ran.stderr.endswith(
        "goodoffices: The ledger at office.db was written by a newer goodoffices. "
        "Install that version; nothing was changed.\n"
    )
    assert Path("office.db").read_bytes() == before


def test_a_file_that_is_no_ledger_is_left_alone(run: Run, cable: Path) -> None:
    before = cable.read_bytes()

    ran = run("read", cable.name, "--ledger", cable.name)

    assert ran.returncode == 2
    assert (
        f"{cable.name} is not a goodoffices ledger. Name another with --ledger." in ran.stderr
    )
    assert cable.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("desk", "--on", "soon"), "“soon” is not a date. Write it as year-month-day"),
        (("list", "--on", "2009-02-29"), "“2009-02-29” is not a date."),
        (("list", "cables"), "“cables” is no kind of record. There are papers, and: "),
        (("show", "31KELMAR999"), "The ledger shows nothing called “31KELMAR999”."),
        (("show", "31KELMAR207/ask99"), "The ledger shows nothing called “31KELMAR207/ask99”."),
        (("read", "x.txt", "--ceiling", "LOW"), "“LOW” is no classification. Use UNCLASS"),
        (("read", "x.txt", "--office", "none.toml"), "none.toml: cannot be opened"),
        (("parse", "x.txt", "--office", "none.toml"), "none.toml: cannot be opened"),
    ],
)
def test_a_word_that_makes_no_sense_is_said(
    run: Run, cable: Path, words: tuple[str, ...], message: str
) -> None:
    run("read", cable.name)

    ran = run(*words)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert f"goodoffices: {message}" in ran.stderr


@contextmanager
def _full_at(pages: int) -> Iterator[None]:
    """A disk that has room for so many pages of a ledger."""
    prepare = database._prepare_file

    def limited(connection: database._FileConnection, record: object) -> None:
        prepare(connection, record)
        connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "_prepare_file", limited)
        yield


@pytest.mark.parametrize("pages", [2, 12, 30, 60])
def test_a_full_disk_keeps_whole_papers_or_none(run: Run, pages: int) -> None:
    with _full_at(pages):
        ran = run("read", str(specimens()), "--ledger", "office.db")

    assert ran.returncode == 2
    assert ran.stderr.endswith(
        "goodoffices: The disk that holds office.db is full. What was filed before is safe and "
        "the rest was not kept; make room and read the papers again.\n"
    )
    assert _whole_or_absent(run)


def test_the_papers_are_read_again_once_there_is_room(run: Run) -> None:
    with _full_at(40):
        run("read", str(specimens()), "--ledger", "office.db")

    ran = run("read", str(specimens()), "--ledger", "office.db")

    assert ran.returncode == 0
    assert (
        len(run("list", "papers", "--ledger", "office.db", "--json").stdout.splitlines()) == 35
    )
    assert _whole_or_absent(run)


@pytest.mark.parametrize("kilobytes", [16, 160])
def test_a_file_that_may_not_grow_keeps_whole_papers_or_none(run: Run, kilobytes: int) -> None:
    """A quota speaks otherwise than a full disk; what is kept is whole all the same."""
    limit = kilobytes * 1024

    ran = subprocess.run(  # noqa: S603 - it is our own program
        _start("read", str(specimens()), "--ledger", "office.db"),
        check=False,
        capture_output=True,
        encoding="utf-8",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )

    assert ran.returncode == 2
    assert "goodoffices: The ledger at office.db cannot be opened" in ran.stderr
    assert _whole_or_absent(run)


@pytest.mark.parametrize("command", [("read",), ("read", "--json")])
def test_a_text_above_the_ceiling_is_refused_and_leaves_nothing(
    run: Run, cable: Path, home: Path, command: tuple[str, ...]
) -> None:
    (home / "spill.txt").write_text(SECRET)

    ran = run(*command, cable.name, "spill.txt", "--ledger", "office.db")

    assert ran.returncode == 1
    assert ran.stderr.endswith(
        "goodoffices: spill.txt: marked SECRET, above this ledger's ceiling of "
        "UNCLASSIFIED//FOR OFFICIAL USE ONLY. Nothing of it was kept. If it is on the wrong "
        "system, tell your security officer.\n"
    )
    assert CANARY not in ran.stdout + ran.stderr
    assert CANARY.encode() not in _bytes_of(home / "office.db")
    assert cable.read_bytes()[:40] in _bytes_of(home / "office.db")
    assert _whole_or_absent(run)


def test_a_new_ledger_may_be_given_a_higher_ceiling(run: Run, home: Path) -> None:
    (home / "paper.txt").write_text(SECRET)

    ran = run("read", "paper.txt", "--ledger", "office.db", "--ceiling", "secret")

    assert ran.returncode == 0
    assert CANARY in run("list", "papers", "--ledger", "office.db").stdout.lower()


def test_a_damaged_ledger_is_found_by_check(run: Run, cable: Path) -> None:
    run("read", cable.name, "--ledger", "office.db")
    with closing(sqlite3.connect("office.db")) as damaged, damaged:
        damaged.execute("UPDATE paper SET text = text || 'added'")

    for_people = run("check", "--ledger", "office.db")
    for_programs = run("check", "--json", "--ledger", "office.db")

    assert (for_people.returncode, for_programs.returncode) == (1, 1)
    assert "31KELMAR207: Its text is not the one that was filed." in for_people.stdout
    assert json.loads(for_programs.stdout.splitlines()[0])["subject"] == "31KELMAR207"


def _left_early(*words: str) -> tuple[int, str]:
    """Status and messages of a command whose reader leaves before the first line."""
    with subprocess.Popen(  # noqa: S603 - it is our own program
        _start(*words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()
    return running.returncode, said


@pytest.mark.parametrize("words", [("parse", str(specimens())), ("--help",)])
def test_a_reader_who_leaves_early_gets_no_message(words: tuple[str, ...]) -> None:
    _, said = _left_early(*words)

    assert said == ""


def test_a_reader_who_leaves_early_is_no_failure() -> None:
    status, _ = _left_early("parse", str(specimens()))

    assert status == 0


def test_a_terminal_without_these_letters_gets_others_instead(filed: str) -> None:
    """A Windows console or LANG=C may lack the dash, the dot and a name's letters."""
    ran = subprocess.run(  # noqa: S603 - it is our own program
        _start("desk", "--ledger", filed),
        check=False,
        capture_output=True,
        encoding="ascii",
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
    )

    assert (ran.returncode, ran.stderr) == (0, "")
    assert "DESK as of" in ran.stdout


def test_a_paper_whose_name_is_no_text_is_filed_or_refused(run: Run, home: Path) -> None:
    """Names from old disks are bytes that are no UTF-8."""
    old = os.fsencode(home) + b"/caf\xe9.txt"
    Path(os.fsdecode(old)).write_bytes((specimens() / "31KELMAR207.txt").read_bytes())

    ran = run("read", ".", "--ledger", "office.db")

    (paper,) = map(
        json.loads, run("list", "papers", "--ledger", "office.db", "--json").stdout.splitlines()
    )
    assert ran.returncode == 0
    assert paper["source"] == "caf\N{REPLACEMENT CHARACTER}.txt"
