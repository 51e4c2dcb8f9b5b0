"""What findings say of each other: silence makes a promise unmet, repeats fall away."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from goodoffices.cable.finders.information_requests import ANSWER_WANTED
from goodoffices.cable.finders.meetings import HOST
from goodoffices.cable.finders.plans import PLAN_NAMED
from goodoffices.cable.finders.projects import SEEKING
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import (
    ActionRequest,
    Answer,
    Capability,
    Claim,
    Finding,
    MeetingRequest,
    Plan,
    Project,
    Proposal,
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
    found = _without_steps_twice(_without_summary(found, sentences))
    for rule in (_silences, _open_projects, _welcomed, _plans, _manners, _gathered):
        found = rule(found, sentences)
    found = [_in_the_past(one, sent) for one in found]
    return tuple(sorted(_distinct(found), key=lambda one: (one.paragraph or 0, one.start)))


def _without_steps_twice(found: Sequence[Finding]) -> Sequence[Finding]:
    """The findings without promises and answers read from the words of a step."""
    steps = [
        one.spans["action"][0]
        for one in found
        if isinstance(one.record, Step) and "action" in one.spans
    ]
    return [
        one
        for one in found
        if not isinstance(one.record, Undertaking | Answer)
        or not any(one.spans.get("what", (step,))[0].within(step) for step in steps)
    ]


def _without_summary(
    found: Sequence[Finding], sentences: Sequence[Sentence]
) -> Sequence[Finding]:
    """The findings without those of the summary that the text below it states in full."""
    summaries = {one.paragraph for one in sentences if one.is_summary}
    below = [one for one in found if one.paragraph not in summaries]
    return [
        one
        for one in found
        if one.paragraph not in summaries
        or not any(
            one.kind == other.kind
            and _parties_agree(one, other)
            and _standings_agree(one, other)
            for other in below
        )
    ]


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
    silent = [
        one
        for one in found
        if isinstance(one.record, Answer) and one.record.standing is Standing.SILENT
    ]
    return tuple(_after_silence(one, silent) for one in found)


def _after_silence(finding: Finding, silent: Sequence[Finding]) -> Finding:
    for silence in silent:
        answer = silence.record
        if not isinstance(answer, Answer) or silence.paragraph != finding.paragraph:
            continue
        places = {"standing": silence.spans["standing"]}
        match finding.record:
            case Undertaking(by=by, what=what) if (
                by == answer.by and what and _ANSWERING.match(what)
            ):
                return _with(finding, places, standing=Standing.NOT_MET)
            case Proposal(to=to) if to == answer.by:
                return _with(finding, places, standing=Standing.AWAITING_ANSWER)
            case _:
                pass
    return finding


def _in_the_past(finding: Finding, sent: date | None) -> Finding:
    """The finding with an inferred year that lies before the cable which calls it unmet."""
    record = finding.record
    if not isinstance(record, Undertaking) or record.standing is not Standing.NOT_MET:
        return finding
    due = record.due
    if due is None or due.date is None or not due.year_inferred or sent is None:
        return finding
    if due.deadline is None or due.deadline <= sent:
        return finding
    earlier = replace(due, date=f"{int(due.date[:4]) - 1}{due.date[4:]}")
    return replace(finding, record=replace(record, due=earlier))


def _open_projects(
    found: Sequence[Finding], sentences: Sequence[Sentence]
) -> tuple[Finding, ...]:
    """Projects are open to donors where the same paragraph says that donors are sought."""
    seeking = {
        sentence.paragraph: Span(*sought.span())
        for sentence in reversed(sentences)
        if sentence.setting is Setting.BODY and (sought := sentence.search(SEEKING))
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
    asked = [
        (
            Span(*question.span()),
            Span(question.start("asks"), question.end("whose")),
            sentence,
        )
        for sentence in sentences
        for question in sentence.finditer(ANSWER_WANTED)
    ]
    return tuple(_in_question(one, asked) for one in found)


def _in_question(finding: Finding, asked: Sequence[tuple[Span, Span, Sentence]]) -> Finding:
    if not isinstance(finding.record, Proposal):
        return finding
    for whole, asks, sentence in asked:
        if finding.spans["what"][0].within(whole):
            by_whom = sentence.mentions_in(asks.start, asks.end)[-1:]
            places = {"standing": (asks,), "to": tuple(one.span for one in by_whom)}
            to = by_whom[0].party if by_whom else finding.record.to
            return _with(finding, places, to=to)
    return finding


def _plans(found: Sequence[Finding], sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """A pending approval belongs to the plan last named in its paragraph.

    Without one it is an answer: they will consult.
    """
    return tuple(_titled(one, sentences) for one in found)


def _titled(finding: Finding, sentences: Sequence[Sentence]) -> Finding:
    record = finding.record
    if not isinstance(record, Plan) or record.title is not None:
        return finding
    before = [
        (named, sentence)
        for sentence in sentences
        if sentence.paragraph == finding.paragraph
        for named in sentence.finditer(PLAN_NAMED)
        if named.end() <= finding.spans["standing"][0].start
    ]
    if before:
        named, _ = before[-1]
        place = Span(*named.span("title"))
        return _with(finding, {"title": (place,)}, title=" ".join(named["title"].split()))
    by = next(iter(record.parties), None)
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
    for one in found:
        last = next((k for k in range(len(kept) - 1, -1, -1) if _asks(kept[k])), None)
        if one.rule == "again" and last is not None:
            kept[last] = _completed(kept[last], one)
        else:
            kept.append(one)
    return tuple(kept)


def _asks(finding: Finding) -> bool:
    return isinstance(finding.record, ActionRequest)


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
    return tuple(
        _hosted(one, [s for s in sentences if s.paragraph == one.paragraph])
        if isinstance(one.record, MeetingRequest)
        else one
        for one in found
    )


_MEETING = re.compile(
    r"\b(?:discussion|meeting|visit|host|receive|presentation)", re.IGNORECASE
)


def _hosted(finding: Finding, near: Sequence[Sentence]) -> Finding:
    for sentence in near:
        hosting = sentence.search(HOST)
        host = [
            one
            for one in sentence.mentions
            if hosting and one.span.end <= hosting.start() and one.party.iso3
        ]
        if host and _open(finding, "host"):
            finding = _with(finding, {"host": (host[-1].span,)}, host=host[-1].party)
        soft = [one for one in sentence.dates if one.date.relation is not Relation.ON]
        if soft and _open(finding, "when") and sentence.search(_MEETING):
            finding = _with(finding, {"when": (soft[0].span,)}, when=soft[0].date)
    return finding


def _open(finding: Finding, name: str) -> bool:
    return getattr(finding.record, name) is None


# ---------------------------------------------------------------------- the same said again

_WORD = re.compile(r"[a-z]{4,}")
_EMPTY_WORDS = frozenset(
    "several projects project these those this that with some would could which will should "
    "proposal proposals nonpaper paper plan their your assistance support united states".split()
)
_CONTENT = ("what", "request", "purpose", "title", "area", "action")


def _content(finding: Finding) -> frozenset[str]:
    """The telling words of a finding's main field."""
    said = [getattr(finding.record, name, None) for name in _CONTENT]
    text = " ".join(str(value) for value in said if value).lower()
    return frozenset(_WORD.findall(text)) - _EMPTY_WORDS


