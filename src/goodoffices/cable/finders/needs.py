"""Projects by the needs that a paper tells: what a partner lacks, seeks or asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from goodoffices.cable.finders.clauses import extent
from goodoffices.cable.finders.mentions import is_state
from goodoffices.cable.finders.money import amounts
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
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.cable.finders.topics import kind_of_help, topic
from goodoffices.records import Claim, Finding, Pledge, Project, Span, Standing

STANDINGS: dict[Standing, str] = {
    Standing.WITHDRAWN: r"dropped|withdrawn|struck off",
    Standing.DELIVERED: r"delivered|handed over|reached the|arrived|in use since"
    r"|is finished|completed",
    Standing.PART_FUNDED: r"(?:pledged|paid|taken over|covers?|given) (?:about |nearly "
    r"|over )?(?:a )?(?:half|third|part)|part(?:ly)?[- ](?:funded|paid)"
    r"|the (?:other half|rest|remainder) (?:is|has)|shared between",
    Standing.FUNDED: r"(?:fully|funded|paid|financed|borne)(?: in full"
    r"| entirely)?(?: and \w+)? (?:paid |funded )?(?:in full )?by|fully (?:paid|funded)"
    r"|funded in full|taken(?: on| over)? by|taken,|has been funded",
    Standing.OPEN_TO_DONORS: r"donors? (?:is|are|wanted|sought|needed|invited)"
    r"|no (?:donor|taker|giver|partner)|without (?:a )?(?:donor|taker)|has no donor"
    r"|(?:is|still) open|in search of|(?:has|have) been approached|is wanted|looking for"
    r"|needs? (?:a )?(?:partner|donor)|who might|on offer to donors|donor(?:s)?\?",
    Standing.VETTED: r"vetted|cleared|checked with",
    Standing.EXPECTED: r"(?:is|are) expected|foreseen|in the course of next year",
    Standing.AGREED: r"agreed|accepted|approved",
}
_STANDING = phrase(
    "|".join(f"(?P<{key.value}>\\b(?:{said})\\b)" for key, said in STANDINGS.items())
)
_NEED = cued(
    """needs need lacks lack requires require asks asked ask seeks seek sought short wants want
    requests
    requested request missing lacking would looking grateful possesses without search wanted
    wishes""",
    r"""\b(?:(?:also |badly |still |urgently )?(?:(?<!the\s)needs?|lacks?|requires?|seeks?
    |sought|wants?|requests?|requested)(?! (?:for embassy|that|to|not|no|that|of|by|from|us
    |more time)\b)(?: (?:help|assistance|support)(?: (?:with|in|for|from [^,;]{3,40}? (?:with
    |in|for)))?)?
    |(?:asks?|asked)(?: us| aurelia| partners| donors| nsci| the committee
    | the department)? for(?! (?:more|time|an answer|a reply|our|your|the (?:names|text
    |serial))\b)
    |(?:is|are|was|were) (?:short of|without|in need of|looking for|in search of|wanted:)
    |without
    |would (?:like|welcome|be grateful for|be glad of)(?! (?:to|it|if|our|an? (?:reply|answer
    |word|visit|meeting|list|response)|half)\b))
    (?: (?:is|are) this| three things| two things| the following| these)?:?
    (?P<items>(?!\s*[.;]) [\s\S]+)""",
    before="also badly still urgently is are was were",
)
_LIST = cued(
    "needs lacking missing wanted list wish open place following gaps requests",
    r"\b(?:needs|lacking|missing|wanted|(?:wish|shopping) list|still open|left to place"
    r"|the following|gaps|requests)\b[^:;.]{0,60}:\s(?P<items>[\s\S]+)",
    before="wish shopping still left the",
)
_BREAK = phrase(
    r""";\s+(?:and )?|,? (?:and|as well as) (?:for |with |of )?(?=(?:an?|the|one|two|three|four
    |five|six|ten|some|training|equipment|advice|help|software|money|instruments?|radios?
    |detectors?|monitors?|courses?|someone|vehicles?|spare|portal|hand-?held|personal|mobile
    |technical)\b)
    |, (?=(?:and |or )?(?:for |with )?(?:an?|the|one|two|three|four|five|six|ten|some|training
    |equipment|advice|help|software|money|personal|spare|vehicles?|radios?|detectors?|portal
    |hand-?held|mobile|technical)\b)"""
)
_FULL_STOP = re.compile(r"[.?!](?=\s|\Z)|\n\s*\n")
_FARTHEST = 600
_MOST = 25
"""How many things one sentence lists at most, so that none takes forever."""


def find(sentence: Sentence) -> Iterator[Finding]:
    """The projects that a sentence tells as needs, one for each thing that has a topic.

    Forms: "What is lacking: radios in the hills, a bench for the crime laboratory", "asked for
    three things: …; …; and …", "The Customs Board needs equipment to screen mail".
    """
    for rule, pattern in (("need", _NEED), ("list-of-needs", _LIST)):
        found = sentence.first(pattern)
        if found and (rule == "list-of-needs" or _is_partner(sentence, found)):
            yield from _items(sentence, found, rule)
            return


def _is_partner(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether one who may be helped needs it, and not we who ask."""
    acting = subject(sentence, found.start())
    if _TO_POSTS.search(sentence.text, sentence.start, sentence.end):
        return False
    return acting is None or acting.party != sentence.voices.speaker


