"""The day on which a paper that is no cable was written, from its heading or its close."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from goodoffices.cable.finders.terms.calendar_dates import Told
from goodoffices.records import InexactDate, Relation

_TOP = 700
_LINES = 14
_BOTTOM = 300
_EVER = frozenset({Relation.ON, Relation.AFTER})
_LABEL = re.compile(
    r"(?:^|\b)(?:dated?|sent|written|drafted|drawn up|compiled|prepared|updated|last touched"
    r"|issued|printed|revised|adopted|agreed|held(?: in [A-Z]\w+)? on"
    r"|(?:position|state|status|situation|as) (?:at|of|on))\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"\b(?:your|our|my|reference|ref|signed|replac\w+|supersed\w+|valid|deadline|reply"
    r"|(?:note|letter|meeting)(?: verbale)? of|since)\b[^\n]{0,40}\Z",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:\A|\n)[ \t(>]*(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? )?(?:the )?\Z")
_WHOLE_DAY = len("2036-05-01")


class _Candidate(NamedTuple):
    """A date at the top or bottom of a paper, with how likely it is the paper's own."""

    rank: int
    order: int
    day: date


def day_written(text: str, dates_between: Callable[[int, int], Sequence[Told]]) -> date | None:
    """The day that the first or last lines of a paper give as its own.

    A line of its own ("Holmgate, 8 February 2037"), a label ("Date:", "position at", "held
    on"), else any day at the top, else one at the bottom, else the month or year at the top.
    """
    ranked = min(_candidates(text, dates_between), default=None)
    return ranked.day if ranked else None


def _candidates(
    text: str, dates_between: Callable[[int, int], Sequence[Told]]
) -> Iterator[_Candidate]:
    """The dates of the first and of the last lines that may be the paper's own."""
    top = _first_lines(text)
    places = ((0, top, 0), (max(top, len(text) - _BOTTOM), len(text), 1))
    for start, end, at_bottom in places:
        for order, told in enumerate(dates_between(start, end)):
            day = told.relation in _EVER and _first_day(told.iso)
            if day:
                yield _Candidate(_rank(text, told, at_bottom), order, day)


def _first_lines(text: str) -> int:
    """Where the first lines of a text end."""
    end = 0
    for _ in range(_LINES):
        found = text.find("\n", end, _TOP)
        if found < 0:
            return min(_TOP, len(text))
        end = found + 1
    return end


def _first_day(iso: str | None) -> date | None:
    """The first day that a date may mean, where it names a year at least."""
    told = InexactDate(text="", date=iso, relation=Relation.ON)
    return told.first_day


def _rank(text: str, told: Told, at_bottom: int) -> int:
    """How likely a date is the paper's own, the likeliest first.

    A line of its own is likelier than a label, that than the first lines, those than the rest.
    """
    start = max(0, told.start - _LONGEST_LABEL)
    line = max(start, text.rfind("\n", start, told.start) + 1)
    inexact = len(told.iso or "") < _WHOLE_DAY
    if not _YEAR.search(text, told.start, told.end):
        return 11
    if _PLACE.search(text[start : told.start]) and _closes_line(text, told.end):
        return 2 * inexact
    if _LABEL.search(text, line, told.start):
        return 1 + 2 * inexact
    if _OTHER_DAY.search(text, line, told.start):
        return 10
    in_title = not at_bottom and _is_title(text, told)
    return (4 if in_title else 6 + at_bottom) + (1 if in_title else 2) * inexact


_LONGEST_LABEL = 60
_TITLE_LINES = 4
_YEAR = re.compile("[0-9]{2}")


def _is_title(text: str, told: Told) -> bool:
    """Whether a date stands in one of the first lines, and that no sentence."""
    if text.count("\n", 0, told.start) >= _TITLE_LINES:
        return False
    end = text.find("\n", told.end, told.end + _LONGEST_LINE)
    return text[told.end : end].rstrip()[-1:] not in {".", ",", ";"}


_LONGEST_LINE = 200


def _closes_line(text: str, end: int) -> bool:
    """Whether nothing, a time or a bracket stands behind a place on its line."""
    return bool(re.match(r"[ \t).,]*(?:\d\d:\d\d\S*)?[ \t]*(?:\n|\Z)", text[end : end + 20]))
