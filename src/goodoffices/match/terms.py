"""The terms of an allocation: projects, purses and who may carry what, all sums comparable."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from goodoffices.errors import CurrencyMismatchError, PairingUnknownError
from goodoffices.records import Amount, Pairing, Purse, Wanted, amount_words

_WITHOUT_MINOR_UNIT = frozenset({"JPY"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What may be allocated; a pairing is known by its number in `pairings`.

    `prices` say what one minor unit of a pairing's project takes out of its donor's purse;
    `of_project` and `of_donor` are the numbers of the pairings of each.
    """

    projects: Mapping[str, Wanted]
    purses: Mapping[str, Purse]
    pairings: tuple[Pairing, ...]
    prices: tuple[Fraction, ...]
    of_project: Mapping[str, tuple[int, ...]]
    of_donor: Mapping[str, tuple[int, ...]]

    def cost(self, number: int) -> int:
        """What the whole project of a pairing costs, in its minor units."""
        return self.projects[self.pairings[number].project].cost.minor

    def purse(self, number: int) -> Purse:
        """The purse of a pairing's donor."""
        return self.purses[self.pairings[number].donor]

    def largest_share(self, number: int, purse: Fraction) -> Fraction:
        """The largest share of its project that a pairing allows and so much money pays."""
        allowed = Fraction(self.pairings[number].max_share)
        whole = self.cost(number) * self.prices[number]
        return min(allowed, purse / whole) if whole else allowed


def terms(
    wanted: Iterable[Wanted],
    purses: Iterable[Purse],
    pairings: Iterable[Pairing],
    rates: Mapping[str, Decimal],
) -> Terms:
    """The terms that some lists set; a pairing that fits not at all is left out.

    `rates` say what one unit of each currency is worth in any one of them. Raises
    PairingUnknownError and CurrencyMismatchError.
    """
    projects = {one.project: one for one in wanted}
    donors = {one.donor: one for one in purses}
    listed = tuple(pairings)
    for one in listed:
        _check_known(one, projects, donors)
    usable = tuple(one for one in listed if one.fit > 0)
    return Terms(
        projects=projects,
        purses=donors,
        pairings=usable,
        prices=tuple(_price(projects[one.project], donors[one.donor], rates) for one in usable),
        of_project=_numbers(one.project for one in usable),
        of_donor=_numbers(one.donor for one in usable),
    )


def _check_known(
    pairing: Pairing, projects: Mapping[str, Wanted], purses: Mapping[str, Purse]
) -> None:
    """Raise PairingUnknownError for a project or donor that was not given."""
    if pairing.project not in projects:
        raise PairingUnknownError(pairing.project, pairing.donor, pairing.project)
    if pairing.donor not in purses:
        raise PairingUnknownError(pairing.project, pairing.donor, pairing.donor)


def _numbers(names: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        numbers[name].append(number)
    return {name: tuple(own) for name, own in numbers.items()}


def _price(project: Wanted, purse: Purse, rates: Mapping[str, Decimal]) -> Fraction:
    """What one minor unit of a project takes out of a purse, in minor units of the purse."""
    cost, budget = project.cost, purse.budget
    if cost.currency == budget.currency:
        return Fraction(1)
    if not rates.get(cost.currency) or not rates.get(budget.currency):
        raise CurrencyMismatchError(
            project.project, amount_words(cost), purse.donor, budget.currency
        )
    return _worth(cost, rates) / _worth(budget, rates)


def _worth(sum_: Amount, rates: Mapping[str, Decimal]) -> Fraction:
    """What one minor unit of a sum's currency is worth."""
    minor_units = 1 if sum_.currency in _WITHOUT_MINOR_UNIT else 100
    return Fraction(rates[sum_.currency]) / minor_units
