"""Whether a ledger is whole: every rule of its keeping asked again, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, FromClause, Row, select

from goodoffices.errors import RecordUnreadableError
from goodoffices.ledger import codec, schema
from goodoffices.ledger.filing import PURGE
from goodoffices.ledger.standing import newest_entries, role_rows, standing_row
from goodoffices.ledger.store import Ledger
from goodoffices.ledger.visible import Visible, everything
from goodoffices.records import Entry


@dataclass(frozen=True, slots=True)
class Problem:
    """Something of a ledger that is not as it was filed."""

    subject: str
    message: str


def check(ledger: Ledger) -> tuple[Problem, ...]:
    """Everything that is wrong with a ledger; nothing of it is mended here."""
    with ledger.reading() as connection:
        return (*_wrong_revision(connection, ledger.place), *_wrong_content(connection))


def _wrong_revision(connection: Connection, place: str) -> Iterator[Problem]:
    """A ledger whose tables are not those of this version."""
    revision = schema.revision(connection, place)
    if revision != schema.HEAD:
        yield Problem(place, f"Its tables are of revision {revision}, not {schema.HEAD}.")


def _wrong_content(connection: Connection) -> Iterator[Problem]:
    """What is wrong with papers, journal and derived tables, in this order."""
    seen = everything(connection)
    rows = connection.execute(select(seen.entries).order_by(seen.entries.c.number)).all()
    texts = _texts(connection, seen)
    purged = {row.subject for row in rows if row.kind == PURGE}
    yield from _wrong_papers(connection, seen, purged)
    yield from _wrong_numbers(rows)
    yield from _unreadable(rows, seen)
    entries = _readable(rows, seen)
    for entry in entries:
        yield from _wrong_source(entry, texts)
    yield from _wrong_derived(connection, seen, entries)


def _texts(connection: Connection, seen: Visible) -> dict[str, str]:
    """The text of each paper."""
    asked = select(seen.papers.c.reference, seen.papers.c.text)
    return {row.reference: row.text for row in connection.execute(asked)}


def _wrong_papers(connection: Connection, seen: Visible, purged: set[str]) -> Iterator[Problem]:
    """Papers whose text is not the one that came in, though nobody purged them."""
    for row in connection.execute(select(seen.papers).order_by(seen.papers.c.reference)):
        is_tombstone = not row.text and {row.reference, row.witness_of} & purged
        if not is_tombstone and sha256(row.text.encode()).hexdigest() != row.digest:
            yield Problem(row.reference, "Its text is not the one that was filed.")


def _wrong_numbers(rows: Sequence[Row[Any]]) -> Iterator[Problem]:
    """Entries that are missing from the journal."""
    numbers = {row.number for row in rows}
    for number in range(1, max(numbers, default=0)):
        if number not in numbers:
            yield Problem(f"entry {number}", "It is missing from the journal.")


def _unreadable(rows: Sequence[Row[Any]], seen: Visible) -> Iterator[Problem]:
    """Entries that cannot be read."""
    for row in rows:
        if isinstance(entry := _entry(row, seen), str):
            yield Problem(f"entry {row.number}", entry)


def _readable(rows: Sequence[Row[Any]], seen: Visible) -> list[Entry]:
    """The entries that can be read."""
    return [entry for row in rows if isinstance(entry := _entry(row, seen), Entry)]


def _entry(row: Row[Any], seen: Visible) -> Entry | str:
    """The entry that a row stands for, or why it cannot be read."""
    try:
        return codec.entry_of(row, seen.markings)
    except RecordUnreadableError as error:
        return str(error)


def _wrong_source(entry: Entry, texts: Mapping[str, str]) -> Iterator[Problem]:
    """An entry whose paper is missing, or too short for the places it was read from."""
    if entry.source is None:
        return
    name = f"entry {entry.number}"
    if entry.source not in texts:
        yield Problem(name, f"Its paper {entry.source} is missing.")
        return
    end = len(texts[entry.source])
    for field, places in entry.spans.items():
        if any(span.end > end for span in places):
            yield Problem(name, f"The place of “{field}” lies outside paper {entry.source}.")


def _wrong_derived(
    connection: Connection, seen: Visible, entries: Sequence[Entry]
) -> Iterator[Problem]:
    """Subjects whose derived rows are not those that the journal gives."""
    ids = {marking: id_ for id_, marking in seen.markings.items()}
    newest = newest_entries(entries).values()
    standing = [standing_row(entry, ids[entry.marking]) for entry in newest]
    roles = [role for entry in newest for role in role_rows(entry)]
    differing = _rows(connection, seen.standing) ^ {_row(row) for row in standing}
    differing |= _rows(connection, seen.roles) ^ {_row(row) for row in roles}
    for subject in sorted({subject for subject, _ in differing}):
        yield Problem(subject, "What stands now is not what the journal says; rebuild it.")


_ComparableRow = tuple[str, frozenset[tuple[str, object]]]


def _rows(connection: Connection, table: FromClause) -> set[_ComparableRow]:
    """The rows of a table, to be compared."""
    return {_row(row._asdict()) for row in connection.execute(select(table))}


def _row(columns: codec.Columns) -> _ComparableRow:
    """The subject of a row and the whole of it, to be compared."""
    return str(columns["subject"]), frozenset(columns.items())
