"""Reads what a text says about itself: summary, comment, cross references, slugs, contacts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from goodoffices.cable.contacts import read_contacts
from goodoffices.cable.cues import within
from goodoffices.cable.paragraphs import cut
from goodoffices.cable.places import place, trimmed, unwrapped
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.records import CrossReference, Paragraph, Span

_SUMMARY = re.compile(r"\bSUMM?A?R?Y\b", re.IGNORECASE)
_SUMMARY_WORD = re.compile(r"(?:BEGIN[ ])?SUMM?A?R?Y\b[^:.\n]{0,60}[:.]?\s{0,4}", re.IGNORECASE)
_END_SUMMARY = re.compile(r"\(?\bEND\s{1,3}(?:OF\s{1,3})?SUMM?A?R?Y?\b", re.IGNORECASE)
_BEFORE_SUMMARY, _BEHIND_SUMMARY = 12, 8
"""How far an end mark reaches before and behind where SUMMARY begins."""
_COMMENT = re.compile(
    r"\bEND[ \n](?:OF[ \n])?COMMENT\b|(?:\(|\bBEGIN[ ]|(?<=\n))COMMENT\s?:|\bCOMMENT:",
    re.IGNORECASE,
)

_CROSS_REFERENCE = re.compile(
    r"""
    \b para (?: graph )? s? \.? \s{1,3}
    (?P<numbers> \d{1,2} (?:
        \s{0,3} (?: , \s? and\b | , | and\b | or\b | & | - | to\b | through\b )
        \s{0,3} \d{1,2} (?!\d) ){0,8} )
    (?! \d | \s{1,3} ref | \s{1,3} (?: of | in ) \s{1,3} (?: the \s{1,3} )?
        (?: ref | septel | unsc
        | resolution | decision | report | note\b | annex | agreement | convention | treaty
        | letter | paper | statute | decree | law\b | \d ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEE = re.compile(r"(?:please\s)?see\s(?:also\s)?\Z", re.IGNORECASE)
_WIDEST_SEE = 16
_ELSEWHERE = re.compile(
    r"(?:\bref(?:tel)?\b[ ,a-z]{0,6}|\b(?:operative|unscr|article)\b[^.]{0,20})\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_RANGE = re.compile(r"(\d{1,2})\s{0,3}(?:-|to|through)\s{0,3}(\d{1,2})", re.IGNORECASE)

_BEFORE_COMMENT, _BEHIND_COMMENT = 8, 10
_SLUG = re.compile(r"\bslug(?:ged|ging)?\b(?P<for>[^.]{0,400})", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?<![\w/-])[A-Z]{1,6}(?:/[A-Z0-9&-]{1,12}){1,5}(?![\w/])|(?<![\w/-])[A-Z]{2,6}(?![\w/-])"
)


def read_closing(sketch: Sketch, page: Page) -> None:
    """Read summary, comment, cross references, slugs and points of contact."""
    if page.cues.summary or page.cues.comment:
        _read_summary(sketch, page)
    if page.cues.para:
        _read_cross_references(sketch, page)
    if page.cues.slug:
        _read_slugs(sketch, page)
    read_contacts(sketch, page)


def _read_summary(sketch: Sketch, page: Page) -> None:
    """Read the summary, and whether there is a comment.

    Met in the wild: `SUMMARY:` … `END SUMMARY.`, a heading above the paragraph, an end mark in
    a later paragraph, none, or one without a start.
    """
    opening = None
    ends = False
    if page.cues.summary:
        above = _above(sketch)
        opening = next((one for one in sketch.paragraphs if _opens_summary(above, one)), None)
        body = page.zones.body
        ends = bool(body and _end_of_summary(page, body.start, body.end))
        opening = opening or (sketch.paragraphs[0] if ends and sketch.paragraphs else None)
    span = _summary_place(page, opening, sketch.paragraphs[-1].span.end) if opening else None
    sketch.has_summary = opening is not None or ends
    sketch.has_comment = _has_comment(sketch, page)
    sketch.summary = cut(page.text, span, page.gone) if span else None
    sketch.place("summary", [span])


def _above(sketch: Sketch) -> Mapping[int | None, list[str]]:
    """The headings above each paragraph."""
    above: dict[int | None, list[str]] = {}
    for heading in sketch.headings:
        above.setdefault(heading.before_paragraph, []).append(heading.text)
    return above


def _opens_summary(above: Mapping[int | None, list[str]], paragraph: Paragraph) -> bool:
    """Whether a paragraph opens the summary, by its own heading or the one above it."""
    named = [*above.get(paragraph.number, ()), paragraph.heading or ""]
    return any(_SUMMARY.search(one) and not one.upper().startswith("END") for one in named)


def _summary_place(page: Page, opening: Paragraph, end: int) -> Span | None:
    """The summary without its heading and end mark."""
    word = _SUMMARY_WORD.match(page.plain, opening.span.start, opening.span.end)
    start = word.end() if word else opening.span.start
    close = _end_of_summary(page, start, end)
    return trimmed(page.plain, start, close.start() if close else max(start, opening.span.end))


def _end_of_summary(page: Page, start: int, end: int) -> re.Match[str] | None:
    """The first mark in a stretch that says where the summary ends."""
    for at in within(page.cues.summary, start, end):
        least, most = max(start, at - _BEFORE_SUMMARY), min(end, at + _BEHIND_SUMMARY)
        match = _END_SUMMARY.search(page.plain, least, most)
        if match:
            return match
    return None


def _has_comment(sketch: Sketch, page: Page) -> bool:
    """Whether the writer comments: a heading, `COMMENT:`, `(COMMENT:`, `END COMMENT`."""
    if not page.cues.comment:
        return False
    named = [
        *(one.text for one in sketch.headings),
        *(one.heading or "" for one in sketch.paragraphs),
    ]
    if any(one.upper().startswith("COMMENT") for one in named):
        return True
    return any(
        _COMMENT.search(
            page.plain,
            max(paragraph.span.start, at - _BEFORE_COMMENT),
            min(paragraph.span.end, at + _BEHIND_COMMENT),
        )
        for paragraph, at in _placed(page.cues.comment, sketch)
    )


def _read_cross_references(sketch: Sketch, page: Page) -> None:
    """Read the mentions of its own paragraphs: `see para 3`, `paras 3 and 4`."""
    mentions = [
        (paragraph.number, mention, match["numbers"])
        for paragraph, at in _placed(page.cues.para, sketch)
        if (match := _CROSS_REFERENCE.match(page.plain, at, paragraph.span.end))
        and (mention := _mention(page.plain, match, paragraph))
    ]
    highest = max((one.number or 0 for one in sketch.paragraphs), default=0)
    highest = max(highest, _FEW)
    sketch.cross_references = tuple(
        CrossReference(paragraph=number, text=unwrapped(span.of(page.plain)), to=to)
        for number, span, numbers in mentions
        for to in _numbers(numbers, highest)
    )
    sketch.place("cross_references", [span for _, span, _ in mentions])


def _placed(places: list[int], sketch: Sketch) -> Iterator[tuple[Paragraph, int]]:
    """Each place that lies in a paragraph, with that paragraph."""
    starts = [paragraph.span.start for paragraph in sketch.paragraphs]
    for at in places:
        number = bisect_right(starts, at) - 1
        if number >= 0 and at < sketch.paragraphs[number].span.end:
            yield sketch.paragraphs[number], at


def _mention(text: str, match: re.Match[str], paragraph: Paragraph) -> Span | None:
    """The place of a mention with the `please see` before it; None if another paper's."""
    least = max(paragraph.span.start, match.start() - _WIDEST_SEE)
    see = _SEE.search(text, least, match.start())
    start = see.start() if see else match.start()
    if _ELSEWHERE.search(text, max(0, start - 40), start):
        return None
    return Span(start, match.end())


_FEW = 12
"""A mention may name so many paragraphs though the text at hand has fewer."""


def _numbers(written: str, highest: int) -> list[int]:
    """The paragraph numbers of a list, ranges filled with those there are: `3, 5-7 and 9`."""
    numbers = {int(number) for number in _NUMBER.findall(written)}
    for first, last in _RANGE.findall(written):
        numbers.update(range(int(first), min(int(last), highest)))
    return sorted(numbers)


def _read_slugs(sketch: Sketch, page: Page) -> None:
    """Read the offices to slug replies for: `CPD/NSCI, CPD/BSA, and LSR/B`."""
    spans: list[Span] = []
    end = 0
    for paragraph, at in _placed(page.cues.slug, sketch):
        slug = _SLUG.match(page.plain, at, paragraph.span.end) if at >= end else None
        if slug:
            end = slug.end()
            spans += map(place, _OFFICE.finditer(page.plain, slug.start("for"), end))
    sketch.response_slugs = tuple(dict.fromkeys(span.of(page.plain) for span in spans))
    sketch.place("response_slugs", spans)
