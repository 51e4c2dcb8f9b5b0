"""Finds what a cable tells a post to do, with whom, how and by when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import ActionRequest, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]

POST = {"addressee": "Embassy Kelmar"}


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("The Department requests post deliver a message.", "deliver a message"),
        ("The Ministry asks that Embassy Kelmar call on Mr. Orlo.", "call on Mr. Orlo"),
        ("Post is requested to approach Mr. Orlo.", "approach Mr. Orlo"),
        ("Embassy Kelmar should seek a meeting.", "seek a meeting"),
        ("Mission is to seek a meeting.", "seek a meeting"),
        ("Please thank Mr. Orlo.", "thank Mr. Orlo"),
    ],
)
def test_a_post_is_told_what_to_do(instructed: Found, text: str, request_: str) -> None:
    found = instructed(text, ActionRequest)

    assert found == [{**POST, "request": request_}]


@pytest.mark.parametrize(
    "text",
    [
        "Please see paragraph 3.",
        "Please slug replies for CPD/NSCI.",
        "Please report the reply to CPD/NSCI.",
        "Post should not leave a non-paper.",
        "The Ministry appreciates the work of post.",
    ],
)
def test_what_asks_nothing_of_a_post_is_no_request(instructed: Found, text: str) -> None:
    found = instructed(text, ActionRequest)

    assert found == []


def test_what_a_point_asks_of_the_other_side_is_no_request_to_the_post(spoken: Found) -> None:
    found = spoken("Please inform us of the names.", ActionRequest)

    assert found == []


def test_what_a_cable_to_nobody_asks_has_no_addressee(fragment: Found) -> None:
    found = fragment("Post is requested to seek a meeting.", ActionRequest)

    assert found == [{"request": "seek a meeting"}]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("deliver the points to the Ministry of Justice", "Ministry of Justice"),
        ("raise the delay with the Belmorian government", "XBB"),
        ("convey the points to appropriate Belmorian officials", "XBB"),
        ("deliver the points to senior interlocutors", "senior interlocutors"),
        ("remind the foreign ministry", "foreign ministry"),
        ("remind the Ministry of Justice of its answer", "Ministry of Justice"),
        ("approach the MFA office of arms", "MFA office of arms"),
        ("deliver the points to the State Customs Service", "State Customs Service"),
        ("call on Deputy Minister Anka Orlo", "Anka Orlo"),
        ("ask the interior minister for a date", "interior minister"),
        ("thank Mr. Orlo", None),
        ("send us the list", None),
    ],
)
def test_whom_to_approach_is_an_office_a_state_or_a_name(
    instructed: Found, text: str, of: str
) -> None:
    found = instructed(f"The Ministry requests that post {text}.", ActionRequest)

    assert [one.get("of") for one in found] == [of]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Post should call on Orlo in a tone of friendship.", "in a tone of friendship"),
        ("Post should deliver the points orally.", "orally"),
        (
            "Post should deliver the points and not leave them as a non-paper.",
            "and not leave them as a non-paper",
        ),
        ("Post should deliver the points as a non-paper.", "as a non-paper"),
    ],
)
def test_the_manner_of_a_demarche_is_its_form(instructed: Found, text: str, form: str) -> None:
    found = instructed(text, ActionRequest)

    assert [one["form"] for one in found] == [form]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("no later than March 15", "2031-03-15"),
        ("before April 1", "2031-04-01"),
        ("within 30 days", "2031-03-12"),
        ("as soon as possible", "as soon as possible"),
        ("in advance of the working group", "in advance of the working group"),
        ("after the visit on March 3", None),
    ],
)
def test_a_term_that_is_set_is_due(instructed: Found, text: str, due: str | None) -> None:
    found = instructed(f"Post is requested to seek an answer {text}.", ActionRequest)

    assert [one.get("due") for one in found] == [due]


@pytest.mark.parametrize(
    ("again", "form"),
    [
        ("deliver these points in a tone of friendship", "in a tone of friendship"),
        ("present it orally", "orally"),
        ("deliver them orally by May 2", "orally"),
    ],
)
def test_an_instruction_said_again_adds_its_manner(
    instructed: Found, again: str, form: str
) -> None:
    found = instructed(f"Post should see Orlo before April 1. Please {again}.", ActionRequest)

    assert found == [{**POST, "request": "see Orlo", "form": form, "due": "2031-04-01"}]


def test_an_instruction_said_again_adds_its_term(instructed: Found) -> None:
    found = instructed("Post should see Orlo. Please approach them by May 2.", ActionRequest)

    assert found == [{**POST, "request": "see Orlo", "due": "2031-05-02"}]


def test_an_instruction_about_these_points_alone_stands_for_itself(instructed: Found) -> None:
    found = instructed("Post should deliver these points orally.", ActionRequest)

    assert found == [{**POST, "request": "deliver these points", "form": "orally"}]


def test_a_post_asks_its_ministry(reported: Found) -> None:
    found = reported("Post requests that the Ministry send guidance.", ActionRequest)

    assert found == [
        {"addressee": "Ministry of Foreign Affairs, Port Anselm", "request": "send guidance"}
    ]


def test_among_several_posts_the_one_named_is_told(to_two_posts: Found) -> None:
    found = to_two_posts("Embassy Tarvo should thank Captain Strand.", ActionRequest)

    assert found == [
        {"addressee": "Embassy Tarvo", "request": "thank Captain Strand", "of": "Strand"}
    ]


def test_several_posts_go_by_the_word_that_the_paper_has_for_them(to_two_posts: Found) -> None:
    found = to_two_posts("Posts should thank their hosts.", ActionRequest)

    assert found == [{"addressee": "Posts", "request": "thank their hosts"}]


def test_a_heading_that_names_a_post_tells_that_post(to_two_posts: Found) -> None:
    found = to_two_posts(
        "ACTION REQUEST FOR EMBASSY TARVO: Please thank Captain Strand.", ActionRequest
    )

    assert found == [
        {"addressee": "Embassy Tarvo", "request": "thank Captain Strand", "of": "Strand"}
    ]
