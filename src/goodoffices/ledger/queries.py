"""What people ask of a ledger; only reads, each for an audience that is always named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, TypedDict, TypeVar, Unpack

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, true

from goodoffices.errors import UnknownSubjectError
from goodoffices.ledger import codec
from goodoffices.ledger.store import Ledger
from goodoffices.ledger.visible import Visible, visible
from goodoffices.records import Audience, Entry, Matter, Paper, Record, Review, as_seen

_Found = TypeVar("_Found")

_NO_DATE = datetime.max.replace(tzinfo=UTC)


class Wanted(TypedDict, total=False):
    """Which matters are wanted; what is not said leaves nothing out but rejected ones.

    `until` leaves out what stands in papers created after that day; papers without a date
    (or whose date the audience may not see) always count. `party` is a party's key.
    """

    kind: str | None
    until: date | None
    source: str | None
    party: str | None
    rejected: bool


def papers(
    ledger: Ledger, audience: Audience, *, until: date | None = None
) -> tuple[Paper, ...]:
    """The papers, oldest first and those without a date last; second copies are left out."""
    with ledger.reading() as connection:
        seen = visible(connection, audience)
        asked = select(seen.papers).where(seen.papers.c.witness_of.is_(None))
        found = _papers(connection, seen, asked.where(_created_until(seen, until)))
    return _by_date(found)


def paper(ledger: Ledger, audience: Audience, reference: str) -> Paper:
    """The paper of this number, in capitals or not; UnknownSubjectError for none."""
    with ledger.reading() as connection:
        seen = visible(connection, audience)
        asked = select(seen.papers).where(_alike(seen.papers.c.reference, reference))
        return _only(_papers(connection, seen, asked), reference)


def witnesses(ledger: Ledger, audience: Audience, reference: str) -> tuple[Paper, ...]:
    """The further copies of a paper; none where there is no such paper."""
    with ledger.reading() as connection:
        seen = visible(connection, audience)
        asked = select(seen.papers).where(_alike(seen.papers.c.witness_of, reference))
        return _by_date(_papers(connection, seen, asked))


def newest(ledger: Ledger, audience: Audience) -> date | None:
    """The day on which the newest paper was created, in UTC; None where no paper has a date."""
    with ledger.reading() as connection:
        seen = visible(connection, audience)
        created = connection.scalar(select(func.max(seen.papers.c.created)))
    return None if created is None else created.date()


def matters(ledger: Ledger, audience: Audience, **wanted: Unpack[Wanted]) -> tuple[Matter, ...]:
    """What stands now, by the date of its paper, then its number, then its entry."""
    with ledger.reading() as connection:
        seen = visible(connection, audience)
        asked = _matters(seen).where(*_conditions(seen, wanted))
        found = _read_matters(connection, seen, asked)
    return tuple(sorted(found, key=_matter_order))


def matter(ledger: Ledger, audience: Audience, subject: str) -> Matter:
    """One subject as it stands now, rejected or not; UnknownSubjectError for none."""
    with ledger.reading() as connection:
        seen = visible(connection, audience)
        asked = _matters(seen).where(_alike(seen.standing.c.subject, subject))
        return _only(_read_matters(connection, seen, asked), subject)


def suggested(
    ledger: Ledger, audience: Audience, subject: str | None = None
) -> tuple[Matter, ...]:
    """The changes suggested of what people decided and not decided yet, in the order of filing.

    Of all subjects, or of one. A suggestion that says what stands by now is left out.
    """
    with ledger.reading() as connection:
        seen = visible(connection, audience)
        entries = seen.entries
        newest = select(func.max(entries.c.number)).group_by(entries.c.subject)
        asked = select(entries).where(
            entries.c.number.in_(newest), entries.c.review == Review.SUGGESTED.value
        )
        if subject is not None:
            asked = asked.where(_alike(entries.c.subject, subject))
        found = _read_matters(connection, seen, asked.order_by(entries.c.number))
        standing = _matters(seen).where(entries.c.subject.in_([one.subject for one in found]))
        held = {one.subject: one for one in _read_matters(connection, seen, standing)}
    return tuple(one for one in found if not _says_the_same(one, held.get(one.subject)))


def _says_the_same(one: Matter, other: Matter | None) -> bool:
    return (
        other is not None
        and one.record == other.record
        and one.entry.claim is other.entry.claim
    )


def history(ledger: Ledger, audience: Audience, subject: str) -> tuple[Entry, ...]:
    """Every entry of a subject, oldest first; UnknownSubjectError for none."""
    with ledger.reading() as connection:
        seen = visible(connection, audience)
        asked = (
            select(seen.entries)
            .where(_alike(seen.entries.c.subject, subject))
            .order_by(seen.entries.c.number)
        )
        rows = connection.execute(asked).all()
    _only(rows[:1], subject)
    return tuple(codec.entry_of(row, seen.markings) for row in rows)


def _matters(seen: Visible) -> Select[Any]:
    """The newest entry of each subject that was not withdrawn, beside its visible paper."""
    entries, standing, source = seen.entries, seen.standing, seen.papers
    return (
        select(entries)
        .join_from(standing, entries, entries.c.number == standing.c.number)
        .outerjoin(source, source.c.reference == entries.c.source)
        .where(entries.c.record.is_not(None))
    )


def _conditions(seen: Visible, wanted: Wanted) -> list[ColumnElement[bool]]:
    """What the rows of wanted matters have in common."""
    standing, roles = seen.standing.c, seen.roles.c
    conditions = [_created_until(seen, wanted.get("until"))]
    if kind := wanted.get("kind"):
        conditions.append(standing.kind == kind)
    if source := wanted.get("source"):
        conditions.append(_alike(standing.source, source))
    if party := wanted.get("party"):
        playing = select(roles.subject).where(_alike(roles.party, party))
        conditions.append(standing.subject.in_(playing))
    if not wanted.get("rejected", False):
        conditions.append(standing.review != Review.REJECTED.value)
    return conditions


def _created_until(seen: Visible, until: date | None) -> ColumnElement[bool]:
    """Whether a paper was created by the end of a day, or nobody knows when."""
    if until is None:
        return true()
    created = seen.papers.c.created
    return or_(created.is_(None), created <= datetime.combine(until, time.max, tzinfo=UTC))


def _alike(column: ColumnElement[str], given: str) -> ColumnElement[bool]:
    """Whether a column holds a name, in capitals or not."""
    return func.lower(column) == func.lower(given)


def _papers(connection: Connection, seen: Visible, asked: Select[Any]) -> list[Paper]:
    """The papers that a question finds."""
    return [codec.paper_of(row, seen.markings) for row in connection.execute(asked)]


def _read_matters(connection: Connection, seen: Visible, asked: Select[Any]) -> list[Matter]:
    """The matters that a question finds, each with its paper where that may be seen."""
    sources = asked.with_only_columns(seen.entries.c.source)
    cited = select(seen.papers).where(seen.papers.c.reference.in_(sources))
    shown = {one.reference: one for one in _papers(connection, seen, cited)}
    entries = (codec.entry_of(row, seen.markings) for row in connection.execute(asked))
    return [_matter(entry, entry.record, shown) for entry in entries if entry.record]


def _matter(entry: Entry, record: Record, shown: Mapping[str, Paper]) -> Matter:
    """An entry with its paper and the words that show it best."""
    source = shown.get(entry.source or "")
    quote = "" if source is None else _quote(entry, source.text)
    return Matter(entry=entry, record=record, paper=source, quote=quote)


_ASIDE = frozenset({"means", "standing", "form"})
"""Fields whose words may stand apart from what a record says."""

_NEAR = 160
"""How far apart, in characters, the places of a record may lie to be quoted together."""


def _quote(entry: Entry, text: str) -> str:
    """The words that show a record best, on one line; empty where it has no place.

    That is its longest place, with the others near it that come before: who, and what they did.
    """
    places = [
        span for field, spans in entry.spans.items() if field not in _ASIDE for span in spans
    ]
    if not places:
        return ""
    longest = max(places, key=lambda span: span.end - span.start)
    near = [span.start for span in places if 0 <= longest.start - span.start <= _NEAR]
    return " ".join(as_seen(text[min(near) : longest.end]).split())


def _by_date(found: Iterable[Paper]) -> tuple[Paper, ...]:
    """Papers by date and number; sorted here because databases sort text each in their way."""
    return tuple(sorted(found, key=lambda one: (one.created or _NO_DATE, one.reference)))


def _matter_order(found: Matter) -> tuple[datetime, str, int]:
    """Where a matter stands in a list."""
    created = found.paper.created if found.paper else None
    return created or _NO_DATE, found.entry.source or "", found.entry.number


def _only(found: Sequence[_Found], given: str) -> _Found:
    """The one thing found; UnknownSubjectError for none, be it absent or withheld."""
    if not found:
        raise UnknownSubjectError(given)
    return found[0]
