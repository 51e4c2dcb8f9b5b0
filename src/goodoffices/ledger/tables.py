"""The tables, said once for both databases: two that are the truth and grow, two derived."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    func,
)

from goodoffices.ledger.database import Instant

SHAPE = 1
"""The shape of the derived tables; raise it with every change of one of their columns."""

_NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

truth = MetaData(naming_convention=_NAMING)
derived = MetaData(naming_convention=_NAMING)

setting = Table(
    "setting",
    truth,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

marking = Table(
    "marking",
    truth,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("level", Integer, nullable=False),
    Column("caveats", Text, nullable=False),
    Column("releasable_to", Text, nullable=False),
    UniqueConstraint("level", "caveats", "releasable_to"),
)

paper = Table(
    "paper",
    truth,
    Column("reference", Text, primary_key=True),
    Column("title", Text),
    Column("layout", Text, nullable=False),
    Column("created", Instant),
    Column("received", Instant, nullable=False),
    Column("source", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("digest", Text, nullable=False, unique=True),
    Column("marking_id", ForeignKey(marking.c.id), nullable=False),
    Column("originator", Text),
    Column("action_addressees", Text, nullable=False),
    Column("cites", Text, nullable=False),
    Column("witness_of", ForeignKey("paper.reference"), index=True),
)
Index("ix_paper_reference_folded", func.lower(paper.c.reference))

journal = Table(
    "journal",
    truth,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("subject", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text),
    Column("claim", Text, nullable=False),
    Column("review", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("marking_id", ForeignKey(marking.c.id), nullable=False),
    Column("source", ForeignKey(paper.c.reference), index=True),
    Column("paragraph", Integer),
    Column("spans", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("words", Text, nullable=False, server_default="[]"),
    CheckConstraint("number > 0", name="number_from_one"),
)
Index("ix_journal_subject_folded", func.lower(journal.c.subject))

# No foreign keys from here into the truth: a migration there need not mind tables that are
# dropped and built again.
standing = Table(
    "standing",
    derived,
    Column("subject", Text, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("kind", Text, nullable=False, index=True),
    Column("review", Text, nullable=False),
    Column("claim", Text, nullable=False),
    Column("marking_id", Integer, nullable=False),
    Column("source", Text, index=True),
    Column("deadline", Date, index=True),
    Column("standing", Text),
)
Index("ix_standing_subject_folded", func.lower(standing.c.subject))

party_role = Table(
    "party_role",
    derived,
    Column("subject", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("party", Text, primary_key=True),
)
Index("ix_party_role_party_folded", func.lower(party_role.c.party))
