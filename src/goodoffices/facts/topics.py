"""Topics and kinds of help, by the words that tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from goodoffices.facts.words import HELP_WORDS, TOPIC_WORDS
from goodoffices.records import Help, Span

_WORD = re.compile(r"\w+")


@cache
def _by_first_word(phrases: tuple[str, ...]) -> Mapping[str, re.Pattern[str]]:
    """A pattern for all phrases that begin with the same word, the longer ones first."""
    listed: dict[str, list[str]] = {}
    for one in sorted(phrases, key=len, reverse=True):
        first = _WORD.match(one)
        if first:
            listed.setdefault(first.group().lower(), []).append(
                re.escape(one).replace(r"\ ", r"\s+")
            )
    return {
        first: re.compile(rf"\b(?:{'|'.join(alike)})\b", re.IGNORECASE)
        for first, alike in listed.items()
    }


def _told(phrases: Mapping[str, str], text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """What the phrases in a stretch of text tell, each with its place."""
    patterns = _by_first_word(tuple(phrases))
    end = span.start
    for word in _WORD.finditer(text, span.start, span.end):
        pattern = patterns.get(word.group().lower())
        found = pattern and pattern.match(text, word.start(), span.end)
        if not found or found.start() < end:
            continue
        told = phrases.get(" ".join(found.group().lower().split()))
        if told:  # None where a letter of another alphabet passes for one of ours
            end = found.end()
            yield told, Span(*found.span())


def topics_told(text: str, span: Span) -> tuple[tuple[str, Span], ...]:
    """The topic codes that words of a stretch of text tell, each with its place.

    "debt relief for the Georgian Coast Guard" tells maritime security (MAR): the end user's
    name counts like any other word.
    """
    return tuple(_told(TOPIC_WORDS, text, span))


def helps_told(text: str, span: Span) -> tuple[tuple[Help, Span], ...]:
    """The kinds of help that words of a stretch of text tell, each with its place."""
    return tuple((Help(kind), place) for kind, place in _told(HELP_WORDS, text, span))
