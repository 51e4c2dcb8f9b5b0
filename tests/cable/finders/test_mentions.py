"""Finds parties by every name they are known to have, and by none that they have not."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.cable.finders.parties.mentions import Mention
from goodoffices.cable.finders.passages.stretches import sentences
from goodoffices.facts import Alias, AliasKind, Gazetteer, OfficeTables
from goodoffices.records import Party

SKERRLAND = Party(name="Skerrland", iso3="XSS")
TESSARA = Party(name="Tessara", iso3="XTT")


@pytest.fixture(scope="session")
def doubtful(gazetteer: Gazetteer) -> Gazetteer:
    """The names of the fictional world, and one that two of its states go by."""
    goxx = Alias(text="GOXX", kind=AliasKind.GOVERNMENT, parties=(SKERRLAND, TESSARA))
    return gazetteer.with_office(OfficeTables(aliases=(goxx,)))


def _mentions(
    body: str, known: Gazetteer, *, spoken_in: str = "", tags: str = "KNNP"
) -> list[Mention]:
    """The parties mentioned in a report from Kelmar, or in a point to be made in a city."""
    header = "FM EMBASSY KELMAR\nTO MINFOREIGN PORT ANSELM\n"
    if spoken_in:
        header = f"FM MINFOREIGN PORT ANSELM\nTO EMBASSY {spoken_in}\n"
        body = f"Begin points:\n\n-- {body}\n\nEnd points."
    text = (
        f"P 050931Z MAR 31\n{header}\nUNCLAS X 000001\n\nTAGS: {tags}\nSUBJECT: A\n\n1. {body}"
    )
    cable = read(text, gazetteer=known, findings=False).cable
    return [one for sentence in sentences(cable, known) for one in sentence.mentions]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Skerrland came.", "Skerrland"),
        ("the kingdom of skerrland came.", "Skerrland"),
        ("SKERRLAND came.", "Skerrland"),
        ("Skerrland's turn came.", "Skerrland"),
        ("The\nKingdom of\nSkerrland came.", "Skerrland"),
        ("Skerrish officials came.", "Skerrland"),
        ("Skerrlanders came.", "Skerrland"),
        ("Eldhavn came.", "Skerrland"),
        ("GOSK came.", "Skerrland"),
        ("The IBSO Secretariat came.", "Interregional Border Security Organization"),
        ("The WHO came.", "WHO"),
        ("We came.", "Aurelia"),
        ("Post came.", "Aurelia"),
        ("The Department came.", "Aurelia"),
        ("Seven other countries came.", "Seven other countries"),
        ("The relevant partner governments came.", "The relevant partner governments"),
        ("Our partners came.", "Our partners"),
    ],
)
def test_a_party_has_many_names(gazetteer: Gazetteer, body: str, name: str) -> None:
    found = [one.party.name for one in _mentions(body, gazetteer)]

    assert found == [name]


@pytest.mark.parametrize(
    "body",
    [
        "Who came?",
        "They polish shoes.",
        "gosk came.",
        "Eldhavners came.",
        "The Department of Health came.",
        "The embassy came.",
        "You came.",
    ],
)
def test_what_only_looks_like_a_name_is_none(gazetteer: Gazetteer, body: str) -> None:
    found = _mentions(body, gazetteer)

    assert found == []


def test_the_letters_us_are_the_united_states_and_the_word_is_we(gazetteer: Gazetteer) -> None:
    found = [one.party.name for one in _mentions("US experts told us.", gazetteer)]

    assert found == ["United States", "Aurelia"]


def test_you_are_the_hearer_where_points_are_spoken(gazetteer: Gazetteer) -> None:
    found = _mentions("Your government knows.", gazetteer, spoken_in="KELMAR")

    assert [(one.party.name, one.word) for one in found] == [("Belmoria", "your government")]


def test_a_mention_is_as_wide_as_its_article_noun_and_possessive(gazetteer: Gazetteer) -> None:
    body = "The Skerrish side met. Tessara's law passed. the Kingdom of Skerrland (GOXY) met."

    found = _mentions(body, gazetteer)

    assert [one.span.end - one.span.start for one in found] == [
        len("The Skerrish side"),
        len("Tessara's"),
        len("the Kingdom of Skerrland (GOXY)"),
    ]


def test_an_adjective_says_that_it_is_one(gazetteer: Gazetteer) -> None:
    found = _mentions("Skerrish money is Skerrland's money.", gazetteer)

    assert [one.is_adjective for one in found] == [True, False]


def test_a_name_that_two_states_go_by_stays_a_name(doubtful: Gazetteer) -> None:
    found = [one.party for one in _mentions("GOXX came.", doubtful)]

    assert found == [Party(name="GOXX")]


@pytest.mark.parametrize(
    ("spoken_in", "tags", "name"),
    [
        ("", "KNNP, XS", "Skerrland"),
        ("QUILLON", "KNNP", "Tessara"),
        ("QUILLON", "KNNP, XS", "GOXX"),
    ],
)
def test_a_name_that_two_states_go_by_is_settled_by_address_or_tags(
    doubtful: Gazetteer, spoken_in: str, tags: str, name: str
) -> None:
    found = _mentions("GOXX came.", doubtful, spoken_in=spoken_in, tags=tags)

    assert [one.party.name for one in found] == [name]


def test_a_name_that_the_text_defines_means_what_it_says(doubtful: Gazetteer) -> None:
    body = "The Commonwealth of Tessara (GOXX) came. GOXX left. Skerrland (GOXX) came."

    found = [one.party.name for one in _mentions(body, doubtful, tags="XS")]

    assert found == ["Tessara", "Tessara", "Skerrland"]


def test_of_two_names_that_overlap_the_longer_counts(gazetteer: Gazetteer) -> None:
    found = [one.party.name for one in _mentions("Government of Skerrland", gazetteer)]

    assert found == ["Skerrland"]


def test_an_embassy_is_not_the_state_it_stands_in(gazetteer: Gazetteer) -> None:
    found = [one.party.name for one in _mentions("Embassy Tarvo came.", gazetteer)]

    assert "Corvania" not in found
