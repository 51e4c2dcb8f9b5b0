"""How information is asked for: the patterns of a question, each with its cue words.

A pattern marks the words of the question as `what`.
"""

from __future__ import annotations

from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase

_WHICH = r"(?:how|what|which|who|whom|whose|why|when|where|whether|if|on what|by when|in what)"
_KNOWN = r"(?:know|learn|hear|understand|find out|see|be told|be informed|be advised)"
_TOLD = r"(?:tell|explain|say|find out|clarify|let|inform|specify|indicate|confirm)"
_WHOM = r"(?:us|me|him|her|them|it|you|poloff|dcm|econoff|emboff|the \w+)"
_NOUN = r"""(?:information|details?|particulars|clarifications?|explanations?|figures|names?
|lists?
    |breakdown|updates?|indication|description|confirmation|dates?|budget|timetable|schedule
    |specifications|statistics|data|feedback|reasons?|assurances?|word|views|comments|reaction
    |response|reply|answer|estimates?|status|guidance|cop(?:y|ies)|decision)"""
_ATTRIBUTES = r"(?:[\w'’-]+ ){0,4}?"

_QUESTION = cued(
    """asked asks ask know hear learn told wondered wonder wonders inquired enquired inquire
    inquires enquire queried understand curious see informed advised find learning hearing
    knowing""",
    rf"""\b(?:asked|asks?|inquired?|enquired?|inquires|wonder(?:ed|s)?|queried|curious|learning
    |hearing|knowing
    |to {_KNOWN}|(?:be )?(?:told|informed|advised))
    (?:,? (?:also|again|once more|then|further|too|repeatedly|in return|{_WHOM}|\w+ly)){{0,3}}
    (?: (?:that )?(?:we |us |{_WHOM} )?(?:to |should )?{_TOLD}(?: {_WHOM})?(?: know)?)?
:?\s+(?P<what>{_WHICH}\b)""",
    before="to be",
)
_DETAIL = cued(
    """asked asks request requested requests seek seeks sought press pressed presses solicits
    solicited would should grateful
    obliged appreciate welcome like want wants await awaits""",
    rf"""\b(?:ask(?:ed|s) (?:{_WHOM} )?for|request(?:ed|s)?|see(?:k|ks)|sought|press(?:ed
    |es) (?:us )?for
    |like to (?:hear|have|see|receive)|solicit(?:s|ed)
    |(?:would|should) (?:also |further |very much )?(?:welcome|appreciate|like)(?: to have
    | to receive| receiving(?:, [^,;.]{{3,40}},)?)?|(?:grateful|obliged) (?:for|to have
    |to receive)|await(?:s|ed)?)
    \s+(?:the communication of )?(?P<what>(?!assistance\b|to\b|that\b
    |for\b){_ATTRIBUTES}{_NOUN}\b(?!-))""",
)
ANSWER_WANTED = cued(
    "would should",
    r"""\b(?P<asks>(?:we )?(?:would|should)(?: also)? (?:welcome|appreciate))\s+
    (?P<what>(?P<whose>(?:[A-Z][\w.]+(?:'s)?|your|the [\w ]{3,30}?'s) (?:early |prompt
    |formal )?
    (?:response|reply|answer|views|comments|reaction)\b)[^;]*?)(?=, which\b|;|\Z)""",
    before="we",
    needs="welcome appreciate",
)
_LEARN = cued(
    "interested glad like wish wished wishes want wants wanted pleased grateful",
    r"""\b(?:interested in (?:learning|hearing|knowing)(?: more)? (?:about|of)
    |(?:glad|grateful|like|wish(?:ed|es)?|wants?|wanted|pleased) to (?:learn|hear|know|inquire
    |ask|be informed)
    (?: more)? (?:about|of))\s+(?P<what>(?!you\b)[^;]+)""",
    needs="about of learning hearing knowing",
)
_ABOUT = cued(
    "asked inquired enquired",
    r"\b(?:asked|inquired|enquired)(?: (?:us|poloff|the \w+))? about\s+(?P<what>[^;]+)",
    needs="about",
)
_TELL = cued(
    "please kindly could would can grateful obliged appreciate if request requests ask",
    rf"""\b(?:please|kindly|ask (?:that )?you(?: to)?|requests? that (?:[\w'’-]+ ){{1,4}}?
    |(?:could|would|can) (?:you
    |your government|the \w+)
    |(?:grateful|obliged|appreciate it) if (?:you|your \w+|the \w+|it|they)
    \s+(?:could|would|were to))(?: also| kindly| please)* (?:advise|inform|tell|let|confirm
    |state|indicate|clarify|explain|specify|say|provide|give|send|share|check)
    (?: (?:us|me|the \w+))?(?: with)?(?: know)?(?: of| on| about)? (?!that\b)
    (?P<what>(?:{_WHICH}\b|(?:an?|the|any|your|its) {_ATTRIBUTES}(?:{_NOUN}|point of contact)
    \b))""",
    needs="""advise inform tell let confirm state indicate clarify explain specify say provide
    give send share check""",
)
_STATE = cued(
    "state indicate specify inform tell advise let",
    rf"""\b(?:state|indicate|specify|(?:inform|tell|advise|let) (?:us|me)(?: know)?)
    (?: (?:by|before|within) [^,;.]{{2,24}}?)? (?P<what>{_WHICH}\b)""",
    needs="how what which who whom whose why when where whether if",
)
DATES = cued(
    "if",
    r"""\bif you are (?:prepared|able|ready|in a position)[^;]*? to (?:suggest|propose|offer)\s+
    (?P<what>(?:possible )?dates [^,;]+)""",
    needs="dates",
)
DIRECT = phrase(
    r"""(?:\(?[a-z0-9]\)\s+)?(?:(?:and|but|so|also|again|then|secondly|finally|or)[, ]\s*)?
    (?P<what>(?:how|what|which|who|whose|why|when|where|by when|on what|in what|do|does|did|has
    |have|is|are|was|were|will(?! you| we)|would (?-i:[A-Z])[a-z]+ be (?:willing|ready|able
    |prepared))\b)"""
)
RULES: dict[str, CuedPhrase] = {
    "answer-wanted": ANSWER_WANTED,
    "asked-what": _QUESTION,
    "details-wanted": _DETAIL,
    "to-learn": _LEARN,
    "asked-about": _ABOUT,
    "to-tell": _TELL,
    "to-state": _STATE,
}
