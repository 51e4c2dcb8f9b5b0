"""Proposals that a noun lists: "two proposals: a … plan and a MoU on …", "non-papers on …".

Forms: "two specific U.S. proposals ) a nuclear forensics plan and a MoU on …", "recent
non-papers sent on …" (08STATE63551).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from goodoffices.cable.finders.parts import (
    ABSENT,
    Part,
    finding,
    other,
    party,
    subject,
    words,
)
from goodoffices.cable.finders.passages.phrases import cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Proposal, Standing

_FORM = phrase(
    r"""\b(?:non-?paper|memorandum of understanding|MOU|draft (?:agreement|plan|text|program)
    |aide-?memoire|agreement|protocol|plan|paper|proposal)s?\b"""
)
_LISTED = cued(
    "proposal proposals",
    r"""\bproposals?(?: [\w-]+){0,3}?(?:\s+\)|\s*[:,]|\s+--?)\s+(?P<items>(?:an?|the|one|our)\b
    [^;]+)""",
)
_FOR = cued(
    "proposals",
    r"""\bproposals(?: (?:made|presented|tabled|put forward|delivered|handed over)
    [^;,]{0,60}?)? (?:for|on|concerning|regarding)\s+(?P<items>[^;]+)""",
)
_NON_PAPERS = cued(
    "non-paper non-papers nonpaper nonpapers draft",
    r"""\b(?P<form>non-?papers?|draft (?:agreement|text|memorandum)s?)
    (?: (?:sent|delivered|passed|left|handed over|shared|provided)[^;,]{0,40}?)?\s+
    (?:on|about|concerning|regarding)\s+(?P<items>[^;]+)""".replace("? \n", "?\\s+\n"),
)
_ITEM = phrase(
    r""",? and(?: to)? (?=(?:an?|the|our|recent|new)\b)|, (?:and )?(?=(?:an?|the|our)\b)
    |,? and to\b|,? and (?:that|subsequently|asked)\b.*"""
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The proposals of a sentence that a noun introduces, one for each thing proposed."""
    for rule, name in LISTS:
        for found in sentence.finditer(rule):
            yield from _each(sentence, found, name)


LISTS: Final = (
    (_LISTED, "proposals-listed"),
    (_FOR, "proposals-for"),
    (_NON_PAPERS, "papers-on"),
)


def _each(sentence: Sentence, found: re.Match[str], rule: str) -> Iterator[Finding]:
    """One proposal for each item of a list."""
    own_form = "form" in found.re.groupindex
    start, end = found.span("items")
    following = next(_NON_PAPERS.finditer(sentence.text, sentence.cues, start, end), None)
    end = following.start() if following and not own_form else end
    several = not (own_form and _ONE_PAPER.fullmatch(found["form"]))
    if not several:
        stop = _AFTER_ONE.search(sentence.text, start, end)
        end = stop.start() if stop else end
    by = _proposer(sentence, found)
    breaks = _items(sentence, start, end, papers=own_form) if several else ()
    for between in [*breaks, None]:
        what = words(sentence, start, between.start() if between else end)
        start = between.end() if between else end
        said = str(what.value)
        told = rule == "papers-on" and _HOW.match(said)
        if not what.spans or told or _LEFT_OVER.fullmatch(said):
            continue
        form = form_of(sentence, found.span("form") if own_form else _place(what))
        yield finding(
            Proposal,
            sentence,
            Claim.CONTINGENT if sentence.setting is Setting.IF_ASKED else Claim.ASSERTED,
            rule,
            by=by,
            to=_receiver(sentence, found, by),
            what=what,
            form=form,
            standing=Part(value=Standing.AWAITING_ANSWER),
        )


_HOW = phrase(r"(?:how|what|why|where|when|whom?) ")
"""What a paper explains, and does not propose."""
_LEFT_OVER = phrase(
    r"(?:and|or|to|recent|our|the|new|earlier)(?: (?:and|or|to|recent|our|the|new))*"
)
_PAPER_ITEM = phrase(r",? and (?=\w)|, (?=(?:an?|the|our)\b)")
_AFTER_ONE = phrase(
    r",? and (?:to|for|asked|gave|left|said|that)\b|, (?:so that|our|we|they|it)\b"
)
_ONE_PAPER = phrase(r"non-?paper|draft [a-z]+(?<!s)")


def _items(
    sentence: Sentence, start: int, end: int, *, papers: bool
) -> Iterator[re.Match[str]]:
    """Where a list of proposals parts; papers "on A and B" part at every "and"."""
    yield from (_PAPER_ITEM if papers else _ITEM).finditer(sentence.text, start, end)


def _place(part: Part) -> tuple[int, int]:
    return part.spans[0].start, part.spans[0].end


def form_of(sentence: Sentence, place: tuple[int, int]) -> Part:
    """Whether it is a plan, a memorandum, a non-paper: the word that says so, one of it."""
    found = _FORM.search(sentence.text, *place)
    if not found:
        return ABSENT
    one = words(sentence, *found.span())
    text = str(one.value)
    singular = (
        text[:-1] if text.lower().endswith(("papers", "plans", "drafts", "mous")) else text
    )
    return Part(value=singular, spans=one.spans)


def _proposer(sentence: Sentence, found: re.Match[str]) -> Part:
    """Whose proposals: the adjective before the word, else who speaks."""
    before = sentence.mentions_in(found.start() - 20, found.start("items"))
    own = [one for one in before if one.alias or one.party == sentence.voices.speaker]
    return party(own[-1] if own else None, sentence.voices.we)


def _receiver(sentence: Sentence, found: re.Match[str], by: Part) -> Part:
    """To whom: the other party of the sentence, else the one spoken to."""
    actor = subject(sentence, found.start())
    if actor and actor.party != by.value and actor.party.iso3:
        return party(actor)
    named = other(sentence, sentence.start, found.start(), by)
    return party(named if named and named.party.iso3 else None, sentence.voices.you)
