"""A small ledger of fictional papers, and a browser that reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from goodoffices.ledger import Ledger
from goodoffices.records import (
    Amount,
    Claim,
    Finding,
    InexactDate,
    Layout,
    Level,
    Marking,
    Paper,
    Party,
    Plan,
    Pledge,
    Project,
    Proposal,
    Record,
    Relation,
    Span,
    Standing,
    Undertaking,
)
from goodoffices.web import create_app

EXLAND = Party(name="Exland", iso3="XEX")
ARDENA = Party(name="Ardena", iso3="XAR")
UNCLASSIFIED = Marking(level=Level.UNCLASSIFIED)
OFFICIAL = Marking(level=Level.FOR_OFFICIAL_USE_ONLY)
TEXT = """
EXERCISE EXERCISE EXERCISE

1. Exland promised to send the draft list to Ardena by March 31, 2030.

2. Ardena proposed a course for border guards & asked for a reply.

3. Exland needs two portal monitors at the northern crossing.

EXERCISE EXERCISE EXERCISE
"""

Find = Callable[..., tuple[Finding, Marking]]
Write = Callable[..., Paper]


def places(text: str, **words: str) -> dict[str, tuple[Span, ...]]:
    """The first place of each field's words in a text."""
    return {
        name.rstrip("_"): (Span(text.index(said), text.index(said) + len(said)),)
        for name, said in words.items()
    }


@pytest.fixture(scope="session")
def find() -> Find:
    """A finding in a text, with the words that each of its fields was read from."""

    def found(
        record: Record, text: str = TEXT, marking: Marking = UNCLASSIFIED, **words: str
    ) -> tuple[Finding, Marking]:
        finding = Finding(
            record=record,
            claim=Claim.ASSERTED,
            paragraph=1,
            spans=places(text, **words),
            rule="by-hand",
        )
        return finding, marking

    return found


@pytest.fixture(scope="session")
def write() -> Write:
    """A paper of that reference, with other fields as given."""

    def written(reference: str = "30EXTON12", **fields: object) -> Paper:
        text = str(fields.get("text", TEXT))
        usual: dict[str, object] = {
            "title": "DRAFT LIST AND PORTAL MONITORS",
            "layout": Layout.RAW,
            "created": datetime(2030, 4, 10, 12, tzinfo=UTC),
            "received": datetime(2030, 4, 11, 9, tzinfo=UTC),
            "source": f"{reference}.txt",
            "marking": UNCLASSIFIED,
            "text": text,
            "digest": sha256(text.encode()).hexdigest(),
            "originator": "EMBASSY EXTON",
            "action_addressees": ("MINFOREIGN ARDENA",),
            "cites": ("30ARDENA7",),
        }
        return Paper(reference=reference, **(usual | fields))  # type: ignore[arg-type]

    return written


@pytest.fixture(scope="session")
def promise() -> Undertaking:
    """A promise of Exland that was due at the end of March 2030."""
    return Undertaking(
        by=EXLAND,
        to=ARDENA,
        what="send the draft list to Ardena by March 31, 2030",
        due=InexactDate(text="by March 31, 2030", date="2030-03-31", relation=Relation.BY),
        standing=Standing.PROMISED,
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger."""
    with Ledger.create(str(tmp_path / "ledger.db"), ceiling=Level.SECRET) as made:
        yield made


@pytest.fixture
def filed(ledger: Ledger, write: Write, find: Find, promise: Undertaking) -> Ledger:
    """A ledger with one paper: a promise, a proposal, a project, a plan and a pledge."""
    what = "send the draft list to Ardena by March 31, 2030"
    course = "a course for border guards & asked for a reply"
    monitors = "two portal monitors at the northern crossing"
    money = Amount(text="some EUR 5,000", minor=500_000, currency="EUR", about=True)
    findings = [
        find(promise, what=what, due="by March 31, 2030", by="Exland"),
        find(Proposal(by=ARDENA, to=EXLAND, what=course), what=course),
        find(
            Project(recipient=EXLAND, what=monitors, standing=Standing.OPEN_TO_DONORS),
            marking=OFFICIAL,
            what=monitors,
        ),
        find(Plan(parties=(EXLAND, ARDENA), title="the draft list"), title="the draft list"),
        find(Pledge(by=Party(name="a donor"), to=ARDENA, amount=money)),
    ]
    at = datetime(2030, 4, 11, 9, tzinfo=UTC)
    ledger.take(write(), findings, author="goodoffices", at=at)
    return ledger


@pytest.fixture
def file(ledger: Ledger, write: Write, find: Find) -> Callable[..., None]:
    """File a paper with one record in the ledger, with fields of the paper as given."""

    def filed_as(record: Record, **fields: object) -> None:
        at = datetime(2030, 4, 11, 9, tzinfo=UTC)
        ledger.take(write(**fields), [find(record)], author="goodoffices", at=at)

    return filed_as


@pytest.fixture
def browser(filed: Ledger) -> TestClient:
    """A browser on this machine that reads the ledger with one paper."""
    return TestClient(create_app(filed.place), base_url="http://127.0.0.1:8540")


@pytest.fixture
def empty_browser(ledger: Ledger) -> TestClient:
    """A browser on this machine that reads a ledger without papers."""
    return TestClient(create_app(ledger.place), base_url="http://127.0.0.1:8540")
