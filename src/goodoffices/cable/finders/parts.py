"""From matched words to findings: each field with its value and the places it was read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from goodoffices.cable.finders.parties.mentions import Mention
from goodoffices.cable.finders.passages.phrases import CuedPhrase, phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.cable.finders.terms.dates import Dated
from goodoffices.records import Claim, Finding, Party, Record, Span, Standing, Value


class Part(NamedTuple):
    """One field of a finding: its value and its places."""

    value: Value
    spans: tuple[Span, ...] = ()


ABSENT = Part(value=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """A rule book for one kind: the cue words without which it need not look, and the rules.

    `rules` are the phrases that it looks for, and `words` others that it asks a sentence for:
    all of their words have to be marked.
    """

    cues: frozenset[str]
    find: Callable[[Sentence], Iterator[Finding]]
    rules: tuple[CuedPhrase, ...] = ()
    words: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, rules: Iterable[CuedPhrase], find: Callable[[Sentence], Iterator[Finding]]
    ) -> Finder:
        """The finder that looks where a cue word of one of its rules stands."""
        rules = tuple(rules)
        cues = frozenset[str]().union(*(rule.cues for rule in rules))
        return cls(cues=cues, find=find, rules=rules)

    @property
    def marked(self) -> frozenset[str]:
        """Every word that has to be marked in a text for it."""
        listed = (words for rule in self.rules for words in (rule.cues, rule.needs))
        return self.cues.union(self.words, *listed)


def words(sentence: Sentence, start: int, end: int) -> Part:
    """The words between two places, unwrapped, without blanks or stops at their ends."""
    written = sentence.text[start:end]
    begin = start + len(written) - len(written.lstrip())
    end = start + len(written.rstrip(" \t\r\n,;:"))
    return (
        ABSENT
        if begin >= end
        else Part(value=unwrapped(sentence.text[begin:end]), spans=(Span(begin, end),))
    )


def group(sentence: Sentence, found: re.Match[str], name: str) -> Part:
    """The words of one named group of a match."""
    return (
        ABSENT if found[name] is None else words(sentence, found.start(name), found.end(name))
    )


def standing(value: Standing, found: re.Match[str] | None, name: str | int = 0) -> Part:
    """A standing with the words that show it."""
    return Part(value=value, spans=() if found is None else (Span(*found.span(name)),))


def party(mention: Mention | None, otherwise: Party | None = None) -> Part:
    """A party where it is named, or one known from who is speaking."""
    if mention is None:
        return ABSENT if otherwise is None else Part(value=otherwise)
    return Part(value=mention.party, spans=(mention.span,))


def dated(date: Dated | None) -> Part:
    """A date where it is given."""
    return ABSENT if date is None else Part(value=date.date, spans=(date.span,))


def finding(
    noun: Callable[..., Record], sentence: Sentence, claim: Claim, rule: str, **parts: Part
) -> Finding:
    """The finding that these parts make up."""
    fields: dict[str, Any] = {name: part.value for name, part in parts.items()}
    return Finding(
        record=noun(**fields),
        claim=claim,
        paragraph=sentence.paragraph,
        spans={name.rstrip("_"): part.spans for name, part in parts.items() if part.spans},
        rule=rule,
    )


# ---------------------------------------------------------------------- who, to whom

_PREPOSITION = phrase(
    r"""\b(?:in|at|of|with|for|to|on|by|from|against|between|among|within|than|under|into|near)
    (?: the)? \Z""".replace(r" \Z", r"\s+\Z")
)
_JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?)\Z", re.IGNORECASE)


def _governed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a preposition governs the mention, so that it is not a subject."""
    start = max(sentence.start, mention.start - 14)
    return bool(_PREPOSITION.search(sentence.text, start, mention.start))


_OBJECTS = frozenset({"us", "our", "ours", "your"})


def _can_act(mention: Mention) -> bool:
    """Whether a mention can be a subject: neither "us" nor a possessive pronoun."""
    return mention.word not in _OBJECTS


_SEARCHED = 30
"""How many mentions back a subject is looked for, so that no sentence takes forever."""


