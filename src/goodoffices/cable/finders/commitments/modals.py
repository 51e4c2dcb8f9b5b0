"""What will, would or is to be done, or has yet to be: the deeds that auxiliaries promise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.commitments.wordings import Wording, deed_at
from goodoffices.cable.finders.passages.phrases import cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.verbs import DEEDS, is_deed, tells_state
from goodoffices.records import Standing

_MODAL = cued(
    "will shall would should ll d",
    r"(?:\b(?P<cue>will|shall|would|should)|(?<=['’])(?P<short>ll|d))\b(?! have \w+ed\b)",
)
_IS_TO = cued(
    "is are was were am",
    r"""\b(?P<cue>(?:is|are|was|were|am)(?: now| also| both| all)?(?: due| set| scheduled
    |going| bound| obliged| obligated| pledged| committed| determined| resolved
    | under an obligation
    |under obligation)?) to\b""",
    needs="to",
)
TRIES = frozenset("try seek endeavour endeavor attempt strive aim hope".split())
STUDIES = frozenset(
    "study consider consult review examine reflect look revert explore think see".split()
)
_TRIES_TO = phrase(
    r"(?:try|seek|endeavou?r|attempt|strive|aim|hope) to (?!come|visit|meet|see|attend)"
)
_BEST = phrase(
    r"(?:do|make) (?:its|his|her|their|our|my|every|what it|what they)"
    r" (?:best|utmost|effort|can)\b"
)
_GETS = phrase(r"(?:have|hear|get|receive|find)\b")
DO_SO = phrase(r"do (?:so|it|that|this|the same|likewise)\b")
_COMES = phrase(
    r"""(?:follow(?! up)|reach|arrive|come(?! back| forward| up)|go (?:out|off)|land|be (?:with
    |ready|available|in (?:your|our|their|the)|on (?:its|the) way)|get to)\b"""
)
_PASSIVE = phrase(
    r"""(?:be|get)(?: \w+ly)? (?!(?:pleased|grateful|interested|prepared|concerned|limited
    |delighted|obliged|needed|used|held|based|located|divided|required|expected|considered
    |seen|known|intended|determined|followed|left|tied|linked|different|important|sent back
    |opened|left|reduced|difficult|lost|faced|affected|felt|appreciated|welcomed|welcome
    |helpful|desirable|useful|possible|necessary|wanted|held up|disappointed|reluctant
    |present)\b)
    (?P<verb>\w+(?:ed|en|wn|pt|nt|ught|ld|id|de)|ready|done|put|set|cut|met|drawn|let|read)\b"""
)
_EVENTS = frozenset("begin start end last expire lapse run cost receive".split())
_DOES_IT = phrase(r"\w+ (?:the|an?|its|their|his|her|our|all|this|these)\b")


def _happens(text: str, start: int, end: int, word: str) -> bool:
    """Whether a verb tells what happens ("begins in May"), not what one does with a thing."""
    return word in _EVENTS and (word == "receive" or not _DOES_IT.match(text, start, end))


_TO_YOU = phrase(r"\b(?:you|they)[\s'’]*\Z")
_FAINT = frozenset(
    """go do come meet visit join act move work stay attend travel close propose continue retain
    use own assist support help ask""".split()
)


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
    elif _TRIES_TO.match(text, start, end) or _BEST.match(text, start, end):
        yield Wording(rule, cue, start, end, is_hedged=True)
    elif word in STUDIES:
        yield Wording(rule, cue, start, end, is_weak=True)
    elif not _happens(text, start, end, word) and not tells_state(text, start, end):
        is_plain = is_deed(word) and word not in _FAINT
        if not DO_SO.match(text, start, end):
            yield Wording(rule, cue, start, end, is_weak=not is_plain)


_HAS_UNTIL = cued(
    "has have had",
    r"""\b(?P<cue>(?:has|have|had) (?:until|till|(?:up )?to the end of|\w+ (?:days|weeks
    |months))[^,;:.]{0,30}?) to\b""",
    needs="until till days weeks months to",
)
_NOT_DONE = cued(
    "has have had failed fails neglected omitted is are did didn't",
    r"""\b(?P<cue>(?:(?:has|have|had) (?:yet|still|so far failed|again failed|once (?:more
    |again)
    \s+failed|failed)|(?:is|are) (?:still|yet)|failed|neglected|omitted) to
    |(?P<past>did(?: not|n['’]t)))\b""",
    needs="to not t didn't",
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
    if verb is None or DO_SO.match(sentence.text, verb.start("word"), sentence.end):
        return
    if is_deed(verb["word"]) and verb["word"].lower() not in _REPLIES:
        yield Wording(
            "did-not" if found["past"] else "yet-to",
            found.span("cue"),
            verb.start("word"),
            sentence.end,
            is_weak=True,
            standing=Standing.NOT_MET,
        )


_TO_HAVE = phrase(
    r"have (?:been )?(?P<verb>\w+(?:ed|en|wn|nt|ught|pt|ld)|done|put|set|made|paid)\b"
)


def _is_to(sentence: Sentence, found: re.Match[str]) -> Iterator[Wording]:
    """What somebody is to do."""
    verb = deed_at(sentence, found.end())
    if verb is None:
        return
    past = _TO_HAVE.match(sentence.text, verb.start("word"), sentence.end)
    if past:
        yield Wording("is-to", found.span("cue"), past.start("verb"), sentence.end)
        return
    for one in _act(sentence, "is-to", found.span("cue"), verb):
        if not one.is_weak or is_deed(verb["word"]):
            yield one


_SPOKEN = frozenset(
    """ask request recommend propose suggest urge note report state say advise inquire stress
    welcome thank propose offer want seek repeat recall submit express understand confirm call
    need look question mark face pledge promise undertake agree commit plan intend hope expect
    ask wonder draw press invite remain keep have hold run use own lead work""".split()
)
_DOES = re.compile(r"\s+(?:also\s+|then\s+|each\s+)?(?P<verb>[a-z]{3,}s)\b")


def present(sentence: Sentence) -> Iterator[Wording]:
    """What a party does by a term, told in the present ("Aurelia drafts the letter by May")."""
    first = sentence.mentions[0] if sentence.mentions and sentence.dates else None
    if first is None or first.start > sentence.start:
        return
    found = _DOES.match(sentence.text, first.end, sentence.end)
    if found is None or tells_state(sentence.text, found.start("verb"), sentence.end):
        return
    verb = found["verb"]
    stems = {verb[:-1], verb[:-2], f"{verb[:-3]}y"}
    if stems & DEEDS and not stems & _SPOKEN:
        yield Wording("present", found.span("verb"), found.start("verb"), sentence.end)


READERS = (
    (_HAS_UNTIL, _has_until),
    (_NOT_DONE, _not_done),
    (_IS_TO, _is_to),
    (_MODAL, _modal),
)
"""The phrases of this module, each with what reads its matches."""
