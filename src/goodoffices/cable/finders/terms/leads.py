"""The words before and behind a date that tell how it binds."""

from __future__ import annotations

import re
from collections.abc import Mapping

from goodoffices.cable.finders.passages.phrases import unwrapped
from goodoffices.records import Relation

_LEADS: Mapping[Relation, str] = {
    Relation.BY: """by / by about / by around / by or before / on or before / no later than
        / not later than / no later than on / nlt / n.l.t. / until / up until / through
        / up to / at latest / at the latest / at the latest by / at the latest on / latest by
        / till / due / due by / due on / due no later than / not after
        / in time for / deadline / deadline: / deadline of / deadline for all: / deadline is
        / beyond / not beyond / due: / due date:
        / term: / target date: / latest / to reach us by""",
    Relation.BEFORE: """before / prior to / in advance of / ahead of / earlier than
        / well before / well ahead of / shortly before / just before / no later than before""",
    Relation.AFTER: """after / since / following / as of / from / as from / not before
        / no earlier than / not earlier than / starting / starting in / starting on
        / starting from / beginning / beginning in / beginning on / effective
        / with effect from / shortly after / soon after / as early as from""",
    Relation.ON: """in / on / at / during / for / over / o/a / on or about / on or around
        / about / around / in or about / in or around / due in / as early as / in about
        / in around / at about / some time in / sometime in / late in / early in / later in
        / in the course of / throughout / to""",
    Relation.WITHIN: "within / inside",
}
_RELATION = {
    unwrapped(words): relation
    for relation, all_ in _LEADS.items()
    for words in all_.split("/ ")
}
_RELATION |= {"o/a": Relation.ON}
_LONGEST_FIRST = sorted(_RELATION, key=len, reverse=True)


def _alternatives(words: list[str]) -> str:
    return "|".join(map(re.escape, words)).replace(r"\ ", " ")


LEAD = rf"(?:(?<![\w-])(?P<lead>{_alternatives(_LONGEST_FIRST)}) (?:the )?)"
"""A pattern of the words that lead a date, as the group `lead`, with the article."""

TAIL = (
    "(?P<tail>,? at (?:the )?(?:very )?(?:latest|earliest)|,? or (?:earlier|sooner|before)"
    "|,? latest| onwards?)?"
)
"""A pattern of the words behind a date that change how it binds, as the group `tail`."""

LEAD_WORDS = frozenset(" ".join(_RELATION).split()) | {"the"}
"""Every word of a lead, and the article."""

AHEAD = frozenset({Relation.BY, Relation.BEFORE})
"""How dates bind that lie ahead of the words that set them."""


def relation_of(found: re.Match[str]) -> Relation:
    """How a date binds by its tail, else by its lead; on where neither tells."""
    groups = found.groupdict()
    tail = (groups.get("tail") or "").lower()
    if "earliest" in tail or "onward" in tail:
        return Relation.AFTER
    if tail:
        return Relation.BY
    return _RELATION.get(unwrapped(groups.get("lead") or "").lower(), Relation.ON)
