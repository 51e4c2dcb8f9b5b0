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

from goodoffices.ledger import Ledger, check, papers, schema, tables
from goodoffices.ledger.database import Database
from goodoffices.records import Audience, Paper

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
