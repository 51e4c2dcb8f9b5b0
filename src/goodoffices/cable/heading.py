"""Reads the message heading: classification line, captions, attention lines, E.O., subject."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from goodoffices.cable import keywords
from goodoffices.cable.places import Spans, lines, place, trimmed, unwrapped
from goodoffices.cable.zones import Page
from goodoffices.records import Cable, ClassifiedBy, Mrn, Sections, Span

_ORDER_VALUE = re.compile(
    r"""
    [ \t]{0,6} (?: DECL [ \t]{0,3} [:;]? [ \t]{0,3} )?
    (?P<declassify_on> [^\n]{0,120}? )
    [ \t]{0,8} (?= \n | \Z | \s T[ ]?A[ ]?G[ ]?S\b | \s SUBJ | [A-Za-z]? Classif?ied[ ]By )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOT_APPLICABLE = re.compile(r"N\s{0,2}/?\s{0,2}A\.?\Z", re.IGNORECASE)

_SUBJECT_STOP = re.compile(
    r"""
    \n [ \t\r]* \n
    | \n [ \t]* (?: [-=_*‐—]{4} | (?:BEGIN[ ])?SUMMARY\b
        | (?:UNCLASSIFIED|CONFIDENTIAL|SECRET) [ \t\r]* (?:\n|\Z) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SUBJECT_STOPS = (
    _SUBJECT_STOP,
    keywords.HANDLING,
    keywords.REFERENCES,
    keywords.CLASSIFIED_BY,
    keywords.TAGS,
    keywords.EXECUTIVE_ORDER,
)

_CLASSIFIED_BY = re.compile(
    r"""
    [ \t]{0,6} (?P<name> [^\n,;:]{2,80}? )
    (?: [,;] \s{0,4} (?P<title> [^\n;]{1,160}? (?: \n [^\n;]{1,160}? )? ) )??
    [.;,]? \s{0,4}
    (?: (?: for \s{1,4} )? REASONS? [ \t]{0,3} :? \s{0,3} (?P<reasons> [^\n]{1,120} )
      | \Z | \n )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REASON = re.compile(r"(?P<section>1\.[45])?[ ]{0,2}\((?P<letter>[a-h])\)", re.IGNORECASE)

_OPEN_END = re.compile(r"(?:[,/;&-]|\b(?:AND|FOR|TO|FROM))\Z", re.IGNORECASE)


def with_heading(cable: Cable, page: Page) -> Cable:
    """The cable with what its message heading says but for TAGS and references."""
    steps: tuple[Callable[[Cable, Page], Cable], ...] = (
        _with_banner,
        _with_captions,
        _with_executive_order,
        _with_subject,
        _with_classified_by,
    )
    for step in steps:
        cable = step(cable, page)
    return cable


def _with_banner(cable: Cable, page: Page) -> Cable:
    """The cable with its classification line and the message number on it."""
    banner = page.zones.banner
    if not banner:
        return cable
    number = Span(banner.start("origin"), banner.end("serial"))
    year = cable.created.year if cable.created else page.year
    spans: Spans = {"classification_line": (place(banner),), "mrn": (number,)}
    return replace(
        cable,
        classification_line=unwrapped(banner[0]),
        mrn=Mrn(origin=unwrapped(banner["origin"]), serial=banner["serial"], year=year),
        sections=_sections(banner),
        spans={**cable.spans, **spans, **_section_span(banner)},
    )


def _sections(banner: re.Match[str]) -> Sections | None:
    """Which section of how many the classification line begins."""
    if not banner["this"]:
        return None
    return Sections(this=int(banner["this"]), total=int(banner["total"]))


def _section_span(banner: re.Match[str]) -> Spans:
    """The place of the section count, where there is one."""
    if not banner["this"]:
        return {}
    return {"sections": (Span(banner.start("this"), banner.end("total")),)}


def _with_captions(cable: Cable, page: Page) -> Cable:
    """The cable with its captions, attention lines and handling statements."""
    zone = page.zones.heading
    if not zone:
        return cable
    text = page.plain
    spans: dict[str, list[Span]] = {"captions": [], "attention_lines": []}
    handling = [
        span
        for match in keywords.HANDLING.finditer(text, zone.start, zone.end)
        if (span := trimmed(text, *match.span()))
    ]
    for line in _upper_lines(text, zone, page.zones.banner, handling):
        rest = _peeled(text, line, spans["captions"])
        if rest:
            _append_wrapped(text, rest, spans["attention_lines"])
    spans["handling_statements"] = handling
    return replace(
        cable,
        captions=_unique(text, spans["captions"]),
        attention_lines=_unique(text, spans["attention_lines"]),
        handling_statements=_unique(text, handling),
        spans={**cable.spans, **{name: tuple(found) for name, found in spans.items() if found}},
    )


def _unique(text: str, spans: list[Span]) -> tuple[str, ...]:
    """The words at some places, each once, in order."""
    return tuple(dict.fromkeys(unwrapped(span.of(text)) for span in spans))


def _upper_lines(
    text: str, zone: Span, banner: re.Match[str] | None, handling: list[Span]
) -> Iterator[Span]:
    """The lines from classification line to first keyword, without handling sentences."""
    start = banner.end() if banner else zone.start
    patterns = (
        keywords.EXECUTIVE_ORDER,
        keywords.TAGS,
        keywords.SUBJECT,
        keywords.REFERENCES,
        keywords.CLASSIFIED_BY,
    )
    found = [pattern.search(text, start, zone.end) for pattern in patterns]
    stops = [match.start() for match in found if match]
    if not banner and not stops:
        return
    for line in lines(text, start, min(stops, default=zone.end)):
        if not any(line.within(one) or one.within(line) for one in handling):
            yield line


def _peeled(text: str, line: Span, captions: list[Span]) -> Span | None:
    """What a line holds behind its leading captions, which are added to the list."""
    at = line.start
    while match := keywords.CAPTION.match(text, at, line.end):
        captions.append(place(match))
        after = trimmed(text, match.end(), line.end)
        if not after:
            return None
        at = after.start
    return Span(at, line.end)


def _append_wrapped(text: str, line: Span, found: list[Span]) -> None:
    """Add an attention line, or prolong the last one if that was left open at its end."""
    if found and _OPEN_END.search(found[-1].of(text)):
        found[-1] = Span(found[-1].start, line.end)
    else:
        found.append(line)


def _with_executive_order(cable: Cable, page: Page) -> Cable:
    """The cable with the order it was classified under and until when.

    Met in the wild: `E.O. 12958: N/A`, `E.O. 12958: DECL: 03/16/2019`, `EO 12958 DECL:
    2020/02/23`, `E. O. 11652: N/ A`, `E.O. 11652: GDS`.
    """
    zone = page.zones.heading
    order = zone and keywords.EXECUTIVE_ORDER.search(page.plain, zone.start, zone.end)
    if not zone or not order:
        return cable
    spans: Spans = {"eo": (place(order, "eo"),)}
    until = _ORDER_VALUE.match(page.plain, order.end(), zone.end)
    span = trimmed(page.plain, *until.span("declassify_on")) if until else None
    declassify_on = span.of(page.plain) if span else None
    if span and not _NOT_APPLICABLE.match(span.of(page.plain)):
        spans["declassify_on"] = (span,)
    return replace(
        cable,
        eo=order["eo"],
        declassify_on=declassify_on if "declassify_on" in spans else None,
        spans={**cable.spans, **spans},
    )


def _with_subject(cable: Cable, page: Page) -> Cable:
    """The cable with its subject, unwrapped.

    It ends at a blank line or, where an archive dropped those, at the next keyword, a rule of
    dashes, a summary, a handling sentence, a page marking or the first paragraph.
    """
    zone = page.zones.heading
    keyword = zone and keywords.SUBJECT.search(page.plain, zone.start, zone.end)
    if not zone or not keyword:
        return cable
    begin = trimmed(page.plain, keyword.end(), zone.end)
    if not begin:
        return cable
    found = (stop.search(page.plain, begin.start, zone.end) for stop in _SUBJECT_STOPS)
    end = min((match.start() for match in found if match), default=zone.end)
    span = trimmed(page.plain, begin.start, end)
    if not span:
        return cable
    return replace(
        cable,
        subject=unwrapped(span.of(page.plain)),
        spans={**cable.spans, "subject": (span,)},
    )


def _with_classified_by(cable: Cable, page: Page) -> Cable:
    """The cable with its classifier: `Classified By: NAME, TITLE. Reason: 1.4 (b) and (d)`."""
    keyword = keywords.CLASSIFIED_BY.search(page.plain)
    match = _CLASSIFIED_BY.match(page.plain, keyword.end()) if keyword else None
    if not match:
        return cable
    span = trimmed(page.plain, *match.span())
    title = unwrapped(match["title"] or "").rstrip(".,; ") or None
    return replace(
        cable,
        classified_by=ClassifiedBy(
            name=unwrapped(match["name"]).rstrip("."),
            title=title,
            reasons=tuple(_reasons(match["reasons"] or "")),
        ),
        spans={**cable.spans, **({"classified_by": (span,)} if span else {})},
    )


def _reasons(written: str) -> Iterator[str]:
    """Each reason with its section of the order: `1.4 (b) and (d)` is 1.4 (b), then 1.4 (d)."""
    section = ""
    for match in _REASON.finditer(written):
        section = match["section"] or section
        yield f"{section} ({match['letter'].lower()})".strip()
