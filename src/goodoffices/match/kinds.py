"""Kind of help: whether what is asked for is what is given."""

from __future__ import annotations

from goodoffices.facts import HELP_WORDS
from goodoffices.match.verdicts import Verdict, listed, met, partly, said, unmet
from goodoffices.records import Facet, Help, Need, Supply

UNSTATED = 0.4
"""What help of an unstated kind counts for, beside 1 for the help that is asked."""


def kind(need: Need, supply: Supply, about: Facet) -> Verdict:
    """Yes for the help asked, partly for part of it or where a side states none, else no.

    `about` is the verdict on the topic: a funder of the right thing gives what money buys.
    Advice is part of training and the other way round; it is no part of drafting a law.
    Where the need's words name no kind of help, another kind than expected is partly, not no.
    """
    asked, given = need.helps - {Help.UNSPECIFIED}, supply.helps - {Help.UNSPECIFIED}
    donor = supply.donor.name
    if not asked:
        return partly(UNSTATED, "Help: the request does not say which kind of help it needs.")
    if not given:
        return partly(UNSTATED, f"Help: {donor} does not say how it would help.")
    if not asked <= given:
        return _lacking(need, supply, about)
    if Help.UNSPECIFIED in need.helps:
        return partly(0.5, f"Help: {donor} gives {listed(sorted(asked))}; more is asked.")
    return met(1.0, f"Help: the need asks for {listed(sorted(asked))}, which {donor} gives.")


def _lacking(need: Need, supply: Supply, about: Facet) -> Verdict:
    """The verdict where something that is asked is not given."""
    common, lacking = need.helps & supply.helps, listed(sorted(need.helps - supply.helps))
    donor, given = supply.donor.name, listed(sorted(supply.helps))
    if about is Facet.YES and _is_funder(supply):
        return met(1.0, f"Help: {donor} pays for such work; the need asks for {lacking}.")
    asks = f"Help: the need asks for {lacking}, and {donor} gives {given}"
    if Help.LEGISLATION in need.helps - supply.helps:
        return unmet(f"{asks}; other advice drafts no law.")
    if common:
        gives = f"Help: {donor} gives {listed(sorted(common))} but not {lacking}."
        return partly(len(common) / len(need.helps), gives)
    if need.helps <= _ADVICE and supply.helps & _ADVICE:
        return partly(UNSTATED, f"{asks}; the one is part of the other.")
    if said(need, HELP_WORDS) is None:
        return partly(UNSTATED, f"{asks}; the request's own words name no kind.")
    return unmet(f"{asks}.")


_ADVICE = frozenset({Help.EXPERTISE, Help.TRAINING})


def _is_funder(supply: Supply) -> bool:
    """Whether a donor gives money, and goods or courses for it, rather than its own experts."""
    return Help.FUNDING in supply.helps and Help.EXPERTISE not in supply.helps
