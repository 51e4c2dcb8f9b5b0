"""Needs that sentences tell: what a partner lacks, seeks, asks for, or has found no donor for.

Forms met: "He listed what is lacking: radios in the hills, a bench for the crime laboratory",
"asked for three things: …; …; and …", "The Customs Board needs equipment to screen mail",
"would be grateful for software", "possesses no radiation detectors", "two study visits abroad
would fill the gap", "continues to look for a partner who will pay for a survey", "the radio
net is still unfunded", "still without any taker: the law on brokering".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.assistance.need_words import BACKWARD, RULES, NeedRule
from goodoffices.cable.finders.assistance.project_parts import Told, project
from goodoffices.cable.finders.assistance.things import things
from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.parts import Finder, claim, clause_start, subject
from goodoffices.cable.finders.passages.alternatives import parted
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.rule_books import RuleBook
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Claim, Finding, Span


def find(sentence: Sentence) -> Iterator[Finding]:
    """The projects that a sentence tells as needs, one for each thing."""
    taken: list[Span] = []
    for pattern, rule in _BOOK.of(sentence):
        for found in sentence.finditer(pattern):
            if not _counts(sentence, rule, found):
                continue
            for one in _found(sentence, rule, found):
                place = one.spans["what"][0]
                if rule.name in _TOLD_OF_SOMEBODY and _is_nobodys(one):
                    continue
                if not any(place.start < two.end and two.start < place.end for two in taken):
                    taken.append(place)
                    yield one
            if rule.firm and taken:
                return


_BOOK = RuleBook([(rule.words, rule) for rule in RULES])


def _is_nobodys(finding: Finding) -> bool:
    """Whether nobody is known who needs it."""
    return getattr(finding.record, "recipient", None) is None


_TO_POSTS = phrase(
    r"\b(?:"
    + parted(
        r"""action request|requests? (?:that )?(?:embassy|posts?)|please|post requests?
        |kindly|posts? (?:is|are) (?:asked|requested)"""
    )
    + r")\b"
)
_NO_VERB = phrase(
    r"\b(?:the|its|their|our|his|her|these|those|such|any|urgent|of|no|not|immediate|for|a|this"
    r"|n't)\s+\Z|['’]s?\s+\Z"
)
_KNOWN = phrase(r"\b(?:the|that|this|these|action|your) (?:\w+ )?\Z")
_NOT = phrase(r"\b(?:not|never|no longer|n't|nor|without|no) (?:yet |also )?\Z")


def _counts(sentence: Sentence, rule: NeedRule, found: re.Match[str]) -> bool:
    """Whether one who may be helped needs it: not we who ask, nor somebody who needs none."""
    text, start = sentence.text, found.start()
    before = text[max(sentence.start, start - 14) : start]
    if any(rule.name in names and pattern.search(before) for names, pattern in _UNLESS.items()):
        return False
    if rule.name in _CHECKS:
        return _is_told(sentence, rule.name, found)
    if rule.anybody and rule.name != "need-for":
        return True
    if _TO_POSTS.search(text, sentence.start, sentence.end):
        return False
    return rule.anybody or _may_be_helped(sentence, start)


_UNLESS = {
    frozenset(one.name for one in RULES if not one.before) - {"has-none"}: _NOT,
    frozenset({"need-for"}): _KNOWN,
    frozenset({"need", "asked-for"}): _NO_VERB,
}
"""The rules that do not hold behind some words: "not", "the request for", "the needs"."""


def _may_be_helped(sentence: Sentence, place: int) -> bool:
    """Whether who acts before a place is neither our own side nor an organisation."""
    acts = subject(sentence, place)
    if acts is None:
        return True
    return acts.party != sentence.voices.speaker and acts.party.organisation is None


_MONEY = phrase(
    r"(?:[0-9,.]+(?: (?:million|thousand|k|m))?|money|funds?|sum|amount|funding|rest|remainder)"
    r"(?: \w+){0,3}\s+\Z"
)
_CHECKS = frozenset({"has-none", "money-needed", "price-of", "costs"})


def _is_told(sentence: Sentence, rule: str, found: re.Match[str]) -> bool:
    """Whether what is lacking is not asked for next, and what is needed is money."""
    text, start = sentence.text, found.start()
    if rule == "has-none":
        return not _ASKS.search(text, found.start("items"), start + _NEXT)
    if rule == "money-needed":
        return bool(_MONEY.search(text, max(sentence.start, start - _NEAR), start))
    return next(amounts(text, sentence.span), None) is not None


_NEXT = 320
_ASKS = phrase(
    r"\b(?:asks?(?: us)? for|asked for|seeks|needs|requests?|requires|would (?:like|welcome"
    r"|be)|money|plans?|intention|objection|doubt|news)\b"
)


def _found(sentence: Sentence, rule: NeedRule, found: re.Match[str]) -> Iterator[Finding]:
    """The projects of one match, each with what the rest of the sentence says of it."""
    start, end = _place(sentence, rule, found)
    if start >= end:
        return
    firmness = claim(sentence, found.start())
    if firmness is Claim.DENIED and rule.name in _TOLD_OF_SOMEBODY:
        return
    if firmness is Claim.DENIED or rule.name in _FIRM:
        firmness = Claim.ASSERTED
    is_loose = rule.loose or found.group()[:4].lower() == "lack"
    listed = [*things(sentence, start, end, firm=rule.firm, loose=is_loose)]
    for at, what in enumerate(listed):
        place = what.spans[0]
        follows = listed[at + 1].spans[0].start if at + 1 < len(listed) else sentence.end
        whole = Span(place.start, max(follows, place.end))
        if rule.before and len(listed) == 1:
            whole = sentence.span
        yield project(
            sentence,
            what,
            Told(
                rule.name,
                whole,
                rule.otherwise,
                firm=firmness,
                by_actor=not rule.anybody,
                at=found.start(),
            ),
        )


_TOLD_OF_SOMEBODY = frozenset(
    {"need", "asked-for", "would-welcome", "to-obtain", "short-of", "need-for", "is-needed"}
)
"""Rules that tell the need of somebody: without one, or where it is denied, there is none."""
_FIRM = frozenset({"would-welcome", "fills-gap", "costs", "to-obtain", "short-of"})
"""Rules whose own "would" and "could" are polite and hedge nothing."""


def _place(sentence: Sentence, rule: NeedRule, found: re.Match[str]) -> tuple[int, int]:
    """Where the things of a match stand; nowhere where what must precede it does not."""
    if not rule.before:
        return found.span("items")
    text, end = sentence.text, found.start()
    if rule.name == "status-told":
        return sentence.start, text.rfind(":", sentence.start, end)
    leads = BACKWARD.get(rule.name)
    if leads is not None:
        lead = leads.search(text, max(sentence.start, end - _NEAR), end)
        if lead is None:
            return 0, 0
        end = lead.start()
    start = _opening(sentence, end)
    verb = _VERB.search(text, start, end)
    return start, verb.start() if verb else end


_NEAR = 60


_VERB = phrase(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|must|may)\b")


def _opening(sentence: Sentence, end: int) -> int:
    """Where the subject that ends at a place begins."""
    start = clause_start(sentence, end)
    text = sentence.text
    if text[start - 1 : start] == "," and "and" in text[start:end]:
        return sentence.start
    return start


FINDER = Finder(
    cues=frozenset[str]().union(*(rule.words.cues for rule in RULES)),
    find=find,
    rules=tuple(rule.words for rule in RULES),
)
