"""Finds the lines that relay and printer put into the flow of a text: sections and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.cable.archive import Archive
from goodoffices.cable.cues import Cues
from goodoffices.cable.places import line_end, line_start, place
from goodoffices.facts import Gazetteer
from goodoffices.records import Sections, Span

_SECTION = re.compile(
    r"""
    (?<!\d) (?P<serial>\d{8}) \s{1,8}
    (?P<this>\d{3}) (?:\.\d{1,2})? [ \t]{1,3} OF [ \t]{1,3} (?P<total>\d{3}) (?!\d)
    """,
    re.VERBOSE,
)
_WIDEST_COUNT = 27
"""So many characters stand at most from the serial of a section line to its OF."""
_WIDEST_TOTAL = 9

_PAGE = re.compile(
    r"""
    PAGE [ ] \d{2} \s{1,30} [A-Z][A-Z ]{1,14}? [ \t]{1,12} \d{4,6}
    (?: [ \t]{1,6} \d{2} [ ] OF [ ] \d{2} )?
    (?P<end> [ \t]{1,6} \d{6}Z | (?= [ \t]* (?:\n|\Z) ) )?
    """,
    re.VERBOSE,
)
_PAGE_MARKING = r"(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED[ ]OFFICIAL[ ]USE)"
_ABOVE_PAGE = re.compile(
    rf"""
    (?: (?<=\n) | (?<=[.)][ ]) | \A ) [ \t]*
    {_PAGE_MARKING} \s{{1,60}} (?: {_PAGE_MARKING} \s{{1,60}} )? \Z
    """,
    re.VERBOSE,
)
_WIDEST_MARKING = 170

_EXERCISE = re.compile(r"[ \t]*(?P<words>EXERCISE(?: EXERCISE){1,5})(?=[ \t]*$)", re.MULTILINE)
_LAST_CAPITALS = re.compile(r"(?<!\w)(?:[A-Z][A-Z.'-]{0,14}[ \t]{1,3}){1,4}\Z")
_LONGEST_ORIGIN = 40


@dataclass(frozen=True, slots=True)
class Interruption:
    """One such line, what kind it is, and which section of how many begins with it.

    Kinds are section_line, page_line, foreign_line, exercise and labels.
    """

    span: Span
    kind: str
    sections: Sections | None = None


def interruptions(
    text: str, archive: Archive, cues: Cues, gazetteer: Gazetteer
) -> tuple[Interruption, ...]:
    """Every section, page and archive line of a text, in order.

    Met in the wild: `DUSHANBE 00001209  001.2 OF 003` inside a sentence, `PORT AU PR 00002230
    001.2 OF 002` with the origin cut at ten letters, a blank line before `001.2 OF 003`, and
    of the 1970s `PAGE 02 PARIS 10836 032018Z`, at times right behind a page marking.
    """
    found = [Interruption(archive.labels, "labels")] if archive.labels else []
    found += [Interruption(span, "foreign_line") for span in archive.foreign]
    if cues.exercise:
        found += _exercise_lines(text, cues)
    if cues.sections:
        found += _section_lines(text, cues, gazetteer)
    if cues.pages:
        found += _page_lines(text)
    return tuple(sorted(found, key=lambda one: one.span.start))


_FINISHED = re.compile(r"[.!?:)\"”]\Z")


def blanked(text: str, gone: tuple[Interruption, ...]) -> str:
    """The text with each interruption turned to as many blanks, so that all places stay.

    One inside a sentence takes the blank lines around it along, which came with it.
    """
    pieces, at = [], 0
    for one in gone:
        start, end = _around(text, one)
        start = max(at, start)
        if start < end:
            rest = "\n" if text[end - 1] == "\n" else " "
            pieces += [text[at:start], " " * (end - start - 1), rest]
            at = end
    return "".join([*pieces, text[at:]]) if pieces else text


def _around(text: str, one: Interruption) -> tuple[int, int]:
    """The stretch to blank: the line, inside a sentence with the line breaks around it."""
    start, end = one.span.start, one.span.end
    if one.kind in {"labels", "exercise"}:
        return start, end
    piece = text[max(0, start - _NEAR) : start]
    before = start - len(piece) + len(piece.rstrip())
    if before == 0 or _FINISHED.search(text, max(0, before - 1), before):
        return start, end
    behind = text[end : end + _NEAR]
    blanks = behind[: len(behind) - len(behind.lstrip())]
    return before, end + blanks.rfind("\n") + 1


_NEAR = 200
"""Blank lines around an interruption are looked for so many characters away."""


def _exercise_lines(text: str, cues: Cues) -> Iterator[Interruption]:
    """The lines that say that a message is an exercise (ACP 121)."""
    end = -1
    for at in cues.exercise:
        if at < end:
            continue
        match = _EXERCISE.match(text, line_start(text, at))
        end = line_end(text, at)
        if match:
            yield Interruption(place(match, "words"), "exercise")


def _page_lines(text: str) -> Iterator[Interruption]:
    """The page lines of the 1970s and their look-alikes in later archives."""
    for match in _PAGE.finditer(text):
        near = text[max(0, match.start() - _WIDEST_MARKING) : match.start()]
        marking = _ABOVE_PAGE.search(near)
        if not marking and match["end"] is None:
            continue
        start = match.start() - (len(near) - marking.start() if marking else 0)
        yield Interruption(Span(start, match.end()), "page_line")


def _section_lines(text: str, cues: Cues, gazetteer: Gazetteer) -> Iterator[Interruption]:
    """The lines that continue a message of several sections."""
    end = 0
    for at in cues.sections:
        match = _SECTION.search(text, max(end, at - _WIDEST_COUNT), at + _WIDEST_TOTAL)
        if not match:
            continue
        end = match.end()
        start = _origin_start(text, match.start(), gazetteer)
        sections = Sections(this=int(match["this"]), total=int(match["total"]))
        yield Interruption(Span(start, match.end()), "section_line", sections)


def _origin_start(text: str, serial_start: int, gazetteer: Gazetteer) -> int:
    """Where the origin before a section line's serial begins.

    Inside a flattened line it stands behind other words: then the longest known origin counts.
    """
    begin = line_start(text, serial_start)
    before = text[max(begin, serial_start - _LONGEST_ORIGIN) : serial_start]
    capitals = _LAST_CAPITALS.search(before)
    if not capitals:
        return serial_start
    base = serial_start - len(capitals[0])
    if not before[: capitals.start()].strip():
        return base
    starts = [base + word.start() for word in re.finditer(r"\S+", capitals[0])]
    known = (start for start in starts if gazetteer.known_origin(text[start:serial_start]))
    return next(known, starts[-1])
