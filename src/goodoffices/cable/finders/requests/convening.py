"""How a meeting is asked for: the wordings, and what they say that is no meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence, Setting

_WISH = r"""(?:would (?:also )?(?:like|love|wish|be (?:very )?(?:grateful|glad|pleased|happy
|keen))
    |should (?:like|welcome)|(?:would|d) (?:love|welcome|value|enjoy|like)|wants?|hopes?|hoped
    |asks?|asked|asking
    |wishes|wished|wish|seeks?|sought|seeking|suggests?|suggested|requests?|requested
    |is (?:seeking|hoping|available|eager|keen|requesting)|proposes?|proposed|means|begs?|begged
    |plans|intends)"""
_WISH_CUES = """would wants want hopes hope hoped asks ask asked asking wishes wished wish seeks
    seek sought suggest suggests suggested seeking requests request requested is proposes
    propose proposed means begs beg begged
    plans intends should whether if opportunity chance d"""
_TO_MEET = r"""(?:meet(?: up)?(?: with)?|see|visit|call (?:on|upon)|come (?:back )?(?:to|by
|with|for|and see)|bring (?:her|his|their|its) \w+ to
    |pay (?:an? |her |his |their )?(?:first |short |official |working |courtesy )?(?:visit|call)
    (?: to| on)?|be received by|travel to|consult(?: with)?|sit down with|lunch with|dine with
    |have (?:lunch|dinner|talks|consultations|discussions|a (?:word|meeting)
    |(?:half )?an hour) with|hold (?:\w+ )?(?:talks|discussions|consultations|a meeting
    |meetings)
    \s+with|hold (?:the |a |an )?(?:next|new|further|another|second) (?:talks|round|meeting
    |consultations|review)(?: of \w+)?(?= (?:in|on|at) )|spend (?:a|the|half a|two) days? with
    |join (?:us|them)|speak (?:to|with) you
    |attend)"""
_OCCASION = r"""(?:meetings?|appointments?|calls?|visits?|audience|consultations|talks|round
    |sessions?|(?:half )?(?:an )?hour|half hour|word|discussions|exchange of views|interview
    |slot|conversation|quarter of an hour|coffee|lunch|dinner|few minutes|moment)"""
_CHAR = r"(?:[^,;:.?]|(?<=Mr|Ms|Dr)\.|(?<=Mrs)\.|(?<=(?-i:[A-Z]))\.)"
RULES: dict[str, CuedPhrase] = {
    "meet-with": cued(
        _WISH_CUES,
        rf"""\b(?P<cue>(?:{_WISH} to|(?:whether|if) (?P<asked>[\w ]{{2,40}}?)
        \s+(?:might|could|may)|(?:opportunity|chance) to)
        (?: also| \w+ly)? {_TO_MEET}|(?:opportunity|chance) to discuss [\w ]{{3,50}}? with)\s+
        (?P<with>{_CHAR}{{2,120}})""",
        needs="""meet see visit call come pay received travel consult sit lunch dine have hold
        spend join speak attend discuss""",
    ),
    "meeting-with": cued(
        _WISH_CUES,
        rf"""\b(?P<cue>{_WISH}(?: for)? (?:an? |the |her |his |our |their |its )?
        (?:(?!of\b|joint\b)[\w-]+ ){{0,2}}?{_OCCASION} (?P<link>with|on|to|by|from|between|of
        |in|at))\s+
        (?P<with>{_CHAR}{{2,90}})""",
        needs="""meeting meetings appointment appointments call calls visit visits audience
        consultations talks round session sessions hour word coffee lunch dinner minutes
        moment discussions exchange interview slot
        conversation""",
    ),
    "asks-that": cued(
        """asks asked ask propose proposes proposed suggest suggests suggested wants would hope
        hopes hoped grateful glad""",
        r"""\b(?P<cue>(?:ask(?:ed|s) (?:that|for)|(?:propose[sd]?|suggest(?:s|ed)?
        |hope[sd]?) that
        |wants|would like|(?:grateful|glad) if)
        \s+(?P<guest>(?!to\b)[^;:.?]{2,50}?)(?: also)?
        \s+(?:to |will |can |could |would |might |should )?(?:(?P<hosts>receive(?= (?:him|her
        |them
        |us|me)\b)|see(?= (?:him|her|them|us|me)\b))|meet|visit|call on|come to
        |send (?:somebody|someone|an expert)))
        (?P<with>(?: (?:him|her|them|us|me))?\b[^,;:.?]{0,60})""",
        needs="meet see visit receive call come send",
    ),
    "invited": cued(
        "invited invites invite inviting invitation",
        r"""\b(?P<cue>invit(?:ed|es|e|ing)|(?:an )?invitation (?:to
        |for)) (?P<guest>[^,;:.?]{2,80}?)
        \s+(?:to (?=[a-z])|for (?=a |the |talks)|(?=in |on
        \s|to (?-i:[A-Z])))(?P<aim>[^;:.?]*)""",
    ),
    "would-receive": cued(
        """glad pleased ready willing happy delighted honored honoured able prepared
        could can would might looks look looked""",
        rf"""\b(?P<cue>(?:glad|pleased|ready|willing|happy|delighted|hono(?:u)?red|able
        |prepared)
        \s+to (?:receive|host|meet|see|welcome(?: back)?)|(?:could|can|might|would)
        (?: (?!not\b)[\w ]{{2,30}}?)? (?:receive|host)|look(?:s|ed)? forward to (?:receiving
        |welcoming
        |seeing|meeting)|would welcome(?= [^,;:.?]{{2,50}}\b(?:in|to) (?-i:[A-Z])))\s+
        (?P<guest>(?!the fact|if\b|any\b|more\b|information|her\b|him\b|them\b
        |it\b){_CHAR}{{2,80}})""",
        needs="receive host meet see welcome receiving welcoming seeing meeting",
    ),
    "would-send": cued(
        "send",
        rf"""\b(?P<cue>send) (?P<guest>{_CHAR}{{2,70}}?)(?:, [^,;]{{3,50}},)?
        \s+to (?P<with>[^,;:.?]{{2,60}}?)(?=,| (?:in|on|to|during|by|from|at|before|next)\b
        |\Z)""",
    ),
    "could-come": cued(
        "could can might",
        r"""\b(?P<cue>(?:could|can|might) (?:come|travel|visit
        |fly))(?P<with> to [^,;:.?]{2,50}?|\b)
        (?=,| (?:in|on|to|during|by|from|at|before|next)\b|\Z)""",
        needs="come travel visit fly",
    ),
}
HOST = cued(
    "willing able prepared agree ready",
    r"""\b(?:willing|able|prepared|agree|ready) to (?:host|receive) (?P<guest>[^,;?]+)""",
    needs="host receive",
)


# ---------------------------------------------------------------------- what is no meeting

_THINGS = phrase(
    r"""(?:how|what|which|who|whether|if|why|the (?:project|plan|list|draft|paper|text|drawings
    |course
    |results?|money|report|matter|problem|need|point)|that|this|it\b|an? (?:list|draft|copy
    |text|plan|project|report|change|way|need|reason)|more\b|some\b|results|progress
    |drawings)"""
)
_NEEDS = phrase(
    r"(?:the |its |their |an? )?(?:needs?|costs?|demand|deadline|targets?|requirements?"
    r"|standards?|obligations?|commitments?|bills?|conditions?|criteria|goals?|expenses)\b"
)
_PEOPLE = phrase(
    r"""(?:(?:both )?(?:the|our|your|his|her|its|an?) )?(?:[\w-]+ ){0,2}?(?:coordinator
    |ambassador
    |minister|director|secretary|deputy|officials?|experts?|colleagues?|delegation|team
    |commissioner
    |inspectors?|authorities|counterparts?|negotiator|charg[eé]|lawyers?|officers?|specialists?
    |somebody|someone|sides|parties)\b|(?:you|us|him|her|them|me|whoever)\b
    |(?!(?:The|A|An)\b)(?-i:[A-Z])[\w'’-]+(?! \w+ed\b)"""
)
_TALKING = phrase(
    r"""(?:discuss|present|explain|brief|review|go (?:over|through)|talk|prepare|negotiate
    |consult
    |look (?:at|into)|meet|see|introduce|agree|settle|hear|visit|attend|address|speak|compare
    |clarify
    |work out|explore|exchange|finali[sz]e|take part|send [^,;.]{2,50} (?:for talks|to discuss)
    |join (?:us|them|the (?:talks|meeting|visit
    |delegation))|come|show)\b"""
)
_LONG_STAY = phrase(
    r"""\b(?:for (?:\w+ ){1,3}(?:weeks?|months?|years?|days)|trainees?|divers|students|interns
    |chemists
    |course|drill|workshop|training|seminar)\b"""
)
_WILLING = phrase(
    r"""\b(?:like|glad|happy|pleased|propose[sd]?|hopes?|wish(?:es)?|plans?|intends?|ready
    |prepared|could|would
    |might|can
    |suggest(?:s|ed)?)(?: that \w+)?(?: to)?\s+\Z"""
)
_OWN_ORDER = phrase(r"\b(?:please|kindly|not|the|welcomed the|to)\s+\Z")
_HELD = phrase(r"\b(?:for|at|in|since|during|after) (?:his|her|the|our|their)\s+\Z")
_OF_THINGS = phrase(
    r"""\b(?:equipment|copy|copies|letters?|notes?|offers?|proposals?|comments|bids?|tenders?
    |text
    |list|paper|draft|money|detectors?|monitors?|funds|requests?|manuals?|boats?|vehicles?
    |reports?
    |contributions?|documents?|information|answers?|replies|applications?|texts|messages?)\b"""
)


