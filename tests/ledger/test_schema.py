"""Tables as said and as migrated are the same; an older ledger is brought up to date."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import column, table, update

from goodoffices.ledger import Ledger, check, history, papers, schema, tables
from goodoffices.ledger.database import Database
from goodoffices.records import Audience, Finding, Marking, Paper

Letter = Callable[..., Paper]

DERIVED = {"standing", "party_role"}


@pytest.fixture
def settings() -> Config:
    """Alembic's settings, for looking at the migrations."""
    config = Config()
    config.set_main_option("script_location", "goodoffices.ledger:migrations")
    return config


def test_the_newest_revision_is_the_one_that_we_say(settings: Config) -> None:
    heads = ScriptDirectory.from_config(settings).get_heads()

    assert heads == [schema.HEAD]


@pytest.mark.filterwarnings("ignore:.*expression-based index")
def test_the_migrations_make_the_tables_that_we_say(ledger: Ledger) -> None:
    with ledger.reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": schema.VERSION_TABLE,
                "include_name": lambda name, kind, _: kind != "table" or name not in DERIVED,
                "compare_type": True,
            },
        )
        differences = compare_metadata(context, tables.truth)

    assert differences == []


def test_an_older_ledger_is_brought_up_to_date_on_opening(
    new_place: Callable[[], str],
    letter: Letter,
    us: Audience,
    march: datetime,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    place = new_place()
    with Ledger.create(place) as made:
        made.take(letter(), [], author="reader", at=march)
    _publish(tmp_path, monkeypatch)

    with Ledger.open(place) as opened, opened.reading() as connection:
        revision = schema.revision(connection, place)
        kept = papers(opened, us)

    assert (revision, kept) == ("0003", (letter(),))
    with Ledger.open(place) as opened:
        assert check(opened) == ()


def test_a_ledger_of_the_first_version_gets_the_later_words(
    new_place: Callable[[], str],
    letter: Letter,
    ask: Callable[..., tuple[Finding, Marking]],
    us: Audience,
    march: datetime,
    settings: Config,
) -> None:
    place = new_place()
    with Ledger.create(place) as made:
        made.take(letter(), [ask()], author="reader", at=march)
    _take_back(place, settings)

    with Ledger.open(place) as opened:
        (entry,) = history(opened, us, "09EXLAND1/ask1")
        problems = check(opened)

    assert (entry.words, problems) == ((), ())


def _take_back(place: str, settings: Config) -> None:
    """Make a ledger one of the revision before the newest."""
    script = ScriptDirectory.from_config(settings).get_revision(schema.HEAD)
    assert script is not None
    with closing(Database(place)) as database, database.writing() as connection:
        with Operations.context(MigrationContext.configure(connection)):
            script.module.downgrade()
        noted = table(schema.VERSION_TABLE, column("version_num"))
        connection.execute(update(noted).values(version_num=script.down_revision))


def _publish(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that a further migration has been published."""
    own = Path(schema.__file__).parent / "migrations"
    (folder / "versions").mkdir()
    for name in (
        "env.py",
        *(f"versions/{one.name}" for one in (own / "versions").glob("0*.py")),
    ):
        (folder / name).write_text((own / name).read_text())
    (folder / "versions" / "0003_next.py").write_text(
        "from alembic import op\n"
        "import sqlalchemy as sa\n"
        "revision, down_revision = '0003', '0002'\n"
        "def upgrade():\n"
        "    op.add_column('paper', sa.Column('language', sa.Text))\n"
        "    op.drop_column('paper', 'language')\n"
    )
    monkeypatch.setattr(schema, "_MIGRATIONS", str(folder))
    monkeypatch.setattr(schema, "HEAD", "0003")


def test_a_migration_can_be_taken_back(new_place: Callable[[], str], settings: Config) -> None:
    script = ScriptDirectory.from_config(settings).get_revision(schema.HEAD)
    assert script is not None
    with closing(Database(new_place())) as database, database.writing() as connection:
        schema.upgrade(connection, database.place)
        context = MigrationContext.configure(connection)
        with Operations.context(context):
            script.module.downgrade()
            left = schema.revision(connection, database.place)

    assert left == schema.HEAD
