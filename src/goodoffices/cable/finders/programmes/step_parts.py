"""What a clause of a plan tells: who takes the step, what he does, by what means, by when."""

from __future__ import annotations

import re
from typing import NamedTuple

from goodoffices.cable.finders.parties.mentions import is_state
from goodoffices.cable.finders.parts import (
    ABSENT,
    Part,
    clause_start,
    dated,
    party,
    words,
)
from goodoffices.cable.finders.passages.clauses import extent, term
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.verbs import DEEDS
from goodoffices.records import Party, Relation, Span, Standing


class Deed(NamedTuple):
    """A clause taken apart; `thing` is what it is about where nobody is named to act."""

    by: Part
    action: Part
    standing: Part
    thing: Part = ABSENT


_NOT_DONE = (
    r"(?:(?:has|have|had|did|does|do|was|were|is|are) not(?: yet)?|(?:has|have) (?:yet|still)"
    r" to|(?:has |have )?failed to|never)"
)
_WILL = (
    r"(?:will(?: have)?|shall|must|should|(?:is|are|was|were) (?:to|due to|required to"
    r"|obliged to|expected to|supposed to)|(?:has |have )?undert(?:ook|akes?|aken) to"
    r"|agree[ds]? to|commits? (?:itself |themselves )?to|plan(?:s|ned)? to|intend(?:s|ed)? to"
    r"|promise[ds]? to|ha(?:s|ve) to|needs? to)"
)
_AUXILIARY = phrase(
    rf"""\b(?:(?P<not>{_NOT_DONE})|(?P<will>{_WILL})|(?P<perfect>(?:has|have|had)
    (?: now| already| since| also)?(?= \w+(?:ed|en|un|wn|ne|ut|nt|ld|de|id|lt|ght)\b)))
    (?:,? (?:also|then|now|already|both|first|further|jointly|together|accordingly)\b)?
    (?:, [^,;.]{{3,60}},)?\s+"""
)
_PASSIVE = phrase(r"(?:not )?(?:have )?(?:be|been|being)\b")
_SIDE = r"(?:sides?|part(?:y|ies)|members?|governments?|states?|countries|coordinators?)"
_BODY = (
    r"(?:secretariat|gendarmes|police|customs|commission|committee|ministry|coast guard|army"
    r"|navy|service|guard|office|authority|agency|board|inspectorate|directorate|cabinet"
    r"|parliament|council|brigade|laboratory|institute|academy|centre|center|college|school"
    r"|union|department|bureau|administration|corps|company|crews)"
)
_ACTOR = phrase(
    rf"""(?:(?:the|an?|its|their) )?(?P<by>(?:each|both|all|either|two) (?:\w+ )?{_SIDE}
    |(?:(?-i:(?!The\b|An?\b)[A-Z])[\w-]* )?(?:{_SIDE}|{_BODY})\b(?: and (?:the )?\w+)?
    |(?-i:(?!The\b|An?\b|This\b|These\b|It\b|They\b)[A-Z])[\w'’&-]*
    (?: (?:of|for|and|on|in) (?:the )?(?-i:[A-Z])[\w'’&-]*| (?-i:[A-Z])[\w'’&-]*)*)
    (?: themselves| itself)?(?: \([A-Z]{{2,8}}\))? (?!(?:of|for|and|in|on)\b)
    (?P<verb>(?-i:[a-z])[a-z]+)\b"""
)
_PLURAL = phrase(
    r"(?:\w+ )*(?:sides|parties|members|governments|states|countries|coordinators|gendarmes"
    r"|police|crews|customs)\Z|.* and .*"
)
_IS_MADE = phrase(
    r"""(?P<thing>(?:the|an?|its|each|every|one) (?:(?!is\b|are\b
    |which\b)[\w'’-]+ ){1,10}?)(?:is|are)\s
    (?=\w+ed\b|held|built|set up|made|sent|put|drawn|written|given|taken)"""
)
_BE = frozenset("is are was were be been".split())
_PAST = re.compile(r"(?:\w+ed|sent|gave|held|set|made|took|began|put|built|wrote|drew|met)\Z")
_OPENING = phrase(
    r"(?:(?:By|Before|In|On|From|After|Within|Under|Until|No later than|Not later than)"
    r" [^,;]{2,60}?"
    r"(?:, | (?=the )))"
)
_NO_VERB = frozenset("of and for in on to with at by from the an as up its this plus".split())


