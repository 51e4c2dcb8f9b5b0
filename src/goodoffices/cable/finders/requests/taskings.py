"""Taskings: who is to do what, as lists of actions and bare imperatives say it.

Forms: "Castor to ring Protocol", "ACTION: Desk to vet CV-5", "Holloway: cable to Ardena",
"(b) find out who paid", "Meanwhile, hold off on talks".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.verbs import NOUNLIKE, ORDERS
from goodoffices.cable.finders.requests.addressees import OFFICE, is_colleague, is_name

_HEADING = r"""(?:(?:suggested |recommended |agreed )?(?:action|next step|task|to-?do|request
    |follow-?up|recommendation)s?(?: (?:requested|required|request|requests|items?|points?|list
    |for [\w ]{3,30}|and deadlines?))?|summary and action|to do|for action|tasking)"""
_OPENING = phrase(
    rf"""(?:-\s*|[*•–]\s*)?(?:(?:{_HEADING}\s*[:.–-]
    |(?:in addition|in the meantime|meanwhile|also|then|and|finally|further(?:more)?|first
    |second
    |third|lastly|if so|so|next|in parallel|at the same time|separately|otherwise|once done
    |accordingly|to that end|therefore|again|in particular|in any case|as before|as ever),?
    |(?:pending|upon|when|before|by|until|once|after|if|for|in|at|as|no later than|on|with
    |during)
    \s[^,;.]{{2,60}},
    |\(?(?:[a-z]|[ivx]{{1,4}}|\d{{1,2}})[.)])\s+)*"""
)
_CALL = re.compile(
    r"(?:[Ff]or\s+)?(?P<called>(?!For\b)(?:(?:Embassy|Mission|Consulate|EMBASSY|MISSION"
    r"|Post)\s+(?:to\s+)?)?[A-Z][\w/-]+"
    r"(?:\s+[A-Z][\w/-]+){0,2}|(?:[Aa]ll|ALL|[Bb]oth)\s+\w+)(?:\s*[:–]|,)\s+"
)
_TO = phrase(
    rf"""(?P<addressee>(?!some|it\b|he\b|she\b){OFFICE}
    |(?-i:[A-Z])[\w'’/-]+(?: (?-i:[A-Z])[\w'’/-]+){{0,2}})
    (?: also| then| please| both| again)? to \(?(?:(?:[a-z]|[ivx]{{1,4}}|\d{{1,2}})\)\s+)?
    (?:please |also |then )?(?P<request>(?:not )?(?P<verb>[a-z][a-z-]*))\b"""
)
_ALSO_TO = phrase(
    rf"""(?:,|;)? (?:(?:and )?that (?={OFFICE} [a-z])
    |(?:and )?(?={OFFICE} to ))
    (?P<addressee>{OFFICE})(?: to)?(?: please)?
    \s+(?P<request>(?:not )?(?P<verb>[a-z][a-z-]*))\b"""
)
_BARE = re.compile(
    r"(?:to\s+)?(?:[Dd]o\s+(?!not\b))?(?P<request>(?:[Dd]o\s+not\s+|[Dd]on['’]t\s+"
    r"|DO\s+NOT\s+)?(?P<verb>[A-Za-z-]+))\b"
)
_OF_A_VERB = re.compile(
    r"\s+(?:the|an?|us|your|our|his|her|them|him|it|all|any|what|how|each|every|both|their|its"
    r"|whether|if|who|why|this|these|those|me|nobody|nothing|only|off|out|up)\b",
    re.IGNORECASE,
)
_OF_A_VERB_CALLED = re.compile(rf"(?:{_OF_A_VERB.pattern})|\s+to\s+[A-Z]")
_FOR = phrase(r"(?:press|push|look|wait|call|apply|ask) for (?:an?|the|any|its|their)\b")
_WITH_OBJECT = re.compile(
    r"\s+(?:the|an?|our|your|its|their|his|her|any|all|each|every|both|this|that|these"
    r"|those|us|it|them|him|me|on|out|off|up|down|whether|if|how|what|who|why|when|where|which"
    r"|to\b|for\b|with\b|from\b|only|no|[A-Z][\w-]+|ref|para|points|host|at|by|in|into|as|as"
    r"|first|sure|certain|one|two|three|four|five|ten|back|over|through|about|and|more|further"
    r"|local"
    r"|[a-z]+ing|[a-z]+s|\d+|post)\b"
)


def opening(sentence: Sentence) -> int:
    """Where a sentence begins behind marks, headings and adverbs that open it."""
    found = _OPENING.match(sentence.text, sentence.start, sentence.end)
    return found.end() if found else sentence.start


def openings(sentence: Sentence) -> tuple[int, ...]:
    """The places where a sentence may begin: past what opens it, and past a name it calls."""
    begin = opening(sentence)
    called = _CALL.match(sentence.text, begin, sentence.end)
    if called is None or not _is_office(sentence, called, "called"):
        return (begin,)
    found = _OPENING.match(sentence.text, called.end(), sentence.end)
    return (found.end() if found else called.end(), begin)


def task(sentence: Sentence) -> re.Match[str] | None:
    """Who is to do what, or the bare deed, with which a sentence opens."""
    places = openings(sentence)
    for start in places:
        found = (
            _TO.match(sentence.text, start, sentence.end) if "to" in sentence.words else None
        )
        if found and _is_office(sentence, found, "addressee"):
            return found
        bare = _BARE.match(sentence.text, start, sentence.end)
        if bare and _is_order(sentence, bare, is_called=start != places[-1]):
            return bare
    return None


def later_tasks(sentence: Sentence, start: int) -> Iterator[re.Match[str]]:
    """Who else is to do what behind a place: "…, all posts to remind capitals"."""
    return _ALSO_TO.finditer(sentence.text, start, sentence.end)


def _is_office(sentence: Sentence, found: re.Match[str], role: str) -> bool:
    """Whether words name an office or a colleague, not a state or body of another side."""
    if is_colleague(sentence, *found.span(role)):
        return True
    named = sentence.mentions_in(*found.span(role))
    if any(one.alias and not one.party.office for one in named):
        return False
    if any(one.alias for one in named) or is_name(sentence, found[role]):
        return True
    return role == "called" and bool(_NAME_ALONE.match(sentence.text, found.start(role)))


_NAME_ALONE = re.compile(r"[A-Z][a-z]{2,}:\s+(?P<verb>[a-z-]+)\s")


def _is_order(sentence: Sentence, found: re.Match[str], *, is_called: bool) -> bool:
    """Whether an imperative stands at a place: a verb of orders with its object."""
    text, verb = sentence.text, found["verb"]
    if verb.lower() not in ORDERS:
        return False
    if verb.lower() in _WISHING and (
        sentence.voices.is_report or _THAT.match(text, found.end())
    ):
        return False
    opened = text[sentence.start : found.start("request")] + found["request"][0]
    if (
        not any(map(str.isupper, opened))
        and not is_called
        and not _continues(sentence, found.start())
    ):
        return False
    if _FOR.match(text, found.start("verb"), sentence.end):
        return True
    if verb.lower() in NOUNLIKE and verb == found["request"]:
        objects = _OF_A_VERB_CALLED if is_called else _OF_A_VERB
        return bool(objects.match(text, found.end(), sentence.end))
    ends = not text[found.end() : sentence.end].strip(" .,")
    alone = is_called or found.start() == sentence.start
    return (ends and alone) or bool(_WITH_OBJECT.match(text, found.end(), sentence.end))


_ORDERED = phrase(
    r"""\b(?:please|kindly|pls|should|grateful|asked to|requested to|instructed to|actions?
    |to do|next steps
    |could you|can you|would you|appreciate|tasks?|requests?|requested|instructed|asked)\b"""
)
_MARKED = re.compile(r"[-*•–)]\s*\Z|:\s*\Z")


_WISHING = frozenset("recommend suggest request propose".split())
_THAT = phrase(rf"\s*(?:that\b|{OFFICE}\b)")


def _continues(sentence: Sentence, place: int) -> bool:
    """Whether a small letter carries on a list of orders, behind a mark or a semicolon."""
    before = sentence.text[max(0, sentence.start - 500) : sentence.start].rstrip(" -\n")
    listed = before.endswith((";", ":")) or sentence.text[sentence.start : place].strip()
    return bool(listed) and bool(_ORDERED.search(before[before.rfind("\n\n") + 1 :]))
