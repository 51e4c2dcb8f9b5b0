"""The desk: what is overdue, due, unanswered and without a donor on a day. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from goodoffices.ledger import clocks
from goodoffices.records import (
    ActionRequest,
    Answer,
    Claim,
    InexactDate,
    Matter,
    Paper,
    Party,
    Pledge,
    Project,
    Record,
    Review,
    Standing,
    Step,
    Undertaking,
    parties,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of the desk; `later` is what a later paper seems to say about the same matter.

    `deadline` is the day after which it is late, `days` how many days it is late.
    """

    matter: Matter
    due: InexactDate | None = None
    deadline: date | None = None
    days: int = 0
    later: Matter | None = None

    @property
    def reported(self) -> bool:
        """Whether the later paper reports on an instruction: it cites it and may settle it."""
        return self.later is not None and isinstance(self.matter.record, ActionRequest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a desk officer should know on a day; `settled` counts what later papers answer."""

    on: date
    papers: int
    findings: int
    proposed: int
    overdue: tuple[Item, ...]
    due: tuple[Item, ...]
    unanswered: tuple[Item, ...]
    unfunded: tuple[Item, ...]
    settled: int


def desk(matters: Sequence[Matter], papers: Sequence[Paper], on: date) -> Desk:
    """The desk as of a day, from what the papers say until then.

    Nothing is closed here: what a later paper seems to settle stands beside the item, and
    questions that have some answer are counted, until a person decides.
    """
    cites = {paper.reference: paper.cites for paper in papers}
    terms = [_term(one, matters, cites, on) for one in matters]
    dated = [item for item in terms if item is not None]
    asked = [
        Item(matter=one, later=_answer(one, matters, cites))
        for one in matters
        if clocks.awaits_answer(one.record, one.entry.claim)
    ]
    return Desk(
        on=on,
        papers=len(papers),
        findings=len(matters),
        proposed=sum(one.entry.review is Review.PROPOSED for one in matters),
        overdue=_longest_late(item for item in dated if item.days),
        due=_soonest(item for item in dated if not item.days),
        unanswered=tuple(item for item in asked if item.later is None),
        unfunded=tuple(Item(matter=one) for one in open_projects(matters)),
        settled=sum(item.later is not None for item in asked),
    )


_Cites = Mapping[str, tuple[str, ...]]
"""The references that each paper cites."""


def open_projects(matters: Sequence[Matter]) -> tuple[Matter, ...]:
    """The projects that nobody has taken, each as its newest paper names it."""
    return tuple(
        one
        for one in matters
        if clocks.lacks_donor(one.record, one.entry.claim)
        and not _funded(one, matters)
        and not _said_again(one, matters)
    )


def _term(matter: Matter, matters: Sequence[Matter], cites: _Cites, on: date) -> Item | None:
    """A promise, step or instruction with its clock; None where no clock runs."""
    due = clocks.term(matter.record)
    firm = matter.entry.claim in {Claim.ASSERTED, Claim.HEDGED}
    if due is None or not firm or not clocks.binds(due) or _said_anew(matter, matters):
        return None
    told = isinstance(matter.record, ActionRequest)
    return Item(
        matter=matter,
        due=due,
        deadline=due.deadline,
        days=clocks.days_late(due, on),
        later=_report(matter, matters, cites) if told else _later_word(matter, matters),
    )


def _longest_late(items: Iterable[Item]) -> tuple[Item, ...]:
    """Promises before instructions, what nobody has spoken of since first, then the oldest."""
    return tuple(
        sorted(
            items,
            key=lambda item: (
                isinstance(item.matter.record, ActionRequest),
                item.later is not None,
                -item.days,
            ),
        )
    )


def _soonest(items: Iterable[Item]) -> tuple[Item, ...]:
    """What nobody has spoken of since first, then the soonest; without a date last."""
    return tuple(
        sorted(items, key=lambda item: (item.later is not None, item.deadline or date.max))
    )


_SETTLES = frozenset({Standing.MET, Standing.PARTLY_MET, Standing.DECLINED, Standing.WITHDRAWN})


def _later_word(matter: Matter, matters: Sequence[Matter]) -> Matter | None:
    """What a later paper says of the same promise by the same party: met, declined, put off."""
    by = _by(matter.record)
    for other in reversed(matters):
        if not isinstance(other.record, Undertaking | Step) or other.record.by != by:
            continue
        settles = other.record.standing in _SETTLES and _follows(other, matter)
        if settles and _same_promise(matter.record, other.record):
            return other
    return None


def _said_anew(matter: Matter, matters: Sequence[Matter]) -> bool:
    """Whether a later paper states the same promise again, in newer words.

    A step with a new date takes the place of the old one; a promise does with the same date.
    """
    later = (other for other in matters if _follows(other, matter))
    return any(_renews(other.record, matter.record) for other in later)


def _renews(newer: Record, older: Record) -> bool:
    """Whether one record states the step or promise of another again."""
    match newer, older:
        case Step(by=by, number=number, due=due), Step() if due and number:
            return by == older.by and number == older.number
        case Undertaking(by=by, due=due), Undertaking(due=term) if due and term:
            return by == older.by and due.date == term.date and same_matter(newer, older)
        case _:
            return False


def _same_promise(one: Record, other: Record) -> bool:
    """Whether two records are of one promise: the same step, or the same words."""
    if isinstance(one, Step) and isinstance(other, Step):
        return one.number == other.number
    return same_matter(one, other)


def _by(record: Record) -> Party | None:
    return record.by if isinstance(record, Undertaking | Step) else None


def _answer(matter: Matter, matters: Sequence[Matter], cites: _Cites) -> Matter | None:
    """An answer by a party that was asked, in a later paper that cites the asking one."""
    asked = {party.key for role, party in parties(matter.record) if role != "by"}
    if isinstance(matter.record, ActionRequest):
        return _report(matter, matters, cites)
    for other in matters:
        record = other.record
        if not isinstance(record, Answer) or record.by is None or record.by.key not in asked:
            continue
        spoke = other.entry.claim in {Claim.ASSERTED, Claim.HEDGED}
        about = matter.entry.source in cites.get(other.entry.source or "", ())
        if spoke and about and record.standing is not Standing.SILENT:
            return other
    return None


def _report(matter: Matter, matters: Sequence[Matter], cites: _Cites) -> Matter | None:
    """The first record of a later paper that cites the instruction: the post has reported."""
    source = matter.entry.source
    return next(
        (one for one in matters if source in cites.get(one.entry.source or "", ())), None
    )


def _funded(project: Matter, matters: Sequence[Matter]) -> bool:
    """Whether a pledge speaks of this project's recipient and of the same thing."""
    record = project.record
    recipient = record.recipient if isinstance(record, Project) else None
    return any(
        isinstance(other.record, Pledge)
        and other.record.to == recipient
        and other.record.amount is not None
        and same_matter(record, other.record)
        for other in matters
    )


def _said_again(project: Matter, matters: Sequence[Matter]) -> bool:
    """Whether a later paper names the same project, so that its words are the newer ones."""
    record = project.record
    recipient = record.recipient if isinstance(record, Project) else None
    return any(
        isinstance(other.record, Project)
        and other.record.recipient == recipient
        and _follows(other, project)
        and same_matter(record, other.record)
        for other in matters
    )


def _follows(later: Matter, earlier: Matter) -> bool:
    return _when(later) > _when(earlier)


def _when(matter: Matter) -> datetime:
    created = matter.paper.created if matter.paper else None
    return created or datetime.min.replace(tzinfo=UTC)


_WORD = re.compile(r"[a-z]{4,}")


def _telling(record: Record) -> frozenset[str]:
    said = getattr(record, "what", None) or getattr(record, "action", None) or ""
    return frozenset(_WORD.findall(said.lower()))


def same_matter(one: Record, other: Record) -> bool:
    """Whether two records speak of the same thing: half of the shorter one's words agree."""
    ours, theirs = _telling(one), _telling(other)
    return bool(ours and theirs) and 2 * len(ours & theirs) >= min(len(ours), len(theirs))
