"""Finds what archives set around and into a cable: labels, stamps, lines of their sites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goodoffices.cable.cues import Cues
from goodoffices.cable.places import place, trimmed
from goodoffices.cable.sheet import Sheet
from goodoffices.records import Layout, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What an archive added: its number for the cable, its labels and its lines in the text.

    `layout` is what the additions alone say of where the text is from.
    """

    layout: Layout | None
    reference_id: Span | None
    labels: Span | None
    foreign: tuple[Span, ...]


_ID = r"(?P<reference_id> (?:19|20)?\d{2} [A-Z][A-Z0-9.-]{2,40} (?: _[a-e] )? )"
_CABLE_LINE = r"(?! [ \t]* (?: VZCZC | [ZOPR]{2}[ ]RUE | UNCLAS[ ] | \d\.[ ] | SUBJ | TAGS ) )"

_STACKED = re.compile(
    rf"""
    (?: Identifier | Reference[ ]ID | Canonical[ ]ID ) \s{{1,20}} Created \s{{1,20}}
    (?: Released \s{{1,20}} )? Classification \s{{1,20}} Origin \s{{1,20}} {_ID}
    (?: \s{{1,20}} \d{{4}}-\d\d-\d\d [^\n]{{0,20}} ){{0,2}}
    (?: \s{{1,6}} {_CABLE_LINE} [A-Z][^\n]{{0,80}} ){{0,2}}
    (?: \s{{1,6}} Cable[ ]title:? \s{{0,6}} {_CABLE_LINE} [^\n]{{1,200}} )?
    """,
    re.VERBOSE,
)
"""The label names, then their values, one a line, at times the first line of the title."""

_BARE = re.compile(
    rf"""
    \A \s{{0,40}}+ (?: EXERCISE[ ]{{0,2}}+ ){{0,6}}+ \s{{0,20}}+ {_ID} [ \t]* \n
    {_CABLE_LINE} [^\n]{{1,300}} \n
    (?: (?: Mon|Tue|Wed|Thu|Fri|Sat|Sun ) [^\n]{{1,40}} | \d{{4}}-\d\d-\d\d [^\n]{{0,20}} ) \n
    (?: UNCLASSIFIED | CONFIDENTIAL | SECRET ) [^\n]{{0,40}} \n
    {_CABLE_LINE} [^\n]{{1,80}}
    """,
    re.VERBOSE,
)
"""Number, title, day, classification and origin, one a line, without labels."""

