"""Reads the transmission header: ACP 127 format lines 1 to 9."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from goodoffices.cable.places import place, trimmed, until_next, unwrapped
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.facts import PRECEDENCES
from goodoffices.records import Precedence, Recipient, Span, Station

_TRANSMISSION_ID = r"(?P<transmission_id> VZCZC[A-Z]{3}\d{0,6} )"
_ROUTING_LINE = r"""
    (?<!\w) (?P<routing_line> (?:ZZ|OO|PP|RR) (?: \s{1,4} R[A-Z]{4,7} (?![A-Z/]) ){1,400} )
"""
_STATION = r"""
    (?<!\w) (?P<station>
        DE [ ]{1,3} (?P<routing_indicator>R[A-Z]{3,7})
        [ ]{0,3} \# [ ]? (?P<serial>\d{1,6}) (?: /\d{1,3} )?
        (?: [ ]{1,3} (?P<julian>\d{7}) )? )
"""
_SECURITY_LINE = r"""
    (?<!\w) (?P<security_line>
        ZN[RY] [ ]{1,3} (?P<letter>[A-Z]) (?P=letter){4} (?: [ ]{1,3} Z[A-Z]{2} (?!\w) )?
        (?: [ ]{1,3} \( [A-Z0-9 ]{1,60} \) )? )