_TO_POSTS = phrase(
    r"\b(?:action request|requests? (?:that )?(?:embassy|posts?)|please|post requests?)\b"
)


def _items(sentence: Sentence, found: re.Match[str], rule: str) -> Iterator[Finding]:
    text, start = sentence.text, found.start("items")
    stop = _FULL_STOP.search(text, found.end() - 1, found.end() + _FARTHEST)
    last = (
        stop.start() if stop and text[sentence.end : sentence.end + 1] == ";" else found.end()
    )
    for between in [*islice(_BREAK.finditer(text, start, last), _MOST), None]:
        end = between.start() if between else last
        item = words(
            sentence, start, extent(sentence, start, end) if end <= sentence.end else end
        )
        start = between.end() if between else last
        listed = rule == "list-of-needs" and len(str(item.value)) > _SHORTEST
        is_clause = bool(_CLAUSE.search(str(item.value)))
        if item.spans and not is_clause and (listed or _is_help(text, item.spans[0])):
            yield project(sentence, item, item.spans[0], rule)


def _is_help(text: str, place: Span) -> bool:
    """Whether words name a thing to be helped with."""
    told = topic(text, place.start, place.end), kind_of_help(text, place.start, place.end)
    return any(part is not ABSENT for part in told) or bool(
        _THINGS.search(text, place.start, place.end)
    )


_SHORTEST = 6
_THINGS = phrase(
    r"""\b(?:boats?|launch(?:es)?|sensors?|radar|cameras?|computers?|software|spectromet(?:er
    |ers)
    |dosimeters?|scanners?|laborator(?:y|ies)|bench|vans?|tents?|trailers?|instruments?
    |uniforms?|dogs?|law|regulations?|decree
    |inventory|registers?|assessments?|manuals?|seminars?|exercises?|study visits?|loan of
    |repair|upkeep
    |secondment|lecturers?|instructors?|translation|calibration|fence|lighting|store|network
    |repeaters?|gear)\b"""
)


def project(sentence: Sentence, what: Part, whole: Span, rule: str) -> Finding:
    """One project; standing and sum are read from the whole stretch that tells of it."""
    text, place = sentence.text, what.spans[0]
    money = next(amounts(text, whole), None)
    reached = _STANDING.search(text, whole.start, max(whole.end, sentence.end))
    firmness = claim(sentence, place.start)
    return finding(
        Project,
        sentence,
        Claim.CONTINGENT if sentence.setting is Setting.IF_ASKED else firmness,
        rule,
        recipient=_recipient(sentence, place),
        what=what,
        topic=topic(text, place.start, place.end),
        help=kind_of_help(text, place.start, place.end),
        end_user=ABSENT,
        amount=ABSENT if money is None else Part(money.amount, (money.span,)),
        standing=Part(Standing(str(reached.lastgroup)), (Span(*reached.span()),))
        if reached and reached.lastgroup != "withdrawn"
        else Part(Standing.PROPOSED),
    )


def _recipient(sentence: Sentence, place: Span) -> Part:
    """The state that needs it: the one that acts, else the one of whom the paper tells."""
    named = [
        one
        for one in sentence.mentions_before(place.start)
        if is_state(one) and one.party != sentence.voices.speaker
    ]
    if named:
        return party(named[0])
    known = sentence.antecedent if sentence.antecedent != sentence.voices.speaker else None
    return party(None, known or sentence.voices.host)


