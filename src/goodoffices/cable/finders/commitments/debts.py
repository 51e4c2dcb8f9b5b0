"""Registers of obligations: tables whose head names who owes what to whom, and by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from goodoffices.cable.finders.commitments.kept import Outcome, outcome
from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.parts import ABSENT, Part, dated, finding, party, words
from goodoffices.cable.finders.passages.cells import cells_of
from goodoffices.cable.finders.passages.clauses import term
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import (
    Claim,
    Finding,
    InexactDate,
    Party,
    Relation,
    Span,
    Standing,
    Undertaking,
)

_COLUMNS = {
    "by": phrase(
        r"(?:who|by|by whom|party|owed by|owes|debtor|responsible|promised by|from)\Z"
    ),
    "to": phrase(r"(?:to|to whom|whom|owed to|towards?|beneficiary|promised to)\Z"),
    "what": phrase(
        r"(?:what|promises?|undertakings?|commitments?|obligations?|matter|subject|item|task"
        r"|action|thing owed)\Z"
    ),
    "due": phrase(r"(?:due|due date|by when|deadline|date due|term|when|target date|until)\Z"),
    "state": phrase(r"(?:state|status|standing|kept|outcome|remarks|position|done)\Z"),
}
_NEEDED = frozenset({"by", "what", "due"})
_STATES = {
    Standing.WITHDRAWN: phrase(
        r"\b(?P<said>given up|withdrawn|dropped|cancelled|taken back|void)\b"
    ),
    Standing.PARTLY_MET: phrase(
        r"\b(?P<said>part(?:ly|ial(?:ly)?)?\b(?: \w+)?|half \w+"
        r"|(?:one|two|three|\d+) (?:of|out of)"
        r" \w+(?: \w+)?|incomplete)"
    ),
    Standing.NOT_MET: phrase(
        r"\b(?P<said>not (?:kept|met|done|received)|broken|missed|failed|never \w+|unkept)\b"
    ),
    Standing.MET: phrase(
        r"\b(?P<said>kept|met|done|received|delivered|arrived|complete[d]?|fulfilled|closed|sent"
        r"|handed over|signed|published|yes)\b"
    ),
}
Cells = Sequence[Span]


def find(rows: Iterable[Sentence]) -> Iterator[Finding]:
    """The promises of tables whose head has columns for who, what and by when.

    Form: "Who  To whom  What  Due  State" above "Belmoria  Aurelia  roster of trained officers
    7 February 2039  received".
    """
    head: Mapping[str, int] = {}
    for row in rows:
        cells = cells_of(row)
        columns = _head(row, cells)
        if columns:
            head = columns if columns.keys() >= _NEEDED else {}
        elif head and len(cells) > max(head[name] for name in _NEEDED):
            yield from _promise(row, cells, head)


def _head(row: Sentence, cells: Cells) -> Mapping[str, int]:
    """Which cell is which column, where the line is the head of a table."""
    found: dict[str, int] = {}
    for number, cell in enumerate(cells):
        for name, pattern in _COLUMNS.items():
            if name not in found and pattern.match(row.text[cell.start : cell.end].strip()):
                found[name] = number
                break
    return found if len(found) > 1 and "what" in found else {}


def _promise(row: Sentence, cells: Cells, head: Mapping[str, int]) -> Iterator[Finding]:
    """The promise of a row; one that names a sum is a contribution."""
    by = _party(row, cells[head["by"]])
    if by is ABSENT or next(amounts(row.text, row.span), None) is not None:
        return
    due, what = cells[head["due"]], cells[head["what"]]
    told = _state(row, cells, head)
    yield finding(
        Undertaking,
        row,
        Claim.ASSERTED,
        "register-row",
        by=by,
        to=_party(row, cells[head["to"]]) if "to" in head else ABSENT,
        what=words(row, what.start, what.end),
        due=_due(row, due),
        standing=Part(told.standing, (told.span,)) if told else Part(Standing.PROMISED),
    )


def _party(row: Sentence, cell: Span) -> Part:
    """The party that a cell names: a state, an organisation, or an office by its name."""
    named = row.mentions_in(cell.start, cell.end)
    if named:
        return party(named[0])
    name = row.text[cell.start : cell.end].strip()
    return Part(Party(name=name, office=name), (cell,)) if name[:1].isupper() else ABSENT


def _due(row: Sentence, cell: Span) -> Part:
    """The term of a cell; a bare date in a column of terms is one by which."""
    given = term(row, cell.start, cell.end) or next(
        iter(row.dates_in(cell.start, cell.end)), None
    )
    if given is None:
        return ABSENT
    if given.date.relation is not Relation.ON:
        return dated(given)
    by = InexactDate(text=given.date.text, date=given.date.date, relation=Relation.BY)
    return Part(by, (given.span,))


def _state(row: Sentence, cells: Cells, head: Mapping[str, int]) -> Outcome | None:
    """What the cell behind the term says has become of it."""
    number = head.get("state", head["due"] + 1)
    if number >= len(cells):
        return None
    start, end = cells[number].start, cells[number].end
    for standing, pattern in _STATES.items():
        found = pattern.search(row.text, start, end)
        if found:
            return Outcome(standing, Span(*found.span("said")))
    return outcome(row.text, start, end)
