"""The desk: what is overdue, due, unanswered and without a donor on a day. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from goodoffices.ledger import bearing, clocks
from goodoffices.ledger.bearing import Cites, same_matter
from goodoffices.records import InexactDate, Matter, Paper, Pledge, Project, Review


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
        return self.later is not None and bearing.is_told(self.matter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a desk officer should know on a day.

    `settled` counts what later papers answer, `closed` what a person has closed.
    """

    on: date
    papers: int
    findings: int
    proposed: int
    overdue: tuple[Item, ...]
    due: tuple[Item, ...]
    unanswered: tuple[Item, ...]
    unfunded: tuple[Item, ...]
    settled: int
    closed: int = 0


def desk(matters: Sequence[Matter], papers: Sequence[Paper], on: date) -> Desk:
    """The desk as of a day, from what the papers say until then.

    Nothing is closed here: what a later paper seems to settle stands beside the item, and
    questions that have some answer are counted, until a person decides.
    """
    cites = {paper.reference: paper.cites for paper in papers}
    still_open = [one for one in matters if not bearing.is_closed(one, cites)]
    terms = [_term(one, matters, cites, on) for one in still_open]
    dated = [item for item in terms if item is not None]
    asked = [
        Item(matter=one, later=_answer(one, matters, cites))
        for one in still_open
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
        closed=len(matters) - len(still_open),
    )


def open_projects(matters: Sequence[Matter]) -> tuple[Matter, ...]:
    """The projects that nobody has taken, each as its newest paper names it."""
    return tuple(
        one
        for one in matters
        if clocks.lacks_donor(one.record, one.entry.claim)
        and not _funded(one, matters)
        and not _said_again(one, matters)
    )


def _term(matter: Matter, matters: Sequence[Matter], cites: Cites, on: date) -> Item | None:
    """A promise, step or instruction with its clock; None where no clock runs."""
    due = clocks.term(matter.record)
    firm = matter.entry.claim in bearing.FIRM
    if due is None or not firm or not clocks.binds(due) or _said_anew(matter, matters):
        return None
    told = bearing.is_told(matter)
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
                bearing.is_told(item.matter),
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


def _later_word(matter: Matter, matters: Sequence[Matter]) -> Matter | None:
    """What a later paper says of the same promise by the same party: met, declined, put off."""
    return next((one for one in reversed(matters) if bearing.settles(one, matter)), None)


def _said_anew(matter: Matter, matters: Sequence[Matter]) -> bool:
    """Whether a later paper states the same promise again, in newer words."""
    later = (other for other in matters if bearing.follows(other, matter))
    return any(bearing.renews(other.record, matter.record) for other in later)


def _answer(matter: Matter, matters: Sequence[Matter], cites: Cites) -> Matter | None:
    """An answer by a party that was asked, in a later paper that cites the asking one."""
    if bearing.is_told(matter):
        return _report(matter, matters, cites)
    return next((one for one in matters if bearing.answers(one, matter, cites)), None)


def _report(matter: Matter, matters: Sequence[Matter], cites: Cites) -> Matter | None:
    """The first record of a later paper that cites the instruction: the post has reported."""
    return next((one for one in matters if bearing.reports(one, matter, cites)), None)


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
        and bearing.follows(other, project)
        and same_matter(record, other.record)
        for other in matters
    )
