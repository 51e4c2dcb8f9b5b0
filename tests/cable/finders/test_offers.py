"""Finds help that a party holds out, in the many words in which it is held out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.cable import read
from goodoffices.facts import Gazetteer
from goodoffices.records import Finding, Offer, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


def test_an_offer_tells_topic_help_money_and_condition(reported: Found) -> None:
    found = reported(
        "Skerrland offered Maruna training for the border at EUR 20,000, provided that it "
        "pays for travel.",
        Offer,
    )

    assert found == [
        {
            "by": "XSS",
            "to": "XMM",
            "what": "training for the border at EUR 20,000",
            "topic": "BOR",
            "help": "training",
            "amount": "EUR 2000000",
            "condition": "provided that it pays for travel",
        }
    ]


HELD_OUT = [
    ("Skerrland also offers two boats.", "XSS", "two boats"),
    ("Skerrland is ready to provide two boats if asked.", "XSS", "two boats"),
    ("Skerrland is willing to lend two boats, and said so.", "XSS", "lend two boats"),
    ("Lysandra is prepared to train twelve officers.", "XLL", "train twelve officers"),
    (
        "Tessara stands ready to send a forensic chemist.",
        "XTT",
        "send a forensic chemist",
    ),
    (
        "The Corvanian side would be happy to host a course at Tarvo.",
        "XCC",
        "host a course at Tarvo",
    ),
    ("Skerrland can lend a crane at short notice.", "XSS", "lend a crane"),
    ("Skerrland could also second an engineer.", "XSS", "second an engineer"),
    ("Skerrland would gladly share its training films.", "XSS", "its training films"),
    ("Skerrland will gladly repair the gates.", "XSS", "repair the gates"),
    (
        "Lysandra offered to print the manual.",
        "XLL",
        "print the manual",
    ),
    ("Lysandra has offered us two lecturers.", "XLL", "two lecturers"),
    (
        "Lysandra is offering a week of lectures and four seats on its course.",
        "XLL",
        "a week of lectures and four seats on its course",
    ),
    ("Lysandra renewed its offer of an architect.", "XLL", "an architect"),
    ("Lysandra repeated its offer to equip the laboratory.", "XLL", "equip the laboratory"),
    (
        "Skerrland's offer to lend a tug still stands.",
        "XSS",
        "lend a tug still stands",
    ),
    ("Skerrland made an offer of three dog teams.", "XSS", "three dog teams"),
    ("Skerrland confirmed its standing offer of one analyst.", "XSS", "one analyst"),
    (
        "Skerrland is in a position to make available two survey teams.",
        "XSS",
        "two survey teams",
    ),
    (
        "Skerrland signalled its readiness to finance a training course.",
        "XSS",
        "finance a training course",
    ),
    ("Tessara expressed its willingness to share software.", "XTT", "software"),
    ("Tessara would consider hosting a workshop.", "XTT", "hosting a workshop"),
    ("Tessara could imagine paying for an interpreter.", "XTT", "an interpreter"),
    ("Tessara does not exclude seconding an adviser.", "XTT", "seconding an adviser"),
    (
        "Tessara held out the prospect of training two pilots.",
        "XTT",
        "training two pilots",
    ),
    ("Tessara volunteered to calibrate the instruments.", "XTT", "calibrate the instruments"),
    ("Lysandra has places for six officers on its course.", "XLL", "places for six officers"),
    ("Lysandra has two spectrometers to spare.", "XLL", "two spectrometers to spare"),
    ("Lysandra has room for ten trainees at its school.", "XLL", "room for ten trainees"),
    ("Lysandra has surplus radio sets in store.", "XLL", "surplus radio sets in store"),
    ("Skerrland's two dog handlers are on offer until March.", "XSS", "two dog handlers"),
    ("Four places are available at the academy of Skerrland.", "XSS", "Four places"),
    (
        "Skerrland puts its simulator at the disposal of Belmoria.",
        "XSS",
        "its simulator at the disposal of Belmoria",
    ),
    ("Skerrland invites four officers to its winter course.", "XSS", "four officers"),
    (
        "Skerrland lends survey meters to any partner.",
        "XSS",
        "lends survey meters to any partner",
    ),
    ("Skerrland trains interpreters free of charge.", "XSS", "trains interpreters"),
    (
        "He said that Skerrland was able to ship a container laboratory.",
        "XSS",
        "ship a container laboratory",
    ),
    (
        "Should Maruna be interested, Skerrland would be glad to teach the course.",
        "XSS",
        "teach the course",
    ),
    (
        "Skerrland would be open to funding a liaison officer.",
        "XSS",
        "funding a liaison officer",
    ),
    ("Skerrland might lend a boat.", "XSS", "lend a boat"),
    ("Skerrland could perhaps spare a mechanic.", "XSS", "spare a mechanic"),
    ("Tessara would part with one of its scanners.", "XTT", "one of its scanners"),
    (
        "Tessara declared itself willing to take in two chemists.",
        "XTT",
        "take in two chemists",
    ),
    ("IBSO is keen to run a seminar in Kelmar.", "IBSO", "run a seminar in Kelmar"),
    ("IBSO can offer advice on licences.", "IBSO", "advice on licences"),
]


@pytest.mark.parametrize(("text", "by", "what"), HELD_OUT)
def test_an_offer_is_made_in_many_words(reported: Found, text: str, by: str, what: str) -> None:
    found = reported(text, Offer)

    assert [(one["by"], one["what"].startswith(what)) for one in found] == [(by, True)]


CONDITIONS = [
    ("if Maruna pays for fuel", "if Maruna pays for fuel"),
    (", provided that kennels are built", "provided that kennels are built"),
    (" on condition that they are insured", "on condition that they are insured"),
    (" on the understanding that they return", "on the understanding that they return"),
    (", subject to the approval of parliament", "subject to the approval of parliament"),
    (" as long as the lake is frozen", "as long as the lake is frozen"),
    (" once the budget is passed", "once the budget is passed"),
    (" on request", "on request"),
    (". Condition: they stay on the coast", "they stay on the coast"),
    (". Travel is for the host to pay", "Travel is for the host to pay"),
]


@pytest.mark.parametrize(("tail", "condition"), CONDITIONS)
def test_an_offer_tells_its_condition(reported: Found, tail: str, condition: str) -> None:
    separator = "" if tail[0] in " ,." else " "

    found = reported(f"Skerrland can lend two boats{separator}{tail}.", Offer)

    assert [(one["what"], one["condition"], one.get("claim")) for one in found] == [
        ("lend two boats", condition, None)
    ]


@pytest.mark.parametrize(
    ("words", "help_"),
    [
        ("second an engineer", "expertise"),
        ("train ten officers", "training"),
        ("host two trainees", "training"),
        ("provide places on its course", "training"),
        ("lend a spectrometer", "equipment"),
        ("send a team of experts", "expertise"),
        ("repair the generators", "maintenance"),
        ("share its model law", "legislation"),
        ("offer the use of its training grounds", "infrastructure"),
        ("fund a liaison post", "funding"),
    ],
)
def test_an_offer_tells_the_kind_of_help(reported: Found, words: str, help_: str) -> None:
    found = reported(f"Skerrland is ready to {words}.", Offer)

    assert [one["help"] for one in found] == [help_]


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("lend two boats to Maruna", "XMM"),
        ("train ten Marunan divers", "XMM"),
        ("lend boats to any partner", "any partner"),
        ("lend boats to neighbouring states", "neighbouring states"),
    ],
)
def test_an_offer_tells_to_whom_it_is_made(reported: Found, words: str, to: str) -> None:
    found = reported(f"Skerrland is ready to {words}.", Offer)

    assert [one["to"] for one in found] == [to]


@pytest.mark.parametrize("verb", ["could potentially second", "might train", "may lend"])
def test_what_could_be_given_is_a_hedged_offer(reported: Found, verb: str) -> None:
    found = reported(f"Skerrland {verb} two inspectors.", Offer)

    assert [(one["by"], one["claim"]) for one in found] == [("XSS", "hedged")]


@pytest.mark.parametrize(
    "text",
    [
        "Skerrland did not offer to lend boats.",
        "Skerrland does not lend boats.",
        "Skerrland does not offer equipment.",
    ],
)
def test_an_offer_that_was_not_made_is_denied(reported: Found, text: str) -> None:
    found = reported(text, Offer)

    assert [one["claim"] for one in found] == ["denied"]


@pytest.mark.parametrize(
    "text",
    [
        "Skerrland offered no boats.",
        "Aurelia offered two boats.",
        "Somewhere there could be boats.",
        "Skerrland can give an answer in May.",
        "Skerrland could send its comments soon.",
        "Skerrland offered to host the Ambassador.",
        "Skerrland offered its congratulations.",
        "Could Skerrland lend two boats?",
        "Ask Skerrland whether it could lend two boats.",
        "We hope that Skerrland can train ten officers.",
        "Skerrland could make progress.",
        "Skerrland will pay EUR 20,000 for boats.",
        "Skerrland can take more time.",
        "Skerrland was ready to sign the plan.",
        "The course offered by the school was poor.",
        "Skerrland would share a draft of the plan.",
        "Belmoria could pay for the interpreters.",
    ],
)
def test_what_no_donor_holds_out_is_no_offer(reported: Found, text: str) -> None:
    found = reported(text, Offer)

    assert found == []


def test_what_we_think_a_donor_could_give_is_no_offer(instructed: Found) -> None:
    found = instructed("Skerrland could provide two boats.", Offer)

    assert found == []


def test_two_deeds_are_two_offers(reported: Found) -> None:
    found = reported(
        "Skerrland is ready to lend two boats, and to train their crews, if asked.", Offer
    )

    assert [one["what"] for one in found] == ["lend two boats", "train their crews"]


REGISTER = """REGISTER OF STANDING OFFERS
kept by the desk, state of 3 March 2031

Skerrland. Can send a calibration team to any partner. Travel is for the host to pay.

2. Lysandra. Two places for officers in each of its courses. Strong in evidence.

Tessara: Software for registers of sources. In addition second-hand tents.

Customs Training School. Lends two simulators, on request.

Corvania does not give money and should not be asked.
"""


def test_a_register_lists_the_offers_of_each_entry(
    gazetteer: Gazetteer, told: Callable[[Finding], dict[str, str]]
) -> None:
    found = [
        told(one)
        for one in read(REGISTER, gazetteer=gazetteer).findings
        if isinstance(one.record, Offer)
    ]

    assert sorted((one["by"], one["what"]) for one in found) == [
        ("Customs Training School", "Lends two simulators"),
        ("XCC", "money"),
        ("XLL", "Two places for officers in each of its courses"),
        ("XSS", "send a calibration team to any partner"),
        ("XTT", "Software for registers of sources"),
        ("XTT", "second-hand tents"),
    ]
