"""Takes a cable out of a row of `cables.csv`, the table in which an archive was passed on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.sheet import Pieces, Sheet
from goodoffices.records import Layout, Span

_ROW = re.compile(
    r"""
    \ufeff? \s{0,20}+ (?: EXERCISE [ ]{0,3}+ ){0,6}+ \s{0,20}+
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
    for name, (start, end) in zip(COLUMNS, fields, strict=False):
        at = pieces.length
        _unescape(pieces, start, end)
        if name == "reference_id":
            archive_id = Span(at, pieces.length)
        pieces.replace(end, end, "\n")
    archive = pieces.length
    for start, end in fields[len(COLUMNS) :]:
        _unescape(pieces, start, end)
        pieces.replace(end, end, "\n\n")
    return pieces.sheet(Layout.CSV, archive=archive, archive_id=archive_id)


def _fields(given: str, at: int) -> Iterator[tuple[int, int]]:
    """Where the fields of one row begin and end, without their quotes; some are empty."""
    while match := _FIELD.match(given, at):
        yield match.span("bare" if match["quoted"] is None else "quoted")
        if given[match.end() : match.end() + 1] != ",":
            return
        at = match.end() + 1


def _unescape(pieces: Pieces, start: int, end: int) -> None:
    """Add a field, its escapes resolved."""
    at = start
    for escape in _ESCAPE.finditer(pieces.given, start, end):
        pieces.keep(at, escape.start())
        letter = escape["letter"] or '"'
        pieces.replace(escape.start(), escape.end(), _LETTERS.get(letter, letter))
        at = escape.end()
    pieces.keep(at, end)
