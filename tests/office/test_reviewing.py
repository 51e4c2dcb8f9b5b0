"""What was proposed put before a person, and what the person decides."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from goodoffices import ledger
from goodoffices.errors import (
    EntryOutdatedError,
    NotProposedError,
    ReasonMissingError,
    UnknownKindError,
    UnknownReviewerError,
    UnknownSubjectError,
)
from goodoffices.facts import Gazetteer
from goodoffices.ledger import Ledger
from goodoffices.office import papers, questions, queueing, reviewing
from goodoffices.office.queueing import Pending, Wish
from goodoffices.office.reviewing import Reviewer, Sitting
from goodoffices.records import (
    Audience,
    Claim,
    Entry,
    Finding,
    Marking,
    Review,
    Span,
    Undertaking,
)

LATER = datetime(2034, 3, 1, 9, tzinfo=UTC)
DAY = date(2034, 3, 1)


@pytest.fixture(scope="module")
def seen(exercise: str) -> Iterator[Ledger]:
    """The ledger of all specimens, only to be looked at."""
    with Ledger.open(exercise) as opened:
        yield opened


@pytest.fixture
def office(exercise: str, tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of all specimens to be written in."""
    copy = shutil.copy(exercise, tmp_path / "office.db")
    with Ledger.open(str(copy)) as opened:
        yield opened


def _queue(book: Ledger, on: date = DAY, wish: Wish | None = None) -> tuple[Pending, ...]:
    return queueing.queue(book, questions.own_side(book), on, wish)


def _reviewer(book: Ledger, author: str = "Ann") -> Reviewer:
    return Reviewer(
        book=book, audience=questions.own_side(book), author=author, clock=lambda: LATER
    )


def _sitting(book: Ledger, author: str = "Ann", wish: Wish | None = None) -> Sitting:
    return Sitting(_reviewer(book, author), _queue(book, wish=wish))


def _now(book: Ledger, subject: str) -> Entry:
    return ledger.matter(book, questions.own_side(book), subject).entry


def _present(sitting: Sitting) -> Pending:
    assert sitting.current is not None
    return sitting.current


# ------------------------------------------------------------------------------- the queue


def test_overdue_comes_before_due_and_the_doubtful_before_the_plain(seen: Ledger) -> None:
    found = _queue(seen)

    urgency = {"overdue": 0, "due": 1, "": 2}
    order = [(urgency[one.urgency], one.word is not None, one.score.value) for one in found]
    assert order == sorted(order)
    assert {one.urgency for one in found} == set(urgency)


def test_everything_that_is_proposed_waits_once(seen: Ledger) -> None:
    found = [one.matter.subject for one in _queue(seen) if one.word is None]

    proposed = [one.subject for one in ledger.matters(seen, questions.own_side(seen))]
    assert sorted(found) == sorted(proposed)


def test_papers_of_later_days_are_left_out(seen: Ledger) -> None:
    found = _queue(seen, date(2031, 9, 1))

    assert {one.matter.subject[:2] for one in found} == {"31"}


def test_one_kind_of_one_paper_can_be_asked_for(seen: Ledger) -> None:
    found = _queue(seen, wish=Wish(kind="undertakings", paper="31kelmar207"))

    assert {one.matter.entry.source for one in found} == {"31KELMAR207"}
    assert {one.matter.entry.kind for one in found} == {"undertaking"}


def test_a_kind_or_a_paper_that_there_is_not_is_refused(seen: Ledger) -> None:
    with pytest.raises(UnknownKindError):
        _queue(seen, wish=Wish(kind="rumours"))
    with pytest.raises(UnknownSubjectError):
        _queue(seen, wish=Wish(paper="31NOWHERE1"))