def is_meeting(sentence: Sentence, rule: str, found: re.Match[str], purpose: str) -> bool:
    """Whether people are to meet, and not a thing to be seen, a need met or a gift sent."""
    before = max(sentence.start, found.start() - _NEAR)
    ordered = _OWN_ORDER.search(sentence.text, before, found.start())
    if sentence.setting is Setting.BODY and ordered:
        return False
    return _CHECKS[rule](sentence, found, purpose)


_NEAR = 40


def _is_to_meet(sentence: Sentence, found: re.Match[str], _: str) -> bool:
    """Whether it is people, or a place, that somebody wants to see."""
    start = found.start("with")
    if found["cue"].lower().endswith("see") and not _PEOPLE.match(sentence.text, start):
        return False
    return not (_THINGS.match(sentence.text, start) or _NEEDS.match(sentence.text, start))


def _is_occasion(sentence: Sentence, found: re.Match[str], _: str) -> bool:
    """Whether a meeting is wanted, and not something that happens during one."""
    before = max(sentence.start, found.start() - _NEAR)
    if _CALLED_TO.match(sentence.text, found.start("with")):
        return False
    return not _HELD.search(sentence.text, before, found.start())


_CALLED_TO = phrase(r"(?:your|the|our|their|his|her|\w+['’]s) (?:attention|notice|mind)\b")


