"""What waits for a person's decision, the urgent and the doubtful first, with its passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from goodoffices import cable, ledger
from goodoffices.errors import (
    NotProposedError,
    UnknownSubjectError,
)
from goodoffices.ledger.desk import Item
from goodoffices.ledger.suggesting import Suggestion
from goodoffices.office import following, names, objects, questions, scoring
from goodoffices.records import (
    Audience,
    Doubt,
    Matter,
    Paper,
    Record,
    Review,
    Span,
    due_words,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A proposal with what a person needs to decide it.

    `stands` is what was decided before, where the proposal would change that. `item` is its
    line on the desk if its term is running or over; `passage` is where to read, None without
    a visible paper; `doubts` are those about its very words. `word` is what a later paper seems
    to say of it, where that is what is to be decided, and `other` that paper's own record.
    """

    matter: Matter
    score: scoring.Score
    stands: Matter | None = None
    word: Suggestion | None = None
    other: Pending | None = None
    item: Item | None = None
    doubts: tuple[Doubt, ...] = ()
    passage: Span | None = None
    paragraph_end: int = 0

    @property
    def record(self) -> Record:
        """The record that stands if it is accepted as it is."""
        return self.matter.record if self.word is None else self.word.record

    @property
    def urgency(self) -> str:
        """What the desk says of it: overdue, due, or nothing."""
        return "" if self.item is None else "overdue" if self.item.days else "due"

    @property
    def is_cut(self) -> bool:
        """Whether its passage ends before its paragraph does."""
        return self.passage is not None and self.passage.end < self.paragraph_end


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which proposals a person wants to see: of one kind, of one paper, or all."""

    kind: str | None = None
    paper: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a paper, and whether the proposal was read from it."""

    text: str
    claimed: bool


def queue(
    book: ledger.Ledger, audience: Audience, on: date, wish: Wish | None = None
) -> tuple[Pending, ...]:
    """What waits for a decision: overdue before due before the rest, the doubtful first.

    In each of these, what later papers suggest comes behind what they say themselves.
    It is what papers say until a day. Raises UnknownKindError, and UnknownSubjectError for a
    paper that is not there.
    """
    wish = wish or Wish()
    kind = questions.kind_named(wish.kind) if wish.kind else None
    source = ledger.paper(book, audience, wish.paper).reference if wish.paper else None
    shown = questions.desk(book, audience, on)
    urgent = {item.matter.subject: item for item in (*shown.overdue, *shown.due)}
    lens = Lens(book, audience, urgent)
    proposals = (
        one
        for one in lens.waiting(on)
        if kind in {None, one.matter.entry.kind} and source in {None, *one.sources}
    )
    return tuple(sorted(map(lens.seen, proposals), key=_order))


_URGENCIES = ("overdue", "due", "")


def _order(pending: Pending) -> tuple[int, bool, float, str, int]:
    entry = pending.matter.entry
    urgency = _URGENCIES.index(pending.urgency)
    suggested = pending.word is not None
    return urgency, suggested, pending.score.value, entry.source or "", entry.number


@dataclass(frozen=True, slots=True, kw_only=True)
class _Proposal:
    """A proposal, what stands that it would change, and what a later paper says of it."""

    matter: Matter
    stands: Matter | None = None
    word: Suggestion | None = None

    @property
    def sources(self) -> tuple[str | None, ...]:
        """The papers that it is read from."""
        later = self.word.by.entry.source if self.word else None
        return self.matter.entry.source, later


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """The paragraphs of a paper, and what is doubtful about it."""

    paragraphs: tuple[Span, ...]
    doubts: tuple[Doubt, ...]


