"""Where help may go, in words: regions, countries, "all", as sets of ISO 3166 codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from goodoffices.facts.gazetteer import Gazetteer
from goodoffices.facts.tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The countries that words take in; `open_to_all` where they exclude nobody.

    `members` is None where no region or country was recognised.
    """

    members: frozenset[str] | None
    open_to_all: bool = False


_PIECE = re.compile(r"[;,/]|\band\b")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_ALL = re.compile(
    r"all\b(?!.*\b(?:regions?|partner|CoE)\b)|worldwide\b|open to all", re.IGNORECASE
)


@cache
def _aliases() -> Mapping[str, tuple[str, ...]]:
    rows = table("region_aliases")
    return {row["alias"].lower(): tuple(row["regions"].split("|")) for row in rows}


def cover(words: str, gazetteer: Gazetteer) -> Cover:
    """What "South East Europe, Central Asia" or "all (over 60 countries)" takes in."""
    if _ALL.match(words.strip()):
        return Cover(members=None, open_to_all=True)
    members: set[str] = set()
    for piece in _pieces(words):
        members |= _members(piece, gazetteer)
    return Cover(members=frozenset(members) or None)


def _pieces(words: str) -> Iterator[str]:
    """The words whole, without their brackets, and part by part."""
    plain = _BRACKETS.sub("", words)
    for whole in (words, plain):
        if whole.strip().lower() in _aliases():
            yield whole.strip()
            return
    yield from (piece.strip() for piece in _PIECE.split(plain) if piece.strip())


def _members(piece: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The codes of one region or country."""
    state = gazetteer.party(piece) or gazetteer.state(piece)
    if state and state.iso3:
        return frozenset({state.iso3})
    wanted = {piece.lower(), *(name.lower() for name in _aliases().get(piece.lower(), ()))}
    return frozenset(
        member
        for region in gazetteer.regions
        if region.name.lower() in wanted
        for member in region.members
    )
