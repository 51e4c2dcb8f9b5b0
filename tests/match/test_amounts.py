"""Shares as whole cents."""

from __future__ import annotations

import math
from fractions import Fraction

from hypothesis import given as given_
from hypothesis import settings
from hypothesis import strategies as st

from goodoffices.match.amounts import settled
from goodoffices.match.terms import Terms, terms
from goodoffices.records import Amount, Pairing, Purse, Wanted


def _cents(sum_: int) -> Amount:
    return Amount(text="", minor=sum_, currency="EUR")


def _terms(costs: dict[str, int], budgets: dict[str, int], *pairs: str) -> Terms:
    """Terms with pairings such as "PA", which may be carried up to the whole."""
    return terms(
        [
            Wanted(project=name, recipient=None, cost=_cents(cost))
            for name, cost in costs.items()
        ],
        [Purse(donor=name, budget=_cents(sum_)) for name, sum_ in budgets.items()],
        [Pairing(project=pair[0], donor=pair[1], fit=1.0) for pair in pairs],
        {},
    )


def test_a_share_that_is_a_whole_number_of_cents_but_for_slack_is_that_number() -> None:
    given = _terms({"P": 1000}, {"A": 1000, "B": 1000}, "PA", "PB")

    found = settled(given, {0: 0.25 + 1e-12, 1: 0.75 - 1e-12})

    assert found.minor == {0: 250, 1: 750}


def test_a_purse_that_slack_has_overdrawn_is_put_right() -> None:
    given = _terms({"P": 10**10}, {"A": 5 * 10**9, "B": 10**10}, "PA", "PB")

    found = settled(given, {0: 0.5 + 5e-10, 1: 0.5 - 5e-10})

    assert found.left("A") >= 0
    assert found.missing("P") == 0


def test_the_odd_cent_goes_to_a_donor_with_room() -> None:
    given = _terms({"P": 101}, {"A": 50, "B": 99}, "PA", "PB")

    found = settled(given, {0: 0.5, 1: 0.5})

    assert found.minor == {0: 50, 1: 51}


def test_room_is_made_where_another_project_can_spare_a_cent() -> None:
    costs, budgets = {"P": 2, "Q": 2, "R": 1, "S": 2}, {"A": 1, "B": 2, "C": 3, "D": 2}
    given = _terms(costs, budgets, "PC", "PA", "QB", "QD", "RD", "SB", "SC")

    found = settled(given, {0: 0.667, 1: 0.333, 2: 0.57, 3: 0.43, 4: 1.0, 5: 0.4, 6: 0.6})

    assert [found.missing(project) for project in costs] == [0, 0, 0, 0]
    assert min(found.left(donor) for donor in budgets) >= 0


@settings(max_examples=200, deadline=None)
@given_(st.lists(st.tuples(*[st.integers(0, 4)] * 3), min_size=1, max_size=4), st.data())
def test_shares_that_keep_to_the_purses_always_become_whole_cents(
    weights: list[tuple[int, ...]], drawn: st.DataObject
) -> None:
    parts = [row for row in weights if sum(row)]
    costs = {f"{place}": drawn.draw(st.integers(1, 7)) for place in range(len(parts))}
    shares = [Fraction(one, sum(row)) for row in parts for one in row]
    owed = {
        donor: sum(
            shares[3 * place + column] * cost for place, cost in enumerate(costs.values())
        )
        for column, donor in enumerate("ABC")
    }
    budgets = {donor: math.ceil(sum_) for donor, sum_ in owed.items()}
    given = _terms(
        costs, budgets, *(f"{project}{donor}" for project in costs for donor in "ABC")
    )

    found = settled(given, {place: float(one) for place, one in enumerate(shares) if one})

    assert all(found.missing(project) == 0 for project in costs)
    assert all(found.left(donor) >= 0 for donor in budgets)


def test_a_project_that_no_room_makes_whole_is_left_out() -> None:
    costs, budgets = {"P": 100, "Q": 10}, {"A": 55, "B": 49, "C": 5}
    given = _terms(costs, budgets, "PA", "PB", "QA", "QC")

    found = settled(given, {0: 0.5, 1: 0.49, 2: 0.5, 3: 0.5})

    assert found.minor == {2: 5, 3: 5}
    assert found.carriers("P") == ()
