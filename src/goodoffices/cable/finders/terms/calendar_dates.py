"""Dates on the calendar: days, months, years, ranges of days, in every way they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from goodoffices.cable.finders.passages.cues import Cue
from goodoffices.cable.finders.passages.phrases import cued
from goodoffices.cable.finders.terms.leads import AHEAD, LEAD, LEAD_WORDS, TAIL, relation_of
from goodoffices.cable.finders.terms.tenses import Tense, tense, year_of
from goodoffices.records import Relation

_MONTH_NAMES = (
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
)
MONTHS = {
    name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()
}
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
ORDINALS = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth
        twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first""".split(),
        start=1,
    )
}


class Told(NamedTuple):
    """A date where it is told: its place, its day as ISO 8601, how it binds."""

    start: int
    end: int
    iso: str | None
    relation: Relation


class Clock(NamedTuple):
    """What the dates of a sentence are counted from.

    `sent` is the day of the paper, `said` that on which what is told took place; `since` the
    one from which terms in days and weeks run; `signed` that of the signature of a plan.
    """

    sent: date | None
    said: date | None = None
    since: date | None = None
    signed: date | None = None


_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = "(?:19|20)[0-9]{2}"
_DAY = "[0-3]?[0-9](?:st|nd|rd|th)?"
_AND = r"(?:\s?[-–]\s?|,? (?:and|or|to|until|through) (?:on )?(?:the )?)"
_CLOCK = (
    r"(?:[0-2]?[0-9][:.][0-5][0-9]|[0-2][0-9][0-5][0-9](?:(?=Z?\s+(?:hours|hrs|local))"
    r"|(?<=by\s....)|(?<=nlt\s....)|(?<=at\s....)|(?<=before\s....)|(?<=until\s....))"
    r"|[01]?[0-9](?=\s+[ap]\.?m))"
    r"(?: (?:hours|hrs|h|local(?: time)?|[ap]\.?m\.?))?,?"
)
QUALIFIERS = (
    r"c\.?o\.?b\.?|close of (?:business|play)|(?:opening|start) of business|noon|midday"
    r"|midnight|(?:the )?(?:very )?(?:end|middle|beginning|start|close|turn|course|month) of"
    r"|end|mid|early|late|(?:first|second|third|last|latter|former) (?:half|part|third|week"
    r"|weeks|fortnight|days|few days|days or weeks) (?:of|in)|week(?:end)?(?: of| beginning"
    r"| commencing| starting| ending| from)"
    r"|(?:first|second|third|fourth|last|latter) (?:week(?:end)?)? of"
    rf"|(?:{'|'.join(WEEKDAYS)}|mon|tue|wed|thu|fri|sat|sun)"
    rf"[,.]?|{_CLOCK}"
)
_WHICH = "this(?: coming)?|next|last|coming"
QUALIFYING = LEAD_WORDS | frozenset(
    """cob c.o.b c.o.b. close of business play opening start noon midday midnight very end
    middle beginning turn course month mid early late first second third fourth last latter
    former half part week weeks fortnight days few or in weekend commencing starting ending
    from this coming next hours hrs h local time a.m a.m. p.m p.m. am pm a.m., p.m., on between
    and to day business, noon, mon tue wed thu fri sat sun mon, tue, wed, thu, fri, sat,
    sun,""".split()
).union(WEEKDAYS, (f"{day}," for day in WEEKDAYS))

