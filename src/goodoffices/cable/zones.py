"""Finds the zones of a cable: archive labels, transmission, heading, body, repeated text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.cable import keywords
from goodoffices.cable.archive import Archive
from goodoffices.cable.cues import Cues, within
from goodoffices.cable.interruptions import Interruption
from goodoffices.cable.keywords import Keyword
from goodoffices.cable.numbering import Numbered, numbered, outline_start, running
from goodoffices.cable.places import line_end, trimmed, unwrapped
from goodoffices.facts import Gazetteer
from goodoffices.records import Span

_TRANSMISSION = re.compile(
    r"""
    VZCZC[A-Z]{3}
    | (?<!\w) [ZOPR] (?:[ ][ZOPR])? [ ]{1,3}
      \d{6} [ ]?Z [ ]{1,3} [A-Za-z]{3} [ ]{1,3} \d{2} (?!\d)
    | ^[ \t]* \d{6} [ ]?Z [ ]{1,3} [A-Za-z]{3} [ ]{1,3} \d{2} [ \t]* $
    | ^[ \t]* DE [ ]{1,3} R[A-Z]{3,7} [ ]{0,3} \#
    | ^[ \t]* FM [ ]{1,3} [A-Z]{2}
    | ^[ \t]* (?:TO|INFO) [ ]{1,3}
      (?: [A-Z]{5,8}/ | (?:AM)?EMBASSY | AMCONSUL | SECSTATE | US[A-Z] )
    """,
    re.VERBOSE | re.MULTILINE,
)


_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_PROSE_LINE = re.compile(r"\n(?=(?:[^\n]{0,60}?\b[a-z]{2,20}\b){3})")
"""A line of running text, where an archive dropped the blank lines."""

_STILL_HEADING = re.compile(
    r"(?!\((?i:U|C|S)\)[ \t]+[^\n]{0,30}(?-i:[a-z]))"
    r"[¶\[(]{0,2}[A-Z][.)\]][ \t(]|REF|SENSITIVE|Classified",
    re.IGNORECASE,
)

_OPENING = 40
_SHORTEST_OPENING = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """Where each zone of one cable stands; a zone that the text does not have is None.

    `keywords` are the first places of the keywords in the heading, `handling` those of its
    sentences on handling, `passing` that of attention lines behind the references. `body`
    begins with the head of the first paragraph and ends before any repeated text.
    """

    transmission: Span | None
    banner: re.Match[str] | None
    heading: Span | None
    keywords: Mapping[Keyword, re.Match[str]]
    handling: tuple[Span, ...]
    passing: tuple[int, int]
    body: Span | None
    heads: tuple[Numbered, ...]
    repeated: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every reader is given: the text, the same with interruptions blanked, its zones.

    `archive` is what its archive added; `year` is the year for references where the cable
    itself names none. `cues` are those of the plain text and of what was blanked in it.
    """

    text: str
    plain: str
    cues: Cues
    archive: Archive
    gone: tuple[Interruption, ...]
    zones: Zones
    gazetteer: Gazetteer
    year: int | None


def find_zones(text: str, cues: Cues) -> Zones:
    """The zones of a text, each found on its own evidence.

    Met in the wild: the whole transmission header on one line, the heading printed twice (the
    last complete one counts), the body printed twice, before or after the header (the first
    full one behind a heading counts, the other is reported).
    """
    banners = list(keywords.classification_lines(text, cues.levels, len(text)))
    everything = numbered(text)
    own = _behind_heading(everything, banners)
    heads = running(own)
    copy = _copy(text, own, heads)
    if copy:
        heads = running(tuple(head for head in own if head.start < copy.start))
    outline = None if any(head.marked for head in heads) else outline_start(text, 0)
    heads = () if outline else heads
    first = heads[0].start if heads else outline or len(text)
    banner = _last_complete(text, banners, first)
    opening = banners[0].start() if banners else _unnumbered_heading(text, first)
    transmission = _transmission(text, opening, headed=bool(banners))
    heading = _heading(text, banner, transmission, first)
    found = _keywords(text, heading)
    body_start = first if heads or outline else _unnumbered_start(text, heading, found)
    body_end = _body_end(text, heads, copy, cues) if copy else len(text)
    before = _copy_before(text, everything, heads, banners)
    after = trimmed(text, body_end, len(text)) if copy else None
    return Zones(
        transmission=transmission,
        banner=banner,
        heading=heading,
        keywords=found,
        handling=tuple(_handling(text, heading, cues)),
        passing=_passing(text, heading, found),
        body=trimmed(text, body_start, body_end),
        heads=heads,
        repeated=tuple(
            span for span in (before, *_headings_before(text, banners, banner), after) if span
        ),
    )


