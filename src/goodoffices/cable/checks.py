"""Checks a cable against itself and says what does not agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from goodoffices.cable.interruptions import Interruption
from goodoffices.cable.marks import banner_marking, portion_marking, stated_marking
from goodoffices.cable.zones import Page
from goodoffices.records import Cable, Doubt, Level, Span

_DIGRAPHS = {"ZZ": "Z", "OO": "O", "PP": "P", "RR": "R"}
_HIGHEST_FIRST = "ZOPR"

_LETTERS = {
    "U": {Level.UNCLASSIFIED},
    "E": {Level.UNCLASSIFIED},
    "C": {Level.CONFIDENTIAL},
    "S": {Level.SECRET},
    "T": {Level.TOP_SECRET},
}


def checks(cable: Cable, page: Page) -> Iterator[Doubt]:
    """Every check that failed; what the text does not give is not checked."""
    yield from _repeated(page)
    yield from _serial(cable)
    yield from _date_time_group(cable)
    yield from _julian_day(cable)
    yield from _routing(cable)
    yield from _security_letters(cable)
    yield from _paragraph_order(cable)
    yield from _sections(cable, page)
    yield from _portion_marks(cable)
    yield from _cut_short(cable)


def _first(cable: Cable, field: str) -> Span | None:
    """The first place of a field."""
    return next(iter(cable.spans.get(field, ())), None)


def _repeated(page: Page) -> Iterator[Doubt]:
    """The heading or the body printed a second time."""
    for span in page.zones.repeated:
        message = "The text is printed a second time here; it was read once."
        yield Doubt(kind="repeated_text", message=message, span=span)


def _serial(cable: Cable) -> Iterator[Doubt]:
    """The station's serial against the last four digits of the message number."""
    if not cable.station or not cable.mrn:
        return
    sent = cable.station.serial
    if int(sent) % 10_000 != int(cable.mrn.serial) % 10_000:
        message = f"The station sent number {sent}, the message number is {cable.mrn.serial}."
        yield Doubt(kind="serial", message=message, span=_first(cable, "station"))


def _julian_day(cable: Cable) -> Iterator[Doubt]:
    """The time of file in format line 3 against the date-time group: within a day behind it.

    An hour before it is allowed, and a day without an hour. So a message filed after midnight
    gives no alarm, and one whose day is a day off does.
    """
    if not cable.station or not cable.station.julian or not cable.created:
        return
    filed = _filed(cable.station.julian, cable.created)
    if not filed or not -_BEFORE <= filed - cable.created < _DAY - _BEFORE:
        written = int(cable.station.julian[:3])
        message = f"Day {written} of the year is not the day of {cable.dtg}."
        yield Doubt(kind="julian_day", message=message, span=_first(cable, "station"))


_DAY = timedelta(days=1)
_BEFORE = timedelta(hours=1)
_HALF_A_YEAR = timedelta(days=182)


def _filed(julian: str, created: datetime) -> datetime | None:
    """The time of file nearest to the date-time group; None for a day that no year has."""
    day, hour, minute = int(julian[:3]), int(julian[3:5]), int(julian[5:7])
    if not 1 <= day <= 366 or hour > 23 or minute > 59:
        return None
    filed = datetime(created.year, 1, 1, hour, minute, tzinfo=created.tzinfo)
    filed += timedelta(days=day - 1)
    if abs(filed - created) <= _HALF_A_YEAR:
        return filed
    year = created.year + (1 if filed < created else -1)
    first = datetime(year, 1, 1, hour, minute, tzinfo=created.tzinfo)
    return first + timedelta(days=day - 1)


def _date_time_group(cable: Cable) -> Iterator[Doubt]:
    """A date-time group that is no date."""
    if cable.dtg and not cable.created:
        message = f"{cable.dtg} is no date of the calendar."
        yield Doubt(kind="dtg", message=message, span=_first(cable, "dtg"))


