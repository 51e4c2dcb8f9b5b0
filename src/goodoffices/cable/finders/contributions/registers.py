"""Registers of offers: each entry opens with a party, and what it lists that party offers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from goodoffices.cable.finders.contributions.giving import (
    GIVING,
    given,
    helps,
    inflected,
    is_donor,
    plain,
)
from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.contributions.offered import offers
from goodoffices.cable.finders.contributions.offers import held_out
from goodoffices.cable.finders.parties.mentions import Mention
from goodoffices.cable.finders.parts import ABSENT, Part, party
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence, spans_of_sentences
from goodoffices.records import Finding, Help, Offer, Party, Span

OFFERED = re.compile(r"f(?<=[Oo]f)fer|F(?<=OF)FER")
"""The word without which a paper lists no offers."""
TITLE = re.compile(
    r"(?:\A|\n)[ \t]*(?:[^\n.?!]{0,60}[ \t])?(?:OFFERS?|Offers|offers of (?:help|assistance))\b"
    r"(?![^\n]*[.?!:;][ \t]*\n)"
)
"""The title line of a register: "REGISTER OF STANDING OFFERS", "Offers of help received"."""
LEAD = phrase(
    r"""(?:offers? the following|offers?|can offer|offered|is able to offer|following offers
    |on offer
    |(?:standing|new|further|firm|open) offers|help on offer)\s*:\s*\Z
    |(?-i:(?:ON OFFER|OFFERS|OFFERED|What is on offer|What we offer|Offers))\s*\Z"""
)
"""The words that introduce a list of offers."""
SECTION = re.compile(
    r"(?:\d+\.\s*)?(?:\([A-Z/]+\)\s*)?(?:-+\s*)?(?:(?:Standing|New|Further|Firm|Open|Other)\s)?"
    r"(?:[Oo]ffers|OFFERS|Offered|OFFERED)\b[^.:\n]{0,40}[.:\n]"
)
"""What a paragraph of offers opens with: "Offered and fitting."."""
_MARK = re.compile(r"\s*(?:\d{1,2}[.)]|\([a-z0-9]{1,3}\)|[a-z]\)|-{1,2}|[•*])?\s*")
_HEAD_END = re.compile(r"(?:\s*\([A-Z]{2,8}\))?\s*(?:[.:]|\s[-–—]+\s)\s*")
_THIRD_PERSON = inflected(GIVING, "third")
_GIVES = re.compile(
    rf"(?:[^,;:.]{{0,60}}?\s)??(?P<verb>{'|'.join(sorted(_THIRD_PERSON))}"
    rf"|(?:will|would|shall)\s+(?:{'|'.join(sorted(GIVING))}))(?=\s)",
)
_DOING = phrase(
    r"(?:\w+ )?(?:\w+ing|\w+tion|loan|loans|use|transport|storage|supply|escort) of\b"
)
_ALSO = phrase(r"(?:in addition|also|further(?:more)?|besides|moreover|and),?\s+")
_NOT_A_THING = phrase(
    r"(?:experience|knowledge|expertise in|value|condition|travel|confirmed)\b"
)
_FINITE = phrase(
    r"\b(?:is|are|was|were|has|have|had|does|did|can|could|would|will|shall|lapsed|withdrew|ended)\b"
)


def find(blocks: Iterable[Sentence], *, is_register: bool) -> Iterator[Finding]:
    """The offers that paragraphs list: all of a register, else sections and lists of offers."""
    by: Part = ABSENT
    writer: Part = ABSENT
    for block in blocks:
        writer = writer if writer.value else _first_party(block)
        items = [*_items(block)]
        if is_register and not items:
            yield from of_entry(block)
        elif items and (by.value or _is_led(block)):
            by = by if by.value else writer
            for item in items:
                yield from of_item(item, by)
        else:
            by = _introduced(block)
            if SECTION.match(block.text, block.start, block.end):
                yield from of_section(block)


def _first_party(block: Sentence) -> Part:
    """The state or organisation that a paragraph names first."""
    named = (one for one in block.mentions if is_donor(one))
    return party(next(named, None), block.voices.speaker)


def _items(block: Sentence) -> Iterator[Sentence]:
    """The items of a list that a paragraph consists of, below its heading if it has one."""
    marks = [one.start() for one in _MARKED.finditer(block.text, block.start, block.end)]
    for start, end in zip(marks, [*marks[1:], block.end], strict=False):
        yield block._replace(start=start, end=end)


_MARKED = re.compile(
    r"(?:(?<=\n)|\A)[ \t]*(?:\(?(?:[a-z]|[ivx]{1,4})\)|-{1,2}|[•*])[ \t]+(?=\S)"
)


def _is_led(block: Sentence) -> bool:
    """Whether the words right before a list, or its first line, say that it holds offers."""
    text = block.text
    first = _MARKED.search(text, block.start, block.end)
    end = first.start() if first else block.start
    end = max(0, end - _LEAD_LENGTH) + len(text[max(0, end - _LEAD_LENGTH) : end].rstrip())
    return LEAD.search(text, max(0, end - _LEAD_LENGTH), end) is not None


def _introduced(block: Sentence) -> Part:
    """Who offers what the next paragraphs list, where a paragraph ends with "X offers:"."""
    named = [one for one in block.mentions if is_donor(one)]
    leads = LEAD.search(block.text, max(block.start, block.end - _LEAD_LENGTH), block.end)
    return party(named[-1]) if leads and named else ABSENT


_LEAD_LENGTH = 60


def of_entry(entry: Sentence) -> Iterator[Finding]:
    """The offers of an entry, all of them by the party that opens it.

    Forms: "Lysandra. Offers places at the academy", "3. Norvelle. Legal advice on boarding
    rules", "Yrland: its school would copy the registers of any partner".
    """
    start = _MARK.match(entry.text, entry.start, entry.end)
    head = _head(entry, start.end() if start else entry.start)
    if head is None:
        return
    by, begin = head
    yield from _of_party(entry._replace(start=begin), by)


def of_item(entry: Sentence, by: Part) -> Iterator[Finding]:
    """The offers of an item in a list that one party's "offers:" introduces."""
    start = _MARK.match(entry.text, entry.start, entry.end)
    yield from _of_party(entry._replace(start=start.end() if start else entry.start), by)


