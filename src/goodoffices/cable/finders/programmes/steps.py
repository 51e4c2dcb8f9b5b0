"""Steps of which papers tell: done, late, dropped or still to come, each by its number.

Forms met: "Step 3 (adopting a law) was completed", "Step 7, the creation of a commission, has
been delayed", "Step 4 - the Customs was to publish a guide by May 1 - is done", "the SNRC had
finished the inventory (Step 6)", "Step 2. The Ministry of Justice completed the new law",
"Belmoria has completed Step 1", "steps 1 to 3 are complete".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actor,
    claim,
    clause_start,
    dated,
    finding,
    party,
    standing,
    words,
)
from goodoffices.cable.finders.passages.clauses import extent
from goodoffices.cable.finders.passages.phrases import cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.programmes.step_parts import (
    Deed,
    deed,
    due,
    means,
    standing_said,
)
from goodoffices.records import Claim, Finding, Span, Standing, Step

_NOUN = r"(?:steps?|measures?|action (?:items?|points?)|actions?)"
_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_STEP = cued(
    "step steps measure measures action",
    rf"\b{_NOUN} (?:no\.? )?(?P<number>{_NUMBER})\b"
    r"(?!,? (?:and|to|or) [0-9]|, ?[0-9]|-[0-9]| days)",
)
_ORDINALS = {
    word: str(number)
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth""".split(),
        start=1,
    )
}
_ORDINAL = cued(
    " ".join(_ORDINALS),
    rf"\b(?P<number>{'|'.join(_ORDINALS)}) (?:step|measure)\b"
    r"(?! (?:was|is|would be|will be) to\b)",
)
_AT_START = phrase(rf"{_NOUN} (?P<number>{_NUMBER})(?P<mark>[.:)]| [-–—])\s+")
_NAMED = phrase(
    r"""\s?\((?P<brackets>[^()]{3,160})\)|, (?P<apposed>(?:(?!which\b|where\b
    |that\b)[^,;.]){3,140}),
    |\s[-–—]{1,2} (?P<dashed>[^;.]{3,200}?) [-–—]{1,2} |(?:: |\. )(?P<told>[^;]{6,})"""
)


class _Told(NamedTuple):
    """What a sentence tells of one step, between which places, and whether in a clause."""

    number: Part
    deed: Deed
    whole: Span
    is_clause: bool = True


def find(sentence: Sentence) -> Iterator[Finding]:
    """The steps that a sentence tells of, one for each number."""
    seen: set[str] = set()
    found = [*sentence.finditer(_STEP), *sentence.finditer(_ORDINAL)]
    for at, one in enumerate(found):
        last = found[at + 1].start() if at + 1 < len(found) else sentence.end
        first = found[at - 1].end() if at else sentence.start
        told = (
            _named(sentence, one, last)
            or _marked(sentence, one, first)
            or _under(sentence, one, last)
            or _predicated(sentence, one, last)
        )
        if told:
            seen.add(str(told.number.value))
            yield _step(sentence, told, "step-told")
    for one_done in _done(sentence):
        if getattr(one_done.record, "number", None) not in seen:
            yield one_done


def _number(found: re.Match[str]) -> Part:
    """The number of a step where it stands."""
    number = _ORDINALS.get(found["number"].lower(), found["number"])
    return Part(number, (Span(*found.span("number")),))


def _named(sentence: Sentence, found: re.Match[str], last: int) -> _Told | None:
    """A step whose words follow its number: in brackets, between commas, behind a colon."""
    named = _NAMED.match(sentence.text, found.end(), last)
    if not named:
        return None
    form = str(named.lastgroup)
    start, end = named.span(form)
    taken = deed(sentence, start, end) if form in {"dashed", "told"} else None
    if form == "told" and taken is None:
        return None
    reached = standing_said(sentence.text, end if form != "told" else start, last)
    if form == "apposed" and reached is ABSENT and means(sentence) is ABSENT:
        return None
    if taken is None and reached is ABSENT and ":" in sentence.text[sentence.start : start]:
        reached = standing_said(sentence.text, sentence.start, found.start())
    known = taken or Deed(ABSENT, words(sentence, start, end), ABSENT)
    if reached is not ABSENT and form != "told":
        known = known._replace(standing=reached)
    whole = Span(found.start(), last)
    return _Told(_number(found), known, whole, is_clause=taken is not None)


