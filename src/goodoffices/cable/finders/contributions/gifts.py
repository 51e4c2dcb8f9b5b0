"""Gifts in kind: definite help without a sum, promised, agreed, delivered or withdrawn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.assistance.things import NO_THINGS
from goodoffices.cable.finders.contributions.giving import (
    GIVING,
    PAYING,
    given,
    helps,
    inflected,
    is_donor,
    plain,
    recipient,
    serves_another,
)
from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actors,
    claim,
    finding,
    group,
    other,
    party,
    words,
)
from goodoffices.cable.finders.passages.alternatives import either
from goodoffices.cable.finders.passages.clauses import acting, extent
from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.records import Finding, Help, Party, Pledge, Span, Standing

_PLAIN = either(sorted(GIVING))
_DEFINITE = (
    "contribute|cover|deliver|donate|equip|finance|fund|give|pay|provide|second|send|supply"
)
_ADVERBS = r"(?: (?:also|now|then|now|each|again|therefore|further|already|since|meanwhile))*"
_GAVE = either(sorted(inflected(GIVING, "past", "participle")))

_AGREED = cued(
    "agreed agrees pledged pledges promised promises committed",
    rf"""\b(?P<cue>(?P<agreed>agree[ds])|(?P<pledged>pledge[ds]|promise[ds]
    |committed (?:it|him|her)self))(?: in principle)? to(?P<what> (?:{_PLAIN})\b[^;]*)""",
)
_WILL = cued(
    "will would shall",
    rf"""\b(?P<cue>(?:will|would|shall){_ADVERBS})(?P<what> (?:{_DEFINITE})\b[^;]*)""",
)
_DONE = cued(
    "delivered handed donated given supplied provided shipped presented",
    r"""\b(?P<cue>(?P<delivered>delivered|shipped)|(?P<handed_over>handed over|presented)
    |(?P<donated>donated|supplied|provided|given))(?P<what> (?!(?:by|to|with|in|on|for|that
    |over)\b)[^;,.]*)""",
)
_ARRIVED = phrase(
    r"""[,;.] (?:and )?(?:which|they|it|these|those|the \w+) (?:was|were|has been|have been)
    \s(?:(?P<delivered>delivered|installed)|(?P<handed_over>handed over))\b"""
)
_BY = cued(
    "donated given supplied provided bought delivered paid",
    rf"""\b(?P<cue>(?:{_GAVE}|bought)(?: in [0-9]{{4}}| last year)? (?:by|with)
    (?: the)? (?P<donor>[^,;.]{{3,60}}?) (?:in \w+ )?(?:has been|have been|was|were|is|are)
    (?: (?:now|all|since))* (?:(?P<delivered>delivered|installed)|(?P<handed_over>handed over)
    |(?P<still_working>still (?:working|in (?:use|service))|in (?:daily |full )?use)))\b""",
)
_WITHDREW = cued(
    "withdrew withdrawn cancelled canceled withdraw rescinded",
    r"""\b(?P<cue>(?:withdrew|withdrawn|cancell?ed|rescinded))(?P<what> (?:its|the|his
    |their)(?: \w+)? (?:contribution|pledge|commitment|support|grant|gift|funding)\b[^;,.]*)""",
)
_FELL = cued(
    "contribution pledge commitment grant gift funding",
    r"""\b(?P<what>(?:its|his|her|their) (?:contribution|pledge|commitment|grant|gift|funding)
    \b[^;,.]{0,60}?) (?P<cue>(?:has|have|had|was|were)(?: been| now| since)* (?:withdrawn
    |cancell?ed|rescinded|taken back))\b""",
    before="its his her their",
)
_RULES: dict[str, CuedPhrase] = {
    "agreed-to-give": _AGREED,
    "will-give": _WILL,
    "gave": _DONE,
    "gift-withdrawn": _WITHDREW,
    "gift-fell-away": _FELL,
}
_SAID = phrase(
    r"""\b(?:said|says|told|informs?|informed|announced|announces|stated|confirmed|reported
    |added|wrote|explained|noted|decided)\b"""
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The gifts of a sentence that names no sum for them.

    Forms: "has agreed to finance the vehicles", "will pay for the installation", "said it
    would donate ten pagers", "handed over 20 dosimeters to Belmoria", "donated 15 detectors,
    which were delivered in May", "has withdrawn its contribution".
    """
    if sentence.text.startswith("?", sentence.end):
        return
    for rule, pattern in _RULES.items():
        for found in sentence.finditer(pattern):
            standing = _standing(sentence, rule, found)
            by = _giver(sentence, min(found.start("cue"), found.start("what")))
            if standing and by is not ABSENT and _is_gift(sentence, rule, found, by):
                yield _gift(sentence, rule, found, by, standing)
    for found in sentence.finditer(_BY):
        yield from _received(sentence, found)


def _standing(sentence: Sentence, rule: str, found: re.Match[str]) -> Standing | None:
    """How far the gift is by the words of giving, and those behind them."""
    if rule in {"gift-withdrawn", "gift-fell-away"}:
        return Standing.WITHDRAWN
    if rule == "will-give":
        return Standing.PLEDGED
    if rule == "agreed-to-give":
        end = min(len(sentence.text), sentence.end + 1)
        gone = _GONE.search(sentence.text, found.end("cue"), end)
        first = Standing.AGREED if found["agreed"] else Standing.PLEDGED
        return Standing.WITHDRAWN if gone else first
    if found["donated"] is None:
        return Standing.DELIVERED if found["delivered"] else Standing.HANDED_OVER
    then = _ARRIVED.match(sentence.text, found.end("what"), found.end("what") + _FURTHEST)
    return Standing(str(then.lastgroup)) if then else None


