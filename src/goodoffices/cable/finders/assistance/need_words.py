"""The ways in which English tells a need, each with where the things stand that are needed."""

from __future__ import annotations

from typing import NamedTuple

from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase
from goodoffices.records import Standing


class NeedRule(NamedTuple):
    """A way to tell a need: its words, and where the things stand.

    `before` says that they stand before the words, `firm` that the words announce needs and
    nothing else, `loose` that they hardly ever mean anything else, `anybody` that the rule
    holds whoever acts.
    """

    name: str
    words: CuedPhrase
    before: bool = False
    firm: bool = False
    anybody: bool = False
    otherwise: Standing = Standing.PROPOSED
    loose: bool = False


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
_NAMED = (
    r"(?: (?:measure|step|project|item|paragraph|point)s? [\w.-]{1,7},?"
    r"| (?:the |its |their )?(?:request|project|proposal|need)s? (?:for|of))?"
)

_NEEDS = cued(
    """need needs needed needing lack lacks lacked lacking require requires required requiring
    seek seeks sought seeking want wants wanted request requests requested requesting
    envisages""",
    rf"""\b(?:needs?|needed|needing|lacks?|lacked|lacking|requires?|required|requiring|seeks?
    |sought|seeking|wants?|wanted|requests?|requested|requesting)
    (?! (?:to|that|not|no|by|from|of|for|more time|us to|embassy|posts?)\b){_WHICH}{_BY_HELP}
    {_NAMED} {_ITEMS}""",
)
_ASKS_FOR = cued(
    """wait waits waiting waited desperate anxious ask asks asked asking appeal
    appeals appealed applied apply applies call calls called
    hope hopes hoped hoping wish wishes wished wishing look looks looked looking search
    searching hunt hunting press pressed presses plead pleads pleaded beg begs begged pleading
    put bid""",
    rf"""\b(?:wait|desperate|anxious|ask|appeal|call|hop(?:e|ing)|wish|look|search|hunt|press
    |plead
    |beg|put in
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
    needs="""use with benefit profit gain welcome appreciate love like grateful glad thankful
    obliged happy helped served need require""",
)
_OBTAIN = cued(
    """obtain receive receiving obtaining acquire acquiring getting having have""",
    rf"""\b(?:(?<=\bto\s)(?:obtain|receive|acquire|have(?= (?:its|their|an?|the)\b))
    |(?<=\bin\s)(?:receiving|obtaining|acquiring
    |getting|having)) {_ITEMS}""",
    needs="""wish wishes wished hope hopes hoped want wants wanted keen eager anxious interested
    interest seeks seek need needs like""",
)
_SHORT_OF = cued(
    "market short need want absence search shortage shortages lack dearth scarcity shortfall",
    rf"""\b(?:in the market for|short of|in (?:urgent |great |dire )?need of|in want of
    |in search of
    |(?:shortages?|lack|dearth|scarcity|shortfall) (?:of|in)) {_ITEMS}""",
    needs="of in for",
    before="in the urgent great dire",
)
_WITHOUT = cued(
    "without",
    rf"""(?:(?<=are\s)|(?<=is\s)|(?<=work\s)|(?<=manage\s)|(?<=was\s)|(?<=were\s)|(?<=do\s)
    |(?<=still\s)|(?<=remain\s))
    without {_ITEMS}""",
    needs="are is work manage was were do still remain",
)
_NEED_FOR = cued(
    "need needs request requests demand wish appeal bid",
    r"\b(?:needs?|requests?|demand|wish|appeal|bid) (?:of [^,;]{2,30}? |again )?"
    rf"for{_BY_HELP}"
    rf"{_NAMED} {_ITEMS}",
    needs="for",
)
_HAS_NO = cued(
    "has have had possesses possess owns own having",
    rf"""\b(?:(?:has|have|had|possess(?:es)?|owns?)(?: as yet| still| at present| currently
    | so far)? (?:no|too few|not enough|hardly any|not a single)|(?:(?:does|do|did) not
    |doesn't|don't) (?:yet )?(?:have|possess|own)(?: any| enough| a single)?) {_ITEMS}""",
    before="does do did not yet doesn't don't",
    needs="no few not hardly doesn't don't",
)
_IS_NEEDED = cued(
    """needed required wanted sought requested lacking missing asked desirable welcome hoped
    wished""",
    r"""(?<=\s)(?:needed|required(?! (?:by|in|under)\b)|wanted|sought|requested|lacking
    |missing|asked for|desirable|welcome|hoped for|wished for)\b(?! to\b)""",
    needs="is are was were be been remain remains",
)
_IS_WHAT = cued(
    "what",
    r"""(?<=\s)what (?:[\w'’]+ ){1,4}?(?:hopes? for|needs?|lacks?|wants?|asks? for|miss(?:es)?
    |wish(?:es)? for)\b""",
    needs="hope hopes need needs lack lacks want wants ask asks miss misses wish wishes",
)
_MONEY_FOR = cued(
    "money funds funding financing donor sponsor",
    r"""\b(?:money|funds|funding|financing|donor|sponsor) for (?P<items>[^,;]{4,80}?) (?:has
    |have|is
    |are|must|remains?) (?:yet|not|still|to be|being|sought|needed|lacking|missing)\b""",
    needs="yet not still be being sought needed lacking missing",
)
_DEPENDS = cued(
    "depend depends rely relies relied depended",
    rf"""\b(?:depend|rel[iy])(?:s|es|ed)? on (?:donors?|partners?|others|outside \w+|foreign \w+
    |help|assistance) for {_ITEMS}""",
    needs="for",
)
_MORE_THAN = cued(
    "nothing",
    rf"\bnothing [^,;]{{4,60}}? more than {_ITEMS}",
)
_IS_GAP = cued(
    "gap gaps need needs priority priorities wish wishes shortage bottleneck",
    r"(?<=\s)(?:gaps?|needs?|priorit(?:y|ies)|wish(?:es)?|shortage|bottleneck)\b"
    r"(?! (?:for|of|to)\b)",
    needs="is are was were remain remains",
)
_TO_BE_THE = phrase(r"\b(?:is|are|was|were|remains?) (?:the|an?|its|their) (?:\w+ )?\Z")
_TO_BE = phrase(
    rf"\b(?:(?:would|will|may) )?(?:is|are|was|were|be|been|being|remains?|ha(?:s|ve) been)"
    rf" {_OFTEN}\Z"
)
_HELP_WANTED = cued(
    "help assistance support aid advice funding money funds donors donor partners partner",
    rf"""\b(?:{_HELP}|{_DONOR}) (?:is|are|was|were|(?:would|will|could|can|might|must
    |has to|have to) be|has been|have been) {_OFTEN}(?:found|needed|required|wanted|sought
    |requested|welcome|asked for|invited|lacking)
    (?: (?:from \w+ )?(?:for|with|in|to{" " + _PAYING})){_NAMED} {_ITEMS}""",
    needs="found needed required wanted sought requested welcome asked invited lacking",
)
_WANTED = cued(
    """needed wanted missing lacking required requested sought outstanding unfunded open
    lack need want miss without place short beyond requests lacks needs wants asks missing
    gaps""",
    rf"""\b(?:needed|wanted|missing|lacking|required|requested|sought|outstanding|unfunded|open
    |without (?:an? |any )?(?:takers?|donors?)|(?<=to\s)place|asks(?: for)?|(?:needs?|lacks?
    |wants?|miss(?:es)?)(?: most)?
    |short of
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
    needs="""donor donors partner partners sponsor sponsors funder funders taker takers
    contributor contributors backer backers funds funding money financing financier
    financiers resources""",
)
_SOMEONE = cued(
    "someone somebody expert experts",
    rf"\b(?P<who>someone|somebody) (?:to|who (?:can|could|will|would)) (?=(?-i:[a-z])){_ITEMS}",
    needs="need needs needed want wants looking find seek seeks like lack lacks asked",
)
_NO_DONOR_FOR = cued(
    "no nobody donor taker unfunded",
    rf"""\b(?:no (?:donor|taker|sponsor|funder|partner|money|funding|offer)s?(?: (?:has|have
    |had|is|are|was|were|yet|so|far|been|come|forward|found|in|sight)){{0,6}} for
    |nobody (?:has |had )?(?:yet |so far )?(?:taken (?:on|up)|offered(?: to pay)?(?: for)?
    |paid for|pays for
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
_BEYOND = cued(
    "beyond",
    r"""(?<=\s)beyond (?:its|their|the|his|our) [\w'’ ]{0,30}?(?:means|purse|reach|strength
    |capacity
    |budget|resources|power)\b""",
)
_MONEY_NEEDED = cued(
    "needed required missing lacking",
    rf"""(?<=\s)(?:needed|required|still missing|missing|lacking) (?:to(?=\s(?:{_PAYING}
    |rebuild|build|repair|buy|replace|equip|train|set up|complete|finish|restore|renew|install
    |modernise|modernize|construct))|for) {_ITEMS}""",
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
    "must has have need needs ought should is are",
    r"""\b(?:must|has to|have to|needs? to|ought to|should|(?:is|are) to)
    (?: first| soon| now)? be (?:repaired
    |serviced|replaced|renewed|calibrated|recalibrated|re-engined|overhauled|mended|rebuilt
    |upgraded|modernised|modernized|refurbished|maintained|restored|re-equipped|refitted)\b""",
    needs="""repaired serviced replaced renewed calibrated recalibrated re-engined overhauled
    mended rebuilt upgraded modernised modernized refurbished maintained restored re-
    equipped refitted""",
)
_LISTED_AS = cued(
    """listed added put entered included placed named proposed suggested submitted registered
    lists adds puts""",
    r"""\b(?:listed|added|put|entered|included|placed|named|proposed|suggested|submitted|lists
    |registered|adds|puts) (?P<items>[^;:]{6,200}?) (?:as (?:an? )?(?:matters? for help
    |projects?
    |needs?|candidates?)|(?:to|on|onto|for|at the top of|first on|high on)
    (?:the|its|their) (?:joint |first |project |new )?list
    |for (?:assistance|funding|donors))\b""",
)
_APPOSED = cued(
    "project projects request first second third",
    r"""\b(?:first|second|third|fourth|fifth|last|next|new|other|remaining|latest|only)
    (?:(?: open| joint| proposed)? (?:project|request|need)|(?:(?: one)? of (?:these|them|the
    (?:two|three|four)))),? (?:\(|is |was |namely |being |(?:consists|consisted) of |concerns
    |covers |provides for )?(?P<items>(?:an?|the|some|two|three|four|[\w-]+ing|repair|training
    |supply|delivery)\b[^;:()]+)""",
    before="first second third fourth fifth last next new other remaining latest only open",
    needs="first second third fourth fifth last next new other remaining latest only open",
)

RULES = (
    NeedRule("donor-sought", _FINDS_DONOR, anybody=True, otherwise=Standing.OPEN_TO_DONORS),
    NeedRule("no-donor-for", _NO_DONOR_FOR, anybody=True, otherwise=Standing.OPEN_TO_DONORS),
    NeedRule("help-wanted", _HELP_WANTED, anybody=True),
    NeedRule("someone-to", _SOMEONE, firm=True, anybody=True),
    NeedRule("list-of-needs", _WANTED, firm=True, anybody=True),
    NeedRule("list-of-needs", _LISTED, anybody=True),
    NeedRule("need", _NEEDS),
    NeedRule("asked-for", _ASKS_FOR),
    NeedRule("would-welcome", _WOULD_WELCOME),
    NeedRule("to-obtain", _OBTAIN),
    NeedRule("short-of", _SHORT_OF, loose=True),
    NeedRule("has-none", _HAS_NO),
    NeedRule("has-none", _WITHOUT),
    NeedRule("need-for", _NEED_FOR, anybody=True),
    NeedRule("listed-as", _LISTED_AS, anybody=True),
    NeedRule("apposed", _APPOSED, anybody=True),
    NeedRule("price-of", _PRICE_OF, anybody=True),
    NeedRule("money-needed", _MONEY_NEEDED, firm=True, anybody=True),
    NeedRule("status-told", _STATUS, before=True, anybody=True),
    NeedRule("must-be-mended", _MUST_BE, before=True),
    NeedRule("is-needed", _IS_NEEDED, before=True),
    NeedRule("is-gap", _IS_GAP, before=True),
    NeedRule("is-what", _IS_WHAT, before=True),
    NeedRule("money-for", _MONEY_FOR, anybody=True, otherwise=Standing.OPEN_TO_DONORS),
    NeedRule("depends-on", _DEPENDS),
    NeedRule("more-than", _MORE_THAN),
    NeedRule(
        "unfunded", _UNFUNDED, before=True, anybody=True, otherwise=Standing.OPEN_TO_DONORS
    ),
    NeedRule("beyond-means", _BEYOND, before=True, anybody=True),
    NeedRule("fills-gap", _FILLS_GAP, before=True, anybody=True),
    NeedRule("costs", _COSTS, before=True, anybody=True),
)
BACKWARD = {
    "is-needed": _TO_BE,
    "is-gap": _TO_BE_THE,
    "is-what": _TO_BE,
    "beyond-means": _TO_BE,
    "unfunded": _NO_DONOR,
    "fills-gap": _WOULD,
}
"""What must stand directly before the words of a rule whose things precede them."""
