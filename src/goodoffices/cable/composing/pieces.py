"""A piece of a text to be written: the words of one field, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from goodoffices.cable.composing.spacing import Slot, breaks
from goodoffices.records import Span


class Form(Enum):
    """How the words of a piece are set.

    As they are; wrapped; wrapped only behind a word that leaves its line open; as a title of
    at most two lines.
    """

    GIVEN = auto()
    WRAPPED = auto()
    OPEN_ENDED = auto()
    TITLE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One field on its way into a text: its words, and the place that they were read from.

    `lead` is what stands before it, line breaks first; `tail` what stands behind it; one that
    is `listed` goes to the next line where it is too long for this one. Further lines `hang`
    so many blanks where the place does not say how far.
    """

    words: str
    span: Span | None = None
    lead: tuple[Slot, ...] = (breaks(),)
    tail: tuple[Slot, ...] = ()
    form: Form = Form.GIVEN
    listed: bool = False
    hang: int = 0


def in_order(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces as their places have them; as they come where any has none."""
    listed = list(pieces)
    if all(piece.span for piece in listed):
        listed.sort(key=lambda piece: piece.span.start if piece.span else 0)
    return listed


def places(count: int, spans: Sequence[Span]) -> Sequence[Span | None]:
    """The places of so many values; None for each where there is another number of places."""
    return spans if len(spans) == count else [None] * count


def placed(values: Sequence[str], spans: Sequence[Span]) -> list[tuple[str, Span | None]]:
    """Each value at its place, one that was read at several as often as that.

    Without places that agree with the values there are none.
    """
    if len(values) == len(spans):
        return list(zip(values, spans, strict=True))
    found: list[tuple[str, Span | None]] = []
    waiting = list(reversed(values))
    by_size: dict[int, str] = {}
    for span in spans:
        size = span.end - span.start
        if waiting and len(waiting[-1]) == size:
            by_size.setdefault(size, waiting[-1])
            found.append((waiting.pop(), span))
        elif size in by_size:
            found.append((by_size[size], span))
        else:
            return [(value, None) for value in values]
    return [(value, None) for value in values] if waiting else found


def one(spans: Sequence[Span]) -> Span | None:
    """The only place of a field; None where it has another number of places."""
    return spans[0] if len(spans) == 1 else None
