"""Reads the REF line: labels, telegrams in every way of writing them, and everything else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.cable import keywords
from goodoffices.cable.places import trimmed, unwrapped
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.facts import Gazetteer, canonical_origin, damaged_reference
from goodoffices.records import Reference, ReferenceKind, Span

_STOP = re.compile(
    r"""
    \n [ \t]* (?: [-=_*‐—]{4} | (?:BEGIN[ ])? SUMMARY\b | C[ ]O[ ]R[ ]R[ ]E[ ]C )
    | \n [ \t]* (?: \( (?: U | SBU | LOU | [CS] (?= \) [ \t]+ [^\n]{0,30} (?-i:[a-z]) ) ) \)
        | [IVX]{1,4} \. [ \t] )
    | (?<![A-Za-z]) (?: SUBJECT | TAGS ) [ \t]{0,3} :
    """,
    re.VERBOSE | re.IGNORECASE,
)
_KEYWORD_AGAIN = re.compile(r"\s{0,4}REFS?\s{0,2}:", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_OPEN_END = re.compile(r"(?:[,;:&]|\bAND|(?<![A-Za-z])[A-Za-z][.):])\Z", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"(?:¶[ ]?)?[\[(]?[A-Za-z1-9][.)\]:][ \t(A-Z0-9]")

_LABEL = re.compile(
    r"""
    (?<![^\s,;:(\[¶])
    (?: ¶ [ ]? )?
    (?: REFS? [ ] )?
    (?: \( [ ]? (?P<round>[A-Za-z1-9]) [ ]? \)
      | \[ (?P<square>[A-Za-z1-9]) \]
      | (?P<plain>[A-Za-z1-9]) (?: [.):] | [ ]-(?=[ ]) )
      | (?P<bare>[A-Z]) (?= [ ] [A-Z0-9] ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_OTHER_KINDS = (
    (ReferenceKind.EMAIL, re.compile(r"\bE-?\s?MAILS?\b|@", re.IGNORECASE)),
    (
        ReferenceKind.TELCON,
        re.compile(r"\bTELE?CONS?\b|\bTELEPHONE\b|\bPHONE\b|\bFONECON\b", re.IGNORECASE),
    ),
    (ReferenceKind.AIRGRAM, re.compile(r"\b(?:C?A-\d{1,5}\b|AIRGRAM\b)", re.IGNORECASE)),
    (
        ReferenceKind.BOOK,
        re.compile(
            r'\b(?:BOOK|ISBN)\b|^[A-Z][^"“]{2,60},\s["“][^"”]{3,200}["”],?\s', re.IGNORECASE
        ),
    ),
    (ReferenceKind.REPORT, re.compile(r"\b(?:REPORT|IIR|TDX)\b", re.IGNORECASE)),
)
_MILITARY_TIME = re.compile(r"\b[ZOPR]?\s?\d{6}Z\b")

_TITLE = re.compile(
    r"\((?!\s{0,2}'?\d{2,4}\s{0,2}\))[^()]{0,300}\)|\"[^\"]{0,300}\"|“[^”]{0,300}”"
)

_WORD = r"(?:0?[A-Z][A-Z.'’]{0,19}(?:0[A-Z]{0,8})?)"
_AFTER_YEAR = r"""
    (?: \s{0,3} \( \s{0,2} '? (?P<year_in_brackets>\d{2}|\d{4}) \s{0,2} \)
      | [ ]?[-/] (?P<year_behind>\d{2}|(?:19|20)\d{2}) (?!\d)
      | [ ] (?P<year_last>\d{2}) (?= \s{0,3} (?: [,;] | \Z ) ) )?
"""

_ADDED = re.compile(
    r"""
    (?: \s{0,3}
        (?: \( [^()]{1,300} \) | " [^"]{1,300} " | ,? \s (?:AND|&) \s PREVIOUS
        | ,? \s PARAS? \s \d{1,2} (?: (?: , | \s AND | \s & ) \s \d{1,2} ){0,5} )
    )+
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands behind a telegram and belongs to it: `(NOTAL)`, `(TITLE)`, `AND PREVIOUS`."""

_TELEGRAM = re.compile(
    rf"""
    (?<![\w/.])
    (?: ['’]? (?P<year>(?:19|20)\d{{2}}|0?\d{{2}}|O\d) [ ]? [-/]? \s{{0,3}}
      | \( (?P<year_before>\d{{2}}|\d{{4}}) \) \s{{0,3}} )?
    (?P<origin>{_WORD} (?: [ \t\n/-]{{1,6}} {_WORD} ){{0,4}} )
    [ \t\n,\#-]{{0,6}}
    (?P<serial>\d[\dO]{{0,7}}) (?![\w.])
    {_AFTER_YEAR}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_USUAL = re.compile(
    r"(?P<year>\d{2}) (?P<origin>[A-Z]{3,20}(?: [A-Z]{2,20}){0,2}) (?P<serial>\d{1,6})\Z"
)
"""A telegram as most are written: `08 STATE 117568`."""

_SERIAL_FIRST = re.compile(
    rf"""
    \s{{0,3}} (?P<serial>\d{{3,6}}) \s{{1,3}} (?P<origin>{_WORD}(?:[ ]{_WORD}){{0,3}})
    \s{{0,3}} [.,]? \s{{0,3}} \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ANOTHER_SERIAL = re.compile(
    rf"""
    \s{{0,3}} (?: , | / | & | \bAND\b ) \s{{0,3}}
    (?P<serial>\d{{2,7}}) (?![\w.]) {_AFTER_YEAR} (?! \s{{1,3}} (?!AND\b|NOTAL) [A-Z0]{{2}} )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_NO_ORIGIN = frozenset(
    """
    JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY
    AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER UNSCR UNSC RESOLUTION FAM FAH PARA PARAGRAPH
    SECTION NO NUMBER NOTE OF ON ARTICLE PAGE PAGES ANNEX VOLUME CHAPTER REF THRU TO FROM THE
    """.split()
)
_NOT_OF_THE_ORIGIN = frozenset(
    {"CABLE", "CABLES", "TELEGRAM", "TELEGRAMS", "TELS", "REF", "AND"}
)

_MISSIONS = frozenset("EC EEC FAO IAEA MTN NATO OECD UN UNESCO USEC".split())
"""Organisations to which missions are accredited: their cables are not the embassy's."""

_WIDEST_INDENT = 24

_PLAIN_WORD = re.compile(r"[A-Za-z]{2,20}\Z")
_WIDEST_LABEL = 12
_LONGEST_UNKNOWN_ORIGIN = 3


@dataclass(frozen=True, slots=True)
class _Item:
    """The stretch of a REF line that one label rules."""

    label: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class _Telegram:
    """One telegram: where it is named, its canonical origin, serial and year as written."""

    span: Span
    origin: str
    serial: str
    year: str | None


def read_references(sketch: Sketch, page: Page) -> None:
    """Read everything that the REF line points at.

    Met in the wild: `REF: A. 08 STATE 117568`, `A) …`, `(A) …`, `[A] …`, `A - …`, `A. A) …`,
    `A. REF A …`, `1. …`, no label; parted by `;`, `,`, `AND`, `&` or new lines; labels twice.
    """
    zone = page.zones.heading
    keyword = page.zones.keywords.get(keywords.REFERENCES)
    if not zone or not keyword:
        return
    again = _KEYWORD_AGAIN.match(page.plain, keyword.end(), zone.end)
    start = again.end() if again else keyword.end()
    end = _end(page, start, zone.end)
    year = page.year
    if sketch.mrn and sketch.mrn.year:
        year = sketch.mrn.year
    elif sketch.created:
        year = sketch.created.year
    found: list[tuple[Reference, Span]] = []
    for item in _items(page.plain, start, end):
        found += _references(page.plain, item, year, page.gazetteer)
    sketch.references = tuple(reference for reference, _ in found)
    sketch.place("references", [span for _, span in found])


def _end(page: Page, start: int, end: int) -> int:
    """Where a REF line ends: at a keyword, a summary or a blank line without a label behind."""
    text = page.plain
    stop = _STOP.search(text, start, end)
    behind = (keywords.CLASSIFIED_BY, keywords.EXECUTIVE_ORDER)
    stops = [match.start() for key, match in page.zones.keywords.items() if key in behind]
    stops += [span.start for span in page.zones.handling]
    stops += page.zones.passing[:1]
    end = min([*(one for one in stops if one >= start), stop.start() if stop else end])
    content = trimmed(text, start, end)
    for blank in _BLANK_LINE.finditer(text, content.start if content else end, end):
        before = text[max(start, blank.start() - _WIDEST_LABEL) : blank.start()].rstrip()
        if not _OPEN_END.search(before) and not _NEXT_LABEL.match(text, blank.end()):
            return blank.start()
    return end


def _items(text: str, start: int, end: int) -> Iterator[_Item]:
    """The labelled stretches of a REF line, parted at semicolons where nothing is labelled."""
    label, begin = None, start
    for match in _LABEL.finditer(text, start, end):
        letter = (match["round"] or match["square"] or match["plain"] or match["bare"]).upper()
        if not _next_label(
            label,
            letter,
            text[max(begin, match.start() - _WIDEST_LABEL) : match.start()],
            bare=bool(match["bare"]),
        ):
            continue
        yield from _parted(text, label, begin, match.start())
        label, begin = letter, match.end()
    yield from _parted(text, label, begin, end)


def _next_label(label: str | None, letter: str, between: str, *, bare: bool) -> bool:
    """Whether a letter is a label here: the next one of the row, or the last one doubled.

    A bare letter (`REF A WELLINGTON 721 B WELLINGTON 690`) must follow a complete item.
    """
    written = between.strip(" \t\n,;:¶([")
    if label is None:
        return letter in {"A", "1"} and not written
    if letter == label:
        return not bare or not written
    if ord(letter) not in {ord(label) + 1, ord(label) + 2}:
        return False
    return not bare or written[-1:].isdigit() or written.endswith(")")


def _parted(text: str, label: str | None, start: int, end: int) -> Iterator[_Item]:
    """The stretch between two labels, one item for each semicolon."""
    while start < end:
        stop = text.find(";", start, end)
        stop = end if stop < 0 else stop
        span = trimmed(text, start, stop)
        span = span and _without_marks(text, span)
        if span:
            yield _Item(label, span)
        start = stop + 1


def _without_marks(text: str, span: Span) -> Span | None:
    """The stretch without the signs that only part it from its neighbours."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" \t\n\r,;:¶.&-"))
    end = span.end - len(words) + len(words.rstrip(" \t\n\r,;:¶&([-"))
    end -= 1 if text[start:end].endswith(".") else 0
    return Span(start, end) if start < end else None


def _references(
    text: str, item: _Item, year: int | None, gazetteer: Gazetteer
) -> Iterator[tuple[Reference, Span]]:
    """What one item points at: telegrams, or one thing of another kind."""
    words = item.span.of(text)
    usual = _USUAL.match(words)
    if usual and gazetteer.known_origin(usual["origin"]):
        origin = canonical_origin(usual["origin"])
        telegram = _Telegram(item.span, origin, usual["serial"], usual["year"])
        yield _cable_reference(text, item.label, telegram, item.span, year), item.span
        return
    kind = next((kind for kind, cue in _OTHER_KINDS if cue.search(words)), None)
    telegrams = [] if kind else list(_telegrams(text, item.span, gazetteer))
    ends = [*(telegram.span.start for telegram in telegrams[1:]), item.span.end]
    for telegram, end in zip(telegrams, ends, strict=False):
        added = _ADDED.match(text, telegram.span.end, end)
        span = Span(telegram.span.start, added.end()) if added else telegram.span
        yield _cable_reference(text, item.label, telegram, span, year), span
    if not telegrams:
        if kind is None and _MILITARY_TIME.search(words):
            kind = ReferenceKind.CABLE
        yield (
            Reference(
                label=item.label,
                text=unwrapped(words),
                kind=kind or ReferenceKind.DOCUMENT,
                reference_id=None,
            ),
            item.span,
        )


def _cable_reference(
    text: str, label: str | None, telegram: _Telegram, span: Span, year: int | None
) -> Reference:
    """A telegram with its canonical number; without any year it has none."""
    digits = telegram.year.replace("O", "0").replace("o", "0")[-2:] if telegram.year else None
    digits = digits or (None if year is None else f"{year % 100:02}")
    serial = telegram.serial.upper().replace("O", "0")
    reference_id = digits and f"{digits}{telegram.origin}{int(serial)}"
    return Reference(
        label=label,
        text=unwrapped(span.of(text)),
        kind=ReferenceKind.CABLE,
        reference_id=reference_id and (damaged_reference(reference_id) or reference_id),
    )


def _telegrams(text: str, span: Span, gazetteer: Gazetteer) -> Iterator[_Telegram]:
    """The telegrams that an item names, titles in brackets or quotes passed over.

    Met in the wild: `08 STATE 1`, `2004 STATE 1`, `(99) ROME 1`, `STATE 8246 (08)`,
    `09CAIRO0561`, `10-OTTAWA-57`, `QUITO 4525-91`, `PANAMA 00789/08`, `AMMAN 07718 99`,
    `'08 LIMA 1`, `BAGHDAD #3565`, `PRAGUE, 1228`, `STATE 41252 AND 44603`,
    `Kabul 936/935`, `870 Ulaanbaatar`.
    """
    words = _TITLE.sub(lambda title: " " * len(title[0]), span.of(text))
    backwards = _SERIAL_FIRST.match(words)
    if backwards and not _is_year_of_telegram(words):
        origin = _origin(backwards["origin"], gazetteer, alone=True)
        if origin:
            yield _Telegram(span, origin, backwards["serial"], None)
            return
    for match in _TELEGRAM.finditer(words):
        before = words[max(0, match.start() - _WIDEST_INDENT) : match.start()].rstrip(" \t")
        alone = before.endswith("\n") or (not before and match.start() < _WIDEST_INDENT)
        origin = _origin(match["origin"], gazetteer, alone=alone)
        if origin:
            yield from _with_more_serials(words, span.start, match, origin)


def _is_year_of_telegram(words: str) -> bool:
    """Whether the words are a whole telegram that begins with its year."""
    match = _TELEGRAM.match(words.strip())
    return match is not None and match["year"] is not None


def _with_more_serials(
    words: str, shift: int, match: re.Match[str], origin: str
) -> Iterator[_Telegram]:
    """A telegram and the further serials of the same origin behind it."""
    year = match["year"] or match["year_before"]
    at: re.Match[str] | None = match
    while at:
        span = Span(shift + at.start("serial"), shift + at.end())
        if at is match:
            span = Span(shift + at.start(), span.end)
        behind = at["year_in_brackets"] or at["year_behind"] or at["year_last"]
        yield _Telegram(span, origin, at["serial"], behind or year)
        at = _ANOTHER_SERIAL.match(words, at.end())


def _origin(written: str, gazetteer: Gazetteer, *, alone: bool) -> str | None:
    """The canonical origin at the end of some words; an unknown one must be all there is.

    Longest known name first: `SAO PAULO` before `PAULO`, `AIT TAIPEI`, `USUNESCO PARIS FR`.
    """
    words = [word.strip(".") for word in re.split(r"[\s/-]+", written)]
    words = [word for word in words if word.upper() not in _NOT_OF_THE_ORIGIN]
    if words and words[0].upper() in _MISSIONS:
        return canonical_origin(" ".join(words))
    for start in range(len(words)):
        name = " ".join(words[start:])
        for spelling in (name, name.replace("0", "O")) if "0" in name else (name,):
            if gazetteer.known_origin(spelling):
                return canonical_origin(spelling)
    near = gazetteer.nearest_origin(" ".join(words))
    if near:
        return near
    if not alone or not words or len(words) > _LONGEST_UNKNOWN_ORIGIN:
        return None
    if _NO_ORIGIN & {word.upper() for word in words} or not all(map(_PLAIN_WORD.match, words)):
        return None
    return canonical_origin(" ".join(words))
