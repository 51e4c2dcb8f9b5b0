"""Codes of cable traffic: TAGS, origins and damaged numbers."""

from __future__ import annotations

import pytest

from goodoffices.facts import (
    PRECEDENCES,
    TAG_REPAIRS,
    canonical_origin,
    damaged_reference,
    known_origin,
    tag_kind,
)
from goodoffices.facts.tables import table
from goodoffices.records import TagKind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("PREL", TagKind.SUBJECT),
        ("prel", TagKind.SUBJECT),
        ("KNNP", TagKind.PROGRAM),
        ("KZZZ", TagKind.PROGRAM),
        ("KZ", TagKind.GEOGRAPHIC),
        ("TU", TagKind.GEOGRAPHIC),
        ("IAEA", TagKind.ORGANISATION),
        ("CASTELLAN, A", TagKind.PERSON),
        ("O'HARA-VOSS, MARTHA", TagKind.PERSON),
        ("CASTELLAN", TagKind.UNKNOWN),
        ("KNNPX", TagKind.UNKNOWN),
        ("", TagKind.UNKNOWN),
    ],
)
def test_a_tag_is_told_by_its_list_or_its_form(code: str, kind: TagKind) -> None:
    assert tag_kind(code) is kind


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("SECSTATE", "STATE"),
        ("Rio", "RIODEJANEIRO"),
        ("RIO DE JANEIRO", "RIODEJANEIRO"),
        ("ABU DHABI", "ABUDHABI"),
        ("PORT-AU-PRINCE", "PORTAUPRINCE"),
        ("KELMAR", "KELMAR"),
    ],
)
def test_an_origin_is_resolved_to_its_station(written: str, code: str) -> None:
    assert canonical_origin(written) == code


def test_resolving_an_origin_twice_changes_nothing() -> None:
    written = [row["written"] for row in table("origins")]

    once = [canonical_origin(one) for one in written]

    assert [canonical_origin(one) for one in once] == once
    assert all(known_origin(one) for one in written)


def test_an_origin_that_no_list_has_is_unknown() -> None:
    assert not known_origin("KELMAR")


def test_a_number_known_as_damaged_is_mended_and_others_are_left_alone() -> None:
    row = table("damaged_references")[0]

    assert damaged_reference(row["written"]) == row["reference"]
    assert damaged_reference("31KELMAR207") is None


def test_a_mended_tag_needs_no_second_mending() -> None:
    codes = {code for parts in TAG_REPAIRS.values() for code in parts}

    assert codes & set(TAG_REPAIRS) == set()


def test_prosigns_stand_highest_first() -> None:
    assert list(PRECEDENCES.values()) == ["FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"]
