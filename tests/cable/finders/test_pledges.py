"""Finds what donors give: each sum with its giver, its purpose and how far it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.cable import read
from goodoffices.facts import shipped
from goodoffices.records import Pledge, Record, Undertaking

Found = Callable[[str, type[Record]], list[dict[str, str]]]

SUMS = [
    # said by a verb before the sum
    ("Skerrland pledged EUR 5,000 for radios.", "XSS 5000 pledged radios"),
    ("Skerrland pledges EUR 5,000 for radios.", "XSS 5000 pledged radios"),
    ("Skerrland has promised EUR 5,000 for radios.", "XSS 5000 pledged radios"),
    ("Skerrland will contribute EUR 5,000 towards radios.", "XSS 5000 pledged radios"),
    ("Skerrland has set aside EUR 5,000 for radios.", "XSS 5000 pledged radios"),
    ("Skerrland earmarked EUR 5,000 for radios.", "XSS 5000 pledged radios"),
    ("Skerrland committed EUR 5,000 to buy radios.", "XSS 5000 pledged buy radios"),
    ("Skerrland is to give EUR 5,000 for radios.", "XSS 5000 pledged radios"),
    ("Skerrland announced that it would give EUR 5,000 for radios.", "XSS 5000 pledged radios"),
    ("Lysandra is in for EUR 5,000 on the mast.", "XLL 5000 pledged the mast"),
    ("Lysandra has put up EUR 5,000 for the mast.", "XLL 5000 paid the mast"),
    ("Skerrland agreed to pay EUR 5,000 for radios.", "XSS 5000 pledged radios"),
    ("Skerrland has approved EUR 5,000 for radios.", "XSS 5000 agreed radios"),
    ("Skerrland paid EUR 5,000 for radios.", "XSS 5000 paid radios"),
    ("Skerrland has transferred EUR 5,000 for radios.", "XSS 5000 paid radios"),
    ("Skerrland gave EUR 5,000 to equip a school.", "XSS 5000 paid equip a school"),
    ("Skerrland has disbursed EUR 5,000 for radios.", "XSS 5000 paid radios"),
    ("Skerrland will pay for a new roof (EUR 5,000).", "XSS 5000 pledged a new roof"),
    (
        "Skerrland is going to finance a post for a lawyer, EUR 5,000.",
        "XSS 5000 pledged a post for a lawyer",
    ),
    ("Skerrland will cover the cost of the roof, EUR 5,000.", "XSS 5000 pledged the cost"),
    ("For the school Skerrland has reserved EUR 5,000.", "XSS 5000 pledged the school"),
    # said behind the sum
    ("EUR 5,000 for radios was pledged by Skerrland.", "XSS 5000 pledged radios"),
    ("EUR 5,000 for radios has been paid by Skerrland.", "XSS 5000 paid radios"),
    (
        "The EUR 5,000 that Skerrland promised for radios is on its way.",
        "XSS 5000 pledged radios",
    ),
    ("The EUR 5,000 Skerrland promised for radios was withdrawn.", "XSS 5000 withdrawn radios"),
    (
        "The repair of the gate, EUR 5,000, was met by Lysandra.",
        "XLL 5000 paid The repair of the gate",
    ),
    ("Skerrland's EUR 5,000 for radios arrived on May 3.", "XSS 5000 paid radios"),
    ("Skerrland's EUR 5,000 for radios has lapsed.", "XSS 5000 withdrawn radios"),
    (
        "Twelve pagers, worth EUR 5,000, were handed over by Skerrland.",
        "XSS 5000 handed_over Twelve pagers",
    ),
    ("Ten boats worth EUR 5,000 were delivered by Lysandra.", "XLL 5000 delivered Ten boats"),
    ("EUR 5,000 came from Tessara for radios.", "XTT 5000 paid radios"),
    # named by its kind
    ("Skerrland's contribution of EUR 5,000 for radios stands.", "XSS 5000 pledged radios"),
    (
        "The first instalment of Lysandra's gift, EUR 5,000 for boats, was paid.",
        "XLL 5000 paid boats",
    ),
    ("A grant of EUR 5,000 from Skerrland for radios is expected.", "XSS 5000 pledged radios"),
    ("Skerrland's EUR 5,000 for radios will be used in May.", "XSS 5000 pledged radios"),
    # changed
    ("Skerrland cut its EUR 9,000 for radios to EUR 5,000.", "XSS 5000 reduced radios"),
    (
        "Skerrland has reduced its radio money from EUR 9,000 to EUR 5,000.",
        "XSS 5000 reduced its radio money",
    ),
    (
        "The EUR 9,000 promised for radios by Skerrland was cut to EUR 5,000.",
        "XSS 5000 reduced radios",
    ),
    ("Skerrland withdrew the EUR 5,000 for radios.", "XSS 5000 withdrawn radios"),
]


@pytest.mark.parametrize(("text", "told"), SUMS)
def test_a_sum_that_is_given_is_a_pledge(reported: Found, text: str, told: str) -> None:
    by, euros, standing, what = told.split(maxsplit=3)

    found = reported(text, Pledge)

    assert [(one.get("by"), one["amount"], one["standing"]) for one in found] == [
        (by, f"EUR {euros}00", standing)
    ]
    assert found[0]["what"].startswith(what)


@pytest.mark.parametrize(
    ("text", "standing", "what"),
    [
        ("Skerrland has agreed to finance the vehicles.", "agreed", "the vehicles"),
        ("Skerrland agreed in principle to provide two boats.", "agreed", "two boats"),
        ("Skerrland will donate three vehicles to Maruna.", "pledged", "three vehicles"),
        ("Skerrland said it would send two experts to Maruna.", "pledged", "two experts"),
        ("Skerrland handed over two boats to Maruna.", "handed_over", "two boats"),
        ("Skerrland has delivered six vehicles.", "delivered", "six vehicles"),
        (
            "Skerrland donated ten pagers, which were delivered in May.",
            "delivered",
            "ten pagers",
        ),
        ("Skerrland has withdrawn its contribution.", "withdrawn", "its contribution"),
        ("The pagers donated by Skerrland are still in use.", "still_working", "The pagers"),
    ],
)
def test_a_definite_gift_is_a_pledge(
    reported: Found, text: str, standing: str, what: str
) -> None:
    found = reported(text, Pledge)

    assert [(one["by"], one["standing"]) for one in found] == [("XSS", standing)]
    assert found[0]["what"].startswith(what)


def test_a_pledge_tells_its_recipient(reported: Found) -> None:
    found = reported("Skerrland paid EUR 5,000 to Maruna for two boats.", Pledge)

    assert found == [
        {
            "by": "XSS",
            "to": "XMM",
            "what": "two boats",
            "amount": "EUR 500000",
            "standing": "paid",
        }
    ]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            (
                "Of the EUR 900 that Skerrland pledged for radios, EUR 640 has been paid out "
                "and the rest, EUR 260, is to go out in July."
            ),
            ["XSS 900 pledged radios", "XSS 640 paid radios", "XSS 260 pledged radios"],
        ),
        (
            "Lysandra paid EUR 95 and Tessara EUR 40 for the gate.",
            ["XLL 95 paid the gate", "XTT 40 paid the gate"],
        ),
        (
            "Tessara has paid EUR 40 of its EUR 140 for the school.",
            ["XTT 40 paid the school", "XTT 140 pledged the school"],
        ),
        (
            (
                "The protective suits were shared between Lysandra (EUR 25, paid) and "
                "Skerrland (EUR 35, agreed in May)."
            ),
            ["XLL 25 paid", "XSS 35 agreed"],
        ),
        (
            (
                "Skerrland would give EUR 400 toward the school and the first EUR 150 had been "
                "transferred."
            ),
            ["XSS 400 pledged the school", "XSS 150 paid the school"],
        ),
    ],
)
def test_every_sum_of_a_sentence_is_a_pledge_of_its_own(
    reported: Found, text: str, sums: list[str]
) -> None:
    found = reported(text, Pledge)

    told = [
        f"{one['by']} {one['amount'][4:-2]} {one['standing']} {one.get('what', '')}"
        for one in found
    ]
    assert len(told) == len(sums)
    assert all(ours.startswith(wanted) for ours, wanted in zip(told, sums, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "A boat would cost about EUR 240,000.",
        "The school needs EUR 5,000 for radios.",
        "Radios, estimated at EUR 5,000, are still to be bought.",
        "EUR 5,000 is needed for radios.",
        "Belmoria asked for EUR 5,000.",
        "The fine was EUR 5,000.",
        "Will Skerrland pay EUR 5,000 for radios?",
        "It looks for a partner who will pay EUR 5,000 for a survey.",
        "The contract, worth EUR 5,000, was signed.",
        "Skerrland committed itself to the plan.",
        "Skerrland paid attention to the plan.",
        "Skerrland pledged to reduce the delay.",
        "Skerrland pledged no money.",
    ],
)
def test_what_gives_nothing_is_no_pledge(reported: Found, text: str) -> None:
    assert reported(text, Pledge) == []


def test_a_sum_that_could_be_given_is_hedged(reported: Found) -> None:
    found = reported("Skerrland could give EUR 5,000 for radios.", Pledge)

    assert [(one["by"], one["claim"]) for one in found] == [("XSS", "hedged")]


def test_a_sum_under_a_condition_is_contingent(if_asked: Found) -> None:
    found = if_asked("We will give EUR 5,000 for radios if others do the rest.", Pledge)

    assert [(one["by"], one["claim"]) for one in found] == [("XAA", "contingent")]


def test_items_of_a_list_are_pledges(reported: Found) -> None:
    items = (
        "-- Skerrland EUR 500, without conditions;\n-- Lysandra: EUR 300;\n-- Tessara AUD 40"
    )

    found = reported(f"The pledges were:\n\n{items}.", Pledge)

    assert [(one["by"], one["amount"], one["standing"]) for one in found] == [
        ("XSS", "EUR 50000", "pledged"),
        ("XLL", "EUR 30000", "pledged"),
        ("XTT", "AUD 4000", "pledged"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Skerrland and many donors have made large pledges to support Belmoria.",
        "Skerrland and many donors have made a large pledge to Belmoria.",
    ],
)
def test_each_donor_of_a_pledge_without_a_sum_is_one(reported: Found, text: str) -> None:
    found = reported(text, Pledge)

    assert [(one["by"], one["to"]) for one in found] == [
        ("XSS", "XBB"),
        ("many donors", "XBB"),
    ]


def test_money_pledged_is_not_filed_twice(reported: Found) -> None:
    text = "Skerrland pledged to support Belmoria with EUR 2 million."

    found = (reported(text, Pledge), reported(text, Undertaking))

    assert [len(one) for one in found] == [1, 0]


def test_an_item_with_a_code_is_a_project_with_its_givers(reported: Found) -> None:
    text = "BM-1. Radio repeaters for the Border Guard. EUR 500. Funded by Skerrland.\n"

    (pledge,) = reported(f"The list.\n\n{text}", Pledge)

    assert (pledge["by"], pledge["what"]) == ("XSS", "Radio repeaters for the Border Guard")


def test_a_sum_that_something_should_reach_is_no_pledge() -> None:
    said = "By year's end that figure should reach USD 2.5 million for the detectors."

    assert not [one for one in read(said, gazetteer=shipped()).findings if one.kind == "pledge"]
