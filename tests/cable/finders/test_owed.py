"""Reads lists and tables of what is owed: who, to whom, what, by when, and how it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Record, Undertaking

Found = Callable[[str, type[Record]], list[dict[str, str]]]


@pytest.mark.parametrize(
    ("said", "owed"),
    [
        (
            (
                "Belmoria owes: its inventory (promised for March 1; nothing); the names of "
                "two "
                "observers by April 1; an answer on the visas (received)."
            ),
            [
                ("its inventory", "not_met"),
                ("the names of two observers", "promised"),
                ("an answer on the visas", "met"),
            ],
        ),
        (
            (
                "What Belmoria owes us. (i) List of stores: late. (ii) Names of two officers: "
                "received on March 2. (iii) Access for our auditors: half done."
            ),
            [
                ("List of stores", "promised"),
                ("Names of two officers", "met"),
                ("Access for our auditors", "partly_met"),
            ],
        ),
        (
            (
                "Promises on our side. To return the text by April 1. To ask Skerrland about "
                "the "
                "dogs: done yesterday."
            ),
            [("return the text", "promised"), ("ask Skerrland about the dogs", "met")],
        ),
        (
            "Belmoria undertook to:\n- publish the register by May 1;\n- reopen the file.",
            [("publish the register", "promised"), ("reopen the file", "promised")],
        ),
        (
            (
                "Belmoria committed itself to reopen the file in May; to man the line by "
                "night; "
                "and to send us the list by June 1."
            ),
            [
                ("reopen the file", "promised"),
                ("man the line by night", "promised"),
                ("send us the list", "promised"),
            ],
        ),
        (
            "What has Belmoria refused? To exchange its files, and to pay for its own seat.",
            [("exchange its files", "declined"), ("pay for its own seat", "declined")],
        ),
    ],
)
def test_a_list_of_what_is_owed_is_a_promise_an_item(
    reported: Found, said: str, owed: list[tuple[str, str]]
) -> None:
    found = reported(said, Undertaking)

    assert [(one["what"], one["standing"]) for one in found] == owed


REGISTER = """
Who         To whom     What                      Due             State
Belmoria    Aurelia     list of trained officers  1 March 2031    received
Belmoria    Skerrland   land for the store        1 May 2031      open
Skerrland   Belmoria    two copies of the guide   1 April 2031    given up
"""


def test_a_register_is_a_promise_a_row(reported: Found) -> None:
    found = reported(f"The book of promises.\n{REGISTER}", Undertaking)

    assert [(one["by"], one["to"], one["due"], one["standing"]) for one in found] == [
        ("XBB", "XAA", "2031-03-01", "met"),
        ("XBB", "XSS", "2031-05-01", "promised"),
        ("XSS", "XBB", "2031-04-01", "withdrawn"),
    ]