def subject(sentence: Sentence, place: int) -> Mention | None:
    """The party that acts in the clause before a place: the last one no preposition governs."""
    before = [one for one in sentence.mentions_before(place)[-_SEARCHED:] if _can_act(one)]
    free = (
        one
        for one in reversed(before)
        if not one.is_adjective
        and not _governed(sentence, one)
        and not _acts_elsewhere(sentence, one, place)
    )
    found = next(free, None)
    if found:
        return found
    last = before[-1] if before else None
    return (
        last
        if last and not _governed(sentence, last) and _heads(sentence, last, place)
        else None
    )


_FINITE = phrase(
    r"""\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|do|does|did
    |and|or|but|that|which|who|under)\b"""
)


def _heads(sentence: Sentence, mention: Mention, place: int) -> bool:
    """Whether an adjective still stands before its own noun ("the Turkish Ministry will")."""
    return not _FINITE.search(sentence.text, mention.end, place)


_RELATIVE = phrase(r"\b(?:which|whom)\s+\Z")
_HELPING = frozenset(
    """has have had is are was were will would shall should can could may might also now then
    still already again further itself""".split()
)


def _acts_elsewhere(sentence: Sentence, mention: Mention, place: int) -> bool:
    """Whether a party acts in a relative clause ("the van, which Skerrland gave, will")."""
    begins = max(sentence.start, mention.start - 8)
    if not _RELATIVE.search(sentence.text, begins, mention.start):
        return False
    between = sentence.text[mention.end : place].split()
    return any(word.lower() not in _HELPING for word in between)


_PRONOUNS = phrase(r"\b(?:he|she|it|they)\b")
_NO_NAME = (
    "In On At The This That These If As For With To By Of And But However Since Until Some All "
    "Both Ref Step Steps Project Projects January February March April May June July August "
    "September October November December"
)
_NEW_ACTOR = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey"
    r"|[Tt]he (?:[A-Z]\w+ )*(?:[Mm]inistry|[Cc]ommittee|[Cc]abinet|[Pp]arliament|[Tt]reasury"
    r"|[Cc]ouncil|[Bb]oard|[Ss]ecretariat|[Cc]ommission|[Mm]inister|[Dd]irector)"
    rf"|(?!(?:{'|'.join(_NO_NAME.split())})\b)[A-Z][a-z]{{2,}})\b"
)
_OWN = re.compile(
    r"\b(?:(?:[Tt]he )?Ambassador|Poloff|Econoff|Emboff|DCM|Charge|Deputy Chief of Mission)\b"
)


def actor(sentence: Sentence, place: int) -> Part:
    """Who acts in the clause before a place.

    A party that is named, else a person, ministry or pronoun: "he" is whoever acted before, our
    own officers speak for the sender, and other people for the host ("Brekke will send us …").
    """
    start = clause_start(sentence, place)
    named = subject(sentence, place)
    newer = _NEW_ACTOR.search(sentence.text, max(start, named.end) if named else start, place)
    if newer is None:
        return party(named)
    spans = (Span(*newer.span()),)
    if _PRONOUNS.fullmatch(newer.group()):
        known = named.party if named and named.party.iso3 else sentence.antecedent
    elif _OWN.search(sentence.text, max(start, newer.start() - 24), place):
        known = sentence.voices.speaker
    else:
        known = _state_before(sentence, start, place) or sentence.voices.host
    return ABSENT if known is None else Part(value=known, spans=spans)


def _state_before(sentence: Sentence, start: int, place: int) -> Party | None:
    """The state whose adjective or name stands in the subject ("the Turkish Ministry of …")."""
    named = [one.party for one in sentence.mentions_in(start, place) if one.party.iso3]
    return named[-1] if named else None


def actors(sentence: Sentence, place: int) -> tuple[Part, ...]:
    """All who act together, each as a part; one person or ministry stands for its state."""
    joined = subjects(sentence, place)
    if len(joined) > 1:
        return tuple(party(one) for one in joined)
    acting = actor(sentence, place)
    return () if acting is ABSENT else (acting,)


