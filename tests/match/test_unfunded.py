"""Reasons where the search ended early."""

from __future__ import annotations

import time

from goodoffices.match.amounts import settled
from goodoffices.match.programme import programme
from goodoffices.match.solver import Solution
from goodoffices.match.terms import terms
from goodoffices.match.unfunded import Outcome, unfunded
from goodoffices.records import Amount, Pairing, Purse, Wanted


def test_what_only_a_longer_search_would_find_is_told() -> None:
    euro = Amount(text="", minor=100, currency="EUR")
    given = terms(
        [Wanted(project="P", recipient=None, cost=euro)],
        [Purse(donor="A", budget=euro)],
        [Pairing(project="P", donor="A", fit=1.0)],
        {},
    )
    asked = programme(given)
    nothing = Solution(
        status="Time limit reached",
        objective=0.0,
        bound=1.0,
        gap=1.0,
        seconds=0.0,
        values=(0.0,) * len(asked.columns),
    )
    outcome = Outcome(
        terms=given, programme=asked, solution=nothing, amounts=settled(given, {})
    )

    found = unfunded(outcome, until=time.monotonic() + 5)

    (only,) = found
    assert only.why == (
        "There is money left for it, but no split that keeps to the shares was found. "
        "A longer search would carry it."
    )
