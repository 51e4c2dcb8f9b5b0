"""Something closed by a person who was not asked, and opened again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from goodoffices import ledger
from goodoffices.errors import (
    ChangeWaitingError,
    ClosedAlreadyError,
    GroundMissingError,
    NotClosedError,
    NotToCloseError,
    UnknownSubjectError,
)
from goodoffices.ledger import Ledger
from goodoffices.office import closing, following, papers, questions
from goodoffices.office.reviewing import Reviewer
from goodoffices.records import Entry, Finding, Level, Review, Undertaking, word_words

LATER = datetime(2034, 3, 1, 9, tzinfo=UTC)
PROMISE = "31KELMAR12/undertaking1"

Take = Callable[..., papers.TakenIn]
Write = Callable[..., str]


@pytest.fixture
def ann(book: Ledger) -> Reviewer:
    """Ann, who decides in a ledger with one promise."""
    return _reviewer(book)


def _reviewer(book: Ledger, level: Level = Level.SECRET) -> Reviewer:
    audience = questions.own_side(book)
    assert audience.ceiling is level
    return Reviewer(book=book, audience=audience, author="Ann", clock=lambda: LATER)


def _now(ann: Reviewer) -> Entry:
    return ledger.matter(ann.book, ann.audience, PROMISE).entry


def test_it_is_closed_by_a_paper_and_accepted_by_that(ann: Reviewer) -> None:
    entry = closing.close(ann, PROMISE.lower(), "31kelmar12", "came in April")

    assert entry == _now(ann)
    assert (entry.author, entry.review, entry.note) == ("Ann", Review.ACCEPTED, "came in April")
    assert entry.closing is not None
    assert (entry.closing.by, entry.closing.paper) == ("31KELMAR12", "31KELMAR12")
    assert word_words(entry.closing) == (
        "closed by 31KELMAR12, says Ann on 1 March 2034: came in April"
    )


def test_it_is_closed_by_a_record_of_a_paper(ann: Reviewer) -> None:
    entry = closing.close(ann, PROMISE, PROMISE, "")

    assert entry.closing is not None
    assert (entry.closing.by, entry.closing.paper) == (PROMISE, "31KELMAR12")


def test_without_a_paper_it_is_closed_for_a_reason_only(ann: Reviewer) -> None:
    with pytest.raises(GroundMissingError):
        closing.close(ann, PROMISE, None, "")

    entry = closing.close(ann, PROMISE, None, "by hand")

    assert entry.closing is not None
    assert (entry.closing.by, entry.closing.paper) == (None, None)


def test_what_is_closed_cannot_be_closed_again(ann: Reviewer) -> None:
    closing.close(ann, PROMISE, None, "by hand")

    with pytest.raises(ClosedAlreadyError, match="closed by Ann on 1 March 2034"):
        closing.close(ann, PROMISE, None, "by hand")


def test_it_is_opened_again_by_an_entry(ann: Reviewer) -> None:
    closing.close(ann, PROMISE, None, "by hand")

    entry = closing.reopen(ann, PROMISE, "it was another list")

    assert (entry.closing, entry.note) == (None, "it was another list")
    assert [word.accepted for word in entry.words] == [False]
    with pytest.raises(NotClosedError):
        closing.reopen(ann, PROMISE, "")
    assert closing.close(ann, PROMISE, None, "after all").closing is not None


def test_a_changed_reading_is_decided_before_it_is_closed(ann: Reviewer) -> None:
    entry = _now(ann)
    assert isinstance(entry.record, Undertaking)
    accepted = closing.reopen(ann, closing.close(ann, PROMISE, None, "sent").subject, "not yet")
    found = Finding(
        record=replace(entry.record, due=None),
        claim=entry.claim,
        paragraph=entry.paragraph,
        spans=entry.spans,
        rule=entry.rule,
    )
    ann.book.reread("31KELMAR12", [(found, entry.marking)], author="goodoffices", at=LATER)

    with pytest.raises(ChangeWaitingError, match="review --paper 31KELMAR12"):
        closing.close(ann, PROMISE, None, "sent")

    (change,) = ledger.suggested(ann.book, ann.audience, PROMISE)
    assert change.entry.words == accepted.words != ()


def test_what_is_not_there_closes_nothing(ann: Reviewer) -> None:
    with pytest.raises(UnknownSubjectError):
        closing.close(ann, PROMISE, "31NOWHERE1", "")
    with pytest.raises(UnknownSubjectError):
        closing.close(ann, "31NOWHERE1/ask1", None, "by hand")


def test_what_opens_nothing_cannot_be_closed(take: Take, write: Write, place: str) -> None:
    body = "1. (U) Skerrland pledged EUR 420,000 to Belmoria for radiation detectors."
    take(write(body))

    with Ledger.open(place) as book, pytest.raises(NotToCloseError, match="this pledge opens"):
        closing.close(_reviewer(book), "31KELMAR12/pledge1", None, "by hand")


def test_what_closes_it_raises_its_marking(take: Take, write: Write, place: str) -> None:
    """Whoever may not see the closing paper must not learn of it from the record."""
    take(write())
    body = "1. (S) Belmoria sent its comments."
    take(write(body, name="later.txt", classification="S E C R E T", serial=13))

    with Ledger.open(place) as book:
        entry = closing.close(_reviewer(book), PROMISE, "31KELMAR13", "")

    assert entry.marking.level is Level.SECRET


def test_a_copy_that_closes_something_is_its_paper(
    take: Take, write: Write, place: str
) -> None:
    take(write())
    take(write(name="copy.txt", captions="SIPDIS\n\n"))

    with Ledger.open(place) as book:
        entry = closing.close(_reviewer(book), PROMISE, "31KELMAR12/copy2", "")
        (found,) = following.followed(
            book, questions.own_side(book), "31KELMAR12/copy2", LATER.date()
        )

    assert entry.closing is not None
    assert entry.closing.by == "31KELMAR12"
    assert found.thread.references == ("31KELMAR12",)
