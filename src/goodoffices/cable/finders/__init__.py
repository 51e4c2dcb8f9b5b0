"""Finders: what a cable claims, one small module a kind, each with the words it rests on."""

from __future__ import annotations

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
from goodoffices.cable.finders.cues import stands_in_compound
from goodoffices.cable.finders.parts import PART_CUES, Finder
from goodoffices.cable.finders.sentences import Sentence, Stretches
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

_CUES = PART_CUES.union(*(finder.marked for finder in _FINDERS))


def find(cable: Cable, gazetteer: Gazetteer) -> tuple[Finding, ...]:
    """Everything that the cable claims, in the order of its text."""
    stretches = Stretches(cable, gazetteer, _CUES)
    read = tuple(stretches.sentences())
    stated = [
        finding
        for item in stretches.items()
        for finder in _ITEM_FINDERS
        for finding in finder.find(item)
    ]
    said = [finding for sentence in read for finding in _found(sentence)]
    sent = cable.created.date() if cable.created else None
    return settled([*stated, *said], read, sent)


def _found(sentence: Sentence) -> Iterator[Finding]:
    """What each finder finds in a sentence that has one of its cue words."""
    text, said = sentence.text, sentence.words
    if said and text.find("-", sentence.start, sentence.end) >= 0:
        said = frozenset(cue[1] for cue in sentence.cues if not stands_in_compound(text, cue))
    for finder in _FINDERS:
        if not finder.cues.isdisjoint(said):
            yield from finder.find(sentence)
