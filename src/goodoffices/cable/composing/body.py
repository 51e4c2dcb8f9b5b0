"""The pieces of a text: paragraphs, the headings and section lines between them, the signer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from goodoffices.cable.composing.pieces import Form, Piece, in_order, one, places
from goodoffices.cable.composing.section_lines import continued, section_lines
from goodoffices.cable.composing.spacing import Slot, Style, blanks, breaks, either
from goodoffices.cable.wrapping import WIDTH
from goodoffices.records import Cable, Paragraph

_FINISHED = re.compile(r"[.!?:)\]*\"”'’-]\Z")
_WIDEST_RULE = 72


def body_pieces(cable: Cable, style: Style) -> list[Piece]:
    """The paragraphs, what stands between them, and the signer, in order."""
    lines = section_lines(cable)
    cut = list(_paragraphs(cable, style))
    paragraphs = [continued(piece, lines) for piece in cut]
    whole = [new.span for old, new in zip(cut, paragraphs, strict=True) if new is not old]
    between = [
        line
        for line in lines
        if not any(line.span and span and line.span.within(span) for span in whole)
    ]
    headings = list(_headings(cable, style))
    pieces = [*paragraphs, *headings, *between]
    if all(piece.span for piece in pieces):
        ordered = in_order(pieces)
    else:
        ordered = _spread(_interleaved(cable, paragraphs, headings), between)
    return [*_set_below(ordered, style), *_signer(cable)]


def _set_below(pieces: Sequence[Piece], style: Style) -> Iterator[Piece]:
    """The pieces, those below the heading and below titles as far from these as is usual."""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        if not before:
            yield _parted(piece, {style.heading_breaks, style.paragraph_breaks})
        elif before.form is Form.TITLE:
            yield _parted(piece, {1, 2, style.paragraph_breaks})
        else:
            yield piece


def _parted(piece: Piece, usual: set[int]) -> Piece:
    """A piece before which any of some numbers of line breaks is usual, hardly less its own."""
    parted = tuple(
        (way, min(cost, 0.01) if way.count("\n") in usual else cost)
        for way, cost in piece.lead[0]
    )
    return replace(piece, lead=(parted, *piece.lead[1:]))


def _paragraphs(cable: Cable, style: Style) -> Iterator[Piece]:
    """Every paragraph behind its number and portion mark."""
    spans = places(len(cable.paragraphs), cable.spans.get("paragraphs", ()))
    for paragraph, place in zip(cable.paragraphs, spans, strict=True):
        yield Piece(
            words=paragraph.text,
            span=place,
            lead=(breaks(style.paragraph_breaks), *_head(paragraph, style)),
        )


def _head(paragraph: Paragraph, style: Style) -> Iterator[Slot]:
    """The number and the portion mark of a paragraph, as far as it has them."""
    number, mark = paragraph.number_as_written, paragraph.portion_mark
    if number is not None:
        yield either(f"{number}.", f"{number}")
        yield blanks(style.number_blanks, most=6, price=4)
    if mark is not None:
        yield either(f"({mark})", f"( {mark})")
        yield blanks(style.mark_blanks, most=6, price=5)


def paragraph_heads(cable: Cable) -> list[str]:
    """The number and the mark of each paragraph, to know how long its first line is."""
    style = Style()
    return [
        "".join(min(slot, key=lambda way: way[1])[0] for slot in _head(paragraph, style))
        for paragraph in cable.paragraphs
    ]


def _headings(cable: Cable, style: Style) -> Iterator[Piece]:
    """The headings, ruled with dashes unless they stand so close that they are bare."""
    spans = places(len(cable.headings), cable.spans.get("headings", ()))
    for heading, place in zip(cable.headings, spans, strict=True):
        size = min(max(len(heading.text), 3), WIDTH)
        yield Piece(
            words=heading.text,
            span=place,
            lead=(breaks(style.paragraph_breaks), _rule(size, "{}\n")),
            tail=(_rule(size, "\n{}"),),
            form=Form.TITLE,
        )


def _rule(size: int, form: str) -> Slot:
    """A rule of dashes above or below a heading, or none."""
    ways = ((form.format("-" * count), 4 * (count != size)) for count in range(3, _WIDEST_RULE))
    return (*ways, ("", 1))


def _interleaved(
    cable: Cable, paragraphs: Sequence[Piece], headings: Sequence[Piece]
) -> list[Piece]:
    """Each heading before the paragraph that it names; one that names none stands first."""
    waiting: dict[int | None, list[Piece]] = {}
    for heading, piece in zip(cable.headings, headings, strict=True):
        waiting.setdefault(heading.before_paragraph, []).append(piece)
    found = waiting.pop(None, [])
    for paragraph, piece in zip(cable.paragraphs, paragraphs, strict=True):
        found += [*waiting.pop(paragraph.number, []), piece]
    return [*found, *(piece for left in waiting.values() for piece in left)]


def _spread(pieces: Sequence[Piece], lines: Sequence[Piece]) -> list[Piece]:
    """The pieces with section lines between them, as far apart as there are pieces."""
    found = list(pieces)
    for at, line in reversed(list(enumerate(lines, start=1))):
        found.insert(at * len(pieces) // (len(lines) + 1), line)
    return found


def _signer(cable: Cable) -> Iterator[Piece]:
    """The signature, behind a blank line where the text above it is not finished."""
    if cable.signer is not None:
        last = cable.paragraphs[-1].text.rstrip() if cable.paragraphs else ""
        usual = 1 if _FINISHED.search(last) else 2
        place = one(cable.spans.get("signer", ()))
        yield Piece(words=cable.signer, span=place, lead=(breaks(usual),))
