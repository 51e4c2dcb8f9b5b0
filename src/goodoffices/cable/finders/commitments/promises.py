"""The wordings that make a promise, with the place where what is promised begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.commitments.modals import DO_SO, READERS, STUDIES, TRIES, present
from goodoffices.cable.finders.commitments.wordings import Wording, deed_at
from goodoffices.cable.finders.parts import claim
from goodoffices.cable.finders.passages.alternatives import either
from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.passages.rule_books import RuleBook
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.verbs import is_deed
from goodoffices.records import Claim, Standing

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
    "accepts accepted covenants covenanted engages engage"
)
_LOOSE = (
    "intend intends intended plan plans planned planning mean means meant decide decides "
    "decided arranged arranges arrange preparing determined aims"
)
_HALF = "expect expects expected hope hopes hoped"
_AGREES = frozenset("agree agrees agreed consents consented accepts accepted".split())
_ANSWERS = frozenset(
    "receive host meet support fund finance consider accept discuss cooperate see think".split()
)
_VAGUE = frozenset("support assist help aid cooperate strengthen improve promote".split())
_VISITS = frozenset("visit come attend travel meet see pay receive have hear get".split())
_ALL_TO = f"{_FIRM} {_LOOSE} {_HALF}"
_TO = cued(
    _ALL_TO,
    rf"""\b(?P<cue>(?P<verb>{either(sorted(_ALL_TO.split(), key=len, reverse=True))}){_SELF}
    (?P<half> in principle)?)(?P<whom>{_WHOM})
    (?P<gap>,(?: [^,;]{{2,60}},)|(?: (?:by|before|within|in|at|on|during|last|this|earlier
    |yesterday) [\w ]{{2,28}}?)|)
    \s+(?:\([a-z0-9]{{1,3}}\)\s+)?to\b(?: \([a-z0-9]{{1,3}}\))?""",
    needs="to",
)
_TAKES_ON = cued(
    "took takes taken accepted accepts assumed assumes",
    r"""\b(?P<cue>(?:took|takes|taken|has taken) (?:it )?(?:up)?on (?:itself|himself|herself
    |themselves|ourselves|myself)|(?:took|takes|taken) on|(?:accepted|accepts|assumed|assumes
    |took|takes) (?:the )?(?:responsibility|task|job|duty|burden|obligation) (?:for|of))
    (?: to| the task of| responsibility for| (?=\w+ing\b)|)""",
)


def _to_verb(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What somebody promises, means or hopes to do."""
    verb = deed_at(sentence, found.end())
    if verb is None or not is_deed(verb["word"]) or _is_about(sentence, found):
        return
    start, told = verb.start("word"), found["verb"].lower()
    if DO_SO.match(sentence.text, start, sentence.end):
        return
    if told in _MEANT and claim(sentence, found.start()) is Claim.DENIED:
        return
    if verb["word"].lower() in _VAGUE:
        return
    answers = _VISITS if told in _HALVES else _ANSWERS if told in _AGREES else frozenset()
    if (
        _is_noun(sentence, found)
        or _is_urged(sentence, found.start())
        or verb["word"].lower() in answers
    ):
        return
    others = told in _BINDS and len(found["whom"]) > 1
    yield Wording(
        "binds" if others else "promised-to",
        found.span("cue"),
        start,
        sentence.end,
        is_weak=told in _WEAK or verb["word"].lower() in STUDIES,
        is_hedged=told in _HALVES or bool(found["half"]) or verb["word"].lower() in TRIES,
    )


_WEAK = frozenset(f"{_LOOSE} {_HALF}".split()) - {"intend", "intends", "intended"}
_MEANT = frozenset(f"{_LOOSE} {_HALF}".split())
_HALVES = frozenset(_HALF.split())
_BINDS = frozenset("commit commits committed oblige obliges obliged bind binds bound".split())
_OTHERS = phrase(r"\b(?:is|are|was|were|be|been)\s+\Z")
_TOGETHER = frozenset("planned intended expected meant hoped accepted arranged".split())


