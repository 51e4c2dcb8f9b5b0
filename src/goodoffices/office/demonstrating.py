"""The whole story on specimen traffic: papers in, desk, matches, and the next paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from goodoffices import exchange, facts, ledger
from goodoffices.errors import LedgerInUseError, LedgerMissingError, NothingToDraftError
from goodoffices.ledger.desk import Desk
from goodoffices.office import drafting, matching, names, papers, questions
from goodoffices.records import Draft, Fit, Matter, PointKind

_MATCHES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """What the demonstration shows; `commands` show the rest."""

    desk: Desk
    matters: tuple[Matter, ...]
    fits: tuple[Fit, ...]
    donors: tuple[tuple[str, str], ...]
    draft: Draft
    text: str
    first_point: str
    commands: tuple[str, ...]


def specimens() -> tuple[str, ...]:
    """The paths of the specimen papers, by number."""
    return exchange.paper_paths(str(facts.specimens()))


def demonstration(
    place: str, on: str | None, now: datetime, progress: Callable[[str], None]
) -> Demonstration:
    """The specimen traffic filed in a fresh ledger at a place, and what a desk makes of it.

    A ledger there that holds exercise papers alone is made anew; any other is left as it is:
    LedgerInUseError.
    """
    _make_room(place)
    office_file = str(facts.specimens() / exchange.OFFICE_FILE)
    known = papers.gazetteer(office_file)
    papers.take_in(place, specimens(), known, now, progress=progress)
    with ledger.Ledger.open(place) as book:
        names.remember(book, [office_file])
        audience = questions.own_side(book)
        day = questions.as_of(book, audience, on, now.date())
        found = matching.of_ledger(book, audience, known)
        best = matching.best(found.fits, _MATCHES)
        donor = {one.identifier: one.donor.name for one in found.supplies}
        if not best:
            raise NothingToDraftError("no project fits a donor")
        made = drafting.demarche(
            book, audience, known, donor[best[0].supply], drafting.Wishes()
        )
        desk = questions.desk(book, audience, day)
        return Demonstration(
            desk=desk,
            matters=ledger.matters(book, audience),
            fits=best,
            donors=tuple(donor.items()),
            draft=made,
            text=drafting.as_text(book, made),
            first_point=_first_point(made),
            commands=(
                f"show {desk.overdue[0].matter.subject}" if desk.overdue else "list papers",
                "match",
                f"draft demarche --to {donor[best[0].supply]}",
                "serve",
            ),
        )


def _make_room(place: str) -> None:
    """Remove an earlier demonstration at the place, and nothing else."""
    try:
        book = ledger.Ledger.open(place)
    except LedgerMissingError:
        return
    with book:
        found = ledger.papers(book, questions.own_side(book))
    if not all(papers.is_exercise(paper.text) for paper in found):
        raise LedgerInUseError(place)
    ledger.Ledger.discard(place)


def _first_point(made: Draft) -> str:
    """The first talking point of a draft, as one line."""
    for paragraph in made.paragraphs:
        for point in paragraph.points:
            if point.kind is PointKind.MAIN:
                return " ".join(line.text for line in point.lines)
    return ""
