"""The verbs by which a party says that it will think, or that it wants to know more first."""

from __future__ import annotations

from typing import Final

from goodoffices.cable.finders.replies.answer_forms import verb_form
from goodoffices.records import Standing

_STUDY = r"""(?:study|consider|review|examine|reflect|consult|decide|make up (?:its|their|his
    |her) minds?|assess|weigh|look (?:into|at)
    |think (?:about|over|it over)|discuss it|take (?:it|this|them|the \w+) (?:back|home)
    |put (?:it|this|the \w+) (?:to|before)|raise (?:it|this|the \w+) (?:with|in|at)
    |refer (?:it|this|the \w+) to|check with|sound out|seek (?:\w+ )?(?:instructions|guidance
    |approval|advice|the views)|ask (?:\w+ )?(?:capital|ministry|headquarters|government)
    |(?:get|come) back to (?:us|the|it|them|him|her|\w+ on)(?: on)?|revert(?: to us)?
    |report back|await instructions|mull|ponder)"""
_ENQUIRY = (
    r"(?:information|details?|particulars|data|clarity|clarifications?|specifics|precision)"
)

WILL_CONSULT: Final = (
    verb_form(
        Standing.INTERESTED,
        "considering studying examining looking thinking considers views looks",
        r"""(?:considering|studying|examining|looking (?:at|into|on|upon)|thinking about|views?
        |considers|looks (?:at|on|upon))(?= [^,;.]{1,60}? (?:with (?:sympathy|interest|favou?r)
        |favou?rably|sympathetically|kindly)\b)""",
        needs="sympathy interest favour favor favourably favorably sympathetically kindly",
    ),
    verb_form(
        Standing.WILL_CONSULT,
        """considering studying examining reviewing weighing assessing evaluating pondering
        mulling thinking looking determining consulting deliberating""",
        r"""(?:in the process of )?(?:considering|studying|examining|reviewing|weighing
        |assessing|evaluating|pondering|mulling(?: over)?|thinking (?:about|over|of|(?:it|this
        |them) over)
        |determining|looking (?:at|into)|consulting|deliberating)""",
    ),
    verb_form(
        Standing.WILL_CONSULT,
        "will would must promised undertook needs need wants wanted agreed has have had asked "
        "offered intends",
        rf"""(?:will|would|must|(?:will |would )?(?:first )?(?:have|has|had|needs?|needed|wants?
        |wanted|like|wish|prefer)? ?to|promised(?: \w+)? to|undertook to|agreed to|asked to
        |offered to|intends to) (?:first |also |carefully |now )?{_STUDY}""",
        needs="""study consider review examine reflect consult assess decide make weigh look
        think discuss
        take put raise refer check sound seek ask get come revert report await mull ponder""",
    ),
    verb_form(
        Standing.WILL_CONSULT,
        "took takes noted",
        r"""(?:took|takes) (?:careful |due |good )?note|noted(?= (?:our|the) (?:\w+ )?(?:offer
        |proposal|request|suggestion|points|idea|interest))
        |noted (?:it|this|that) for study""",
        needs="note noted",
    ),
    verb_form(
        Standing.WILL_CONSULT,
        "took takes taken accepted",
        r"(?:took|takes|taken|accepted)(?= [^,;]{1,60}? (?:for (?:study|consideration|review)"
        r"|ad referendum|under advisement)\b)|taken for study",
        needs="study consideration review referendum advisement",
    ),
    verb_form(
        Standing.WILL_CONSULT,
        "asked asks needs needed wants wanted requested requires",
        rf"""(?:asked|asks|requested|needs?|needed|wants|wanted|requires|would need|would like)
        (?: for)? (?:(?:more|some|further|a little|additional) )?time
        (?: to (?:{_STUDY}|respond|reply|answer|decide|prepare)|(?= (?:for|on)\b)|\b(?=[.,;]
        |\Z))""",
        needs="time",
    ),
    verb_form(
        Standing.WILL_CONSULT,
        "reserved reserves deferred defers postponed postpones",
        r"""(?:reserve[ds]|defer(?:s|red)|postpone[ds]|put off|puts off)
        (?: (?:its|their|his|her|a|the|any))? (?:position|decision|answer|judge?ment|reply)""",
        needs="position decision answer judgment judgement reply",
    ),
    verb_form(
        None,
        "decided decide reached taken made",
        r"""(?:decided?|reached (?:a|any) (?:decision|view)|taken (?:a|any) decision
        |made (?:up (?:its|their|his|her) minds?|a decision))""",
        negated=Standing.WILL_CONSULT,
    ),
    verb_form(
        Standing.WILL_CONSULT,
        "non-committal noncommittal undecided cautious evasive guarded vague",
        r"""(?<!less\s)(?:non-?committal|undecided|evasive)
        |(?:cautious|guarded|vague)(?= (?:on|about|in)\b)""",
    ),
    verb_form(
        Standing.WILL_CONSULT,
        "has have had lacked lacks",
        "(?:has|have|had|lack(?:s|ed)) (?:no |(?:the )?)(?:instructions|authority|mandate)",
        needs="instructions authority mandate",
    ),
    verb_form(
        Standing.WILL_CONSULT,
        "waiting awaiting awaits",
        r"""(?:waiting for|awaiting|awaits) (?:(?:its|their|his|her|the|a) )?(?:[\w-]+ ){0,2}
        (?:minister|instructions|guidance|cabinet|parliament|elections?|ministry|headquarters
        |capital|decision|budget|government)""",
        needs="""minister instructions guidance cabinet parliament election elections ministry
        headquarters capital decision budget government""",
    ),
)

ASKS_MORE: Final = (
    verb_form(
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
    verb_form(
        Standing.ASKS_MORE,
        "asked asks raised raises put posed had has came returned",
        r"""(?:asked|asks|raise[sd]|put|posed|had|has|came back with|returned with)
        (?: (?:a|an|the|some|several|many|various|two|three|four|five|no fewer than))?
        (?: (?:few|number of|list of|series of|couple of|detailed|technical|further|pointed
        |additional|more|precise|practical))* questions(?! of (?:its|her|his|their) own)""",
        needs="questions",
    ),
    verb_form(
        Standing.ASKS_MORE,
        "asked asks wanted wants wished wishes like needs need",
        r"""(?:ask(?:s|ed)|want(?:s|ed)|wish(?:es|ed)|like|needs?) to (?:(?:know|see|hear|have
        |be told)(?=[^;]{3,80}? before\b)|see(?= (?:the |some |our |any )?(?:drawings|figures
        |plans
        |documents|papers?|contracts?|accounts|calculations|data|prices|specifications
        |terms)\b))""",
        needs="""before drawings figures plans documents paper papers contract contracts
        accounts
        calculations data prices specifications terms""",
    ),
)
