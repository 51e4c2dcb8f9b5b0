"""The cells of a table's line, by the marks or wide blanks that part them."""

from __future__ import annotations

import re

from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Span

_PARTED = re.compile(r"(?<![.?!:])[ \t]{2,}|[ \t]*\|[ \t]*|\t+")
RULE = re.compile(r"[\s|+=:-]*")
"""What draws the lines of a table and tells nothing."""


def cells_of(row: Sentence) -> tuple[Span, ...]:
    """The places of the cells that hold words, without the blanks around them.

    Two blanks behind a stop are those between two sentences, and part no cells.
    """
    gaps = [*_PARTED.finditer(row.text, row.start, row.end)]
    begins = [row.start, *(gap.end() for gap in gaps)]
    ends = [*(gap.start() for gap in gaps), row.end]
    places = zip(begins, ends, strict=True)
    return tuple(Span(*one) for one in places if not RULE.fullmatch(row.text, *one))
