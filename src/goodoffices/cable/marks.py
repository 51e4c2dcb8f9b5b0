"""Reads how highly a text is marked: banners, captions, portion marks, security letters."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache, reduce

from goodoffices.cable.cues import Cues, cues_of, together
from goodoffices.cable.places import near_line_start
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.records import CAVEATS, Cable, Level, Marking

_PORTIONS = {
    "U": Level.UNCLASSIFIED,
    "SBU": Level.FOR_OFFICIAL_USE_ONLY,
    "FOUO": Level.FOR_OFFICIAL_USE_ONLY,
    "LOU": Level.FOR_OFFICIAL_USE_ONLY,
    "C": Level.CONFIDENTIAL,
    "S": Level.SECRET,
    "TS": Level.TOP_SECRET,
}

_BANNERS = (
    ("TOPSECRET", Level.TOP_SECRET),
    ("SECRET", Level.SECRET),
    ("CONFIDENTIAL", Level.CONFIDENTIAL),
    ("LIMITEDOFFICIALUSE", Level.FOR_OFFICIAL_USE_ONLY),
    ("UNCLAS", Level.UNCLASSIFIED),
    ("SENSITIVE", Level.FOR_OFFICIAL_USE_ONLY),
)
_OFFICIAL_USE = re.compile(r"FOR ?OFFICIAL ?USE ?ONLY|\bFOUO\b|\bSBU\b|SENSITIVE")

_CAVEAT = re.compile(rf"(?<![A-Z])(?P<caveat>{'|'.join(sorted(CAVEATS))}|NF|E F T O)(?![A-Z])")
_WRITTEN_CAVEATS = {"NF": "NOFORN", "E F T O": "EFTO"}
_RELEASE = re.compile(
    r"REL(?:EASABLE)? TO (?P<parties>[A-Z]{3,4}(?:,? (?:AND )?[A-Z]{3,4}){0,30})"
)

_SECURITY_LETTERS = {
    "U": Level.UNCLASSIFIED,
    "E": Level.UNCLASSIFIED,
    "C": Level.CONFIDENTIAL,
    "S": Level.SECRET,
    "T": Level.TOP_SECRET,
}
_SECURITY = re.compile(r"(?<!\w)ZN[RY] {1,3}(?P<letter>[UECST])(?P=letter){4}(?!\w)")

_LEVEL = (
    r"(?:T[ ]?O[ ]?P[ ]{1,3})?S[ ]?E[ ]?C[ ]?R[ ]?E[ ]?T"
    r"|C[ ]?O[ ]?N[ ]?F[ ]?I[ ]?D[ ]?E[ ]?N[ ]?T[ ]?I[ ]?A[ ]?L|UNCLAS(?:SIFIED)?"
    r"|LIMITED[ ]OFFICIAL[ ]USE|SENSITIVE[ ]BUT[ ]UNCLASSIFIED"
)
_MARKED_LINE = re.compile(
    rf"""
    [ \t]{{0,40}} (?: Classification [ \t]{{0,4}} : [ \t]{{0,4}} )?
    (?P<banner>
        (?: {_LEVEL} ) (?: //? [ ]? [A-Z][A-Z ,/]{{1,80}} )? (?= [ \t\r]{{0,40}} (?:\n|\Z) )
      | SENSITIVE (?= [ \t\r]{{0,40}} (?:\n|\Z) )
      | (?: {_LEVEL} )
        (?= (?: [ ]{{1,4}} [A-Z][A-Z.'-]{{1,20}} ){{1,4}} [ ]{{1,4}} \d{{3,8}} (?!\w) )
    )
    """,
    re.VERBOSE,
)
_PORTION = re.compile(r"\((?P<mark>(?:U|SBU|FOUO|C|S|TS)(?:/{1,2}[A-Z][A-Z, /]{0,40})?)\)")
_BEFORE_PORTION = re.compile(
    r"[ \t]{0,40}(?:(?:¶|[-*•]{1,2}[ ]?)?(?:\d{1,3}[a-z]?\.[ ]{0,3})?|SUBJ(?:ECT)?: {0,4})\Z"
)
_LETTERED_LIST = re.compile(r"\((?:A|B|D)\)")
_WIDEST_LEAD = 60


@lru_cache(maxsize=256)
def portion_marking(mark: str) -> Marking:
    """The marking that a portion mark stands for: `SBU`, `C/NF`, `S//REL TO USA, GBR`.

    An unknown mark counts as the highest, so that nothing is shown by mistake.
    """
    level, _, caveats = mark.upper().strip("() ").partition("/")
    return Marking(
        level=_PORTIONS.get(level.strip(), Level.TOP_SECRET),
        caveats=_caveats(caveats),
        releasable_to=_releasable_to(caveats),
    )


def banner_marking(line: str) -> Marking | None:
    """The marking that a classification or page line states; None if it states none."""
    return _banner_marking(line.rstrip("0123456789 "))


@lru_cache(maxsize=1024)
def _banner_marking(line: str) -> Marking | None:
    """The same for a line without the serial at its end, as many cables have it alike."""
    written = line.upper().strip()
    packed = re.sub(r"[^A-Z]", "", written)
    for word, level in _BANNERS:
        if packed.startswith(word):
            official = level is Level.UNCLASSIFIED and _OFFICIAL_USE.search(written)
            return Marking(
                level=Level.FOR_OFFICIAL_USE_ONLY if official else level,
                caveats=_caveats(written),
                releasable_to=_releasable_to(written),
            )
    return None


def stated_marking(cable: Cable | Sketch) -> Marking | None:
    """What classification line and captions say together; None without a classification line.

    UNCLAS with the caption SENSITIVE is UNCLASSIFIED//FOR OFFICIAL USE ONLY.
    """
    stated = banner_marking(cable.classification_line or "")
    return stated and _with_captions(stated, cable.captions)


@lru_cache(maxsize=1024)
def _with_captions(stated: Marking, captions: tuple[str, ...]) -> Marking:
    """What a classification line states, with what captions add to it."""
    level = stated.level
    if level is Level.UNCLASSIFIED and any(one.startswith("SENSITIVE") for one in captions):
        level = Level.FOR_OFFICIAL_USE_ONLY
    caveats = stated.caveats | _caveats(" ".join(captions))
    return Marking(level=level, caveats=caveats, releasable_to=stated.releasable_to)


def whole_marking(cable: Sketch, page: Page) -> Marking | None:
    """The least upper bound of everything in a cable that marks it."""
    return _bound(frozenset(_cable_markings(cable, page)))


def highest_marking(text: str) -> Marking | None:
    """The highest marking found anywhere in a text, cable or not; None if nothing marks it.

    Made to refuse a text above a ceiling: it looks for banner and page lines, `Classification:`
    labels, security letters, and portion marks at the head of a line. `(C)` in a lettered list
    and the words in running prose are none.
    """
    return _bound(frozenset(_any_markings(text, cues_of(text), frozenset())))


@lru_cache(maxsize=1024)
def _bound(markings: frozenset[Marking]) -> Marking | None:
    """The least upper bound of some markings."""
    return reduce(Marking.joined, markings) if markings else None


def _cable_markings(cable: Sketch, page: Page) -> Iterator[Marking]:
    """Every marking of a cable: what is stated, then its portions, letters and page lines."""
    stated = stated_marking(cable)
    if stated:
        yield stated
    for caption in cable.captions if stated is None else ():
        yield from filter(None, [banner_marking(caption)])
    marks = {paragraph.portion_mark for paragraph in cable.paragraphs if paragraph.portion_mark}
    yield from map(portion_marking, marks)
    yield from _any_markings(page.text, page.cues, marks)


def _any_markings(text: str, cues: Cues, known: Collection[str]) -> Iterator[Marking]:
    """Every marking found by its form alone but for the portion marks that are known."""
    words = together(cues.levels, cues.sensitive)
    starts = {near_line_start(text, at, _WIDEST_LEAD) for at in words}
    lines = (_MARKED_LINE.match(text, start) for start in starts if start is not None)
    for banner in {line["banner"] for line in lines if line}:
        yield from filter(None, [banner_marking(banner)])
    for at in cues.security:
        match = _SECURITY.match(text, at)
        if match:
            yield _security_marking(match["letter"])
    if any(mark not in known for mark in _PORTION.findall(text)):
        yield from map(portion_marking, _leading_marks(text))


@cache
def _security_marking(letter: str) -> Marking:
    """The marking that the letters of format line 4 stand for."""
    caveats = frozenset({"EFTO"}) if letter == "E" else frozenset[str]()
    return Marking(level=_SECURITY_LETTERS[letter], caveats=caveats)


def _leading_marks(text: str) -> set[str]:
    """The portion marks at the heads of lines; `(C)` is none where a list has letters."""
    marks = {match["mark"] for match in _PORTION.finditer(text) if _leads(text, match.start())}
    if "C" in marks and any(_leads(text, one.start()) for one in _LETTERED_LIST.finditer(text)):
        marks.discard("C")
    return marks


def _leads(text: str, at: int) -> bool:
    """Whether a mark stands at the head of a line, behind a number or dashes at most."""
    start = near_line_start(text, at, _WIDEST_LEAD)
    return start is not None and _BEFORE_PORTION.match(text, start, at) is not None


def _caveats(written: str) -> frozenset[str]:
    """The caveats named in a marking; NF is NOFORN."""
    found = (match["caveat"] for match in _CAVEAT.finditer(written.upper()))
    return frozenset(_WRITTEN_CAVEATS.get(caveat, caveat) for caveat in found)


def _releasable_to(written: str) -> frozenset[str] | None:
    """The parties to whom a marking allows release, if it names any."""
    match = _RELEASE.search(written.upper())
    if not match:
        return None
    return frozenset(re.findall(r"[A-Z]{3,4}", match["parties"])) - {"AND"}
