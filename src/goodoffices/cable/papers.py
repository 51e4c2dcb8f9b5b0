"""Reads papers that are no cables: their kind, title, day, headings, paragraphs and claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header, make_header
from email.utils import getaddresses, parsedate_to_datetime
from enum import StrEnum
from itertools import pairwise

from goodoffices.cable.finders import find
from goodoffices.cable.marks import banner_marking
from goodoffices.cable.places import gap, joined, lines, unwrapped
from goodoffices.cable.sheet import Pieces, Sheet, as_given, tidied
from goodoffices.facts import Gazetteer
from goodoffices.records import (
    Cable,
    Finding,
    Heading,
    Layout,
    Paragraph,
    Reading,
    Recipient,
    Span,
    parties,
)


class PaperKind(StrEnum):
    """What kind of paper a text is that is no cable."""

    MAIL = "mail"
    NOTE_VERBALE = "note_verbale"
    ASSISTANCE_REQUEST = "assistance_request"
    PROJECT_LIST = "project_list"
    PLAN = "plan"
    READOUT = "readout"
    LETTER = "letter"
    OTHER = "other"


_KINDS = {
    kind: re.compile("|".join(forms).replace(" ", r"\s+"), re.IGNORECASE)
    for kind, forms in {
        PaperKind.NOTE_VERBALE: ("note verbale", "presents? its compliments to"),
        PaperKind.ASSISTANCE_REQUEST: (
            r"(?:requests?|requesting) for (?:\w+ ){0,2}assistance",
            "assistance (?:request|template)",
            "requests assistance",
        ),
        PaperKind.PROJECT_LIST: (
            "projects? list",
            r"list of (?:\w+ ){0,3}projects",
            "joint list",
            "table of projects",
        ),
        PaperKind.PLAN: ("action plan", "work ?plan", "plan of action", "implementation plan"),
        PaperKind.READOUT: (
            "read-?out",
            r"(?:record|minutes|notes) of (?:\w+ ){0,3}(?:meeting|conversation|talks)",
            "memorandum of conversation",
        ),
        PaperKind.LETTER: (r"(?:^|\n)\s*(?:Dear |Your Excellency|Excellency,)",),
    }.items()
}

_OPENING = 800
"""The words that say what a paper is stand among its first ones."""


def read_paper(sheet: Sheet, gazetteer: Gazetteer) -> Reading | None:
    """What a text that is no cable says, its places in the text of the sheet.

    None for a text in which nothing of a paper is found: it neither says what kind of paper it
    is nor claims anything of a party. The layout is mail for a mail, else unknown; the title is
    the subject of the mail, or the first heading or line; the day is that of the mail.
    """
    pages = _without_page_lines(sheet.text)
    letter = _letterhead(sheet)
    paper = _paper(pages.text, letter)
    found = find(paper, gazetteer)
    if not letter and paper_kind(pages.text) is PaperKind.OTHER and not _tells(found):
        return None
    named = replace(
        paper,
        originator=letter.get("from"),
        action_addressees=tuple(Recipient(name=name) for name in _names(letter.get("to", ""))),
    )
    return as_given(Reading(cable=named, findings=found), pages, ())


def _tells(found: Iterable[Finding]) -> bool:
    """Whether any claim names a party; "a shopping list: bread" is what nobody needs."""
    return any(True for one in found for _ in parties(one.record))


def paper_kind(text: str) -> PaperKind:
    """The kind of a paper, by its first words; a mail is known by its header lines."""
    opening = tidied(text.lstrip()[:_OPENING])
    if _FROM.match(opening):
        return PaperKind.MAIL
    return next(
        (kind for kind, words in _KINDS.items() if words.search(opening)), PaperKind.OTHER
    )


_FROM = re.compile(
    r"(?:[A-Z][A-Za-z-]{1,30}:[^\n]{0,400}\n(?:[ \t][^\n]{0,400}\n){0,20}){0,40}?From:[ \t]"
)
_FIELD = re.compile(
    r"^[ \t>]{0,8}[*]?(?P<name>From|To|Date|Sent|Subject)[*]?:[ \t]*"
    r"(?P<value>[^\n]*(?:\n[ \t]+[^\s>][^\n]*){0,30})",
    re.MULTILINE,
)
_LONGEST_LETTERHEAD = 20_000


def _letterhead(sheet: Sheet) -> Mapping[str, str]:
    """The header lines of a mail by their names in small letters, decoded; else nothing."""
    given = tidied(sheet.given[:_LONGEST_LETTERHEAD])
    first = _FIELD.search(given) if sheet.carrier is Layout.MAIL else None
    if not first:
        return {}
    end = re.compile(r"\n[ \t]*\n").search(given, first.start())
    stop = end.start() if end else len(given)
    found: dict[str, str] = {}
    for match in _FIELD.finditer(given, first.start(), stop):
        found.setdefault(match["name"].lower(), _decoded(unwrapped(match["value"])))
    return found if "from" in found else {}


def _decoded(value: str) -> str:
    """A header line with its coded words turned to what they stand for."""
    try:
        return unwrapped(str(make_header(decode_header(value))))
    except (LookupError, MessageError, ValueError):
        return value


def _names(addressees: str) -> list[str]:
    """The names of those to whom a mail is written, else their addresses."""
    return [name or address for name, address in getaddresses([addressees]) if name or address]


def _day(letter: Mapping[str, str]) -> datetime | None:
    """When a mail was sent, in UTC; a clock without a zone counts as UTC."""
    try:
        sent = parsedate_to_datetime(letter.get("date") or letter.get("sent") or "")
        return (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).astimezone(UTC)
    except (IndexError, OverflowError, TypeError, ValueError):
        return None


_PAGE_NUMBER = re.compile(
    r"[-–—|/ ]{0,4}(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?[-–—|/ ]{0,4}\Z", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_FINISHED = re.compile(r"[.:;?!|]\s*\Z")


def _without_page_lines(text: str) -> Sheet:
    """The text as one flow: page numbers and running lines at the edges of pages left out.

    A form feed parts pages. A line that stands at the edge of several pages counts once.
    """
    if "\f" not in text:
        return Sheet(text=text, given=text)
    edges = [_edges(text, page) for page in _pages(text)]
    times = Counter(word for page in edges for word in {_running(text, one) for one in page})
    pieces = Pieces(text)
    seen: set[str] = set()
    at = 0
    for page, listed in zip(_pages(text), edges, strict=True):
        for line in listed:
            word = _running(text, line)
            repeated = times[word] > 1 and word in seen
            seen.add(word)
            if repeated or _PAGE_NUMBER.match(line.of(text)):
                _leave_out(pieces, at, line, page)
                at = line.end + _blanks(text[line.end : page[1]])
        pieces.keep(at, page[1])
        at = page[1] + 1
        if page[1] < len(text):
            written = "".join(pieces.words[-4:])
            broken = "" if written.endswith("\n") else "\n"
            pieces.replace(page[1], at, "\n\n" if _FINISHED.search(written) else broken)
    return pieces.sheet(None)


def _leave_out(pieces: Pieces, at: int, line: Span, page: tuple[int, int]) -> None:
    """Keep what stands before a line of a page, without the blanks that part it from there."""
    before = pieces.given[at : line.start].rstrip()
    pieces.keep(at, at + len(before))
    if line.start > page[0] and pieces.words and not pieces.words[-1].endswith("\n"):
        pieces.replace(line.start, line.end, "\n")


def _blanks(words: str) -> int:
    """How many blanks stand at the head of some words."""
    return len(words) - len(words.lstrip())


def _pages(text: str) -> list[tuple[int, int]]:
    """Where each page begins and ends."""
    breaks = [at for at, letter in enumerate(text) if letter == "\f"]
    return [(start + 1, end) for start, end in pairwise([-1, *breaks, len(text)])]


def _edges(text: str, page: tuple[int, int]) -> list[Span]:
    """The first and the last lines of a page, at most two each."""
    listed = list(lines(text, *page))
    if len(listed) <= 2 * _EDGE:
        return listed if len(listed) > 1 else []
    return [*listed[:_EDGE], *listed[-_EDGE:]]


_EDGE = 2


def _running(text: str, line: Span) -> str:
    """A line at the edge of a page as it is on all of them, whatever its number."""
    return _DIGITS.sub("#", unwrapped(line.of(text)).lower())


def _paper(text: str, letter: Mapping[str, str]) -> Cable:
    """The paper as a cable of which only title, day, headings and paragraphs are there."""
    blocks = list(_blocks(tidied(text)))
    titles = [block for block in blocks if block.is_heading]
    first = titles[0] if titles and titles[0] is blocks[0] else next(iter(blocks), None)
    place = next(lines(text, first.span.start, first.span.end)) if first else None
    if first and first.is_heading:
        place = first.span
    subject = letter.get("subject") or (unwrapped(place.of(text)) if place else None)
    paragraphs = tuple(_numbered(text, [block for block in blocks if not block.is_heading]))
    spans = {
        "subject": (place,) if place and not letter.get("subject") else (),
        "headings": tuple(title.span for title in titles),
        "paragraphs": tuple(paragraph.span for paragraph in paragraphs),
    }
    return Cable(
        text=text,
        layout=Layout.MAIL if letter else Layout.UNKNOWN,
        created=_day(letter),
        subject=subject[:_LONGEST_TITLE] if subject else None,
        headings=tuple(
            Heading(text=unwrapped(title.span.of(text)), before_paragraph=None)
            for title in titles
        ),
        paragraphs=paragraphs,
        spans={name: places for name, places in spans.items() if places},
    )


_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph or heading: its place without its number, and the number that it bears."""

    span: Span
    number: int | None
    is_heading: bool