_CALENDAR = cued(
    " ".join([*MONTHS, *map(str, range(1900, 2100))]),
    rf"""(?:{LEAD}|\bof )?(?P<between>between (?:the )?)?
    (?P<qualified>(?:(?:the )?(?:{QUALIFIERS})(?: (?:on|in))?[\s-]+(?:the )?){{0,4}})
    (?:(?P<relative>{_WHICH})\s+)?
    (?:(?:\b(?P<day>{_DAY})(?P<more>{_AND}{_DAY})?(?: (?:day )?of)?\s+
    |\b(?:the )?(?P<word>{"|".join(sorted(ORDINALS, key=len, reverse=True))}) (?:day )?of |\b)
    (?P<month>{_MONTH})
    (?: (?:the )?(?P<day_after>{_DAY})\b(?![:/])(?P<more_after>{_AND}{_DAY}\b
    (?! (?:{_MONTH}|per|percent|million)))?)?
    (?:,? (?:of )?(?P<year>{_YEAR})\b|\s?['’](?P<short>[0-9]{{2}})\b
    |,? (?:of )?(?P<which>this|next|last|the same|the following) year\b)?
    |\b(?P<iso>{_YEAR}-[01][0-9]-[0-3][0-9])\b
    |\b(?P<first>[0-3]?[0-9])/(?P<second>[0-3]?[0-9])/(?P<slashed>{_YEAR})\b
    |\b(?P<dot_day>[0-3]?[0-9])\.\s?(?P<dot_month>[01]?[0-9])\.\s?(?P<dotted>{_YEAR})\b
    |(?P<bare_year>{_YEAR})(?:\s?[-/–]\s?(?:{_YEAR}|[0-9]{{2}}))?(?![\w/]|[-.,:][0-9]
    |\s?[%°]|\s(?:hours|hrs|local)\b))
    {TAIL}""",
    before=" ".join(QUALIFYING | frozenset(ORDINALS)),
)
_FISCAL = cued(
    "fy fiscal financial budget calendar programme "
    + " ".join(f"fy{year} fy{year % 100:02}" for year in range(1990, 2100)),
    rf"""{LEAD}?(?:(?:{QUALIFIERS})[\s-]+){{0,2}}(?:the )?
    (?:FY|(?:fiscal|financial|budget|calendar|programme) year)\s?[-']?\s?
    (?P<fiscal>{_YEAR}|[0-9]{{2}})(?:[-/–](?:{_YEAR}|[0-9]{{2}}))?\b{TAIL}""",
    before=" ".join(QUALIFYING),
)
_COMPACT = re.compile(
    rf"(?i:{LEAD.replace(' ', chr(92) + 's+')})?(?:(?i:cob|noon)\s+)?"
    r"(?<!\w)(?P<day>[0-3]?[0-9])(?:[0-2][0-9][0-5][0-9]Z?)?\s?(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
    r"\s?(?P<year>(?:20)?[0-9]{2})\b"
)
_COMPACT_HINT = re.compile(
    r"(?<!\w)[0-9]{1,2}(?:[0-9]{4}Z?)?\s?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
    r"\s?[0-9]{2}\b"
)
CALENDAR_CUES = _CALENDAR.cues | _FISCAL.cues
"""The words without one of which a date on the calendar is only a compact one."""


def has_compact(text: str) -> bool:
    """Whether a text holds a date in the manner of a date-time group ("12MAY36")."""
    return _COMPACT_HINT.search(text) is not None


def calendar_dates(
    text: str, cues: Sequence[Cue], place: tuple[int, int], clock: Clock
) -> Iterator[Told]:
    """The dates on the calendar between two places.

    Forms: "BY March", "by COB November 5", "NLT 15 March 2009", "on 2 and 3 September", "o/a
    the third of May", "3.5.2036", "12MAY36", "in late 2037", "by the end of FY 2037".
    """
    yield from _compact(text, place)
    for found in _FISCAL.finditer(text, cues, *place):
        yield Told(*found.span(), _century(found["fiscal"]), relation_of(found))
    for found in _CALENDAR.finditer(text, cues, *place):
        relation = _relation(found)
        iso = _iso(found, cues, clock, binding=relation in AHEAD)
        if iso is not None:
            yield Told(_start(found), found.end(), iso, relation)


def _start(found: re.Match[str]) -> int:
    """Where the words of a date begin: behind a label ("Due: 3 May"), else with its lead."""
    lead = found["lead"] or ""
    return found.end("lead") + 1 if lead.endswith((":", "is")) else found.start()


def _compact(text: str, place: tuple[int, int]) -> Iterator[Told]:
    """The dates in the manner of a date-time group."""
    for hint in _COMPACT_HINT.finditer(text, *place):
        for start in (max(place[0], hint.start() - _LONGEST_LEAD), hint.start()):
            found = _COMPACT.search(text, start, place[1])
            if found:
                day, month = int(found["day"]), MONTHS[found["month"].lower()]
                iso = _day(int(_century(found["year"])), month, day)
                if iso:
                    yield Told(*found.span(), iso, relation_of(found))
                break


_LONGEST_LEAD = 24


def _century(year: str) -> str:
    """A year of two digits as one of ours."""
    return year if len(year) > len("36") else f"20{year}"


_CLOSE = re.compile(r"c\.?o\.?b\b|close of|nlt", re.IGNORECASE)


