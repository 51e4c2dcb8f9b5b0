"""Whether the words around a date speak of what lies ahead or behind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from enum import Enum, auto

from goodoffices.cable.finders.passages.cues import Cue

_AHEAD = frozenset(
    """will shall ll expect expects next upcoming hope hopes intends intend must
    please should can foreseen forthcoming tentatively invites proposes wishes wants let kindly
    grateful""".split()
)
_BEHIND = frozenset(
    """was were had did told said met received called came visited briefed handed gave held
    took reported asked noted opened signed thanked recalled explained added arrived sent paid
    delivered went made wrote became began ended adopted approved completed attended toured
    returned spoke saw heard stated informed last""".split()
)
_PRESENT = frozenset("is are begs asks remains does do".split())
_OPEN = frozenset(
    """would could might may scheduled planned expected hoped due promised pledged committed
    agreed undertook has have""".split()
)
TENSE_CUES = _AHEAD | _BEHIND | _PRESENT | _OPEN
"""The words that tell the tense."""


class Tense(Enum):
    """Ahead, behind, as either ("would", "promised"), or not told at all."""

    AHEAD = auto()
    BEHIND = auto()
    OPEN = auto()
    UNTOLD = auto()


_NEAR = 50
_FEW = 30
_NEXT = 12
_AUXILIARY = frozenset({"has", "have"})


def tense(cues: Sequence[Cue], start: int, end: int) -> Tense:
    """The tense of the words up to a place, else of those behind it.

    `cues` are the cue words of the sentence; the nearest one before a date decides. What is
    told as past stands close to its date; "was" far before it belongs to something else.
    """
    at = bisect_left(cues, (start,))
    told = [(place, word) for place, word in cues[max(0, at - _FEW) : at] if word in _TENSES]
    if told:
        return _last(told, start)
    for place, word in cues[at : at + _FEW]:
        if place >= end and word in _TENSES:
            return _TENSES[word]
    return Tense.UNTOLD


def _last(told: Sequence[Cue], start: int) -> Tense:
    """The tense of the last word that tells one; the present only keeps the past away."""
    later = [(place, word) for place, word in told if word not in _PRESENT]
    if not later:
        return Tense.UNTOLD
    place, word = later[-1]
    when = _TENSES[word]
    if word in _AUXILIARY and len(later) > 1 and place - later[-2][0] <= _NEXT:
        when = _TENSES[later[-2][1]]  # "will have"
    if when is Tense.BEHIND and told[-1][1] in _PRESENT:
        return Tense.UNTOLD
    far = when is Tense.BEHIND and start - place > _NEAR
    return Tense.OPEN if far else when


_TENSES = {
    **dict.fromkeys(_AHEAD, Tense.AHEAD),
    **dict.fromkeys(_BEHIND, Tense.BEHIND),
    **dict.fromkeys(_PRESENT, Tense.UNTOLD),
    **dict.fromkeys(_OPEN, Tense.OPEN),
}


_PERHAPS_PAST = frozenset({Tense.BEHIND, Tense.OPEN})
_LATELY = 3
_SEASON = 4
_HALF_A_YEAR = 6
"""A term that lay so many months back, or fewer, is told as past where the words are."""


def year_of(month: int, counted_from: date, when: Tense, *, binding: bool) -> int:
    """The year of a month without one.

    "In September" said in March 2009 is September 2008; "will meet in September" that of 2009.
    "By March" said in October 2008 is March 2009; "they promised it by March" said in April is
    the March just past.
    """
    distance = month - counted_from.month
    if binding:
        lately = -_LATELY <= distance < 0 and when in _PERHAPS_PAST
        return counted_from.year + (distance < 0 and not lately)
    if when is Tense.AHEAD:
        return counted_from.year + (distance < 0)
    if distance > (_SEASON if when is Tense.BEHIND else _HALF_A_YEAR):
        return counted_from.year - 1
    return counted_from.year + (distance < -_HALF_A_YEAR)
