"""Answers in few words: is thinking about it, agreed at once, could not accept, no reply."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.clauses import acting
from goodoffices.cable.finders.parts import ABSENT, Finder, Part, claim, finding, party, words
from goodoffices.cable.finders.phrases import cued
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import Answer, Claim, Finding, Party, Span, Standing

_RULES = {
    Standing.WILL_CONSULT: cued(
        "studying thinking considering examining looking took would will put revert noted",
        r"""\b(?P<standing>(?:is|are|was|were) (?:still |now )*(?:studying|thinking about
    |considering|examining|looking (?:at|into))
        |took note|(?:would|will) (?:revert|look into|put (?:it|this|the \w+) (?:to|before))
        |noted (?:it|this)? ?for study)\b
        (?P<what>[^,;]*)""",
        before="is are was were still now",
    ),
    Standing.ACCEPTS: cued(
        "agreed accepted welcomed",
        r"""\b(?P<standing>agreed (?:at once|on the spot|there and then|readily|to this|to it)
        |accepted (?:at once|on the spot|there and then|this|it|the (?:idea|offer|proposal))
        |welcomed (?:our|the) (?:offer|proposal|idea))\b(?P<what>[^,;]*)""",
    ),
    Standing.DECLINES: cued(
        "could ruled rules passes declined regret unable said would refused cannot",
        r"""\b(?P<standing>could not (?:accept|agree to|support)|ruled out|rules out
        |passes(?=\s*[.,;]|\Z)|(?:is|are) unable to
        |would not (?:renew|accept|agree|pay|be drawn)
        |cannot (?:accept|agree)|declined(?! to\b)|said no)\b(?P<what>[^,;]*)""",
        before="is are regret that they",
    ),
    Standing.INTERESTED: cued(
        "shown showed expressed voiced likes keen thought interest",
        r"""\b(?P<standing>(?:has |have )?(?:already )?(?:shown|showed|expressed|voiced)
        \s+(?:\w+ )?interest in|likes (?=the|our)|(?:is|was|are|were) keen (?:on|to)
        |thought it possible)\s*(?P<what>[^,;]*)""",
        before="has have already is was are were",
    ),
    Standing.SILENT: cued(
        "not nothing yet no",
        r"""\b(?P<standing>(?:have|has|had) not (?:done so|said|written|reacted)
        |(?:has|have) (?:produced|said|sent|heard) nothing|has yet to (?:say|react|reply|answer)
        |(?:still )?no (?:answer|reply|response)(?: so far| yet| has come)?)\b
        (?P<what>[^,;]*)""",
        before="have has had said sent produced heard still",
    ),
}


def find(sentence: Sentence) -> Iterator[Finding]:
    """The answers that a sentence reports of the other side, or its silence.

    Forms: "Maruna is thinking about it", "Eklow agreed at once", "The same note ruled out a
    national hotline", "They have not done so".
    """
    if sentence.setting is not Setting.BODY:
        return
    for value, rule in _RULES.items():
        for found in sentence.finditer(rule):
            by = acting(sentence, found.start())
            if by is ABSENT:
                by = party(None, sentence.antecedent)
            silent = value is Standing.SILENT
            denied = claim(sentence, found.start()) is Claim.DENIED
            if by is ABSENT or (denied and not silent):
                continue
            yield _answer(sentence, found, by, value)


def _answer(sentence: Sentence, found: re.Match[str], by: Part, value: Standing) -> Finding:
    speaker = sentence.voices.speaker
    asked = speaker if speaker != by.value and isinstance(by.value, Party) else None
    return finding(
        Answer,
        sentence,
        Claim.DENIED if value is Standing.SILENT else claim(sentence, found.start()),
        f"reply-{value.value.replace('_', '-')}",
        by=by,
        to=party(None, asked),
        what=words(sentence, *found.span("what")),
        standing=Part(value, (Span(*found.span("standing")),)),
    )


FINDER = Finder(
    cues=frozenset[str]().union(*(rule.cues for rule in _RULES.values())),
    find=find,
    rules=tuple(_RULES.values()),
)
