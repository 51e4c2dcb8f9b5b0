"""Tables of tasks: a row is a request, with who is to do it and by when in cells of their own.

Forms: "Action | Who | By", "Task    Owner    Deadline", "No.    To do    Responsible    Due".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.cable.finders.parts import ABSENT, Part, dated, finding, words
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.requests.addressees import named
from goodoffices.records import ActionRequest, Claim, Finding

_PARTING = re.compile(r"[ \t]*\|[ \t]*|[ \t]{2,}|\t+")
_BETWEEN = " \t\r\n|-=_+"
_EDGE = " \t|"
_HEADS = {
    "task": re.compile(
        r"(?:actions?(?: items?| points?)?|tasks?|to do|follow-?up)", re.IGNORECASE
    ),
    "who": re.compile(
        r"(?:who|owner|by whom|action by|responsib\w+|lead|action office)",
        re.IGNORECASE,
    ),
    "when": re.compile(r"(?:when|by|by when|due(?: date)?|deadline|date|until)", re.IGNORECASE),
}
_PLAN = re.compile(
    r"\b(?:plan|programme|program|strategy|road ?map|measures|steps)\b", re.IGNORECASE
)
_TITLE = 400

_Cell = tuple[int, int]


def find(rows: Iterable[Sentence]) -> Iterator[Finding]:
    """The requests in the rows that follow a header with a task and an owner.

    The rows of a plan are its steps, not orders.
    """
    columns: dict[str, int] | None = None
    last: Sentence | None = None
    for row in rows:
        if last and row.text[last.end : row.start].strip(_BETWEEN):
            columns = None
        last = row
        cells = _cells(row)
        header = _columns(row, cells)
        if header is not None:
            columns = header if not _PLAN.search(row.text[:_TITLE]) else None
        elif columns and len(cells) > max(columns.values()):
            yield _request(row, cells, columns)


def _cells(row: Sentence) -> Sequence[_Cell]:
    """The places of the cells of a row."""
    cells: list[_Cell] = []
    start = row.start + len(_leading(row.text[row.start : row.end]))
    for gap in _PARTING.finditer(row.text, start, row.end):
        cells.append((start, gap.start()))
        start = gap.end()
    cells.append((start, row.end))
    return [cell for cell in cells if row.text[slice(*cell)].strip(_EDGE)]


def _leading(written: str) -> str:
    return written[: len(written) - len(written.lstrip(_EDGE))]


def _columns(row: Sentence, cells: Sequence[_Cell]) -> dict[str, int] | None:
    """Which cell tells the task, who and when, where a row is the header of tasks."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        head = row.text[slice(*cell)].strip(" .:")
        for name, pattern in _HEADS.items():
            if name not in found and pattern.fullmatch(head):
                found[name] = at
                break
    return found if {"task", "who"} <= found.keys() else None


def _request(row: Sentence, cells: Sequence[_Cell], columns: dict[str, int]) -> Finding:
    """The request that a row makes."""
    when = cells[columns["when"]] if "when" in columns else None
    return finding(
        ActionRequest,
        row,
        Claim.ASSERTED,
        "task-row",
        addressee=named(row, *cells[columns["who"]]),
        request=words(row, *cells[columns["task"]]),
        of=ABSENT,
        form=ABSENT,
        due=_due(row, when) if when else ABSENT,
    )


def _due(row: Sentence, cell: _Cell) -> Part:
    """The date in the cell that tells when."""
    given = row.dates_in(*cell)
    return dated(given[0] if given else None)
