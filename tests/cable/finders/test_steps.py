"""Finds the measures of a plan, one by one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Record, Step, Undertaking

Found = Callable[[str, type[Record]], list[dict[str, str]]]


def test_a_list_of_steps_is_read_item_by_item(instructed: Found) -> None:
    found = instructed(
        """Belmoria will take these steps by its own means:

-- Step 1: Belmoria will name a point of contact within 30 days.

-- Step 2. Corvania will open a school. Target date: June 2032.

-- Step 3.1: Equip the crossings. Help needed. Target: 2033.

-- a word without a number""",
        Step,
    )

    assert found == [
        {
            "number": "1",
            "by": "XBB",
            "action": "name a point of contact",
            "means": "own",
            "due": "2031-03-12",
            "standing": "promised",
        },
        {
            "number": "2",
            "by": "XCC",
            "action": "open a school",
            "means": "own",
            "due": "2032-06",
            "standing": "promised",
        },
        {
            "number": "3.1",
            "by": "XBB",
            "action": "Equip the crossings",
            "means": "help_needed",
            "due": "2033",
            "standing": "promised",
        },
    ]


def test_a_step_without_means_or_term_has_none(instructed: Found) -> None:
    found = instructed("The steps are:\n\n-- Step 6: Train the officers.", Step)

    assert found == [
        {"number": "6", "by": "XBB", "action": "Train the officers", "standing": "promised"}
    ]


def test_a_step_listed_twice_is_one(instructed: Found) -> None:
    found = instructed(
        "The steps are:\n\n-- Step 6: Train all.\n\n-- Step 6: Train them all at once.", Step
    )

    assert [one["number"] for one in found] == ["6"]


def test_the_promise_in_a_step_is_not_filed_as_an_undertaking_too(instructed: Found) -> None:
    found = instructed(
        "The steps are:\n\n-- Step 6: Belmoria agreed to train all officers by May.",
        Undertaking,
    )

    assert found == []


@pytest.mark.parametrize(
    ("signed", "due"),
    [
        ("We signed the plan on January 18.", "2031-02-17"),
        ("We signed the plan in January.", "within 30 days of signature"),
        ("We hope that it is signed on June 18, 2031.", "within 30 days of signature"),
        ("We met.", "within 30 days of signature"),
    ],
)
def test_a_term_from_the_signature_runs_from_the_day_that_was_given(
    instructed: Found, signed: str, due: str
) -> None:
    found = instructed(
        f"{signed} The steps are:\n\n-- Step 1: Name a contact within 30 days of signature.",
        Step,
    )

    assert [one["due"] for one in found] == [due]


def test_a_paragraph_may_begin_with_its_list(instructed: Found) -> None:
    found = instructed("-- Step 1: Belmoria will name a point of contact.", Step)

    assert [(one["number"], one["action"]) for one in found] == [
        ("1", "name a point of contact")
    ]


def test_a_step_that_says_nothing_yet_keeps_its_number(instructed: Found) -> None:
    found = instructed("The steps are:\n\n-- Step 1: ;\n\n-- Step 2: Train all.", Step)

    assert [(one["number"], one.get("action")) for one in found] == [
        ("1", None),
        ("2", "Train all"),
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Belmoria has completed Step 1 of the plan.", ["1"]),
        ("Steps 2 and 4 are met.", ["2", "4"]),
        ("Steps 1, 2, and 4 have been fully completed.", ["1", "2", "4"]),
        ("Belmoria carried out its steps 5 and 6, Orlo said.", ["5", "6"]),
        ("Step 3 was not met.", []),
        ("Belmoria met Step 1 and Step 2.", ["1", "2"]),
        ("Steps 1 to 3 are complete.", ["1", "2", "3"]),
    ],
)
def test_steps_that_were_taken_are_met(reported: Found, text: str, numbers: list[str]) -> None:
    found = reported(text, Step)

    assert found == [{"number": one, "by": "XBB", "standing": "met"} for one in numbers]


def test_a_step_that_was_not_completed_is_denied(reported: Found) -> None:
    found = reported("Belmoria has not completed Step 3.", Step)

    assert found == [{"number": "3", "by": "XBB", "standing": "met", "claim": "denied"}]


def test_a_step_of_each_of_two_is_two(reported: Found) -> None:
    found = reported("Belmoria completed Step 1, and Corvania completed Step 1.", Step)

    assert [one["by"] for one in found] == ["XBB", "XCC"]
