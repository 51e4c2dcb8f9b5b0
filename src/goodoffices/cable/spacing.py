"""Fits what stands between two fields of a text to the room that was left between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

Slot = tuple[tuple[str, int], ...]
"""The ways to write one bit between two fields, each with how unusual it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a text is spaced: line breaks before the parts of its heading and its paragraphs,
    blanks behind keywords, behind paragraph numbers and behind portion marks.
    """

    heading_breaks: int = 2
    keyword_blanks: int = 1
    paragraph_breaks: int = 2
    number_blanks: int = 1
    mark_blanks: int = 1


def breaks(usual: int = 1, *, least: int = 1, most: int = 5) -> Slot:
    """So many line breaks, fewer or more where the room asks for it."""
    return tuple(
        ("\n" * count, 0 if count == usual else 2 + abs(count - usual))
        for count in range(least, most + 1)
    )


def blanks(usual: int = 1, *, least: int = 0, most: int = 12) -> Slot:
    """So many blanks, fewer or more where the room asks for it."""
    return tuple(
        (" " * count, 0 if count == usual else 2) for count in range(least, most + 1)
    )


def either(*ways: str) -> Slot:
    """One of some words, the first where the room allows it."""
    return tuple((way, 2 * at + 2 * bool(at)) for at, way in enumerate(ways))


@lru_cache(maxsize=4096)
def filled(slots: tuple[Slot, ...], room: int | None = None) -> tuple[str, int] | None:
    """The least unusual text of some slots that is so long, and how unusual it is.

    Any length will do where `room` is None; None where nothing is so long.
    """
    best = {0: ("", 0)}
    for slot in slots:
        longer: dict[int, tuple[str, int]] = {}
        for size, (text, cost) in best.items():
            for way, price in slot:
                to = size + len(way)
                if room is not None and to > room:
                    continue
                if to not in longer or cost + price < longer[to][1]:
                    longer[to] = text + way, cost + price
        best = longer
    if room is None:
        return min(best.values(), key=lambda one: one[1])
    return best.get(room)


_USUAL_WIDTHS = (55, 65, 69, 60, 64, 72)
_NO_WIDTH = 60
"""The width of a heading above paragraphs that were sent without line breaks."""


def line_width(paragraphs: Iterable[str]) -> int:
    """The most characters that the lines of some paragraphs may hold, as their breaks show.

    A line ends where the next word does not fit: so the width lies between the longest line
    and the shortest one prolonged by that word.
    """
    broken = list(_broken_lines(paragraphs))
    least = max((held for held, _ in broken), default=0)
    most = min((longer - 1 for _, longer in broken if longer > least), default=least)
    if not least:
        return _NO_WIDTH
    return next((width for width in _USUAL_WIDTHS if least <= width <= most), least)


def _broken_lines(paragraphs: Iterable[str]) -> Iterator[tuple[int, int]]:
    """How long each line is that another one follows, and with the first word of that."""
    for text in paragraphs:
        lines = [line.rstrip() for line in text.split("\n")]
        for line, following in zip(lines, lines[1:], strict=False):
            word = re.match(r"\S+", following)
            if word and line:
                yield len(line), len(line) + 1 + len(word[0])


def best_style(styles: Sequence[Style], costs: Iterable[int]) -> Style:
    """The first style that costs nothing, else the one that costs least."""
    cheapest: tuple[int, Style] | None = None
    for style, cost in zip(styles, costs, strict=True):
        if cost == 0:
            return style
        if cheapest is None or cost < cheapest[0]:
            cheapest = cost, style
    return cheapest[1] if cheapest else Style()
