"""The verbs by which a party answers, each with what it means said plainly and with a not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from goodoffices.cable.finders.phrases import CuedPhrase, cued
from goodoffices.records import Standing

AUXILIARIES: Final = """has have had is are was were be been being will would did does do can
    could not yet never still now also already again then therefore since both all once
    hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't didn't doesn't don't
    can't couldn't hasn’t haven’t didn’t won’t wouldn’t can’t couldn’t doesn’t
    very much clearly politely firmly flatly gladly readily warmly largely broadly
    particularly especially rather quite currently presently at present in turn"""
_LEAD = rf"(?:(?:{'|'.join(AUXILIARIES.split())}) ){{0,6}}"

_TAIL = r"""(?: (?:at once|on the spot|there and then|readily|immediately|gladly|outright
    |without hesitation|right away|straight away|in writing|in principle|in part|partly
    |with thanks|as well|too))*"""
_ABOUT = r"(?: (?:about|of|in|to|on|for|with|regarding|concerning|towards?|over|as to)\b)?"

_PAPERS = r"(?:offers?|proposals?|suggestions?|invitations?|requests?|projects?)"
_THOUGHTS = r"(?:ideas?|thought|concept|prospect|possibility|initiative|notion|approach)"
_ONE = r"(?:an?|the|our|your|this|that|its|their|his|her|any|both|these|those|all)"
_QUICK = r"(?:time|a (?:few|little)|more time|some time)"
DEEDS: Final = """fund finance pay contribute join host receive participate attend sign provide
    offer spare lend send renew help assist add comply supply second extend cover bear
    sponsor grant release share cooperate co-operate take part go increase underwrite
    support accept agree approve endorse meet entertain consider act see begin negotiate"""
_DEED = r"""(?:fund|finance|pay|contribute|join|host|receive|participate|attend|sign|provide
    |offer|spare|lend|send|renew|help|assist|add|comply|supply|second|extend|cover|bear
    |sponsor|grant|release|share|co-?operate|take (?:part|on|up|in|over)|part with
    |go (?:along|beyond|further|ahead)|increase|underwrite|act)"""
_VERDICT = r"(?:accept|agree|support|approve|endorse|meet|entertain|consider|be drawn)"
_STUDY = r"""(?:study|consider|review|examine|reflect|consult|assess|weigh|look (?:into|at)
    |think (?:about|over|it over)|discuss it|take (?:it|this|them|the \w+) (?:up|back|home)
    |put (?:it|this|the \w+) (?:to|before)|raise (?:it|this|the \w+) (?:with|in|at)
    |refer (?:it|this|the \w+) to|check with|sound out|seek (?:\w+ )?(?:instructions|guidance
    |approval|advice|the views)|ask (?:\w+ )?(?:capital|ministry|headquarters|government)
    |(?:get|come) back to (?:us|the|it|them|him|her|\w+ on)(?: on)?|revert(?: to us)?
    |report back|await instructions|mull|ponder)"""
_ENQUIRY = (
    r"(?:information|details?|particulars|data|clarity|clarifications?|specifics|precision)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A verb phrase that answers: what it means, and what it means behind a not, if anything.

    The group `standing` of its rule holds the words that show the answer; what is answered
    follows the match, or where there is a group `what` begins with it.
    """

    plain: Standing | None
    rule: CuedPhrase
    negated: Standing | None = None


def _form(
    plain: Standing | None,
    cues: str,
    pattern: str,
    *,
    needs: str = "",
    negated: Standing | None = None,
) -> Form:
    """A form whose verb phrase may begin with auxiliaries and end with adverbs."""
    whole = rf"\b(?P<standing>{_LEAD}(?:{pattern}))\b{_TAIL}{_ABOUT}"
    return Form(
        plain=plain,
        rule=cued(cues, whole, before=AUXILIARIES, needs=needs),
        negated=negated,
    )