_CODED = re.compile(
    r"(?P<code>[A-Z]{2,4}-\d{1,3}|\([A-Z]\))(?P<mark>[.:,]|\s{2,}|\s\("
    r"|(?<=\))\s)\s*(?P<what>[^.:;]+)"
)
_PRICE = phrase(
    r",? (?:at )?(?:(?:estimated )?cost|estimate|price|worth|(?:about |some |almost "
    r"|roughly )?(?:EUR|USD|CHF|GBP|NOK|AUD|JPY|SEK|DKK))\b"
)


_PROJECTS = phrase(
    r"\b(?:projects?|needs?|wish(?:es)?|lack(?:s|ing)?|missing|help (?:is )?(?:wanted"
    r"|needed)|partners?|requests?|asks for|asked for)\b"
)
_ITEM_WHAT = re.compile(
    r"(?:new:\s+)?(?P<what>[^.:;(,]{6,}(?:,\s+[a-z][^.:;(,]{3,40}(?=[,.:;(]))?)"
)


_CLAUSE = phrase(
    r"\b(?:will|has|have|is|are|was|were|had|could|can|would|should|shall|we|you)\b"
)


def find_items(item: Sentence) -> Iterator[Finding]:
    """The project that a dashed item states behind words that speak of projects."""
    lead = item.lead
    if lead is None or not _PROJECTS.search(item.text, lead.start, lead.end):
        return
    found = _ITEM_WHAT.match(item.text, item.start, item.end)
    if found and found["what"][:1].isalpha() and not _CODED.match(item.text, item.start):
        what = words(item, *found.span("what"))
        if (
            what.spans
            and _is_help(item.text, what.spans[0])
            and not _CLAUSE.search(str(what.value))
        ):
            yield project(item, what, item.span, "project-in-list")


def find_coded(item: Sentence) -> Iterator[Finding]:
    """The project of an item that opens with its code, and who has given what for it.

    Forms: "HY-3. Radio repeaters for … Funded in full by Norvelle", "BM-11  Renewal of … Cost:
    EUR 310,000. Skerrland has taken over about half (EUR 150,000)".
    """
    found = _CODED.match(item.text, item.start, item.end)
    if not found or _CLAUSE.search(found["what"]) or _runs_on(item):
        return
    start, end = found.span("what")
    price = _PRICE.search(item.text, start + 3, end)
    what = words(item, start, price.start() if price else end)
    if what.spans and len(str(what.value)) > _SHORTEST:
        yield project(item, what, item.span, "project-coded")
        yield from _gifts(item, what)


def _runs_on(item: Sentence) -> bool:
    """Whether the code only begins a line of running text."""
    before = item.text[max(0, item.start - _WIDEST) : item.start]
    words_before = before.rstrip()
    return before.count("\n") == 1 and (words_before[-1:].isalnum() or words_before[-1:] == ",")


_WIDEST = 12
_GIVES = phrase(
    r"""(?: has| have| will| is)? ?\(?(?P<verb>pledged|paid|pays|pay|taken over|took over|given
    |gave|give|promised|covers?|delivered|contributes?|put in)\b"""
)
_REACHED = {
    "delivered": Standing.DELIVERED,
    "handed over": Standing.HANDED_OVER,
    "paid": Standing.PAID,
    "gave": Standing.PAID,
    "given": Standing.PAID,
}
_CLOSE = 90


def _gifts(item: Sentence, what: Part) -> Iterator[Finding]:
    """The pledges that an item of a list tells for its project."""
    text = item.text
    for donor in item.mentions_in(what.spans[0].end, item.end):
        before = _AGENT.search(text, max(item.start, donor.start - 40), donor.start)
        after = _GIVES.match(text, donor.end, item.end)
        given = before or after
        if given is None or not (is_state(donor) or donor.party.organisation):
            continue
        stop = min(item.end, donor.end + _CLOSE)
        money = next(amounts(text, Span(donor.start, stop)), None)
        reached = _REACHED.get(given["verb"].lower(), Standing.PLEDGED)
        yield finding(
            Pledge,
            item,
            claim(item, donor.start),
            "given-for-item",
            by=party(donor),
            to=_recipient(item, what.spans[0]),
            what=what,
            amount=ABSENT if money is None else Part(money.amount, (money.span,)),
            standing=Part(reached, (Span(*given.span("verb")),)),
        )


_AGENT = phrase(
    r"""\b(?P<verb>funded|financed|paid|borne|delivered|covered|handed over|taken over)
    (?: in full| entirely| half)* by (?:the )?\Z"""
)


_ALL = (_NEED, _LIST)
FINDER = Finder(
    cues=frozenset[str]().union(*(rule.cues for rule in _ALL)), find=find, rules=_ALL
)