def _behind_heading(
    heads: tuple[Numbered, ...], banners: Sequence[re.Match[str]]
) -> tuple[Numbered, ...]:
    """The heads that stand behind the first classification line, where any do."""
    if not banners:
        return heads
    behind = tuple(head for head in heads if head.start > banners[0].end())
    return behind or heads


def _opening(text: str, head: Numbered) -> str:
    """The words with which a paragraph opens, to recognise its second copy by."""
    return unwrapped(text[head.text_start : head.text_start + _OPENING])


def _copy(
    text: str, heads: tuple[Numbered, ...], chosen: tuple[Numbered, ...]
) -> Numbered | None:
    """The head with which the whole text begins a second time."""
    if not chosen:
        return None
    opening = _opening(text, chosen[0])
    if len(opening) < _SHORTEST_OPENING:
        return None
    return next(
        (
            head
            for head in heads
            if head.start > chosen[0].start
            and head.number == chosen[0].number_as_written
            and _opening(text, head) == opening
        ),
        None,
    )


def _copy_before(
    text: str,
    everything: tuple[Numbered, ...],
    heads: tuple[Numbered, ...],
    banners: Sequence[re.Match[str]],
) -> Span | None:
    """A copy of the body that stands before the header."""
    if not heads or not banners:
        return None
    opening = _opening(text, heads[0])
    for head in everything:
        if head.start < banners[0].start() and _opening(text, head) == opening:
            return trimmed(text, head.start, banners[0].start())
    return None


def _headings_before(
    text: str, banners: Sequence[re.Match[str]], banner: re.Match[str] | None
) -> Iterator[Span | None]:
    """The copies of the heading that stand before the one that is read."""
    for one, following in pairwise(banners):
        if banner is None or one.start() >= banner.start():
            return
        if unwrapped(one[0]) == unwrapped(banner[0]):
            yield trimmed(text, one.start(), following.start())


_BARE_MARKING = re.compile(
    r"^[ \t]*(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|TOP[ ]SECRET)[ \t\r]*$", re.MULTILINE
)


def _unnumbered_heading(text: str, first: int) -> int:
    """Where the heading of a cable without a message number begins, as in a draft."""
    bare = _BARE_MARKING.search(text, 0, first)
    named = _first_keyword(text, 0, first)
    return min(bare.start() if bare else first, first if named is None else named)


def _body_end(text: str, heads: tuple[Numbered, ...], copy: Numbered, cues: Cues) -> int:
    """Where the first body ends: at the piece of heading that begins the second copy."""
    start = heads[-1].text_start
    named = _first_keyword(text, start, copy.start)
    levels = (at for at in cues.levels if start <= at < copy.start)
    banners = keywords.classification_lines(text, levels, copy.start)
    line = next((banner.start() for banner in banners), copy.start)
    end = copy.start - _alike(text, heads[0].start, copy.start)
    return max(start, min(line, end if named is None else named))


def _alike(text: str, first: int, second: int) -> int:
    """How many characters before two places are the same: the heading above a copied text."""
    most = min(first, _WIDEST_HEADING)
    one, other = text[first - most : first], text[second - most : second]
    letters = enumerate(zip(reversed(one), reversed(other), strict=True))
    return next((same for same, (a, b) in letters if a != b), most)


