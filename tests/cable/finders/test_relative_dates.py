"""Tests of dates that are counted from the day of the paper."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.cable.finders.passages.cues import cues
from goodoffices.cable.finders.terms.calendar_dates import Clock, Told
from goodoffices.cable.finders.terms.dates import TIME_CUES
from goodoffices.cable.finders.terms.relative_dates import relative_dates

SENT = date(2036, 3, 12)


def _relative(text: str, sent: date | None = SENT) -> list[Told]:
    """The dates of a whole text that are counted from the day of the paper."""
    return list(relative_dates(text, cues(text, TIME_CUES), (0, len(text)), Clock(sent)))


@pytest.mark.parametrize(
    ("text", "iso", "relation"),
    [
        ("by Friday", "2036-03-14", "by"),
        ("last Monday", "2036-03-10", "on"),
        ("before the end of this month", "2036-03", "before"),
        ("by the end of the year", "2036-12", "by"),
        ("by the end of next quarter", "2036-06", "by"),
        ("by the end of this week", "2036-03-14", "by"),
        ("before the year is out", "2036-12", "before"),
        ("next year", "2037", "on"),
        ("next month", "2036-04", "on"),
        ("last spring", "2035", "on"),
        ("this week", None, "on"),
        ("next week", "2036-03", "on"),
        ("in the autumn of 2038", "2038", "on"),
        ("in the winter", "2037", "on"),
        ("the third quarter of 2038", "2038", "on"),
        ("by Christmas", "2036-12", "by"),
        ("tomorrow", "2036-03-13", "on"),
        ("by the 20th", "2036-03-20", "by"),
        ("by the 5th", "2036-04-05", "by"),
        ("on the 31st", "2036-03-31", "on"),
    ],
)
def test_a_date_is_counted_from_the_day_of_the_paper(
    text: str, iso: str | None, relation: str
) -> None:
    found, *_ = _relative(text)

    assert (found.iso, found.relation) == (iso, relation)
    assert text[found.start : found.end] == text


def test_without_a_day_to_count_from_there_is_no_date() -> None:
    (found,) = _relative("by Friday", None)

    assert found.iso is None


def test_a_day_that_its_month_does_not_have_is_none() -> None:
    (found,) = _relative("by the 31st", date(2036, 2, 1))

    assert found.iso is None
