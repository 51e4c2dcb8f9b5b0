"""What is offered: the thing, to whom, on which terms and how firmly, in the words for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.cable.finders.assistance.topics import topic
from goodoffices.cable.finders.contributions.giving import help_of, plain, recipient, recipients
from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.parts import ABSENT, Part, claim, finding, words
from goodoffices.cable.finders.passages.clauses import extent
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Offer, Span


class Verb(NamedTuple):
    """The verb that some words begin with, and where it ends."""

    plain: str
    end: int


_FIRST = re.compile(r"[a-z]+(?!-?\w)", re.IGNORECASE)


def first_verb(text: str, start: int) -> Verb | None:
    """The verb of giving at a place, if one stands there."""
    found = _FIRST.match(text, start)
    verb = plain(found.group()) if found else None
    return Verb(verb, found.end()) if found and verb else None


_EMPTY = re.compile(
    r"(?:(?:giv|offer|provid|extend|shar)(?:e|es|ing|s)?|offer(?:s|ing)?|part(?:s|ing)?\s+with"
    r"|pay(?:s|ing)?\s+for|mak(?:e|es|ing)\s+available|put(?:s|ting)?(?=\s+at\b)"
    r"|do(?:es|ing)?|put(?:s|ting)?\s+up|com(?:e|es|ing)\s+up\s+with)\s+",
    re.IGNORECASE,
)
"""Verbs that say no more than that something is given."""
_DATIVE = phrase(
    r"""(?:(?:us|him|her|them|you|everyone|anybody)
    |to (?:the |its |all |any )?(?:[\w'’-]+ ){1,5}?(?=an?\b|two\b|three\b|four\b|five\b|six\b
    |ten\b|its\b|some\b|up\b|[0-9])
    |the (?:[\w-]+ ){0,3}(?:school|guard|police|ministry|service|navy|customs|authority|agency
    |laboratory|institute|inspectorate|side|delegation|academy|government)
    (?= (?:an?|two|three|four|five|six|ten|its|some|up|[0-9])\b)
    )\s+""".replace(r")\s+", r")\s*")
)
_TAIL = phrase(
    r""",? (?:free of charge|without (?:charge|payment)|at (?:its|his|their|our) own
    (?:cost|expense)|at no (?:cost|charge)|parts at cost|(?:up)?on request|on invitation
    |only in|but only|but not|if asked|in return for|in exchange for|against)\b
    |, (?:not|as|salaries|travel|free|all of)\b|,? and (?:pays?|bears?|covers?|asks?|does
    |should|must    |needs?|wants?|prefers?)\b"""
)
CLOSED = phrase(
    r"""[,;(]* (?P<condition>(?:provided|providing|on (?:the )?(?:sole )?(?:condition
    |understanding|assumption)|subject to|unless|once|only if|but only|only in|if
    |(?<!and\s)should|as long as|so long as|when|assuming|depending on
    |in return for|in exchange for|against
    |(?:contingent|conditional) (?:up)?on|(?:up)?on request|on invitation|parts at cost
    |travel not included|at the (?:host|recipient)'s expense)\b
    (?:(?! and (?:it|they|he|she|will|would|has|is)\b)[^;.()])*)"""
)
_NEXT = phrase(
    r"""[.;:] (?:(?:(?:the|its|his|her|their|one|the (?:only|sole)) )?conditions?
    (?: is(?: that)?| was(?: that)?|:) (?P<condition>[^.;]+)
    |(?P<cost>(?:travel|transport|fares?|board|lodging|shipping|freight|interpretation
    |insurance)(?: and \w+)? (?:is|are|not|has|have|must|would|will)\b[^.;]*))"""
)


def offers(sentence: Sentence, rule: str, by: Part, place: Span) -> Iterator[Finding]:
    """The offer in the words of a place, to each recipient, with all that the words tell."""
    text = sentence.text
    verb = first_verb(text, place.start)
    start = min(_beginning(sentence, place), sentence.end - 1)
    closed = _condition(sentence, start)
    end = closed.start() if closed else place.end
    end = _end(sentence, start, min(end, place.end))
    whole = Span(place.start, max(end, start + 1))
    money = next(amounts(text, Span(start, sentence.end)), None)
    for to in recipients(sentence, by, whole.start, whole.end):
        yield finding(
            Offer,
            sentence,
            _firmness(sentence, place.start),
            rule,
            by=by,
            to=to,
            what=words(sentence, start, end),
            topic=topic(text, start, whole.end),
            help=help_of(verb.plain if verb else None, text, start, whole.end),
            amount=ABSENT if money is None else Part(money.amount, (money.span,)),
            condition=condition_words(sentence, closed),
        )


def _beginning(sentence: Sentence, place: Span) -> int:
    """Where the thing itself begins, behind an empty verb and those to whom it is given."""
    start = place.start
    for lead in (_EMPTY, _DATIVE):
        found = lead.match(sentence.text, start, place.end)
        start = found.end() if found else start
    named = [one for one in sentence.mentions_in(start, place.end) if one.start == start]
    if named and not named[0].is_adjective:
        gap = sentence.text[named[0].end : named[0].end + 1]
        return named[0].end + 1 if gap.isspace() and named[0].end + 1 < place.end else start
    return start


def _end(sentence: Sentence, start: int, end: int) -> int:
    """Where the thing ends: before the terms on which it is given, a new clause, a date."""
    tail = _TAIL.search(sentence.text, start + 1, end)
    return extent(sentence, start, tail.start() if tail else end)


def _condition(sentence: Sentence, start: int) -> re.Match[str] | None:
    """The condition that closes the words, or that the next sentence sets."""
    closed = CLOSED.search(sentence.text, start, sentence.end)
    return closed or _NEXT.match(sentence.text, sentence.end, sentence.end + _FURTHEST)


_FURTHEST = 160
"""How far behind a sentence the condition of its offer may end."""


def condition_words(sentence: Sentence, closed: re.Match[str] | None) -> Part:
    """The condition in words."""
    if closed is None:
        return ABSENT
    name = str(closed.lastgroup)
    return words(sentence, closed.start(name), closed.end(name))


_HEDGED = phrase(
    r"""\b(?:could|might|may|perhaps|possibly|potentially|consider(?:ing)?|imagine|envisage
    |contemplate|in principle|idea of|thinking of|exclude|rule out)\b"""
)


def _firmness(sentence: Sentence, place: int) -> Claim:
    """How firmly help is held out; a condition makes it no less firm."""
    firmness = claim(sentence, place)
    start = max(sentence.start, place - 60)
    if firmness is Claim.DENIED and DOUBTED.search(sentence.text, start, place):
        return Claim.HEDGED
    if firmness in {Claim.DENIED, Claim.CONTINGENT} and sentence.setting is Setting.IF_ASKED:
        return firmness
    if firmness is Claim.DENIED:
        return firmness
    return Claim.HEDGED if _HEDGED.search(sentence.text, start, place) else Claim.ASSERTED


DOUBTED = phrase(r"\bnot (?:exclude|rule out|mind|averse)\b")


def available(sentence: Sentence, by: Part, what: Span, end: int) -> Finding:
    """The offer of a thing that is there to be had."""
    closed = _condition(sentence, end)
    return finding(
        Offer,
        sentence,
        _firmness(sentence, end),
        "on-hand",
        by=by,
        to=recipient(sentence, by, what.start, sentence.end),
        what=words(sentence, what.start, what.end),
        topic=topic(sentence.text, what.start, what.end),
        help=help_of(None, sentence.text, what.start, what.end),
        amount=ABSENT,
        condition=condition_words(sentence, closed),
    )
