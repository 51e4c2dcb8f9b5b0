"""Capabilities that lists of donors tell, and paragraphs headed "strengths"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.assistance.capabilities import (
    AREA_END,
    capability,
    is_area,
    praised,
)
from goodoffices.cable.finders.parties.owners import may_own, owner_before
from goodoffices.cable.finders.parts import ABSENT, Part, party, words
from goodoffices.cable.finders.passages.listed import Headings
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence, spans_of_sentences
from goodoffices.cable.finders.passages.stretches import Stretches
from goodoffices.records import Cable, Finding


def find(cable: Cable, stretches: Stretches) -> Iterator[Finding]:
    """What lists of donors and paragraphs headed "strengths" tell.

    Forms met: "Donors to be kept in mind: Quessex (forensic chemistry), …", "What members are
    good at. Going round the table: Lysandra, documents and seals; Quessex, chemistry", and
    "STRENGTHS. Vendria prints its own secure documents; its inspectors know rolling stock".
    """
    headings = Headings(cable)
    for paragraph in cable.paragraphs:
        place = (paragraph.span.start, paragraph.span.end)
        heading = f"{paragraph.heading or ''}. {paragraph.text[:_LONGEST_HEAD]}"
        if _HEADED.match(heading):
            yield from _headed(stretches.stretch(paragraph, place))
        named = _lead(cable.text, place)
        if named or _UNDER.match(headings.directly_above(paragraph)):
            start = named.end() if named else place[0]
            yield from _named_areas(stretches.stretch(paragraph, (start, place[1]), place))
        lead = _kept_lead(cable.text, place)
        if lead:
            stop = _FULL_STOP.search(cable.text, lead.end(), place[1])
            end = stop.start() if stop else place[1]
            yield from _kept_in_mind(stretches.stretch(paragraph, (lead.end(), end)))


_LEAD = phrase(
    r"""\b(?:what(?: else)?(?: (?!could|would)[\w'’]+){1,5} (?:good at|do(?:es)? (?:\w+ )?well
    |do(?:es)? best)
    |(?:they|it|members) (?:know|knows|excels?|are good at|is good at))\s*[:?.](?: A:)?\s+"""
)
_LEAD_ENDS = re.compile(
    r"[:.?](?=\s)(?:(?<=[Aa][Tt].)|(?<=[Ee][Ll][Ll].)|(?<=[Ee][Ss][Tt].)|(?<=[Nn][Oo][Ww].)"
    r"|(?<=[Oo][Ww][Ss].)|(?<=[Cc][Ee][Ll].)|(?<=[Ee][Ll][Ss].)|(?<=\s.))"
)
"""What is quickly found wherever such words may end."""
_LEAD_LENGTH = 160


def _lead(text: str, place: tuple[int, int]) -> re.Match[str] | None:
    """The words of a paragraph that introduce what somebody does well."""
    if _LEAD_ENDS.search(text, *place) is None:
        return None
    return _LEAD.search(text, *place)


_UNDER = phrase(
    r"(?:what (?:[\w'’]+ ){1,3}(?:good at|do(?:es)? (?:\w+ )?(?:well|best))|strengths"
    r"|capabilities)[.:]?\Z"
)


def _named_areas(listed: Sentence) -> Iterator[Finding]:
    """The areas that a list without verbs names behind "what it does well"."""
    owner = _whose(listed)
    if owner is ABSENT:
        return
    start = listed.start
    for found in [*_BREAK.finditer(listed.text, start, listed.end), None]:
        area = words(listed, start, found.start() if found else listed.end)
        start = found.end() if found else listed.end
        said = str(area.value)
        if not area.spans or len(said) > _NEAR or _VERBAL.search(said) or ":" in said:
            return
        if is_area(said, is_list=True):
            aside = said.find(",")
            first = area.spans[0]
            end = first.start + aside if aside > 0 else first.end
            yield capability(
                listed, owner, words(listed, first.start, end), "strength-named", first.start
            )


_BREAK = phrase(r";(?: and)?\s|\.\s|\.\Z")
_VERBAL = phrase(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|said|says|sent|offers?|runs?|know)\b"
)


def _whose(listed: Sentence) -> Part:
    """Whose strengths a list names: the state of the words before it, else the one told of."""
    voices = listed.voices
    known = listed.antecedent or voices.host or voices.about
    return party(None, known) if known != voices.speaker else ABSENT


_KEPT_IN_MIND = phrase(
    r"""\b(?:donors?|partners|members|suggestions|candidates|(?:good|best|strong) (?:at|in)
    |strengths|round the table)\b[^:;]{0,60}:(?=\s)"""
)
_FULL_STOP = re.compile(r"\.(?=\s|\Z)")
_COLON = re.compile(r":(?=\s)")


def _kept_lead(text: str, place: tuple[int, int]) -> re.Match[str] | None:
    """The words of a paragraph that introduce a list of donors, looked for before colons."""
    for colon in _COLON.finditer(text, *place):
        begin, end = max(place[0], colon.start() - _LEAD_LENGTH), colon.end() + 1
        lead = _KEPT_IN_MIND.search(text, begin, min(end, place[1]))
        if lead:
            return lead
    return None


_TOLD = re.compile(
    r"\s*(?:\((?:for |strong in |good at )?(?P<area>[^()]{3,60})\)"
    r"|[,:]\s+(?P<next>[^;.,()]{3,60})(?=[;.]|\Z))",
    re.IGNORECASE,
)


def _kept_in_mind(listed: Sentence) -> Iterator[Finding]:
    """What each party of a list is good at, in brackets or behind a comma."""
    for mention in listed.mentions:
        told = _TOLD.match(listed.text, mention.end, listed.end)
        if told and may_own(mention) and not _DIGIT.search(told.group()):
            area = words(listed, *told.span("area" if told["area"] else "next"))
            if area.spans and is_area(str(area.value)):
                yield capability(listed, party(mention), area, "kept-in-mind", mention.start)


_DIGIT = re.compile(r"[0-9]|\b[A-Z]{3,}\b")
_LONGEST_HEAD = 80
_HEADED = phrase(
    r"""(?:\. )?(?:\(\w+\) )?(?:(?:[\w'’-]+ ){0,3}(?:strengths|capabilities|skills)
    |what (?:[\w'’-]+ ){1,4}(?:does well|do well|can do|can offer|can give|brings|can bring
    |(?:is|are) good at|has to offer|knows))[.:]"""
)
_CLAUSE_VERB = phrase(
    r"""(?:the )?(?:(?:its|their|his|her|our) (?:[\w'’-]+ ){1,3}?
    |(?:(?-i:[A-Z])[\w'’-]+ ){1,4}?|it |they
    )(?:also |can |itself )?(?P<deed>(?!its\b|has\b|is\b|was\b|this\b|does\b|as\b
    |can\b)(?:[a-z]{3,}s
    |know|run|teach|keep|train|make|repair|build|print|translate|calibrate|speak)) """
)


def _headed(paragraph: Sentence) -> Iterator[Finding]:
    """What the clauses of a paragraph headed "strengths" tell that no words of praise do."""
    text = paragraph.text
    for place in spans_of_sentences(text, paragraph.span):
        one = paragraph._replace(
            start=place.start,
            end=place.end,
            mentions=paragraph.mentions_in(place.start, place.end),
        )
        deed = _CLAUSE_VERB.match(text, place.start, place.end)
        if deed and not _HEADED.match(text, place.start, place.end + 1) and not [*praised(one)]:
            yield from _told_as_strength(one, deed.start("deed"))


def _told_as_strength(sentence: Sentence, start: int) -> Iterator[Finding]:
    """The deed of a clause as a capability of whoever does it."""
    stop = AREA_END.search(sentence.text, start, sentence.end)
    area = words(sentence, start, stop.start() if stop else sentence.end)
    owner = owner_before(sentence, start)
    if owner is not ABSENT and area.spans:
        yield capability(sentence, owner, area, "strength-headed", start)


_NEAR = 60
