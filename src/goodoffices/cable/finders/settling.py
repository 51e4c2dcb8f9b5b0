"""What findings say of each other: silence makes a promise unmet, repeats fall away."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from goodoffices.cable.finders.assistance.projects import SEEKING
from goodoffices.cable.finders.commitments.kept import kept
from goodoffices.cable.finders.parties.mentions import Mention
from goodoffices.cable.finders.passages.phrases import unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.cable.finders.programmes.plans import PLAN_NAMED
from goodoffices.cable.finders.replies.answered import answered
from goodoffices.cable.finders.requests.convening import HOST
from goodoffices.cable.finders.requests.inquiring import ANSWER_WANTED
from goodoffices.cable.finders.said_again import distinct, without_summary
from goodoffices.cable.finders.tenable import tenable
from goodoffices.cable.finders.terms.dates import Dated
from goodoffices.records import (
    ActionRequest,
    Answer,
    Finding,
    MeetingRequest,
    Party,
    Plan,
    Project,
    Proposal,
    Record,
    Relation,
    Span,
    Standing,
    Step,
    Undertaking,
    parties,
)

_ANSWERING = re.compile(r"(?:respond|reply|answer|react)\b", re.IGNORECASE)


def settled(
    found: Sequence[Finding], sentences: Sequence[Sentence], sent: date | None
) -> tuple[Finding, ...]:
    """The findings of a cable in order, after each has been read in the light of the others."""
    if not found:
        return ()
    found = _without_steps_twice(_one_a_place(tenable(found, sentences, sent)))
    for rule in (
        kept,
        _silences,
        answered,
        _open_projects,
        _welcomed,
        _plans,
        _manners,
        _gathered,
    ):
        found = rule(found, sentences)
    found = without_summary([_in_the_past(one, sent) for one in found], sentences)
    return tuple(sorted(distinct(found), key=_place_of))


def _place_of(finding: Finding) -> tuple[int, int]:
    """Where a finding stands; a step stands at its number, not at what introduces its list."""
    number = finding.spans.get("number", ()) if isinstance(finding.record, Step) else ()
    return finding.paragraph or 0, number[0].start if number else finding.start


def _of(found: Iterable[Finding], *nouns: type[Record]) -> list[Finding]:
    """The findings of some kinds."""
    return [one for one in found if isinstance(one.record, nouns)]


def _one_a_place(found: Sequence[Finding]) -> Sequence[Finding]:
    """The findings without those that two rules read at one place.

    Pledges are told by the place of their sum, other kinds by where their own words begin.
    """
    taken: set[tuple[object, ...] | None] = set()
    kept: list[Finding] = []
    for one in found:
        key = _own_place(one)
        if key not in taken:
            kept.append(one)
        if key is not None:
            taken.add(key)
    return kept


_WORDED = {
    "step": "action",
    "pledge": "amount",
    "undertaking": "what",
    "offer": "what",
    "action_request": "request",
}


def _own_place(finding: Finding) -> tuple[object, ...] | None:
    """The kind and the place by which one of some kinds is told from the next."""
    places = finding.spans.get(_WORDED.get(finding.kind, ""), ())
    told = finding.spans.get("to" if finding.kind == "offer" else "addressee", ())
    return (finding.kind, places[0].start, *told[:1]) if places else None


def _without_steps_twice(found: Sequence[Finding]) -> Sequence[Finding]:
    """The findings without promises, answers and orders read from the words of a step."""
    steps = sorted(
        (place.start, place.end)
        for one in _of(found, Step)
        for place in one.spans.get("action", ())[:1]
    )
    if not steps:
        return found
    ends = [*accumulate((end for _, end in steps), max)]
    return [
        one
        for one in found
        if not isinstance(one.record, Undertaking | Answer | ActionRequest)
        or not _in_step(_own_words(one), steps, ends)
    ]


def _own_words(one: Finding) -> Sequence[Span] | None:
    """The words of a promise, an order or an answer; those that show it where it has none."""
    own = "standing" if isinstance(one.record, Answer) else "request"
    return one.spans.get("what") or one.spans.get(own)


def _in_step(
    what: Sequence[Span] | None, steps: Sequence[tuple[int, int]], ends: Sequence[int]
) -> bool:
    """Whether words stand in one of the steps, in order; `ends` is how far those before reach.

    What says nothing of its own counts as said by the steps.
    """
    if what is None:
        return True
    before = bisect_left(steps, (what[0].start + 1,))
    return before > 0 and what[0].end <= ends[before - 1]


def _with(
    finding: Finding,
    spans: Mapping[str, tuple[Span, ...]],
    **changes: Any,  # noqa: ANN401 - values of the fields of its own kind
) -> Finding:
    """The finding with other values for some fields and the places of those."""
    record = replace(finding.record, **changes)
    return replace(finding, record=record, spans={**finding.spans, **spans})


def _silences(found: Sequence[Finding], _: Sequence[Sentence]) -> tuple[Finding, ...]:
    """A promise to answer is not met, and a proposal still waits, where silence is reported.

    "Russia pledged to RESPOND BY March …", "HAve NOT YET respondED" (08STATE63551).
    """
    silent: dict[tuple[int | None, Party | None], Finding] = {}
    for one in _of(found, Answer):
        if getattr(one.record, "standing", None) is Standing.SILENT:
            silent.setdefault((one.paragraph, getattr(one.record, "by", None)), one)
    return tuple(_after_silence(one, silent) for one in found) if silent else tuple(found)


def _after_silence(
    finding: Finding, silent: Mapping[tuple[int | None, Party | None], Finding]
) -> Finding:
    """The finding as the silence of its party, in the same paragraph, leaves it."""
    match finding.record:
        case Undertaking(by=by, what=what) if what and _ANSWERING.match(what):
            party, standing = by, Standing.NOT_MET
        case Proposal(to=to):
            party, standing = to, Standing.AWAITING_ANSWER
        case _:
            return finding
    silence = silent.get((finding.paragraph, party))
    if silence is None:
        return finding
    return _with(finding, {"standing": silence.spans["standing"]}, standing=standing)


_HALF_A_YEAR = timedelta(days=183)
_KEPT = frozenset({Standing.MET, Standing.PARTLY_MET})


def _in_the_past(finding: Finding, sent: date | None) -> Finding:
    """The finding with an inferred year before the paper that calls it unmet, or long met."""
    record = finding.record
    if not isinstance(record, Undertaking) or sent is None:
        return finding
    due = record.due
    if due is None or due.date is None or not due.year_inferred or due.deadline is None:
        return finding
    late = record.standing is Standing.NOT_MET and due.deadline > sent
    early = record.standing in _KEPT and due.deadline - sent > _HALF_A_YEAR
    if not late and not early:
        return finding
    earlier = replace(due, date=_year_before(due.date))
    return replace(finding, record=replace(record, due=earlier))


def _year_before(iso: str) -> str:
    """The same day, month or season a year earlier; of a leap day the month."""
    rest = iso[4:7] if iso.endswith("-02-29") else iso[4:]
    return f"{int(iso[:4]) - 1}{rest}"


def _open_projects(
    found: Sequence[Finding], sentences: Sequence[Sentence]
) -> tuple[Finding, ...]:
    """Projects are open to donors where the same paragraph says that donors are sought."""
    if not _of(found, Project):
        return tuple(found)
    seeking = {
        sentence.paragraph: Span(*sought.span())
        for sentence in reversed(sentences)
        if sentence.setting is Setting.BODY and (sought := sentence.first(SEEKING))
    }
    return tuple(
        _with(one, {"standing": (seeking[one.paragraph],)}, standing=Standing.OPEN_TO_DONORS)
        if isinstance(one.record, Project)
        and one.record.standing is Standing.PROPOSED
        and one.paragraph in seeking
        else one
        for one in found
    )


def _welcomed(found: Sequence[Finding], sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """A proposal in a sentence that asks for the answer to it waits for that answer."""
    if not _of(found, Proposal):
        return tuple(found)
    asked = sorted(
        (
            (question, sentence)
            for sentence in sentences
            for question in sentence.finditer(ANSWER_WANTED)
        ),
        key=_start_of_question,
    )
    return tuple(_in_question(one, asked) for one in found)


def _start_of_question(asked: tuple[re.Match[str], Sentence]) -> int:
    return asked[0].start()


def _in_question(finding: Finding, asked: Sequence[tuple[re.Match[str], Sentence]]) -> Finding:
    """The proposal with whom the question asks for an answer, where it stands in one."""
    if not isinstance(finding.record, Proposal):
        return finding
    what = finding.spans["what"][0]
    before = bisect_right(asked, what.start, key=_start_of_question)
    question, sentence = asked[before - 1] if before else (None, None)
    if question is None or sentence is None or what.end > question.end():
        return finding
    asks = Span(question.start("asks"), question.end("whose"))
    by_whom = sentence.mentions_in(asks.start, asks.end)[-1:]
    places = {"standing": (asks,), "to": tuple(one.span for one in by_whom)}
    return _with(finding, places, to=by_whom[0].party if by_whom else finding.record.to)


def _plans(found: Sequence[Finding], sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """A pending approval belongs to the plan last named in its paragraph.

    Without one it is an answer: they will consult.
    """
    if not any(map(_lacks_title, found)):
        return tuple(found)
    named: defaultdict[int | None, list[re.Match[str]]] = defaultdict(list)
    for sentence in sentences:
        named[sentence.paragraph].extend(sentence.finditer(PLAN_NAMED))
    return tuple(
        _titled(one, named[one.paragraph]) if _lacks_title(one) else one for one in found
    )


def _lacks_title(finding: Finding) -> bool:
    return isinstance(finding.record, Plan) and finding.record.title is None


def _titled(finding: Finding, plans: Sequence[re.Match[str]]) -> Finding:
    """The pending plan with the title last given before it, or the answer that it is."""
    start = finding.spans["standing"][0].start
    before = bisect_right(plans, start, key=re.Match.end)
    if before:
        named = plans[before - 1]
        place = Span(*named.span("title"))
        return _with(finding, {"title": (place,)}, title=unwrapped(named["title"]))
    by = next((party for _, party in parties(finding.record)), None)
    return replace(
        finding,
        record=Answer(by=by, standing=Standing.WILL_CONSULT),
        spans={
            "by": finding.spans.get("parties", ())[:1],
            "standing": finding.spans["standing"],
        },
    )


def _manners(found: Sequence[Finding], _: Sequence[Sentence]) -> tuple[Finding, ...]:
    """An instruction said again adds its manner and term to the one before it.

    Form: "deliver these points in a tone …" (08STATE63551).
    """
    kept: list[Finding] = []
    last: int | None = None
    for one in found:
        if one.rule == "again" and last is not None:
            kept[last] = _completed(kept[last], one)
            continue
        if isinstance(one.record, ActionRequest) and not _reports(one.record):
            last = len(kept)
        kept.append(one)
    return tuple(kept)


_REPORTING = re.compile(r"(?:report|let|inform|tell|reply|slug|send)\b", re.IGNORECASE)


def _reports(request: ActionRequest) -> bool:
    """Whether a request is for word on the outcome, whose manner is not that of a démarche."""
    return bool(_REPORTING.match(request.request or ""))


def _completed(first: Finding, again: Finding) -> Finding:
    """The first finding with what the second adds; its own words come after the new ones."""
    if not isinstance(first.record, ActionRequest) or not isinstance(
        again.record, ActionRequest
    ):
        return first
    form = again.record.form or first.record.form
    due = first.record.due or again.record.due
    return _with(
        first,
        {
            "form": (*again.spans.get("form", ()), *first.spans.get("form", ())),
            "due": first.spans.get("due", again.spans.get("due", ())),
        },
        form=form,
        due=due,
    )


def _gathered(found: Sequence[Finding], sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """A meeting's host and time are said in other sentences of the same paragraph."""
    asked = {one.paragraph for one in _of(found, MeetingRequest)}
    if not asked:
        return tuple(found)
    hosts: dict[int | None, Mention] = {}
    times: dict[int | None, Dated] = {}
    for sentence in sentences:
        if sentence.paragraph in asked:
            for host in _hosts(sentence):
                hosts.setdefault(sentence.paragraph, host)
            for time in _times(sentence):
                times.setdefault(sentence.paragraph, time)
    return tuple(
        _hosted(one, hosts.get(one.paragraph), times.get(one.paragraph))
        if isinstance(one.record, MeetingRequest)
        else one
        for one in found
    )


_MEETING = re.compile(
    r"\b(?:discussion|meeting|visit|host|receive|presentation)", re.IGNORECASE
)


def _hosts(sentence: Sentence) -> Sequence[Mention]:
    """The state that is willing to receive somebody, if the sentence says so."""
    hosting = sentence.first(HOST)
    named = sentence.mentions_before(hosting.start()) if hosting else ()
    return [one for one in named if one.party.iso3][-1:]


def _times(sentence: Sentence) -> Sequence[Dated]:
    """The inexact dates of a sentence about a meeting."""
    soft = [one for one in sentence.dates if one.date.relation is not Relation.ON]
    return soft if soft and sentence.search(_MEETING) else ()


def _hosted(finding: Finding, host: Mention | None, time: Dated | None) -> Finding:
    """The meeting with its host and time, where it has none."""
    if host:
        finding = _with(finding, {"host": (host.span,)}, host=host.party)
    if time:
        finding = _with(finding, {"when": (time.span,)}, when=time.date)
    return finding
