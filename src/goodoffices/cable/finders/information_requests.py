"""Information asked for: what somebody wants to know of a party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actor,
    claim,
    condition,
    finding,
    group,
    party,
    words,
)
from goodoffices.cable.finders.phrases import cued
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Claim, Finding, InformationRequest, Party

_WANTED = cued(
    "would should",
    r"""\b(?:(?:we|washington|department|the department) )?(?:would|should)
    (?: also)? (?:welcome|appreciate|be grateful for)\s+
    (?P<what>(?:any |an? |the |your |further |early |more |new )*(?:information|feedback
    |details|update|clarification|response|reply|answer|views|comments|names?|dates?|reasons?
    |list|description|guidance)\b[^;]*?)(?=, which\b|;|\Z)""",
    before="we washington department the",
    needs="welcome appreciate grateful",
)
ANSWER_WANTED = cued(
    "would should",
    r"""\b(?P<asks>(?:we )?(?:would|should)(?: also)? (?:welcome|appreciate))\s+
    (?P<what>(?P<whose>(?:[A-Z][\w.]+(?:'s)?|your|the [\w ]{3,30}?'s) (?:early |prompt
    |formal )?
    (?:response|reply|answer|views|comments|reaction)\b)[^;]*?)(?=, which\b|;|\Z)""",
    before="we",
    needs="welcome appreciate",
)
_LEARN = cued(
    "interested glad like wish want wants request requests please",
    r"""\b(?:interested in (?:learning|hearing|knowing)(?: more)? about|glad to (?:learn
    |hear|know)(?: more)?(?: about)?|like to (?:know|learn)
    (?: more)?(?: about)?|(?:like|wish|wants?) to (?:inquire|ask|know)|requests? an update on
    |requests? information (?:on|about)|please (?:advise|inform us|confirm|let us know))
    (?! that)\s+(?P<what>[^;]+)""",
)
_DATES = cued(
    "if",
    r"""\bif you are (?:prepared|able|ready|in a position)[^;]*? to (?:suggest|propose|offer)\s+
    (?P<what>(?:possible )?dates [^,;]+)""",
    needs="dates",
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """What a sentence asks to know.

    Forms: "We would welcome information about the status of …", "WE WOULD WELCOME RUSSIA,S
    RESPONSE TO …" (08STATE63551), "We would be interested in learning more about …", "If you
    are prepared … to suggest dates …" (09STATE24630).
    """
    dates = sentence.first(_DATES)
    if dates:
        yield _wanted(sentence, dates, "dates-wanted")
        return
    for rule, pattern in (
        ("information-wanted", _WANTED),
        ("answer-wanted", ANSWER_WANTED),
        ("to-learn", _LEARN),
    ):
        for found in sentence.finditer(pattern):
            yield _wanted(sentence, found, rule)


def _wanted(sentence: Sentence, found: re.Match[str], rule: str) -> Finding:
    """One question, to the party that it names, else to the one spoken to."""
    start, end = found.span("what")
    speaker = sentence.voices.speaker
    asked = [one for one in sentence.mentions_in(start, end) if one.party != speaker] or [
        one
        for one in sentence.mentions_in(found.start(), start)
        if one.party == sentence.voices.hearer
    ]
    conditional = condition(sentence, end) is not None
    asker = ABSENT if conditional else actor(sentence, found.start())
    if isinstance(asker.value, Party) and asker.value != speaker and rule != "answer-wanted":
        asked = []  # the other side asks us
    firmness = claim(sentence, found.start())
    if conditional:
        firmness = Claim.CONTINGENT
    return finding(
        InformationRequest,
        sentence,
        Claim.ASSERTED if firmness is Claim.HEDGED else firmness,
        rule,
        of=party(asked[0] if asked else None, _asked_of(sentence, asker)),
        what=words(sentence, start, end)
        if rule == "answer-wanted"
        else group(sentence, found, "what"),
    )


def _asked_of(sentence: Sentence, asker: Part) -> Party | None:
    """Of whom it is asked where nobody is named: of the hearer, or of us if the others ask."""
    voices = sentence.voices
    others_ask = isinstance(asker.value, Party) and asker.value != voices.speaker
    return voices.speaker if others_ask else voices.hearer or voices.host


FINDER = Finder(
    cues=frozenset(
        """information feedback details update clarification response reply answer views
        comments names name date dates reason reasons list description guidance glad reaction
        learning hearing knowing know learn inquire ask advise inform confirm""".split()
    ),
    find=find,
    rules=(_WANTED, ANSWER_WANTED, _LEARN, _DATES),
)
