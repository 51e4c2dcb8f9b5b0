"""Tables of a ledger handed out, and the public record taken in."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from goodoffices import ledger
from goodoffices.errors import MixedTrafficError, UnknownFormatError, UnknownKindError
from goodoffices.exchange.tables_out import guarded
from goodoffices.facts import Gazetteer
from goodoffices.ledger import Ledger, TakenAs
from goodoffices.office import exporting, matching, papers, questions
from goodoffices.records import KINDS, Audience, Label, Level, values

Write = Callable[..., str]
Take = Callable[..., papers.TakenIn]

NOW = datetime(2034, 3, 1, tzinfo=UTC)
KIND_OF_TABLE = ["papers", *KINDS]
CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

PORTIONS = """1. (U) Belmoria promised to send its comments by 15 April 2031.

2. (C/NF) Belmoria promised to sign the plan by 1 June 2031."""


def _table(place: str, kind: str, audience: Audience | None = None) -> list[dict[str, str]]:
    """The rows of an export in JSON."""
    with Ledger.open(place) as book:
        us = audience or questions.own_side(book)
        content = exporting.exported(book, us, kind, "json")
    return [json.loads(line) for line in content.decode().splitlines()]


def _count(place: str, kind: str) -> int:
    with Ledger.open(place) as book:
        return questions.counts(book, questions.own_side(book))[kind]


def _sheet(content: bytes) -> tuple[list[list[str]], str]:
    """The cells of a workbook, and its XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        shared = ET.fromstring(book.read("xl/sharedStrings.xml"))  # noqa: S314 - our own file
    words = ["".join(one.itertext()) for one in shared.iter(f"{CELL}si")]
    rows = ET.fromstring(sheet).iter(f"{CELL}row")  # noqa: S314 - our own file
    cells = [[one.findtext(f"{CELL}v") for one in row.iter(f"{CELL}c")] for row in rows]
    return [[words[int(one)] if one else "" for one in row] for row in cells], sheet


