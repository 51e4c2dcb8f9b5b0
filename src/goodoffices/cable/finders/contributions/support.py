"""Support: help that a party gave, gives or means to give, where no sum is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.contributions.giving import (
    HELPING,
    given,
    helps,
    inflected,
    is_donor,
    plain,
    recipient,
    usual_recipient,
)
from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.parties.mentions import Mention
from goodoffices.cable.finders.parts import (
    Finder,
    Part,
    actors,
    claim,
    finding,
    party,
    words,
)
from goodoffices.cable.finders.passages.alternatives import either
from goodoffices.cable.finders.passages.clauses import acting, extent
from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Claim, Finding, Help, Party, Span, Standing, Support

_HELPS = frozenset(
    """assist build calibrate coach donate equip finance fund furnish give help host install
    instruct keep lend loan maintain mentor pay provide print rebuild refurbish renovate repair
    run second send share ship sponsor station subsidise subsidize supply support teach train
    translate upgrade""".split()
)
"""What those do who help, as it is told."""
_ADVERBS = (
    r"(?:\s+(?:already|also|currently|now|still|again|fully|actively|both|since|long"
    r"|recently|meanwhile|been|once|twice|so far))*"
)


def _either(words_: frozenset[str]) -> str:
    return either(sorted(words_))


_PAST_FORMS = inflected(_HELPS, "past") | {"bought", "flew", "conducted", "implemented"}
_PARTICIPLES = inflected(_HELPS, "participle") | {"bought", "flown", "conducted", "implemented"}
_THIRD = inflected(_HELPS, "third") | {"conducts", "implements"}
_GOING = inflected(_HELPS, "going") | {"conducting", "implementing", "working"}

_HAS = cued(
    "has have had",
    rf"""\b(?P<cue>(?:has|have|had)){_ADVERBS}\s+(?P<what>(?P<verb>{_either(_PARTICIPLES)})
    \b[^;:]*)""",
    needs=" ".join(_PARTICIPLES),
)
_IS_GIVING = cued(
    "is are was were been",
    rf"""\b(?P<cue>(?:is|are|was|were|been)){_ADVERBS}\s+(?P<what>(?P<verb>{_either(_GOING)})
    \b[^;:]*)""",
    needs=" ".join(_GOING),
)
_GAVE = cued(
    " ".join(sorted(_PAST_FORMS)),
    rf"""(?<!\ba\s)(?<!\bthe\s)(?<!well\s)(?<!\bits\s)(?<!\bto\s)\b(?P<cue>)
    (?P<what>(?P<verb>{_either(_PAST_FORMS)}) (?!(?:by|that|to|in|on|at|from)\b)[^;:]*)""",
)
_GIVES = cued(
    " ".join(sorted(_THIRD)),
    rf"""\b(?P<cue>(?:already |currently |now |still )?)
    (?P<what>(?P<verb>{_either(_THIRD)}) (?!by\b|that\b|to\b|in\b|at\b|from\b)[^;:]*)""",
    before="already currently now still",
)
_USED = cued("used", rf"\b(?P<cue>used to)\s+(?P<what>(?P<verb>{_either(_HELPS)})\b[^;:]*)")
_PLANS = cued(
    "plans plan intends intend means mean hopes planned planning",
    rf"""\b(?P<cue>(?:plans?|intends?|means?|is planning) to)
    \s+(?P<what>(?P<verb>{_either(_HELPS)})\b[^;:]*)""",
    before="is",
)
_PLANNED = cued(
    "plans planned",
    r"""\b(?P<cue>(?:has|have) planned|plans(?= (?:an?|one|two|three|four|five|six
    |[a-z]+ courses)\b)) (?P<what>[^;:]+)""",
    before="has have",
)
_RULES: tuple[tuple[str, CuedPhrase], ...] = (
    ("support-has", _HAS),
    ("support-going-on", _IS_GIVING),
    ("support-past", _GAVE),
    ("support-existing", _GIVES),
    ("support-used-to", _USED),
    ("support-planned", _PLANS),
    ("support-planned", _PLANNED),
)
_SINCE_THEN = phrase(r"\bsince\b")
_SINCE = phrase(r"\b(?:since|these days|until|so far|ever since)\b")


def find(sentence: Sentence) -> Iterator[Finding]:
    """The help that a sentence says parties give, gave or mean to give; one for each giver.

    Forms: "Turkey is already providing some assistance to …", "eight countries, the European
    Union, … are supporting …" (09STATE24630), "Pelagia gave four dogs in 2032", "IBSO lends
    twelve survey meters each summer", "has kept an adviser in the customs house since 2033",
    "Norvelle used to fund a liaison officer", "the courses paid for by Lysandra".
    """
    if sentence.text.startswith("?", sentence.end):
        return
    seen: set[int] = set()
    for rule, pattern in _RULES:
        for found in sentence.finditer(pattern):
            if found.start("what") in seen or not _is_help(sentence, rule, found):
                continue
            seen.add(found.start("what"))
            for giver in _givers(sentence, found):
                yield _support(sentence, rule, found, giver)
    for found in sentence.finditer(_FROM):
        yield from _received(sentence, found)


# ---------------------------------------------------------------------- who helps


def _givers(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Those who act, each once; "you" is replaced by "your government" of the same sentence."""
    place = found.start()
    by = acting(sentence, place)
    if not by.spans or not _ADJACENT.fullmatch(sentence.text, by.spans[0].end, place):
        return ()
    if _COORDINATE.search(sentence.text, by.spans[0].end, place) and sentence.mentions:
        first = sentence.mentions[0]
        opens = first.start - sentence.start < _OPENING and is_donor(first)
        return (party(first),) if opens else ()
    listed = sentence.mentions_in(by.spans[0].start - 4, by.spans[0].end)
    if isinstance(by.value, Party) and by.value.office and not listed:
        return (by,) if by.value != sentence.voices.office else ()
    return tuple(
        _in_full(sentence, one, place) if _is_short(sentence, one) else one
        for one in actors(sentence, place)
        if not one.spans
        or not _GOVERNED.search(sentence.text, sentence.start, one.spans[0].start)
    )


