"""Steps from the numbered paragraphs of a plan: who takes each, by what means, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.clauses import extent, term
from goodoffices.cable.finders.mentions import is_state
from goodoffices.cable.finders.parts import ABSENT, Part, dated, finding, party, words
from goodoffices.cable.finders.phrases import phrase, unwrapped
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Claim, Finding, Party, Span, Standing, Step

TITLE = re.compile(
    r"\b(?:action plan|work ?plan|plan of action|programme of work|road ?map)\b", re.IGNORECASE
)
_HELP = phrase(
    r"""\b(?:(?:outside |donor |partner )?(?:help|assistance|support|funding) (?:is )?(?:needed
    |sought|required|wanted|requested)|needs? (?:help|assistance)|with (?:outside\s+
    |donor )?(?:help|assistance)
    |submitted for assistance|for which help is needed|seeks? (?:help|assistance|a donor)
    |help needed)\b"""
)
_OWN = phrase(
    r"\b(?:own means|own resources|own (?:cost|expense)|its own budget|own funds"
    r"|at \w+['’]s expense|no help (?:is )?needed)\b"
)
_DONE = phrase(r"\b(?:done|completed|carried out|met)\b(?::|\.|,)")
_ACTS = re.compile(
    r"(?:The\s+|the\s+|An?\s+)?(?P<by>[A-Z][\w'’]*(?:\s+(?:of|for|and|the"
    r"|[A-Z][\w'’-]*))*?|[Tt]he\s+(?:two\s+|Corvanian\s+)?(?:[Ss]ides?|[Pp]arties"
    r"|[Gg]overnments|[Cc]oordinators)|Each\s+side)\s+"
    r"(?P<modal>(?:will|shall|undertakes?\s+to|is\s+to|are\s+to|should"
    r"|must)\s+(?:also\s+|then\s+)?|(?=[a-z]+s\b))(?P<action>(?!is\b|was\b|has\b|does\b"
    r"|needs\b|as\b|its\b|this\b|plus\b)[a-z]+\b[\s\S]*)"
)
_NEEDS = re.compile(
    r"(?:The\s+|the\s+)?(?P<by>[A-Z][\w'’]*(?:\s+(?:of|for|and|the"
    r"|[A-Z][\w'’-]*))*?)\s+needs\s+(?P<action>[a-z][\s\S]*)"
)
_TO_BE = re.compile(
    r"(?P<action>(?:An?|The)\s+[\w\s'’-]{4,90}?\s+(?:shall\s+be|is\s+to\s+be|will\s+be"
    r"|are\s+to\s+be|is\s+held|is\s+reviewed)\b[\s\S]*)"
)
_PLAIN = re.compile(r"(?P<action>[A-Z][a-z]+\s+(?:the|an?|its|all|up|out|[a-z]+)\s+[\s\S]*)")
_TARGET = phrase(
    r"\b(?:target|due|deadline|term|by when|new date|to be done|timing"
    r"|when)(?: date)?:? (?P<due>[^.;]+)"
)
_RESPONSIBLE = phrase(
    r"\b(?:responsible|lead|in charge|by|for the)(?: agency)?: (?:the )?(?P<by>[^.;,]+)"
)
_FIRST = re.compile(r"[^.!?]*(?:\.(?!\s|\Z)[^.!?]*)*")


def find(measure: Sentence) -> Iterator[Finding]:
    """The step that a numbered paragraph of a plan states in its first sentence.

    Forms: "2. Vantria will appoint a senior coordinator … By its own means.", "5. The Customs
    Board needs equipment … Assistance is sought.", "8. Fit the crossing with portal monitors.
    Target: 2037. Assistance needed."
    """
    text = measure.text
    first = _FIRST.match(text, measure.start, measure.end)
    end = first.end() if first else measure.end
    found = next(
        (
            one
            for pattern in (_NEEDS, _TO_BE, _ACTS, _PLAIN)
            if (one := pattern.match(text, measure.start, end))
        ),
        None,
    )
    if found is None or _NO_STEP.match(text, measure.start, end):
        return
    means = _means(measure)
    if found.re is _PLAIN and means is ABSENT and not measure.dates:
        return
    start = found.start("action")
    done = _DONE.search(text, end, measure.end)
    yield finding(
        Step,
        measure,
        Claim.ASSERTED,
        "measure",
        number=Part(str(measure.paragraph)),
        by=_by(measure, found),
        action=words(measure, start, extent(measure, start, found.end("action"))),
        means=means,
        due=_due(measure, start),
        standing=Part(Standing.MET, (Span(*done.span()),)) if done else _promised(found),
    )


_NO_STEP = phrase(
    r"(?:nothing|this plan|the plan (?:is|binds|enters)|the (?:two )?(?:governments"
    r"|parties|sides) (?:adopted|adopt|set|agree|recall|note|recogni)|neither|it\b"
    r"|they\b|these\b|there\b|in this)"
)


def _promised(found: re.Match[str]) -> Part:
    modal = found.groupdict().get("modal")
    return Part(Standing.PROMISED) if modal and modal.strip() else ABSENT


def _means(measure: Sentence) -> Part:
    for value, pattern in (("help_needed", _HELP), ("own", _OWN)):
        said = measure.search(pattern)
        if said:
            return Part(value, (Span(*said.span()),))
    return ABSENT


def _by(measure: Sentence, found: re.Match[str]) -> Part:
    """Who takes it: the party or service that the sentence begins with, else who is named."""
    if "by" in found.re.groupindex:
        start, end = found.span("by")
        named = [one for one in measure.mentions_in(start - 4, end + 2) if is_state(one)]
        whole = named and named[0].end - named[0].start >= end - start - 2
        if whole:
            return party(named[0])
        name = unwrapped(found["by"]).removeprefix("the ").removeprefix("The ")
        return Part(Party(name=name, office=name), (Span(start, end),))
    lead = measure.search(_RESPONSIBLE)
    if lead:
        name = unwrapped(lead["by"])
        return Part(Party(name=name, office=name), (Span(*lead.span("by")),))
    return ABSENT


def _due(measure: Sentence, start: int) -> Part:
    target = measure.search(_TARGET)
    if target:
        given = measure.dates_in(target.start(), target.end())
        if given:
            return dated(given[0])
    return dated(term(measure, start, measure.end))
