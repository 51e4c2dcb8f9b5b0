"""The ledger itself: opened, made and written here; its journal only grows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, closing
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self, Unpack

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from goodoffices.errors import (
    LedgerMissingError,
    MarkedAboveCeilingError,
    NotALedgerError,
    PaperBinaryError,
    UnknownSubjectError,
)
from goodoffices.ledger import codec, filing, schema, tables
from goodoffices.ledger.database import Database
from goodoffices.ledger.filing import Decision
from goodoffices.ledger.naming import copy_reference, sharing_reference
from goodoffices.ledger.rereading import Rereading
from goodoffices.ledger.standing import role_rows, standing_row, stands
from goodoffices.ledger.visible import everything
from goodoffices.ledger.witness import same_paper
from goodoffices.records import Entry, Finding, Level, Marking, Paper, Record, Review


class TakenAs(StrEnum):
    """What became of a paper that was handed to the ledger."""

    NEW = "new"
    KNOWN = "known"
    WITNESS = "witness"
    AGAIN = "again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of a paper, the reference it is kept under, and what was filed of it."""

    status: TakenAs
    reference: str
    entries: tuple[Entry, ...] = ()


class Ledger:
    """A programme's papers and what was said of them, in a file or on a server."""

    def __init__(self, database: Database, ceiling: Level) -> None:
        """Hold a database that is known to be a ledger; `open` and `create` find out."""
        self._database = database
        self._ceiling = ceiling

    @classmethod
    def open(cls, place: str) -> Self:
        """The ledger at a path or PostgreSQL address, brought up to date where it is older.

        Raises LedgerMissingError, NotALedgerError, LedgerNewerError or LedgerUnreachableError.
        """
        with ExitStack() as failing:
            database = failing.enter_context(closing(Database(place)))
            if not database.exists():
                raise LedgerMissingError(database.place)
            _bring_up_to_date(database)
            with database.reading() as connection:
                ceiling = _ceiling(connection, database.place)
            failing.pop_all()
        return cls(database, ceiling)

    @classmethod
    def create(cls, place: str, ceiling: Level = Level.FOR_OFFICIAL_USE_ONLY) -> Self:
        """A new ledger, or the one that is there with the ceiling that it has."""
        with closing(Database(place)) as database:
            database.make_room()
            with database.reading() as connection:
                is_free = schema.is_empty(connection)
            if is_free:
                database.settle()
                with database.writing() as connection:
                    _found(connection, database.place, ceiling)
        return cls.open(place)

    @staticmethod
    def discard(place: str) -> None:
        """Remove the file of a ledger with what lies beside it; a database is left alone."""
        if "://" not in place:
            for ending in ("", "-wal", "-shm"):
                Path(f"{place}{ending}").unlink(missing_ok=True)

    @property
    def place(self) -> str:
        """Where it is kept, as may be shown to people: without a password."""
        return self._database.place

    @property
    def ceiling(self) -> Level:
        """The highest level that it may hold."""
        return self._ceiling

    def recalled(self, name: str) -> str | None:
        """What the ledger was told to remember under a name."""
        with self._database.reading() as connection:
            return _setting(connection, f"own:{name}")

    def remember(self, name: str, value: str) -> None:
        """Keep a text under a name, in place of what was there."""
        with self._database.writing() as connection:
            _set(connection, f"own:{name}", value)

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees one state of the ledger for as long as it is open."""
        return self._database.reading()

    def close(self) -> None:
        """Close every connection to it."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def take(
        self,
        paper: Paper,
        findings: Sequence[tuple[Finding, Marking]],
        *,
        author: str,
        at: datetime,
    ) -> Taken:
        """File a paper and what was found in it as proposed, all or nothing.

        The same text again changes nothing; another copy of a known paper is filed as its
        witness, without findings; another paper under the same number gets one of its own.
        Raises MarkedAboveCeilingError, and PaperBinaryError for a text that no database keeps.
        """
        if "\0" in paper.text:
            raise PaperBinaryError(paper.source)
        for marking in (paper.marking, *(marking for _, marking in findings)):
            self._refuse_above_ceiling(paper.source, marking)
        with self._database.writing() as connection:
            known = _reference_of(connection, paper.digest)
            if known is not None:
                return Taken(status=TakenAs.KNOWN, reference=known)
            filed = _under_its_own_name(connection, paper)
            _insert_paper(connection, filed)
            if filed.witness_of is not None:
                return Taken(status=TakenAs.WITNESS, reference=filed.reference)
            first = _next_number(connection)
            entries = filing.proposed(filed, findings, author=author, at=at, first=first)
            _file(connection, entries)
        return Taken(status=TakenAs.NEW, reference=filed.reference, entries=tuple(entries))

    def reread(
        self,
        reference: str,
        findings: Sequence[tuple[Finding, Marking]],
        *,
        author: str,
        at: datetime,
    ) -> Taken:
        """File what a paper that is kept already now says otherwise, as proposed or suggested.

        A finding that a person rejected does not come back, unless it rests on other words; of
        what a person decided a change is suggested. Raises UnknownSubjectError and
        MarkedAboveCeilingError.
        """
        for _, marking in findings:
            self._refuse_above_ceiling(reference, marking)
        with self._database.writing() as connection:
            paper = _paper_named(connection, reference)
            filed = _entries(connection, tables.journal.c.source == paper.reference)
            again = Rereading(paper=paper, entries=filed, author=author)
            new = again.differences(filing.in_order(findings))
            entries = filing.numbered(new, _next_number(connection), at)
            _file(connection, entries)
        return Taken(status=TakenAs.AGAIN, reference=paper.reference, entries=tuple(entries))

    def append(
        self,
        subject: str,
        record: Record | None,
        *,
        author: str,
        at: datetime,
        **decision: Unpack[Decision],
    ) -> Entry:
        """File what a person decides: from now on the subject is this record, or withdrawn.

        Source, paragraph and the places of fields that stay as they were are kept. Raises
        EntryOutdatedError, MarkingLoweredError, MarkedAboveCeilingError, and
        UnknownSubjectError where what is withdrawn was never there.
        """
        with self._database.writing() as connection:
            folded = func.lower(tables.journal.c.subject) == func.lower(subject)
            entries = _entries(connection, folded)[::-1]
            if not entries:
                entries = [filing.opened(subject, record, self.ceiling, decision)]
            next_ = filing.decided(entries, record, decision)
            self._refuse_above_ceiling(subject, next_.marking)
            entry = replace(next_, number=_next_number(connection), at=at, author=author)
            _file(connection, [entry])
        return entry

    def purge(self, reference: str, *, author: str, at: datetime, note: str) -> Entry:
        """Replace a spilled paper and its copies by their hashes; the entry says who and why.

        Its text, title, addressees and citations go, and of every entry that rests on it the
        record, places and note. Backups are beyond reach. Raises UnknownSubjectError.
        """
        with self._database.writing() as connection:
            spilled = _paper_named(connection, reference)
            _blank(connection, spilled.reference)
            number = _next_number(connection)
            entry = filing.purged(spilled, author=author, at=at, note=note, number=number)
            _insert_entries(connection, [entry])
            _rebuild(connection)
        self._database.scrub()
        return entry

    def rebuild(self) -> None:
        """Build the derived tables again from the journal."""
        with self._database.writing() as connection:
            _rebuild(connection)

    def _refuse_above_ceiling(self, given: str, marking: Marking) -> None:
        """Refuse what is marked above the ceiling."""
        if marking.level > self.ceiling:
            raise MarkedAboveCeilingError(given, marking.level.banner, self.ceiling.banner)


