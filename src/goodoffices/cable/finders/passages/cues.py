"""Where the cue words of all finders stand in a text, found in one pass."""

from __future__ import annotations

from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

from goodoffices.cable.sheet import small_letters

Cue = tuple[int, str]
"""A cue word, in small letters, with the place where it begins."""

_BLANK = ord(" ")
_LETTERS = bytes(code if chr(code).isalnum() else _BLANK for code in range(256))


def cues(text: str, words: frozenset[str]) -> list[Cue]:
    """Every one of some words in a text, in order, in any case.

    A hyphen or an apostrophe parts words as a blank does; a listed word may itself hold one.
    """
    matcher, listed = _matcher(words)
    letters = _bare(small_letters(text)) + b" "  # a listed word may end in a mark, as "re:"
    return [
        (start, listed[index])
        for index, start, end in matcher.find_matches_as_indexes(letters)
        if letters[end] == _BLANK
    ]


def _bare(words: str) -> bytes:
    """A byte for each letter or digit and a blank for any other mark, with one at each end.

    So a word that begins behind a blank here stands one place further than in the text.
    """
    return f" {words} ".encode("latin-1", "replace").translate(_LETTERS)


@lru_cache(maxsize=8)
def _matcher(words: frozenset[str]) -> tuple[BytesAhoCorasick, tuple[str, ...]]:
    """The automaton over the words, each with the blank before it; and the words."""
    listed = tuple(sorted(words))
    matcher = BytesAhoCorasick(
        [_bare(word)[:-1] for word in listed],
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,
    )
    return matcher, listed


def stands_in_compound(text: str, cue: Cue) -> bool:
    """Whether a hyphen ties a cue word to another word ("re-asked")."""
    start, word = cue
    end = start + len(word)
    if text.startswith("-", end) and text[end + 1 : end + 2].isalpha():
        return True
    return text[start - 1 : start] == "-" and text[max(0, start - 2) : start - 1].isalpha()
