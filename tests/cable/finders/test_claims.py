"""Tells how firmly a sentence says something, and who acts in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Record, Undertaking

Found = Callable[[str, type[Record]], list[dict[str, str]]]

PROMISE = "Belmoria promised to send a list."


@pytest.mark.parametrize(
    ("before", "firmness"),
    [
        ("", "asserted"),
        ("Orlo said that", "asserted"),
        ("It is not clear when,", "asserted"),
        ("Orlo implied that", "hedged"),
        ("Orlo hinted that", "hedged"),
        ("Reportedly", "hedged"),
        ("In principle", "hedged"),
        ("It appears to us that", "hedged"),
        ("It might be that", "hedged"),
        ("If we agree,", "contingent"),
        ("Unless we agree,", "contingent"),
        ("Should we agree,", "contingent"),
        ("Were we to agree,", "contingent"),
        pytest.param(
            "In May",
            "asserted",
        ),
        pytest.param(
            "Orlo hoped for rain, but",
            "asserted",
        ),
        pytest.param(
            "No later than March 1",
            "asserted",
        ),
        pytest.param(
            "Without delay",
            "asserted",
        ),
    ],
)
def test_the_words_before_tell_how_firmly_it_is_said(
    reported: Found, before: str, firmness: str
) -> None:
    found = reported(f"{before} {PROMISE}".strip(), Undertaking)

    assert [one.get("claim", "asserted") for one in found] == [firmness]


@pytest.mark.parametrize("denial", ["never", "has not", "in no way", "nor"])
def test_a_denial_in_the_clause_denies(reported: Found, denial: str) -> None:
    found = reported(f"Belmoria {denial} promised to send a list.", Undertaking)

    assert [one["claim"] for one in found] == ["denied"]


def test_what_is_held_for_a_question_is_contingent(if_asked: Found) -> None:
    found = if_asked(PROMISE, Undertaking)

    assert [one["claim"] for one in found] == ["contingent"]


@pytest.mark.parametrize(
    ("actor", "by"),
    [
        ("Belmoria", "XBB"),
        ("The Belmorian side", "XBB"),
        ("Orlo", "XBB"),
        ("The Ministry of Justice", "Ministry of Justice"),
        ("The Corvanian Ministry of Justice", "Corvanian Ministry of Justice"),
        ("The Ambassador", "XAA"),
        ("Poloff", "XAA"),
        ("Port Anselm", "XAA"),
        ("Post", "Embassy Kelmar"),
        ("Skerrland is slow. He", "XSS"),
        ("In talks with Skerrland it was late. He", "XBB"),
        ("Skerrland said that it", "XSS"),
        ("Skerrland, on which all depends,", "XSS"),
        ("Of Belmoria", "XBB"),
        pytest.param(
            "On March 3 with Skerrland Orlo",
            "XBB",
            marks=pytest.mark.xfail(strict=True, reason="Orlo is read as a Skerrlander"),
        ),
        pytest.param(
            "Embassy Tarvo",
            "XAA",
        ),
    ],
)
def test_who_acts_is_named_or_meant(reported: Found, actor: str, by: str) -> None:
    found = reported(f"{actor} promised to send a list.", Undertaking)

    assert [one["by"] for one in found] == [by]


def test_where_nobody_can_have_acted_nothing_is_promised(fragment: Found) -> None:
    found = fragment("In talks there was promised to send a list.", Undertaking)

    assert found == []
