"""Codes of cable traffic: precedences, TAGS, origins of message numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

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


def canonical_origin(name: str) -> str:
    """The station code for an origin as written: SECSTATE is STATE, RIO is RIODEJANEIRO."""
    written = _NO_LETTER.sub("", name.upper())
    return _ORIGINS.get(written, written)


def nearest_station(name: str, others: Iterable[str] = ()) -> str | None:
    """The one station whose name is one letter away from a damaged one: `SAO PAUO`, `TRIPOLII`.

    None where the name is shorter than six letters or two stations are as near.
    """
    written = _NO_LETTER.sub("", name.upper())
    if len(written) < _LEAST_TO_REPAIR:
        return None
    near = {code for code in (*_STATIONS, *others) if _one_letter_apart(written, code)}
    return near.pop() if len(near) == 1 else None


_LEAST_TO_REPAIR = 6


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one name has a letter more, less or different than the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if same is None:
        return len(one) != len(other)
    a, b = one[same:], other[same:]
    return a[1:] in {b, b[1:]} or a == b[1:]


def known_origin(name: str) -> bool:
    """Whether an origin, once resolved, is a known station."""
    return canonical_origin(name) in _STATIONS


def damaged_reference(reference_id: str) -> str | None:
    """The right number for one of the archive ids that are known to be damaged."""
    return _DAMAGED.get(reference_id)
