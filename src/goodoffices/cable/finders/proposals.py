"""Proposals: plans, memoranda and non-papers put to a party that wait for its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.mentions import Mention
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actor,
    claim,
    condition,
    finding,
    group,
    other,
    party,
    subject,
    words,
)
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Party, Proposal, Span, Standing

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
    "proposal proposals",
    r"""\bproposals?(?: (?:made|presented|tabled|put forward|delivered|handed over)
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
_CONSIDER = cued(
    "we department washington",
    r"""\b(?P<asks>(?:we|the department|washington|department) (?:only )?
    (?:ask|request|suggest|would ask)(?:s|ed)?(?: only)?(?: that)? (?:you|(?-i:[A-Z])\w+))
    [^;]{0,60}?(?P<what>(?:consider|study|examine|review)\b[^;]+)""",
    needs="consider reconsider study examine review",
    before="the",
)
_PROPOSE = phrase(
    r"""\b(?P<asks>(?:we|aurelia)? ?propose(?: that)?|proposed(?= an?\b)|proposes(?: that)?)\s+
    (?P<what>(?:(?!,? and (?:gave|asked|left|said|handed)\b)[^;])+)"""
)
_DISCUSS = cued(
    "we department washington",
    r"""\b(?:we|the department|washington) (?:would like|propose|wish|are prepared) to\s+
    (?P<what>(?:discuss|explore|pursue|propose|conclude|sign)\b[^;]+)""",
    needs="discuss explore pursue propose conclude sign",
    before="the",
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The proposals of a sentence, one for each thing proposed.

    Forms: "two specific U.S. proposals ) a nuclear forensics plan and a MoU on …", "recent
    non-papers sent on …" (08STATE63551), "We ask only that you hear him out and then … consider
    whether …", "If Turkey is interested …, we would like to discuss …" (09STATE24630).
    """
    for found in sentence.finditer(_LISTED):
        yield from _each(sentence, found, "proposals-listed")
    for found in sentence.finditer(_FOR):
        yield from _each(sentence, found, "proposals-for")
    for found in sentence.finditer(_NON_PAPERS):
        yield from _each(sentence, found, "papers-on")
    for found in sentence.finditer(_CONSIDER):
        yield _asked(sentence, found, Span(*found.span("asks")), "asked-to-consider")
    for found in _proposed(sentence):
        if not _MEETING.search(found["what"]):
            yield _asked(sentence, found, Span(*found.span("asks")), "proposed")
    for found in sentence.finditer(_DISCUSS):
        if_clause = condition(sentence, found.start())
        if if_clause and sentence.setting is not Setting.BODY:
            place = Span(if_clause.start(), _comma(sentence, if_clause.start()))
            yield _asked(sentence, found, place, "would-like-to-discuss")


PROPOSE_CUES = frozenset({"propose", "proposed", "proposes"})


def _proposed(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Where somebody proposes something; the pattern may begin with any blank."""
    if not PROPOSE_CUES.isdisjoint(sentence.words):
        yield from _PROPOSE.finditer(sentence.text, sentence.start, sentence.end)


_MEETING = phrase(r"\b(?:meet|a visit|a meeting|talks)\b")


def _comma(sentence: Sentence, start: int) -> int:
    """Where the first clause from a place ends."""
    comma = sentence.text.find(",", start, sentence.end)
    return comma if comma > start else sentence.end


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
        if not what.spans or _LEFT_OVER.fullmatch(str(what.value)):
            continue
        form = _form(sentence, found.span("form") if own_form else _place(what))
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


_LEFT_OVER = phrase(
    r"(?:and|or|to|recent|our|the|new|earlier)(?: (?:and|or|to|recent|our|the|new))*"
)
_PAPER_ITEM = phrase(r",? and (?=\w)|, (?=(?:an?|the|our)\b)")
_AFTER_ONE = phrase(r",? and (?:to|for|asked|gave|left|said|that)\b|, so that\b")
_ONE_PAPER = phrase(r"non-?paper|draft [a-z]+(?<!s)")


def _items(
    sentence: Sentence, start: int, end: int, *, papers: bool
) -> Iterator[re.Match[str]]:
    """Where a list of proposals parts; papers "on A and B" part at every "and"."""
    yield from (_PAPER_ITEM if papers else _ITEM).finditer(sentence.text, start, end)


def _place(part: Part) -> tuple[int, int]:
    return part.spans[0].start, part.spans[0].end


def _form(sentence: Sentence, place: tuple[int, int]) -> Part:
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


def _state(sentence: Sentence, start: int, end: int, by: Part) -> Mention | None:
    """The first other state or organisation between two places, not by its adjective alone."""
    found = other(sentence, start, end, by)
    while found and (found.is_adjective or found.party.key == found.party.name or found.word):
        found = other(sentence, found.end, end, by)
    return found


def _listener(sentence: Sentence, by: Part) -> Party | None:
    """To whom something is put where nobody is named: the hearer or host, else the speaker."""
    voices = sentence.voices
    return voices.hearer or voices.host if by.value == voices.speaker else voices.speaker


def _asked(sentence: Sentence, found: re.Match[str], place: Span, rule: str) -> Finding:
    """Something put to the hearer: to consider, or, if interested, to discuss."""
    by = actor(sentence, found.start("what"))
    if by is ABSENT or rule == "asked-to-consider":
        speaking = sentence.mentions_in(
            *found.span("asks") if "asks" in found.re.groupindex else found.span()
        )
        by = party(speaking[0] if speaking else None, sentence.voices.we)
    start = sentence.start
    asked = [found.span("what"), (start, found.end())]
    if rule == "asked-to-consider":
        asked.insert(0, found.span("asks"))
    named = next((one for place in asked if (one := _state(sentence, *place, by))), None)
    return finding(
        Proposal,
        sentence,
        claim(sentence, found.start("what")),
        rule,
        by=by,
        to=party(named, _listener(sentence, by)),
        what=group(sentence, found, "what"),
        form=_form(sentence, found.span("what")) if rule == "proposed" else ABSENT,
        standing=Part(value=Standing.AWAITING_ANSWER, spans=(place,)),
    )


FINDER = Finder(
    cues=frozenset(
        "proposal proposals non-paper non-papers nonpaper nonpapers draft consider discuss "
        "explore propose proposes proposed".split()
    ),
    find=find,
    words=PROPOSE_CUES,
    rules=(_LISTED, _FOR, _NON_PAPERS, _CONSIDER, _DISCUSS),
)
