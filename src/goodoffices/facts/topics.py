"""Topics and kinds of help, by the words that tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from goodoffices.facts.words import HELP_WORDS, TOPIC_WORDS
from goodoffices.records import Help, Span


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all phrases, the longer ones first."""
    longest_first = sorted(names, key=len, reverse=True)
    listed = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


def _told(words: Mapping[str, str], text: str, span: Span) -> Iterator[tuple[str, Span]]:
    for found in _pattern(tuple(words)).finditer(text, span.start, span.end):
        yield words[" ".join(found.group().lower().split())], Span(*found.span())


def topics_told(text: str, span: Span) -> tuple[tuple[str, Span], ...]:
    """The topic codes that words of a stretch of text tell, each with its place.

    "debt relief for the Georgian Coast Guard" tells maritime security (MAR): the end user's
    name counts like any other word.
    """
    return tuple(_told(TOPIC_WORDS, text, span))


def helps_told(text: str, span: Span) -> tuple[tuple[Help, Span], ...]:
    """The kinds of help that words of a stretch of text tell, each with its place."""
    return tuple((Help(kind), place) for kind, place in _told(HELP_WORDS, text, span))
