"""Assistance projects: what a recipient needs, item by item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.mentions import Mention
from goodoffices.cable.finders.money import amounts
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    finding,
    group,
    party,
    standing,
    words,
)
from goodoffices.cable.finders.phrases import phrase, unwrapped
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.cable.finders.topics import kind_of_help, topic
from goodoffices.records import Claim, Finding, Party, Project, Span, Standing

_HEADS = r"""(?:an?|the|assistance|training|equipment|support|provision|debt relief|help|advice
    |expertise|installation|construction|improving|improvement|securing|strengthening|upgrading
    |developing|establishing|drafting|maintenance|technical|radiation|portal|handheld|mobile
    |procurement|delivery|creation|modernization|rehabilitation|refurbishment)\b"""

_LISTED = phrase(
    r"""\bprojects?\b(?P<about>[^;:,]{0,160}?)\b(?:include|includes|including|comprise):?\s+
    (?P<items>[^;]+)"""
)
_ON = phrase(
    r"""\b(?:an?|one|another|second|third)(?: (?!list\b|of\b)[\w-]+){0,3} project
    (?: (?:on|for)(?! (?-i:[A-Z])\w+ (?:would|could|will|is|are)\b)|,? entitled
    |,? called) (?P<items>(?:(?!,? and (?:to|would|will|has|had|asked|said)\b)[^;])+)"""
)
_EXPECTED = phrase(
    r"""\b(?P<standing>(?:expects?|hopes?|plans?|intends?) (?:[\w-]+ ){0,4}?to (?:also )?have)
    \s+(?:[\w-]+ ){0,2}?projects in (?P<items>[^;]+?)(?= that | which |;|\Z)"""
)
_ALL = phrase(
    r"""\b(?P<what>(?:all (?:of )?)?(?:the|these) projects (?:that )?(?:we|the|Mr|Ms|Dr|it)\b
    [^,;]{3,60}?) (?P<standing>(?:have been|are|were|has been) (?:all |fully |already )*
    (?P<verb>vetted|agreed|approved|funded|developed in close partnership))"""
)
_REACHED = {
    "vetted": Standing.VETTED,
    "agreed": Standing.AGREED,
    "approved": Standing.AGREED,
    "funded": Standing.FUNDED,
}
SEEKING = phrase(
    r"""\b(?:actively |now )?(?:seeking|looking for|in search of) [^;]{0,60}?
    (?:providers|donors|partners|contributors)(?: to (?:contribute to|fund|support) [^;]+)?"""
)
_ITEM_BREAK = phrase(rf"(?:;|,)? (?:and|or|as well as) (?={_HEADS})|[;,] (?:and )?(?={_HEADS})")
_END_USER = phrase(
    r"""\b(?:for|of|to) (?:the )?(?P<end_user>(?-i:(?:[A-Z][\w']+ ){1,3}
    (?:Coast Guard|Border (?:Guard|Police|Service|Troops)|Customs (?:Service|Administration
    |Committee)|Police|Ministry|Agency|Service|Authority|Inspectorate|Academy)))\b"""
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The projects that a sentence names, one for each item or recipient.

    Forms: "Projects that would complement … assistance to Georgia include debt relief for …
    and assistance for …", "In Kazakhstan, Turkey could contribute to an NSOI-developed project
    on … or a project on …", "NSOI expects to also have projects in Afghanistan, Azerbaijan, and
    Tajikistan" (all 09STATE24630).
    """
    for found in sentence.finditer(_EXPECTED):
        yield from _expected(sentence, found)
    for found in sentence.finditer(_LISTED):
        for item in _items(sentence, *found.span("items")):
            yield _project(sentence, found, item, "project-listed")
    for item, found in _each_on(sentence):
        yield _project(sentence, found, item, "project-on")
    for found in sentence.finditer(_ALL):
        if found["verb"].lower() in _REACHED:
            yield _all(sentence, found)


_ITEM = re.compile(
    r"(?:project\s+)?(?P<what>(?P<code>[A-Z]{1,4}-\d{1,3}):\s+(?P<text>[^.]+))",
    re.IGNORECASE,
)
_ITEM_END_USER = phrase(r"\bend[- ]users?: (?P<end_user>[^.;]+)")


def find_items(item: Sentence) -> Iterator[Finding]:
    """The project that an item of a joint list states.

    Form: "Project BM-1: Radiation detectors for the land crossings. End user: State Customs
    Service. Estimated cost: EUR 420,000."
    """
    found = _ITEM.match(item.text, item.span.start, item.span.end)
    if not found:
        return
    text, whole = item.text, item.span
    money = next(amounts(text, whole), None)
    user = item.search(_ITEM_END_USER)
    named = [one for one in item.mentions if one.party.iso3]
    yield finding(
        Project,
        item,
        Claim.ASSERTED,
        "project-item",
        recipient=party(named[0] if named else None, item.antecedent),
        what=group(item, found, "what"),
        topic=topic(text, *found.span("text")),
        help=kind_of_help(text, *found.span("text")),
        end_user=_office(group(item, user, "end_user")) if user else _end_user(item, whole),
        amount=ABSENT if money is None else Part(value=money.amount, spans=(money.span,)),
        standing=Part(value=Standing.AGREED),
    )


def _office(part: Part) -> Part:
    name = str(part.value)
    return Part(value=Party(name=name, office=name), spans=part.spans)


def _each_on(sentence: Sentence) -> Iterator[tuple[Span, re.Match[str]]]:
    """The "project on X" forms, each ending where the next begins."""
    found = sentence.search(_ON)
    while found:
        following = sentence.search(_ON, found.start("items"))
        start, end = found.span("items")
        if following and following.start() < end:
            end = following.start()
        part = words(sentence, start, _without_joint(sentence.text, start, end))
        if part.spans:
            yield part.spans[0], found
        found = following


_JOINT_AT_END = re.compile(r"[\s,]+(?:and|or)\s*\Z", re.IGNORECASE)


def _without_joint(text: str, start: int, end: int) -> int:
    joint = _JOINT_AT_END.search(text, start, end)
    return joint.start() if joint else end


def _items(sentence: Sentence, start: int, end: int) -> Iterator[Span]:
    """The parts of a list: split at "and" only where a new thing begins."""
    for found in [*_ITEM_BREAK.finditer(sentence.text, start, end), None]:
        part = words(sentence, start, found.start() if found else end)
        if part.spans:
            yield part.spans[0]
        start = found.end() if found else end


def _project(sentence: Sentence, found: re.Match[str], item: Span, rule: str) -> Finding:
    """One project, with what its own words tell of topic, help, end user and money."""
    text = sentence.text
    what = Part(value=unwrapped(item.of(text)), spans=(item,))
    money = next(amounts(text, item), None)
    return finding(
        Project,
        sentence,
        Claim.CONTINGENT if sentence.setting is Setting.IF_ASKED else Claim.ASSERTED,
        rule,
        recipient=party(_recipient(sentence, found, item)),
        what=what,
        topic=topic(text, item.start, item.end),
        help=kind_of_help(text, item.start, item.end),
        end_user=_end_user(sentence, item),
        amount=ABSENT if money is None else Part(value=money.amount, spans=(money.span,)),
        standing=standing(Standing.PROPOSED, None),
    )


def _recipient(sentence: Sentence, found: re.Match[str], item: Span) -> Mention | None:
    """The state that needs it.

    Behind "in" or "for" before the item, behind "to" in what introduces the list, else the one
    that the item itself names, be it by an adjective ("the Georgian Coast Guard").
    """
    about = found.span("about") if "about" in found.re.groupindex else (item.start, item.start)
    states = [one for one in sentence.mentions if one.party.iso3]
    before = [one for one in states if one.span.end <= item.start and not one.is_adjective]
    for mention in reversed(before):
        lead = _PREPOSITION.search(
            sentence.text, max(sentence.span.start, mention.span.start - 8), mention.span.start
        )
        introduces = about[0] <= mention.span.start < about[1]
        if lead and (introduces or lead["word"].lower() in {"in", "for"}):
            return mention
    inside = [one for one in states if one.span.within(item)]
    return inside[0] if inside else None


_PREPOSITION = phrase(r"\b(?P<word>in|for|to|with)\s+\Z")


def _end_user(sentence: Sentence, item: Span) -> Part:
    """The service that will use the help, where the item names one."""
    found = _END_USER.search(sentence.text, item.start, item.end)
    if not found:
        return ABSENT
    name = unwrapped(found["end_user"])
    return Part(value=Party(name=name, office=name), spans=(Span(*found.span("end_user")),))


def _expected(sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
    """A project of which nothing is stated yet, for each recipient named."""
    for mention in sentence.mentions_in(*found.span("items")):
        yield finding(
            Project,
            sentence,
            Claim.CONTINGENT if sentence.setting is Setting.IF_ASKED else Claim.ASSERTED,
            "project-expected",
            recipient=party(mention),
            topic=Part(value="GEN"),
            standing=standing(Standing.EXPECTED, found, "standing"),
        )


def _all(sentence: Sentence, found: re.Match[str]) -> Finding:
    """What is said of all projects at once: that they were vetted, agreed, funded."""
    after = [one for one in sentence.mentions if one.span.start >= found.end()]
    return finding(
        Project,
        sentence,
        claim(sentence, found.start("standing")),
        "project-all",
        recipient=party(after[0] if after else None),
        what=group(sentence, found, "what"),
        standing=standing(_REACHED[found["verb"].lower()], found, "standing"),
    )


FINDER = Finder(cues=frozenset({"project", "projects"}), find=find)
ITEMS = Finder(cues=frozenset(), find=find_items)
