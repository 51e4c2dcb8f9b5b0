"""Reads what a text says about itself: summary, comment, cross references, slugs, contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.cable.paragraphs import cut
from goodoffices.cable.places import place, trimmed, until_next, unwrapped
from goodoffices.cable.zones import Page
from goodoffices.records import Cable, Contact, CrossReference, Paragraph, Span

_SUMMARY = re.compile(r"\bSUMMARY\b", re.IGNORECASE)
_SUMMARY_WORD = re.compile(r"(?:BEGIN[ ])?SUMMARY[^:.\n]{0,60}[:.]?\s{0,4}", re.IGNORECASE)
_END_SUMMARY = re.compile(r"\(?\bEND[ \n](?:OF[ \n])?SUMM?A?R?Y?\b", re.IGNORECASE)
_COMMENT = re.compile(
    r"\bEND[ \n](?:OF[ \n])?COMMENT\b|(?:\(|\bBEGIN[ ]|(?<=\n))COMMENT\s?:|\bCOMMENT:",
    re.IGNORECASE,
)

_CROSS_REFERENCE = re.compile(
    r"""
    (?P<text>
        (?: (?:please[ \n])? see [ \n] (?:also[ \n])? )?
        \b para (?: graph )? s? \.? \s{1,3}
        (?P<numbers> \d{1,2} (?:
            \s{0,3} (?: , \s? and\b | , | and\b | or\b | & | - | to\b | through\b )
            \s{0,3} \d{1,2} (?!\d) ){0,8} )
    )
    (?! \d | \s{1,3} (?: of | in ) \s{1,3} (?! this ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:\bREF(?:TEL)?\b[ ,A-Z]{0,6}|\b(?:operative|UNSCR|article)\b[^.]{0,20})\Z",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d{1,2})\s{0,3}(?:-|to|through)\s{0,3}(\d{1,2})", re.IGNORECASE)

_SLUG = re.compile(r"\bslug(?:ged|ging)?\b(?P<for>[^.]{0,400})", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?<![\w/-])[A-Z]{1,6}(?:/[A-Z0-9&-]{1,12}){1,5}(?![\w/])|(?<![\w/-])[A-Z]{2,6}(?![\w/-])"
)