def _found(connection: Connection, place: str, ceiling: Level) -> None:
    """Make the tables of a new ledger, unless somebody was quicker."""
    if schema.is_empty(connection):
        schema.upgrade(connection, place)
        _set(connection, "ceiling", ceiling.name)
        _rebuild(connection)


def _bring_up_to_date(database: Database) -> None:
    """Migrate the truth of an older ledger, and build derived tables of another shape again."""
    with database.reading() as connection:
        is_at_head = schema.revision(connection, database.place) == schema.HEAD
        fits = is_at_head and _setting(connection, "shape") == str(tables.SHAPE)
    if not fits:
        with database.writing() as connection:
            schema.upgrade(connection, database.place)
            _rebuild(connection)


def _ceiling(connection: Connection, place: str) -> Level:
    """The highest level that a ledger may hold; NotALedgerError for one that does not say."""
    name = _setting(connection, "ceiling")
    if name is None or name not in Level.__members__:
        raise NotALedgerError(place)
    return Level[name]


def _setting(connection: Connection, name: str) -> str | None:
    """A setting of the ledger."""
    setting = tables.setting
    return connection.scalar(select(setting.c.value).where(setting.c.name == name))


def _set(connection: Connection, name: str, value: str) -> None:
    """Set a setting of the ledger."""
    setting = tables.setting
    connection.execute(delete(setting).where(setting.c.name == name))
    connection.execute(insert(setting).values(name=name, value=value))


