"""The catalogue of damage: every kind under its code, and the order in which kinds are done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from random import Random

from measure.damage.sheet import Sheet

Damaging = Callable[[Sheet, Random], Sheet | None]


class Stage(IntEnum):
    """When a kind is done: first inside the parts, then between them, last to the whole."""

    WORDS = 1
    LINES = 2
    LOSSES = 3
    ARCHIVE = 4
    COPIES = 5
    LAYOUT = 6
    LETTERS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of damage: its code in the catalogue, what it is, and how it is done."""

    code: str
    words: str
    stage: Stage
    damaging: Damaging


KINDS: dict[str, Kind] = {}
"""Every kind that can be made, by its code."""

LABELS: dict[str, str] = {
    "C9": "forms of real origins (RIO, HK, USUN): fictional posts have none; conformance cases",
}
"""Kinds that are measured by labelled texts alone, and why."""


def kind(code: str, words: str, stage: Stage) -> Callable[[Damaging], Damaging]:
    """Enter a function in the catalogue; it gives None where there is nothing to damage."""

    def entered(damaging: Damaging) -> Damaging:
        KINDS[code] = Kind(code=code, words=words, stage=stage, damaging=damaging)
        return damaging

    return entered


def damaged(sheet: Sheet, codes: Iterable[str], chance: Random) -> Sheet:
    """A cable with some kinds of damage done; `damage` names those that could be done to it."""
    chosen = sorted((KINDS[code] for code in codes), key=lambda one: (one.stage, one.code))
    for one in chosen:
        done = one.damaging(sheet, chance)
        if done is not None:
            sheet = replace(done, damage=(*sheet.damage, one.code))
    return sheet


def any_damage(sheet: Sheet, many: int, chance: Random) -> Sheet:
    """A cable with so many kinds of damage, drawn from the whole catalogue."""
    for _ in range(_TRIES):
        done = damaged(sheet, chance.sample(sorted(KINDS), many), chance)
        if len(done.damage) == many:
            return done
    return sheet


_TRIES = 50
