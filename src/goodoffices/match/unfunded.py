"""Why nobody carries a project, and what would have to be given up for it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.match.amounts import Amounts
from goodoffices.match.programme import shares, with_project, without_moves
from goodoffices.match.solver import Programme, Solution, solve
from goodoffices.match.terms import Terms
from goodoffices.match.verdicts import listed
from goodoffices.records import Amount, Unfunded, amount_words

RE_SOLVED = 25
"""For how many projects at most the programme is solved again with the project forced in."""

_LEAST_SECONDS = 0.2
"""The least time worth spending on one of them; with less the loss is badly overstated."""

_SHOWN = 5
"""How many projects a sentence names before it counts the rest."""

_SAME = 1e-6
"""Objectives that differ by less are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An allocation as it was asked for and as it came out."""

    terms: Terms
    programme: Programme
    solution: Solution
    amounts: Amounts


def unfunded(outcome: Outcome, *, until: float) -> tuple[Unfunded, ...]:
    """Each project that nobody carries, with the reason; `until` is on the monotonic clock."""
    left = [
        project for project in outcome.terms.projects if not outcome.amounts.carriers(project)
    ]
    never = {project: why for project in left if (why := _never(outcome.terms, project))}
    contested = [project for project in left if project not in never]
    given_up = _all_given_up(outcome, contested, until)
    return tuple(
        Unfunded(
            project=project,
            why=never.get(project) or _not_now(outcome, project, given_up.get(project)),
        )
        for project in left
    )


def _all_given_up(outcome: Outcome, contested: list[str], until: float) -> dict[str, str]:
    """What carrying each of some projects would cost, urgent ones first, while time lasts."""
    projects = outcome.terms.projects
    affordable = max(0, int((until - time.monotonic()) / _LEAST_SECONDS))
    urgent = sorted(contested, key=lambda one: -projects[one].priority)
    asked = urgent[: min(RE_SOLVED, affordable)]
    found = {}
    for place, project in enumerate(asked):
        seconds = (until - time.monotonic()) / (len(asked) - place)
        if seconds > 0 and (why := _given_up(outcome, project, seconds)):
            found[project] = why
    return found


def _never(terms: Terms, project: str) -> str | None:
    """Why a project could not be carried even if it were alone; None where it could."""
    own = terms.of_project.get(project, ())
    if not own:
        return "No donor fits it."
    allowed = {one: Fraction(terms.pairings[one].max_share) for one in own}
    if (together := sum(allowed.values())) < 1:
        return f"{_donors(terms, own)} may carry {float(together):.0%} of it at most."
    unspent = {one: Fraction(terms.purse(one).budget.minor) for one in own}
    payable = {one: terms.largest_share(one, unspent[one]) for one in own}
    if sum(payable.values()) < 1:
        return (
            f"Even unspent, the budgets that fit it are too small: {_sums(terms, unspent)}; "
            f"{_cost(terms, project)}."
        )
    barred = [one for one in own if payable[one] < terms.pairings[one].min_share]
    if sum(payable[one] for one in own if one not in barred) < 1:
        return f"The least share is too high: {_least_shares(terms, barred)}."
    return None


def _not_now(outcome: Outcome, project: str, given_up: str | None) -> str:
    """Why a project that could be carried alone is not carried beside the others."""
    terms, amounts = outcome.terms, outcome.amounts
    own = terms.of_project[project]
    left = {one: amounts.left(terms.pairings[one].donor) for one in own}
    payable = {one: terms.largest_share(one, left[one]) for one in own}
    full = [one for one in own if _at_limit(outcome, one)]
    if sum(payable.values()) < 1:
        why = (
            f"What is left of the budgets that fit it is too small: {_sums(terms, left)}; "
            f"{_cost(terms, project)}."
        )
    elif sum(payable[one] for one in own if one not in full) < 1:
        why = f"At the limit of projects: {_limits(terms, full)}."
    else:
        why = "There is money left for it, but no split that keeps to the shares was found."
    return f"{why} {given_up}" if given_up else why


def _at_limit(outcome: Outcome, number: int) -> bool:
    purse = outcome.terms.purse(number)
    carried = outcome.amounts.carried_by(purse.donor)
    return purse.max_projects is not None and carried >= purse.max_projects


def _given_up(outcome: Outcome, project: str, seconds: float) -> str | None:
    """What carrying a project would cost the others; None where nobody could find out.

    First the other projects may only keep their donors or drop out, which is quickly solved;
    then the donors may move as well.
    """
    terms, before = outcome.terms, outcome.solution
    forced = with_project(outcome.programme, terms, project, before.values)
    fixed = without_moves(forced, terms, project, before.values)
    quick = solve(fixed, seconds=seconds / 2)
    instead = solve(forced, seconds=seconds / 2, start=quick.values)
    if not instead.values or "Optimal" not in {quick.status, instead.status}:
        return None
    return _loss(terms, before, instead)


def _loss(terms: Terms, before: Solution, instead: Solution) -> str:
    """What the one solution carries and the other does not, and the difference in worth."""
    loss = before.objective - instead.objective
    if loss < -_SAME:
        return "A longer search would carry it."
    dropped = _carried(terms, before) - _carried(terms, instead)
    if not dropped:
        return f"Better used elsewhere: donors would move to what fits less, {_at_most(loss)}."
    names = [one for one in terms.projects if one in dropped]
    shown = names if len(names) <= _SHOWN else [*names[:_SHOWN], f"{len(names) - _SHOWN} more"]
    return (
        f"Better used elsewhere: carrying it would give up {listed(shown)}, {_at_most(loss)}."
    )


def _at_most(loss: float) -> str:
    return f"a loss of at most {loss:.2f}"


def _carried(terms: Terms, solution: Solution) -> set[str]:
    return {terms.pairings[number].project for number in shares(terms, solution.values)}


def _donors(terms: Terms, numbers: Iterable[int]) -> str:
    return _each(terms, numbers, lambda _: "")


def _each(terms: Terms, numbers: Iterable[int], more: Callable[[int], str]) -> str:
    """Donors in a row, each followed by what there is to say of it."""
    return listed(f"{terms.pairings[one].donor}{more(one)}" for one in numbers)


def _sums(terms: Terms, sums: dict[int, Fraction]) -> str:
    """Donors with the money that they have: "Ardena USD 40,000 and Ibsol EUR 0"."""
    return _each(terms, sums, lambda one: f" {_money(sums[one], terms.purse(one).budget)}")


def _money(minor: Fraction, like: Amount) -> str:
    return amount_words(Amount(text="", minor=int(minor), currency=like.currency))


def _cost(terms: Terms, project: str) -> str:
    return f"it costs {amount_words(terms.projects[project].cost)}"


def _least_shares(terms: Terms, numbers: list[int]) -> str:
    """Donors with the least that they may carry and what they have."""
    return _each(terms, numbers, lambda one: f" {_least_share(terms, one)}")


def _least_share(terms: Terms, number: int) -> str:
    least, whole = terms.pairings[number].min_share, terms.cost(number) * terms.prices[number]
    budget = terms.purse(number).budget
    needed = _money(Fraction(least) * whole, budget)
    return f"at least {least:.0%}, {needed}, of a budget of {amount_words(budget)}"


def _limits(terms: Terms, numbers: list[int]) -> str:
    """Donors with the number of projects at which they stop."""
    return _each(terms, numbers, lambda one: f" ({terms.purse(one).max_projects})")
