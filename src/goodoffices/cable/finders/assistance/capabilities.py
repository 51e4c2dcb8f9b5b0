"""Capabilities: what a party can do well, knows, runs or keeps that others could use.

Forms met: "Turkey's substantial capabilities in the areas of export control, border security,
and maritime security", "Skerrland's strengths lie in ship inspection, in winter work and in …",
"has a name for data bases", "our experience lies with railways", "Norvelle (strong in hospital
safety)", "runs a school for divers", "its metal workshop is first-rate", "maps airborne
radiation better than anyone", "whose workshops have no equal in the region".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from goodoffices.cable.finders.assistance.praise import (
    LIKE_NOBODY,
    MAKES_GOOD,
    PRAISED,
    RULES,
    SKILL,
    PraiseRule,
)
from goodoffices.cable.finders.parties.owners import owner_before
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    clause_start,
    finding,
    words,
)
from goodoffices.cable.finders.passages.alternatives import parted
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.rule_books import RuleBook
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Capability, Finding, Party


def find(sentence: Sentence) -> Iterator[Finding]:
    """One capability for each area that a sentence praises; no place counts twice."""
    taken: list[tuple[int, int]] = []
    for one in praised(sentence):
        place = one.spans["area"][0]
        if not any(place.start < end and start < place.end for start, end in taken):
            taken.append((place.start, place.end))
            yield one


def praised(sentence: Sentence) -> Iterator[Finding]:
    """What every rule reads in a sentence."""
    for words_, rule in _BOOK.of(sentence):
        for found in sentence.finditer(words_):
            yield from _areas(sentence, found, rule)
    for rule_words, name in ((PRAISED, "has-no-equal"), (MAKES_GOOD, "makes-good")):
        for found in sentence.finditer(rule_words):
            yield from _subject(sentence, found, name)
    for found in sentence.finditer(LIKE_NOBODY):
        yield from _deed(sentence, found)


_BOOK = RuleBook([(rule.words, rule) for rule in RULES])


# ---------------------------------------------------------------------- areas behind

_BETWEEN = phrase(
    r",? and (?:in|at|with|for|on) |, (?:in|at|with|for|on) |,? and |, | as well as "
)
_PARTS = phrase(r"; |, and |, ")
AREA_END = phrase(
    r""",? (?:which|that|where|who|given|including|could|would|might|but|as nobody|as no one
    |better than|as well\b|to help|so (?:that|far)|when|because|since|after|than|whom|though
    |although|while|for (?:decades|years|\w+ years))\b|\s--?\s|,? and (?:it|they|she|he|we|is
    |are
    |has|have|pass|can|will|would|could|says|said|knows|makes|also|whoever|the \w+ (?:is|has
    |will)
    |its \w+ (?:is|are|make|has)|offers?|wants?|hopes?|runs|trains)\b|, (?:said|he said
    |she said|it
    |they|the \w+ (?:is|has|will))\b"""
)
_NO_AREA = phrase(
    r"""(?:many|several|various|this|these|that|those|the region|some|all|which|other|mind|hand
    |place|19\d\d|20\d\d|principle|fact|general|return|time|touch|force|writing|order|course
    |view
    |line|every|each other|recent|the past|the last|future|it\b|them\b|us\b|him\b|her\b|you\b
    |people\b|patience|care\b|speed\b|punctuality|honesty|hospitality|discretion|generosity
    |kindness|reliability|(?:bad|hopeless|weak|poor|slow) \w+|money\b|paper\b|the (?:matter
    |subject|table|idea|question|plan|project|list|paper|text)\b|sums?\b|what\b)"""
)
_ARTICLE = phrase(r"an? |for ")
_PRAISE = phrase(
    r"\b(?:"
    + parted(
        r"""good|fine|excellent|experienced|capable|able|skilled|accredited|modern
    |first-rate
    |first-class|well-trained|well-equipped|well-run|well-stocked|best|strong|seasoned|renowned
    |competent|trained|qualified|unrivalled|outstanding|superb|specialised|specialized|expert
    |considerable|substantial|extensive|great|wide|long|deep|rare|unique|the only
    |round the clock
    |on call|of high standing|of their own|world-class|up-to-date|advanced|proven|famous|finest
    |largest|oldest|reliable"""
    )
    + r")\b"
)
_FACILITY = phrase(
    r"\b(?:"
    + parted(
        r"""school|academy|laborator(?:y|ies)|workshops?|simulator|training (?:cent(?:re
    |er)
    |ground|hall|site|range)|test (?:site|range|bed)|institute|kennels?|riggers|divers|lawyers
    |instructors|trainers|interpreters|chemists|technicians|experts|specialists|scientists
    |pilots|analysts|planning cell|fleet|college|faculty|centre of excellence|prosecutors
    |translators|examiners|mechanics|welders|dog handlers|handlers"""
    )
    + r")\b"
)
_NO_PRAISE = phrase(
    r"\b(?:"
    + parted(
        r"""people|reasons?|news|relations?|ideas?|hopes?|chance|progress|will|understanding
    |contacts?
    |time|deal|talks?|meeting|answer|look|price|interest|interests|doubts?|word|list|plan|plans
    |need|needs|intention|case|points?|questions?|problems?|difficult(?:y|ies)|way|day|week
    |effect|memory|memories|grounds|part|share|right|role|hand in|concerns?|sympathy|use for
    |money|debts?|shortage|lack|trouble|year|years|months?|influence|effort|efforts|care|notice
    |view|views|mind|opinion|turnover|delays?|pressure|border|borders|coast|frontier"""
    )
    + r")\b"
)


def _areas(sentence: Sentence, found: re.Match[str], rule: PraiseRule) -> Iterator[Finding]:
    """The capabilities of one match."""
    if rule.name in {"masters", "has-good"} and _BIDDEN.search(
        sentence.text, max(sentence.start, found.start() - 30), found.start()
    ):
        return
    if rule.name == "has-good" and not _may_be_asset(sentence.text, *found.span("areas")):
        return
    owner = owner_before(sentence, found.start())
    if owner is ABSENT or _LACKS.search(
        sentence.text, max(sentence.start, found.start() - 24), found.start()
    ):
        return
    start, end = found.span("areas")
    stop = AREA_END.search(sentence.text, start, end)
    end = stop.start() if stop else end
    for at, (begin, stops) in enumerate(_pieces(sentence.text, start, end, rule)):
        is_list = rule.name == "strengths-listed"
        verb = None if is_list else _FINITE.search(sentence.text, begin, stops)
        area = words(sentence, begin, verb.start() if verb else stops)
        own = rule.parted and at > 0 and _ARTICLE.match(str(area.value))
        if _is_party(sentence, area, first=at == 0):
            continue
        if rule.name == "has-good" and not _is_asset(sentence.text, begin, stops):
            continue
        if (
            area.spans
            and (is_list or not own)
            and is_area(str(area.value), is_list=is_list or (at == 0 and verb is None))
        ):
            yield capability(sentence, owner, area, rule.name, found.start())


_BIDDEN = phrase(
    r"\b(?:to|let(?: \w+){1,3}?|we|you|i|do|did|does|not|n't|will|should|would|must|already"
    r"|wants? to|please)\s+\Z"
)
_FINITE = phrase(
    r"\b(?:is|are|was|were|has|have|had|may|might|will|would|could|can|reached|stood|did|does)\b"
)
_EMPTY = phrase(r"(?:and|or|so|as|also|too|well|etc|it|its|they|he|she)\b")


def is_area(area: str, *, is_list: bool = False) -> bool:
    """Whether words name an area, and not a clause, a place in time or nothing.

    In a list of strengths a clause will do: "its pilots, who know every inlet".
    """
    return not _NO_AREA.match(area) and (is_list or not _EMPTY.match(area))


_LACKS = phrase(
    r"\b(?:lacks?|lacking|lacked|needs?|no|without|little|seeks?|wants?|more"
    r"|shar(?:e|ing) (?:its|their)) (?:any )?\Z"
)


def _may_be_asset(text: str, start: int, end: int) -> bool:
    """Whether words hold any that praise, before anything dearer is looked up."""
    return bool(_PRAISE.search(text, start, end) or _FACILITY.search(text, start, end))


def _is_party(sentence: Sentence, area: Part, *, first: bool) -> bool:
    """Whether an item of a list is a party: "with Maruna and Tessara", "Tessara (repair)"."""
    if not area.spans:
        return False
    place = area.spans[0]
    named = sentence.mentions_in(place.start, place.end)
    if not named or named[0].start != place.start:
        return False
    in_brackets = sentence.text[named[0].end : named[0].end + 2] == " ("
    is_all = named[-1].end == place.end
    return in_brackets or (is_all and (not first or len(named) == 1))


def _is_asset(text: str, start: int, end: int) -> bool:
    """Whether what somebody has is praised, or a place or people of skill."""
    near = min(end, start + _NEAR)
    if start >= end or _DONE.match(text, start, near):
        return False
    if _NO_PRAISE.search(text, start, near) or _SKILLED.search(text, start, near):
        return False
    return bool(_PRAISE.search(text, start, near) or _FACILITY.search(text, start, near))


_SKILLED = phrase(rf"\b{SKILL} (?:in|of|with|on|to)\b")
_DONE = phrase(
    r"""(?:(?!skilled|trained|accredited|experienced|seasoned|renowned|qualified|specialised
    |specialized|advanced)\w+ed|lost|given|sent|made|paid|taken|had|put|shown|held|spent|found
    |left|met|kept|told|said|begun|done|gone|come|become|written|drawn|built|bought|brought|set
    |cut|half|run|won|grown|known|seen|heard|understood|agreed|thought|read|lent|let)\b"""
)
_NEAR = 60


def _pieces(text: str, start: int, end: int, rule: PraiseRule) -> Iterator[tuple[int, int]]:
    """The places of the areas of a list."""
    if not rule.parted:
        yield from _assets(text, start, end)
        return
    pattern = _PARTS if rule.name == "strengths-listed" else _BETWEEN
    for between in islice(pattern.finditer(text, start, end), _MOST):
        yield start, between.start()
        start = between.end()
    yield start, end


def _assets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of what somebody has: "a fine laboratory, and a school for divers"."""
    for found in [*islice(_NEXT_ASSET.finditer(text, start, end), _MOST), None]:
        stop = found.start() if found else end
        comma = text.find(",", start, stop)
        yield start, comma if comma >= 0 else stop
        start = found.end() if found else end


