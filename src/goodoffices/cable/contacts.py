"""Reads points of contact: who can be reached at an address or a telephone that is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.places import unwrapped
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.records import Contact, Paragraph, Span

_CUES = ("contact", "poc", "officer", "telephone", "phone")
_CUE = re.compile(r"\b(?:pocs?|contacts?|(?:control|action|desk)\sofficers?|(?:tele)?phone)\b")

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
    cues = [cue for cue in _CUES if cue in page.low]
    if not cues and "@" not in page.plain:
        return
    found = [one for paragraph in sketch.paragraphs for one in _contacts(page, cues, paragraph)]
    sketch.points_of_contact = tuple(contact for contact, _ in found)
    sketch.place("points_of_contact", [span for _, span in found])


def _contacts(
    page: Page, cues: list[str], paragraph: Paragraph
) -> Iterator[tuple[Contact, Span]]:
    """The contacts of one paragraph, each from its first to its last word."""
    last = paragraph.span.start
    group: list[re.Match[str]] = []
    for match in _means(page, cues, paragraph.span):
        if group and _apart(page.plain, group, match):
            yield from _contact(page.plain, last, group, paragraph)
            last, group = group[-1].end(), []
        group.append(match)
    if group:
        yield from _contact(page.plain, last, group, paragraph)


def _means(page: Page, cues: list[str], span: Span) -> list[re.Match[str]]:
    """The addresses and telephones of a paragraph by which somebody can be reached."""
    text = page.plain
    found: list[re.Match[str]] = []
    if text.find("@", span.start, span.end) >= 0:
        found += _EMAIL.finditer(text, span.start, span.end)
    words = (page.low.find(cue, span.start, span.end) for cue in cues)
    first = min((at for at in words if at >= 0), default=None)
    cue = None if first is None else _CUE.search(page.low, first, span.end)
    start = min(
        [*(match.start() for match in found), *([cue.end()] if cue else [])], default=None
    )
    if start is not None:
        found += _PHONE.finditer(text, start, span.end)
    return sorted(found, key=lambda match: match.start())


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
