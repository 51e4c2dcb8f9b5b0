"""Finds who asks to be received by whom, to what end, and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import MeetingRequest, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


def test_host_and_time_are_said_in_other_sentences(spoken: Found) -> None:
    found = spoken(
        "Ambassador Livia Castellan would like to meet with appropriate officials in your "
        "government to present two projects. We hope that Belmoria is willing to host her. We "
        "would like to hold the meeting at your earliest convenience.",
        MeetingRequest,
    )

    assert found == [
        {
            "who": "Livia Castellan",
            "with": "XBB",
            "host": "XBB",
            "purpose": "present two projects",
            "when": "at your earliest convenience",
        }
    ]


@pytest.mark.parametrize(
    ("text", "who", "with_"),
    [
        ("Skerrland is seeking to consult with Belmoria.", "XSS", "XBB"),
        ("Skerrland requests to visit the port.", "XSS", "the port"),
        (
            "Livia Castellan, head of NSCI, would like to meet with Mr. Orlo.",
            "Livia Castellan",
            "Mr. Orlo",
        ),
        ("Mr. Orlo said that Skerrland hopes to call on Belmoria.", "XSS", "XBB"),
    ],
)
def test_a_person_or_a_party_asks_for_a_meeting(
    reported: Found, text: str, who: str, with_: str
) -> None:
    found = reported(text, MeetingRequest)

    assert [(one["who"], one["with"]) for one in found] == [(who, with_)]


def test_a_meeting_that_nobody_asks_for_is_none(reported: Found) -> None:
    found = reported("Would like to meet with somebody.", MeetingRequest)

    assert found == []


def test_a_person_asks_for_one_meeting_however_often_it_is_said(spoken: Found) -> None:
    found = spoken(
        "Livia Castellan would like to visit Kelmar. Livia Castellan hopes to visit Belmoria "
        "to talk.",
        MeetingRequest,
    )

    assert [(one["who"], one["purpose"]) for one in found] == [("Livia Castellan", "talk")]


def test_the_time_of_something_else_is_not_that_of_the_meeting(spoken: Found) -> None:
    found = spoken(
        "Skerrland hopes to visit Belmoria. The law is to pass as soon as possible.",
        MeetingRequest,
    )

    assert found == [{"who": "XSS", "with": "XBB", "host": "XBB"}]


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("Orlo requested an appointment with the Coordinator.", ("Orlo", "the Coordinator")),
        ("Orlo asked for a meeting with our envoy.", ("Orlo", "our envoy")),
        ("Orlo wants half an hour with the Coordinator.", ("Orlo", "the Coordinator")),
        (
            "The minister hoped to see the Coordinator at Lorne.",
            ("The minister", "the Coordinator"),
        ),
        ("Belmoria invited the Coordinator to visit Kelmar.", ("the Coordinator", "XBB")),
        ("Belmoria is ready to receive an NSCI team.", ("an NSCI team", "XBB")),
        ("A Belmorian team wishes to travel to Port Anselm.", ("XBB", None)),
        ("Orlo asked whether a team could come to Kelmar.", ("a team", None)),
        ("Orlo suggested that the two sides meet in June.", ("the two sides", "Orlo")),
    ],
)
def test_a_meeting_is_asked_for_in_many_words(
    reported: Found, text: str, meeting: tuple[str, str | None]
) -> None:
    found = reported(text, MeetingRequest)

    assert [(one["who"], one.get("with")) for one in found] == [meeting]


@pytest.mark.parametrize(
    "text",
    [
        "The commission will meet in May.",
        "Orlo met the Coordinator in May.",
        "Belmoria would like to see progress on the list.",
        "Belmoria wants to meet its obligations.",
        "Skerrland is ready to receive twelve trainees.",
        "Skerrland could send two boats to Maruna.",
        "Orlo would like to see the draft.",
        "Please call on Mr. Orlo.",
        "Belmoria invited Maruna to join the plan.",
    ],
)
def test_what_is_no_wish_to_meet_is_no_meeting(reported: Found, text: str) -> None:
    assert reported(text, MeetingRequest) == []
