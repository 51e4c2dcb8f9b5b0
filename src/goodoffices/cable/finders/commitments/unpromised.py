"""Refused promises: what somebody would not commit to, and what binds nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from goodoffices.cable.finders.commitments.promised import SAID, far_back
from goodoffices.cable.finders.commitments.promisers import follows_subject, promiser
from goodoffices.cable.finders.parts import ABSENT, Part, finding, group, party, words
from goodoffices.cable.finders.passages.clauses import extent
from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.passages.rule_books import RuleBook
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.cable.finders.passages.verbs import is_deed
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
    couldn didn doesn hasn haven won't wouldn't couldn't didn't doesn't hasn't haven't can't""",
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
    "declined declines refused refuses ruled balked baulked balks baulks drew draws would",
    r"""\b(?P<cue>(?:declined|declines|refused|refuses)(?: again| so far)? to|(?:ruled out
    |ba(?:u)?lk(?:s|ed) at|dr(?:e|a)ws?
    \s+the line at|would not hear of)(?= \w+ing\b))\s+(?!(?:accept|discuss|enter|comment
    |answer|say
    |receive|meet|be drawn|support|fund|finance|join|contribute|participate|host|take part
    |sponsor
    |endorse|approve|consider|help|assist|pay|give (?:a|any) (?:reason|answer|date))\b)""",
    needs="to out at hear",
)
_WILL_NOT_DO = cued(
    "will would won won't wouldn wouldn't shall",
    r"""\b(?P<cue>(?:will|would|shall)(?: not|n['’]t)|won['’]t)(?:, repeat not,?|, however,?
    | now| yet)?
    \s+(?P<verb>[a-z-]+)\b""",
)
_NO_REFUSAL = frozenset(
    """accept agree support answer say comment attend come receive meet be have need know see
    like want mind object stand oppose exclude rule hesitate fail miss forget do matter help
    happen change affect press push insist commit promise pledge undertake guarantee give make
    assume oblige obligate bind take accept renew pay drawn raise vouch engage tie
    enter get go""".split()
)
_NOT_BOUND = cued(
    "not n",
    r"""\b(?P<cue>(?:is|are|was|were|feels?|felt) not (?:bound|obliged|committed) (?:to|by))
    (?=\s)""",
    before="is are was were feel feels felt",
)
_WILL_NOT = cued(
    "will would does do should shall must can may not nothing",
    r"""\b(?P<cue>(?:(?:will|would|does|do|should|shall|can|may|must)(?: in no way| not|n['’]t
    | never)(?: in any way)?|nothing \w+(?: here| today)?(?: will| would| shall)?) (?:oblige
    |obligate|commit|bind)(?:s|d)?) (?!itself|himself|herself|themselves
    |ourselves)(?P<by>[^,;]+?) to
    \s+(?P<what>[^,;]+)""",
    needs="oblige obliges obliged obligate obligates obligated commit commits bind binds",
)
_NO_COMMITMENT = cued(
    "not no without imply implies implied",
    r"""\b(?P<cue>(?:no|not(?: be)?(?: (?:taken|read|seen|construed|understood|regarded
    |considered) as)?(?: an?| any)?|without)(?: any)? (?:commitment|obligation|promise)) (?:on
    |upon|by|of|for) (?P<by>[^,;]+?)(?:'s part)? to (?P<what>[^,;]+)""",
    needs="commitment obligation promise",
)
_BARE_NO = phrase(r"no (?:\w+ )?\w+\Z|does not vouch|do not vouch")
_DO_SO = phrase(r"\s*do (?:so|it|that)\b")
_NOT_YET = phrase(r"(?:has|have|had)\b")
"""How it begins that nobody has promised yet, which without a matter is no refusal."""


def refused(sentence: Sentence) -> Iterator[Finding]:
    """The promises that a sentence denies, and what it says binds nobody.

    Forms: "will in no way obligate your government to support any of these" (09STATE24630);
    "would not, however, promise to keep …", "made no commitment on running costs", "declined
    to be held to it", "stopped short of committing itself to", "could not guarantee".
    """
    seen: list[tuple[int, int]] = []
    for rule, reader in _BOOK.of(sentence):
        for found in sentence.finditer(rule):
            start, end = found.span()
            if any(first < end and start < last for first, last in seen):
                continue
            one = reader(sentence, found)
            if one is not None:
                seen.append((start, end))
                yield one


def _refused(sentence: Sentence, found: re.Match[str]) -> Finding | None:
    """What somebody would not promise; "has made no promise" without a matter is nothing."""
    if _BARE_NO.match(found["cue"]) or _DO_SO.match(sentence.text, found.end(), sentence.end):
        return None
    if found.end() >= sentence.end and _NOT_YET.match(found["cue"]):
        return None
    by = promiser(sentence, found.start("cue"))
    if by is ABSENT:
        by = party(None, sentence.antecedent or sentence.voices.host)
    return _declined(sentence, found, by)


def _will_not(sentence: Sentence, found: re.Match[str]) -> Finding | None:
    """A deed that a party says it will not do."""
    verb = found["verb"].lower()
    by = promiser(sentence, found.start("cue"))
    if verb in _NO_REFUSAL or not is_deed(verb) or by is ABSENT:
        return None
    is_would = found["cue"].lower().startswith("would")
    if is_would and not SAID.search(
        sentence.text, far_back(sentence, found.start()), found.start()
    ):
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


_READERS: tuple[tuple[CuedPhrase, Callable[[Sentence, re.Match[str]], Finding | None]], ...] = (
    (_WILL_NOT, _binding_nobody),
    (_NO_COMMITMENT, _binding_nobody),
    (_WILL_NOT_DO, _will_not),
    (_NOT_PROMISED, _refused),
    (_DECLINED, _refused),
    (_NO_WORD, _refused),
    (_NOT_BOUND, _refused),
    (_DECLINED_DEED, _refused),
)
RULES: tuple[CuedPhrase, ...] = tuple(rule for rule, _ in _READERS)
_BOOK = RuleBook(_READERS)
