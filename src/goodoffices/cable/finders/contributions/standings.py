"""How far the gift of a sum is, by the words around it, and whether it is a gift at all."""

from __future__ import annotations

import re
from typing import NamedTuple

from goodoffices.cable.finders.contributions.money import Priced
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Standing

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
        r"|made available|gives|adds|pays|contributes?|grants|donates|covers|funds|finances"
        r"|provides|bears"
        r"|offer(?:s|ed|ing)?|is good for|still owes|owes|follows|falls? due|is due|due"
        r"|has taken (?:on|over)|takes? (?:on|over)|stands by|remains available|in prospect"
    ),
}
"""The words that show how far a pledge is, by standing; the first that fits counts."""
CUE = phrase(
    rf"\b(?:{'|'.join(f'(?P<{key.value}>{said})' for key, said in STANDINGS.items())})\b"
)
NOUN = phrase(
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
COST_BEHIND = phrase(
    r"""(?: a (?:year|month|piece|day))?,? (?:\(?[\w ]{0,12}\)? )?(?:(?:is|are|was|were
    |would be|still|remains?) )*(?:needed|short|missing|wanted|required|sought|requested
    |at list price|the pair|apiece|each for|per (?:day|head|person|unit))\b"""
)
WORTH = phrase(r"(?<!contract\s)\b(?:worth|valued at|to the value of|value:?)[^.;]{0,30}\Z")
HAPPENED = frozenset(
    {
        Standing.HANDED_OVER,
        Standing.DELIVERED,
        Standing.PAID,
        Standing.STILL_WORKING,
        Standing.WITHDRAWN,
        Standing.AGREED,
    }
)
MOST = 30
"""How many sums and parties of one sentence are looked at, so that none takes forever."""
WINDOW = 110
"""How far from a sum the word may stand that tells how far its gift is."""


class Sum(NamedTuple):
    """A sum of a sentence, between the ends of its neighbours."""

    priced: Priced
    before: int
    after: int


REPLACED = re.compile(r"[^.;]{0,80}\bto\s+(?:(?:about|only|just)\s+)?", re.IGNORECASE)
_INSTEAD = phrase(r"\b(?:rather than|instead of|not|nor|than|as)\s+\Z")
_RAISED = phrase(r"\b(?:increase[sd]?|raise[sd]?|doubled?|topped up|brought)\b")
_BEHIND = re.compile(r"\s*[,(–-]*\s*(?:\w+\s+)?\Z")
_BRACKET = re.compile(r"\s*[,(]?\s*")
_CLOSES = re.compile(r"\s*[),.;]")
PARTLY = phrase(r"\b(?:of|from) (?:which|this|that|these)\b")
_PARTED = phrase(r"\b(?:of|from) (?:which|this|that|these)\b|\b(?:would|could|should)\b")
_PREDICATE = phrase(
    r"""(?P<gap>[^.;]{0,90}?)\b(?:has|have|had|was|were|is|are|will be|to be|been|being)
    (?: (?:now|since|already|only|all|also|then|been|not|yet|to))*\s+\Z"""
)
_OTHER_CLAUSE = phrase(r"\b(?:and|but|while|whereas|though|so) ")
_MOVES = frozenset(
    """reached reaches arrived landed lapsed fell follows remains went came falls""".split()
)


def is_replaced(sentence: Sentence, one: Sum) -> bool:
    """Whether a sum is what it was before a cut, or what it is not."""
    text = sentence.text
    before = max(one.before, one.priced.span.start - 16)
    if _INSTEAD.search(text, before, one.priced.span.start):
        return True
    cut = REPLACED.fullmatch(text, one.priced.span.end, one.after)
    start = max(sentence.start, one.priced.span.start - WINDOW)
    said = CUE.finditer(text, start, one.after)
    raised = cut and _RAISED.search(text, start, one.priced.span.start)
    return bool(raised) or (
        bool(cut) and any(cue.lastgroup == Standing.REDUCED for cue in said)
    )


def standing_behind(text: str, one: Sum, cue: re.Match[str]) -> Standing:
    """How far a sum is of which a word behind it tells; what is to be paid is only pledged."""
    ahead = _TO_COME.search(text, one.priced.span.end, cue.start())
    return Standing.PLEDGED if ahead else standing_of(cue)


_TO_COME = phrase(r"\b(?:will|would|shall|is|are|was|were|has yet|have yet) (?:to )?be\s+\Z")
GOT = frozenset({Standing.HANDED_OVER, Standing.DELIVERED, Standing.STILL_WORKING})
"""What may be said of a thing that has a price."""


_PAYS_COST = phrase(
    r"""\b(?:pay|pays|paid|paying|bear|bears|bore|borne|cover|covers|covered|meet|meets|met"
    r"|share
    |shares) (?:for )?(?:(?:[0-9]+ (?:percent|per cent)
    |half|part) of )?
    (?:the |its |all |full |entire |whole )*(?:\w+ )?(?:costs?|bill|fees?
    |charges?
    |salar(?:y|ies))\b[^.;]{0,30}\Z"""
)
_IN_ALL = phrase(r"\b(?:sum of all|total of all|in all|altogether|well under|no more than)\b")


def is_price(text: str, start: int, end: int) -> bool:
    """Whether a sum is what something costs, or a total, and not a cost that is paid."""
    if _IN_ALL.search(text, start, end):
        return True
    priced = _COST_BEFORE.search(text, start, end) is not None
    return priced and not _PAYS_COST.search(text, max(0, start - 20), end)


def standing_of(cue: re.Match[str]) -> Standing:
    """The standing that a word of giving shows."""
    return Standing(str(cue.lastgroup))


def said_behind(text: str, one: Sum) -> re.Match[str] | None:
    """The word behind a sum that says of it how far it is: "EUR 500 (paid)", "… was cut"."""
    start = one.priced.span.end
    end = min(one.after, start + WINDOW)
    for cue in CUE.finditer(text, start, end):
        gap = (start, cue.start())
        if PARTLY.search(text, *gap):
            return None
        if _BEHIND.fullmatch(text, *gap) and standing_of(cue) is not Standing.PLEDGED:
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


def said_ahead(text: str, one: Sum) -> re.Match[str] | None:
    """The word of giving that governs a sum: the last before it, else the next behind."""
    place = one.priced.span
    start = max(one.before, place.start - WINDOW)
    said = CUE.finditer(text, start, place.start + len("EUR 5"))  # a cue may look ahead
    ahead = [cue for cue in said if cue.end() <= place.start]
    if ahead and not _CUT_OFF.search(text, ahead[-1].end(), place.start):
        return ahead[-1]
    end = min(one.after, place.end + WINDOW)
    behind = CUE.search(text, place.end, end)
    parted = behind and _PARTED.search(text, place.end, behind.start())
    return None if parted else behind


_CUT_OFF = phrase(r"; |\bbut |\bwhile ")


ITEM_GAP = re.compile(r"[\s:,(–-]*(?:some\s+|about\s+)?")
"""What may stand between a party and its sum in an item."""
