"""Reads points of contact: who can be reached at an address or a telephone that is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.cues import within
from goodoffices.cable.places import unwrapped
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.records import Contact, Paragraph, Span

_CUE = re.compile(
    r"\b(?:pocs?|contacts?|(?:control|action|desk)\sofficers?|(?:tele)?phone)\b", re.IGNORECASE
)
_BEFORE_CUE, _BEHIND_CUE = 8, 9
"""How far a cue reaches before and behind the word by which it is found."""

_NAME = re.compile(
    r"""
    (?<![\w@.]) [A-Z][a-zA-Z'’-]{1,24} (?: [ \n][A-Z]\. )?
    (?: [ \n] (?: [dv][aeo][nl]?[ ] )? [A-Z][a-zA-Z'’-]{1,24} ){1,3}
    """,
    re.VERBOSE,
)
_NO_NAME = re.compile(
    r"(?:POINTS?|CONTACT|CONTROL|ACTION|DESK|DEPARTMENT|MINISTRY|EMBASSY|POST|PLEASE|OFFICE|"
    r"WASHINGTON|PHONE|E-?MAIL|TEL|FOR|FAX|POC|QUESTIONS?)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?<![\w/-])[A-Z]{1,6}(?:/[A-Z0-9&-]{1,12}){1,5}(?![\w/])")
_BODY = re.compile(
    r"[A-Z][\w'-]{1,20}(?:\s(?:of|for|and|the)?\s?[A-Z][\w'-]{1,20}){1,4}(?=,?\s{0,2}\(?\Z)"
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = re.compile(
    r"(?<![\w-])\+?(?:\(\d{1,4}\)|\d{1,4})(?:[ .()-]{1,2}\d{2,5}){1,5}"
    r"(?:\sext\.?\s\d{1,5})?(?![\w@-])"
)
_WIDEST_LEAD = 140
"""A name stands at most so many characters before its address."""


def read_contacts(sketch: Sketch, page: Page) -> None:
    """Read the points of contact.

    Met in the wild: `Point of contact is NAME (address), telephone`, `POC: NAME, OFFICE,
    telephone`, `Control officer is NAME, address`, `questions may go to the OFFICE, address`.
    An address is evidence enough; a telephone alone needs a word such as `contact` before it.
    """
    if not page.cues.contact and "@" not in page.plain:
        return
    found = [
        one for paragraph in _promising(sketch, page) for one in _contacts(page, paragraph)
    ]
    sketch.points_of_contact = tuple(contact for contact, _ in found)
    sketch.place("points_of_contact", [span for _, span in found])


def _promising(sketch: Sketch, page: Page) -> Iterator[Paragraph]:
    """The paragraphs in which a word or a sign of an address stands."""
    for paragraph in sketch.paragraphs:
        start, end = paragraph.span.start, paragraph.span.end
        if page.plain.find("@", start, end) >= 0 or within(page.cues.contact, start, end):
            yield paragraph


def _contacts(page: Page, paragraph: Paragraph) -> Iterator[tuple[Contact, Span]]:
    """The contacts of one paragraph, each from its first to its last word."""
    last = paragraph.span.start
    group: list[re.Match[str]] = []
    for match in _means(page, paragraph.span):
        if group and _apart(page.plain, group, match):
            yield from _contact(page.plain, last, group, paragraph)
            last, group = group[-1].end(), []
        group.append(match)
    if group:
        yield from _contact(page.plain, last, group, paragraph)


def _means(page: Page, span: Span) -> list[re.Match[str]]:
    """The addresses and telephones of a paragraph by which somebody can be reached."""
    text = page.plain
    found: list[re.Match[str]] = []
    if text.find("@", span.start, span.end) >= 0:
        found += _EMAIL.finditer(text, span.start, span.end)
    cue = _first_cue(page, span)
    if found or cue:
        starts = [match.start() for match in found[:1]] + ([cue.end()] if cue else [])
        found += _PHONE.finditer(text, min(starts), span.end)
        found.sort(key=lambda match: match.start())
    return found


def _first_cue(page: Page, span: Span) -> re.Match[str] | None:
    """The first word of a paragraph that says that somebody can be reached."""
    places = within(page.cues.contact, span.start, span.end)
    for at in places:
        least, most = max(places[0], at - _BEFORE_CUE), min(span.end, at + _BEHIND_CUE)
        match = _CUE.search(page.plain, least, most)
        if match:
            return match
    return None


def _apart(text: str, group: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether an address or a telephone is another person's than those before it."""
    between = text[group[-1].end() : match.start()]
    if len(between) > _WIDEST_LEAD or _last_name(between):
        return True
    return "@" in match[0] and any("@" in one[0] for one in group)


def _last_name(words: str) -> re.Match[str] | None:
    """The last name in some words."""
    names = [name for name in _NAME.finditer(words) if not _NO_NAME.match(name[0])]
    return names[-1] if names else None


def _contact(
    text: str, start: int, group: list[re.Match[str]], paragraph: Paragraph
) -> Iterator[tuple[Contact, Span]]:
    """One contact, if a name or an office stands before its addresses and telephones."""
    begin = max(start, group[0].start() - _WIDEST_LEAD)
    lead = text[begin : group[0].start()]
    name = _last_name(lead)
    office = _OFFICE.search(text, begin + name.end() if name else begin, group[-1].end())
    body = None if name or office else _BODY.search(lead)
    named = name or body
    if not named and not office:
        return
    first = begin + named.start() if named else office.start() if office else begin
    emails = [match[0] for match in group if "@" in match[0]]
    phones = [match[0].strip() for match in group if "@" not in match[0]]
    contact = Contact(
        name=unwrapped(name[0]) if name else None,
        office=office[0] if office else unwrapped(body[0]) if body else None,
        email=emails[0] if emails else None,
        phone=phones[0] if phones else None,
        paragraph=paragraph.number,
    )
    yield contact, Span(first, group[-1].end())