def _is_about(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether others mean it: what "is expected to" or "is planned to" happen."""
    start = max(sentence.start, found.start() - 8)
    passive = _OTHERS.search(sentence.text, start, found.start())
    return bool(passive) and found["verb"].lower() in _TOGETHER


_URGED = phrase(
    r"""\b(?:ask(?:s|ed)?|urge[ds]?|press(?:es|ed)?|request(?:s|ed)?|want(?:s|ed)?|begg?(?:s
    |ed)?
    |invite[ds]?|encourage[ds]?|persuade[ds]?|called (?:up)?on
    |appealed)\b[^,;]{1,40}? to\s+\Z"""
)


def _is_urged(sentence: Sentence, place: int) -> bool:
    """Whether somebody is only asked to promise."""
    return bool(_URGED.search(sentence.text, max(sentence.start, place - 64), place))


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
    rf"""(?<!express\s)\b(?P<cue>(?:commit(?:s|ted)?{_SELF}|commitments?|agreed|bound|pledged
    |sworn) to)
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
    |answers?|replies|details|some|all|both|half|prompt|full|speedy|swift|immediate|timely
    |regular
    |continued|every|\d+)\b)"""
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
    if verb["word"].lower() in _VAGUE:
        return
    weak = found["weak"] is not None
    yield Wording("word-to", found.span("cue"), verb.start("word"), sentence.end, is_weak=weak)


def _thing(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """The thing that somebody promised or owes."""
    spoiled = _SPOILED.match(sentence.text, found.end(), sentence.end)
    if not spoiled and not _is_urged(sentence, found.start()):
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


_BY_THEM = phrase(r"(?:it|they|he|she|we) (?:\w+ )?promised\b")
_BROUGHT = phrase(
    r"""\b(?:(?P<not>(?:has|have|had|did)(?: not|n['’]t| never)(?: yet)?) )?(?:(?:has|have|had)
    (?: since| now| duly| finally| at last)* )?(?:\w+ed|sen[dt]|gave|given?|brought|bring
    |handed over)\s+\Z"""
)


def _brought(sentence: Sentence, place: int) -> Standing:
    """What has become of a thing "it promised", as the verb before that thing tells."""
    start = max(sentence.start, place - 48)
    found = _BROUGHT.search(sentence.text, start, place)
    if found is None:
        return Standing.PROMISED
    return Standing.NOT_MET if found["not"] else Standing.MET


def _promised_thing(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """The thing named before "was promised for May" or "promised by April"."""
    text, cue = sentence.text, found.span("cue")
    start = max(sentence.start, cue[0] - _LONGEST_THING)
    behind = _BEHIND.search(text, start, cue[0])
    end = start + len(text[start : behind.start() if behind else cue[0]].rstrip(" \r\n\t,(–-"))
    is_told = _BY_THEM.match(text, cue[0]) is not None
    for one in reversed([*_DETERMINED.finditer(text, start, end)]):
        if is_told or _OWED.search(text, one.start(), end):
            standing = (
                _brought(sentence, one.start()) if is_told else _missing(text, start, one)
            )
            yield Wording(
                "is-promised", cue, one.start(), end, is_thing=True, standing=standing
            )
            return


_LONGEST_THING = 90
_STILL_MISSING = phrase(
    r"""\b(?:has|have|had|did)(?: not|n['’]t)(?: yet| so far)? (?:named?|submit(?:ted)?|sen[dt]
    |deliver(?:ed)?|produced?|issued?|presented?|provided?|given|give|made|make)\s+\Z"""
)


def _missing(text: str, start: int, thing: re.Match[str]) -> Standing:
    """Whether a thing that was due has come: "has not yet named its point of contact"."""
    missing = _STILL_MISSING.search(text, start, thing.start())
    return Standing.NOT_MET if missing else Standing.PROMISED


_CHARGE = phrase(
    r"(?:the )?(?:responsibility|task|job|duty|burden|obligation) (?:for|of) (?!\w+ing\b)"
)


def _taken_on(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """The deed or the charge that somebody has taken on ("responsibility for maintenance")."""
    verb = deed_at(sentence, found.end())
    charge = _CHARGE.search(sentence.text, found.start(), sentence.end)
    if charge and charge.start() <= found.end():
        yield Wording("took-on", found.span("cue"), charge.start(), sentence.end, is_thing=True)
    elif verb is not None and is_deed(verb["word"]):
        yield Wording("took-on", found.span("cue"), verb.start("word"), sentence.end)


_FRAGMENT = phrase(r"(?:and )?(?:\([a-z0-9]{1,3}\) )?to\b")
_BEFORE_FRAGMENT = phrase(
    r"""\b(?:undert(?:ook|akes?|aken)|commit(?:s|ted)(?: itself| themselves)?|promise[ds]?
    |agree[ds]?
    |pledge[ds]?|covenant(?:s|ed)|vow(?:s|ed)|engage[ds]?(?: itself)?|bound itself|binds itself)
    \b[^.?!]{0,400};\s*\Z"""
)
_LOOKED_BACK = 480


def _fragments(sentence: Sentence) -> Iterator[Wording]:
    """A deed that goes on a promise before a semicolon ("…; to man the line; and to …")."""
    found = _FRAGMENT.match(sentence.text, sentence.start, sentence.end)
    if found is None:
        return
    before = max(0, sentence.start - _LOOKED_BACK)
    if not _BEFORE_FRAGMENT.search(sentence.text, before, sentence.start):
        return
    verb = deed_at(sentence, found.end())
    if verb is not None and is_deed(verb["word"]):
        yield Wording("goes-on", found.span(), verb.start("word"), sentence.end)


_DEADLINE = cued(
    "deadline deadlines",
    r"""\b(?P<cue>deadlines?)(?: of [\w ]{3,20}?)? (?:for
    |on) (?P<what>[^,;.]{3,80}?)(?= (?:was|is|fell
    |falls|has|had|expired|passed|by)\b|[,;.]|\Z)""",
)
_MISSED = phrase(
    r"\b(?:missed|let slip|overran|did not meet|failed to meet|has not met|ignored)\b"
    r"[^,;]{0,40}\Z"
)


def _deadline(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What has a deadline, by those who missed it or by whose it is."""
    start = max(sentence.start, found.start() - 60)
    missed = _MISSED.search(sentence.text, start, found.start())
    place = (missed.start(), found.end("cue")) if missed else found.span("cue")
    standing = Standing.NOT_MET if missed else Standing.PROMISED
    if sentence.dates:
        yield Wording("deadline", place, *found.span("what"), is_thing=True, standing=standing)


_AS_PROMISED = cued(
    "as true",
    r"""\b(?P<cue>true to (?:its|his|her|their) (?:word|promise|pledge)|as (?:(?:it|they|he
    |she|we) )?(?:(?:had|was|were
    |has) )?(?:been )?(?:promised|agreed
    |undertaken|pledged|foreseen|announced|planned|envisaged|said(?= it would)))\b""",
)
_DID = phrase(
    r"""\b(?:(?:has|have|had) (?:\w+ly |now |since |already )*)?(?P<verb>\w+ed|sent|gave
    |given|made|put
    |held|took|set up|brought|built|wrote|met|led|let|drew|told|came|went|bought|withdrew
    |rebuilt)\b
    (?= (?:the|an?|its|their|his|her|our|all|both|two|three|four|five|six|ten|us|\d
    |[a-z]+s\b))"""
)


def _as_promised(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What somebody did "as promised"."""
    opens = found.start() <= sentence.start + 1
    start, end = (found.end(), sentence.end) if opens else (sentence.start, found.start())
    for done in _DID.finditer(sentence.text, start, end):
        stop = end - 1 if sentence.text[end - 1] == "," else end
        cue, verb = found.span("cue"), done.start("verb")
        yield Wording("as-promised", cue, verb, stop, standing=Standing.MET)
        return


_READERS = (
    (_TO, _to_verb),
    (_DOING, _doing),
    (_WORD_TO, _noun_to),
    (_GIVES_WORD, _thing),
    (_ASSURED_OF, _thing),
    (_TAKES_ON, _taken_on),
    (_AS_PROMISED, _as_promised),
    *READERS,
    (_PROMISED_THING, _promised_thing),
    (_PARTICIPLE, _promised_thing),
    (_DEADLINE, _deadline),
)
RULES: tuple[CuedPhrase, ...] = tuple(rule for rule, _ in _READERS)
_BOOK = RuleBook(_READERS)


def wordings(sentence: Sentence) -> Iterator[Wording]:
    """The wordings of a sentence that may promise something, the plainest first.

    Forms: "pledged to RESPOND BY March" (08STATE63551); "undertook, before the end of June, to
    circulate", "committed itself to publishing", "gave its word to", "promised us an early
    answer", "its assurance of", "a reply is promised for mid-April", "the list promised for
    May", "took it upon itself to", "has until May to", "has yet to table", "is to open", "will
    by 3 May send", "said that it would", "the names will be supplied".
    """
    for rule, reader in _BOOK.of(sentence):
        for found in sentence.finditer(rule):
            yield from reader(sentence, found)
    yield from _fragments(sentence)
    yield from present(sentence)
