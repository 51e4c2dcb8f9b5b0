"""Tables of contributions: a row is a pledge, by the cells that its line is parted into."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from goodoffices.cable.finders.contributions.giving import usual_recipient
from goodoffices.cable.finders.contributions.money import Priced, amounts
from goodoffices.cable.finders.contributions.standings import STANDINGS
from goodoffices.cable.finders.parties.mentions import Mention
from goodoffices.cable.finders.parts import ABSENT, Part, finding, party, words
from goodoffices.cable.finders.passages.cells import RULE, cells_of
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Amount, Claim, Finding, Pledge, Span, Standing, minor_digits


class Column(Enum):
    """What the cells of a column tell."""

    DONOR = "donor"
    RECIPIENT = "recipient"
    PURPOSE = "purpose"
    SUM = "sum"
    STATE = "state"
    COST = "cost"
    OTHER = "other"


_HEADS: dict[Column, str] = {
    Column.DONOR: r"donors?|givers?|from|contributors?|given by|who|by|source|partner"
    r"|country|donor state",
    Column.RECIPIENT: r"recipients?|beneficiar(?:y|ies)|to|receiver|host|takers?|for whom"
    r"|recipient state",
    Column.PURPOSE: r"purpose|items?|for|what|projects?|use|object|subject|description|gift"
    r"|help|title|for what|activity|what for",
    Column.SUM: r"(?:sum|amount|value|money|pledge|total|figure|contribution|USD|EUR|GBP|CAD"
    r"|CHF|NOK|SEK|DKK|JPY|AUD)\b.*",
    Column.STATE: r"status|standing|state|remarks?|stage|where it stands"
    r"|progress|paid\?|where it is|stands",
    Column.COST: r"(?:estimated |total )?(?:costs?|budget|estimates?|prices?)\b.*",
    Column.OTHER: r"(?:no|nr|ref|code|date|year|when|notes?)\.?",
}
_HEAD = phrase("|".join(f"(?P<{column.value}>{said})" for column, said in _HEADS.items()))
_FEWEST_HEADS = 3
_ORDINAL = re.compile(r"\(?[0-9]{1,3}[.)]?|[A-Z]{1,4}-?[0-9]{1,3}")
_STATE = phrase(
    r"\b(?:" + "|".join(f"(?P<{key.value}>{said})" for key, said in STANDINGS.items()) + r")\b"
)
_NUMBER = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
_UNIT = re.compile(r"\b(?:USD|EUR|GBP|CAD|CHF|NOK|SEK|DKK|JPY|AUD|NZD)\b")


class _Heads(NamedTuple):
    """Which cell of a row stands for what, and the currency that its heading gives."""

    at: Mapping[Column, int]
    width: int
    currency: str | None


class _Row(NamedTuple):
    """The cells of a row by what they tell."""

    by: Part
    to: Part
    what: Span | None
    money: Priced | None
    state: Sequence[Span]


def find(rows: Iterable[Sentence]) -> Iterator[Finding]:
    """The pledge of each row: donor, recipient, purpose, sum and standing in its cells.

    Form: "Skerrland  Corvania   southern portal monitors   EUR 380,000   paid". A row of
    headings tells which column is which; without one the donor comes first, then the
    recipient, if there is one, and the standing behind the sum. A row without a donor is none.
    """
    heads: _Heads | None = None
    last = 0
    for row in rows:
        heads = heads if RULE.fullmatch(row.text, last, row.start) else None
        last = row.end
        cells = cells_of(row)
        named = _heads(row, cells)
        heads = named or heads
        if named or (heads and _lists_costs(heads)):
            continue
        told = (_by_heads(row, cells, heads) if heads else None) or _by_order(row, cells)
        if told:
            yield _pledge(row, told)


def _heads(row: Sentence, cells: Sequence[Span]) -> _Heads | None:
    """What a row of headings tells of the rows below it."""
    at: dict[Column, int] = {}
    for number, cell in enumerate(cells):
        named = _HEAD.fullmatch(row.text, cell.start, cell.end)
        if named:
            at.setdefault(Column(named.lastgroup), number)
    priced = at.get(Column.SUM, at.get(Column.COST))
    if len(at) < _FEWEST_HEADS or priced is None:
        return None
    unit = _UNIT.search(row.text, cells[priced].start, cells[priced].end)
    return _Heads(at, len(cells), unit.group() if unit else None)


def _lists_costs(heads: _Heads) -> bool:
    """Whether a table tells what projects cost, and not who gives."""
    return Column.COST in heads.at and Column.SUM not in heads.at


def _by_heads(row: Sentence, cells: Sequence[Span], heads: _Heads) -> _Row | None:
    """The cells of a row below headings; what a cell holds counts for more than its heading."""
    cells = cells[1:] if len(cells) == heads.width + 1 else cells  # a number without a head
    at = {column: cells[number] for column, number in heads.at.items() if number < len(cells)}
    if Column.SUM not in at or Column.DONOR not in at:
        return None
    money, donor = _money(row, at[Column.SUM], heads), _party_of(row, at[Column.DONOR])
    if donor is None or (money is None and any(amounts(row.text, row.span))):
        return None
    by, what = party(donor), at.get(Column.PURPOSE)
    others = [cell for cell in cells if cell != at[Column.DONOR]]
    parties = [one for cell in others if (one := _party_of(row, cell))]
    to = _party_of(row, at.get(Column.RECIPIENT)) or (parties[0] if parties else None)
    if what is None or _party_of(row, what):
        what = _wordy(row, others, at)
    told = {at[Column.DONOR], at.get(Column.RECIPIENT), what}
    state = [cell for cell in (at.get(Column.STATE), *cells) if cell and cell not in told]
    return _Row(by, party(to) if to else usual_recipient(row, by), what, money, state)


def _wordy(row: Sentence, cells: Sequence[Span], at: Mapping[Column, Span]) -> Span | None:
    """The longest cell that is neither a party, a sum nor a standing."""
    told = {at.get(Column.SUM), at.get(Column.STATE), at.get(Column.OTHER)}
    left = [cell for cell in cells if cell not in told and not _party_of(row, cell)]
    return max(left, key=_length, default=None)


def _length(cell: Span) -> int:
    return cell.end - cell.start


def _by_order(row: Sentence, cells: Sequence[Span]) -> _Row | None:
    """The cells of a row without headings, by their order."""
    money = next(amounts(row.text, row.span), None)
    if money is None:
        return None
    others = [one for one in cells if not _overlaps(one, money)]
    if others and _ORDINAL.fullmatch(row.text, others[0].start, others[0].end):
        others = others[1:]
    named = [(cell, one) for cell in others[:3] if (one := _party_of(row, cell))]
    if not named or named[0][0] != others[0]:
        return None
    rest = [cell for cell in others if cell not in {cell for cell, _ in named[:2]}]
    before = [cell for cell in rest if cell.start < money.span.start]
    what = next(iter(before or rest), None)
    by = party(named[0][1])
    to = party(named[1][1]) if len(named) > 1 else usual_recipient(row, by)
    state = [cell for cell in others if cell.start >= money.span.end]
    return _Row(by, to, what, money, state)


def _pledge(row: Sentence, told: _Row) -> Finding:
    """The pledge of a row."""
    return finding(
        Pledge,
        row,
        Claim.ASSERTED,
        "table-row",
        by=told.by,
        to=told.to,
        what=words(row, told.what.start, told.what.end) if told.what else ABSENT,
        amount=Part(told.money.amount, (told.money.span,)) if told.money else ABSENT,
        standing=_standing(row, told.state),
    )


def _overlaps(cell: Span, money: Priced) -> bool:
    return cell.start < money.span.end and money.span.start < cell.end


def _money(row: Sentence, cell: Span, heads: _Heads) -> Priced | None:
    """The sum in a cell, in the currency of the heading where it gives none."""
    priced = next(amounts(row.text, cell), None)
    number = _NUMBER.search(row.text, cell.start, cell.end)
    if priced or number is None or heads.currency is None:
        return priced
    minor = Decimal(number.group().replace(",", "")).scaleb(minor_digits(heads.currency))
    amount = Amount(text=number.group(), minor=int(minor), currency=heads.currency)
    return Priced(amount=amount, span=Span(*number.span()))


def _party_of(row: Sentence, cell: Span | None) -> Mention | None:
    """The party that a cell consists of."""
    if cell is None:
        return None
    named = row.mentions_in(cell.start, cell.end)
    whole = named and named[0].end - named[0].start >= len(cell.of(row.text).strip()) - 1
    return named[0] if whole else None


def _standing(row: Sentence, states: Sequence[Span]) -> Part:
    """How far it is, in a cell that tells it."""
    for cell in states:
        found = _STATE.search(row.text, cell.start, cell.end)
        if found:
            return Part(Standing(str(found.lastgroup)), (Span(*found.span()),))
    return Part(Standing.PLEDGED)