def test_a_passage_is_the_papers_own_text_with_the_claimed_words_apart(seen: Ledger) -> None:
    for one in _queue(seen):
        paper, passage = one.matter.paper, one.passage
        assert paper is not None
        if passage is None:
            assert queueing.pieces(one) == ()
            continue
        shown = queueing.pieces(one)
        assert "".join(piece.text for piece in shown) == passage.of(paper.text)
        assert any(piece.claimed for piece in shown)


def test_a_proposal_without_words_or_without_a_visible_paper_has_no_passage(
    seen: Ledger,
) -> None:
    one = _queue(seen)[0]
    unseen = replace(one, matter=replace(one.matter, paper=None), passage=None)

    assert (queueing.pieces(unseen), unseen.is_cut) == ((), False)


def test_a_doubt_about_the_very_words_is_shown_with_the_proposal(
    take: Callable[..., papers.TakenIn], write: Callable[..., str], place: str
) -> None:
    take(
        write(
            "1. (U) Belmoria,s foreign minister said that Belmoria promised to send its "
            "country,s comments by 15 April 2031."
        )
    )

    with Ledger.open(place) as book:
        (one,) = _queue(book)

    assert one.doubts
    assert "doubt" in " ".join(one.score.reasons)
    assert one.score.value < 1


def test_a_proposal_is_told_to_other_programs_with_its_score(seen: Ledger) -> None:
    one = _queue(seen)[0]

    told = queueing.pending_object(one, DAY)

    assert (told["subject"], told["score"]) == (one.matter.subject, one.score.value)
    assert (told["urgency"], told["stands"]) == ("overdue", None)
    assert "overdue" in told["due"]


# ---------------------------------------------------------------------------- the decisions


@pytest.mark.parametrize("author", ["", "  ", papers.READER])
def test_only_a_person_decides(seen: Ledger, author: str) -> None:
    with pytest.raises(UnknownReviewerError):
        _reviewer(seen, author)


def test_an_accepted_proposal_is_an_entry_of_its_author(office: Ledger) -> None:
    sitting = _sitting(office)
    subject = _present(sitting).matter.subject

    sitting.accept()

    entry = _now(office, subject)
    assert (entry.author, entry.at, entry.review) == ("Ann", LATER, Review.ACCEPTED)
    assert sitting.decided == (entry,)
    assert _present(sitting).matter.subject != subject
    assert subject not in {one.matter.subject for one in _queue(office) if not one.word}


def test_a_corrected_proposal_is_accepted_as_corrected(office: Ledger) -> None:
    sitting = _sitting(office, wish=Wish(kind="undertaking"))
    one = _present(sitting).matter
    assert isinstance(one.record, Undertaking)
    corrected = replace(one.record, what="something else")

    sitting.accept(corrected, Claim.HEDGED)

    entry = _now(office, one.subject)
    assert (entry.record, entry.claim) == (corrected, Claim.HEDGED)
    assert "what" not in entry.spans


def test_a_rejected_proposal_has_its_reason_and_leaves_the_desk(office: Ledger) -> None:
    sitting = _sitting(office)
    subject = _present(sitting).matter.subject

    sitting.reject(" not theirs ")

    entry = _now(office, subject)
    assert (entry.review, entry.note, entry.author) == (Review.REJECTED, "not theirs", "Ann")
    shown = questions.desk(office, questions.own_side(office), DAY)
    assert subject not in {item.matter.subject for item in shown.overdue}


def test_a_rejection_needs_a_reason(office: Ledger) -> None:
    sitting = _sitting(office)

    with pytest.raises(ReasonMissingError):
        sitting.reject("  ")

    assert (sitting.decided, sitting.position) == ((), 0)


def test_what_was_skipped_stays_proposed(office: Ledger) -> None:
    sitting = _sitting(office)
    first = _present(sitting)

    sitting.skip()
    sitting.back()
    sitting.back()

    assert sitting.current == first
    assert sitting.decided == ()


