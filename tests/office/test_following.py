"""A thread of four specimens followed from its demarche until everything in it is closed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from goodoffices import ledger
from goodoffices.errors import (
    EntryOutdatedError,
    NothingToDraftError,
    ReasonMissingError,
    UnknownSubjectError,
)
from goodoffices.facts import Gazetteer
from goodoffices.ledger import Ledger
from goodoffices.ledger.threads import Role
from goodoffices.office import (
    closing,
    drafting,
    following,
    papers,
    questions,
    queueing,
    reviewing,
)
from goodoffices.office.following import Followed, Point
from goodoffices.office.queueing import Pending
from goodoffices.office.reviewing import Reviewer, Sitting
from goodoffices.records import Audience, Effect, Entry, Level, Review

LATER = datetime(2034, 3, 1, 9, tzinfo=UTC)
DAY = date(2034, 3, 1)
FOUR = ("31ANSELM5871", "31ELDHAVN288", "32ELDHAVN57", "32ELDHAVN190")
TOLD = "31ANSELM5871/ask2"


@pytest.fixture
def office(exercise: str, tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of all specimens to be written in."""
    copy = shutil.copy(exercise, tmp_path / "office.db")
    with Ledger.open(str(copy)) as opened:
        yield opened


def _us(book: Ledger) -> Audience:
    return questions.own_side(book)


def _followed(book: Ledger, name: str = FOUR[0], on: date = DAY) -> Followed:
    (found,) = following.followed(book, _us(book), name, on)
    return found


def _ann(book: Ledger) -> Reviewer:
    return Reviewer(book=book, audience=_us(book), author="Ann", clock=lambda: LATER)


def _suggested(book: Ledger, *papers: str) -> tuple[Pending, ...]:
    """What is suggested of the records of some papers."""
    waiting = queueing.queue(book, _us(book), DAY)
    return tuple(one for one in waiting if one.word and one.matter.entry.source in papers)


def _point(shown: Followed, subject: str) -> Point:
    return next(one for one in shown.points if one.matter.subject == subject)


def _entry(book: Ledger, subject: str) -> Entry:
    return ledger.matter(book, _us(book), subject).entry


def test_four_cables_are_a_thread_from_demarche_to_follow_up(office: Ledger) -> None:
    shown = _followed(office)

    assert shown.thread.references == FOUR
    assert [page.leaf.role for page in shown.pages] == [
        Role.DEMARCHE,
        Role.REPORT,
        Role.ANSWER,
        Role.FOLLOW_UP,
    ]
    assert [page.leaf.ties[-1].to for page in shown.pages[1:]] == [FOUR[0], FOUR[0], FOUR[2]]


def test_it_is_the_same_thread_for_each_of_its_papers_and_records(office: Ledger) -> None:
    from_record = _followed(office, "31eldhavn288/undertaking1")

    assert from_record == _followed(office) == _followed(office, "31ELDHAVN288")


def test_an_instruction_is_proposed_to_be_closed_by_its_report(office: Ledger) -> None:
    point = _point(_followed(office), TOLD)

    assert point.suggestion is not None
    assert (point.suggestion.effect, point.is_open) == (Effect.CLOSES, True)
    assert point.suggestion.by.entry.source == "31ELDHAVN288"
    assert point.state(DAY).startswith("open, due 28 November 2031, overdue ")


def test_on_an_earlier_day_the_thread_ends_earlier(office: Ledger) -> None:
    shown = _followed(office, on=date(2031, 11, 20))

    assert shown.thread.references == FOUR[:2]
    with pytest.raises(UnknownSubjectError):
        _followed(office, on=date(2031, 11, 1))


def test_a_person_closes_the_thread_from_demarche_to_follow_up(office: Ledger) -> None:
    waiting = _suggested(office, *FOUR)
    sitting = Sitting(_ann(office), waiting)

    for _ in waiting:
        sitting.accept()
    for point in _followed(office).points:
        if point.is_open and point.closing is None:
            closing.close(_ann(office), point.matter.subject, None, "settled by word of mouth")

    shown = _followed(office)
    assert shown.left_open == 0
    assert _point(shown, TOLD).state(DAY).startswith("closed by 31ELDHAVN288/")
    assert ", says Ann on 1 March 2034" in _point(shown, TOLD).state(DAY)
    assert all(one.closing for one in shown.points if one.is_open)
    assert not _suggested(office, *FOUR)
    assert ledger.check(office) == ()


def test_what_is_closed_leaves_the_desk_and_is_counted(office: Ledger) -> None:
    before = questions.desk(office, _us(office), DAY)

    closing.close(_ann(office), TOLD, "31eldhavn288", "")

    after = questions.desk(office, _us(office), DAY)
    earlier = questions.desk(office, _us(office), date(2031, 11, 10))
    assert (before.closed, after.closed, earlier.closed) == (0, 1, 0)
    assert len(after.overdue) == len(before.overdue) - 1
    assert TOLD in {item.matter.subject for item in (*earlier.due, *earlier.unanswered)}


def test_an_accepted_closing_is_an_entry_of_its_author(office: Ledger) -> None:
    one = next(one for one in _suggested(office, FOUR[0]) if one.matter.subject == TOLD)

    entry = _ann(office).accept(one)

    assert entry == _entry(office, TOLD)
    assert (entry.author, entry.review) == ("Ann", Review.ACCEPTED)
    assert entry.closing is not None
    assert one.word is not None
    assert entry.closing.by == one.word.by.subject


