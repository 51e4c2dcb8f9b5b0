"""The names to read with: those that ship, and an office's own, which a ledger remembers."""

from __future__ import annotations

from collections.abc import Iterable

from goodoffices import exchange, facts, ledger
from goodoffices.errors import LedgerMissingError, UnknownPartyError
from goodoffices.office import papers
from goodoffices.records import Party

_OFFICE = "office"


def known_to(book: ledger.Ledger, office_file: str | None) -> facts.Gazetteer:
    """The names that ship with those of the office's file, or of the one last read with."""
    if office_file:
        return papers.gazetteer(office_file)
    remembered = book.recalled(_OFFICE)
    if remembered is None:
        return facts.shipped()
    return facts.shipped().with_office(exchange.office_tables_in(remembered, book.place))


def known_at(place: str, office_file: str | None, given: Iterable[str]) -> facts.Gazetteer:
    """The names to read papers with: an office's file, else what the ledger remembers."""
    listed = list(given)
    if papers.office_files(office_file, listed):
        return papers.gazetteer(office_file, listed)
    try:
        with ledger.Ledger.open(place) as book:
            return known_to(book, None)
    except LedgerMissingError:
        return facts.shipped()


def remember(book: ledger.Ledger, files: Iterable[str]) -> None:
    """Keep an office's files in the ledger, so that whoever carries it carries its names."""
    content = "\n".join(exchange.office_text(one) for one in files)
    if content and content != book.recalled(_OFFICE):
        book.remember(_OFFICE, content)


def remember_at(place: str, files: Iterable[str]) -> None:
    """The same for the ledger at a place."""
    with ledger.Ledger.open(place) as book:
        remember(book, files)


def party_named(name: str, known: facts.Gazetteer) -> Party:
    """The party of this name or code; UnknownPartyError for none, or for an ambiguous name."""
    found = known.party(name) or known.state(name.upper())
    if found is None:
        raise UnknownPartyError(name)
    return found
