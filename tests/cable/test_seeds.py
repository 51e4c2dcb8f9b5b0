"""Compares the reading of two real cables with what a person read in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goodoffices.cable import as_json, read

SEEDS = ["08STATE63551", "09STATE24630"]

SAME = [
    "reference_id",
    "mrn",
    "layout",
    "truncated",
    "transmission_id",
    "routing_line",
    "station",
    "security_line",
    "dtg",
    "created",
    "precedence",
    "from",
    "to",
    "info",
    "classification",
    "classification_line",
    "captions",
    "attention_lines",
    "handling_statements",
    "eo",
    "declassify_on",
    "classified_by",
    "tags",
    "tag_kinds",
    "subject",
    "references",
    "sections",
    "headings",
    "signer",
    "has_summary",
    "has_comment",
    "response_slugs",
]


def _seed(shared: Path, name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the program reads in a seed, and what a person read in it."""
    folder = shared / "cables" / "seeds"
    text = (folder / f"{name}.txt").read_text(encoding="utf-8")
    expected: dict[str, Any] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    return as_json(read(text, findings=False), name), expected


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("field", SAME)
def test_a_seed_field_is_read_as_a_person_reads_it(shared: Path, name: str, field: str) -> None:
    found, expected = _seed(shared, name)

    wanted = expected.get(field, [] if field == "handling_statements" else None)

    assert found[field] == wanted


@pytest.mark.parametrize("name", SEEDS)
def test_the_paragraphs_of_a_seed_have_their_true_numbers_and_marks(
    shared: Path, name: str
) -> None:
    found, expected = _seed(shared, name)

    read_ones = [
        (one["number"], one["number_as_written"], one["portion_mark"])
        for one in found["paragraphs"]
    ]

    assert read_ones == [
        (one["number"], one.get("number_as_written", one["number"]), one["portion_mark"])
        for one in expected["paragraphs"]
    ]


@pytest.mark.parametrize("name", SEEDS)
def test_the_paragraphs_of_a_seed_begin_with_the_words_a_person_read(
    shared: Path, name: str
) -> None:
    found, expected = _seed(shared, name)

    pairs = zip(found["paragraphs"], expected["paragraphs"], strict=True)

    assert all(one["first_words"].startswith(want["first_words"]) for one, want in pairs)


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_has_as_many_points_as_a_person_counts(shared: Path, name: str) -> None:
    found, expected = _seed(shared, name)

    points = found["talking_points"]

    assert (points["main"], points["if_asked"]) == (
        expected["talking_points"]["main"],
        expected["talking_points"]["if_asked"],
    )


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_points_at_its_own_paragraphs(shared: Path, name: str) -> None:
    found, expected = _seed(shared, name)

    crossed = [(one["paragraph"], one["to"]) for one in found["cross_references"]]

    assert crossed == [(one["paragraph"], one["to"]) for one in expected["cross_references"]]


def test_the_subject_of_the_first_seed_is_offered_with_its_apostrophe(shared: Path) -> None:
    found, expected = _seed(shared, "08STATE63551")

    repaired = found["subject_repaired"]

    assert repaired == expected["subject_repaired"]


def test_the_second_heading_and_body_of_the_first_seed_are_a_doubt_each(shared: Path) -> None:
    found, _ = _seed(shared, "08STATE63551")

    repeated = [doubt for doubt in found["doubts"] if doubt["kind"] == "repeated_text"]

    assert len(repeated) == 2


def test_the_contact_of_the_second_seed_has_address_and_telephone(shared: Path) -> None:
    found, _ = _seed(shared, "09STATE24630")

    (contact,) = found["points_of_contact"]

    assert contact["paragraph"] == 6
    assert contact["email"]
    assert contact["phone"]


def test_the_contingency_points_of_the_second_seed_bear_their_heading(shared: Path) -> None:
    found, expected = _seed(shared, "09STATE24630")

    headings = {one["heading"] for one in found["talking_points"]["points"][-3:]}

    assert headings == {expected["talking_points"]["if_asked_heading"]}
