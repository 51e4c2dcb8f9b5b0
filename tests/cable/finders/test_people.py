"""Knows whose the people are that a paper names."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.cable.finders.passages.stretches import sentences
from goodoffices.facts import Gazetteer

_REPORT = """P 050931Z MAR 31
FM EMBASSY KELMAR
TO MINFOREIGN PORT ANSELM

UNCLAS KELMAR 000207

TAGS: KNNP, XB, XA
SUBJECT: A MEETING IN KELMAR

1. """


def _people(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """The people mentioned in a paper, each with the party that he stands for."""
    cable = read(text, gazetteer=gazetteer, findings=False).cable
    return [
        (one.span.of(cable.text), one.party.name)
        for sentence in sentences(cable, gazetteer)
        for one in sentence.mentions
        if one.is_person
    ]


@pytest.mark.parametrize(
    ("text", "surname", "party"),
    [
        ("Deputy Interior Minister Ion Ruscu spoke first. Ruscu left.", "Ruscu", "Belmoria"),
        (
            "Mira Castel, acting head of the Guard, spoke. Castel left.",
            "Castel",
            "Belmoria",
        ),
        (
            "The Skerrish Minister of Trade, Odd Brekke, came. Brekke left",
            "Brekke",
            "Skerrland",
        ),
        ("Skerrish Defense Minister Brekke came. Brekke left.", "Brekke", "Skerrland"),
        ("Oda Venn (Tessara) spoke. Venn left.", "Venn", "Tessara"),
        ("Colonel Orlo of the Customs Service spoke. Orlo left.", "Orlo", "Belmoria"),
        ("Director General P. Maddern spoke. Maddern left.", "Maddern", "Belmoria"),
        ("Lysandran Ambassador O'Hara spoke. O'Hara left.", "O'Hara", "Lysandra"),
        ("For Corvania: I. Sorrel (chair), S. Weil. Weil left.", "Weil", "Corvania"),
    ],
)
def test_a_person_stands_for_the_state_named_with_him(
    text: str, surname: str, party: str, gazetteer: Gazetteer
) -> None:
    found = _people(f"{_REPORT}{text}\n", gazetteer)

    assert found[-1] == (surname, party)


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador Castellan left. Castellan wrote.",
        "The Minister of Finance left. Finance is short.",
        "Director General Kelmar left. Kelmar is cold.",
        "The Deputy Coordinator, Mr. Oake, left. Oake wrote.",
        "Minister Still spoke. Still, he is still there.",
        "He left. Brekke wrote.",
    ],
)
def test_nobody_is_known_without_a_state(text: str, gazetteer: Gazetteer) -> None:
    assert _people(f"{_REPORT}{text}\n", gazetteer) == []
