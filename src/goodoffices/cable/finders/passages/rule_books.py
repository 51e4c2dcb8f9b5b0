"""Books of rules: which of many phrases a sentence may hold, by its cue words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from goodoffices.cable.finders.passages.phrases import CuedPhrase
from goodoffices.cable.finders.passages.sentences import Sentence

Told = TypeVar("Told")


class RuleBook(Generic[Told]):
    """Phrases in their order, each with what it tells, looked up by their cue words."""

    def __init__(self, rules: Sequence[tuple[CuedPhrase, Told]]) -> None:
        """Note for each cue word the rules that begin with it."""
        self._rules = tuple(rules)
        self._by_cue: dict[str, tuple[int, ...]] = {}
        for at, (phrase, _) in enumerate(self._rules):
            for cue in phrase.cues:
                self._by_cue[cue] = (*self._by_cue.get(cue, ()), at)
        self._cues = frozenset(self._by_cue)

    def of(self, sentence: Sentence) -> Iterator[tuple[CuedPhrase, Told]]:
        """The rules of which a cue word stands in a sentence, in their order."""
        said = sentence.words & self._cues
        for at in sorted({at for word in said for at in self._by_cue[word]}):
            yield self._rules[at]

    def matches(self, sentence: Sentence) -> list[tuple[Told, re.Match[str]]]:
        """Every match of a rule in a sentence, in the order of the text."""
        found = [
            (told, one)
            for phrase, told in self.of(sentence)
            for one in sentence.finditer(phrase)
        ]
        return sorted(found, key=_where)


def _where(found: tuple[object, re.Match[str]]) -> int:
    return found[1].start()
