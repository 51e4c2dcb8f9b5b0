"""Offers repairs beside the text: apostrophes, dashes, letter case, paragraph numbers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice

import ahocorasick_rs

from goodoffices.cable.cues import within
from goodoffices.cable.places import place
from goodoffices.cable.zones import Page
from goodoffices.records import Cable, Doubt, Span

_APOSTROPHE = re.compile(
    r"(?P<before>[A-Za-z]{2,40}(?:-[A-Za-z]{1,20})?),(?P<after>[A-Za-z]{1,3})(?![A-Za-z])"
)
_WORDS_OF_THEIR_OWN = frozenset(
    """
    all and any are as at but buy by can did due for get had has he her him his how if in is it
    its let may men met new nor not now of off old on one or our out own per put saw say see set
    she so ten the to too two us use was way we who why yes yet you
    """.split()
)
"""Words behind a comma whose blank was lost: `IT,AND` holds no apostrophe."""

_SPACED = re.compile(r"(?<=[A-Za-z])' (?=S\b)")
_DASH = re.compile(r"(?<=[A-Za-z,.;]) (?P<dash>\)) (?=[A-Za-z])")
_WORD = re.compile(r"[A-Za-z]{2,40}")
_MIXED = re.compile(
    r"""
    (?: [A-Z][a-z]{2,24}[A-Z]{1,6} | [A-Z]{2,20}[a-z]{1,4} | [a-z]{2,24}[A-Z]{2,6}
      | aN | aS | aT | iN | iS | oF | oN | oR | tO | bY ) \Z
    """,
    re.VERBOSE,
)
_PLURAL = re.compile(r"[A-Z]{2,20}s\Z")
_JOINED = re.compile(r"[\w@./-]")
_JOINING = re.compile(r"[\w@-]")

_MOST = 100
"""So many repairs of a kind are told; a text with more is damaged throughout."""

_CASES = bytes(
    ord("a") if chr(code).islower() else ord("A") if chr(code).isupper() else code
    for code in range(128)
).ljust(256, b" ")
"""Every small letter as `a`, every capital as `A`: what is mixed shows in two letters."""

_MIXED_SHAPES = ahocorasick_rs.BytesAhoCorasick(
    [b"aA", b"AAa"], implementation=ahocorasick_rs.Implementation.DFA
)
_COMMA = re.compile(r",(?=[A-Za-z])")


def repaired_subject(subject: str) -> str | None:
    """A subject with its apostrophes, beside the one as sent; None if nothing is amiss."""
    repaired = subject
    if _COMMA.search(subject):
        repaired = _APOSTROPHE.sub(_with_apostrophe, subject)
    if "' " in repaired:
        repaired = _SPACED.sub("'", repaired)
    return repaired if repaired != subject else None


def _with_apostrophe(match: re.Match[str]) -> str:
    """The words with the apostrophe that a comma stands for."""
    if match["after"].lower() in _WORDS_OF_THEIR_OWN:
        return match[0]
    return f"{match['before']}'{match['after']}"


def repairs(cable: Cable, page: Page) -> Iterator[Doubt]:
    """Every repair that the reader offers, each with its place."""
    text = page.plain
    stretches = list(_stretches(cable))
    for kind, found in ((_apostrophe, _glued_commas(text)), (_mixed_case, _mixed(text))):
        if found:
            yield from islice(_repaired(kind, text, found, stretches), _MOST)
    if page.cues.brackets:
        for stretch in stretches:
            yield from _dashes(page, stretch)
    yield from _paragraph_numbers(page)


def _glued_commas(text: str) -> list[int]:
    """Where a letter stands before a comma and another behind it."""
    commas = (comma.start() for comma in _COMMA.finditer(text))
    return [at - 1 for at in commas if at and text[at - 1].isalpha() and text[at - 1].isascii()]


def _mixed(text: str) -> list[int]:
    """Where a capital follows a small letter in a word, or a small letter two capitals."""
    cases = text.encode("latin-1", errors="replace").translate(_CASES)
    return [start for _, start, _ in _MIXED_SHAPES.find_matches_as_indexes(cases)]


def _repaired(
    kind: Callable[[str, int, int], Doubt | None],
    text: str,
    found: list[int],
    stretches: Iterable[Span],
) -> Iterator[Doubt]:
    """What is amiss in the words at some places inside some stretches, each word once."""
    for stretch in stretches:
        last = stretch.start
        for index in range(bisect_left(found, stretch.start), len(found)):
            if found[index] >= stretch.end:
                break
            if found[index] < last:
                continue
            doubt = kind(text, found[index], stretch.end)
            if doubt and doubt.span:
                last = doubt.span.end
                yield doubt


def _stretches(cable: Cable) -> Iterator[Span]:
    """The places of running text: subject and paragraphs."""
    yield from cable.spans.get("subject", ())
    for paragraph in cable.paragraphs:
        yield paragraph.span


def _word_start(text: str, at: int) -> int:
    """Where the word at a place begins."""
    while at and text[at - 1].isalpha() and text[at - 1].isascii():
        at -= 1
    return at


def _apostrophe(text: str, at: int, end: int) -> Doubt | None:
    """An apostrophe sent as a comma: `MARUNA,S`, `Ba,ath`, `minister,s`."""
    start = _word_start(text, at)
    if start and text[start - 1] == "-":
        start = _word_start(text, start - 1)
    match = _APOSTROPHE.match(text, start, end)
    if not match or match["after"].lower() in _WORDS_OF_THEIR_OWN:
        return None
    repaired = f"{match['before']}'{match['after']}"
    message = f"A comma stands for an apostrophe: {repaired}."
    return Doubt(kind="apostrophe", message=message, span=place(match), repaired=repaired)


def _dashes(page: Page, stretch: Span) -> Iterator[Doubt]:
    """Closing brackets sent for dashes: `options ) a plan`, with none open before."""
    text, balance, at = page.plain, 0, stretch.start
    places = within(page.cues.brackets, stretch.start, stretch.end)
    matches = (_DASH.match(text, place, stretch.end) for place in places)
    for match in islice(filter(None, matches), _MOST):
        balance += text.count("(", at, match.start()) - text.count(")", at, match.start())
        at = match.start()
        if balance <= 0:
            message = "A closing bracket that none opened stands for a dash."
            yield Doubt(kind="dash", message=message, span=place(match, "dash"), repaired="-")


def _mixed_case(text: str, at: int, end: int) -> Doubt | None:
    """A word in mixed case, as redlining leaves it: `MarunaN`, `WIll`, `agreeD`, `aN`."""
    start = _word_start(text, at)
    match = _WORD.match(text, start, end)
    repaired = _in_one_case(match[0]) if match else None
    if not match or not repaired:
        return None
    if _JOINED.match(text, start - 1, start) or _JOINING.match(text, match.end()):
        return None
    message = f"Capitals and small letters are mixed: {match[0]}."
    return Doubt(kind="mixed_case", message=message, span=place(match), repaired=repaired)


@lru_cache(maxsize=1024)
def _in_one_case(word: str) -> str | None:
    """A word of mixed letters in the case that was meant; None if it is right as it is."""
    if not _MIXED.match(word) or _PLURAL.match(word):
        return None
    small = word.lower()
    return small.capitalize() if word[:2].istitle() else small


def _paragraph_numbers(page: Page) -> Iterator[Doubt]:
    """Paragraph numbers whose pilcrow became the digit 1: 15 after 4 is 5."""
    for head in page.zones.heads:
        if isinstance(head.number_as_written, int) and head.number != head.number_as_written:
            digits = Span(head.start, head.start + len(str(head.number_as_written)))
            yield Doubt(
                kind="paragraph_number",
                message=f"Paragraph {head.number} is numbered {head.number_as_written}: "
                "a pilcrow became the digit 1.",
                span=digits,
                repaired=str(head.number),
            )
