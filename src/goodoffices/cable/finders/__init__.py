"""Finders: what a cable claims, one small module a kind, each with the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from goodoffices.cable.finders.assistance import (
    capabilities,
    capability_lists,
    needs,
    project_items,
    projects,
)
from goodoffices.cable.finders.commitments import debts, owed, undertakings
from goodoffices.cable.finders.contributions import (
    gifts,
    offers,
    pledges,
    registers,
    support,
    tables,
)
from goodoffices.cable.finders.parts import PART_CUES, Finder
from goodoffices.cable.finders.passages.cues import stands_in_compound
from goodoffices.cable.finders.passages.listed import items
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.stretches import Stretches
from goodoffices.cable.finders.programmes import (
    measures,
    plan_tables,
    plan_titles,
    plans,
    steps,
)
from goodoffices.cable.finders.replies import answer_nouns, answers, proposals, silences, wishes
from goodoffices.cable.finders.requests import (
    action_requests,
    information_requests,
    meetings,
    task_tables,
)
from goodoffices.cable.finders.settling import settled
from goodoffices.facts import Gazetteer
from goodoffices.records import Cable, Finding

_FINDERS: tuple[Finder, ...] = (
    action_requests.FINDER,
    undertakings.FINDER,
    proposals.FINDER,
    wishes.FINDER,
    plans.FINDER,
    projects.FINDER,
    needs.FINDER,
    capabilities.FINDER,
    steps.FINDER,
    support.FINDER,
    pledges.FINDER,
    gifts.FINDER,
    gifts.MADE,
    offers.FINDER,
    meetings.FINDER,
    information_requests.FINDER,
    answers.FINDER,
    silences.FINDER,
    answer_nouns.FINDER,
)

_BY_CUE: Mapping[str, Sequence[int]] = {
    word: tuple(at for at, finder in enumerate(_FINDERS) if word in finder.cues)
    for word in frozenset[str]().union(*(finder.cues for finder in _FINDERS))
}
"""The finders that each cue word calls, by their place among all."""

_TITLE_LENGTH = 400

_CUES = PART_CUES.union(*(finder.marked for finder in _FINDERS))


def find(cable: Cable, gazetteer: Gazetteer) -> tuple[Finding, ...]:
    """Everything that the cable claims, in the order of its text."""
    stretches = Stretches(cable, gazetteer, _CUES)
    read = stretches.sentences()
    listed = _listed(cable, stretches)
    said = (finding for one in read if not one.is_table for finding in _found(one))
    return settled([*listed, *said], read, stretches.sent)


def _listed(cable: Cable, stretches: Stretches) -> Iterator[Finding]:
    """What rows, items and numbered paragraphs state, each of them as one stretch."""
    rows = tuple(stretches.rows())
    yield from tables.find(rows)
    yield from tuple(task_tables.find(rows)) or plan_tables.find(rows)
    yield from debts.find(rows)
    if registers.OFFERED.search(cable.text):
        is_register = _has_title(cable, registers.TITLE)
        yield from registers.find(stretches.blocks(), is_register=is_register)
    for opening in stretches.opening():
        yield from plan_titles.find(opening)
    listed = tuple(items(cable, stretches))
    yield from measures.find_all(cable, stretches, listed)
    for stretch in stretches.whole(owed.HEAD):
        yield from owed.find(stretch)
    yield from project_items.find_all(cable, stretches, listed)
    yield from capability_lists.find(cable, stretches)
    for item in stretches.items():
        yield from registers.of_list(item)
        yield from projects.ITEMS.find(item)


def _has_title(cable: Cable, title: re.Pattern[str]) -> bool:
    """Whether a paper is no cable and opens with such a title."""
    is_cable = cable.mrn is not None or cable.originator is not None
    return not is_cable and bool(title.search(cable.text[:_TITLE_LENGTH]))


def _found(sentence: Sentence) -> Iterator[Finding]:
    """What each finder finds in a sentence that has one of its cue words."""
    text, said = sentence.text, sentence.words
    if said and text.find("-", sentence.start, sentence.end) >= 0:
        said = frozenset(cue[1] for cue in sentence.cues if not stands_in_compound(text, cue))
    asked = {at for word in said if word in _BY_CUE for at in _BY_CUE[word]}
    for finder in [_FINDERS[at] for at in sorted(asked)]:
        yield from finder.find(sentence)
