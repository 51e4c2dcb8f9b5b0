"""Approaches: which side a request sends its addressee to, and in what manner."""

from __future__ import annotations

import re

from goodoffices.cable.finders.parties.mentions import Mention
from goodoffices.cable.finders.parts import ABSENT, Part
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.facts import AliasKind
from goodoffices.records import Party, Span

# ---------------------------------------------------------------------- whom to approach

_SPOKEN_TO = phrase(
    r"""(?:not |never |do not )?(?:(?:re-?)?(?:ask|remind|approach|contact|tell|inform|urge
    |press|thank|notify|brief
    |consult|see|ring|phone|telephone|chase|persuade|invite|engage|lobby|warn|reassure|assure
    |e-?mail|visit|encourage|advise|congratulate)|sound out|call (?:on|upon)|write to|speak
    (?:to|with)|talk (?:to|with)|meet(?: with)?|turn to|go back to|check with|inquire (?:of
    |with)
    |enquire (?:of|with)|follow up with|liaise with|get in touch with|reply to|respond to
    |appeal to|apply to|let|confirm (?:to|with))\s+"""
)
_MADE_TO = phrase(r"(?:get|have)\s+(?=[^,;.]{2,40} to )")
_REACHED = phrase(
    r"""\b(?:to|with|from|of|(?:in contacts|in talks|appointments?|meetings?|a call)
    \s(?:with|on))\s+"""
)
_CARRIED = re.compile(
    r"(?:not\s+)?(?:deliver|convey|present|pass|hand|raise|take|obtain|get|seek|secure|share"
    r"|discuss|explore"
    r"|vet|deliver|transmit|forward|give|send|submit|draw|request|express|extend|register"
    r"|make|put|find|learn|negotiate|arrange|schedule|reiterate|explain|relay|clarify|establish|collect"
    r"|coordinate|pursue|follow|emphasi[sz]e|stress)\b",
    re.IGNORECASE,
)
_FURTHEST = 140
_LEVEL = r"""(?:appropriate|relevant|senior|responsible|competent|suitable|host[- ]government
    |host[- ]country|host[- ]nation|host|local|working-level|key|right)"""
_OFFICIALS = r"""(?:officials?|interlocutors?|counterparts?|authorities|governments?|contacts
    |agenc(?:y|ies)|ministr(?:y|ies)|ministers?)"""
_ENDS = r"""(?! no later than| not later than| by | before | prior to | in order| drawing on
    | orally| verbally| in a tone| in writing
    |,? and (?:leave|report|ask|request|seek|inform|to|let|slug|confirm|get|find|send|tell
    |obtain)\b| about | with a view| at the| as soon
    | whether | that | how | what | to [a-z]| for | when | on )"""
_GROUP = phrase(rf"(?:the )?(?:{_LEVEL} )+(?:[\w-]+ )?{_OFFICIALS}\b(?:{_ENDS}[^,;:.])*")
_BODY = phrase(
    r"""(?:the |its |their )?(?P<name>(?-i:MFA|MOI|MOD)\b(?: office of(?: [\w-]+){1,6})?
    |(?:(?-i:[A-Z])[\w'’-]+ ){0,4}(?-i:Ministry|Service|Guard|Board|Office|Authority|Agency
    |Committee
    |Council|Inspectorate|Directorate|Administration|Cent(?:re|er)|Institute|Academy|Laboratory
    |Commission|Police|Secretariat|Bureau|Treasury|Cabinet|Parliament|Customs|Protocol|Navy)\b
    (?: (?:of|for) (?:the )?(?-i:[A-Z])[\w-]+(?:,? (?:and )?(?-i:[A-Z])[\w-]+){0,4})?
    |(?:foreign|interior|defen[cs]e|finance|justice|health|transport|energy) ministry
    |(?:\w+ )?(?:navy|coast guard|customs service|regulator|border guard|finance ministry))\b"""
)
_PERSON = re.compile(
    r"(?:[Tt]he\s+)?(?P<title>(?:(?:Vice|Deputy|Prime|Foreign|Interior|State|First|Permanent"
    r"|Under"
    r"|Chief|Director|Lead|Rear|Senior|Secretary|Prosecutor|Attorney)[ -])?"
    r"(?:Ambassador|Minister|Secretary|Director|Colonel|Major|Captain|General|Admiral"
    r"|Negotiator"
    r"|Commissioner|Inspector|Professor|Coordinator|President|Chair|Governor|Commodore)"
    r"|Mr\.?|Ms\.?|Mrs\.?|Dr\.?)\s+(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)"
)
_ROLE = phrase(
    r"""(?:the |its |their )(?P<name>(?:[\w-]+ )?(?:minister|director|prosecutor|secretary
    |chair|commissioner|negotiator|spokesman|chief of staff|governor))\b(?!['’])"""
)


def approached(sentence: Sentence, start: int, end: int) -> Part:
    """Whom the words of a request say to approach: a state, an office, a person or a group.

    Nobody where it is one's own side, or a bare surname.
    """
    text, end = sentence.text, min(end, start + _FURTHEST)
    direct = _SPOKEN_TO.match(text, start, end)
    if direct:
        return _whom(sentence, direct.end(), end)
    made = _MADE_TO.match(text, start, end)
    if made:
        return _whom(sentence, made.end(), end)
    if not _CARRIED.match(text, start, end):
        return ABSENT
    parts = (_whom(sentence, one.end(), end) for one in _REACHED.finditer(text, start, end))
    return next((one for one in parts if one is not ABSENT), ABSENT)


