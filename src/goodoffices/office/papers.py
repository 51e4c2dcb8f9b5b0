"""Papers taken in: found, read, looked at for their marking, and filed whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from goodoffices import cable, exchange, facts
from goodoffices.errors import (
    LedgerMissingError,
    MarkedAboveCeilingError,
    MixedTrafficError,
    NoCableError,
    NotUsableError,
    UnknownLevelError,
)
from goodoffices.records import Finding, Layout, Level, Marking, Paper, Reading

if TYPE_CHECKING:
    from goodoffices.ledger import Ledger, Taken

READER = "goodoffices"
"""The author of everything that the machine proposes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What became of the papers given: those that were filed, and why the others were not."""

    taken: tuple[Taken, ...]
    refused: tuple[NotUsableError, ...]


def gazetteer(office_file: str | None, papers: Sequence[str] = ()) -> facts.Gazetteer:
    """The names to read with: those that ship, and an office's own.

    The office's file is the one given, else an `office.toml` that lies beside the papers: in
    a folder that is given, or in that of a file.
    """
    known = facts.shipped()
    for file in office_files(office_file, papers):
        known = known.with_office(exchange.office_tables(file))
    return known


def office_files(office_file: str | None, papers: Iterable[str] = ()) -> list[str]:
    """The office's files to read with: the one given, else those beside the papers."""
    return [office_file] if office_file else _beside(papers)


def _beside(papers: Iterable[str]) -> list[str]:
    """The office's files that lie beside papers, each once."""
    given = [Path(one) for one in papers if Path(one).exists()]
    folders = [one if one.is_dir() else one.parent for one in given]
    files = dict.fromkeys(folder / exchange.OFFICE_FILE for folder in folders)
    return [str(one) for one in files if one.is_file()]


def paths(given: Iterable[str]) -> tuple[tuple[str, ...], tuple[NotUsableError, ...]]:
    """The papers at some paths, and a refusal for each path that has none."""
    found: list[str] = []
    refused: list[NotUsableError] = []
    for one in given:
        try:
            found.extend(exchange.paper_paths(one))
        except NotUsableError as error:
            refused.append(error)
    return tuple(found), tuple(refused)


def parse(
    papers: Iterable[str],
    known: facts.Gazetteer,
    *,
    year: int | None = None,
    findings: bool = True,
) -> Iterator[dict[str, object] | NotUsableError]:
    """The reading of each paper as the contract's JSON object, or why it could not be read."""
    for path in papers:
        try:
            for paper in exchange.received_each(path):
                reading = cable.read(paper.text, year=year, findings=findings, gazetteer=known)
                yield cable.as_json(reading, source=paper.source)
        except NotUsableError as error:
            yield error


def take_in(
    place: str,
    papers: Iterable[str],
    known: facts.Gazetteer,
    now: datetime,
    *,
    ceiling: Level = Level.FOR_OFFICIAL_USE_ONLY,
    progress: Callable[[str], None] = lambda _: None,
) -> TakenIn:
    """File papers in the ledger at a place, each whole or not at all, findings as proposed.

    A ledger that is not there yet is made, with this ceiling, for the first paper to file.
    """
    from goodoffices.ledger import Ledger

    book = _opened(place)
    taken: list[Taken] = []
    refused: list[NotUsableError] = []
    for path in papers:
        for received in _received(path, refused):
            try:
                highest = book.ceiling if book else ceiling
                paper, findings = _prepared(received, known, now, highest)
                book = book or Ledger.create(place, ceiling)
                keep_apart(book, paper)
                taken.append(book.take(paper, findings, author=READER, at=now))
            except NotUsableError as error:
                refused.append(error)
        progress(path)
    if book is not None:
        book.close()
    return TakenIn(taken=tuple(taken), refused=tuple(refused))


def _received(path: str, refused: list[NotUsableError]) -> list[exchange.Received]:
    """The papers of a file; a refusal is added where it has none."""
    try:
        return list(exchange.received_each(path))
    except NotUsableError as error:
        refused.append(error)
        return []


_EXERCISE = "EXERCISE EXERCISE EXERCISE"
_TRAFFIC = "traffic"


def is_exercise(text: str) -> bool:
    """Whether a text says of itself, in its first and last line, that it is an exercise."""
    lines = [line.strip() for line in text.strip().splitlines()]
    return bool(lines) and lines[0] == lines[-1] == _EXERCISE


