"""Needs that sentences tell: what a partner lacks, seeks, asks for, or has found no donor for.

Forms met: "He listed what is lacking: radios in the hills, a bench for the crime laboratory",
"asked for three things: …; …; and …", "The Customs Board needs equipment to screen mail",
"would be grateful for software", "possesses no radiation detectors", "two study visits abroad
would fill the gap", "continues to look for a partner who will pay for a survey", "the radio
net is still unfunded", "still without any taker: the law on brokering".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.cable.finders.money import amounts
from goodoffices.cable.finders.parts import Finder, claim, clause_start, subject
from goodoffices.cable.finders.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.project_parts import Told, project
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.cable.finders.things import things
from goodoffices.records import Claim, Finding, Span, Standing


class _Rule(NamedTuple):
    """A way to tell a need: its words, and where the things stand.

    `before` says that they stand before the words, `firm` that the words announce needs and
    nothing else, `anybody` that it counts whoever acts.
    """

    name: str
    words: CuedPhrase
    before: bool = False
    firm: bool = False
    anybody: bool = False
    otherwise: Standing = Standing.PROPOSED


_SOFTENED = """also badly still urgently now most first all desperately currently especially
    particularly certainly well greatly only just further really therefore similarly"""
_OFTEN = rf"(?:(?:{'|'.join(_SOFTENED.split())}) ){{0,2}}"
_ITEMS = r"(?P<items>(?!\s*[.;:])[\s\S]+)"
_WHICH = r"(?: (?:is|are) (?:this|these|the following)| (?:the|these) following| \w+ things)?:?"
_HELP = r"(?:help|assistance|support|aid|advice|cooperation)"
_BY_HELP = rf"""(?: (?:the|our|your|their|outside|foreign|donor|expert) {_HELP} (?:of|from)
    [^,;]{{3,50}}?(?:, for [^,;]{{3,25}},)? (?:in|with|for))?"""
_DONOR = r"""(?:(?:an?|the|any|another|new|other|more|second|further|possible|suitable|willing
    |potential|prospective|outside|foreign|interested|additional) ){0,3}
    (?:donors?|partners?|sponsors?|funders?|takers?|contributors?|backers?|funds|funding|money
    |financing|financiers?|resources)"""
_PAYING = r"""(?:fund|finance|pay for|pay|support|take (?:over|on|up)|cover|supply|provide
    |deliver|give|lend|join|meet the cost of|contribute to|underwrite|sponsor|carry)"""
_WHO_PAYS = rf"""(?:(?: (?:who|that|which) (?:will|would|can|could|might|is|are)(?: (?:willing
    |ready|able|prepared) to)?| (?:willing|ready|able|prepared) to| to) {_PAYING}| for)"""
_NAMED = r"(?: (?:measure|step|project|item|paragraph|point)s? [\w.-]{1,7},?)?"

_NEEDS = cued(
    """need needs needed needing lack lacks lacked lacking require requires required requiring
    seek seeks sought seeking want wants wanted request requests requested requesting
    envisages""",
    rf"""\b(?:needs?|needed|needing|lacks?|lacked|lacking|requires?|required|requiring|seeks?
    |sought|seeking|wants?|wanted|requests?|requested|requesting)
    (?! (?:to|that|not|no|by|from|more time|us to|embassy|posts?)\b){_WHICH}{_BY_HELP}
    {_NAMED} {_ITEMS}""",
)
_ASKS_FOR = cued(
    """ask asks asked asking appeal appeals appealed applied apply applies call calls called
    hope hopes hoped hoping wish wishes wished wishing look looks looked looking search
    searching hunt hunting press pressed presses plead pleads pleaded beg begs begged pleading
    put bid""",
    rf"""\b(?:ask|appeal|call|hop(?:e|ing)|wish|look|search|hunt|press|plead|beg|put in
    |bid|hoped|hopes|appl(?:y|ied|ies))(?:s|es|ed|ing|ged)?
    (?: (?:to )?(?:us|you|donors|partners|(?:the )?[A-Z]\w+(?: [A-Z]\w+)?|the \w+)){{0,1}}
    (?: (?:again|also|repeatedly|once more|in writing|formally|urgently|officially))?\s
    for{_WHICH}{_BY_HELP} {_ITEMS}""",
    needs="for",
)
_WOULD_WELCOME = cued(
    "could would might",
    rf"""\b(?:could|would|might) {_OFTEN}(?:use(?= (?:an?|some|more|new|additional
    |better|two|three|four|five|six|ten|twenty)\b)|do with|(?:benefit|profit
    |gain) (?:most )?(?:from|by)
    |welcome|appreciate|love|(?:very much |greatly )?like(?: to (?:have|receive|obtain|acquire
    |get|see|be (?:given|lent|sent)))?|be (?:very |most |deeply |especially |also )?(?:grateful
    |glad|thankful|obliged|happy) (?:for|of|to (?:have|receive|get|obtain))
    |be (?:helped|well served) by|need|require)(?! (?:to|it|if|that)\b){_WHICH}{_BY_HELP}
    {_ITEMS}""",
)
_OBTAIN = cued(
    """obtain receive receiving obtaining acquire acquiring getting having""",
    rf"""\b(?:(?<=\bto\s)(?:obtain|receive|acquire)|(?<=\bin\s)(?:receiving|obtaining|acquiring
    |getting|having)) {_ITEMS}""",
    needs="""wish wishes wished hope hopes hoped want wants wanted keen eager interested
    interest seeks seek need needs like""",
)
_SHORT_OF = cued(
    "short need want absence search shortage shortages lack dearth scarcity shortfall",
    rf"""\b(?:short of|in (?:urgent |great |dire )?need of|in want of|in search of
    |(?:shortages?|lack|dearth|scarcity|shortfall) (?:of|in)) {_ITEMS}""",
    needs="of in",
)
_NEED_FOR = cued(
    "need needs request requests requirement requirements demand wish appeal bid",
    rf"\b(?:needs?|requests?|requirements?|demand|wish|appeal|bid) (?:again )?for{_BY_HELP}"
    rf"{_NAMED} {_ITEMS}",
    needs="for",
)
_HAS_NO = cued(
    "has have had possesses possess owns own having",
    rf"""\b(?:(?:has|have|had|possess(?:es)?|owns?)(?: as yet| still| at present| currently
    | so far)? (?:no|too few|not enough|hardly any|not a single)|(?:(?:does|do|did) not
    |doesn't|don't) (?:yet )?(?:have|possess|own)(?: any| enough| a single)?) {_ITEMS}""",
    before="does do did not yet doesn't don't",
)
_IS_NEEDED = cued(
    """needed required wanted sought requested lacking missing asked desirable welcome hoped
    wished""",
    r"""(?<=\s)(?:needed|required|wanted|sought|requested|lacking|missing|asked for|desirable
    |hoped for|wished for)\b(?! to\b)""",
    needs="is are was were be been remain remains",
)
_TO_BE = phrase(rf"\b(?:is|are|was|were|be|been|being|remains?|has been|have been) {_OFTEN}\Z")
_HELP_WANTED = cued(
    "help assistance support aid advice funding money funds donors donor partners partner",
    rf"""\b(?:{_HELP}|{_DONOR}) (?:is|are|was|were|would be|will be|has been|have been)
    {_OFTEN}(?:needed|required|wanted|sought|requested|welcome|asked for|invited|lacking)
    (?: (?:from \w+ )?(?:for|with|in|to{" " + _PAYING})){_NAMED} {_ITEMS}""",
)
_WANTED = cued(
    """needed wanted missing lacking required requested sought outstanding unfunded open taker
    takers donor donors place short beyond requests lacks needs wants asks missing gaps""",
    rf"""\b(?:needed|wanted|missing|lacking|required|requested|sought|outstanding|unfunded|open
    |takers?|donors?|(?<=to\s)place|asks(?: for)?|needs|lacks|wants|short of
    |beyond \w+ \w+)\b[^:;.]{{0,60}}(?::|
    (?:is|are)(?=\s+(?:an?|two|three|four|the)\b)) {_ITEMS}""",
)
_LISTED = cued(
    """needs requirements requests wishes gaps shortfalls priority priorities list wants need
    requirement wish shortcomings shortcoming following""",
    rf"""\b(?:needs|requirements?|requests|wish(?:es)?|gaps?|shortfalls|priorit(?:y|ies)
    |(?:wish|shopping) list|list of (?:needs|wishes|projects)|wants|need|shortcomings?)\b
    (?:[^:;.]{{0,60}}:|(?:(?! (?:is|are|was|were|includes?)\b)[^:;.,]){{0,50}} (?:is|are|was
    |were
    |include[sd]?|compris(?:es|ed)|covers?|remains?|rang(?:es|ed) from)(?! (?:that|to|not|met
    |listed|set|no)\b)(?: (?:also|still|now|for|that of))?) {_ITEMS}""",
    before="wish shopping list of",
)
_FINDS_DONOR = cued(
    """find finding found seek seeks seeking sought look looking looks search need needs wants
    want await awaits awaiting wait waits waiting approach identify invite invites invited hunt
    hunting needed missing""",
    rf"""\b(?:find(?:ing)?|found|seek(?:s|ing)?|sought|look(?:s|ing)? for|in search of|search
    (?:of|for)|needs?|wants?|await(?:s|ing)?|wait(?:s|ing)? for|approach|identify|invit(?:es?
    |ed)|hunt(?:ing)? for) {_DONOR}{_WHO_PAYS}{_NAMED} {_ITEMS}""",
    before="in",
)
_SOMEONE = cued(
    "someone somebody expert experts",
    rf"\b(?P<who>someone|somebody) (?:to|who (?:can|could|will|would)) {_ITEMS}",
    needs="need needs needed want wants looking find seek seeks like lack lacks asked",
)
_NO_DONOR_FOR = cued(
    "no nobody donor taker unfunded",
    rf"""\b(?:no (?:donor|taker|sponsor|funder|partner|money|funding|offer)s?(?: (?:has|have
    |had|is|are|was|were|yet|so|far|been|come|forward|found|in|sight)){{0,6}} for
    |nobody (?:has |had )?(?:taken (?:on|up)|offered(?: to pay)?(?: for)?|paid for|pays for
    |will pay for)){_NAMED} {_ITEMS}""",
    needs="for taken offered",
)
_UNFUNDED = cued(
    """unfunded underfunded donor donors taker sponsor funding partner funder money funds
    open orphaned""",
    r"""(?<=\s)(?:un(?:der)?funded|donors?|taker|sponsor|funding|partners?|funder|money|funds
    |open(?: to donors)?|financing)\b(?! (?:for|to|who|that)\b)""",
    needs="""unfunded underfunded has have had remains remain awaits await lacks lack needs need
    seeks without waiting looking search still""",
)
_NO_DONOR = phrase(
    r"""(?:\b(?:is|are|was|were|remains?|stays?|stands?)(?: (?:still|also|as yet|so far|now
    |currently)){0,2}|\b(?:has|have|had)(?: (?:still|as yet|so far))? (?:no|found no
    |not found an?y?
    |not yet found an?y?)|\b(?:await|lack|need|seek|want|find)s? (?:still )?(?:an?|another|its
    |more)?
    |\b(?:is|are|remains?|still) (?:still )?(?:without|waiting for|looking for|in search of|in
    need of)(?: an?| any)?)(?: (?:second|further|new|outside))? \Z"""
)
_FILLS_GAP = cued(
    "help fill close solve suffice do",
    r"\b(?:help(?: a lot| greatly| most| much)?|fill (?:the|this|that) (?:gap|hole)"
    r"|close (?:the|this) gap|solve (?:the|this) problem|suffice)\b",
    needs="would could",
)
_WOULD = phrase(r"\b(?:would|could) (?:\w+ )?\Z")
_COSTS = cued(
    "cost costs priced estimated costed budgeted",
    r"""\b(?:(?:would|will|may|might) cost|costs|(?:is|are) (?:priced|estimated|costed|budgeted)
    at)\b""",
    before="would will may might is are",
)
_PRICE_OF = cued(
    "price estimate estimates quote quotation cost costs",
    rf"""\b(?:prices?|estimates?|quote|quotation|costs?) (?:for|of)
    (?: (?:the )?(?:first|second|third|last|whole)(?: of these| project)?,)? {_ITEMS}""",
    needs="for of",
)
_MONEY_NEEDED = cued(
    "needed required missing lacking",
    rf"""(?<=\s)(?:needed|required|still missing|missing|lacking) (?:to (?={_PAYING}
    |rebuild|build|repair|buy|replace|equip|train|set up|complete|finish|restore|renew|install
    |modernise|modernize|construct)|for) {_ITEMS}""",
)
_MONEY = phrase(
    r"(?:[0-9,.]+(?: (?:million|thousand|k|m))?|money|funds?|sum|amount|funding|rest|remainder)"
    r"(?: \w+)?\s+\Z"
)
_STATUS = cued(
    """eur usd chf gbp nok aud jpy sek dkk cad no not agreed accepted approved vetted funded
    half fully delivered dropped unfunded open proposed awaiting awaits still taken cut raised
    part partly cost estimate about some roughly approximately""",
    r"""(?<=:\s)(?:(?:EUR|USD|CHF|GBP|NOK|AUD|JPY|SEK|DKK|CAD)\s?[0-9]|(?:about|some|roughly
    |approximately) [A-Z]{3}\b|no (?:donor|taker|estimate|price|funding|cost|reply|offers?)|not
    (?:yet )?(?:priced|funded|costed|vetted|taken)|agreed|accepted|approved|vetted|(?:half|fully
    |part(?:ly)?)[ -]funded|funded|delivered|dropped|unfunded|open|proposed|await(?:s|ing)|still
    (?:open|unfunded|without)|taken|cut from|raised to|cost[s:]|estimate)""",
)
_MUST_BE = cued(
    "must has have need needs ought should",
    r"""\b(?:must|has to|have to|needs? to|ought to|should) (?:first |soon |now )?be (?:repaired
    |serviced|replaced|renewed|calibrated|recalibrated|re-engined|overhauled|mended|rebuilt
    |upgraded|modernised|modernized|refurbished|maintained|restored|re-equipped|refitted)\b""",
)
_LISTED_AS = cued(
    """listed added put entered included placed named proposed suggested submitted registered
    lists adds""",
    r"""\b(?:listed|added|put|entered|included|placed|named|proposed|suggested|submitted|lists
    |registered|adds) (?P<items>[^;:]{6,200}?) (?:as (?:an? )?(?:matters? for help|projects?
    |needs?|candidates?)|(?:to|on|onto|for) the (?:joint |first |project |new )?list
    |for (?:assistance|funding|donors))\b""",
)
_APPOSED = cued(
    "project projects request first second third",
    r"""\b(?:first|second|third|fourth|fifth|last|next|new|other|remaining|latest|only)
    (?:(?: open| joint| proposed)? (?:project|request|need)|(?:(?: one)? of (?:these|them|the
    (?:two|three|four)))),? (?:is |was |namely |being )?(?P<items>(?:an?|the|some|two|three|four
    |[\w-]+ing|repair|training)\b[^;:]+)""",
    before="first second third fourth fifth last next new other remaining latest only open",
)

_RULES = (
    _Rule("donor-sought", _FINDS_DONOR, anybody=True, otherwise=Standing.OPEN_TO_DONORS),
    _Rule("no-donor-for", _NO_DONOR_FOR, anybody=True, otherwise=Standing.OPEN_TO_DONORS),
    _Rule("help-wanted", _HELP_WANTED, anybody=True),
    _Rule("someone-to", _SOMEONE, firm=True, anybody=True),
    _Rule("list-of-needs", _WANTED, firm=True, anybody=True),
    _Rule("list-of-needs", _LISTED, anybody=True),
    _Rule("need", _NEEDS),
    _Rule("asked-for", _ASKS_FOR),
    _Rule("would-welcome", _WOULD_WELCOME),
    _Rule("to-obtain", _OBTAIN),
    _Rule("short-of", _SHORT_OF),
    _Rule("has-none", _HAS_NO),
    _Rule("need-for", _NEED_FOR, anybody=True),
    _Rule("listed-as", _LISTED_AS, anybody=True),
    _Rule("apposed", _APPOSED, anybody=True),
    _Rule("price-of", _PRICE_OF, anybody=True),
    _Rule("money-needed", _MONEY_NEEDED, firm=True, anybody=True),
    _Rule("status-told", _STATUS, before=True, anybody=True),
    _Rule("must-be-mended", _MUST_BE, before=True),
    _Rule("is-needed", _IS_NEEDED, before=True),
    _Rule("unfunded", _UNFUNDED, before=True, anybody=True, otherwise=Standing.OPEN_TO_DONORS),
    _Rule("fills-gap", _FILLS_GAP, before=True, anybody=True),
    _Rule("costs", _COSTS, before=True, anybody=True),
)
_BACKWARD = {"is-needed": _TO_BE, "unfunded": _NO_DONOR, "fills-gap": _WOULD}
"""What must stand directly before the words of a rule whose things precede them."""


def find(sentence: Sentence) -> Iterator[Finding]:
    """The projects that a sentence tells as needs, one for each thing."""
    taken: list[Span] = []
    for rule in _RULES:
        for found in sentence.finditer(rule.words):
            if not _counts(sentence, rule, found):
                continue
            for one in _found(sentence, rule, found):
                place = one.spans["what"][0]
                if not any(place.start < two.end and two.start < place.end for two in taken):
                    taken.append(place)
                    yield one
            if rule.firm and taken:
                return


_TO_POSTS = phrase(
    r"\b(?:action request|requests? (?:that )?(?:embassy|posts?)|please|post requests?"
    r"|kindly|posts? (?:is|are) (?:asked|requested))\b"
)
_NO_VERB = phrase(
    r"\b(?:the|its|their|our|his|her|these|those|such|any|urgent|of|no|not|immediate|for|a|this"
    r"|n't)\s+\Z|['’]s?\s+\Z"
)
_NOT = phrase(r"\b(?:not|never|no longer|n't|nor|without|no) (?:yet |also )?\Z")


def _counts(sentence: Sentence, rule: _Rule, found: re.Match[str]) -> bool:
    """Whether one who may be helped needs it: not we who ask, nor somebody who needs none."""
    text, start = sentence.text, found.start()
    before = (max(sentence.start, start - 14), start)
    if rule.name != "has-none" and not rule.before and _NOT.search(text, *before):
        return False
    if rule.name in _CHECKS:
        return _is_told(sentence, rule.name, found)
    if rule.anybody and rule.name != "need-for":
        return True
    if rule.name in {"need", "asked-for"} and _NO_VERB.search(text, *before):
        return False
    if _TO_POSTS.search(text, sentence.start, sentence.end):
        return False
    return rule.anybody or _may_be_helped(sentence, start)


def _may_be_helped(sentence: Sentence, place: int) -> bool:
    """Whether who acts before a place is neither our own side nor an organisation."""
    acts = subject(sentence, place)
    if acts is None:
        return True
    return acts.party != sentence.voices.speaker and acts.party.organisation is None


_CHECKS = frozenset({"has-none", "money-needed", "price-of", "costs"})


def _is_told(sentence: Sentence, rule: str, found: re.Match[str]) -> bool:
    """Whether what is lacking is not asked for next, and what is needed is money."""
    text, start = sentence.text, found.start()
    if rule == "has-none":
        return not _ASKS.search(text, found.start("items"), start + _NEXT)
    if rule == "money-needed":
        return bool(_MONEY.search(text, max(sentence.start, start - _NEAR), start))
    return next(amounts(text, sentence.span), None) is not None


_NEXT = 320
_ASKS = phrase(
    r"\b(?:asks?(?: us)? for|asked for|seeks|needs|requests?|requires|would (?:like|welcome"
    r"|be)|money|plans?|intention|objection|doubt|news)\b"
)


def _found(sentence: Sentence, rule: _Rule, found: re.Match[str]) -> Iterator[Finding]:
    """The projects of one match, each with what the rest of the sentence says of it."""
    start, end = _place(sentence, rule, found)
    if start >= end:
        return
    firmness = claim(sentence, found.start())
    if firmness is Claim.DENIED or rule.name in _FIRM:
        firmness = Claim.ASSERTED
    listed = [*things(sentence, start, end, firm=rule.firm)]
    for at, what in enumerate(listed):
        place = what.spans[0]
        follows = listed[at + 1].spans[0].start if at + 1 < len(listed) else sentence.end
        whole = Span(place.start, max(follows, place.end))
        if rule.before and len(listed) == 1:
            whole = sentence.span
        yield project(
            sentence,
            what,
            Told(rule.name, whole, rule.otherwise, firm=firmness, by_actor=not rule.anybody),
        )


_FIRM = frozenset({"would-welcome", "fills-gap", "costs"})
"""Rules whose own "would" and "could" are polite and hedge nothing."""


def _place(sentence: Sentence, rule: _Rule, found: re.Match[str]) -> tuple[int, int]:
    """Where the things of a match stand; nowhere where what must precede it does not."""
    if not rule.before:
        return found.span("items")
    text, end = sentence.text, found.start()
    if rule.name == "status-told":
        return sentence.start, text.rfind(":", sentence.start, end)
    leads = _BACKWARD.get(rule.name)
    if leads is not None:
        lead = leads.search(text, max(sentence.start, end - _NEAR), end)
        if lead is None:
            return 0, 0
        end = lead.start()
    return _opening(sentence, end), end


_NEAR = 60


def _opening(sentence: Sentence, end: int) -> int:
    """Where the subject that ends at a place begins."""
    start = clause_start(sentence, end)
    text = sentence.text
    if text[start - 1 : start] == "," and "and" in text[start:end]:
        return sentence.start
    return start


FINDER = Finder(
    cues=frozenset[str]().union(*(rule.words.cues for rule in _RULES)),
    find=find,
    rules=tuple(rule.words for rule in _RULES),
)
