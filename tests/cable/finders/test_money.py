"""Reads amounts of money in words."""

from __future__ import annotations

import pytest

from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.records import Span


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("EUR 420,000", "EUR", 42_000_000),
        ("EUR 130m", "EUR", 13_000_000_000),
        ("$1,250,000", "USD", 125_000_000),
        ("£3bn", "GBP", 300_000_000_000),
        ("€ 1,000.50", "EUR", 100_050),
        ("US$ 20k", "USD", 2_000_000),
        ("USD 0.5 million", "USD", 50_000_000),
        ("2.5 million euros", "EUR", 250_000_000),
        ("5 U.S. dollars", "USD", 500),
        ("20 dollars", "USD", 2_000),
        ("NOK 5-million", "NOK", 500_000_000),
        ("10 bn USD", "USD", 1_000_000_000_000),
        ("JPY 300 million", "JPY", 300_000_000),
        ("usd 7\nthousand", "USD", 700_000),
    ],
)
def test_a_sum_is_held_in_minor_units(text: str, currency: str, minor: int) -> None:
    found = [one.amount for one in amounts(text, Span(0, len(text)))]

    assert [(one.currency, one.minor, one.about) for one in found] == [(currency, minor, False)]


@pytest.mark.parametrize(
    "about",
    ["about", "almost", "approximately", "around", "nearly", "some", "roughly", "up to"],
)
def test_a_sum_that_is_not_exact_says_so(about: str) -> None:
    text = f"{about} USD 4 million"

    found = [one.amount for one in amounts(text, Span(0, len(text)))]

    assert [(one.text, one.about) for one in found] == [(text, True)]


@pytest.mark.parametrize("text", ["5 million", "EURO 5", "AUSD 5", "USD", "BM-1", "555-0142"])
def test_a_number_without_a_currency_is_no_sum(text: str) -> None:
    found = list(amounts(text, Span(0, len(text))))

    assert found == []


def test_each_sum_knows_its_place() -> None:
    text = "Of USD 600,000 there are EUR 20,000."

    found = [one.span.of(text) for one in amounts(text, Span(0, len(text)))]

    assert found == ["USD 600,000", "EUR 20,000"]


def test_a_currency_in_letters_of_another_alphabet_is_none() -> None:
    text = "5 dollar\u017f, \u0665 dollars"

    assert list(amounts(text, Span(0, len(text)))) == []
