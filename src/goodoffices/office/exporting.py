"""Tables of a ledger handed out whole, and the public record taken in."""

from __future__ import annotations

import hashlib
from datetime import datetime
from functools import reduce

from goodoffices import exchange, facts, ledger
from goodoffices.errors import UnknownFormatError
from goodoffices.office import objects, papers, questions
from goodoffices.records import (
    KINDS,
    Audience,
    InexactDate,
    Layout,
    Level,
    Marking,
    Matter,
    Paper,
    Party,
    Value,
    amount_words,
    values,
)

PUBLIC = Marking(level=Level.UNCLASSIFIED)
"""The marking of what stands in the public record."""


def exported(book: ledger.Ledger, audience: Audience, kind: str, form: str) -> bytes:
    """All records of one kind, or the papers, as a file of this format."""
    write = exchange.FORMATS.get(form)
    if write is None:
        raise UnknownFormatError(form, sorted(exchange.FORMATS))
    if kind.lower() in {"paper", "papers"}:
        return write(_papers(ledger.papers(book, audience)))
    return write(_records(questions.kind_named(kind), book, audience))


def _records(kind: str, book: ledger.Ledger, audience: Audience) -> exchange.OutTable:
    found = ledger.matters(book, audience, kind=kind)
    fields = [name for name, _ in values(KINDS[kind]())]
    return exchange.OutTable(
        name=kind,
        marking=_highest(found),
        columns=("record", *fields, "claim", "review", "source", "paragraph", "marking"),
        rows=tuple(_row(matter) for matter in found),
    )


def _row(matter: Matter) -> tuple[str, ...]:
    entry = matter.entry
    return (
        entry.subject,
        *(_cell(value) for _, value in values(matter.record)),
        entry.claim.value,
        entry.review.value,
        entry.source or "",
        "" if entry.paragraph is None else str(entry.paragraph),
        entry.marking.banner,
    )


def _cell(value: Value) -> str:
    """One value in words that can be read back: a party by its code, a date as it stands."""
    match value:
        case None:
            return ""
        case Party():
            return value.key
        case InexactDate(text=text, date=date):
            return date or text
        case tuple():
            return "; ".join(party.key for party in value)
        case str():
            return str(value)
        case _:
            return amount_words(value)


def _highest(found: tuple[Matter, ...]) -> str:
    marks = [one.entry.marking for one in found]
    return reduce(Marking.joined, marks, PUBLIC).banner


def _papers(found: tuple[Paper, ...]) -> exchange.OutTable:
    rows = [objects.paper_object(paper) for paper in found]
    columns = ("reference", "title", "created", "from", "marking", "source", "digest")
    return exchange.OutTable(
        name="papers",
        marking=reduce(Marking.joined, (one.marking for one in found), PUBLIC).banner,
        columns=columns,
        rows=tuple(tuple(str(row[name] or "") for name in columns) for row in rows),
    )


def import_public_record(place: str, now: datetime) -> tuple[ledger.Taken, ...]:
    """File the public record that ships, each table as one paper, marked unclassified.

    Raises MixedTrafficError for a ledger of exercise traffic.
    """
    with ledger.Ledger.create(place) as book:
        return tuple(
            _filed(book, table, now) for table in exchange.public_record(facts.shipped())
        )


def _filed(book: ledger.Ledger, table: exchange.PublicPaper, now: datetime) -> ledger.Taken:
    paper = _public_paper(table, now)
    papers.keep_apart(book, paper)
    findings = [(finding, PUBLIC) for finding in table.findings]
    return book.take(paper, findings, author=papers.READER, at=now)


def _public_paper(table: exchange.PublicPaper, now: datetime) -> Paper:
    return Paper(
        reference=table.reference,
        title=table.title,
        layout=Layout.CSV,
        created=None,
        received=now,
        source=papers.PUBLIC_RECORD,
        text=table.text,
        digest=hashlib.sha256(table.text.encode()).hexdigest(),
        marking=PUBLIC,
    )
