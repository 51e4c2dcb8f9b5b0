"""Fictional papers in files, and the ledger that they are taken into."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from goodoffices.facts import Gazetteer, specimens
from goodoffices.ledger import Ledger
from goodoffices.office import names, papers
from goodoffices.records import (
    Claim,
    Entry,
    Level,
    Marking,
    Matter,
    Party,
    Project,
    Record,
    Review,
    Standing,
)

BELMORIA = Party(name="Belmoria", iso3="XBB")

MARCH = datetime(2031, 3, 11, 8, tzinfo=UTC)

PAPER = """EXERCISE EXERCISE EXERCISE
P 100900Z MAR 31
FM EMBASSY KELMAR
TO MINFOREIGN PORT ANSELM PRIORITY 0012

{classification} KELMAR {serial:06}

{captions}E.O. 13526: N/A

TAGS: KNNP, PREL, XB

SUBJECT: BELMORIA AND ITS PROMISES

{body}

CASTELLAN
EXERCISE EXERCISE EXERCISE
"""

PROMISE = "1. (U) Belmoria promised to send its comments by 15 April 2031."


@pytest.fixture
def place(tmp_path: Path) -> str:
    """Where the ledger lies."""
    return str(tmp_path / "ledger.db")


@pytest.fixture(scope="session")
def known() -> Gazetteer:
    """The names of the fictional world beside the shipped ones."""
    return papers.gazetteer(str(specimens() / "office.toml"))


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """The path of a cable from Kelmar with that body, other parts as given."""

    def file(body: str = PROMISE, name: str = "paper.txt", **parts: object) -> str:
        usual: dict[str, object] = {"classification": "UNCLAS", "serial": 12, "captions": ""}
        path = tmp_path / name
        path.write_text(PAPER.format(body=body, **(usual | parts)), encoding="utf-8")
        return str(path)

    return file


@pytest.fixture
def take(place: str, known: Gazetteer) -> Callable[..., papers.TakenIn]:
    """Take papers in, into a ledger that may hold SECRET unless another ceiling is given."""

    def take_in(*paths: str, ceiling: Level = Level.SECRET) -> papers.TakenIn:
        return papers.take_in(place, paths, known, MARCH, ceiling=ceiling)

    return take_in


@pytest.fixture
def book(
    place: str, take: Callable[..., papers.TakenIn], write: Callable[..., str]
) -> Iterator[Ledger]:
    """A ledger that holds one paper with one promise."""
    take(write())
    with Ledger.open(place) as opened:
        yield opened


def _matter(subject: str, record: Record, **entry: object) -> Matter:
    """A subject as it stands: proposed, asserted and unclassified unless told otherwise."""
    filed = Entry(
        number=1,
        at=MARCH,
        subject=subject,
        kind=record.kind,
        record=record,
        claim=Claim.ASSERTED,
        review=Review.PROPOSED,
        author="goodoffices",
        marking=Marking(level=Level.UNCLASSIFIED),
        source="31KELMAR12",
        paragraph=3,
    )
    return Matter(entry=replace(filed, **entry), record=record, paper=None)  # type: ignore[arg-type]


@pytest.fixture
def matter() -> Callable[..., Matter]:
    """A maker of subjects as they stand."""
    return _matter


@pytest.fixture
def detectors() -> Matter:
    """A project for Belmoria that nobody has taken."""
    said = "radiation detectors for land border crossings"
    project = Project(recipient=BELMORIA, what=said, standing=Standing.OPEN_TO_DONORS)
    return _matter("a/project1", project)


@pytest.fixture(scope="session")
def exercise(tmp_path_factory: pytest.TempPathFactory, known: Gazetteer) -> str:
    """The place of a ledger of all specimens and their office, only to be looked at."""
    place = str(tmp_path_factory.mktemp("exercise") / "ledger.db")
    found, _ = papers.paths([str(specimens())])
    papers.take_in(place, found, known, MARCH)
    names.remember_at(place, [str(specimens() / "office.toml")])
    return place


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> str:
    """The place of a ledger of the two real cables, only to be looked at."""
    place = str(tmp_path_factory.mktemp("real") / "ledger.db")
    found, _ = papers.paths([str(shared / "cables" / "seeds")])
    papers.take_in(place, found, papers.gazetteer(None), MARCH)
    return place
