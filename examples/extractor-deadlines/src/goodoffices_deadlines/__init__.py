"""Finds "Deadline for PARTY: TASK, DATE." in a text, as findings of goodoffices' contract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = {date(2000, month, 1).strftime("%B"): month for month in range(1, 13)}
_DEADLINE = re.compile(
    rf"""
    Deadline \s for \s (?P<by>[A-Z][\w ]{{1,40}}?) : \s+
    (?P<what>[^.;]{{3,300}}?) , \s+
    (?P<due>(?P<day>\d{{1,2}}) \s (?P<month>{"|".join(_MONTHS)}) \s (?P<year>\d{{4}}))
    """,
    re.VERBOSE,
)


def deadlines(text: str) -> Iterator[dict[str, object]]:
    """An undertaking for each deadline, every value with the place of its words."""
    for found in _DEADLINE.finditer(text):
        day = f"{found['year']}-{_MONTHS[found['month']]:02}-{int(found['day']):02}"
        due = {"text": _words(found, "due"), "date": day, "relation": "by"}
        yield {
            "kind": "undertaking",
            "claim": "asserted",
            "fields": {
                "by": {"value": {"name": _words(found, "by")}, "spans": _place(found, "by")},
                "what": {"value": _words(found, "what"), "spans": _place(found, "what")},
                "due": {"value": due, "spans": _place(found, "due")},
            },
        }


def _words(found: re.Match[str], name: str) -> str:
    """The words of a part with single blanks, as values are written."""
    return " ".join(found[name].split())


def _place(found: re.Match[str], name: str) -> list[list[int]]:
    """Where a part stands in the text."""
    return [list(found.span(name))]
