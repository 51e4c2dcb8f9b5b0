"""Parties and posts by their names, shipped or an office's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.facts import (
    Alias,
    AliasKind,
    Gazetteer,
    OfficeTables,
    Post,
    Region,
    shipped,
)
from goodoffices.facts.gazetteer import named
from goodoffices.records import Party, TagKind

BELMORIA = Party(name="Belmoria", iso3="XBB")
KELMAR = Post(code="KELMAR", plad="EMBASSY KELMAR", city="Kelmar", iso3="XBB", government="XAA")
OFFICE = OfficeTables(
    aliases=(
        Alias(text="Belmoria", kind=AliasKind.NAME, parties=(BELMORIA,)),
        Alias(text="GOT", kind=AliasKind.GOVERNMENT, parties=(BELMORIA,)),
    ),
    tags={"X9": "XBB", "TU": "XBB"},
    posts=(KELMAR,),
    regions=(Region(name="Lower Straits", members=("XAA", "XBB")),),
)


def _row(alias: str, kind: str, iso3: str = "", organisation: str = "") -> dict[str, str]:
    """A row of the table of aliases."""
    return {"alias": alias, "iso3": iso3, "organisation": organisation, "kind": kind}


@pytest.fixture
def office() -> Gazetteer:
    """The shipped names with those of an office."""
    return shipped().with_office(OFFICE)


@pytest.mark.parametrize(
    ("name", "city"),
    [
        ("AMEMBASSY ANKARA", "Ankara"),
        ("amembassy  ankara", "Ankara"),
        ("ANKARA", "Ankara"),
        ("SECSTATE WASHDC", "Washington"),
        ("SECSTATE", "Washington"),
        ("RIO", "Rio de Janeiro"),
    ],
)
def test_a_post_is_found_by_its_address_its_code_and_its_short_form(
    name: str, city: str
) -> None:
    post = shipped().post(name)

    assert post is not None
    assert post.city == city


def test_what_is_no_post_is_not_found() -> None:
    assert shipped().post("EMBASSY KELMAR") is None


def test_every_shipped_post_is_found_by_its_code() -> None:
    """Some have two codes, TAIPEI and AITTAIPEI: either leads to the same city."""
    known = shipped()

    found = [(post, known.post(post.code)) for post in known.posts]

    assert [post for post, same in found if same is None or same.city != post.city] == []


def test_a_state_is_called_by_its_first_name() -> None:
    state = shipped().state("TUR")

    assert state == Party(name="Turkey", iso3="TUR")
    assert shipped().state("XBB") is None
    assert shipped().state(None) is None


def test_a_geographic_tag_stands_for_a_state() -> None:
    assert shipped().geo_tag("tu") == Party(name="Turkey", iso3="TUR")
    assert shipped().geo_tag("PREL") is None


@pytest.mark.parametrize(
    ("tag", "name"), [("UC", "Curaçao"), ("NN", "Sint Maarten"), ("GI", "Gibraltar")]
)
def test_a_geographic_tag_may_stand_for_a_territory(tag: str, name: str) -> None:
    """A territory is known by its tag alone: Jersey in a text is more often a new one."""
    party = shipped().geo_tag(tag)

    assert party is not None
    assert party.name == name
    assert shipped().party("Jersey") is None


@pytest.mark.parametrize("text", ["GOT", "GOK", "GOG"])
def test_a_short_form_of_several_governments_keeps_all_of_them(text: str) -> None:
    (alias,) = [one for one in shipped().aliases if one.text == text]

    assert alias.kind is AliasKind.GOVERNMENT
    assert len({party.iso3 for party in alias.parties}) == len(alias.parties) > 2


def test_every_party_of_an_ambiguous_name_bears_its_own_name() -> None:
    wrong = [
        (alias.text, party.name)
        for alias in shipped().aliases
        for party in alias.parties
        if len(alias.parties) > 1 and party.name == alias.text
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("plad", "organisation"),
    [("USMISSION UNVIE VIENNA", "UN Office at Vienna"), ("AMEMBASSY ANKARA", None)],
)
def test_a_mission_to_an_organisation_is_told_from_an_embassy(
    plad: str, organisation: str | None
) -> None:
    post = shipped().post(plad)

    assert post is not None
    party = shipped().organisation_at(post)
    assert (party and party.organisation) == organisation


def test_no_embassy_is_a_mission_to_an_organisation() -> None:
    known = shipped()

    embassies = [post for post in known.posts if post.plad.startswith("AMEMBASSY")]

    assert [post.plad for post in embassies if known.organisation_at(post)] == []


def test_an_offices_own_names_are_known_beside_the_shipped_ones(office: Gazetteer) -> None:
    assert office.post("embassy kelmar") == KELMAR
    assert office.post("KELMAR") == KELMAR
    assert office.post("ANKARA") == shipped().post("ANKARA")
    assert office.state("XBB") == BELMORIA
    assert office.regions[0].name == "Lower Straits"


def test_an_offices_own_names_win_over_the_shipped_ones(office: Gazetteer) -> None:
    first = next(alias for alias in office.aliases if alias.text == "GOT")

    assert first.parties == (BELMORIA,)
    assert office.geo_tag("TU") == BELMORIA


def test_an_offices_own_post_wins_over_the_shipped_one_of_its_name() -> None:
    ours = replace(KELMAR, code="ANKARA", plad="AMEMBASSY ANKARA")
    office = shipped().with_office(OfficeTables(posts=(ours,)))

    found = [office.post("ANKARA"), office.post("AMEMBASSY ANKARA")]

    assert found == [ours, ours]


def test_an_offices_own_tags_and_stations_are_known(office: Gazetteer) -> None:
    assert office.tag_kind("x9") is TagKind.GEOGRAPHIC
    assert office.tag_kind("PREL") is TagKind.SUBJECT
    assert shipped().tag_kind("X9") is TagKind.UNKNOWN
    assert office.known_origin("KELMAR")
    assert office.known_origin("ANKARA")
    assert not shipped().known_origin("KELMAR")


def test_an_organisation_is_called_by_its_full_name_where_there_is_one() -> None:
    aliases = named(
        [
            _row("IBSO", "organisation", organisation="IBSO"),
            _row("Border Security Organization", "organisation", organisation="IBSO"),
            _row("NSCI", "organisation", organisation="NSCI"),
        ]
    )

    names = [alias.parties[0].name for alias in aliases]

    assert names == ["Border Security Organization", "Border Security Organization", "NSCI"]


def test_a_state_without_a_name_of_its_own_goes_by_its_alias() -> None:
    (alias,) = named([_row("GOBM", "government", iso3="XBB|XCC")])

    assert {party.name for party in alias.parties} == {"GOBM"}
