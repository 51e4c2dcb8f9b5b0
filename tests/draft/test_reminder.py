"""Drafts a reminder of an undertaking, and reads it aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from goodoffices.cable import read, written
from goodoffices.draft import Instruction, ReminderBrief, lint, reminder
from goodoffices.errors import NothingToDraftError
from goodoffices.records import (
    Claim,
    Draft,
    InexactDate,
    Matter,
    Record,
    Relation,
    Standing,
    Undertaking,
)

NewMatter = Callable[..., Matter]


def _points(draft: Draft) -> str:
    """The words of the points."""
    return " ".join(
        line.text
        for paragraph in draft.paragraphs
        for point in paragraph.points
        for line in point.lines
    ).replace("\N{NO-BREAK SPACE}", " ")


def _background(draft: Draft) -> str:
    """The words of the background."""
    found = next(one for one in draft.paragraphs if one.heading == "BACKGROUND")
    return " ".join(line.text for line in found.lines).replace("\N{NO-BREAK SPACE}", " ")


def _promising(brief: ReminderBrief, **changed: object) -> ReminderBrief:
    """The brief with another undertaking."""
    assert isinstance(brief.promise.record, Undertaking)
    record: Record = replace(brief.promise.record, **changed)  # type: ignore[arg-type]
    return replace(brief, promise=replace(brief.promise, record=record))


def _instructing(brief: ReminderBrief, **changed: object) -> ReminderBrief:
    """The brief with other values in its instruction."""
    instruction: Instruction = replace(brief.instruction, **changed)  # type: ignore[arg-type]
    return replace(brief, instruction=instruction)


def test_a_reminder_has_all_that_form_demands(reminder_brief: ReminderBrief) -> None:
    draft = reminder(reminder_brief)

    problems = lint(draft)

    assert problems == ()


def test_a_reminder_reads_aloud(reminder_brief: ReminderBrief) -> None:
    points = _points(reminder(reminder_brief))

    assert points == (
        "The Joint Action Plan between Aurelia and your government was signed on 18 June 2031. "
        "We were glad of it, and we hold to it. It is in the interest of us all that nuclear "
        "and radioactive material stay out of the wrong hands. Your government undertook to "
        "respond by March on two proposals. We would be glad to learn how this stands and when "
        "we may expect it. We would welcome word on the approval of the work plan, and hope "
        "that it is near. We would welcome your government's answer on our proposal for a "
        "memorandum on alarm reports. We would welcome your government's answer to our "
        "proposal: both sides name a point of contact. We would also be grateful for the names "
        "of the agencies. We would also be glad to know whether the law has passed. It would "
        "help both sides to have this before the review of the plan in September. If there are "
        "difficulties, we would be glad to hear of them and to consider together what can be "
        "done. Please tell us the date that your government has in mind and what it depends "
        "on. We will take it to our authorities. We would like the review of the plan in "
        "September to be able to build on it."
    )


def test_a_hint_is_told_to_the_post_as_a_hint_and_never_as_a_reason(
    reminder_brief: ReminderBrief,
) -> None:
    draft = reminder(reminder_brief)

    assert (
        "It has been implied, but not stated outright, that Belmoria might have to consult "
        "others first on our proposals (32 KELMAR 100, paragraph 3). What has only been "
        "implied is not a reason that Belmoria has given; post should not offer it as one."
        in _background(draft)
    )
    assert "consult others" not in _points(draft)


def test_an_answer_that_was_given_needs_no_warning(
    reminder_brief: ReminderBrief,
) -> None:
    (hint,) = reminder_brief.said_since
    said = replace(hint, entry=replace(hint.entry, claim=Claim.ASSERTED))

    background = _background(reminder(replace(reminder_brief, said_since=(said,))))

    assert "Belmoria is still considering our proposals" in background
    assert "only been implied" not in background


@pytest.mark.parametrize(
    ("due", "today", "said"),
    [
        (("BY March", "2032-03", Relation.BY), date(2032, 4, 1), "was due by March 2032, and"),
        (("BY March", "2032-03", Relation.BY), date(2032, 3, 31), "This is due by March 2032."),
        (("on", "2032-03-05", Relation.ON), date(2032, 4, 1), "due by 5 March 2032, and"),
        (("before", "2032", Relation.BEFORE), date(2032, 4, 1), "was due before 2032, and"),
        (("soon", None, Relation.SOFT), date(2032, 4, 1), "This is due soon."),
    ],
)
def test_whether_the_date_has_passed_is_computed_from_today(
    reminder_brief: ReminderBrief,
    due: tuple[str, str | None, Relation],
    today: date,
    said: str,
) -> None:
    term = InexactDate(text=due[0], date=due[1], relation=due[2])
    brief = replace(_promising(reminder_brief, due=term), today=today)

    background = _background(reminder(brief))

    assert said in background


def test_an_undertaking_without_a_date_is_asked_for_one(reminder_brief: ReminderBrief) -> None:
    draft = reminder(_promising(reminder_brief, due=None, standing=Standing.PROMISED))

    assert draft.subject == "REMINDER TO BELMORIA OF ITS UNDERTAKING"
    assert "No date was given for it." in _background(draft)
    assert "Our papers show it" not in _background(draft)
    assert "The objective is a date for it" in written(draft).replace("\n", " ")


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("send comments", "Your government undertook to send comments."),
        ("to send comments", "Your government undertook to send comments."),
        ("an answer by March", "Your government promised an answer by March."),
        (None, "Your government gave an undertaking that our papers do not spell out."),
    ],
)
def test_an_undertaking_is_an_act_or_a_thing(
    reminder_brief: ReminderBrief, what: str | None, said: str
) -> None:
    points = _points(reminder(_promising(reminder_brief, what=what)))

    assert said in points


def test_the_condition_of_an_undertaking_is_not_left_out(reminder_brief: ReminderBrief) -> None:
    brief = _promising(reminder_brief, what="send a draft", condition="experts arrive before")

    points = _points(reminder(brief))

    assert "undertook to send a draft, on condition that experts arrive before." in points


def test_the_written_reminder_reads_back_the_same(reminder_brief: ReminderBrief) -> None:
    draft = reminder(reminder_brief)

    cable = read(written(draft), findings=False).cable

    assert (
        cable.subject
        == draft.subject
        == "REMINDER TO BELMORIA OF ITS UNDERTAKING DUE MARCH 2032"
    )
    assert cable.tags == draft.tags
    assert " ".join(" ".join(one.text.split()) for one in cable.points) == _points(draft)
    assert [one.reference_id for one in cable.references] == ["31KELMAR533"]


def test_the_points_are_delivered_orally(reminder_brief: ReminderBrief) -> None:
    text = written(reminder(reminder_brief)).replace("\n", " ")

    assert "deliver the points orally; they should not be left as a non-paper" in text
    assert "in good time before the review of the plan in September" in text


def test_without_an_event_the_points_ask_for_an_answer_by_the_deadline(
    reminder_brief: ReminderBrief,
) -> None:
    draft = reminder(replace(reminder_brief, event=None))

    assert "or for your first thoughts, by 28 November 2031." in _points(draft)
    assert "We would like our records to be right" in _points(draft)
    assert "at the first suitable occasion" in written(draft).replace("\n", " ")


def test_what_may_not_be_told_is_in_no_point(reminder_brief: ReminderBrief) -> None:
    brief = _instructing(reminder_brief, may_be_told=frozenset({"undertaking-1"}))

    draft = reminder(brief)

    assert _points(draft).startswith("Aurelia values what your government has undertaken")
    for kept in ("Joint Action Plan", "memorandum", "agencies", "work plan"):
        assert kept not in _points(draft)
    assert "For post's own use, and not to be raised with the hearer" in _background(draft)


def test_nothing_waits_where_nothing_was_asked(reminder_brief: ReminderBrief) -> None:
    brief = replace(reminder_brief, proposals=(), asked=(), plans=(), said_since=())

    draft = reminder(brief)

    assert "We still await" not in _background(draft)
    assert "The objective is to see the undertaking kept." in written(draft).replace("\n", " ")


def test_records_of_other_kinds_are_no_question(
    reminder_brief: ReminderBrief, capability: Matter
) -> None:
    brief = replace(reminder_brief, asked=(capability,), plans=(capability,))

    points = _points(reminder(brief))

    assert "hard conditions" not in points


def test_only_an_undertaking_that_may_be_named_is_reminded_of(
    reminder_brief: ReminderBrief, capability: Matter
) -> None:
    with pytest.raises(
        NothingToDraftError, match="no undertaking that may be told to Belmoria"
    ):
        replace(reminder_brief, promise=capability)
    with pytest.raises(
        NothingToDraftError, match="no undertaking that may be told to Belmoria"
    ):
        _instructing(reminder_brief, may_be_told=frozenset())
