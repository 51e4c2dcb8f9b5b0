"""Places in a text: spans of matches, trimmed stretches, lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.records import Span

Spans = dict[str, tuple[Span, ...]]
"""The places of each field, under the name the contract gives it."""

BLANKS = " \t\r\n\f\v\x00\xa0\ufeff"


def place(match: re.Match[str], group: int | str = 0) -> Span:
    """The place of a group that matched something."""
    return Span(*match.span(group))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without the blanks at its ends; None if nothing else is there."""
    stretch = text[start:end].rstrip(BLANKS)
    end = start + len(stretch)
    start = end - len(stretch.lstrip(BLANKS))
    return Span(start, end) if start < end else None


def lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of a stretch that hold something, each without the blanks at its ends."""
    for line in text[start:end].split("\n"):
        bare = line.strip(BLANKS)
        if bare:
            begin = start + len(line) - len(line.lstrip(BLANKS))
            yield Span(begin, begin + len(bare))
        start += len(line) + 1


def unwrapped(text: str) -> str:
    """The words with single spaces between them."""
    return " ".join(text.split())


def joined(spans: Iterable[Span]) -> Span:
    """The stretch from the first to the last of some places, at least one."""
    listed = list(spans)
    return Span(min(one.start for one in listed), max(one.end for one in listed))


def until_next(
    matches: Sequence[re.Match[str]], end: int
) -> Iterator[tuple[re.Match[str], int]]:
    """Each match with where the next one begins, the last with the end."""
    stops = [match.start() for match in matches[1:]]
    return zip(matches, [*stops, end], strict=False)


def last_lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The lines of a stretch that hold something, the last one first, without their blanks."""
    while end > start:
        begin = max(text.rfind("\n", start, end) + 1, start)
        line = trimmed(text, begin, end)
        if line:
            yield line
        end = begin - 1


def line_start(text: str, position: int) -> int:
    """Where the line that holds a position begins."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """Where the line that holds a position ends."""
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def near_line_start(text: str, position: int, width: int) -> int | None:
    """Where the line begins that holds a position; None if that is more than a width before."""
    start = text.rfind("\n", max(0, position - width - 1), position) + 1
    return start if start or position <= width else None


def gap(text: str, start: int, end: int) -> bool:
    """Whether a blank line stands between two places."""
    return text.count("\n", start, end) > 1
