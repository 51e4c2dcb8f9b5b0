"""Tables of tasks: a row is a request, with who is to do it and by when in cells of their own.

Forms: "Action | Who | By", "Task    Owner    Deadline", "No.    To do    Responsible    Due".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.cable.finders.parts import ABSENT, Part, dated, finding, words
from goodoffices.cable.finders.passages.cells import cells_of
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.requests.addressees import named
from goodoffices.records import ActionRequest, Claim, Finding, Span

_BETWEEN = " \t\r\n|-=_+"
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
        cells = cells_of(row)
        header = _columns(row, cells)
        if header is not None:
            columns = header if not _PLAN.search(row.text[:_TITLE]) else None
        elif columns and len(cells) > max(columns.values()):
            yield _request(row, cells, columns)


def _columns(row: Sentence, cells: Sequence[Span]) -> dict[str, int] | None:
    """Which cell tells the task, who and when, where a row is the header of tasks."""
    found: dict[str, int] = {}
    for at, cell in enumerate(cells):
        head = cell.of(row.text).strip(" .:")
        for name, pattern in _HEADS.items():
            if name not in found and pattern.fullmatch(head):
                found[name] = at
                break
    return found if {"task", "who"} <= found.keys() else None


def _request(row: Sentence, cells: Sequence[Span], columns: dict[str, int]) -> Finding:
    """The request that a row makes."""
    who, task = cells[columns["who"]], cells[columns["task"]]
    when = cells[columns["when"]] if "when" in columns else None
    return finding(
        ActionRequest,
        row,
        Claim.ASSERTED,
        "task-row",
        addressee=named(row, who.start, who.end),
        request=words(row, task.start, task.end),
        of=ABSENT,
        form=ABSENT,
        due=_due(row, when) if when else ABSENT,
    )


def _due(row: Sentence, cell: Span) -> Part:
    """The date in the cell that tells when."""
    given = row.dates_in(cell.start, cell.end)
    return dated(given[0] if given else None)
