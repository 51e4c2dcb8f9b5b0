"""Meetings: who asks to be received by whom, to what end, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    clause_start,
    finding,
    group,
    party,
)
from goodoffices.cable.finders.phrases import cued, unwrapped
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Finding, MeetingRequest, Party, Span

ASKED = cued(
    "would is seeks hopes wishes request requests",
    r"""\b(?P<cue>(?:would like|is seeking|seeks|hopes|wishes|is hoping|requests?|is available)
    (?: to meet(?: with)?| to hold (?:talks|discussions|consultations) with| to consult with
    | to call on| to visit))\s+(?P<with>[^;:]{2,120}?)(?= (?:to|in order to) [a-z]|[;:]|\Z)
    (?:(?: in order)? to\s+(?P<purpose>[^;:]+))?""",
    needs="meet hold consult call visit",
)
_PERSON = re.compile(
    r"(?:(?P<title>[A-Z][\w.'/& -]+?)\s+)?"
    r"(?P<name>(?:[A-Z][a-z]+\s+)(?:[A-Z]\.\s+)?[A-Z][a-z]+)(?=,|\s*\Z)"
)
HOST = cued(
    "willing able prepared agree ready",
    r"""\b(?:willing|able|prepared|agree|ready) to (?:host|receive) (?P<guest>[^,;?]+)""",
    needs="host receive",
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The meetings that a sentence asks for.

    Form: "U.S. Negotiator … Michael Stafford would like to meet with appropriate officials in
    your government to present several possible areas …" (09STATE24630).
    """
    for found in sentence.finditer(ASKED):
        start = clause_start(sentence, found.start())
        who = _person(
            sentence, _before_apposition(sentence, found.start(), start), found.start()
        )
        if who is ABSENT:
            continue
        yield finding(
            MeetingRequest,
            sentence,
            claim(sentence, found.start("cue")),
            "meet-with",
            who=who,
            with_=_with(sentence, found),
            purpose=group(sentence, found, "purpose"),
        )


def _before_apposition(sentence: Sentence, cue: int, start: int) -> int:
    """Where the name begins: before an apposition that commas set off, if there is one."""
    written = sentence.text[sentence.start : cue].rstrip()
    if written.endswith(",") and written.count(",") >= 2:
        return sentence.start
    return start


def _person(sentence: Sentence, start: int, end: int) -> Part:
    """A person with the office held, or a party, in the words before a place."""
    found = _PERSON.search(sentence.text, start, end)
    if found:
        title = unwrapped(found["title"]) if found["title"] else None
        return Part(
            value=Party(name=unwrapped(found["name"]), office=title),
            spans=(Span(*found.span()),),
        )
    named = sentence.mentions_in(start, end)
    return party(named[-1]) if named else ABSENT


def _with(sentence: Sentence, found: re.Match[str]) -> Part:
    """Whom it is to be with, in the words of the paper, and of which state."""
    start, end = found.span("with")
    states = [one.party.iso3 for one in sentence.mentions_in(start, end) if one.party.iso3]
    name = unwrapped(found["with"])
    return Part(
        value=Party(name=name, iso3=states[0] if states else None), spans=(Span(start, end),)
    )


FINDER = Finder(
    cues=frozenset({"meet", "consult", "talks", "discussions", "call", "visit"}),
    find=find,
    rules=(ASKED, HOST),
)
