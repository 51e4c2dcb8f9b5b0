"""Pledges by the sums that they name: who gives what to whom, for what, how far it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from goodoffices.cable.finders.clauses import extent
from goodoffices.cable.finders.mentions import Mention, is_state
from goodoffices.cable.finders.money import Priced, amounts
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    finding,
    party,
    subject,
    words,
)
from goodoffices.cable.finders.phrases import phrase
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Pledge, Span, Standing

STANDINGS: dict[Standing, str] = {
    Standing.WITHDRAWN: r"withdrawn|withdrew|cancelled|canceled|gone away|fell away"
    r"|fallen (?:away|victim)|lapsed|called off|taken back|struck",
    Standing.REDUCED: r"cut(?: back)?(?: from| to)?|reduced|halved|lowered"
    r"|scaled (?:back|down)|trimmed|brought down|down from",
    Standing.STILL_WORKING: r"still (?:working|in use|running|works|in service|work)"
    r"|in (?:daily|full) use",
    Standing.HANDED_OVER: r"handed over",
    Standing.DELIVERED: r"delivered|arrived",
    Standing.PAID: r"(?:is|are) paying|reached|met by|paid(?: out| in| over)?"
    r"|transferred|remitted|disbursed|went out|gone out|landed|spent|received|has given"
    r"|gave|donated|contributed|funded|financed|was borne|bore|credited|cashed|came to",
    Standing.AGREED: r"agreed|agrees|approved|confirmed|signed",
    Standing.PLEDGED: (
        r"pledge[ds]?|promise[ds]?|commit(?:s|ted)|earmark(?:s|ed)?|set aside|reserved"
        r"|allocate[ds]?|budgeted"
        r"|announced|is in for|are in for|will (?:give|pay|contribute|provide|add|cover"
        r"|bear|bring|put|meet|fund|finance|send|match)"
        r"|would (?:give|pay|contribute|provide|add|cover|bear|put|fund|finance|match)"
        r"|to (?:give|pay|contribute|provide|add|place|finance|fund)|gift"
        r"|shall (?:pay|give|contribute)|gives|adds|pays|contributes?|contribution"
        r"|puts in|has offered|offered|offers|is good for|still owes|share|tranche"
        r"|instal(?:l)?ment|remainder|the rest|second half|balance"
    ),
}
_CUE = phrase(
    rf"\b(?:{'|'.join(f'(?P<{key.value}>{words_})' for key, words_ in STANDINGS.items())})\b"
)
_COST = phrase(
    r"""(?:\b(?:costs?|costing|estimates?d?(?: at)?|est\.|price[ds]?(?: is| at| of)?|worth
    |valued(?: at)?|value|bill|tender|needs?|comes? to|would need|short of|quoted|asks for
    |asking for|seeks|requested|in search of|tag of|figure of)\b
    |\bcost:|\bestimate:)[^.;]{0,30}\Z"""
)
_PURPOSE = phrase(
    r"""[^.;]{0,50}?(?:\(?(?:\bfor|\btowards?|\bto (?:pay for|cover|buy|fund|finance|support
    |equip|repair|build)|\bon)) (?P<what>(?!(?:the (?:first|second|year)|its part
    |20[0-9]|each|now|that reason|use\b|in\b|January|February|March|April|May|June|July
    |August|September|October
    |November|December|[0-9])\b)[\w'’][^;]*)"""
)
_MOST = 30
"""How many sums and parties of one sentence are looked at, so that none takes forever."""
_TO = re.compile(r"\b(?:to|for|of|in|with)\s+(?:the\s+)?\Z", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?\Z", re.IGNORECASE)


def find(sentence: Sentence) -> Iterator[Finding]:
    """One pledge for each sum that somebody gives, not for what a thing costs.

    Forms: "Of the EUR 900,000 that Skerrland pledged …, EUR 640,000 has been paid out", "The
    NOK 3.5 million promised to Belmoria was cut to NOK 2.8 million", "Tessara will pay …; the
    amount is AUD 40,000", "We pledge EUR 50,000 for fuel".
    """
    given = list(islice(amounts(sentence.text, sentence.span), _MOST))
    for number, priced in enumerate(given):
        before = given[number - 1].span.end if number else sentence.start
        after = given[number + 1].span.start if number + 1 < len(given) else sentence.end
        cue = _nearest(sentence.text, before, priced, after)
        if cue is None and number == 0:
            yield from _bare(sentence, priced)
        if cue is None or _is_cost(sentence, priced, before, cue):
            continue
        if (
            cue.lastgroup == "reduced"
            and number + 1 < len(given)
            and cue.start() > priced.span.start
        ):
            continue  # the sum that it was before
        yield _pledge(sentence, priced, cue, (before, after))


def _bare(sentence: Sentence, priced: Priced) -> Iterator[Finding]:
    """The pledge of a list item that gives donor and sum alone: "-- Ruvonia USD 75,000"."""
    donors = sentence.mentions_before(priced.span.start)[:1]
    between = sentence.text[donors[0].end : priced.span.start] if donors else "?"
    if donors and donors[0].start == sentence.start and not between.strip(" :-,\n\t"):
        yield finding(
            Pledge,
            sentence,
            Claim.ASSERTED,
            "sum-of-item",
            by=party(donors[0]),
            what=ABSENT,
            amount=Part(priced.amount, (priced.span,)),
            standing=Part(Standing.PLEDGED),
        )


def _nearest(text: str, before: int, priced: Priced, after: int) -> re.Match[str] | None:
    """The word of giving that stands nearest to a sum, one before it before one behind it."""
    front = [*_CUE.finditer(text, before, priced.span.start)]
    back = _CUE.search(text, priced.span.end, after)
    if not front:
        return back
    near = priced.span.start - front[-1].end()
    if (
        back
        and back.lastgroup not in {"pledged", "agreed"}
        and back.start() - priced.span.end < 2 * near
    ):
        return back
    return front[-1]


def _is_cost(sentence: Sentence, priced: Priced, before: int, cue: re.Match[str]) -> bool:
    """Whether the sum is a price: the cost of something wanted, unless it was handed over."""
    cost = _COST.search(sentence.text, max(before, priced.span.start - 60), priced.span.start)
    return bool(cost) and cue.lastgroup not in {
        "handed_over",
        "delivered",
        "paid",
        "still_working",
    }


def _pledge(
    sentence: Sentence, priced: Priced, cue: re.Match[str], bounds: tuple[int, int]
) -> Finding:
    by = _giver(sentence, priced, cue)
    firmness = claim(sentence, min(cue.start(), priced.span.start))
    return finding(
        Pledge,
        sentence,
        Claim.CONTINGENT if sentence.setting is Setting.IF_ASKED else firmness,
        "sum-given",
        by=by,
        to=_receiver(sentence, by, cue),
        what=_purpose(sentence, priced, cue, bounds),
        amount=Part(priced.amount, (priced.span,)),
        standing=Part(Standing(str(cue.lastgroup)), (Span(*cue.span()),)),
    )


def _giver(sentence: Sentence, priced: Priced, cue: re.Match[str]) -> Part:
    """Who gives: the party that acts, one named by "by" or "from", else who acted before."""
    if _WE.search(sentence.text, max(sentence.start, cue.start() - 16), cue.start()):
        return party(None, sentence.voices.speaker)
    agents = [
        one for one in sentence.mentions[:_MOST] if _governs(_BY, sentence, one) and _gives(one)
    ]
    behind = [one for one in agents if one.start >= cue.end()]
    if behind:
        return party(behind[0])
    acting = subject(sentence, cue.start())
    if acting and _gives(acting):
        return party(acting)
    free = [
        one
        for one in sentence.mentions_before(priced.span.start)[:_MOST]
        if _gives(one) and not _governs(_TO, sentence, one)
    ]
    if free:
        return party(free[0])
    return party(None, sentence.antecedent) if sentence.antecedent else ABSENT


_WE = phrase(r"\b(?:we|i)(?: (?:have|had|also|shall|will|would|now))*\s+\Z")


def _gives(mention: Mention) -> bool:
    return is_state(mention) or mention.party.organisation is not None


def _governs(pattern: re.Pattern[str], sentence: Sentence, mention: Mention) -> bool:
    start = max(sentence.start, mention.start - 10)
    return bool(pattern.search(sentence.text, start, mention.start))


def _receiver(sentence: Sentence, by: Part, cue: re.Match[str]) -> Part:
    """To whom: another state behind "to" or "for", the nearest one behind the verb first."""
    others = [
        one
        for one in sentence.mentions[:_MOST]
        if is_state(one)
        and one.party not in {by.value, sentence.voices.speaker}
        and _governs(_TO, sentence, one)
    ]
    behind = [one for one in others if one.start >= cue.end()]
    chosen = behind[:1] or others[-1:]
    return party(chosen[0]) if chosen else ABSENT


_VERB = phrase(r" (?:was|were|has|have|had|is|are|reached|came|went|arrived|will)\b")


def _purpose(
    sentence: Sentence, priced: Priced, cue: re.Match[str], bounds: tuple[int, int]
) -> Part:
    """What for: the words behind "for" that follow the sum, else those around the verb."""
    text = sentence.text
    for start in (priced.span.end, max(cue.end(), bounds[0])):
        found = _PURPOSE.match(
            text, start, bounds[1] if start == priced.span.end else sentence.end
        )
        if found:
            begin, end = found.span("what")
            verb = _VERB.search(text, begin, end)
            end = verb.start() if verb else end
            return words(sentence, begin, extent(sentence, begin, end))
    named = _NAMED.search(text, sentence.start, min(cue.start(), priced.span.start))
    if cue.end() < priced.span.start:
        between = words(sentence, cue.end(), priced.span.start)
        if between.value and not _NO_THING.fullmatch(str(between.value)):
            return _without_lead(sentence, between)
    return words(sentence, *named.span("what")) if named else ABSENT


_NO_THING = phrase(
    r"(?:us |them |it |him |a total of |to |of |was |cut |from |over |out |about |some "
    r"|another |by |in |and |up )*(?:us|them|it|to|of|was|cut|from|over|out|by|in|and|up"
    r"|another)"
)
_LEAD = re.compile(r"(?:of|to|from|for|in|towards?|the sum of)\s+", re.IGNORECASE)
_NAMED = re.compile(
    r"(?P<what>(?!Of\b|As\b)[A-Za-z](?:(?!\b[A-Z]{3}\s)[A-Za-z'’ \n-]){3,80}?)\s*"
    r"(?:,|\(|\bworth\b|\bwas\b|\bwere\b|\bhas\b|\bhave\b)"
)


def _without_lead(sentence: Sentence, part: Part) -> Part:
    """The words without a preposition that leads them."""
    place = part.spans[0]
    lead = _LEAD.match(sentence.text, place.start, place.end)
    return words(sentence, lead.end() if lead else place.start, place.end)


FINDER = Finder(
    cues=frozenset(
        """usd eur euro euros chf nok gbp aud jpy sek dkk cad nzd dollars pledge pledged pledges
        promise promised promises committed commits earmarked earmarks reserved allocated set
        budgeted announced contribute contributed contributes contribution gives give gave given
        adds pays pay paid paying offered offers owes share tranche remainder rest balance
        transferred remitted disbursed went gone landed spent received donated funded financed
        borne bore credited cut reduced halved lowered withdrawn withdrew cancelled lapsed
        delivered arrived handed agreed approved confirmed gift provide""".split()
    ),
    find=find,
)
