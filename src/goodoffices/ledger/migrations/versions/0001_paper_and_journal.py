"""Make the truth: papers, the journal, the markings of both, and a ledger's settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _make_setting_and_marking()
    _make_paper()
    _make_journal()


def downgrade() -> None:
    for name in ("journal", "paper", "marking", "setting"):
        op.drop_table(name)


def _make_setting_and_marking() -> None:
    """Make the small tables that the two great ones point to."""
    op.create_table(
        "setting",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_setting"),
    )
    op.create_table(
        "marking",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("level", sa.Integer, nullable=False),
        sa.Column("caveats", sa.Text, nullable=False),
        sa.Column("releasable_to", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_marking"),
        sa.UniqueConstraint(
            "level", "caveats", "releasable_to", name="uq_marking_level_caveats_releasable_to"
        ),
    )


def _make_paper() -> None:
    """Make the table of papers as received."""
    op.create_table(
        "paper",
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("layout", sa.Text, nullable=False),
        sa.Column("created", _INSTANT),
        sa.Column("received", _INSTANT, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("marking_id", sa.Integer, nullable=False),
        sa.Column("originator", sa.Text),
        sa.Column("action_addressees", sa.Text, nullable=False),
        sa.Column("cites", sa.Text, nullable=False),
        sa.Column("witness_of", sa.Text),
        sa.PrimaryKeyConstraint("reference", name="pk_paper"),
        sa.UniqueConstraint("digest", name="uq_paper_digest"),
        _points_to("paper", "marking_id", "marking.id"),
        _points_to("paper", "witness_of", "paper.reference"),
    )
    op.create_index("ix_paper_witness_of", "paper", ["witness_of"])
    op.create_index("ix_paper_reference_folded", "paper", [sa.text("lower(reference)")])


def _make_journal() -> None:
    """Make the journal."""
    op.create_table(
        "journal",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("record", sa.Text),
        sa.Column("claim", sa.Text, nullable=False),
        sa.Column("review", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("marking_id", sa.Integer, nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("paragraph", sa.Integer),
        sa.Column("spans", sa.Text, nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_journal"),
        sa.CheckConstraint("number > 0", name="ck_journal_number_from_one"),
        _points_to("journal", "marking_id", "marking.id"),
        _points_to("journal", "source", "paper.reference"),
    )
    op.create_index("ix_journal_source", "journal", ["source"])
    op.create_index("ix_journal_subject_folded", "journal", [sa.text("lower(subject)")])


def _points_to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    """A foreign key under the name that the tables' naming gives it."""
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")