_ACCEPTS = (
    _form(
        Standing.ACCEPTS,
        "accept accepts accepted consented consents acceded accedes assented",
        "accept(?:s|ed)?|(?:consent|acced|assent)(?:s|ed)",
        negated=Standing.DECLINES,
    ),
    _form(
        Standing.ACCEPTS,
        "agreed agrees agree",
        rf"""agree[ds]? (?:to|that)(?= (?:{_ONE}|it|host|receive|join|take part|support)\b)
        |agree[ds]? with(?= {_ONE} (?:\w+ ){{0,2}}(?:{_PAPERS}|{_THOUGHTS}|text|draft)\b)
        |agree[ds]?(?= (?:at once|on the spot|there and then|readily|immediately|gladly
        |without hesitation|in principle|in part|partly|straight away|right away)\b)
        |agree[ds](?=\s*(?:[.,;]|and\b|but\b|\Z))""",
        negated=Standing.DECLINES,
    ),
    _form(
        Standing.ACCEPTS,
        "endorsed endorses approved approves backed backs granted grants welcomed welcomes",
        rf"""(?:endorse[ds]|approve[ds]|back(?:s|ed)|grant(?:s|ed)|welcome[ds])
        (?= (?:{_ONE}|[A-Z]\w+'s) (?:[\w-]+ ){{0,3}}{_PAPERS}\b)""",
        needs="""offer offers proposal proposals suggestion suggestions invitation request
        requests project projects invitations""",
        negated=Standing.DECLINES,
    ),
    _form(
        Standing.ACCEPTS,
        "said says answered replied gave gives",
        r"""(?:said|says|answered|replied) (?:a (?:\w+ )?)?yes
        |(?:answered|replied|responded) in the affirmative
        |g[ai]ve[sn]? (?:(?:its|their|his|her|the|a|an) )?(?:(?:\w+ )?(?:consent|approval|assent
        |agreement|blessing|go-ahead|green light|nod)|(?:qualified |cautious |conditional )?yes
        |(?:positive|favou?rable|affirmative) (?:answer|reply|response))""",
        needs="""yes affirmative consent approval assent agreement blessing go-ahead green nod
        positive favourable favorable""",
    ),
    _form(
        Standing.ACCEPTS,
        "replied responded answered replies responds",
        "(?:replie[ds]|responde?[ds]|answered) (?:positively|favou?rably|affirmatively)",
        needs="positively favourably favorably affirmatively",
    ),
    _form(
        Standing.ACCEPTS,
        "has have had sees see saw raised raises expects anticipates",
        r"""(?:has|have|had|raise[sd]|sees?|saw) no (?:objections?|difficult(?:y|ies)
        |obstacles?|problems?)""",
        needs="""objection objections difficulty difficulties obstacle obstacles problem
        problems""",
    ),
    _form(
        Standing.ACCEPTS, "took takes taken", "t(?:ook|akes|aken) up(?= (?:our|the|your)\\b)"
    ),
    _form(
        Standing.ACCEPTS,
        "glad happy pleased delighted honoured honored content",
        r"""(?:glad|happy|pleased|delighted|honou?red|content) to
        (?=\s+(?:have|host|receive|see|welcome|accept|take part|join|attend|go along))""",
    ),
    _form(
        Standing.ACCEPTS,
        "ready prepared willing",
        r"""(?:ready|prepared|willing) (?:in principle )?to
        (?=\s+(?:negotiate|accept|take part|join|begin|open|go along|sign|discuss|part with
        |(?:host|receive|meet) (?:an?|the|our|ambassador) (?:\w+ )?(?:talks|visit|meeting|round
        |coordinator|ambassador|delegation|team|minister|session|conference)))""",
        negated=Standing.DECLINES,
    ),
)

_INTERESTED = (
    _form(
        Standing.INTERESTED,
        "spoke speaks reacted reacts",
        r"""(?:spoke|speaks) (?:\w+ )?(?:positively|favou?rably|warmly|well|highly)
        |react(?:s|ed) (?:\w+ )?(?:positively|favou?rably|warmly|with interest|well)""",
        needs="positively favourably favorably warmly interest well highly",
    ),
    _form(
        Standing.INTERESTED,
        """expressed expresses showed shows shown voiced voices signalled signaled signals
        indicated indicates declared registered displayed""",
        r"""(?:expresse[sd]|show(?:s|ed|n)|voice[sd]|signall?ed|signals|indicate[sd]|declared
        |registered|displayed) (?:(?:its|their|his|her|an?|some) )?(?:[\w-]+ ){0,2}interest""",
        needs="interest",
    ),
    _form(
        Standing.INTERESTED,
        "interested receptive keen attracted intrigued open",
        r"""(?:interested(?! (?:part|stat|donor|countr|govern|neighb|\w+s\b))|receptive
        |keen(?= (?:on|to))|attracted|intrigued|open(?= to (?:the|our|this|such|an?) ))""",
        negated=Standing.DECLINES,
    ),
    _form(
        Standing.INTERESTED,
        "favourably favorably well positively",
        "(?:favou?rably|well|positively) (?:disposed|inclined)",
        needs="disposed inclined",
    ),
    _form(
        Standing.INTERESTED,
        "found finds thought thinks called calls considers considered",
        rf"""(?:found|finds?|thought|thinks|call(?:s|ed)|considers?|considered)
        (?= (?:it|(?:the|our|this) (?:\w+ ){{0,2}}{_THOUGHTS}|(?:the|our) (?:\w+ )?{_PAPERS})
        (?: [^,;]{{0,40}}?)? (?:attractive|sound|promising|interesting|good|useful|sensible
        |possible|worthwhile|helpful|appealing|feasible)\b)""",
        needs="""attractive sound promising interesting good useful sensible possible
        worthwhile helpful appealing feasible""",
    ),
    _form(
        Standing.INTERESTED,
        "saw sees see",
        "(?:saw|sees?) (?:\\w+ )?(?:merit|promise|value|advantage)s?",
        needs="merit merits promise value advantage advantages",
    ),
    _form(
        Standing.INTERESTED,
        "welcomed welcomes liked likes favours favors favoured favored",
        rf"""(?:welcome[ds]|like[ds]|favou?r(?:s|ed))(?= (?:the|our|this|your) (?:\w+ ){{0,2}}
        {_THOUGHTS}\b)|like[ds](?= (?:the|our) )""",
        negated=Standing.DECLINES,
    ),
)

