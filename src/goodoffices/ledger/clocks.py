"""Clocks: what is late, due or open on a day. Pure: records and a day in, values out."""

from __future__ import annotations

from datetime import date

from goodoffices.records import (
    ActionRequest,
    Claim,
    InexactDate,
    InformationRequest,
    MeetingRequest,
    Project,
    Proposal,
    Record,
    Relation,
    Standing,
    Step,
    Undertaking,
)

_OPEN_PROMISES = frozenset({None, Standing.PROMISED, Standing.NOT_MET, Standing.PARTLY_MET})
_UNFUNDED = frozenset(
    {
        Standing.EXPECTED,
        Standing.PROPOSED,
        Standing.AGREED,
        Standing.VETTED,
        Standing.OPEN_TO_DONORS,
        Standing.PART_FUNDED,
    }
)
_FIRM = frozenset({Claim.ASSERTED, Claim.HEDGED})


def term(record: Record) -> InexactDate | None:
    """The date by which something is to be done, where the record sets one."""
    match record:
        case ActionRequest(due=due):
            return due
        case Undertaking(due=due, standing=standing) | Step(due=due, standing=standing):
            return due if standing in _OPEN_PROMISES else None
        case _:
            return None


def days_late(due: InexactDate, on: date) -> int:
    """Full days since the last day on which it was in time; 0 while there is time."""
    deadline = due.deadline
    return 0 if deadline is None else max(0, (on - deadline).days)


def binds(due: InexactDate) -> bool:
    """Whether a date sets a term: "by", "before", "within", or softly; "in May" does too."""
    return due.relation is not Relation.AFTER


def awaits_answer(record: Record, claim: Claim) -> bool:
    """Whether something was put to a party that has to say something to it.

    An instruction without a term waits for the post's report. What is only said "if you are
    interested", or held for a question, is not asked yet.
    """
    if claim not in _FIRM:
        return False
    match record:
        case Proposal(standing=Standing.AWAITING_ANSWER | None):
            return True
        case MeetingRequest() | InformationRequest():
            return True
        case ActionRequest(due=due):
            return due is None
        case _:
            return False


def is_open(record: Record, claim: Claim) -> bool:
    """Whether it opens something that somebody has to close: a request, question or promise."""
    if claim not in _FIRM:
        return False
    match record:
        case ActionRequest() | MeetingRequest() | InformationRequest():
            return True
        case Proposal(standing=standing):
            return standing in {None, Standing.AWAITING_ANSWER}
        case Undertaking(standing=standing) | Step(standing=standing):
            return standing in _OPEN_PROMISES
        case _:
            return False


def lacks_donor(record: Record, claim: Claim) -> bool:
    """Whether it is a project of a named recipient that nobody has taken yet."""
    if not isinstance(record, Project) or claim not in _FIRM or record.recipient is None:
        return False
    return bool(record.recipient.iso3) and record.standing in _UNFUNDED
