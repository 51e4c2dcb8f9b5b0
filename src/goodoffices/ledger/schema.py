"""The revision of a database, and how it is brought to the newest one."""

from __future__ import annotations

from sqlalchemy import Connection, column, inspect, select, table

from goodoffices.errors import LedgerMissingError, LedgerNewerError, NotALedgerError

VERSION_TABLE = "goodoffices_revision"
"""Where Alembic notes the revision; not its usual name, by which we know a ledger of ours."""

HEAD = "0002"
"""The newest revision; said here too, because asking Alembic would cost every start 100 ms."""

_MIGRATIONS = "goodoffices.ledger:migrations"
_NOTED = table(VERSION_TABLE, column("version_num"))


def is_empty(connection: Connection) -> bool:
    """Whether a database holds no table at all."""
    return not inspect(connection).get_table_names()


def revision(connection: Connection, place: str) -> str:
    """The revision of a ledger; LedgerMissingError for none, NotALedgerError for others'."""
    names = inspect(connection).get_table_names()
    if not names:
        raise LedgerMissingError(place)
    if VERSION_TABLE not in names:
        raise NotALedgerError(place)
    found = connection.scalar(select(_NOTED.c.version_num))
    if not isinstance(found, str):
        raise NotALedgerError(place)
    return found


def upgrade(connection: Connection, place: str) -> None:
    """Bring the truth to the newest revision; LedgerNewerError where ours is older."""
    from alembic import command  # noqa: PLC0415 - 100 ms, and needed once a ledger's life
    from alembic.config import Config  # noqa: PLC0415 - as above
    from alembic.util import CommandError  # noqa: PLC0415 - as above

    settings = Config()
    settings.set_main_option("script_location", _MIGRATIONS)
    settings.attributes["connection"] = connection
    settings.attributes["version_table"] = VERSION_TABLE
    try:
        command.upgrade(settings, "head")
    except CommandError as error:
        raise LedgerNewerError(place) from error
