"""Who carries what: the best there is, within every purse, with a true reason for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.errors import CurrencyMismatchError, PairingUnknownError
from goodoffices.match.allocate import allocate
from goodoffices.match.programme import FURTHER_DONOR
from goodoffices.records import Allocation, Amount, Assignment, Pairing, Purse, Wanted

Case = tuple[list[Wanted], list[Purse], list[Pairing]]
Shares = tuple[Fraction, ...]

NUDGES = 1e-3
"""More than what settles ties can add to an objective of these sizes."""


def _euros(sum_: float, currency: str = "EUR") -> Amount:
    return Amount(text="", minor=round(sum_ * 100), currency=currency)


def _project(name: str, cost: float, priority: float = 1.0) -> Wanted:
    return Wanted(project=name, recipient="XAA", cost=_euros(cost), priority=priority)


def _purse(donor: str, budget: float, most: int | None = None) -> Purse:
    return Purse(donor=donor, budget=_euros(budget), max_projects=most)


def _pairing(project: str, donor: str, fit: float, *bounds: float) -> Pairing:
    least, most = bounds or (0.0, 1.0)
    return Pairing(project=project, donor=donor, fit=fit, min_share=least, max_share=most)


def _carried(found: Allocation) -> dict[tuple[str, str], int]:
    """The minor units of each project and donor."""
    return {(one.project, one.donor): one.amount.minor for one in found.assignments}


def _why(found: Allocation) -> dict[str, str]:
    return {one.project: one.why for one in found.unfunded}


def _value(wanted: Sequence[Wanted], pairings: Sequence[Pairing], found: Allocation) -> float:
    """The objective worked out from the assignments."""
    fits = {(one.project, one.donor): one.fit for one in pairings}
    priorities = {one.project: one.priority for one in wanted}
    fitting = sum(
        priorities[one.project] * fits[one.project, one.donor] * one.share
        for one in found.assignments
    )
    further = len(found.assignments) - len({one.project for one in found.assignments})
    return fitting - FURTHER_DONOR * further


def _cases(
    bounds: Sequence[tuple[float, float]], projects: int, donors: int
) -> st.SearchStrategy[Case]:
    """Allocations of some projects to some donors; costs and budgets are tens of euros."""
    fits, tens = st.sampled_from([0.0, 0.25, 0.5, 1.0]), st.integers(1, 12)
    pair = st.tuples(fits, st.sampled_from(bounds))
    limit = st.none() | st.integers(0, 3)

    @st.composite
    def build(draw: st.DrawFn) -> Case:
        wanted = [
            _project(f"P{number}", draw(tens) * 10, draw(st.sampled_from([1.0, 2.0])))
            for number in range(draw(st.integers(1, projects)))
        ]
        purses = [
            _purse(f"D{number}", draw(tens) * 10, draw(limit))
            for number in range(draw(st.integers(1, donors)))
        ]
        pairings = []
        for project, purse in product(wanted, purses):
            fit, (least, most) = draw(pair)
            pairings.append(_pairing(project.project, purse.donor, fit, least, most))
        return wanted, purses, pairings

    return build()


def _splits(choices: Sequence[Sequence[Fraction]]) -> Iterator[Shares]:
    """Every way to leave a project, or to split it among donors with these shares to choose."""
    yield (Fraction(0),) * len(choices)
    yield from (shares for shares in product(*choices) if sum(shares) == 1)


def _best(case: Case, grid: Sequence[Fraction]) -> float:
    """The largest objective over every split on a grid, by trying them all."""
    wanted, purses, pairings = case
    by_pair = {(one.project, one.donor): one for one in pairings}
    states = {((Fraction(0), 0),) * len(purses): 0.0}
    for project in wanted:
        own = [by_pair[project.project, purse.donor] for purse in purses]
        splits = list(_splits([_choices(one, grid) for one in own]))
        following: dict[tuple[tuple[Fraction, int], ...], float] = {}
        for state, shares in product(states, splits):
            spent = tuple(
                (money + share * project.cost.minor, count + (share > 0))
                for (money, count), share in zip(state, shares, strict=True)
            )
            if all(map(_affords, purses, spent)):
                gain = states[state] + _gain(project, own, shares)
                following[spent] = max(gain, following.get(spent, gain))
        states = following
    return max(states.values())


def _choices(pairing: Pairing, grid: Sequence[Fraction]) -> list[Fraction]:
    allowed = [one for one in grid if pairing.min_share <= one <= pairing.max_share and one]
    return [Fraction(0), *(allowed if pairing.fit else [])]


def _affords(purse: Purse, spent: tuple[Fraction, int]) -> bool:
    money, count = spent
    return money <= purse.budget.minor and (
        purse.max_projects is None or count <= purse.max_projects
    )


def _gain(project: Wanted, own: Sequence[Pairing], shares: Shares) -> float:
    fitting = sum(one.fit * share for one, share in zip(own, shares, strict=True))
    further = max(0, sum(share > 0 for share in shares) - 1)
    return project.priority * float(fitting) - FURTHER_DONOR * further


HALVES = (Fraction(1, 2), Fraction(1))
QUARTERS = tuple(Fraction(number, 4) for number in range(1, 5))


@settings(max_examples=40, deadline=None)
@given(case=_cases([(0.5, 0.5), (1.0, 1.0)], projects=4, donors=3))
def test_where_shares_are_set_it_is_as_good_as_trying_everything(case: Case) -> None:
    found = allocate(*case)

    assert found.objective == pytest.approx(_best(case, HALVES), abs=NUDGES)


@settings(max_examples=40, deadline=None)
@given(case=_cases([(0.0, 1.0), (0.25, 0.75), (0.5, 1.0)], projects=3, donors=3))
def test_where_shares_are_free_it_is_no_worse_than_any_quarter(case: Case) -> None:
    found = allocate(*case)

    assert found.objective >= _best(case, QUARTERS) - NUDGES
    assert found.objective == pytest.approx(_value(case[0], case[2], found), abs=NUDGES)


@settings(max_examples=40, deadline=None)
@given(case=_cases([(0.0, 1.0), (0.1, 0.4), (0.3, 0.6)], projects=4, donors=3))
def test_parts_make_the_cost_and_no_purse_limit_or_share_is_overdrawn(case: Case) -> None:
    wanted, purses, pairings = case

    found = allocate(wanted, purses, pairings)

    parts: defaultdict[str, list[Assignment]] = defaultdict(list)
    spent: defaultdict[str, list[int]] = defaultdict(list)
    for one in found.assignments:
        parts[one.project].append(one)
        spent[one.donor].append(one.amount.minor)
    bounds = {(one.project, one.donor): one for one in pairings}
    for project in wanted:
        own = parts[project.project]
        if own:
            assert sum(one.amount.minor for one in own) == project.cost.minor
            assert sum(one.lead for one in own) == 1
    for purse in purses:
        assert sum(spent[purse.donor]) <= purse.budget.minor
        assert purse.max_projects is None or len(spent[purse.donor]) <= purse.max_projects
    for one in found.assignments:
        pair = bounds[one.project, one.donor]
        cost = one.amount.minor / one.share
        assert pair.min_share * cost - 1 <= one.amount.minor <= pair.max_share * cost + 1
    assert {one.project for one in found.unfunded} == {
        one.project for one in wanted if not parts[one.project]
    }
    assert all(one.why for one in found.unfunded)


def test_the_donor_that_fits_best_carries_the_project() -> None:
    found = allocate(
        [_project("P", 100)],
        [_purse("Ardena", 100), _purse("Ibsol", 100)],
        [_pairing("P", "Ardena", 0.4), _pairing("P", "Ibsol", 0.9)],
    )

    assert _carried(found) == {("P", "Ibsol"): 10_000}
    assert (found.status, found.unfunded) == ("Optimal", ())
    assert found.bound == pytest.approx(found.objective)
    assert found.gap == pytest.approx(0)
    assert found.assignments[0].reason == (
        "Ibsol fits P by 0.90 and carries the whole of it, EUR 100, out of EUR 100."
    )


def test_a_project_is_carried_wholly_or_not_at_all() -> None:
    found = allocate([_project("P", 100)], [_purse("A", 99.99)], [_pairing("P", "A", 1.0)])

    assert found.assignments == ()
    assert _why(found) == {
        "P": "Even unspent, the budgets that fit it are too small: A EUR 99.99; "
        "it costs EUR 100."
    }


def test_the_largest_share_leads_and_of_equals_the_first() -> None:
    found = allocate(
        [_project("P", 100), _project("Q", 100)],
        [_purse("A", 200), _purse("B", 200)],
        [
            _pairing("P", "A", 1.0, 0.0, 0.4),
            _pairing("P", "B", 1.0),
            _pairing("Q", "A", 1.0, 0.0, 0.5),
            _pairing("Q", "B", 1.0, 0.0, 0.5),
        ],
    )

    leads = {one.project: one.donor for one in found.assignments if one.lead}
    assert leads == {"P": "B", "Q": "A"}


def test_fewer_donors_carry_a_project_where_the_fit_is_the_same() -> None:
    found = allocate(
        [_project("P", 100)],
        [_purse("A", 60), _purse("B", 100), _purse("C", 50)],
        [_pairing("P", donor, 0.8) for donor in "ABC"],
    )

    assert _carried(found) == {("P", "B"): 10_000}


def test_of_equals_the_pairing_given_first_wins() -> None:
    purses = [_purse("A", 100), _purse("B", 100)]
    forward = [_pairing("P", "A", 0.5), _pairing("P", "B", 0.5)]

    first = allocate([_project("P", 100)], purses, forward)
    second = allocate([_project("P", 100)], purses, forward[::-1])

    assert _carried(first) == {("P", "A"): 10_000}
    assert _carried(second) == {("P", "B"): 10_000}


def test_a_project_of_high_priority_comes_first() -> None:
    found = allocate(
        [_project("P", 100), _project("Q", 100, priority=3.0)],
        [_purse("A", 100)],
        [_pairing("P", "A", 0.9), _pairing("Q", "A", 0.5)],
    )

    assert _carried(found) == {("Q", "A"): 10_000}
    assert _why(found) == {
        "P": "What is left of the budgets that fit it is too small: A EUR 0; it costs EUR 100. "
        "Better used elsewhere: carrying it would give up Q, a loss of at most 0.60."
    }


def test_the_parts_of_a_project_split_in_three_add_up_to_the_cent() -> None:
    found = allocate(
        [_project("P", 100)],
        [_purse(donor, 33.34) for donor in "ABC"],
        [_pairing("P", donor, 1.0, 0.0, 0.3334) for donor in "ABC"],
    )

    assert sum(_carried(found).values()) == 10_000
    assert max(_carried(found).values()) <= 3_334


def test_purses_spent_to_the_last_cent_are_not_overdrawn_by_rounding() -> None:
    found = allocate(
        [_project("P", 0.05), _project("Q", 0.05), _project("R", 0.05)],
        [_purse("A", 0.05), _purse("B", 0.05), _purse("C", 0.05)],
        [_pairing(project, donor, 1.0, 0.0, 0.5) for project in "PQR" for donor in "ABC"],
    )

    spent: defaultdict[str, int] = defaultdict(int)
    for (_, donor), minor in _carried(found).items():
        spent[donor] += minor
    assert spent == {"A": 5, "B": 5, "C": 5}


def test_a_project_that_fits_nobody_says_so() -> None:
    found = allocate([_project("P", 100)], [_purse("A", 100)], [_pairing("P", "A", 0.0)])

    assert _why(found) == {"P": "No donor fits it."}


def test_shares_that_never_make_a_whole_are_told() -> None:
    found = allocate(
        [_project("P", 100)],
        [_purse("A", 100), _purse("B", 100)],
        [_pairing("P", "A", 1.0, 0.0, 0.5), _pairing("P", "B", 1.0, 0.0, 0.25)],
    )

    assert _why(found) == {"P": "A and B may carry 75% of it at most."}


def test_a_least_share_above_the_budget_is_told() -> None:
    found = allocate(
        [_project("P", 100)],
        [_purse("A", 40), _purse("B", 80)],
        [_pairing("P", "A", 1.0, 0.5, 1.0), _pairing("P", "B", 1.0)],
    )

    assert _why(found) == {
        "P": "The least share is too high: A at least 50%, EUR 50, of a budget of EUR 40."
    }


def test_donors_at_their_limit_of_projects_are_told() -> None:
    found = allocate(
        [_project("P", 100), _project("Q", 100, priority=2.0)],
        [_purse("A", 200, most=1)],
        [_pairing("P", "A", 1.0), _pairing("Q", "A", 1.0)],
    )

    assert _why(found) == {
        "P": "At the limit of projects: A (1). "
        "Better used elsewhere: carrying it would give up Q, a loss of at most 1.00."
    }


def test_a_limit_of_no_projects_shuts_a_purse() -> None:
    found = allocate(
        [_project("P", 100)], [_purse("A", 100, most=0)], [_pairing("P", "A", 1.0)]
    )

    assert _why(found) == {"P": "At the limit of projects: A (0)."}


def test_least_shares_that_leave_a_rest_are_told() -> None:
    found = allocate(
        [_project("P", 100)],
        [_purse("A", 70), _purse("B", 70)],
        [_pairing("P", "A", 1.0, 0.6, 1.0), _pairing("P", "B", 1.0, 0.6, 1.0)],
    )

    assert _why(found) == {
        "P": "There is money left for it, but no split that keeps to the shares was found."
    }


def test_moving_donors_to_what_fits_less_is_a_loss_that_is_told() -> None:
    found = allocate(
        [_project("P", 100, priority=0.1), _project("Q", 100)],
        [_purse("A", 100), _purse("B", 100)],
        [_pairing("P", "A", 0.5), _pairing("Q", "A", 1.0), _pairing("Q", "B", 0.5)],
    )

    assert _why(found) == {
        "P": "What is left of the budgets that fit it is too small: A EUR 0; it costs EUR 100. "
        "Better used elsewhere: donors would move to what fits less, a loss of at most 0.45."
    }


def test_many_projects_given_up_are_counted() -> None:
    small = [_project(f"S{number}", 10) for number in range(8)]

    found = allocate(
        [*small, _project("P", 80)],
        [_purse("A", 80)],
        [_pairing(one.project, "A", 1.0) for one in [*small, _project("P", 80)]],
    )

    assert "would give up S0, S1, S2, S3, S4 and 3 more, a loss" in _why(found)["P"]


def test_projects_with_donors_of_their_own_stay_as_they_are() -> None:
    found = allocate(
        [_project("P", 100), _project("Q", 100, 2.0), _project("R", 50), _project("S", 50)],
        [_purse("A", 100), _purse("B", 50)],
        [
            _pairing("P", "A", 1.0),
            _pairing("Q", "A", 1.0),
            _pairing("R", "B", 1.0),
            _pairing("S", "B", 0.9),
        ],
    )

    assert set(_carried(found)) == {("Q", "A"), ("R", "B")}
    assert "give up Q, a loss of at most 1.00" in _why(found)["P"]
    assert "give up R, a loss of at most 0.10" in _why(found)["S"]


def test_without_time_there_is_an_answer_and_plain_reasons() -> None:
    found = allocate(
        [_project("P", 100), _project("Q", 100)],
        [_purse("A", 100)],
        [_pairing("P", "A", 1.0), _pairing("Q", "A", 1.0)],
        seconds=0.0,
    )

    assert found.bound >= found.objective
    assert all("Better" not in why for why in _why(found).values())


def test_currencies_that_differ_are_refused_without_a_rate() -> None:
    purse = Purse(donor="A", budget=_euros(100, "USD"))

    with pytest.raises(
        CurrencyMismatchError, match="P costs EUR 100 and A has a budget in USD"
    ):
        allocate([_project("P", 100)], [purse], [_pairing("P", "A", 1.0)])


def test_with_rates_a_purse_pays_in_its_own_currency() -> None:
    rates = {"EUR": Decimal("1.25"), "USD": Decimal(1), "JPY": Decimal("0.01")}
    dollars = Purse(donor="A", budget=_euros(125, "USD"))
    yen = Purse(donor="B", budget=Amount(text="", minor=12_499, currency="JPY"))

    found = allocate(
        [_project("P", 100), _project("Q", 100)],
        [dollars, yen],
        [_pairing("P", "A", 1.0), _pairing("Q", "B", 1.0)],
        rates=rates,
    )

    assert _carried(found) == {("P", "A"): 10_000}
    assert "B JPY 12,499; it costs EUR 100" in _why(found)["Q"]


@pytest.mark.parametrize(("project", "donor"), [("X", "A"), ("P", "X")])
def test_a_pairing_of_somebody_unknown_is_refused(project: str, donor: str) -> None:
    with pytest.raises(PairingUnknownError, match="names X, which is not in the list"):
        allocate([_project("P", 1)], [_purse("A", 1)], [_pairing(project, donor, 1.0)])


def test_no_projects_need_no_donors() -> None:
    found = allocate([], [_purse("A", 100)], [])

    assert (found.assignments, found.unfunded, found.gap) == ((), (), 0.0)