def _reference_of(connection: Connection, digest: str) -> str | None:
    """The reference under which a text is kept already."""
    paper = tables.paper
    return connection.scalar(select(paper.c.reference).where(paper.c.digest == digest))


def _under_its_own_name(connection: Connection, paper: Paper) -> Paper:
    """A paper under a free reference: its own, that of a copy, or one with a number behind."""
    names = (sharing_reference(paper.reference, number) for number in count(1))
    shelves = ((name, _text_of(connection, name)) for name in names)
    name, there = next(
        (name, there)
        for name, there in shelves
        if there is None or same_paper(there, paper.text)
    )
    if there is None:
        return replace(paper, reference=name, witness_of=None)
    copy = copy_reference(name, 2 + _witness_count(connection, name))
    return replace(paper, reference=copy, witness_of=name)


def _text_of(connection: Connection, reference: str) -> str | None:
    """The text of a paper, None where there is no such paper."""
    paper = tables.paper
    return connection.scalar(select(paper.c.text).where(paper.c.reference == reference))


def _witness_count(connection: Connection, reference: str) -> int:
    """How many further copies of a paper are kept."""
    paper = tables.paper
    asked = select(func.count()).where(paper.c.witness_of == reference)
    return connection.execute(asked).scalar_one()


def _paper_named(connection: Connection, reference: str) -> Paper:
    """The paper of this number, in capitals or not; UnknownSubjectError for none."""
    paper = tables.paper
    asked = select(paper).where(func.lower(paper.c.reference) == func.lower(reference))
    row = connection.execute(asked).first()
    if row is None:
        raise UnknownSubjectError(reference)
    return codec.paper_of(row, everything(connection).markings)


def _entries(connection: Connection, which: ColumnElement[bool]) -> list[Entry]:
    """The entries of the journal that are meant, oldest first; who purged what is left out."""
    journal = tables.journal
    asked = select(journal).where(which, journal.c.kind != filing.PURGE)
    markings = everything(connection).markings
    rows = connection.execute(asked.order_by(journal.c.number))
    return [codec.entry_of(row, markings) for row in rows]


def _next_number(connection: Connection) -> int:
    """The number of the next entry; there is one writer, so nobody else takes it."""
    newest = connection.scalar(select(func.max(tables.journal.c.number)))
    return 1 + (newest or 0)


def _insert_paper(connection: Connection, paper: Paper) -> None:
    """Insert a paper."""
    ids = _marking_ids(connection, [paper.marking])
    row = codec.paper_row(paper, ids[paper.marking])
    connection.execute(insert(tables.paper).values(row))


