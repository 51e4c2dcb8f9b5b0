"""What later papers of a thread suggest: closed, confirmed, changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from goodoffices.ledger.suggesting import Archive, Suggestion, opens, suggestions
from goodoffices.ledger.threads import Leaf, Role, Thread
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
Say = Callable[..., Matter]

FIRST = datetime(2031, 3, 1, tzinfo=UTC)
CAPITAL, POST = "MINFOREIGN", "EMBASSY KELMAR"
AURELIA = Party(name="Aurelia", iso3="XAA")
BELMORIA = Party(name="Belmoria", iso3="XBB")
CORVANIA = Party(name="Corvania", iso3="XCC")
TOLD = ActionRequest(addressee=Party(name=POST, office=POST), request="deliver the points")


@pytest.fixture
def say(letter: Letter) -> Say:
    """A record as the capital's first paper says it, or on a later day the post's answer."""

    def said(
        record: Record, day: int = 0, claim: Claim = Claim.ASSERTED, *, sender: str = ""
    ) -> Matter:
        sender = sender or (POST if day else CAPITAL)
        source = letter(
            f"31{sender[:1]}{day}",
            created=FIRST + timedelta(days=day),
            originator=sender,
            action_addressees=(CAPITAL if day else POST,),
            cites=(f"31{CAPITAL[:1]}0",) if day else (),
        )
        entry = Entry(
            number=1,
            at=FIRST,
            subject=f"{source.reference}/{record.kind}",
            kind=record.kind,
            record=record,
            claim=claim,
            review=Review.PROPOSED,
            author="reader",
            marking=Marking(level=Level.UNCLASSIFIED),
            source=source.reference,
        )
        return Matter(entry=entry, record=record, paper=source)

    return said


def _thread(*matters: Matter) -> Thread:
    """The thread of the papers of some records."""
    papers = {one.paper.reference: one.paper for one in matters if one.paper}
    leaves = tuple(Leaf(paper=one, role=Role.OTHER) for one in papers.values())
    return Thread(between=(POST, CAPITAL), leaves=leaves)


def _suggested(*matters: Matter) -> list[Suggestion]:
    return list(suggestions(_thread(*matters), Archive(matters)))


def _effects(found: Sequence[Suggestion]) -> list[tuple[Effect, Matter, Matter]]:
    return [(one.effect, one.matter, one.by) for one in found]


def _by(day: str | None) -> InexactDate:
    return InexactDate(text="by then", date=day, relation=Relation.BY)


def _euros(sum_: int) -> Amount:
    return Amount(text=f"EUR {sum_}", minor=sum_ * 100, currency="EUR")


def _decided(matter: Matter, by: Matter, *, accepted: bool) -> Matter:
    """A record of which a person has said whether a later one closes it."""
    word = Word(by=by.subject, effect=Effect.CLOSES, accepted=accepted, author="Ann", at=FIRST)
    return replace(matter, entry=replace(matter.entry, words=(word,)))


def test_an_instruction_is_closed_by_the_report_of_the_post(say: Say) -> None:
    told = say(TOLD)
    promise = say(Undertaking(by=BELMORIA, what="write", standing=Standing.MET), 9)
    answer = say(Answer(by=BELMORIA, what="the list", standing=Standing.INTERESTED), 9)

    assert _effects(_suggested(told, promise, answer)) == [(Effect.CLOSES, told, answer)]


def test_an_instruction_is_not_closed_by_a_further_one(say: Say) -> None:
    told = say(TOLD)
    further = say(ActionRequest(request="ask once more"), 9, sender=CAPITAL)

    assert _suggested(told, further) == []


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (
            Proposal(by=AURELIA, to=BELMORIA, what="a joint action plan"),
            Answer(by=BELMORIA, what="the action plan", standing=Standing.ACCEPTS),
        ),
        (
            Proposal(by=AURELIA, to=BELMORIA, what="support for BM-1"),
            Answer(by=BELMORIA, what="BM-1", standing=Standing.DECLINES),
        ),
        (
            Proposal(by=AURELIA, to=BELMORIA, what="give detectors for crossings"),
            Pledge(by=BELMORIA, what="detectors for the crossings", amount=_euros(5)),
        ),
        (
            MeetingRequest(who=AURELIA, with_=BELMORIA, purpose="present projects"),
            Answer(by=BELMORIA, what="projects in January", standing=Standing.ACCEPTS),
        ),
        (InformationRequest(of=BELMORIA, what="names"), Answer(by=BELMORIA)),
    ],
)
def test_a_question_is_closed_by_an_answer_of_the_party_asked(
    say: Say, asked: Record, answer: Record
) -> None:
    question, found = say(asked), say(answer, 9)

    assert _effects(_suggested(question, found)) == [(Effect.CLOSES, question, found)]


@pytest.mark.parametrize(
    ("answer", "claim"),
    [
        (Answer(by=BELMORIA, what="a plan", standing=Standing.WILL_CONSULT), Claim.ASSERTED),
        (Answer(by=BELMORIA, what="a plan", standing=Standing.ASKS_MORE), Claim.ASSERTED),
        (Answer(by=BELMORIA, what="a plan", standing=Standing.SILENT), Claim.ASSERTED),
        (Answer(by=BELMORIA, what="a plan", standing=Standing.ACCEPTS), Claim.DENIED),
        (Answer(by=BELMORIA, what="boats", standing=Standing.ACCEPTS), Claim.ASSERTED),
        (Answer(by=CORVANIA, what="a plan", standing=Standing.ACCEPTS), Claim.ASSERTED),
        (Pledge(by=BELMORIA, what="two boats"), Claim.ASSERTED),
        (Undertaking(by=BELMORIA, what="a plan"), Claim.ASSERTED),
    ],
)
def test_another_word_leaves_the_question_open(say: Say, answer: Record, claim: Claim) -> None:
    question = say(Proposal(by=AURELIA, to=BELMORIA, what="a plan"))

    assert _suggested(question, say(answer, 9, claim)) == []


def test_of_several_answers_the_one_that_says_most_of_the_matter_closes(say: Say) -> None:
    question = say(Proposal(by=AURELIA, to=BELMORIA, what="detectors for land crossings"))
    short = say(Answer(by=BELMORIA, what="detectors", standing=Standing.INTERESTED), 9)
    long = say(Pledge(by=BELMORIA, what="detectors for all land crossings"), 10)

    assert _effects(_suggested(question, short, long)) == [(Effect.CLOSES, question, long)]


@pytest.mark.parametrize(
    ("promise", "outcome"),
    [
        (
            Undertaking(by=BELMORIA, what="send written comments"),
            Undertaking(by=BELMORIA, what="written comments sent", standing=Standing.MET),
        ),
        (
            Step(by=BELMORIA, number="2", action="amend the law"),
            Step(by=BELMORIA, number="2", standing=Standing.DECLINED),
        ),
        (
            Undertaking(by=BELMORIA, what="inform us of the decision"),
            Pledge(by=BELMORIA, what="detectors", amount=_euros(5)),
        ),
        (
            Undertaking(by=BELMORIA, what="give us a reply"),
            Answer(by=BELMORIA, what="boats", standing=Standing.DECLINES),
        ),
    ],
)
def test_a_promise_is_closed_by_how_it_came_out(
    say: Say, promise: Record, outcome: Record
) -> None:
    made, came = say(promise, 1), say(outcome, 9)

    assert _effects(_suggested(made, came)) == [(Effect.CLOSES, made, came)]


def test_how_a_promise_came_out_is_looked_for_in_other_threads(say: Say) -> None:
    made = say(Step(by=BELMORIA, number="2", action="amend the law"))
    came = say(Step(by=BELMORIA, number="2", standing=Standing.MET), 9)
    other = say(Step(by=BELMORIA, number="3", action="amend the law"), 9)

    found = suggestions(_thread(made), Archive([made, came, other]))

    assert _effects(list(found)) == [(Effect.CLOSES, made, came)]


def test_a_promise_to_do_something_is_not_closed_by_an_answer(say: Say) -> None:
    made = say(Undertaking(by=BELMORIA, what="send detectors"), 1)
    answer = say(Answer(by=BELMORIA, what="detectors", standing=Standing.ACCEPTS), 9)

    assert _suggested(made, answer) == []


PLEDGE = Pledge(by=BELMORIA, what="detectors for land crossings", amount=_euros(420_000))


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (PLEDGE, replace(PLEDGE, amount=None)),
        (PLEDGE, replace(PLEDGE, amount=replace(_euros(420_000), text="the sum"))),
        (PLEDGE, replace(PLEDGE, to=CORVANIA, what="the detectors for the land crossings")),
        (
            Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04")),
            Undertaking(by=BELMORIA, what="send its comments soon", due=_by(None)),
        ),
    ],
)
def test_who_says_the_same_again_confirms_it(say: Say, older: Record, newer: Record) -> None:
    first, again = say(older), say(newer, 9)

    (found,) = _suggested(first, again)

    assert (found.effect, found.by, found.record) == (Effect.CONFIRMS, again, older)


@pytest.mark.parametrize(
    ("older", "newer", "field"),
    [
        (PLEDGE, replace(PLEDGE, amount=_euros(400_000)), "amount"),
        (PLEDGE, replace(PLEDGE, standing=Standing.PAID), "standing"),
        (
            Undertaking(by=BELMORIA, what="send comments", due=_by("2031-04")),
            Undertaking(by=BELMORIA, what="send its comments", due=_by("2031-06")),
            "due",
        ),
        (
            Step(by=BELMORIA, number="5", action="equip the crossings"),
            Step(by=BELMORIA, number="5", action="be equipped", due=_by("2033")),
            "due",
        ),
    ],
)
def test_who_says_otherwise_of_the_same_changes_it(
    say: Say, older: Record, newer: Record, field: str
) -> None:
    first, other = say(older), say(newer, 9)

    (found,) = _suggested(first, other)

    changed = replace(older, **{field: getattr(newer, field)})
    assert (found.effect, found.record) == (Effect.CHANGES, changed)


@pytest.mark.parametrize(
    ("newer", "day", "claim"),
    [
        (replace(PLEDGE, by=CORVANIA), 9, Claim.ASSERTED),
        (replace(PLEDGE, what="two boats for the coast guard"), 9, Claim.ASSERTED),
        (replace(PLEDGE, what="detectors"), 9, Claim.ASSERTED),
        (PLEDGE, 0, Claim.ASSERTED),
        (PLEDGE, 9, Claim.DENIED),
        (PLEDGE, 9, Claim.CONTINGENT),
    ],
)
def test_another_thing_neither_confirms_nor_changes(
    say: Say, newer: Record, day: int, claim: Claim
) -> None:
    assert _suggested(say(PLEDGE), say(newer, day, claim)) == []


def test_what_was_only_said_if_asked_is_not_followed_up(say: Say) -> None:
    assert _suggested(say(PLEDGE, claim=Claim.CONTINGENT), say(PLEDGE, 9)) == []


def test_what_a_person_closed_is_not_suggested_again(say: Say) -> None:
    told, report = say(TOLD), say(Answer(by=BELMORIA), 9)

    assert _suggested(_decided(told, report, accepted=True), report) == []


def test_what_a_person_refused_gives_way_to_the_next(say: Say) -> None:
    told, report, next_ = say(TOLD), say(Answer(by=BELMORIA), 9), say(Answer(by=BELMORIA), 10)
    refused = _decided(told, report, accepted=False)

    assert _suggested(refused, report) == []
    assert _effects(_suggested(refused, report, next_)) == [(Effect.CLOSES, refused, next_)]


def test_an_instruction_opens_something_only_between_the_two(say: Say) -> None:
    told = say(TOLD)
    assert told.paper is not None
    both = replace(told, paper=replace(told.paper, action_addressees=(POST, "EMBASSY TARVO")))
    tarvo = replace(_thread(told), between=("EMBASSY TARVO", CAPITAL))

    assert opens(both, _thread(told))
    assert not opens(both, tarvo)
    assert opens(replace(both, record=ActionRequest(request="act")), tarvo)
    assert opens(replace(told, paper=None), tarvo)


@pytest.mark.parametrize(
    ("record", "claim", "open_"),
    [
        (Undertaking(by=BELMORIA), Claim.HEDGED, True),
        (Undertaking(by=BELMORIA), Claim.CONTINGENT, False),
        (Undertaking(by=BELMORIA, standing=Standing.MET), Claim.ASSERTED, False),
        (Proposal(standing=Standing.ACCEPTED), Claim.ASSERTED, False),
        (PLEDGE, Claim.ASSERTED, False),
    ],
)
def test_only_what_is_meant_and_not_settled_opens_something(
    say: Say, record: Record, claim: Claim, *, open_: bool
) -> None:
    matter = say(record, claim=claim)

    assert opens(matter, _thread(matter)) is open_
