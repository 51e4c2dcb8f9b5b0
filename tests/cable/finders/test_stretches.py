"""Knows whom the paragraphs of a paper are about."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.cable.finders.passages.stretches import sentences
from goodoffices.facts import Gazetteer
from goodoffices.records import Party

_TOP = """P 101412Z FEB 31
FM MINFOREIGN PORT ANSELM
TO EMBASSY KELMAR
EMBASSY TARVO

UNCLAS ANSELM 001184

TAGS: KNNP, XB, XA
SUBJECT: SEVERAL THINGS

1. (U) """


def _hosts(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """The host and the post addressed in each sentence."""
    cable = read(_TOP + text, gazetteer=gazetteer, findings=False).cable
    return [
        (_name(one.voices.host), _name(one.voices.addressee))
        for one in sentences(cable, gazetteer)
    ]


def _name(party: Party | None) -> str:
    """The name of a party, if it is known."""
    return party.name if party else "nobody"


@pytest.mark.parametrize(
    "opening",
    ["Maruna. ", "Maruna: ", "Second, Maruna. ", "Maruna (four projects): ", "Maruna - "],
)
def test_a_paragraph_that_opens_with_a_state_is_about_it(
    opening: str, gazetteer: Gazetteer
) -> None:
    found = _hosts(f"{opening}The ministry asks for lamps.\n", gazetteer)

    assert found[-1][0] == "Maruna"


def test_a_paragraph_for_one_of_several_posts_is_addressed_to_it(gazetteer: Gazetteer) -> None:
    found = _hosts("For Tarvo: Please thank the ministry.\n", gazetteer)

    assert found[-1] == ("Corvania", "Embassy Tarvo")


def test_a_state_that_only_begins_a_sentence_is_no_heading(gazetteer: Gazetteer) -> None:
    found = _hosts("Maruna asks for lamps. The ministry waits.\n", gazetteer)

    assert found[-1][0] == "nobody"
