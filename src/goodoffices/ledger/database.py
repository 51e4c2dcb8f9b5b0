"""One door to SQLite and PostgreSQL: the only file that names a dialect or a driver."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import URL, Connection, DateTime, Dialect, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.types import TypeDecorator

from goodoffices.errors import (
    LedgerBusyError,
    LedgerError,
    LedgerFullError,
    LedgerUnreachableError,
    NotALedgerError,
)

PATIENCE_SECONDS = 5
"""How long a writer waits for another one before it is told that the ledger is busy."""

_SERVER_NAMES = {"postgres", "postgresql", "postgresql+psycopg"}

# Any number will do as long as every version of this program takes the same one.
_WRITERS_LOCK = 7_304_191

# The primary result codes of https://sqlite.org/rescode.html; extended ones keep them in
# their lowest byte.
_SQLITE_FULL = 13
_SQLITE_BUSY = {5, 6}
_SQLITE_NOT_A_DATABASE = 26
_SQLITE_UNREACHABLE = {3, 8, 10, 11, 14, 23}  # permission, read-only, I/O, damage, cannot open

# The conditions of https://www.postgresql.org/docs/current/errcodes-appendix.html
_SERVER_FULL = {"53100"}
_SERVER_BUSY = {"55P03", "40P01", "40001"}


class Instant(TypeDecorator[datetime]):
    """A moment: stored in UTC, returned aware.

    Without it SQLite drops the offset, and 12:00+02:00 sorts after 11:30Z.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC; ValueError for one that does not say its zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment says its zone, unlike {value!r} for {dialect.name}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment as kept, in UTC, whatever zone the session speaks."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Database:
    """The file or server that holds a ledger, with one way to read and one to write.

    One writer at a time on both: SQLite locks the file, PostgreSQL takes an advisory lock, so
    that the journal is numbered without gaps.
    """

    def __init__(self, place: str) -> None:
        """Name a place; nothing is opened before it is used."""
        self._path = None if "://" in place else Path(place).expanduser()
        url = _server_url(place) if self._path is None else _file_url(self._path)
        self.place = place if self._path else url.render_as_string(hide_password=True)
        self._engine = _file_engine(url) if self._path else _server_engine(url, self.place)

    def exists(self) -> bool:
        """Whether there is anything at the place; of a server only its answer can tell."""
        return self._path is None or self._path.exists()

    def make_room(self) -> None:
        """Make the file and the folders above it, closed to other users of the computer."""
        if self._path is None:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            return
        except OSError as error:
            raise LedgerUnreachableError(self.place, error.strerror or str(error)) from error

    def settle(self) -> None:
        """Let readers and the writer of a file work at once, from now on."""
        if self._path is not None:
            self._outside_transactions("PRAGMA journal_mode = WAL")

    def scrub(self) -> None:
        """Remove what was overwritten from the disk as far as the database can."""
        wipe = "VACUUM" if self._path is None else "PRAGMA wal_checkpoint(TRUNCATE)"
        self._outside_transactions(wipe)

    def _outside_transactions(self, statement: str) -> None:
        """Run a statement that no transaction may hold."""
        options = {"begin": ""} if self._path else {"isolation_level": "AUTOCOMMIT"}
        engine = self._engine.execution_options(**options)
        with _in_plain_words(self.place), engine.connect() as connection:
            connection.exec_driver_sql(statement)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the ledger for as long as it is open."""
        options = {} if self._path else {"isolation_level": "REPEATABLE READ"}
        engine = self._engine.execution_options(**options)
        with _in_plain_words(self.place), engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection of the only writer: all of what it does is kept, or nothing."""
        engine = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        with _in_plain_words(self.place), engine.begin() as connection:
            if self._path is None:
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE_SECONDS}s'")
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})")
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def _server_url(place: str) -> URL:
    """The address of a PostgreSQL server, spoken to with psycopg."""
    why = "it names neither a file nor a PostgreSQL database"
    try:
        url = make_url(place)
    except (ArgumentError, ValueError) as error:
        raise LedgerUnreachableError(place.partition("://")[0], why) from error
    if url.drivername not in _SERVER_NAMES:
        raise LedgerUnreachableError(url.render_as_string(hide_password=True), why)
    return url.set(drivername="postgresql+psycopg")


def _file_url(path: Path) -> URL:
    """The address of a SQLite file."""
    return URL.create("sqlite", database=str(path))


def _server_engine(url: URL, place: str) -> Engine:
    """An engine for PostgreSQL, whose driver is an extra of its own."""
    try:
        return create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        why = "the driver is missing, install goodoffices[postgres]"
        raise LedgerUnreachableError(place, why) from error


class _FileConnection(Protocol):
    """What is used here of the driver's own connection to a file."""

    isolation_level: str | None

    def execute(self, statement: str, /) -> object:
        """Run one statement."""
        ...


def _file_engine(url: URL) -> Engine:
    """An engine for SQLite in which we say BEGIN.

    Left alone the driver keeps DDL out of transactions, and a failed migration stays behind.
    """
    engine = create_engine(url, connect_args={"timeout": PATIENCE_SECONDS})
    event.listen(engine, "connect", _prepare_file)
    event.listen(engine, "begin", _begin_file)
    return engine


def _prepare_file(connection: _FileConnection, _record: object) -> None:
    """Take transactions over from the driver, mind foreign keys, overwrite what is purged."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")


def _begin_file(connection: Connection) -> None:
    """Begin as was asked: a writer locks at once, for a lock wanted later may be refused."""
    begin = connection.get_execution_options().get("begin", "BEGIN")
    if begin:
        connection.exec_driver_sql(begin)


@contextmanager
def _in_plain_words(place: str) -> Iterator[None]:
    """Turn what a driver says into what a person can act on."""
    try:
        yield
    except DBAPIError as error:
        refusal = _refusal(place, error)
        if refusal is None:
            raise
        raise refusal from error


def _refusal(place: str, error: DBAPIError) -> LedgerError | None:
    """The mishap that a driver's error stands for; None for a mistake of our own."""
    if isinstance(number := getattr(error.orig, "sqlite_errorcode", None), int):
        return _file_refusal(place, number & 0xFF, str(error.orig))
    state = getattr(error.orig, "sqlstate", None)
    if state in _SERVER_FULL:
        return LedgerFullError(place)
    if state in _SERVER_BUSY:
        return LedgerBusyError(place)
    if isinstance(error, OperationalError):
        return LedgerUnreachableError(place, _first_line(error))
    return None


def _file_refusal(place: str, number: int, why: str) -> LedgerError | None:
    """The mishap that a primary result code of SQLite stands for."""
    if number == _SQLITE_FULL:
        return LedgerFullError(place)
    if number in _SQLITE_BUSY:
        return LedgerBusyError(place)
    if number == _SQLITE_NOT_A_DATABASE:
        return NotALedgerError(place)
    if number in _SQLITE_UNREACHABLE:
        return LedgerUnreachableError(place, why)
    return None


def _first_line(error: DBAPIError) -> str:
    """The first line of what a server said, without its full stop."""
    return (str(error.orig).strip().splitlines() or ["no answer"])[0].rstrip(".")
