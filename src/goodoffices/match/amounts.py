"""Shares as money: whole minor units that add up to each project's cost and break no purse."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial

from goodoffices.match.terms import Terms

_SLACK = 1e-9
"""How far the solver's shares may be off, relative to the whole."""


@dataclass(slots=True, kw_only=True)
class Amounts:
    """The minor units that each pairing carries so far, by its number, as they are settled."""

    terms: Terms
    shares: Mapping[int, float]
    minor: dict[int, int] = field(default_factory=dict)

    def left(self, donor: str) -> Fraction:
        """What is left in a donor's purse, in its own minor units."""
        spent = sum(
            (self.minor.get(one, 0) * self.terms.prices[one] for one in self._of(donor)),
            Fraction(0),
        )
        return self.terms.purses[donor].budget.minor - spent

    def carried_by(self, donor: str) -> int:
        """How many projects a donor carries, or has a part in."""
        return sum(1 for one in self._of(donor) if self.minor.get(one))

    def carriers(self, project: str) -> tuple[int, ...]:
        """The pairings that carry a project, by their numbers."""
        own = self.terms.of_project.get(project, ())
        return tuple(one for one in own if self.minor.get(one))

    def missing(self, project: str) -> int:
        """What a project's parts lack of its cost."""
        own = self.terms.of_project.get(project, ())
        return self.terms.projects[project].cost.minor - sum(
            self.minor.get(one, 0) for one in own
        )

    def _of(self, donor: str) -> tuple[int, ...]:
        return self.terms.of_donor.get(donor, ())


def settled(terms: Terms, shares: Mapping[int, float]) -> Amounts:
    """The amounts for some shares, each share rounded down and the odd units settled.

    Rounding to the nearest unit could overdraw a purse that is spent to the last cent; an odd
    unit goes to a donor with room for it, and where none has any, to one that another project
    can spare. A project whose parts cannot be made whole is left out.
    """
    amounts = Amounts(terms=terms, shares=shares)
    for number, share in shares.items():
        amounts.minor[number] = _bounds(terms, number, share)[0]
    for donor, own in terms.of_donor.items():
        _take_back(amounts, own, partial(_overdrawn, amounts, donor))
    for project, own in terms.of_project.items():
        _take_back(amounts, own, partial(_overpaid, amounts, project))
    for project in dict.fromkeys(terms.pairings[number].project for number in shares):
        while amounts.missing(project) > 0:
            if not _add_unit(amounts, project, set()):
                break
    for project in terms.projects:
        if amounts.missing(project):
            for number in terms.of_project.get(project, ()):
                amounts.minor.pop(number, None)
    return amounts


def _bounds(terms: Terms, number: int, share: float) -> tuple[int, int]:
    """The share rounded down to minor units, and the most that the pairing allows.

    A share that is a whole number of units but for the solver's slack is that number.
    """
    pairing, cost = terms.pairings[number], terms.cost(number)
    least = math.floor(Fraction(pairing.min_share) * cost)
    most = math.ceil(Fraction(pairing.max_share) * cost)
    return min(most, max(least, math.floor(Fraction(share + _SLACK) * cost))), most


def _overdrawn(amounts: Amounts, donor: str) -> bool:
    return amounts.left(donor) < 0


def _overpaid(amounts: Amounts, project: str) -> bool:
    return amounts.missing(project) < 0


def _take_back(amounts: Amounts, numbers: Iterable[int], too_much: Callable[[], bool]) -> None:
    """Take units from pairings while the solver's slack makes them too much together."""
    for number in numbers:
        while too_much() and _can_spare(amounts, number, Fraction(0)):
            amounts.minor[number] -= 1


def _add_unit(amounts: Amounts, project: str, asked: set[str]) -> bool:
    """Add one unit to a project if a donor has room, or can be given room; say whether.

    A path of such moves exists wherever the shares kept to the purses (as in every flow with
    whole capacities), so that `asked`, the donors tried already, bounds the search.
    """
    terms = amounts.terms
    open_ = [
        number
        for number in terms.of_project[project]
        if number in amounts.minor
        and amounts.minor[number] < _bounds(terms, number, amounts.shares[number])[1]
    ]
    for number in open_:
        if amounts.left(terms.pairings[number].donor) >= terms.prices[number]:
            amounts.minor[number] += 1
            return True
    return any(_make_room(amounts, number, asked) for number in open_)


def _make_room(amounts: Amounts, number: int, asked: set[str]) -> bool:
    """Add one unit to a pairing by taking one from another project of its donor."""
    terms = amounts.terms
    donor = terms.pairings[number].donor
    if donor in asked:
        return False
    asked.add(donor)
    for other in terms.of_donor[donor]:
        if other == number or not _can_spare(amounts, other, terms.prices[number]):
            continue
        amounts.minor[other] -= 1
        amounts.minor[number] += 1
        if _add_unit(amounts, terms.pairings[other].project, asked):
            return True
        amounts.minor[other] += 1
        amounts.minor[number] -= 1
    return False


def _can_spare(amounts: Amounts, number: int, price: Fraction) -> bool:
    """Whether a pairing stays above its least share without a unit that pays so much."""
    terms = amounts.terms
    least = math.floor(Fraction(terms.pairings[number].min_share) * terms.cost(number))
    return amounts.minor.get(number, 0) > least and terms.prices[number] >= price