_WIDEST_HEADING = 300


def _last_complete(
    text: str, banners: Sequence[re.Match[str]], first: int
) -> re.Match[str] | None:
    """The last classification line before the text whose heading names a subject or TAGS."""
    before = [banner for banner in banners if banner.start() < first] or list(banners)
    end = first
    for banner in reversed(before):
        block = banner.end(), max(end, banner.end())
        if keywords.SUBJECT.search(text, *block) or keywords.TAGS.search(text, *block):
            return banner
        end = banner.start()
    return before[-1] if before else None


def _transmission(text: str, end: int, *, headed: bool) -> Span | None:
    """The transmission header, from its first line met to the heading.

    `headed` says that the heading's own first line is there; else its first keyword counts.
    """
    start = text.find("VZCZC", 0, end)
    if start < 0:
        match = _TRANSMISSION.search(text, 0, end)
        start = match.start() if match else end
    if not headed and start < end:
        end = _first_keyword(text, start, end) or end
    return trimmed(text, start, end) if start < end else None


def _heading(
    text: str, banner: re.Match[str] | None, transmission: Span | None, first: int
) -> Span | None:
    """The message heading, up to the first paragraph."""
    after = transmission.end if transmission else 0
    start = banner.start() if banner else _first_keyword(text, after, first)
    return None if start is None else trimmed(text, start, max(first, start))


def _first_keyword(text: str, start: int, end: int) -> int | None:
    """Where the first caption line or keyword of a heading stands."""
    caption = keywords.CAPTION_LINE.search(text, start, end)
    found = (keyword.first(text, start, end) for keyword in keywords.HEADING)
    return min((match.start() for match in (caption, *found) if match), default=None)


def _keywords(text: str, heading: Span | None) -> dict[Keyword, re.Match[str]]:
    """The first place of each keyword in the heading, as it should be, damaged or misspelt."""
    if not heading:
        return {}
    place = heading.start, heading.end
    found = {
        keyword: keyword.search(text, *place) or keyword.misspelt(text, *place)
        for keyword in keywords.HEADING
    }
    return {keyword: match for keyword, match in found.items() if match}


def _handling(text: str, heading: Span | None, cues: Cues) -> Iterator[Span]:
    """The places of the sentences on handling."""
    places = within(cues.handling, heading.start, heading.end) if heading else []
    if heading and places:
        for match in keywords.handling_statements(text, places, heading):
            span = trimmed(text, *match.span())
            if span:
                yield span


_PASSING = re.compile(
    r"[\d)][ \t.]*\n(?P<line>[ \t]*(?:FOR|FROM|PASS|DEPT|DEPARTMENT|[A-Z]+ FOR)[ :][A-Z][^\n]*)"
)


def _passing(
    text: str, heading: Span | None, found: Mapping[Keyword, re.Match[str]]
) -> tuple[int, int]:
    """Where attention lines stand behind the references, as in the 1970s; else no stretch."""
    references = found.get(keywords.REFERENCES)
    if not heading or not references:
        return 0, 0
    behind = [match.start() for match in found.values() if match.start() > references.start()]
    end = min(behind, default=heading.end)
    match = _PASSING.search(text, references.end(), end)
    return (match.start("line"), end) if match else (0, 0)


def _unnumbered_start(
    text: str, heading: Span | None, found: Mapping[Keyword, re.Match[str]]
) -> int:
    """Where the text begins that numbers no paragraphs: behind the last part of the heading."""
    if not heading:
        return len(text)
    last = max((match.end() for match in found.values()), default=heading.start)
    for blank in _BLANK_LINE.finditer(text, last):
        if not _STILL_HEADING.match(text, blank.end()):
            return blank.end()
    prose = _PROSE_LINE.search(text, line_end(text, last))
    return prose.start() + 1 if prose else len(text)
