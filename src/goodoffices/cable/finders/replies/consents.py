"""The verbs by which a party says yes, yes in part, or that it is interested."""

from __future__ import annotations

from typing import Final

from goodoffices.cable.finders.replies.answer_forms import ONE, PAPERS, THOUGHTS, verb_form
from goodoffices.records import Standing

ACCEPTS: Final = (
    verb_form(
        Standing.ACCEPTS,
        "accept accepts accepted consented consents acceded accedes assented",
        r"""accept(?:s|ed)?(?! (?:full |the |joint )?(?:responsibility|delivery|receipt|risk
        |credit
        |payment|blame|assurances)\b)|(?:consent|acced|assent)(?:s|ed)""",
        negated=Standing.DECLINES,
    ),
    verb_form(
        Standing.ACCEPTS,
        "agreed agrees agree",
        rf"""agree[ds]? (?:to|that)(?= (?:{ONE}|it|host|receive|join|take part|support)\b)
        |agree[ds]? with(?= {ONE} (?:\w+ ){{0,2}}(?:{PAPERS}|{THOUGHTS}|text|draft)\b)
        |agree[ds]?(?= (?:at once|on the spot|there and then|readily|immediately|gladly
        |without hesitation|in principle|in part|partly|straight away|right away)\b
        (?![^.;]{{0,30}}? to (?!(?:the|our|this|that|a|host|receive)\b)))
        |agree[ds](?=\s*(?:[.,;]|and\b|but\b|\Z))""",
        negated=Standing.DECLINES,
    ),
    verb_form(
        Standing.ACCEPTS,
        "endorsed endorses approved approves backed backs granted grants welcomed welcomes",
        rf"""(?:endorse[ds]|approve[ds]|back(?:s|ed)|grant(?:s|ed)|welcome[ds])
        (?= (?:{ONE}|[A-Z]\w+'s) (?:(?:[\w-]+ ){{0,3}}{PAPERS}\b
        |(?:proposed|offered|suggested|planned) ))""",
        needs="""proposed offered suggested planned offer offers proposal proposals suggestion
        suggestions invitation request requests project projects invitations""",
        negated=Standing.DECLINES,
    ),
    verb_form(
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
    verb_form(
        Standing.ACCEPTS,
        "replied responded answered replies responds",
        "(?:replie[ds]|responde?[ds]|answered) (?:positively|favou?rably|affirmatively)",
        needs="positively favourably favorably affirmatively",
    ),
    verb_form(
        Standing.ACCEPTS,
        "has have had sees see saw raised raises expects anticipates",
        r"""(?:has|have|had|raise[sd]|sees?|saw) no (?:objections?|difficult(?:y|ies)
        |obstacles?|problems?)""",
        needs="""objection objections difficulty difficulties obstacle obstacles problem
        problems""",
    ),
    verb_form(
        Standing.ACCEPTS, "took takes taken", "t(?:ook|akes|aken) up(?= (?:our|the|your)\\b)"
    ),
    verb_form(
        Standing.ACCEPTS,
        "glad happy pleased delighted honoured honored content",
        r"""(?:glad|happy|pleased|delighted|honou?red|content) to
        (?=\s+(?:have|host|receive|see|welcome|accept|take part|join|attend|go along))""",
    ),
    verb_form(
        Standing.ACCEPTS,
        "ready prepared willing",
        r"""(?:ready|prepared|willing) (?:in principle )?to
        (?=\s+(?:negotiate|accept|take part|join|begin|open|go along|sign|discuss|part with
        |(?:host|receive|meet) (?:an?|the|our|ambassador) (?:\w+ )?(?:talks|visit|meeting|round
        |coordinator|ambassador|delegation|team|minister|session|conference)))""",
        negated=Standing.DECLINES,
    ),
)

IN_PART: Final = (
    verb_form(
        Standing.ACCEPTS_IN_PART,
        "take have accept do give host lend send fund pay support supply train spare manage",
        r"""(?:take|have|accept|do|give|host|lend|send|fund|pay(?: for)?|support|supply|train
        |spare|manage)(?= [^;.]{2,70}?,? (?:but|though|although|if|albeit) (?:not|only)\b)""",
        needs="but though although albeit",
    ),
)

INTERESTED: Final = (
    verb_form(
        Standing.INTERESTED,
        "spoke speaks reacted reacts",
        r"""(?:spoke|speaks) (?:\w+ )?(?:positively|favou?rably|warmly|well|highly)
        |react(?:s|ed) (?:\w+ )?(?:positively|favou?rably|warmly|with interest|well)""",
        needs="positively favourably favorably warmly interest well highly",
    ),
    verb_form(
        Standing.INTERESTED,
        """expressed expresses showed shows shown voiced voices signalled signaled signals
        indicated indicates declared registered displayed""",
        r"""(?:expresse[sd]|show(?:s|ed|n)|voice[sd]|signall?ed|signals|indicate[sd]|declared
        |registered|displayed) (?:(?:its|their|his|her|an?|some) )?(?:[\w-]+ ){0,2}interest""",
        needs="interest",
    ),
    verb_form(
        Standing.INTERESTED,
        "interested receptive keen attracted intrigued open",
        r"""(?:interested(?! (?:part|stat|donor|countr|govern|neighb|\w+s\b))|receptive
        |keen(?= (?:on|to))|attracted(?= (?:by|to))|intrigued|open(?= to (?:the|our|this|such
        |an?) ))""",
        negated=Standing.DECLINES,
    ),
    verb_form(
        Standing.INTERESTED,
        "favourably favorably well positively",
        "(?:favou?rably|well|positively) (?:disposed|inclined)",
        needs="disposed inclined",
    ),
    verb_form(
        Standing.INTERESTED,
        "found finds thought thinks called calls considers considered",
        rf"""(?:found|finds?|thought|thinks|call(?:s|ed)|considers?|considered)
        (?= (?:it|(?:the|our|this) (?:\w+ ){{0,2}}{THOUGHTS}|(?:the|our) (?:\w+ )?{PAPERS})
        (?: [^,;]{{0,40}}?)? (?:attractive|sound|promising|interesting|good|useful|sensible
        |possible|worthwhile|helpful|appealing|feasible)\b)""",
        needs="""attractive sound promising interesting good useful sensible possible
        worthwhile helpful appealing feasible""",
    ),
    verb_form(
        Standing.INTERESTED,
        "saw sees see",
        "(?:saw|sees?) (?:\\w+ )?(?:merit|promise|value|advantage)s?",
        needs="merit merits promise value advantage advantages",
    ),
    verb_form(
        Standing.INTERESTED,
        "welcomed welcomes liked likes favours favors favoured favored",
        rf"""(?:welcome[ds]|like[ds]|favou?r(?:s|ed))(?= (?:the|our|this|your) (?:\w+ ){{0,2}}
        {THOUGHTS}\b)|like[ds](?= (?:the|our) )""",
        negated=Standing.DECLINES,
    ),
)