def test_behind_the_last_one_there_is_nothing_to_decide(office: Ledger) -> None:
    sitting = _sitting(office, wish=Wish(paper="31KELMAR207", kind="answer"))

    for _ in range(len(sitting) + 1):
        sitting.skip()

    assert (sitting.current, sitting.position) == (None, len(sitting))
    with pytest.raises(IndexError):
        sitting.accept()
    sitting.look_again()
    sitting.back()
    assert sitting.current is not None


def test_a_decision_that_is_undone_leaves_all_of_it_in_the_journal(office: Ledger) -> None:
    sitting = _sitting(office)
    before = _present(sitting).matter
    record = before.record
    assert not isinstance(record, Undertaking)
    sitting.reject("not theirs")
    (rejected,) = sitting.decided

    assert sitting.undo()

    entries = ledger.history(office, questions.own_side(office), before.subject)
    assert [one.review for one in entries] == ["proposed", "rejected", "proposed"]
    assert entries[-1].note == f"entry {rejected.number} undone"
    assert (entries[-1].record, entries[-1].spans) == (record, before.entry.spans)
    assert _present(sitting).matter.entry == entries[-1]
    assert sitting.decided == ()
    assert not sitting.undo()


def test_a_correction_that_is_undone_has_its_places_again(office: Ledger) -> None:
    sitting = _sitting(office, wish=Wish(kind="undertaking"))
    one = _present(sitting).matter
    assert isinstance(one.record, Undertaking)
    sitting.accept(replace(one.record, what="something else"), Claim.HEDGED)

    sitting.undo()

    entry = _now(office, one.subject)
    assert (entry.record, entry.spans, entry.claim) == (
        one.record,
        one.entry.spans,
        one.entry.claim,
    )


def test_two_decisions_on_one_subject_are_undone_one_after_the_other(office: Ledger) -> None:
    sitting = _sitting(office)
    subject = _present(sitting).matter.subject
    sitting.accept()
    sitting.back()
    sitting.reject("on second thoughts")

    sitting.undo()
    assert _now(office, subject).review is Review.ACCEPTED
    sitting.undo()

    assert _now(office, subject).review is Review.PROPOSED


def test_who_comes_second_is_told_and_sees_what_stands(office: Ledger) -> None:
    ann, bob = _sitting(office), _sitting(office, "Bob")
    subject = _present(ann).matter.subject
    bob.reject("not theirs")

    with pytest.raises(EntryOutdatedError, match="has changed since you looked"):
        ann.accept()
    ann.look_again()

    shown = _present(ann).matter.entry
    assert (shown.author, shown.review) == ("Bob", Review.REJECTED)
    assert _now(office, subject) == shown
    ann.accept()
    assert _now(office, subject).author == "Ann"


def test_what_was_withdrawn_meanwhile_says_so(office: Ledger) -> None:
    sitting = _sitting(office)
    one = _present(sitting).matter
    office.append(
        one.subject, None, author="Bob", at=LATER, claim=Claim.ASSERTED, review=Review.ACCEPTED
    )

    with pytest.raises(NotProposedError):
        sitting.look_again()


def test_all_that_scores_enough_is_accepted_with_a_note(office: Ledger) -> None:
    waiting = _queue(office)

    done = reviewing.accept_above(_reviewer(office), waiting, 0.9)

    assert (
        len(done.entries)
        == len([one for one in waiting if one.score.value >= 0.9 and one.word is None])
        > 0
    )
    assert {one.author for one in done.entries} == {"Ann"}
    assert all("0.9 or more being enough" in one.note for one in done.entries)
    left = [one for one in _queue(office) if one.word is None]
    assert not [one for one in left if one.score.value >= 0.9]


def test_what_somebody_else_decided_is_not_accepted_for_its_score(office: Ledger) -> None:
    waiting = reviewing.enough(_queue(office), 1.0)
    Sitting(_reviewer(office, "Bob"), waiting[:1]).reject("not theirs")

    done = reviewing.accept_above(_reviewer(office), waiting[:2], 1.0)

    assert (len(done.entries), len(done.refused)) == (1, 1)
    assert _now(office, waiting[0].matter.subject).author == "Bob"


