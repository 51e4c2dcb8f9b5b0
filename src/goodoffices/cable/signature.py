"""Finds where the text of a cable ends: its signature, and what archives leave behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goodoffices.cable.places import gap, last_lines, place
from goodoffices.records import Span

_TRAILER = re.compile(
    r"""
    (?: N{3,4} | BT | \#{1,6} \d{0,6} | [.>*_=-]{1,80} | <? \s? BT
      | (?:UNCLASSIFIED|CONFIDENTIAL|SECRET|SENSITIVE|LIMITED[ ]OFFICIAL[ ]USE)
        (?: // [A-Z ]{1,40} )?
      | -? [ ]? (?: Page [ ] )? \d{1,3} (?: [ ] of [ ] \d{1,3} )? [ ]? -?
      | >? [ ]? (?:19|20)\d{2}[A-Z]{3,30}\d{3,6} [ ]-[ ]Classification:[ ][A-Z/ ]{4,60}
      | (?:EXERCISE [ ]?){1,6}
      | (?:Declassified | Margaret[ ]P\.?[ ]Grafeld) .{0,160} )
    \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)

_SIGNER = re.compile(
    r"(?P<signer>[A-Z][A-Z'’-]{1,24}(?:[ /]{1,3}[A-Z][A-Z'’-]{0,24}){0,4})[ ]?[#*.]{0,4}\Z"
)
_SMALL_SIGNER = re.compile(r"(?P<signer>[A-Z][a-z'’-]{2,24})\Z")
_GROUP = re.compile(r"GP-?\d\Z")
"""The declassification group that stood above the signature in the 1960s and 70s."""

_JOINING = frozenset({"AND"})
_NO_NAME = frozenset(
    """
    THE OF TO IN FOR ON WITH END BEGIN SUMMARY COMMENT TEXT POINTS BACKGROUND SENSITIVE
    SIPDIS NOFORN UNCLASSIFIED CONFIDENTIAL SECRET EXERCISE NOTE ACTION REQUEST IS ARE WAS NOT
    """.split()
)
_FINISHED = re.compile(r"[.!?:)\]*\"”'’-]\Z")

_FLAT_SIGNER = re.compile(
    r"[.!?)\"][ ](?P<signer>[A-Z][A-Z'’-]{1,24}(?:[ ][A-Z][A-Z'’-]{1,24})?)\Z"
)

_TAIL = 3000
_WIDEST_SIGNER = 60


@dataclass(frozen=True, slots=True)
class Ending:
    """Where the text proper ends and who signed; `finished` if its last sentence is."""

    text_end: int
    signer: Span | None
    finished: bool


def ending(text: str, start: int, end: int) -> Ending:
    """How the text between two places ends.

    Met in the wild: `CLINTON`, two surnames, `GRAY` with a full stop on the next line,
    `GILLESPIE##`, a page marking or `NNNN` behind it, and no signature at all.
    """
    found = last_lines(text, max(start, end - _TAIL), end)
    last = next((line for line in found if not _TRAILER.match(line.of(text))), None)
    if not last:
        return Ending(end, None, finished=True)
    before = next(found, None)
    if before and _GROUP.match(before.of(text)):
        before = next(found, None)
    signer = _signer(text, last, before)
    if signer and before:
        return Ending(before.end, signer, finished=True)
    if "\n" not in text[start:end].strip():
        return _flattened(text, last)
    return Ending(last.end, None, finished=bool(_FINISHED.search(last.of(text))))


def _flattened(text: str, line: Span) -> Ending:
    """How a text ends that came on one line: a name may stand behind its last full stop."""
    match = _FLAT_SIGNER.search(text, max(line.start, line.end - _WIDEST_SIGNER), line.end)
    if match:
        return Ending(match.start() + 1, place(match, "signer"), finished=True)
    return Ending(line.end, None, finished=bool(_FINISHED.search(line.of(text))))


def _signer(text: str, line: Span, before: Span | None) -> Span | None:
    """The name on a line, if it can only be a signature."""
    match = _SIGNER.match(line.of(text)) or _SMALL_SIGNER.match(line.of(text))
    if not match or not before or _NO_NAME & set(match["signer"].split()):
        return None
    if _JOINING & {match["signer"].split()[0], match["signer"].split()[-1]}:
        return None
    words = [word for word in match["signer"].split() if word not in _JOINING]
    near = text[max(0, before.end - _TAIL) : before.end]
    if len(words) > 1 and near.isupper() and not gap(text, before.end, line.start):
        return None
    if not gap(text, before.end, line.start) and not _FINISHED.search(before.of(text)):
        return None
    return Span(line.start, line.start + len(match["signer"]))
