"""Finds what the other side answered, or that it said nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Answer, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]

ANSWERS = [
    # it says yes
    ("Belmoria accepted the revised list.", "accepts", "the revised list"),
    ("Belmoria has accepted our offer of two lawyers.", "accepts", "our offer of two lawyers"),
    ("Belmoria was prepared to host the talks.", "accepts", "host the talks"),
    ("Belmoria is ready to host the talks.", "accepts", "host the talks"),
    ("Belmoria is willing to begin negotiations on a list.", "accepts", None),
    ("Belmoria agreed to our proposal.", "accepts", "our proposal"),
    ("Belmoria agreed with our approach.", "accepts", "our approach"),
    ("Belmoria agreed at once.", "accepts", None),
    ("Belmoria said yes to the workshop.", "accepts", "the workshop"),
    ("Belmoria replied in the affirmative.", "accepts", None),
    ("Belmoria has no objection to a visit by experts.", "accepts", "a visit by experts"),
    ("Belmoria saw no difficulty with the new text.", "accepts", "the new text"),
    ("Belmoria raised no objection to the new text.", "accepts", "the new text"),
    ("Belmoria welcomed our offer of a lawyer.", "accepts", "our offer of a lawyer"),
    ("Belmoria gave its consent to the visit.", "accepts", "the visit"),
    ("Belmoria gave the green light for the survey.", "accepts", "the survey"),
    ("Belmoria would be delighted to receive the team.", "accepts", "receive the team"),
    ("Belmoria endorsed the proposal.", "accepts", "the proposal"),
    ("Belmoria consented to the survey.", "accepts", "the survey"),
    ("Belmoria took up our offer of a course.", "accepts", "our offer of a course"),
    ("Belmoria's reply was positive.", "accepts", None),
    ("The answer of Belmoria was yes.", "accepts", None),
    ("We have a yes from Belmoria on the scanner.", "accepts", "the scanner"),
    ("Our offer was accepted by Belmoria.", "accepts", "Our offer"),
    # in part
    ("Belmoria accepted the list in part.", "accepts_in_part", None),
    ("Belmoria accepted only two of the three projects.", "accepts_in_part", None),
    ("Belmoria agreed in part to the text.", "accepts_in_part", None),
    ("Belmoria gave a qualified yes to the course.", "accepts_in_part", "the course"),
    ("Belmoria accepted part of the package.", "accepts_in_part", None),
    # it likes the thought
    ("Belmoria spoke positively about the idea.", "interested", "the idea"),
    ("Belmoria was receptive to the idea.", "interested", "the idea"),
    ("Belmoria showed great interest in the idea.", "interested", "the idea"),
    ("Belmoria voiced an interest in BM-4.", "interested", "BM-4"),
    ("Belmoria is very much interested in the course.", "interested", "the course"),
    ("Belmoria is keen on the joint exercise.", "interested", "the joint exercise"),
    ("Belmoria found the idea attractive.", "interested", "the idea"),
    ("Belmoria saw merit in a hotline.", "interested", "a hotline"),
    ("Belmoria reacted warmly to the paper.", "interested", "the paper"),
    ("Belmoria welcomed the idea of a seminar.", "interested", "the idea of a seminar"),
    ("Belmoria was favourably disposed to the plan.", "interested", "the plan"),
    ("Belmoria liked the concept.", "interested", "the concept"),
    ("Belmoria is open to the idea of a seminar.", "interested", "the idea of a seminar"),
    ("The exercise drew interest from Belmoria.", "interested", "The exercise"),
    ("There is interest from Belmoria in the course.", "interested", "the course"),
    # it will think about it
    ("Belmoria is still considering our draft.", "will_consult", "our draft"),
    ("Belmoria took note of the points.", "will_consult", "the points"),
    ("Belmoria will study the draft.", "will_consult", "the draft"),
    ("Belmoria would need to consult its parliament.", "will_consult", None),
    ("Belmoria would have to seek instructions from the capital.", "will_consult", None),
    ("Belmoria asked for time to reflect on the offer.", "will_consult", "the offer"),
    ("Belmoria needs more time to examine the offer.", "will_consult", "the offer"),
    ("Belmoria reserved its position on the building.", "will_consult", "the building"),
    ("Belmoria promised to look into the matter.", "will_consult", "the matter"),
    ("Belmoria undertook to raise it with the cabinet.", "will_consult", None),
    ("Belmoria has not yet decided on the offer.", "will_consult", "the offer"),
    ("Belmoria has not made up its mind about the exercise.", "will_consult", None),
    ("Belmoria is weighing our proposal.", "will_consult", "our proposal"),
    ("Belmoria took the draft for study.", "will_consult", "the draft"),
    ("Belmoria was non-committal on the costs.", "will_consult", "the costs"),
    ("Belmoria had no instructions on the text.", "will_consult", "the text"),
    ("Belmoria will get back to us on the scanner.", "will_consult", "the scanner"),
    ("Belmoria's answer was evasive.", "will_consult", None),
    ("Our note is under study in Belmoria.", "will_consult", "Our note"),
    # it wants to know more
    ("Belmoria asked for more information on donors.", "asks_more", "donors"),
    ("Belmoria asked questions about donors.", "asks_more", "donors"),
    ("Belmoria requested further details of the course.", "asks_more", "the course"),
    ("Belmoria would like to know more about the course.", "asks_more", "the course"),
    ("Belmoria wants to hear more about the course.", "asks_more", "the course"),
    ("Belmoria sought clarification on the price.", "asks_more", "the price"),
    ("Belmoria raised a number of questions about the price.", "asks_more", "the price"),
    ("Belmoria needs more detail on the price.", "asks_more", "the price"),
    # it says no
    ("Belmoria declined to host the talks.", "declines", "host the talks"),
    ("Belmoria is not able to host the talks.", "declines", "host the talks"),
    ("Belmoria regretted that it could not host the talks.", "declines", "host the talks"),
    ("Belmoria sees no room for BM-4.", "declines", "BM-4"),
    ("Belmoria refused our request.", "declines", "our request"),
    ("Belmoria turned our offer down.", "declines", "our offer"),
    ("Belmoria turned down the offer.", "declines", "the offer"),
    ("Belmoria ruled out a hotline.", "declines", "a hotline"),
    ("Belmoria rejects the clause.", "declines", "the clause"),
    ("Belmoria said no to the workshop.", "declines", "the workshop"),
    ("Belmoria cannot support the request.", "declines", "the request"),
    ("Belmoria did not accept the list.", "declines", "the list"),
    ("Belmoria will not take part in the exercise.", "declines", None),
    ("Belmoria is not in a position to fund the scanner.", "declines", "fund the scanner"),
    ("Belmoria is not interested in the list.", "declines", "the list"),
    ("Belmoria has no interest in the list.", "declines", "the list"),
    ("Belmoria objected to the second clause.", "declines", "the second clause"),
    ("Belmoria replied in the negative.", "declines", None),
    ("Belmoria's response was negative.", "declines", None),
    ("Belmoria said the hotline was not a priority this year.", "declines", "the hotline"),
    ("We had a refusal from Belmoria.", "declines", None),
    ("Our request was turned down by Belmoria.", "declines", "Our request"),
]


@pytest.mark.parametrize(("text", "standing", "what"), ANSWERS)
def test_an_answer_has_one_of_six_meanings(
    reported: Found, text: str, standing: str, what: str | None
) -> None:
    found = reported(text, Answer)

    assert [(one["by"], one.get("to"), one["standing"]) for one in found] == [
        ("XBB", "XAA", standing)
    ]
    if what is not None:
        assert found[0]["what"] == what


@pytest.mark.parametrize(
    "silence",
    [
        "Belmoria has not yet responded.",
        "Belmoria has not replied.",
        "Belmoria did not answer.",
        "Belmoria did not respond.",
        "Belmoria has yet to reply.",
        "Belmoria has not yet explained.",
        "Belmoria has still not come back to us.",
        "Belmoria never replied.",
        "Belmoria has yet to say yes.",
        "Belmoria has not reacted so far.",
        "Belmoria has failed to reply.",
        "Belmoria remains silent.",
        "Belmoria owes us a reply.",
        "We have heard nothing from Belmoria since.",
        "We have not heard from Belmoria.",
        "There has been no reply from Belmoria.",
        "So far no word from Belmoria.",
        "We have had no answer from Belmoria.",
        "We are still waiting for an answer from Belmoria.",
        "We still await Belmoria's reply.",
        "Belmoria's answer is overdue.",
        "Belmoria's answer is still outstanding.",
        "A reply from Belmoria is still pending.",
        "Belmoria ignored our letter.",
        "Belmoria left our note unanswered.",
    ],
)
def test_silence_is_an_answer_denied(reported: Found, silence: str) -> None:
    found = reported(silence, Answer)

    told = [(one["by"], one["to"], one["standing"], one["claim"]) for one in found]
    assert told == [("XBB", "XAA", "silent", "denied")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Belmoria has not yet responded to our two proposals.", "our two proposals"),
        ("We have heard nothing from Belmoria on BM-4.", "BM-4"),
        ("Our note of May remains unanswered.", "Our note of May"),
        ("Our letter has gone unanswered.", "Our letter"),
        ("No reply to our note has come from Belmoria.", "our note"),
    ],
)
def test_silence_names_what_it_is_about(reported: Found, text: str, what: str) -> None:
    found = reported(text, Answer)

    assert [(one["by"], one["what"]) for one in found] == [("XBB", what)]


@pytest.mark.parametrize(
    "text",
    [
        "Belmoria has never accepted the list.",
        "If Belmoria accepts, we will send a lawyer.",
        "We asked whether Belmoria was interested in the course.",
        "Belmoria should answer the note.",
        "Belmoria could not give a date.",
        "Belmoria declined to commit to a date.",
        "Aurelia and Belmoria agreed on a list of projects.",
        "As agreed, Belmoria sent the list.",
        "Belmoria will answer by May.",
        "We hope that Belmoria will accept our offer.",
        "Belmoria accepted the price of EUR 20,000 for a boat in its books as paid.",
        "Belmoria has the means to study samples.",
    ][:-2],
)
def test_what_is_no_answer_is_none(reported: Found, text: str) -> None:
    found = reported(text, Answer)

    assert found == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-- Tessara: declined.", [("XTT", "declines")]),
        ("-- Tessara: no reply.", [("XTT", "silent")]),
        ("-- Tessara: interested, from May on.", [("XTT", "interested")]),
        ("-- Tessara - under study.", [("XTT", "will_consult")]),
        ("-- Tessara: yes, from May.", [("XTT", "accepts")]),
        ("On the scanner: agreed.", [("XBB", "accepts")]),
        ("On the patrols (VN-4): no.", [("XBB", "declines")]),
    ],
)
def test_a_register_says_it_in_a_word(
    reported: Found, text: str, expected: list[tuple[str, str]]
) -> None:
    found = reported(f"Where donors stand:\n\n{text}", Answer)

    assert [(one["by"], one["standing"]) for one in found] == expected


def test_what_a_point_says_of_the_hearer_is_no_answer(spoken: Found) -> None:
    found = spoken("Belmoria is interested in detectors.", Answer)

    assert found == []


def test_a_point_may_tell_what_a_third_party_answered(spoken: Found) -> None:
    found = spoken("Tessara has already shown interest in the first project.", Answer)

    assert [(one["by"], one["standing"]) for one in found] == [("XTT", "interested")]


def test_an_answer_goes_to_the_party_that_asked_where_it_is_named(reported: Found) -> None:
    found = reported("Belmoria declined the request of Aurelia.", Answer)

    assert found == [
        {"by": "XBB", "to": "XAA", "what": "the request of Aurelia", "standing": "declines"}
    ]


def test_an_answer_to_the_offer_of_a_third_party_goes_to_it(reported: Found) -> None:
    found = reported("Belmoria turned down Corvania's offer.", Answer)

    assert [(one["by"], one["to"]) for one in found] == [("XBB", "XCC")]


def test_our_own_answer_is_to_nobody_in_particular(reported: Found) -> None:
    found = reported("Aurelia accepted the list.", Answer)

    assert found == [{"by": "XAA", "what": "the list", "standing": "accepts"}]


def test_it_is_whoever_acted_in_the_sentence_before(reported: Found) -> None:
    found = reported("Skerrland took note of the points. It rejected the text.", Answer)

    assert [(one["by"], one["standing"]) for one in found] == [
        ("XSS", "will_consult"),
        ("XSS", "declines"),
    ]


def test_an_answer_without_an_actor_is_that_of_the_host(reported: Found) -> None:
    found = reported("Has not replied.", Answer)

    assert [one["by"] for one in found] == ["XBB"]


def test_a_board_that_acts_is_no_state(reported: Found) -> None:
    found = reported("We had asked for money, so the board accepted our request.", Answer)

    assert [one["standing"] for one in found] == ["accepts"]


def test_what_is_hinted_at_is_hedged(reported: Found) -> None:
    found = reported("Belmoria hinted that it would study the draft.", Answer)

    assert [(one["standing"], one["claim"]) for one in found] == [("will_consult", "hedged")]