class Lens:
    """Proposals of a ledger seen with their score, doubts and passage; papers read once."""

    def __init__(
        self, book: ledger.Ledger, audience: Audience, urgent: dict[str, Item]
    ) -> None:
        self._book, self._audience, self._urgent = book, audience, urgent
        self.known = names.known_to(book, None)
        self._layouts: dict[str, _Layout] = {}
        standing = ledger.matters(book, audience, rejected=True)
        self._records = scoring.rule_records(one.entry for one in standing)

    def waiting(self, on: date) -> Iterator[_Proposal]:
        """What waits for a decision in papers created until a day."""
        standing = ledger.matters(self._book, self._audience, until=on, rejected=True)
        by_subject = {one.subject: one for one in standing}
        changes = ledger.suggested(self._book, self._audience)
        changed = {one.subject for one in changes}
        for one in standing:
            if one.entry.review is Review.PROPOSED and one.subject not in changed:
                yield _Proposal(matter=one)
        for one in changes:
            if one.subject in by_subject:
                yield _Proposal(matter=one, stands=by_subject[one.subject])
        for word in following.suggested(self._book, self._audience, on):
            if word.matter.subject not in changed:
                yield _Proposal(matter=word.matter, word=word)

    def now(self, one: Pending) -> _Proposal:
        """A proposal as it is at this moment; NotProposedError where it was withdrawn."""
        subject = one.matter.subject
        try:
            stands = ledger.matter(self._book, self._audience, subject)
        except UnknownSubjectError:
            raise NotProposedError(subject) from None
        if one.word is not None:
            return _Proposal(matter=stands, word=replace(one.word, matter=stands))
        changes = ledger.suggested(self._book, self._audience, subject)
        return (
            _Proposal(matter=changes[0], stands=stands) if changes else _Proposal(matter=stands)
        )

    def seen(self, proposal: _Proposal) -> Pending:
        """A proposal with its score, its doubts, its passage and its line on the desk."""
        matter = proposal.matter
        layout = self._layout(matter.paper)
        places = _places(matter)
        paragraphs = [one for one in layout.paragraphs if any(map(_meets(one), places))]
        doubts = tuple(
            one for one in layout.doubts if one.span and any(map(_meets(one.span), places))
        )
        return Pending(
            matter=matter,
            stands=proposal.stands,
            word=proposal.word,
            other=self.seen(_Proposal(matter=proposal.word.by)) if proposal.word else None,
            score=scoring.score(matter, doubts, self._records),
            item=self._urgent.get(matter.subject),
            doubts=doubts,
            passage=_passage(matter, paragraphs),
            paragraph_end=max((one.end for one in paragraphs), default=0),
        )

    def _layout(self, paper: Paper | None) -> _Layout:
        if paper is None:
            return _Layout(paragraphs=(), doubts=())
        if paper.reference not in self._layouts:
            read = cable.read(paper.text, findings=False, gazetteer=self.known)
            self._layouts[paper.reference] = _Layout(
                paragraphs=tuple(one.span for one in read.cable.paragraphs),
                doubts=read.doubts,
            )
        return self._layouts[paper.reference]


def _places(matter: Matter) -> list[Span]:
    return [span for places in matter.entry.spans.values() for span in places]


def _meets(one: Span) -> Callable[[Span], bool]:
    """Whether another place has a character in common with this one."""
    return lambda other: one.start < other.end and other.start < one.end


_AROUND = 300
"""So many characters before and after the claimed words are shown of a long paragraph."""


def _passage(matter: Matter, paragraphs: Sequence[Span]) -> Span | None:
    """The paragraphs that a proposal was read from, cut where they are long."""
    places = _places(matter)
    if matter.paper is None or not places:
        return None
    first, last = min(one.start for one in places), max(one.end for one in places)
    begin = min((one.start for one in paragraphs), default=first - _AROUND)
    end = max((one.end for one in paragraphs), default=last + _AROUND)
    return Span(
        max(0, begin, first - _AROUND), min(len(matter.paper.text), end, last + _AROUND)
    )


def pieces(pending: Pending) -> tuple[Piece, ...]:
    """The passage of a proposal, cut where the words it was read from begin and end."""
    paper, passage = pending.matter.paper, pending.passage
    if paper is None or passage is None:
        return ()
    places = [one for one in _places(pending.matter) if one.within(passage)]
    edges = {passage.start, passage.end, *(at for one in places for at in (one.start, one.end))}
    runs = (
        (paper.text[start:end], any(Span(start, end).within(one) for one in places))
        for start, end in pairwise(sorted(edges))
    )
    return tuple(
        Piece(text="".join(text for text, _ in group), claimed=claimed)
        for claimed, group in groupby(runs, key=itemgetter(1))
    )


def pending_object(one: Pending, on: date) -> dict[str, Any]:
    """A proposal of the queue as other programs get it."""
    item = one.item
    return {
        **objects.matter_object(one.matter),
        "score": one.score.value,
        "reasons": list(one.score.reasons),
        "urgency": one.urgency or None,
        "due": due_words(item.due, on) if item and item.due else None,
        "doubts": [doubt.message for doubt in one.doubts],
        "stands": objects.matter_object(one.stands) if one.stands else None,
        "suggestion": following.suggestion_object(one.word) if one.word else None,
    }
