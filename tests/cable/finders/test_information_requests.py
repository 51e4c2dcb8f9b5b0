"""Finds what somebody wants to know, and of whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import InformationRequest, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("We would welcome the names of experts.", "the names of experts"),
        ("We would also appreciate any details, which help.", "any details"),
        (
            "We would welcome Belmoria's response to the draft.",
            "Belmoria's response to the draft",
        ),
        ("We would be interested in learning more about the law.", "the law"),
        ("We would like to know when you met.", "when you met"),
        ("Please advise whether the law has passed.", "whether the law has passed"),
    ],
)
def test_what_we_want_to_know_is_asked_of_the_hearer(
    spoken: Found, text: str, what: str
) -> None:
    found = spoken(text, InformationRequest)

    assert found == [{"of": "XBB", "what": what}]


def test_dates_that_are_wanted_if_they_agree_are_contingent(spoken: Found) -> None:
    found = spoken(
        "If you are ready to receive her and to suggest dates for talks, please say so.",
        InformationRequest,
    )

    assert found == [{"of": "XBB", "what": "dates for talks", "claim": "contingent"}]


def test_dates_that_are_not_named_are_not_wanted(spoken: Found) -> None:
    found = spoken("If you are prepared to receive us, suggest a day.", InformationRequest)

    assert found == []


def test_what_the_other_side_wants_to_know_is_asked_of_us(reported: Found) -> None:
    found = reported("Orlo would like to know how Aurelia chooses donors.", InformationRequest)

    assert found == [{"of": "XAA", "what": "how Aurelia chooses donors"}]


def test_what_is_asked_about_a_third_party_is_asked_of_it(spoken: Found) -> None:
    found = spoken("We would be glad to learn about IBSO.", InformationRequest)

    assert [one["of"] for one in found] == ["IBSO"]


def test_what_is_not_wanted_is_not_asked(spoken: Found) -> None:
    found = spoken("We would not welcome any details.", InformationRequest)

    assert found == []


def test_a_hedge_does_not_soften_a_question(spoken: Found) -> None:
    found = spoken("We hoped that we would welcome the names of experts.", InformationRequest)

    assert found == [{"of": "XBB", "what": "the names of experts"}]


def test_what_we_ask_if_they_agree_is_asked_of_them(spoken: Found) -> None:
    found = spoken("If Belmoria agrees, we would welcome dates.", InformationRequest)

    assert found == [{"of": "XBB", "what": "dates", "claim": "contingent"}]


def test_what_is_asked_under_a_condition_is_contingent(spoken: Found) -> None:
    found = spoken("If all agree, we would welcome dates.", InformationRequest)

    assert found == [{"of": "XBB", "what": "dates", "claim": "contingent"}]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Orlo inquired about the status of the fence.", ["the status of the fence"]),
        ("He wanted to know if Aurelia had a donor.", ["if Aurelia had a donor"]),
        (
            "The Board requested further details of the course.",
            ["further details of the course"],
        ),
        ("She was curious how donors are chosen.", ["how donors are chosen"]),
        ("Orlo asked us to explain why the list was cut.", ["why the list was cut"]),
        ("Belmoria seeks information on the handbook.", ["information on the handbook"]),
        ("Orlo queried whether the boats were new.", ["whether the boats were new"]),
        ("Orlo sought confirmation of the day.", ["confirmation of the day"]),
        ("He asked for the names of the instructors.", ["the names of the instructors"]),
        ("Orlo pressed for details of the offer.", ["details of the offer"]),
        ("Orlo asked who came and who paid.", ["who came", "who paid"]),
        ("They ask: who made the gauges?", ["who made the gauges"]),
        ("Poloff asked whether the law had passed.", []),
        ("We do not know whether the law has passed.", []),
        ("Orlo asked that we pay for the fence.", []),
        ("Orlo explained how the gate works.", []),
        ("It remains to be seen whether the law will pass.", []),
        ("Please ask the Board whether the law has passed.", []),
        ("Posts are asked to say whether donors came forward.", []),
    ],
)
def test_the_other_side_asks_us_in_many_words(
    reported: Found, text: str, questions: list[str]
) -> None:
    found = reported(text, InformationRequest)

    assert [one["what"] for one in found] == questions


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Can you tell us whether it has passed?", ["whether it has passed"]),
        ("What is the status of the law?", ["What is the status of the law"]),
        ("Has the law been passed?", ["Has the law been passed"]),
        ("We request clarification of the cost.", ["clarification of the cost"]),
        ("Please provide the names of the officers.", ["the names of the officers"]),
        ("We are eager to learn how it is used.", ["how it is used"]),
        ("May we ask what became of the boats?", ["what became of the boats"]),
        ("Kindly indicate which of them is of interest.", ["which of them is of interest"]),
        ("We would appreciate an update on the law.", ["an update on the law"]),
        ("Do you have any questions?", []),
        ("We know what the fence will cost.", []),
        ("Skerrland asked us whether the law has passed.", []),
    ],
)
def test_we_ask_the_other_side_in_many_words(
    spoken: Found, text: str, questions: list[str]
) -> None:
    found = spoken(text, InformationRequest)

    assert [one["what"] for one in found] == questions
