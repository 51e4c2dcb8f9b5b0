"""Meetings asked for: who is to meet whom, where, to what end and when.

Forms: "U.S. Negotiator … Michael Stafford would like to meet with appropriate officials in your
government to present several possible areas …" (09STATE24630), "asks to see the Coordinator on
November 25", "would love half an hour with you about risk profiling", "requests an appointment
with", "invited all donors to visit the site", "would be pleased to receive an NSCI lawyer",
"would like to send a delegation to Prague to discuss …", "asked if Aurelia could receive …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actor,
    claim,
    clause_start,
    dated,
    finding,
    party,
    words,
)
from goodoffices.cable.finders.passages.clauses import term
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.rule_books import RuleBook
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.cable.finders.requests.convening import HOST, RULES, is_meeting
from goodoffices.cable.finders.terms.dates import Dated
from goodoffices.facts import AliasKind
from goodoffices.records import Claim, Finding, MeetingRequest, Party, Relation, Span

_AIM = phrase(
    r"""(?:(?:in order |so as )?to (?P<purpose>(?!the\b|be\b|be received|him\b|her\b|them\b
    |us\b|you\b
    |(?-i:[A-Z]))(?:talk\b|[a-z]+ (?!house\b))[^;]*)|(?:about|regarding|concerning|devoted to
    |on the subject of) (?P<matter>[^,;]+)|for (?P<talks>(?:talks|a round|the (?:signing|review)
    |consultations)[^,;]*))"""
)
_PERSON_END = phrase(
    r"""\s+(?:for (?=this|these|that)|(?:in order )?to (?=[a-z])|about |regarding
    \s|in (?-i:[A-Z])|in (?=margins
    |the (?:week|first
    |second|margins|coming|autumn|spring|summer|winter|near))|on (?=\d|(?-i:[A-Z])|the \d)
    |at the
    |at (?=your|any|an? )|when |once |before |after |during |for (?=a |an |talks|the )
    |next |this
    |as soon|beforehand|between (?=\d|(?-i:[A-Z]))|from (?=\d|(?-i:[A-Z])[a-z]+ \d)
    |at (?=(?-i:[A-Z]))|on (?=an? |the |his |her |our )|o/a |soon\b|alone\b|and would\b
    |and
    \s(?:to|asked|said|hopes)\b)"""
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The meetings that a sentence asks for."""
    reached = sentence.start
    for rule, found in _BOOK.matches(sentence):
        if found.start() < reached or claim(sentence, found.start("cue")) is Claim.DENIED:
            continue
        made = _meeting(sentence, rule, found)
        if made:
            reached = found.end("cue")
            yield made


_BOOK = RuleBook([(pattern, rule) for rule, pattern in RULES.items()])


_PRONOUNS = frozenset({"he", "she", "they", "it", "we"})


_TO_A_PLACE = phrase(r"(?:visit|travel to|come (?:back )?to|visit to)\Z")
_BY_ON = phrase(r"(?P<who>[^,;:.]{2,50}?) (?:on|to|with) (?P<on>(?:the )?[^,;:.]{2,60})")


def _is_by(groups: Mapping[str, str | None]) -> bool:
    """Whether "by" says who comes: "a call by A on B"."""
    return (groups.get("link") or "").lower() == "by"


def _is_party(sentence: Sentence, part: Part) -> bool:
    """Whether words name a party or an ordinary thing, and not only a town."""
    if not part.spans:
        return False
    start, end = part.spans[0].start, part.spans[0].end
    return bool(sentence.mentions_in(start, end)) or not sentence.text[start].isupper()


def _meeting(sentence: Sentence, rule: str, found: re.Match[str]) -> Finding | None:
    """One meeting: who comes to whom, to what end and when; None if nobody comes."""
    who, with_ = _sides(sentence, rule, found)
    purpose = _purpose(sentence, found)
    if who is ABSENT or not is_meeting(sentence, rule, found, str(purpose.value or "")):
        return None
    return finding(
        MeetingRequest,
        sentence,
        claim(sentence, found.start("cue")),
        rule,
        who=who,
        with_=with_,
        host=_host(sentence, found),
        purpose=purpose,
        when=dated(_when(sentence, found)),
    )


def _sides(sentence: Sentence, rule: str, found: re.Match[str]) -> tuple[Part, Part]:
    """Who comes, and whom they meet."""
    groups = found.groupdict()
    guest = _named(sentence, *found.span("guest")) if groups.get("guest") else ABSENT
    asker = _asker(sentence, found, groups)
    if groups.get("hosts"):
        return asker, guest
    if rule in _OF_GUESTS:
        return guest, _hearer_of(sentence, rule, asker) or asker
    other = _other(sentence, found, groups)
    by_whom = _BY_ON.match(sentence.text, found.start("with")) if _is_by(groups) else None
    if by_whom:
        return _named(sentence, *by_whom.span("who")), _named(sentence, *by_whom.span("on"))
    return (guest if rule == "would-send" and asker is ABSENT else asker), other


