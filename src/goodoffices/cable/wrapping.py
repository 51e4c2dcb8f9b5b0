"""Breaks words into lines, where a breaker allows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

WIDTH = 55
"""The most characters on a line of a cable (5 FAH-1 H-246.1)."""

Breaker = Callable[[Sequence[str], Sequence[str], int], int | None]
"""How many last words of a line go to the next one; None where the line goes on.

It is given the words on the line, the next ones, and by how many characters the line would be
too long with the first of these.
"""

_AHEAD = WIDTH + 1
"""So many words a breaker is shown; they do not fit on a line."""


def wrapped(
    words: Sequence[str],
    *,
    breaker: Breaker,
    column: int = 0,
    hang: int = 0,
    width: int = WIDTH,
) -> Iterator[str]:
    """The lines of some words, of at most `width` characters unless the breaker forbids it.

    The first one begins behind `column` characters, the others behind `hang` blanks, which
    they carry. Words are never broken; a longer one stands alone.
    """
    margin, line, size = "", list[str](), column
    for at, word in enumerate(words):
        longer = size + len(word) + bool(line)
        back = breaker(line, words[at : at + _AHEAD], longer - width) if line else None
        if back is not None:
            kept = len(line) - back
            yield margin + " ".join(line[:kept])
            margin, line = " " * hang, line[kept:]
            size = hang + len(" ".join(line))
        size += len(word) + bool(line)
        line.append(word)
    yield margin + " ".join(line)
