"""What a later paper says of an earlier record: answered, met, said again, changed. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from goodoffices.records import (
    ActionRequest,
    Answer,
    Claim,
    Matter,
    Party,
    Record,
    Standing,
    Step,
    Undertaking,
    parties,
)

Cites = Mapping[str, tuple[str, ...]]
"""The references that each paper cites."""

FIRM = frozenset({Claim.ASSERTED, Claim.HEDGED})
"""The claims that are meant; the others only say "if", or "not"."""

_SETTLES = frozenset({Standing.MET, Standing.PARTLY_MET, Standing.DECLINED, Standing.WITHDRAWN})


def is_closed(matter: Matter, cites: Cites) -> bool:
    """Whether a person has closed it, by a paper that was there by then or without one."""
    closing = matter.entry.closing
    return closing is not None and (closing.paper is None or closing.paper in cites)


def follows(later: Matter, earlier: Matter) -> bool:
    """Whether the paper of one record is younger than that of another."""
    return _when(later) > _when(earlier)


def _when(matter: Matter) -> datetime:
    created = matter.paper.created if matter.paper else None
    return created or datetime.min.replace(tzinfo=UTC)


def reports(other: Matter, told: Matter, cites: Cites) -> bool:
    """Whether a record stands in a paper that cites an instruction: the post has reported."""
    return told.entry.source in cites.get(other.entry.source or "", ())


def answers(other: Matter, asked: Matter, cites: Cites) -> bool:
    """Whether it is an answer by a party that was asked, in a paper that cites the question."""
    return is_answer_to(other, asked) and reports(other, asked, cites)


def is_answer_to(other: Matter, asked: Matter) -> bool:
    """Whether it is an answer by a party that was asked, and no silence."""
    record = other.record
    if not isinstance(record, Answer) or record.by is None:
        return False
    spoke = other.entry.claim in FIRM and record.standing is not Standing.SILENT
    return spoke and record.by.key in asked_of(asked.record)


def asked_of(record: Record) -> frozenset[str]:
    """The parties to whom something was put, by their keys: everybody but who puts it."""
    return frozenset(party.key for role, party in parties(record) if role != "by")


def settles(other: Matter, promise: Matter) -> bool:
    """Whether a later record says of the same promise by the same party how it came out."""
    record = other.record
    if not isinstance(record, Undertaking | Step) or record.by != _by(promise.record):
        return False
    came_out = is_settled(record) and follows(other, promise)
    return came_out and _same_promise(promise.record, record)


def is_settled(record: Undertaking | Step) -> bool:
    """Whether a promise or step came out one way or the other: met, declined, withdrawn."""
    return record.standing in _SETTLES


def renews(newer: Record, older: Record) -> bool:
    """Whether one record states the step or promise of another again.

    A step with a new date takes the place of the old one; a promise does with the same date.
    """
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


def is_told(matter: Matter) -> bool:
    """Whether it is an instruction, which a report settles, and not a question or a promise."""
    return isinstance(matter.record, ActionRequest)


_WORD = re.compile(r"[a-z]{4,}")


def telling(record: Record) -> frozenset[str]:
    """The words that tell what a record is about; none for what says nothing of it."""
    said = getattr(record, "what", None) or getattr(record, "action", None) or ""
    return frozenset(_WORD.findall(said.lower()))


def same_matter(one: Record, other: Record) -> bool:
    """Whether two records speak of the same thing: half of the shorter one's words agree."""
    ours, theirs = telling(one), telling(other)
    return bool(ours and theirs) and 2 * len(ours & theirs) >= min(len(ours), len(theirs))
