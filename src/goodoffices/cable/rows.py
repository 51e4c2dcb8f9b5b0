"""Takes a cable out of a row of `cables.csv`, the table in which an archive was passed on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.sheet import Pieces, Sheet
from goodoffices.records import Layout, Span

_ROW = re.compile(
    r"""
    \s{0,20} (?: EXERCISE [ ]{0,3} ){0,6} \s{0,20}
    (?= "? \d{1,9} "? [ ]?,[ ]? "? \d{1,4} [/-] \d{1,2} [/-] \d{1,4} [ T] \d{1,2} : \d{2}
        [^,\n]{0,12} , [ ]? "? (?:19|20)? \d{2} [A-Z] )
    """,
    re.VERBOSE,
)
_FIELD = re.compile(
    r"""
    [ ]? (?: " (?P<quoted> (?: [^"\\]++ | \\. | "" )*+ ) (?: " | \Z ) | (?P<bare> [^,\n"]*+ ) )
    """,
    re.DOTALL | re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(?P<letter>[\\\"',nrt])|\"\"")
_LETTERS = {"n": "\n", "r": " ", "t": "\t"}

COLUMNS = ("number", "created", "reference_id", "origin", "classification", "references")
"""The columns before the last two, which are the header and the text of the cable."""


def row_sheet(given: str) -> Sheet | None:
    """The sheet of the first row of a table of cables; None for any other text.

    Met in the wild: `"3","11/29/2006 15:04","06LIMA1","Embassy …","UNCLASSIFIED","05LIMA2|…",
    "header","text"`: quotes escaped by a backslash or doubled, line breaks as they are.
    """
    opening = _ROW.match(given)
    if not opening:
        return None
    fields = list(_fields(given, opening.end()))
    if len(fields) <= len(COLUMNS):
        return None
    pieces = Pieces(given)
    archive_id = None
    for name, span in zip(COLUMNS, fields, strict=False):
        start = pieces.length
        _unescape(pieces, span)
        if name == "reference_id":
            archive_id = Span(start, pieces.length)
        pieces.replace(span.end, span.end, "\n")
    archive = pieces.length
    for span in fields[len(COLUMNS) :]:
        _unescape(pieces, span)
        pieces.replace(span.end, span.end, "\n\n")
    return pieces.sheet(Layout.CSV, archive=archive, archive_id=archive_id)


def _fields(given: str, at: int) -> Iterator[Span]:
    """The fields of one row, without their quotes."""
    while match := _FIELD.match(given, at):
        yield Span(*match.span("bare" if match["quoted"] is None else "quoted"))
        if given[match.end() : match.end() + 1] != ",":
            return
        at = match.end() + 1


def _unescape(pieces: Pieces, span: Span) -> None:
    """Add a field, its escapes resolved."""
    at = span.start
    for escape in _ESCAPE.finditer(pieces.given, span.start, span.end):
        pieces.keep(at, escape.start())
        letter = escape["letter"] or '"'
        pieces.replace(escape.start(), escape.end(), _LETTERS.get(letter, letter))
        at = escape.end()
    pieces.keep(at, span.end)
