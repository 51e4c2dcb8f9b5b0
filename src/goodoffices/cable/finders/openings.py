"""Offers by the words that hold help out: can lend, is open to, would be prepared to host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.clauses import acting, condition_after, deeds, extent
from goodoffices.cable.finders.mentions import is_state
from goodoffices.cable.finders.money import amounts
from goodoffices.cable.finders.parts import ABSENT, Finder, Part, claim, finding, party, words
from goodoffices.cable.finders.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.cable.finders.topics import kind_of_help, topic
from goodoffices.cable.finders.verbs import GIFTS
from goodoffices.records import Claim, Finding, Offer, Party, Span

_CAN = cued(
    "can could might may would",
    r"""\b(?P<cue>(?:can|could|might|may|would)(?: also| even| perhaps| well| potentially
    | possibly| now| itself| further| consider(?= \w+ing\b)| imagine(?= \w+ing\b)| be (?:able
    |willing|prepared|ready|glad|happy|pleased) to| be open to)*)
    \s+(?P<what>[a-z]+(?:ing)?\b[\s\S]*)""",
)
_READY = cued(
    "ready willing prepared glad happy pleased able open position",
    r"""\b(?P<cue>(?:is|are|was|were|be|remains?|stands?)(?: also| quite| still| always
    | further)* (?:ready|willing|prepared|glad|happy|pleased|able|open|in a position)
    (?: to| for)) (?P<what>[a-z]+\b[\s\S]*)""",
    before="is are was were be remains remain stands stand also quite still always in a",
)
_OFFER = cued(
    "offer offers offered offering",
    r"""(?<!the\s)(?<!an\s)(?<!its\s)(?<!this\s)\b(?P<cue>(?:(?:has |have )?offer(?:s|ed)?
    |offering)\b(?: to| us| also| again| further| besides| moreover)*)
    \s*(?P<what>(?!of\b|holds\b|stands\b|by\b|was\b|is\b|made\b|no\b|from\b)[a-z0-9][\s\S]*)""",
    before="has have",
)
_PROSPECT = cued(
    "prospect places room available lend places",
    r"""\b(?P<cue>(?:hold|held|holds) out the prospect of|(?:has|have)(?: further)?
    \s+(?=places|room for)|available (?:to|for))\s+(?P<what>[a-z][\s\S]*)""",
)
_FREE = cued(
    "available offer had placed",
    r"""\b(?P<cue>(?:is|are|remains?|would be|can be|may be)
    \s+(?:available|on offer|had|placed|open))\b""",
    before="is are remains remain would can may be",
)
_RULES: dict[str, CuedPhrase] = {
    "can-give": _CAN,
    "ready-to-give": _READY,
    "offers": _OFFER,
    "holds-out": _PROSPECT,
}
_OPENING = re.compile(
    r"(?:(?:It )?(?:[Cc]an|[Ii]s (?:ready|willing|prepared|able) to|[Cc]ould)(?: also)?"
    r"|Offers) "
    r"(?P<what>(?P<verb>[a-z]+)[\s\S]*)"
)
_GIVING = frozenset(verb.rstrip("e") + "ing" for verb in GIFTS) | {
    "putting",
    "letting",
    "lending",
    "sending",
}


def find(sentence: Sentence) -> Iterator[Finding]:
    """The offers of a sentence: help that another party says it could give.

    Forms: "can send a calibration team", "is in a position to make available two dog teams",
    "would be prepared to host ten divers, provided that …", "three dog handlers are on offer".
    """
    if sentence.setting is not Setting.BODY:
        return
    reached = -1
    opening = _OPENING.match(sentence.text, sentence.start, sentence.end)
    if opening and opening["verb"].lower() in GIFTS and sentence.antecedent:
        reached = sentence.end
        yield from _each(sentence, "can-give", opening, party(None, sentence.antecedent))
    for rule, pattern in _RULES.items():
        for found in sentence.finditer(pattern):
            by = acting(sentence, found.start("cue"))
            if by is ABSENT:
                by = party(None, sentence.antecedent)
            if found.start() < reached or not _gives(sentence, rule, found, by):
                continue
            reached = found.end()
            yield from _each(sentence, rule, found, by)
    for found in sentence.finditer(_FREE):
        named = [one for one in sentence.mentions_before(found.start()) if is_state(one)]
        if named and reached < 0:
            yield _offer(sentence, "on-offer", party(named[0]), (sentence.start, found.start()))


def _gives(sentence: Sentence, rule: str, found: re.Match[str], by: Part) -> bool:
    """Whether another party than us holds out help, and not a wish or a question."""
    if by is ABSENT or by.value in {sentence.voices.speaker, sentence.voices.office}:
        return False
    if sentence.text[sentence.end : sentence.end + 1] == "?":
        return False
    voices = sentence.voices
    if rule == "can-give" and voices.speaker and not voices.is_report:
        return False  # what we think a donor could give is no offer of theirs
    first = found["what"].split()[0].lower()
    if rule == "offers":
        return True
    if rule == "holds-out":
        return True
    return first in GIFTS or first in _GIVING


def _each(sentence: Sentence, rule: str, found: re.Match[str], by: Part) -> Iterator[Finding]:
    start = found.start("what")
    for begin, end in deeds(sentence.text, start, found.end(), GIFTS):
        yield _offer(sentence, rule, by, (begin, extent(sentence, begin, end)))


def _offer(sentence: Sentence, rule: str, by: Part, place: tuple[int, int]) -> Finding:
    """One offer with what its own words tell of topic, kind of help and money."""
    start, end = place
    text = sentence.text
    money = next(amounts(text, Span(start, max(end, start + 1))), None)
    key = by.value.key if isinstance(by.value, Party) else None
    to = [
        one
        for one in sentence.mentions_in(start, end)
        if is_state(one)
        and one.party.key != key
        and not one.is_adjective
        and one.party != sentence.voices.speaker
    ]
    firmness = claim(sentence, start)
    hedged = firmness is Claim.HEDGED and not _FIRM.search(
        text, max(sentence.start, start - 40), start
    )
    return finding(
        Offer,
        sentence,
        Claim.ASSERTED if firmness is Claim.HEDGED and not hedged else firmness,
        rule,
        by=by,
        to=party(to[0]) if to else ABSENT,
        what=words(sentence, start, end),
        topic=topic(text, start, end),
        help=kind_of_help(text, start, end),
        amount=ABSENT if money is None else Part(money.amount, (money.span,)),
        condition=condition_after(sentence, start),
    )


_FIRM = phrase(r"\b(?:can|offers?|offered|ready|willing|prepared|able|glad|happy)\b")


_ALL = (*_RULES.values(), _FREE)
FINDER = Finder(
    cues=frozenset[str]().union(*(rule.cues for rule in _ALL)), find=find, rules=_ALL
)
