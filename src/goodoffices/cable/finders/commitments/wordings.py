"""What a promise is read from: the words that make it, and the verb that follows them."""

from __future__ import annotations

import re
from typing import NamedTuple

from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.verbs import is_deed
from goodoffices.records import Standing


class Wording(NamedTuple):
    """Words that promise; `start` is where what is promised begins, `end` how far it may go.

    `is_thing` tells that a thing is promised and no deed, `is_passive` that what is promised is
    told as a clause with a subject of its own, `is_weak` that the words promise only with a
    term, `is_hedged` that they promise half. `standing` is what the words say has become of it.
    """

    rule: str
    cue: tuple[int, int]
    start: int
    end: int
    is_thing: bool = False
    is_passive: bool = False
    is_weak: bool = False
    is_hedged: bool = False
    standing: Standing = Standing.PROMISED


_ADVERBS = frozenset(
    """also then now both all therefore further again still soon itself himself herself
    themselves moreover in turn however too first next henceforth thereafter instead likewise
    meanwhile only at once for its part their his her our once more and forthwith always
    nevertheless nonetheless of course""".split()
)
_WORD = re.compile(r"[\s,(\[]*(?P<word>[A-Za-z][A-Za-z'’-]*)")
_MOST_ADVERBS = 8


def deed_at(sentence: Sentence, at: int) -> re.Match[str] | None:
    """The verb that follows a place, past adverbs and a term that stands before it.

    "will by 3 May send", "undertook, before the end of June, to circulate".
    """
    for _ in range(_MOST_ADVERBS):
        at = _past_date(sentence, at)
        found = _WORD.match(sentence.text, at, sentence.end)
        if found is None:
            return None
        word = found["word"].lower()
        if word not in _ADVERBS and not (word.endswith("ly") and not is_deed(word)):
            return found
        at = found.end()
    return None


_BLANK = re.compile(r"[\s,]*")


def _past_date(sentence: Sentence, at: int) -> int:
    """The place behind the date that begins at a place, else the place itself."""
    blank = _BLANK.match(sentence.text, at, sentence.end)
    start = blank.end() if blank else at
    ends = (one.span.end for one in sentence.dates if one.span.start == start)
    return next(ends, at)
