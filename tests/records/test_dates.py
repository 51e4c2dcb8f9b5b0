"""Inexact dates: the days a phrase may mean, and when a promise so dated is late."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.records import InexactDate, Relation


def _term(written: str | None, relation: Relation = Relation.BY, text: str = "") -> InexactDate:
    """A date as exact as given, bound by a relation."""
    return InexactDate(text=text, date=written, relation=relation)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2008", date(2008, 1, 1), date(2008, 12, 31)),
        ("2008-03", date(2008, 3, 1), date(2008, 3, 31)),
        ("2008-02", date(2008, 2, 1), date(2008, 2, 29)),
        ("2009-02", date(2009, 2, 1), date(2009, 2, 28)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("2100-02", date(2100, 2, 1), date(2100, 2, 28)),
        ("2008-04", date(2008, 4, 1), date(2008, 4, 30)),
        ("2008-12", date(2008, 12, 1), date(2008, 12, 31)),
        ("2008-02-29", date(2008, 2, 29), date(2008, 2, 29)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        (None, None, None),
    ],
)
def test_a_date_means_all_days_that_it_does_not_exclude(
    written: str | None, first: date | None, last: date | None
) -> None:
    term = _term(written)

    days = (term.first_day, term.last_day)

    assert days == (first, last)


@pytest.mark.parametrize(
    ("relation", "exact", "month", "year"),
    [
        (Relation.BY, date(2008, 3, 15), date(2008, 3, 31), date(2008, 12, 31)),
        (Relation.ON, date(2008, 3, 15), date(2008, 3, 31), date(2008, 12, 31)),
        (Relation.WITHIN, date(2008, 3, 15), date(2008, 3, 31), date(2008, 12, 31)),
        (Relation.BEFORE, date(2008, 3, 14), date(2008, 2, 29), date(2007, 12, 31)),
        (Relation.AFTER, None, None, None),
        (Relation.SOFT, None, None, None),
    ],
)
def test_a_promise_is_kept_until_its_last_day_as_the_relation_binds(
    relation: Relation, exact: date | None, month: date | None, year: date | None
) -> None:
    terms = [_term(written, relation) for written in ("2008-03-15", "2008-03", "2008")]

    deadlines = [term.deadline for term in terms]

    assert deadlines == [exact, month, year]


@pytest.mark.parametrize("relation", Relation)
def test_nothing_is_late_without_a_date(relation: Relation) -> None:
    term = _term(None, relation, "at your earliest convenience")

    deadline = term.deadline

    assert deadline is None


@pytest.mark.parametrize(
    "written",
    ["08", "2008-3", "2008-03-1", "March 2008", "", "2008-13", "2009-02-29", "2008-03-31\n"],
)
def test_a_date_written_otherwise_is_a_mistake(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        _term(written)


@given(st.dates(min_value=date(1000, 1, 2)))
def test_before_a_day_ends_the_day_before(when: date) -> None:
    term = _term(when.isoformat(), Relation.BEFORE)

    deadline = term.deadline

    assert deadline is not None
    assert (when - deadline).days == 1


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from([4, 7, 10]))
def test_every_day_lies_between_the_first_and_last_day_of_its_year_month_and_itself(
    when: date, exactness: int
) -> None:
    term = _term(when.isoformat()[:exactness])

    first, last = term.first_day, term.last_day

    assert first is not None
    assert last is not None
    assert first <= when <= last
    assert {day.isoformat()[:exactness] for day in (first, last)} == {term.date}


@pytest.mark.parametrize(
    ("text", "written", "relation", "inferred"),
    [
        ("by March", "2008-03", Relation.BY, True),
        ("by March 2008", "2008-03", Relation.BY, False),
        ("by 15 March 08", "2008-03-15", Relation.BY, False),
        ("by the 8th", "2008-03-08", Relation.BY, True),
        ("by March 108", "2008-03", Relation.BY, True),
        ("in 2008", "2008", Relation.ON, False),
        ("before June 30", "2030-06-29", Relation.BEFORE, False),
        ("within 30 days", "2008-03-15", Relation.WITHIN, False),
        ("at your earliest convenience", None, Relation.SOFT, False),
    ],
)
def test_a_year_is_inferred_where_the_words_have_none(
    text: str, written: str | None, relation: Relation, *, inferred: bool
) -> None:
    term = _term(written, relation, text)

    assert term.year_inferred is inferred
