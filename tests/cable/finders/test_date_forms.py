"""Reads the dates of diplomatic English in all its forms."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.cable.finders.passages.cues import cues
from goodoffices.cable.finders.terms.dates import TIME_CUES, Dated, Days, dates
from goodoffices.records import Span

SENT = date(2036, 3, 12)


def _dates(text: str, days: Days | None = None) -> list[Dated]:
    """The dates of a whole text, in a paper of Wednesday, 12 March 2036."""
    cued = cues(text, TIME_CUES)
    return list(dates(text, cued, Span(0, len(text)), days or Days(sent=SENT)))


@pytest.mark.parametrize(
    ("text", "iso", "relation"),
    [
        ("NLT COB 12 April", "2036-04-12", "by"),
        ("NLT 1200 hours on Monday 17 March", "2036-03-17", "by"),
        ("on or about June 3", "2036-06-03", "on"),
        ("on or before 30 June", "2036-06-30", "by"),
        ("not later than the third of May", "2036-05-03", "by"),
        ("by mid-April", "2036-04", "by"),
        ("in early June", "2036-06", "on"),
        ("in the first half of May", "2036-05", "on"),
        ("by the second week of June", "2036-06", "by"),
        ("in the week of 7 April", "2036-04", "on"),
        ("the week beginning 7 April", "2036-04", "on"),
        ("by 3.5.2036", "2036-05-03", "by"),
        ("on 03.05.2036", "2036-05-03", "on"),
        ("by 12MAY36", "2036-05-12", "by"),
        ("NLT 121700Z MAY 36", "2036-05-12", "by"),
        ("by 2036-05-12", "2036-05-12", "by"),
        ("on 17/5/2036", "2036-05-17", "on"),
        ("by April 6 at the latest", "2036-04-06", "by"),
        ("by next November at the latest", "2036-11", "by"),
        ("at the latest on 22 March", "2036-03-22", "by"),
        ("by April of next year", "2037-04", "by"),
        ("on 2 and 3 September", "2036-09", "on"),
        ("on May 4 or 5", "2036-05", "on"),
        ("between May 16 and 20", "2036-05", "on"),
        ("from 3 to 7 May", "2036-05", "on"),
        ("12-13 May 2037", "2037-05", "on"),
        ("on May 31 or June 1", None, "on"),
        ("from April to June", "2036", "on"),
        ("April-June 2037", "2037", "on"),
        ("in FY 2037", "2037", "on"),
        ("by the end of FY37", "2037", "by"),
        ("in fiscal year 2037", "2037", "on"),
        ("for the budget year 2038", "2038", "on"),
        ("from 2039", "2039", "after"),
        ("for 2037", "2037", "on"),
        ("until late 2037", "2037", "by"),
        ("by the end of 2036", "2036", "by"),
        ("in the first half of 2037", "2037", "on"),
        ("in the third quarter of 2037", "2037", "on"),
        ("in Q3 2037", "2037", "on"),
        ("before the end of Q2", "2036-06", "before"),
        ("by the spring of 2038", "2038", "by"),
        ("through summer 2038", "2038", "by"),
        ("for winter 2037-38", "2037", "on"),
        ("by next summer", "2036", "by"),
        ("in the spring session", "2036", "on"),
        ("later this year", "2036", "on"),
        ("early next year", "2037", "on"),
        ("by the end of next year", "2037-12", "by"),
        ("by year-end", "2036-12", "by"),
        ("before month's end", "2036-03", "before"),
        ("by the end of the month", "2036-03", "by"),
        ("in the middle of next month", "2036-04", "on"),
        ("later this month", "2036-03", "on"),
        ("by Friday", "2036-03-14", "by"),
        ("by noon on Thursday", "2036-03-13", "by"),
        ("by close of business Monday", "2036-03-17", "by"),
        ("next Tuesday", "2036-03-18", "on"),
        ("by tomorrow evening", "2036-03-13", "by"),
        ("the day after tomorrow", "2036-03-14", "on"),
        ("by tonight", "2036-03-12", "by"),
        ("by the 10th", "2036-04-10", "by"),
        ("on the 3rd of next month", "2036-04-03", "on"),
        ("by the 10th of each month", None, "by"),
        ("within 30 days", "2036-04-11", "within"),
        ("within ten (10) working days of receipt", "2036-03-22", "within"),
        ("within two weeks of the visit", None, "within"),
        ("in three weeks", "2036-04-02", "within"),
        ("in three weeks' time", "2036-04-02", "within"),
        ("in a fortnight", "2036-03-26", "within"),
        ("a fortnight from today", "2036-03-26", "on"),
        ("over the next two months", "2036-05-12", "within"),
        ("within a hundred days", "2036-06-20", "within"),
        ("within the year", "2036", "within"),
        ("within two years and three months", "2038-06-12", "within"),
        ("within weeks", None, "within"),
        ("in the coming weeks", None, "within"),
        ("three months after signature", None, "after"),
        ("four weeks in advance", None, "before"),
        ("at least a month beforehand", None, "before"),
        ("two weeks before the session", None, "before"),
        ("every six months", None, "within"),
        ("each January", None, "on"),
        ("before the CTWG", None, "before"),
        ("prior to Easter", None, "before"),
        ("before midsummer", None, "before"),
        ("ahead of the next session of the assembly", None, "before"),
        ("by the next round (November 11)", "2036-11-11", "by"),
        ("before the visit on 8 May", "2036-05-08", "before"),
        ("before their holidays start on 8 August", "2036-08-08", "before"),
        ("in time for the budget debate", None, "by"),
        ("before the law lapses", None, "before"),
        ("once the audit is published", None, "after"),
        ("the minute it's in", None, "on"),
        ("on receipt", None, "on"),
        ("before Christmas", "2036-12", "before"),
        ("at your earliest convenience", None, "soft"),
        ("ASAP", None, "soft"),
        ("as soon as you can", None, "soft"),
        ("in the near future", None, "soft"),
        ("shortly", None, "soft"),
        ("at an early date", None, "soft"),
        ("without delay", None, "soft"),
        ("this week", None, "on"),
        ("by 1700 on 12 May", "2036-05-12", "by"),
        ("COB 9 May", "2036-05-09", "by"),
        ("at the latest twelve months after delivery", None, "by"),
        ("in the margins of the Lorne conference", None, "on"),
        ("in the autumn sitting", "2036", "on"),
        ("when he passes through Kelmar on 3 May", "2036-05-03", "on"),
        ("next week", "2036-03", "on"),
        ("next month", "2036-04", "on"),
        ("by 5 p.m. on 14 March", "2036-03-14", "by"),
        ("starting in May", "2036-05", "after"),
        ("no earlier than 1 July", "2036-07-01", "after"),
        ("with effect from 1 July", "2036-07-01", "after"),
        ("as of April 1", "2036-04-01", "after"),
        ("till the end of August", "2036-08", "by"),
        ("up to 30 April", "2036-04-30", "by"),
        ("by Apr. 9", "2036-04-09", "by"),
        ("by the time the passes open", None, "by"),
        ("by the summit", None, "by"),
        ("by 9 Apr 36", "2036-04-09", "by"),
    ],
)
def test_a_date_is_as_exact_as_its_words(text: str, iso: str | None, relation: str) -> None:
    found = _dates(text)

    assert [(one.date.text, one.date.date, one.date.relation.value) for one in found] == [
        (text, iso, relation)
    ]


@pytest.mark.parametrize(
    ("text", "words", "iso", "relation"),
    [
        ("Please reply by COB 12 May", "by COB 12 May", "2036-05-12", "by"),
        ("They will come o/a 20 May", "o/a 20 May", "2036-05-20", "on"),
        ("towards the end; late in July", "late in July", "2036-07", "on"),
        ("It will open in June at the earliest", "in June at the earliest", "2036-06", "after"),
        ("last November they had none", "last November", "2035-11", "on"),
        ("It was signed on 14 May last year", "on 14 May last year", "2035-05-14", "on"),
        ("before Wednesday if you can", "before Wednesday", "2036-03-19", "before"),
        ("The minister told us on Monday that", "on Monday", "2036-03-10", "on"),
        ("I shall be in town on the 24th and 25th", "on the 24th and 25th", "2036-03", "on"),
        ("Is the 27th possible?", "the 27th", "2036-03-27", "on"),
        ("It was paid on the 30th", "on the 30th", None, "on"),
        ("It promised them by February", "by February", "2036-02", "by"),
        ("It will have them by February", "by February", "2037-02", "by"),
        (
            "The school was to open in January and will open in June",
            "in January",
            "2036-01",
            "on",
        ),
        ("Due: 30 June 2036", "30 June 2036", "2036-06-30", "by"),
        ("Target date: May 2037", "May 2037", "2037-05", "by"),
        (
            "It was laid before the Assembly by the end of May",
            "by the end of May",
            "2036-05",
            "by",
        ),
        ("the Programme for 2040 to 2044 on May 17", "on May 17", "2036-05-17", "on"),
        ("We should like an early answer", "early", None, "soft"),
        ("They will call by close of business", "by close of business", "2036-03-12", "by"),
        ("the next in January 2037", "in January 2037", "2037-01", "on"),
        ("We shall pay in February", "in February", "2037-02", "on"),
        (
            "the course is in January 2037 and a report comes before the end of that month",
            "before the end of that month",
            "2037-01",
            "before",
        ),
        ("The deadline is 30 June", "30 June", "2036-06-30", "by"),
    ],
)
def test_a_date_is_read_out_of_a_sentence(
    text: str, words: str, iso: str | None, relation: str
) -> None:
    found = _dates(text)

    assert (words, iso, relation) in [
        (one.date.text, one.date.date, one.date.relation.value) for one in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "adopted by the Assembly",
        "laid before parliament",
        "signed by the Ministry",
        "in 2000 hours?",
        "It may be",
        "one or two visits",
        "every day",
        "appeared before the court",
        "once a year",
        "in two languages",
        "for two weeks",
        "at the border",
        "by the border guard",
        "the first two donors",
        "the second of two",
        "the third session",
        "a month of work",
        "by the end of the valley road",
        "by a second donor",
        "in the fall of the regime",
        "march on",
        "USD 2,000",
        "in 1 of 3 cases",
        "May I add",
        "soon-to-be",
        "on the 27th session",
        "on the ground",
    ],
)
def test_other_words_are_no_date(text: str) -> None:
    found = _dates(text)

    assert found == []


@pytest.mark.parametrize("text", ["within 30 days", "in three weeks", "within ten days"])
def test_a_term_in_a_plan_runs_from_its_adoption(text: str) -> None:
    found = _dates(text, Days(sent=SENT, runs=False))

    assert [one.date.date for one in found] == [None]
