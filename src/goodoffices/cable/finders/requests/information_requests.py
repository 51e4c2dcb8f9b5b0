"""Information asked for between governments: whose question it is, to whom, in which words.

Forms: "He asked why Skerrland could not add a few more", "wished to know what became of the
request", "asked for a detailed budget", "We would welcome information about the status of …",
"WE WOULD WELCOME RUSSIA,S RESPONSE TO …" (08STATE63551), "We would be interested in learning
more about …", "If you are prepared … to suggest dates …" (09STATE24630), "would be obliged if
the Ministry could state whether …", "How old are the dogs?".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.parts import (
    Finder,
    Part,
    claim,
    condition,
    finding,
    party,
    subject,
    words,
)
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.rule_books import RuleBook
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.cable.finders.requests.addressees import is_open_paper
from goodoffices.cable.finders.requests.askers import is_letter
from goodoffices.cable.finders.requests.inquiring import DATES, DIRECT, RULES
from goodoffices.records import Claim, Finding, InformationRequest


def find(sentence: Sentence) -> Iterator[Finding]:
    """What a sentence asks to know, one finding for each question."""
    dates = sentence.first(DATES)
    if dates:
        yield _wanted(sentence, "dates-wanted", dates.span("what"), _of_hearer(sentence, dates))
        return
    reached = sentence.start
    for rule, found in _BOOK.matches(sentence):
        if found.start() < reached:
            continue
        of = _of(sentence, rule, found)
        if of is None or claim(sentence, found.start()) is Claim.DENIED:
            continue
        if _asks_for_more(sentence, found):
            continue
        for place in _each(sentence, found.start("what")):
            reached = place[1]
            yield _wanted(sentence, rule, place, of)
    if reached == sentence.start:
        yield from _direct(sentence)


_BOOK = RuleBook([(pattern, rule) for rule, pattern in RULES.items()])


# ---------------------------------------------------------------------- who asks, who is asked

_NOBODY = Part(value=None)
_OURS = phrase(
    r"""\b(?:we|i|you|post|this post|poloff|econoff|emboff|polcouns|dcm|charg[eé]|officers?
    |please|kindly|to
    |(?:the |this )?(?:ambassador|embassy|mission|department|ministry|coordinator|desk)
    |washington|nsci|one|could|should|must|will|not|may|might|and|or)
    (?: (?:would|should|also|then|again|will|had|have|has|very much|further|be|therefore|then))*
    \s*\Z"""
)
_OTHERS = phrase(
    r"\b(?:he|she|they|it|who)(?: (?:would|also|then|again|has|had|further))*\s*\Z"
)


def _of(sentence: Sentence, rule: str, found: re.Match[str]) -> Part | None:
    """Of whom it is asked; None where nothing is asked between governments."""
    if sentence.setting is not Setting.BODY:
        return _of_hearer(sentence, found) if _we_ask(sentence, found) else None
    if is_open_paper(sentence):
        return _of_reader(sentence, rule, found)
    if rule in {"to-tell", "to-state"} or _ours_ask(sentence, found.start()):
        return None
    begins = found.group().lower()
    before = (max(sentence.start, found.start() - 12), found.start())
    if begins.startswith(("asked", "told")) and _PASSIVE.search(sentence.text, *before):
        return None
    if begins.startswith("ask ") and not _OTHERS.search(
        sentence.text, sentence.start, found.start()
    ):
        return None
    speaker = sentence.voices.speaker
    return Part(speaker) if speaker and sentence.voices.is_report else _NOBODY


_PASSIVE = phrase(r"\b(?:is|are|was|were|be|been)\s+\Z")


def _we_ask(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a point asks, and does not tell what another asked."""
    asked = found.group().lower().startswith(("asked", "inquired", "enquired", "told"))
    return not asked or bool(_OURS.search(sentence.text, sentence.start, found.start()))


