"""Papers taken in: whole or not at all, each finding marked as its portion is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from goodoffices import ledger
from goodoffices.errors import (
    MarkedAboveCeilingError,
    NoCableError,
    NotUsableError,
    OfficeFileError,
    PaperBinaryError,
    PaperEmptyError,
    PathMissingError,
    UnknownLevelError,
)
from goodoffices.facts import Gazetteer, shipped
from goodoffices.ledger import Ledger, TakenAs, store
from goodoffices.office import levels, papers, questions
from goodoffices.records import Level, Marking, Paper, Party, Review

Write = Callable[..., str]
Take = Callable[..., papers.TakenIn]

PORTIONS = """1. (U) Belmoria promised to send its comments by 15 April 2031.

2. (SBU) Belmoria promised to name a point of contact by 1 May 2031.

3. (C/NF) Belmoria promised to sign the plan by 1 June 2031.

4. Belmoria promised to amend its law by 1 July 2031."""

UNMARKED = "1. Belmoria promised to sign the plan by 1 June 2031."

CANARY = "canaryword"


def _remains(folder: Path, ledger_name: str = "ledger.db") -> bytes:
    """Every byte of a ledger's files, folded to small letters."""
    return b"".join(path.read_bytes() for path in folder.glob(f"{ledger_name}*")).lower()


def test_a_paper_is_filed_with_what_is_found_in_it_as_proposed(
    take: Take, write: Write
) -> None:
    (taken,) = take(write(PORTIONS)).taken

    assert (taken.status, taken.reference) == (TakenAs.NEW, "31KELMAR12")
    assert {entry.review for entry in taken.entries} == {Review.PROPOSED}
    assert {entry.author for entry in taken.entries} == {papers.READER}
    assert [entry.paragraph for entry in taken.entries] == [1, 2, 3, 4]


def test_a_finding_is_marked_as_its_portion_with_the_caveats_of_the_paper(
    take: Take, write: Write
) -> None:
    paper = write(PORTIONS, classification="C O N F I D E N T I A L", captions="NODIS\n\n")

    (taken,) = take(paper).taken

    held = frozenset({"NODIS", "NOFORN"})
    assert [entry.marking for entry in taken.entries] == [
        Marking(level=Level.UNCLASSIFIED, caveats=held),
        Marking(level=Level.FOR_OFFICIAL_USE_ONLY, caveats=held),
        Marking(level=Level.CONFIDENTIAL, caveats=held),
        Marking(level=Level.CONFIDENTIAL, caveats=held),
    ]


def test_a_portion_without_a_mark_is_marked_as_its_whole_paper(
    take: Take, write: Write
) -> None:
    (taken,) = take(write(UNMARKED, classification="S E C R E T")).taken

    assert {entry.marking.level for entry in taken.entries} == {Level.SECRET}


def test_a_paper_is_marked_as_its_highest_portion(take: Take, write: Write, place: str) -> None:
    take(write(PORTIONS, classification="UNCLAS"))

    with Ledger.open(place) as book:
        (paper,) = ledger.papers(book, questions.own_side(book))
    assert paper.marking.level is Level.CONFIDENTIAL


def test_a_paper_that_says_nothing_of_its_marking_is_for_official_use(
    take: Take, tmp_path: Path, place: str
) -> None:
    (tmp_path / "a.txt").write_text("FM EMBASSY KELMAR\n\nSUBJECT: HELP\n\n1. Text.\n")

    take(str(tmp_path / "a.txt"))

    with Ledger.open(place) as book:
        (paper,) = ledger.papers(book, questions.own_side(book))
    assert paper.marking == Marking(level=Level.FOR_OFFICIAL_USE_ONLY)
    assert paper.reference == f"paper-{paper.digest[:12]}"


def test_what_the_ledger_takes_its_own_desk_may_see(
    take: Take, write: Write, place: str
) -> None:
    take(write("1. (S//ORCON) Belmoria promised to sign.", classification="S E C R E T"))

    with Ledger.open(place) as book:
        assert len(ledger.papers(book, questions.own_side(book))) == 1


