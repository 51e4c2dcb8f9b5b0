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


@pytest.mark.xfail(strict=True, reason="a report has no hearer, and the host is not asked")
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
