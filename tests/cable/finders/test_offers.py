"""Finds help that a party says it could give."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Offer, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


def test_an_offer_tells_topic_help_money_and_condition(reported: Found) -> None:
    found = reported(
        "Skerrland offered Belmoria training for the border at EUR 20,000, provided that it "
        "pays for travel.",
        Offer,
    )

    assert found == [
        {
            "by": "XSS",
            "to": "XBB",
            "what": "Belmoria training for the border at EUR 20,000",
            "topic": "BOR",
            "help": "training",
            "amount": "EUR 2000000",
            "condition": "it pays for travel",
        }
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Skerrland also offers two boats.", "two boats"),
        ("Skerrland is ready to provide two boats if asked.", "two boats"),
        ("Skerrland is willing to lend two boats, and said so.", "two boats"),
    ],
)
def test_an_offer_is_made_in_many_words(reported: Found, text: str, what: str) -> None:
    found = reported(text, Offer)

    assert [(one["by"], one["what"]) for one in found] == [("XSS", what)]


def test_what_could_be_given_is_a_hedged_offer(reported: Found) -> None:
    found = reported("Skerrland could potentially second two boats.", Offer)

    assert found == [
        {
            "by": "XSS",
            "what": "two boats",
            "topic": "MAR",
            "help": "equipment",
            "claim": "hedged",
        }
    ]


def test_an_offer_that_was_not_made_is_denied(reported: Found) -> None:
    found = reported("Skerrland did not offer to lend boats.", Offer)

    assert [one["claim"] for one in found] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "The offer of Skerrland stands.",
        "Skerrland offered no boats.",
        "Aurelia offered two boats.",
        "Somewhere there could be boats.",
    ],
)
def test_what_no_donor_offers_is_no_offer(reported: Found, text: str) -> None:
    found = reported(text, Offer)

    assert found == []


def test_what_we_think_a_donor_could_give_is_no_offer(instructed: Found) -> None:
    found = instructed("Skerrland could provide two boats.", Offer)

    assert found == []


def test_an_adjective_names_nobody_to_whom_it_is_offered(reported: Found) -> None:
    found = reported("Skerrland offered the Belmorian side two boats.", Offer)

    assert [one.get("to") for one in found] == [None]
