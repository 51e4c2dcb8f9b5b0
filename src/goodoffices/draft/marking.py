"""Marks what was drafted: each portion by its sources, the whole by its portions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import reduce

from goodoffices.records import DraftParagraph, DraftPoint, Level, Line, Marking, Matter

_PORTIONS = {
    Level.UNCLASSIFIED: "U",
    Level.FOR_OFFICIAL_USE_ONLY: "SBU",
    Level.CONFIDENTIAL: "C",
    Level.SECRET: "S",
    Level.TOP_SECRET: "TS",
}
_SHORT_CAVEATS = {"NOFORN": "NF"}
_FORM = Marking(level=Level.UNCLASSIFIED)


def markings(matters: Iterable[Matter]) -> Mapping[str, Marking]:
    """The marking of each subject."""
    return {matter.subject: matter.entry.marking for matter in matters}


def bound(subjects: Iterable[str], marks: Mapping[str, Marking]) -> Marking:
    """The least upper bound of some subjects' markings; unclassified for none."""
    listed = [marks[subject] for subject in subjects]
    return reduce(Marking.joined, listed) if listed else _FORM


def portion_mark(marking: Marking) -> str:
    """A marking as a paragraph bears it: `U`, `SBU`, `C/NF` (5 FAH-1 H-246.2)."""
    caveats = [_SHORT_CAVEATS.get(caveat, caveat) for caveat in sorted(marking.caveats)]
    return "/".join([_PORTIONS[marking.level], *([", ".join(caveats)] if caveats else [])])


def marked(paragraph: DraftParagraph, marks: Mapping[str, Marking]) -> DraftParagraph:
    """The paragraph with the mark that its lines and points need."""
    return replace(paragraph, portion_mark=portion_mark(bound(sources(paragraph), marks)))


def sources(paragraph: DraftParagraph) -> tuple[str, ...]:
    """The subjects that anything in a paragraph was made from."""
    every = (*paragraph.lines, *(line for point in paragraph.points for line in point.lines))
    return tuple(dict.fromkeys(source for line in every for source in line.sources))


def captions(whole: Marking) -> tuple[str, ...]:
    """The captions that a marking demands: SENSITIVE for SBU, then the caveats."""
    sensitive = ("SENSITIVE",) if whole.level is Level.FOR_OFFICIAL_USE_ONLY else ()
    return (*sensitive, *sorted(whole.caveats))


def classification(whole: Marking) -> str:
    """The word of the classification line; SBU text goes as UNCLAS with a caption."""
    if whole.level <= Level.FOR_OFFICIAL_USE_ONLY:
        return "UNCLAS"
    return whole.level.banner


def paragraph(
    *lines: Line | None, heading: str | None = None, points: tuple[DraftPoint, ...] = ()
) -> DraftParagraph:
    """A paragraph of the lines that there are, not marked yet."""
    said = tuple(line for line in lines if line is not None)
    return DraftParagraph(portion_mark="U", lines=said, heading=heading, points=points)
