"""Joins the pieces of a text: each gap filled, each piece set to its room and its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from goodoffices.cable.composing.pieces import Form, Piece
from goodoffices.cable.composing.spacing import Slot, breaks, filled
from goodoffices.cable.wrapping import wrapped

_UNFIT = 20
"""The price of a gap between two fields that nothing fits."""

_START: Slot = (("", 0), *breaks(most=3))
"""What may stand before the first piece."""

_WIDTHS_APART = 12
_LONGEST_TITLE = 2
_FARTHEST_BACK = 12

_MISREAD = re.compile(
    r"""
    ¶ | [-=_*~‐‑–—]{3} | \d{1,3}[a-z]? (?: \.(?!\d) | [ ]?\( )
    | (?: BEGIN[ ] )? SUMMARY\b | T[ ]?A[ ]?G[ ]?S\b | (?: TAS | TABS | TGS | AGS | TAGES )\b
    | (?: SUBJ | UBJECT | SUJECT | SUBECT | SUBJET | CLASSIF | UNCLAS | CONFIDENTIAL | SECRET
        | TOP[ ]SECRET | SENSITIVE | SIPDIS | NOFORN | REF | E\.?[ ]?O\.?[ ]?\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What at the head of a line would be read as a part of the heading or a paragraph."""

_OPEN_END = re.compile(r"(?:[,/;&-]|\b(?:AND|FOR|TO|FROM))\Z", re.IGNORECASE)


def unlikelihood(pieces: Sequence[Piece], newline: str) -> float:
    """How unusual the gaps between some pieces are."""
    return sum(_gap(before, piece, newline)[1] for before, piece in pairwise(pieces))


def composed(pieces: Sequence[Piece], *, width: int, newline: str) -> str:
    """The text of some pieces, ended by a line break; empty where there are none."""
    if not pieces:
        return ""
    parts: list[str] = []
    column = 0
    following = [*pieces[1:], None]
    for before, piece, after in zip([None, *pieces], pieces, following, strict=False):
        gap, _ = _gap(before, piece, newline)
        if piece.listed and not (piece.span and newline != "\n"):
            more = after is not None and after.listed
            gap = _broken(gap, width - column - len(piece.words) - more, newline)
        column = _column(gap, column)
        words = _set(piece, column, width, newline)
        column = _column(words, column)
        parts += [gap, words]
    tail, _ = filled(pieces[-1].tail) or ("", 0)
    return "".join([*parts, tail.replace("\n", newline), newline])


def _column(text: str, column: int) -> int:
    """How many characters stand on the line behind a text that began at a column."""
    at = text.rfind("\n")
    return column + len(text) if at < 0 else len(text) - at - 1


def _gap(before: Piece | None, piece: Piece, newline: str) -> tuple[str, float]:
    """What stands between two pieces, and how unusual that is."""
    slots = (*before.tail, *piece.lead) if before else (_START, *piece.lead[1:])
    if newline != "\n":
        slots = tuple(
            tuple((way.replace("\n", newline), cost) for way, cost in slot) for slot in slots
        )
    start = before.span.end if before and before.span else 0
    known = piece.span and (before is None or before.span)
    if known and piece.span and piece.span.start >= start:
        fitting = filled(slots, piece.span.start - start)
        if fitting:
            return fitting
    usual = filled(slots)
    return (usual[0] if usual else newline), _UNFIT * bool(known)


def _broken(gap: str, left: int, newline: str) -> str:
    """A gap in a list, its first blank a line break where so much room is not enough."""
    return gap.replace(" ", newline, 1) if "\n" not in gap and len(gap) > left else gap


def _set(piece: Piece, column: int, width: int, newline: str) -> str:
    """The words of a piece on lines that fill its room, where one width does that."""
    if piece.form is Form.GIVEN:
        return piece.words
    words = piece.words.split()
    if not piece.span:
        return newline.join(_lines(piece, words, column, hang=piece.hang, width=width))
    usual = _lines(piece, words, column, hang=0, width=width)
    extra = piece.span.end - piece.span.start - len(" ".join(words))
    beside = len(newline) - 1
    if extra == (len(usual) - 1) * beside:
        return newline.join(usual)
    for hang, count in _hangs(extra, beside):
        for near in _near(width):
            lines = _lines(piece, words, column, hang=hang, width=near)
            if len(lines) == count + 1:
                return newline.join(lines)
    return newline.join(usual)


def _hangs(extra: int, beside: int) -> Iterator[tuple[int, int]]:
    """The ways to use up some characters with line breaks: blanks behind each, how many."""
    if extra == 0:
        yield 0, 0
    for count in range(1, min(extra, 8) + 1):
        if extra % count == 0 and extra // count >= beside:
            yield extra // count - beside, count


def _near(width: int) -> Iterator[int]:
    """A width and those near it, the nearest first."""
    yield width
    for apart in range(1, _WIDTHS_APART + 1):
        yield from (width + apart, width - apart)


def _lines(
    piece: Piece, words: Sequence[str], column: int, *, hang: int, width: int
) -> list[str]:
    """The words of a piece on lines as its form allows."""
    breaker = _behind_open_end if piece.form is Form.OPEN_ENDED else _unless_misread
    if piece.form is Form.TITLE:
        width = max(width, len(piece.words) // _LONGEST_TITLE)
    lines = list(wrapped(words, column=column, hang=hang, width=width, breaker=breaker))
    while piece.form is Form.TITLE and len(lines) > _LONGEST_TITLE:
        width += 5
        lines = list(wrapped(words, column=column, hang=hang, width=width, breaker=breaker))
    return lines


def _unless_misread(line: Sequence[str], following: Sequence[str], over: int) -> int | None:
    """Break a full line where the next one does not look like another part of a cable."""
    if over <= 0:
        return None
    for back in range(min(len(line), _FARTHEST_BACK)):
        opening = " ".join([*line[len(line) - back :], *following[:2]])
        if not _MISREAD.match(opening):
            return back
    return None


def _behind_open_end(line: Sequence[str], _following: Sequence[str], over: int) -> int | None:
    """Break a full line behind a word that shows that it goes on."""
    if over <= 0:
        return None
    nearest = range(min(len(line), _FARTHEST_BACK))
    return next((back for back in nearest if _OPEN_END.search(line[-1 - back])), None)
