"""Who carries which project, from files or from a ledger's records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices import exchange
from goodoffices.errors import NothingToAllocateError
from goodoffices.ledger import Ledger, matters
from goodoffices.ledger.desk import open_projects
from goodoffices.office import matching, names, questions
from goodoffices.records import (
    Allocation,
    Fit,
    Label,
    Matter,
    Offer,
    Pairing,
    Project,
    Purse,
    Wanted,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """The files that a person gave; what is not given comes from the ledger."""

    projects: str | None = None
    donors: str | None = None
    pairs: str | None = None

    @property
    def are_whole(self) -> bool:
        """Whether no ledger is needed."""
        return None not in {self.projects, self.donors, self.pairs}


def allocation(
    files: Files, place: str, office_file: str | None, *, seconds: float
) -> Allocation:
    """The allocation that is worth most within budgets and limits."""
    wanted = exchange.wanted(files.projects) if files.projects else ()
    purses = exchange.purses(files.donors) if files.donors else ()
    pairings = exchange.pairings(files.pairs) if files.pairs else ()
    if not files.are_whole:
        known = _from_ledger(place, office_file)
        wanted, purses = wanted or known[0], purses or known[1]
        pairings = pairings or _fitting(known[2], wanted, purses)
    if not wanted or not purses:
        raise NothingToAllocateError
    from goodoffices.match.allocate import allocate

    return allocate(wanted, purses, pairings, seconds=seconds)


def _from_ledger(
    place: str, office_file: str | None
) -> tuple[tuple[Wanted, ...], tuple[Purse, ...], tuple[Fit, ...]]:
    """Projects with an estimate, offers with a sum, and what fits, from the ledger."""
    with Ledger.open(place) as book:
        known = names.known_to(book, office_file)
        found = matters(book, questions.own_side(book))
    return tuple(_wanted(found)), tuple(_purses(found)), matching.matches(found, known).fits


def _fitting(
    fits: Sequence[Fit], wanted: Sequence[Wanted], purses: Sequence[Purse]
) -> tuple[Pairing, ...]:
    """The fits of the ledger between the projects and donors at hand."""
    projects, donors = {one.project for one in wanted}, {one.donor for one in purses}
    return tuple(
        Pairing(project=fit.need, donor=fit.supply, fit=fit.score)
        for fit in fits
        if fit.label is not Label.NO and fit.supply in donors and fit.need in projects
    )


def _wanted(found: Sequence[Matter]) -> list[Wanted]:
    return [
        Wanted(
            project=one.subject,
            recipient=one.record.recipient.key if one.record.recipient else None,
            cost=one.record.amount,
        )
        for one in open_projects(found)
        if isinstance(one.record, Project) and one.record.amount
    ]


def _purses(found: Sequence[Matter]) -> list[Purse]:
    """One purse a donor and currency, of the offers that name a sum."""
    offers = [one.record for one in found if isinstance(one.record, Offer)]
    return [
        Purse(donor=offer.by.key, budget=offer.amount)
        for offer in offers
        if offer.by and offer.amount
    ]