@pytest.mark.parametrize(
    ("classification", "body"),
    [
        ("C O N F I D E N T I A L", f"1. (U) Belmoria promised {CANARY}."),
        ("SECRET", f"1. (U) Belmoria promised {CANARY}."),
        ("UNCLAS", f"1. (U) Text.\n\n2. (C) Belmoria promised {CANARY}."),
        ("UNCLAS", f"1. (U) Text.\n\n2. (S/NF) Belmoria promised {CANARY}."),
        ("UNCLAS", f"SUBJECT: (TS) {CANARY}\n\n1. (U) Text of {CANARY}."),
    ],
)
def test_a_text_above_the_ceiling_leaves_nothing(
    take: Take, write: Write, tmp_path: Path, classification: str, body: str
) -> None:
    take(write(), ceiling=Level.FOR_OFFICIAL_USE_ONLY)

    result = take(write(body, "b.txt", classification=classification, serial=13))

    (refusal,) = result.refused
    assert isinstance(refusal, MarkedAboveCeilingError)
    assert CANARY not in str(refusal)
    assert CANARY.encode() not in _remains(tmp_path)
    assert b"comments by 15 april" in _remains(tmp_path)


def test_a_text_above_the_ceiling_makes_no_ledger(take: Take, write: Write, place: str) -> None:
    paper = write(classification="SECRET")

    result = take(paper, ceiling=Level.FOR_OFFICIAL_USE_ONLY)

    assert [type(one) for one in result.refused] == [MarkedAboveCeilingError]
    assert not Path(place).exists()


def test_the_ceiling_of_a_ledger_stays_what_it_was_made_with(take: Take, write: Write) -> None:
    take(write(), ceiling=Level.UNCLASSIFIED)

    result = take(write(PORTIONS, serial=13), ceiling=Level.TOP_SECRET)

    assert [type(one) for one in result.refused] == [MarkedAboveCeilingError]


def test_the_same_paper_twice_is_known(take: Take, write: Write, tmp_path: Path) -> None:
    paper = write()
    again = tmp_path / "again.txt"
    again.write_bytes(Path(paper).read_bytes())

    result = take(paper, str(again), paper)

    assert [one.status for one in result.taken] == [
        TakenAs.NEW,
        TakenAs.KNOWN,
        TakenAs.KNOWN,
    ]
    assert [len(one.entries) for one in result.taken] == [1, 0, 0]


def test_another_copy_of_a_paper_is_its_witness(
    take: Take, write: Write, tmp_path: Path, place: str
) -> None:
    paper = write(PORTIONS)
    copy = tmp_path / "copy.txt"
    copy.write_text(Path(paper).read_text().replace("\n\n", "\n \n"))

    result = take(paper, str(copy))

    assert [one.status for one in result.taken] == [TakenAs.NEW, TakenAs.WITNESS]
    assert result.taken[1].entries == ()
    with Ledger.open(place) as book:
        shown = questions.show(book, questions.own_side(book), "31kelmar12")
        assert questions.counts(book, questions.own_side(book))["paper"] == 1
    assert [one.source for one in shown.witnesses] == [str(copy)]


def test_one_paper_that_cannot_be_used_does_not_keep_out_the_others(
    take: Take, write: Write, tmp_path: Path, place: str
) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "other.txt").write_text("A shopping list: bread and milk.")
    bad = [str(tmp_path / name) for name in ("empty.txt", "binary.txt", "other.txt")]

    result = take(*bad, write(), str(tmp_path / "none.txt"))

    assert [type(one) for one in result.refused[:3]] == [
        PaperEmptyError,
        PaperBinaryError,
        NoCableError,
    ]
    assert len(result.refused) == 4
    assert [one.status for one in result.taken] == [TakenAs.NEW]
    with Ledger.open(place) as book:
        assert ledger.check(book) == ()


