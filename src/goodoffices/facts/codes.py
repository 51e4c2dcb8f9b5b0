"""Codes of cable traffic: precedences, TAGS, origins of message numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from goodoffices.facts.tables import table
from goodoffices.records import TagKind

PRECEDENCES: Mapping[str, str] = {
    "Z": "FLASH",
    "O": "IMMEDIATE",
    "P": "PRIORITY",
    "R": "ROUTINE",
}
"""Prosigns of the date-time group and their words, highest first (ACP 127)."""

TAG_REPAIRS: Mapping[str, tuple[str, ...]] = {
    row["written"]: tuple(row["codes"].split("|")) for row in table("tag_repairs")
}
"""TAGS as they were misspelt or glued together, and the codes that were meant."""

_SUBJECT_TAGS = frozenset(row["tag"] for row in table("subject_tags"))
_GEOGRAPHIC_TAGS = frozenset(row["tag"] for row in table("geo_tags"))
_ORGANISATION_TAGS = frozenset(row["tag"].upper() for row in table("organisation_tags"))
_STATIONS = frozenset(row["code"] for row in table("stations"))
_DAMAGED = {row["written"]: row["reference"] for row in table("damaged_references")}

_PROGRAM = re.compile(r"K[A-Z]{3}\Z")
_PERSON = re.compile(r"[A-Z][A-Z' -]+, [A-Z]")
_FORMS = (
    (re.compile(r"[A-Z]{2}\Z"), TagKind.GEOGRAPHIC),
    (re.compile(r"[ABCEMOPST][A-Z]{3}\Z"), TagKind.SUBJECT),
)
_NO_LETTER = re.compile(r"[^A-Z0-9]")

_ORIGINS = {_NO_LETTER.sub("", row["written"]): row["code"] for row in table("origins")}


@lru_cache(maxsize=1024)
def tag_kind(code: str) -> TagKind:
    """What a TAGS code stands for (5 FAH-3).

    What no list names is told by its form: two letters are a place, four that begin with a
    category's letter a subject, as many of the 1970s were (`PFOR`).
    """
    kind = listed_tag_kind(code)
    if kind is not TagKind.UNKNOWN:
        return kind
    written = code.upper()
    return next((kind for form, kind in _FORMS if form.match(written)), kind)


@lru_cache(maxsize=1024)
def listed_tag_kind(code: str) -> TagKind:
    """The kind of a code that is in use; four letters that begin with K are a program."""
    written = code.upper()
    if written in _SUBJECT_TAGS:
        return TagKind.SUBJECT
    if _PROGRAM.match(written):
        return TagKind.PROGRAM
    if written in _GEOGRAPHIC_TAGS:
        return TagKind.GEOGRAPHIC
    if written in _ORGANISATION_TAGS:
        return TagKind.ORGANISATION
    return TagKind.PERSON if _PERSON.match(written) else TagKind.UNKNOWN


TAG_OPENINGS = frozenset(
    tag.split()[0] for tag in (*_ORGANISATION_TAGS, *TAG_REPAIRS) if " " in tag
)
"""The first words of the codes that have several."""


def canonical_origin(name: str) -> str:
    """The station code for an origin as written: SECSTATE is STATE, RIO is RIODEJANEIRO."""
    return _resolved(name) if len(name) <= _LONGEST_NAME else _NO_LETTER.sub("", name.upper())


@lru_cache(maxsize=4096)
def _resolved(name: str) -> str:
    """The station code for an origin of usual length: the same few come again and again."""
    written = _NO_LETTER.sub("", name.upper())
    return _ORIGINS.get(written, written)


@dataclass(frozen=True, slots=True)
class Stations:
    """Station codes, to be found by a name that has a letter more, less or different."""

    codes: frozenset[str]
    shortened: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, codes: Iterable[str]) -> Stations:
        """The stations of some codes, each listed under itself with any one letter left out."""
        known = frozenset(codes)
        shortened: dict[str, set[str]] = {}
        for code in known:
            for short in _shortened(code):
                shortened.setdefault(short, set()).add(code)
        return cls(known, {short: frozenset(found) for short, found in shortened.items()})

    def nearest(self, name: str) -> str | None:
        """The one station whose name is a letter away: `SAO PAUO`, `TRIPOLII`.

        None where the name is shorter than six letters or two stations are as near.
        """
        written = _NO_LETTER.sub("", name.upper())
        if not _LEAST_TO_REPAIR <= len(written) <= _LONGEST_NAME:
            return None
        shorter = _shortened(written)
        near = {*self.shortened.get(written, ()), *(shorter & self.codes)}
        for short in shorter & self.shortened.keys():
            near |= {
                code
                for code in self.shortened[short]
                if len(code) == len(written) and _differ(code, written) == 1
            }
        return near.pop() if len(near) == 1 else None


_LEAST_TO_REPAIR = 6
_LONGEST_NAME = 40


def _shortened(name: str) -> set[str]:
    """The name with any one letter left out."""
    return {name[:at] + name[at + 1 :] for at in range(len(name))}


def _differ(one: str, other: str) -> int:
    """How many letters differ between two names of one length."""
    return sum(a != b for a, b in zip(one, other, strict=True))


def stations() -> frozenset[str]:
    """The codes of all stations that ship."""
    return _STATIONS


def known_origin(name: str) -> bool:
    """Whether an origin, once resolved, is a known station."""
    return canonical_origin(name) in _STATIONS


def damaged_reference(reference_id: str) -> str | None:
    """The right number for one of the archive ids that are known to be damaged."""
    return _DAMAGED.get(reference_id)
