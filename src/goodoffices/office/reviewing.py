"""What the reader proposes put before a person, the urgent and the doubtful first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, TypedDict

from goodoffices import cable, facts, ledger
from goodoffices.errors import (
    EntryOutdatedError,
    NotProposedError,
    ReasonMissingError,
    UnknownReviewerError,
    UnknownSubjectError,
)
from goodoffices.ledger.desk import Item
from goodoffices.ledger.suggesting import Suggestion
from goodoffices.office import following, names, objects, papers, questions, scoring
from goodoffices.records import (
    Audience,
    Claim,
    Doubt,
    Effect,
    Entry,
    Marking,
    Matter,
    Paper,
    Record,
    Review,
    Span,
    Word,
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


# ------------------------------------------------------------------------------- the queue


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
    lens = _Lens(book, audience, urgent)
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


class _Lens:
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


# ---------------------------------------------------------------------------- the decisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """A person who decides: by what name, in which ledger, by which clock."""

    book: ledger.Ledger
    audience: Audience
    author: str
    clock: Callable[[], datetime]

    def __post_init__(self) -> None:
        if self.author.strip() in {"", papers.READER}:
            raise UnknownReviewerError(self.author)

    def accept(
        self, one: Pending, record: Record | None = None, claim: Claim | None = None
    ) -> Entry:
        """File that a proposal is accepted, as it is or corrected."""
        said = self._judged(one, accepted=True)
        said = said if claim is None else replace(said, claim=claim)
        return self._file(one, record or one.record, said, Review.ACCEPTED)

    def accept_unseen(self, one: Pending, least: float) -> Entry:
        """File that a proposal is accepted for its score alone; the note says so."""
        note = f"accepted for its score of {one.score.value:g}, {least:g} or more being enough"
        entry = one.matter.entry
        return self._file(one, one.matter.record, entry, Review.ACCEPTED, note)

    def reject(self, one: Pending, reason: str) -> Entry:
        """File that a proposal is rejected; of a change, that what stood before stands.

        Of what a later paper seems to say, that it does not; the record stays as it is. Raises
        ReasonMissingError.
        """
        if not reason.strip():
            raise ReasonMissingError(one.matter.subject)
        if one.word is not None:
            said = self._judged(one, accepted=False, note=reason.strip())
            return self._file(one, one.matter.record, said, said.review, reason.strip())
        if one.stands is None:
            entry = one.matter.entry
            return self._file(one, one.matter.record, entry, Review.REJECTED, reason.strip())
        stood = one.stands.entry
        return self._file(one, one.stands.record, stood, stood.review, reason.strip())

    def _judged(self, one: Pending, *, accepted: bool, note: str = "") -> Entry:
        """What stands of a matter with what this person says of the word of a later paper."""
        entry = one.matter.entry
        if one.word is None:
            return entry
        by = one.word.by.entry
        word = self.word(by.subject, one.word.effect, accepted=accepted, note=note)
        return replace(
            entry, words=(*entry.words, word), marking=entry.marking.joined(by.marking)
        )

    def word(self, by: str | None, effect: Effect, *, accepted: bool, note: str) -> Word:
        """A decision of this person, at this moment, on what a later paper does."""
        return Word(
            by=by,
            effect=effect,
            accepted=accepted,
            author=self.author,
            at=self.clock(),
            note=note,
        )

    def undo(self, before: Pending, decided: Entry) -> Entry:
        """File again what was there before a decision of this person; nothing is taken out."""
        note = f"entry {decided.number} undone"
        newest = replace(before, matter=replace(before.matter, entry=decided))
        entry = before.matter.entry
        if before.stands is not None:
            stood = before.stands.entry
            back = self._file(newest, before.stands.record, stood, stood.review, note)
            newest = replace(newest, matter=replace(newest.matter, entry=back))
        return self._file(newest, before.matter.record, entry, entry.review, note)

    def _file(
        self, seen: Pending, record: Record, said: Entry, review: Review, note: str = ""
    ) -> Entry:
        """Append an entry of this person, after the one that was seen."""
        return self.book.append(
            seen.matter.subject,
            record,
            author=self.author,
            at=self.clock(),
            claim=said.claim,
            review=review,
            note=note,
            after=seen.matter.entry.number,
            words=said.words,
            **_raised(seen.matter.entry, said),
        )


def _raised(before: Entry, said: Entry) -> _Marked:
    """The marking from now on, where a decision raises it."""
    joined = before.marking.joined(said.marking)
    return {} if joined == before.marking else {"marking": joined}


class _Marked(TypedDict, total=False):
    marking: Marking


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedAbove:
    """What was accepted for its score alone, and why the rest was not."""

    entries: tuple[Entry, ...]
    refused: tuple[EntryOutdatedError, ...]


def accept_above(reviewer: Reviewer, waiting: Iterable[Pending], least: float) -> AcceptedAbove:
    """Accept what scores so much or more.

    A change of what was decided, and what a later paper suggests, wait for a person.
    """
    entries: list[Entry] = []
    refused: list[EntryOutdatedError] = []
    for one in enough(waiting, least):
        try:
            entries.append(reviewer.accept_unseen(one, least))
        except EntryOutdatedError as error:
            refused.append(error)
    return AcceptedAbove(entries=tuple(entries), refused=tuple(refused))


def enough(waiting: Iterable[Pending], least: float) -> tuple[Pending, ...]:
    """What scores so much or more; what rests on another decision or paper is left out."""
    plain = (one for one in waiting if one.stands is None and one.word is None)
    return tuple(one for one in plain if one.score.value >= least)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Act:
    """A decision of this sitting: where in the queue, what was there, what was filed."""

    at: int
    before: Pending
    filed: Entry
    accepted: bool


class Sitting:
    """One person's way through a queue: forward, back, and every decision filed at once.

    `known` are the names that a corrected party may have.

    A decision raises EntryOutdatedError where somebody else was quicker; `look_again` then
    shows what stands now.
    """

    def __init__(self, reviewer: Reviewer, waiting: Sequence[Pending]) -> None:
        """Begin with the first of the queue."""
        self._reviewer = reviewer
        self._queue = list(waiting)
        self._acts: list[_Act] = []
        self._lens = _Lens(
            reviewer.book,
            reviewer.audience,
            {one.matter.subject: one.item for one in waiting if one.item},
        )
        self.known: facts.Gazetteer = self._lens.known
        self.position = 0

    def __len__(self) -> int:
        return len(self._queue)

    @property
    def current(self) -> Pending | None:
        """The proposal to decide now; None behind the last one."""
        return self._queue[self.position] if self.position < len(self._queue) else None

    @property
    def decided(self) -> tuple[Entry, ...]:
        """What was filed in this sitting and not undone, in this order."""
        return tuple(act.filed for act in self._acts)

    @property
    def verdicts(self) -> tuple[bool, ...]:
        """Of each proposal that was decided and not undone whether it was accepted."""
        return tuple({act.at: act.accepted for act in self._acts}.values())

    def accept(self, record: Record | None = None, claim: Claim | None = None) -> None:
        """Accept the current proposal, corrected if a record or a claim is given; go on."""
        one = self._present()
        self._decided(one, self._reviewer.accept(one, record, claim), accepted=True)

    def reject(self, reason: str) -> None:
        """Reject the current proposal, and go on; ReasonMissingError for no reason."""
        one = self._present()
        self._decided(one, self._reviewer.reject(one, reason), accepted=False)

    def skip(self) -> None:
        """Leave the current proposal as it is, and go on."""
        self.position = min(self.position + 1, len(self._queue))

    def back(self) -> None:
        """Go back to the one before."""
        self.position = max(self.position - 1, 0)

    def undo(self) -> bool:
        """File what was there before the last decision, and go back to it; False for none."""
        if not self._acts:
            return False
        act = self._acts[-1]
        entry = self._reviewer.undo(act.before, act.filed)
        self._acts.pop()
        self._acts = [
            replace(one, filed=entry) if one.filed.subject == entry.subject else one
            for one in self._acts
        ]
        self.position = act.at
        self._refresh(entry.subject)
        return True

    def look_again(self) -> None:
        """Show the current one as it stands now; NotProposedError where it was withdrawn."""
        if (one := self.current) is not None:
            self._queue[self.position] = self._lens.seen(self._lens.now(one))

    def _refresh(self, subject: str) -> None:
        """Show every proposal of a subject as it stands now."""
        for at, one in enumerate(self._queue):
            if one.matter.subject == subject:
                self._queue[at] = self._lens.seen(self._lens.now(one))

    def _present(self) -> Pending:
        one = self.current
        if one is None:
            raise IndexError("there is nothing to decide behind the last proposal")
        return one

    def _decided(self, one: Pending, filed: Entry, *, accepted: bool) -> None:
        act = _Act(at=self.position, before=one, filed=filed, accepted=accepted)
        self._acts.append(act)
        self._refresh(filed.subject)
        self.skip()


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