def _is_asked_of_people(_: Sentence, found: re.Match[str], __: str) -> bool:
    """Whether people are asked to come."""
    return bool(_PEOPLE.search(found["guest"]))


def _is_invitation(_: Sentence, found: re.Match[str], __: str) -> bool:
    """Whether people are invited to talk or to look, and not to pay."""
    return bool(_TALKING.match(found["aim"])) and _is_guest(found)


def _is_reception(_: Sentence, found: re.Match[str], __: str) -> bool:
    """Whether people are received, and not trained for weeks."""
    return _is_guest(found)


def _is_guest(found: re.Match[str]) -> bool:
    """Whether it is people on a visit who come, and not things or trainees."""
    guest = found["guest"]
    return not (_LONG_STAY.search(guest) or _OF_THINGS.search(guest) or _THINGS.match(guest))


def _is_sent(sentence: Sentence, found: re.Match[str], purpose: str) -> bool:
    """Whether somebody would be sent to talk."""
    before = max(sentence.start, found.start() - _NEAR)
    willing = _WILLING.search(sentence.text, before, found.start())
    return bool(willing and _TALKING.match(purpose)) and _is_guest(found)


def _could_come(_: Sentence, __: re.Match[str], purpose: str) -> bool:
    """Whether somebody could come to talk."""
    return bool(_TALKING.match(purpose))


_CHECKS: Mapping[str, Callable[[Sentence, re.Match[str], str], bool]] = {
    "meet-with": _is_to_meet,
    "meeting-with": _is_occasion,
    "asks-that": _is_asked_of_people,
    "invited": _is_invitation,
    "would-receive": _is_reception,
    "would-send": _is_sent,
    "could-come": _could_come,
}
