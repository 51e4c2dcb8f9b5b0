"""Writes the JSON object of a cable as the text of a cable in the raw layout."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product

from goodoffices.cable.composing.body import body_pieces, paragraph_heads
from goodoffices.cable.composing.heading import heading_pieces
from goodoffices.cable.composing.joining import composed, unlikelihood
from goodoffices.cable.composing.pieces import Piece, in_order
from goodoffices.cable.composing.spacing import Style, best_style, heading_width
from goodoffices.cable.composing.transmission import transmission_pieces
from goodoffices.cable.from_json import cable_from_json
from goodoffices.cable.wrapping import WIDTH
from goodoffices.records import Cable, Layout

_PLAIN = {Layout.RAW, Layout.PLUSD, Layout.FRAGMENT}
"""The layouts whose places tell how the text was spaced; in others there is code between."""

_HEADING_STYLES = tuple(
    Style(heading_breaks=before, keyword_blanks=behind)
    for behind, before in product((1, 2, 3, 4, 5, 6), (2, 1, 3))
)
_BODY_STYLES = tuple(
    Style(paragraph_breaks=before, number_blanks=number, mark_blanks=mark)
    for number, mark, before in product((1, 2, 0), (1, 2, 0), (2, 1, 3))
)
"""The ways to space a text throughout, the usual one first."""


def write(reading: object) -> str:
    """The text of a cable from the object that `as_json` makes of it, in the raw layout.

    `read` gives back the same but for source, layout and places. Where the object says at which
    places its fields stood, the text is spaced as it was; else parts and paragraphs are parted
    by a blank line and heading lines hold at most 55 characters (5 FAH-1 H-246.1). Raises
    ReadingUnusableError for an object that is not of the contract.
    """
    cable = cable_from_json(reading)
    if cable.layout not in _PLAIN:
        cable = replace(cable, spans={})
    return composed(_pieces(cable), width=_width(cable), newline=_newline(cable))


def _pieces(cable: Cable) -> list[Piece]:
    """The pieces of a cable in order, in the style that explains most of the gaps."""
    newline = _newline(cable)
    pieces = in_order(transmission_pieces(cable))

    def add(build: Callable[[Style], list[Piece]], styles: Sequence[Style]) -> Style:
        last = pieces[-1:]
        costs = (unlikelihood([*last, *build(style)], newline) for style in styles)
        best = best_style(styles, costs)
        pieces.extend(build(best))
        return best

    heading = add(lambda style: in_order(heading_pieces(cable, style)), _HEADING_STYLES)
    below = heading.heading_breaks
    add(
        lambda style: body_pieces(cable, style),
        [replace(style, heading_breaks=below) for style in _BODY_STYLES],
    )
    return pieces


def _newline(cable: Cable) -> str:
    """How the lines of the paragraphs end."""
    ends = any("\r\n" in paragraph.text for paragraph in cable.paragraphs)
    return "\r\n" if ends else "\n"


def _width(cable: Cable) -> int:
    """How many characters a line of the heading may hold."""
    if not cable.spans:
        return WIDTH
    heads = paragraph_heads(cable)
    texts = (paragraph.text for paragraph in cable.paragraphs)
    return heading_width(head + text for head, text in zip(heads, texts, strict=True))
