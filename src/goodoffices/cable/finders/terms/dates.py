"""Dates in words, as exact as the text says them."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from goodoffices.cable.finders.passages.cues import Cue
from goodoffices.cable.finders.passages.phrases import unwrapped
from goodoffices.cable.finders.terms.calendar_dates import (
    CALENDAR_CUES,
    MONTHS,
    Clock,
    Told,
    calendar_dates,
)
from goodoffices.cable.finders.terms.event_dates import (
    EVENT_CUES,
    events,
    soft_terms,
    spans_of_time,
)
from goodoffices.cable.finders.terms.relative_dates import (
    ANCHORED_CUES,
    RELATIVE_CUES,
    anchored_dates,
    relative_dates,
)
from goodoffices.cable.finders.terms.tenses import TENSE_CUES
from goodoffices.records import InexactDate, Relation, Span

__all__ = ["DATE_CUES", "MONTHS", "TIME_CUES", "Dated", "Days", "dates"]

DATE_CUES = CALENDAR_CUES | RELATIVE_CUES | EVENT_CUES | ANCHORED_CUES
"""The words without one of which only a compact date ("12MAY36") is told."""
TIME_CUES = DATE_CUES | TENSE_CUES
"""These and the words that tell whether a date lies ahead."""


class Dated(NamedTuple):
    """A date where a text names it."""

    date: InexactDate
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days that dates in words are counted from.

    `sent` is the day of the paper; `said` that on which what a sentence tells took place, or
    the first one of its month, and `told` the last day that was told of exactly; `signed` that
    on which it says a plan was signed. Terms in days and weeks run from the day told of unless
    `runs` is false: a plan's run from its adoption.
    """

    sent: date | None
    said: date | None = None
    told: date | None = None
    signed: date | None = None
    runs: bool = True

    @property
    def clock(self) -> Clock:
        """What each kind of date is counted from."""
        since = (self.told or self.sent) if self.runs else None
        return Clock(self.sent, self.said, since, self.signed)


def dates(text: str, cues: Sequence[Cue], span: Span, days: Days) -> Iterator[Dated]:
    """The dates of one sentence, in their order, given the cue words in it.

    Forms: "BY March", "by COB November 5", "no later than 15 March 2009", "within 30 days",
    "in advance of the CTWG", "at your earliest convenience", "in 2007". An event with its day
    ("before the visit on 3 May") is one date.
    """
    kept: list[Told] = []
    taken: list[tuple[int, int]] = []
    for told in _told(text, cues, (span.start, span.end), days.clock):
        here = (told.start, told.end)
        if not _nested(here, taken):
            insort(taken, here)
            kept.append(told)
    for told in sorted(kept, key=_first_and_longest):
        yield _dated(text, told)


def _told(
    text: str, cues: Sequence[Cue], place: tuple[int, int], clock: Clock
) -> Iterator[Told]:
    """What may be a date, of two at one place the better first."""
    on_calendar = _ranges(text, _apart(calendar_dates(text, cues, place, clock)))
    relative = _apart(relative_dates(text, cues, place, clock))
    known = sorted([*on_calendar, *relative])
    clock = _since_said(known, clock)
    tied = [one for one in events(text, cues, place) if not _is_known(one, known)]
    yield from _with_day(text, tied, known)
    yield from anchored_dates(text, cues, place, known)
    yield from spans_of_time(text, cues, place, clock)
    yield from soft_terms(text, cues, place)
    yield from tied
    yield from known


def _since_said(known: Sequence[Told], clock: Clock) -> Clock:
    """The clock from the day on which the sentence itself says that something was said."""
    sent = clock.sent.isoformat() if clock.sent else ""
    days = [one.iso for one in known if one.relation is Relation.ON and _is_day(one.iso)]
    past = [day for day in days if day and day <= sent]
    if clock.since is None or not past:
        return clock
    return clock._replace(since=date.fromisoformat(past[0]))


def _is_day(iso: str | None) -> bool:
    return iso is not None and len(iso) == len("2036-05-01")


def _is_known(event: Told, known: Sequence[Told]) -> bool:
    """Whether what looks like an event is a date ("before the end of Q2")."""
    at = bisect_left(known, (event.start,))
    one = known[at] if at < len(known) else None
    return one is not None and one.start == event.start and one.end >= event.end


def _dated(text: str, told: Told) -> Dated:
    """The date with the words that tell it."""
    words = unwrapped(text[told.start : told.end])
    written = InexactDate(text=words, date=told.iso, relation=told.relation)
    return Dated(written, Span(told.start, told.end))


def _apart(told: Iterator[Told]) -> list[Told]:
    """The dates in order, of two that overlap the one that begins first or is longer."""
    kept: list[Told] = []
    for one in sorted(told, key=_first_and_longest):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _first_and_longest(told: Told) -> tuple[int, int]:
    return told.start, -told.end


_TO = re.compile(r"\s*(?:-|–|,?\s(?:or|and|to|until|till|through)\s)\s*(?:the\s)?")


def _ranges(text: str, told: Sequence[Told]) -> list[Told]:
    """The dates, two that one word joins as one: as exact as what both have in common.

    "From April to June 2036" is 2036; "January 31 or February 1" can be told by no one date.
    """
    joined: list[Told] = []
    for one in told:
        before = joined[-1] if joined else None
        if before and _is_joined(text, before, one):
            relation = Relation.ON if before.relation is Relation.AFTER else before.relation
            joined[-1] = Told(before.start, one.end, _common(text, before, one), relation)
        else:
            joined.append(one)
    return joined


_LEADING = frozenset({"", "to", "until", "till", "through"})


def _is_joined(text: str, before: Told, after: Told) -> bool:
    """Whether "to" or "or" joins two dates that are equally exact."""
    if not (before.iso and after.iso) or len(before.iso) != len(after.iso):
        return False
    found = _TO.match(text, before.end)
    if not found or found.end() < after.start:
        return False
    lead = text[after.start : found.end()].strip().lower()
    return lead in _LEADING and (after.relation is Relation.ON or bool(lead))


def _common(text: str, before: Told, after: Told) -> str | None:
    """The month or year that two dates share; none for days of two months.

    A year that only the second one gives is that of both.
    """
    first, second = before.iso or "", after.iso or ""
    year = second[:4]
    if year not in text[before.start : before.end] and year in text[after.start : after.end]:
        first = year + first[4:]
    if first[:7] == second[:7]:
        return first[:7]
    return first[:4] if len(first) < len("2036-05-01") and first[:4] == second[:4] else None


def _with_day(text: str, tied: Sequence[Told], known: Sequence[Told]) -> Iterator[Told]:
    """The events whose words hold a day, or that one follows directly or in brackets."""
    for event in tied:
        at = bisect_left(known, (event.start,))
        inside = known[at] if at < len(known) else None
        if inside is None or inside.start > event.end + 2:
            continue
        gap = text[event.end : inside.start]
        if inside.end <= event.end and len(inside.iso or "") < len("2036-05"):
            continue
        if inside.start > event.end and inside.relation is not Relation.ON:
            continue
        if inside.start <= event.end or not gap.strip(" \n("):
            closed = text[inside.end : inside.end + 1] == ")" and "(" in gap
            end = max(event.end, inside.end + closed)
            yield Told(event.start, end, inside.iso, event.relation)


def _nested(place: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of others, in order, or one of them in it."""
    start, end = place
    behind = bisect_left(taken, (start,))
    follows = behind < len(taken) and taken[behind]
    if follows and (follows[1] <= end or follows[0] == start):
        return True
    return behind > 0 and end <= taken[behind - 1][1]
