"""Promises by the verbs that make them: will, is to, intends to, undertook to, guaranteed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.clauses import acting, condition_after, deeds, extent, term
from goodoffices.cable.finders.mentions import Mention
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    dated,
    finding,
    other,
    party,
    words,
)
from goodoffices.cable.finders.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.cable.finders.verbs import DEEDS
from goodoffices.records import Claim, Finding, Party, Span, Standing, Undertaking

_ADVERB = (
    r"(?: (?:also|then|now|both|all|therefore|further|again|still|shortly|soon"
    r"|personally|itself|moreover|probably))*"
)
_WILL = cued("will shall", rf"\b(?P<cue>will|shall){_ADVERB} (?P<what>[a-z-]+\b[\s\S]*)")
_SHORT_WILL = cued(
    "i we he she they it",
    r"\b(?:i|we|he|she|they|it)(?P<cue>['’]ll) (?P<what>[a-z-]+\b[\s\S]*)",
)
_WOULD = cued("would", rf"\b(?P<cue>would){_ADVERB} (?P<what>[a-z-]+\b[\s\S]*)")
_IS_TO = cued(
    "is are was were",
    r"\b(?P<cue>(?:is|are|was|were)(?: now| also| due| set)? to) (?P<what>[a-z-]+\b[\s\S]*)",
)
_MEANS = cued(
    """intends intend plans plan means expects decided undertook undertakes undertake undertaken
    promised promises promise agreed agrees committed commits pledged guaranteed vowed going""",
    r"""\b(?P<cue>(?:intends?|plans?|means|decided|undertook|undertakes?|undertaken|promised?
    |promises|agreed?|agrees|committed(?: itself)?|commits(?: itself)?
    |pledged|guaranteed|vowed|going)(?: (?:us|me|him|her|them|aurelia
    |nsci))? to) (?P<what>[a-z-]+\b[\s\S]*)""",
)
_GIVES_WORD = cued(
    "promised guaranteed promises owes owe assured",
    r"""\b(?P<cue>promised|promises|guaranteed|owes?|assured)(?: (?:us|me|him|her|them|you
    |aurelia|nsci|post))?(?: that)?
    \s+(?P<what>(?:an?|the|its|their|his|her|our|written|one|early|copies|comments)\b[\s\S]*)""",
)
_REFUSES = cued(
    "declined declines refused refuses commit commitment promise",
    r"""\b(?P<cue>(?:declined|declines|refused|refuses) to(?: promise to| commit to)?|(?:not
    |never)(?:,? however,?)? (?:commit(?: itself)? to|promise to)
    |made no commitment on|no promise (?:on|to)) (?P<what>[a-z-]+\b[\s\S]*)""",
    before="not never however, made no",
)
_RULES: dict[str, CuedPhrase] = {
    "will": _WILL,
    "ll": _SHORT_WILL,
    "would-do": _WOULD,
    "is-to": _IS_TO,
    "intends-to": _MEANS,
    "gave-word": _GIVES_WORD,
    "refused": _REFUSES,
}
_STATE_OF_MIND = phrase(
    r"""(?:be|not|like|need|have(?! (?:the|it|them|a|all|an)\b)|depend|only|never|seem|appear
    |continue to be|remain|benefit|find (?:it|that)|mean|cost|want|wish|welcome|appreciate
    |prefer|see\b|know|think|believe|feel|run out|expire|lapse|help if|do good|love|suit
    |take (?:time|longer|place|months|weeks|years)|require|become|oblige|obligate|commit|bind
    |matter|change|begin|start|end|last
    |reflect|hear|learn|fall|rise|grow|follow|come as|in no way|probably|exceed|amount|total
    |apply|enter into|explain|show|allow|enable|serve|complement|strengthen|improve|increase
    |contain|consist|include|touch|arise|happen|work\b|go ahead\b|deal|no longer|make (?:it
    |clear|sense)|consider|be\w+ing)\b"""
)
_NO_DEEDS = frozenset("a an the it this that reduce nothing".split())
_STUDIES = frozenset("study consider consult review examine refer".split())
_DONE_BY = phrase(
    r"be (?!pleased|grateful|interested|prepared|concerned|limited|delighted|obliged"
    r"|needed|used\b)(?P<verb>[a-z]+(?:ed|t|n|d|ne)|ready|done|put|set|cut)\b"
)
_SAID = phrase(
    r"""\b(?:said|told|stated|promised|confirmed|added|assured|announced|replied|undertook|agreed|declared|thought|warned|guaranteed|pledged|informed|reported|wrote|advised|noted|explained|had|he|she|they|it|that)\b"""
)
_WISH = phrase(
    r"\b(?:who|which|what|if|whether|how|when|until|before|once|as soon as|unless|while"
    r"|so that|because)\s+(?:[\w'’-]+\s+){0,4}?\Z"
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The promises of a sentence, one for each deed.

    Forms: "Post will call on Castel again", "Dravonia is to open a duty office", "Zahiria
    intends to submit its report", "the Office would cover transport and pay one interpreter",
    "owes us its comments", "declined to be held to it".
    """
    if sentence.setting is Setting.IF_ASKED:
        return
    seen: list[tuple[int, int]] = []
    for rule, pattern in _RULES.items():
        for found in sentence.finditer(pattern):
            start = found.start("what")
            if any(a <= start < b for a, b in seen) or not _promises(sentence, rule, found):
                continue
            by = acting(sentence, found.start("cue"))
            if by is ABSENT and not _PRONOUN.search(sentence.text, *_just_before(found)):
                continue
            end = extent(sentence, start, found.end())
            seen.append((start, end))
            yield from _each(sentence, rule, found, by)


