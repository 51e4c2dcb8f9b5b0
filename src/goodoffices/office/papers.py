"""Papers taken in: found, read, looked at for their marking, and filed whole or not at all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from goodoffices import cable, exchange, facts
from goodoffices.errors import (
    LedgerMissingError,
    MarkedAboveCeilingError,
    MixedTrafficError,
    NoCableError,
    NotUsableError,
)
from goodoffices.office import extractors
from goodoffices.office.extractors import Extractors
from goodoffices.records import Audience, Finding, Layout, Level, Marking, Paper, Reading

if TYPE_CHECKING:
    from goodoffices.ledger import Ledger, Taken

READER = "goodoffices"
"""The author of everything that the machine proposes."""

_WITHOUT_NUMBER = "paper-"
"""How the reference of a paper begins that bears no number of a cable."""

PUBLIC_RECORD = "the public record that ships with goodoffices"
"""The source of papers that were filed from tables, and not by reading their words."""


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
    plugged: Extractors = extractors.NONE,
) -> Iterator[dict[str, object] | NotUsableError]:
    """The reading of each paper as the contract's JSON object, or why it could not be read.

    A paper that is no cable has a `paper_kind` as well, and where it came with pages, its
    paragraphs and findings have a `page`. `plugged` are extractors of other makers.
    """
    yield from plugged.faults
    for path in papers:
        try:
            for paper in exchange.received_each(path):
                reading = cable.read(paper.text, year=year, findings=findings, gazetteer=known)
                faults: tuple[NotUsableError, ...] = ()
                if findings and plugged.calls:
                    marking = _whole(reading, _marked(paper))
                    reading, faults = plugged.read(reading, marking, paper.source, known)
                read = cable.as_json(reading, source=paper.source)
                yield read | _of_papers(read, reading, paper)
                yield from (*paper.faults, *faults)
        except NotUsableError as error:
            yield error


def _of_papers(
    read: dict[str, object], reading: Reading, paper: exchange.Received
) -> dict[str, object]:
    """What a paper that is no cable has besides: its kind, and pages where it came with any."""
    own = reading.cable
    if own.layout not in {Layout.UNKNOWN, Layout.MAIL} or not is_paper(reading):
        return {}
    if own.reference_id or own.tags or own.references:
        return {}
    kind = {"paper_kind": cable.paper_kind(own.text).value}
    return {**kind, **_paged(read, paper)} if paper.page_starts else {**kind}


def _paged(read: Mapping[str, Any], paper: exchange.Received) -> dict[str, object]:
    """Paragraphs and findings with the page on which each begins."""
    begins = {one["number"]: one["start"] for one in reversed(read["paragraphs"])}
    found = []
    for one in read["findings"]:
        places = [start for field in one["fields"].values() for start, _ in field["spans"]]
        at = min(places, default=begins.get(one["paragraph"], 0))
        found.append({**one, "page": paper.page(at)})
    return {
        "paragraphs": [{**one, "page": paper.page(one["start"])} for one in read["paragraphs"]],
        "findings": found,
    }


class Taking(TypedDict, total=False):
    """How papers are taken in, where it is not as usual.

    `ceiling` is that of a ledger made anew, FOR OFFICIAL USE ONLY unless said; `progress` is
    told each path; `plugged` are extractors of other makers that read along.
    """

    ceiling: Level
    progress: Callable[[str], None]
    plugged: Extractors


def take_in(
    place: str,
    papers: Iterable[str],
    known: facts.Gazetteer,
    now: datetime,
    **options: Unpack[Taking],
) -> TakenIn:
    """File papers in the ledger at a place, each whole or not at all, findings as proposed.

    A ledger that is not there yet is made for the first paper to file. What of a paper that was
    filed could not be read, and what extractors did amiss, is among the refusals.
    """
    from goodoffices.ledger import Ledger

    ceiling = options.get("ceiling", Level.FOR_OFFICIAL_USE_ONLY)
    plugged = options.get("plugged", extractors.NONE)
    progress = options.get("progress")
    book = _opened(place)
    taken: list[Taken] = []
    refused: list[NotUsableError] = [*plugged.faults]
    for path in papers:
        for received in _received(path, refused):
            try:
                reading, marking = _read(received, known, book.ceiling if book else ceiling)
                paper = _paper(reading, received.source, marking, now)
                read, faults = plugged.read(reading, marking, received.source, known)
                book = book or Ledger.create(place, ceiling)
                keep_apart(book, paper)
                findings = _findings(read, marking)
                taken.append(book.take(paper, findings, author=READER, at=now))
                refused += [*received.faults, *faults]
            except NotUsableError as error:
                refused.append(error)
        if progress:
            progress(path)
    if book is not None:
        book.close()
    return TakenIn(taken=tuple(taken), refused=tuple(refused))


def read_again(
    place: str,
    known: facts.Gazetteer,
    now: datetime,
    *,
    references: Collection[str] | None = None,
    progress: Callable[[str], None] = lambda _: None,
    plugged: Extractors = extractors.NONE,
) -> TakenIn:
    """File what today's rules read otherwise in papers that are kept, or in some of them.

    A paper in which they find no cable, a further copy and a purged text stay as they are.
    """
    from goodoffices.ledger import Ledger

    taken: list[Taken] = []
    refused: list[NotUsableError] = [*plugged.faults]
    with Ledger.open(place) as book:
        for paper in kept(book, references):
            try:
                reading = cable.read(paper.text, gazetteer=known)
                if is_paper(reading) and _is_read(paper, reading):
                    read, faults = plugged.read(reading, paper.marking, paper.source, known)
                    refused += faults
                    found = _findings(read, paper.marking)
                    taken.append(book.reread(paper.reference, found, author=READER, at=now))
            except NotUsableError as error:
                refused.append(error)
            progress(paper.reference)
    return TakenIn(taken=tuple(taken), refused=tuple(refused))


def _is_read(paper: Paper, reading: Reading) -> bool:
    """Whether a paper was read by rules; a table of the public record was filed as it stood."""
    own = paper.reference.startswith(_WITHOUT_NUMBER)
    return own or reading.cable.layout is not Layout.UNKNOWN


def known_again(
    result: TakenIn,
    place: str,
    known: facts.Gazetteer,
    now: datetime,
    plugged: Extractors = extractors.NONE,
) -> TakenIn:
    """What became of papers given, those that were known already being read again."""
    references = {one.reference for one in result.taken if one.status.value == "known"}
    again = read_again(place, known, now, references=references, plugged=plugged)
    read = {one.reference for one in again.taken}
    return TakenIn(
        taken=(*(one for one in result.taken if one.reference not in read), *again.taken),
        refused=(*result.refused, *again.refused),
    )


def kept(book: Ledger, references: Collection[str] | None = None) -> tuple[Paper, ...]:
    """The papers that can be read again, or those of them that are named.

    A purged one and the tables of the public record cannot.
    """
    from goodoffices import ledger

    own_side = Audience(ceiling=book.ceiling, caveats=None)
    return tuple(
        one
        for one in ledger.papers(book, own_side)
        if one.text
        and one.source != PUBLIC_RECORD
        and (references is None or one.reference in references)
    )


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
    lines = [line.strip() for line in _within(text).strip().splitlines()]
    return bool(lines) and lines[0] == lines[-1] == _EXERCISE


def _within(text: str) -> str:
    """A text without the header lines of a mail and without what frames its pages."""
    body = _MAIL_HEADERS.sub("", text, count=1) if _MAIL_HEADERS.match(text) else text
    lines = body.strip().splitlines()
    while lines and _is_frame(lines[0]):
        lines.pop(0)
    while lines and _is_frame(lines[-1]):
        lines.pop()
    return "\n".join(lines)


_MAIL_HEADERS = re.compile(r"From: [^\n]*\n(?:[A-Z][A-Za-z-]{1,30}: [^\n]*\n){0,10}(?=\r?\n)")
_PAGE_NUMBER = re.compile(r"[-–— ]*(?:page )?\d{1,4}(?: of \d{1,4})?[-–— ]*", re.IGNORECASE)
_LONGEST_FRAME = 80


def _is_frame(line: str) -> bool:
    """Whether a line holds nothing, a page's number, or how the paper is marked."""
    words = line.strip()
    if len(words) > _LONGEST_FRAME:
        return False
    banner = words.isupper() and cable.highest_marking(words) is not None
    return banner or not words or _PAGE_NUMBER.fullmatch(words) is not None


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


