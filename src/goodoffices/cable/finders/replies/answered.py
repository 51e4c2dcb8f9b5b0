"""What an answer does to the proposal that it answers: accepted, rejected or under study."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Answer, Finding, Party, Proposal, Span, Standing

_BECOMES: Final = {
    Standing.ACCEPTS: Standing.ACCEPTED,
    Standing.ACCEPTS_IN_PART: Standing.ACCEPTED,
    Standing.DECLINES: Standing.REJECTED,
    Standing.WILL_CONSULT: Standing.UNDER_STUDY,
    Standing.INTERESTED: Standing.UNDER_STUDY,
    Standing.ASKS_MORE: Standing.UNDER_STUDY,
}
_NEXT: Final = 220
"""How far behind a proposal its answer may begin."""
_COMPARED: Final = 4
"""How many answers behind a proposal are looked at."""


def answered(found: Sequence[Finding], _: Sequence[Sentence]) -> tuple[Finding, ...]:
    """The findings, each proposal standing as the other side answered it.

    The answer names the proposal ("accepted our proposal to …"), or follows it at once.
    """
    answers: defaultdict[int | None, list[tuple[int, Finding]]] = defaultdict(list)
    for one in found:
        if isinstance(one.record, Answer) and one.record.standing in _BECOMES:
            answers[one.paragraph].append((_place(one).start, one))
    for told in answers.values():
        told.sort(key=_start)
    return tuple(
        _settled(one, answers[one.paragraph])
        if isinstance(one.record, Proposal) and one.paragraph in answers
        else one
        for one in found
    )


def _start(answer: tuple[int, Finding]) -> int:
    return answer[0]


def _place(answer: Finding) -> Span:
    """Where an answer is given."""
    places = answer.spans.get("standing") or answer.spans.get("what")
    return places[0] if places else Span(answer.start, answer.start)


def _settled(proposal: Finding, answers: Sequence[tuple[int, Finding]]) -> Finding:
    """A proposal as it was answered, if it was."""
    what = proposal.spans["what"][0] if "what" in proposal.spans else None
    if what is None:
        return proposal
    naming = [one for _, one in answers if _names(one, what)]
    first = bisect_left(answers, what.start, key=_start)
    following = [
        one
        for start, one in answers[first : first + _COMPARED]
        if start < what.end + _NEXT and _is_by_receiver(one, proposal)
    ]
    for one in (*naming, *following):
        value = getattr(one.record, "standing", None)
        if value in _BECOMES and isinstance(proposal.record, Proposal):
            to = _receiver(proposal.record, one)
            return replace(
                proposal,
                record=replace(proposal.record, standing=_BECOMES[value], to=to),
                spans={**proposal.spans, "standing": (_place(one),)},
            )
    return proposal


def _receiver(proposal: Proposal, answer: Finding) -> Party | None:
    """To whom a proposal was put: the one who answers it, where that is told."""
    by = getattr(answer.record, "by", None)
    return by if isinstance(by, Party) and by != proposal.by else proposal.to


def _names(answer: Finding, what: Span) -> bool:
    """Whether an answer's own words hold the proposal."""
    places = answer.spans.get("what", ())
    return bool(places) and places[0].start < what.end and what.start < places[0].end


def _is_by_receiver(answer: Finding, proposal: Finding) -> bool:
    """Whether the one to whom it was put answers, or somebody who is not its author."""
    by = getattr(answer.record, "by", None)
    author = getattr(proposal.record, "by", None)
    receiver = getattr(proposal.record, "to", None)
    if not isinstance(by, Party):
        return True
    named = receiver is not None and "to" in proposal.spans
    return by == receiver if named else by != author
