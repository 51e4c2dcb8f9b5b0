"""The pieces of a transmission header: ACP 127 format lines 1 to 9."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodoffices.cable.composing.pieces import Form, Piece, one, places
from goodoffices.cable.composing.spacing import Slot, blanks, breaks, either
from goodoffices.records import Cable, Recipient, Span

_TIME = re.compile(r"[0-3]\d[0-2]\d[0-5]\d ?Z {1,3}[A-Za-z]{3} {1,3}\d{2}")
_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()


def transmission_pieces(cable: Cable) -> Iterator[Piece]:
    """The label of the archive where the number rests on it, and the format lines."""
    if cable.reference_id and not _numbered(cable):
        yield Piece(words=f"Reference id: {cable.reference_id}")
    yield from _relay_lines(cable)
    keyword = (breaks(), either("FM"), blanks(least=1))
    if cable.originator is not None:
        place = one(cable.spans.get("from", ()))
        yield Piece(words=cable.originator, span=place, lead=keyword)
    for word, field, listed in (
        ("TO", "to", cable.action_addressees),
        ("INFO", "info", cable.info_addressees),
    ):
        yield from _addressees(word, listed, cable.spans.get(field, ()))


def _numbered(cable: Cable) -> bool:
    """Whether the canonical number follows from classification line and date-time group."""
    stated = cable.classification_line is not None or cable.marking is not None
    dated = cable.created is not None or _TIME.search(cable.dtg or "") is not None
    return cable.mrn is not None and stated and dated


def _relay_lines(cable: Cable) -> Iterator[Piece]:
    """Format lines 1 to 5."""
    written = {
        "transmission_id": cable.transmission_id,
        "routing_line": cable.routing_line,
        "station": _station(cable),
        "security_line": cable.security_line,
        "dtg": cable.dtg or _date_time_group(cable),
    }
    for field, words in written.items():
        if words is not None:
            form = Form.WRAPPED if field == "routing_line" else Form.GIVEN
            yield Piece(words=words, span=one(cable.spans.get(field, ())), form=form)


def _station(cable: Cable) -> str | None:
    """Format line 3: `DE RUEHC #4630 0751600`, with the section where there is room for it."""
    station = cable.station
    if not station:
        return None
    julian = f" {station.julian}" if station.julian else ""
    words = f"DE {station.routing_indicator} #{station.serial}{julian}"
    place = one(cable.spans.get("station", ()))
    if place and place.end - place.start == len(words) + len("/01"):
        section = cable.sections.this if cable.sections else 1
        return f"DE {station.routing_indicator} #{station.serial}/{section:02}{julian}"
    return words


def _date_time_group(cable: Cable) -> str | None:
    """Format line 5 of a cable that only says when it was created."""
    if not cable.created:
        return None
    raw = f"{cable.precedence.raw} " if cable.precedence else ""
    month = _MONTHS[cable.created.month - 1]
    return f"{raw}{cable.created:%d%H%M}Z {month} {cable.created:%y}"


def _addressees(
    word: str, recipients: Sequence[Recipient], spans: Sequence[Span]
) -> Iterator[Piece]:
    """The addressees behind one keyword, one a line.

    Nothing marks the end of a list of exempted posts, so the keyword stands again behind it
    where there is room.
    """
    keyword = (breaks(), either(word), blanks(least=1))
    again = (breaks(), either(f"{word} ", ""))
    lead: tuple[Slot, ...] = keyword
    for recipient, place in zip(recipients, places(len(recipients), spans), strict=True):
        yield Piece(
            words=_addressee(recipient), span=place, lead=lead, tail=_exempted(recipient)
        )
        lead = again if recipient.exempt else (breaks(), blanks(0))


def _addressee(recipient: Recipient) -> str:
    """One addressee: `RUEHC/SECSTATE WASHDC PRIORITY 0492`."""
    route = f"{recipient.route}/" if recipient.route else ""
    parts = (f"{route}{recipient.name}", recipient.precedence, recipient.mcn)
    return " ".join(part for part in parts if part)


def _exempted(recipient: Recipient) -> tuple[Slot, ...]:
    """Format line 9, the posts of a collective that do not get the message."""
    if not recipient.exempt:
        return ()
    return (breaks(), either("XMT"), blanks(least=1), either("\n".join(recipient.exempt)))
