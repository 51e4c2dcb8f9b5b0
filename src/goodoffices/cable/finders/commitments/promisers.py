"""Who makes a promise and to whom it is made, as its words and the paper tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.commitments.promised import (
    SAID,
    far_back,
    is_supposed,
    subject_start,
)
from goodoffices.cable.finders.commitments.wordings import Wording
from goodoffices.cable.finders.parties.mentions import Mention
from goodoffices.cable.finders.parts import ABSENT, Part, party
from goodoffices.cable.finders.passages.clauses import acting
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Party, Span, Standing

MODALS = frozenset({"will", "shall", "would", "should"})
"""The rules of what "will", "shall", "would" and an agreed "should" promise."""
_NEAR = 48
_PERSON = phrase(
    r"\b(?P<word>i|we|he|she|it|they|you)\b[\s'’]*"
    r"(?:\w+ly |also |then |too |himself |herself )*\Z"
)
_OTHERS = frozenset({"he", "she", "they"})
_SUBJECT_ENDS = phrase(
    r"""(?:\s*(?:,[^,;]{0,90},|\([^()]{0,60}\)))?\s*(?:(?:\w+ly|also|then|now|both|all|itself
    |who
    |which|that|has|have|had|in turn|therefore|however|today|yesterday|again|too
    |for (?:its|her|his|their) part)[\s,]+)*[\s'’s]*"""
)
_STRUNG = phrase(r"(?:\b(?:and|but|or|then|to)|,)\s+(?:(?:\w+ly|also|then|again) )*\Z")
_TELLS = phrase(
    r"""\b(?P<told>said|says|told|tells|stated|promised|promises|confirmed|assured|assures
    |announced
    |replied|guaranteed|pledged|informed|advised|vowed|undertook|answered|explained|added|noted)
    \b[^;:]{0,160}?\b(?:he|she|it|they)\b[\s'’]*(?:\w+ly |also |then |too )*\Z"""
)


_HAS = phrase(r"\b(?:has|have|had)\s+(?:(?:\w+ly|now|since|already|also|again) )*\Z")
_SHORT_FORM = re.compile(r"\s*\([A-Z][\w/.&-]{1,14}\)\s*\Z")


def follows_person(sentence: Sentence, place: int) -> bool:
    """Whether "he" or "we" stands directly before a place."""
    return bool(_PERSON.search(sentence.text, max(sentence.start, place - _NEAR), place))


def follows_subject(sentence: Sentence, by: Part, place: int) -> bool:
    """Whether those who act are the subject of the verb at a place, and not some thing."""
    text, start = sentence.text, max(sentence.start, place - 2 * _NEAR)
    if follows_person(sentence, place) or _STRUNG.search(text, start, place):
        return True
    end = max((one.end for one in by.spans), default=None)
    return end is not None and bool(_SUBJECT_ENDS.fullmatch(text, end, place))


def promiser(sentence: Sentence, place: int) -> Part:
    """Who promises in the clause before a place.

    "We will" in a report is the post that writes it. Who said that "he" or "it" would is the
    one who speaks, not the one who is told; and "they" are never those who write.
    """
    voices = sentence.voices
    short = _SHORT_FORM.search(sentence.text, max(sentence.start, place - _NEAR), place)
    place = short.start() if short else place
    helping = _HAS.search(sentence.text, max(sentence.start, place - _NEAR), place)
    place = helping.start() if helping else place
    person = _PERSON.search(sentence.text, max(sentence.start, place - _NEAR), place)
    if person is None:
        return _first_subject(sentence, place) or acting(sentence, place)
    word = person["word"].lower()
    told = _TELLS.search(sentence.text, max(sentence.start, place - 4 * _NEAR), place)
    if told and word not in {"i", "we"}:
        by = acting(sentence, told.start("told"))
        if by is not ABSENT:
            return by
    by = acting(sentence, place)
    if word in _OTHERS and by.value is not None and by.value == voices.speaker:
        return Part(voices.host, (Span(*person.span("word")),)) if voices.host else by
    return by


_FIRST_VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were|did|does|will|would|said|told|met|gave|took|accepts|wants"
    r"|thinks|hopes|likes|agrees|welcomes|regrets|apologizes|asks|thanks|\w{3,}ed)\b"
)


