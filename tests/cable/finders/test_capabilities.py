"""Finds what a party can do well."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Capability, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


def test_each_area_is_one_capability(reported: Found) -> None:
    found = reported(
        "Skerrland's capabilities in the areas of radar, border control, and sonar are good.",
        Capability,
    )

    assert [(one["party"], one["area"]) for one in found][:2] == [
        ("XSS", "radar"),
        ("XSS", "border control"),
    ]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Skerrland has expertise in radar which could help.", "radar"),
        ("Skerrland has skills and expertise in radar; nobody else has.", "radar"),
        ("Skerrland has experience in radar, and a name for care.", "radar"),
        ("Skerrland has know-how and experience in the field of radar.", "radar"),
        ("Skerrland has strengths in radar as well.", "radar"),
    ],
)
def test_an_area_ends_where_something_else_is_said(
    reported: Found, text: str, area: str
) -> None:
    found = reported(text, Capability)

    assert found == [{"party": "XSS", "area": area}]


@pytest.mark.parametrize(
    "text",
    [
        "Great expertise in radar is rare.",
        "Skerrland has expertise in many areas.",
        "Skerrland has experience in .",
    ],
)
def test_without_a_party_or_an_area_there_is_no_capability(reported: Found, text: str) -> None:
    found = reported(text, Capability)

    assert found == []


def test_a_capability_in_an_if_asked_point_is_contingent(if_asked: Found) -> None:
    found = if_asked("Skerrland has skills in radar.", Capability)

    assert found == [{"party": "XSS", "area": "radar", "claim": "contingent"}]
