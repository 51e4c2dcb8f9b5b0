"""Capabilities: what a party can do well."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.cable.finders.parts import Finder, Part, claim, finding, party, words
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Capability, Finding

_CAN = cued(
    "capability capabilities expertise experience strength strengths skills know",
    r"""\b(?:capabilit(?:y|ies)|expertise|experience|strengths?|skills|know-how)
    (?: and (?:capabilit(?:y|ies)|expertise|experience))? in (?:the (?:areas?|fields?) of )?
    (?P<areas>(?!several\b|various\b|many\b|this\b|these\b|that\b)[^;:()]+)""",
)
_BETWEEN = phrase(r",? and |, ")
_ARTICLE = phrase(r"an? ")
_END = phrase(
    r",? (?:which|that|where|who|as well|given|including|could|would|might|to help)\b"
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """One capability for each area.

    Form: "Turkey's substantial capabilities in the areas of export control, border security,
    and maritime security" (09STATE24630).
    """
    for found in sentence.finditer(_CAN):
        owner = sentence.mentions_before(found.start())
        if not owner:
            continue
        start, end = found.span("areas")
        stop = _END.search(sentence.text, start, end)
        end = stop.start() if stop else end
        for between in [*_BETWEEN.finditer(sentence.text, start, end), None]:
            area = words(sentence, start, between.start() if between else end)
            if area.spans and _is_area(area, first=start == found.start("areas")):
                yield finding(
                    Capability,
                    sentence,
                    claim(sentence, found.start()),
                    "capability-in",
                    party=party(owner[-1]),
                    area=area,
                )
            start = between.end() if between else end


def _is_area(area: Part, *, first: bool) -> bool:
    """Whether an item of the list is an area; "and a name for care" is something else."""
    return first or not _ARTICLE.match(str(area.value))


FINDER = Finder(
    cues=frozenset(
        {"capability", "capabilities", "expertise", "experience", "strengths", "skills"}
    ),
    find=find,
    rules=(_CAN,),
)
