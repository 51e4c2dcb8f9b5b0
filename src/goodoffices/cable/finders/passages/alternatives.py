"""Long lists of words as one pattern that is quick to try."""

from __future__ import annotations

from collections.abc import Iterable


def either(words: Iterable[str]) -> str:
    """A pattern of any of some words, in their order, parted by their first letters.

    A letter that begins none of them is passed over at once, where a plain list is tried word
    by word. Blanks in a word are as those of a phrase.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0].lower(), []).append(word[1:])
    return "|".join(
        rf"(?-i:[{letter}{letter.upper()}])(?:{'|'.join(rest)})"
        for letter, rest in groups.items()
    )


def parted(pattern: str) -> str:
    """The same for a pattern of alternatives that all begin with a letter."""
    listed, depth = [""], 0
    for mark in "".join(line.lstrip() for line in pattern.split("\n")):
        depth += (mark == "(") - (mark == ")")
        if mark == "|" and not depth:
            listed.append("")
        else:
            listed[-1] += mark
    return either(listed)
