"""Numbers and dashes of lists in Word documents, which stand in no paragraph's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from docx.oxml.ns import qn

Element = Any
"""An element of a document; the library that holds it has no types."""

Place = tuple[str, int]
"""Which list a paragraph belongs to, and on which level of it."""

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_PART = re.compile(r"%(?P<level>[1-9])")
_LARGEST = 3999


class Numbering:
    """The lists of a document, each with how far it has counted."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._levels = {} if numbering is None else dict(_levels(numbering))
        self._styles = {} if styles is None else dict(_styled(styles))
        self._counts: dict[str, list[int]] = {}

    def label(self, paragraph: Element) -> str:
        """What Word shows before a paragraph: `2. `, `(a) `, `- ` for a bullet, or nothing."""
        place = _place(paragraph.find(qn("w:pPr")), self._styles)
        level = self._levels.get(place) if place else None
        if place is None or level is None:
            return ""
        if level["numFmt"] == "bullet":
            return "- "
        numbers = self._counted(place)
        words = _PART.sub(
            lambda part: self._written(place[0], int(part["level"]) - 1, numbers),
            level["lvlText"],
        )
        return f"{words} " if words else ""

    def _counted(self, place: Place) -> list[int]:
        """The numbers of a list's levels down to this one, which has counted one further."""
        name, depth = place
        counts = self._counts.setdefault(name, [])
        del counts[depth + 1 :]
        while len(counts) <= depth:
            counts.append(self._start((name, len(counts))) - (len(counts) == depth))
        counts[depth] += 1
        return counts

    def _start(self, place: Place) -> int:
        written = self._levels.get(place, {}).get("start", "1")
        return int(written) if written.isdecimal() else 1

    def _written(self, name: str, depth: int, numbers: list[int]) -> str:
        number = numbers[depth] if depth < len(numbers) else 1
        form = self._levels.get((name, depth), {}).get("numFmt", "decimal")
        return _written(number, form)


def _written(number: int, form: str) -> str:
    """A number in one of Word's forms; those of other scripts are written in digits."""
    if not 0 < number <= _LARGEST:
        return str(number)
    match form:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter if form == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman":
            return _roman(number) if form == "lowerRoman" else _roman(number).upper()
        case "none":
            return ""
        case _:
            return str(number)


def _roman(number: int) -> str:
    """A number in Roman letters."""
    letters = ""
    for value, letter in _ROMAN:
        times, number = divmod(number, value)
        letters += letter * times
    return letters


def _levels(numbering: Element) -> Iterator[tuple[Place, Mapping[str, str]]]:
    """Each level of each list with its form, its text and its first number."""
    kinds = {
        kind.get(qn("w:abstractNumId")): kind for kind in numbering.iter(qn("w:abstractNum"))
    }
    for one in numbering.iter(qn("w:num")):
        kind = kinds.get(_said(one, "abstractNumId"))
        for level in () if kind is None else kind.iter(qn("w:lvl")):
            depth = level.get(qn("w:ilvl"), "")
            if depth.isdecimal():
                said = {name: _said(level, name) for name in ("numFmt", "lvlText", "start")}
                yield (one.get(qn("w:numId")), int(depth)), said


def _styled(styles: Element) -> Iterator[tuple[str, Place]]:
    """The list that the paragraphs of a style belong to."""
    for style in styles.iter(qn("w:style")):
        place = _place(style.find(qn("w:pPr")), {})
        if place:
            yield style.get(qn("w:styleId"), ""), place


def _place(properties: Element | None, styles: Mapping[str, Place]) -> Place | None:
    """The list and level that a paragraph's properties name, or those of its style."""
    if properties is None:
        return None
    own = properties.find(qn("w:numPr"))
    if own is None:
        return styles.get(_said(properties, "pStyle"))
    depth = _said(own, "ilvl")
    return _said(own, "numId"), int(depth) if depth.isdecimal() else 0


def _said(element: Element, name: str) -> str:
    """The value of a property, empty where it is not said."""
    found = element.find(qn(f"w:{name}"))
    return "" if found is None else found.get(qn("w:val"), "")
