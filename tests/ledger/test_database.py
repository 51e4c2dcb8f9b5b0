"""Moments, transactions and mishaps, alike on both databases."""

from __future__ import annotations

import importlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Table,
    event,
    insert,
    inspect,
    select,
    text,
)
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError, StatementError

from goodoffices.errors import (
    LedgerBusyError,
    LedgerFullError,
    LedgerUnreachableError,
    NotALedgerError,
)
from goodoffices.ledger import Ledger, check, database, papers
from goodoffices.ledger.database import Database, Instant
from goodoffices.records import Audience, Paper

Letter = Callable[..., Paper]

MOMENTS = Table(
    "moments",
    MetaData(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("moment", Instant),
)


@pytest.fixture
def opened(new_place: Callable[[], str]) -> Iterator[Database]:
    """A database with a table of moments."""
    with closing(Database(new_place())) as made:
        with made.writing() as connection:
            MOMENTS.create(connection)
        yield made


def test_a_moment_comes_back_in_utc(opened: Database) -> None:
    noon_in_the_east = datetime(2009, 3, 17, 12, tzinfo=timezone(timedelta(hours=2)))
    with opened.writing() as connection:
        connection.execute(insert(MOMENTS).values(number=1, moment=noon_in_the_east))
        connection.execute(insert(MOMENTS).values(number=2, moment=None))

    with opened.reading() as connection:
        kept = connection.execute(select(MOMENTS.c.moment).order_by(MOMENTS.c.number)).all()

    assert kept == [(datetime(2009, 3, 17, 10, tzinfo=UTC),), (None,)]
    assert kept[0].moment.tzinfo is UTC


def test_moments_sort_by_time_and_not_by_clock(opened: Database) -> None:
    ten = datetime(2009, 3, 17, 12, tzinfo=timezone(timedelta(hours=2)))
    half_past_eleven = datetime(2009, 3, 17, 11, 30, tzinfo=UTC)
    rows = [{"number": 1, "moment": half_past_eleven}, {"number": 2, "moment": ten}]
    with opened.writing() as connection:
        connection.execute(insert(MOMENTS), rows)

    with opened.reading() as connection:
        numbers = connection.scalars(select(MOMENTS.c.number).order_by(MOMENTS.c.moment)).all()

    assert numbers == [2, 1]


def test_a_moment_without_a_zone_is_refused(opened: Database) -> None:
    naive = datetime(2009, 3, 17, 12)  # noqa: DTZ001 - the very thing that is refused

    with (
        pytest.raises(StatementError, match="a moment says its zone"),
        opened.writing() as connection,
    ):
        connection.execute(insert(MOMENTS).values(number=1, moment=naive))


def test_what_fails_is_undone_even_a_table_that_was_made(opened: Database) -> None:
    def stumble(connection: Connection) -> None:
        connection.execute(text("CREATE TABLE half (number INTEGER)"))
        connection.execute(insert(MOMENTS), [{"number": 1}, {"number": 1}])

    with pytest.raises(IntegrityError), opened.writing() as connection:
        stumble(connection)

    with opened.reading() as connection:
        assert inspect(connection).get_table_names() == ["moments"]
        assert connection.execute(select(MOMENTS)).all() == []


def test_a_reader_sees_one_state_while_somebody_writes(opened: Database) -> None:
    opened.settle()
    with opened.reading() as reader:
        before = reader.execute(select(MOMENTS)).all()
        with opened.writing() as writer:
            writer.execute(insert(MOMENTS).values(number=1))
        after = reader.execute(select(MOMENTS)).all()

    assert before == after == []


def test_a_second_writer_waits_and_is_told_that_the_ledger_is_busy(
    new_place: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE_SECONDS", 1)
    place = new_place()
    with (
        closing(Database(place)) as first,
        closing(Database(place)) as second,
        first.writing(),
        pytest.raises(LedgerBusyError, match="nothing was changed"),
        second.writing(),
    ):
        pass


def test_writers_number_the_journal_without_gaps(
    ledger: Ledger, letter: Letter, ask: Callable[..., object], march: datetime
) -> None:
    def file(reference: str) -> None:
        distinct = letter(reference, text=f"{reference} is a paper with words of its own.")
        ledger.take(distinct, [ask(spans={})], author="reader", at=march)  # type: ignore[list-item]

    clerks = [threading.Thread(target=file, args=(f"09EXLAND{n}",)) for n in range(1, 9)]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()

    assert check(ledger) == ()
    with ledger.reading() as connection:
        newest = connection.scalar(text("SELECT max(number) FROM journal"))
    assert newest == len(clerks)


def test_a_full_disk_is_said_and_leaves_the_ledger_as_it_was(
    file_ledger: Ledger, letter: Letter, us: Audience, march: datetime
) -> None:
    file_ledger.take(letter(), [], author="reader", at=march)
    with file_ledger.reading() as connection:
        pages = connection.scalar(text("PRAGMA page_count"))
        connection.execute(text(f"PRAGMA max_page_count = {pages + 2}"))
    long = letter("09EXLAND2", text="A long paper, word by word. " * 9000)

    with pytest.raises(LedgerFullError, match="is full"):
        file_ledger.take(long, [], author="reader", at=march)

    assert papers(file_ledger, us) == (letter(),)
    assert check(file_ledger) == ()


def test_a_file_that_may_only_be_read_is_unreachable_for_writing(
    file_ledger: Ledger, letter: Letter, march: datetime
) -> None:
    with file_ledger.reading() as connection:
        connection.execute(text("PRAGMA query_only = ON"))

    with pytest.raises(LedgerUnreachableError, match="readonly"):
        file_ledger.take(letter(), [], author="reader", at=march)


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerUnreachableError, match="unable to open"):
        Ledger.open(str(tmp_path))


def test_a_file_of_noise_is_no_database(tmp_path: Path) -> None:
    noise = tmp_path / "noise.db"
    noise.write_bytes(bytes(range(256)) * 8)

    with pytest.raises(NotALedgerError):
        Ledger.open(str(noise))


def test_a_server_that_is_down_is_unreachable_and_its_password_is_not_shown() -> None:
    pytest.importorskip("psycopg")

    with pytest.raises(LedgerUnreachableError) as refused:
        Ledger.open("postgresql://clerk:pass555word@127.0.0.1:1/ledger")

    assert "127.0.0.1:1" in str(refused.value)
    assert "pass555word" not in str(refused.value)


def test_a_server_without_its_driver_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str, package: str | None = None) -> object:
        raise ModuleNotFoundError(name, package)

    monkeypatch.setattr(database, "create_engine", lambda *_, **__: missing("psycopg"))

    with pytest.raises(LedgerUnreachableError, match=r"goodoffices\[postgres\]"):
        Ledger.open("postgresql://example.org/ledger")


