"""How one facet of a fit was judged, and the pieces that its sentence is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from goodoffices.records import Evidence, Facet, Need, Supply


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One facet: y, p or n, how far it is met (0 to 1), and the sentence that says why."""

    facet: Facet
    share: float
    reason: str


def met(share: float, reason: str) -> Verdict:
    """The verdict that the facet holds."""
    return Verdict(facet=Facet.YES, share=share, reason=reason)


def partly(share: float, reason: str) -> Verdict:
    """The verdict that the facet holds in part, or that nothing speaks against it."""
    return Verdict(facet=Facet.PARTLY, share=share, reason=reason)


def unmet(reason: str) -> Verdict:
    """The verdict that the facet does not hold."""
    return Verdict(facet=Facet.NO, share=0.0, reason=reason)


def listed(words: Iterable[str]) -> str:
    """Words in a row as a sentence has them: "a", "a and b", "a, b and c"."""
    *front, last = words
    return f"{', '.join(front)} and {last}" if front else last


def said(side: Need | Supply, terms: Iterable[str]) -> str | None:
    """The first of some terms that a side's own words have, as they write it."""
    wording = " ".join([side.text, *(one.words for one in side.evidence)])
    for term in terms:
        if found := _whole_words(term).search(wording):
            return found.group()
    return None


def place(evidence: Iterable[Evidence], words: str) -> str:
    """Where some words stand, to follow them in a sentence: " (09ANSELM12, paragraph 3)"."""
    wanted = words.casefold()
    places = [one.place for one in evidence if wanted in one.words.casefold()]
    return f" ({places[0]})" if places and places[0] else ""


@cache
def _whole_words(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", re.IGNORECASE)