def _whom(sentence: Sentence, start: int, end: int) -> Part:
    """The party that stands at a place."""
    text = sentence.text
    group = _GROUP.match(text, start, end)
    if group:
        return _of_officials(sentence, *_stripped(text, *group.span()))
    named = next((one for one in sentence.mentions_in(start, end) if not one.is_person), None)
    body = _BODY.match(text, start, end)
    if body and not (named and named.start == start and named.end >= body.end()):
        name = unwrapped(body["name"])
        return Part(Party(name=name, office=name), (Span(*body.span()),))
    person = _PERSON.match(text, start, end)
    if person:
        return _of_person(sentence, person)
    role = _ROLE.match(text, start, end)
    if role:
        name = unwrapped(role["name"])
        return Part(Party(name=name, office=name), (Span(*role.span()),))
    if named and named.start == start and not _is_ours(sentence, named):
        return Part(named.party, (named.span,))
    return ABSENT


def _of_person(sentence: Sentence, found: re.Match[str]) -> Part:
    """A person with the title, by the full name that the paper gives; nobody without both."""
    name, title = unwrapped(found["name"]), unwrapped(found["title"])
    office = None if title.startswith(("Mr", "Ms", "Dr")) else title
    if " " not in name:
        full = re.search(
            rf"(?<!Mr )\b(?!Mr|Ms|Dr)[A-Z][a-z]+ {re.escape(name)}\b", sentence.text
        )
        name = full.group() if full and full[0].split()[0] not in title else name
    if office is None and " " not in name:
        return ABSENT
    return Part(Party(name=name, office=office), (Span(*found.span()),))


def _is_ours(sentence: Sentence, named: Mention) -> bool:
    """Whether a mention means one's own side."""
    if named.alias is AliasKind.CAPITAL:
        return True  # the government there, or our own post
    written = named.span.of(sentence.text).lower()
    return (
        written == "us"
        or named.alias is None
        or named.party
        in (
            sentence.voices.speaker,
            sentence.voices.office,
        )
    )


def _of_officials(sentence: Sentence, start: int, end: int) -> Part:
    """Officials whom nobody names, with the office or the state that they belong to."""
    name = unwrapped(sentence.text[start:end])
    office = _OFFICE.search(name)
    if office:
        return Part(Party(name=name, office=office.group()), (Span(start, end),))
    states = [one.party.iso3 for one in sentence.mentions_in(start, end) if one.party.iso3]
    return Part(Party(name=name, iso3=states[0] if states else None), (Span(start, end),))


_OFFICE = phrase(r"\b(?:mfa|(?:foreign )?ministry|office|department|directorate|agency)\b.*")


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(text[start:end].rstrip())


_TO_OFFICIALS = phrase(rf" (?:to|with) (?=(?:the )?(?:{_LEVEL} )+(?:[\w-]+ )?{_OFFICIALS}\b)")


def before_officials(sentence: Sentence, start: int, end: int) -> int:
    """Where the words of a request end: before unnamed officials who are to be approached."""
    found = _TO_OFFICIALS.search(sentence.text, start, end)
    return found.start() if found else end


# ---------------------------------------------------------------------- in what manner

FORM_CUES = frozenset(
    """tone orally verbally writing non-paper non-papers nonpaper nonpapers drawing slug slugged
    return note telephone phone letter fax email e-mail aide-memoire informally confidence
    person discreetly telegram""".split()
)
"""The words without one of which nothing is said about the manner."""
_STOP = r"(?!,? (?:no later than|not later than|by|before|nlt|until|in advance) )"
_FORM = phrase(
    rf"""\b(?P<form>in a tone (?:{_STOP}[^;.])+|orally(?:{_STOP}[^;.,])*
    |(?:and )?(?:should |is |are |do )?
    not (?:to )?(?:be )?(?:pass|passed|leave|left|provide|provided|hand|handed)[^;.]*?
    non-?papers?(?: [^;.]*)?|may (?:be )?(?:leave|left)[^;.]*non-?paper[^;.]*
    |as an? (?:non-?paper|aide-memoire|note verbale|diplomatic note)
    |in (?:writing|person|confidence)|verbally|informally|discreetly
    |by (?:return(?: cable| telegram)?|(?:diplomatic )?note(?: verbale)?|letter|cable|telegram
    |tele(?:phone|gram)|phone|fax|e-?mail)|(?:with the slug|slugged(?: for)?) [A-Z/]+)"""
)
_SENT = phrase(r"\b(?:sent|received|delivered|given|made)\s+\Z")
_DRAWING_ON = phrase(r"\bdrawing (?:fully )?on [^,;]+")


def manner(sentence: Sentence, start: int, end: int) -> Part:
    """How it is to be done: the tone, orally or in writing, whether a paper may be left."""
    if FORM_CUES.isdisjoint(sentence.words):
        return ABSENT
    formed = _FORM.search(sentence.text, start, end)
    if formed is None or _SENT.search(sentence.text, start, formed.start()):
        return ABSENT
    drawn = _DRAWING_ON.search(sentence.text, sentence.start, sentence.end)
    spans = tuple(
        Span(*_stripped(sentence.text, *found.span())) for found in (formed, drawn) if found
    )
    return Part(unwrapped(spans[0].of(sentence.text)), spans)
