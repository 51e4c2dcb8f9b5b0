"""A project from the words that name it: for whom, which service, at what price, how far."""

from __future__ import annotations

import re
from typing import NamedTuple

from goodoffices.cable.finders.assistance.topics import kind_of_help, topic
from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.parties.mentions import Mention, is_state
from goodoffices.cable.finders.parts import (
    ABSENT,
    Part,
    actor,
    claim,
    finding,
    party,
)
from goodoffices.cable.finders.passages.clauses import acting
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Party, Project, Span, Standing

_STANDINGS: dict[Standing, str] = {
    Standing.WITHDRAWN: r"dropped|withdrawn|struck off|cut from the list|taken off the list"
    r"|cancelled|abandoned|deleted",
    Standing.DELIVERED: r"(?<!to\sbe\s)delivered|handed over|reached the|arrived|in use since"
    r"|(?:is|was|been) (?:finished|completed|installed)|completed|closed|took place|was held",
    Standing.PART_FUNDED: r"(?:pledged|paid|taken over|taken on|covers?|covered|given|gave"
    r"|promised|met|secured|raised|found) (?:about |nearly |over |up to )?(?:a |one |two )?"
    r"(?:half|thirds?|quarters?|part)\b|(?:half|part(?:ly|ially)?|one third|two thirds)[- ]"
    r"(?:funded|paid|covered|financed)|the (?:other half|rest|remainder|balance) (?:is|has"
    r"|still|remains|awaits|needs)|shared between|partial(?:ly)? (?:funding|funded)|funding gap"
    r"|(?:still )?(?:missing|short by|lacking) (?:EUR|USD|CHF|GBP|NOK)|of the [0-9][0-9,]{3,}"
    r"|a second donor",
    Standing.OPEN_TO_DONORS: r"donors? (?:is|are|wanted|sought|needed|invited|required)"
    r"|no (?:donor|taker|giver|partner|funder|sponsor|funding|funds|offer)"
    r"|without (?:a |any )?(?:donor|taker|funding|sponsor|partner)|has no donor"
    r"|(?:is|are|still|remains?) (?:\w+ )?open|(?<=[.;:,]\s)open\b"
    r"|open (?:to donors|for funding)|in search of"
    r"|(?:has|have) been approached|is wanted|looking for"
    r"|(?:needs?|lacks?|awaits?|awaiting|seeks?|seeking|await) (?:a |an |new |its )?(?:partner"
    r"|donor|sponsor|funding|financing)s?|who might|on offer to donors|donors?\?"
    r"|un(?:der)?funded|not (?:yet )?(?:funded|taken|financed)|nobody has (?:\w+ )?(?:taken"
    r"|paid|offered|come)|seeking (?:a )?(?:donor|partner|support)s?|to be (?:funded|financed)",
    Standing.FUNDED: r"(?:fully|funded|paid|financed|borne|sponsored|covered)(?: in full"
    r"| entirely)?(?: and \w+)? (?:paid |funded )?(?:in full )?by|fully (?:paid|funded|covered)"
    r"|funded in full|taken(?: on| over| up)? by|taken,|(?:has|have) been (?:funded|paid)"
    r"|will pay (?:for it|the full|in full|all)|money is (?:there|in place)|: funded\b"
    r"|(?:is|are|now) funded",
    Standing.VETTED: r"vetted|cleared|checked with|checked against",
    Standing.EXPECTED: r"(?:is|are) (?:\w+ )?expected|foreseen|in the course of next year"
    r"|in preparation|to follow",
    Standing.AGREED: r"agreed|accepted|approved|endorsed|adopted",
}
_STANDING = phrase(
    "|".join(f"(?P<{key.value}>\\b(?:{said}))" for key, said in _STANDINGS.items())
)
_NOT_YET = phrase(r"\b(?:not(?: yet)?(?: been)?|never|nor|to be|must not be|un|until)\s+\Z")


class Told(NamedTuple):
    """What a rule knows of a project beside its words: the rule's name and where it speaks.

    `whole` is the stretch that tells of price and standing, `otherwise` its standing where
    that tells none, and `recipient` the one known from what introduces a list.
    """

    rule: str
    whole: Span
    otherwise: Standing = Standing.PROPOSED
    recipient: Part = ABSENT
    firm: Claim | None = None
    by_actor: bool = True
    at: int | None = None
    user: Part = ABSENT


def project(sentence: Sentence, what: Part, told: Told) -> Finding:
    """One project; standing and sum are read from the whole stretch that tells of it."""
    text, place = sentence.text, what.spans[0]
    money = next(amounts(text, told.whole), None)
    firmness = told.firm or claim(sentence, place.start)
    return finding(
        Project,
        sentence,
        Claim.CONTINGENT if sentence.setting is Setting.IF_ASKED else firmness,
        told.rule,
        recipient=told.recipient
        if told.recipient is not ABSENT
        else recipient(sentence, place, told),
        what=what,
        topic=topic(text, place.start, place.end),
        help=kind_of_help(text, place.start, place.end),
        end_user=end_user(sentence, place, told.at) if told.user is ABSENT else told.user,
        amount=ABSENT if money is None else Part(money.amount, (money.span,)),
        standing=_standing(text, told),
    )


def _standing(text: str, told: Told) -> Part:
    """How far it is, by the first words that tell it and are not denied."""
    for found in _STANDING.finditer(text, told.whole.start, told.whole.end):
        reached = Standing(str(found.lastgroup))
        before = (max(told.whole.start, found.start() - 12), found.start())
        if reached is Standing.WITHDRAWN:
            return ABSENT
        if reached is Standing.OPEN_TO_DONORS or not _NOT_YET.search(text, *before):
            return Part(reached, (Span(*found.span()),))
    return Part(told.otherwise)