_WILL_CONSULT = (
    _form(
        Standing.WILL_CONSULT,
        """considering studying examining reviewing weighing assessing evaluating pondering
        mulling thinking looking determining consulting deliberating""",
        r"""(?:in the process of )?(?:considering|studying|examining|reviewing|weighing
        |assessing|evaluating|pondering|mulling(?: over)?|thinking (?:about|over|of)|determining
        |looking (?:at|into)|consulting|deliberating)""",
    ),
    _form(
        Standing.WILL_CONSULT,
        "will would must promised undertook needs need wants wanted agreed has have had asked "
        "offered intends",
        rf"""(?:will|would|must|(?:will |would )?(?:first )?(?:have|has|had|needs?|needed|wants?
        |wanted|like|wish|prefer)? ?to|promised(?: \w+)? to|undertook to|agreed to|asked to
        |offered to|intends to) (?:first |also |carefully |now )?{_STUDY}""",
        needs="""study consider review examine reflect consult assess weigh look think discuss
        take put raise refer check sound seek ask get come revert report await mull ponder""",
    ),
    _form(
        Standing.WILL_CONSULT,
        "took takes noted",
        r"""(?:took|takes) (?:careful |due |good )?note|noted(?= (?:our|the) (?:\w+ )?(?:offer
        |proposal|request|suggestion|points|idea|interest))
        |noted (?:it|this|that) for study""",
        needs="note noted",
    ),
    _form(
        Standing.WILL_CONSULT,
        "took takes taken accepted",
        r"(?:took|takes|taken|accepted)(?= [^,;]{1,60}? (?:for (?:study|consideration|review)"
        r"|ad referendum|under advisement)\b)|taken for study",
        needs="study consideration review referendum advisement",
    ),
    _form(
        Standing.WILL_CONSULT,
        "asked asks needs needed wants wanted requested requires",
        rf"""(?:asked|asks|requested|needs?|needed|wants|wanted|requires|would need|would like)
        (?: for)? (?:(?:more|some|further|a little|additional) )?time
        (?: to (?:{_STUDY}|respond|reply|answer|decide|prepare)|(?= (?:for|on)\b)|\b(?=[.,;]
        |\Z))""",
        needs="time",
    ),
    _form(
        Standing.WILL_CONSULT,
        "reserved reserves deferred defers postponed postpones",
        r"""(?:reserve[ds]|defer(?:s|red)|postpone[ds]|put off|puts off)
        (?: (?:its|their|his|her|a|the|any))? (?:position|decision|answer|judge?ment|reply)""",
        needs="position decision answer judgment judgement reply",
    ),
    _form(
        None,
        "decided decide reached taken made",
        r"""(?:decided?|reached (?:a|any) (?:decision|view)|taken (?:a|any) decision
        |made (?:up (?:its|their|his|her) minds?|a decision))""",
        negated=Standing.WILL_CONSULT,
    ),
    _form(
        Standing.WILL_CONSULT,
        "non-committal noncommittal undecided cautious evasive guarded vague",
        "non-?committal|undecided|evasive|(?:cautious|guarded|vague)(?= (?:on|about|in)\\b)",
    ),
    _form(
        Standing.WILL_CONSULT,
        "has have had lacked lacks",
        "(?:has|have|had|lack(?:s|ed)) (?:no |(?:the )?)(?:instructions|authority|mandate)",
        needs="instructions authority mandate",
    ),
    _form(
        Standing.WILL_CONSULT,
        "waiting awaiting awaits",
        r"""(?:waiting for|awaiting|awaits) (?:(?:its|their|his|her|the|a) )?(?:[\w-]+ ){0,2}
        (?:minister|instructions|guidance|cabinet|parliament|elections?|ministry|headquarters
        |capital|decision|budget|government)""",
        needs="""minister instructions guidance cabinet parliament election elections ministry
        headquarters capital decision budget government""",
    ),
)

