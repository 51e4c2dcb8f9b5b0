"""Who may see what: every question begins with the rows that its audience may see.

Besides the store, which writes, only this module names tables.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, FromClause, Subquery, select

from goodoffices.ledger import codec, tables
from goodoffices.records import Audience, Marking


@dataclass(frozen=True, slots=True, kw_only=True)
class Visible:
    """The part of the ledger that somebody may see: markings by id, and what to select from."""

    markings: Mapping[int, Marking]
    papers: FromClause
    entries: FromClause
    standing: FromClause
    roles: FromClause


def visible_markings(connection: Connection, audience: Audience) -> Mapping[int, Marking]:
    """The markings that this audience may see, by the id that rows point to."""
    every = _markings(connection)
    return {id_: marking for id_, marking in every.items() if marking.visible_to(audience)}


def visible(connection: Connection, audience: Audience) -> Visible:
    """What this audience may see.

    A subject whose newest entry is withheld is withheld whole, for a marking that was raised
    holds for what was said before. A paper and what was found in it are marked apart.
    """
    markings = visible_markings(connection, audience)
    standing = _marked(tables.standing, markings)
    subjects = select(standing.c.subject)
    entries = _marked(tables.journal, markings)
    return Visible(
        markings=markings,
        papers=_marked(tables.paper, markings),
        entries=select(entries).where(entries.c.subject.in_(subjects)).subquery("entries"),
        standing=standing,
        roles=select(tables.party_role)
        .where(tables.party_role.c.subject.in_(subjects))
        .subquery("roles"),
    )


def everything(connection: Connection) -> Visible:
    """The whole ledger, for the check of its integrity and for building derived tables."""
    return Visible(
        markings=_markings(connection),
        papers=tables.paper,
        entries=tables.journal,
        standing=tables.standing,
        roles=tables.party_role,
    )


def _markings(connection: Connection) -> dict[int, Marking]:
    """Every marking that any row has ever had."""
    rows = connection.execute(select(tables.marking))
    return {row.id: codec.marking_of(row) for row in rows}


def _marked(table: FromClause, markings: Collection[int]) -> Subquery:
    """The rows of a table that carry one of these markings."""
    return select(table).where(table.c.marking_id.in_(markings)).subquery()
