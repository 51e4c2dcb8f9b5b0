"""The four parts of the desk and their figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from goodoffices.ledger import Ledger
from goodoffices.office import questions
from goodoffices.records import InexactDate, Party, Proposal, Relation, Undertaking
from goodoffices.web.sections import Figure, Line, Section, sections

File = Callable[..., None]


def parts(book: Ledger, on: str) -> dict[str, Section]:
    """The parts of the desk of a day by their anchors."""
    shown = questions.desk(book, questions.own_side(book), date.fromisoformat(on))
    return {section.anchor: section for section in sections(shown)}


def only(section: Section) -> Line:
    """The one line of a section."""
    (line,) = section.lines
    return line


@pytest.mark.parametrize(
    ("on", "figure"),
    [
        ("2030-04-11", Figure(number="11", unit="days late")),
        ("2033-04-11", Figure(number="1,107", unit="days late")),
    ],
)
def test_what_is_overdue_says_by_how_many_days(filed: Ledger, on: str, figure: Figure) -> None:
    line = only(parts(filed, on)["overdue"])

    assert line.figure == figure
    assert line.term == "due 31 March 2030"
    assert line.standing == "promised"


@pytest.mark.parametrize(
    ("due", "figure"),
    [
        ("2030-04-20", Figure(number="10", unit="days left")),
        ("2030-04-11", Figure(number="1", unit="day left")),
        ("2030-04-10", Figure(number="0", unit="days left")),
        (None, Figure(number="", unit="no date given")),
    ],
)
def test_what_is_due_says_how_many_days_are_left(
    ledger: Ledger, file: File, due: str | None, figure: Figure
) -> None:
    term = InexactDate(text="in time", date=due, relation=Relation.BY)
    file(Undertaking(by=Party(name="Exland", iso3="XEX"), what="report", due=term))

    line = only(parts(ledger, "2030-04-10")["due"])

    assert line.figure == figure


def test_a_year_taken_from_the_paper_is_owned_up_to(ledger: Ledger, file: File) -> None:
    term = InexactDate(text="by April 20", date="2030-04-20", relation=Relation.BY)
    file(Undertaking(what="report", due=term))

    line = only(parts(ledger, "2030-04-10")["due"])

    assert line.term == "due 20 April 2030 (year inferred)"


def test_a_question_in_a_paper_without_a_date_has_no_days(ledger: Ledger, file: File) -> None:
    file(Proposal(what="a course"), created=None)

    line = only(parts(ledger, "2030-04-10")["asked"])

    assert line.figure == Figure(number="", unit="no date given")


def test_a_question_says_how_long_it_waits(filed: Ledger) -> None:
    line = only(parts(filed, "2030-04-30")["asked"])

    assert line.figure == Figure(number="20", unit="days waiting")


def test_a_question_of_this_very_day_says_so(filed: Ledger) -> None:
    line = only(parts(filed, "2030-04-10")["asked"])

    assert line.figure == Figure(number="", unit="asked this day")


def test_a_project_without_a_donor_says_how_it_stands(filed: Ledger) -> None:
    line = only(parts(filed, "2030-04-10")["projects"])

    assert line.figure == Figure(number="", unit="open to donors")
    assert line.term == ""
