"""Records, places, markings, papers and entries to rows and back, checked on the way in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from typing import Any

import msgspec
from sqlalchemy import Row

from goodoffices.errors import RecordUnreadableError
from goodoffices.records import (
    KINDS,
    Claim,
    Entry,
    Layout,
    Level,
    Marking,
    Paper,
    Record,
    Review,
    Span,
    Word,
)

Columns = dict[str, object]
"""The values of one row under the names of their columns."""

Places = Mapping[str, tuple[Span, ...]]
"""The places that prove a record, under the names of its fields."""


def record_text(record: Record | None) -> str | None:
    """A record as JSON under the contract's field names; what it does not say is left out."""
    if record is None:
        return None
    said = msgspec.to_builtins(record)
    return _written(
        {name.rstrip("_"): value for name, value in said.items() if value is not None}
    )


def record_of(kind: str, text: str | None) -> Record | None:
    """The record that the text of a row stands for; RecordUnreadableError for damaged ones."""
    if text is None:
        return None
    if kind not in KINDS:
        raise RecordUnreadableError(kind, "this version knows no such kind")
    own_names = {field.name.rstrip("_"): field.name for field in fields(KINDS[kind])}
    with _reading(kind):
        said = msgspec.json.decode(text, type=dict[str, Any])
        named = {own_names.get(name, name): value for name, value in said.items()}
        return msgspec.convert(named, KINDS[kind])


def spans_text(spans: Places) -> str:
    """Places as JSON: `{"due": [[120, 131]]}`."""
    return _written(
        {name: [[span.start, span.end] for span in places] for name, places in spans.items()}
    )


def spans_of(text: str) -> Places:
    """The places that the text of a row stands for."""
    said = msgspec.json.decode(text, type=dict[str, list[tuple[int, int]]])
    return {
        name: tuple(Span(start, end) for start, end in places) for name, places in said.items()
    }


def words_text(words: Sequence[Word]) -> str:
    """What people decided of later words, as JSON."""
    return _written([msgspec.to_builtins(word) for word in words])


def words_of(text: str) -> tuple[Word, ...]:
    """The later words that the text of a row stands for."""
    return msgspec.json.decode(text, type=tuple[Word, ...])


def marking_row(marking: Marking) -> Columns:
    """A marking as a row, without its id; equal markings give equal rows."""
    releasable_to = marking.releasable_to
    return {
        "level": int(marking.level),
        "caveats": _written(sorted(marking.caveats)),
        "releasable_to": _written(None if releasable_to is None else sorted(releasable_to)),
    }


def marking_of(row: Row[Any]) -> Marking:
    """The marking that a row stands for; RecordUnreadableError for a damaged one."""
    with _reading("marking"):
        released = msgspec.json.decode(row.releasable_to, type=list[str] | None)
        return Marking(
            level=Level(row.level),
            caveats=msgspec.json.decode(row.caveats, type=frozenset[str]),
            releasable_to=None if released is None else frozenset(released),
        )


def paper_row(paper: Paper, marking_id: int) -> Columns:
    """A paper as a row."""
    return _columns_of(paper) | {
        "layout": paper.layout.value,
        "action_addressees": _written(paper.action_addressees),
        "cites": _written(paper.cites),
        "marking_id": marking_id,
    }


def paper_of(row: Row[Any], markings: Mapping[int, Marking]) -> Paper:
    """The paper that a row stands for; RecordUnreadableError for a damaged one."""
    with _reading("paper"):
        columns = _unmarked(row) | {
            "layout": Layout(row.layout),
            "action_addressees": _names(row.action_addressees),
            "cites": _names(row.cites),
        }
        return Paper(marking=_marking(row, markings), **columns)


def entry_row(entry: Entry, marking_id: int) -> Columns:
    """An entry of the journal as a row."""
    return _columns_of(entry) | {
        "record": record_text(entry.record),
        "claim": entry.claim.value,
        "review": entry.review.value,
        "spans": spans_text(entry.spans),
        "words": words_text(entry.words),
        "marking_id": marking_id,
    }


def entry_of(row: Row[Any], markings: Mapping[int, Marking]) -> Entry:
    """The entry that a row stands for; RecordUnreadableError for a damaged one."""
    with _reading(row.kind):
        columns = _unmarked(row) | {
            "record": record_of(row.kind, row.record),
            "claim": Claim(row.claim),
            "review": Review(row.review),
            "spans": spans_of(row.spans),
            "words": words_of(row.words),
        }
        return Entry(marking=_marking(row, markings), **columns)


def _columns_of(noun: Paper | Entry) -> Columns:
    """The fields of a noun that are columns of their own; its marking is a row elsewhere."""
    names = (field.name for field in fields(noun) if field.name != "marking")
    return {name: getattr(noun, name) for name in names}


def _unmarked(row: Row[Any]) -> dict[str, Any]:
    """The columns of a row but for the one that points to its marking."""
    return {name: value for name, value in row._asdict().items() if name != "marking_id"}


def _marking(row: Row[Any], markings: Mapping[int, Marking]) -> Marking:
    """The marking that a row points to."""
    if row.marking_id not in markings:
        raise ValueError(f"its marking {row.marking_id} is missing")
    return markings[row.marking_id]


def _names(text: str) -> tuple[str, ...]:
    """A list of names as kept in one column."""
    return msgspec.json.decode(text, type=tuple[str, ...])


def _written(value: Mapping[str, object] | Sequence[object] | None) -> str:
    """A value as JSON text."""
    return msgspec.json.encode(value).decode()


@contextmanager
def _reading(kind: str) -> Iterator[None]:
    """Say what cannot be read where a row does not hold what was written there."""
    try:
        yield
    except (msgspec.MsgspecError, ValueError) as error:
        raise RecordUnreadableError(kind, str(error)) from error
