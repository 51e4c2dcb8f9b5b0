"""Questions put to a ledger: the desk of a day, lists, one record or paper, its integrity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goodoffices import cable, ledger
from goodoffices.errors import UnknownKindError, UnknownSubjectError, WrongDateError
from goodoffices.ledger.desk import Desk
from goodoffices.ledger.desk import desk as desk_of
from goodoffices.records import KINDS, Audience, Matter, Paper, Reading


def own_side(book: ledger.Ledger) -> Audience:
    """The people at the ledger's own desk: everything up to its ceiling."""
    return Audience(ceiling=book.ceiling, caveats=None)


def as_of(book: ledger.Ledger, audience: Audience, on: str | None, today: date) -> date:
    """The day to look from: the one given, else that of the newest paper, else today."""
    if on is None:
        return ledger.newest(book, audience) or today
    return day_given(on)


def day_given(written: str) -> date:
    """The day of a date as a person writes it; WrongDateError for one that is none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise WrongDateError(written) from None


def desk(book: ledger.Ledger, audience: Audience, on: date) -> Desk:
    """The desk as of a day, from the papers that were there by then."""
    return desk_of(
        ledger.matters(book, audience, until=on), ledger.papers(book, audience, until=on), on
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A paper with everything that it says, or one record of it alone.

    `reading` is the paper's own text read again: its paragraphs, points, slugs and contacts,
    which are no records but stand in the ledger with it. A record alone has none.
    """

    paper: Paper | None
    matters: tuple[Matter, ...]
    witnesses: tuple[Paper, ...] = ()
    reading: Reading | None = None


def show(book: ledger.Ledger, audience: Audience, name: str) -> Shown:
    """What the ledger has under a name: a paper's number, or a record's subject."""
    try:
        paper = ledger.paper(book, audience, name)
    except UnknownSubjectError:
        matter = ledger.matter(book, audience, name)
        return Shown(paper=matter.paper, matters=(matter,))
    return Shown(
        reading=cable.read(paper.text, findings=False),
        paper=paper,
        matters=ledger.matters(book, audience, source=paper.reference),
        witnesses=ledger.witnesses(book, audience, paper.reference),
    )


def kind_named(given: str) -> str:
    """The kind of record of this name, in the singular or plural; UnknownKindError for none.

    The short words in the names of subjects will do as well: `asks`, `questions`, `meetings`.
    """
    written = given.lower().replace("-", "_").replace(" ", "_")
    for kind in KINDS:
        if written in {*_forms(kind), *_forms(ledger.SUBJECT_WORDS[kind])}:
            return kind
    raise UnknownKindError(given, sorted(KINDS))


def _forms(noun: str) -> tuple[str, str]:
    """A noun in the singular and the plural."""
    return noun, f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def papers(
    book: ledger.Ledger, audience: Audience, until: date | None, party: str | None
) -> tuple[Paper, ...]:
    """The papers until a day, or those of them that name a party."""
    found = ledger.papers(book, audience, until=until)
    if party is None:
        return found
    naming = ledger.matters(book, audience, until=until, party=party)
    sources = {matter.entry.source for matter in naming}
    return tuple(paper for paper in found if paper.reference in sources)


def counts(
    book: ledger.Ledger,
    audience: Audience,
    until: date | None = None,
    party: str | None = None,
) -> dict[str, int]:
    """How many papers there are, and records of each kind, in the order of the contract.

    `party` counts only what names it.
    """
    matters = ledger.matters(book, audience, until=until, party=party)
    number = dict.fromkeys(KINDS, 0)
    for matter in matters:
        number[matter.entry.kind] += 1
    return {"paper": len(papers(book, audience, until, party)), **number}
