"""Terms without a day of their own: spans of time, days tied to events, and soft words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from goodoffices.cable.finders.passages.cues import Cue
from goodoffices.cable.finders.passages.phrases import cued
from goodoffices.cable.finders.terms.calendar_dates import Clock, Told
from goodoffices.cable.finders.terms.tenses import Tense, tense
from goodoffices.records import InexactDate, Relation

_COUNTS = {
    word: number
    for number, words in {
        1: "a an one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        14: "fourteen",
        15: "fifteen",
        18: "eighteen",
        20: "twenty",
        21: "twenty-one",
        24: "twenty-four",
        30: "thirty",
        45: "forty-five",
        60: "sixty",
        90: "ninety",
        100: "hundred",
        120: "hundred and twenty",
    }.items()
    for word in (words.split() if number != 120 else [words])
}
_COUNT = rf"[0-9]{{1,3}}|(?:a )?hundred|{'|'.join(sorted(_COUNTS, key=len, reverse=True))}"
_UNIT = "days?|weeks?|months?|years?|fortnight"
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_UNIT_MONTHS = {"month": 1, "year": 12}
_COUNT_WORDS = " ".join(_COUNTS)
_FROM = (
    r"(?P<of> (?:of|from|after|following) (?P<event>(?:the |this |its |your |our )?[\w'’-]+"
    r"(?: (?!by\b|and\b|to\b|with\b)[\w'’-]+){0,2}))?"
)
_WITHIN = cued(
    "within inside in over during",
    rf"""\b(?:within|inside|in|over|during) (?:about |some |at most |no more than )?
    (?P<span>(?:the )?(?:next|coming|following|first)\s+)?
    (?P<count>{_COUNT})(?: \([0-9]+\))? (?:(?:calendar|working|business) )?(?P<unit>{_UNIT})
    \b(?: and (?P<more>{_COUNT}) (?P<more_unit>{_UNIT})\b)?
    (?:['’] time|['’]?s time| time)?{_FROM}""",
    before="with-",
)
_WITHIN_UNIT = cued(
    "within inside in over",
    r"""\b(?:(?:within|inside) (?:the|this|that) (?:current )?(?P<unit>day|week|month|year)\b
    (?! of)|(?:with)?in (?:a matter of )?(?:days|weeks|months)\b|(?:with)?in (?:a|the)
    \s+(?:next )?few (?:days|weeks|months)\b|(?:in|over|within) the (?:coming|next)(?: few)?
    \s+(?:days|weeks|months)\b)""",
)
_COUNTED = cued(
    "day days week weeks month months year years fortnight",
    rf"""\b(?P<lead>(?:at least|at the latest|no later than|not later than|up to|by) )?(?:the )?
    (?P<count>{_COUNT}) (?:(?:calendar|working|clear) )?(?P<unit>{_UNIT})\b
    (?: (?P<now>from (?:now|today|this date|the date of this (?:letter|note|message))|hence)
    | (?P<after>after|following|from) (?P<event>(?:the |its |his |our )?[\w'’-]+
    (?: (?:of )?(?:the )?[\w'’-]+){{0,2}})
    | (?P<before>before|prior to|ahead of|in advance(?: of)?|beforehand|ahead|earlier than)
    \b(?: (?:the |its |our |each |any )?[\w'’-]+){{0,2}})""",
    before=f"{_COUNT_WORDS} at latest least no not later than up to by the calendar working",
)
_EVERY = cued(
    "every",
    rf"\bevery (?P<count>{_COUNT}|other) (?:{_UNIT})\b",
)
_SOFT = cued(
    """earliest soon soonest future recently shortly early due delay convenient once urgently
    immediately asap promptly forthwith return convenience quickly possible urgent point
    urgency speed notice opportunity can before presently now rush ready prompt speedy""",
    r"""\b(?:at (?:your|the|their|his|her|its|our|an?|any) (?:very )?(?:early|earliest|first)
    \s+(?:possible )?(?:convenience|opportunity|date|moment|occasion|time)
    |at (?:your|their|his|her) convenience
    |as (?:soon|early|quickly|promptly|speedily|rapidly) as (?:possible|practicable|practical
    |feasible|(?:it |he |she |they |you |we )?(?:can|may|could)(?: conveniently)?
    |(?:your |its )?(?:circumstances|convenience) (?:permits?|allows?)
    |(?:it|they|he|she|this|that|these|those|the [\w-]+(?: [\w-]+)?) (?:is|are|has|have|becomes?
    |gets?|arrives?|comes?|reach(?:es)?)\b[^,;.()]{0,40})
    |asap|(?:in|within|over) the (?:very )?near future|recently
    |shortly(?: (?:afterwards|thereafter))?(?! (?:before|after|ahead))
    |(?:very )?soon(?! (?:as|after))(?!-)(?: (?:afterwards|thereafter))?
    |sooner rather than later|in due (?:course|time)|in good time|soonest|at once
    |without (?:any )?(?:further |undue )?delay
    |with (?:the )?(?:least|minimum)(?: of| possible)? delay|with all (?:due )?speed
    |(?:when|whenever|at any|at a|at an|if and when) (?:mutually )?convenient(?: (?:time|moment
    |date))?|urgently(?! (?:need|require|want))|immediately(?! (?:after|before|upon|on\b))
    |promptly|forthwith
    |(?:early|prompt|speedy|urgent)(?= (?:answer|reply|response|decision
    |meeting|confirmation|indication|word|reaction|comments?|treatment|action|consideration))
    |(?:as )?a matter of urgency|by return(?: (?:mail|cable|of post))?
    |(?:when(?:ever)?|as) (?:it|he|she|they|you) (?:can|could|is able|are able)
    |not (?:that )?urgent|no (?:rush|hurry)|for now|for the time being|before (?:too )?long
    |at short notice|at (?:some|a later) (?:point|stage|date)|when(?:ever)? (?:possible
    |ready|feasible|available)|at this point)\b""",
    before="""at your the their his her its as in near an any a our when whenever without
    further undue early not very with least all matter of by no for it he she they
    you within over too short some good that""",
)
_STOP_WORDS = (
    "and|or|but|of|in|to|on|with|for|which|that|at|by|if|so|we|you|they|he|she|it|is|are|was"
    "|were|has|have|had|will|would|should|shall|must|can|could|please|as|from|when|who|unless"
    "|while|because|said|asked|told|agreed"
)
_NOUN = rf"(?!(?:{_STOP_WORDS})\b)[A-Za-z][\w'’-]*"
_AFTER = cued(
    "after",
    rf"""\bafter (?:(?:having )?(?:consult|hear|check|speak|talk|confer)ing(?: (?:with|to))?
    |consultations? with|(?:{_COUNT}) (?:days|weeks|months|years) of)
    \s+(?:the |its |his |their )?{_NOUN}(?: (?:of (?:the )?)?{_NOUN}){{0,3}}""",
)
_UPON = cued(
    "on upon at in",
    r"""\b(?:up)?on (?:receipt|signature|signing|completion|ratification|adoption|approval
    |delivery|arrival|entry into force)\b(?: of (?:the |this |your |its )?[\w'’-]+
    (?: [\w'’-]+)?)?
    |\bat (?:the|our|its|their) next (?:round|session|meeting|review|conference|talks)\b
    |\bin (?:the|our|its) next (?:round|session)\b
    |\b(?:in|on) (?:the )?margins? of (?:the )?[\w'’-]+(?: (?:week|meeting|session|conference
    |assembly))?""",
)
_BOUND = (
    r"before|prior to|(?:well )?ahead of|in advance of|in time for|in good time for|by"
    r"|not later than|no later than|until"
)
_EVENT = cued(
    "advance prior before ahead in by until no not",
    rf"""\b(?P<lead>{_BOUND}) (?:the|our|its|their|his|her|your|my|this|that|any|each|a|an)
    \s+(?P<event>(?:{_NOUN} ){{0,3}}?(?:{_NOUN})(?: {_NOUN}){{0,3}}
    (?: of (?:the |our |its )?{_NOUN}(?: {_NOUN}){{0,3}})?)""",
    before="in well good",
)
_BARE_EVENT = cued(
    "advance prior before ahead in by until",
    r"""\b(?P<lead>before|prior to|(?:well )?ahead of|in advance of|in time for|by|until|for)
    \s+(?P<event>easter(?: recess| holidays)?|midsummer|midwinter|pentecost|whitsun|ramadan
    |thanksgiving|new year(?:['’]s(?: eve| day)?)?|signature|signing|departure|shipment
    |ratification|adoption|delivery|arrival|then|(?-i:[A-Z])[\w-]+['’]s [a-z]+
    (?: of [a-z]+)?)\b""",
    before="in well good",
)
_TIMED = frozenset(
    """round session meeting meetings conference assembly review visit talks election elections
    signature summit seminar workshop exercise course holidays recess break opening
    closing expiry deadline arrival departure ceremony commission ctwg
    plenary consultations consultation vote budget campaign release publication shipment
    delivery harvest thaw snow winter summer spring autumn fair games congress term
    anniversary""".split()
)
_BODIES = frozenset(
    """parliament house court committee cabinet council assembly senate board congress donors
    donor tribunal courts judge bench public press world door gate commission law""".split()
)
_PLACING = re.compile(
    r"\b(?:la(?:y|id|ys|ying)|put|puts|putting|bring\w*|brought|appear\w*|testif\w+|plac\w+"
    r"|lies?|lying|pending|goes|went|gone|come[s]?|came|stand\w*|argu\w+|heard|set|sets|is|was)"
    r"\b[^,.;]{0,30}\Z",
    re.IGNORECASE,
)
_CLAUSE = cued(
    "before once until when by moment minute day",
    r"""\b(?:(?P<lead>before|once|until|when|by the time)|the (?P<point>moment|minute|day))
    \s+(?:that )?(?:(?:it|he|she|they|we|I|you)(?:['’]s|['’]re)?
    \s+(?!had\b|was\b|were\b|did\b)[\w'’-]+
    |(?:the|its|his|her|their|our|your|a|an|this|that|(?-i:[A-Z])[\w-]+)
    \s+(?:(?!(?:if|and|or|to|but|by)\b)[\w'’-]+ ){0,5}?
    (?:is|are|has|have|can|will|lapses?|sits?|meets?|hears?|ends|begins?|starts|opens?|closes
    |goes|go|sends?|expires?|melts?|falls|leaves|arrives?|comes?|clears|returns|takes?|votes
    |decides?|rises|approves?|signs|ratif(?:y|ies)|turns|runs|lands|departs?|resumes?|convenes?
    |adjourns?))\b[^,;.:()"”\n]{0,45}?(?=[,;.:()"”?!\n]|\s+(?:and|but|or|so
    |if|which|who|because)\s|\s*\Z|\s(?:on|in) [0-9A-Z])""",
    before="by the",
)
_RULES = (
    _WITHIN,
    _WITHIN_UNIT,
    _COUNTED,
    _EVERY,
    _SOFT,
    _UPON,
    _AFTER,
    _EVENT,
    _BARE_EVENT,
    _CLAUSE,
)
EVENT_CUES = frozenset[str]().union(*(rule.cues for rule in _RULES))
"""The words without one of which no such term is told."""


def spans_of_time(
    text: str, cues: Sequence[Cue], place: tuple[int, int], clock: Clock
) -> Iterator[Told]:
    """The terms told by their length.

    Forms: "within thirty (30) days of receipt", "in three weeks", "over the coming months",
    "a fortnight from today", "three months after signature", "every six months".
    """
    for found in _COUNTED.finditer(text, cues, *place):
        yield _counted(found, clock)
    for found in _WITHIN.finditer(text, cues, *place):
        told = tense(cues, *found.span()) in _TOLD
        since = clock.since if told else clock.since and clock.sent
        yield from _within(found, clock._replace(since=since))
    for found in _WITHIN_UNIT.finditer(text, cues, *place):
        unit = (found["unit"] or "").lower()
        iso = clock.sent.isoformat()[: _UNIT_LENGTH[unit]] if unit and clock.sent else None
        yield Told(*found.span(), iso, Relation.WITHIN)
    for found in _EVERY.finditer(text, cues, *place):
        yield Told(*found.span(), None, Relation.WITHIN)


_TOLD = frozenset({Tense.BEHIND, Tense.OPEN})
_UNIT_LENGTH = {"year": 4, "month": 7, "week": 7, "day": 10}


def events(text: str, cues: Sequence[Cue], place: tuple[int, int]) -> Iterator[Told]:
    """The terms tied to an event: "before the visit", "by the next round", "on receipt"."""
    for found in _CLAUSE.finditer(text, cues, *place):
        if _ASKED.search(text, max(place[0], found.start() - _ASKED_BEFORE), found.start()):
            continue  # "tell us when it arrives" is a question
        yield Told(*found.span(), None, _clause_relation(found))
    for found in _EVENT.finditer(text, cues, *place):
        if _tells_time(found, place[0]):
            yield Told(*found.span(), None, _bound(found["lead"]))
    for found in _BARE_EVENT.finditer(text, cues, *place):
        yield Told(*found.span(), None, _bound(found["lead"]))
    for found in _UPON.finditer(text, cues, *place):
        yield Told(*found.span(), None, Relation.ON)
    for found in _AFTER.finditer(text, cues, *place):
        yield Told(*found.span(), None, Relation.AFTER)


_ASKED = re.compile(
    r"\b(?:advise|tell|told|know|say|ask|asked|learn|confirm|inform|report|hear|decide|see"
    r"|explain|and|or|wonder)(?:\s+(?:us|me|them|him|her|post))?\s+\Z",
    re.IGNORECASE,
)
_ASKED_BEFORE = 24


def soft_terms(text: str, cues: Sequence[Cue], place: tuple[int, int]) -> Iterator[Told]:
    """The words that want something soon: "at your earliest convenience", "ASAP"."""
    for found in _SOFT.finditer(text, cues, *place):
        yield Told(*found.span(), None, Relation.SOFT)


def _clause_relation(found: re.Match[str]) -> Relation:
    """How a clause binds: what is done once, until, before, or the moment it happens."""
    if found["point"]:
        return Relation.ON
    lead = found["lead"].lower()
    if lead == "once":
        return Relation.AFTER
    if lead == "when":
        return Relation.ON
    return Relation.BEFORE if lead == "before" else Relation.BY


_BY_LEADS = frozenset({"by", "until", "in", "for", "no", "not"})


def _bound(lead: str) -> Relation:
    """How the words before an event bind."""
    first = lead.lower().split()
    in_time = "time" in first or first[0] in _BY_LEADS - {"in", "for"}
    if first[0] == "for":
        return Relation.ON
    return Relation.BY if in_time else Relation.BEFORE


_ORDER = frozenset("next first second third annual coming forthcoming upcoming".split())


def _tells_time(found: re.Match[str], since: int) -> bool:
    """Whether the words behind "before" or "by" are an event, not a body or who acts."""
    words = frozenset(found["event"].lower().split())
    relation = _bound(found["lead"])
    if not _ORDER.isdisjoint(words):
        return relation is Relation.BEFORE or not _TIMED.isdisjoint(words)
    if relation is Relation.BY:
        return not (_TIMED - _ACTING).isdisjoint(words) or "time" in found["lead"].lower()
    placed = _PLACING.search(found.string, max(since, found.start() - 40), found.start())
    return _BODIES.isdisjoint(words) or not placed


_ACTING = frozenset("conference assembly commission congress".split())


def _counted(found: re.Match[str], clock: Clock) -> Told:
    """A term so long after or before an event, or from now."""
    if found["now"]:
        due = _later(found, clock.sent)
        return Told(*found.span(), due, Relation.BY if _is_by(found) else Relation.ON)
    if found["after"]:
        return Told(*found.span(), None, Relation.BY if _is_by(found) else Relation.AFTER)
    return Told(*found.span(), None, Relation.BEFORE)


def _is_by(found: re.Match[str]) -> bool:
    return (found["lead"] or "at least").split()[:2] != ["at", "least"]


_NOW = re.compile(r"receipt|this message|this (?:letter|note|cable)|today|now", re.IGNORECASE)


def _within(found: re.Match[str], clock: Clock) -> Iterator[Told]:
    """A term from now, from the signature where its day is known, or from an event."""
    bare_in = not found["span"] and found.group()[:3].lower() not in {"wit", "ins"}
    if bare_in and found["of"]:
        return
    of = (found["event"] or "").lower()
    start = clock.since if not of or _NOW.search(of) else None
    if "sign" in of:
        start = clock.signed
    if _count(found["count"]):
        yield Told(*found.span(), _later(found, start), Relation.WITHIN)


def _count(written: str) -> int:
    """How many days, weeks or months; 0 for a letter that passes for one of ours."""
    small = written.lower()
    return int(small) if small.isdecimal() else _COUNTS.get(small.removeprefix("a "), 0)


def _later(found: re.Match[str], day: date | None) -> str | None:
    """The day so many days, weeks or months later, "two years and three months" too."""
    parts = found.groupdict()
    due = _shifted(day, _count(found["count"]), found["unit"])
    if due is not None and parts.get("more"):
        due = _shifted(due, _count(parts["more"]), parts["more_unit"])
    return due.isoformat() if due else None


def _shifted(day: date | None, count: int, units: str) -> date | None:
    """The day so much later; the month's last where it is shorter."""
    unit = units.lower().rstrip("s")
    if day is None or not count:
        return None
    if unit in _UNIT_DAYS:
        return day + timedelta(days=count * _UNIT_DAYS[unit])
    if unit not in _UNIT_MONTHS:
        return None
    years, month = divmod(day.month - 1 + count * _UNIT_MONTHS[unit], 12)
    iso = f"{day.year + years:04}-{month + 1:02}"
    last = InexactDate(text="", date=iso, relation=Relation.ON).last_day
    return last.replace(day=min(day.day, last.day)) if last else None
