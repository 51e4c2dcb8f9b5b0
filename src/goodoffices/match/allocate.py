"""Who carries what: projects and money set on donors, with the reason for each."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from goodoffices.match.amounts import Amounts, settled
from goodoffices.match.programme import programme, shares
from goodoffices.match.search import search
from goodoffices.match.terms import Terms, terms
from goodoffices.match.unfunded import Outcome, unfunded
from goodoffices.records import (
    Allocation,
    Amount,
    Assignment,
    Pairing,
    Purse,
    Wanted,
    amount_words,
)

_ONE_CURRENCY: Mapping[str, Decimal] = MappingProxyType({})

_FOR_THE_ANSWER = 0.8
"""The part of the time that goes into the answer; the next says why projects are left."""

_FOR_ALL = 0.95
"""The part after which nothing new is begun, as a programme in hand may take a while to end."""


def allocate(
    wanted: Iterable[Wanted],
    purses: Iterable[Purse],
    pairings: Iterable[Pairing],
    *,
    seconds: float = 10.0,
    rates: Mapping[str, Decimal] = _ONE_CURRENCY,
) -> Allocation:
    """The allocation that is worth most, as far as so many seconds show.

    A project is carried wholly or not at all. Maximised is the sum over carried projects of
    priority times the fit of each donor weighted with its share, less 0.001 for each further
    donor on a project; among equals the pairings given first win, by at most 0.0001 a project.
    `objective` holds all three. Amounts are whole minor units of the project's currency and
    add up to its cost; no purse is overdrawn. `rates` say what one unit of each currency is
    worth in any one of them. Raises CurrencyMismatchError where a rate is needed and not given,
    and PairingUnknownError.
    """
    began = time.monotonic()
    given = terms(wanted, purses, pairings, rates)
    asked = programme(given)
    solution = search(asked, len(given.pairings), seconds=seconds * _FOR_THE_ANSWER)
    amounts = settled(given, shares(given, solution.values))
    outcome = Outcome(terms=given, programme=asked, solution=solution, amounts=amounts)
    return Allocation(
        status=solution.status,
        objective=solution.objective,
        bound=solution.bound,
        gap=solution.gap,
        seconds=solution.seconds,
        assignments=tuple(_assignments(amounts)),
        unfunded=unfunded(outcome, until=began + seconds * _FOR_ALL),
    )


def _assignments(amounts: Amounts) -> Iterator[Assignment]:
    """Who carries which part of each project; the largest part leads, of equals the first."""
    for project in amounts.terms.projects:
        carriers = amounts.carriers(project)
        lead = max(carriers, key=lambda one: amounts.minor[one], default=None)
        for number in carriers:
            yield _assignment(amounts, number, lead=number == lead)


def _assignment(amounts: Amounts, number: int, *, lead: bool) -> Assignment:
    given, minor = amounts.terms, amounts.minor[number]
    pairing = given.pairings[number]
    currency = given.projects[pairing.project].cost.currency
    amount = Amount(text="", minor=minor, currency=currency)
    return Assignment(
        project=pairing.project,
        donor=pairing.donor,
        share=minor / given.cost(number),
        amount=amount,
        lead=lead,
        reason=_reason(given, number, amount, lead=lead),
    )


def _reason(given: Terms, number: int, amount: Amount, *, lead: bool) -> str:
    """Why a donor carries its part, as an officer would say it."""
    pairing = given.pairings[number]
    part = amount.minor / given.cost(number)
    whole = "the whole of it" if amount.minor == given.cost(number) else f"{part:.0%} of it"
    leads = " It leads, as the largest share is its own." if lead and part < 1 else ""
    return (
        f"{pairing.donor} fits {pairing.project} by {pairing.fit:.2f} and carries {whole}, "
        f"{amount_words(amount)}, out of {amount_words(given.purse(number).budget)}.{leads}"
    )