def _of_hearer(sentence: Sentence, found: re.Match[str]) -> Part:
    """The party spoken to, or the one whose answer is wanted."""
    start = found.start("what")
    hearer = _hearer(sentence)
    named = sentence.mentions_in(start, sentence.end)
    first = named[0] if named and named[0].start == start else None
    if first and first.alias and first.party != sentence.voices.speaker:
        return party(first)
    meant = [
        one
        for one in (*named, *sentence.mentions_in(found.start(), start), *sentence.mentions)
        if one.party == hearer.value
    ]
    return party(meant[0]) if meant else hearer


def _hearer(sentence: Sentence) -> Part:
    """The party that the points are spoken to."""
    known = sentence.voices.hearer or sentence.voices.host
    return Part(known) if known else _NOBODY


def _of_reader(sentence: Sentence, rule: str, found: re.Match[str]) -> Part | None:
    """In a paper that is no cable of ours: unknown; None where colleagues ask each other."""
    text, start = sentence.text, found.start()
    if _YOU.search(text, sentence.start, start):
        return None
    if rule in {"answer-wanted", "details-wanted"} and not _asks_information(found):
        return None
    if (
        rule == "asked-what"
        and found.group().lower().startswith("ask ")
        and not (_OTHERS.search(text, sentence.start, start) or is_letter(text))
    ):
        return None
    return Part(sentence.voices.reader) if sentence.voices.reader else _NOBODY


_YOU = phrase(r"\byou(?: also| had| have| wanted| wished| then)*\s+\Z")
_INFORMATION = phrase(
    r"(?:information|details?|particulars|clarification|figures|names?|list|indication|word"
    r"|confirmation|explanation|data|budget|dates)\b"
)


def _asks_information(found: re.Match[str]) -> bool:
    """Whether information is wanted, and not a reply, which is a deed of the other side."""
    return bool(_INFORMATION.search(found["what"]))


def _ours_ask(sentence: Sentence, place: int) -> bool:
    """Whether one of ours asks a colleague, or nobody is named who asks."""
    if _OTHERS.search(sentence.text, sentence.start, place):
        return False
    before = sentence.text[sentence.start : place].strip(" -(")
    if not before or _OURS.search(sentence.text, max(sentence.start, place - 40), place):
        return not _SAID.search(before)
    named = subject(sentence, place)
    return named is not None and named.party == sentence.voices.speaker


_SAID = phrase(
    r"""\b(?:said|asked|added|noted|thanked|praised|hoped|feared|fears|thought|promised|told
    |was|had|has
    |handed|gave|wished|took|agreed|proposes|proposed|regretted|explained)\b.*\band
    (?: also| then| again)?\Z"""
)


_VISIT = phrase(
    r"""(?:whether|if) [^;?]{2,80}?\b(?:visits?|meet|received?|call on|join us|come to
    |host)\b"""
)
_HELP = phrase(
    r"(?:whether|if) (?:you|your government)[^;?]{0,20} (?:might|could|would|can)\b(?! tell)"
)


