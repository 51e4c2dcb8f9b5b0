"""Knows who writes to whom in papers that are no cables."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.cable.finders.passages.stretches import sentences
from goodoffices.facts import Gazetteer

_REST = "\n\nSkerrland promised to send lamps by 10 April.\n\nA course was short.\n\nBye.\n"


def _said(text: str, gazetteer: Gazetteer, word: str) -> set[str]:
    """Whom a word means in a paper."""
    cable = read(text + _REST, gazetteer=gazetteer, findings=False).cable
    return {
        one.party.name
        for sentence in sentences(cable, gazetteer)
        for one in sentence.mentions
        if one.word == word
    }


LETTER = """Ministry of Trade of Skerrland
Eldhavn, 8 February 2037

Ambassador Rowena Castellan
Port Anselm, Aurelia

Dear Ambassador,

We shall send two teachers in May, and I ask you to find a room for them."""

NOTE = """No. 88/36

The Embassy of Skerrland presents its compliments to the Ministry of Foreign
Affairs of Aurelia and has the honour to convey the following.

The Embassy would be grateful for the comments of the Ministry by 15 July, and
the Ministry may rest assured of our help."""

REPLY = """The Ministry of Foreign Affairs of Aurelia presents its compliments to the
Embassy of Skerrland and has the honour to convey the following.

The Ministry is grateful to the Embassy for its note."""

MEMO = """MEMORANDUM

To: The Desk
From: Tobias Linde
Date: 2 April 2036
Re: Maruna

Aurelia has asked twice. We wrote in May."""


@pytest.mark.parametrize(
    ("text", "word", "party"),
    [
        (LETTER, "we", "Skerrland"),
        (LETTER, "i", "Skerrland"),
        (LETTER, "you", "Aurelia"),
        (NOTE, "the embassy", "Skerrland"),
        (NOTE, "the ministry", "Aurelia"),
        (NOTE, "our", "Skerrland"),
        (REPLY, "the ministry", "Aurelia"),
        (REPLY, "the embassy", "Skerrland"),
        (MEMO, "we", "Aurelia"),
    ],
)
def test_we_and_you_are_who_writes_and_who_reads(
    text: str, word: str, party: str, gazetteer: Gazetteer
) -> None:
    assert _said(text, gazetteer, word) == {party}


def test_our_side_of_a_letter_is_the_one_that_we_serve(gazetteer: Gazetteer) -> None:
    cable = read(LETTER + _REST, gazetteer=gazetteer, findings=False).cable
    voices = next(iter(sentences(cable, gazetteer))).voices

    assert [one and one.name for one in (voices.speaker, voices.host)] == [
        "Aurelia",
        "Skerrland",
    ]
