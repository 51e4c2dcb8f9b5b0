"""The verbs by which a party says no."""

from __future__ import annotations

from typing import Final

from goodoffices.cable.finders.passages.phrases import cued
from goodoffices.cable.finders.replies.answer_forms import ONE, Form, verb_form
from goodoffices.records import Standing

_DEEDS = """fund finance pay contribute join host receive participate attend sign provide
    offer spare lend send renew help assist add comply supply second extend cover bear
    sponsor grant release share cooperate co-operate take part go increase underwrite
    support accept agree approve endorse meet entertain consider act see begin negotiate"""
_DEED = r"""(?:fund|finance|pay|contribute|join|host|receive|participate|attend|sign|provide
    |offer|spare|lend|send|renew|help|assist|add|comply|supply|second|extend|cover|bear
    |sponsor|grant|release|share|co-?operate|take (?:part|on|up|in|over|(?:it|this|that|these
    |them) on)|part with
    |go (?:along|beyond|further|ahead)|increase|underwrite|act)"""
_HELP = "(?:contribute|help|assist|join|participate|take|part with|go along|comply)"
_VERDICT = r"(?:accept|agree|support|approve|endorse|meet|entertain|consider|be drawn)"
_NOW = "(?:(?:still|currently|now|presently|also|itself|yet|at present|for now) )?"
_WILL_NOT = cued(
    """not cannot can't couldn't won't wouldn't didn't doesn't can’t couldn’t won’t wouldn’t
    unable unwilling reluctant""",
    rf"""\b(?P<standing>(?:(?:is|are|was|were|be|been|felt|feels) )?{_NOW}(?:(?:un(?:able
    |willing)|reluctant|not {_NOW}(?:able|willing|prepared|ready|disposed|inclined
    |in a position)) to|(?:could|would|did) not|couldn['’]t|wouldn['’]t|didn['’]t
    |(?:(?:will|can) not|cannot|can['’]t|won['’]t)(?= {_NOW}(?:{_VERDICT}|{_HELP})\b)) {_NOW}
    (?:{_VERDICT}(?: (?:to|with))?\b(?= (?:it|this|that|them|{ONE}|on|any|more)\b|\s*[.,;]|\Z)
    |(?=(?P<what>{_DEED}\b))))""",
    before="""is are was were be been felt feels still currently now could would will can did at
    present again for""",
    needs=_DEEDS + " drawn",
)

DECLINES: Final = (
    verb_form(
        Standing.DECLINES,
        """declined declines refused refuses rejected rejects vetoed vetoes opposed opposes
        dismissed dismisses spurned rebuffed demurred""",
        r"""(?:decline[ds](?! to (?:be|say|comment|commit|name|give|promise|speculate|discuss))
        |refuse[ds](?! to\b)|reject(?:s|ed)|veto(?:ed|es)|oppose[ds]|dismisse[sd]|spurned
        |rebuffed|demurred)(?: to)?""",
    ),
    verb_form(
        Standing.DECLINES,
        "have has had must will would",
        "(?:have to|has to|had to|must|will|would) decline(?: to)?",
        needs="decline",
    ),
    verb_form(
        Standing.DECLINES,
        "turned turns",
        r"""turn(?:s|ed) down
        |turn(?:s|ed)(?= (?:it|this|them|(?:our|the|your) [^,;]{1,60}?) down\b)""",
        needs="down",
    ),
    verb_form(Standing.DECLINES, "ruled rules", "rule[sd] out", needs="out"),
    verb_form(Standing.DECLINES, "passes", "passes(?=\\s*(?:[.,;]|\\Z))"),
    verb_form(
        Standing.DECLINES,
        "said says answered replied gave",
        r"""(?:said|says|answered|replied) (?:a (?:\w+ )?)?no(?=\s*(?:[.,;]|to\b|for\b|and\b
        |\Z))
        |(?:answered|replied|responded) (?:in the negative|negatively)
        |gave (?:a|an) (?:\w+ )?(?:no|refusal|negative (?:answer|reply|response))""",
        needs="no negative negatively refusal",
    ),
    verb_form(
        Standing.DECLINES,
        "objected objects object",
        "object(?:s|ed)?(?= (?:to|that)\\b|\\s*[.,;]|\\Z)",
        negated=Standing.ACCEPTS,
    ),
    verb_form(
        Standing.DECLINES,
        "sees see saw has have had shows showed shown",
        r"""(?:sees?|saw) no (?:room|need|point|use|merit|reason|scope|case|place|value)
        |(?:has|have|had|show(?:s|ed|n)?) (?:no|little) (?:interest|intention|wish|desire
        |appetite|plans)""",
        needs="""room need point use merit reason scope case place value interest intention
        wish desire appetite plans""",
    ),
    verb_form(
        Standing.DECLINES,
        "backed pulled bowed begged opted withdrew",
        r"(?:backed|pulled|bowed|opted) out|begged off|withdrew from",
        needs="out off from",
    ),
    Form(plain=Standing.DECLINES, rule=_WILL_NOT, negated=Standing.DECLINES),
)
