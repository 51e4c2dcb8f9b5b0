"""Reads the findings of a cable in the light of each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import (
    ActionRequest,
    Answer,
    Pledge,
    Project,
    Proposal,
    Record,
    Support,
    Undertaking,
)

Found = Callable[[str, type[Record]], list[dict[str, str]]]


@pytest.mark.parametrize(
    ("term", "due"),
    [
        ("by February 1", "2031-02-01"),
        ("by April", "2030-04"),
        ("by April 2030", "2030-04"),
        ("by December 2031", "2031-12"),
        ("at length", None),
        ("in advance of the visit", "in advance of the visit"),
    ],
)
def test_a_promise_to_answer_is_not_met_where_silence_is_reported(
    reported: Found, term: str, due: str | None
) -> None:
    found = reported(f"Belmoria undertook to reply {term}. It has not replied.", Undertaking)

    assert [(one["standing"], one.get("due")) for one in found] == [("not_met", due)]


@pytest.mark.parametrize(
    "silence", ["Skerrland has not replied.", "\n\n2. Belmoria has not replied."]
)
def test_the_silence_of_others_or_elsewhere_leaves_a_promise_as_it_is(
    reported: Found, silence: str
) -> None:
    found = reported(f"Belmoria undertook to reply to us. {silence}", Undertaking)

    assert [one["standing"] for one in found] == ["promised"]


def test_silence_does_not_break_other_promises(reported: Found) -> None:
    found = reported("Belmoria promised to send a list. It has not replied.", Undertaking)

    assert [one["standing"] for one in found] == ["promised"]


def test_without_the_day_of_the_cable_a_year_stays_open(fragment: Found) -> None:
    found = fragment("Belmoria undertook to reply by April. Belmoria has not replied.", Answer)

    assert [one["standing"] for one in found] == ["silent"]


def test_a_proposal_waits_where_silence_is_reported(instructed: Found) -> None:
    found = instructed("Belmoria has not replied to our proposals for a protocol.", Proposal)

    assert [(one["to"], one["standing"]) for one in found] == [("XBB", "awaiting_answer")]


def test_a_proposal_waits_where_its_answer_would_be_welcome(spoken: Found) -> None:
    found = spoken("We would welcome Belmoria's reply to our proposal for a lake.", Proposal)

    assert [(one["to"], one["what"]) for one in found] == [("XBB", "a lake")]


def test_an_answer_that_would_be_welcome_leaves_other_proposals_alone(spoken: Found) -> None:
    found = spoken(
        "We would welcome your reply to our letter. We propose a protocol on lakes.", Proposal
    )

    assert [one["what"] for one in found] == ["a protocol on lakes"]


def test_a_summary_falls_away_where_the_text_says_it_again(reported: Found) -> None:
    found = reported(
        "SUMMARY: Belmoria pledged EUR 2 million. END SUMMARY.\n\n"
        "2. Belmoria pledges EUR 2 million for boats.",
        Pledge,
    )

    assert [one["what"] for one in found] == ["boats"]


def test_a_summary_stays_where_the_text_does_not_say_it_again(reported: Found) -> None:
    found = reported(
        "SUMMARY: Belmoria pledged EUR 2 million. END SUMMARY.\n\n2. It rained.", Pledge
    )

    assert [one["amount"] for one in found] == ["EUR 200000000"]


def test_a_summary_is_not_hidden_by_an_answer_on_something_else(reported: Found) -> None:
    found = reported(
        "SUMMARY: Belmoria declined to host the talks. END SUMMARY.\n\n"
        "2. Belmoria is interested in boats.",
        Answer,
    )

    assert [one["standing"] for one in found] == ["declines", "interested"]


def test_of_the_same_said_twice_the_fuller_stays(reported: Found) -> None:
    found = reported(
        "Belmoria promised to send a list. Belmoria promised to send the list by May 1.",
        Undertaking,
    )

    assert [one["due"] for one in found] == ["2031-05-01"]


def test_what_is_denied_is_not_what_is_asserted(reported: Found) -> None:
    found = reported(
        "Belmoria never promised to send a list. Belmoria promised to send a list.",
        Undertaking,
    )

    assert [one.get("claim") for one in found] == ["denied", None]


def test_two_forms_are_two_proposals(spoken: Found) -> None:
    found = spoken(
        "We propose a protocol on lakes. We propose an agreement on lakes.", Proposal
    )

    assert [one["form"] for one in found] == ["protocol", "agreement"]


def test_help_to_two_is_two(reported: Found) -> None:
    found = reported("Skerrland now funds Maruna. Skerrland now funds Tessara.", Support)

    assert [one["recipient"] for one in found] == ["XMM", "XTT"]


def test_two_sums_are_two_pledges(reported: Found) -> None:
    found = reported("Skerrland pledged EUR 5 million. Skerrland paid EUR 3 million.", Pledge)

    assert [one["standing"] for one in found] == ["pledged", "paid"]


def test_findings_stand_in_the_order_of_their_text(spoken: Found) -> None:
    found = spoken(
        "In Corvania, you could join a project on secure lamps, or a project on the border.",
        Project,
    )

    assert [one["what"] for one in found] == ["secure lamps", "the border"]


def test_an_instruction_with_other_words_is_another(instructed: Found) -> None:
    found = instructed("Please thank Mr. Orlo. Please seek a meeting.", ActionRequest)

    assert [one["request"] for one in found] == ["thank Mr. Orlo", "seek a meeting"]
