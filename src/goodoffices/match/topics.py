"""Topic: whether the supply is about what the need is about."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from goodoffices.facts import TOPIC_NEIGHBOURS, TOPIC_TERMS, TOPICS
from goodoffices.match.verdicts import Verdict, listed, met, partly, place, said, unmet
from goodoffices.records import Need, Supply

GENERIC = "GEN"
"""The code of a need that states nothing but that help is wanted."""

_CODES = frozenset(TOPICS) - {GENERIC}

WAYS = frozenset({"LEG", "SUST", "EDU"})
"""Topics that say how help is given: a law, a spare part or a course is about something."""

NEIGHBOURING = 0.3
"""What a neighbouring capability counts for, beside 1 for the same."""


def topic(need: Need, supply: Supply) -> Verdict:
    """Yes for the same capability, partly for one that serves part of the need, else no.

    Yes: all topics of the need are the supply's, and its words bear each of them out.
    Partly: the code is the same and the supply's words only imply it; only some of the topics;
    a law, course or spare part that is about other subjects; a neighbouring topic (facts,
    `topic_neighbours`); no topic on one side, as nothing speaks against it.
    """
    wanted = need.topics & _CODES
    supply = replace(supply, topics=supply.topics & _CODES)
    if need.is_generic or not wanted:
        return partly(NEIGHBOURING, "Topic: the request states no item; any help may serve.")
    if not supply.topics:
        return partly(NEIGHBOURING, f"Topic: {supply.donor.name} names no subject.")
    subjects = wanted - WAYS or wanted
    if subjects & supply.topics:
        return _shared(need, supply, wanted)
    return _beside(need, supply, subjects)


def _shared(need: Need, supply: Supply, wanted: frozenset[str]) -> Verdict:
    """The verdict where the two have a subject in common."""
    common = wanted & supply.topics
    share = len(common) / len(wanted)
    able = _able(need, supply, common)
    if missing := wanted - common:
        return partly(share, f"{able}; {_names(missing)} is not offered.")
    if wanted <= WAYS and (others := supply.topics - WAYS):
        return partly(share, f"{able}; there it is about {_names(others)}.")
    if implied := {code for code in common if not said(supply, TOPIC_TERMS[code])}:
        return partly(
            share,
            f"Topic: the need is {_worded(need, common)}; {_names(implied)} is implied in what "
            f"{supply.donor.name} offers and not named.",
        )
    return met(share, f"{able}.")


def _beside(need: Need, supply: Supply, subjects: frozenset[str]) -> Verdict:
    """The verdict where the supply has none of the need's subjects itself."""
    near = supply.topics & frozenset[str]().union(*(TOPIC_NEIGHBOURS[one] for one in subjects))
    asked = _worded(need, subjects)
    if near:
        return partly(
            NEIGHBOURING,
            f"Topic: the need is {asked}; {supply.donor.name} speaks of "
            f"{_worded(supply, near)}, which is near to it.",
        )
    return unmet(
        f"Topic: {supply.donor.name} speaks of {_worded(supply, supply.topics)}, "
        f"and the need is {asked}."
    )


def _able(need: Need, supply: Supply, common: frozenset[str]) -> str:
    return (
        f"Topic: {_worded(supply, common)} {'are' if len(common) > 1 else 'is'} what "
        f"{supply.donor.name} says it can do, "
        f"and the need is {_worded(need, common)}"
    )


def _worded(side: Need | Supply, codes: AbstractSet[str]) -> str:
    """Topics in the side's own words with their place, or by their names."""
    return listed(_word(side, code) for code in _in_order(codes))


def _word(side: Need | Supply, code: str) -> str:
    words = said(side, TOPIC_TERMS[code])
    return f"“{words}”{place(side.evidence, words)}" if words else _name(code)


def _names(codes: AbstractSet[str]) -> str:
    return listed(_name(code) for code in _in_order(codes))


def _name(code: str) -> str:
    return TOPICS[code][0].lower() + TOPICS[code][1:]


def _in_order(codes: AbstractSet[str]) -> list[str]:
    return [code for code in TOPICS if code in codes]