def _read(
    received: exchange.Received, known: facts.Gazetteer, ceiling: Level
) -> tuple[Reading, Marking]:
    """A paper read, and its marking, which is looked at before anything else.

    It is looked at in the text as given, in the mail that it came with and, where a page or a
    row carries it, in the cable. Raises MarkedAboveCeilingError and NoCableError.
    """
    marked = _marked(received)
    _refuse_above(ceiling, marked, received.source)
    reading = cable.read(received.text, gazetteer=known)
    _refuse_above(ceiling, reading.cable.marking, received.source)
    if not is_paper(reading):
        raise NoCableError(received.source)
    return reading, _whole(reading, marked)


def is_paper(reading: Reading) -> bool:
    """Whether a text was read as a cable or as another paper, and not as mere words."""
    read = reading.cable
    return read.layout is not Layout.UNKNOWN or bool(read.paragraphs or read.subject)


def _marked(received: exchange.Received) -> Marking | None:
    """The highest marking in a text and in the mail that it came with."""
    return cable.highest_marking(f"{received.cover}\n{received.text}")


def _whole(reading: Reading, marked: Marking | None) -> Marking:
    """The marking of a paper; one that says nothing of it counts as for official use."""
    markings = [one for one in (reading.cable.marking, marked) if one is not None]
    whole = markings[0] if markings else Marking(level=Level.FOR_OFFICIAL_USE_ONLY)
    for marking in markings[1:]:
        whole = whole.joined(marking)
    return whole


def _findings(reading: Reading, whole: Marking) -> list[tuple[Finding, Marking]]:
    """What a paper of this marking claims, each finding with the marking of its portion."""
    return [(one, _marking(one, reading, whole)) for one in reading.findings]


def _refuse_above(ceiling: Level, marked: Marking | None, source: str) -> None:
    """Raise MarkedAboveCeilingError for a text marked above what the ledger may hold."""
    if marked is not None and marked.level > ceiling:
        raise MarkedAboveCeilingError(source, marked.level.banner, ceiling.banner)


def _paper(reading: Reading, source: str, whole: Marking, now: datetime) -> Paper:
    """The paper to file, marked as a whole."""
    read = reading.cable
    digest = hashlib.sha256(read.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Paper(
        reference=read.reference_id or f"{_WITHOUT_NUMBER}{digest[:12]}",
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
