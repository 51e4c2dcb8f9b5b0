"""An office's own tables: what they hold, and what is said of each mistake in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodoffices.errors import OfficeFileError
from goodoffices.exchange import ExtractorLimits, extractor_limits_in, office_tables
from goodoffices.facts import Alias, AliasKind, OfficeTables, Post, Region, specimens
from goodoffices.records import Party

BELMORIA = Party(name="Belmoria", iso3="XBB")

WHOLE = """
[[party]]
name = " Belmoria "
iso3 = "XBB"
tag = "xb"
aliases = ["Republic of Belmoria"]
adjectives = ["Belmorian"]
people = ["Belmorians"]
capitals = ["Kelmar"]
former_names = ["Straits Colony"]

[[party]]
name = "Border Security Organization"
organisation = "IBSO"
aliases = ["IBSO"]

[[post]]
code = "kelmar"
plad = "Embassy Kelmar"
city = "Kelmar"
iso3 = "XBB"

[[region]]
name = "Lower Straits"
members = ["XAA", "XBB"]
"""


def _office(folder: Path, content: str) -> OfficeTables:
    """The tables of an office whose file has this content."""
    path = folder / "office.toml"
    path.write_text(content, encoding="utf-8")
    return office_tables(str(path))


def test_every_name_of_a_party_is_kept_with_its_kind(tmp_path: Path) -> None:
    tables = _office(tmp_path, WHOLE)

    names = {alias.text: alias.kind for alias in tables.aliases if BELMORIA in alias.parties}

    assert names == {
        "Belmoria": AliasKind.NAME,
        "Republic of Belmoria": AliasKind.NAME,
        "Belmorian": AliasKind.ADJECTIVE,
        "Belmorians": AliasKind.PEOPLE,
        "Kelmar": AliasKind.CAPITAL,
        "Straits Colony": AliasKind.FORMER_NAME,
    }


def test_an_organisation_goes_by_all_its_names(tmp_path: Path) -> None:
    tables = _office(tmp_path, WHOLE)

    party = Party(name="Border Security Organization", organisation="IBSO")
    assert tables.aliases[-2:] == (
        Alias(text=party.name, kind=AliasKind.ORGANISATION, parties=(party,)),
        Alias(text="IBSO", kind=AliasKind.ORGANISATION, parties=(party,)),
    )


def test_tags_posts_and_regions_are_kept_in_capitals(tmp_path: Path) -> None:
    tables = _office(tmp_path, WHOLE)

    assert tables.tags == {"XB": "XBB"}
    assert tables.posts == (
        Post(code="KELMAR", plad="EMBASSY KELMAR", city="Kelmar", iso3="XBB", government=None),
    )
    assert tables.regions == (Region(name="Lower Straits", members=("XAA", "XBB")),)


def test_every_list_of_an_office_is_optional(tmp_path: Path) -> None:
    assert _office(tmp_path, "# nothing yet\n") == OfficeTables()


def test_the_office_of_the_specimens_is_a_good_example() -> None:
    tables = office_tables(str(specimens() / "office.toml"))

    assert tables.tags["XB"] == "XBB"
    assert {post.code for post in tables.posts} >= {"ANSELM", "KELMAR"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name =", "is not valid TOML"),
        ('[[ministry]]\nname = "x"', "“ministry” is none of party, post, region, extractors"),
        ('[party]\nname = "x"', r"write \[\[party\]\] with two brackets"),
        (
            '[[party]]\nname = "x"\niso3 = "XBB"\n[[party]]\niso2 = "XB"',
            "party 2 has an unknown",
        ),
        ('[[party]]\niso3 = "XBB"', "party 1 lacks “name”"),
        ('[[party]]\nname = " "\niso3 = "XBB"', "party 1 needs a text in quotes as its “name”"),
        ('[[party]]\nname = 5\niso3 = "XBB"', "party 1 needs a text in quotes as its “name”"),
        ('[[party]]\nname = "Belmoria"', "Belmoria needs exactly one of iso3, organisation"),
        (
            '[[party]]\nname = "Belmoria"\niso3 = "XBB"\noffice = "B"',
            "Belmoria needs exactly one of iso3, organisation",
        ),
        (
            '[[party]]\nname = "IBSO"\norganisation = "IBSO"\ntag = "IB"',
            "IBSO has a geographic tag but is no state",
        ),
        ('[[post]]\ncode = "KELMAR"\ncity = "Kelmar"', "KELMAR lacks “plad”"),
        ('[[post]]\nplads = "KELMAR"', "post 1 has an unknown “plads”"),
        ('[[region]]\nmembers = ["XAA"]', "region 1 lacks “name”"),
    ],
)
def test_a_mistake_is_said_with_what_is_wrong(
    tmp_path: Path, content: str, message: str
) -> None:
    with pytest.raises(OfficeFileError, match=message) as refusal:
        _office(tmp_path, content)

    assert str(refusal.value).endswith("Nothing was read; correct the file and try again.")
    assert str(refusal.value).startswith(str(tmp_path / "office.toml"))


@pytest.mark.parametrize(
    "content",
    [
        '[[party]]\nname = "Belmoria"\niso3 = "XBB"\naliases = "GOBM"',
        '[[party]]\nname = "Belmoria"\niso3 = "XBB"\naliases = [5]',
        '[[party]]\nname = "Belmoria"\niso3 = 5',
        '[[region]]\nname = "Straits"\nmembers = "XAA"',
        '[[post]]\ncode = "K"\nplad = "K"\ncity = "K"\niso3 = 5',
    ],
)
def test_a_value_of_another_type_is_a_mistake(tmp_path: Path, content: str) -> None:
    with pytest.raises(OfficeFileError):
        _office(tmp_path, content)


@pytest.mark.parametrize(
    "content", ["party = [5]", '[[party]]\nname = "Belmoria"\niso3 = "XBB"\ntag = 5']
)
def test_a_list_or_tag_of_another_type_is_a_mistake(tmp_path: Path, content: str) -> None:
    with pytest.raises(OfficeFileError):
        _office(tmp_path, content)


def test_an_office_file_that_is_missing_or_no_text_is_said(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_bytes(b"name = '\xe9'")

    with pytest.raises(OfficeFileError, match="cannot be opened"):
        office_tables(str(tmp_path / "none.toml"))
    with pytest.raises(OfficeFileError, match="is not UTF-8 text"):
        office_tables(str(other))


def test_an_office_says_which_texts_extractors_may_see() -> None:
    said = '[extractors]\nceiling = "FOUO"\ncaveats = ["noforn"]\n'

    limits = extractor_limits_in(said, "office.toml")

    assert limits == ExtractorLimits(ceiling="FOUO", caveats=frozenset({"NOFORN"}))


def test_an_office_that_says_nothing_of_extractors_has_no_limits() -> None:
    assert extractor_limits_in(WHOLE, "office.toml") is None
    assert extractor_limits_in("[extractors]", "office.toml") == ExtractorLimits(
        ceiling="UNCLASSIFIED", caveats=frozenset()
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('[extractors]\nlevel = "FOUO"', "has an unknown “level”"),
        ("[[extractors]]", r"write \[extractors\] with one bracket"),
        ("[extractors]\nceiling = 2", "needs a text in quotes as its “ceiling”"),
    ],
)
def test_a_mistake_about_extractors_is_said(content: str, message: str) -> None:
    with pytest.raises(OfficeFileError, match=message):
        extractor_limits_in(content, "office.toml")
