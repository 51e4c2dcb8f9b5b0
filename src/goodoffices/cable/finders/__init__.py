"""Finders: what a cable claims, one small module a kind, each with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders import (
    action_requests,
    answers,
    capabilities,
    information_requests,
    meetings,
    offers,
    plans,
    projects,
    proposals,
    steps,
    support,
    undertakings,
)
from goodoffices.cable.finders.parts import Finder
from goodoffices.cable.finders.sentences import Sentence, items, sentences
from goodoffices.cable.finders.settling import settled
from goodoffices.facts import Gazetteer
from goodoffices.records import Cable, Finding

_FINDERS: tuple[Finder, ...] = (
    action_requests.FINDER,
    undertakings.FINDER,
    proposals.FINDER,
    plans.FINDER,
    projects.FINDER,
    capabilities.FINDER,
    steps.FINDER,
    support.SUPPORT,
    support.PLEDGES,
    offers.FINDER,
    meetings.FINDER,
    information_requests.FINDER,
    answers.FINDER,
)

_ITEM_FINDERS: tuple[Finder, ...] = (steps.ITEMS, projects.ITEMS)

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def find(cable: Cable, gazetteer: Gazetteer) -> tuple[Finding, ...]:
    """Everything that the cable claims, in the order of its text."""
    read = sentences(cable, gazetteer)
    stated = [
        finding
        for item in items(cable, gazetteer)
        for finder in _ITEM_FINDERS
        for finding in finder.find(item)
    ]
    said = [finding for sentence in read for finding in _found(sentence)]
    sent = cable.created.date() if cable.created else None
    return settled([*stated, *said], read, sent)


def _found(sentence: Sentence) -> Iterator[Finding]:
    """What each finder finds in a sentence that has one of its cue words."""
    said = frozenset(_WORD.findall(sentence.span.of(sentence.text).lower()))
    for finder in _FINDERS:
        if not finder.cues or finder.cues & said:
            yield from finder.find(sentence)