def _first_subject(sentence: Sentence, place: int) -> Part | None:
    """The subject that the first verb of a sentence shares with one strung to it by "and"."""
    if not _STRUNG.search(sentence.text, max(sentence.start, place - _NEAR), place):
        return None
    first = _FIRST_VERB.search(sentence.text, sentence.start, place)
    if first is None:
        return None
    by = promiser(sentence, first.start())
    return by if by is not ABSENT and follows_subject(sentence, by, first.start()) else None


def _writer(sentence: Sentence, by: Part, place: int) -> Part:
    """The post where "we will" stands in its own report, else those who act."""
    voices = sentence.voices
    person = _PERSON.search(sentence.text, max(sentence.start, place - _NEAR), place)
    ours = person is not None and person["word"].lower() in {"i", "we"}
    if not (ours and voices.is_report and voices.office):
        return by
    return Part(voices.office, by.spans)


_POSSESSIVE = phrase(r"\b(?P<whose>its|their|his|her|our|my|your) (?:[\w-]+ ){0,3}?\Z")
_AGENT = phrase(r"\bby (?!the end\b)(?=\w)")


def _owner(sentence: Sentence, place: int) -> Part | None:
    """Whose promise it is that is named ("its promise to", "Maruna's commitment to")."""
    near = max(sentence.start, place - _NEAR)
    found = _POSSESSIVE.search(sentence.text, near, place)
    if found is None:
        return None
    voices, whose = sentence.voices, found["whose"].lower()
    if whose in {"our", "my"}:
        return party(None, voices.speaker)
    if whose == "your":
        return party(None, voices.hearer)
    named = sentence.mentions_before(place)
    states = [one for one in named if one.end <= found.start() and not one.word]
    return party(states[-1]) if states else acting(sentence, found.start())


def _agent(sentence: Sentence, place: int) -> Part | None:
    """By whom something will be done, where the words behind a place say so."""
    last = min(sentence.end, place + 4 * _NEAR)
    for found in _AGENT.finditer(sentence.text, place, last):
        named = sentence.mentions_in(found.end(), min(sentence.end, found.end() + _NEAR))
        if named and named[0].start <= found.end() + 4:
            return party(named[0])
    return None


_SUBJECTS = MODALS | {"is-to", "as-promised"}
"""The rules whose verb stands directly behind its subject."""


def who_promised(sentence: Sentence, wording: Wording) -> Part | None:
    """Who promised; None where nobody can have."""
    place = wording.cue[0]
    is_unmet = wording.standing is Standing.NOT_MET
    by: Part | None = None
    match wording.rule:
        case _ if wording.is_passive:
            return _promiser_of_thing(sentence, wording)
        case "is-promised" | "deadline" if not (is_unmet and wording.rule == "deadline"):
            return _promiser_of_thing(sentence, wording)
        case "goes-on":
            by = party(None, sentence.antecedent)
        case "binds":
            bound = sentence.mentions_in(wording.cue[1], wording.start)
            by = party(next(iter(bound), None))
        case "as-promised":
            place = wording.start
        case "word-to" | "promised-a":
            by = _owner(sentence, place)
    return by or _doer(sentence, wording, place)


_PEOPLE = re.compile(
    r"(?:\b[A-Z][A-Za-z'’-]+|\b(?:ministers?|delegations?|sides?|parties|delegates|governments?"
    r"|officials"
    r"|teachers|experts|officers|chairs?|chairman|director|directors|authorities|members|judges"
    r"|prosecutors|donors|partners|ministr(?:y|ies)|office|desk|secretariat|coordinators?|teams?"
    r"|MINISTERS?|EXPERTS|SIDES?))\s*(?:(?:has|have|had|also|then|\w+ly|both|all|now)\s+)*\Z"
)
_NO_PEOPLE = frozenset(
    """project step measure plan agreement protocol law act bill decree article treaty
    convention conference meeting session seminar course memorandum note annex list table
    programme program state department embassy this that these those it there""".split()
)
_TO_US = phrase(r"\b(?:us|you|me|our|your|by|before|within|no later|nlt|until|on|in)\b")
_BEING = phrase(r"\b(?:is|are|was|were|be|been|there|it)\s+(?:\w+ly )?\Z")


