"""The lines that continue a message of several sections, between paragraphs and inside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from goodoffices.cable.composing.pieces import Piece, one
from goodoffices.cable.composing.spacing import breaks
from goodoffices.records import Cable, Sections, Span

_SERIAL_DIGITS = 8
_CUT_ORIGIN = 10
_MOST_SECTIONS = 999
_WIDEST_GAP = 4


def section_lines(cable: Cable) -> list[Piece]:
    """Every such line of a cable at its place; without places, those of a complete message."""
    known = cable.spans.get("sections", ())
    banner = one(cable.spans.get("classification_line", ()))
    spans = [span for span in known if not (banner and span.within(banner))]
    if not cable.sections:
        return []
    if known:
        return list(_placed_lines(cable, cable.sections, spans))
    return [
        Piece(words=_line(cable, f"{this:03}", cable.sections.total), lead=(breaks(2),))
        for this in _continuations(cable, cable.sections)
    ]


def _continuations(cable: Cable, sections: Sections) -> range:
    """The sections that begin with a line; of a truncated message those behind are missing."""
    stated = cable.classification_line is not None or (cable.marking and cable.mrn)
    first = sections.this + bool(stated)
    last = sections.this if cable.truncated else min(sections.total, _MOST_SECTIONS)
    return range(first, last + 1)


def _placed_lines(cable: Cable, sections: Sections, spans: Sequence[Span]) -> Iterator[Piece]:
    """The lines at their places: a new section, or a further page where the room is for that.

    `DUSHANBE 00001209  002 OF 003` begins a section, `001.2 OF 003` its second page.
    """
    section = sections.this - (cable.classification_line is None)
    page = 1
    plain = len(_line(cable, "000", sections.total))
    for span in spans:
        if span.end - span.start == plain + 2 and section:
            page += 1
            this = f"{section:03}.{page}"
        else:
            section, page = section + 1, 1
            this = f"{section:03}"
        words = _line(cable, this, sections.total)
        yield Piece(words=words, span=span, lead=(breaks(2, most=_WIDEST_GAP),))


def _line(cable: Cable, this: str, total: int) -> str:
    """One such line; of the origin it has ten letters."""
    origin = f"{cable.mrn.origin[:_CUT_ORIGIN].rstrip()} " if cable.mrn else ""
    serial = cable.mrn.serial if cable.mrn else ""
    return f"{origin}{serial.zfill(_SERIAL_DIGITS)[-_SERIAL_DIGITS:]}  {this} OF {total:03}"


def continued(piece: Piece, lines: Sequence[Piece]) -> Piece:
    """A paragraph with the section lines that were cut out of it, where they still fit."""
    place = piece.span
    inside = [
        (line.words, line.span)
        for line in lines
        if place and line.span and line.span.within(place)
    ]
    if not place or not inside:
        return piece
    words = _put_back(piece.words, place, inside)
    fits = len(words) == place.end - place.start
    return replace(piece, words=words) if fits else piece


def _put_back(text: str, place: Span, lines: Sequence[tuple[str, Span]]) -> str:
    """The text with lines at their places; the blanks around each became one when it was cut.

    That one is the last that is not behind the place of the line; so many as are missing stood
    beside it.
    """
    words, at, start = "", 0, place.start
    ends = [span.start for _, span in lines[1:]] + [place.end + 1]
    for (line, span), following in zip(lines, ends, strict=True):
        size = _size_before(text, at, span.start - start)
        before = span.start - start - size
        gap = text[at + size : at + size + 1]
        kept = text[at : at + size]
        at += size + 1
        behind = place.end - span.end - (len(text) - at)
        if following <= place.end:
            behind = _blanks_between(text, at, following - span.end, before)
        if max(before, behind) > _WIDEST_GAP:
            return text
        words += kept + gap * before + line + gap * behind
        start = span.end + behind
    return words + text[at:]


def _size_before(text: str, at: int, room: int) -> int:
    """How much of a text from a position on, before a blank, there is room for."""
    size = min(room, len(text) - at)
    while size > 0 and not text[at + size : at + size + 1].isspace():
        size -= 1
    return size


def _blanks_between(text: str, at: int, room: int, usual: int) -> int:
    """How many blanks stand behind one line, if as many stand before the next as before it."""
    for count in range(1, _WIDEST_GAP + 1):
        left = room - count
        if left > 0 and left - _size_before(text, at, left) == usual:
            return count
    return 1
