"""Tables of contributions: a row is a pledge, by the cells that its line is parted into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodoffices.cable.finders.gifts import STANDINGS
from goodoffices.cable.finders.mentions import Mention
from goodoffices.cable.finders.money import Priced, amounts
from goodoffices.cable.finders.parts import ABSENT, Part, finding, party, words
from goodoffices.cable.finders.phrases import phrase
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Claim, Finding, Pledge, Span, Standing

_PARTED = re.compile(r"(?<![.?!:])[ \t]{2,}|[ \t]*\|[ \t]*|\t+")
_STATE = phrase("|".join(f"(?P<{key.value}>{words_})" for key, words_ in STANDINGS.items()))


def find(row: Sentence) -> Iterator[Finding]:
    """The pledge of a row: donor, recipient, purpose, sum and standing in cells of their own.

    Form: "Skerrland  Corvania   southern portal monitors   EUR 380,000   paid"; the recipient
    may be missing. A row without a donor in its first cells is none.
    """
    money = next(amounts(row.text, row.span), None)
    if money is None:
        return
    cells = [one for one in _cells(row) if not _overlaps(one, money)]
    named = [(cell, one) for cell in cells[:3] if (one := _party_of(row, cell))]
    if not named or named[0][0] != cells[0]:
        return
    taken = [cell for cell, _ in named[:2]]
    rest = [cell for cell in cells if cell not in taken and cell.start < money.span.start]
    rest = rest or [cell for cell in cells if cell not in taken]
    yield finding(
        Pledge,
        row,
        Claim.ASSERTED,
        "table-row",
        by=party(named[0][1]),
        to=party(named[1][1]) if len(named) > 1 else ABSENT,
        what=words(row, rest[0].start, rest[0].end) if rest else ABSENT,
        amount=Part(money.amount, (money.span,)),
        standing=_standing(row, cells, money),
    )


def _cells(row: Sentence) -> Iterator[Span]:
    """The places of the cells of a line."""
    start = row.start
    for gap in [*_PARTED.finditer(row.text, row.start, row.end), None]:
        end = gap.start() if gap else row.end
        if row.text[start:end].strip():
            yield Span(start, end)
        start = gap.end() if gap else end


def _overlaps(cell: Span, money: Priced) -> bool:
    return cell.start < money.span.end and money.span.start < cell.end


def _party_of(row: Sentence, cell: Span) -> Mention | None:
    """The party that a cell consists of."""
    named = row.mentions_in(cell.start, cell.end)
    whole = named and named[0].end - named[0].start >= len(cell.of(row.text).strip()) - 1
    return named[0] if whole else None


def _standing(row: Sentence, cells: Sequence[Span], money: Priced) -> Part:
    """How far it is, in a cell behind the sum."""
    behind = [cell for cell in cells if cell.start >= money.span.end]
    for cell in behind:
        found = _STATE.search(row.text, cell.start, cell.end)
        if found:
            return Part(Standing(str(found.lastgroup)), (Span(*found.span()),))
    return Part(Standing.PLEDGED)
