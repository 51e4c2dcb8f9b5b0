"""Finds in one pass where the words stand that tell the readers where to look."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import ahocorasick_rs


class Cues(NamedTuple):
    """Where each kind of cue begins in a text, in order; what follows it is for a pattern.

    Those of `_WORDS_IN_ANY_CASE` are found in capitals and small letters, the others only as
    they are written there.
    """

    attributes: list[int]
    brackets: list[int]
    cablegate: list[int]
    copies: list[int]
    drafted: list[int]
    exercise: list[int]
    glued: list[int]
    headers: list[int]
    hyphens: list[int]
    labels: list[int]
    levels: list[int]
    mail: list[int]
    pages: list[int]
    quotes: list[int]
    released: list[int]
    security: list[int]
    sensitive: list[int]
    site: list[int]
    begin: list[int]
    comment: list[int]
    contact: list[int]
    handling: list[int]
    para: list[int]
    points: list[int]
    sections: list[int]
    slug: list[int]
    struck: list[int]
    summary: list[int]


_WORDS = {
    "attributes": ("Attributes", "Decaption", "Capture Date", "Channel Indicators"),
    "brackets": (" ) ",),
    "cablegate": ("Cablegate:",),
    "copies": ("-00 ", "-01 ", "-00\n", "-01\n"),
    "drafted": ("DRAFTED BY",),
    "exercise": ("EXERCISE EXERCISE",),
    "glued": (".(",),
    "headers": ("Headers",),
    "hyphens": ("-\n",),
    "labels": ("Identifier", "Reference ID", "Canonical ID"),
    "levels": (
        *("UNCLAS", "CONFIDENTIAL", "SECRET", "LIMITED OFFICIAL USE"),
        *("C O N F", "S E C R"),
    ),
    "mail": ("From:",),
    "pages": ("PAGE ",),
    "quotes": ("\n>",),
    "released": ("Declassified/Released",),
    "security": ("ZNR", "ZNY"),
    "sensitive": ("SENSITIVE",),
    "site": (
        *("dvertisement", "DVERTISEMENT", "Scoop", "Viewing", "Disclaimer"),
        *("partial extract", "PGP", "newsletter"),
    ),
}
"""One of these stands wherever the pattern of its kind matches."""

_BLANKS = tuple("".join(blanks) for many in (1, 2, 3) for blanks in product(" \t", repeat=many))
_WORDS_IN_ANY_CASE = {
    "begin": ("begin",),
    "comment": ("comment",),
    "contact": ("contact", "poc", "officer", "phone"),
    "handling": ("accordingly", "sensitive but", "not for"),
    "para": ("para",),
    "points": ("points",),
    "sections": tuple(map("".join, product(("of",), _BLANKS, "0123456789"))),
    "slug": ("slug",),
    "struck": ("xxx",),
    "summary": ("sum",),
}

_LISTED = tuple(
    (Cues._fields.index(kind), word if words is _WORDS else None, word.lower())
    for words in (_WORDS, _WORDS_IN_ANY_CASE)
    for kind, spellings in words.items()
    for word in spellings
)
_MATCHER = ahocorasick_rs.BytesAhoCorasick(
    [word.encode() for _, _, word in _LISTED],
    implementation=ahocorasick_rs.Implementation.DFA,
)


def cues_of(text: str) -> Cues:
    """The cues of a text; far quicker than to look for each on its own."""
    letters = text.encode("latin-1", errors="replace").lower()
    found: list[list[int]] = [[] for _ in Cues._fields]
    for listed, start, end in _MATCHER.find_matches_as_indexes(letters, overlapping=True):
        kind, spelling, _ = _LISTED[listed]
        if spelling is None or text[start:end] == spelling:
            found[kind].append(start)
    return Cues(*found)


def within(places: list[int], start: int, end: int) -> list[int]:
    """The places that lie in a stretch."""
    if not places or places[-1] < start or places[0] >= end:
        return []
    return places[bisect_left(places, start) : bisect_left(places, end)]


def together(*kinds: Sequence[int]) -> list[int]:
    """The places of several kinds of cue in one row."""
    return sorted(at for kind in kinds for at in kind)
