"""Whose a skill or a thing is: a service by its full name, or a state."""

from __future__ import annotations

import re

from goodoffices.cable.finders.parties.mentions import Mention, is_state
from goodoffices.cable.finders.parts import ABSENT, Part, party
from goodoffices.cable.finders.passages.clauses import acting
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Party, Span

_PRONOUN = phrase(r"\b(?:it|its|they|their|she|he|his|her|whose|we|our)\b")


def owner_before(sentence: Sentence, place: int) -> Part:
    """Whose it is: who acts, else the party named last before it, or one spoken of."""
    text, start = sentence.text, sentence.start
    speaker = sentence.voices.speaker
    for pattern in (_HAVING, _RELATIVE):
        lead = pattern.search(text, max(start, place - _NEAR), place)
        place = lead.start() if lead else place
    if _OPENING.fullmatch(text, start, place) and not sentence.mentions_before(place):
        known = sentence.antecedent or sentence.voices.about
        is_clause = _VERB.search(text, place, sentence.end)
        return party(None, known) if known != speaker and not is_clause else ABSENT
    if _OWN.match(text, start, place):
        return _spoken_of(sentence)
    by = acting(sentence, place)
    if by is not ABSENT:
        return _in_full(sentence, by) if by.value != speaker else ABSENT
    named = [one for one in sentence.mentions_before(place) if may_own(one)]
    if named:
        return party(named[-1]) if named[-1].party != speaker else ABSENT
    ours = sentence.voices.about if _PRONOUN.search(text, start, place) else None
    return party(None, ours)


_HAVING = phrase(
    r"\b(?:(?:has|have|had|possess(?:es)?|enjoys?|is|are|was|were|remains?|being)"
    r"(?: [\w-]+){0,3}"
    r"|with(?: [\w-]+){0,2}) \Z"
)
_RELATIVE = phrase(r",? (?:which|who)(?: [^,;:]{0,24})?,? ['\"“‘]?\Z")
_OPENING = phrase(r"(?!its|their|his|her|it|they|he|she)(?:\w+\s*)?")
_VERB = phrase(r"\b(?:is|are|was|were|has|have|will|would|can|could)\b")
_OWN = phrase(r"(?:its|their|his|her|it|they)\b(?: \w+){0,3}\s*\Z")
_BEFORE = 400
_AGENCY = (
    r"(?:[A-Z][\w'’]+ ){0,4}(?:Ministry|Service|Guard|Board|Office|Authority|Agency|Committee"
    r"|Inspectorate|Directorate|Administration|Cent(?:re|er)|Institute|Academy|Laboratory|Bureau"
    r"|Commission|Police|Secretariat|Brigade|Navy|Department|Corps|University|College|School)"
    r"(?: of (?:the )?[A-Z]\w+)?"
)
_ACTED = phrase(
    rf"(?:\A|[.;:)]\s+)(?:The )?(?-i:(?P<name>{_AGENCY})) (?:will|shall|has|is|was|had"
    r"|would|needs|can)\b"
)


def _spoken_of(sentence: Sentence) -> Part:
    """Whom "its" and "it" mean: the office that acted just before, else the state."""
    text, start = sentence.text, sentence.start
    before = [*_ACTED.finditer(text, max(0, start - _BEFORE), start)]
    if before and text.find("\n\n", before[-1].end(), start) < 0:
        name = unwrapped(before[-1]["name"])
        return Part(Party(name=name, office=name), (Span(*before[-1].span("name")),))
    known = sentence.antecedent or sentence.voices.host or sentence.voices.about
    return party(None, known) if known != sentence.voices.speaker else ABSENT


def _in_full(sentence: Sentence, by: Part) -> Part:
    """A party by its full name: "the Bureau" is the bureau or union that was named before."""
    owner = by.value
    if not isinstance(owner, Party) or not owner.office or " " in owner.name:
        return by
    known = sentence.antecedent
    if known and known.organisation and known.name.endswith(owner.name):
        return Part(known, by.spans)
    full = re.compile(rf"(?:[A-Z][\w'’]+\s+){{1,4}}{re.escape(owner.name)}\b")
    start = max(0, sentence.start - _FAR)
    named = [*full.finditer(sentence.text, start, sentence.start)]
    if not named:
        return by
    name = unwrapped(named[-1].group()).removeprefix("The ")
    return Part(Party(name=name, office=name), by.spans)


_FAR = 2500


def may_own(mention: Mention) -> bool:
    """Whether a mention names a state or an organisation."""
    return is_state(mention) or mention.party.organisation is not None


_NEAR = 60
