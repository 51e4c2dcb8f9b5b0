"""The entries that a paper taken in and a person's decision make; no database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NotRequired, TypedDict

from goodoffices.errors import EntryOutdatedError, MarkingLoweredError, UnknownSubjectError
from goodoffices.ledger.codec import Places
from goodoffices.ledger.naming import subjects
from goodoffices.ledger.rereading import proposal
from goodoffices.records import (
    Claim,
    Entry,
    Finding,
    Level,
    Marking,
    Paper,
    Record,
    Review,
    Span,
    Word,
    values,
)

PURGE = "purge"
"""The kind of the entry that says who purged a paper and why; it never has a record."""


class Decision(TypedDict):
    """What a person decides of a subject.

    `after` is the number of the entry that the person saw, 0 for none. `marking` is that of
    the subject from now on; unsaid it stays, and of a new subject it is the ledger's ceiling.
    `words` are what was decided of later words until now; unsaid they stay.
    """

    claim: Claim
    review: Review
    note: NotRequired[str]
    after: NotRequired[int | None]
    marking: NotRequired[Marking | None]
    words: NotRequired[tuple[Word, ...]]


def proposed(
    paper: Paper,
    findings: Sequence[tuple[Finding, Marking]],
    *,
    author: str,
    at: datetime,
    first: int,
) -> list[Entry]:
    """The entries of a paper's findings in the order of its text, numbered from `first`."""
    ordered = in_order(findings)
    names = subjects(paper.reference, (finding.kind for finding, _ in ordered))
    rows = zip(names, ordered, strict=True)
    entries = (
        proposal(paper, subject, finding, marking, author=author)
        for subject, (finding, marking) in rows
    )
    return numbered(entries, first, at)


def numbered(entries: Iterable[Entry], first: int, at: datetime) -> list[Entry]:
    """Entries to be filed at a moment, numbered from `first`."""
    return [replace(one, number=number, at=at) for number, one in enumerate(entries, first)]


def in_order(findings: Iterable[tuple[Finding, Marking]]) -> list[tuple[Finding, Marking]]:
    """Findings in the order of their paper's text."""
    return sorted(findings, key=_place)


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


def decided(entries: Sequence[Entry], record: Record | None, decision: Decision) -> Entry:
    """The entry that follows on a decision, yet to be numbered, dated and signed.

    `entries` are those of its subject, the newest first. Raises EntryOutdatedError and
    MarkingLoweredError.
    """
    before = entries[0]
    after = decision.get("after")
    if after is not None and after != before.number:
        raise EntryOutdatedError(before.subject, after, before.number)
    alike = next((one for one in entries if one.record == record), None)
    return replace(
        alike or before,
        record=record,
        kind=before.kind if record is None else record.kind,
        spans=alike.spans if alike else still_proven(entries, record),
        marking=raised(before, decision.get("marking")),
        claim=decision["claim"],
        review=decision["review"],
        note=decision.get("note", ""),
        words=decision.get("words", before.words),
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


def still_proven(entries: Sequence[Entry], record: Record | None) -> Places:
    """The places of those fields that a decision leaves, or puts back, as the paper has them.

    `entries` are those of its subject, the newest first.
    """
    proven: dict[str, tuple[Span, ...]] = {}
    is_ = dict(values(record)) if record else {}
    for before in entries:
        was = dict(values(before.record)) if before.record else {}
        for name, places in before.spans.items():
            if name in is_ and name in was and is_[name] == was[name]:
                proven.setdefault(name, places)
    return proven


def raised(before: Entry, given: Marking | None) -> Marking:
    """The marking from now on; MarkingLoweredError where it would show more than before."""
    if given is None:
        return before.marking
    if given.joined(before.marking) != given:
        raise MarkingLoweredError(before.subject, given.banner, before.marking.banner)
    return given
