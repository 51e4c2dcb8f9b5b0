"""One record with the words that prove it, or one paper with all its records, as text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from goodoffices.cli.printing import WIDTH, cut
from goodoffices.office.questions import Shown
from goodoffices.records import (
    Amount,
    Cable,
    Entry,
    InexactDate,
    Matter,
    Paper,
    Paragraph,
    Party,
    PointKind,
    Review,
    Value,
    amount_words,
    as_seen,
    day,
    due_words,
    sentence,
    values,
    word_words,
)


def record_lines(matter: Matter) -> Iterator[str]:
    """A record field by field, each with its value and the very words it was read from."""
    entry = matter.entry
    yield f"{entry.subject} · {entry.kind.replace('_', ' ')} · {entry.claim} · {entry.review}"
    yield from textwrap.wrap(sentence(matter.record), WIDTH)
    yield f"{matter.place} · {entry.marking.banner} · {_by(entry)}, rule {entry.rule}"
    if entry.note:
        yield from textwrap.wrap(f"note: {entry.note}", WIDTH)
    for word in entry.words:
        if word.accepted:
            yield from textwrap.wrap(word_words(word), WIDTH)
    yield ""
    for name, value in values(matter.record):
        if value is not None:
            yield from _field(name, value, matter)


def _by(entry: Entry) -> str:
    """Who read it, or what a person said of it."""
    verb = "read" if entry.review is Review.PROPOSED else entry.review.value
    return f"{verb} by {entry.author}"


def _field(name: str, value: Value, matter: Matter) -> Iterator[str]:
    """One field: its value, then each place in the paper with the words that stand there."""
    yield from textwrap.wrap(
        f"{name:<10} {value_words(value)}", WIDTH, subsequent_indent=" " * 11
    )
    places = matter.entry.spans.get(name, ())
    for span in places if matter.paper else ():
        words = " ".join(as_seen(span.of(matter.paper.text)).split()) if matter.paper else ""
        yield cut(f"{'':<10} {span.start}-{span.end} “{words}”", WIDTH)
    if not places:
        yield f"{'':<10} not in the words: known from who is speaking"


def value_words(value: Value) -> str:
    """A value as a person reads it, a party with its code."""
    match value:
        case Party(name=name):
            code = value.key
            return name if code == name else f"{name} ({code})"
        case InexactDate():
            return f"{due_words(value)} [{value.relation}]"
        case Amount():
            return amount_words(value)
        case tuple():
            return " and ".join(value_words(party) for party in value)
        case _:
            return str(value)


def paper_lines(shown: Shown) -> Iterator[str]:
    """A paper's heading and everything that it says, record by record."""
    if shown.paper is not None:
        yield from _heading(shown.paper)
    for copy in shown.witnesses:
        yield f"second copy: {copy.source}"
    if shown.reading is not None:
        yield from _parts(shown.reading.cable)
    yield ""
    for matter in shown.matters:
        known = (matter.subject.partition("/")[2], matter.entry.claim, matter.passage)
        said = f"{' · '.join(filter(None, known))}: {sentence(matter.record)}"
        closed = " · closed" if matter.entry.closing else ""
        yield f"{cut(said, WIDTH - len(closed))}{closed}"


def _parts(read: Cable) -> Iterator[str]:
    """What the paper holds besides records: paragraphs, points, slugs, contacts."""
    main = sum(point.kind is PointKind.MAIN for point in read.points)
    numbers = ", ".join(_number(one) for one in read.paragraphs)
    yield cut(f"paragraphs {numbers or 'none'}", WIDTH)
    if read.points:
        yield f"points {main}, if asked {len(read.points) - main}"
    if read.response_slugs:
        yield cut(f"slug responses for {', '.join(read.response_slugs)}", WIDTH)
    for contact in read.points_of_contact:
        known = (contact.name, contact.office, contact.email, contact.phone)
        said = ", ".join(one for one in known if one)
        yield cut(f"contact {said} · para {contact.paragraph}", WIDTH)


def _number(paragraph: Paragraph) -> str:
    """A paragraph's number with its mark, and what stands there if that is another."""
    mark = f" ({paragraph.portion_mark})" if paragraph.portion_mark else ""
    written = paragraph.number_as_written
    if paragraph.number is None or written is None:
        return f"{paragraph.number or written or '-'}{mark}"
    other = f" [written {written}]" if written != paragraph.number else ""
    return f"{paragraph.number}{mark}{other}"


def _heading(paper: Paper) -> Iterator[str]:
    created = day(paper.created.date()) if paper.created else "no date"
    yield f"{paper.reference} · {created} · {paper.marking.banner}"
    yield from textwrap.wrap(paper.title or "without a subject", WIDTH)
    yield f"from {paper.originator or 'unknown'} to {', '.join(paper.action_addressees) or '?'}"
    yield cut(f"as received from {paper.source}", WIDTH)
    yield f"sha-256 {paper.digest}"
