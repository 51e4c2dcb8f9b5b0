"""The wordings that make a promise, with the place where what is promised begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.cable.finders.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.cable.finders.verbs import is_deed, tells_state
from goodoffices.records import Standing


class Wording(NamedTuple):
    """Words that promise; `start` is where what is promised begins, `end` how far it may go.

    `is_thing` tells that a thing is promised and no deed, `is_passive` that what is promised is
    told as a clause with a subject of its own, `is_weak` that the words promise only with a
    term, `is_hedged` that they promise half. `standing` is what the words say has become of it.
    """

    rule: str
    cue: tuple[int, int]
    start: int
    end: int
    is_thing: bool = False
    is_passive: bool = False
    is_weak: bool = False
    is_hedged: bool = False
    standing: Standing = Standing.PROMISED


# ---------------------------------------------------------------------- will, would, is to

_MODAL = cued(
    "will shall would ll d",
    r"(?:\b(?P<cue>will|shall|would)|(?<=['’])(?P<short>ll|d))\b(?! have \w+ed\b)",
)
_IS_TO = cued(
    "is are was were am",
    r"""\b(?P<cue>(?:is|are|was|were|am)(?: now| also| both| all)?(?: due| set| scheduled
    |going| about| bound| obliged| pledged| committed| determined| resolved| under an obligation
    |under obligation)?) to\b""",
    needs="to",
)
_ADVERBS = frozenset(
    """also then now both all therefore further again still soon itself himself herself
    themselves moreover in turn however too first next henceforth thereafter instead likewise
    meanwhile only at once for its part their his her our once more and forthwith always
    nevertheless nonetheless of course""".split()
)
_WORD = re.compile(r"[\s,(\[]*(?P<word>[A-Za-z][A-Za-z'’-]*)")
_MOST_ADVERBS = 8


def deed_at(sentence: Sentence, at: int) -> re.Match[str] | None:
    """The verb that follows a place, past adverbs and a term that stands before it.

    "will by 3 May send", "undertook, before the end of June, to circulate".
    """
    for _ in range(_MOST_ADVERBS):
        at = _past_date(sentence, at)
        found = _WORD.match(sentence.text, at, sentence.end)
        if found is None:
            return None
        word = found["word"].lower()
        if word not in _ADVERBS and not (word.endswith("ly") and not is_deed(word)):
            return found
        at = found.end()
    return None


_BLANK = re.compile(r"[\s,]*")


def _past_date(sentence: Sentence, at: int) -> int:
    """The place behind the date that begins at a place, else the place itself."""
    blank = _BLANK.match(sentence.text, at, sentence.end)
    start = blank.end() if blank else at
    ends = (one.span.end for one in sentence.dates if one.span.start == start)
    return next(ends, at)


_TRIES = frozenset("try seek endeavour endeavor attempt strive aim hope".split())
_STUDIES = frozenset(
    "study consider consult review examine reflect look revert explore think see".split()
)
_GETS = phrase(r"(?:have|hear|get|receive|find)\b")
_DO_SO = phrase(r"do (?:so|it|that|this|the same|likewise)\b")
_COMES = phrase(
    r"""(?:follow(?! up)|reach|arrive|come(?! back| forward| up)|go (?:out|off)|land|be (?:with
    |ready|available|in (?:your|our|their|the)|on (?:its|the) way)|get to)\b"""
)
_PASSIVE = phrase(
    r"""(?:be|get)(?: \w+ly)? (?!(?:pleased|grateful|interested|prepared|concerned|limited
    |delighted|obliged|needed|used|held|based|located|divided|required|expected|considered
    |seen|known|intended|determined|followed|left|tied|linked|different|important|sent back
    |opened|left|reduced|difficult|lost|faced|affected|felt|disappointed|reluctant|present)\b)
    (?P<verb>\w+(?:ed|en|wn|pt|nt|ught|ld|id|de)|ready|done|put|set|cut|met|drawn|let|read)\b"""
)
_EVENTS = frozenset("begin start end last expire lapse run cost receive".split())
_TO_YOU = phrase(r"\b(?:you|they)[\s'’]*\Z")
_FAINT = frozenset("go do come meet visit join act move work stay attend travel close".split())


def _modal(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What "will", "shall" and a reported "would" promise: an act, or that a thing comes."""
    named = "cue" if found["cue"] else "short"
    verb = deed_at(sentence, found.end())
    if verb is None:
        return
    told = found[named].lower()
    rule = {"ll": "will", "d": "would"}.get(told, told)
    yield from _act(sentence, rule, found.span(named), verb)


