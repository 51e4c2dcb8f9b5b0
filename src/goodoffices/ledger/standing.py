"""What stands now, derived from the journal: rows to filter by; no database, no clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from goodoffices.ledger.codec import Columns
from goodoffices.records import Entry, InexactDate, Record, Review, Standing, parties, values


def newest_entries(entries: Iterable[Entry]) -> dict[str, Entry]:
    """What stands of each subject, given entries in the order of their numbers."""
    return {entry.subject: entry for entry in entries if stands(entry)}


def stands(entry: Entry) -> bool:
    """Whether an entry takes the place of the one before; a suggestion leaves it standing."""
    return entry.review is not Review.SUGGESTED


def standing_row(entry: Entry, marking_id: int) -> Columns:
    """The newest entry of a subject, with what it is filtered by in columns of their own."""
    said = dict(values(entry.record)) if entry.record else {}
    stands = said.get("standing")
    return {
        "subject": entry.subject,
        "number": entry.number,
        "kind": entry.kind,
        "review": entry.review.value,
        "claim": entry.claim.value,
        "marking_id": marking_id,
        "source": entry.source,
        "deadline": deadline(entry.record) if entry.record else None,
        "standing": stands.value if isinstance(stands, Standing) else None,
    }


def role_rows(entry: Entry) -> list[Columns]:
    """Each party of an entry with the role it plays, once."""
    roles = dict.fromkeys(
        (role, party.key) for role, party in (parties(entry.record) if entry.record else ())
    )
    return [{"subject": entry.subject, "role": role, "party": party} for role, party in roles]


def deadline(record: Record) -> date | None:
    """The last day on which what a record asks or promises is still kept."""
    due = dict(values(record)).get("due")
    return due.deadline if isinstance(due, InexactDate) else None
