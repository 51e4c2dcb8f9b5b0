"""The entries that a paper taken in and a person's decision make; no database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import NotRequired, TypedDict

from goodoffices.errors import EntryOutdatedError, MarkingLoweredError, UnknownSubjectError
from goodoffices.ledger.codec import Places
from goodoffices.ledger.naming import subjects
from goodoffices.records import (
    Claim,
    Entry,
    Finding,
    Level,
    Marking,
    Paper,
    Record,
    Review,
    values,
)

PURGE = "purge"
"""The kind of the entry that says who purged a paper and why; it never has a record."""


class Decision(TypedDict):
    """What a person decides of a subject.

    `after` is the number of the entry that the person saw, 0 for none. `marking` is that of
    the subject from now on; unsaid it stays, and of a new subject it is the ledger's ceiling.
    """

    claim: Claim
    review: Review
    note: NotRequired[str]
    after: NotRequired[int | None]
    marking: NotRequired[Marking | None]


def proposed(
    paper: Paper,
    findings: Sequence[tuple[Finding, Marking]],
    *,
    author: str,
    at: datetime,
    first: int,
) -> list[Entry]:
    """The entries of a paper's findings in the order of its text, numbered from `first`."""
    ordered = sorted(findings, key=_place)
    names = subjects(paper.reference, (finding.kind for finding, _ in ordered))
    rows = zip(count(first), names, ordered, strict=False)
    return [
        Entry(
            number=number,
            at=at,
            subject=subject,
            kind=finding.kind,
            record=finding.record,
            claim=finding.claim,
            review=Review.PROPOSED,
            author=author,
            marking=marking,
            source=paper.reference,
            paragraph=finding.paragraph,
            spans=finding.spans,
            rule=finding.rule,
        )
        for number, subject, (finding, marking) in rows
    ]


def _place(found: tuple[Finding, Marking]) -> tuple[int, int]:
    """Where in its paper a finding stands; without a paragraph it stands above the first."""
    finding, _ = found
    return finding.paragraph or 0, finding.start


def opened(subject: str, record: Record | None, ceiling: Level, decision: Decision) -> Entry:
    """Entry 0 of a subject that a person brings up; UnknownSubjectError for a withdrawal."""
    if record is None:
        raise UnknownSubjectError(subject)
    return Entry(
        number=0,
        at=datetime.min,  # noqa: DTZ901 - entry 0 is never filed
        subject=subject,
        kind=record.kind,
        record=None,
        claim=decision["claim"],
        review=decision["review"],
        author="",
        marking=decision.get("marking") or Marking(level=ceiling),
    )


def decided(before: Entry, record: Record | None, decision: Decision) -> Entry:
    """The entry that follows on a decision, yet to be numbered, dated and signed.

    Raises EntryOutdatedError and MarkingLoweredError.
    """
    after = decision.get("after")
    if after is not None and after != before.number:
        raise EntryOutdatedError(before.subject, after, before.number)
    return replace(
        before,
        record=record,
        kind=before.kind if record is None else record.kind,
        spans=still_proven(before, record),
        marking=raised(before, decision.get("marking")),
        claim=decision["claim"],
        review=decision["review"],
        note=decision.get("note", ""),
    )


def purged(paper: Paper, *, author: str, at: datetime, note: str, number: int) -> Entry:
    """The entry that says who purged a paper and why."""
    return Entry(
        number=number,
        at=at,
        subject=paper.reference,
        kind=PURGE,
        record=None,
        claim=Claim.ASSERTED,
        review=Review.ACCEPTED,
        author=author,
        marking=paper.marking,
        source=paper.reference,
        note=note,
    )


def still_proven(before: Entry, record: Record | None) -> Places:
    """The places of those fields that a decision left as the paper has them."""
    if before.record is None or record is None:
        return {}
    was, is_ = dict(values(before.record)), dict(values(record))
    return {
        name: places
        for name, places in before.spans.items()
        if name in is_ and is_[name] == was[name]
    }


def raised(before: Entry, given: Marking | None) -> Marking:
    """The marking from now on; MarkingLoweredError where it would show more than before."""
    if given is None:
        return before.marking
    if given.joined(before.marking) != given:
        raise MarkingLoweredError(before.subject, given.banner, before.marking.banner)
    return given
