"""The sentences of a cable, each with who speaks, who is named, and which dates it gives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from goodoffices.cable.finders.parties.mentions import (
    Mention,
    Voices,
)
from goodoffices.cable.finders.passages.cues import Cue
from goodoffices.cable.finders.passages.phrases import CuedPhrase
from goodoffices.cable.finders.terms.dates import Dated
from goodoffices.records import (
    Party,
    Span,
)


class Setting(StrEnum):
    """Where a sentence stands: in the text to the post, in a point, in an IF ASKED point."""

    BODY = "body"
    POINT = "point"
    IF_ASKED = "if_asked"


class Sentence(NamedTuple):
    """One sentence of a cable's own text, with what it names.

    `cues` are the cue words of the finders in it, with their places, `words` they alone.
    `antecedent` is whom "he"
    or "it" means: who acted in the sentence before. `is_summary` tells a sentence of the
    summary, which says again what follows; `lead` is the place of the words that introduce the
    list of an item.
    """

    text: str
    start: int
    end: int
    paragraph: int | None
    setting: Setting
    voices: Voices
    antecedent: Party | None = None
    is_summary: bool = False
    lead: Span | None = None
    cues: Sequence[Cue] = ()
    words: frozenset[str] = frozenset()
    mentions: Sequence[Mention] = ()
    dates: Sequence[Dated] = ()

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def is_table(self) -> bool:
        """Whether it is no sentence but the rows of a table, which have no stops."""
        return any(map(is_row, self.text[self.start : self.end].split("\n")))

    def finditer(self, rule: CuedPhrase) -> Iterator[re.Match[str]]:
        """The matches of a cued phrase inside this sentence."""
        words = self.words
        if rule.cues.isdisjoint(words) or (rule.needs and rule.needs.isdisjoint(words)):
            return _NOTHING
        return rule.finditer(self.text, self.cues, self.start, self.end)

    def first(self, rule: CuedPhrase) -> re.Match[str] | None:
        """The first match of a cued phrase inside this sentence."""
        return next(self.finditer(rule), None)

    def search(
        self, pattern: re.Pattern[str], start: int | None = None
    ) -> re.Match[str] | None:
        """The first match of a pattern inside this sentence, from a place on."""
        return pattern.search(self.text, start or self.start, self.end)

    def says(self, words: frozenset[str], start: int, end: int) -> bool:
        """Whether one of some cue words begins between two places."""
        if words.isdisjoint(self.words):
            return False
        first = bisect_left(self.cues, (start,))
        last = bisect_left(self.cues, (end,))
        return any(word in words for _, word in self.cues[first:last])

    def mentions_before(self, place: int) -> Sequence[Mention]:
        """The parties named before a place."""
        return self.mentions[: bisect_left(self.mentions, place + 1, key=_END_OF)]

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """The parties named between two places."""
        first = bisect_left(self.mentions, start, key=_START_OF)
        return self.mentions[first : bisect_left(self.mentions, end + 1, first, key=_END_OF)]

    def dates_in(self, start: int, end: int) -> tuple[Dated, ...]:
        """The dates given between two places."""
        return tuple(
            one for one in self.dates if start <= one.span.start and one.span.end <= end
        )


_NOTHING: Iterator[re.Match[str]] = iter(())
_START_OF = attrgetter("start")
_END_OF = attrgetter("end")

_END = re.compile(
    r"""[.?!;:\n](?:
    (?<=[.?!;]) [\"”')\]]* (?=\s|\Z)
    | (?<=:) (?=\s*(?:\n|\Z))
    | (?<=\n) (?: \s*\n | (?=\s*-{1,2}\s*\w) )
    )""",
    re.VERBOSE,
)
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Amb|Gen|Col|Lt|St|No|vs|approx|est|dept|para|paras|[A-Z])"
    r"|^\s*\d{1,2})\Z",
    re.IGNORECASE,
)
"""What may stand before a stop that ends no sentence; U.S., i.e. and E.O. end in one letter."""
_WINDOW = 8
_LONG_WORD = 7


def _is_short(words: str) -> bool:
    """Whether the words before a stop, all or the last of a sentence, end in a short form."""
    if words[-_LONG_WORD:].isalpha() and len(words) >= _LONG_WORD:
        return False
    return _SHORT.search(words) is not None


def spans_of_sentences(text: str, whole: Span) -> Iterator[Span]:
    """The places of the sentences in a stretch of text, without the stop that ends each.

    A full stop ends a sentence before any case, because redlining leaves sentences that begin
    in lower case; not after Mr., U.S., a single initial. A colon at a line's end
    ends one too: what stands before it introduces.
    """
    for start, end in stops(text, whole.start, whole.end):
        yield Span(start, end)


def stops(text: str, start: int, last: int) -> Iterator[tuple[int, int]]:
    """Where each sentence of a stretch begins and ends."""
    for found in _END.finditer(text, start, last):
        stop = found.start()
        if text[stop] == "." and _is_short(text[max(start, stop - _WINDOW) : stop]):
            continue
        yield from _trimmed(text, start, stop)
        start = found.end()
    yield from _trimmed(text, start, last)


_LONGEST = 1500
"""No sentence is longer; a run of text without a stop is cut, so that reading stays linear."""


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip(" \t\r\n-"))
    end = start + len(words.rstrip())
    for piece in range(begin, end, _LONGEST):
        yield piece, min(piece + _LONGEST, end)


_GAP = re.compile(r"(?<=[^\s.?!:])(?:[ \t]{2,}|\t)(?=\S)|\|")
_FEWEST_GAPS = 2


def is_row(line: str) -> bool:
    """Whether a line is parted into three cells or more, by wide gaps or by strokes."""
    if "  " not in line and "|" not in line and "\t" not in line:
        return False
    return sum(1 for _ in islice(_GAP.finditer(line), _FEWEST_GAPS)) == _FEWEST_GAPS
