"""The ways in which English praises: what a party is good at, known for, runs or has."""

from __future__ import annotations

from typing import NamedTuple

from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued


class PraiseRule(NamedTuple):
    """A way to praise: its words, which hold the areas, and whether "and" parts them."""

    name: str
    words: CuedPhrase
    parted: bool = True


_ADVERB = r"(?:very|particularly|especially|rather|quite|really|also|itself|long|well|most|so) "
_AREAS = r"(?P<areas>(?!several\b|various\b|many\b|this\b|these\b|that\b|which\b)[^;:()]+)"
_FIELD = r"(?: (?:the|all) (?:areas?|fields?|matters?|questions?) of)?"
SKILL = r"""(?:capabilit(?:y|ies)|expertise|experience|strengths?|skills?|know-how|competence
    |proficiency|prowess|track record|practice|mastery|knowledge|specialists?|expertness)"""

_SKILLS = cued(
    """capability capabilities expertise experience strength strengths skills skill know
    competence proficiency practice mastery knowledge specialist specialists track record""",
    rf"""\b{SKILL}(?: and {SKILL})?(?: of (?-i:[A-Z])\w+)?
    (?:,? (?:both |chiefly )?(?:in|with|on|at
    |(?<=(?:ience|ledge|stery|ctice)\s)of)
    |(?:,? (?:as \w+ )?(?:lies?|lie|is|are|include|includes)(?: (?:chiefly|mainly|above all))?
    (?: in| with)?){_FIELD}){_FIELD} {_AREAS}""",
)
_ABLE = cued(
    """strong strongest good better best excellent skilled skilful experienced expert experts
    adept proficient competent capable versed practised practiced unrivalled unrivaled trained
    accomplished outstanding qualified specialised specialized accredited certified equipped
    gifted famous known renowned noted respected recognised recognized reputed home familiar
    authority leader leaders leading champion pioneer pioneers master masters talent gift eye
    hand reputation name""",
    rf"""\b(?:(?:strong|strongest|good|better|(?<!the\s)(?<!its\s)best|excellent|skilled|skilful|experienced
    |adept|proficient|competent|capable|versed|practi[sc]ed|unrivall?ed|accomplished
    |outstanding|gifted|leading|leaders?|pioneers?|masters?|champion)(?: (?:again|too))?
    (?: (?:at|in|with|on)){_FIELD}|(?<!and\s)(?:trained|qualified|speciali[sz]ed|accredited
    |certified|equipped) (?:in|for|on){_FIELD}|(?:famous|known|renowned|noted|respected
    |recogni[sz]ed|reputed)(?: (?:everywhere|abroad|far and wide|in the region|internationally
    |widely))? for|at home (?:in|with)|familiar with|(?<=an\s)authority (?:on|in)
    |(?<=a\s)(?:talent|gift
    |good eye|good hand|reputation|name|good name|feel) (?:for|in|with|at)
    |reputation (?:for|in)) {_AREAS}""",
    before="at",
)
_MASTERS = cued(
    """excels excel specialises specialise specializes specialize specialising specializing
    masters mastered knows know understands leads taught teaches""",
    rf"""\b(?:excels? (?:at|in)|speciali[sz](?:es?|ing) in|has mastered|(?:knows?|understands?)
    (?: how to| (?:all |much |more |everything )?about)?
    (?=\s(?!that|of|whether|what|nothing|no\b|where|if|who|why|when|best|better|it|him|her|them
    |us|you|this|these|how|from|only|too|well)\w)
    |leads (?:the \w+ )?in|(?:has |have )?(?:taught|teaches)(?= [\w-]+ for)) {_AREAS}""",
)
_TO_DO = cued(
    "has have possesses possess",
    r"""\b(?:has|have|possess(?:es)?)(?: (?:the|\w+)){0,2} (?:expertise|skills?|know-how|ability
    |experience) to (?P<areas>(?!be\b)[a-z][^;:()]+)""",
)
_VERSED = cued(
    "knack forefront prides pride wealth used accustomed teach byword",
    rf"""\b(?:knack (?:for|of)|forefront (?:of|in)|prides? (?:itself|himself|themselves) on
    |(?<=are\s)(?:used|accustomed) to|(?<=is\s)(?:used|accustomed) to|teach (?:\w+ )?about
    |byword for) {_AREAS}""",
)
_FOR_YEARS = cued(
    "been",
    r"""(?<=has\s)been (?P<areas>(?:training|teaching|repairing|calibrating|inspecting|running
    |building|recovering|mapping|translating|printing|breeding|escorting|making)\b [^,;]{3,80}?)
    (?:for (?:\w+ )?(?:years|decades)|since)\b""",
)
_FORTE = cued(
    "suit forte speciality specialty hallmark pride",
    r"\b(?:strong suit|forte|special(?:i)?ty|hallmark|pride) (?:is|are|lies? in|remains?)"
    rf" {_AREAS}",
    before="strong",
)
_CENTRE = cued(
    "centre center",
    rf"\bcent(?:re|er) of excellence (?:for|in|on) {_AREAS}",
)
_DOES_BEST = cued(
    "does do",
    r"(?<=\s)do(?:es)? (?:best|well|particularly well) (?:is|are) (?P<areas>[^.;]+)",
)
_WORK = cued(
    "best finest",
    rf"\bthe (?:best|finest) (?:work|courses?|people|research|training) (?:on|in|with)"
    rf" {_AREAS}",
    before="the",
)
_HAS = cued(
    """has have possesses possess runs run keeps keep operates operate maintains maintain boasts
    owns hosts""",
    r"""\b(?:(?:has|have) (?:long )?(?:run|kept|maintained|operated)(?= (?:an?|the|its)\b)|has
    |have
    |possess(?:es)?|runs?|keeps?|operates?|maintains?|boasts?|owns|hosts?)
    (?: also| long| itself| at \w+| in \w+)? (?P<areas>(?!no\b|not\b|only\b|to\b|been\b|yet\b
    |never\b|any\b|the same\b|already\b)[^;:()]+)""",
)
PRAISED = cued(
    """well first excellent outstanding second equal unrivalled unrivaled unmatched best superb
    class envy highly regarded finest none match matched""",
    r"""(?<=\s)(?:(?:is|are|was|were|remains?) (?:\w+ )?(?:first[- ](?:rate|class)|excellent
    |outstanding|second to none|without (?:equal|rival)|unrivall?ed|unmatched|superb
    |well (?:spoken|thought) of|world[- ]
    class|the envy of|highly (?:regarded|rated|thought of)|(?:among|one of|amongst) the (?:best
    |finest)|the (?:best|finest) (?:in|of)|among the (?:best|finest))|(?:has
    |have) no equals?)""",
    before="is are was were remains remain among one of the has have no without to quite also",
)
LIKE_NOBODY = cued(
    "better faster like as well nobody",
    r"""(?<=\s)(?:(?:better|faster) than (?:any(?:one|body)?|most|all|nearly)|like (?:nobody
    |no one|few)
    |as (?:nobody|no one|few)|(?:very|extremely|remarkably|particularly
    |exceptionally) well)\b""",
    before="very extremely remarkably particularly exceptionally",
)
MAKES_GOOD = cued(
    "make makes",
    r"\bmakes? (?:excellent|good|fine|very good|first-rate|superb|outstanding|ideal) \w+",
)
_LISTED = cued(
    """strengths capabilities brings bring well good offer interests mind strong best do
    contribute skills""",
    r"""\b(?:strengths|capabilities|skills|does well|do well|(?:itself )?brings?|can (?:offer|do
    |bring|contribute)|could (?:bring|offer|contribute)|good at|best at|to offer|interests)\b
    [^.:;]{0,40}:\s*(?P<areas>[^.]+)""",
    before="can could to does do itself",
)
_NAMED = cued(
    "bring offer contribute do",
    r"""(?<=\s)(?:bring|offer|contribute|do)(?: \w+)?, (?:\w+ ){1,3}?(?:named|listed|mentioned
    |cited|pointed to|spoke of|names|lists|mentions) (?P<areas>[^.;]+)""",
    needs="can could might",
)
_INTERESTS = cued(
    "interest interests",
    rf"\b(?:interests?) (?:lies?|lie|is|are|include|includes)(?: (?:in|with))? {_AREAS}",
)
RULES = (
    PraiseRule("strengths-listed", _LISTED),
    PraiseRule("strengths-listed", _NAMED),
    PraiseRule("has-good", _HAS, parted=False),
    PraiseRule("capability-in", _SKILLS),
    PraiseRule("praised-in", _ABLE),
    PraiseRule("masters", _MASTERS),
    PraiseRule("best-work", _WORK),
    PraiseRule("able-to", _TO_DO, parted=False),
    PraiseRule("versed", _VERSED),
    PraiseRule("for-years", _FOR_YEARS, parted=False),
    PraiseRule("forte", _FORTE),
    PraiseRule("forte", _CENTRE),
    PraiseRule("forte", _DOES_BEST),
    PraiseRule("interests", _INTERESTS),
)
