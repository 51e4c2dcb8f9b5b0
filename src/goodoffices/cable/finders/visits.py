"""Meetings asked for in other words: asks to see, wants to visit, half an hour with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.clauses import extent, term
from goodoffices.cable.finders.meetings import ASKED
from goodoffices.cable.finders.parts import ABSENT, Finder, Part, claim, dated, finding, words
from goodoffices.cable.finders.phrases import cued, phrase, unwrapped
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Finding, MeetingRequest, Party, Span

_WISH = r"""(?:would (?:like|love|welcome|be grateful for|be glad of)|wants?
    |hopes?|asks?|asked|wishes|wished|seeks|requests?|might|could)"""
_ASKED = cued(
    "would wants want hopes hope asks asked wishes wished seeks requests request might could",
    rf"""\b{_WISH}(?: whether (?:he|she|they)(?: might| could)?)? (?:(?:to )?(?:see
    |meet(?: with)?|visit|call on|pay (?:a|her first|his first) visit to|be received by
    |come (?:back )?to|join us)
    |(?:half )?an? (?:hour|half hour|meeting|appointment|word) with|a visit (?:to|by|from))\s+
    (?P<with>[^,;.]{{2,90}}?)(?=,|;|\.|\Z|\s+(?:to|about|on|in|at|when|before|once|beforehand
    |for)\b)
    (?P<rest>[^;]*)""",
)
_WHO = re.compile(
    r"(?:(?:(?:[A-Z][\w'’-]+|[Ii]ts|[Tt]he|[Hh]is|[Hh]er)\s+){0,4}(?:deputy chief"
    r"|spokesman|director|minister|[A-Z][a-z'’-]+|[Ss]he|[Hh]e))"
)
_PURPOSE = phrase(
    r"(?:(?:in order )?to (?P<purpose>(?!the\b|be\b)[a-z]+ [^,;]+)"
    r"|about (?P<matter>[^,;]+))"
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The meetings that somebody asks for, with whom, to what end and when.

    Forms: "asks to see the Coordinator on November 25", "would love half an hour with you about
    risk profiling", "wants to visit Port Anselm in May to compare methods".
    """
    if sentence.first(ASKED):
        return
    for found in sentence.finditer(_ASKED):
        who = _who(sentence, found)
        if who is ABSENT:
            continue
        end = found.end()
        aim = _PURPOSE.search(sentence.text, found.end("with"), end)
        name = aim.lastgroup if aim else None
        begin = aim.start(name) if aim and name else 0
        yield finding(
            MeetingRequest,
            sentence,
            claim(sentence, found.start()),
            "visit-asked",
            who=who,
            with_=_with(found),
            purpose=words(sentence, begin, extent(sentence, begin, end)) if begin else ABSENT,
            when=dated(term(sentence, found.end("with"), end)),
        )


def _who(sentence: Sentence, found: re.Match[str]) -> Part:
    """Who asks: the person or office named last before the wish, in its own words."""
    named = [*_WHO.finditer(sentence.text, sentence.start, found.start())]
    if not named:
        return ABSENT
    place = Span(*named[-1].span())
    return Part(Party(name=unwrapped(place.of(sentence.text))), (place,))


def _with(found: re.Match[str]) -> Part:
    return Part(Party(name=unwrapped(found["with"])), (Span(*found.span("with")),))


FINDER = Finder(cues=_ASKED.cues, find=find, rules=(_ASKED,))