_COORDINATE = re.compile(r"\band\s+\Z")
_OPENING = 24
_GOVERNED = re.compile(r"\b(?:to|for|of|with|from|by)\s+(?:the\s+)?\Z", re.IGNORECASE)
_ADJACENT = phrase(
    r"""\s*(?:(?:,|which|who|that|also|itself|already|currently|now|then|still|has|have|had|itself
    |again|long|since|in [\w ]{3,20}?|last year|once
    |and (?:is|are|has|have)|\([^)]{0,20}\))\s*){0,4}
    |[^;:]{0,160}? and\s*"""
)


def _in_full(sentence: Sentence, giver: Part, place: int) -> Part:
    """The same party where it is first named by more than a word, before a place."""
    for one in sentence.mentions_before(place):
        if one.party.key == _key(giver) and len(one.span.of(sentence.text).split()) > 1:
            return party(one)
    return giver


def _key(giver: Part) -> str:
    return giver.value.key if isinstance(giver.value, Party) else ""


def _is_short(sentence: Sentence, giver: Part) -> bool:
    said = giver.spans[0].of(sentence.text).lower() if giver.spans else ""
    return said in {"you", "we", "it"}


# ---------------------------------------------------------------------- what is help

_OPEN = phrase(
    r"""\b(?:if|whether|unless|provided(?: that)?|should|could|would|might|may|will|who|once
    |until|asks? (?:that|for)|so that|offer(?:s|ed)?) [^,;]{0,70}\Z"""
)
_PRONOUN = phrase(r"[a-z]+ (?:us|me|him|her|them|it|itself|ourselves|this|that|no|out|up)\b")
_DONE = phrase(r"\b(?:it|they|which) (?:was|were) (?:delivered|handed over|installed)\b")
"""What is handed over is a pledge that was kept."""
_SHARED = frozenset("assist finance fund help share support work".split())
"""What is help whatever its object, as those speak who help."""


def _is_help(sentence: Sentence, rule: str, found: re.Match[str]) -> bool:
    """Whether the words tell help, without a sum, which would make them a pledge."""
    text, (start, end) = sentence.text, found.span("what")
    if not _is_said(sentence, start, end):
        return False
    if rule == "support-planned" and "verb" not in found.groupdict():
        return isinstance(given(text, start, end), Help)
    verb = _PLAIN.get(found["verb"].lower()) or plain(found["verb"])
    after = found.end("verb")
    if verb in _SHARED and rule in {"support-going-on", "support-has"}:
        return True
    told = given(text, after, end)
    if verb in HELPING or verb in {"provide", "give", "donate"}:
        return told is not False and _is_told(sentence, rule, found)
    return isinstance(told, Help) and helps(verb, text, after, end)


