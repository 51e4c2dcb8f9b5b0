"""Donors: who gives a sum, and to whom, by the words around it."""

from __future__ import annotations

import re

from goodoffices.cable.finders.contributions.giving import is_donor, usual_recipient
from goodoffices.cable.finders.contributions.standings import CUE, ITEM_GAP, MOST, WINDOW, Sum
from goodoffices.cable.finders.parties.mentions import Mention, is_state
from goodoffices.cable.finders.parts import ABSENT, Part, party
from goodoffices.cable.finders.passages.clauses import acting
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence

_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
_WE = phrase(r"\b(?:we|i)(?:['’](?:ve|ll|d))?(?: (?:have|had|also|now|then))*\s+\Z")
_OWNED = re.compile(
    r"['’]s?\s+(?:(?:own|first|second|third|new|annual|overdue|latest|remaining|further)\s+)*"
    r"(?:[\w-]+)?(?:\s+(?:of|for|to)\s+[^,;.]{1,50})?[\s,(:]*"
    r"(?:(?:(?:will|would)\s+be|is|was|came\s+to|comes\s+to|amounts\s+to|stands\s+at|of)\s+)?\Z"
)


def giver(sentence: Sentence, one: Sum, cue: re.Match[str]) -> Part:
    """Who gives: one behind "by", the owner of the sum, else who acts in the clause."""
    place = one.priced.span
    start, end = min(cue.start(), place.start), max(cue.end(), place.end)
    agents = (
        named
        for named in sentence.mentions_in(start, min(one.after, end + WINDOW))
        if is_donor(named) and _follows(_BY, sentence, named)
    )
    agent = next(agents, None) or owner(sentence, one) or _owner_behind(sentence, one)
    if agent:
        return party(agent)
    if _WE.search(sentence.text, max(sentence.start, cue.start() - 30), cue.start()):
        return party(None, sentence.voices.we)
    relative = _relative_giver(sentence, one)
    if relative:
        return party(relative)
    is_behind = cue.start() > place.end and not _is_active(sentence, one, cue)
    before = max(sentence.start, cue.start() - 24)
    is_active = cue.group().split()[0].lower() in {"to", "going", "in", "ready"}
    if is_behind or (not is_active and _PASSIVE.search(sentence.text, before, cue.start())):
        return _opening(sentence, one)
    return acting(sentence, cue.start())


_THAT = re.compile(r"\s*(?:that|which)?\s*(?:the\s+)?", re.IGNORECASE)


def _relative_giver(sentence: Sentence, one: Sum) -> Mention | None:
    """Who acts in a clause that belongs to the sum: "the EUR 500 (that) Skerrland promised"."""
    for named in sentence.mentions_in(one.priced.span.end, one.after)[:1]:
        near = _THAT.fullmatch(sentence.text, one.priced.span.end, named.start)
        said = CUE.search(sentence.text, named.end, min(one.after, named.end + _NEAR + 8))
        if near and said and is_donor(named):
            return named
    return None


_PASSIVE = phrase(
    r"\b(?:was|were|been|being|is|are|be)(?: (?:now|since|already|later|then))*\s+\Z"
)


def _is_active(sentence: Sentence, one: Sum, cue: re.Match[str]) -> bool:
    """Whether a clause behind the sum tells who gives it: "that Skerrland pledged"."""
    named = sentence.mentions_in(one.priced.span.end, cue.start())
    near = named and cue.start() - named[-1].end < _NEAR
    return bool(near) and is_donor(named[-1]) and not _follows(_GOVERNED, sentence, named[-1])


_NEAR = 16


def _opening(sentence: Sentence, one: Sum) -> Part:
    """The party right before the sum of an item: "Skerrland (EUR 35,000, agreed in May)"."""
    named = sentence.mentions_before(one.priced.span.start)[-1:]
    for last in named:
        gap = sentence.text[last.end : one.priced.span.start]
        governed = _follows(_GOVERNED, sentence, last)
        if is_donor(last) and ITEM_GAP.fullmatch(gap) and not governed:
            return party(last)
    return ABSENT


def owner(sentence: Sentence, one: Sum) -> Mention | None:
    """Whose a sum is: "Norvelle's contribution of …", "-- Ruvonia USD 75,000"."""
    for named in sentence.mentions_in(one.before, one.priced.span.start)[-2:]:
        if not is_donor(named):
            continue
        end = named.end - 2 if sentence.text[named.end - 2] in "'’" else named.end
        if _OWNED.fullmatch(sentence.text, end, one.priced.span.start):
            return named
        opens = named.start == sentence.start
        if opens and ITEM_GAP.fullmatch(sentence.text, named.end, one.priced.span.start):
            return named
    return None


_GIFT_OF = re.compile(r"\s*(?:of|from)\s+(?:the\s+)?\Z", re.IGNORECASE)


def _owner_behind(sentence: Sentence, one: Sum) -> Mention | None:
    """Of whose gift a sum is a part: "the first USD 200,000 of Skerrland's gift"."""
    for named in sentence.mentions_in(one.priced.span.end, one.after)[:1]:
        near = _GIFT_OF.fullmatch(sentence.text, one.priced.span.end, named.start)
        if near and is_donor(named) and sentence.text[named.end - 2 : named.end - 1] in "'’":
            return named
    return None


def _follows(pattern: re.Pattern[str], sentence: Sentence, mention: Mention) -> bool:
    start = max(sentence.start, mention.start - 10)
    return bool(pattern.search(sentence.text, start, mention.start))


# ---------------------------------------------------------------------- to whom

_GOVERNED = re.compile(r"\b(?:to|for|of|in|with|at)\s+(?:the\s+)?\Z", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|for|towards?)\s+(?:the\s+)?\Z", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|in|with)\s+(?:the\s+)?\Z", re.IGNORECASE)


def receiver(sentence: Sentence, by: Part, what: Part, start: int) -> Part:
    """To whom: a party behind "to" or "for", one that the purpose names, else the usual one."""
    others = [
        one
        for one in sentence.mentions[:MOST]
        if (is_state(one) or one.party.organisation)
        and one.party not in {by.value, sentence.voices.speaker}
        and not _follows(_BY, sentence, one)
    ]
    for pattern in (_TO, _OF):
        governed = [one for one in others if _follows(pattern, sentence, one)]
        behind = [one for one in governed if one.start >= start]
        if governed:
            return party((behind or governed)[0])
    if not what.spans:
        return usual_recipient(sentence, by)
    place = what.spans[0]
    inside = [one for one in others if place.start <= one.start and one.end <= place.end]
    firm = [one for one in inside if not one.is_adjective]
    usual = usual_recipient(sentence, by)
    if firm or (inside and usual is ABSENT):
        return party((firm or inside)[0])
    return usual


_REPORTS = phrase(
    r"""[^.;]{0,24}\b(?:reported|said|informed|announced|confirmed|stated|noted|added|told|wrote
    |says|reports|confirms)\b"""
)


def reporter(sentence: Sentence, place: int) -> Part:
    """Who reports of its own gift: "Lysandra reported that the EUR 500 … had been paid"."""
    for named in sentence.mentions_before(place)[:1]:
        if is_donor(named) and _REPORTS.match(sentence.text, named.end, place):
            return party(named)
    return ABSENT
