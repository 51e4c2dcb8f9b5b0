"""Steps: the measures of a plan, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actor,
    claim,
    dated,
    finding,
    group,
    party,
    standing,
)
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Claim, Finding, Relation, Span, Standing, Step

_STEP = phrase(
    r"""step (?P<number>[0-9]{1,3}(?:\.[0-9]+)?)[:.)] (?P<action>.+?)
    (?=\. |\.?\s*\Z)(?P<rest>.*)"""
)
_STEP_TEXT = re.compile(_STEP.pattern, re.IGNORECASE | re.DOTALL)
_HELP = phrase(
    r"\b(?:help needed|needs? help|with (?:outside |donor )?help|assistance needed|seek help)\b"
)
_OWN_MEANS = phrase(r"\b(?:by its own means|by their own means|on its own)\b")
_TARGET = phrase(r"\btarget(?: date)?: (?P<due>[^.]+)")
_WILL = phrase(r"\b(?:will|shall|is to|undertakes to)\b")
_TERMS = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN})


def find(item: Sentence) -> Iterator[Finding]:
    """The step that an item of a list states.

    Forms: "Step 1: Belmoria will name a point of contact within 30 days of signature.", "Step
    5: Equip the land crossings with detectors. Help needed. Target: 2033."
    """
    found = _STEP_TEXT.match(item.text, item.start, item.end)
    if not found:
        return
    yield finding(
        Step,
        item,
        Claim.ASSERTED,
        "step-item",
        number=Part(value=found["number"], spans=(Span(*found.span("number")),)),
        by=_by(item, found),
        action=group(item, found, "action"),
        means=_means(item),
        due=_due(item),
        standing=Part(value=Standing.PROMISED),
    )


def _by(item: Sentence, found: re.Match[str]) -> Part:
    """Who takes it: the state named before "will", else the one whose plan it is."""
    will = _WILL.search(item.text, found.start("action"), item.end)
    end = will.start() if will else found.start("action")
    named = [one for one in item.mentions_in(found.start("action"), end) if one.party.iso3]
    return party(named[0] if named else None, item.antecedent)


def _means(item: Sentence) -> Part:
    """Whether by own means or with help, where the item or the words before the list say."""
    for value, pattern in (("help_needed", _HELP), ("own", _OWN_MEANS)):
        for place in (item.span, item.lead):
            said = pattern.search(item.text, place.start, place.end) if place else None
            if said:
                return Part(value=value, spans=(Span(*said.span()),))
    return ABSENT


def _due(item: Sentence) -> Part:
    """By when: a date that sets a term, or a target."""
    terms = [one for one in item.dates if one.date.relation in _TERMS]
    target = item.search(_TARGET)
    if not terms and target:
        terms = list(item.dates_in(target.start(), target.end()))
    return dated(terms[0] if terms else None)


_NUMBERS = r"(?P<numbers>[0-9]{1,3}(?:(?:, and |, | and )(?:steps? )?[0-9]{1,3})*)"
_DONE = cued(
    "has have completed met fulfilled carried taken",
    rf"""\b(?P<standing>(?:has |have )?(?:completed|met|fulfilled|carried out|taken)) (?:its )?
    steps? {_NUMBERS}\b""",
    needs="step steps",
)
_IS_DONE = cued(
    "step steps",
    rf"""\bsteps? {_NUMBERS} (?P<standing>(?:is|are|was|were|has been|have been)
    (?: (?:thus|now|also|both|fully))? (?:complete|completed|met|done|taken|fulfilled))\b""",
    needs="complete completed met done taken fulfilled",
)
_NUMBER = re.compile("[0-9]+")


def find_done(sentence: Sentence) -> Iterator[Finding]:
    """The steps that a sentence says were taken, one for each number.

    Forms: "Belmoria has completed Step 1 of the joint action plan", "Steps 2 and 4 are met".
    """
    for pattern in (_DONE, _IS_DONE):
        for found in sentence.finditer(pattern):
            by = actor(sentence, found.start())
            if by is ABSENT:
                by = party(None, sentence.antecedent)
            firmness = claim(sentence, found.start("standing"))
            start, end = found.span("numbers")
            for number in _NUMBER.finditer(sentence.text, start, end):
                yield finding(
                    Step,
                    sentence,
                    firmness,
                    "step-done",
                    number=Part(value=number.group(), spans=(Span(*number.span()),)),
                    by=by,
                    standing=standing(Standing.MET, found, "standing"),
                )


ITEMS = Finder(cues=frozenset({"step"}), find=find)
FINDER = Finder(cues=frozenset({"step", "steps"}), find=find_done, rules=(_DONE, _IS_DONE))