def _doer(sentence: Sentence, wording: Wording, place: int) -> Part | None:
    """Who acts in the clause before a place; None where no party is its subject.

    Somebody of whom it is not known for whom he acts is a subject without a value.
    """
    by = promiser(sentence, place)
    near = max(sentence.start, place - _NEAR)
    if wording.rule in _SUBJECTS and not follows_subject(sentence, by, place):
        named = _PEOPLE.search(sentence.text, near, place)
        word = named.group().split()[0] if named else "it"
        known = word.rstrip("s").lower() not in _NO_PEOPLE
        if word.isupper() and not sentence.dates:
            return None
        return ABSENT if known and _TO_US.search(sentence.text, place, sentence.end) else None
    if by is ABSENT and _BEING.search(sentence.text, near, place):
        return None
    return _writer(sentence, by, place) if wording.rule in {"will", "shall"} else by


def _promiser_of_thing(sentence: Sentence, wording: Wording) -> Part | None:
    """Who promised what is told as a thing: "by" whom it is done, else who said so."""
    place = wording.cue[0]
    if is_supposed(sentence, place):
        return None
    known = _agent(sentence, place) or _named_with(sentence, wording)
    if known is not None:
        return known
    said = [
        *SAID.finditer(
            sentence.text, far_back(sentence, place), subject_start(sentence, wording)
        )
    ]
    return promiser(sentence, said[-1].start()) if said else ABSENT


def _named_with(sentence: Sentence, wording: Wording) -> Part | None:
    """The party that stands before "promised", or whose the promised thing is."""
    if wording.rule not in {"is-promised", "deadline"}:
        return None
    named = sentence.mentions_before(wording.cue[0])
    if named and not sentence.text[named[-1].end : wording.cue[0]].strip():
        return party(named[-1])
    owners = sentence.mentions_in(wording.start, wording.end)
    is_owner = owners and sentence.text[owners[0].end - 2 : owners[0].end] in {"'s", "’s"}
    return party(owners[0]) if is_owner else None


# ---------------------------------------------------------------------- what, by when


# ---------------------------------------------------------------------- to whom

_GOES_TO = phrase(r"\b(?:to|for|let|give|send|tell|inform|brief|advise|notify)(?: the)?\s+\Z")
_TOLD = phrase(
    r"\b(?:told|assured|informed|promised|guaranteed|advised|owes?|owed)\s+(?:the\s+)?\Z"
)


def promisee(sentence: Sentence, by: Part, start: int, end: int) -> Part:
    """To whom it is promised: who is told so, who is to get it, else who is spoken to.

    `start` and `end` are the place of what is promised.
    """
    listening = listener(sentence, by)
    for one in sentence.mentions_in(sentence.start, start):
        if _TOLD.search(sentence.text, max(sentence.start, one.start - 24), one.start):
            return party(one) if one.party != by.value else party(None, listening)
    named = next(
        (one for one in _receivers(sentence, start, end) if one.party != by.value), None
    )
    if named is None and listening is not None:
        told = (one for one in sentence.mentions_in(start, end) if one.party == listening)
        named = next(told, None)
    return party(named, listening)


def _receivers(sentence: Sentence, start: int, end: int) -> Iterator[Mention]:
    """The parties to whom something goes in the words of a promise."""
    for one in sentence.mentions_in(start, end):
        goes = _GOES_TO.search(sentence.text, max(start, one.start - 14), one.start)
        if goes and not one.is_adjective:
            yield one


def listener(sentence: Sentence, by: Part) -> Party | None:
    """To whom a party promises: to us, or we to the one of whom the paper tells.

    A post promises to its own ministry; what a desk at home does it promises to nobody.
    """
    voices, who = sentence.voices, by.value
    if not isinstance(who, Party):
        return None
    if voices.office is not None and who == voices.office:
        return voices.addressee if voices.addressee and voices.addressee.office else None
    if who.organisation or (who.office and not voices.is_report and _is_own(who.office)):
        return None
    if who == voices.speaker:
        return voices.host if voices.is_report else voices.hearer
    return voices.speaker


def _is_own(name: str) -> bool:
    """Whether an office that a ministry names is one of its own ("the desk", "NSCI")."""
    return name.islower() or name.isupper()
