"""Words of giving: which deeds are help that is given, and no promise of another kind."""

from __future__ import annotations

import re

from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.parts import Part
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Party, Span

_ALWAYS = frozenset(
    """lend donate second finance fund sponsor grant loan contribute subsidise subsidize
    underwrite co-finance co-fund bankroll equip earmark""".split()
)
_GIVES = frozenset(
    """give provide supply deliver send ship place install furnish make let put bring add bear
    cover pay host station deploy meet top match offer set take run do find spend
    place""".split()
)
_GIFT = phrase(
    r"""\b(?:training|assistance|funding|funds|money|equipment|detectors?|monitors?|portals?
    |portal monitors?|equipment|instruments?|vehicles?
    |vans?
    |trucks?|boats?|trainers?|instructors?|(?<!the\s)(?:experts?|advisers?|advisors?|engineers?
    |specialists?)|courses?|kits?|spectrometers?|devices?|laptops?|computers?|generators?|dogs?
    |spare parts|software|fellowships?|scholarships?|seats?|pagers?|scanners?|cameras?|radios?
    |technicians|interns?|batteries|sensors?|containers?|laborator(?:y|ies) (?:kit|bench)
    |places? (?:on|in|at) (?:its|the|our)|free of charge|at no cost)\b"""
)
_RECEIVED = phrase(r"\b(?:at its own (?:cost|expense)|own (?:budget|funds|means|resources))\b")
_WORD = re.compile(r"\s*(?P<verb>[A-Za-z-]+)")


def is_gift(sentence: Sentence, by: Part, start: int, end: int) -> bool:
    """Whether a deed gives help: money that is named, a definite gift, or people lent.

    What a host does or pays for itself, and for no other state, is its own share.
    """
    if not _is_own_share(sentence, by, start, end):
        return _gives(sentence, start, end)
    return next(amounts(sentence.text, Span(start, end)), None) is not None


def _is_own_share(sentence: Sentence, by: Part, start: int, end: int) -> bool:
    """Whether the host of the paper, or an office of its, does something for nobody else."""
    voices = sentence.voices
    host = voices.host
    if host is None or not isinstance(by.value, Party):
        return False
    is_host = by.value == host or (by.value.office is not None and voices.is_report)
    named = sentence.mentions_in(start, end)
    ours = {by.value, host, voices.speaker}
    return is_host and not any(one.party.iso3 and one.party not in ours for one in named)


def _gives(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words of a deed are those of giving."""
    verb = _WORD.match(sentence.text, start, end)
    if verb is None or _RECEIVED.search(sentence.text, start, end):
        return False
    word = verb["verb"].lower()
    if word in _TEACHES:
        return not _OWN.match(sentence.text, verb.end(), end)
    pays = _PAYS.match(sentence.text, verb.start("verb"), end)
    if word in _ALWAYS or pays or _FREE.search(sentence.text, verb.end(), end):
        return True
    return word in _GIVES and _is_given(sentence, verb, end)


def _is_given(sentence: Sentence, verb: re.Match[str], end: int) -> bool:
    """Whether what is given is money, or a thing or people that are gifts."""
    if next(amounts(sentence.text, Span(verb.start(), end)), None) is not None:
        return True
    if _PAPER.match(sentence.text, verb.end(), end):
        return False
    head = _TAIL.search(sentence.text, verb.end(), end)
    given = _GIFT.search(sentence.text, verb.end(), head.start() if head else end)
    return given is not None and verb["verb"].lower() not in _TAKES_PART


_PAYS = phrase(
    r"pay for\b|(?:bear|cover|meet|defray) (?:(?:the|half the) )?(?:(?:full|entire) )?"
    r"costs?(?: of)\b"
)
_PAPER = phrase(
    r"""\s*(?:[\w'’-]+ ){0,4}?(?:descriptions?|lists?|cop(?:y|ies)|reports?|summar(?:y|ies)
    |texts?
    |drafts?|accounts?|details|names?|plans?|schedules?|stud(?:y|ies)|estimates?|notes?
    |inventor(?:y|ies)|results|evaluations?|proposals?|comments|answers?|repl(?:y|ies)
    |information|data|specifications?|terms of reference|minutes|letters?|updates?)\b"""
)
_TAIL = phrase(r"\s(?:for|to|in|at|on|from|with|into|about)\s")
_FREE = phrase(
    r"\b(?:for nothing|free(?: of charge)?|without charge|at no (?:cost|charge)|gratis"
    r"|at (?:the|its|our|their) disposal|at the service of)\b"
)
_TEACHES = frozenset("train teach instruct coach tutor".split())
_OWN = phrase(r"\s+(?:\w+\s+)?(?:its|their|our|his|her)\b")
_TAKES_PART = frozenset("take run set meet bear".split())