def _asks_for_more(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a question asks for a visit, or in a point for help, rather than to know."""
    text, start = sentence.text, found.start("what")
    spoken = sentence.setting is not Setting.BODY
    return bool(_VISIT.match(text, start, sentence.end)) or (
        spoken and bool(_HELP.match(text, start, sentence.end))
    )


# ---------------------------------------------------------------------- what is asked

_END = phrase(
    r""",? and (?:said|was|would|hoped|he|she|it|they|asked|thanked|avails?|proposed|promised
    |noted
    |inquired|requested|added|we|consents?|wished|looks)\b|,? but\b|, which\b(?![^,;]*,)
    |, who\b(?! \w+ it)
    |,? before (?:he|she|they|it)\b|,? since\b|,? because\b|,? as well as\b"""
)
_AND_WHICH = phrase(
    r",? (?:and|as well as)(?: also)?(?: an indication)?(?: (?-i:[A-Z])\w+)? (?=(?:how|what"
    r"|which|who|whom|whose|why|when|where|whether)\b)"
)
_LISTED = phrase(r", (?:how|what|who|why|when|where|whether)\b")


def _each(sentence: Sentence, start: int) -> Iterator[tuple[int, int]]:
    """The place of each question that "and" joins; a longer list of them is one."""
    text = sentence.text
    joint = _AND_WHICH.search(text, start, sentence.end)
    if joint is None or _LISTED.search(text, start, joint.start()):
        yield start, _end(sentence, start, sentence.end)
        return
    yield start, _end(sentence, start, joint.start())
    yield joint.end(), _end(sentence, joint.end(), sentence.end)


def _end(sentence: Sentence, start: int, end: int) -> int:
    """Where the words of a question end."""
    stop = _END.search(sentence.text, start, end)
    return stop.start() if stop else end


_PUT = phrase(r"\b(?:questions?|asks?|asked|inquired|wondered|wants? to know)\b")
_LEAD = 300


def _direct(sentence: Sentence) -> Iterator[Finding]:
    """A question that the sentence is, where questions are put: "Has it told you when …?"."""
    text, end = sentence.text, sentence.end
    if (
        text[end : end + 1] != "?"
        or sentence.setting is Setting.IF_ASKED
        or len(text[sentence.start : end].split()) < _FEWEST
    ):
        return
    if is_open_paper(sentence) and _AMONG_US.search(text, sentence.start, end):
        return
    if _ANY_MORE.search(text, sentence.start, end):
        return
    start = _AFTER_COLON.match(text, sentence.start, end)
    found = DIRECT.match(text, start.end() if start else sentence.start, end)
    if found and _is_put(sentence, found):
        point = sentence.setting is not Setting.BODY
        of = _hearer(sentence) if point else Part(sentence.voices.speaker)
        if sentence.setting is Setting.BODY and not sentence.voices.is_report:
            of = Part(sentence.voices.reader) if sentence.voices.reader else _NOBODY
        for place in _each(sentence, found.start("what")):
            yield _wanted(sentence, "direct", place, of)


_ANY_MORE = phrase(r"\b(?:do you have any|any (?:other )?) ?questions")
_AMONG_US = phrase(r"\b(?:do|did|have|shall|will|should) (?:we|i|you)\b|\bis (?:the \d|it)")
_FEWEST = 3
_AFTER_COLON = phrase(r"(?:[^:?]{0,80}\b(?:asks?|asked|questions?|know|general|wish): ?-?\s*)")


def _is_put(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a question is put to somebody, and not answered at once as in a record."""
    text, start = sentence.text, sentence.start
    before = text[max(0, start - _LEAD) : start]
    if before.rstrip().endswith(("Q:", "Q.")) or text[start : start + 2] == "Q:":
        return False
    if sentence.setting is not Setting.BODY:
        return True
    if is_open_paper(sentence):
        return not before.endswith("\n\n")
    return found.start() > start or bool(_PUT.search(before[before.rfind("\n\n") + 1 :]))


def _wanted(sentence: Sentence, rule: str, place: tuple[int, int], of: Part) -> Finding:
    """One question, to the party of whom it is asked."""
    conditional = condition(sentence, place[1]) is not None
    firmness = Claim.CONTINGENT if conditional else claim(sentence, place[0])
    return finding(
        InformationRequest,
        sentence,
        Claim.CONTINGENT if firmness is Claim.CONTINGENT else Claim.ASSERTED,
        rule,
        of=of,
        what=words(sentence, *place),
    )


_OPENING = frozenset(
    "how what which who whose why when where do does did has have is are was were will".split()
)
FINDER = Finder(
    cues=_OPENING.union(*(rule.cues for rule in RULES.values()), DATES.cues),
    find=find,
    rules=(*RULES.values(), DATES),
)
