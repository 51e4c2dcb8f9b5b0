"""Reads dates in words, as exact as the text says them."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.cable.finders.passages.cues import cues
from goodoffices.cable.finders.terms.dates import TIME_CUES, Dated, Days, dates
from goodoffices.records import Span

SENT = date(2031, 3, 5)


def _dates(text: str, days: Days) -> list[Dated]:
    """The dates of a whole text."""
    return list(dates(text, cues(text, TIME_CUES), Span(0, len(text)), days))


@pytest.mark.parametrize(
    ("text", "iso", "relation", "deadline"),
    [
        ("by COB November 5", "2031-11-05", "by", "2031-11-05"),
        ("by close of business on April 4", "2031-04-04", "by", "2031-04-04"),
        ("no later than 15 March 2032", "2032-03-15", "by", "2032-03-15"),
        ("NLT April 2", "2031-04-02", "by", "2031-04-02"),
        ("by the end of June", "2031-06", "by", "2031-06-30"),
        ("by end-April", "2031-04", "by", "2031-04-30"),
        ("by mid-January", "2032-01", "by", "2032-01-31"),
        ("by March", "2031-03", "by", "2031-03-31"),
        ("BY\n   march", "2031-03", "by", "2031-03-31"),
        ("by Dec. 24", "2031-12-24", "by", "2031-12-24"),
        ("by 1 Jan", "2032-01-01", "by", "2032-01-01"),
        ("until April", "2031-04", "by", "2031-04-30"),
        ("through December 31, 2031", "2031-12-31", "by", "2031-12-31"),
        ("at latest April 1", "2031-04-01", "by", "2031-04-01"),
        ("by 2033", "2033", "by", "2033-12-31"),
        ("before April 1", "2031-04-01", "before", "2031-03-31"),
        ("prior to 1st of May", "2031-05-01", "before", "2031-04-30"),
        ("after April", "2031-04", "after", None),
        ("as of March 3", "2031-03-03", "after", None),
        ("in September", "2031-09", "on", "2031-09-30"),
        ("in 2007", "2007", "on", "2007-12-31"),
        ("on 2031-04-10", "2031-04-10", "on", "2031-04-10"),
        ("on 3/16/2031", "2031-03-16", "on", "2031-03-16"),
        ("On January 18", "2031-01-18", "on", "2031-01-18"),
        ("Sept. 4", "2031-09-04", "on", "2031-09-04"),
        ("December 2030", "2030-12", "on", "2030-12-31"),
        ("within 30 days", "2031-04-04", "within", "2031-04-04"),
        ("within thirty (30) days of receipt", "2031-04-04", "within", "2031-04-04"),
        ("within two weeks", "2031-03-19", "within", "2031-03-19"),
        ("within three months", "2031-06-05", "within", "2031-06-05"),
        ("in advance of the CTWG", None, "before", None),
        ("before our meeting", None, "before", None),
        ("at your earliest convenience", None, "soft", None),
        ("as soon as possible", None, "soft", None),
        ("in due course", None, "soft", None),
        ("recently", None, "soft", None),
    ],
)
def test_a_date_is_as_exact_as_its_words(
    text: str, iso: str | None, relation: str, deadline: str | None
) -> None:
    found = _dates(text, Days(sent=SENT))

    assert [
        (
            one.date.text,
            one.date.date,
            one.date.relation.value,
            one.date.deadline and one.date.deadline.isoformat(),
        )
        for one in found
    ] == [(" ".join(text.split()), iso, relation, deadline)]


@pytest.mark.parametrize(
    ("text", "iso", "relation"),
    [
        pytest.param(
            "not later than the 3rd of April",
            "2031-04-03",
            "by",
        ),
        pytest.param(
            "by the spring of 2032",
            "2032",
            "by",
        ),
        pytest.param(
            "since 2029",
            "2029",
            "after",
        ),
        pytest.param(
            "before the June meeting",
            "2031-06",
            "before",
        ),
        pytest.param(
            "before the next session of the working group",
            None,
            "before",
        ),
    ],
)
def test_a_term_holds_all_its_words(text: str, iso: str | None, relation: str) -> None:
    found = _dates(text, Days(sent=SENT))

    assert [(one.date.text, one.date.date, one.date.relation.value) for one in found] == [
        (text, iso, relation)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on",
        "It may be",
        "by February 30",
        "on 31 June",
        "by 13/45/2031",
        "March 12:30",
        "after the visit",
        "in 1850",
        "within s\u0131x days",
        "by \u017feptember 5",
        "in 20\u0663\u0661",
    ],
)
def test_what_is_no_day_is_no_date(text: str) -> None:
    found = _dates(text, Days(sent=SENT))

    assert found == []


def test_a_day_that_does_not_exist_leaves_no_other_behind() -> None:
    found = _dates("by 2031-13-40", Days(sent=SENT))

    assert found == []


@pytest.mark.parametrize("text", ["in May", "May 5", "5 May", "by march", "march 2031"])
def test_a_month_that_is_also_a_verb_needs_a_day_a_year_or_a_lead(text: str) -> None:
    found = _dates(text, Days(sent=SENT))

    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "sent", "iso"),
    [
        ("in September", date(2009, 3, 1), "2009-09"),
        ("in October", date(2009, 3, 1), "2008-10"),
        ("in January", date(2009, 11, 1), "2010-01"),
        ("in July", date(2009, 11, 1), "2009-07"),
        ("by March", date(2008, 10, 1), "2009-03"),
        ("by March", date(2008, 3, 31), "2008-03"),
        ("They will meet in February", SENT, "2032-02"),
        ("They met in February", SENT, "2031-02"),
        ("The next session is in January", SENT, "2032-01"),
    ],
)
def test_a_year_that_is_not_given_is_the_nearest_or_the_next(
    text: str, sent: date, iso: str
) -> None:
    found = _dates(text, Days(sent=sent))

    assert [one.date.date for one in found] == [iso]


def test_a_promise_is_dated_from_the_day_it_was_made() -> None:
    day = date(2030, 5, 20)

    found = _dates("promised by April 2 or within 30 days", Days(sent=SENT, said=day, told=day))

    assert [one.date.date for one in found] == ["2031-04-02", "2030-06-19"]


def test_a_term_from_the_signature_runs_from_that_day() -> None:
    days = Days(sent=SENT, signed=date(2031, 1, 31))

    found = _dates("within one month of signature", days)

    assert [one.date.date for one in found] == ["2031-02-28"]


def test_a_month_is_no_date_where_no_year_can_be_told() -> None:
    found = _dates("by March", Days(sent=None))

    assert found == []


@pytest.mark.parametrize("text", ["within 30 days", "within 60 days of signature"])
def test_a_term_without_a_day_to_count_from_stays_in_words(text: str) -> None:
    found = _dates(text, Days(sent=None))

    assert [(one.date.text, one.date.date) for one in found] == [(text, None)]


def test_a_date_within_the_name_of_an_event_stands_for_it() -> None:
    found = _dates("before the June meeting", Days(sent=SENT))

    assert [one.date.date for one in found] == ["2031-06"]


def test_dates_know_their_places() -> None:
    text = "They met on January 14 and will meet before April 1."

    found = _dates(text, Days(sent=SENT))

    assert [one.span.of(text) for one in found] == ["on January 14", "before April 1"]


def test_a_date_does_not_begin_inside_a_word() -> None:
    found = _dates("a return to form onto March 5", Days(sent=SENT))

    assert [one.date.text for one in found] == ["March 5"]