def _marked(sentence: Sentence, found: re.Match[str], first: int) -> _Told | None:
    """A step whose number stands in brackets behind its words."""
    text = sentence.text
    if text[found.start() - 1 : found.start()] not in "([" or found.start() <= sentence.start:
        return None
    start = _clause(sentence, first, found.start() - 1)
    end = found.start() - 1
    taken = deed(sentence, start, end) or Deed(
        ABSENT, words(sentence, start, extent(sentence, start, end)), ABSENT
    )
    if not taken.action.spans:
        return None
    behind = _FAILED.match(text, found.end(), sentence.end)
    if behind:
        reached = Part(Standing.NOT_MET, (Span(*behind.span("said")),))
        taken = taken._replace(standing=reached)
    return _Told(_number(found), taken, Span(start, found.end()))


_UNDER = phrase(r"\b(?:under|by|according to|as|in line with|pursuant to) (?:the )?\Z")
_COMMA = phrase(r",? (?:of the (?:\w+ ){0,3}(?:plan|programme|program|roadmap))?,? ?")


def _under(sentence: Sentence, found: re.Match[str], last: int) -> _Told | None:
    """A step whose clause follows "under step 10": "Maruna shall name a liaison officer"."""
    start = max(sentence.start, found.start() - 24)
    if not _UNDER.search(sentence.text, start, found.start()):
        return None
    comma = _COMMA.match(sentence.text, found.end(), last)
    begins = comma.end() if comma else found.end()
    taken = deed(sentence, begins, last)
    return taken and _Told(_number(found), taken, Span(begins, last))


_PREDICATE = phrase(
    r",? (?:(?:of|in) the (?:\w+ ){0,3}(?:plan|programme|program|roadmap),? )?"
    r"(?P<said>(?:(?:is|are|was|were|has|have|had|remains?)\b|will\b)[^,;]{3,})"
)


def _predicated(sentence: Sentence, found: re.Match[str], last: int) -> _Told | None:
    """A step of which only the standing is told: "the third step is overdue"."""
    said = _PREDICATE.match(sentence.text, found.end(), last)
    if not said or not _ORDINALS.get(found["number"].lower()):
        return None
    reached = standing_said(sentence.text, *said.span("said"))
    if reached is ABSENT:
        return None
    return _Told(_number(found), Deed(ABSENT, ABSENT, reached), Span(found.start(), last))


_FAILED = phrase(
    r"\),? (?:but )?(?:it |they )?"
    r"(?P<said>(?:has|have) (?:failed to|not)|did not|failed|is before)"
)
_THAT = phrase(r"[;,] and (?:that\s)?|\band that\s|[;:]\s|\)")


def _clause(sentence: Sentence, first: int, end: int) -> int:
    """Where the clause that a number closes begins."""
    joints = [one.end() for one in _THAT.finditer(sentence.text, first, end)]
    start = max([first, *joints])
    told = clause_start(sentence, end)
    return max(start, told if told < end - 20 else start)


def _step(sentence: Sentence, told: _Told, rule: str) -> Finding:
    """The finding of one step."""
    by = told.deed.by
    if by is ABSENT:
        by = _doer(sentence)
    return finding(
        Step,
        sentence,
        Claim.ASSERTED,
        rule,
        number=told.number,
        by=by,
        action=told.deed.action,
        means=means(sentence._replace(start=told.whole.start, end=told.whole.end)),
        due=_due(sentence, told),
        standing=told.deed.standing,
    )


def _due(sentence: Sentence, told: _Told) -> Part:
    """By when: the term of the clause, or the date that stands beside the number."""
    if told.is_clause:
        return due(sentence, told.whole.start, told.whole.end)
    given = sentence.dates_in(told.whole.start, told.whole.end)
    return dated(given[0] if given else None)


def _doer(sentence: Sentence) -> Part:
    """The state whose step it is, where the sentence names nobody who takes it."""
    known = sentence.antecedent or sentence.voices.host or sentence.voices.about
    return party(None, known) if known != sentence.voices.speaker else ABSENT


# ---------------------------------------------------------------------- items