# ---------------------------------------------------------------------- for whom


def recipient(sentence: Sentence, place: Span, told: Told) -> Part:
    """The state that needs it.

    The words of the project name it, or it acts in the sentence, or stands in it beside a
    preposition ("in Corvania"); else, where somebody acts, it is the one he acts for.
    """
    ours = sentence.voices.speaker
    inside = [
        one
        for one in sentence.mentions_in(place.start, place.end)
        if is_state(one) and one.party != ours and not _gives(sentence, one)
    ]
    if inside:
        return party(inside[0])
    by_actor = told.by_actor
    at = place.start if told.at is None else told.at
    if by_actor and _OWN.match(sentence.text, sentence.start, place.start):
        return party(None, _spoken_of(sentence))
    if by_actor:
        acts = actor(sentence, at)
        if isinstance(acts.value, Party) and not acts.value.office and acts.value != ours:
            return acts
    near = [
        one
        for one in sentence.mentions
        if is_state(one)
        and one.party != ours
        and _is_where(sentence, one)
        and one.start < place.end + _CLOSE
    ]
    if near:
        return party(near[0])
    return party(None, sentence.voices.host or sentence.voices.about) if by_actor else ABSENT


def _spoken_of(sentence: Sentence) -> Party | None:
    """Whom "its" means: who acted just before, else the state that is told of."""
    voices, known = sentence.voices, sentence.antecedent
    start = max(0, sentence.start - _JUST_BEFORE)
    is_near = known and known.name.lower() in sentence.text[start : sentence.start].lower()
    meant = known if is_near else voices.host or voices.about or known
    return None if meant == voices.speaker else meant


_JUST_BEFORE = 260
_OWN = phrase(r"(?:its|their|his|her)\b")
_CLOSE = 40
_WHERE = phrase(r"\b(?:in|for|to|of)\s+(?:the\s+)?\Z")


def _is_where(sentence: Sentence, mention: Mention) -> bool:
    """Whether a party stands where help goes: "in Corvania", "the Corvanian customs"."""
    start = max(sentence.start, mention.start - 10)
    owns = sentence.text[mention.end - 2 : mention.end] in {"'s", "’s"}
    return (
        mention.is_adjective or owns or bool(_WHERE.search(sentence.text, start, mention.start))
    )


_GIVER = phrase(r"\b(?:from|by|asks?|asked|approached?|told|tell|turned to|paid by)\s+\Z")


def _gives(sentence: Sentence, mention: Mention) -> bool:
    """Whether a party is asked or gives rather than needs."""
    start = max(sentence.start, mention.start - 16)
    return bool(_GIVER.search(sentence.text, start, mention.start))


_SERVICE = (
    r"(?:Coast Guard|Border (?:Guard|Police|Service|Troops)|Fire (?:Brigade|Service)|Customs"
    r"(?: (?:Service|Administration|Committee|Board|Directorate|Authority|Union))?|Police|Guard"
    r"|Ministry|Agency|Service|Authority|Inspectorate|Academy|Directorate|Brigade|Board|Office"
    r"|Laboratory|Institute|College|Navy|Command|Cent(?:re|er)|University|School|Corps|Troops"
    r"|Administration|Department|Committee)"
)
_NAMED_USER = phrase(
    r"\b(?:for|of|to|at|within|with) (?:the )?(?P<end_user>(?-i:(?:[A-Z][\w']+ ){0,4}"
    rf"{_SERVICE}(?: (?:of|for) (?:the )?[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+){{0,2}})?))\b"
)
_PEOPLE = phrase(
    r"""\bfor (?:the )?(?P<end_user>(?:(?!and\b|or\b|the\b)[\w-]+ ){0,3}(?:officers|guards
    |prosecutors|judges|inspectors|investigators|dockers|chemists|analysts|technicians|staff
    |officials|police|magistrates|operators|instructors|divers|veterinarians|customs
    |gendarmes|rangers|patrols|crews|border guards|coast guard|navy|army|lake police
    |fire brigades?|brigades?|teams|experts|agents|responders|drivers|doctors|pilots
    |laborator(?:y|ies)|hospitals?))\b"""
)
_HIS_OWN = phrase(r"\b(?:of|for) (?P<end_user>(?:its|their) \w+)\b")
_OFFICES = phrase(
    r"(?:\w+ ){0,2}(?:police|coast guard|navy|army|gendarmes|customs|fire brigades?"
    r"|border guard|laboratory)\Z"
)


def end_user(sentence: Sentence, place: Span, at: int | None) -> Part:
    """The service or people who will use the help: in its own words, else who needs it."""
    for pattern in (_NAMED_USER, _PEOPLE):
        found = pattern.search(sentence.text, place.start, place.end)
        if found:
            return user(unwrapped(found["end_user"]), Span(*found.span("end_user")))
    acts = acting(sentence, place.start if at is None else at)
    if isinstance(acts.value, Party) and acts.value.office and acts.spans:
        name = acts.value.name
        bare = name.removeprefix("Its ").removeprefix("Their ")
        place = Span(acts.spans[0].start + len(name) - len(bare), acts.spans[0].end)
        return Part(Party(name=bare, office=bare), (place,)) if bare != name else acts
    return ABSENT


def user(name: str, place: Span) -> Part:
    """An end user by name: an office where it is a service, else a group of people."""
    is_office = bool(re.search(_SERVICE, name)) or bool(_OFFICES.match(name))
    return Part(Party(name=name, office=name if is_office else None), (place,))