_CONTACT_CUE = re.compile(
    r"\bPOINTS?[ \n]OF[ \n]CONTACT\b|\bPOCS?\b|\bCONTACTS?\b", re.IGNORECASE
)
_NAME = re.compile(
    r"""
    (?<![\w@.]) [A-Z][a-zA-Z'’-]{1,24} (?: [ \n][A-Z]\. )?
    (?: [ \n] (?: [dv][aeo][nl]?[ ] )? [A-Z][a-zA-Z'’-]{1,24} ){1,3}
    """,
    re.VERBOSE,
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = re.compile(
    r"(?<![\w-])\+?(?:\(\d{1,4}\)|\d{1,4})(?:[ .()-]{1,2}\d{2,5}){1,5}(?![\w@-])"
)
_NO_NAME = re.compile(
    r"(?:POINTS?|CONTACT|DEPARTMENT|MINISTRY|EMBASSY|POST|PLEASE|OFFICE|WASHINGTON|PHONE|E-?MAIL|TEL|FOR|FAX|POC)\b",
    re.IGNORECASE,
)
_WIDEST_CONTACT = 240


def with_closing(cable: Cable, page: Page) -> Cable:
    """The cable with its summary, comment, cross references, slugs and points of contact."""
    cable = _with_summary(cable, page)
    cable = _with_cross_references(cable, page)
    cable = _with_slugs(cable, page)
    return _with_contacts(cable, page)


def _with_summary(cable: Cable, page: Page) -> Cable:
    """The cable with its summary and whether it has a comment.

    Met in the wild: `SUMMARY:` … `END SUMMARY.`, a heading above the paragraph, an end mark in
    a later paragraph, none, or one without a start.
    """
    opening = next((one for one in cable.paragraphs if _opens_summary(cable, one)), None)
    body = page.zones.body
    ends = bool(body and _END_SUMMARY.search(page.plain, body.start, body.end))
    span = _summary_place(page, opening, cable.paragraphs[-1].span.end) if opening else None
    return replace(
        cable,
        has_summary=opening is not None or ends,
        has_comment=_has_comment(cable, page),
        summary=cut(page.text, span, page.gone) if span else None,
        spans={**cable.spans, **({"summary": (span,)} if span else {})},
    )


def _opens_summary(cable: Cable, paragraph: Paragraph) -> bool:
    """Whether a paragraph opens the summary, by its own heading or the one above it."""
    above = [one.text for one in cable.headings if one.before_paragraph == paragraph.number]
    named = [*above, paragraph.heading or ""]
    return any(_SUMMARY.search(one) and not one.upper().startswith("END") for one in named)


def _summary_place(page: Page, opening: Paragraph, end: int) -> Span | None:
    """The summary without its heading and end mark."""
    word = _SUMMARY_WORD.match(page.plain, opening.span.start, opening.span.end)
    start = word.end() if word else opening.span.start
    close = _END_SUMMARY.search(page.plain, start, end)
    return trimmed(page.plain, start, close.start() if close else max(start, opening.span.end))


def _has_comment(cable: Cable, page: Page) -> bool:
    """Whether the writer comments: a heading, `COMMENT:`, `(COMMENT:`, `END COMMENT`."""
    named = [
        *(one.text for one in cable.headings),
        *(one.heading or "" for one in cable.paragraphs),
    ]
    if any(one.upper().startswith("COMMENT") for one in named):
        return True
    return any(
        _COMMENT.search(page.plain, paragraph.span.start, paragraph.span.end)
        for paragraph in cable.paragraphs
    )


def _with_cross_references(cable: Cable, page: Page) -> Cable:
    """The cable with its mentions of its own paragraphs: `see para 3`, `paras 3 and 4`."""
    found = [
        (CrossReference(paragraph=paragraph.number, text=unwrapped(match["text"]), to=to), span)
        for paragraph in cable.paragraphs
        for match in _CROSS_REFERENCE.finditer(
            page.plain, paragraph.span.start, paragraph.span.end
        )
        if not _ELSEWHERE.search(page.plain[max(0, match.start() - 40) : match.start()])
        for to in _numbers(match["numbers"])
        for span in [place(match, "text")]
    ]
    spans = tuple(dict.fromkeys(span for _, span in found))
    return replace(
        cable,
        cross_references=tuple(reference for reference, _ in found),
        spans={**cable.spans, **({"cross_references": spans} if spans else {})},
    )


def _numbers(written: str) -> list[int]:
    """The paragraph numbers of a list, ranges filled: `3, 5-7 and 9`."""
    numbers = {int(number) for number in re.findall(r"\d+", written)}
    for first, last in _RANGE.findall(written):
        numbers.update(range(int(first), int(last)))
    return sorted(numbers)


def _with_slugs(cable: Cable, page: Page) -> Cable:
    """The cable with the offices to slug replies for: `CPD/NSCI, CPD/BSA, and LSR/B`."""
    spans = [
        place(office)
        for paragraph in cable.paragraphs
        for slug in _SLUG.finditer(page.plain, paragraph.span.start, paragraph.span.end)
        for office in _OFFICE.finditer(page.plain, slug.start("for"), slug.end("for"))
    ]
    return replace(
        cable,
        response_slugs=tuple(dict.fromkeys(span.of(page.plain) for span in spans)),
        spans={**cable.spans, **({"response_slugs": tuple(spans)} if spans else {})},
    )


def _with_contacts(cable: Cable, page: Page) -> Cable:
    """The cable with its points of contact: a name with an address or a telephone behind it."""
    found = [one for paragraph in cable.paragraphs for one in _contacts(page.plain, paragraph)]
    spans = tuple(span for _, span in found)
    return replace(
        cable,
        points_of_contact=tuple(contact for contact, _ in found),
        spans={**cable.spans, **({"points_of_contact": spans} if spans else {})},
    )


def _contacts(text: str, paragraph: Paragraph) -> Iterator[tuple[Contact, Span]]:
    """The contacts that one paragraph names behind a cue such as `point of contact`."""
    cue = _CONTACT_CUE.search(text, paragraph.span.start, paragraph.span.end)
    if not cue:
        return
    names = [
        name
        for name in _NAME.finditer(text, cue.end(), paragraph.span.end)
        if not _NO_NAME.match(name[0])
    ]
    for name, stop in until_next(names, paragraph.span.end):
        contact = _contact(text, name, min(stop, name.end() + _WIDEST_CONTACT), paragraph)
        if contact:
            yield contact


def _contact(
    text: str, name: re.Match[str], stop: int, paragraph: Paragraph
) -> tuple[Contact, Span] | None:
    """One contact, if an address or a telephone number stands behind the name."""
    email = _EMAIL.search(text, name.end(), stop)
    phone = _PHONE.search(text, email.end() if email else name.end(), stop)
    phone = phone or _PHONE.search(text, name.end(), stop)
    if not email and not phone:
        return None
    office = _OFFICE.search(text, name.end(), stop)
    contact = Contact(
        name=unwrapped(name[0]),
        office=office[0] if office else None,
        email=email[0] if email else None,
        phone=phone[0].strip() if phone else None,
        paragraph=paragraph.number,
    )
    end = max(match.end() for match in (email, phone, office) if match)
    return contact, Span(name.start(), end)
