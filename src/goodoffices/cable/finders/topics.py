"""Topics and kinds of help, by the words that tell them."""

from __future__ import annotations

import re
from functools import cache

from goodoffices.cable.finders.parts import ABSENT, Part
from goodoffices.facts import HELP_WORDS, TOPIC_WORDS
from goodoffices.records import Span


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    listed = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def _key(written: str) -> str:
    return " ".join(written.lower().split())


def topic(text: str, start: int, end: int) -> Part:
    """The topic of the words between two places: the code that the longest of them tells.

    "debt relief for the Georgian Coast Guard" is maritime (MAR), "securing the green border
    areas" border control (BOR); the end user's name counts like any other word.
    """
    found = [*_pattern(tuple(TOPIC_WORDS)).finditer(text, start, end)]
    if not found:
        return ABSENT
    best = max(found, key=lambda one: len(one.group()))
    return Part(value=TOPIC_WORDS[_key(best.group())], spans=(Span(*best.span()),))


def kind_of_help(text: str, start: int, end: int) -> Part:
    """The kind of help that the first telling word names; absent where none does."""
    found = _pattern(tuple(HELP_WORDS)).search(text, start, end)
    if not found:
        return ABSENT
    return Part(value=HELP_WORDS[_key(found.group())], spans=(Span(*found.span()),))