_NEXT_ASSET = phrase(r",? and (?=an?\b)|, (?=an?\b)")
_MOST = 20


def capability(sentence: Sentence, owner: Part, area: Part, rule: str, place: int) -> Finding:
    """One capability, as firmly as the sentence praises."""
    return finding(Capability, sentence, claim(sentence, place), rule, party=owner, area=area)


# ---------------------------------------------------------------------- areas before

_DETERMINER = phrase(r"\b(?:its|their|his|her|our|whose|the|a|an|['’]s|s['’])\s+(?P<own>\S)")


def _subject(sentence: Sentence, found: re.Match[str], rule: str) -> Iterator[Finding]:
    """The capability of a subject that is praised: "its metal workshop is first-rate"."""
    text, start = sentence.text, max(clause_start(sentence, found.start()), sentence.start)
    owner = owner_before(sentence, found.start())
    own = [*_DETERMINER.finditer(text, start, found.start())]
    begin = own[0].start("own") if own else start
    area = words(sentence, begin, found.start())
    if owner is ABSENT or not area.spans or found.start() - begin > _NEAR:
        return
    if isinstance(owner.value, Party) and owner.spans and owner.spans[0].start >= begin:
        return
    yield capability(sentence, owner, area, rule, found.start())


_VERB = phrase(r"\b(?P<verb>(?!is\b|was\b|has\b|does\b|its\b|as\b|this\b|us\b)[a-z]{2,}s\b) ")


def _deed(sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
    """The capability of a deed that is done well: "maps airborne radiation better than …"."""
    text, start = sentence.text, clause_start(sentence, found.start())
    joint = text.rfind(" and ", start, found.start())
    verb = _VERB.search(text, joint if joint >= 0 else start, found.start())
    verb = verb or _VERB.search(text, start, found.start())
    if verb is None:
        return
    owner = owner_before(sentence, verb.start())
    area = words(sentence, verb.start(), found.start())
    if owner is not ABSENT and area.spans:
        yield capability(sentence, owner, area, "done-well", found.start())


FINDER = Finder(
    cues=frozenset[str]().union(
        *(rule.words.cues for rule in RULES),
        *(one.cues for one in (PRAISED, MAKES_GOOD, LIKE_NOBODY)),
    ),
    find=find,
    rules=(
        *(rule.words for rule in RULES),
        PRAISED,
        MAKES_GOOD,
        LIKE_NOBODY,
    ),
)
