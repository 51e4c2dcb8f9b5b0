"""Lists of papers and records: their columns and rows, and the same as objects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from goodoffices import ledger
from goodoffices.cli.printing import cut
from goodoffices.office import objects, questions
from goodoffices.records import Audience, Matter, Paper, due_words, sentence, standing_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a list is asked of: a ledger, for whom, until which day, about which party."""

    book: ledger.Ledger
    audience: Audience
    until: date | None
    party: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list twice: as a table, and as objects with everything in them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    objects: tuple[dict[str, Any], ...]


def listing(asked: Asked, kind: str | None) -> Listing:
    """The papers, the records of one kind, or, without a kind, the number of each."""
    if kind is None:
        counts = questions.counts(asked.book, asked.audience, asked.until, asked.party)
        return _numbers(counts)
    if kind.lower() in {"paper", "papers"}:
        return _papers(questions.papers(asked.book, asked.audience, asked.until, asked.party))
    found = ledger.matters(
        asked.book,
        asked.audience,
        kind=questions.kind_named(kind),
        until=asked.until,
        party=asked.party,
    )
    return _records(found)


def _numbers(counts: dict[str, int]) -> Listing:
    return Listing(
        columns=("kind", "number"),
        rows=tuple((kind, str(number)) for kind, number in counts.items() if number),
        objects=tuple({"kind": kind, "number": number} for kind, number in counts.items()),
    )


def _papers(found: tuple[Paper, ...]) -> Listing:
    return Listing(
        columns=("paper", "created", "from", "marking", "subject"),
        rows=tuple(
            (
                paper.reference,
                f"{paper.created:%Y-%m-%d}" if paper.created else "",
                paper.originator or "",
                paper.marking.banner,
                cut(paper.title or "", 60),
            )
            for paper in found
        ),
        objects=tuple(objects.paper_object(paper) for paper in found),
    )


def _records(found: tuple[Matter, ...]) -> Listing:
    return Listing(
        columns=("record", "what it says", "standing", "due", "place", "review"),
        rows=tuple(_row(matter) for matter in found),
        objects=tuple(objects.matter_object(matter) for matter in found),
    )


def _row(matter: Matter) -> tuple[str, ...]:
    due = getattr(matter.record, "due", None)
    return (
        matter.subject,
        cut(sentence(matter.record), 72),
        _standing(matter),
        due_words(due) if due else "",
        matter.place,
        matter.entry.review.value,
    )


def _standing(matter: Matter) -> str:
    """How a record stands, and whether a person has closed it."""
    said = standing_words(matter.entry.claim, getattr(matter.record, "standing", None))
    return ", ".join(filter(None, (said, "closed" if matter.entry.closing else "")))
