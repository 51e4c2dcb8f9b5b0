"""Reads the message heading: classification line, captions, attention lines, E.O., subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from goodoffices.cable import keywords
from goodoffices.cable.places import lines, place, trimmed, unwrapped
from goodoffices.cable.repairs import repaired_subject
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.records import ClassifiedBy, Mrn, Sections, Span

_ORDER_VALUE = re.compile(
    r"""
    [ \t]{0,6} (?: DECL [ \t]{0,3} [:;]? [ \t]{0,3} )?
    (?P<declassify_on> [^\n]{0,120}? )
    [ \t]{0,8} (?= \n | \Z | \s T[ ]?A[ ]?G[ ]?S\b | \s SUBJ | [A-Za-z]? Classif?ied[ ]By )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?P<first_year>\d{4})[/-])?(?P<month>\d{1,2})[/-](?P<day>\d{1,2})"
    r"(?(first_year)|[/-](?P<year>\d{4}|\d{2}))\Z"
)
_NOT_APPLICABLE = re.compile(r"N\s{0,2}/?\s{0,2}A\.?\Z", re.IGNORECASE)

_SUBJECT_STOP = re.compile(
    r"""
    \n [ \t\r]* \n
    | \n [ \t]* (?: [-=_*‐—]{4} | (?:BEGIN[ ])?SUMMARY\b | [IVX]{1,4} \. [ \t]
        | (?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED[ ]OFFICIAL[ ]USE|SENSITIVE)
          [ \t\r]* (?:\n|\Z) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLASSIFIED_BY = re.compile(
    r"""
    [ \t]{0,6} (?P<name> [^\n,;:]{2,80}? )
    (?: [,;] \s{0,4} (?P<title> [^\n;]{1,160}? (?: \n [^\n;]{1,160}? )? ) )??
    [.;,]? \s{0,4}
    (?: (?: for \s{1,4} )? REASONS? [ \t]{0,3} :? \s{0,3}
        (?P<reasons> [^\n]{1,120} (?: (?<=AND|.OR|..,) \n [^\n]{1,40} )? )
      | \Z | \n )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TITLE_FIRST = re.compile(
    r"""
    (?: [\w./&'-]{1,20} [ ] ){0,5}?
    (?: Ambassador | Charg[eé](?:[ ]d['’]Affaires)? | CDA | DCM | Director | Counselor | Chief
      | Officer | Consul(?:[ ]General)? | Secretary | A/S | PDAS | DAS | Minister | Attach[eé]
      | (?: Pol | Econ | Mgmt | Pol-?Econ | Pol-?Mil ) (?: Couns (?:elor)? | Chief | Off )? )
    (?: [ ] a\.?i\.? )? [ ] (?= [A-Z] [\w.'’-]{0,20} [ ] [A-Z] )
    """,
    re.VERBOSE,
)
_REASON = re.compile(r"(?P<section>1\.[45])?[ ]{0,2}\((?P<letter>[a-h])\)", re.IGNORECASE)

_NOT_BLANK = re.compile(r"\S")
_OPEN_END = re.compile(r"(?:[,/;&-]|\b(?:AND|FOR|TO|FROM))\Z", re.IGNORECASE)


def read_heading(sketch: Sketch, page: Page) -> None:
    """Read what the message heading says but for TAGS and references."""
    _read_banner(sketch, page)
    _read_captions(sketch, page)
    _read_executive_order(sketch, page)
    _read_subject(sketch, page)
    _read_classified_by(sketch, page)


def _read_banner(sketch: Sketch, page: Page) -> None:
    """Read the classification line and the message number on it."""
    banner = page.zones.banner
    if not banner:
        return
    year = sketch.created.year if sketch.created else page.year
    sketch.classification_line = unwrapped(banner[0])
    sketch.mrn = Mrn(origin=unwrapped(banner["origin"]), serial=banner["serial"], year=year)
    sketch.place("classification_line", [place(banner)])
    sketch.place("mrn", [Span(banner.start("origin"), banner.end("serial"))])
    if banner["this"]:
        sketch.sections = Sections(this=int(banner["this"]), total=int(banner["total"]))
        sketch.place("sections", [Span(banner.start("this"), banner.end("total"))])


def _read_captions(sketch: Sketch, page: Page) -> None:
    """Read captions, attention lines and handling statements."""
    zone = page.zones.heading
    if not zone:
        return
    text = page.plain
    captions: list[Span] = []
    attention: list[Span] = []
    end = zone.start
    for line in _upper_lines(page, zone):
        end = line.end
        rest = _peeled(text, line, captions)
        if rest:
            _append_wrapped(text, rest, attention)
    captions += map(place, keywords.CAPTION_LINE.finditer(text, end, zone.end))
    attention += lines(text, *page.zones.passing)
    sketch.captions = _unique(text, captions)
    sketch.attention_lines = _unique(text, attention)
    sketch.handling_statements = _unique(text, page.zones.handling)
    sketch.place("captions", captions)
    sketch.place("attention_lines", attention)
    sketch.place("handling_statements", page.zones.handling)


def _unique(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """The words at some places, each once, in order."""
    return tuple(dict.fromkeys(unwrapped(span.of(text)) for span in spans))


def _upper_lines(page: Page, zone: Span) -> Iterator[Span]:
    """The lines from classification line to first keyword, without handling sentences."""
    banner = page.zones.banner
    start = banner.end() if banner else zone.start
    stops = [match.start() for match in page.zones.keywords.values() if match.start() >= start]
    if not banner and not stops:
        return
    taken = page.zones.handling
    at = 0
    for line in lines(page.plain, start, min(stops, default=zone.end)):
        while at < len(taken) and taken[at].end <= line.start:
            at += 1
        if at == len(taken) or line.end <= taken[at].start:
            yield line


def _peeled(text: str, line: Span, captions: list[Span]) -> Span | None:
    """What a line holds behind its leading captions, which are added to the list."""
    at = line.start
    while match := keywords.CAPTION.match(text, at, line.end):
        captions.append(place(match))
        after = _NOT_BLANK.search(text, match.end(), line.end)
        at = after.start() if after else line.end
    return Span(at, line.end) if at < line.end else None


def _append_wrapped(text: str, line: Span, found: list[Span]) -> None:
    """Add an attention line, or prolong the last one if that was left open at its end."""
    last = found[-1] if found else None
    if last and _OPEN_END.search(text, max(last.start, last.end - 10), last.end):
        found[-1] = Span(found[-1].start, line.end)
    else:
        found.append(line)


def _read_executive_order(sketch: Sketch, page: Page) -> None:
    """Read the order that it was classified under and until when.

    Met in the wild: `E.O. 12958: N/A`, `E.O. 12958: DECL: 03/16/2019`, `EO 12958 DECL:
    2020/02/23`, `E. O. 11652: N/ A`, `E.O. 11652: GDS`. A whole day is given as ISO 8601 has
    it; what is none (`X1`, `OADR`, `AFTER KOREAN UNIFICATION`) in its words.
    """
    zone = page.zones.heading
    order = page.zones.keywords.get(keywords.EXECUTIVE_ORDER)
    if not zone or not order:
        return
    sketch.eo = order["eo"]
    sketch.place("eo", [place(order, "eo")])
    until = _ORDER_VALUE.match(page.plain, order.end(), zone.end)
    span = trimmed(page.plain, *until.span("declassify_on")) if until else None
    if span and not _NOT_APPLICABLE.match(span.of(page.plain)):
        sketch.declassify_on = _day(unwrapped(span.of(page.plain)))
        sketch.place("declassify_on", [span])


def _day(written: str) -> str:
    """A day written `03/16/2019`, `6/30/08` or `2020/02/23` in ISO 8601, else the words."""
    match = _DAY.match(written)
    if not match:
        return written
    year = match["year"] or match["first_year"]
    try:
        day = date(int(year) + 2000 * (len(year) == 2), int(match["month"]), int(match["day"]))
    except ValueError:
        return written
    return day.isoformat()


def _read_subject(sketch: Sketch, page: Page) -> None:
    """Read the subject, unwrapped.

    It ends at a blank line or, where an archive dropped those, at the next keyword, a rule of
    dashes, a summary, a handling sentence, a page marking or the first paragraph.
    """
    zone = page.zones.heading
    keyword = page.zones.keywords.get(keywords.SUBJECT)
    if not zone or not keyword:
        return
    begin = trimmed(page.plain, keyword.end(), zone.end)
    if not begin:
        return
    span = trimmed(page.plain, begin.start, _subject_end(page, begin.start, zone.end))
    if span:
        sketch.subject = unwrapped(span.of(page.plain))
        sketch.subject_repaired = repaired_subject(sketch.subject)
        sketch.place("subject", [span])


def _subject_end(page: Page, start: int, end: int) -> int:
    """Where a subject ends: at its own stop, a keyword or a sentence on handling."""
    stop = _SUBJECT_STOP.search(page.plain, start, end)
    others = [match.start() for match in page.zones.keywords.values()]
    others += [span.start for span in page.zones.handling]
    found = [other for other in others if other >= start]
    return min([*found, stop.start() if stop else end])


def _read_classified_by(sketch: Sketch, page: Page) -> None:
    """Read the classifier: `Classified By: NAME, TITLE. Reason: 1.4 (b) and (d)`."""
    keyword = page.zones.keywords.get(keywords.CLASSIFIED_BY) or _first_words(page)
    match = _CLASSIFIED_BY.match(page.plain, keyword.end()) if keyword else None
    if not match:
        return
    name, title = _named(unwrapped(match["name"]), unwrapped(match["title"] or ""))
    sketch.classified_by = ClassifiedBy(
        name=name,
        title=title,
        reasons=tuple(_reasons(match["reasons"] or "")),
    )
    sketch.place("classified_by", [trimmed(page.plain, *match.span())])


def _named(name: str, title: str) -> tuple[str, str | None]:
    """The name and the title, which at times stands before: `LSR Director Hugh Mercer`."""
    leading = None if title else _TITLE_FIRST.match(name)
    if leading:
        name, title = name[leading.end() :], leading[0]
    return name.rstrip("., "), title.strip(".,; ") or None


def _first_words(page: Page) -> re.Match[str] | None:
    """The keyword of the classifier at the head of the text, where some posts put it."""
    body = page.zones.body
    if not body or "by" not in (opening := page.plain[body.start : body.start + 60]).lower():
        return None
    return keywords.CLASSIFIED_BY.search(page.plain, body.start, body.start + len(opening))


def _reasons(written: str) -> Iterator[str]:
    """Each reason with its section of the order: `1.4 (b) and (d)` is 1.4 (b), then 1.4 (d)."""
    section = ""
    for match in _REASON.finditer(written):
        section = match["section"] or section
        yield f"{section} ({match['letter'].lower()})".strip()
