"""Region: whether the supply reaches the one who needs it."""

from __future__ import annotations

from functools import cache

from goodoffices.facts import cover, shipped
from goodoffices.match.verdicts import Verdict, listed, met, partly, unmet
from goodoffices.records import Need, Party, Supply

NAMED, COVERED, OPEN, UNSTATED = 1.0, 0.8, 0.6, 0.3
"""How exactly a supply reaches somebody: named, in a stated region, like all, perhaps."""


def region(need: Need, supply: Supply) -> Verdict:
    """Yes for a recipient named, inside the cover or like all; partly without a limit; else no.

    A group of states ("Iraq, Jordan and Lebanon", CARICOM) is reached where all of its members
    are, and partly where some are. A cover with others whom nobody names is no limit: it is
    given as `named` without `covers`.
    """
    recipient, donor = need.recipient, supply.donor.name
    if recipient is None:
        return _nobody(supply)
    if recipient.key in supply.named or _all_in(members(recipient), supply.named):
        return met(NAMED, f"Region: {donor} names {recipient.name}.")
    if supply.open_to_all:
        return met(OPEN, f"Region: what {donor} offers is open to all, {recipient.name} too.")
    if supply.covers is None:
        others = " It names others and no limit." if supply.named else ""
        reason = f"Region: {donor} does not say that it covers {recipient.name}.{others}"
        return partly(UNSTATED, reason)
    return _within(recipient, supply, supply.covers | supply.named)


def _within(recipient: Party, supply: Supply, cover: frozenset[str]) -> Verdict:
    """The verdict where a cover is stated, and so a limit."""
    donor, states = supply.donor.name, members(recipient)
    reached = states & cover
    if _all_in(states, reached):
        return met(COVERED, f"Region: {recipient.name} lies in the region {donor} covers.")
    if reached:
        reason = f"Region: of {recipient.name}, {donor} covers {_state_names(reached)} only."
        return partly(len(reached) / len(states), reason)
    return unmet(f"Region: the cover that {donor} states leaves {recipient.name} out.")


def _nobody(supply: Supply) -> Verdict:
    """The verdict where the paper does not say who needs the help."""
    if supply.open_to_all:
        return met(OPEN, "Region: the paper names no recipient; the help is open to all.")
    return partly(UNSTATED, "Region: the paper does not say who needs it.")


def _all_in(states: frozenset[str], cover: frozenset[str]) -> bool:
    """Whether there are states and all are covered."""
    return bool(states) and states <= cover


@cache
def members(party: Party) -> frozenset[str]:
    """The ISO 3166 codes of a state, of a region or organisation, or of a group of states.

    Forms met: "Slovakia and Ukraine", "Iraq, Jordan and Lebanon", "CARICOM", "South East and
    Eastern Europe (10 states)". Empty where nobody knows them.
    """
    if party.iso3:
        return frozenset({party.iso3})
    return cover(party.organisation or party.name, shipped()).members or frozenset()


def _state_names(codes: frozenset[str]) -> str:
    states = {code: shipped().state(code) for code in sorted(codes)}
    return listed(one.name if one else code for code, one in states.items())
