"""Tests of orders among colleagues, in all the forms that an officer gives them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import ActionRequest, Record

Facts = list[dict[str, str]]
Found = Callable[[str, type[Record]], Facts]


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        (
            "Please find out the price, and let us know by April 1.",
            ["find out the price", "let us know"],
        ),
        ("In addition, find out who paid for the gate.", ["find out who paid for the gate"]),
        ("Grateful if you could send us the drawings.", ["send us the drawings"]),
        ("Could you send us the drawings by May 2?", ["send us the drawings"]),
        ("You should remind the committee in writing.", ["remind the committee"]),
        ("ACTION: Please (a) answer us, (b) say if it is welcome.", ["answer us", "say if it"]),
    ],
)
def test_each_thing_asked_is_one_request(
    reported: Found, text: str, requests: list[str]
) -> None:
    found = reported(text, ActionRequest)

    assert [one["request"][: len(said)] for one, said in zip(found, requests, strict=True)] == (
        requests
    )


def test_a_term_holds_for_the_deed_that_it_closes(reported: Found) -> None:
    found = reported("Please find out the price, and let us know by April 1.", ActionRequest)

    assert [one.get("due") for one in found] == [None, "2031-04-01"]


def test_a_term_that_opens_a_sentence_holds_for_all_its_deeds(reported: Found) -> None:
    found = reported("By April 1, please find out the price and tell us.", ActionRequest)

    assert [one.get("due") for one in found] == ["2031-04-01", "2031-04-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Belmoria will ask for a report.",
        "Work on the gate starts in May.",
        "State Secretary Orlo was late.",
        "Please see paragraph 4.",
    ],
)
def test_what_nobody_of_ours_is_told_is_no_order(reported: Found, text: str) -> None:
    assert reported(text, ActionRequest) == []
