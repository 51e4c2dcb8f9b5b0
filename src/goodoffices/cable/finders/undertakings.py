"""Undertakings: who promised whom to do what, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.dates import Dated
from goodoffices.cable.finders.mentions import Mention
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    actor,
    claim,
    dated,
    finding,
    group,
    other,
    party,
    standing,
)
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Claim, Finding, Relation, Standing, Undertaking

_STOP = r"""(?: \) | -- | provided | subject to | once | on condition that
    |,? (?:but|while|although|which)\b
    |,? and (?:that|it|they|we|he|she|asked|said|gave|promised|has|had|would|will)\b
    |, and [a-z]+ed\b)"""
_WHAT = rf"(?P<what>[a-z]+\b(?:(?!{_STOP})[^;:]){{0,300}})"
_CONDITION = r"""(?:,? (?:provided(?: that)?|subject to|once|on condition that)
    \s+(?P<condition>[^;]+))?"""
_PROMISE = r"""(?:pledged|promised|promises|undertook|undertakes|undertaken|vowed|committed
    (?: itself| himself| herself)
    |commits itself|committed|agreed(?: in principle)?)"""

_PROMISED_TO = cued(
    "pledged promised promises undertook undertakes undertaken vowed committed commits agreed",
    rf"""\b(?P<cue>{_PROMISE}) to (?!an?\b|the\b|it\b|this\b|nothing\b
    |reduce\b){_WHAT}{_CONDITION}""",
)
_PROMISED_A = cued(
    "promised undertook",
    rf"""\b(?P<cue>(?:promised|undertook to give|promised to give)(?: us| aurelia
    | the ministry)?)
    \s+(?P<what>(?:an?|the|its|their|his|her|written|early)\b(?:(?!{_STOP})[^;:]){{3,200}})
    {_CONDITION}""",
)
_SPEAKS = r"""(?:said|stated|confirmed|advised|replied|noted|added
    |(?:told|assured|informed) [^,;]{2,40}?)"""
_NO_PROMISE = r"""(?!(?:be|not|like|welcome|appreciate|prefer|find|benefit|need|have|also be
    |depend|only|never)\b)"""
_WOULD = cued(
    "said stated confirmed advised replied noted added told assured informed would will",
    rf"""\b(?P<cue>(?:{_SPEAKS}(?: that)? [^,;:]{{0,60}}?)?(?P<modal>would|will))\s+
    {_NO_PROMISE}(?:also )?{_WHAT}{_CONDITION}""",
    needs="would will",
)
_CONSULTS = phrase(r"(?:study|consider|consult|review|examine|refer)\b")
_NO_OBLIGATION = cued(
    "will would does do should shall",
    r"""\b(?P<cue>(?:will|would|does|do|should|shall)(?: in no way| not|n't) (?:oblige|obligate
    |commit|bind))(?:s|d)? (?P<by>[^,;]+?) to (?P<what>[^,;]+)""",
    needs="oblige obliges obliged obligate obligates obligated commit commits bind binds",
)
_TERMS = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN})


def find(sentence: Sentence) -> Iterator[Finding]:
    """The promises of a sentence, and what it says is no promise.

    Forms: "Russia pledged to RESPOND BY March on two specific U.S. proposals" (08STATE63551),
    "will in no way obligate your government to support any of these" (09STATE24630); in reports
    "promised written comments within 30 days", "said that it would reply by 15 March, provided
    that …", and a plain "will send us a draft by 10 March": with a term it is a promise.
    """
    seen = -1
    for rule, pattern in (("promised-to", _PROMISED_TO), ("promised-a", _PROMISED_A)):
        for found in sentence.finditer(pattern):
            seen = max(seen, found.end())
            yield from _undertaking(sentence, found, rule)
    for found in sentence.finditer(_WOULD):
        if found.start() >= seen and _is_promise(sentence, found):
            yield from _undertaking(sentence, found, "would")
    for found in sentence.finditer(_NO_OBLIGATION):
        yield finding(
            Undertaking,
            sentence,
            Claim.DENIED,
            "no-obligation",
            by=party(next(iter(sentence.mentions_in(*found.span("by"))), None)),
            to=party(None, sentence.voices.speaker),
            what=group(sentence, found, "what"),
        )


def _is_promise(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "would" or "will" promises: somebody said so, or a term is set.

    What somebody will only study or consult on is an answer, unless a term is set for it.
    """
    term = _term(sentence, found)
    if _CONSULTS.match(sentence.text, found.start("what")) and term is None:
        return False
    said = found.start("cue") != found.start("modal")
    return term is not None or (said and found["modal"].lower() == "would")


def _term(sentence: Sentence, found: re.Match[str]) -> Dated | None:
    """The first date in the promise that sets a term."""
    given = sentence.dates_in(*found.span("what"))
    return next((one for one in given if one.date.relation in _TERMS), None)


def _undertaking(sentence: Sentence, found: re.Match[str], rule: str) -> Iterator[Finding]:
    """The promise with its deadline, condition and the party to whom it was made."""
    by = actor(sentence, found.start("cue"))
    start, end = found.span("what")
    if by is ABSENT or (rule != "would" and not sentence.text[start:end].strip()):
        return
    voices = sentence.voices
    listener = voices.speaker if voices.speaker != by.value else voices.hearer or voices.host
    named = other(sentence, start, end, by)
    yield finding(
        Undertaking,
        sentence,
        claim(sentence, found.end("cue")),
        rule,
        by=by,
        to=party(named if named and _is_state(named) else None, listener),
        what=group(sentence, found, "what"),
        due=dated(_term(sentence, found)),
        condition=group(sentence, found, "condition"),
        standing=standing(Standing.PROMISED, found, "cue"),
    )


def _is_state(mention: Mention) -> bool:
    return mention.party.iso3 is not None and not mention.is_adjective


FINDER = Finder(
    cues=frozenset(
        """pledged promised promises undertook undertakes undertaken vowed committed commits
        agreed would will oblige obligate commit bind""".split()
    ),
    find=find,
    rules=(_PROMISED_TO, _PROMISED_A, _WOULD, _NO_OBLIGATION),
)
