"""Finds what a recipient needs, item by item."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Project, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


def test_an_item_of_a_joint_list_tells_end_user_and_money(instructed: Found) -> None:
    found = instructed(
        """The joint list for Belmoria follows:

-- Project BM-1: Detectors for the crossings. End user: State Customs Service. Estimated
cost: EUR 420,000.

-- BM-2: Radios for the Belmorian Coast Guard.

-- no code here""",
        Project,
    )

    assert found == [
        {
            "recipient": "XBB",
            "what": "BM-1: Detectors for the crossings",
            "topic": "DET",
            "help": "equipment",
            "end_user": "State Customs Service",
            "amount": "EUR 42000000",
            "standing": "agreed",
        },
        {
            "recipient": "XBB",
            "what": "BM-2: Radios for the Belmorian Coast Guard",
            "topic": "MAR",
            "help": "equipment",
            "end_user": "Belmorian Coast Guard",
            "standing": "agreed",
        },
    ]


def test_an_item_that_names_no_state_is_for_the_one_the_list_is_about(
    instructed: Found,
) -> None:
    found = instructed("The projects of Corvania are:\n\n-- CV-1: Radios.", Project)

    assert [one["recipient"] for one in found] == ["XCC"]


@pytest.mark.xfail(strict=True, reason="the name is cut at its of")
def test_an_end_user_is_called_by_its_name_alone(instructed: Found) -> None:
    found = instructed(
        "The list is:\n\n-- CV-2: Experts for the Corvanian Ministry of Justice.", Project
    )

    assert [one["end_user"] for one in found] == ["Corvanian Ministry of Justice"]


def test_a_list_is_parted_only_where_a_new_thing_begins(spoken: Found) -> None:
    found = spoken(
        "Projects that would complement our help to Belmoria include debt relief for the "
        "Belmorian Coast Guard and assistance for cutters and crews.",
        Project,
    )

    assert [(one["recipient"], one["what"]) for one in found] == [
        ("XBB", "debt relief for the Belmorian Coast Guard"),
        ("XBB", "assistance for cutters and crews"),
    ]


def test_a_list_may_stand_behind_a_colon(spoken: Found) -> None:
    found = spoken("Projects in Belmoria include: training for cutters.", Project)

    assert [one["what"] for one in found] == ["training for cutters"]


def test_two_projects_on_different_matters_are_two(spoken: Found) -> None:
    found = spoken(
        "In Corvania, you could join a project on securing sources, or a project on "
        "watching the green border.",
        Project,
    )

    assert {(one["recipient"], one["what"]) for one in found} == {
        ("XCC", "securing sources"),
        ("XCC", "watching the green border"),
    }


def test_projects_with_two_numbers_are_two(instructed: Found) -> None:
    found = instructed(
        "The list for Belmoria:\n\n-- BM-1: Boats for the coast.\n\n-- BM-2: Boats.", Project
    )

    assert [one["what"] for one in found] == ["BM-1: Boats for the coast", "BM-2: Boats"]


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("We know a project on boats for Maruna.", "XMM"),
        ("For Tessara there is a project on boats of Skerrish make.", "XTT"),
        ("We know a project on boats for the Skerrish fleet.", "XSS"),
        ("We know a project on boats.", None),
    ],
)
def test_the_recipient_stands_before_the_project_or_in_it(
    spoken: Found, text: str, recipient: str | None
) -> None:
    found = spoken(text, Project)

    assert [one.get("recipient") for one in found] == [recipient]


@pytest.mark.parametrize(
    "text",
    [
        "A project for Maruna would help.",
        "We know of a project on , and",
        "The project includes ,",
        "The project is well known.",
    ],
)
def test_what_is_not_stated_is_no_project(spoken: Found, text: str) -> None:
    found = spoken(text, Project)

    assert found == []


def test_a_project_may_have_a_price(instructed: Found) -> None:
    found = instructed("There is a project on radar for USD 2 million.", Project)

    assert [one["amount"] for one in found] == ["USD 200000000"]


def test_a_project_that_is_expected_states_nothing_yet(instructed: Found) -> None:
    found = instructed("NSCI expects to also have projects in Maruna and Tessara.", Project)

    assert found == [
        {"recipient": iso3, "topic": "GEN", "standing": "expected"} for iso3 in ("XMM", "XTT")
    ]


def test_projects_are_open_where_donors_are_sought(instructed: Found) -> None:
    found = instructed(
        "Projects in Belmoria include radar. We are actively seeking donors to fund them.",
        Project,
    )

    assert [one["standing"] for one in found] == ["open_to_donors"]


@pytest.mark.parametrize(
    ("verb", "standings"),
    [
        ("have been vetted", ["vetted"]),
        ("are fully agreed", ["agreed"]),
        ("were approved", ["agreed"]),
        ("are already funded", ["funded"]),
        ("were developed in close partnership", []),
    ],
)
def test_what_is_said_of_all_projects_is_their_standing(
    spoken: Found, verb: str, standings: list[str]
) -> None:
    found = spoken(f"All the projects we know of {verb} with Belmoria.", Project)

    assert [one["standing"] for one in found] == standings


def test_projects_that_nobody_is_named_for_have_no_recipient(spoken: Found) -> None:
    found = spoken("All the projects we know of are funded.", Project)

    assert found == [{"what": "All the projects we know of", "standing": "funded"}]


@pytest.mark.parametrize(
    "text",
    [
        "Projects in Belmoria include radar.",
        "NSCI expects to have projects in Belmoria.",
        "All the projects we know of are funded for Belmoria.",
    ],
)
def test_projects_held_for_a_question_are_contingent(if_asked: Found, text: str) -> None:
    found = if_asked(text, Project)

    assert [one["claim"] for one in found] == ["contingent"]