def _act(
    sentence: Sentence, rule: str, cue: tuple[int, int], verb: re.Match[str]
) -> Iterator[Wording]:
    """The wording whose verb is given, if that verb can be promised."""
    start, word = verb.start("word"), verb["word"].lower()
    text, end = sentence.text, sentence.end
    got = _GETS.match(text, start, end) and _TO_YOU.search(text, max(0, cue[0] - 8), cue[0])
    if got or _PASSIVE.match(text, start, end) or _COMES.match(text, start, end):
        yield Wording(rule, cue, start, end, is_passive=True)
    elif word in _TRIES:
        yield Wording(rule, cue, start, end, is_hedged=True)
    elif word in _STUDIES:
        yield Wording(rule, cue, start, end, is_weak=True)
    elif word not in _EVENTS and not tells_state(text, start, end):
        is_plain = is_deed(word) and word not in _FAINT
        if not _DO_SO.match(text, start, end):
            yield Wording(rule, cue, start, end, is_weak=not is_plain)


# ---------------------------------------------------------------------- promised to, that, a

_SELF = r"(?: (?:itself|himself|herself|themselves|ourselves|myself|yourselves|firmly|fully))?"
_WHOM = (
    r"(?: (?:(?:us|me|him|her|them|you|it|poloff|econoff|emboff|post|dcm|(?:the )?"
    r"(?:ambassador|embassy|ministry|department|secretariat|delegation|minister|chair\w*)"
    r"|(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)))(?: (?:orally|again|firmly|in writing|too))?)?"
)
_FIRM = (
    "promise promises promised promising pledge pledges pledged pledging undertake undertakes "
    "undertook undertaken vow vows vowed commit commits committed committing agree agrees "
    "agreed consents consented engaged binds bound obliges obliged swore sworn guarantee "
    "guarantees guaranteed volunteered volunteers resolved contracted "
    "accepts accepted"
)
_LOOSE = (
    "intend intends intended plan plans planned planning mean means meant decide decides "
    "decided arranged arranges arrange preparing determined aims"
)
_HALF = "expect expects expected hope hopes hoped"
_VISITS = frozenset("visit come attend travel meet see pay receive have hear get".split())
_ALL_TO = f"{_FIRM} {_LOOSE} {_HALF}"
_TO = cued(
    _ALL_TO,
    rf"""\b(?P<cue>(?P<verb>{"|".join(sorted(_ALL_TO.split(), key=len, reverse=True))}){_SELF}
    (?P<half> in principle)?)(?P<whom>{_WHOM})
    (?P<gap>,(?: [^,;]{{2,60}},)|(?: (?:by|before|within) [\w ]{{2,24}}?)|)
    (?: (?:to|TO)| (?:to|TO) (?=\([a-z1-9]\)))\b""",
    needs="to",
)
_TAKES_ON = cued(
    "took takes taken accepted accepts assumed assumes",
    r"""\b(?P<cue>(?:took|takes|taken|has taken) (?:it )?(?:up)?on (?:itself|himself|herself
    |themselves|ourselves|myself)|(?:took|takes|taken) on|(?:accepted|accepts|assumed|assumes
    |took|takes) (?:the )?(?:responsibility|task|job|duty|burden|obligation) (?:for|of))
    (?: to| the task of| responsibility for| (?=\w+ing\b))""",
)