def test_a_refused_closing_does_not_come_back_and_leaves_the_record(office: Ledger) -> None:
    one = next(one for one in _suggested(office, FOUR[0]) if one.matter.subject == TOLD)
    assert one.word is not None
    before = one.matter.entry

    with pytest.raises(ReasonMissingError):
        _ann(office).reject(one, " ")
    _ann(office).reject(one, "only the delivery was reported")

    after = _entry(office, TOLD)
    assert (after.record, after.review, after.closing) == (before.record, before.review, None)
    assert _point(_followed(office), TOLD).is_open
    assert (TOLD, one.word.by.subject) not in [
        (other.matter.subject, other.word.by.subject)
        for other in _suggested(office, FOUR[0])
        if other.word
    ]


def test_a_closing_is_undone_by_an_entry_and_suggested_again(office: Ledger) -> None:
    waiting = [one for one in _suggested(office, FOUR[0]) if one.matter.subject == TOLD]
    sitting = Sitting(_ann(office), waiting)
    before = _entry(office, TOLD)

    sitting.accept()
    assert list(sitting.verdicts) == [True]
    assert sitting.undo()

    after = _entry(office, TOLD)
    assert (after.words, after.review, after.record) == ((), before.review, before.record)
    assert list(sitting.verdicts) == []
    assert sitting.current is not None
    assert sitting.current.word is not None
    sitting.reject("not yet")
    assert list(sitting.verdicts) == [False]
    assert len(ledger.history(office, _us(office), TOLD)) == 4


def test_a_record_and_its_closing_are_decided_in_one_sitting(office: Ledger) -> None:
    """The second decision rests on the entry of the first."""
    waiting = queueing.queue(
        office, _us(office), DAY, queueing.Wish(kind="asks", paper=FOUR[0])
    )
    sitting = Sitting(_ann(office), [one for one in waiting if one.matter.subject == TOLD])

    sitting.accept()
    sitting.accept()

    entry = _entry(office, TOLD)
    assert (entry.review, len(entry.words)) == (Review.ACCEPTED, 1)


def test_what_somebody_else_closed_meanwhile_is_not_closed_twice(office: Ledger) -> None:
    one = next(one for one in _suggested(office, FOUR[0]) if one.matter.subject == TOLD)
    closing.close(_ann(office), TOLD, FOUR[1], "")

    with pytest.raises(EntryOutdatedError):
        _ann(office).accept(one)


def test_a_change_files_the_date_of_the_later_paper(office: Ledger) -> None:
    one = next(
        one
        for one in _suggested(office, "31KELMAR533")
        if one.word and one.word.effect is Effect.CHANGES
    )
    assert one.word is not None

    entry = _ann(office).accept(one)

    assert entry.record == one.word.record != one.matter.record
    assert (entry.closing, entry.words[0].effect) == (None, Effect.CHANGES)
    shown = next(
        point
        for found in following.followed(office, _us(office), "31KELMAR533", DAY)
        for point in found.points
        if point.matter.subject == one.matter.subject
    )
    assert shown.said == (f"changed by {one.word.by.subject}, says Ann on 1 March 2034",)


def test_a_suggestion_is_never_accepted_for_its_score(office: Ledger) -> None:
    done = reviewing.accept_above(_ann(office), _suggested(office, *FOUR), 0)

    assert done.entries == ()


def test_a_withheld_paper_is_in_no_thread_and_suggests_nothing(
    take: Callable[..., papers.TakenIn], write: Callable[..., str], place: str
) -> None:
    take(write("1. (U) Belmoria promised to send its comments on the plan by 15 April 2031."))
    body = "1. (S) Belmoria has sent its comments on the plan."
    take(write(body, name="later.txt", classification="S E C R E T", serial=13))

    with Ledger.open(place) as book:
        everybody = Audience(ceiling=Level.CONFIDENTIAL)
        (shown,) = following.followed(book, everybody, "31KELMAR12", DAY)

        assert shown.thread.references == ("31KELMAR12",)
        assert not any(point.suggestion for point in shown.points)
        with pytest.raises(UnknownSubjectError):
            following.followed(book, everybody, "31KELMAR13", DAY)


def test_nobody_is_reminded_of_what_is_closed(office: Ledger, known: Gazetteer) -> None:
    promise = "31KELMAR207/undertaking1"
    closing.close(_ann(office), promise, "31ANSELM2950", "")

    with pytest.raises(NothingToDraftError, match="was closed by 31ANSELM2950, says Ann"):
        drafting.reminder(office, _us(office), known, promise, drafting.Wishes(), DAY)


def test_other_programs_get_the_whole_thread(office: Ledger) -> None:
    shown = following.thread_object(_followed(office))

    first = shown["papers"][0]
    assert [one["reference"] for one in shown["papers"]] == list(FOUR)
    assert (first["role"], first["ties"]) == ("demarche", [])
    told = next(one for one in first["points"] if one["subject"] == TOLD)
    assert told["suggestion"]["effect"] == "closes"
    assert shown["open"] == _followed(office).left_open
