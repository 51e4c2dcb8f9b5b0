"""Offers: help that a party holds out to whoever asks for it or meets its condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.contributions.giving import (
    GIVING,
    PAYING,
    WORKING,
    given,
    helps,
    inflected,
    serves_another,
)
from goodoffices.cable.finders.contributions.offered import (
    CLOSED,
    DOUBTED,
    Verb,
    available,
    first_verb,
    offers,
)
from goodoffices.cable.finders.parties.mentions import is_state
from goodoffices.cable.finders.parts import ABSENT, Finder, Part, claim, party
from goodoffices.cable.finders.passages.alternatives import either, parted
from goodoffices.cable.finders.passages.clauses import acting, deeds
from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.passages.rule_books import RuleBook
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Help, Span

_PLAIN = either(sorted(GIVING))
_GOING = either(sorted(inflected(GIVING, "going")))
_THIRD = either(sorted(inflected(GIVING, "third")))
_ADVERBS = r"""(?: (?:also|always|even|perhaps|well|potentially|possibly|now|itself|himself
    |herself|themselves|further|still|quite|gladly|happily|readily|easily|certainly
    |immediately|at once|at any time|at short notice|in principle|in addition|if need be|both
    |moreover|likewise|equally|in turn))*"""
_READY_WORDS = "ready willing prepared glad happy pleased able keen disposed inclined content"
_READY_WORD = _READY_WORDS.replace(" ", "|")

_CAN = cued(
    "can could might may would d",
    rf"""\b(?P<cue>(?:can|could|might|may|would|d)(?!\s+not\b){_ADVERBS}
    (?: (?:be (?:{_READY_WORD}|in a position) to|be open to|see (?:its|their|his|her) way to
    |like to|want to|undertake to|find it possible to){_ADVERBS})?)
    \s+(?P<what>(?:(?:{_PLAIN})|(?:{_GOING}))\b[^;]*)""",
)
_GLADLY = cued(
    "will shall",
    rf"""\b(?P<cue>(?:will|shall) (?:also )?(?:gladly|happily|readily|be (?:{_READY_WORD}) to))
    \s+(?P<what>(?:{_PLAIN})\b[^;]*)""",
)
_READY = cued(
    f"{_READY_WORDS} position open",
    rf"""\b(?P<cue>(?:(?:is|are|was|were|be|been|am|remains?|stands?|declared (?:it|him|her)self
    |feels?|felt){_ADVERBS} )?(?:{_READY_WORD}|open|in a position|position)
    (?: to| for){_ADVERBS})\s+(?P<what>(?:(?:{_PLAIN})|(?:{_GOING}))\b[^;]*)""",
    before="is are was were be been am remain remains stand stands declared itself himself "
    "herself also quite still always further now in a feels felt",
)
_READINESS = cued(
    "readiness willingness preparedness ability wish desire",
    rf"""\b(?P<cue>(?:readiness|willingness|preparedness|ability|wish|desire) to{_ADVERBS})
    \s+(?P<what>(?:{_PLAIN})\b[^;]*)""",
)
_CONSIDER = cued(
    """consider considers considering considered imagine envisage envisages rule exclude mind
    excluded have has see sees contemplate
    prospect idea volunteered volunteers suggested think""",
    rf"""\b(?P<cue>(?:(?:would|could|might|may|will|does not|did not){_ADVERBS}
    \s+(?:consider(?:ing)?|imagine|envisage|contemplate|exclude|rule out|mind|think of)
    |envisages|volunteer(?:s|ed) to
    |(?:have|has|sees?) no (?:difficulty|objection|problem) (?:in|to|with)
    |(?:hold|held|holds)(?: out)? the (?:prospect|idea) of
    |prospect of|idea of|thinking of|suggested|excluded|ruled out))
    \s+(?P<what>(?:(?:{_PLAIN})|(?:{_GOING})|(?:an?|two|three|four|five|six|some) )[^;]*)""",
    before="would could might may will is are was were does did not also even perhaps well "
    "hold held holds out the",
)
_OFFERS = cued(
    "offer offers offered offering",
    rf"""\b(?P<cue>(?:(?:has
    |have|had|is|are|was|were|also|now|further){_ADVERBS} )*offer(?:s|ed|ing)?
    (?:(?: (?:in|on|last|this|at|during|orally|verbally
    |again)(?: \w+){{0,3}})? to(?= (?:{_PLAIN})\b)
    | us| me| also| again| further| besides| moreover| once more)*)
    \s+(?P<what>(?!(?:of|holds|stands|by|was|is|are|were|made|no|from|nothing|in|on|and|or|orally
    |verbally|that|which|who|lapsed|has|had|could|would|will|may|might|until|till|since|for|with
    |under|at|kept|received|as|if|but|to (?:the|an?))\b)[a-z0-9][^;]*)""",
    before="has have had is are was were also now further does do did not to",
)
_GIVES_NOT = cued(
    "does do",
    rf"""\b(?P<cue>(?:does|do) not{_ADVERBS})\s+(?P<what>(?:{_PLAIN})\b[^;]*)""",
    needs="not",
)
_THE_OFFER = cued(
    "offer",
    rf"""\b(?P<cue>offer(?: (?:by|from|to|made (?:by|to)) (?:the )?(?-i:[A-Z])[\w' ]{{2,30}}?)?)
    \s+(?:of\s+(?P<what>[^;]+)|to\s+(?P<deed>(?:{_PLAIN})\b[^;]*))""",
)
_HAS = cued(
    "has have",
    r"""\b(?P<cue>(?:has|have)(?: also| still| now| further| at least)*)
    \s+(?P<what>(?:(?:free |spare |some |vacant |[a-z]+ )?(?:places|seats|room|capacity|space
    |vacancies|openings)
    \s+(?:for|on|in|at|left)\b[^;]*|(?:surplus|spare|free) [^;]+
    |[^;,.]{3,60} (?:to spare|to lend|to offer|to give away)\b))""",
)
_AVAILABLE = cued(
    """available offer offered had disposal free open order lent spared furnished provided
    supplied placed seconded borrowed sent""",
    r"""\b(?P<cue>(?:(?:is|are|remains?|stands?|(?:would|can|could|may|might
    |will)(?: perhaps| eventually)? be|be)
    (?: now| still| also| again| always| freely)*\s+)?
    (?:hereby offered|(?:(?<=is\s)|(?<=re\s)|(?<=be\s))offered (?=(?:to|by|for|free)\b)
    |at the service of
    |(?<=be\s)(?:lent|spared|furnished|provided|supplied|placed|seconded|borrowed|sent)
    |available|on offer|had(?=\s*(?:by|from|in|at|for|\Z|[,.;]))
    |at (?:the|our|your|their) disposal
    |open to (?:any|all|partners|other|neighbou?r|our|officers|applicants)
    |free (?:for|of charge)))\b""",
    before="is are remains remain stands stand would can could may might will be now still "
    "also again always freely on at the our your their hereby perhaps eventually",
)
_PUTS = cued(
    "put puts place places make makes making placing putting",
    r"""\b(?P<cue>(?:puts?|places?|makes?|making|placing|putting))
    \s+(?P<what>(?!(?:are|is|were|was|for|on|in|at|left|of)\b)[^;.]{3,90}?
    \s(?:at (?:the|our|your|their|\w+(?:['’]s)?) disposal|available)
    \b[^;]*|available[^;]+)""",
    needs="disposal available",
)
_INVITES = cued(
    "invites invited invite invitation invitations welcome welcomes",
    r"""\b(?P<cue>invites?|invited|welcomes?|invitations? (?:to|for))
    \s+(?P<what>(?:up to )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve
    |fifteen|twenty|[0-9]{1,2}|officers|experts|applicants|candidates|nominations) [^;]*?
    \b(?:course|training|workshop|seminar|exercise|academy|school|programme|program|drills?
    |class|laboratory|institute)\b[^;]*)""",
)
_ON_REQUEST = cued(
    " ".join(sorted(inflected(GIVING, "third") | {"pass", "passes"})),
    rf"""\b(?P<cue>)(?P<what>(?:{_THIRD}|pass(?:es)? on)\b[^;]*?(?:\b(?:up)?on request
    |\bif (?:asked|requested|needed)|\bwhen asked|\bto (?:any|whoever|all|those)\b
    |\bfor (?:any|all)\b|\bfree of charge|\bwithout (?:charge|payment)|\bat no c(?:ost|harge)
    |\bat its own (?:cost|expense))[^;]*)""",
)
_RULES: dict[str, CuedPhrase] = {
    "offers": _OFFERS,
    "can-give": _CAN,
    "gladly": _GLADLY,
    "ready-to-give": _READY,
    "readiness": _READINESS,
    "would-consider": _CONSIDER,
    "has-places": _HAS,
    "puts-at-disposal": _PUTS,
    "invites": _INVITES,
    "on-request": _ON_REQUEST,
    "gives-not": _GIVES_NOT,
    "the-offer": _THE_OFFER,
}
_GUESSES = frozenset({"can-give", "would-consider"})
"""What one may also say of others without having heard it from them."""
_NAMES_NO_VERB = frozenset({"offers", "has-places", "puts-at-disposal", "invites", "the-offer"})


def find(sentence: Sentence) -> Iterator[Finding]:
    """The offers of a sentence: help that a party other than us says it could give.

    Forms: "can send a calibration team", "is in a position to make available two dog teams",
    "would be prepared to host ten divers, provided that …", "could imagine paying for …",
    "renewed its offer of an architect", "has places for six officers", "three handlers are on
    offer", "invites four officers to its course", "passes on its manuals to whoever asks".
    """
    yield from held_out(sentence)


def held_out(sentence: Sentence, heading: Part = ABSENT) -> Iterator[Finding]:
    """The same, where a heading may already tell who offers."""
    if sentence.text.startswith("?", sentence.end):
        return
    reached = sentence.start
    for pattern, rule in _BOOK.of(sentence):
        for found in sentence.finditer(pattern):
            if found.start() < reached or not _is_offer(sentence, rule, found):
                continue
            by = heading if heading.value else giver(sentence, found.start("cue"))
            if not _is_other(sentence, rule, by) or _is_own(sentence, by, found):
                continue
            for offer in _each(sentence, rule, by, found):
                yield offer
                reached = found.end()
    if reached == sentence.start:
        yield from _on_hand(sentence, heading)


_BOOK = RuleBook([(pattern, rule) for rule, pattern in _RULES.items()])


# ---------------------------------------------------------------------- who offers


def giver(sentence: Sentence, place: int) -> Part:
    """Who acts before a place; without a subject of its own, whom the text spoke of last."""
    by = acting(sentence, place)
    if by is ABSENT and not _WE.search(sentence.text, max(sentence.start, place - 40), place):
        return party(None, sentence.antecedent)
    return by


_WE = phrase(r"\b(?:we|I|our)\b")


def _is_other(sentence: Sentence, rule: str, by: Part) -> bool:
    """Whether the giver is not the one who writes; what we guess of others is no offer."""
    voices = sentence.voices
    if by.value is not None and by.value in {voices.speaker, voices.office}:
        is_letter = voices.addressee is None and not voices.is_report
        return is_letter or (sentence.setting is Setting.POINT and rule not in _GUESSES)
    if rule in _GUESSES and by.value is not None and by.value == voices.hearer:
        return False
    told = (
        not (voices.speaker and voices.is_cable)
        or voices.is_report
        or sentence.setting is not Setting.BODY
    )
    return told or rule not in _GUESSES or bool(sentence.search(_TOLD))


def _is_own(sentence: Sentence, by: Part, found: re.Match[str]) -> bool:
    """Whether a party works for itself, or pays its part of what it gets."""
    place = place_of(found)
    verb = first_verb(sentence.text, place.start)
    if verb and verb.plain in WORKING:
        return not serves_another(sentence, by, place.start, place.end)
    pays = verb is not None and verb.plain in PAYING | {"spare"}
    return pays and by.value is not None and by.value == sentence.voices.host


_TOLD = phrase(
    r"""\b(?:said|says|told|informed|wrote|writes|indicated|hinted|mentioned|explained|confirmed
    |let (?:us )?know|can)\b"""
)
_ASKING = parted(
    r"""whether|if|unless|ask(?:s|ed|ing)?|urge[sd]?|request(?:s|ed)?|encourage[sd]?
    |hope[sd]?|wish(?:es|ed)?|invite[sd]?|so that|in order that|wondered
    |inquire|enquire|should|which donor|who|nobody|no one|none|believes?
    |thinks?|expects?|assumes?|suppose[sd]?"""
)
_ASKED = phrase(
    rf"""\b(?:{_ASKING})\b[^,;]{{0,60}}\Z
    |\bwhether\b[^;]{{0,60}}\Z"""
)


def _is_offer(sentence: Sentence, rule: str, found: re.Match[str]) -> bool:
    """Whether the words hold out help, and are not part of a wish or an indirect question."""
    text, start = sentence.text, place_of(found).start
    if rule == "offers" and not _is_verb(sentence, found):
        return False
    if _is_open(sentence, rule, found) or _is_definite(sentence, rule, found):
        return False
    if _is_no_thing(sentence, found):
        return False
    verb = None if rule in _NAMES_NO_VERB else first_verb(text, start)
    if verb is None:
        told = given(text, start, found.end())
        return told is not False if rule in _NAMES_NO_VERB else isinstance(told, Help)
    is_help = helps(verb.plain, text, verb.end, found.end())
    return (
        is_help
        and _WORDS.match(text, verb.end, found.end()) is not None
        and not _PRONOUN.match(text, start, found.end())
        and not _is_call(sentence, verb)
    )


def _is_no_thing(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a sum, nothing in particular, or what a project or a duty asks for is offered."""
    text, place = sentence.text, place_of(found)
    start, end = place.start, place.end
    before = max(sentence.start, found.start() - 40)
    return bool(
        _OTHER_DEED.match(text, start)
        or _PRICED.match(text, start, end)
        or _GENERAL.match(text, start, end)
        or _REQUIRED.search(text, before, found.start())
        or not text[start:end].strip(" ,:")
    )


def _is_open(sentence: Sentence, rule: str, found: re.Match[str]) -> bool:
    """Whether the words ask or wish for help, or say that there is none."""
    text, start, cue = sentence.text, place_of(found).start, found.start("cue")
    if _ASKED.search(text, max(sentence.start, cue - 70), cue):
        return True
    denied = rule not in _DENIABLE and claim(sentence, start) is Claim.DENIED
    return denied and not DOUBTED.search(text, max(sentence.start, start - 60), start)


_DENIABLE = frozenset({"offers", "gives-not", "the-offer"})
_DEFINITE = phrase(r"(?:donate|provide|give|send|pay|fund|finance|supply|deliver|contribute)\b")
_ANNOUNCED = phrase(r"\b(?:said|told|informed|announced|stated|confirmed|reported)\b")


def _is_definite(sentence: Sentence, rule: str, found: re.Match[str]) -> bool:
    """Whether "said that it would send …" announces a gift; that is a pledge."""
    if rule != "can-give" or found["cue"].lower() != "would":
        return False
    announced = _ANNOUNCED.search(sentence.text, sentence.start, found.start())
    return bool(announced) and bool(_DEFINITE.match(sentence.text, found.start("what")))


_WORDS = re.compile(r"\s+[\w(]")
_REQUIRED = phrase(
    r"""(?:\b(?:project|proposal|plan|step|programme|program)(?: [A-Z]{1,3}-?[0-9]{0,3})?\s+
    |\b(?:covenants?|undertakes?|undertook|shall|must) (?:\([a-z]\) )?(?:to\s+)?)\Z"""
)
_GENERAL = phrase(
    r"""(?:its|their|his|her|our) own\b
    |(?:assistance|help|support)(?: under| of)?\b(?! (?:in|with|for))"""
)
_OTHER_DEED = re.compile(r"to\s", re.IGNORECASE)
_PRICED = phrase(
    r"(?:[a-z]+ (?:for )?)?(?:up to |about |some |at most |another |a further )?"
    r"(?:USD|EUR|GBP|CAD|CHF|NOK|SEK|DKK|JPY|AUD|NZD|US\$|\$|€|£)\s?[0-9]"
)
"""A sum that is given is a pledge."""
_BEFORE_VERB = frozenset(
    """we they you to can could may might will would shall should not also and who which both
    all now gladly do did people""".split()
)


def _is_verb(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether "offer" is a verb: behind "to", a modal, or those who do it."""
    if not found["cue"].lower().startswith("offer") or found["cue"][5:6].isalpha():
        return True
    before = sentence.text[max(sentence.start, found.start() - 30) : found.start()].split()
    return bool(before) and (before[-1].lower() in _BEFORE_VERB or before[-1].endswith("s"))


def place_of(found: re.Match[str]) -> Span:
    """The place of what a match says is offered."""
    deed = found.groupdict().get("deed")
    return Span(*found.span("what" if deed is None else "deed"))


_PERSON = phrase(
    r" (?:(?-i:Mr|Mrs|Ms|Dr|Ambassador)\b|(?:a|our|its|the) (?:delegation|envoy)\b)"
)
_CALLERS = phrase(
    r""" (?:the |our |an? |your |another |further |more )*(?:ambassador|minister|coordinator
    |delegation|visitors?|us|you|him|her|them|round|talks|negotiations|meetings?|conference
    |consultations|signing|ceremony|secretary|deputy|director|visit|team)\b"""
)


def _is_call(sentence: Sentence, verb: Verb) -> bool:
    """Whether hosting or receiving somebody is a meeting, not help."""
    return (
        verb.plain in {"host", "receive", "house", "help", "show"}
        and bool(_CALLERS.match(sentence.text, verb.end, sentence.end))
    ) or bool(_PERSON.match(sentence.text, verb.end, sentence.end))


# ---------------------------------------------------------------------- what is offered


def _each(sentence: Sentence, rule: str, by: Part, found: re.Match[str]) -> Iterator[Finding]:
    """One offer for each thing that the words hold out."""
    place = place_of(found)
    closed = CLOSED.search(sentence.text, place.start, place.end)
    end = closed.start() if closed else place.end
    if rule in _NAMES_NO_VERB or first_verb(sentence.text, place.start) is None:
        yield from offers(sentence, rule, by, place)
        return
    for begin, stop in deeds(sentence.text, place.start, end, GIVING):
        if begin == place.start or _says_more(sentence.text, begin, stop):
            yield from offers(sentence, rule, by, Span(begin, stop))


_PRONOUN = phrase(r"[a-z]+ (?:them|it|him|her|this|that|so|these|those)\b(?! how\b| to\b)")


def _says_more(text: str, start: int, end: int) -> bool:
    """Whether a further deed names a thing, and no mere pronoun."""
    verb = first_verb(text, start)
    told = verb is not None and helps(verb.plain, text, verb.end, end)
    return told and not _PRONOUN.match(text, start, end)


# ---------------------------------------------------------------------- what is on hand

_OPENS = re.compile(r"(?:[^,;:]*\bthat\s+|\s*(?:and|but|also|in addition),?\s+)", re.IGNORECASE)


def _on_hand(sentence: Sentence, heading: Part) -> Iterator[Finding]:
    """What is said to be available: "Skerrland's three dog handlers are on offer"."""
    found = sentence.first(_AVAILABLE)
    if found is None or found.start() - sentence.start < _SHORTEST:
        return
    text = sentence.text
    start = max(sentence.start, found.start() - _LONGEST)
    clause = max(start, *(text.rfind(mark, start, found.start()) + 1 for mark in ";:"))
    start = max(clause, text.rfind(",", clause, found.start()) + 1)
    if not text[
        start : found.start()
    ].strip():  # an aside stands between the thing and its verb
        start, aside = clause, text.find(",", clause, found.start())
        end = aside if aside > clause else found.start()
    else:
        end = found.start()
    lead = _OPENS.match(text, start, found.start())
    start = lead.end() if lead else start
    told, offered = given(text, start, end), _OFFERED.search(found.group())
    if _CLAUSE.search(text, start, end) or not (
        isinstance(told, Help) or (offered and told is None)
    ):
        return
    named = [one for one in sentence.mentions if is_state(one) or one.party.organisation]
    by = party(named[0]) if named else party(None, sentence.antecedent)
    by = heading if heading.value else by
    owner = named[0].end if named and named[0].start <= start + 1 else start
    if owner < end and _is_other(sentence, "on-hand", by):
        yield available(sentence, by, Span(owner, end), found.end())


_OFFERED = phrase(r"\b(?:offered|offer|disposal|service)\b")


_CLAUSE = phrase(
    r"""\b(?:she|he|it|they|we|i|is|was|were|has|have|had|are|not|no|ought
    |can|could|would|may|might|should|must)\b"""
)
_SHORTEST = 6
_LONGEST = 120


_ALL = (*_RULES.values(), _AVAILABLE)
FINDER = Finder.of(_ALL, find)
