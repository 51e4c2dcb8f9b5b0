"""Drafts the instruction to remind a government of an undertaking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from goodoffices.draft.briefs import ReminderBrief
from goodoffices.draft.citing import cited
from goodoffices.draft.clauses import Clauses, certain, holds, names_in, reported
from goodoffices.draft.instructing import (
    action_request,
    assembled,
    cautions,
    closing,
    if_asked,
    opening,
    point,
)
from goodoffices.draft.marking import paragraph
from goodoffices.draft.phrasing import (
    address,
    government,
    is_question,
    stands_alone,
    state_name,
    stated,
)
from goodoffices.draft.wording import line, say
from goodoffices.records import (
    Claim,
    Draft,
    DraftParagraph,
    DraftPoint,
    InexactDate,
    InformationRequest,
    Line,
    Matter,
    Plan,
    Proposal,
    Standing,
    Undertaking,
)

_CLOSED = frozenset(
    {
        Standing.MET,
        Standing.PARTLY_MET,
        Standing.NOT_MET,
        Standing.DECLINED,
        Standing.WITHDRAWN,
    }
)
"""The standings of an undertaking of which a paper says what became of it."""

LATER_DATE = "IF ASKED WHETHER A LATER DATE WOULD DO"
WHY_NOW = "IF ASKED WHY WE RAISE THIS NOW"


def reminder(brief: ReminderBrief) -> Draft:
    """The cable that asks a post to remind a government of what it undertook.

    A hint at a reason for delay is told to the post as a hint, and to the hearer not at all.
    """
    instruction = brief.instruction
    return assembled(
        instruction,
        _subject(brief),
        (
            opening(instruction),
            _summary(brief),
            _background(brief),
            action_request(instruction, tuple(_points(brief)), _urgency(brief)),
            *closing(instruction),
        ),
        brief.matters(),
    )


def _promise(brief: ReminderBrief) -> Undertaking:
    """The undertaking that the reminder is about."""
    record = brief.promise.record
    assert isinstance(record, Undertaking)  # noqa: S101 - the brief has checked it
    return record


def _subject(brief: ReminderBrief) -> str:
    """What the cable is about, on its SUBJECT line."""
    due = _promise(brief).due
    return say(
        "reminder.subject",
        party=state_name(brief.instruction.hearer),
        when=stated(due.date).partition(" ")[2] if due and due.date else "",
    )


def _summary(brief: ReminderBrief) -> DraftParagraph:
    """What the post is asked to do, and what is hoped for."""
    instruction = brief.instruction
    waiting = instruction.readable((*brief.proposals, *brief.asked))
    return paragraph(
        line("reminder.purpose", [brief.promise], government=government(instruction.hearer)),
        line(
            "reminder.objective",
            [brief.promise, *waiting],
            count=len(waiting),
            dated=_promise(brief).due is not None,
        ),
        heading="SUMMARY",
    )


def _background(brief: ReminderBrief) -> DraftParagraph:
    """What was promised and by when, and what was said since, each with its paper."""
    instruction = brief.instruction
    clauses = Clauses(names=names_in(brief.matters(), instruction.hearer))
    plans, since = (instruction.readable(one) for one in (brief.plans, brief.said_since))
    facts = chain(plans, [brief.promise], since)
    told = list(reported(facts, clauses, instruction.hearer, instruction.references))
    split = next(at for at, one in enumerate(told) if brief.promise.subject in one.sources) + 1
    hinted = [one for one in (*plans, *since) if one.entry.claim is Claim.HEDGED]
    used = [*filter(holds, (*plans, *since)), *instruction.readable(brief.proposals)]
    return paragraph(
        *told[:split],
        *_due(brief),
        *told[split:],
        _no_reason(brief, hinted),
        *_awaited(brief, clauses),
        *cautions(instruction, [brief.promise, *used]),
        heading="BACKGROUND",
    )


def _due(brief: ReminderBrief) -> Iterator[Line]:
    """When the promise falls due, whether that has passed, and what became of it."""
    promise = _promise(brief)
    if promise.due is None:
        yield line("reminder.undated", [brief.promise])
    else:
        passed = promise.due.deadline is not None and promise.due.deadline < brief.today
        yield line("reminder.due", [brief.promise], when=_by(promise.due), passed=passed)
    if promise.standing in _CLOSED:
        yield line("reminder.standing", [brief.promise], standing=promise.standing.value)


def _by(due: InexactDate) -> str:
    """A term as a sentence gives it: "by 31 March 2032", "before June 2031"."""
    if due.date is None:
        return due.text
    relation = due.relation.value if due.relation.value in {"before", "after"} else "by"
    return f"{relation} {stated(due.date).partition(' ')[2]}"


def _no_reason(brief: ReminderBrief, hinted: Sequence[Matter]) -> Line | None:
    """That a hint is no reason given, where there is one."""
    party = state_name(brief.instruction.hearer)
    return line("reminder.no_reason", hinted, party=party) if hinted else None


def _awaited(brief: ReminderBrief, clauses: Clauses) -> Iterator[Line]:
    """The proposals of ours that wait for an answer."""
    instruction = brief.instruction
    waiting = [
        (matter, words)
        for matter in instruction.readable(brief.proposals)
        if isinstance(matter.record, Proposal) and (words := clauses.words(matter.record.what))
    ]
    if waiting:
        about = [matter for matter, _ in waiting]
        yield line(
            "reminder.awaited",
            about,
            party=state_name(instruction.hearer),
            proposals=[_proposed(words) for _, words in waiting],
            cite=cited(about, instruction.references),
        )


def _proposed(words: str) -> str:
    """A proposal in a row of several; one that is a sentence of its own is quoted."""
    return words if stands_alone(words) else f'"{words}"'


def _urgency(brief: ReminderBrief) -> Line:
    """When to deliver: before a coming event, or soon."""
    if brief.event:
        return line("reminder.before", event=brief.event)
    return line("reminder.promptly")


def _points(brief: ReminderBrief) -> Iterator[DraftPoint]:
    """The plan recalled, the interest shared, then one question after the other."""
    instruction = brief.instruction
    hearer = instruction.hearer
    clauses = Clauses(names=names_in(brief.matters(), hearer), hearer=hearer)
    promised = line(
        "reminder.promised",
        [brief.promise],
        clause=clauses.undertaking(_promise(brief), hearer),
    )
    yield from _recalled(brief, clauses)
    yield point(line("reminder.shared_interest"))
    yield point(promised, line("reminder.status"))
    yield from _questions(brief, clauses)
    yield (
        point(line("reminder.in_time", event=brief.event))
        if brief.event
        else point(line("instruction.reply", deadline=instruction.deadline))
    )
    yield point(line("reminder.close"))
    yield if_asked(LATER_DATE, line("reminder.later_date", you=address(hearer)))
    yield if_asked(WHY_NOW, line("reminder.why_now", event=brief.event))


def _recalled(brief: ReminderBrief, clauses: Clauses) -> Iterator[DraftPoint]:
    """The common plan, recalled with pleasure; our regard where none may be named."""
    common = [
        line("reminder.recalled", [matter], clause=clauses.plan(record))
        for matter, record in _plans(brief)
        if record.standing is not Standing.APPROVAL_PENDING
    ]
    sender = state_name(brief.instruction.sender.government)
    you = address(brief.instruction.hearer)
    yield point(*common or [line("reminder.regard", you=you, sender=sender)])


def _plans(brief: ReminderBrief) -> Iterator[tuple[Matter, Plan]]:
    """The plans that may be named to the hearer as facts."""
    for matter in certain(brief.instruction.tellable(brief.plans)):
        if isinstance(matter.record, Plan):
            yield matter, matter.record


def _questions(brief: ReminderBrief, clauses: Clauses) -> Iterator[DraftPoint]:
    """One point for each thing that we wait to hear."""
    for matter, record in _plans(brief):
        if record.standing is Standing.APPROVAL_PENDING:
            title = clauses.title(record)
            yield point(line("reminder.approval", [matter], title=title))
    for matter in brief.instruction.tellable((*brief.proposals, *brief.asked)):
        asked = _question(matter, clauses, address(brief.instruction.hearer))
        if asked:
            yield point(asked)


def _question(matter: Matter, clauses: Clauses, you: str) -> Line | None:
    """One request for an answer; `direct` where its words are a thing and not an act."""
    match matter.record:
        case Proposal(what=str(what)):
            words = clauses.words(what)
            direct = words.startswith(("a ", "an "))
            return line("reminder.answer", [matter], you=you, what=words, direct=direct)
        case InformationRequest(what=str(what)):
            words = clauses.words(what)
            direct = not is_question(words)
            return line("reminder.question", [matter], what=words, direct=direct)
        case _:
            return None
