"""Offers repairs beside the text: apostrophes, dashes, letter case, paragraph numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.cable.places import place
from goodoffices.cable.zones import Page
from goodoffices.records import Cable, Doubt, Span

_APOSTROPHE = re.compile(
    r"(?P<before>[A-Za-z]{2,40}(?:-[A-Za-z]{1,20})?),(?P<after>[A-Za-z]{1,12})(?![A-Za-z])"
)
_DASH = re.compile(r"(?<=[A-Za-z,.;]) (?P<dash>\)) (?=[A-Za-z])")
_MIXED = re.compile(
    r"""
    (?<![\w@./-])
    (?: [A-Z][a-z]{2,24}[A-Z]{1,6} | [A-Z]{2,20}[a-z]{1,4} | [a-z]{2,24}[A-Z]{2,6}
      | aN | aS | aT | iN | iS | oF | oN | oR | tO | bY )
    (?![\w@-])
    """,
    re.VERBOSE,
)
_PLURAL = re.compile(r"[A-Z]{2,20}s\Z")

_MOST = 100
"""So many repairs of a kind are told; a text with more is damaged throughout."""


def with_subject_repaired(cable: Cable) -> Cable:
    """The cable with its subject repaired beside the one as sent; None if nothing is amiss."""
    if cable.subject is None:
        return cable
    repaired = _APOSTROPHE.sub(r"\g<before>'\g<after>", cable.subject)
    return replace(cable, subject_repaired=repaired if repaired != cable.subject else None)


def repairs(cable: Cable, page: Page) -> Iterator[Doubt]:
    """Every repair that the reader offers, each with its place."""
    for stretch in _stretches(cable):
        yield from _apostrophes(page.plain, stretch)
        yield from _dashes(page.plain, stretch)
        yield from _mixed_case(page.plain, stretch)
    yield from _paragraph_numbers(page)


def _stretches(cable: Cable) -> Iterator[Span]:
    """The places of running text: subject and paragraphs."""
    yield from cable.spans.get("subject", ())
    for paragraph in cable.paragraphs:
        yield paragraph.span


def _limited(pattern: re.Pattern[str], text: str, stretch: Span) -> Iterator[re.Match[str]]:
    """The first matches of a pattern in a stretch."""
    found = pattern.finditer(text, stretch.start, stretch.end)
    return (match for _, match in zip(range(_MOST), found, strict=False))


def _apostrophes(text: str, stretch: Span) -> Iterator[Doubt]:
    """Apostrophes sent as commas: `MARUNA,S`, `Ba,ath`, `minister,s`."""
    for match in _limited(_APOSTROPHE, text, stretch):
        repaired = f"{match['before']}'{match['after']}"
        message = f"A comma stands for an apostrophe: {repaired}."
        yield Doubt(kind="apostrophe", message=message, span=place(match), repaired=repaired)


def _dashes(text: str, stretch: Span) -> Iterator[Doubt]:
    """Closing brackets sent for dashes: `options ) a plan`, with none open before."""
    for match in _limited(_DASH, text, stretch):
        before = text[stretch.start : match.start()]
        if before.count("(") <= before.count(")"):
            message = "A closing bracket that none opened stands for a dash."
            yield Doubt(kind="dash", message=message, span=place(match, "dash"), repaired="-")


def _mixed_case(text: str, stretch: Span) -> Iterator[Doubt]:
    """Words in mixed case, as redlining leaves them: `MarunaN`, `WIll`, `agreeD`, `aN`."""
    for match in _limited(_MIXED, text, stretch):
        if _PLURAL.match(match[0]):
            continue
        word = match[0].lower()
        repaired = word.capitalize() if match[0][:2].istitle() else word
        message = f"Capitals and small letters are mixed: {match[0]}."
        yield Doubt(kind="mixed_case", message=message, span=place(match), repaired=repaired)


def _paragraph_numbers(page: Page) -> Iterator[Doubt]:
    """Paragraph numbers whose pilcrow became the digit 1: 15 after 4 is 5."""
    for head in page.zones.heads:
        if head.number != head.number_as_written:
            digits = Span(head.start, head.start + len(str(head.number_as_written)))
            yield Doubt(
                kind="paragraph_number",
                message=f"Paragraph {head.number} is numbered {head.number_as_written}: "
                "a pilcrow became the digit 1.",
                span=digits,
                repaired=str(head.number),
            )