_OF_GUESTS = frozenset({"invited", "would-receive", "asks-that"})
"""Rules in whose words the guest is named, and the host asks."""


def _asker(sentence: Sentence, found: re.Match[str], groups: Mapping[str, str | None]) -> Part:
    """Who asks, or for whom: "asked whether a team could come"."""
    asked = groups.get("asked")
    if asked and asked.lower() not in _PRONOUNS:
        return _named(sentence, *found.span("asked"))
    asker = _person_before(sentence, found.start("cue"))
    voices = sentence.voices
    is_told = asker.value is not None and asker.value == voices.addressee and voices.speaker
    return Part(voices.speaker) if is_told else asker


def _hearer_of(sentence: Sentence, rule: str, asker: Part) -> Part | None:
    """The party spoken to, where our side proposes that people meet."""
    hearer = sentence.voices.hearer
    ours = sentence.setting is not Setting.BODY or asker.value == sentence.voices.speaker
    return Part(hearer) if rule == "asks-that" and ours and hearer else None


def _other(sentence: Sentence, found: re.Match[str], groups: Mapping[str, str | None]) -> Part:
    """Whom somebody wants to meet; nobody where a place or a day follows."""
    placed = (groups.get("link") or "").lower() in {"on", "in", "at", "from", "of"}
    if placed or not groups.get("with"):
        return ABSENT
    other = _named(sentence, *found.span("with"))
    is_place = _TO_A_PLACE.search(found["cue"]) and not _is_party(sentence, other)
    return ABSENT if is_place else other


# ---------------------------------------------------------------------- who, with whom

_NAMES = re.compile(
    r"(?:(?:[A-Z][\w.'’/&-]+|[Ii]ts|[Tt]he|[Hh]is|[Hh]er|[Oo]ur|[Aa]n?|of|for)\s+){0,7}?"
    r"(?:deputy\s+chief|spokesman|spokeswoman|director|minister|chief|delegate|deputy|team"
    r"|expert|undersigned"
    r"|[A-Z][\w'’-]+|[Ss]he|[Hh]e|[Tt]hey|[Ww]e|I)\b(?:,[^,;]{2,60},)?"
    r"(?=\s+(?:also\s+|then\s+|again\s+|further\s+|therefore\s+|now\s+)*\Z|\s*\Z)"
)
_NOT_WHO = frozenset(
    "and but if that which so also in on at then as for to with by when".split()
)
_TITLED = re.compile(
    r"(?:(?P<title>[A-Z][\w.'/& -]+?)\s+)?"
    r"(?P<name>(?!Minister|Secretary|Director|Ambassador|Coordinator|General|Colonel|Major"
    r"|Captain|Admiral|President|Chair|Commissioner|Prosecutor|Inspector|Negotiator"
    r"|Deputy|Senior|Vice|Customs|Mr|Ms|Dr|The|Its|His"
    r"|Her)(?:[A-Z][a-z’'-]+\s+)(?:[A-Z]\.\s+)?[A-Z][\w’'-]+)(?=,|\s*\Z)"
)
_FURTHEST = 160


def _person_before(sentence: Sentence, place: int) -> Part:
    """Who asks: the person or party named directly before a wish, in the paper's own words."""
    text, start = sentence.text, max(sentence.start, place - _FURTHEST)
    begins = max(start, _before_apposition(sentence, place))
    titled = _TITLED.search(text, begins, place)
    if titled:
        title = unwrapped(titled["title"]) if titled["title"] else None
        name = Party(name=unwrapped(titled["name"]), office=title)
        return Part(name, (Span(*titled.span()),))
    if _JOINED.search(text, begins, place):
        opened = _opening_name(sentence, place)
        if opened is not ABSENT:
            return opened
    found = _NAMES.search(text, begins, place)
    if found and found.group().split()[0].lower() not in _NOT_WHO:
        named = [one for one in sentence.mentions_in(*found.span()) if not one.is_person]
        if named:
            return party(named[-1])
        stop = found.end() if not found.group().endswith(",") else found.end() - 1
        return Part(
            Party(name=unwrapped(text[found.start() : stop])), (Span(found.start(), stop),)
        )
    acting = actor(sentence, place)
    if acting is not ABSENT:
        return acting
    return _opening_name(sentence, place)


_OPENS = re.compile(
    r"(?:[(\w]{1,3}\)\s+)?(?:(?:And|But|Also|Oh|PS"
    r"|PPS)\b,?\s+(?:and\s+)?)?(?P<name>(?:[A-Z][\w.'’/&-]+"
    r"|[Tt]he|[Ii]ts)(?:\s+(?:[A-Z][\w.'’/&-]+|undersigned|deputy|director|minister"
    r"|delegate)){0,5})"
)


