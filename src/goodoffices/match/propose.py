"""Proposals: for each project the donors that fit, for each donor the projects, best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from goodoffices.match.fit import fits
from goodoffices.records import Fit, Label, Need, Supply


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposals:
    """What fits one need or one supply, best first, and what stands in the way of the rest.

    `blocked` names the others by the facets that block them, as in `("topic", "region")`;
    each of the others stands there once.
    """

    of: str
    fitting: tuple[Fit, ...]
    blocked: Mapping[tuple[str, ...], tuple[str, ...]]

    @property
    def counts(self) -> Mapping[tuple[str, ...], int]:
        """How many others each set of facets blocks."""
        return {facets: len(names) for facets, names in self.blocked.items()}


def by_project(needs: Iterable[Need], supplies: Iterable[Supply]) -> tuple[Proposals, ...]:
    """For each need what is on offer for it, in the order of the needs."""
    wanted = tuple(needs)
    found = fits(wanted, supplies)
    return _sorted_out(found, [one.identifier for one in wanted], "need", "supply")


def by_donor(needs: Iterable[Need], supplies: Iterable[Supply]) -> tuple[Proposals, ...]:
    """For each supply the needs that it fits, in the order of the supplies."""
    offered = tuple(supplies)
    found = fits(needs, offered)
    return _sorted_out(found, [one.identifier for one in offered], "supply", "need")


def _sorted_out(
    found: tuple[Fit, ...], names: list[str], side: str, other: str
) -> tuple[Proposals, ...]:
    """The fits told apart by one of their sides; `side` and `other` are fields of a fit."""
    side_of, other_of = attrgetter(side), attrgetter(other)
    fitting: defaultdict[str, list[Fit]] = defaultdict(list)
    blocked: defaultdict[str, defaultdict[tuple[str, ...], list[str]]]
    blocked = defaultdict(lambda: defaultdict(list))
    for one in found:
        if one.label is Label.NO:
            blocked[side_of(one)][one.blocking].append(other_of(one))
        else:
            fitting[side_of(one)].append(one)
    return tuple(
        Proposals(
            of=name,
            fitting=tuple(fitting[name]),
            blocked={facets: tuple(others) for facets, others in blocked[name].items()},
        )
        for name in names
    )
