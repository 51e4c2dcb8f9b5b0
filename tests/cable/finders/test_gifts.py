"""Tests of pledges by their sums: in sentences, rows of tables and items of lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Pledge, Project, Record

Facts = list[dict[str, str]]
Found = Callable[[str, type[Record]], Facts]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Skerrland will pay EUR 500 for the repair of radios.", "pledged"),
        ("The EUR 500 that Skerrland paid for the repair of radios has landed.", "paid"),
        ("EUR 500 for the repair of radios was withdrawn by Skerrland.", "withdrawn"),
    ],
)
def test_a_sum_that_is_given_is_a_pledge(reported: Found, text: str, standing: str) -> None:
    (found,) = reported(text, Pledge)

    assert (found["by"], found["amount"], found["standing"]) == ("XSS", "EUR 50000", standing)
    assert found["what"] == "the repair of radios"


def test_what_a_thing_costs_is_no_pledge(reported: Found) -> None:
    assert reported("A boat would cost about EUR 240,000.", Pledge) == []


def test_a_row_of_a_table_is_a_pledge(reported: Found) -> None:
    table = (
        "\n\nSkerrland  Maruna    radio sets        EUR 500     paid"
        "\nLysandra   Belmoria  courses, 2 weeks  EUR 1,200   agreed"
    )

    found = reported(f"The table.{table}", Pledge)

    assert [(one["by"], one["to"], one["what"], one["standing"]) for one in found] == [
        ("XSS", "XMM", "radio sets", "paid"),
        ("XLL", "XBB", "courses, 2 weeks", "agreed"),
    ]


def test_an_item_with_a_code_is_a_project_with_its_givers(reported: Found) -> None:
    text = "BM-1. Radio repeaters for the Border Guard. EUR 500. Funded by Skerrland.\n"

    (project,) = reported(f"The list.\n\n{text}", Project)
    (pledge,) = reported(f"The list.\n\n{text}", Pledge)

    assert (project["what"], project["amount"], project["standing"]) == (
        "Radio repeaters for the Border Guard",
        "EUR 50000",
        "funded",
    )
    assert (pledge["by"], pledge["what"]) == ("XSS", "Radio repeaters for the Border Guard")
