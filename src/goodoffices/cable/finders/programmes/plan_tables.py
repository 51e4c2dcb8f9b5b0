"""Tables of plans and of projects: a row is a step or a project, by the headings above it.

Forms met: "No | Action | Responsible | Deadline | Status", "Project   Recipient   Cost
Status", in columns parted by strokes, tabs or wide gaps. Tables of gifts are none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from goodoffices.cable.finders.assistance.project_parts import Told, project, user
from goodoffices.cable.finders.parties.mentions import is_state
from goodoffices.cable.finders.parts import ABSENT, Part, dated, finding, party, words
from goodoffices.cable.finders.passages.cells import RULE, cells_of
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.programmes.step_parts import means, standing_said
from goodoffices.records import Claim, Finding, Party, Span, Standing, Step


class Column(Enum):
    """What the cells of a column tell."""

    NUMBER = "number"
    STEP = "step"
    PROJECT = "project"
    BY = "by"
    DUE = "due"
    MEANS = "means"
    STATE = "state"
    RECIPIENT = "recipient"
    USER = "user"
    COST = "cost"
    GIVER = "giver"


_HEADS: dict[Column, str] = {
    Column.NUMBER: r"no\.?|nr\.?|#|number|ref\.?|code|id",
    Column.STEP: r"(?:planned |agreed )?(?:actions?|measures?|steps?|activit(?:y|ies)|tasks?)",
    Column.PROJECT: r"(?:title of )?projects?(?: title)?|needs?|requests?|items?|description"
    r"|(?:assistance|help|support)(?: needed| requested| wanted| sought)?|what(?: is needed)?"
    r"|equipment|title|wish(?:es)?|proposals?",
    Column.BY: r"responsible(?: \w+)?|by whom|lead(?: \w+)?|agency|in charge|who|owner|body"
    r"|implement(?:er|ed by|ing \w+)|institution|carried out by",
    Column.DUE: r"(?:by when|due|deadline|date|when|target|term|timing|time ?frame|completion"
    r"|until)(?: date)?",
    Column.MEANS: r"means|resources|how|financing|help|assistance|funding source",
    Column.STATE: r"status|standing|state|stage|remarks?|progress|funding|comments?|notes?"
    r"|where it stands|donors?|taken by",
    Column.RECIPIENT: r"recipients?|beneficiar(?:y|ies)|country|state|partner|for",
    Column.USER: r"end[- ]users?|users?|for whom|service|ministry",
    Column.COST: r"(?:estimated |total )?(?:costs?|estimates?|prices?|budget|sum|amount|value)"
    r"\b.*|(?:USD|EUR|GBP|CHF)\b.*",
    Column.GIVER: r"(?:given|pledged|paid) by|from|givers?|contributors?|pledge|gift",
}
_HEAD = {column: phrase(rf"(?:{said})\Z") for column, said in _HEADS.items()}
_FEWEST = 2
_NUMBERED = re.compile(r"[A-Z]{0,4}[-.]?[0-9]{1,3}(?:\.[0-9]{1,2})*[.)]?\Z")


class _Heads(NamedTuple):
    """The columns of a table in order, with how far each begins from the line's start."""

    columns: Sequence[Column | None]
    offsets: Sequence[int]


def find(rows: Iterable[Sentence]) -> Iterator[Finding]:
    """The step or project of each row below headings that announce some."""
    heads: _Heads | None = None
    last = 0
    for row in rows:
        heads = heads if RULE.fullmatch(row.text, last, row.start) else None
        last = row.end
        cells = cells_of(row)
        named = _heads(row, cells)
        if named:
            heads = named
        elif heads and not RULE.fullmatch(row.text, row.start, row.end):
            yield from _of_row(row, _placed(row, cells, heads))


def _heads(row: Sentence, cells: Sequence[Span]) -> _Heads | None:
    """The columns that a row of headings names, if they are those of a plan or list."""
    taken: set[Column] = set()
    columns: list[Column | None] = []
    for cell in cells:
        told = cell.of(row.text).strip(" .:*")
        named = [one for one, head in _HEAD.items() if one not in taken and head.match(told)]
        columns.append(named[0] if named else None)
        taken.update(named[:1])
    if len(taken) < _FEWEST or Column.GIVER in taken or not _announces(row, cells, columns):
        return None
    return _Heads(columns, [cell.start - row.start for cell in cells])


