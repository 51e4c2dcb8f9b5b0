"""Dates in words, as exact as the text says them."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from goodoffices.cable.finders.cues import Cue
from goodoffices.cable.finders.phrases import cued, unwrapped
from goodoffices.cable.finders.relative_dates import RELATIVE_CUES, relative_dates
from goodoffices.records import InexactDate, Relation, Span

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"

_RELATIONS = {
    Relation.BY: (
        "by",
        "no later than",
        "not later than",
        "nlt",
        "until",
        "through",
        "at latest",
        "till",
        "due by",
        "not after",
        "in time for",
    ),
    Relation.BEFORE: ("before", "prior to", "in advance of", "ahead of"),
    Relation.AFTER: ("after", "since", "following", "as of", "from", "as from"),
    Relation.ON: ("in", "on", "at", "during", "for", "o/a", "on or about", "due"),
}
_RELATION = {
    words: relation for relation, all_words in _RELATIONS.items() for words in all_words
}
_LEADS = "|".join(sorted(_RELATION, key=len, reverse=True))

_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_QUALIFIERS = (
    "cob|close of business|opening of business|noon|end of|end|mid|early|late|beginning of"
    "|middle of|first (?:half|week|days) of|second (?:half|week) of|last (?:week|days) of"
    "|course of|week of"
    f"|(?:{_WEEKDAYS}),?"
)
_QUALIFYING = (
    f"cob|close|opening|business|noon|end|mid|early|late|beginning|middle|first|second|last"
    f"|half|week|days|course|{_WEEKDAYS}|monday,|tuesday,|wednesday,|thursday,|friday,|of"
)

_CALENDAR = cued(
    " ".join([*MONTHS, *map(str, range(1900, 2100))]),
    rf"""(?:\b(?P<lead>{_LEADS}) (?:the )?)?
    (?:(?:the )?(?:{_QUALIFIERS})(?: on)?[\s-]+){{0,3}}
    (?:(?:\b(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?: of)? |\b)
    (?P<month>{_MONTH})
    (?: (?P<day_after>[0-3]?[0-9])(?:st|nd|rd|th)?\b(?![:/]))?
    (?:,? (?P<year>(?:19|20)[0-9]{{2}})\b)?
    |\b(?P<iso>(?:19|20)[0-9]{{2}}-[01][0-9]-[0-3][0-9])\b
    |\b(?P<us_month>[01]?[0-9])/(?P<us_day>[0-3]?[0-9])/(?P<us_year>(?:19|20)[0-9]{{2}})\b
    |(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bafter\s)
    |(?<=\bbefore\s)|(?<=:\s))(?P<bare_year>(?:19|20)[0-9]{{2}})\b)""",
    before=f"{_LEADS}|{_QUALIFYING}|the|of|on".replace("|", " "),
)
_WITHIN = cued(
    "within",
    r"""\bwithin (?:(?:the )?(?:next|first) )?
    (?P<count>[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen
    |fifteen|eighteen|twenty|thirty|sixty|ninety)
    (?: \([0-9]+\))? (?:(?:calendar|working) )?(?P<unit>days?|weeks?|months?|years?|fortnight)
    (?P<of>(?: of (?:receipt|this message|signature|signing))?)""",
)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "ten": 10}
_COUNTS |= {"a": 1, "an": 1, "five": 5, "seven": 7, "eight": 8, "nine": 9, "twelve": 12}
_COUNTS |= {"fourteen": 14, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30}
_COUNTS |= {"sixty": 60, "ninety": 90}
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_UNIT_MONTHS = {"month": 1, "year": 12}
_SOFT = cued(
    """earliest soon soonest future recently shortly coming early due delay convenient once
    urgently immediately""",
    r"""\b(?:at (?:your|the|their|his|her|its) earliest (?:possible )?convenience
    |as soon as (?:possible|practicable|feasible)|in the near future|recently|shortly
    |in the coming (?:days|weeks|months)|at an early date|in due course|soonest|at once
    |without (?:further |undue )?delay|(?:when|at any|at a) convenient(?: time)?|urgently
    |immediately|as early as possible|shortly (?:afterwards|thereafter))\b""",
    before="at your the their his her its as in near an any a when without further undue early",
)
_EVENT = cued(
    "advance prior before ahead",
    r"""\b(?P<lead>in advance of|prior to|before|ahead of) (?:the |our |its |their )
    (?P<event>(?:next |upcoming |second |third |annual |joint )?[A-Za-z][\w-]*
    (?: (?!(?:and|of|in|to|on|with|for|which|that|at|by|or)\b)[A-Za-z][\w-]*){0,3}
    (?: of the [A-Za-z][\w-]*(?: [A-Z][\w-]*){0,4})?)""",
    before="in",
)
_FUTURE = cued(
    "will shall plans planned expect expects next upcoming scheduled would hope hopes",
    r"\b(?:will|shall|plans to|planned|expects?|next|upcoming|scheduled|would|hopes?)\b",
)

_CLAUSE = cued(
    "before",
    r"\bbefore (?!the year is out)(?:the|it|he|she|they|we|i|our|its|their) (?:[\w'’-]+ ){0,4}?"
    r"(?:lapses|lapse|sits|meets|hears|ends|begins|starts|opens|closes|goes|go|send|sends|expires"
    r"|is|are|has|have)\b[^,;.]{0,25}",
)
DATE_CUES = RELATIVE_CUES | _CALENDAR.cues | _WITHIN.cues | _SOFT.cues | _EVENT.cues
"""The words without one of which no date is told."""
TIME_CUES = DATE_CUES | _FUTURE.cues
"""These and the words that tell whether a date lies ahead."""


class Dated(NamedTuple):
    """A date where a text names it."""

    date: InexactDate
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days that dates in words are counted from.

    `sent` is the day of the cable; `said` that on which what a sentence tells took place, where
    the paper has given one; `signed` that on which it says a plan was signed.
    """

    sent: date | None
    said: date | None = None
    signed: date | None = None


def dates(text: str, cues: Sequence[Cue], span: Span, days: Days) -> Iterator[Dated]:
    """The dates of one sentence, in order of their kind, given the cue words in it.

    Forms: "BY March", "by COB November 5", "no later than 15 March 2009", "within 30 days",
    "in advance of the CTWG", "at your earliest convenience", "in 2007".
    """
    taken: list[tuple[int, int]] = []
    for dated in _every_kind(text, cues, span, days):
        place = (dated.span.start, dated.span.end)
        if not _nested(place, taken):
            insort(taken, place)
            yield dated


def _every_kind(text: str, cues: Sequence[Cue], span: Span, days: Days) -> Iterator[Dated]:
    """What may be a date, those of one kind behind those of another."""
    stretch = (text, cues, span.start, span.end)
    on_calendar = [*_CALENDAR.finditer(*stretch)]
    future = any(on_calendar and _FUTURE.finditer(*stretch))
    for found in _CLAUSE.finditer(*stretch):
        yield from _before_clause(found, on_calendar, days)
    for found in on_calendar:
        yield from _calendar(found, days, future=future)
    for given in relative_dates(text, cues, (span.start, span.end), days.sent):
        words = unwrapped(text[given.start : given.end])
        told = InexactDate(text=words, date=given.iso, relation=given.relation)
        yield Dated(told, Span(given.start, given.end))
    for found in _WITHIN.finditer(*stretch):
        yield from _within(found, days)
    for found in _SOFT.finditer(*stretch):
        yield _dated(found, None, Relation.SOFT)
    for found in _EVENT.finditer(*stretch):
        yield _dated(found, None, Relation.BEFORE)


def _before_clause(
    found: re.Match[str], calendar: Sequence[re.Match[str]], days: Days
) -> Iterator[Dated]:
    """A term told by what must not have happened yet; with the day that its words name."""
    inside = [
        one for one in calendar if found.start() < one.start() and one.end() <= found.end()
    ]
    named = [given.date.date for one in inside for given in _calendar(one, days, future=True)]
    yield _dated(found, named[0] if named else None, Relation.BEFORE)


def _nested(place: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of others, in order, or one of them in it."""
    start, end = place
    behind = bisect_left(taken, (start,))
    follows = behind < len(taken) and taken[behind]
    if follows and (follows[1] <= end or follows[0] == start):
        return True
    return behind > 0 and end <= taken[behind - 1][1]


def _dated(found: re.Match[str], iso: str | None, relation: Relation) -> Dated:
    """The date with the words that tell it."""
    written = InexactDate(text=unwrapped(found.group()), date=iso, relation=relation)
    return Dated(written, Span(found.start(), found.end()))


def _calendar(found: re.Match[str], days: Days, *, future: bool) -> Iterator[Dated]:
    """The date that names a month or a year; `future` where its sentence speaks of one."""
    if _is_other_word(found):
        return
    relation = _RELATION.get(unwrapped(found["lead"] or "").lower(), Relation.ON)
    binding = relation in _AHEAD
    counted_from = (days.said or days.sent) if binding else days.sent
    iso = _iso(found, counted_from, ahead=future or binding)
    if iso is not None:
        yield _dated(found, iso, relation)


def _is_other_word(found: re.Match[str]) -> bool:
    """Whether the month is the verb "may" or "march", which stand without day, year or lead."""
    month = (found["month"] or "").lower()
    alone = not (found["day"] or found["day_after"] or found["year"] or found["lead"])
    return month in {"may", "march", "mar"} and alone


def _iso(found: re.Match[str], day_said: date | None, *, ahead: bool) -> str | None:
    """The date as ISO 8601, as exact as it is said; None for a day that does not exist."""
    if found["bare_year"]:
        return found["bare_year"]
    if found["iso"]:
        parts = [int(part) for part in found["iso"].split("-")]
    elif found["us_year"]:
        parts = [int(found["us_year"]), int(found["us_month"]), int(found["us_day"])]
    else:
        month = MONTHS.get(found["month"].lower().rstrip("."))
        if month is None:  # a letter of another alphabet that passes for one of ours
            return None
        day = found["day"] or found["day_after"]
        year = int(found["year"]) if found["year"] else None
        if year is None and day_said is not None:
            year = nearest_year(month, day_said, ahead=ahead)
        if year is None:
            return None
        if day is None:
            return f"{year}-{month:02}"
        parts = [year, month, int(day)]
    try:
        return date(*parts).isoformat()
    except ValueError:
        return None


_AHEAD = frozenset({Relation.BY, Relation.BEFORE})


def nearest_year(month: int, sent: date, *, ahead: bool) -> int:
    """The year of the month nearest to the cable's day, or of the next such month.

    "In September" said in March 2009 is September 2008; "by March" said in October 2008 is
    March 2009. What a promise made in February is to be kept "by" is counted from February.
    """
    distance = month - sent.month
    if ahead:
        return sent.year + (distance < 0)
    if distance > 6:
        return sent.year - 1
    return sent.year + (distance < -6)


def _within(found: re.Match[str], days: Days) -> Iterator[Dated]:
    written = found["count"].lower()
    count = int(written) if written.isdigit() else _COUNTS.get(written)
    if count is None:  # a letter of another alphabet that passes for one of ours
        return
    unit = found["unit"].lower().rstrip("s")
    start = days.signed if "sign" in found["of"].lower() else days.said or days.sent
    due = _later(start, count, unit) if start else None
    yield _dated(found, due.isoformat() if due else None, Relation.WITHIN)


def _later(day: date, count: int, unit: str) -> date:
    """The day so many days, weeks or months later; the month's last day where it is shorter."""
    if unit in _UNIT_DAYS:
        return day + timedelta(days=count * _UNIT_DAYS[unit])
    years, month = divmod(day.month - 1 + count * _UNIT_MONTHS[unit], 12)
    last = InexactDate(
        text="", date=f"{day.year + years}-{month + 1:02}", relation=Relation.ON
    ).last_day
    return last if last and last.day < day.day else date(day.year + years, month + 1, day.day)
