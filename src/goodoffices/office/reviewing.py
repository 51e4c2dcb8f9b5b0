"""What a person decides of what waits: accepted, corrected, rejected, skipped or undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypedDict

from goodoffices import facts, ledger
from goodoffices.errors import (
    EntryOutdatedError,
    ReasonMissingError,
    UnknownReviewerError,
)
from goodoffices.office import papers
from goodoffices.office.queueing import Lens, Pending
from goodoffices.records import (
    Audience,
    Claim,
    Effect,
    Entry,
    Marking,
    Record,
    Review,
    Word,
)


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
        self._lens = Lens(
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
