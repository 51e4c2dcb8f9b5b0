"""A request, question or promise closed by a person, or opened again; each is an entry."""

from __future__ import annotations

from goodoffices import ledger
from goodoffices.errors import (
    ChangeWaitingError,
    ClosedAlreadyError,
    GroundMissingError,
    NotClosedError,
    NotToCloseError,
    UnknownSubjectError,
)
from goodoffices.ledger import clocks
from goodoffices.office.reviewing import Reviewer
from goodoffices.records import Effect, Entry, Marking, Matter, Review, Word, day


def close(person: Reviewer, subject: str, by: str | None, note: str) -> Entry:
    """File that something is closed, by a paper or record that says so or for a reason.

    It is accepted by that as well. Its marking rises to that of what closes it. Raises
    UnknownSubjectError, NotToCloseError, ClosedAlreadyError, GroundMissingError and
    ChangeWaitingError.
    """
    matter = _matter(person, subject)
    entry = matter.entry
    if entry.closing is not None:
        raise ClosedAlreadyError(
            entry.subject, entry.closing.author, day(entry.closing.at.date())
        )
    if not clocks.is_open(matter.record, entry.claim):
        raise NotToCloseError(entry.subject, entry.kind)
    if not by and not note:
        raise GroundMissingError(entry.subject)
    name, marking = _ground(person, by) if by else (None, entry.marking)
    word = person.word(name, Effect.CLOSES, accepted=True, note=note)
    return _filed(person, matter, (*entry.words, word), entry.marking.joined(marking))


def reopen(person: Reviewer, subject: str, note: str) -> Entry:
    """File that something is open again; what closed it is not proposed once more.

    Raises UnknownSubjectError, NotClosedError and ChangeWaitingError.
    """
    matter = _matter(person, subject)
    if matter.entry.closing is None:
        raise NotClosedError(matter.subject)
    words = tuple(
        person.word(one.by, one.effect, accepted=False, note=note)
        if one.effect is Effect.CLOSES and one.accepted
        else one
        for one in matter.entry.words
    )
    return _filed(person, matter, words, matter.entry.marking)


def _matter(person: Reviewer, subject: str) -> Matter:
    """A subject as it stands, if no changed reading of it waits for a decision."""
    matter = ledger.matter(person.book, person.audience, subject)
    if ledger.suggested(person.book, person.audience, subject):
        raise ChangeWaitingError(matter.subject, matter.entry.source or "")
    return matter


def _ground(person: Reviewer, by: str) -> tuple[str, Marking]:
    """The record or paper that closes something, by its own name, and its marking."""
    try:
        paper = ledger.paper(person.book, person.audience, by)
    except UnknownSubjectError:
        found = ledger.matter(person.book, person.audience, by)
        return found.subject, found.entry.marking
    return paper.witness_of or paper.reference, paper.marking


def _filed(
    person: Reviewer, matter: Matter, words: tuple[Word, ...], marking: Marking
) -> Entry:
    """The entry that says so, accepted, after the one that was looked at."""
    return person.book.append(
        matter.subject,
        matter.record,
        author=person.author,
        at=person.clock(),
        claim=matter.entry.claim,
        review=Review.ACCEPTED,
        note=words[-1].note if words else "",
        after=matter.entry.number,
        words=words,
        marking=marking,
    )
