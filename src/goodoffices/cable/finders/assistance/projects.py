"""Assistance projects: what a recipient needs, item by item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.assistance.topics import kind_of_help, topic
from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.parties.mentions import Mention
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
from goodoffices.cable.finders.passages.phrases import cued, phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Party, Project, Span, Standing

_HEADS = r"""(?:an?|the|assistance|training|equipment|support|provision|debt relief|help|advice
    |expertise|installation|construction|improving|improvement|securing|strengthening|upgrading
    |developing|establishing|drafting|maintenance|technical|radiation|portal|handheld|mobile
    |procurement|delivery|creation|modernization|rehabilitation|refurbishment)\b"""

_LISTED = cued(
    "project projects",
    r"""\bprojects?\b(?P<about>[^;:,]{0,160}?)\b(?:include|includes|including|comprise):?\s+
    (?P<items>[^;]+)""",
    needs="include includes including comprise",
)
_ON_STOP = (
    r"(?:,? and (?:to|would|will|has|had|asked|said)|,? (?:is|are|was|were|will|would|has|have"
    r"|had|should|must|can|could)|,? which)\b"
)
_ON = phrase(
    rf"""\b(?:(?:an?|one|another|second|third|further)(?: (?!list\b
    |of\b)[\w-]+){{0,3}} projects?
    |projects)(?:,? (?:on|for|concerning|regarding|to|about|covering|dealing with)
    (?! (?-i:[A-Z])\w+ (?:would|could|will|is|are)\b)(?! (?:be|the (?:amount|value|sum|tune)
    |which|discuss|donors|them|that)\b)|,? entitled|,? called) (?=(?!{_ON_STOP})[^;])"""
)
_ON_WHAT = phrase(rf"(?:(?!{_ON_STOP})[^;])+")
_EXPECTED = cued(
    "expect expects hope hopes plan plans intend intends",
    r"""\b(?P<standing>(?:expects?|hopes?|plans?|intends?) (?:[\w-]+ ){0,4}?to (?:also )?have)
    \s+(?:[\w-]+ ){0,2}?projects in (?P<items>[^;]+?)(?= that | which |;|\Z)""",
    needs="projects",
)
_ALL = cued(
    "projects",
    r"""\b(?P<what>(?:all (?:of )?)?(?:the|these) projects (?:that )?(?:we|the|Mr|Ms|Dr|it)\b
    [^,;]{3,60}?) (?P<standing>(?:have been|are|were|has been) (?:all |fully |already )*
    (?P<verb>vetted|agreed|approved|funded|developed in close partnership))""",
    before="all of the these",
    needs="vetted agreed approved funded developed",
)
_REACHED = {
    "vetted": Standing.VETTED,
    "agreed": Standing.AGREED,
    "approved": Standing.AGREED,
    "funded": Standing.FUNDED,
}
SEEKING = cued(
    "seeking looking search",
    r"""\b(?:actively |now )?(?:seeking|looking for|in search of) [^;]{0,60}?
    (?:providers|donors|partners|contributors)(?: to (?:contribute to|fund|support) [^;]+)?""",
    before="actively now in",
    needs="providers donors partners contributors",
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
    found = _ITEM.match(item.text, item.start, item.end)
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
    """The office that words name."""
    name = str(part.value)
    return Part(value=Party(name=name, office=name), spans=part.spans)


def _each_on(sentence: Sentence) -> Iterator[tuple[Span, re.Match[str]]]:
    """The "project on X" forms, each ending where the next begins."""
    if "project" not in sentence.words:
        return
    text = sentence.text
    found = [*_ON.finditer(text, sentence.start, sentence.end)]
    ends = [*(one.start() for one in found[1:]), sentence.end]
    for one, end in zip(found, ends, strict=False):
        what = _ON_WHAT.match(text, one.end(), end)
        stop = what.end() if what else end
        part = words(sentence, one.end(), _without_joint(text, one.end(), stop))
        if part.spans:
            yield part.spans[0], one


_JOINT_AT_END = re.compile(r"[\s,]+(?:and|or)\s*\Z", re.IGNORECASE)


def _without_joint(text: str, start: int, end: int) -> int:
    """Where words end without the "and" or comma behind them."""
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


_SEARCHED = 30
"""How many mentions back a recipient is looked for, so that no sentence takes forever."""


def _recipient(sentence: Sentence, found: re.Match[str], item: Span) -> Mention | None:
    """The state that needs it.

    Behind "in" or "for" before the item, behind "to" in what introduces the list, else the one
    that the item itself names, be it by an adjective ("the Georgian Coast Guard").
    """
    about = found.span("about") if "about" in found.re.groupindex else (item.start, item.start)
    before = sentence.mentions_before(item.start)[-_SEARCHED:]
    for mention in reversed([one for one in before if one.party.iso3]):
        if mention.is_adjective:
            continue
        lead = _PREPOSITION.search(
            sentence.text, max(sentence.start, mention.start - 8), mention.start
        )
        introduces = about[0] <= mention.start < about[1]
        if lead and (introduces or lead["word"].lower() in {"in", "for"}):
            return mention
    inside = sentence.mentions_in(item.start, item.end)
    return next((one for one in inside if one.party.iso3), None)


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
    after = sentence.mentions_in(found.end(), len(sentence.text))
    return finding(
        Project,
        sentence,
        claim(sentence, found.start("standing")),
        "project-all",
        recipient=party(after[0] if after else None),
        what=group(sentence, found, "what"),
        standing=standing(_REACHED[found["verb"].lower()], found, "standing"),
    )


FINDER = Finder(
    cues=frozenset({"project", "projects"}),
    find=find,
    rules=(_LISTED, _EXPECTED, _ALL, SEEKING),
)
ITEMS = Finder(cues=frozenset(), find=find_items)
