"""Patterns over a cable's own characters, written as an officer would read them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goodoffices.cable.finders.passages.cues import Cue

_LAYOUT = re.compile(r"\n\s*")


def phrase(pattern: str) -> re.Pattern[str]:
    """A pattern in which a blank is any white space, `'s` any apostrophe, and case is free.

    Line breaks and indents of the source are layout. Apostrophes are at times sent as commas
    (RUSSIA,S in 08STATE63551), so `'s` reads all of them.
    """
    flat = _LAYOUT.sub("", pattern.strip())
    return re.compile(flat.replace("'s", "['’,]s").replace(" ", r"\s+"), re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CuedPhrase:
    """A pattern that is tried only where one of its cue words stands.

    It begins at one of `cues`, or at words directly before it that are among `before` or
    numbers. Where `needs` lists words, no sentence without one of them matches. Far quicker
    than a search: most sentences hold no cue word, and a search tries every letter.
    """

    pattern: re.Pattern[str]
    cues: frozenset[str]
    before: frozenset[str]
    needs: frozenset[str]

    def may_stand_among(self, words: frozenset[str]) -> bool:
        """Whether a sentence with these cue words may hold the phrase."""
        if self.cues.isdisjoint(words):
            return False
        return not self.needs or not self.needs.isdisjoint(words)

    def finditer(
        self, text: str, cues: Iterable[Cue], start: int, end: int
    ) -> Iterator[re.Match[str]]:
        """The matches between two places, given all cue words that stand there."""
        mine, match = self.cues, self.pattern.match
        for at in [place for place, word in cues if word in mine]:
            if at >= start:
                found = (
                    self._up_to(text, at, start, end) if self.before else match(text, at, end)
                )
                if found:
                    start = found.end()
                    yield found

    def _up_to(self, text: str, at: int, start: int, end: int) -> re.Match[str] | None:
        """The match at the first place that may begin it, of a cue and the words before it."""
        for place in _run_up(text, at, start, self.before):
            found = self.pattern.match(text, place, end)
            if found:
                return found
        return None


def cued(cues: str, pattern: str, *, before: str = "", needs: str = "") -> CuedPhrase:
    """A phrase with the words that it may begin with, that may precede, and that it needs."""
    return CuedPhrase(
        pattern=phrase(pattern),
        cues=frozenset(cues.split()),
        before=frozenset(before.split()),
        needs=frozenset(needs.split()),
    )


_LONGEST_RUN_UP = 60
"""How many characters before a cue a phrase may begin."""
_OPENING = "([\"'“‘"


def _run_up(text: str, at: int, start: int, before: frozenset[str]) -> list[int]:
    """A place and those of the words directly before it that may precede, in order."""
    begin = max(start, at - _LONGEST_RUN_UP)
    places = [at]
    stretch = text[begin:at].rstrip()
    while stretch:
        word = stretch.rsplit(None, 1)[-1]
        if word.lower() not in before:
            bare = word.lstrip(_OPENING)
            if not bare[:1].isdigit() and bare.rstrip("-/").lower() not in before:
                break
            if bare != word:
                places.append(begin + len(stretch) - len(bare))
                break
        places.append(begin + len(stretch) - len(word))
        stretch = stretch[: -len(word)].rstrip()
    return places[::-1]


def unwrapped(words: str) -> str:
    """The same words with single blanks, spelling kept."""
    return " ".join(words.split())
