"""Splits a cable with bare patterns that keep every place and repair nothing: a yardstick.

It reads what an undamaged cable shows (format lines 1 to 8, classification line, captions,
E.O., TAGS, subject, references, paragraphs, signature) as plain tuples and looks nothing up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Field = tuple[str | None, tuple[int, int]]
"""Words with their place in the text; None at (-1, -1) where a part is absent."""

Split = dict[str, list[Field]]
"""What was read: for each field its words and their places."""

_HEADER = (
    re.compile(r"VZCZC(?P<transmission_id>[A-Z]{3}\d*)"),
    re.compile(r"\s(?P<routing_line>(?:ZZ|OO|PP|RR)(?: R[A-Z]{4,7})+)"),
    re.compile(
        r"\sDE (?P<routing_indicator>R[A-Z]+) #(?P<station>\d+(?:/\d+)?) (?P<julian>\d+)"
    ),
    re.compile(r"\s(?P<security_line>ZN[RY] [A-Z]{5}(?: Z[A-Z]{2})?)"),
    re.compile(
        r"\s(?P<precedence>[ZOPR](?: [ZOPR])?) "
        r"(?P<dtg>(?P<day>\d\d)(?P<time>\d{4})Z (?P<month>[A-Z]{3}) (?P<year>\d\d))"
    ),
    re.compile(r"\sFM (?P<from>[^\n]+?)(?=\n| TO )"),
)
_LISTS = (
    ("to", re.compile(r"\sTO ([^\n]+(?:\n(?!INFO |XMT |BT)[A-Z][^\n]*)*)")),
    ("info", re.compile(r"\sINFO ([^\n]+(?:\n(?!XMT |BT)[A-Z][^\n]*)*)")),
)
_ADDRESSEE = re.compile(
    r"(?:(R[A-Z]{3,7})/)?([A-Z][^\n]*?)"
    r"(?: (FLASH|NIACT IMMEDIATE|IMMEDIATE|PRIORITY|ROUTINE))?(?: (\d{4}))?[ ]*(?:\n|\Z)"
)
_ADDRESSEE_PARTS = ("route", "name", "precedence", "mcn")
_BANNER = re.compile(
    r"\n(?P<classification_line>"
    r"(?P<level>UNCLAS|CONFIDENTIAL|SECRET|C O N F I D E N T I A L|S E C R E T)"
    r"(?: SECTION (?P<section>\d\d) OF (?P<sections>\d\d))? +"
    r"(?P<origin>[A-Z][A-Z ]*?) +(?P<serial>\d+))"
)
_CAPTION = re.compile(r"\n(?P<captions>SENSITIVE|SIPDIS|NODIS|EXDIS|STADIS|NOFORN)[ ]*(?=\n)")
_KEYWORDS = (
    re.compile(r"\nE\.O\. (?P<eo>\d{5}):[ ]*(?:DECL: )?(?P<declassify_on>[^\n]*)"),
    re.compile(
        r"\nSUBJECT: (?P<subject>[^\n]+(?:\n(?!REF|SENSITIVE|UNCLAS)[^\n]+)*)",
    ),
)
_TAGS = re.compile(r"\nTAGS: ([^\n]+(?:,\n[^\n]+)*)")
_CODE = re.compile(r"(?P<tags>[A-Z][A-Z0-9/]+)")
_REFERENCES = re.compile(r"\nREFS?: ([^\n]+(?:\n[ ]*[A-Z]\. [^\n]+)*)")
_ITEM = re.compile(
    r"(?:(?P<label>[A-Z])\. )?(?P<references>[^\n]+?)[ ]*(?=\n|\Z|[,;] [A-Z]\. )"
)
_HEAD = re.compile(r"\n¶?(?P<number>\d{1,3})\. ?(?:\((?P<mark>[A-Z/]+)\) ?)?")
_SIGNER = re.compile(r"\n(?P<signer>[A-Z][A-Z' -]+)(?:\n(?:EXERCISE ?)+)?\s*\Z")
_LAST_LINES = 100

_NAMES = {
    pattern: tuple(pattern.groupindex)
    for pattern in (*_HEADER, _BANNER, _CAPTION, *_KEYWORDS, _CODE, _ITEM, _HEAD, _SIGNER)
}


def split(text: str) -> Split:
    """The fields of a cable with their places; what it does not show is left out."""
    found: Split = {}
    banner = _BANNER.search(text)
    first = _HEAD.search(text, banner.end() if banner else 0)
    body = first.start() if first else len(text)
    _transmission(text, banner.start() if banner else body, found)
    if banner:
        _add(found, [banner])
        _heading(text, banner.end(), body, found)
    _paragraphs(text, body, found)
    return found


def _add(found: Split, matches: Sequence[re.Match[str]]) -> None:
    """Add every group of some matches of one pattern."""
    if matches:
        for index, name in enumerate(_NAMES[matches[0].re], start=1):
            found[name] = [(match[index], match.regs[index]) for match in matches]


def _transmission(text: str, end: int, found: Split) -> None:
    """Add format lines 1 to 8."""
    at = max(0, text.find("VZCZC", 0, end))
    for pattern in _HEADER:
        match = pattern.search(text, at, end)
        if match:
            _add(found, [match])
            at = match.end()
    for name, pattern in _LISTS:
        match = pattern.search(text, at, end)
        if match:
            at = match.end()
            listed = list(_ADDRESSEE.finditer(text, match.start(1), at))
            for index, part in enumerate(_ADDRESSEE_PARTS, start=1):
                found[f"{name}_{part}"] = [(one[index], one.regs[index]) for one in listed]


def _heading(text: str, start: int, end: int, found: Split) -> None:
    """Add captions, E.O., TAGS, subject and references."""
    _add(found, list(_CAPTION.finditer(text, start, end)))
    for pattern in _KEYWORDS:
        match = pattern.search(text, start, end)
        if match:
            _add(found, [match])
    for whole, part in ((_TAGS, _CODE), (_REFERENCES, _ITEM)):
        match = whole.search(text, start, end)
        if match:
            _add(found, list(part.finditer(text, *match.span(1))))


def _paragraphs(text: str, body: int, found: Split) -> None:
    """Add paragraphs, each with number and mark, and the signature."""
    signer = _SIGNER.search(text, max(body, len(text) - _LAST_LINES))
    heads = list(_HEAD.finditer(text, body))
    stops = [head.start() for head in heads[1:]]
    stops.append(signer.start() if signer else len(text))
    places = [(head.end(), stop) for head, stop in zip(heads, stops, strict=False)]
    _add(found, heads)
    found["paragraphs"] = [(text[start:stop], (start, stop)) for start, stop in places]
    if signer:
        _add(found, [signer])