def _to_verb(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What somebody promises, means or hopes to do."""
    verb = deed_at(sentence, found.end())
    if verb is None or not is_deed(verb["word"]) or _is_about(sentence, found):
        return
    start, told = verb.start("word"), found["verb"].lower()
    if _is_noun(sentence, found) or (told in _HALVES and verb["word"].lower() in _VISITS):
        return
    yield Wording(
        "promised-to",
        found.span("cue"),
        start,
        sentence.end,
        is_weak=told in _WEAK or verb["word"].lower() in _STUDIES,
        is_hedged=told in _HALVES or bool(found["half"]) or verb["word"].lower() in _TRIES,
    )


_WEAK = frozenset(f"{_LOOSE} {_HALF}".split()) - {"intend", "intends", "intended"}
_HALVES = frozenset(_HALF.split())
_OTHERS = phrase(r"\b(?:is|are|was|were|be|been)\s+\Z")
_TOGETHER = frozenset("planned intended expected meant hoped accepted arranged".split())


def _is_about(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether others mean it: what "is expected to" or "is planned to" happen."""
    start = max(sentence.start, found.start() - 8)
    passive = _OTHERS.search(sentence.text, start, found.start())
    return bool(passive) and found["verb"].lower() in _TOGETHER


_NAMES_IT = phrase(
    r"""(?:['’]s|s['’]|\b(?:its|their|his|her|our|my|your|an?|the|any|no|this|that|such|written
    |firm|under))\s+(?:\w+\s+)?\Z"""
)
_NOUNS = frozenset("promise promises pledge pledges plan plans undertaking hope hopes".split())


def _is_noun(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether the word that may be a verb names a promise ("its promise to")."""
    start = max(sentence.start, found.start() - 24)
    named = _NAMES_IT.search(sentence.text, start, found.start())
    return bool(named) and found["verb"].lower() in _NOUNS


_DOING = cued(
    "committed commit commits commitment commitments undertakes agreed bound pledged sworn",
    rf"""\b(?P<cue>(?:commit(?:s|ted)?{_SELF}|commitments?|agreed|bound|pledged|sworn) to)
    \s+(?=\w+ing\b)""",
    needs="to",
)


def _doing(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What somebody is committed to doing."""
    verb = deed_at(sentence, found.end())
    if verb is not None and is_deed(verb["word"]):
        yield Wording("committed-to", found.span("cue"), verb.start("word"), sentence.end)


_THING = r"""(?=(?:an?|the|its|their|his|her|our|my|your|written|one|two|three|four|five|six|ten
    |early|copies|comments|new|further|full|more|action|translations?|names|help(?= with)
    |answers?|replies|details|some|all|both|half|\d+)\b)"""
_GIVES_WORD = cued(
    """promised promises promise promising guaranteed guarantees owe owes owed committed commit
    commits undertook undertakes assured""",
    rf"""\b(?P<cue>(?:promis(?:ed?|es|ing)|guarantee[sd]|owe[sd]?|undertook|undertakes
    |committed{_SELF} to|commits?{_SELF} to))(?P<whom>{_WHOM})\s+(?:with\s+)?{_THING}""",
)
_ASSURED_OF = cued(
    "assured assures assurance assurances promise promises guarantee guarantees pledge pledges",
    rf"""\b(?P<cue>(?:assure[sd]{_WHOM}|assurances?|promises?|guarantees?
    |pledges?) of)\s+{_THING}
    """,
    needs="of",
)
_SPOILED = phrase(
    r"""(?:an? )?(?:end|it|that|this|fact|case|matter|way)\b|the (?:fact|contrary)|(?:his|her
    |its
    |their|my|our) (?:best|highest|support|friendship|loyalty|high(?:est)? (?:esteem
    |consideration))"""
)
_WORD_TO = cued(
    """promise promises pledge pledges commitment commitments undertaking undertakings assurance
    assurances word guarantee guarantees obligation obligations engagement engagements vow vows
    intention intentions duty""",
    r"""\b(?P<cue>promises?|pledges?|commitments?|undertakings?|assurances?|word|guarantees?
    |obligations?|engagements?|vows?|(?P<weak>intentions?|duty))
    (?:(?: of| from| by| made| given| in)[^,;:.]{2,40}?)? to\b""",
    needs="to",
)


def _noun_to(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What a promise, commitment, assurance or word to do something is about."""
    verb = deed_at(sentence, found.end())
    if verb is None or not is_deed(verb["word"]) or verb["word"].endswith("ing"):
        return
    weak = found["weak"] is not None
    yield Wording("word-to", found.span("cue"), verb.start("word"), sentence.end, is_weak=weak)


def _thing(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """The thing that somebody promised or owes."""
    if not _SPOILED.match(sentence.text, found.end(), sentence.end):
        yield Wording("promised-a", found.span("cue"), found.end(), sentence.end, is_thing=True)


# ---------------------------------------------------------------------- promised things

_PROMISED_THING = cued(
    "promised promises pledged owed undertaken",
    r"""\b(?P<cue>(?:is|are|was|were|been|had|has|have|it|they|we|he|she) (?:now |also |long
    |once |already |firmly )?promised)\b(?= (?:for|by|in|before|within|at|on|us|to us|earlier
    |last
    |this|next|since)\b|\s*[,.;]|\s*\Z| (?!to\b|that\b)\w+ (?:has|have|is|was)\b)""",
    before="""is are was were been had has have it they we he she now also long once already
    firmly""",
)
_PARTICIPLE = cued(
    "promised due owed",
    r"""(?<!fell\s)(?<!falls\s)(?<!fall\s)\b(?P<cue>promised|due|owed)
    (?= (?:for|by|before|on|in|since|to us|us|from|at)\b)""",
)
_BEHIND = phrase(
    r"(?:which |that |who )?(?:(?:it|they|we|he|she|i|(?-i:[A-Z]\w+))\s+)?"
    r"(?:is |are |was |were |had |has |have )?(?:been )?\Z"
)
_DETERMINED = re.compile(
    r"\b(?:[Tt]he|THE|[Aa]n?|[Ii]ts|ITS|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Yy]our|[Nn]o|[Tt]hat|[Tt]his"
    r"|[Tt]hese|[Tt]hose|[A-Z]\w+['’]s)\s(?=[\w'’\s-]*\Z)"
)
_OWED = phrase(
    r"""\b(?:answers?|repl(?:y|ies)|responses?|lists?|reports?|texts?|drafts?|comments?|names?
    |estimates?|inventor(?:y|ies)|cop(?:y|ies)|letters?|notes?|decisions?|bills?|laws?|decrees?
    |surveys?|translations?|maps?|figures|documents?|papers?|registers?|contributions?|plans?
    |schedules?|calendars?|details|particulars|tables?|questionnaires?|nominations?
    |regulations?|orders?|drawings?|numbers?|minutes|agendas?|budgets?|permits?|statements?
    |certificates?|receipts?|accounts?|records?|results?|summar(?:y|ies)|views|proposals?
    |appointments?|announcements?|confirmations?|clearances?|approvals?|signatures?|ratification
    |publication|delivery|reviews?|studies|study|assessments?|evaluations?|instructions?|offers?
    |shares?|instal(?:l)?ments?|tranches?|halves|half|files?|photographs|samples?|templates?
    |guides?|manuals?|handbooks?|updates?|amendments?|annex(?:es)?|versions?|word|feedback
    |contacts?|points? of contact|invitations?|information|data|evidence|notification)\b"""
)


def _promised_thing(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """The thing named before "was promised for May" or "promised by April"."""
    text, cue = sentence.text, found.span("cue")
    start = max(sentence.start, cue[0] - _LONGEST_THING)
    behind = _BEHIND.search(text, start, cue[0])
    end = start + len(text[start : behind.start() if behind else cue[0]].rstrip(" \r\n\t,(–-"))
    for one in reversed([*_DETERMINED.finditer(text, start, end)]):
        if _OWED.search(text, one.start(), end):
            yield Wording("is-promised", cue, one.start(), end, is_thing=True)
            return


_LONGEST_THING = 90

# ---------------------------------------------------------------------- until when

_HAS_UNTIL = cued(
    "has have had",
    r"""\b(?P<cue>(?:has|have|had) (?:until|till|(?:up )?to the end of|\w+ (?:days|weeks
    |months))[^,;:.]{0,30}?) to\b""",
    needs="until till days weeks months to",
)
_NOT_DONE = cued(
    "has have had failed fails neglected omitted is are",
    r"""\b(?P<cue>(?:has|have|had) (?:yet|still|so far failed|again failed|once (?:more|again)
    \s+failed|failed)|(?:is|are) (?:still|yet)|failed|neglected|omitted) to\b""",
    needs="to",
)
_REPLIES = frozenset(
    "reply respond answer react say explain revert comment decide speak".split()
)


def _has_until(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    verb = deed_at(sentence, found.end())
    if verb and is_deed(verb["word"]):
        yield Wording("has-until", found.span("cue"), verb.start("word"), sentence.end)


def _not_done(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What somebody has yet to do; that it says nothing yet is an answer."""
    verb = deed_at(sentence, found.end())
    if verb is None or _DO_SO.match(sentence.text, verb.start("word"), sentence.end):
        return
    if is_deed(verb["word"]) and verb["word"].lower() not in _REPLIES:
        yield Wording(
            "yet-to",
            found.span("cue"),
            verb.start("word"),
            sentence.end,
            is_weak=True,
            standing=Standing.NOT_MET,
        )


def _is_to(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What somebody is to do."""
    verb = deed_at(sentence, found.end())
    if verb is None:
        return
    for one in _act(sentence, "is-to", found.span("cue"), verb):
        if not one.is_weak or is_deed(verb["word"]):
            yield one


def _taken_on(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    verb = deed_at(sentence, found.end())
    if verb is not None and is_deed(verb["word"]):
        yield Wording("took-on", found.span("cue"), verb.start("word"), sentence.end)


_READERS = (
    (_TO, _to_verb),
    (_DOING, _doing),
    (_WORD_TO, _noun_to),
    (_GIVES_WORD, _thing),
    (_ASSURED_OF, _thing),
    (_TAKES_ON, _taken_on),
    (_PROMISED_THING, _promised_thing),
    (_PARTICIPLE, _promised_thing),
    (_HAS_UNTIL, _has_until),
    (_NOT_DONE, _not_done),
    (_IS_TO, _is_to),
    (_MODAL, _modal),
)
RULES: tuple[CuedPhrase, ...] = tuple(rule for rule, _ in _READERS)


def wordings(sentence: Sentence) -> Iterator[Wording]:
    """The wordings of a sentence that may promise something, the plainest first.

    Forms: "pledged to RESPOND BY March" (08STATE63551); "undertook, before the end of June, to
    circulate", "committed itself to publishing", "gave its word to", "promised us an early
    answer", "its assurance of", "a reply is promised for mid-April", "the list promised for
    May", "took it upon itself to", "has until May to", "has yet to table", "is to open", "will
    by 3 May send", "said that it would", "the names will be supplied".
    """
    for rule, reader in _READERS:
        for found in sentence.finditer(rule):
            yield from reader(sentence, found)
