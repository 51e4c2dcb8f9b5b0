"""Fits what stands between two fields of a text to the room that was left between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from goodoffices.cable.wrapping import WIDTH

Slot = tuple[tuple[str, float], ...]
"""The ways to write one bit between two fields, each with how unusual it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a text is spaced throughout.

    Line breaks before the parts of its heading and before its paragraphs; blanks behind
    keywords, behind the numbers of paragraphs and behind portion marks.
    """

    heading_breaks: int = 2
    keyword_blanks: int = 1
    paragraph_breaks: int = 2
    number_blanks: int = 1
    mark_blanks: int = 1

    @property
    def cost(self) -> int:
        """How unusual it is to space a whole text so."""
        apart = self.paragraph_breaks not in {2, self.heading_breaks}
        behind = 2 * (self.keyword_blanks != 1) + 2 * (self.number_blanks != 1)
        return 3 * apart + behind + 3 * (self.mark_blanks != 1)


def breaks(usual: int = 1, *, least: int = 1, most: int = 5) -> Slot:
    """So many line breaks, fewer or more where the room asks for it."""
    return tuple(
        ("\n" * count, 0 if count == usual else 2 + abs(count - usual))
        for count in range(least, most + 1)
    )


def blanks(usual: int = 1, *, least: int = 0, most: int = 12, price: int = 2) -> Slot:
    """So many blanks, more at a price where the room asks for it; none is the dearest."""
    counts = range(least, most + 1)
    return tuple(
        (" " * count, 0 if count == usual else price + 3 * (count == 0)) for count in counts
    )


def either(*ways: str) -> Slot:
    """One of some words, the first where the room allows it."""
    return tuple((way, 2 * at + 2 * bool(at)) for at, way in enumerate(ways))


@lru_cache(maxsize=4096)
def filled(slots: tuple[Slot, ...], room: int | None = None) -> tuple[str, float] | None:
    """The least unusual text of some slots that is so long, and how unusual it is.

    Any length will do where `room` is None; None where nothing is so long.
    """
    best: dict[int, tuple[str, float]] = {0: ("", 0)}
    for slot in slots:
        longer: dict[int, tuple[str, float]] = {}
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


_NARROWEST = 40
_NARROW = 57
_WIDE = 66


def heading_width(paragraphs: Iterable[str]) -> int:
    """The most characters that the lines of a heading may hold, as its paragraphs' breaks show.

    A line ends where the next word does not fit. Narrow paragraphs, of 55 characters (5 FAH-1
    H-246.1), have a heading alike; above wider ones, and above those that were sent without
    line breaks, headings are seldom broken before the 66th.
    """
    broken = list(_broken_lines(paragraphs))
    longest = max((held for held, _ in broken), default=_WIDE)
    if longest > _NARROW:
        return max(longest, _WIDE)
    if longest < _NARROWEST:
        return WIDTH
    reached = (longer - 1 for _, longer in broken if longer > longest)
    return longest if min(reached, default=WIDTH) < WIDTH else max(longest, WIDTH)


def _broken_lines(paragraphs: Iterable[str]) -> Iterator[tuple[int, int]]:
    """How long each line is that another one follows, and with the first word of that."""
    for text in paragraphs:
        lines = [line.rstrip() for line in text.split("\n")]
        for line, following in pairwise(lines):
            word = re.match(r"\S+", following)
            if word and line:
                yield len(line), len(line) + 1 + len(word[0])


def best_style(styles: Sequence[Style], costs: Iterable[float]) -> Style:
    """The first style that costs nothing with its gaps, else the one that costs least."""
    cheapest: tuple[float, Style] | None = None
    for style, gaps in zip(styles, costs, strict=True):
        cost = gaps + style.cost
        if cost == 0:
            return style
        if cheapest is None or cost < cheapest[0]:
            cheapest = cost, style
    return cheapest[1] if cheapest else Style()
