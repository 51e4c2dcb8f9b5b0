"""How much speaks for a proposal, from 0 to 1, each doubt with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from goodoffices.records import Claim, Doubt, Entry, Matter, Review, counted, parties

FIRMNESS: Mapping[Claim, float] = {
    Claim.ASSERTED: 1.0,
    Claim.HEDGED: 0.8,
    Claim.CONTINGENT: 0.6,
    Claim.DENIED: 0.6,
}
"""What is left of the score of a claim that the paper does not make outright."""

KEY_FIELDS: Mapping[str, tuple[str, ...]] = {
    "action_request": ("addressee", "request"),
    "undertaking": ("by", "what"),
    "proposal": ("by", "what"),
    "plan": ("parties", "title"),
    "step": ("by", "action"),
    "project": ("recipient", "what"),
    "capability": ("party", "area"),
    "support": ("party", "what"),
    "offer": ("by", "what"),
    "pledge": ("by", "what"),
    "meeting_request": ("who", "with"),
    "information_request": ("of", "what"),
    "answer": ("by", "standing"),
}
"""The two fields of each kind without which a record says little."""

_DOUBTED = 0.8
"""What is left for each kind of doubt about the very words."""

_FEWEST_DECISIONS = 5
"""So many findings of a rule are decided before its record counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A number from 0 to 1 and what took it down from 1, in plain words."""

    value: float
    reasons: tuple[str, ...] = ()


Records = Mapping[str, float]
"""The share of each rule's findings that people accepted."""


def score(matter: Matter, doubts: Collection[Doubt], kept: Records) -> Score:
    """How much speaks for a proposal: a product of five plain factors, none above 1.

    It is no probability. It says how firmly the paper speaks, whether its words prove the two
    fields that matter, whether the parties are known by a code, what is doubtful about these
    words, and how often people accepted what the same rule read.
    """
    factors = [one for one in _factors(matter, doubts, kept) if one[0] < 1]
    value = prod(factor for factor, _ in factors)
    return Score(value=round(value, 3), reasons=tuple(why for _, why in factors))


def _factors(
    matter: Matter, doubts: Collection[Doubt], kept: Records
) -> Iterator[tuple[float, str]]:
    entry = matter.entry
    yield FIRMNESS[entry.claim], entry.claim.value
    unproven = [name for name in KEY_FIELDS[entry.kind] if not entry.spans.get(name)]
    yield 1 - 0.25 * len(unproven), f"no words for {' and '.join(unproven)}"
    named = [party for _, party in parties(matter.record)]
    nameless = [one for one in named if one.key == one.name and not one.office]
    share = len(nameless) / len(named) if named else 0.0
    yield 1 - 0.5 * share, f"not known: {', '.join(one.name for one in nameless)}"
    kinds = sorted({one.kind for one in doubts})
    yield _DOUBTED ** len(kinds), f"{counted(len(kinds), 'doubt')} about the words"
    yield kept.get(entry.rule, 1.0), f"of its rule {kept.get(entry.rule, 1.0):.0%} was accepted"


def rule_records(entries: Iterable[Entry]) -> Records:
    """The share of each rule's findings that people accepted, of those that they decided.

    A rule of which fewer than five are decided has no record yet.
    """
    decided: dict[str, list[bool]] = {}
    for entry in entries:
        if entry.rule and entry.review in {Review.ACCEPTED, Review.REJECTED}:
            decided.setdefault(entry.rule, []).append(entry.review is Review.ACCEPTED)
    return {rule: _share(said) for rule, said in decided.items() if _tells(said)}


def _tells(said: Sequence[bool]) -> bool:
    return len(said) >= _FEWEST_DECISIONS


def _share(said: Sequence[bool]) -> float:
    return sum(said) / len(said)