def _relation(found: re.Match[str]) -> Relation:
    """How a date binds; a range from one day to another tells when something is."""
    ranged = found["between"] or found["more"] or found["more_after"]
    relation = relation_of(found)
    if not found["lead"] and _CLOSE.match(found["qualified"]):
        return Relation.BY
    return Relation.ON if ranged and relation is Relation.AFTER else relation


def _iso(
    found: re.Match[str], cues: Sequence[Cue], clock: Clock, *, binding: bool
) -> str | None:
    """The date as ISO 8601, as exact as it is said; None for what is no date."""
    if found["bare_year"]:
        return found["bare_year"] if _is_led(found) else None
    if found["iso"]:
        return _day(*map(int, found["iso"].split("-")))
    if found["slashed"]:
        return _slashed(*map(int, found.group("slashed", "first", "second")))
    if found["dotted"]:
        return _day(*map(int, found.group("dotted", "dot_month", "dot_day")))
    month = MONTHS.get(found["month"].lower().rstrip("."))
    if month is None or _is_other_word(found):  # a letter that passes for one of ours
        return None
    year = _year(found, month, cues, clock, binding=binding)
    return None if year is None else _of_month(found, year, month)


def _of_month(found: re.Match[str], year: int, month: int) -> str | None:
    """The day of a month, else the month: that of a week, of a range, of "mid-May"."""
    day = found["day"] or found["day_after"] or found["word"]
    ranged = found["more"] or found["more_after"]
    if day is None or ranged or "week" in found["qualified"].lower():
        return f"{year}-{month:02}"
    number = ORDINALS.get(day.lower()) or int(day.rstrip("stndrhSTNDRH"))
    return _day(year, month, number)


def _day(year: int, month: int, day: int) -> str | None:
    """A day as ISO 8601; None where it does not exist."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _slashed(year: int, first: int, second: int) -> str | None:
    """A day with strokes, its month first unless that can only be a day."""
    return _day(year, first, second) or (_day(year, second, first) if first > 12 else None)


_BEFORE_YEAR = re.compile(r":\s+\Z")
_LONGEST_COLON = 6


def _is_led(found: re.Match[str]) -> bool:
    """Whether a bare number of four digits is a year: behind a lead, "late" or "of"."""
    start = found.start()
    if start < found.start("bare_year"):
        return True
    return bool(_BEFORE_YEAR.search(found.string, max(0, start - _LONGEST_COLON), start))


_TELLING = ("day", "day_after", "word", "year", "short", "which", "qualified", "relative")
_SURE_LEADS = frozenset("by in of until since before after during".split())


def _is_other_word(found: re.Match[str]) -> bool:
    """Whether the month is the verb "may" or "march", which stand without day, year or lead."""
    month = found["month"].lower()
    dated = found.group(*_TELLING)
    if month not in {"may", "march", "mar"} or any(dated):
        return False
    return not found["lead"] or (
        found["month"].islower() and found["lead"].lower() not in _SURE_LEADS
    )


_A_YEAR = 366


def _is_told(when: Tense, clock: Clock) -> bool:
    """Whether a term was set on the day that is told of, in the year before the paper's."""
    if clock.sent is None or clock.said is None:
        return False
    return when is not Tense.AHEAD and (clock.sent - clock.said).days < _A_YEAR


def _next_or_last(month: int, sent: date, which: str) -> int:
    """The year of "next November" or "last November", both without that of the paper."""
    if which == "last":
        return sent.year - (month >= sent.month)
    return sent.year + (month <= sent.month)


_YEARS_ON = {"this": 0, "next": 1, "last": -1}


def _year(
    found: re.Match[str], month: int, cues: Sequence[Cue], clock: Clock, *, binding: bool
) -> int | None:
    """The year that is written, else the one that the words and the paper's day imply."""
    if found["year"] or found["short"]:
        return int(found["year"] or _century(found["short"]))
    if clock.sent is None:
        return None
    if found["which"]:
        return clock.sent.year + _YEARS_ON.get(found["which"].lower(), 0)
    which = (found["relative"] or "this").lower()
    if not which.startswith("this"):
        return _next_or_last(month, clock.sent, which)
    when = tense(cues, *found.span())
    if binding and clock.said and _is_told(when, clock):
        return year_of(month, clock.said, Tense.UNTOLD, binding=True)
    return year_of(month, clock.sent, when, binding=binding)
