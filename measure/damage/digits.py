"""Puts every wrong single digit into the parts of a header that a reader can cross-check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from measure.damage.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A part of the header with digits to cross-check: the piece, and the digits in it."""

    name: str
    kind: str
    digits: re.Pattern[str]


PLACES = (
    Place(name="serial in format line 3", kind="fl3", digits=re.compile(r"(?<=#)\d{4}")),
    Place(name="message number", kind="banner", digits=re.compile(r"\d{4}\Z")),
    Place(name="Julian day", kind="fl3", digits=re.compile(r"\d{3}(?=\d{4}\Z)")),
    Place(name="day of the date-time group", kind="fl5", digits=re.compile(r"\d{2}(?=\d{4}Z)")),
)


def wrong_digits(sheet: Sheet, place: Place) -> Iterator[Sheet]:
    """The cable with each digit of a place turned into each other one, one at a time."""
    (at,) = sheet.some(place.kind)
    text = sheet.pieces[at].text
    match = place.digits.search(text)
    if match is None:
        return
    for where in range(*match.span()):
        for digit in "0123456789":
            if digit != text[where]:
                yield sheet.with_piece(at, text=text[:where] + digit + text[where + 1 :])


def opening(sheet: Sheet) -> Sheet:
    """The cable up to its first paragraph: all that the checks of a header need."""
    heads = sheet.some("head")
    last = heads[1] if len(heads) > 1 else len(sheet.pieces)
    return sheet.with_pieces(sheet.pieces[:last])
