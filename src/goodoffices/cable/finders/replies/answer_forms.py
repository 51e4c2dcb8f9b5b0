"""The form of a verb that answers: its phrase, and what it means with and without a not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from goodoffices.cable.finders.passages.alternatives import either
from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued
from goodoffices.records import Standing

AUXILIARIES: Final = """has have had is are was were be been being will would did does do can
    could not yet never still now also already again then therefore since both all once
    hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't didn't doesn't don't
    can't couldn't hasn’t haven’t didn’t won’t wouldn’t can’t couldn’t doesn’t
    very much clearly politely firmly flatly gladly readily warmly largely broadly
    particularly especially rather quite currently presently at present in turn"""
_LEAD = rf"(?:(?:{either(AUXILIARIES.split())}) ){{0,6}}"

TAIL = r"""(?: (?:at once|on the spot|there and then|readily|immediately|gladly|outright
    |without hesitation|right away|straight away|in writing|in principle|in part|partly
    |with thanks|as well|too))*"""
ABOUT = r"(?: (?:about|of|in|to|on|for|with|regarding|concerning|towards?|over|as to)\b)?"

PAPERS = r"(?:offers?|proposals?|suggestions?|invitations?|requests?|projects?)"
THOUGHTS = r"(?:ideas?|thought|concept|prospect|possibility|initiative|notion|approach)"
ONE = r"(?:an?|the|our|your|this|that|its|their|his|her|any|both|these|those|all)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A verb phrase that answers: what it means, and what it means behind a not, if anything.

    The group `standing` of its rule holds the words that show the answer; what is answered
    follows the match, or where there is a group `what` begins with it.
    """

    plain: Standing | None
    rule: CuedPhrase
    negated: Standing | None = None


def verb_form(
    plain: Standing | None,
    cues: str,
    pattern: str,
    *,
    needs: str = "",
    negated: Standing | None = None,
) -> Form:
    """A form whose verb phrase may begin with auxiliaries and end with adverbs."""
    whole = rf"\b(?P<standing>{_LEAD}(?:{pattern}))\b{TAIL}{ABOUT}"
    return Form(
        plain=plain,
        rule=cued(cues, whole, before=AUXILIARIES, needs=needs),
        negated=negated,
    )
