"""Promises kept and broken: what became of one, in its own sentence or in those behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Claim, Finding, Span, Standing, Undertaking

# ---------------------------------------------------------------------- said of the word itself

_NOT = (
    r"(?:(?:has|have|had|did|does|do|could|would|will|was|were|is|are)(?: still| so far)?"
    r"(?: not|n['’]t))"
)
_YET = r"(?: yet| so far| to date| as yet| either| at all)?"
_KEEP = (
    r"(?:keep|kept|hono(?:u)?r(?:ed)?|fulfil(?:l|led)?|deliver(?:ed)? on|meet|met"
    r"|ma(?:k|d)e good(?: on)?|live[d]? up to|carr(?:y|ied) out|act(?:ed)? on|redeem(?:ed)?)"
)
_BROKEN = (
    rf"(?:{_NOT}{_YET} {_KEEP}|(?:failed|fails|has yet|have yet|has still) to {_KEEP}"
    rf"|broke|broken|breaks|defaulted on|never {_KEEP}|fell short of|forgot(?:ten)?|missed)"
)
_TAKEN_BACK = (
    r"(?:was |were |is |are |has |have |had )?(?:since )?(?:withdr(?:ew|awn|awing|aws?)"
    r"|t(?:ook|aken|aking) back|retract(?:ed|ing|s)|revok(?:ed|ing|es)|rescind(?:ed|ing|s)"
    r"|back(?:ed|ing|s) (?:out of|away from|off|out)|(?:went|gone|going) back on"
    r"|walk(?:ed|ing) (?:back|away from)|reneg(?:ed|ing|es)(?: on)?|dropp(?:ed|ing)"
    r"|abandon(?:ed|ing)|no longer (?:stands? by|(?:is |feels )?bound by|holds?(?: to)?)"
    r"|disown(?:ed|s)|call(?:ed|ing) off|repudiated|shelved)"
)
_HALF_KEPT = (
    r"(?:only )?(?:partly|partially|half|in part) (?:kept|fulfilled|hono(?:u)?red|met|carried"
    r" out|discharged|implemented)"
)
_FULFILLED = (
    r"(?:has |have |had )?(?:since |duly |now )?(?:kept|fulfilled|hono(?:u)?red|delivered on"
    r"|made good(?: on)?|met|carried out|discharged|lived up to|redeemed|acted on)"
)
_BEFORE_WORD = (
    (Standing.NOT_MET, phrase(rf"\b(?P<said>{_BROKEN})(?:[^,;.]{{0,40}})\Z")),
    (Standing.WITHDRAWN, phrase(rf"\b(?P<said>{_TAKEN_BACK})(?:[^,;.]{{0,40}})\Z")),
    (Standing.PARTLY_MET, phrase(rf"\b(?P<said>{_HALF_KEPT})(?:[^,;.]{{0,40}})\Z")),
    (Standing.MET, phrase(rf"\b(?P<said>{_FULFILLED})(?:[^,;.]{{0,40}})\Z")),
)
_FURTHEST = 60


def standing_of_word(
    sentence: Sentence, cue: tuple[int, int]
) -> tuple[Standing, tuple[int, int]]:
    """What the words before a promise that is named say of it ("broke its promise to")."""
    start = max(sentence.start, cue[0] - _FURTHEST)
    for standing, pattern in _BEFORE_WORD:
        found = pattern.search(sentence.text, start, cue[0])
        if found:
            return standing, found.span("said")
    return Standing.PROMISED, cue


# ---------------------------------------------------------------------- said afterwards

_IT = (
    r"(?:it|this|that|they|these|those|both|all(?: of (?:it|them))?|he|she|we|i|which|who"
    r"|none(?: of (?:it|them|these|those|this|that))?|nothing(?: of (?:the kind|it))?|neither"
    r"|half(?: of (?:it|them))?|some(?: of (?:it|them))?|(?:only )?(?:one|two|three|four|five)"
    r"(?: of (?:it|them|these|those))?|no such \w+|the (?:first|second|other) \w+)"
)
_DONE = (
    r"(?:done|met|kept|fulfilled|hono(?:u)?red|completed|delivered|received|sent|arrived|come"
    r"|published|adopted|passed|signed|issued|appointed|named|finished|handed over|circulated"
    r"|submitted|supplied|provided(?! that| always)|returned|translated|installed|carried out"
    r"|ratified|paid"
    r"|answered|launched|opened|held|tabled|put in place|set up|introduced|shared|forwarded"
    r"|transmitted|implemented|reached|produced|begun|started|taken place|happened|followed"
    r"|materiali[sz]ed|appeared|turned up|given|seen|made|drafted|built|gone out|gone|shown up"
    r"|been forthcoming|forthcoming|landed)"
)
_PARTLY = phrase(
    rf"""\b(?P<said>(?:only )?(?:(?:the )?first (?:half|part|third|instal(?:l)?ment|\w+ly half)
    |half(?: of (?:it|them|the \w+))?|some(?: of (?:it|them))?|(?:one|two|three|four|five|six
    |\d+)(?: of (?:it|them|these|those|the \w+|\d+|\w+))?|parts?(?: of (?:it|them))?|a (?:first
    |part|few)\b[\w ]{{0,16}})
    \s+(?:(?:has|have|had|is|are|was|were|having|being)\s+)?(?:(?:so far|since|now|been
    |already) )*{_DONE}
    |(?:has|have|had) \w+ed (?:only )?(?:one|two|three|half|some|part)\b|in part
    |partly(?: (?:{_DONE}))?|partially|(?:is|are|remains?) incomplete|half[- ](?:done
    |finished|met|kept)|(?:is|are) (?:still )?(?:wanting|lacking)|all but (?:one|two)
    |has (?:so far )?(?:begun|started|made a start)|only (?:one|two|half|part|some)\b)"""
)
_UNMET = phrase(
    rf"""\b(?P<said>{_NOT}(?: as)?{_YET} (?:been )?(?:done (?:so|it|that)|{_DONE}
    |(?!replied|responded|answered|reacted|commented|explained|decided)\w+ed\b)
    |(?:has|have|had)(?: since)? never (?:been )?(?:{_DONE}|\w+ed)|never (?:came|arrived|did
    |happened
    |materiali[sz]ed|appeared|reached|followed|sent)
    |(?:none|nothing|neither|no such \w+|no \w+)(?: of (?:it|them|these|those|this|that
    |the kind))?(?: whatever)?(?: (?:has|have|had|is|was|were))?(?: yet| so far| since
    | as yet)?(?: been)?
    (?: (?:{_DONE}|to be seen|arrived|came|reached us))
    |(?:it|they|he|she|we|this|that|which) (?:did|has|have|had|was|were)(?: not|n['’]t)\b{_YET}
    (?=\s*[,;.:)]|\s*\Z| (?:do so|yet|happen|come|arrive|appear|materiali[sz]e|reach|send
    |keep|deliver
    |follow|received?|been)\b)
    |(?:has|have|had|is|are) (?:still|yet) to (?:\w+)
    |(?:has|have) (?:so far )?failed to \w+|failed to (?:do so|\w+)
    |(?:we |i )?(?:are|am|is) still (?:waiting|without)|still (?:awaited|outstanding|pending
    |missing
    |overdue|unmet|unfulfilled|undone|open|owed|waiting|to come)
    |(?:is|are|was|were|now|long|weeks?|months?|days?|remains?) (?:(?:now|long|well
    |badly) )?overdue
    |(?:remains?|remained) (?:outstanding|unfulfilled|undone|unmet|to be \w+|pending|open|unpaid
    |unanswered|a promise|on paper)
    |(?:(?:the|that|this|its) )?(?:deadline|date|day|term|month|target) (?:ha[sd] )?(?:passed
    |went by|gone by|came and went|come and gone|lapsed|expired|slipped|was missed
    |has been missed)
    |missed (?:the|that|this|its|their|both|every) (?:deadline|date|target|term)
    |(?:has|have) slipped|slipped (?:to|by|into|past)|without (?:success|result|effect)
    |in vain|to no avail|no sign of (?:it|them|either|any)|nothing (?:so far|since|yet|came
    |arrived|happened|has)\b|(?:has|have|had) (?:received|had|heard|got) (?:nothing|none
    |no \w+)|(?:has|have) seen (?:none|nothing)
    |behind schedule
    |(?:has|have) lapsed|broke (?:its|his|her|their) (?:word|promise)|fell through
    |(?:is|are|was|were) late\b|not kept|not met|not done|not yet)"""
)
_BARE_UNMET = phrase(
    r"(?P<said>(?:nothing|none|not so|not yet|never|overdue|no)\b(?! later))(?=\W|\Z)"
)
_CLOSED = (
    r"(?=\s*[,;.:)]|\s*\Z| (?:on|in|at|last|this|before|within|yesterday|today|early|late|two"
    r"|three|and|but|by|as|to us|\d+|with)\b)"
)
_MET = phrase(
    rf"""\b(?P<said>(?:has|have|had|is|are|was|were)(?: since| now| duly| all| already| both
    |(?: \w+ly))* (?:been )?(?:{_DONE})(?: (?:so|it|them|this|that))?{_CLOSED}|did so
    |duly (?:did|\w+ed|sent|came)
    |kept (?:its|his|her|their|this|that|the) (?:word|promise|pledge|commitment)|made good
    |(?:it|they|that|these|both|all|he|she|we|the \w+) (?:(?:duly|has|have|had
    |since) )*(?:came|arrived
    |reached us|went out|went off|followed|received|sent|delivered|did)(?=[ ,.;)]
    |\Z)(?! nothing| none| no\b| not\b)|(?:on
    |in|ahead of) (?:time|schedule)\b|as promised|to the day|a day early
    |we received (?:it|them)|(?:it|they) (?:is|are) (?:now )?(?:done|here|in (?:force|place
    |our hands)))"""
)
_BARE_MET = phrase(
    rf"""(?P<said>(?:duly |since |now |already |all )*(?:{_DONE})\b(?! by| to be)|yes\b|"""
    r"""(?:came|arrived|went out|reached us) (?:on|in|yesterday|last|this)\b)"""
)
_WITHDRAWN = phrase(rf"\b(?P<said>{_TAKEN_BACK})\b")
_FRESH = (
    (Standing.WITHDRAWN, _WITHDRAWN),
    (Standing.PARTLY_MET, _PARTLY),
    (Standing.NOT_MET, _UNMET),
    (Standing.MET, _MET),
)
_BARE = (
    (Standing.PARTLY_MET, _PARTLY),
    (Standing.NOT_MET, _BARE_UNMET),
    (Standing.MET, _BARE_MET),
)


class Outcome(NamedTuple):
    """What has become of a promise, with the words that tell it."""

    standing: Standing
    span: Span


def outcome(text: str, start: int, end: int) -> Outcome | None:
    """The outcome that a stretch behind a promise tells first, if it tells one."""
    told = [
        (found.start("said"), rank, standing, found)
        for rank, (standing, pattern) in enumerate(_FRESH)
        if (found := pattern.search(text, start, end))
    ]
    begin = _LEAD.match(text, start, end)
    bare = begin.end() if begin else start
    told += [
        (bare, 9, standing, found)
        for standing, pattern in _BARE
        if (found := pattern.match(text, bare, end))
    ]
    if not told:
        return None
    _, _, standing, found = min(told, key=lambda one: one[:2])
    return Outcome(standing, Span(*found.span("said")))


_LEAD = re.compile(r"[\s:;,.()–-]*")
_BACK = phrase(
    rf"""[\s("'–-]*(?:(?:so far|to date|since then|as of today|to this day|however|but|yet|alas
    |in the event|in fact
    |as of \w+|instead|unfortunately|regrettably|happily|today|yesterday|by then|then|until now
    |up to now|at the time of writing|on \w+ \d+|in \w+|still|now|and)[, ]+){{0,3}}
    (?:{_IT}\b|still (?:awaited|outstanding|pending|missing|open|waiting)|overdue|done\b
    |not (?:done|so|yet
    |kept|met)|no (?:sign|trace|news)|the (?:deadline|date|day|term|month|promise|commitment
    |undertaking|pledge|target|work|task|job|measure
    |repairs?|translation|survey|document|text|report|list|draft|answer|reply|letter|names?
    |training
    |delivery)\b|missed|met\b|kept\b|received|delivered|arrived|sent\b)"""
)
_WORD = re.compile(r"[a-z]{4,}")
_EMPTY = frozenset(
    """with that this from have will would shall into upon their them they next last before
    after send sent give given make made time week month year days early late until once also
    state states government""".split()
)


def _refers_back(sentence: Sentence, finding: Finding) -> bool:
    """Whether a sentence speaks of what was promised: "it", or one of its own nouns.

    What other parties do it does not tell.
    """
    if _BACK.match(sentence.text, sentence.start, sentence.end):
        return True
    by, what = getattr(finding.record, "by", None), getattr(finding.record, "what", "")
    opening = sentence.mentions_in(sentence.start, min(sentence.end, sentence.start + _HEAD))
    if opening and by is not None and opening[0].party.key != by.key and by.iso3:
        return False
    head = sentence.text[sentence.start : min(sentence.end, sentence.start + _HEAD)].lower()
    words = set(_WORD.findall(what.lower())) - _EMPTY
    return bool(words & set(_WORD.findall(head)))


_HEAD = 80
_JUST_NOW = frozenset({"will", "shall", "present", "goes-on"})
"""The rules of promises that the paper itself makes or reports as new."""
_READ_ON = 2
"""How many sentences behind a promise may tell what became of it."""


def kept(found: Sequence[Finding], sentences: Sequence[Sentence]) -> tuple[Finding, ...]:
    """The findings with what the words behind a promise tell of it.

    "In February it promised the list by May. None has arrived."
    """
    open_ones = [one for one in found if _is_open(one)]
    if not open_ones:
        return tuple(found)
    told: defaultdict[int | None, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        told[sentence.paragraph].append(sentence)
    starts = sorted(place[0].start for one in found if (place := _place(one)))
    became = {id(one): _became(one, told[one.paragraph], starts) for one in open_ones}
    return tuple(_after(one, became.get(id(one))) for one in found)


def _is_open(finding: Finding) -> bool:
    record = finding.record
    return (
        isinstance(record, Undertaking)
        and record.standing is Standing.PROMISED
        and finding.claim in {Claim.ASSERTED, Claim.HEDGED}
        and bool(finding.spans.get("what"))
    )


def _place(finding: Finding) -> tuple[Span, ...]:
    is_promise = isinstance(finding.record, Undertaking)
    return finding.spans.get("what", ()) if is_promise else ()


def _became(
    finding: Finding, sentences: Sequence[Sentence], starts: Sequence[int]
) -> Outcome | None:
    """What the rest of its sentence or the next ones tell of a promise."""
    if finding.rule in _JUST_NOW:
        return None
    what = finding.spans["what"][0]
    limit = next((start for start in starts if start > what.end), None)
    for number, stretch in enumerate(_behind(what, sentences)):
        end = stretch.end if limit is None else min(stretch.end, limit)
        if number and not _refers_back(stretch, finding):
            return None
        start = _behind_all(finding) if number == 0 else stretch.start
        told = _reply(finding, stretch, start, end) or outcome(stretch.text, start, end)
        if told:
            return told
    return None


_ANSWERING = phrase(
    r"(?:respond|reply|answer|react|revert|come back|get back|inform|tell|let us|notify"
    r"|give us)\b"
)
_SILENT = phrase(
    r"""\b(?P<said>(?:has|have|had|did)(?: not|n['’]t)(?: yet)? (?:repl(?:y|ied)|respond(?:ed)?
    |answer(?:ed)?|react(?:ed)?)|(?:has|have)(?: not|n['’]t)(?: yet)? (?:received|had
    |heard) (?:an?|any|its|their|the)
    \s+(?:reply|answer|response)|no (?:reply|answer|response)\b(?: has\b[\w ]{0,24})?)"""
)


def _reply(finding: Finding, stretch: Sentence, start: int, end: int) -> Outcome | None:
    """That what should have been answered was not, where a promise to answer is told."""
    what = finding.spans["what"][0]
    if not _ANSWERING.match(stretch.text, what.start):
        return None
    silent = _SILENT.search(stretch.text, start, end)
    return Outcome(Standing.NOT_MET, Span(*silent.span("said"))) if silent else None


def _behind_all(finding: Finding) -> int:
    """Where the words of a promise end, with its term and its condition."""
    told = ("what", "due", "condition")
    return max(place.end for name in told for place in finding.spans.get(name, ()))


def _behind(what: Span, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentence of a promise and those that follow it."""
    for at, sentence in enumerate(sentences):
        if sentence.start <= what.start < sentence.end:
            yield from sentences[at : at + 1 + _READ_ON]
            return


def _after(finding: Finding, became: Outcome | None) -> Finding:
    """The promise with its outcome, where one is told."""
    if became is None or not isinstance(finding.record, Undertaking):
        return finding
    record = replace(finding.record, standing=became.standing)
    spans: Mapping[str, tuple[Span, ...]] = {**finding.spans, "standing": (became.span,)}
    return replace(finding, record=record, spans=spans)
