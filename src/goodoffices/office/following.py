"""A thread of papers with what each opened, and what became of that on a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from goodoffices import cable, ledger
from goodoffices.errors import UnknownSubjectError
from goodoffices.ledger import bearing, clocks
from goodoffices.ledger.suggesting import Archive, Suggestion, opens, suggestions
from goodoffices.ledger.threads import Leaf, Slugs, Thread, holding, threads
from goodoffices.office import objects
from goodoffices.records import (
    Audience,
    Effect,
    InexactDate,
    Marking,
    Matter,
    Paper,
    Word,
    due_words,
    effect_words,
    word_words,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A record of a thread that is to be followed up, and what became of it until a day.

    `closing` is the word by which a person closed it, `suggestion` what a later paper seems to
    say of it; `due` is its term while that runs.
    """

    matter: Matter
    is_open: bool
    closing: Word | None = None
    suggestion: Suggestion | None = None
    due: InexactDate | None = None

    @property
    def said(self) -> tuple[str, ...]:
        """What people said of later papers besides closing it, in words."""
        done = (one for one in self.matter.entry.words if one.accepted)
        return tuple(word_words(one) for one in done if one.effect is not Effect.CLOSES)

    def state(self, on: date) -> str:
        """What became of it, in words; empty for what opened nothing."""
        if self.closing is not None:
            return word_words(self.closing)
        if not self.is_open:
            return ""
        return "open" if self.due is None else f"open, due {due_words(self.due, on)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A paper of a thread with what is to be followed up of it."""

    leaf: Leaf
    points: tuple[Point, ...]

    @property
    def paper(self) -> Paper:
        """The paper itself."""
        return self.leaf.paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A thread as of a day, paper by paper."""

    on: date
    thread: Thread
    pages: tuple[Page, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """Everything that is to be followed up, from the first paper to the last."""
        return tuple(point for page in self.pages for point in page.points)

    @property
    def left_open(self) -> int:
        """How much is still open."""
        return sum(point.is_open and point.closing is None for point in self.points)

    @property
    def markings(self) -> Iterator[Marking]:
        """The markings of everything that it shows."""
        for page in self.pages:
            yield page.paper.marking
        for point in self.points:
            yield point.matter.entry.marking
            if point.suggestion:
                yield point.suggestion.by.entry.marking


def suggested_words(one: Suggestion) -> str:
    """What is proposed, by which record: "proposed to be closed by 31ELDHAVN288/answer1"."""
    return f"proposed to be {effect_words(one.effect)} by {one.by.subject}"


# ---------------------------------------------------------------------------------- threads


def followed(
    book: ledger.Ledger, audience: Audience, name: str, on: date
) -> tuple[Followed, ...]:
    """The threads of a paper, or of the paper of a record, as of a day.

    Raises UnknownSubjectError.
    """
    reference = _reference(book, audience, name)
    found = ledger.papers(book, audience, until=on)
    matters = ledger.matters(book, audience, until=on)
    archive = Archive(matters)
    cites = {one.reference: one.cites for one in found}
    woven = holding(threads(found, matters, slugs), reference)
    if not woven:
        raise UnknownSubjectError(name)
    return tuple(_followed(one, archive, cites, on) for one in woven)


def suggested(book: ledger.Ledger, audience: Audience, on: date) -> Iterator[Suggestion]:
    """What later papers suggest in all threads as of a day, each once."""
    matters = ledger.matters(book, audience, until=on)
    archive = Archive(matters)
    seen = set[tuple[str, str]]()
    for thread in threads(ledger.papers(book, audience, until=on), matters, slugs):
        for one in suggestions(thread, archive):
            name = one.matter.subject, one.by.subject
            if name not in seen:
                seen.add(name)
                yield one


def _reference(book: ledger.Ledger, audience: Audience, name: str) -> str:
    """The paper that is meant: of a copy the first one, of a record its own."""
    try:
        paper = ledger.paper(book, audience, name)
    except UnknownSubjectError:
        return ledger.matter(book, audience, name).entry.source or name
    return paper.witness_of or paper.reference


_OFFICE = re.compile(r"[A-Z0-9]{1,8}(?:/[A-Z0-9]{1,8})+")
"""An office as slugs and attention lines name it: CPD/NSCI."""


def slugs(paper: Paper) -> Slugs:
    """The offices that a paper wants answers slugged for, and those in its attention lines."""
    read = cable.read(paper.text, findings=False).cable
    attention = " ".join(read.attention_lines)
    return Slugs(
        wanted=frozenset(read.response_slugs), given=frozenset(_OFFICE.findall(attention))
    )


def _followed(thread: Thread, archive: Archive, cites: bearing.Cites, on: date) -> Followed:
    """A thread with what became of everything in it."""
    said = {one.matter.subject: one for one in suggestions(thread, archive)}
    pages = (
        Page(leaf=leaf, points=tuple(_points(leaf, thread, archive, said, cites)))
        for leaf in thread.leaves
    )
    return Followed(on=on, thread=thread, pages=tuple(pages))


def _points(
    leaf: Leaf,
    thread: Thread,
    archive: Archive,
    said: dict[str, Suggestion],
    cites: bearing.Cites,
) -> Iterator[Point]:
    """What is to be followed up of a paper: what it opened, and what a later one speaks of."""
    for one in archive.by_paper.get(leaf.paper.reference, ()):
        is_open = opens(one, thread)
        suggestion = said.get(one.subject)
        if is_open or suggestion or any(word.accepted for word in one.entry.words):
            yield Point(
                matter=one,
                is_open=is_open,
                closing=one.entry.closing if bearing.is_closed(one, cites) else None,
                suggestion=suggestion,
                due=clocks.term(one.record),
            )


# ----------------------------------------------------------------------- for other programs


def thread_object(shown: Followed) -> dict[str, Any]:
    """A thread as other programs get it."""
    return {
        "on": shown.on.isoformat(),
        "between": list(shown.thread.between),
        "open": shown.left_open,
        "papers": [_page_object(page, shown.on) for page in shown.pages],
    }


def _page_object(page: Page, on: date) -> dict[str, Any]:
    return {
        **objects.paper_object(page.paper),
        "role": page.leaf.role.value,
        "ties": [{"to": tie.to, "why": list(tie.why)} for tie in page.leaf.ties],
        "points": [_point_object(point, on) for point in page.points],
    }


def _point_object(point: Point, on: date) -> dict[str, Any]:
    return {
        **objects.matter_object(point.matter),
        "state": point.state(on),
        "suggestion": suggestion_object(point.suggestion) if point.suggestion else None,
    }


def suggestion_object(one: Suggestion) -> dict[str, Any]:
    """What a later record seems to do to an earlier one, as other programs get it."""
    return {"effect": one.effect.value, "by": objects.matter_object(one.by)}