def of_list(item: Sentence) -> Iterator[Finding]:
    """The offers of an item below words such as "is pleased to offer the following"."""
    lead = item.lead
    if lead is None:
        return
    start = max(lead.start, lead.end - _LEAD_LENGTH)
    said = item.text[start : lead.end]
    if not ("ffer" in said or "FFER" in said) or not LEAD.search(item.text, start, lead.end):
        return
    head = _head(item, item.start)
    if head:
        yield from of_entry(item)
    else:
        to = _TO.match(item.text, item.start, item.end)
        start = to.end() if to else item.start
        for found in _of_party(item._replace(start=start), party(None, item.antecedent)):
            named = item.mentions_in(item.start, start)
            yield _given_to(found, named[0]) if named else found


_TO = phrase(r"to (?:the )?[^:;.]{2,40}:\s*")


def _given_to(found: Finding, named: Mention) -> Finding:
    """The offer with the recipient that its item opens with."""
    if not isinstance(found.record, Offer):
        return found
    record = replace(found.record, to=named.party)
    return replace(found, record=record, spans={**found.spans, "to": (named.span,)})


def of_section(entry: Sentence) -> Iterator[Finding]:
    """The offers of a paragraph whose heading says that it holds offers."""
    for place in spans_of_sentences(entry.text, entry.span):
        said = entry._replace(start=place.start, end=place.end)
        opening = [one for one in said.mentions_in(place.start, place.end) if is_donor(one)][:1]
        if opening and opening[0].start == place.start:
            yield from _said(said, party(opening[0]))


def _head(entry: Sentence, start: int) -> tuple[Part, int] | None:
    """The party that an entry opens with, and where its words begin."""
    for named in entry.mentions_in(start, entry.end)[:1]:
        closing = _HEAD_END.match(entry.text, named.end, entry.end)
        if named.start == start and closing and is_donor(named):
            return party(named), closing.end()
    title = _NAME.match(entry.text, start, entry.end)
    if title is None:
        return None
    if title["name"].isupper():
        return None
    name, place = unwrapped(title["name"]), Span(*title.span("name"))
    return Part(Party(name=name, office=name), (place,)), title.end()


_NAME = re.compile(
    r"(?P<name>[A-Z][\w'’-]+(?:\s+(?:(?:of|for|the|and)\s+)*[A-Z][\w'’-]+){0,6})"
    + _HEAD_END.pattern
)


def _of_party(entry: Sentence, by: Part) -> Iterator[Finding]:
    """The offers of one party in the sentences of its entry."""
    for place in spans_of_sentences(entry.text, entry.span):
        yield from _said(entry._replace(start=place.start, end=place.end), by)


def _said(said: Sentence, by: Part) -> Iterator[Finding]:
    """The offers of one sentence of an entry: by a verb of its own, else the thing alone."""
    found = [*held_out(said, by)]
    yield from found
    if found:
        return
    also = _ALSO.match(said.text, said.start, said.end)
    start = also.end() if also else said.start
    verb = _GIVES.match(said.text, start, said.end)
    if _is_thing(said, start):
        yield from offers(said, "register-thing", by, Span(start, said.end))
    elif verb and _is_help(said, verb):
        yield from offers(said, "register-gives", by, Span(verb.start("verb"), said.end))


def _is_help(said: Sentence, verb: re.Match[str]) -> bool:
    """Whether a verb gives help, without a sum, which would make it a pledge."""
    given_away = helps(plain(verb["verb"].split()[-1]), said.text, verb.end(), said.end)
    return given_away and not any(amounts(said.text, Span(verb.end(), said.end)))


def _is_thing(said: Sentence, start: int) -> bool:
    """Whether the words name help and state nothing of it."""
    first = _WORD.match(said.text, start, said.end)
    if first is None or first.group().lower() in _THIRD_PERSON:
        return False
    if _NOT_A_THING.match(said.text, start, said.end):
        return False
    told = isinstance(given(said.text, start, said.end), Help)
    told = told or _DOING.match(said.text, start, said.end) is not None
    finite = _FINITE.search(said.text, start, said.end)
    return told and (finite is None or finite.start() - start > _FAR)


_WORD = re.compile(r"\w+")
_FAR = 60
"""How far into the words a verb belongs to a clause of its own."""
