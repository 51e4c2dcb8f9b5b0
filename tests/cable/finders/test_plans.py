"""Finds joint plans and lists, and how far they have come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Answer, Plan, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]

BOTH = {"parties": "XAA XBB"}


@pytest.mark.parametrize(
    ("verb", "standing"),
    [
        ("adopted", "adopted"),
        ("agreed on", "adopted"),
        ("concluded", "adopted"),
        ("signed", "signed"),
        ("amended", "amended"),
        ("reviewed", "reviewed"),
        ("proposed", "proposed"),
    ],
)
def test_what_was_done_with_a_plan_is_its_standing(
    instructed: Found, verb: str, standing: str
) -> None:
    found = instructed(f"Aurelia and Belmoria {verb} a work plan.", Plan)

    assert found == [{**BOTH, "title": "a work plan", "standing": standing}]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In January Aurelia and Belmoria signed a work plan.", "2031-01"),
        ("Aurelia and Belmoria signed a work plan on January 14.", "2031-01-14"),
        ("Aurelia and Belmoria signed on January 14 a work plan.", "2031-01-14"),
        ("Aurelia and Belmoria recently signed a work plan.", "recently"),
        ("Aurelia and Belmoria signed a work plan, as the May 2030 storm taught.", None),
    ],
)
def test_the_day_of_a_plan_is_the_one_that_a_preposition_gives(
    instructed: Found, text: str, date: str | None
) -> None:
    found = instructed(text, Plan)

    assert [one.get("date") for one in found] == [date]


def test_a_plan_with_a_party_has_it_among_its_parties(instructed: Found) -> None:
    found = instructed("We reviewed the joint action plan with Belmoria.", Plan)

    assert found == [{**BOTH, "title": "the joint action plan", "standing": "reviewed"}]


def test_an_adjective_before_the_plan_is_no_part_of_its_title(instructed: Found) -> None:
    found = instructed("Belmoria signed an ambitious work plan.", Plan)

    assert found == [{"parties": "XBB XAA", "title": "work plan", "standing": "signed"}]


def test_with_it_is_the_party_named_before(instructed: Found) -> None:
    found = instructed(
        "We developed a list of border projects with Belmoria in 2030, and we recently agreed "
        "with it on a revised list of projects.",
        Plan,
    )

    assert found == [
        {
            **BOTH,
            "title": "a list of border projects",
            "date": "2030",
            "standing": "adopted",
        },
        {
            **BOTH,
            "title": "a revised list of projects",
            "date": "recently",
            "standing": "amended",
        },
    ]


@pytest.mark.parametrize(
    "pending",
    [
        "The plan enters into force once parliament has approved it.",
        "The plan must first secure the consent of parliament.",
        "Approval of the plan is pending.",
    ],
)
def test_an_approval_that_is_awaited_belongs_to_the_plan_named_before(
    instructed: Found, pending: str
) -> None:
    found = instructed(f"Belmoria adopted a work plan. {pending}", Plan)

    assert [one["standing"] for one in found] == ["adopted", "approval_pending"]


def test_who_must_obtain_the_approval_has_the_plan(reported: Found) -> None:
    found = reported("The plan is known. Belmoria must obtain the approval of all.", Plan)

    assert found == [{"parties": "XBB", "title": "The plan", "standing": "approval_pending"}]


def test_they_who_must_obtain_an_approval_are_those_who_acted(reported: Found) -> None:
    found = reported("Corvania has the plan. They must secure consent.", Plan)

    assert [one["parties"] for one in found] == ["XCC"]


def test_the_one_who_speaks_comes_first_among_those_who_wait(instructed: Found) -> None:
    found = instructed(
        "The plan is long. Belmoria and Aurelia must obtain the approval of all.", Plan
    )

    assert [one["parties"] for one in found] == ["XAA XBB"]


def test_an_approval_without_a_plan_is_an_answer(reported: Found) -> None:
    text = "Orlo implied that they must secure interagency approval."

    found = (reported(text, Plan), reported(text, Answer))

    assert found == ([], [{"by": "XBB", "standing": "will_consult", "claim": "hedged"}])


def test_an_approval_that_nobody_must_obtain_is_an_answer_of_nobody(fragment: Found) -> None:
    found = fragment("Must obtain the approval of parliament.", Answer)

    assert found == [{"standing": "will_consult"}]


HOW_FAR = [
    ("The joint action plan was signed on March 1.", "signed"),
    ("The joint action plan will be signed in June.", "approval_pending"),
    ("The joint action plan awaits ratification.", "approval_pending"),
    ("The joint action plan has yet to be approved.", "approval_pending"),
    ("The joint action plan remains in force.", "under_implementation"),
    ("The joint action plan, in force since 2030, is long.", "under_implementation"),
    ("A joint list of projects is being negotiated.", "negotiating"),
    ("Talks with Belmoria on a joint action plan have begun.", "negotiating"),
    ("Belmoria would like to open talks on a joint action plan.", "proposed"),
    ("The second review of the Belmorian plan opens in May.", "reviewed"),
    ("The national list was amended in May.", "amended"),
    ("The cooperation agreement of 2028 was extended.", "amended"),
    ("A national strategy on sources was approved by parliament.", "adopted"),
    ("Twelve measures of the joint action plan are complete.", "under_implementation"),
]


@pytest.mark.parametrize(("text", "standing"), HOW_FAR)
def test_words_on_either_side_of_a_title_tell_how_far_a_plan_has_come(
    reported: Found, text: str, standing: str
) -> None:
    found = reported(text, Plan)

    assert [one["standing"] for one in found] == [standing]


@pytest.mark.parametrize(
    "text",
    [
        "The plan binds nobody.",
        "The loan agreement was signed.",
        "The waiting list was amended.",
        "Belmoria plans a course.",
    ],
)
def test_what_is_no_plan_between_governments_is_none(reported: Found, text: str) -> None:
    found = reported(text, Plan)

    assert found == []


TITLES = [
    ("JOINT ACTION PLAN\nSigned at Kelmar on 18 March 2031.\n", "signed"),
    ("JOINT ACTION PLAN\n(Draft 3, agreed ad referendum)\n", "negotiating"),
    ("JOINT LIST OF ASSISTANCE PROJECTS\nSecond version, 5 May 2031.\n", "amended"),
    ("WORK PLAN\nAdopted in Kelmar on 5 May 2031.\n", "adopted"),
    ("PROGRAMME OF COOPERATION\nDone at Tarvo, subject to approval.\n", "approval_pending"),
]


@pytest.mark.parametrize(("top", "standing"), TITLES)
def test_a_plans_own_text_says_how_far_it_has_come(
    unheaded: Found, top: str, standing: str
) -> None:
    found = unheaded(f"{top}\n1. Belmoria appoints a coordinator.\n", Plan)

    assert [one["standing"] for one in found] == [standing]
