"""Whether words that may promise do: no order, supposition, gift or announcement."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from goodoffices.cable.finders.commitments.promised import (
    SAID,
    clause_end,
    due_of,
    far_back,
    is_supposed,
    subject_start,
)
from goodoffices.cable.finders.commitments.promisers import MODALS, follows_person
from goodoffices.cable.finders.commitments.wordings import Wording
from goodoffices.cable.finders.contributions.gift_words import is_gift
from goodoffices.cable.finders.parts import ABSENT, Part, claim
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.cable.finders.terms.dates import Dated
from goodoffices.records import Claim, Relation

_BINDING = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN})
_VOWED = phrase(
    r"""\b(?:promis(?:ed|es?|ing)|assur(?:ed|es?|ing|ances?)|guarantee[ds]?|undert(?:ook|akes?)
    |undertaking|vow(?:ed|s)|word|pledge[ds]?|commitment|agree[ds]?|confirm(?:ed|s))\b"""
)
_NOTHING = phrase(
    r"(?:\d|or|nothing|no|none"
    r"|nobody|neither|who|which|what)\b"
)


_VOUCHED = phrase(
    r"""\b(?:promise[ds]?|assure[ds]?|guarantee[ds]?|pledge[ds]?|undert(?:ook|akes)|vow(?:s|ed)
    |assurances?|word)\b[^;:.]{0,60}?(?:\bthat\b|:)[^;]{0,100}\Z"""
)


def is_vouched_for(sentence: Sentence, wording: Wording) -> bool:
    """Whether somebody vouches for what others will do ("assured us that no source …")."""
    if wording.rule not in MODALS:
        return False
    return bool(
        _VOUCHED.search(sentence.text, far_back(sentence, wording.cue[0]), wording.cue[0])
    )


_FIRM_ONLY = MODALS | {"is-to", "present"}
"""The rules of which a denial makes no refusal; those that refuse stand in `unpromised`."""


def is_promise(sentence: Sentence, wording: Wording, by: Part) -> bool:
    """Whether the words make a promise, and no order, supposition, gift or announcement."""
    if (
        _is_ordered(sentence, by)
        or _is_asked(sentence, wording)
        or _leads_in(sentence, wording)
    ):
        return False
    due = due_of(sentence, wording, wording.start, clause_end(sentence, wording))
    if wording.is_passive and subject_start(sentence, wording) >= wording.cue[0]:
        return False
    if wording.is_passive:
        return _is_to_be_done(sentence, wording, due)
    if wording.rule in _OWN_TESTS:
        return _OWN_TESTS[wording.rule](sentence, by, due)
    given = is_gift(sentence, by, wording.start, clause_end(sentence, wording))
    return not given and _is_deed_promised(sentence, wording, due)


_LIST = re.compile(r":\s*(?:[-•*(]|\d{1,2}[.)]|[a-z]\)|Step\b|Measure\b|$)")
_YOU = phrase(r"\byou[\s'’]*\Z")


def _leads_in(sentence: Sentence, wording: Wording) -> bool:
    """Whether the words only introduce a list, or tell the hearer what he will do."""
    place = wording.cue[0]
    told = _YOU.search(sentence.text, max(sentence.start, place - 8), place)
    if told and wording.rule in {"will", "shall"} and not wording.is_passive:
        return True
    lists = _LIST.match(sentence.text, sentence.end)
    return bool(lists) and clause_end(sentence, wording) == sentence.end


def _is_binding(_sentence: Sentence, _by: Part, due: Dated | None) -> bool:
    return due is not None and due.date.relation in _BINDING


_OWN_TESTS: Mapping[str, Callable[[Sentence, Part, Dated | None], bool]] = {
    "as-promised": lambda *_: True,
    "did-not": _is_binding,
    "present": _is_binding,
    "deadline": lambda _, by, due: by is not ABSENT and due is not None,
    "yet-to": lambda sentence, *_: bool(sentence.dates),
}
"""What the promises of some rules have to have, beside what all need."""


_AGREED = phrase(r"\b(?:agreed|decided|settled|concluded|resolved) that\b[^;:]{0,120}\Z")


def _is_agreed(sentence: Sentence, wording: Wording) -> bool:
    """Whether it was agreed that somebody should."""
    return bool(
        _AGREED.search(sentence.text, far_back(sentence, wording.cue[0]), wording.cue[0])
    )


def _is_deed_promised(sentence: Sentence, wording: Wording, due: Dated | None) -> bool:
    """Whether it is promised to do something, with a term where the words are weak."""
    if wording.rule == "would" and not _is_told(sentence, wording, due):
        return False
    return due is not None or not wording.is_weak


def _is_asked(sentence: Sentence, wording: Wording) -> bool:
    """Whether it is asked, hoped, supposed or denied that somebody would."""
    place = wording.cue[0]
    voices = sentence.voices
    orders = voices.addressee is not None and not voices.is_report
    is_order = orders or not wording.is_passive
    if wording.rule == "should" and is_order and not _is_agreed(sentence, wording):
        return True
    if wording.rule in _FIRM_ONLY and claim(sentence, place) is Claim.DENIED:
        return not is_vouched_for(sentence, wording)
    return wording.rule in {*_FIRM_ONLY, "promised-to"} and is_supposed(sentence, place)


def _is_to_be_done(sentence: Sentence, wording: Wording, due: Dated | None) -> bool:
    """Whether that something will be done is promised in words, or by a term."""
    start = subject_start(sentence, wording)
    vouched = is_vouched_for(sentence, wording)
    if _NOTHING.match(sentence.text, start, wording.cue[0]) and not vouched:
        return False
    vowed = _VOWED.search(sentence.text, far_back(sentence, wording.cue[0]), wording.cue[0])
    binding = due is not None and due.date.relation in _BINDING
    return binding or bool(vowed) or (due is not None and _is_said(sentence, start))


def _is_told(sentence: Sentence, wording: Wording, due: Dated | None) -> bool:
    """Whether somebody told what he would do, and nobody what would be if."""
    text, place = sentence.text, wording.cue[0]
    said = _is_said(sentence, place)
    if _I.search(text, max(sentence.start, place - _NEAR), place):
        return said
    if due is not None:
        return True
    if _ASKS.match(text, wording.start) or _IF_BEHIND.search(text, place, sentence.end):
        return False
    if said or follows_person(sentence, place):
        return True
    return sentence.voices.is_report and not _IF.search(text, sentence.start, sentence.end)


def _is_said(sentence: Sentence, place: int) -> bool:
    return bool(SAID.search(sentence.text, far_back(sentence, place), place))


_NEAR = 48
_I = phrase(r"\bi[\s'’]*\Z")
_IF_BEHIND = phrase(r"\b(?:if|should)\b")
_ASKS = phrase(
    r"(?:ask|request|urge|invite|suggest|propose|recommend|encourage|appeal|point out|draw)\b"
)
_IF = phrase(r"\b(?:if|were|could|should|might)\b")


def _is_ordered(sentence: Sentence, by: Part) -> bool:
    """Whether the one who is to act is the post that the cable tells what to do."""
    voices = sentence.voices
    if voices.is_report or sentence.setting is not Setting.BODY or by.value is None:
        return False
    return by.value == voices.addressee or by.value in voices.offices.values()
