"""Finds what the other side answered, or that it said nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Answer, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


@pytest.mark.parametrize(
    ("text", "standing", "what"),
    [
        ("Belmoria spoke positively about the idea.", "interested", "the idea"),
        ("Belmoria was receptive to the idea.", "interested", "the idea"),
        ("Belmoria showed great interest in the idea.", "interested", "the idea"),
        ("Belmoria is still considering our draft.", "will_consult", "our draft"),
        ("Belmoria took note of the points.", "will_consult", "the points"),
        ("Belmoria will study the draft.", "will_consult", "the draft"),
        ("Belmoria declined to host the talks.", "declines", "host the talks"),
        ("Belmoria is not able to host the talks.", "declines", "host the talks"),
        ("Belmoria regretted that it could not host the talks.", "declines", "host the talks"),
        ("Belmoria sees no room for BM-4.", "declines", "BM-4"),
        ("Belmoria accepted the revised list.", "accepts", "the revised list"),
        ("Belmoria was prepared to host the talks.", "accepts", "the talks"),
        pytest.param(
            "Belmoria is ready to host the talks.",
            "accepts",
            "the talks",
        ),
        ("Belmoria asked for more information on donors.", "asks_more", "donors"),
        ("Belmoria asked questions about donors.", "asks_more", "donors"),
    ],
)
def test_an_answer_has_one_of_six_meanings(
    reported: Found, text: str, standing: str, what: str
) -> None:
    found = reported(text, Answer)

    assert found == [{"by": "XBB", "to": "XAA", "what": what, "standing": standing}]


@pytest.mark.parametrize(
    "silence",
    [
        "has not yet responded",
        "has not replied",
        "did not answer",
        "has yet to reply",
        "has not yet explained",
    ],
)
def test_silence_is_an_answer_denied(reported: Found, silence: str) -> None:
    found = reported(f"Belmoria {silence}.", Answer)

    assert found == [{"by": "XBB", "to": "XAA", "standing": "silent", "claim": "denied"}]


def test_silence_names_what_it_is_about(reported: Found) -> None:
    found = reported("Belmoria has not yet responded to our two proposals.", Answer)

    assert [one["what"] for one in found] == ["our two proposals"]


@pytest.mark.parametrize(
    "text",
    [
        "Belmoria did not accept the list.",
        "Belmoria has never accepted the list.",
        pytest.param(
            "Belmoria is not interested in the list.",
            marks=pytest.mark.xfail(strict=True, reason="the not is read as an adverb"),
        ),
    ],
)
def test_an_answer_that_was_not_given_is_none(reported: Found, text: str) -> None:
    found = reported(text, Answer)

    assert found == []


def test_what_a_point_says_of_the_hearer_is_no_answer(spoken: Found) -> None:
    found = spoken("Belmoria is interested in detectors.", Answer)

    assert found == []


def test_an_answer_goes_to_the_party_that_asked_where_it_is_named(reported: Found) -> None:
    found = reported("Belmoria declined the request of Aurelia.", Answer)

    assert found == [
        {"by": "XBB", "to": "XAA", "what": "the request of Aurelia", "standing": "declines"}
    ]


def test_our_own_answer_is_to_nobody_in_particular(reported: Found) -> None:
    found = reported("Aurelia accepted the list.", Answer)

    assert found == [{"by": "XAA", "what": "the list", "standing": "accepts"}]


def test_it_is_whoever_acted_in_the_sentence_before(reported: Found) -> None:
    found = reported("Skerrland took note of the points. It refused to sign.", Answer)

    assert [(one["by"], one["standing"]) for one in found] == [
        ("XSS", "will_consult"),
        ("XSS", "declines"),
    ]


def test_an_answer_without_an_actor_is_that_of_the_host(reported: Found) -> None:
    found = reported("Has not replied.", Answer)

    assert [one["by"] for one in found] == ["XBB"]


def test_a_board_that_acts_is_not_us(reported: Found) -> None:
    found = reported("We had asked for money, so the board accepted our request.", Answer)

    assert [one["by"] for one in found] == ["XBB"]