_NUMBER = re.compile(r"(?P<number>\d{1,3})[.)][ \t]+(?=[A-Z\"“‘(\[])")
_BULLET = re.compile(r"[-–—•*·]{1,2}[ \t]*[^\s-]")
_EXERCISE = re.compile(r"EXERCISE(?: EXERCISE){1,5}\Z")
_HEADING = re.compile(r"[A-Z0-9\"“(][^|]{2,150}(?<![.,;])\Z")
_SMALL_WORD = re.compile(r"\b[a-z][a-z'’]{3,}\b")
_ENDED_EARLY = re.compile(r"[.?!:]\Z")


def _blocks(plain: str) -> Iterator[_Block]:
    """The paragraphs and headings of a text, in order; lists stay with what introduces them.

    Blank lines and numbers at line starts part them; in a text without blank lines, lines that
    end a sentence early.
    """
    kept: list[list[Span]] = []
    last: Span | None = None
    listed = list(lines(plain, 0, len(plain)))
    width = _width(plain, listed)
    for line in listed:
        words = line.of(plain)
        if _is_frame(words):
            last = None
            continue
        apart = last is None or gap(plain, last.end, line.start) or _ended(plain, last, width)
        if kept and _BULLET.match(words):
            apart = False
        if apart or _NUMBER.match(words):
            kept.append([])
        kept[-1].append(line)
        last = line
    return (_block(plain, block) for block in kept)