"""
_WRITTEN = {
    "transmission_id": _TRANSMISSION_ID,
    "routing_line": _ROUTING_LINE,
    "station": _STATION,
    "security_line": _SECURITY_LINE,
}
_LINES = {name: re.compile(written, re.VERBOSE) for name, written in _WRITTEN.items()}
_ALL_LINES = re.compile(r"\s{1,9}".join(_WRITTEN.values()), re.VERBOSE)
"""Format lines 1 to 4, one behind the other, as nearly every cable has them."""

_DTG = re.compile(
    r"""
    (?<!\w)
    (?P<dtg>
        (?: (?P<precedence> [ZOPR] (?: [ ]{1,2} [ZOPR] )? ) [ ]{1,3} )?
        (?P<day>\d{2}) (?P<hour>\d{2}) (?P<minute>\d{2}) [ ]? Z
        [ ]{1,3} (?P<month>[A-Za-z]{3}) [ ]{1,3} (?P<year>\d{2})
    ) (?!\d)
    """,
    re.VERBOSE,
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_FIRST_TELEGRAM_YEAR = 66
"""Two-digit years from 66 on are of the last century (the oldest archived cable is of 1966)."""

_PARTS = re.compile(r"(?P<keyword>FM|TO|INFO|BT|XMT)(?:(?<=XMT)[ /\t\n]|(?=[ \t\n]))")

_ADDRESSEE_BREAK = re.compile(
    r"""
    \n
    | [ ] (?: [ ]{0,3} (?= R[A-Z]{4,7} / )
      | (?<=[ ]\d{4}[ ]) [ ]{0,3} (?= [A-Z]{2} )
      | (?: (?<=[ ]PRIORITY[ ]) | (?<=[ ]IMMEDIATE[ ]) | (?<=[ ]ROUTINE[ ])
          | (?<=[ ]FLASH[ ]) ) [ ]{0,3} (?= [A-Z]{3} )
      | (?<![/\s][ ]) [ ]{0,3} (?= (?: EMBASSY | AMEMBASSY | AMCONSUL | SECSTATE | USMISSION
        | USINT )[ ] ) )
    """,
    re.VERBOSE,
)

_ROUTE = re.compile(r"R[A-Z]{4,7}/")
_ADDRESSEE = re.compile(
    r"""
    (?: (?P<route> [A-Z]{4,8} ) / )?
    (?P<name> [A-Z0-9] .{0,80}? )
    (?: [ ]{1,4} (?P<precedence> FLASH | NIACT[ ]IMMEDIATE | IMMEDIATE | PRIORITY | ROUTINE ) )?
    (?: [ ]{1,4} (?P<mcn> \d{4} ) )?
    [ ]{0,4} \Z
    """,
    re.VERBOSE,
)
_LONGEST_ADDRESSEE = 130
"""The pattern matches nothing that is longer."""


def read_transmission(sketch: Sketch, page: Page) -> None:
    """Read what the transmission header says.

    Met in the wild: every format line on its own line, all of them on one, any of them absent.
    """
    zone = page.zones.transmission
    if not zone:
        return
    _read_relay_lines(sketch, page.plain, zone)
    _read_date_time_group(sketch, page.plain, zone)
    _read_addressees(sketch, page.plain, zone)


def _read_relay_lines(sketch: Sketch, text: str, zone: Span) -> None:
    """Read format lines 1 to 4."""
    found = _relay_lines(text, zone)
    for name, match in found.items():
        sketch.spans[name] = (place(match, name),)
    if "transmission_id" in found:
        sketch.transmission_id = found["transmission_id"]["transmission_id"]
    if "routing_line" in found:
        sketch.routing_line = unwrapped(found["routing_line"]["routing_line"])
    if "station" in found:
        indicator, serial, julian = found["station"].group(
            "routing_indicator", "serial", "julian"
        )
        sketch.station = Station(routing_indicator=indicator, serial=serial, julian=julian)
    if "security_line" in found:
        sketch.security_line = found["security_line"]["security_line"]


def _relay_lines(text: str, zone: Span) -> dict[str, re.Match[str]]:
    """The match that holds each of format lines 1 to 4."""
    together = _ALL_LINES.match(text, zone.start, zone.end)
    if together:
        return dict.fromkeys(_LINES, together)
    matches = ((name, one.search(text, zone.start, zone.end)) for name, one in _LINES.items())
    return {name: match for name, match in matches if match}


def _read_date_time_group(sketch: Sketch, text: str, zone: Span) -> None:
    """Read format line 5: precedence and time of origin, `P 101412Z FEB 31`."""
    match = _DTG.search(text, zone.start, zone.end)
    if not match:
        return
    sketch.dtg = match["dtg"]
    sketch.created = _time(match)
    sketch.precedence = _precedence(match["precedence"])
    sketch.place("dtg", [place(match, "dtg")])
    if sketch.created:
        sketch.place("created", [Span(match.start("day"), match.end("year"))])
    if match["precedence"]:
        sketch.place("precedence", [place(match, "precedence")])


def _time(match: re.Match[str]) -> datetime | None:
    """The time of origin in UTC; None for a day or hour that does not exist."""
    month = match["month"].lower()
    year = int(match["year"])
    try:
        return datetime(
            year + (1900 if year >= _FIRST_TELEGRAM_YEAR else 2000),
            _MONTHS.index(month) + 1,
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            tzinfo=UTC,
        )
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _precedence(raw: str | None) -> Precedence | None:
    """One prosign for all addressees, or one for action and one for information."""
    if not raw:
        return None
    action, *info = (PRECEDENCES[prosign] for prosign in raw.split())
    return Precedence(raw=raw, action=action, info=info[0] if info else None)


class _Part(NamedTuple):
    """The stretch of a header that one keyword rules."""

    keyword: str
    start: int
    end: int


def _parts(text: str, zone: Span) -> Iterator[_Part]:
    """The stretches behind FM, TO, INFO and XMT."""
    found = [
        match
        for match in _PARTS.finditer(text, zone.start, zone.end)
        if not match.start() or text[match.start() - 1].isspace()
    ]
    for match, end in until_next(found, zone.end):
        yield _Part(match["keyword"], match.end(), end)


def _read_addressees(sketch: Sketch, text: str, zone: Span) -> None:
    """Read format lines 6 to 9: from whom, to whom, for whose information."""
    places: dict[str, list[Span]] = {"TO": [], "INFO": []}
    lists: dict[str, list[Recipient]] = {"TO": [], "INFO": []}
    exempt: dict[str, list[list[str]]] = {"TO": [], "INFO": []}
    last = "TO"
    for part in _parts(text, zone):
        items = list(_items(text, part))
        if part.keyword == "FM" and items and not sketch.originator:
            sketch.originator = unwrapped(items[0].of(text))
            sketch.place("from", items[:1])
            continue
        if part.keyword == "XMT" and lists[last]:
            spared = list(takewhile(lambda item: not _routed(text, item), items))
            exempt[last][-1] += [unwrapped(item.of(text)) for item in spared]
            items = items[len(spared) :]
        if part.keyword in lists or (part.keyword == "XMT" and lists[last]):
            last = part.keyword if part.keyword in lists else last
            lists[last] += [_recipient(item.of(text)) for item in items]
            exempt[last] += [[] for _ in items]
            places[last] += items
    sketch.action_addressees = tuple(map(_exempting, lists["TO"], exempt["TO"]))
    sketch.info_addressees = tuple(map(_exempting, lists["INFO"], exempt["INFO"]))
    sketch.place("to", places["TO"])
    sketch.place("info", places["INFO"])


def _routed(text: str, item: Span) -> bool:
    """Whether a routing indicator opens a line: no post that is exempted has one."""
    return _ROUTE.match(text, item.start, item.end) is not None


def _items(text: str, part: _Part) -> Iterator[Span]:
    """The addressees of a stretch, one a line or flattened onto one."""
    start = part.start
    for separator in _ADDRESSEE_BREAK.finditer(text, part.start, part.end):
        item = trimmed(text, start, separator.start())
        if item:
            yield item
        start = separator.end()
    item = trimmed(text, start, part.end)
    if item:
        yield item


def _recipient(written: str) -> Recipient:
    """One addressee: `RUEHC/SECSTATE WASHDC IMMEDIATE 3355`, `USPACOM HONOLULU HI//FPA//`."""
    words = unwrapped(written)
    return _parted(words) if len(words) <= _LONGEST_ADDRESSEE else Recipient(name=words)


@lru_cache(maxsize=4096)
def _parted(words: str) -> Recipient:
    """An addressee of usual length in its parts: the same ones come again and again."""
    match = _ADDRESSEE.match(words)
    if not match:
        return Recipient(name=words)
    name, route, precedence, mcn = match.group("name", "route", "precedence", "mcn")
    return Recipient(name=name, route=route, precedence=precedence, mcn=mcn)


def _exempting(recipient: Recipient, names: list[str]) -> Recipient:
    """A collective with the posts that the XMT line below it exempts."""
    return replace(recipient, exempt=tuple(names)) if names else recipient