_ASKS_MORE = (
    _form(
        Standing.ASKS_MORE,
        """asked asks requested requests sought seeks needs needed wants wanted require
        requires like""",
        rf"""(?:ask(?:s|ed) for|request(?:s|ed)|sought|seeks|needs?|needed|wants?|wanted
        |require[sd]?
        |like) (?:(?:(?:much|some) )?(?:more|further|additional|fuller|better|greater)
        (?: [\w-]+)? {_ENQUIRY}|(?:some |a )?clarifications?|to (?:know|hear|see
        |learn) more)""",
        needs="""more further additional fuller better greater clarification clarifications""",
    ),
    _form(
        Standing.ASKS_MORE,
        "asked asks raised raises put posed had has came returned",
        r"""(?:asked|asks|raise[sd]|put|posed|had|has|came back with|returned with)
        (?: (?:a|an|the|some|several|many|various|two|three|four|five|no fewer than))?
        (?: (?:few|number of|list of|series of|couple of|detailed|technical|further|pointed
        |additional|more|precise|practical))* questions""",
        needs="questions",
    ),
)

_DECLINES = (
    _form(
        Standing.DECLINES,
        """declined declines refused refuses rejected rejects vetoed vetoes opposed opposes
        dismissed dismisses spurned rebuffed balked baulked demurred""",
        r"""(?:decline[ds](?! to (?:be|say|comment|commit|name|give|promise|speculate|discuss))
        |refuse[ds]|reject(?:s|ed)|veto(?:ed|es)|oppose[ds]|dismisse[sd]|spurned|rebuffed
        |ba(?:u)?lked|demurred)(?: to)?""",
    ),
    _form(
        Standing.DECLINES,
        "turned turns",
        r"""turn(?:s|ed) down
        |turn(?:s|ed)(?= (?:it|this|them|(?:our|the|your) [^,;]{1,60}?) down\b)""",
        needs="down",
    ),
    _form(Standing.DECLINES, "ruled rules", "rule[sd] out", needs="out"),
    _form(Standing.DECLINES, "passes passed", "passe[sd](?=\\s*(?:[.,;]|\\Z))"),
    _form(
        Standing.DECLINES,
        "said says answered replied gave",
        r"""(?:said|says|answered|replied) (?:a (?:\w+ )?)?no(?=\s*(?:[.,;]|to\b|for\b|and\b
        |\Z))
        |(?:answered|replied|responded) (?:in the negative|negatively)
        |gave (?:a|an) (?:\w+ )?(?:no|refusal|negative (?:answer|reply|response))""",
        needs="no negative negatively refusal",
    ),
    _form(
        Standing.DECLINES,
        "objected objects object",
        "object(?:s|ed)?(?= (?:to|that)\\b|\\s*[.,;]|\\Z)",
        negated=Standing.ACCEPTS,
    ),
    _form(
        Standing.DECLINES,
        "sees see saw has have had shows showed shown",
        r"""(?:sees?|saw) no (?:room|need|point|use|merit|reason|scope|case|place|value)
        |(?:has|have|had|show(?:s|ed|n)?) (?:no|little) (?:interest|intention|wish|desire
        |appetite|plans)""",
        needs="""room need point use merit reason scope case place value interest intention
        wish desire appetite plans""",
    ),
    _form(
        Standing.DECLINES,
        "backed pulled bowed begged opted withdrew",
        r"(?:backed|pulled|bowed|opted) out|begged off|withdrew from",
        needs="out off from",
    ),
)
_NOW = "(?:(?:still|currently|now|presently|also|itself|yet|at present|for now) )?"
_WILL_NOT = cued(
    """not cannot can't couldn't won't wouldn't didn't doesn't can’t couldn’t won’t wouldn’t
    unable unwilling reluctant""",
    rf"""\b(?P<standing>(?:(?:is|are|was|were|be|been|felt|feels) )?{_NOW}(?:(?:un(?:able
    |willing)|reluctant|not {_NOW}(?:able|willing|prepared|ready|disposed|inclined
    |in a position)) to|(?:(?:could|would|will|can|did) not|cannot|can['’]t
    |couldn['’]t|won['’]t|wouldn['’]t|didn['’]t)) {_NOW}
    (?:{_VERDICT}(?: (?:to|with))?\b(?= (?:it|this|that|them|{_ONE}|on|any|more)\b|\s*[.,;]|\Z)
    |(?=(?P<what>{_DEED}\b))))""",
    before="""is are was were be been felt feels still currently now could would will can did at
    present again for""",
    needs=DEEDS + " drawn",
)

FORMS: Final = (
    *_ACCEPTS,
    *_INTERESTED,
    *_WILL_CONSULT,
    *_ASKS_MORE,
    *_DECLINES,
    Form(plain=Standing.DECLINES, rule=_WILL_NOT, negated=Standing.DECLINES),
)
"""Every verb phrase that answers; where two stand at one place the earlier one counts."""