_PRONOUN = re.compile(r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]he [a-z]+)\s*\Z")


def _just_before(found: re.Match[str]) -> tuple[int, int]:
    return max(0, found.start("cue") - 24), found.start("cue")


def _promises(sentence: Sentence, rule: str, found: re.Match[str]) -> bool:
    """Whether the words make a promise: an act of somebody's, not a state or a supposition."""
    text, start = sentence.text, found.start("what")
    if rule in {"gave-word", "refused"}:
        return True
    has_term = term(sentence, start, found.end()) is not None
    if _DONE_BY.match(text, start):
        return has_term
    verb = text[start : found.end()].split()[0].lower()
    if _STATE_OF_MIND.match(text, start) or verb in _NO_DEEDS:
        return False
    if _WISH.search(text, max(sentence.start, found.start() - _NEAR), found.start()):
        return False
    if rule == "would-do":
        return _is_said(sentence, found)
    return (has_term or verb not in _STUDIES) and (rule != "is-to" or verb in DEEDS)


_NEAR = 40


def _is_said(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "would" tells what somebody said, and not what might be."""
    before = sentence.text[sentence.start : found.start()]
    return bool(_SAID.search(before)) and not before.lower().startswith(("if", "it "))


def _each(sentence: Sentence, rule: str, found: re.Match[str], by: Part) -> Iterator[Finding]:
    """One promise for each deed that the verb phrase strings together."""
    start, last = found.start("what"), extent_of_all(sentence, found)
    listener = _listener(sentence, by)
    for begin, end in deeds(sentence.text, start, last, DEEDS):
        stop = extent(sentence, begin, end)
        due = term(sentence, begin, end) or term(sentence, start, found.end())
        firmness = claim(sentence, found.start("cue"))
        if firmness is Claim.DENIED and rule != "refused":
            return  # what was not promised is no promise
        yield finding(
            Undertaking,
            sentence,
            Claim.DENIED if rule == "refused" else firmness,
            rule,
            by=by,
            to=party(_named_state(sentence, begin, stop, by), listener),
            what=words(sentence, begin, stop),
            due=dated(due),
            condition=condition_after(sentence, start),
            standing=Part(
                Standing.DECLINED if rule == "refused" else Standing.PROMISED,
                (Span(*found.span("cue")),),
            ),
        )


def _listener(sentence: Sentence, by: Part) -> Party | None:
    """To whom a state promises: to us, or we to the one of whom the paper tells."""
    voices, who = sentence.voices, by.value
    if not isinstance(who, Party) or who.organisation or who.office not in {None, who.name}:
        return None
    if who == voices.speaker:
        return voices.host if voices.is_report else voices.hearer
    return voices.speaker


def _named_state(sentence: Sentence, start: int, end: int, by: Part) -> Mention | None:
    """The state named in the words of the promise, to which it was made."""
    named = other(sentence, start, end, by)
    return named if named and named.party.iso3 and not named.is_adjective else None


_CLAUSE = phrase(
    r"""; |,? and (?:that|it|they|we|he|she|the|this|its|their|would|will|has|had|have|is|was
    |are|were)\b|,? (?:but|while|although|which|who)\b|,? (?:once|provided|if|unless|should
    |subject to)\b"""
)


def extent_of_all(sentence: Sentence, found: re.Match[str]) -> int:
    """Where the verb phrase ends, with all the deeds that it strings together."""
    stop = _CLAUSE.search(sentence.text, found.start("what") + 1, found.end())
    return stop.start() if stop else found.end()


_ALL = tuple(_RULES.values())
FINDER = Finder(
    cues=frozenset[str]().union(*(rule.cues for rule in _ALL)), find=find, rules=_ALL
)