def subjects(sentence: Sentence, place: int) -> tuple[Mention, ...]:
    """All parties that act together: "the U.S. and several other international donors"."""
    last = subject(sentence, place)
    if last is None:
        return ()
    joined: list[Mention] = []
    for mention in reversed(sentence.mentions_before(place)):
        if joined and not _JOINT.fullmatch(sentence.text, mention.end, joined[-1].start):
            break
        if joined or mention == last:
            joined.append(mention)
    return tuple(reversed(joined))


_BY = re.compile(r"\b(?:by|from)\s+\Z", re.IGNORECASE)


def _is_agent(sentence: Sentence, mention: Mention) -> bool:
    """Whether "by" governs the mention ("projects developed by NSOI")."""
    start = max(sentence.start, mention.start - 8)
    return bool(_BY.search(sentence.text, start, mention.start))


def other(sentence: Sentence, start: int, end: int, than: Part) -> Mention | None:
    """The first party between two places that is not the one given, nor an agent ("by …")."""
    key = than.value.key if isinstance(than.value, Party) else None
    return next(
        (
            one
            for one in sentence.mentions_in(start, end)
            if one.party.key != key and not _is_agent(sentence, one)
        ),
        None,
    )


# ---------------------------------------------------------------------- how firmly

_HEDGE = phrase(
    r"""\b(?:could|(?-i:may|MAY)(?!\s+\d)|might|potentially|possibly|perhaps|implied
    |impl(?:y|ies)|suggest(?:s|ed)
    |indicat(?:es|ed)|hint(?:s|ed)|reportedly|apparently|appear(?:s|ed)? to|seem(?:s|ed)? to
    |in principle|hopes?|hoped)\b"""
)
_CONDITION = phrase(r"\b(?:if|should|unless|were) (?P<of>[^,;]{3,160})")
_DENIAL = phrase(r"\b(?:not|never|no|nor|in no way|without|neither)\b(?! later| delay)")
_HEDGES = frozenset(
    """could may might potentially possibly perhaps implied imply implies suggests suggested
    indicates indicated hints hinted reportedly apparently appear appears appeared seem seems
    seemed principle hope hopes hoped""".split()
)
_DENIALS = frozenset("not never no nor without neither".split())


def condition(sentence: Sentence, place: int) -> re.Match[str] | None:
    """The "if" clause that opens the sentence before a place ("If Turkey is interested, …")."""
    return _CONDITION.match(sentence.text, sentence.start, place)


_BREAKS = ",;:("
_HEDGE_BREAKS = frozenset({"but", "which"})
"""The words where a hedge ends; not "that": what is implied is in the clause behind it."""
_CLAUSE_BREAKS = _HEDGE_BREAKS | {"that", "whether"}


def clause_start(
    sentence: Sentence, place: int, breaks: frozenset[str] = _CLAUSE_BREAKS
) -> int:
    """Where the clause that holds a place begins, behind a mark or one of some words."""
    text, start = sentence.text, sentence.start
    begins = max(start, *(text.rfind(mark, start, place) + 1 for mark in _BREAKS))
    for at, word in reversed(sentence.cues[: bisect_left(sentence.cues, (place,))]):
        if at < begins:
            break
        if word in breaks and at + len(word) <= place:
            return at + len(word)
    return begins


def claim(sentence: Sentence, place: int) -> Claim:
    """How firmly the sentence says what stands at a place.

    An IF ASKED point and an "if" clause are contingencies; "could potentially" and "implied
    that they must" hedge; "will in no way" denies.
    """
    if sentence.setting is Setting.IF_ASKED or condition(sentence, place):
        return Claim.CONTINGENT
    start = max(clause_start(sentence, place), place - 60)
    if sentence.says(_DENIALS, start, place) and _DENIAL.search(sentence.text, start, place):
        return Claim.DENIED
    if not sentence.says(_HEDGES, place - 60, place):
        return Claim.ASSERTED
    start = max(clause_start(sentence, place, _HEDGE_BREAKS), place - 60)
    return Claim.HEDGED if _HEDGE.search(sentence.text, start, place) else Claim.ASSERTED


PART_CUES = _HEDGES | _DENIALS | _CLAUSE_BREAKS
"""The words that tell where a clause begins and how firmly it speaks."""
