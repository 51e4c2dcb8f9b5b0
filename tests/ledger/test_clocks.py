"""Clocks as tables: what runs, what binds, what waits for an answer or a donor."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.ledger import clocks
from goodoffices.records import (
    ActionRequest,
    Answer,
    Claim,
    InexactDate,
    InformationRequest,
    MeetingRequest,
    Offer,
    Party,
    Plan,
    Project,
    Proposal,
    Record,
    Relation,
    Standing,
    Step,
    Undertaking,
)

MARCH = InexactDate(text="by March", date="2031-03", relation=Relation.BY)
BELMORIA = Party(name="Belmoria", iso3="XBB")


@pytest.mark.parametrize(
    ("standing", "runs"),
    [
        (None, True),
        (Standing.PROMISED, True),
        (Standing.NOT_MET, True),
        (Standing.PARTLY_MET, True),
        (Standing.MET, False),
        (Standing.DECLINED, False),
        (Standing.WITHDRAWN, False),
    ],
)
@pytest.mark.parametrize("kind", [Undertaking, Step])
def test_a_clock_runs_while_a_promise_or_step_is_open(
    kind: type[Undertaking | Step], standing: Standing | None, *, runs: bool
) -> None:
    record = kind(due=MARCH, standing=standing)

    assert clocks.term(record) == (MARCH if runs else None)


@pytest.mark.parametrize(
    ("record", "term"),
    [
        (ActionRequest(due=MARCH), MARCH),
        (ActionRequest(), None),
        (Undertaking(), None),
        (Plan(date=MARCH), None),
        (MeetingRequest(when=MARCH), None),
    ],
)
def test_an_instruction_has_a_clock_and_a_plan_or_a_meeting_has_none(
    record: Record, term: InexactDate | None
) -> None:
    assert clocks.term(record) == term


@pytest.mark.parametrize(
    ("relation", "on", "days"),
    [
        (Relation.BY, date(2031, 3, 31), 0),
        (Relation.BY, date(2031, 4, 1), 1),
        (Relation.BY, date(2030, 1, 1), 0),
        (Relation.BEFORE, date(2031, 2, 28), 0),
        (Relation.BEFORE, date(2031, 3, 1), 1),
        (Relation.WITHIN, date(2032, 3, 31), 366),
        (Relation.AFTER, date(2040, 1, 1), 0),
        (Relation.SOFT, date(2040, 1, 1), 0),
    ],
)
def test_it_is_late_from_the_day_after_its_last_day(
    relation: Relation, on: date, days: int
) -> None:
    due = InexactDate(text="March", date="2031-03", relation=relation)

    assert clocks.days_late(due, on) == days


@pytest.mark.parametrize("relation", Relation)
def test_every_date_binds_but_one_after_which_something_begins(relation: Relation) -> None:
    due = InexactDate(text="March", date="2031-03", relation=relation)

    assert clocks.binds(due) is (relation is not Relation.AFTER)


@pytest.mark.parametrize(
    ("record", "waits"),
    [
        (Proposal(standing=Standing.AWAITING_ANSWER), True),
        (Proposal(), True),
        (Proposal(standing=Standing.UNDER_STUDY), False),
        (Proposal(standing=Standing.ACCEPTED), False),
        (Proposal(standing=Standing.REJECTED), False),
        (MeetingRequest(), True),
        (InformationRequest(), True),
        (ActionRequest(), True),
        (ActionRequest(due=MARCH), False),
        (Answer(standing=Standing.SILENT), False),
        (Offer(), False),
        (Undertaking(), False),
    ],
)
def test_what_is_put_to_a_party_awaits_its_answer(record: Record, *, waits: bool) -> None:
    assert clocks.awaits_answer(record, Claim.ASSERTED) is waits


@pytest.mark.parametrize(
    ("claim", "firm"),
    [
        (Claim.ASSERTED, True),
        (Claim.HEDGED, True),
        (Claim.CONTINGENT, False),
        (Claim.DENIED, False),
    ],
)
def test_what_is_not_said_outright_awaits_neither_an_answer_nor_a_donor(
    claim: Claim, *, firm: bool
) -> None:
    project = Project(recipient=BELMORIA, standing=Standing.OPEN_TO_DONORS)

    assert clocks.awaits_answer(MeetingRequest(), claim) is firm
    assert clocks.lacks_donor(project, claim) is firm


@pytest.mark.parametrize(
    ("standing", "lacks"),
    [
        (Standing.EXPECTED, True),
        (Standing.PROPOSED, True),
        (Standing.AGREED, True),
        (Standing.VETTED, True),
        (Standing.OPEN_TO_DONORS, True),
        (Standing.PART_FUNDED, True),
        (Standing.FUNDED, False),
        (Standing.DELIVERED, False),
        (None, False),
    ],
)
def test_a_project_lacks_a_donor_until_it_is_funded(
    standing: Standing | None, *, lacks: bool
) -> None:
    project = Project(recipient=BELMORIA, standing=standing)

    assert clocks.lacks_donor(project, Claim.ASSERTED) is lacks


@pytest.mark.parametrize(
    "record",
    [
        Project(standing=Standing.PROPOSED),
        Project(recipient=Party(name="these countries"), standing=Standing.PROPOSED),
        Project(recipient=Party(name="Kelmar", office="KELMAR"), standing=Standing.PROPOSED),
        Offer(to=BELMORIA),
    ],
)
def test_only_a_project_of_a_named_state_lacks_a_donor(record: Record) -> None:
    assert not clocks.lacks_donor(record, Claim.ASSERTED)