def as_exercise(text: str) -> str:
    """A text that says of itself that it is an exercise, as `is_exercise` reads it."""
    return f"{_EXERCISE}\n{text.strip()}\n{_EXERCISE}\n"


def holds_exercise(book: Ledger) -> bool:
    """Whether a ledger holds exercise traffic."""
    return book.recalled(_TRAFFIC) == "exercise"


def keep_apart(book: Ledger, paper: Paper) -> None:
    """Refuse exercise traffic in a ledger of real papers, and real papers in an exercise's.

    Raises MixedTrafficError.
    """
    kind = "exercise" if is_exercise(paper.text) else "real"
    held = book.recalled(_TRAFFIC)
    if held is None:
        book.remember(_TRAFFIC, kind)
    elif held != kind:
        raise MixedTrafficError(paper.source, kind)


def _opened(place: str) -> Ledger | None:
    """The ledger at a place, None where there is none yet."""
    from goodoffices.ledger import Ledger

    try:
        return Ledger.open(place)
    except LedgerMissingError:
        return None


def _prepared(
    received: exchange.Received, known: facts.Gazetteer, now: datetime, ceiling: Level
) -> tuple[Paper, list[tuple[Finding, Marking]]]:
    """A paper read and ready to be filed; its marking is looked at before anything else.

    It is looked at in the text as given and, where a page or a row carries it, in the cable.
    """
    marked = cable.highest_marking(received.text)
    _refuse_above(ceiling, marked, received.source)
    reading = cable.read(received.text, gazetteer=known)
    _refuse_above(ceiling, reading.cable.marking, received.source)
    if reading.cable.layout is Layout.UNKNOWN:
        raise NoCableError(received.source)
    paper = _paper(reading, received.source, marked, now)
    return paper, [(one, _marking(one, reading, paper.marking)) for one in reading.findings]


def _refuse_above(ceiling: Level, marked: Marking | None, source: str) -> None:
    """Raise MarkedAboveCeilingError for a text marked above what the ledger may hold."""
    if marked is not None and marked.level > ceiling:
        raise MarkedAboveCeilingError(source, marked.level.banner, ceiling.banner)


def _paper(reading: Reading, source: str, marked: Marking | None, now: datetime) -> Paper:
    """The paper to file; one that says nothing of its marking counts as for official use."""
    read = reading.cable
    digest = hashlib.sha256(read.text.encode("utf-8", "surrogatepass")).hexdigest()
    markings = [one for one in (read.marking, marked) if one is not None]
    whole = markings[0] if markings else Marking(level=Level.FOR_OFFICIAL_USE_ONLY)
    for marking in markings[1:]:
        whole = whole.joined(marking)
    return Paper(
        reference=read.reference_id or f"paper-{digest[:12]}",
        title=read.subject_repaired or read.subject,
        layout=read.layout,
        created=read.created,
        received=now,
        source=source,
        text=read.text,
        digest=digest,
        marking=whole,
        originator=read.originator,
        action_addressees=tuple(one.name for one in read.action_addressees),
        cites=tuple(one.reference_id for one in read.references if one.reference_id),
    )


def _marking(finding: Finding, reading: Reading, whole: Marking) -> Marking:
    """The marking of a finding: that of all portions it was read from, and the paper's caveats.

    A portion without a mark of its own is marked as the whole paper.
    """
    places = [span for spans in finding.spans.values() for span in spans]
    portions = [
        one.portion_mark
        for one in reading.cable.paragraphs
        if one.number == finding.paragraph or any(span.within(one.span) for span in places)
    ]
    marks = [cable.portion_marking(mark) for mark in portions if mark]
    if not marks or None in portions:
        return whole
    return Marking(
        level=max(mark.level for mark in marks),
        caveats=whole.caveats.union(*(mark.caveats for mark in marks)),
        releasable_to=whole.releasable_to,
    )


def specimens() -> str:
    """The folder of the specimen traffic that ships with the program."""
    return str(facts.specimens())


_LEVELS = {
    **{level.banner: level for level in Level},
    "FOUO": Level.FOR_OFFICIAL_USE_ONLY,
    "SBU": Level.FOR_OFFICIAL_USE_ONLY,
}


def level(given: str) -> Level:
    """The classification level of this name or banner; UnknownLevelError for none."""
    found = _LEVELS.get(" ".join(given.upper().replace("_", " ").split()))
    if found is None:
        raise UnknownLevelError(given)
    return found
