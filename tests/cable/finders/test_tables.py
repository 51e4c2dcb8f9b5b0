"""Finds the pledge in each row of a table of contributions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Pledge, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


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


@pytest.mark.parametrize(
    "table",
    [
        (
            "Donor | Recipient | Purpose | Sum | Status\n"
            "Skerrland | Maruna | radio sets | EUR 500 | paid"
        ),
        (
            "Recipient  Purpose     Donor      Amount   Status\n"
            "Maruna     radio sets  Skerrland  EUR 500  paid"
        ),
        (
            "Donor      Sum      Recipient  For         State\n"
            "Skerrland  EUR 500  Maruna     radio sets  paid"
        ),
        (
            "Donor      Recipient  Purpose     Sum (EUR)  State\n"
            "Skerrland  Maruna     radio sets  500        paid"
        ),
        (
            "Donor\tRecipient\tPurpose\tAmount\tStatus\n"
            "Skerrland\tMaruna\tradio sets\tEUR 500\tpaid"
        ),
    ],
)
def test_the_head_of_a_table_tells_what_its_cells_are(reported: Found, table: str) -> None:
    found = reported(f"The table.\n\n{table}\n", Pledge)

    assert [
        (one["by"], one["to"], one["what"], one["amount"], one["standing"]) for one in found
    ] == [("XSS", "XMM", "radio sets", "EUR 50000", "paid")]


@pytest.mark.parametrize(
    ("state", "standing"),
    [
        ("still in use", "still_working"),
        ("handed over May 2030", "handed_over"),
        ("withdrawn", "withdrawn"),
        ("cut from 900", "reduced"),
        ("pledged, verbally", "pledged"),
        ("transferred", "paid"),
        ("signed", "agreed"),
    ],
)
def test_the_last_cell_tells_how_far_a_pledge_is(
    reported: Found, state: str, standing: str
) -> None:
    found = reported(f"A.\n\nSkerrland   Maruna   radio sets   EUR 500   {state}\n", Pledge)

    assert [one["standing"] for one in found] == [standing]


LAYOUTS = [
    "1  Skerrland  Maruna  radio sets  EUR 500  paid",
    "Skerrland | Maruna | radio sets | EUR 500 | paid |",
    "| Skerrland | Maruna | radio sets | EUR 500 | paid |",
    "|---|---|---|---|---|\n| Skerrland | Maruna | radio sets | EUR 500 | paid |",
    "Skerrland\tMaruna\tradio sets\tEUR 500\tpaid",
    "Skerrland   radio sets   Maruna   EUR 500   paid",
    (
        "No.  Giver      Taker   For what    Sum      Where it stands\n"
        "71   Skerrland  Maruna  radio sets  EUR 500  paid out"
    ),
    (
        "Country    Beneficiary  Project     Amount   Date paid\n"
        "Skerrland  Maruna       radio sets  EUR 500  paid on 3 May"
    ),
    (
        "Donor      For     What        Value    State\n"
        "Skerrland  Maruna  radio sets  EUR 500  paid"
    ),
    (
        "Amount   From       To      Item        Status\n"
        "EUR 500  Skerrland  Maruna  radio sets  paid"
    ),
    (
        "Donor state  Recipient state  Purpose     EUR  Status\n"
        "Skerrland    Maruna           radio sets  500  paid"
    ),
]


@pytest.mark.parametrize("table", LAYOUTS)
def test_a_table_may_be_laid_out_in_many_ways(reported: Found, table: str) -> None:
    found = reported(f"The table.\n\n{table}\n", Pledge)

    assert [
        (one["by"], one["to"], one["what"], one["amount"], one["standing"]) for one in found
    ] == [("XSS", "XMM", "radio sets", "EUR 50000", "paid")]


def test_a_row_without_a_donor_is_none(reported: Found) -> None:
    assert reported("A.\n\nProject   radio sets   EUR 500   open\n", Pledge) == []