def _opening_name(sentence: Sentence, place: int) -> Part:
    """The name with which the sentence opens."""
    found = _OPENS.match(sentence.text, sentence.start, place)
    if found is None:
        return ABSENT
    start, end = found.span("name")
    return Part(Party(name=unwrapped(found["name"])), (Span(start, end),))


def _before_apposition(sentence: Sentence, cue: int) -> int:
    """Where a name begins: before an apposition that commas set off, if there is one."""
    written = sentence.text[sentence.start : cue].rstrip()
    if written.endswith(",") and written.count(",") >= _PAIR:
        return sentence.start
    return clause_start(sentence, cue)


_JOINED = phrase(r"\band(?: also| then| therefore)?\s+\Z")
_PAIR = 2


def _named(sentence: Sentence, start: int, end: int) -> Part:
    """Whom words name, in the words of the paper, and of which state."""
    text = sentence.text
    stop = _PERSON_END.search(text, start, end)
    end = start + len(text[start : stop.start() if stop else end].rstrip())
    if end <= start:
        return ABSENT
    states = [
        one.party.iso3
        for one in sentence.mentions_in(start, end)
        if one.party.iso3 and not one.is_person and one.party != sentence.voices.speaker
    ]
    name = _in_full(text, unwrapped(text[start:end]))
    return Part(Party(name=name, iso3=states[0] if states else None), (Span(start, end),))


_POLITE = re.compile(r"(?:Mr|Ms|Mrs|Dr)\.? (?P<name>[A-Z][\w'’-]+)\Z")


def _in_full(text: str, name: str) -> str:
    """The full name that a paper gives of somebody called "Mr." here."""
    polite = _POLITE.match(name)
    if polite is None:
        return name
    full = re.search(rf"\b(?!Mr|Ms|Dr)[A-Z][a-z]+ {re.escape(polite['name'])}\b", text)
    return full.group() if full else name


_VISITED = phrase(r"\bvisit (?:the )?")


def _host(sentence: Sentence, found: re.Match[str]) -> Part:
    """The state in whose capital it is to be, or that of the hearer where "your" says so."""
    start, end = found.start(), sentence.end
    for one in sentence.mentions_in(start, end):
        if one.party.iso3 and one.alias is AliasKind.CAPITAL:
            return party(one)
    visited = _VISITED.search(sentence.text, start, found.end())
    if visited:
        named = [one for one in sentence.mentions_in(visited.end(), end) if one.party.iso3]
        return party(named[0]) if named and named[0].start <= visited.end() + 4 else ABSENT
    spoken = sentence.setting is not Setting.BODY
    hearer = sentence.voices.hearer
    yours = [one for one in sentence.mentions_in(start, end) if one.party == hearer]
    return party(yours[0]) if spoken and yours else ABSENT


# ---------------------------------------------------------------------- to what end, when


def _purpose(sentence: Sentence, found: re.Match[str]) -> Part:
    """To what end, in words: "to present the projects", "about risk profiling"."""
    groups = found.groupdict()
    start = found.start("with") if groups.get("with") else found.end("cue")
    if groups.get("aim"):
        return words(sentence, found.start("aim"), _aim_end(sentence, *found.span("aim")))
    aim = _AIM.search(sentence.text, start, sentence.end)
    name = aim.lastgroup if aim else None
    if not aim or not name:
        return ABSENT
    begin = aim.start(name)
    return words(sentence, begin, _aim_end(sentence, begin, aim.end(name)))


_AIM_STOP = phrase(
    r"""(?:, (?:which|who|where|if|preferably|ideally|and (?:would|he|she|they|we|asked|said
    |hoped))
    |,? (?:before (?:the|he|she|they)|when|once|as soon|but|because|since)| and (?:would|asked
    |said
    |he|she|hopes)) """
)


def _aim_end(sentence: Sentence, start: int, end: int) -> int:
    """Where the words of a purpose end: before a new clause, and before a closing date."""
    stop = _AIM_STOP.search(sentence.text, start, end)
    end = stop.start() if stop else end
    for given in reversed(sentence.dates_in(start, end)):
        if not sentence.text[given.span.end : end].strip(" ,.") and given.span.start > start:
            end = given.span.start
    return end


def _when(sentence: Sentence, found: re.Match[str]) -> Dated | None:
    """The time that is asked for, behind the words that ask or before them."""
    inside = sentence.dates_in(found.start(), sentence.end)
    meant = [one for one in inside if one.date.relation is not Relation.BY]
    if meant or inside:
        return (meant or inside)[0]
    return term(sentence, found.end("cue"), sentence.end)


FINDER = Finder(
    cues=frozenset().union(*(rule.needs or rule.cues for rule in RULES.values())),
    find=find,
    rules=(*RULES.values(), HOST),
)
