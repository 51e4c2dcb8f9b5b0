"""Offers: help that a party says it could give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.money import amounts
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actor,
    claim,
    finding,
    group,
    other,
    party,
)
from goodoffices.cable.finders.phrases import cued
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.cable.finders.topics import kind_of_help, topic
from goodoffices.records import Finding, Offer, Span

_GIVE = (
    r"(?:provide|contribute|second|lend|supply|fund|finance|send|donate|train|host|give|offer)"
)
_STOP = (
    r"(?:,? provided | subject to | if |,? and (?:said|asked|promised|will|would|it|they)\b)"
)
_OFFERED = cued(
    "also offer offers offered has have",
    rf"""(?<!the\s)(?<!its\s)(?<!an\s)(?<!this\s)\b(?P<cue>(?:also )?(?:offers?|offered
    |has offered|have offered)(?: to {_GIVE})?)
    \s+(?!no\b|of\b)(?P<what>(?:(?!{_STOP})[^;])+)
    (?:,? (?:provided(?: that)?|subject to|if) (?P<condition>[^;]+))?""",
)
_COULD = cued(
    "could might is are was were",
    rf"""\b(?P<cue>(?:could(?: potentially| possibly| also)?|might(?: be able to)?
    |(?:is|are|was|were) (?:ready|willing|prepared|able) to) {_GIVE})
    \s+(?P<what>(?:(?!{_STOP})[^;])+)
    (?:,? (?:provided(?: that)?|subject to|if) (?P<condition>[^;]+))?""",
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The offers of a sentence; "could potentially second two instructors" is a hedged one.

    Forms: "It also offers two instructors for the courses", "is ready to provide training",
    "would be willing to fund …, provided that …".
    """
    for rule, pattern in (("offered", _OFFERED), ("could-give", _COULD)):
        for found in sentence.finditer(pattern):
            if rule == "could-give" and not sentence.voices.is_report:
                continue  # what we think a donor could give is no offer of theirs
            by = actor(sentence, found.start("cue"))
            if by is not ABSENT and by.value != sentence.voices.speaker:
                yield _offer(sentence, found, by, rule)


def _offer(sentence: Sentence, found: re.Match[str], by: Part, rule: str) -> Finding:
    """One offer with what its own words tell of topic, kind of help and money."""
    start, end = found.span("what")
    money = next(amounts(sentence.text, Span(start, end)), None)
    named = other(sentence, start, end, by)
    return finding(
        Offer,
        sentence,
        claim(sentence, found.start("what")),
        rule,
        by=by,
        to=party(named if named and not named.is_adjective else None),
        what=group(sentence, found, "what"),
        topic=topic(sentence.text, start, end),
        help=kind_of_help(sentence.text, found.start("cue"), end),
        amount=ABSENT if money is None else Part(value=money.amount, spans=(money.span,)),
        condition=group(sentence, found, "condition"),
    )


FINDER = Finder(
    cues=frozenset("offer offers offered could might ready willing prepared able".split()),
    find=find,
    rules=(_OFFERED, _COULD),
)
