"""Refused promises: what somebody would not commit to, and what binds nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.clauses import extent
from goodoffices.cable.finders.parts import ABSENT, Part, finding, group, party, words
from goodoffices.cable.finders.phrases import CuedPhrase, cued
from goodoffices.cable.finders.promisers import follows_subject, promiser
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.cable.finders.verbs import is_deed
from goodoffices.records import Claim, Finding, Span, Standing, Undertaking

_COMMIT = (
    r"(?:commit(?: itself| himself| herself| themselves| ourselves)?|be bound|bind itself"
    r"|bind themselves|promise|pledge|undertake|guarantee|engage itself|be held|vouch|be drawn"
    r"|be pinned down|tie itself|give (?:any |a |us a |us any )?(?:commitment|promise|assurance"
    r"|undertaking|guarantee|firm date|pledge)s?|make (?:any |a )?(?:commitment|promise"
    r"|pledge)s?"
    r"|enter into (?:any |a )?(?:commitment|obligation)s?|assume (?:any |an? )?"
    r"(?:commitment|obligation)s?)"
)
_MAY_NOT = (
    r"(?:would|will|could|can|did|does|do|has|have|had|was|is|were|are)(?: not|n['’]t|not"
    r"| never)"
    r"(?:,? however,?| yet| so far| be able to| in a position to| prepared to| willing to"
    r"| ready to| able to| authori[sz]ed to| at this stage| at present| now| again)*"
)
_COMMITTED = (
    r"(?:committed(?: itself| himself| herself| themselves)?|promised|pledged|undertaken"
    r"|guaranteed|given (?:any |a |us a )?(?:commitment|promise|assurance|undertaking"
    r"|guarantee)s?"
    r"|made (?:any |a )?(?:commitment|promise|pledge)s?|bound itself"
    r"|entered into any commitment)"
)
_ABOUT = r"(?: (?:to|on|for|about|that|as to|of|with regard to|regarding|in respect of))?"
_NOT_PROMISED = cued(
    """would will could can cannot did does do has have had was is were are wouldn won
    couldn didn doesn hasn haven""",
    rf"""\b(?P<cue>(?:(?:{_MAY_NOT}|cannot|can['’]t|won['’]t) {_COMMIT}
    |(?:has|have|had)(?: not|n['’]t| never)(?: yet| so far)? {_COMMITTED})){_ABOUT}\b""",
    needs="""commit bound bind promise pledge undertake guarantee engage held vouch drawn pinned
    tie give make enter assume committed promised pledged undertaken guaranteed given made
    entered""",
)
_DECLINED = cued(
    """declined declines refused refuses declining refusing avoided avoids stopped stops
    unwilling unable reluctant unprepared without shied fell falls""",
    rf"""\b(?P<cue>(?:declined|declines|refused|refuses|declining|refusing|unwilling|unable
    |reluctant|unprepared)(?: to| again to) {_COMMIT}|(?:avoided|avoids|stopped short of
    |stops short of|without|shied away from|fell short of|falls short of)
    \s+(?:committing(?: itself| himself| herself)?
    |promising|pledging|undertaking|guaranteeing|making (?:any |a )?(?:commitment|promise)s?
    |giving (?:any |a )?(?:commitment|promise|assurance|undertaking|guarantee)s?)){_ABOUT}\b""",
)
_NO_WORD = cued(
    "no",
    rf"""\b(?P<cue>(?:(?:made|makes|make|gave|gives|give|offered|offers|offer|entered into
    |undertook|has made|had made|assumed|with|is|was)\s+)?no (?:firm |further |such |binding
    |written |other )*(?:commitments?|promises?|assurances?|undertakings?|guarantees?|pledges?
    |obligations?)(?: (?:was|were|is|are|has been)
    (?: made| given| implied| offered| entered into))?){_ABOUT}\b""",
    before="""made makes make gave gives give offered offers offer entered into undertook has
    had assumed with is was""",
)
_DECLINED_DEED = cued(
    "declined declines refused refuses declining refusing ruled rules",
    r"""\b(?P<cue>(?:declined|declines|refused|refuses)(?: again| so far)? to|ruled out
    \s+(?=\w+ing\b))\s+(?!accept\b|discuss\b|comment\b|answer\b|say\b|receive\b|meet\b
    |be drawn\b)""",
    needs="to out",
)
_WILL_NOT_DO = cued(
    "will would won wouldn shall",
    r"""\b(?P<cue>(?:will|would|shall)(?: not|n['’]t)|won['’]t)(?:, repeat not,?|, however,?
    | now| yet)?
    \s+(?P<verb>[a-z-]+)\b""",
)
_NO_REFUSAL = frozenset(
    """accept agree support answer say comment attend come receive meet be have need know see
    like want mind object stand oppose exclude rule hesitate fail miss forget do matter help
    happen change affect commit promise pledge undertake guarantee give make assume oblige
    obligate bind take accept renew pay drawn raise vouch engage tie enter get go""".split()
)
_NOT_BOUND = cued(
    "not n",
    r"""\b(?P<cue>(?:is|are|was|were|feels?|felt) not (?:bound|obliged|committed)(?: to| by)?)
    (?=\s)""",
    before="is are was were feel feels felt",
)
_WILL_NOT = cued(
    "will would does do should shall must can may not nothing",
    r"""\b(?P<cue>(?:(?:will|would|does|do|should|shall|can|may|must)(?: in no way| not|n['’]t
    | never)(?: in any way)?|nothing \w+(?: here| today)? (?:will |would |shall )?) (?:oblige
    |obligate|commit|bind)(?:s|d)?) (?P<by>[^,;]+?) to (?P<what>[^,;]+)""",
    needs="oblige obliges obliged obligate obligates obligated commit commits bind binds",
)
_NO_COMMITMENT = cued(
    "not no without imply implies implied",
    r"""\b(?P<cue>(?:no|not(?: be)?(?: (?:taken|read|seen|construed|understood|regarded
    |considered) as)?(?: an?| any)?|without)(?: any)? (?:commitment|obligation|promise)) (?:on
    |upon|by|of|for) (?P<by>[^,;]+?)(?:'s part)? to (?P<what>[^,;]+)""",
    needs="commitment obligation promise",
)
_SELVES: tuple[CuedPhrase, ...] = (
    _NOT_PROMISED,
    _DECLINED,
    _NO_WORD,
    _NOT_BOUND,
    _DECLINED_DEED,
)
_OTHERS: tuple[CuedPhrase, ...] = (_WILL_NOT, _NO_COMMITMENT)
RULES = (*_OTHERS, _WILL_NOT_DO, *_SELVES)


def refused(sentence: Sentence) -> Iterator[Finding]:
    """The promises that a sentence denies, and what it says binds nobody.

    Forms: "will in no way obligate your government to support any of these" (09STATE24630);
    "would not, however, promise to keep …", "made no commitment on running costs", "declined
    to be held to it", "stopped short of committing itself to", "could not guarantee".
    """
    seen: list[tuple[int, int]] = []
    for rule in _OTHERS:
        for found in sentence.finditer(rule):
            if not any(a < found.end() and found.start() < b for a, b in seen):
                seen.append(found.span())
                yield _binding_nobody(sentence, found)
    for found in sentence.finditer(_WILL_NOT_DO):
        if (one := _will_not(sentence, found)) is not None:
            seen.append(found.span())
            yield one
    for rule in _SELVES:
        for found in sentence.finditer(rule):
            if any(a < found.end() and found.start() < b for a, b in seen):
                continue
            by = promiser(sentence, found.start("cue"))
            if by is ABSENT:
                by = party(None, sentence.antecedent or sentence.voices.host)
            seen.append(found.span())
            yield _declined(sentence, found, by)


def _will_not(sentence: Sentence, found: re.Match[str]) -> Finding | None:
    """A deed that a party says it will not do."""
    verb = found["verb"].lower()
    by = promiser(sentence, found.start("cue"))
    if verb in _NO_REFUSAL or not is_deed(verb) or by is ABSENT:
        return None
    if by.value == sentence.voices.speaker or sentence.setting is not Setting.BODY:
        return None
    if not follows_subject(sentence, by, found.start("cue")):
        return None
    return _declined(sentence, found, by, start=found.start("verb"))


def _binding_nobody(sentence: Sentence, found: re.Match[str]) -> Finding:
    """What somebody says that it does not oblige another to do."""
    return finding(
        Undertaking,
        sentence,
        Claim.DENIED,
        "no-obligation",
        by=party(next(iter(sentence.mentions_in(*found.span("by"))), None)),
        to=party(None, sentence.voices.speaker),
        what=group(sentence, found, "what"),
    )


def _declined(
    sentence: Sentence, found: re.Match[str], by: Part, *, start: int | None = None
) -> Finding:
    """What a party would not promise, in the words behind the refusal or from a place on."""
    begin = found.end() if start is None else start
    voices = sentence.voices
    to = voices.speaker if voices.speaker != by.value else voices.hearer or voices.host
    end = extent(sentence, begin, sentence.end)
    return finding(
        Undertaking,
        sentence,
        Claim.DENIED,
        "refused",
        by=by,
        to=party(None, to),
        what=words(sentence, begin, end),
        standing=Part(Standing.DECLINED, (Span(*found.span("cue")),)),
    )