# -------------------------------------------------------------- read again after a decision


@pytest.fixture
def changed(book: Ledger) -> Callable[..., None]:
    """Read the one paper again as if rules had changed: its promise with another text."""

    def read(what: str) -> None:
        audience = Audience(ceiling=book.ceiling, caveats=None)
        (entry,) = [one.entry for one in ledger.matters(book, audience, rejected=True)]
        assert isinstance(entry.record, Undertaking)
        finding = Finding(
            record=replace(entry.record, what=what),
            claim=entry.claim,
            paragraph=entry.paragraph,
            spans={**entry.spans, "condition": (Span(10, 14),)},
            rule=entry.rule,
        )
        marking: Marking = entry.marking
        found = [(finding, marking)]
        book.reread(str(entry.source), found, author=papers.READER, at=LATER)

    return read


Changed = Callable[..., None]


def test_a_change_of_what_was_accepted_waits_beside_it(book: Ledger, changed: Changed) -> None:
    _sitting(book).accept()
    changed("other words")

    (one,) = _queue(book)

    assert isinstance(one.matter.record, Undertaking)
    assert one.stands is not None
    assert one.matter.record.what == "other words"
    assert (one.matter.entry.review, one.stands.entry.author) == (Review.SUGGESTED, "Ann")
    told = queueing.pending_object(one, DAY)
    assert told["stands"]["review"] == "accepted"


def test_a_change_that_is_accepted_stands(book: Ledger, changed: Changed) -> None:
    _sitting(book).accept()
    changed("other words")
    sitting = _sitting(book)
    subject = _present(sitting).matter.subject

    sitting.accept()

    entry = _now(book, subject)
    assert (entry.record.what, entry.review) == ("other words", Review.ACCEPTED)  # type: ignore[union-attr]
    assert _queue(book) == ()


def test_a_change_that_is_rejected_leaves_what_stood(book: Ledger, changed: Changed) -> None:
    _sitting(book).accept()
    subject = ledger.matters(book, questions.own_side(book))[0].subject
    before = _now(book, subject)
    changed("other words")

    _sitting(book).reject("the old words are better")

    after = _now(book, subject)
    assert (after.record, after.spans) == (before.record, before.spans)
    assert (after.review, after.note) == (Review.ACCEPTED, "the old words are better")
    assert _queue(book) == ()


@pytest.mark.parametrize("act", ["accept", "reject"])
def test_a_decision_on_a_change_that_is_undone_waits_again(
    book: Ledger, changed: Changed, act: str
) -> None:
    _sitting(book).accept()
    changed("other words")
    sitting = _sitting(book)
    before = _present(sitting)
    if act == "accept":
        sitting.accept()
    else:
        sitting.reject("no")

    sitting.undo()

    after = _present(sitting)
    assert after.stands is not None
    assert before.stands is not None
    assert (after.matter.record, after.stands.record) == (
        before.matter.record,
        before.stands.record,
    )
    assert [one.matter.record for one in _queue(book)] == [before.matter.record]
    assert ledger.check(book) == ()


def test_a_change_is_never_accepted_for_its_score(book: Ledger, changed: Changed) -> None:
    _sitting(book).accept()
    changed("other words")

    assert reviewing.accept_above(_reviewer(book), _queue(book), 0.0).entries == ()


def test_a_rejected_finding_does_not_come_back_when_its_cable_is_read_again(
    book: Ledger,
    take: Callable[..., papers.TakenIn],
    write: Callable[..., str],
    place: str,
    known: Gazetteer,
) -> None:
    _sitting(book).reject("not so")

    take(write(name="again.txt"))
    again = papers.read_again(place, known, LATER)

    assert [one.entries for one in again.taken] == [()]
    assert _queue(book) == ()
