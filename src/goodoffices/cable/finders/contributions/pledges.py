"""Pledges: sums that a donor promises, agrees, pays, hands over, cuts or withdraws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.cable.finders.contributions.bare_sums import all_sums
from goodoffices.cable.finders.contributions.donors import giver, owner, receiver, reporter
from goodoffices.cable.finders.contributions.giving import is_donor
from goodoffices.cable.finders.contributions.money import Priced
from goodoffices.cable.finders.contributions.purposes import purpose
from goodoffices.cable.finders.contributions.standings import (
    COST_BEHIND,
    GOT,
    HAPPENED,
    ITEM_GAP,
    NOUN,
    REPLACED,
    WORTH,
    Sum,
    is_price,
    is_replaced,
    said_ahead,
    said_behind,
    standing_behind,
    standing_of,
)
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    finding,
    party,
)
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Pledge, Span, Standing


class _Told(NamedTuple):
    """How far a gift is, with the words that tell it; `by` is who gives it, if known."""

    standing: Standing
    place: Span | None
    by: Part = ABSENT


class _Gift(NamedTuple):
    """A sum with how far it is, who gives it, and what for."""

    priced: Priced
    told: _Told
    what: Part


def find(sentence: Sentence) -> Iterator[Finding]:
    """One pledge for each sum that somebody gives, not for what a thing costs.

    Forms: "Of the EUR 900,000 that Skerrland pledged …, EUR 640,000 has been paid out", "cut
    from USD 71,000 to USD 64,000", "the repair, GBP 7,500, was met by Lysandra", "Yrland paid
    USD 95,000 and IBSO USD 40,000", "Skerrland's EUR 130,000 for the monitors", "-- Ruvonia
    USD 75,000, without conditions", "We pledge EUR 50,000 for fuel".
    """
    if sentence.text.startswith("?", sentence.end):
        return
    gifts: list[tuple[_Gift, bool]] = []
    for one in _sums(sentence):
        last = gifts[-1][0] if gifts else None
        told = _told(sentence, one) or _gapped(sentence, one, last)
        if told:
            gift = _gift(sentence, one, told, last)
            is_one = not is_replaced(sentence, one) and _is_claimed(sentence, gift)
            gifts.append((gift, is_one))
    for number, (gift, is_one) in enumerate(gifts):
        behind = gifts[number + 1][0].what if number + 1 < len(gifts) else ABSENT
        if is_one:
            yield _pledge(
                sentence, gift._replace(what=gift.what if gift.what.value else behind)
            )


def _sums(sentence: Sentence) -> Iterator[Sum]:
    """The sums of a sentence, each with the bounds of the words that are its own."""
    priced = all_sums(sentence.text, sentence.span)
    ends = [sentence.start, *(one.span.end for one in priced)]
    starts = [*(one.span.start for one in priced[1:]), sentence.end]
    for before, one, after in zip(ends, priced, starts, strict=False):
        yield Sum(one, before, after)


# ---------------------------------------------------------------------- how far it is


def _told(sentence: Sentence, one: Sum) -> _Told | None:
    """How far the gift of a sum is; nothing where the sum is a price."""
    text, place = sentence.text, one.priced.span
    behind = said_behind(text, one)
    if behind is None and COST_BEHIND.match(text, place.end, one.after):
        return None
    ahead = said_ahead(text, one)
    before = max(one.before, place.start - 60)
    priced = is_price(text, before, place.start)
    offered = ahead and ahead.group().lower().startswith("offer")
    if priced and (offered or not (ahead and WORTH.search(text, before, place.start))):
        ahead = None
    if behind and (not priced or standing_of(behind) in GOT):
        return _Told(
            standing_behind(text, one, behind),
            Span(*behind.span()),
            giver(sentence, one, behind),
        )
    if ahead:
        return _Told(standing_of(ahead), Span(*ahead.span()), giver(sentence, one, ahead))
    return None if priced else _named_so(sentence, one)


def _named_so(sentence: Sentence, one: Sum) -> _Told | None:
    """A sum that only its owner or its name shows to be given."""
    text, place = sentence.text, one.priced.span
    owned_by = owner(sentence, one)
    is_part = one.before > sentence.start and _PART_OF.fullmatch(text, one.before, place.start)
    if is_part or _ITS.search(text, max(one.before, place.start - 12), place.start):
        return _Told(Standing.PLEDGED, None)
    if _AMOUNT_IS.search(text, max(one.before, place.start - 30), place.start):
        return _Told(Standing.PLEDGED, None, party(None, sentence.antecedent))
    if owned_by:
        return _Told(Standing.PLEDGED, None, party(owned_by))
    noun = NOUN.search(text, max(one.before, place.start - 30), place.start)
    if noun and sentence.mentions and not _is_hoped_for(sentence, one, noun):
        return _Told(Standing.PLEDGED, Span(*noun.span()), giver(sentence, one, noun))
    return None


_HOPED = phrase(
    r"""\b(?:ask|asks|asked|asking|request(?:s|ed)?|consider(?:s|ed|ing)?|seeks?|sought|hopes?
    |propose[sd]?|suggest(?:s|ed)?|welcome|wants?|needs?|whether|if|should|would)\b
    [^,;]{0,50}\Z"""
)
_SUPPOSED = re.compile(r"[^.;,]{0,40}?\b(?:would|could|might|should)\b")


def _is_hoped_for(sentence: Sentence, one: Sum, noun: re.Match[str]) -> bool:
    """Whether a contribution is only asked for or supposed."""
    hoped = _HOPED.search(sentence.text, max(sentence.start, noun.start() - 60), noun.start())
    supposed = _SUPPOSED.match(sentence.text, one.priced.span.end, one.after)
    return hoped is not None or supposed is not None


_ITS = phrase(r"\bof (?:its|their|his|her|our)\s+\Z")
_PART_OF = re.compile(r"\s+of\s+")
_AMOUNT_IS = phrase(r"\b(?:the|its) (?:amount|sum|grant|gift) (?:is|was|will be|comes to)\s+\Z")


def _gapped(sentence: Sentence, one: Sum, last: _Gift | None) -> _Told | None:
    """A sum for which the word of giving is said once: "Yrland paid … and IBSO USD 40,000"."""
    if last and REPLACED.fullmatch(sentence.text, one.before, one.priced.span.start):
        return last.told
    named = sentence.mentions_in(one.before, one.priced.span.start)
    if last is None or not named or not is_donor(named[-1]):
        return None
    gap = (named[-1].end, one.priced.span.start)
    joint = sentence.text[one.before : named[-1].start].strip(" ,;\n\t")
    if not ITEM_GAP.fullmatch(sentence.text, *gap) or joint not in {"", "and", "or", "the"}:
        return None
    return _Told(last.told.standing, None, party(named[-1]))


def _gift(sentence: Sentence, one: Sum, told: _Told, last: _Gift | None) -> _Gift:
    """The gift of a sum; its giver and purpose may be those of the sum before it."""
    before = last.what if last and last.what.value else None
    bounds = (one.before, one.after)
    what = purpose(sentence, one.priced, bounds, told.place, given=before)
    if told.by.value is None and last:
        told = told._replace(by=last.told.by)
    if told.by.value is None:
        told = told._replace(by=reporter(sentence, one.priced.span.start))
    return _Gift(one.priced, told, what)


_WANTED = phrase(
    r"""\b(?:who|whoever|somebody|someone|anyone|nobody|(?:a|any|no|second|other) (?:donor
    |partner)|(?:have|has|had) to|must|should|needs? to|(?:asks?|asked|urge[sd]?|invite[sd]?
    |request(?:s|ed)?)(?: [\w ]{1,40}?)? to|whether
    |if [\w ]{1,20}) (?:could )?\Z"""
)


_FORECAST = phrase(
    r"\b(?:should|could|would|may|might|will)"
    r" (?:reach|total|exceed|amount to|come to|rise to)\s+\Z"
)


def _is_claimed(sentence: Sentence, gift: _Gift) -> bool:
    """Whether somebody gives it: not where a giver is only wanted, or nobody is named."""
    at, place = gift.priced.span.start, gift.told.place
    if _FORECAST.search(sentence.text, max(sentence.start, at - 40), at):
        return False
    if place is None:
        return True
    wanted = _WANTED.search(sentence.text, max(sentence.start, place.start - 40), place.start)
    if wanted:
        return gift.told.standing in HAPPENED
    return gift.told.by.value is not None or gift.told.standing is not Standing.AGREED


def _pledge(sentence: Sentence, gift: _Gift) -> Finding:
    priced, told, what = gift
    start = min(told.place.start if told.place else priced.span.start, priced.span.start)
    firmness = claim(sentence, told.place.end if told.place else start)
    return finding(
        Pledge,
        sentence,
        Claim.CONTINGENT if sentence.setting is Setting.IF_ASKED else firmness,
        "sum-given",
        by=told.by,
        to=receiver(sentence, told.by, what, start),
        what=what,
        amount=Part(priced.amount, (priced.span,)),
        standing=Part(told.standing, (told.place,) if told.place else ()),
    )


FINDER = Finder(
    cues=frozenset(
        """usd eur euro euros chf nok gbp aud jpy sek dkk cad nzd dollars pledge pledged pledges
        promise promised promises committed commits commitment earmarked earmarks reserved
        allocated set
        budgeted announced contribute contributed contributes contribution gives give gave given
        adds pays pay paid paying offered offers owes share tranche remainder rest balance
        transferred remitted disbursed went gone landed spent received donated funded financed
        borne bore credited cut reduced halved lowered withdrawn withdrew cancelled lapsed
        delivered arrived handed agreed approved confirmed gift grant provide will""".split()
    ),
    find=find,
)