def _file(connection: Connection, entries: Sequence[Entry]) -> None:
    """Insert entries, and make them what stands now of their subjects unless suggested."""
    ids = _insert_entries(connection, entries)
    standing = [entry for entry in entries if stands(entry)]
    gone = [{"gone": entry.subject} for entry in standing]
    for table in (tables.standing, tables.party_role):
        if gone:
            connection.execute(delete(table).where(table.c.subject == bindparam("gone")), gone)
    _derive(connection, standing, ids)


def _insert_entries(connection: Connection, entries: Sequence[Entry]) -> dict[Marking, int]:
    """Insert entries into the journal; the ids of their markings."""
    ids = _marking_ids(connection, (entry.marking for entry in entries))
    rows = [codec.entry_row(entry, ids[entry.marking]) for entry in entries]
    _insert(connection, tables.journal, rows)
    return ids


def _marking_ids(connection: Connection, markings: Iterable[Marking]) -> dict[Marking, int]:
    """The id of each marking, old or new."""
    ids = {known: id_ for id_, known in everything(connection).markings.items()}
    for marking in markings:
        if marking not in ids:
            ids[marking] = 1 + len(ids)
            row = {"id": ids[marking], **codec.marking_row(marking)}
            connection.execute(insert(tables.marking).values(row))
    return ids


def _rebuild(connection: Connection) -> None:
    """Drop the derived tables and build them from what stands of each subject."""
    tables.derived.drop_all(connection)
    tables.derived.create_all(connection)
    journal = tables.journal
    standing = journal.c.review != Review.SUGGESTED.value
    newest = select(func.max(journal.c.number)).where(standing).group_by(journal.c.subject)
    markings = everything(connection).markings
    rows = connection.execute(select(journal).where(journal.c.number.in_(newest)))
    entries = [codec.entry_of(row, markings) for row in rows]
    _derive(connection, entries, {marking: id_ for id_, marking in markings.items()})
    _set(connection, "shape", str(tables.SHAPE))


def _derive(
    connection: Connection, entries: Sequence[Entry], ids: Mapping[Marking, int]
) -> None:
    """Insert what derives from the newest entries of subjects."""
    standing = [standing_row(entry, ids[entry.marking]) for entry in entries]
    _insert(connection, tables.standing, standing)
    roles = [role for entry in entries for role in role_rows(entry)]
    _insert(connection, tables.party_role, roles)


def _insert(connection: Connection, table: Table, rows: Sequence[codec.Columns]) -> None:
    """Insert rows; none is none, while the database would insert one of defaults."""
    if rows:
        connection.execute(insert(table), rows)


def _blank(connection: Connection, reference: str) -> None:
    """Take everything that repeats the text out of a paper, its copies and their entries."""
    paper, journal = tables.paper, tables.journal
    copies = or_(paper.c.reference == reference, paper.c.witness_of == reference)
    resting = journal.c.source.in_(select(paper.c.reference).where(copies))
    connection.execute(
        update(journal)
        .where(resting, journal.c.kind != filing.PURGE)
        .values(record=None, spans="{}", note="", words="[]")
    )
    _blank_words(connection, reference)
    blank = {"title": None, "text": "", "originator": None}
    connection.execute(
        update(paper).where(copies).values(**blank, action_addressees="[]", cites="[]")
    )


def _blank_words(connection: Connection, reference: str) -> None:
    """Take out what people decided because of a paper; a record that it changed repeats it."""
    journal = tables.journal
    says_so = or_(
        *(
            journal.c.words.contains(f'"by":"{reference}{end}', autoescape=True)
            for end in ('"', "/")
        )
    )
    changed = journal.c.words.contains('"effect":"changes"', autoescape=True)
    connection.execute(update(journal).where(says_so, changed).values(record=None, spans="{}"))
    connection.execute(update(journal).where(says_so).values(words="[]", note=""))
