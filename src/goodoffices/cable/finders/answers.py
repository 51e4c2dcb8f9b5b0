"""Answers: what the other side said, or that it said nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    actor,
    claim,
    finding,
    group,
    party,
    standing,
)
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import Answer, Claim, Finding, Standing

_STOP = r"(?:,? (?:and|but) (?:[a-z]+ed|will|would|has|had|did|gave|said|it|she|he)\b)"
_WHAT = rf"(?P<what>(?:(?!{_STOP})[^,;])+)"

_SILENT = cued(
    "has have had did does do",
    r"""\b(?P<standing>(?:has|have|had|did|does|do) not(?: yet)? (?:responded|respond|replied
    |reply|answered|answer|reacted)|has yet to (?:respond|reply|answer)|has not yet explained)
    (?: to (?P<what>[^,;]+))?""",
    needs="not yet",
)
_FORMS = {
    Standing.INTERESTED: cued(
        "spoke expressed showed is was are were reacted",
        rf"""\b(?P<standing>spoke positively|spoke favou?rably|expressed (?:\w+ )?interest
        |showed (?:\w+ )?interest|(?:is|was|are|were) (?:(?!not\b|no\b)\w+ )?
        (?:receptive|interested)
        |reacted positively) (?:about|of|in|to|on) {_WHAT}""",
        needs="spoke expressed showed receptive interested reacted",
    ),
    Standing.WILL_CONSULT: cued(
        "is are was were would will promised took asked",
        rf"""\b(?P<standing>(?:is|are|was|were) still(?: in the process of)? (?:determining
        |considering|reviewing|studying|assessing|consulting)|(?:would|will) (?:study|consider
        |review|consult|refer|decide)|promised to (?:study|consider)|took note of
        |asked for more time to study) {_WHAT}""",
        needs="still study consider review consult refer decide note time",
    ),
    Standing.DECLINES: cued(
        "declined declines refused turned rejected sees is are was were regretted",
        rf"""\b(?P<standing>declined|declines|refused|turned down|rejected|sees no room for
        |(?:is|are|was|were) not interested in
        |(?:is|are|was|were) not(?: at present| currently)? (?:able|prepared|in a position)
        |regretted that (?:it|they) could not)(?: to)? {_WHAT}""",
        needs="declined declines refused turned rejected sees not regretted",
    ),
    Standing.ACCEPTS: cued(
        "accepted accepts is was agreed",
        rf"""\b(?P<standing>accepted|accepts|(?:is|was) (?:ready|prepared) to (?:host|receive)
        |agreed to (?:host|receive|support|fund)) {_WHAT}""",
        needs="accepted accepts ready prepared agreed",
    ),
    Standing.ASKS_MORE: cued(
        "asked requested asks requests",
        rf"""\b(?P<standing>(?:asked|requested|asks|requests)(?: for)? (?:more|further
    |additional)
        (?: information| details| particulars)|asked (?:\w+ )?questions?)
        (?: (?:on|about|regarding|concerning))? {_WHAT}""",
        needs="more further additional question questions",
    ),
}


def find(sentence: Sentence) -> Iterator[Finding]:
    """The answers a sentence reports.

    Forms: "HAve NOT YET respondED to our proposals" (08STATE63551), "spoke positively about the
    idea of …", "was still in the process of determining …" (09STATE24630).
    """
    for found in sentence.finditer(_SILENT):
        yield _answer(sentence, found, Standing.SILENT, Claim.DENIED)
    for value, pattern in _FORMS.items():
        for found in sentence.finditer(pattern):
            firmness = claim(sentence, found.start("standing"))
            if firmness is not Claim.DENIED and sentence.setting is Setting.BODY:
                standing_said = _whole_or_part(value, found)
                yield _answer(sentence, found, standing_said, firmness)


_IN_PART = phrase(r"\bin part\b|\bpartly\b")


def _whole_or_part(value: Standing, found: re.Match[str]) -> Standing:
    """The standing, or that it was accepted "in part"."""
    if value is Standing.ACCEPTS and _IN_PART.search(found["what"]):
        return Standing.ACCEPTS_IN_PART
    return value


def _answer(
    sentence: Sentence, found: re.Match[str], value: Standing, firmness: Claim
) -> Finding:
    """One answer, by the party that acts in the clause, to the one who reports it."""
    by = actor(sentence, found.start("standing"))
    if by is ABSENT:
        by = party(None, sentence.antecedent)
    asked = sentence.voices.speaker if sentence.voices.speaker != by.value else None
    named = sentence.mentions_in(*found.span("what")) if found["what"] else ()
    to = next((one for one in named if one.party == asked), None)
    return finding(
        Answer,
        sentence,
        firmness,
        value.value.replace("_", "-"),
        by=by,
        to=party(to, asked),
        what=group(sentence, found, "what"),
        standing=standing(value, found, "standing"),
    )


FINDER = Finder(
    cues=frozenset(
        """respond responded reply replied answer answered reacted positively favorably
        favourably interest interested receptive still study consider review consult refer
        decide declined declines refused rejected turned able prepared position regretted
        accepted accepts agreed asked requested asks requests promised took yet room
        ready""".split()
    ),
    find=find,
    rules=(_SILENT, *_FORMS.values()),
)
