"""The solver behind its door of plain numbers."""

from __future__ import annotations

import pytest

from goodoffices.match.solver import Column, Programme, Row, solve

KNAPSACK = Programme(
    columns=(Column(gain=3.0, whole=True), Column(gain=2.0)),
    rows=(Row(weights={0: 2.0, 1: 1.0}, upper=2.5),),
)


def test_a_programme_is_solved_to_the_best_values() -> None:
    found = solve(KNAPSACK, seconds=5)

    assert found.status == "Optimal"
    assert found.values == pytest.approx((1.0, 0.5))
    assert (found.objective, found.bound) == pytest.approx((4.0, 4.0))


def test_the_same_programme_gives_the_same_answer() -> None:
    first, second = solve(KNAPSACK, seconds=5), solve(KNAPSACK, seconds=5)

    assert first.values == second.values


def test_known_values_do_not_change_the_best() -> None:
    found = solve(KNAPSACK, seconds=5, start=(0.0, 1.0))

    assert found.values == pytest.approx((1.0, 0.5))


def test_a_programme_without_an_answer_has_no_values() -> None:
    impossible = Programme(
        columns=(Column(gain=1.0, whole=True),), rows=(Row(weights={0: 1.0}, lower=2.0),)
    )

    found = solve(impossible, seconds=5)

    assert (found.status, found.values) == ("Infeasible", ())