def _fullness(finding: Finding) -> int:
    return sum(getattr(finding.record, one.name) is not None for one in fields(finding.record))


_COMPARED = 200
"""With how many findings of its kind one is compared, so that no cable takes forever."""


def _distinct(found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those that say the same again; the fullest of them stays."""
    kept: defaultdict[str, list[Finding]] = defaultdict(list)
    for one in sorted(found, key=lambda finding: (-_fullness(finding), finding.start)):
        alike = kept[one.kind]
        if not any(_same_matter(one, other) for other in alike[-_COMPARED:]):
            alike.append(one)
            yield one


def _same_matter(one: Finding, other: Finding) -> bool:
    """Whether two findings of a cable are one: same kind, claim, parties, and telling words."""
    if one.kind != other.kind or (one.claim is Claim.DENIED) != (other.claim is Claim.DENIED):
        return False
    return (
        _standings_agree(one, other)
        and _parties_agree(one, other)
        and _forms_agree(one, other)
        and _numbers_agree(one, other)
        and _words_agree(one, other)
    )


def _words_agree(one: Finding, other: Finding) -> bool:
    """Whether half of the telling words of the shorter one stand in the other.

    Capabilities are one area each, steps one number each, and a person asks for one meeting.
    """
    ours, theirs = _content(one), _content(other)
    match one.record, other.record:
        case Capability(), _:
            return ours == theirs
        case Step(number=number), Step(number=other_number):
            return number == other_number
        case MeetingRequest(), _:
            return True
        case _:
            half = min(len(ours), len(theirs)) / 2
            return ours == theirs or len(ours & theirs) > half


_CODE = re.compile(r"[A-Z]{1,4}-\d{1,3}")


def _numbers_agree(one: Finding, other: Finding) -> bool:
    """Whether two findings give the same sum and project code, where both give one."""
    sums = {getattr(each.record, "amount", None) for each in (one, other)} - {None}
    said = [getattr(each.record, "what", None) or "" for each in (one, other)]
    codes = [set(_CODE.findall(words)) for words in said]
    return len(sums) < 2 and (not all(codes) or bool(codes[0] & codes[1]))


def _standings_agree(one: Finding, other: Finding) -> bool:
    """Whether plans or answers are of one standing; other kinds may move on."""
    if not isinstance(one.record, Plan | Answer):
        return True
    return getattr(one.record, "standing", None) is getattr(other.record, "standing", None)


def _parties_agree(one: Finding, other: Finding) -> bool:
    ours = {role: party.key for role, party in parties(one.record)}
    theirs = {role: party.key for role, party in parties(other.record)}
    shared = ours.keys() & theirs.keys() - {"with", "host", "of", "end_user"}
    return all(ours[role] == theirs[role] for role in shared)


def _forms_agree(one: Finding, other: Finding) -> bool:
    forms = [getattr(each.record, "form", None) for each in (one, other)]
    if not isinstance(one.record, Proposal) or None in forms:
        return True
    return str(forms[0]).lower() == str(forms[1]).lower()