_FURTHEST = 90
_FIRST_WORDS = 3
_GONE = phrase(r"\b(?:withdrawn|withdrew|cancell?ed|rescinded) (?:that|this|the|its)\b")


def _giver(sentence: Sentence, place: int) -> Part:
    """Who gives: a state or organisation that acts, not a service of a state."""
    by = acting(sentence, place)
    if by.spans and not _CLOSE.fullmatch(sentence.text, by.spans[0].end, place):
        return ABSENT
    is_party = isinstance(by.value, Party) and by.value.office is None
    return by if is_party else ABSENT


def _is_gift(sentence: Sentence, rule: str, found: re.Match[str], by: Part) -> bool:
    """Whether a thing is given, by another than the state that the paper is about."""
    text, start, end = sentence.text, found.start("what") + 1, found.end("what")
    if rule in {"gift-withdrawn", "gift-fell-away"}:
        return True
    is_host = by.value == sentence.voices.host
    own = is_host and not serves_another(sentence, by, sentence.start, sentence.end)
    if own or any(amounts(text, Span(start, end))):
        return False
    if rule == "gave":
        first = {word.lower() for word in text[start:end].split()[:_FIRST_WORDS]}
        return isinstance(given(text, start, end), Help) and first.isdisjoint(NO_THINGS)
    verb = _FIRST.match(text, start, end)
    name = plain(verb.group()) if verb else None
    if verb is None or not (name in _FUNDS or helps(name, text, verb.end(), end)):
        return False
    told = isinstance(given(text, verb.end(), end), Help) or name in _FUNDS | PAYING
    if rule == "will-give":
        return told and _is_announced(sentence, found, by)
    return told or sentence.voices.host is not None


def _is_announced(sentence: Sentence, found: re.Match[str], by: Part) -> bool:
    """Whether a donor says that it will give; a reported "would" says so as well."""
    by_us = by.value == sentence.voices.speaker
    is_firm = found["cue"].lower().startswith(("will", "shall"))
    spoken = sentence.setting is not Setting.BODY or not by_us
    return spoken and (is_firm or by_us or sentence.search(_SAID) is not None)


_CLOSE = phrase(r"(?:(?! and\b)[^;:]){0,40}")
_FUNDS = frozenset({"fund", "finance"})
_FIRST = re.compile(r"[A-Za-z]+")


def _gift(
    sentence: Sentence, rule: str, found: re.Match[str], by: Part, standing: Standing
) -> Finding:
    start, end = found.span("what")
    start += sentence.text[start].isspace()
    verb = _EMPTY.match(sentence.text, start, end)
    begin = verb.end() if verb else start
    end = extent(sentence, begin, end)
    return finding(
        Pledge,
        sentence,
        claim(sentence, found.end("cue")),
        rule,
        by=by,
        to=recipient(sentence, by, start, end),
        what=words(sentence, begin, end),
        amount=ABSENT,
        standing=Part(standing, (Span(*found.span("cue")),)),
    )


_EMPTY = phrase(r"(?:provide|give|supply|donate|finance|fund|send|pay for|deliver)\s+")


def _received(sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
    """The gift in "the equipment donated by Lysandra was delivered"."""
    donors = sentence.mentions_in(*found.span("donor"))
    start = max(sentence.start, found.start() - _FURTHEST)
    start = max(start, *(sentence.text.rfind(mark, start, found.start()) + 1 for mark in ",;:"))
    what = words(sentence, start, found.end("donor"))
    if donors and is_donor(donors[0]) and what is not ABSENT:
        by = party(donors[0])
        yield finding(
            Pledge,
            sentence,
            claim(sentence, found.start()),
            "gift-received",
            by=by,
            to=recipient(sentence, by, start, found.start()),
            what=what,
            amount=ABSENT,
            standing=Part(Standing(_last_group(found)), (Span(*found.span("cue")),)),
        )


def _last_group(found: re.Match[str]) -> str:
    return next(name for name in ("delivered", "handed_over", "still_working") if found[name])


# ---------------------------------------------------------------------- pledges in general

_MADE = cued(
    "has have had made make makes making pledged pledges",
    r"""\b(?P<standing>(?:has |have |had )?(?:mak(?:es?|ing)|made) (?:an? )?(?:[\w-]+ )?pledges?
    |(?:has |have |had )?pledge(?:d|s)(?= (?:an?|one|two|three|four|five|six|ten|twelve|help
    |support|equipment|training|experts|boats|assistance)\b))
    (?! no\b| nothing\b| (?:to|of|for) (?:reduce|answer|reply))
    (?:\s+(?:of|for|to|toward|towards))?
    \s+(?P<what>[^;]+)""",
    needs="pledge pledges pledged",
)


def find_made(sentence: Sentence) -> Iterator[Finding]:
    """The pledges that are made or named as such; one for each donor.

    Form: "the U.S. and several other international donors have made substantial pledges to
    support Georgia …" (09STATE24630).
    """
    for found in sentence.finditer(_MADE):
        if any(amounts(sentence.text, Span(*found.span()))):
            continue
        for donor in actors(sentence, found.start()):
            yield finding(
                Pledge,
                sentence,
                claim(sentence, found.start("standing")),
                "pledged",
                by=donor,
                to=party(other(sentence, *found.span("what"), donor)),
                what=group(sentence, found, "what"),
                amount=ABSENT,
                standing=Part(Standing.PLEDGED, (Span(*found.span("standing")),)),
            )


_ALL = (*_RULES.values(), _BY)
FINDER = Finder.of(_ALL, find)
MADE = Finder(cues=_MADE.cues, find=find_made, rules=(_MADE,))
