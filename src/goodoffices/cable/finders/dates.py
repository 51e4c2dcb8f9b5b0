"""Dates in words, as exact as the text says them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.cable.finders.phrases import phrase, unwrapped
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
    ),
    Relation.BEFORE: ("before", "prior to", "in advance of", "ahead of"),
    Relation.AFTER: ("after", "since", "following", "as of", "from"),
    Relation.ON: ("in", "on", "at", "during"),
}
_RELATION = {
    words: relation for relation, all_words in _RELATIONS.items() for words in all_words
}
_LEADS = "|".join(sorted(_RELATION, key=len, reverse=True))

_CALENDAR = phrase(
    rf"""(?:\b(?P<lead>{_LEADS}) (?:the )?)?
    (?:(?:the )?(?:cob|close of business|end of|end|mid|early|late|beginning of)(?: on)?[\s-]+)*
    (?:(?:\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: of)? |\b)
    (?P<month>{_MONTH})
    (?: (?P<day_after>[0-3]?\d)(?:st|nd|rd|th)?\b(?![:/]))?
    (?:,? (?P<year>(?:19|20)\d\d)\b)?
    |\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b
    |\b(?P<us_month>[01]?\d)/(?P<us_day>[0-3]?\d)/(?P<us_year>(?:19|20)\d\d)\b
    |(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bafter\s)
    |(?<=\bbefore\s)|(?<=:\s))(?P<bare_year>(?:19|20)\d\d)\b)"""
)
_WITHIN = phrase(
    r"""\bwithin (?P<count>\d{1,3}|one|two|three|four|six|ten|thirty|sixty|ninety)
    (?: \(\d+\))? (?:(?:calendar|working) )?(?P<unit>days?|weeks?|months?)
    (?P<of>(?: of (?:receipt|this message|signature|signing))?)"""
)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "ten": 10}
_COUNTS |= {"thirty": 30, "sixty": 60, "ninety": 90}
_UNIT_DAYS = {"day": 1, "week": 7}
_SOFT = phrase(
    r"""\b(?:at (?:your|the|their|his|her|its) earliest (?:possible )?convenience
    |as soon as (?:possible|practicable|feasible)|in the near future|recently|shortly
    |in the coming (?:days|weeks|months)|at an early date|in due course)\b"""
)
_EVENT = phrase(
    r"""\b(?P<lead>in advance of|prior to|before|ahead of) (?:the |our |its |their )
    (?P<event>(?:next |upcoming |second |third |annual |joint )?[A-Za-z][\w-]*
    (?: (?!(?:and|of|in|to|on|with|for|which|that|at|by|or)\b)[A-Za-z][\w-]*){0,3}
    (?: of the [A-Za-z][\w-]*(?: [A-Z][\w-]*){0,4})?)"""
)
_FUTURE = phrase(
    r"\b(?:will|shall|plans to|planned|expects?|next|upcoming|scheduled|would|hopes?)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
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


def dates(text: str, span: Span, days: Days) -> Iterator[Dated]:
    """The dates of one sentence, in order of their kind.

    Forms: "BY March", "by COB November 5", "no later than 15 March 2009", "within 30 days",
    "in advance of the CTWG", "at your earliest convenience", "in 2007".
    """
    taken: list[Span] = []
    for dated in [
        *_calendar(text, span, days),
        *_within(text, span, days),
        *_soft(text, span),
        *_events(text, span),
    ]:
        if not any(dated.span.within(other) or other.within(dated.span) for other in taken):
            taken.append(dated.span)
            yield dated


def _calendar(text: str, span: Span, days: Days) -> Iterator[Dated]:
    future = bool(_FUTURE.search(text, span.start, span.end))
    for found in _CALENDAR.finditer(text, span.start, span.end):
        if _is_other_word(found):
            continue
        lead = found["lead"]
        relation = _RELATION[unwrapped(lead).lower()] if lead else Relation.ON
        binding = relation in _AHEAD
        counted_from = (days.said or days.sent) if binding else days.sent
        iso = _iso(found, counted_from, ahead=future or binding)
        if iso is not None:
            yield Dated(
                date=InexactDate(text=unwrapped(found.group()), date=iso, relation=relation),
                span=Span(*found.span()),
            )


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
        month = MONTHS[found["month"].lower().rstrip(".")]
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


def _within(text: str, span: Span, days: Days) -> Iterator[Dated]:
    for found in _WITHIN.finditer(text, span.start, span.end):
        written = found["count"].lower()
        unit = found["unit"].lower().rstrip("s")
        start = days.signed if "sign" in found["of"].lower() else days.said or days.sent
        due = _later(start, _COUNTS.get(written) or int(written), unit) if start else None
        iso = due.isoformat() if due else None
        yield Dated(
            date=InexactDate(text=unwrapped(found.group()), date=iso, relation=Relation.WITHIN),
            span=Span(*found.span()),
        )


def _later(day: date, count: int, unit: str) -> date:
    """The day so many days, weeks or months later; the month's last day where it is shorter."""
    if unit in _UNIT_DAYS:
        return day + timedelta(days=count * _UNIT_DAYS[unit])
    years, month = divmod(day.month - 1 + count, 12)
    last = InexactDate(
        text="", date=f"{day.year + years}-{month + 1:02}", relation=Relation.ON
    ).last_day
    return last if last and last.day < day.day else date(day.year + years, month + 1, day.day)


def _soft(text: str, span: Span) -> Iterator[Dated]:
    for found in _SOFT.finditer(text, span.start, span.end):
        yield Dated(
            date=InexactDate(text=unwrapped(found.group()), date=None, relation=Relation.SOFT),
            span=Span(found.start(), found.end()),
        )


def _events(text: str, span: Span) -> Iterator[Dated]:
    for found in _EVENT.finditer(text, span.start, span.end):
        yield Dated(
            date=InexactDate(
                text=unwrapped(found.group()), date=None, relation=Relation.BEFORE
            ),
            span=Span(found.start(), found.end()),
        )
