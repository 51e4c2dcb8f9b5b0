"""Plans: joint action plans, work plans and joint lists, and how far they have come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goodoffices.cable.finders.dates import MONTHS, Dated
from goodoffices.cable.finders.mentions import Mention
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actor,
    claim,
    dated,
    finding,
    group,
    standing,
    subjects,
)
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Finding, Party, Plan, Span, Standing

_NOUN = r"""(?:joint action plan|action plan|work plan|joint document|program of cooperation
    |programme of cooperation|(?:joint |revised |updated )?list of (?:[\w-]+ ){0,4}projects
    |plan of action)s?"""
TITLE = rf"(?P<title>(?:(?:an?|the|this|our) )?{_NOUN})"

_VERBS = {
    "adopted": Standing.ADOPTED,
    "approved": Standing.ADOPTED,
    "concluded": Standing.ADOPTED,
    "developed": Standing.ADOPTED,
    "agreed": Standing.ADOPTED,
    "endorsed": Standing.ADOPTED,
    "signed": Standing.SIGNED,
    "revised": Standing.AMENDED,
    "amended": Standing.AMENDED,
    "reviewed": Standing.REVIEWED,
    "proposed": Standing.PROPOSED,
}
_MADE = cued(
    " ".join(_VERBS),
    rf"""\b(?P<standing>(?P<verb>{"|".join(_VERBS)})(?: on (?-i:[A-Z])\w+ \d{{1,2}})?
    (?: (?:to|on|upon|with it on|with them on))?)
    \s+(?:{TITLE}|(?:(?:an?|the|this|our) )?(?:(?!of\b
    |list\b)[\w-]+ ){{1,2}}(?P<bare>{_NOUN}))""",
)
_WITH = phrase(r"\bwith (?P<with>(?:the )?[^,;]{2,60})")
_PENDING = cued(
    "enter enters must approval ratification",
    r"""(?P<standing>\benters? into (?:effect|force) (?:once|after|when) [^;]*?approved
    |\bmust (?:first )?(?:secure|obtain|receive|get|seek) (?:[\w-]+ ){0,3}(?:approval|consent)
    (?: (?:before|prior to) [\w-]+)?
    |(?<!in\s)(?:approval|ratification) of (?:the|this) (?:\w+ )?plan\b[^;]{0,60}?
    \b(?:pending|awaited|outstanding))""",
    needs="into secure obtain receive get seek pending awaited outstanding",
)
PLAN_NAMED = cued(
    "plan",
    r"\b(?P<title>(?:an?|the|our|this) (?:joint action |work |action )?plan)\b",
    before="a an the our this joint action work",
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The plans that a sentence says were made, and those that still wait for approval.

    Forms: "the united states and russia adopted a robust work plan" (08STATE63551), "We
    developed a list of … projects with the Government of Georgia (GOG) in 2007, and we recently
    agreed with it on a revised list of projects" (09STATE24630), "THEY must SECURE INTERAGENCY
    APPROVAL before implementation" (08STATE63551).
    """
    made = [*sentence.finditer(_MADE)]
    starts = [sentence.start, *(one.end() for one in made)]
    ends = [*(one.start() for one in made[1:]), sentence.end]
    for found, start, end in zip(made, starts, ends, strict=False):
        yield _made(sentence, found, (start, end))
    for found in sentence.finditer(_PENDING):
        yield _pending(sentence, found)


_REVISED = phrase(r"(?:(?:an?|the) )?(?:revised|updated)(?: (?:list|plan))?\b")


def _made(sentence: Sentence, found: re.Match[str], clause: tuple[int, int]) -> Finding:
    """A plan with its parties, its date, and what was done with it.

    `clause` is the stretch from the verb of its kind before this one to that behind it.
    """
    verb = found["verb"].lower()
    named = "title" if found["title"] else "bare"
    amended = _REVISED.match(sentence.text, *found.span(named))
    reached = _VERBS[verb]
    if amended and reached is not Standing.PROPOSED:
        reached = Standing.AMENDED
    date = _date(sentence, *clause, found.end())
    return finding(
        Plan,
        sentence,
        claim(sentence, found.start("standing")),
        "plan-made",
        parties=together(_parties(sentence, found)),
        title=group(sentence, found, named),
        date=dated(date),
        standing=_reached(reached, found, amended),
    )


def _reached(value: Standing, found: re.Match[str], revised: re.Match[str] | None) -> Part:
    """The standing with its words: the verb, and what tells that the plan is a revised one."""
    if revised is None:
        return standing(value, found, "verb")
    return Part(value=value, spans=(Span(found.start("standing"), revised.end()),))


def _date(sentence: Sentence, start: int, end: int, verb: int) -> Dated | None:
    """When: the first date after the verb, else the last before it.

    A date without a preposition ("the August 2008 conflict") dates something else.
    """
    given = [one for one in sentence.dates_in(start, end) if _has_lead(one)]
    after = [one for one in given if one.span.start >= verb]
    return after[0] if after else (given[-1] if given else None)


def _has_lead(dated: Dated) -> bool:
    return (
        not dated.date.text[:1].isdigit() and dated.date.text.split()[0].lower() not in MONTHS
    )


def _parties(sentence: Sentence, found: re.Match[str]) -> tuple[Mention, ...]:
    """Those who acted, and those "with" whom; "with it" is the party named before."""
    acting = subjects(sentence, found.start())
    with_whom = sentence.search(_WITH, found.end())
    named = sentence.mentions_in(*with_whom.span("with")) if with_whom else ()
    if " with it" in found["standing"].lower() or " with them" in found["standing"].lower():
        keys = {one.party.key for one in acting}
        earlier = sentence.mentions_in(sentence.start, found.start())
        named = [one for one in earlier if one.party.key not in keys][-1:]
    return (*acting, *named)


def _pending(sentence: Sentence, found: re.Match[str]) -> Finding:
    """A plan that waits for an approval; the parties are those whom the sentence names."""
    return finding(
        Plan,
        sentence,
        claim(sentence, found.start()),
        "approval-pending",
        parties=_waiting(sentence, found),
        standing=standing(Standing.APPROVAL_PENDING, found, "standing"),
    )


def _waiting(sentence: Sentence, found: re.Match[str]) -> Part:
    """Those whose plan waits: the parties named, else who has to obtain the approval."""
    named = _speaker_first(sentence, found.end())
    acting = ABSENT if named else actor(sentence, found.start())
    if not isinstance(acting.value, Party):
        return together(named)
    return Part(value=(acting.value,), spans=acting.spans)


def _speaker_first(sentence: Sentence, end: int) -> tuple[Mention, ...]:
    """The parties named before a place, the one who speaks first."""
    named = sentence.mentions_in(sentence.start, end)
    return tuple(sorted(named, key=lambda one: one.party != sentence.voices.speaker))


def together(named: Sequence[Mention]) -> Part:
    """The states and offices of a plan as one field, each party once."""
    once: dict[str, Mention] = {}
    for mention in named:
        once.setdefault(mention.party.key, mention)
    return Part(
        value=tuple(mention.party for mention in once.values()),
        spans=tuple(mention.span for mention in once.values()),
    )


FINDER = Finder(
    cues=frozenset({*_VERBS, "approval", "consent", "ratification", "effect", "force"}),
    find=find,
    rules=(_MADE, _PENDING, PLAN_NAMED),
)