_KEYED_LINE = r"""
    [ \t]{0,40}+
    (?: Identifier | (?:Reference|Cable|Canonical|Message)[ ]?id | Created | Released | Date
      | Sent | Origin | Source | From | (?: [A-Z][a-z]{2,12}[ ] )? Classification
      | (?:Cable[ ])?Title | Tags | References | Markings | Location | Length )
    [ \t]{0,20}+ [:=] [^\n]{0,300}
"""
_KEYED = re.compile(
    rf"""
    \A \s{{0,40}}+ (?: EXERCISE[ ]{{0,2}}+ ){{0,6}}+ \s{{0,20}}+
    (?P<block> (?: {_KEYED_LINE} \n [ \t\n]{{0,20}}+ ){{1,20}}+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_KEYED_ID = re.compile(
    rf"""
    ^[ \t]* (?: Identifier | (?:Reference|Cable|Canonical|Message)[ ]?id ) [ \t]* [:=]
    \s{{0,4}} {_ID}
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
"""`Key: value` lines above a cable, one of them its number."""

_SHOWN = re.compile(r"(?:Hide|Show) Headers\b[^\n]{0,40}")
_CANONICAL = re.compile(
    rf"""
    Canonical[ ]ID \s{{0,4}} :? \s{{0,4}} {_ID}
    | ^[ \t]* (?P<bare> (?:19|20)?\d{{2}} [A-Z][A-Z.-]{{2,30}} \d{{1,6}} (?:_[a-e])? ) [ \t]* $
    """,
    re.VERBOSE | re.MULTILINE,
)
"""`Canonical ID: 1976STATE215420_b`, or the number alone on a line."""

_NEWS = re.compile(r"^[ \t]*(?:[A-Za-z]+ \| )?Cablegate: [^\n]{0,300}", re.MULTILINE)
_NEWS_WITHIN = 3000

_SITE_LINE = re.compile(
    r"""
    ^ [ \t]* (?:
        Advertisement (?: [ ]-[ ]scroll[^\n]{0,40} )?
      | (?:©|\(c\)|Copyright)[ ]Scoop[^\n]{0,80} | (?:Next|Previous)[ ]in[ ][A-Z][^\n]{0,60}
      | Are[ ]you[ ]getting[ ]our[ ]free[ ]newsletter\?
      | Subscribe[ ]to[ ]Scoop[^\n]{0,200} | Scoop[ ]has[ ]an[ ]Ethical[ ]Paywall[^\n]{0,100}
      | Viewing[ ]cable[ ][^\n]{0,200} | Disclaimer:[ ]This[ ]site[^\n]{0,300}
      | This[ ]record[ ]is[ ]a[ ]partial[ ]extract[ ]of[ ]the[ ]original[ ]cable\.?
        (?: \s{0,4} The[ ]full[ ]text[ ]of[ ]the[ ]original[ ]cable[ ]is[ ]not[ ]available\.? )?
      | -{3,5}BEGIN[ ]PGP [^\n]{0,60} (?: \n [A-Za-z0-9+/=:. ()-]{0,100} ){0,200}?
        \n -{3,5}END[ ]PGP[^\n]{0,60}
    ) [ \t\r]* $
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)

_DISTRIBUTION = re.compile(
    r"""
    ^ [ \t]* (?: ACTION | ORIGIN | INFO ) [ \t]{1,8}
    (?: [A-Z]{1,6}-\d{2} \b [ \t]* (?: \n [ \t]* (?= [A-Z]{1,6}-\d{2}\b | / ) )? ){1,80}
    (?: (?: \( [A-Z0-9]{1,6} \) [ \t]* )? / \d{3,4} [ ] [A-Z]{1,2} )?
    """,
    re.VERBOSE | re.MULTILINE,
)
"""`ACTION SCI-06`, `INFO OCT-01 EUR-25 ISO-00 …/100 W`, `ORIGIN NRC-07`."""

_CLEARANCE = re.compile(
    r"""
    ^ [ \t]* DRAFTED[ ]BY [ :] [^\n]{0,120}
    (?: \n (?! [ \t]* (?: \n | -{5} | [ZOPR][ ]\d{6}Z | FM[ ] ) ) [^\n]{1,120} ){0,20}
    """,
    re.VERBOSE | re.MULTILINE,
)
"""`DRAFTED BY OES/NET/IM:NAME:XX`, `APPROVED BY …` and the offices that cleared it."""

_COUNTED_RULE = re.compile(
    r"^[ \t]*-{8,30}[ ]{1,4}\d{5,6}(?:[ ]\d{6}Z)?(?:[ ]/\d{2})?[ \t\r]*$", re.MULTILINE
)

_ATTRIBUTES = re.compile(
    r"^[ \t<]*(?:(?:Message|Cable) Attributes\b|(?:Automatic Decaptioning|Capture Date"
    r"|Channel Indicators|Decaption Date):)",
    re.MULTILINE,
)
"""The head of the trailer below a cable of the 1970s; everything behind it is the archive's."""

_STAMP = re.compile(
    r"^[ \t<]*(?:(?:Margaret P\.? Grafeld|Sheryl P\.? Walter)[^\n]{0,40}\s{1,4}"
    r"|(?=Declassified/Released))Declassified/Released[^\n]{0,200}",
    re.MULTILINE,
)
"""`Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review …`."""


def archive_of(text: str, sheet: Sheet, cues: Cues) -> Archive:
    """What an archive added to a text, the tidied one of a sheet.

    Met in the wild: label names above their values, `Key: value` lines, `Show Headers` below
    the particulars of a page, `Cablegate: TITLE` in a news site's copy, its advertisements,
    distribution and clearance lines, release stamps and attributes of the 1970s.
    """
    layout, number, labels = _labels(text, sheet, cues)
    lines = list(_places(_SITE_LINE.finditer(text))) if cues.site else []
    news = _NEWS.search(text, 0, _NEWS_WITHIN) if cues.cablegate else None
    seventies = list(_seventies(text, cues))
    foreign = [*([Span(0, news.end())] if news else []), *lines, *seventies]
    if news or (lines and layout is None and "dvertisement" in text):
        layout = Layout.NEWS
    elif seventies and layout is not Layout.PLUSD:
        layout = Layout.AAD
    return Archive(
        layout=layout,
        reference_id=number,
        labels=labels,
        foreign=tuple(sorted(foreign, key=lambda span: span.start)),
    )


def _labels(
    text: str, sheet: Sheet, cues: Cues
) -> tuple[Layout | None, Span | None, Span | None]:
    """The labels above a cable: which layout they tell, its number, and where they stand."""
    whole = trimmed(text, 0, sheet.archive)
    if sheet.archive_id:
        return None, sheet.archive_id, whole
    shown = _SHOWN.search(text, 0, _FARTHEST) if cues.headers else None
    if shown:
        number = _CANONICAL.search(text, 0, shown.start())
        named = place(number, number.lastgroup or "reference_id") if number else None
        return Layout.PLUSD, named, Span(0, shown.end())
    stacked = _STACKED.search(text, 0, _FARTHEST) if cues.labels else None
    if stacked:
        return Layout.LABEL_LINES, place(stacked, "reference_id"), whole or place(stacked)
    bare = _BARE.match(text)
    if bare:
        return Layout.LABEL_LINES, place(bare, "reference_id"), Span(0, bare.end())
    keyed = _KEYED.match(text)
    number = keyed and _KEYED_ID.search(text, keyed.start("block"), keyed.end())
    if keyed and number:
        return Layout.LABEL_LINES, place(number, "reference_id"), Span(0, keyed.end())
    return None, None, whole


_FARTHEST = 20_000
"""Labels begin so many characters from the start at most."""


def _seventies(text: str, cues: Cues) -> Iterator[Span]:
    """What the archive of 1973 to 1979 prints between and below the lines of a cable."""
    attributes = _ATTRIBUTES.search(text) if cues.attributes else None
    if attributes:
        yield Span(attributes.start(), len(text))
    if cues.released:
        yield from _places(_STAMP.finditer(text))
    if cues.drafted:
        yield from _places(_CLEARANCE.finditer(text))
    if cues.copies:
        yield from _places(_DISTRIBUTION.finditer(text))
        yield from _places(_COUNTED_RULE.finditer(text))


def _places(matches: Iterable[re.Match[str]]) -> Iterator[Span]:
    """The places of some matches."""
    return (place(match) for match in matches)
