"""Finds who promised whom to do what, by when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Record, Undertaking

Found = Callable[[str, type[Record]], list[dict[str, str]]]

OWED = {"by": "XBB", "to": "XAA", "standing": "promised"}


@pytest.mark.parametrize(
    "promise",
    [
        "pledged to",
        "promised to",
        "undertook to",
        "vowed to",
        "committed itself to",
        "agreed to",
        "promises to",
    ],
)
def test_a_promise_is_owed_to_those_who_report_it(reported: Found, promise: str) -> None:
    found = reported(f"Belmoria {promise} send written comments.", Undertaking)

    assert found == [{**OWED, "what": "send written comments"}]


def test_what_is_agreed_in_principle_is_hedged(reported: Found) -> None:
    found = reported("Belmoria agreed in principle to send comments.", Undertaking)

    assert [one.get("claim") for one in found] == ["hedged"]


def test_he_is_the_host_where_nobody_acted_before(reported: Found) -> None:
    found = reported("He undertook to send written comments within 30 days.", Undertaking)

    assert found == [{**OWED, "what": "send written comments", "due": "2031-04-04"}]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Belmoria promised us an early answer.", "an early answer"),
        ("Belmoria undertook to give us an answer.", "give us an answer"),
        ("Belmoria promised written comments, but gave no date.", "written comments"),
        ("Orlo promised to send a list, and asked for tea.", "send a list"),
    ],
)
def test_what_is_promised_ends_where_something_else_is_said(
    reported: Found, text: str, what: str
) -> None:
    found = reported(text, Undertaking)

    assert [one["what"] for one in found] == [what]


def test_one_word_is_enough_to_promise(reported: Found) -> None:
    found = reported("Belmoria promised to reply, but gave no date.", Undertaking)

    assert found == [{**OWED, "what": "reply"}]


@pytest.mark.parametrize(
    "condition",
    [
        "provided that parliament agrees",
        "once parliament agrees",
        "on condition that parliament agrees",
        "subject to the consent of parliament",
        "unless parliament objects",
    ],
)
def test_a_promise_may_hang_on_a_condition(reported: Found, condition: str) -> None:
    found = reported(f"Belmoria promised to send a draft, {condition}.", Undertaking)

    assert found == [{**OWED, "what": "send a draft", "condition": condition}]


def test_a_ministry_that_promises_is_named_itself(reported: Found) -> None:
    found = reported("The Belmorian Ministry of Justice will send a list by May.", Undertaking)

    assert found == [
        {**OWED, "by": "Belmorian Ministry of Justice", "what": "send a list"}
        | {"due": "2031-05"}
    ]


def test_a_state_named_in_the_promise_is_the_one_it_was_made_to(reported: Found) -> None:
    found = reported("Belmoria promised to send Skerrland the list.", Undertaking)

    assert [one["to"] for one in found] == ["XSS"]


def test_our_own_promise_is_owed_to_the_host(reported: Found) -> None:
    found = reported("Poloff promised to send a draft by 1 April.", Undertaking)

    assert found == [
        {**OWED, "by": "XAA", "to": "XBB", "what": "send a draft"} | {"due": "2031-04-01"}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Belmoria would like to send a draft by April 10.",
        "Belmoria will be glad to have the draft.",
        "A draft would help Belmoria.",
        "Belmoria would like to meet us by April 10.",
        "The Belmorian Ministry of Justice will study the draft.",
    ],
)
def test_what_nobody_promised_is_no_undertaking(reported: Found, text: str) -> None:
    found = reported(text, Undertaking)

    assert found == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Orlo said that he would send the list.", "send the list"),
        ("Orlo told Poloff that he would send the list.", "send the list"),
        ("Orlo said he will study the list by May.", "study the list"),
        ("Orlo said it would hold talks, subject to approval.", "hold talks"),
    ],
)
def test_what_somebody_said_he_would_do_is_a_promise(
    reported: Found, text: str, what: str
) -> None:
    found = reported(text, Undertaking)

    assert [(one["by"], one["to"], one["what"]) for one in found] == [("XBB", "XAA", what)]


def test_what_we_would_do_if_they_agree_is_contingent(spoken: Found) -> None:
    found = spoken("If Belmoria agrees, we would send a draft by May.", Undertaking)

    assert [(one["by"], one["claim"]) for one in found] == [("XAA", "contingent")]


@pytest.mark.parametrize(
    "text",
    [
        "This will in no way oblige your government to support any project.",
        "This does not commit you to support any project.",
        "A visit would not bind Belmoria to support any project.",
    ],
)
def test_what_obliges_nobody_is_a_promise_denied(spoken: Found, text: str) -> None:
    found = spoken(text, Undertaking)

    assert found == [
        {"by": "XBB", "to": "XAA", "what": "support any project", "claim": "denied"}
    ]
