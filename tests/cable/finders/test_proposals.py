"""Finds plans, memoranda and non-papers put to a party that wait for its answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Proposal, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]

OURS = {"by": "XAA", "to": "XBB", "standing": "awaiting_answer"}


@pytest.mark.parametrize(
    "listed",
    [
        "two proposals, an alarm plan and a MoU on radar",
        "two proposals ) an alarm plan and a MoU on radar",
        "two proposals - an alarm plan, and a MoU on radar",
        "proposals for an alarm plan and a MoU on radar",
        "proposals made in May concerning an alarm plan and a MoU on radar",
        pytest.param(
            "two proposals: an alarm plan and a MoU on radar",
        ),
    ],
)
def test_each_thing_proposed_is_one_proposal(spoken: Found, listed: str) -> None:
    found = spoken(f"We gave you {listed}.", Proposal)

    assert found == [
        {**OURS, "what": "an alarm plan", "form": "plan"},
        {**OURS, "what": "a MoU on radar", "form": "MoU"},
    ]


def test_two_exercises_are_two_proposals(spoken: Found) -> None:
    found = spoken("We sent proposals for a joint exercise and a winter exercise.", Proposal)

    assert [one["what"] for one in found] == ["a joint exercise", "a winter exercise"]


@pytest.mark.parametrize(
    ("text", "form", "whats"),
    [
        ("We sent non-papers on alarms and radar.", "non-paper", ["alarms", "radar"]),
        (
            "We sent a non-paper on alarms, so that the text is known.",
            "non-paper",
            ["alarms"],
        ),
        ("We gave you a draft agreement on transit.", "draft agreement", ["transit"]),
        ("We gave a non-paper left in May on alarms and asked.", "non-paper", ["alarms"]),
    ],
)
def test_papers_on_a_matter_propose_it(
    spoken: Found, text: str, form: str, whats: list[str]
) -> None:
    found = spoken(text, Proposal)

    assert found == [{**OURS, "what": what, "form": form} for what in whats]


def test_a_list_of_proposals_ends_where_the_papers_begin(spoken: Found) -> None:
    found = spoken(
        "We await your answer to the proposals for a MoU on radar, and to recent non-papers "
        "sent on alarms.",
        Proposal,
    )

    assert [one["what"] for one in found] == ["a MoU on radar", "alarms"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("We ask you to consider the draft.", "consider the draft"),
        ("We ask only that Belmoria study the draft.", "study the draft"),
    ],
)
def test_what_the_hearer_is_asked_to_consider_is_proposed(
    spoken: Found, text: str, what: str
) -> None:
    found = spoken(text, Proposal)

    assert found == [{**OURS, "what": what}]


@pytest.mark.xfail(
    strict=True, reason="only we and the Department ask; the draft becomes theirs"
)
def test_the_ministry_asks_as_we_do(instructed: Found) -> None:
    found = instructed(
        "The Ministry asks that Belmoria consider a draft agreement on transit.", Proposal
    )

    assert {(one["by"], one["to"]) for one in found} == {("XAA", "XBB")}


def test_a_party_that_proposes_is_named(reported: Found) -> None:
    found = reported("Corvania proposed a protocol with Belmoria, and left.", Proposal)

    assert found == [
        {**OURS, "by": "XCC", "what": "a protocol with Belmoria", "form": "protocol"}
    ]


def test_what_the_host_proposes_is_put_to_us(reported: Found) -> None:
    found = reported("Belmoria proposes that a protocol be signed in Kelmar.", Proposal)

    assert [(one["by"], one["to"]) for one in found] == [("XBB", "XAA")]


def test_what_we_propose_in_a_report_is_put_to_the_host(reported: Found) -> None:
    found = reported("We propose a protocol.", Proposal)

    assert found == [{**OURS, "what": "a protocol", "form": "protocol"}]


def test_a_proposal_that_a_post_made_is_put_to_the_host(reported: Found) -> None:
    found = reported("Our proposal for a protocol is known.", Proposal)

    assert [one.get("to") for one in found] == ["XBB"]


@pytest.mark.parametrize(
    "text",
    [
        "Belmoria proposes that experts meet in May.",
        "Orlo proposed a visit.",
        "We would like to discuss the plan.",
    ],
)
def test_a_meeting_is_no_proposal(spoken: Found, text: str) -> None:
    found = spoken(text, Proposal)

    assert found == []


def test_what_is_discussed_if_they_are_interested_is_contingent(spoken: Found) -> None:
    found = spoken(
        "If Belmoria is interested, we would like to discuss two projects.", Proposal
    )

    assert found == [{**OURS, "what": "discuss two projects", "claim": "contingent"}]


def test_an_if_without_a_comma_is_the_whole_sentence(spoken: Found) -> None:
    found = spoken("If Belmoria agrees we would like to discuss two projects.", Proposal)

    assert [one["claim"] for one in found] == ["contingent"]


def test_a_proposal_held_for_a_question_is_contingent(if_asked: Found) -> None:
    found = if_asked("We sent non-papers on alarms.", Proposal)

    assert [one["claim"] for one in found] == ["contingent"]


PUT_TO_US = [
    ("Belmoria suggested a joint drill on the ridge.", "a joint drill on the ridge"),
    ("Belmoria has proposed a hotline between the two services.", "a hotline"),
    ("Belmoria floated the idea of a common register.", "a common register"),
    ("Belmoria tabled a draft protocol on transit.", "transit"),
    ("Belmoria put forward a charter of donors.", "a charter of donors"),
    ("Belmoria handed over a non-paper on alarms.", "alarms"),
    ("Belmoria raised the possibility of shared training.", "shared training"),
    ("Belmoria asked us to move the two portals to the port.", "move the two portals"),
    ("Belmoria asked that Aurelia speak to Tessara.", "speak to Tessara"),
    ("Belmoria asked whether Aurelia could print the manual.", "print the manual"),
    ("Belmoria requested that Aurelia chair the next round.", "chair the next round"),
    ("Belmoria would like Aurelia to support its candidate.", "support its candidate"),
    ("Belmoria wants us to translate the manual.", "translate the manual"),
    ("Belmoria urged us to join the network.", "join the network"),
    ("Belmoria begged us to speak to Corvania.", "speak to Corvania"),
    ("Belmoria wondered if Aurelia might join the network.", "join the network"),
    ("Belmoria invited Aurelia to chair the next round.", "chair the next round"),
    ("Belmoria hopes that Aurelia will speak to Tessara.", "speak to Tessara"),
    ("Belmoria's proposal to merge the two lists is on file.", "merge the two lists"),
    ("Belmoria renewed its suggestion of a common fund.", "a common fund"),
    ("Could Aurelia print the manual?", "print the manual"),
]


@pytest.mark.parametrize(("text", "what"), PUT_TO_US)
def test_what_the_host_wishes_of_us_is_its_proposal(
    reported: Found, text: str, what: str
) -> None:
    found = reported(text, Proposal)

    assert [(one["by"], one.get("to"), one["standing"]) for one in found] == [
        ("XBB", "XAA", "awaiting_answer")
    ]
    assert found[0]["what"].startswith(what)


ASKED_OF_A_DONOR = [
    ("Would Belmoria be willing to lend two instruments?", "lend two instruments"),
    ("Might Belmoria assign an architect?", "assign an architect"),
    ("We hope that Belmoria will consider funding one project.", "funding one project"),
    ("We would be grateful if you could lend an inspector.", "lend an inspector"),
    ("We wonder whether your government might pay the lecturers.", "pay the lecturers"),
    ("We invite you to support the workshop.", "support the workshop"),
    ("We would like Belmoria to take in four chemists.", "take in four chemists"),
    ("Belmoria could be of great help by taking in four chemists.", "taking in four"),
    ("We ask Belmoria to contribute to the fund.", "contribute to the fund"),
    ("We suggest that the two services exchange their lists.", "the two services exchange"),
]


@pytest.mark.parametrize(("text", "what"), ASKED_OF_A_DONOR)
def test_what_a_point_asks_of_its_hearer_is_our_proposal(
    spoken: Found, text: str, what: str
) -> None:
    found = spoken(text, Proposal)

    assert [(one["by"], one["to"]) for one in found] == [("XAA", "XBB")]
    assert found[0]["what"].startswith(what)


@pytest.mark.parametrize(
    "text",
    [
        "Belmoria asked us to tell it the price.",
        "Belmoria asked us to provide radios.",
        "Belmoria asked Aurelia to confirm the date.",
        "Belmoria asked whether Aurelia could receive its minister.",
        "The figures suggest that traffic has grown.",
        "The list proposed by Belmoria is long.",
        "The proposed list is long.",
        "Post recommends that the Ministry write to the minister.",
        "Belmoria proposed it.",
    ],
)
def test_questions_needs_and_advice_are_no_proposals(reported: Found, text: str) -> None:
    found = reported(text, Proposal)

    assert found == []


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("We proposed a hotline. Belmoria accepted at once.", "accepted"),
        ("We proposed a hotline. Belmoria declined.", "rejected"),
        ("We proposed a hotline, which Belmoria rejected.", "rejected"),
        ("We proposed a hotline. Belmoria is studying the idea.", "under_study"),
        ("Belmoria accepted our proposal to merge the lists.", "accepted"),
        ("Belmoria is studying our proposal on a hotline.", "under_study"),
        ("Belmoria has not replied to our proposal on a hotline.", "awaiting_answer"),
    ],
)
def test_a_proposal_stands_as_it_was_answered(
    reported: Found, text: str, standing: str
) -> None:
    found = reported(text, Proposal)

    assert [one["standing"] for one in found] == [standing]