def test_a_paper_is_filed_whole_or_not_at_all(
    take: Take, write: Write, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Should filing its findings fail, the paper is not in the ledger either."""
    take(write())

    def fail(*_: object) -> None:
        raise InterruptedError

    monkeypatch.setattr(store, "_file", fail)
    with pytest.raises(InterruptedError):
        take(write(PORTIONS, "b.txt", serial=13))

    with Ledger.open(place) as book:
        filed = ledger.papers(book, questions.own_side(book))
        assert [paper.reference for paper in filed] == ["31KELMAR12"]
        assert ledger.check(book) == ()


def test_each_paper_moves_the_progress_on(
    place: str, known: Gazetteer, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    given = [write(), str(tmp_path / "empty.txt")]
    moved: list[str] = []

    papers.take_in(place, given, known, datetime.now(tz=UTC), progress=moved.append)

    assert moved == given


def test_paths_are_found_and_what_is_not_there_is_refused(tmp_path: Path, write: Write) -> None:
    paper = write()

    found, refused = papers.paths([str(tmp_path), str(tmp_path / "none"), paper])

    assert found == (paper, paper)
    assert [type(one) for one in refused] == [PathMissingError]


def test_parsing_reads_what_it_can_and_says_what_it_cannot(
    write: Write, tmp_path: Path, known: Gazetteer
) -> None:
    (tmp_path / "empty.txt").touch()
    given = [str(tmp_path / "empty.txt"), write()]

    refusal, reading = papers.parse(given, known)

    assert isinstance(refusal, NotUsableError)
    assert isinstance(reading, dict)
    assert (reading["reference_id"], reading["source"]) == ("31KELMAR12", given[1])
    assert reading["findings"]


def test_parsing_without_findings_reads_the_form_only(write: Write, known: Gazetteer) -> None:
    (reading,) = papers.parse([write()], known, findings=False)

    assert isinstance(reading, dict)
    assert reading["findings"] == []
    assert reading["paragraphs"]


def test_an_office_file_in_a_folder_of_papers_is_used_unless_another_is_named(
    tmp_path: Path,
) -> None:
    beside = tmp_path / "papers"
    beside.mkdir()
    (beside / "office.toml").write_text('[[party]]\nname = "Belmoria"\niso3 = "XBB"\n')
    (tmp_path / "own.toml").write_text('[[party]]\nname = "Corvania"\niso3 = "XCC"\n')

    from_folder = papers.gazetteer(None, [str(beside), str(tmp_path / "a.txt"), "-"])
    named = papers.gazetteer(str(tmp_path / "own.toml"), [str(beside)])

    assert from_folder.state("XBB") == Party(name="Belmoria", iso3="XBB")
    assert named.state("XBB") is None
    assert named.state("XCC") == Party(name="Corvania", iso3="XCC")


def test_an_office_file_beside_a_paper_is_used_as_well(tmp_path: Path) -> None:
    (tmp_path / "office.toml").write_text('[[party]]\nname = "Belmoria"\niso3 = "XBB"\n')
    (tmp_path / "a.txt").touch()

    known = papers.gazetteer(None, [str(tmp_path / "a.txt"), str(tmp_path)])

    assert known.state("XBB") == Party(name="Belmoria", iso3="XBB")
    assert sum(alias.text == "Belmoria" for alias in known.aliases) == 1


def test_without_an_office_file_the_shipped_names_are_used(tmp_path: Path) -> None:
    assert papers.gazetteer(None, [str(tmp_path)]) is shipped()


def test_an_office_file_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(OfficeFileError):
        papers.gazetteer(str(tmp_path / "none.toml"))


@pytest.mark.parametrize(
    ("given", "level"),
    [
        ("unclassified", Level.UNCLASSIFIED),
        ("FOUO", Level.FOR_OFFICIAL_USE_ONLY),
        ("sbu", Level.FOR_OFFICIAL_USE_ONLY),
        ("Confidential", Level.CONFIDENTIAL),
        ("SECRET", Level.SECRET),
        ("top_secret", Level.TOP_SECRET),
        (" TOP  SECRET ", Level.TOP_SECRET),
    ],
)
def test_a_level_is_known_by_its_name(given: str, level: Level) -> None:
    assert levels.level(given) is level


@pytest.mark.parametrize("level", [Level.FOR_OFFICIAL_USE_ONLY])
def test_a_level_is_known_by_the_banner_that_messages_show(level: Level) -> None:
    assert levels.level(level.banner) is level


@pytest.mark.parametrize("given", ["", "LOW", "SECRET//NOFORN"])
def test_another_level_is_a_mistake(given: str) -> None:
    with pytest.raises(UnknownLevelError, match="is no classification"):
        levels.level(given)


def test_a_paper_keeps_what_its_heading_says(take: Take, write: Write, place: str) -> None:
    take(write())

    with Ledger.open(place) as book:
        (paper,) = ledger.papers(book, questions.own_side(book))
    assert _heading(paper) == (
        "BELMORIA AND ITS PROMISES",
        date(2031, 3, 10),
        "EMBASSY KELMAR",
        ("MINFOREIGN PORT ANSELM",),
    )


def _heading(paper: Paper) -> tuple[object, ...]:
    """Title, day, sender and addressees of a paper."""
    day = paper.created.date() if paper.created else None
    return (paper.title, day, paper.originator, paper.action_addressees)