@pytest.mark.parametrize("kind", KIND_OF_TABLE)
def test_every_kind_is_handed_out_whole_with_a_marking_in_each_row(
    exercise: str, kind: str
) -> None:
    rows = _table(exercise, kind)

    assert len(rows) == _count(exercise, "paper" if kind == "papers" else kind)
    assert {row["marking"] for row in rows} <= {
        "UNCLASSIFIED",
        "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_has_a_column_for_each_field_of_its_kind(exercise: str, kind: str) -> None:
    fields = [name for name, _ in values(KINDS[kind]())]

    with Ledger.open(exercise) as book:
        content = exporting.exported(book, questions.own_side(book), kind, "csv")

    header = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert header == ["record", *fields, "claim", "review", "source", "paragraph", "marking"]


@pytest.mark.parametrize("kind", ["papers", "project", "undertakings", "plans", "pledges"])
def test_the_three_formats_hold_the_same(exercise: str, kind: str) -> None:
    with Ledger.open(exercise) as book:
        us = questions.own_side(book)
        as_csv, as_json, as_xlsx = (
            exporting.exported(book, us, kind, form) for form in ("csv", "json", "xlsx")
        )

    objects = [json.loads(line) for line in as_json.decode().splitlines()]
    rows = [list(one.values()) for one in objects]
    head, *lines = csv.reader(io.StringIO(as_csv.decode("utf-8-sig"), newline=""))
    sheet, _ = _sheet(as_xlsx)
    assert objects
    assert (head, lines) == (
        list(objects[0]),
        [[guarded(cell) for cell in row] for row in rows],
    )
    assert sheet == [head, *rows]


def test_values_stand_as_codes_dates_and_amounts(exercise: str) -> None:
    promises = {one["record"]: one for one in _table(exercise, "undertakings")}
    plans = [one["parties"] for one in _table(exercise, "plans")]
    projects = {one["record"]: one for one in _table(exercise, "projects")}

    first = promises["31KELMAR207/undertaking1"]
    assert (first["by"], first["to"], first["paragraph"]) == ("XBB", "XAA", "3")
    assert first["due"] == "2031-04-02"
    assert projects["31TARVO402/project3"]["amount"] == "EUR 75,000"
    assert any("; " in one for one in plans)


def test_nothing_above_the_audience_is_handed_out(take: Take, write: Write, place: str) -> None:
    take(write(PORTIONS, classification="C O N F I D E N T I A L"))
    low = Audience(ceiling=Level.UNCLASSIFIED, caveats=None)

    whole, shown = _table(place, "undertakings"), _table(place, "undertakings", low)

    assert [one["marking"] for one in whole] == ["UNCLASSIFIED//NOFORN", "CONFIDENTIAL//NOFORN"]
    assert [one["record"] for one in shown] == [
        one["record"] for one in whole if one["marking"].startswith("UNCLASSIFIED")
    ]


def test_a_workbook_is_marked_as_its_highest_row_on_every_page(
    take: Take, write: Write, place: str
) -> None:
    take(write(PORTIONS, classification="C O N F I D E N T I A L"))

    with Ledger.open(place) as book:
        content = exporting.exported(book, questions.own_side(book), "undertaking", "xlsx")

    _, sheet = _sheet(content)
    assert "<oddHeader>&amp;CCONFIDENTIAL//NOFORN</oddHeader>" in sheet
    assert "<oddFooter>&amp;CCONFIDENTIAL//NOFORN</oddFooter>" in sheet


def test_a_table_without_rows_is_unclassified(exercise: str) -> None:
    nobody = Audience(ceiling=Level.UNCLASSIFIED, caveats=frozenset())

    with Ledger.open(exercise) as book:
        content = exporting.exported(book, nobody, "offers", "xlsx")

    rows, sheet = _sheet(content)
    assert len(rows) == 1
    assert "&amp;CUNCLASSIFIED<" in sheet


@pytest.mark.parametrize(
    ("kind", "form", "error"),
    [
        ("projects", "pdf", UnknownFormatError),
        ("projects", "CSV", UnknownFormatError),
        ("cables", "csv", UnknownKindError),
    ],
)
def test_another_kind_or_format_is_a_mistake(
    exercise: str, kind: str, form: str, error: type[Exception]
) -> None:
    with Ledger.open(exercise) as book, pytest.raises(error):
        exporting.exported(book, questions.own_side(book), kind, form)


@pytest.fixture
def public(place: str) -> str:
    """The place of a ledger of the public record."""
    exporting.import_public_record(place, NOW)
    return place


def test_the_public_record_is_five_unclassified_papers(public: str) -> None:
    with Ledger.open(public) as book:
        found = ledger.papers(book, Audience(ceiling=Level.UNCLASSIFIED, caveats=frozenset()))
        problems = ledger.check(book)

    assert len(found) == 5
    assert {one.marking.banner for one in found} == {"UNCLASSIFIED"}
    assert all(one.reference.startswith("PUBLIC-") for one in found)
    assert problems == ()


def test_the_public_record_is_proposed_like_everything_that_was_read(public: str) -> None:
    rows = _table(public, "offers")

    assert {one["review"] for one in rows} == {"proposed"}
    assert {one["marking"] for one in rows} == {"UNCLASSIFIED"}


def test_the_public_record_twice_is_known(public: str) -> None:
    again = exporting.import_public_record(public, NOW)

    assert {one.status for one in again} == {TakenAs.KNOWN}
    assert all(one.entries == () for one in again)


def test_the_public_record_is_never_filed_with_exercise_traffic(
    take: Take, write: Write, place: str
) -> None:
    take(write())

    with pytest.raises(MixedTrafficError, match="the ledger holds exercise traffic"):
        exporting.import_public_record(place, NOW)

    assert _count(place, "paper") == 1


@pytest.mark.usefixtures("public")
def test_exercise_traffic_is_never_filed_with_the_public_record(
    take: Take, write: Write
) -> None:
    (refused,) = take(write()).refused

    assert isinstance(refused, MixedTrafficError)
    assert "the ledger holds real papers" in str(refused)


def test_requests_and_offers_of_the_public_record_are_matched(
    public: str, known: Gazetteer
) -> None:
    with Ledger.open(public) as book:
        found = matching.of_ledger(book, questions.own_side(book), known)

    assert found.needs
    assert found.supplies
    assert {fit.label for fit in found.fits} == set(Label)
