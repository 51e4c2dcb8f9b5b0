"""Pledges: sums that a donor promises, agrees, pays, hands over, cuts or withdraws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.cable.finders.bare_sums import all_sums
from goodoffices.cable.finders.clauses import acting
from goodoffices.cable.finders.giving import is_donor, usual_recipient
from goodoffices.cable.finders.mentions import Mention, is_state
from goodoffices.cable.finders.money import Priced
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    finding,
    party,
)
from goodoffices.cable.finders.phrases import phrase
from goodoffices.cable.finders.purposes import purpose
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Pledge, Span, Standing

STANDINGS: dict[Standing, str] = {
    Standing.WITHDRAWN: r"withdrawn|withdraws?|withdrew|cancel(?:l)?ed|gone away|went away"
    r"|fell (?:away|through|victim)|fallen (?:away|through|victim)|lapsed|called off"
    r"|taken back|took back|struck|revoked|rescinded|dropped|forfeited|scrapped",
    Standing.REDUCED: r"(?:cuts?|trim(?:s|med)?|lower(?:s|ed)?|reduce[sd]?)"
    r"(?: back| down)?|halved|scaled (?:back|down)|brought down|(?:is )?down(?= from)|slashed"
    r"|shrunk|shrank|scales? (?:back|down)",
    Standing.STILL_WORKING: r"still (?:working|in use|running|works|run|in service|work"
    r"|alive|float|operational|serviceable)|in (?:daily|full|good|regular) use",
    Standing.HANDED_OVER: r"hand(?:ed|s)? over|signed for|took (?:\w+ )?over|presented",
    Standing.DELIVERED: r"delivered|delivers|installed|shipped|supplied|supplies",
    Standing.PAID: r"(?:is|are) paying|reache[sd]|(?:has|have|was|were|been) met|met by"
    r"|paid(?: out| in| over| up| for)?"
    r"|transferred|remitted|disbursed|wired|deposited|settled|arrived(?: on the account)?"
    r"|(?:went|gone|sent) out|landed|spent|received|has given|have given|gave|given|donated"
    r"|contributed|funded|financed|was borne|bore|borne|credited|cashed|came (?:to|from)"
    r"|covered|put up|put in|(?:has|have|had|was|were|been) provided"
    r"|provided(?= (?:about |some |up to |nearly |over |another |almost )?"
    r"(?:[A-Z]{3}\b|[$€£0-9]))|granted|bought"
    r"|is in the bank|in the bank|all gone"
    r"|released|cleared|stands to the credit|c[oa]me in|been received"
    r"|left(?= the\b| \w+ (?:this|on))",
    Standing.AGREED: r"agree(?:d|s)|approve[sd]|confirm(?:ed|s)|signed|authori[sz]ed|accepted"
    r"|endorsed|passed",
    Standing.PLEDGED: (
        r"pledg(?:e[ds]?|ing)|promis(?:e[ds]?|ing)|commit(?:s|ted|ting)?|undert(?:akes|ook)"
        r"|earmark(?:s|ed|ing)?|sets? aside|setting aside|reserve[ds]?"
        r"|allocate[ds]?|allot(?:s|ted)|budgeted|appropriated|assigned|announce[ds]?"
        r"|(?:is|are|was|were) in for|put(?:s|ting)? (?:in|up)|found|finds|raised|tops? up"
        r"|(?:will|would|shall|['’]ll|could|can|may|might|to) "
        r"(?:also |then |now |each )*(?:give"
        r"|pay|contribute|provide|add|cover|bear|bring|put|meet|fund|finance|send|match|go"
        r"|place|find|follow|donate|grant|release|transfer|remit|disburse|be (?:paid"
        r"|transferred|remitted|disbursed|released|provided|given|met))"
        r"|going to (?:give|pay|fund|finance|provide|cover)"
        r"|ready to (?:give|pay|fund|finance|provide|cover)"
        r"|gives|adds|pays|contributes?|grants|donates|covers|funds|finances|provides|bears"
        r"|offer(?:s|ed|ing)?|is good for|still owes|owes|follows|falls? due|is due|due"
        r"|has taken (?:on|over)|takes? (?:on|over)|stands by|remains available|in prospect"
    ),
}
"""The words that show how far a pledge is, by standing; the first that fits counts."""
_CUE = phrase(
    rf"\b(?:{'|'.join(f'(?P<{key.value}>{said})' for key, said in STANDINGS.items())})\b"
)
_NOUN = phrase(
    r"""\b(?:contributions?|shares?|gifts?|grants?|donations?|tranches?|instal(?:l)?ments?
    |payments?|pledges?|commitments?|remainder|rest|balance|half|third|support|subsid(?:y|ies)
    |promise|funding|credit|assistance|aid|part)\b"""
)
"""What a sum may be called that is given."""
_COST_BEFORE = phrase(
    r"""(?:\b(?:costs?|costing|estimate[ds]?(?: at)?|est\.|price[ds]?(?: is| at| of)?|worth
    |valued?(?: at)?|bill|tender(?:s|ed)?|bids?|needs?|comes? to|would need|short of|quoted?
    |asks? for|asking for|seeks?|sought|requests?|requested|in search of|tag of|figure of
    |requires?|gap of|shortfall of|lacks?|missing|fine of|fees? of|salar(?:y|ies) of
    |budget of|losses|charges?|sells? for|rent of|contract|turnover|put (?:it )?at
    |total(?:s|ling)?|ceiling of|limit of|maximum of|more than|goods|sum of all)\b
    |\b(?:cost|estimate|price|value):)[^.;]{0,30}\Z"""
)
_COST_BEHIND = phrase(
    r"""(?: a (?:year|month|piece|day))?,? (?:\(?[\w ]{0,12}\)? )?(?:(?:is|are|was|were
    |would be|still|remains?) )*(?:needed|short|missing|wanted|required|sought|requested
    |at list price|the pair|apiece|each for|per (?:day|head|person|unit))\b"""
)
_WORTH = phrase(r"(?<!contract\s)\b(?:worth|valued at|to the value of|value:?)[^.;]{0,30}\Z")
_HAPPENED = frozenset(
    {
        Standing.HANDED_OVER,
        Standing.DELIVERED,
        Standing.PAID,
        Standing.STILL_WORKING,
        Standing.WITHDRAWN,
        Standing.AGREED,
    }
)
_MOST = 30
"""How many sums and parties of one sentence are looked at, so that none takes forever."""
_WINDOW = 110
"""How far from a sum the word may stand that tells how far its gift is."""


class _Sum(NamedTuple):
    """A sum of a sentence, between the ends of its neighbours."""

    priced: Priced
    before: int
    after: int
    is_last: bool


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
            is_one = not _is_replaced(sentence, one) and _is_claimed(sentence, gift)
            gifts.append((gift, is_one))
    for number, (gift, is_one) in enumerate(gifts):
        behind = gifts[number + 1][0].what if number + 1 < len(gifts) else ABSENT
        if is_one:
            yield _pledge(
                sentence, gift._replace(what=gift.what if gift.what.value else behind)
            )


def _sums(sentence: Sentence) -> Iterator[_Sum]:
    """The sums of a sentence, each with the bounds of the words that are its own."""
    priced = all_sums(sentence.text, sentence.span)
    ends = [sentence.start, *(one.span.end for one in priced)]
    starts = [*(one.span.start for one in priced[1:]), sentence.end]
    for before, one, after in zip(ends, priced, starts, strict=False):
        yield _Sum(one, before, after, after == sentence.end)


# ---------------------------------------------------------------------- how far it is

_REPLACED = re.compile(r"[^.;]{0,80}\bto\s+(?:(?:about|only|just)\s+)?", re.IGNORECASE)
_INSTEAD = phrase(r"\b(?:rather than|instead of|not|nor|than|as)\s+\Z")
_BEHIND = re.compile(r"\s*[,(–-]*\s*(?:\w+\s+)?\Z")
_BRACKET = re.compile(r"\s*[,(]?\s*")
_CLOSES = re.compile(r"\s*[),.;]")
_PARTLY = phrase(r"\b(?:of|from) (?:which|this|that|these)\b")
_PREDICATE = phrase(
    r"""(?P<gap>[^.;]{0,90}?)\b(?:has|have|had|was|were|is|are|will be|to be|been|being)
    (?: (?:now|since|already|only|all|also|then|been|not|yet|to))*\s+\Z"""
)
_OTHER_CLAUSE = phrase(r"\b(?:and|but|while|whereas|though|so) ")
_RELATIVE = phrase(r",? (?:that|which|who)\b")
_MOVES = frozenset(
    """reached reaches arrived landed lapsed fell follows remains went came falls""".split()
)


def _is_replaced(sentence: Sentence, one: _Sum) -> bool:
    """Whether a sum is what it was before a cut, or what it is not."""
    text = sentence.text
    before = max(one.before, one.priced.span.start - 16)
    if _INSTEAD.search(text, before, one.priced.span.start):
        return True
    cut = _REPLACED.fullmatch(text, one.priced.span.end, one.after)
    start = max(sentence.start, one.priced.span.start - _WINDOW)
    said = _CUE.finditer(text, start, one.after)
    return bool(cut) and any(cue.lastgroup == Standing.REDUCED for cue in said)


def _told(sentence: Sentence, one: _Sum) -> _Told | None:
    """How far the gift of a sum is; nothing where the sum is a price."""
    text, place = sentence.text, one.priced.span
    behind = _said_behind(text, one)
    if behind is None and _COST_BEHIND.match(text, place.end, one.after):
        return None
    ahead = _said_ahead(text, one)
    before = max(one.before, place.start - 60)
    is_price = _is_price(text, before, place.start)
    offered = ahead and ahead.group().lower().startswith("offer")
    if is_price and (offered or not (ahead and _WORTH.search(text, before, place.start))):
        ahead = None
    if behind and (not is_price or _standing(behind) in _GOT):
        return _Told(
            _standing_behind(text, one, behind),
            Span(*behind.span()),
            _giver(sentence, one, behind),
        )
    if ahead:
        return _Told(_standing(ahead), Span(*ahead.span()), _giver(sentence, one, ahead))
    return None if is_price else _named_so(sentence, one)


def _standing_behind(text: str, one: _Sum, cue: re.Match[str]) -> Standing:
    """How far a sum is of which a word behind it tells; what is to be paid is only pledged."""
    ahead = _TO_COME.search(text, one.priced.span.end, cue.start())
    return Standing.PLEDGED if ahead else _standing(cue)


_TO_COME = phrase(r"\b(?:will|would|shall|is|are|was|were|has yet|have yet) (?:to )?be\s+\Z")
_GOT = frozenset({Standing.HANDED_OVER, Standing.DELIVERED, Standing.STILL_WORKING})
"""What may be said of a thing that has a price."""


_PAYS_COST = phrase(
    r"""\b(?:pay|pays|paid|paying|bear|bears|bore|borne|cover|covers|covered|meet|meets|met|share
    |shares) (?:for )?(?:the |its |all |full |entire |whole )*(?:\w+ )?(?:costs?|bill|fees?
    |charges?
    |salar(?:y|ies))\b[^.;]{0,30}\Z"""
)
_IN_ALL = phrase(r"\b(?:sum of all|total of all|in all|altogether|well under|no more than)\b")


def _is_price(text: str, start: int, end: int) -> bool:
    """Whether a sum is what something costs, or a total, and not a cost that is paid."""
    if _IN_ALL.search(text, start, end):
        return True
    priced = _COST_BEFORE.search(text, start, end) is not None
    return priced and not _PAYS_COST.search(text, max(0, start - 20), end)


def _standing(cue: re.Match[str]) -> Standing:
    return Standing(str(cue.lastgroup))


def _said_behind(text: str, one: _Sum) -> re.Match[str] | None:
    """The word behind a sum that says of it how far it is: "EUR 500 (paid)", "… was cut"."""
    start = one.priced.span.end
    end = min(one.after, start + _WINDOW)
    for cue in _CUE.finditer(text, start, end):
        gap = (start, cue.start())
        if _PARTLY.search(text, *gap):
            return None
        if _BEHIND.fullmatch(text, *gap) and _standing(cue) is not Standing.PLEDGED:
            return cue
        if _BRACKET.fullmatch(text, *gap) and _CLOSES.match(text, cue.end()):
            return cue
        said = _PREDICATE.fullmatch(text, *gap)
        if said and not _OTHER_CLAUSE.search(said["gap"]):
            return cue
        moves = cue.group().split()[0].lower() in _MOVES
        if moves and not _OTHER_CLAUSE.search(text, *gap):
            return cue
    return None


def _said_ahead(text: str, one: _Sum) -> re.Match[str] | None:
    """The word of giving that governs a sum: the last before it, else the next behind."""
    place = one.priced.span
    start = max(one.before, place.start - _WINDOW)
    said = _CUE.finditer(text, start, place.start + len("EUR 5"))  # a cue may look ahead
    ahead = [cue for cue in said if cue.end() <= place.start]
    if ahead and not _CUT_OFF.search(text, ahead[-1].end(), place.start):
        return ahead[-1]
    end = min(one.after, place.end + _WINDOW)
    behind = _CUE.search(text, place.end, end)
    parted = behind and _PARTLY.search(text, place.end, behind.start())
    return None if parted else behind


_CUT_OFF = phrase(r"; |\bbut |\bwhile ")


def _named_so(sentence: Sentence, one: _Sum) -> _Told | None:
    """A sum that only its owner or its name shows to be given."""
    text, place = sentence.text, one.priced.span
    owner = _owner(sentence, one)
    is_part = one.before > sentence.start and _PART_OF.fullmatch(text, one.before, place.start)
    if is_part or _ITS.search(text, max(one.before, place.start - 12), place.start):
        return _Told(Standing.PLEDGED, None)
    if _AMOUNT_IS.search(text, max(one.before, place.start - 30), place.start):
        return _Told(Standing.PLEDGED, None, party(None, sentence.antecedent))
    if owner:
        return _Told(Standing.PLEDGED, None, party(owner))
    noun = _NOUN.search(text, max(one.before, place.start - 30), place.start)
    if noun and sentence.mentions and not _is_hoped_for(sentence, one, noun):
        return _Told(Standing.PLEDGED, Span(*noun.span()), _giver(sentence, one, noun))
    return None


_HOPED = phrase(
    r"""\b(?:ask|asks|asked|asking|request(?:s|ed)?|consider(?:s|ed|ing)?|seeks?|sought|hopes?
    |propose[sd]?|suggest(?:s|ed)?|welcome|wants?|needs?|whether|if|should|would)\b
    [^,;]{0,50}\Z"""
)
_SUPPOSED = re.compile(r"[^.;,]{0,40}?\b(?:would|could|might|should)\b")


def _is_hoped_for(sentence: Sentence, one: _Sum, noun: re.Match[str]) -> bool:
    """Whether a contribution is only asked for or supposed."""
    hoped = _HOPED.search(sentence.text, max(sentence.start, noun.start() - 60), noun.start())
    supposed = _SUPPOSED.match(sentence.text, one.priced.span.end, one.after)
    return hoped is not None or supposed is not None


_ITS = phrase(r"\bof (?:its|their|his|her|our)\s+\Z")
_PART_OF = re.compile(r"\s+of\s+")
_AMOUNT_IS = phrase(r"\b(?:the|its) (?:amount|sum|grant|gift) (?:is|was|will be|comes to)\s+\Z")
_ITEM_GAP = re.compile(r"[\s:,(–-]*(?:some\s+|about\s+)?")


def _gapped(sentence: Sentence, one: _Sum, last: _Gift | None) -> _Told | None:
    """A sum for which the word of giving is said once: "Yrland paid … and IBSO USD 40,000"."""
    if last and last.told.standing is Standing.REDUCED:
        cut = _REPLACED.fullmatch(sentence.text, one.before, one.priced.span.start)
        return last.told if cut else None
    named = sentence.mentions_in(one.before, one.priced.span.start)
    if last is None or not named or not is_donor(named[-1]):
        return None
    gap = (named[-1].end, one.priced.span.start)
    joint = sentence.text[one.before : named[-1].start].strip(" ,;\n\t")
    if not _ITEM_GAP.fullmatch(sentence.text, *gap) or joint not in {"", "and", "or", "the"}:
        return None
    return _Told(last.told.standing, None, party(named[-1]))


# ---------------------------------------------------------------------- who gives

_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
_WE = phrase(r"\b(?:we|i)(?:['’](?:ve|ll|d))?(?: (?:have|had|also|now|then))*\s+\Z")
_OWNED = re.compile(
    r"['’]s?\s+(?:(?:own|first|second|third|new|annual|overdue|latest|remaining|further)\s+)*"
    r"(?:[\w-]+)?(?:\s+(?:of|for|to)\s+[^,;.]{1,50})?[\s,(:]*"
    r"(?:(?:(?:will|would)\s+be|is|was|came\s+to|comes\s+to|amounts\s+to|stands\s+at|of)\s+)?\Z"
)


def _giver(sentence: Sentence, one: _Sum, cue: re.Match[str]) -> Part:
    """Who gives: one behind "by", the owner of the sum, else who acts in the clause."""
    place = one.priced.span
    start, end = min(cue.start(), place.start), max(cue.end(), place.end)
    agents = (
        named
        for named in sentence.mentions_in(start, min(one.after, end + _WINDOW))
        if is_donor(named) and _follows(_BY, sentence, named)
    )
    agent = next(agents, None) or _owner(sentence, one) or _owner_behind(sentence, one)
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


def _relative_giver(sentence: Sentence, one: _Sum) -> Mention | None:
    """Who acts in a clause that belongs to the sum: "the EUR 500 (that) Skerrland promised"."""
    for named in sentence.mentions_in(one.priced.span.end, one.after)[:1]:
        near = _THAT.fullmatch(sentence.text, one.priced.span.end, named.start)
        said = _CUE.search(sentence.text, named.end, min(one.after, named.end + _NEAR + 8))
        if near and said and is_donor(named):
            return named
    return None


_PASSIVE = phrase(
    r"\b(?:was|were|been|being|is|are|be)(?: (?:now|since|already|later|then))*\s+\Z"
)


def _is_active(sentence: Sentence, one: _Sum, cue: re.Match[str]) -> bool:
    """Whether a clause behind the sum tells who gives it: "that Skerrland pledged"."""
    named = sentence.mentions_in(one.priced.span.end, cue.start())
    near = named and cue.start() - named[-1].end < _NEAR
    return bool(near) and is_donor(named[-1]) and not _follows(_GOVERNED, sentence, named[-1])


_NEAR = 16


def _opening(sentence: Sentence, one: _Sum) -> Part:
    """The party right before the sum of an item: "Skerrland (EUR 35,000, agreed in May)"."""
    named = sentence.mentions_before(one.priced.span.start)[-1:]
    for last in named:
        gap = sentence.text[last.end : one.priced.span.start]
        governed = _follows(_GOVERNED, sentence, last)
        if is_donor(last) and _ITEM_GAP.fullmatch(gap) and not governed:
            return party(last)
    return ABSENT


def _owner(sentence: Sentence, one: _Sum) -> Mention | None:
    """Whose a sum is: "Norvelle's contribution of …", "-- Ruvonia USD 75,000"."""
    for named in sentence.mentions_in(one.before, one.priced.span.start)[-2:]:
        if not is_donor(named):
            continue
        end = named.end - 2 if sentence.text[named.end - 2] in "'’" else named.end
        if _OWNED.fullmatch(sentence.text, end, one.priced.span.start):
            return named
        opens = named.start == sentence.start
        if opens and _ITEM_GAP.fullmatch(sentence.text, named.end, one.priced.span.start):
            return named
    return None


_GIFT_OF = re.compile(r"\s*(?:of|from)\s+(?:the\s+)?\Z", re.IGNORECASE)


def _owner_behind(sentence: Sentence, one: _Sum) -> Mention | None:
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
        for one in sentence.mentions[:_MOST]
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


def _gift(sentence: Sentence, one: _Sum, told: _Told, last: _Gift | None) -> _Gift:
    """The gift of a sum; its giver and purpose may be those of the sum before it."""
    before = last.what if last and last.what.value else None
    bounds = (one.before, one.after)
    what = purpose(sentence, one.priced, bounds, told.place, given=before)
    if told.by.value is None and last:
        told = told._replace(by=last.told.by)
    if told.by.value is None:
        told = told._replace(by=_reporter(sentence, one.priced.span.start))
    return _Gift(one.priced, told, what)


_REPORTS = phrase(
    r"""[^.;]{0,24}\b(?:reported|said|informed|announced|confirmed|stated|noted|added|told|wrote
    |says|reports|confirms)\b"""
)


def _reporter(sentence: Sentence, place: int) -> Part:
    """Who reports of its own gift: "Lysandra reported that the EUR 500 … had been paid"."""
    for named in sentence.mentions_before(place)[:1]:
        if is_donor(named) and _REPORTS.match(sentence.text, named.end, place):
            return party(named)
    return ABSENT


_WANTED = phrase(
    r"""\b(?:who|whoever|somebody|someone|anyone|nobody|(?:a|any|no|second|other) (?:donor
    |partner)|(?:have|has|had) to|must|should|needs? to|(?:asks?|asked|urge[sd]?|invite[sd]?
    |request(?:s|ed)?)(?: [\w ]{1,40}?)? to|whether
    |if [\w ]{1,20}) (?:could )?\Z"""
)


def _is_claimed(sentence: Sentence, gift: _Gift) -> bool:
    """Whether somebody gives it: not where a giver is only wanted, or nobody is named."""
    place = gift.told.place
    if place is None:
        return True
    wanted = _WANTED.search(sentence.text, max(sentence.start, place.start - 40), place.start)
    if wanted:
        return gift.told.standing in _HAPPENED
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
