"""The tables that ship with the package: every row of them can be used."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from goodoffices.facts import (
    HELP_WORDS,
    TOPIC_WORDS,
    TOPICS,
    AliasKind,
    canonical_origin,
    public_table,
    specimens,
)
from goodoffices.facts.tables import table
from goodoffices.records import Help

LISTS = [
    "countries",
    "damaged_references",
    "geo_tags",
    "help_words",
    "organisation_tags",
    "origins",
    "party_aliases",
    "posts",
    "region_aliases",
    "regions",
    "stations",
    "subject_tags",
    "tag_repairs",
    "topic_neighbours",
    "topic_terms",
    "topic_things",
    "topic_words",
    "topics",
]

PUBLIC = [
    "assistance_projects",
    "donor_contributions",
    "nsoi_plans",
    "offers",
    "request_items",
]

STATES = {row["iso3"] for row in table("countries")} | {"XKX"}
"""ISO 3166 and Kosovo, which goes by a code that ISO leaves to users."""


def _repeated(name: str, *columns: str) -> list[tuple[str, ...]]:
    """What stands more than once in some columns of a table."""
    counted = Counter(tuple(row[column] for column in columns) for row in table(name))
    return [key for key, number in counted.items() if number > 1]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_rows_and_every_row_all_columns(name: str) -> None:
    rows = table(name)

    assert rows
    assert all(None not in row and None not in row.values() for row in rows)


@pytest.mark.parametrize("name", LISTS)
def test_no_cell_has_space_at_its_ends(name: str) -> None:
    cells = [cell for row in table(name) for cell in row.values()]

    assert [cell for cell in cells if cell != cell.strip()] == []


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("countries", ("iso2",)),
        ("countries", ("iso3",)),
        ("damaged_references", ("written",)),
        ("geo_tags", ("tag",)),
        ("help_words", ("words",)),
        ("organisation_tags", ("tag",)),
        ("origins", ("written",)),
        ("party_aliases", ("alias", "iso3", "organisation", "kind")),
        ("posts", ("code",)),
        ("region_aliases", ("alias",)),
        ("regions", ("region",)),
        ("stations", ("code",)),
        ("subject_tags", ("tag",)),
        ("tag_repairs", ("written",)),
        ("topic_neighbours", ("topic", "neighbour")),
        ("topic_terms", ("words", "topic")),
        ("topic_words", ("words",)),
        ("topics", ("code",)),
    ],
)
def test_no_key_of_a_list_stands_twice(name: str, columns: tuple[str, ...]) -> None:
    assert _repeated(name, *columns) == []


@pytest.mark.parametrize(
    ("name", "column"), [("geo_tags", "iso3"), ("posts", "iso3"), ("posts", "government")]
)
def test_a_list_names_states_by_their_iso_codes(name: str, column: str) -> None:
    named = {row[column] for row in table(name)} - {""}

    assert named - STATES == set()


def test_every_alias_means_a_state_or_an_organisation() -> None:
    rows = table("party_aliases")

    named = {code for row in rows for code in row["iso3"].split("|")} - {""}

    assert named - STATES == set()
    assert [row for row in rows if bool(row["iso3"]) == bool(row["organisation"])] == []
    assert {row["kind"] for row in rows} <= set(AliasKind)


def test_every_region_consists_of_states_each_once() -> None:
    members = {row["region"]: row["members"].split() for row in table("regions")}

    assert {code for codes in members.values() for code in codes} - STATES == set()
    assert [name for name, codes in members.items() if len(set(codes)) < len(codes)] == []
    assert [name for name, codes in members.items() if not codes] == []


def test_every_alias_of_regions_names_regions_or_states_that_exist() -> None:
    known = {row["region"] for row in table("regions")} | STATES

    named = {one for row in table("region_aliases") for one in row["regions"].split("|")}

    assert named - known == set()


def test_every_word_tells_a_topic_or_a_kind_of_help_that_exists() -> None:
    assert set(TOPIC_WORDS.values()) <= set(TOPICS)
    assert set(HELP_WORDS.values()) <= set(Help)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("topic_neighbours", "topic"),
        ("topic_neighbours", "neighbour"),
        ("topic_terms", "topic"),
    ],
)
def test_a_table_of_topics_names_topics_that_exist(name: str, column: str) -> None:
    assert {row[column] for row in table(name)} <= set(TOPICS)


def test_no_topic_is_its_own_neighbour() -> None:
    rows = table("topic_neighbours")

    assert [row for row in rows if row["topic"] == row["neighbour"]] == []


def test_every_row_of_the_public_record_names_its_sources() -> None:
    sources = {row["source_id"] for row in public_table("sources")}
    named = {
        one.strip()
        for name in PUBLIC
        for row in public_table(name)
        for one in row["source"].split(";")
    }

    assert named - sources == set()


def test_every_code_is_written_in_letters_and_digits() -> None:
    codes = {row["code"] for name in ("origins", "posts", "stations") for row in table(name)}

    assert [one for one in codes if not re.fullmatch(r"[A-Z0-9]+", one)] == []


def test_every_origin_is_found_as_it_is_written() -> None:
    """PORT-AU-PRINCE is looked up without its hyphens, and so is its row."""
    rows = table("origins")

    assert [row for row in rows if canonical_origin(row["written"]) != row["code"]] == []


def test_every_origin_and_every_post_is_a_station() -> None:
    stations = {row["code"] for row in table("stations")}

    assert {row["code"] for row in table("origins")} - stations == set()
    assert {row["code"] for row in table("posts")} - stations == set()


def test_every_damaged_number_is_mended_to_a_canonical_one() -> None:
    mended = [row["reference"] for row in table("damaged_references")]

    assert [one for one in mended if not re.fullmatch(r"\d\d[A-Z]+[1-9]\d*", one)] == []


def test_the_specimens_are_all_exercise_papers() -> None:
    papers = [path.read_text(encoding="utf-8") for path in specimens().glob("*.txt")]

    framed = [text.strip().splitlines() for text in papers]

    assert papers
    assert {lines[0] for lines in framed} == {"EXERCISE EXERCISE EXERCISE"}
    assert {lines[-1] for lines in framed} == {"EXERCISE EXERCISE EXERCISE"}