@pytest.mark.parametrize(
    "address", ["mysql://clerk:pass555word@example.org/x", "://", "postgresql://h:port/x"]
)
def test_an_address_of_something_else_is_unreachable(address: str) -> None:
    with pytest.raises(LedgerUnreachableError, match="neither a file nor") as refused:
        Ledger.open(address)

    assert "pass555word" not in str(refused.value)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_name_of_postgresql_is_understood(scheme: str) -> None:
    importlib.import_module("psycopg")

    with closing(Database(f"{scheme}://example.org/ledger")) as named:
        place = named.place

    assert place == "postgresql+psycopg://example.org/ledger"


@pytest.mark.parametrize(
    ("state", "refusal"),
    [("53100", LedgerFullError), ("55P03", LedgerBusyError), ("57P01", LedgerUnreachableError)],
)
def test_what_a_server_says_is_translated(state: str, refusal: type[Exception]) -> None:
    class ServerError(Exception):
        sqlstate = state

    said = OperationalError("SELECT", None, ServerError("could not go on.\nDETAIL: none"))

    assert type(database._refusal("place", said)) is refusal


def test_a_mistake_of_our_own_is_not_translated() -> None:
    ours = ProgrammingError("SELECT", None, Exception("no such column"))
    theirs = sqlite3.OperationalError("no such column")
    theirs.sqlite_errorcode = sqlite3.SQLITE_ERROR

    assert database._refusal("place", ours) is None
    assert database._refusal("place", OperationalError("SELECT", None, theirs)) is None


def test_foreign_keys_are_minded(ledger: Ledger) -> None:
    orphan = text(
        "INSERT INTO journal (number, at, subject, kind, claim, review, author, marking_id,"
        " spans, rule, note)"
        " VALUES (1, '2009-03-17', 's', 'k', 'c', 'r', 'a', 99, '{}', '', '')"
    )

    with pytest.raises(IntegrityError), ledger._database.writing() as connection:
        connection.execute(orphan)


def test_every_connection_is_closed(file_ledger: Ledger) -> None:
    closed = []
    event.listen(file_ledger._database._engine, "close", lambda *_: closed.append(True))

    file_ledger.close()

    assert closed == [True]
