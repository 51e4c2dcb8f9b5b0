"""The desk of a day: what stands on it, in which order, and what a later paper seems to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from goodoffices.ledger.desk import Desk, desk
from goodoffices.records import (
    ActionRequest,
    Amount,
    Answer,
    Claim,
    Effect,
    Entry,
    InexactDate,
    InformationRequest,
    Level,
    Marking,
    Matter,
    MeetingRequest,
    Paper,
    Party,
    Pledge,
    Project,
    Proposal,
    Record,
    Relation,
    Review,
    Standing,
    Step,
    Undertaking,
    Word,
)

Letter = Callable[..., Paper]

ON = date(2031, 6, 1)
OPEN = Marking(level=Level.UNCLASSIFIED)
AURELIA = Party(name="Aurelia", iso3="XAA")
BELMORIA = Party(name="Belmoria", iso3="XBB")
CORVANIA = Party(name="Corvania", iso3="XCC")
KELMAR = Party(name="Embassy Kelmar", office="EMBASSY KELMAR")
EUROS = Amount(text="EUR 5", minor=500, currency="EUR")

NUMBERS = count(1)


def _by(day: str | None, relation: Relation = Relation.BY) -> InexactDate:
    """A term as exact as given."""
    return InexactDate(text="as written", date=day, relation=relation)


@pytest.fixture
def said(letter: Letter) -> Callable[..., Matter]:
    """A record as a paper says it; each paper is a day younger than the one before."""
    first = datetime(2031, 3, 1, tzinfo=UTC)

    def say(record: Record, day: int = 0, claim: Claim = Claim.ASSERTED) -> Matter:
        source = letter(f"31KELMAR{day + 1}", created=first + timedelta(days=day), cites=())
        number = next(NUMBERS)
        entry = Entry(
            number=number,
            at=first,
            subject=f"{source.reference}/{record.kind}{number}",
            kind=record.kind,
            record=record,
            claim=claim,
            review=Review.PROPOSED,
            author="reader",
            marking=OPEN,
            source=source.reference,
        )
        return Matter(entry=entry, record=record, paper=source)

    return say


Said = Callable[..., Matter]


def _citing(later: Matter, earlier: Matter) -> list[Paper]:
    """Two papers of which the later cites the earlier."""
    assert earlier.paper is not None
    assert later.paper is not None
    return [earlier.paper, replace(later.paper, cites=(earlier.paper.reference,))]


def _shown(desk_: Desk) -> dict[str, list[Record]]:
    """The records in each part of a desk."""
    return {
        part: [item.matter.record for item in getattr(desk_, part)]
        for part in ("overdue", "due", "unanswered", "unfunded")
    }


def test_an_empty_desk_has_nothing_on_it() -> None:
    empty = desk([], [], ON)

    assert (empty.papers, empty.findings, empty.proposed, empty.settled) == (0, 0, 0, 0)
    assert _shown(empty) == {"overdue": [], "due": [], "unanswered": [], "unfunded": []}


@pytest.mark.parametrize(
    ("due", "part"),
    [
        (_by("2031-05-31"), "overdue"),
        (_by("2031-06-01"), "due"),
        (_by("2031-06"), "due"),
        (_by("2031-06-02", Relation.BEFORE), "due"),
        (_by("2031-06-01", Relation.BEFORE), "overdue"),
        (_by("2031-05", Relation.ON), "overdue"),
        (_by("2031-05", Relation.SOFT), "due"),
        (_by(None, Relation.SOFT), "due"),
        (_by("2031-05", Relation.AFTER), None),
        (None, None),
    ],
)
def test_a_promise_is_overdue_or_due_by_its_term(
    said: Said, due: InexactDate | None, part: str | None
) -> None:
    promise = Undertaking(by=BELMORIA, what="comment", due=due)

    shown = _shown(desk([said(promise)], [], ON))

    assert [name for name, records in shown.items() if promise in records] == (
        [part] if part else []
    )


@pytest.mark.parametrize("claim", [Claim.CONTINGENT, Claim.DENIED])
def test_what_was_not_promised_outright_is_no_promise(said: Said, claim: Claim) -> None:
    promise = Undertaking(by=BELMORIA, what="comment", due=_by("2031-05-01"))

    shown = _shown(desk([said(promise, claim=claim)], [], ON))

    assert shown["overdue"] == []


def test_a_withdrawn_promise_is_no_longer_due(said: Said) -> None:
    promise = Undertaking(due=_by("2031-05-01"), standing=Standing.WITHDRAWN)

    shown = _shown(desk([said(promise)], [], ON))

    assert shown["overdue"] == []


def test_an_item_says_since_when_and_by_how_many_days_it_is_late(said: Said) -> None:
    promise = Undertaking(by=BELMORIA, due=_by("2031-05"))

    (item,) = desk([said(promise)], [], ON).overdue

    assert (item.deadline, item.days) == (date(2031, 5, 31), 1)


def test_promises_come_before_instructions_and_the_oldest_first(said: Said) -> None:
    old = Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04-01"))
    older = Step(by=CORVANIA, action="amend regulations", due=_by("2031-03-15"))
    told = ActionRequest(addressee=KELMAR, due=_by("2031-03-02"))

    shown = _shown(desk([said(told), said(old), said(older)], [], ON))

    assert shown["overdue"] == [older, old, told]


def test_what_is_due_comes_soonest_first_and_without_a_date_last(said: Said) -> None:
    late = Undertaking(by=BELMORIA, what="send comments", due=_by("2031-09"))
    soon = Undertaking(by=BELMORIA, what="sign letters", due=_by("2031-07"))
    soft = Undertaking(by=BELMORIA, what="answer", due=_by(None, Relation.SOFT))

    shown = _shown(desk([said(soft), said(late), said(soon)], [], ON))

    assert shown["due"] == [soon, late, soft]


@pytest.mark.parametrize(
    "standing", [Standing.MET, Standing.PARTLY_MET, Standing.DECLINED, Standing.WITHDRAWN]
)
def test_a_later_word_on_the_same_promise_stands_beside_it(
    said: Said, standing: Standing
) -> None:
    """Nothing is closed by the machine: the item stays, its later word beside it."""
    promise = said(Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04-01")))
    word = said(Undertaking(by=BELMORIA, what="comments sent", standing=standing), day=9)

    (item,) = desk([promise, word], [], ON).overdue

    assert item.later == word


def test_a_promise_told_again_stands_once_in_the_newer_words(said: Said) -> None:
    old = Undertaking(by=BELMORIA, what="send a reply", due=_by("2031-04"))
    new = Undertaking(by=BELMORIA, what="send the reply on the list", due=_by("2031-04"))
    moved = Undertaking(by=BELMORIA, what="send a reply", due=_by("2031-05"))

    shown = _shown(desk([said(old), said(new, 9), said(moved, 10)], [], ON))

    assert shown["overdue"] == [new, moved]


def test_a_step_with_a_new_date_takes_the_place_of_the_old_one(said: Said) -> None:
    old = Step(by=BELMORIA, number="5", action="equip the crossings", due=_by("2031-04"))
    new = Step(by=BELMORIA, number="5", action="the crossings are equipped", due=_by("2032"))
    other = Step(by=BELMORIA, number="6", action="train the officers", due=_by("2031-04"))

    shown = _shown(desk([said(old), said(other), said(new, 9)], [], ON))

    assert (shown["overdue"], shown["due"]) == ([other], [new])


def test_a_step_is_known_again_by_its_number_and_not_by_its_words(said: Said) -> None:
    step = said(Step(by=BELMORIA, number="2", action="amend the law", due=_by("2031-04-01")))
    done = said(Step(by=BELMORIA, number="2", action="done", standing=Standing.MET), day=9)
    other = said(
        Step(by=BELMORIA, number="3", action="amend the law", standing=Standing.MET), day=10
    )

    (item,) = desk([step, done, other], [], ON).overdue

    assert item.later == done


@pytest.mark.parametrize(
    ("record", "day"),
    [
        (Undertaking(by=CORVANIA, what="send comments", standing=Standing.MET), 9),
        (Undertaking(by=BELMORIA, what="amend the law", standing=Standing.MET), 9),
        (Undertaking(by=BELMORIA, what="send comments", standing=Standing.NOT_MET), 9),
        (Undertaking(by=BELMORIA, what="send comments", standing=Standing.MET), 0),
        (Undertaking(by=BELMORIA, standing=Standing.MET), 9),
        (Answer(by=BELMORIA, what="send comments", standing=Standing.ACCEPTS), 9),
    ],
)
def test_another_word_does_not_settle_a_promise(said: Said, record: Record, day: int) -> None:
    promise = said(Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04-01")))

    (item,) = desk([promise, said(record, day)], [], ON).overdue

    assert item.later is None


def test_what_nobody_has_spoken_of_since_comes_first(said: Said) -> None:
    kept = said(Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04-01")))
    word = said(Step(by=BELMORIA, action="send comments", standing=Standing.MET), day=9)
    silent = said(Undertaking(by=CORVANIA, what="sign letters", due=_by("2031-05-01")))

    overdue = desk([kept, word, silent], [], ON).overdue

    assert [item.matter for item in overdue] == [silent, kept]


@pytest.mark.parametrize(
    "question",
    [
        Proposal(by=AURELIA, to=BELMORIA, what="a plan"),
        InformationRequest(of=BELMORIA, what="its priorities"),
        MeetingRequest(who=AURELIA, with_=BELMORIA),
    ],
)
def test_an_answer_that_cites_the_question_settles_it(said: Said, question: Record) -> None:
    asked = said(question)
    answer = said(Answer(by=BELMORIA, standing=Standing.INTERESTED), day=9)

    shown = desk([asked, answer], _citing(answer, asked), ON)

    assert (shown.unanswered, shown.settled) == ((), 1)


@pytest.mark.parametrize(
    ("answer", "claim", "cites"),
    [
        (Answer(by=CORVANIA, standing=Standing.ACCEPTS), Claim.ASSERTED, True),
        (Answer(by=AURELIA, standing=Standing.ACCEPTS), Claim.ASSERTED, True),
        (Answer(standing=Standing.ACCEPTS), Claim.ASSERTED, True),
        (Answer(by=BELMORIA, standing=Standing.SILENT), Claim.ASSERTED, True),
        (Answer(by=BELMORIA, standing=Standing.ACCEPTS), Claim.DENIED, True),
        (Answer(by=BELMORIA, standing=Standing.ACCEPTS), Claim.ASSERTED, False),
        (Undertaking(by=BELMORIA, what="a plan"), Claim.ASSERTED, True),
    ],
)
def test_another_answer_leaves_the_question_open(
    said: Said, answer: Record, claim: Claim, *, cites: bool
) -> None:
    asked = said(Proposal(by=AURELIA, to=BELMORIA, what="a plan"))
    other = said(answer, 9, claim)
    papers = _citing(other, asked) if cites else []

    shown = desk([asked, other], papers, ON)

    assert [item.matter for item in shown.unanswered] == [asked]


def test_an_instruction_is_settled_by_any_report_that_cites_it(said: Said) -> None:
    told = said(ActionRequest(addressee=KELMAR, request="deliver the points"))
    report = said(Undertaking(by=BELMORIA, what="send comments"), day=9)

    before = desk([told], [], ON)
    after = desk([told, report], _citing(report, told), ON)

    assert [item.matter for item in before.unanswered] == [told]
    assert (after.unanswered, after.settled) == ((), 1)


def test_an_instruction_with_a_term_is_settled_by_a_report_as_well(said: Said) -> None:
    told = said(ActionRequest(addressee=KELMAR, request="deliver", due=_by("2031-05-01")))
    report = said(Undertaking(by=BELMORIA, what="send comments"), day=9)

    (item,) = desk([told, report], _citing(report, told), ON).overdue

    assert item.later == report
    assert item.reported


def test_an_instruction_on_which_nobody_has_reported_comes_first(said: Said) -> None:
    first = said(ActionRequest(addressee=KELMAR, request="deliver", due=_by("2031-05-01")))
    second = said(ActionRequest(addressee=KELMAR, request="ask", due=_by("2031-05-20")), day=1)
    report = said(Undertaking(by=BELMORIA, what="send comments"), day=9)

    overdue = desk([first, second, report], _citing(report, first), ON).overdue

    assert [item.matter for item in overdue] == [second, first]


def test_of_what_is_due_the_instruction_that_was_reported_on_comes_last(said: Said) -> None:
    soon = said(ActionRequest(addressee=KELMAR, request="deliver", due=_by("2031-06-10")))
    late = said(ActionRequest(addressee=KELMAR, request="ask", due=_by("2031-07-01")), day=1)
    report = said(Undertaking(by=BELMORIA, what="send comments"), day=9)

    due = desk([soon, late, report], _citing(report, soon), ON).due

    assert [(item.matter, item.reported) for item in due] == [(late, False), (soon, True)]


@pytest.mark.parametrize(
    ("pledge", "funded"),
    [
        (Pledge(by=AURELIA, to=BELMORIA, what="portal detectors", amount=EUROS), True),
        (Pledge(by=AURELIA, to=BELMORIA, what="portal detectors"), False),
        (Pledge(by=AURELIA, to=CORVANIA, what="portal detectors", amount=EUROS), False),
        (Pledge(by=AURELIA, to=BELMORIA, what="two boats", amount=EUROS), False),
        (Pledge(by=AURELIA, to=BELMORIA, amount=EUROS), False),
    ],
)
def test_a_project_for_which_money_is_pledged_has_a_donor(
    said: Said, pledge: Pledge, *, funded: bool
) -> None:
    project = Project(
        recipient=BELMORIA, what="portal detectors for harbours", standing=Standing.AGREED
    )

    shown = _shown(desk([said(project), said(pledge, 9)], [], ON))

    assert shown["unfunded"] == ([] if funded else [project])


def test_of_a_project_told_twice_the_newer_words_are_shown(said: Said) -> None:
    old = Project(recipient=BELMORIA, what="portal detectors", standing=Standing.PROPOSED)
    new = Project(recipient=BELMORIA, what="four portal detectors", standing=Standing.AGREED)
    other = Project(recipient=CORVANIA, what="portal detectors", standing=Standing.AGREED)

    shown = _shown(desk([said(old), said(new, 9), said(other, 9)], [], ON))

    assert shown["unfunded"] == [new, other]


def test_what_a_person_accepted_is_no_longer_counted_as_proposed(said: Said) -> None:
    proposed = said(Project())
    accepted = replace(proposed, entry=replace(proposed.entry, review=Review.ACCEPTED))

    shown = desk([proposed, accepted], [], ON)

    assert (shown.findings, shown.proposed) == (2, 1)


def test_a_matter_whose_paper_is_withheld_counts_as_the_oldest(said: Said) -> None:
    promise = said(Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04-01")))
    word = said(Undertaking(by=BELMORIA, what="comments sent", standing=Standing.MET), day=9)

    (item,) = desk([promise, replace(word, paper=None)], [], ON).overdue

    assert item.later is None


def _closed(matter: Matter, by: str | None, *, accepted: bool = True) -> Matter:
    """A matter of which a person has said that a paper closes it, or that it does not."""
    word = Word(
        by=by,
        effect=Effect.CLOSES,
        accepted=accepted,
        author="Ann",
        at=datetime(2031, 5, 1, tzinfo=UTC),
    )
    return replace(matter, entry=replace(matter.entry, words=(word,)))


def test_what_a_person_closed_is_counted_and_leaves_the_desk(said: Said) -> None:
    promise = said(Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04-01")))
    question = said(Proposal(by=AURELIA, to=BELMORIA, what="a plan"))
    matters = [_closed(promise, None), _closed(question, None)]

    shown = desk(matters, [], ON)

    assert (shown.overdue, shown.unanswered, shown.closed) == ((), (), 2)


def test_what_a_person_did_not_let_be_closed_stays(said: Said) -> None:
    promise = said(Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04-01")))

    shown = desk([_closed(promise, "31KELMAR9", accepted=False)], [], ON)

    assert (len(shown.overdue), shown.closed) == (1, 0)


def test_before_the_paper_that_closes_it_a_promise_is_on_the_desk(said: Said) -> None:
    promise = said(Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04-01")))
    word = said(Undertaking(by=BELMORIA, what="comments sent"), day=9)
    assert word.paper is not None
    closed = _closed(promise, word.subject)

    before, after = desk([closed], [], ON), desk([closed, word], [word.paper], ON)

    assert (len(before.overdue), before.closed) == (1, 0)
    assert (after.overdue, after.closed) == ((), 1)
