"""Whether the words behind "please" or "should" are a deed that can be asked for."""

from __future__ import annotations

import re

from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.verbs import ORDERS
from goodoffices.cable.finders.requests.addressees import is_open_paper

_NO_ORDER = phrase(
    r"""(?:see (?:also |the |my |our )?(?:para|ref|septel|attach|enclos|annex|below|above
    |separate|table|page|note)|refer\b|note\b|(?:begin|end) (?:talking |of )?(?:points|summary
    |text|comment|note|quote|message|background|action)|find (?:attached
    |enclosed|below
    |herewith)
    |contact .{3,80}(?:question|further information|clarification|details)|slug\b
    |accept,|accept (?:my|our|the (?:renewed )?assurances)
    |let me be|(?:not|no) later|by\b|before\b|(?:do not |don['’]t )?(?:read|take|regard|treat
    |consider|see) (?:this|it|that) as|rest assured|thank you|feel free|hesitate
    |do not hesitate|not hesitate|cite\b|direct (?:any )?(?:questions|inquiries)
    |read (?:para|paragraph|this|on)|bear with|excuse|forgive|continue to\b|know\b|protect\b
    |pass to\b|have (?:been|never|not|also|\w+ed)\b|mean\b|seem|allow me|report the reply\b
    |recall\b
    |keep in mind)"""
)
_BEING = phrase(r"(?:not )?be(?! (?:sure|prepared|ready|careful|certain) to)\b|been\b|being\b")
_FORM_ONLY = phrase(r"(?:do )?not (?:leave|pass|provide|hand|give)\b[^;.]*non-?papers?\b")
_PARTICIPLE = re.compile(r"(?:ed|ly)\Z")
_QUESTION = phrase(
    r"""(?:(?:state|inform|tell|let|advise|confirm|indicate|clarify|say|explain|specify)\b
    [^,;.]{0,40}? (?:whether|if|what|which|when|how|who|where|why)\b
    |(?:provide|give|send|share)(?: (?:us|me))?(?: with)? (?:\w+ ){0,3}?(?:information|details
    |particulars|clarification)\b)"""
)
_WEAK = frozenset({"asked-whether", "imperative", "is-to"})
"""Rules that take known verbs only."""
_PASSIVE = frozenset({"be-told", "be-done", "to-be-told"})
_OPENING = frozenset({"imperative", "is-to", "please"})


def _is_name(sentence: Sentence, word: str) -> bool:
    """Whether a word with a capital is a name, since the sentence has small letters, too."""
    written = sentence.text[sentence.start : sentence.end]
    return word[0].isupper() and not written.isupper()


_ANYBODY = frozenset({"it", "they"})


def is_deed(sentence: Sentence, found: re.Match[str], rule: str) -> bool:
    """Whether the words of a request begin with a verb that can be an order."""
    if _is_no_order(sentence, found, rule):
        return False
    if rule in _PASSIVE or (rule == "grateful-if" and not _of_anybody(found)):
        return True
    verb = found["verb"].lower()
    weak = rule in _WEAK or rule == "grateful-if"
    return verb in ORDERS or not (weak or _PARTICIPLE.search(verb))


def _is_no_order(sentence: Sentence, found: re.Match[str], rule: str) -> bool:
    """Whether words that look like an order are a courtesy, a frame, a name or a question."""
    text, start = sentence.text, found.start("request")
    if any(one.match(text, start) for one in (_NO_ORDER, _BEING, _FORM_ONLY)):
        return True
    if rule not in _OPENING and _is_name(sentence, found["verb"]):
        return True
    return is_open_paper(sentence) and bool(_QUESTION.match(text, start))


def _of_anybody(found: re.Match[str]) -> bool:
    """Whether "it" or "they" would do what is wished."""
    return found["addressee"].lower() in _ANYBODY