def _is_said(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words state something as it is, of a thing that has a name and no price."""
    text = sentence.text
    before = max(sentence.start, start - _FURTHEST)
    return not (
        any(amounts(text, Span(start, end)))
        or claim(sentence, start) is Claim.DENIED
        or _OPEN.search(text, before, start)
        or _PRONOUN.match(text, start, end)
        or _DONE.search(text, start, sentence.end)
    )


_PLAIN = {
    **dict.fromkeys(
        """bought flew flown conducting conducts conducted implementing implements
        implemented""".split(),
        "run",
    ),
    "working": "work",
}


def _is_told(sentence: Sentence, rule: str, found: re.Match[str]) -> bool:
    """Whether somebody else is helped: the host that provides for itself gives no support."""
    giver = _givers(sentence, found)
    host = sentence.voices.host
    own = bool(giver) and giver[0].value is not None and giver[0].value == host
    others = [one for one in sentence.mentions_in(*found.span("what")) if one.party != host]
    return not own or bool(others) or rule == "support-used-to"


# ---------------------------------------------------------------------- as a finding

_EMPTY = frozenset(
    """fund finance pay give provide donate supply support send build buy run maintain lend loan
    furnish install deliver""".split()
)
"""Verbs that say no more than that the thing was given."""
_OPENS = re.compile(r"[\w-]+\s+(?:for\s+)?")
_TAIL = phrase(
    r""",? (?:and|but|which|although|while|when|as|so) (?:it|they|we|that|has|have|is|are|runs
    |gave|sent|the \w+ (?:is|are|was|has))\b|, (?:which|where|who|whose|and)\b
    | to (?=the (?-i:[A-Z])| ?(?-i:[A-Z]))|,? (?:since|free of charge|at its own expense)\b"""
)


def _support(sentence: Sentence, rule: str, found: re.Match[str], giver: Part) -> Finding:
    """One party's help to one recipient."""
    start, end = found.span("what")
    stop = _TAIL.search(sentence.text, start, end)
    end = stop.start() if stop else end
    lead = _OPENS.match(sentence.text, start, end)
    verb = plain(found.groupdict().get("verb") or "")
    begin = lead.end() if lead and verb in _EMPTY else start
    standing = _standing(sentence, rule, found)
    return finding(
        Support,
        sentence,
        claim(sentence, start),
        rule,
        party=giver,
        recipient=_recipient(sentence, giver, found),
        what=words(sentence, begin, extent(sentence, begin, end)),
        standing=Part(standing, (Span(found.start(), _end_of_verb(found)),)),
    )


def _end_of_verb(found: re.Match[str]) -> int:
    """Where the words that show how far help is end."""
    return found.end("verb" if found.groupdict().get("verb") else "cue")


def _standing(sentence: Sentence, rule: str, found: re.Match[str]) -> Standing:
    """Whether help goes on, is over, or is to come."""
    if rule == "support-planned":
        return Standing.PLANNED
    if rule == "support-past" and not _SINCE_THEN.search(
        sentence.text, found.start(), sentence.end
    ):
        return Standing.PAST
    since = _SINCE.search(sentence.text, found.start(), sentence.end) is not None
    if rule == "support-has":
        return Standing.EXISTING if since else Standing.PAST
    is_now = rule in {"support-going-on", "support-existing"}
    return (
        Standing.EXISTING if is_now or (since and rule != "support-used-to") else Standing.PAST
    )


def _recipient(sentence: Sentence, giver: Part, found: re.Match[str]) -> Part:
    """Who is helped: another state behind the verb, else the one the paper is about."""
    start, end = found.span("what")
    stop = _TAIL_CLAUSE.search(sentence.text, start, end)
    return recipient(sentence, giver, start, stop.start() if stop else end)


_TAIL_CLAUSE = phrase(r",? and (?:that|the|it|they|we|he|she)\b|, (?:which|who|where)\b")


# ---------------------------------------------------------------------- told by who got it

_FROM = cued(
    " ".join(sorted(_PARTICIPLES | {"received", "borrowed", "obtained", "loan"})),
    rf"""\b(?P<cue>(?:(?:{_either(_PARTICIPLES)}|received|borrowed|obtained)
    (?: for)?(?: to us)? (?:by|from)|(?P<loan>on loan from)))\s+(?P<donor>[^,;.]{{2,60}})""",
    before="on paid",
)


def _received(sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
    """The help in "the courses paid for by Lysandra", "detectors received from Tessara"."""
    text = sentence.text
    donor = sentence.mentions_in(found.start("donor"), found.end("donor"))[:1]
    start = max(sentence.start, found.start() - _FURTHEST)
    start = max(start, *(text.rfind(mark, start, found.start()) + 1 for mark in ",;:("))
    aux = _AUX.search(text, start, found.start())
    last = aux.start() if aux else found.start()
    noun = _NOUN.search(text, start, last)
    if not donor or not is_donor(donor[0]) or not noun or not _begins(found, donor[0]):
        return
    start = noun.start()
    if _KEPT.search(text, found.end("cue"), sentence.end) or any(amounts(text, sentence.span)):
        return
    if not isinstance(given(text, start, last), Help):
        return
    giver = party(donor[0])
    standing = Standing.EXISTING if found["loan"] else Standing.PAST
    yield finding(
        Support,
        sentence,
        claim(sentence, start),
        "support-received",
        party=giver,
        recipient=usual_recipient(sentence, giver),
        what=words(sentence, start, last if aux else donor[0].end),
        standing=Part(standing, (Span(*found.span("cue")),)),
    )


_AUX = phrase(r" (?:was|were|has been|have been|had been)\s+\Z")
_KEPT = phrase(r"\b(?:still|delivered|handed over|in use)\b")
"""What is told of a gift that was kept, which is a pledge."""
_FURTHEST = 80
_NOUN = phrase(
    r"""\b(?:the|an?|its|some|two|three|four|five|six|eight|ten|twelve|[0-9]{1,3}|several)
    (?: (?!the\b|was\b|were\b|is\b|are\b|has\b|had\b)[\w-]+){1,8}\s*\Z"""
)


def _begins(found: re.Match[str], donor: Mention) -> bool:
    """Whether a party directly follows "by" or "from"."""
    return donor.start - found.start("donor") <= len("the ")


_ALL = (*(rule for _, rule in _RULES), _FROM)
FINDER = Finder.of(_ALL, find)
