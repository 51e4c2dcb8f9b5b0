"""Questions told in a paper: he asked how many, would like to know whether, wondered if."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.cable.finders.parts import Finder, claim, finding, party, words
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, InformationRequest, Party

_ASKED = cued(
    "asked asks ask know hear learn told wondered inquired enquired inquire wonder wonders",
    r"""\b(?:asked|asks|ask|(?:to|wants to|like to) (?:know|hear|learn)|be told|wondered
    |wonders|inquired
    |enquired|inquire|wonder)(?: (?:us|poloff|dcm|econoff|her|him|also|again|once more|then))*,?
    \s+(?P<what>(?:how|what|which|who|whom|whose|why|when|where|whether|if)\b[^;?]*)""",
    before="to wants like be",
)
_END = phrase(
    r",? (?:and (?:said|was|would|hoped|he|she|asked|thanked)|but)\b|, which\b"
    r"| before (?:he|she|they)\b"
)
_ORDER = phrase(r"\b(?:please|kindly|could you|can you|grateful if|should)\b")
_OURS = phrase(r"\b(?:we|i|post|poloff|dcm|econoff|emboff|ambassador|charge)\b")
_OF_COLLEAGUES = phrase(
    r"(?:if|whether) (?:we|post|aurelia|nsci) (?:could|would"
    r"|might) (?:receive|host|meet)\b"
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """What somebody wants to know of the other side, in the words of the question.

    Forms: "He asked why Skerrland could not add a few more", "wished to know what became of
    the request", "We would be grateful to know whether Tessara intends to go ahead".
    """
    for found in sentence.finditer(_ASKED):
        before = sentence.text[sentence.start : found.start()]
        own = _ORDER.search(before) or _OURS.search(before) or not before
        if sentence.setting is Setting.BODY and own:
            continue
        if _OF_COLLEAGUES.match(sentence.text, found.start("what")):
            continue
        start, end = found.span("what")
        stop = _END.search(sentence.text, start, end)
        firmness = claim(sentence, found.start())
        yield finding(
            InformationRequest,
            sentence,
            Claim.CONTINGENT if firmness is Claim.CONTINGENT else Claim.ASSERTED,
            "asked-what",
            of=party(None, _of(sentence)),
            what=words(sentence, start, stop.start() if stop else end),
        )


def _of(sentence: Sentence) -> Party | None:
    """Of whom: in points of the one spoken to, in a report of us."""
    voices = sentence.voices
    return voices.speaker if sentence.setting is Setting.BODY else voices.hearer or voices.host


FINDER = Finder(cues=_ASKED.cues, find=find, rules=(_ASKED,))