def _routing(cable: Cable) -> Iterator[Doubt]:
    """The routing digraph against the highest prosign."""
    if not cable.routing_line or not cable.precedence:
        return
    highest = min(cable.precedence.raw.split(), key=_HIGHEST_FIRST.index)
    if _DIGRAPHS[cable.routing_line[:2]] != highest:
        message = f"{cable.routing_line[:2]} routes it, but the precedence is {highest}."
        yield Doubt(kind="precedence", message=message, span=_first(cable, "precedence"))


def _security_letters(cable: Cable) -> Iterator[Doubt]:
    """The security letters against the classification line."""
    marking = banner_marking(cable.classification_line or "")
    if not cable.security_line or marking is None:
        return
    letter = cable.security_line.split()[1][0]
    level = marking.level
    level = Level.UNCLASSIFIED if level is Level.FOR_OFFICIAL_USE_ONLY else level
    if level not in _LETTERS.get(letter, set()):
        message = f"The security line says {letter * 5}, the classification line otherwise."
        yield Doubt(
            kind="security_letters", message=message, span=_first(cable, "security_line")
        )


def _paragraph_order(cable: Cable) -> Iterator[Doubt]:
    """Paragraph numbers that do not run on by one."""
    counted = [paragraph for paragraph in cable.paragraphs if paragraph.number is not None]
    if counted and counted[0].number != 1:
        message = f"The first paragraph is number {counted[0].number}."
        yield Doubt(kind="paragraph_order", message=message, span=counted[0].span)
    for before, after in pairwise(counted):
        if (after.number or 0) != (before.number or 0) + 1:
            message = f"Paragraph {after.number} follows paragraph {before.number}."
            yield Doubt(kind="paragraph_order", message=message, span=after.span)


def _sections(cable: Cable, page: Page) -> Iterator[Doubt]:
    """Section lines in the flow of the text, and sections that are missing."""
    counts = [one.sections for one in page.gone if one.sections]
    for one in _inside(page):
        yield Doubt(kind=one.kind, message=_LINES[one.kind], span=one.span)
    total = max([cable.sections.total if cable.sections else 0, *(one.total for one in counts)])
    seen = max([1, *(one.this for one in counts)])
    if total > seen and not cable.signer:
        message = f"Only {seen} of {total} sections are here."
        yield Doubt(kind="sections", message=message, span=_first(cable, "sections"))


_LINES = {
    "section_line": "A line of the relay stands inside the text; it is left out of the words.",
    "page_line": "A page mark stands inside the text; it is left out of the words.",
    "foreign_line": "A line of an archive stands inside the text; it is left out of the words.",
}


def _inside(page: Page) -> Iterator[Interruption]:
    """The interruptions that stand in the message."""
    first = page.zones.heading or page.zones.body
    last = page.zones.body
    if first and last:
        for one in page.gone:
            if (
                one.kind in _LINES
                and first.start <= one.span.start
                and one.span.end <= last.end
            ):
                yield one


def _cut_short(cable: Cable) -> Iterator[Doubt]:
    """A text that ends in the middle; what is missing has no place in it."""
    if cable.truncated:
        message = "The text ends before its cable does: ask for the rest."
        yield Doubt(kind="truncated", message=message, span=None)


def _portion_marks(cable: Cable) -> Iterator[Doubt]:
    """Paragraphs marked above the whole."""
    numbered = [paragraph for paragraph in cable.paragraphs if paragraph.number is not None]
    if any(paragraph.portion_mark for paragraph in numbered):
        for paragraph in numbered:
            if not paragraph.portion_mark:
                yield Doubt(
                    kind="portion_mark",
                    message=f"Paragraph {paragraph.number} bears no mark, others do.",
                    span=paragraph.span,
                )
    whole = stated_marking(cable)
    if whole is None:
        return
    if any("SENSITIVE" in one.upper() for one in cable.handling_statements):
        whole = replace(whole, level=max(whole.level, Level.FOR_OFFICIAL_USE_ONLY))
    for paragraph in cable.paragraphs:
        if (
            paragraph.portion_mark
            and portion_marking(paragraph.portion_mark).level > whole.level
        ):
            yield Doubt(
                kind="portion_mark",
                message=f"A paragraph is marked ({paragraph.portion_mark}), "
                f"the whole {whole.banner}.",
                span=paragraph.span,
            )