def _announces(row: Sentence, cells: Sequence[Span], columns: Sequence[Column | None]) -> bool:
    """Whether columns are those of a plan, or of projects that open the line."""
    if Column.STEP in columns:
        return Column.COST not in columns and columns[0] is not Column.RECIPIENT
    first = [one for one in columns if one is not Column.NUMBER][:1]
    gifts = any(_GIFTS.match(cell.of(row.text).strip()) for cell in cells)
    return first == [Column.PROJECT] and not gifts


_GIFTS = phrase(r"(?:amount|sum|value|money|donors?|country|paid)\b")


def _placed(row: Sentence, cells: Sequence[Span], heads: _Heads) -> Mapping[Column, Span]:
    """The cells of a row by what they tell: in order, or where one is empty, by their place."""
    if len(cells) == len(heads.columns):
        pairs = zip(heads.columns, cells, strict=True)
        return {column: cell for column, cell in pairs if column}
    placed: dict[Column, Span] = {}
    for cell in cells:
        offset = cell.start - row.start
        nearest = min(range(len(heads.offsets)), key=lambda at: abs(heads.offsets[at] - offset))
        column = heads.columns[nearest]
        if column:
            placed.setdefault(column, cell)
    return placed


def _of_row(row: Sentence, placed: Mapping[Column, Span]) -> Iterator[Finding]:
    """What a row states: a step, and the project that it needs, or a project."""
    if Column.STEP in placed and Column.COST not in placed:
        yield _step(row, placed)
        what = _part(row, placed.get(Column.STEP))
        if means(row).value == "help_needed" and what.spans:
            yield project(row, what, _told(row, placed, "measure-needs-help"))
        return
    what = _part(row, placed.get(Column.PROJECT) or placed.get(Column.STEP))
    if what.spans and not _TOTAL.match(row.text, what.spans[0].start):
        yield project(row, what, _told(row, placed, "project-row"))


_TOTAL = phrase(r"(?:sub-?)?total\b|sum\b")


def _part(row: Sentence, cell: Span | None) -> Part:
    """The words of a cell."""
    return words(row, cell.start, cell.end) if cell else ABSENT


def _told(row: Sentence, placed: Mapping[Column, Span], rule: str) -> Told:
    """What the other cells of a row say of its project."""
    whom = _recipient(row, placed)
    whole = Span(row.start, row.end)
    return Told(rule, whole, Standing.PROPOSED, whom, by_actor=False, user=_user(row, placed))


def _recipient(row: Sentence, placed: Mapping[Column, Span]) -> Part:
    """The state that a cell names, else the one of which the paper tells."""
    cell = placed.get(Column.RECIPIENT)
    named = row.mentions_in(cell.start, cell.end) if cell else ()
    states = [one for one in named if is_state(one)]
    if states:
        return party(states[0])
    return party(None, row.voices.host or row.voices.about)


def _user(row: Sentence, placed: Mapping[Column, Span]) -> Part:
    """The service that a cell names."""
    for column in (Column.USER, Column.BY, Column.RECIPIENT):
        cell = _part(row, placed.get(column))
        if cell.spans and not any(map(is_state, row.mentions_in(*_place(cell)))):
            return user(str(cell.value), cell.spans[0])
    return ABSENT


def _place(part: Part) -> tuple[int, int]:
    """Where the words of a part stand."""
    return part.spans[0].start, part.spans[0].end


def _step(row: Sentence, placed: Mapping[Column, Span]) -> Finding:
    """The step of a row."""
    number = _part(row, placed.get(Column.NUMBER))
    if number.value and not _NUMBERED.match(str(number.value)):
        number = ABSENT
    due = placed.get(Column.DUE)
    given = row.dates_in(due.start, due.end) if due else ()
    behind = placed[Column.STEP].end
    said = standing_said(row.text, behind, row.end)
    return finding(
        Step,
        row,
        Claim.ASSERTED,
        "plan-row",
        number=Part(str(number.value).strip(".)"), number.spans) if number.value else ABSENT,
        by=_by(row, placed.get(Column.BY)),
        action=_part(row, placed.get(Column.STEP)),
        means=means(row._replace(start=behind)),
        due=dated(given[0] if given else None),
        standing=said,
    )


def _by(row: Sentence, cell: Span | None) -> Part:
    """Who takes the step of a row: a state, or an office by its name."""
    if cell is None or not cell.of(row.text).strip(" -–"):
        return ABSENT
    named = [one for one in row.mentions_in(cell.start, cell.end + 1) if is_state(one)]
    if named and named[0].end - named[0].start >= cell.end - cell.start - 2:
        return party(named[0])
    told = words(row, cell.start, cell.end)
    name = unwrapped(str(told.value))
    return Part(Party(name=name, office=name), told.spans)
