"""Orders and wishes among colleagues: please, post should, grateful if, a bare imperative."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.cable.finders.action_requests import REQUESTED
from goodoffices.cable.finders.clauses import deeds, extent, term
from goodoffices.cable.finders.parts import ABSENT, Finder, Part, claim, dated, finding, words
from goodoffices.cable.finders.phrases import CuedPhrase, cued, phrase, unwrapped
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.cable.finders.verbs import ORDERS
from goodoffices.records import ActionRequest, Claim, Finding, Party, Span

_OFFICE = r"""(?:(?-i:Embassy|Mission|Consulate|EMBASSY
    |MISSION)(?: to (?-i:[A-Z]\w+))?(?: (?-i:[A-Z])[\w-]+){1,2}|(?:all |both |each |action\s+
    |info )?(?:posts?|addressees|missions|embassies)|each|you|embassy|mission
    |(?:the )?(?:department|ministry|desk|nsci|coordinator|secretariat))"""
_MODAL = r"""(?:should(?: now| also)?|must|shall|may wish to|might wish to|will please
    |will kindly|needs? to|(?:is|are)(?: kindly| hereby| therefore| also| further| once more
    | again)*
    (?: (?:requested|asked|instructed|invited|urged|encouraged|tasked
    |directed))?(?: not)? to)"""

_PLEASE = cued(
    "please kindly pls",
    r"""\b(?:please|kindly|pls)(?: also| then| now| again)?[\s,]+
    (?P<request>(?:\(?[a-z0-9]{1,3}\) )?(?:do )?(?:not )?[a-z][\s\S]*)""",
)
_OFFICES = """embassy mission consulate post posts addressees missions embassies each you all
    both action
    info the department ministry desk nsci coordinator secretariat"""
_TOLD = cued(
    _OFFICES,
    rf"\b(?P<addressee>{_OFFICE}(?:(?:,| and"
    rf"|, and) {_OFFICE})*),? {_MODAL} (?P<request>(?:not )?[a-z][\s\S]*)",
)
_TO = cued(
    _OFFICES,
    rf"\b(?P<addressee>{_OFFICE}|(?-i:Post [A-Z]\w+))(?: also| then"
    rf"| please)? to (?:please )?(?P<request>(?:\(?[a-z0-9]{{1,3}}\) )?[a-z][\s\S]*)",
)
_HELPS = cued(
    "help ask asked asks suggest suggests recommend recommends have",
    rf"""\b(?:(?:it would )?help if|(?:would )?ask|asked that
    |asks that|suggests?(?: that)?|recommends?(?: that)?
    |(?P<must>you have)) ?(?P<addressee>{_OFFICE}|we)?(?: could| to)?
    \s+(?P<request>[a-z][\s\S]*)""",
    before="it would",
)
_QUESTION = cued(
    "can could would will",
    rf"\b(?:can|could|would|will) (?:(?P<addressee>{_OFFICE}|we|someone"
    rf"|somebody) )?(?P<named>(?-i:[A-Z])\w+ )?(?:please |kindly |pls |perhaps "
    rf"|also )*(?P<request>(?:\(?[a-z0-9]{{1,3}}\) )?[a-z][\s\S]*)",
)
_GRATEFUL = cued(
    "grateful appreciate obliged appreciated glad",
    rf"""\b(?:grateful|appreciate(?: it)?|obliged|appreciated|glad) if (?P<addressee>{_OFFICE}
    |(?-i:[A-Z])\w+|they|it|someone)
    (?: could| would| can| might| were to)(?: please| kindly
    | also)* (?P<request>[a-z][\s\S]*)""",
)
_WISHED = cued(
    "grateful appreciate welcome requests request seeks needs need appreciates",
    r"""\b(?:(?P<who>post|embassy|we|mission|the mission|desk|the desk|nsci|ministry|department
    |i)(?: would| should)?(?: also| be| very much| therefore| now){0,2} )?
    (?:grateful for|appreciate|welcome|requests?|seeks?|needs?|appreciates)
    (?P<request>(?: (?:\(?[a-z0-9]\)|the|an?|any|your|our|its|further|early|department's
    |ministry's|urgent|written|prompt))*
    (?: [\w'’-]+){0,3}? (?:guidance|views?|help|repl(?:y|ies)|answers?|decisions?|instructions?
    |confirmation|approval|authori[sz]ation|comments?
    |messages?|names?|copy|copies|advice|clearance|estimates?|lists?|reactions?|support
    |response|thoughts|figures|texts?|funds?|visit|letter)\b[\s\S]*)""",
    before="""post embassy we mission the desk nsci ministry department i would should be also
    very much therefore now""",
)
_ANSWERS = cued(
    """reply replies answer answers comments corrections report reports response responses input
    inputs nominations""",
    r"""\b(?P<request>(?:(?:posts?['’]?s?|your|all|written|first|the|their) )*(?:repl(?:y|ies)
    |answers?|comments|corrections|reports?|responses?|inputs?|nominations))
    (?: (?:from|on|to|of) [^,;.]{2,50}?)? (?:should|must|are to|is to|to (?:the|reach)|(?:is
    |are) (?:due|needed|requested|awaited|wanted|expected))\b""",
    before="post post's posts posts' your all written first the their",
)
_OPENING = re.compile(
    r"(?:-\s*)?(?:(?:In addition|In the meantime|Meanwhile|Also|Then|And|and|Finally"
    r"|Further(?:more)?|First|Second"
    r"|Third|Lastly|If so|So|Pending [^,;.]{3,40}|When you do|Before [^,;.]{3,40}"
    r"|By [^,;.]{3,30}"
    r"|Until [^,;.]{3,30}|ACTION[^:]{0,30}:|Action[^:]{0,30}:|Summary and action:"
    r"|(?P<called>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}):|\(?[a-z0-9]{1,2}\))[, \n]\s*)*"
)
_BARE = re.compile(
    r"(?P<request>(?:[Dd]o\s+not\s+|[Dd]on['’]t\s+)?(?P<verb>[A-Za-z-]+)\b.*)", re.DOTALL
)
_FIRST = re.compile(
    r"(?:\(?[a-z0-9]{1,3}\)\s+)?(?:not\s+|do\s+not\s+|don['’]t\s+)?(?P<verb>[a-z-]+)",
    re.IGNORECASE,
)
_NO_ORDER = phrase(
    r"(?:see|report the reply|begin points|refer|note the|note that"
    r"|contact .{3,80}(?:question|further information)|find (?:attached|enclosed|below)"
    r"|slug|accept,|accept (?:the|my)|let me|be\b|thank|feel free)"
)
_ANAPHORIC = phrase(r"[a-z]+ (?:(?:these|the|those|following) points|them|it)\b")
_NUMBERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d)\)\s+")


class _Order(NamedTuple):
    """What is asked in a sentence: where the request stands, of whom, by which rule."""

    start: int
    end: int
    addressee: Part
    rule: str


def find(sentence: Sentence) -> Iterator[Finding]:
    """Every order and wish of a sentence of the text itself, one for each thing asked.

    Forms: "Please check …; strike …; and e-mail the result", "Embassy should remind …",
    "Grateful if you could find out", "Could you send me …?", "Report what was agreed.",
    "Post would appreciate guidance on …", "Post's reply should reach us by …".
    """
    if sentence.setting is not Setting.BODY or sentence.first(REQUESTED):
        return
    reached = -1
    for order in sorted(_orders(sentence)):
        if order.start >= reached:
            reached = order.end
            yield from _each(sentence, order)


def _orders(sentence: Sentence) -> Iterator[_Order]:
    for rule, pattern in _RULES.items():
        for found in sentence.finditer(pattern):
            if _stands(sentence, rule, found):
                yield _Order(*found.span("request"), _addressee(sentence, found), rule)
    opening = _OPENING.match(sentence.text, sentence.start, sentence.end)
    begin = opening.end() if opening else sentence.start
    bare = _BARE.match(sentence.text, begin, sentence.end)
    if bare and _is_bare_order(sentence, bare):
        yield _Order(
            *bare.span("request"), _default(sentence, bare.start("request")), "imperative"
        )


_RULES: dict[str, CuedPhrase] = {
    "please": _PLEASE,
    "is-told": _TOLD,
    "asked-whether": _QUESTION,
    "is-to": _TO,
    "would-help": _HELPS,
    "grateful-if": _GRATEFUL,
    "wished": _WISHED,
    "answers-due": _ANSWERS,
}


def _stands(sentence: Sentence, rule: str, found: re.Match[str]) -> bool:
    """Whether the words are an order: they begin with a verb of one, or wish for a thing."""
    if rule in {"answers-due", "wished"}:
        return rule == "answers-due" or _is_wish(sentence, found)
    begins = found.start("request")
    first = _FIRST.match(sentence.text, begins)
    said_again = _NO_ORDER.match(sentence.text, begins) or _ANAPHORIC.match(
        sentence.text, begins
    )
    if said_again or first is None or first["verb"].lower() not in ORDERS:
        return False
    if rule == "is-to":
        return _opens(sentence, found)
    if rule == "would-help":
        return bool(found["addressee"] or found["must"])
    return rule != "asked-whether" or _asks_us(sentence, found)


def _is_wish(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether somebody of ours wishes for a thing, or the sentence opens with the wish."""
    if "assistance" in found["request"][:30].lower():
        return False
    return bool(found["who"]) or not sentence.text[sentence.start : found.start()].strip(" ,-")


def _opens(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether an office that is "to" do something opens the sentence or an item of it."""
    before = sentence.text[sentence.start : found.start()].strip(" -\n").rstrip(")")
    named = found["addressee"].lower() not in _NOBODY
    return named and (len(before) < _SHORTEST or before.endswith(":"))


_SHORTEST = 3


def _asks_us(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a question opens a sentence and asks a colleague."""
    before = sentence.text[sentence.start : found.start()]
    opens = len(before) < 40 and before.strip()[-1:] in {"", ",", ":"}
    return opens and bool(found["addressee"] or found["named"])


def _is_bare_order(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a sentence opens with an imperative: a verb of orders with its object."""
    text, verb = sentence.text, found["verb"]
    no_order = _NO_ORDER.match(text, found.start("request"))
    if verb.lower() not in ORDERS or no_order or _ANAPHORIC.match(text, found.start("request")):
        return False
    opened = sentence.text[sentence.start : found.start()].strip(" -\n")
    joined = opened.lower() in {"", "and"} and not verb[0].isupper()
    if joined and not _continues(sentence):
        return False
    if verb.lower() in _NOUNS and not _OF_A_VERB.match(text, found.end("verb"), sentence.end):
        return False
    return bool(_WITH_OBJECT.match(text, found.end("verb"), sentence.end))


_NOUNS = frozenset(
    """work state place point mark track use wait set cable help contact issue list record press
    report review staff test store study support supply request schedule raise notice""".split()
)
"""Verbs of orders that may be the noun with which a sentence begins."""
_OF_A_VERB = re.compile(r"\s+(?:the|an?|us|your|our|his|her|them|him|it|all|any|what|how)\b")


_WITH_OBJECT = re.compile(
    r"\s+(?:the|an?|our|your|its|their|his|her|any|all|each|every|both|this|that|these"
    r"|those|us|it|them|him|me|on|out|off|up|whether|if|how|what|who|why|when|where"
    r"|to\s+(?:us|the)|for\s+(?:the|a)|only|no\b|[A-Z][a-z]+|ref\b|para|points|host"
    r"|post)\b"
)


def _continues(sentence: Sentence) -> bool:
    """Whether a sentence carries on a list of orders behind a semicolon."""
    before = sentence.text[max(0, sentence.start - 400) : sentence.start].rstrip()
    return before.endswith(";") and bool(_ORDERED.search(before))


_ORDERED = re.compile(
    r"\b(?:please|should|kindly|grateful|asked to|requested to)\b", re.IGNORECASE
)


def _addressee(sentence: Sentence, found: re.Match[str]) -> Part:
    """Who is told: the office that the words name, else the one that the paper is for."""
    named = found.groupdict().get("addressee")
    if not named or named.lower() in _UNNAMED or named == "Post":
        return _default(sentence, found.start())
    written = unwrapped(named)
    if written.lower().startswith("post "):
        return ABSENT
    return Part(_named(sentence, written), (Span(*found.span("addressee")),))


def _named(sentence: Sentence, written: str) -> Party:
    """The office of a name: one that gets the paper, an embassy, a group by its own word."""
    meant = sentence.voices.addressee
    listed = sentence.voices.offices.get(written.lower().split()[-1])
    if meant and meant.name.lower() == written.lower():
        return meant
    if listed:
        return listed
    if written.lower().startswith(("embassy ", "mission ", "consulate ")):
        return Party(name=written, office=written.upper())
    if meant is None or not meant.office or written.lower() in _GROUPS:
        return Party(name=written.removeprefix("The ").removeprefix("the "))
    return meant


_NOBODY = frozenset("used happy due able likely going ready help how".split())
_UNNAMED = frozenset(
    "you we someone somebody they it each the post embassy department ministry".split()
) | {"the department", "the ministry"}
_GROUPS = frozenset({"posts", "both posts", "all posts", "action posts"})
_CALLED = re.compile(
    r"(?:[Ff]or |[Aa]nd )?(?P<office>(?:(?:Embassy|Mission"
    r"|Consulate) )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)[:,]?\s+\Z"
)


def _default(sentence: Sentence, place: int) -> Part:
    """The office that is called by name before a place, else the only one that is told."""
    called = _CALLED.search(sentence.text, max(sentence.start, place - 40), place)
    if called:
        named = called["office"].split()
        listed = sentence.voices.offices.get(named[-1].lower())
        if listed:
            return Part(listed, (Span(*called.span("office")),))
        return ABSENT
    meant = sentence.voices.addressee
    return Part(meant) if meant and meant.office else ABSENT


def _each(sentence: Sentence, order: _Order) -> Iterator[Finding]:
    """One finding for each thing that an order strings together."""
    if order.rule in {"wished", "answers-due"}:
        yield _finding(sentence, order, order.start, order.end)
        return
    for start, end in deeds(sentence.text, order.start, order.end, ORDERS):
        numbered = _NUMBERED.match(sentence.text, start, end)
        yield _finding(sentence, order, numbered.end() if numbered else start, end)


def _finding(sentence: Sentence, order: _Order, start: int, end: int) -> Finding:
    stop = extent(sentence, start, end)
    firmness = claim(sentence, start)
    due = term(sentence, start, end) or term(sentence, order.start, order.end)
    if order.rule == "answers-due":
        due = term(sentence, order.start, sentence.end)
    return finding(
        ActionRequest,
        sentence,
        Claim.DENIED if firmness is Claim.DENIED else Claim.ASSERTED,
        order.rule,
        addressee=order.addressee,
        request=words(sentence, start, stop),
        of=ABSENT,
        form=ABSENT,
        due=dated(due),
    )


FINDER = Finder(
    cues=ORDERS.union(*(rule.cues for rule in _RULES.values())),
    find=find,
    rules=tuple(_RULES.values()),
)