def deed(sentence: Sentence, start: int, end: int) -> Deed | None:
    """A clause taken apart; None for one in which nobody does anything.

    Forms met: "Vantria will appoint a coordinator", "The Border Service writes …", "A store is
    to be built", "The Revenue Service has not appointed …", "The Ministry completed the law".
    """
    text = sentence.text
    semicolon = text.find(";", start, end)
    end = semicolon if semicolon >= 0 else end
    number = _NUMBERING.match(text, start, end)
    start = number.end() if number else start
    found = _AUXILIARY.search(text, start, min(end, start + _REACH))
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening else start
    if found and found.start() > start:
        return _with_auxiliary(sentence, start, end, found)
    made = _IS_MADE.match(text, start, end)
    if made:
        thing = words(sentence, *made.span("thing"))
        return Deed(ABSENT, _action(sentence, start, end), ABSENT, thing)
    actor = _ACTOR.match(text, start, end)
    if not actor or not _is_verb(actor):
        return None
    if actor["verb"] in _BE:
        action = _action(sentence, start, end)
        return Deed(ABSENT, action, ABSENT, words(sentence, start, actor.start("verb")))
    is_past = bool(_PAST.match(actor["verb"]))
    verb = Span(*actor.span("verb"))
    reached = Part(Standing.MET, (verb,)) if is_past else ABSENT
    by = actor_of(sentence, *actor.span("by"))
    return Deed(by, _action(sentence, actor.start("verb"), end), reached)


def _is_verb(actor: re.Match[str]) -> bool:
    """Whether the word behind an actor is what it does: "writes", "held", "meet" of several."""
    verb, first = actor["verb"].lower(), actor["by"].split()[0].lower()
    if verb in _NO_VERB or first in DEEDS:
        return False
    is_form = verb in _BE or verb.endswith("s") or bool(_PAST.match(verb))
    return is_form or bool(_PLURAL.match(actor["by"]))


_NUMBERING = re.compile(r"\s*(?:[0-9]+(?:\.[0-9]+)+\s+)?")
_REACH = 260


def _with_auxiliary(sentence: Sentence, start: int, end: int, found: re.Match[str]) -> Deed:
    """A clause with "will", "has not" or "has": the words behind it are the deed."""
    text = sentence.text
    begins = max(start, clause_start(sentence, found.start()))
    told = next(name for name in ("not", "will", "perfect") if found[name])
    standing = {
        "not": Standing.NOT_MET,
        "will": Standing.PROMISED,
        "perfect": Standing.MET,
    }[told]
    shown = (Span(*found.span(told)),) if told != "will" else ()
    if _PASSIVE.match(text, found.end(), end):
        thing = words(sentence, begins, found.start())
        return Deed(ABSENT, _action(sentence, begins, end), Part(standing, shown), thing)
    by = actor_of(sentence, begins, found.start())
    if by is ABSENT:
        return Deed(by, _action(sentence, begins, end), Part(standing, shown))
    return Deed(by, _action(sentence, found.end(), end), Part(standing, shown))


def _action(sentence: Sentence, start: int, end: int) -> Part:
    """The words of a deed without its term and without what is said of it."""
    bracket = _BRACKET.search(sentence.text, start, end)
    end = bracket.start() if bracket else end
    return words(sentence, start, extent(sentence, start, end) if end <= sentence.end else end)


_BRACKET = phrase(r" \((?:step|measure|action|article)")


def actor_of(sentence: Sentence, start: int, end: int) -> Part:
    """Who acts in the words of a subject: a state by name, a service, "each side"."""
    lead = _LEAD.match(sentence.text, start, end)
    start = lead.end() if lead else start
    own = words(sentence, start, end)
    if not own.spans:
        return ABSENT
    place = own.spans[0]
    named = [
        one
        for one in sentence.mentions_in(max(0, start - 5), end + 1)
        if is_state(one) or one.party.organisation
    ]
    if named and named[-1].end - named[-1].start >= place.end - place.start - 3:
        return party(named[-1])
    name = unwrapped(sentence.text[place.start : place.end])
    if not _SERVICE.search(name):
        return party(named[0]) if named and named[0].start <= place.start + 4 else ABSENT
    if not _SIDES.match(name):
        return Part(Party(name=name, office=name), (place,))
    article = _ARTICLE.search(sentence.text, max(0, place.start - 4), place.start)
    if article and _GROUPS.match(name):
        place = Span(article.start(), place.end)
    return Part(Party(name=unwrapped(place.of(sentence.text))), (place,))


_LEAD = phrase(
    r"(?:\s|,|[0-9]+(?:\.[0-9]+)+\s|and\s|that\s|the\s|its\s|their\s|an?\s|meanwhile,?\s)*"
)
_ARTICLE = phrase(r"\bthe\s+\Z")
_GROUPS = phrase(r"(?:two )?(?:parties|sides|coordinators|governments)\b")
_SIDES = phrase(
    r"(?:each|both|either|all|two|the) |parties\b|sides\b|coordinators\b|governments\b"
)
_SERVICE = phrase(
    rf"(?:each|both|either|all)\b|\b(?:{_SIDE}|{_BODY})\b(?= (?:of|for|in|and|on)\b|\Z)"
    r"|(?-i:[A-Z])[\w'’-]+ of (?:the )?(?-i:[A-Z])|(?-i:[A-Z]{3,8})\Z"
)

