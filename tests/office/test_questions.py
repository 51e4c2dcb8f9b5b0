"""Questions put to a ledger by the doors, and the plain objects of their answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from goodoffices import ledger
from goodoffices.errors import UnknownKindError, UnknownSubjectError, WrongDateError
from goodoffices.ledger import Ledger
from goodoffices.office import objects, papers, questions
from goodoffices.records import (
    KINDS,
    Amount,
    Audience,
    InexactDate,
    Level,
    Party,
    Relation,
    Standing,
    Value,
)

Write = Callable[..., str]
Take = Callable[..., papers.TakenIn]

TODAY = date(2040, 1, 1)
SUBJECT = "31KELMAR12/undertaking1"


@pytest.fixture
def us(book: Ledger) -> Audience:
    """The people at the desk of the ledger."""
    return questions.own_side(book)


def test_our_own_side_sees_up_to_the_ceiling_of_the_ledger(book: Ledger) -> None:
    assert questions.own_side(book) == Audience(ceiling=Level.SECRET, caveats=None)


def test_a_desk_looks_from_the_day_given_or_that_of_the_newest_paper(
    book: Ledger, us: Audience
) -> None:
    assert questions.as_of(book, us, "2031-05-01", TODAY) == date(2031, 5, 1)
    assert questions.as_of(book, us, None, TODAY) == date(2031, 3, 10)


def test_without_papers_the_desk_looks_from_today(place: str) -> None:
    with Ledger.create(place) as empty:
        day = questions.as_of(empty, questions.own_side(empty), None, TODAY)

    assert day == TODAY


@pytest.mark.parametrize("given", ["", "yesterday", "2031-02-30", "16.3.2009", "2009-3-16"])
def test_another_writing_of_a_date_is_a_mistake(book: Ledger, us: Audience, given: str) -> None:
    with pytest.raises(WrongDateError, match="Write it as year-month-day"):
        questions.as_of(book, us, given, TODAY)


@pytest.mark.parametrize(
    ("on", "findings", "overdue"),
    [(date(2031, 3, 9), 0, 0), (date(2031, 4, 15), 1, 0), (date(2031, 4, 16), 1, 1)],
)
def test_the_desk_of_a_day_knows_the_papers_of_that_day(
    book: Ledger, us: Audience, on: date, findings: int, overdue: int
) -> None:
    desk = questions.desk(book, us, on)

    assert (desk.papers, desk.findings, len(desk.overdue)) == (findings, findings, overdue)


@pytest.mark.parametrize("name", ["31KELMAR12", "31kelmar12"])
def test_a_paper_is_shown_with_everything_that_it_says(
    book: Ledger, us: Audience, name: str
) -> None:
    shown = questions.show(book, us, name)

    assert shown.paper is not None
    assert shown.paper.reference == "31KELMAR12"
    assert [one.subject for one in shown.matters] == [SUBJECT]
    assert shown.witnesses == ()


def test_a_record_is_shown_alone(book: Ledger, us: Audience) -> None:
    shown = questions.show(book, us, SUBJECT)

    assert [one.subject for one in shown.matters] == [SUBJECT]
    assert shown.matters[0].quote.startswith("Belmoria promised to send its comments")


@pytest.mark.parametrize("name", ["31KELMAR13", "31KELMAR12/undertaking2", "/", ""])
def test_what_the_ledger_does_not_hold_is_not_shown(
    book: Ledger, us: Audience, name: str
) -> None:
    with pytest.raises(UnknownSubjectError, match="The ledger shows nothing called"):
        questions.show(book, us, name)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("undertaking", "undertaking"),
        ("Undertakings", "undertaking"),
        ("capabilities", "capability"),
        ("action-requests", "action_request"),
        ("Action request", "action_request"),
        ("support", "support"),
    ],
)
def test_a_kind_is_known_in_the_singular_and_plural(given: str, kind: str) -> None:
    assert questions.kind_named(given) == kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_known_by_its_name(kind: str) -> None:
    assert questions.kind_named(kind) == kind


@pytest.mark.parametrize("given", ["", "cable", "plan s", "capabilitys"])
def test_another_kind_is_a_mistake(given: str) -> None:
    with pytest.raises(UnknownKindError, match="is no kind of record"):
        questions.kind_named(given)


@pytest.mark.parametrize("word", ["asks", "meetings", "questions"])
def test_a_kind_is_known_by_the_word_in_the_names_of_its_records(word: str) -> None:
    assert questions.kind_named(word)


def test_every_kind_is_counted_in_the_order_of_the_contract(book: Ledger, us: Audience) -> None:
    counts = questions.counts(book, us)

    assert list(counts) == ["paper", *KINDS]
    assert {kind: number for kind, number in counts.items() if number} == {
        "paper": 1,
        "undertaking": 1,
    }


def test_nothing_is_counted_before_it_was_written(book: Ledger, us: Audience) -> None:
    counts = questions.counts(book, us, until=date(2031, 3, 9))

    assert set(counts.values()) == {0}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        ("words", "words"),
        (Standing.NOT_MET, "not_met"),
        (Party(name="Belmoria", iso3="XBB"), {"name": "Belmoria", "iso3": "XBB"}),
        (Party(name="others"), {"name": "others"}),
        (
            (Party(name="IBSO", organisation="IBSO"), Party(name="Kelmar", office="KELMAR")),
            [
                {"name": "IBSO", "organisation": "IBSO"},
                {"name": "Kelmar", "office": "KELMAR"},
            ],
        ),
        (
            InexactDate(text="by March", date="2031-03", relation=Relation.BY),
            {"text": "by March", "date": "2031-03", "relation": "by"},
        ),
        (
            Amount(text="EUR 5", minor=500, currency="EUR"),
            {"text": "EUR 5", "minor": 500, "currency": "EUR", "about": False},
        ),
    ],
)
def test_a_value_is_written_as_the_contract_says(value: Value, written: object) -> None:
    found = json.loads(json.dumps(objects.value_object(value)))

    assert found == written


def test_a_record_is_written_with_the_places_of_its_fields(book: Ledger, us: Audience) -> None:
    (matter,) = ledger.matters(book, us)
    paper = ledger.paper(book, us, "31KELMAR12")

    written = objects.matter_object(matter)

    assert (written["subject"], written["review"], written["claim"]) == (
        SUBJECT,
        "proposed",
        "asserted",
    )
    ((start, end),) = written["fields"]["due"]["spans"]
    assert paper.text[start:end] == written["fields"]["due"]["value"]["text"]


def test_a_paper_is_written_without_its_text(book: Ledger, us: Audience) -> None:
    paper = ledger.paper(book, us, "31KELMAR12")

    written = objects.paper_object(paper)

    assert written["created"] == "2031-03-10T09:00:00+00:00"
    assert written["to"] == ["MINFOREIGN PORT ANSELM"]
    assert paper.text not in json.dumps(written)


def test_the_desk_is_written_with_how_late_each_item_is(book: Ledger, us: Audience) -> None:
    written = objects.desk_object(questions.desk(book, us, date(2031, 4, 20)))

    (item,) = written["overdue"]
    assert (item["days_late"], item["deadline"], item["later"]) == (5, "2031-04-15", None)
    assert item["due"] == "15 April 2031, overdue 5 days"
    assert (written["on"], written["papers"], written["due"]) == ("2031-04-20", 1, [])


def test_what_was_taken_is_written_with_its_records(take: Take, write: Write) -> None:
    (taken,) = take(write()).taken

    assert objects.taken_object(taken) == {
        "reference": "31KELMAR12",
        "status": "new",
        "subjects": [SUBJECT],
    }
