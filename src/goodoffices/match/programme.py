"""The terms of an allocation as a programme in numbers, and its solution as shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from goodoffices.match.solver import Column, Programme, Row
from goodoffices.match.terms import Terms

FURTHER_DONOR = 1e-3
"""What each further donor on a project costs: fewer flags where the fit is the same."""

EARLIER = 1e-4
"""What the first pairing given gains over the last; it settles ties, whatever the solver."""

_SCALE = 1000.0
"""The largest weight in a donor's row, so that a cent weighs more than the solver's slack."""


def programme(terms: Terms) -> Programme:
    """The programme: for each pairing a share and whether it carries, for each project a yes.

    The columns are the shares, then the switches of the pairings, then those of the projects,
    each in the order of the terms.
    """
    shares, switches = _pairing_columns(terms)
    projects = [Column(gain=FURTHER_DONOR, whole=True) for _ in terms.projects]
    return Programme(columns=(*shares, *switches, *projects), rows=tuple(_rows(terms)))


def _pairing_columns(terms: Terms) -> tuple[list[Column], list[Column]]:
    """The columns of shares and of switches; a pairing that nobody can pay is shut."""
    shares, switches = [], []
    count = len(terms.pairings)
    for number, one in enumerate(terms.pairings):
        priority = terms.projects[one.project].priority
        # Squares, as with equal steps two swapped pairs would tie again.
        nudge = EARLIER * ((count - number) / count) ** 2
        largest = _largest(terms, number)
        shares.append(Column(gain=priority * one.fit + nudge, upper=largest))
        able = float(largest > 0)
        switches.append(Column(gain=-FURTHER_DONOR, upper=able, whole=True))
    return shares, switches


def _largest(terms: Terms, number: int) -> float:
    """The largest share that a pairing can have at all; 0 where that is below its least."""
    purse = Fraction(terms.purse(number).budget.minor)
    largest = float(terms.largest_share(number, purse))
    return largest if largest >= terms.pairings[number].min_share else 0.0


def _rows(terms: Terms) -> Iterator[Row]:
    """Projects whole or not at all, shares between their bounds, purses and limits kept."""
    count = len(terms.pairings)
    for place, project in enumerate(terms.projects):
        own = terms.of_project.get(project, ())
        weights = dict.fromkeys(own, 1.0) | {2 * count + place: -1.0}
        yield Row(weights=weights, lower=0.0, upper=0.0)
    for number, one in enumerate(terms.pairings):
        yield Row(weights={number: 1.0, count + number: -_largest(terms, number)}, upper=0.0)
        if one.min_share > 0:
            yield Row(weights={number: 1.0, count + number: -one.min_share}, lower=0.0)
    for donor, own in terms.of_donor.items():
        yield _budget(terms, donor)
        limit = terms.purses[donor].max_projects
        if limit is not None:
            yield Row(weights={count + number: 1.0 for number in own}, upper=float(limit))


def _budget(terms: Terms, donor: str) -> Row:
    """That a donor spends no more than it has."""
    sums = {one: terms.cost(one) * terms.prices[one] for one in terms.of_donor[donor]}
    unit = max(sums.values()) or Fraction(1)
    return Row(
        weights={number: float(sum_ / unit) * _SCALE for number, sum_ in sums.items()},
        upper=float(terms.purses[donor].budget.minor / unit) * _SCALE,
    )


def shares(terms: Terms, values: tuple[float, ...]) -> Mapping[int, float]:
    """The share of each pairing that carries something, by its number."""
    count = len(terms.pairings)
    return {
        number: values[number]
        for number in range(count)
        if values[count + number] > 0.5 and values[number] > 0
    }


def with_project(
    given: Programme, terms: Terms, project: str, values: tuple[float, ...]
) -> Programme:
    """The programme with one project forced in, where only what it competes with may move.

    Free are the projects that its own donors carry in the solution `values`; all other carried
    projects stay as they are, all other projects stay out.
    """
    count = len(terms.pairings)
    carried = shares(terms, values)
    donors = {terms.pairings[number].donor for number in terms.of_project[project]}
    rivals = {
        terms.pairings[number].project
        for number in carried
        if terms.pairings[number].donor in donors
    }
    columns = list(given.columns)
    for place, other in enumerate(terms.projects):
        if other in rivals:
            continue
        own = () if other == project else terms.of_project.get(other, ())
        for column in (2 * count + place, *own, *(count + number for number in own)):
            value = 1.0 if other == project else _settled(columns[column], values[column])
            columns[column] = replace(columns[column], lower=value, upper=value)
    return replace(given, columns=tuple(columns))


def without_moves(
    given: Programme, terms: Terms, project: str, values: tuple[float, ...]
) -> Programme:
    """The programme in which one project may find donors; others keep theirs or drop out."""
    count = len(terms.pairings)
    carried = shares(terms, values)
    columns = list(given.columns)
    for number, one in enumerate(terms.pairings):
        if number not in carried and one.project != project:
            for column in (number, count + number):
                columns[column] = replace(columns[column], lower=0.0, upper=0.0)
    return replace(given, columns=tuple(columns))


def _settled(column: Column, value: float) -> float:
    """A value without the solver's slack."""
    return float(round(value)) if column.whole else min(max(value, column.lower), column.upper)
