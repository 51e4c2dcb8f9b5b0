"""The names to read with: the office's file, what a ledger remembers, and what ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodoffices.errors import UnknownPartyError
from goodoffices.facts import Gazetteer, shipped
from goodoffices.ledger import Ledger
from goodoffices.office import names
from goodoffices.records import Party

OWN = '[[party]]\nname = "Belmoria"\niso3 = "XBB"\n'
OTHER = '[[party]]\nname = "Corvania"\niso3 = "XCC"\n'


@pytest.fixture
def own(tmp_path: Path) -> str:
    """An office's file."""
    path = tmp_path / "own.toml"
    path.write_text(OWN)
    return str(path)


@pytest.fixture
def remembering(place: str, own: str) -> str:
    """The place of a ledger that remembers an office's names."""
    with Ledger.create(place) as book:
        names.remember(book, [own])
    return place


def test_a_ledger_that_remembers_nothing_knows_what_ships(place: str) -> None:
    with Ledger.create(place) as book:
        assert names.known_to(book, None) is shipped()


def test_a_ledger_remembers_the_names_it_was_read_with(remembering: str, own: str) -> None:
    Path(own).unlink()

    known = names.known_at(remembering, None, [])

    assert known.party("Belmoria") == Party(name="Belmoria", iso3="XBB")


def test_a_file_that_is_given_counts_before_what_is_remembered(
    remembering: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.toml"
    other.write_text(OTHER)

    with Ledger.open(remembering) as book:
        known = names.known_to(book, str(other))

    assert known.party("Corvania") == Party(name="Corvania", iso3="XCC")
    assert known.party("Belmoria") is None
    assert names.known_at(remembering, str(other), []).party("Belmoria") is None


def test_a_file_beside_the_papers_counts_before_what_is_remembered(
    remembering: str, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "office.toml").write_text(OTHER)

    known = names.known_at(remembering, None, [str(folder)])

    assert known.party("Corvania") == Party(name="Corvania", iso3="XCC")


def test_without_a_ledger_the_shipped_names_are_known(place: str) -> None:
    assert names.known_at(place, None, []) is shipped()


def test_no_file_leaves_what_is_remembered(remembering: str) -> None:
    names.remember_at(remembering, [])

    assert names.known_at(remembering, None, []).party("Belmoria") is not None


def test_the_file_read_with_last_is_remembered(remembering: str, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text(OTHER)

    names.remember_at(remembering, [str(other)])

    assert names.known_at(remembering, None, []).party("Corvania") is not None
    assert names.known_at(remembering, None, []).party("Belmoria") is None


@pytest.mark.parametrize("name", ["Skerrland", "skerrland", "XSS", "xss"])
def test_a_party_is_named_by_its_name_or_code(known: Gazetteer, name: str) -> None:
    assert names.party_named(name, known) == Party(name="Skerrland", iso3="XSS")


@pytest.mark.parametrize("name", ["Ruritania", "XQQ", ""])
def test_another_name_is_a_mistake(known: Gazetteer, name: str) -> None:
    with pytest.raises(UnknownPartyError, match="is no party that is known by one name"):
        names.party_named(name, known)