# ---------------------------------------------------------------------- means, term, standing

_HELP = phrase(
    r"""\b(?:(?:outside |donor |partner |foreign |external )?(?:help|assistance|support|funding
    |money|funds) (?:is |are )?(?:needed|sought|required|wanted|requested|wanting|lacking)
    |needs? (?:outside |donor |foreign )?(?:help|assistance|support|a donor|donors|partners)
    |with (?:outside |donor |foreign )?(?:help|assistance)|seeks? (?:help|assistance|a donor)
    |submitted for assistance|for which (?:help|assistance|money|support) is \w+|help needed
    |(?:without|cannot be done without) (?:outside|foreign|donor|external)?\s?(?:help|support)
    |calls? for a donor|seek a donor|beyond (?:the|its|their) [\w'’ ]{0,30}(?:means|purse|budget
    |strength)|(?:are|is) lacking|has not the means|by others|recourse|cannot do alone|no money
    |pass round the hat|needed:|need (?:partners|donors|a partner|a donor)|donors? (?:is
    |are) (?:sought|needed|wanted)|requires? (?:outside
    |external|donor|foreign) (?:help|assistance|support|funding))\b"""
)
_OWN = phrase(
    r"""\b(?:own (?:means|resources|cost|expense|budget|funds|money|account)|on (?:its|their)
    own|at \w+['’]s (?:expense|own)|no help (?:is )?needed|without (?:any )?help|by itself
    |unaided)\b"""
)
_FIELD = phrase(
    r"""\b(?:target|due|deadline|term|by when|new date|to be done|timing|timeframe|when
    |completion)(?: date)?:? (?P<due>[^.;]+)"""
)
_RESPONSIBLE = phrase(
    r"""\b(?:responsible|lead|in charge|carried out by|for the|implemented by|owner|executed by)
    (?: agency| ministry| body)?: (?:the )?(?P<by>[^.;,]+)"""
)
_AGENT = phrase(r"\bby the (?P<by>(?-i:[A-Z][\w'’]*(?:\s(?:of|for|and)?\s?[A-Z][\w'’]*)*))")
_SAID = {
    Standing.WITHDRAWN: "withdrawn|dropped|abandoned|struck out|taken out|given up|overtaken",
    Standing.PARTLY_MET: "partly|partially|in part|half[ -](?:done|met|measure|way|finished)"
    "|under way|in hand",
    Standing.NOT_MET: "delayed|slipped|overdue|outstanding|missed|postponed|behind schedule"
    "|lapsed|not (?:yet )?(?:been )?(?:done|met|taken|completed|complete|begun|started"
    "|fulfilled|carried out|implemented|finished|held|built|adopted|submitted)|failed to|yet to"
    "|did not (?:take place|happen)|pending|still to be done|nothing has",
    Standing.MET: r"(?<!be\s)(?:done|completed|complete|met|carried out|fulfilled|finished"
    "|implemented|taken|in force|in place|accomplished|concluded)",
}
_STANDING = phrase(
    "|".join(f"(?P<{key.value}>\\b(?:{said})\\b)" for key, said in _SAID.items())
)


def means(sentence: Sentence, heading: str = "") -> Part:
    """Whether by own means or with help, where the words or the heading above them say."""
    for value, pattern in (("help_needed", _HELP), ("own", _OWN)):
        for place in (sentence.span, sentence.lead):
            said = pattern.search(sentence.text, place.start, place.end) if place else None
            if said:
                return Part(value, (Span(*said.span()),))
    for value, pattern in (("help_needed", _HELP), ("own", _OWN)):
        if pattern.search(heading):
            return Part(value)
    return ABSENT


def due(sentence: Sentence, start: int, end: int) -> Part:
    """By when: in a field of its own, else the term of the clause."""
    field = _FIELD.search(sentence.text, end, sentence.end)
    field = field or _FIELD.search(sentence.text, start, end)
    if field:
        given = sentence.dates_in(field.start(), field.end())
        if given:
            return dated(given[0])
    given_term = term(sentence, start, end)
    if (
        given_term
        and given_term.date.relation is Relation.ON
        and _DONE.search(sentence.text, start, end)
    ):
        return ABSENT
    return dated(given_term)


_DONE = phrase(r"\b(?:done|completed|took place|held|came out|took up)\b")


def responsible(sentence: Sentence) -> Part:
    """Who is named as responsible in a field of its own, or as the agent of a passive."""
    for pattern in (_RESPONSIBLE, _AGENT):
        found = sentence.search(pattern)
        if found:
            name = unwrapped(found["by"])
            return Part(Party(name=name, office=name), (Span(*found.span("by")),))
    return ABSENT


def standing_said(text: str, start: int, end: int) -> Part:
    """How far a step is, by the first words that tell it; absent where none does."""
    found = _STANDING.search(text, start, end)
    if not found:
        return ABSENT
    return Part(Standing(str(found.lastgroup)), (Span(*found.span()),))