def _width(plain: str, listed: Sequence[Span]) -> int:
    """How wide the lines of a text without blank lines are; 0 for one that has blank lines."""
    if any(gap(plain, one.end, other.start) for one, other in pairwise(listed)):
        return 0
    return max((line.end - line.start for line in listed), default=0)


def _ended(plain: str, line: Span, width: int) -> bool:
    """Whether a line of a text without blank lines ends its paragraph."""
    short = (line.end - line.start) * 4 < width * 3
    return short and _ENDED_EARLY.search(line.of(plain)) is not None


def _is_frame(words: str) -> bool:
    """Whether a line frames the paper: that it is an exercise, or how it is marked."""
    if _EXERCISE.match(words):
        return True
    return words.isupper() and len(words) < 80 and banner_marking(words) is not None


def _block(plain: str, listed: Sequence[Span]) -> _Block:
    """Some lines as one block."""
    whole = joined(listed)
    head = _NUMBER.match(plain, whole.start, whole.end)
    span = Span(head.end(), whole.end) if head else whole
    words = span.of(plain)
    is_heading = (
        len(listed) < 3
        and not _BULLET.match(words)
        and _HEADING.match(unwrapped(words)) is not None
        and len(_SMALL_WORD.findall(words)) <= 1
        and len(words.split()) > 1
    )
    number = int(head["number"]) if head else None
    return _Block(span=span, number=number, is_heading=is_heading)


def _numbered(text: str, blocks: Sequence[_Block]) -> Iterator[Paragraph]:
    """The paragraphs under the numbers that they bear, or counted from 1.

    They are counted where none bears a number, or where the numbers begin anew, as in a paper
    with annexes: then a number alone would not name a place.
    """
    borne = [block.number for block in blocks if block.number is not None]
    running = bool(borne) and all(one < other for one, other in pairwise(borne))
    for count, block in enumerate(blocks, start=1):
        yield Paragraph(
            number=block.number if running else count,
            number_as_written=block.number,
            portion_mark=None,
            heading=None,
            text=block.span.of(text),
            span=block.span,
        )