def find_item(item: Sentence) -> Iterator[Finding]:
    """The step that an item or paragraph states behind its number.

    Forms met: "Step 1: Belmoria will name a point of contact within 30 days of signature.",
    "Step 5: Equip the land crossings with detectors. Help needed. Target: 2033.", "Step 5. The
    Revenue Service has not appointed the regional coordinators due by March 31."
    """
    opening = _AT_START.match(item.text, item.start, item.end)
    if not opening:
        return
    start = opening.end()
    stop = _FULL_STOP.search(item.text, start, item.end)
    end = stop.start() if stop else item.end
    taken = deed(item, start, end) or Deed(
        ABSENT, words(item, start, end), Part(Standing.PROMISED)
    )
    said = standing_said(item.text, end, item.end) if taken.standing.spans == () else ABSENT
    if said is not ABSENT and said.value is not Standing.PARTLY_MET:
        taken = taken._replace(standing=said)
    yield _step(item, _Told(_number(opening), taken, item.span), "step-item")


_FULL_STOP = re.compile(r"(?<!\b[A-Z])\.(?=\s|\Z)")


# ---------------------------------------------------------------------- steps that were taken

_NUMBERS = (
    r"(?P<numbers>[0-9]{1,3}"
    r"(?:(?:, and |, | and | to | through |-)(?:steps? |measures? )?[0-9]{1,3})*)"
)
_TAKEN = r"""completed|met|fulfilled|carried out|taken|implemented|finished|concluded"""
_DONE = cued(
    """has have completed met fulfilled carried taken implemented finished concluded withdrawn
    dropped""",
    rf"""\b(?P<standing>(?:has |have )?(?:{_TAKEN}|withdrawn|dropped)) (?:its |all of
    |both )?{_NOUN} {_NUMBERS}\b""",
    needs="step steps measure measures",
)
_IS_DONE = cued(
    "step steps measure measures",
    rf"""\b{_NOUN} {_NUMBERS} (?P<standing>(?:is|are|was|were|has been|have been)
    (?: (?:thus|now|also|both|fully|all|since))? (?:complete|{_TAKEN}|done|delayed
    |overdue|outstanding|pending|dropped|withdrawn|postponed))\b""",
    needs="""complete completed met done taken fulfilled carried implemented finished concluded
    delayed overdue outstanding pending dropped withdrawn postponed""",
)
_FIGURE = re.compile("[0-9]+")
_RANGE = re.compile(r"(?P<first>[0-9]{1,3})(?:\s+(?:to|through)\s+|-)(?P<last>[0-9]{1,3})")
_WIDEST = 60


def _done(sentence: Sentence) -> Iterator[Finding]:
    """The steps that a sentence says were taken, one for each number.

    Forms: "Belmoria has completed Step 1 of the joint action plan", "Steps 2 and 4 are met".
    """
    for pattern in (_DONE, _IS_DONE):
        for found in sentence.finditer(pattern):
            by = actor(sentence, found.start())
            if by is ABSENT:
                by = party(None, sentence.antecedent)
            firmness = claim(sentence, found.start("standing"))
            reached = _reached(sentence, found)
            for number in _numbers(sentence.text, *found.span("numbers")):
                yield finding(
                    Step,
                    sentence,
                    firmness,
                    "step-done",
                    number=number,
                    by=by,
                    standing=reached,
                )


def _reached(sentence: Sentence, found: re.Match[str]) -> Part:
    """How far the steps are that one predicate tells of."""
    said = standing_said(sentence.text, *found.span("standing"))
    value = said.value if isinstance(said.value, Standing) else Standing.MET
    return standing(value, found, "standing")


def _numbers(text: str, start: int, end: int) -> Iterator[Part]:
    """Each number of a list; of a range, all that it spans."""
    spanned = [*_RANGE.finditer(text, start, end)]
    for range_ in spanned:
        first, last = int(range_["first"]), int(range_["last"])
        place = Span(*range_.span())
        for number in range(first, min(last, first + _WIDEST) + 1):
            yield Part(str(number), (place,))
    for figure in _FIGURE.finditer(text, start, end):
        if not any(one.start() <= figure.start() < one.end() for one in spanned):
            yield Part(figure.group(), (Span(*figure.span()),))


FINDER = Finder(
    cues=frozenset({"step", "steps", "measure", "measures", "action"}),
    find=find,
    rules=(_STEP, _ORDINAL, _DONE, _IS_DONE),
)
