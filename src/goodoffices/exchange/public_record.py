"""The public record: real requests, offers, plans, contributions and projects, with sources.

Each table becomes one paper, a row a block of "column: value" lines in our own layout, so that
every field of a record has its place in a text like that of any other paper.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from goodoffices.facts import Gazetteer, public_table
from goodoffices.records import (
    Amount,
    Claim,
    Finding,
    Help,
    InexactDate,
    Offer,
    Party,
    Plan,
    Pledge,
    Project,
    Record,
    Relation,
    Span,
    Standing,
    Support,
    minor_digits,
)

Row = Mapping[str, str]

GATHERED = "2026-11-22"
"""The day on which the public record was gathered from its sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPaper:
    """One table of the public record as a text, with what each of its rows says."""

    reference: str
    title: str
    text: str
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Block:
    """The text as it grows, and where each cell of the row being written stands."""

    text: str
    places: dict[str, Span] = field(default_factory=dict)

    def write(self, row: Row) -> None:
        """Add one row; empty cells leave no line."""
        self.places = {}
        for column, value in row.items():
            if value:
                start = len(self.text) + len(column) + 2
                self.text += f"{column}: {value}\n"
                self.places[column] = Span(start, start + len(value))
        self.text += "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """How the rows of one table become records: the record, and the column of each field."""

    title: str
    record: Callable[[Row, Gazetteer], Record]
    columns: Mapping[str, str]


def public_record(gazetteer: Gazetteer) -> Iterator[PublicPaper]:
    """The tables of the public record, each as a paper marked by nobody, open to all."""
    for name, table in _TABLES.items():
        yield _paper(name, table, gazetteer)


def _paper(name: str, table: _Table, gazetteer: Gazetteer) -> PublicPaper:
    title = f"Public record: {table.title}, as gathered on {GATHERED}"
    block = _Block(f"{title}\n\n")
    findings: list[Finding] = []
    for row in public_table(name):
        block.write(row)
        findings.append(
            Finding(
                record=table.record(row, gazetteer),
                claim=Claim.ASSERTED,
                paragraph=len(findings) + 1,
                spans={
                    key: (block.places[column],)
                    for key, column in table.columns.items()
                    if column in block.places
                },
                rule=f"public-record-{name.replace('_', '-')}",
            )
        )
    return PublicPaper(
        reference=f"PUBLIC-{name.replace('_', '-').upper()}",
        title=title,
        text=block.text,
        findings=tuple(findings),
    )


def _party(name: str, gazetteer: Gazetteer) -> Party | None:
    """The state or organisation of this name or code; a group by its name alone."""
    if not name:
        return None
    return gazetteer.party(name) or gazetteer.state(name) or Party(name=name)


def _first_topic(row: Row) -> str | None:
    return row["topics"].split("|")[0] or None


def _help(row: Row) -> Help | None:
    """The kind of help, where the row names one alone."""
    kinds = row["types"].split("|")
    return Help(kinds[0]) if len(kinds) == 1 and kinds[0] else None


def _amount(row: Row) -> Amount | None:
    if not row["amount"] or not row["currency"]:
        return None
    try:
        minor = int(Decimal(row["amount"]).scaleb(minor_digits(row["currency"])))
    except InvalidOperation:
        return None
    return Amount(text=row["amount"], minor=minor, currency=row["currency"])


_ISO = re.compile(r"\d{4}(?:-\d{2}){0,2}\Z")


def _signed(row: Row) -> InexactDate | None:
    if not _ISO.match(row["signed"]):
        return None
    return InexactDate(text=row["signed"], date=row["signed"], relation=Relation.ON)


def _request(row: Row, gazetteer: Gazetteer) -> Project:
    return Project(
        recipient=_party(row["iso3"] or row["requester"], gazetteer),
        what=row["text"],
        topic=_first_topic(row),
        help=_help(row),
        standing=Standing.PROPOSED,
    )


def _offer(row: Row, gazetteer: Gazetteer) -> Offer:
    return Offer(
        by=_party(row["provider"].partition(",")[0], gazetteer),
        what=row["text"],
        topic=_first_topic(row),
        help=_help(row),
        condition=row["regions"] or None,
    )


def _contribution(row: Row, gazetteer: Gazetteer) -> Pledge:
    return Pledge(
        by=_party(row["donor"], gazetteer),
        to=_party(row["recipient"], gazetteer),
        what=row["purpose"],
        amount=_amount(row),
        standing=Standing.PAID,
    )


def _plan(row: Row, gazetteer: Gazetteer) -> Plan:
    partner = _party(row["iso3"] or row["partner"], gazetteer)
    return Plan(
        parties=(partner,) if partner else (),
        title=row["instrument"],
        date=_signed(row),
        standing=Standing.SIGNED,
    )


_RUNNING = re.compile(r"implementation|committed|funded|approved", re.IGNORECASE)


def _project(row: Row, gazetteer: Gazetteer) -> Project | Support:
    """A project that runs or ran, as help of its donor; one without a donor as a project."""
    recipient = _party(row["recipients"], gazetteer)
    if row["donor"] == "(no donor)":
        return Project(
            recipient=recipient,
            what=row["title"],
            topic=_first_topic(row),
            help=_help(row),
            standing=Standing.OPEN_TO_DONORS,
        )
    running = _RUNNING.search(row["status"])
    return Support(
        party=_party(row["donor"], gazetteer),
        recipient=recipient,
        what=row["title"],
        standing=Standing.EXISTING if running else Standing.PAST,
    )


_TABLES: Mapping[str, _Table] = {
    "request_items": _Table(
        title="requests for assistance",
        record=_request,
        columns={"recipient": "requester", "what": "text", "topic": "topics", "help": "types"},
    ),
    "offers": _Table(
        title="offers of assistance",
        record=_offer,
        columns={
            "by": "provider",
            "what": "text",
            "topic": "topics",
            "help": "types",
            "condition": "regions",
        },
    ),
    "donor_contributions": _Table(
        title="contributions",
        record=_contribution,
        columns={"by": "donor", "to": "recipient", "what": "purpose", "amount": "amount"},
    ),
    "nsoi_plans": _Table(
        title="joint action plans",
        record=_plan,
        columns={"parties": "partner", "title": "instrument", "date": "signed"},
    ),
    "assistance_projects": _Table(
        title="assistance projects",
        record=_project,
        columns={
            "party": "donor",
            "recipient": "recipients",
            "what": "title",
            "topic": "topics",
            "help": "types",
            "standing": "status",
        },
    ),
}
