"""One plain line for a record, a date or a sum, as desk, lists and pages show it."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from typing import assert_never

from goodoffices.records.claims import (
    ActionRequest,
    Answer,
    Capability,
    Claim,
    InformationRequest,
    MeetingRequest,
    Offer,
    Plan,
    Pledge,
    Project,
    Proposal,
    Record,
    Standing,
    Step,
    Support,
    Undertaking,
)
from goodoffices.records.entries import Effect, Word
from goodoffices.records.values import Amount, InexactDate, Party, Relation, minor_digits

NOBODY = "somebody not named"
UNSAID = "something not named"


_MARKUP = re.compile(r"<!--.*?-->|</?[A-Za-z!][^<>]*>", re.DOTALL)


def as_seen(words: str) -> str:
    """Words of a web page as a reader sees them: without tags, entities as their letters."""
    if "<" in words:
        words = _MARKUP.sub("", words)
    return unescape(words) if "&" in words else words


def party_name(party: Party | None) -> str:
    """The party's name, or that nobody is named."""
    return NOBODY if party is None else party.name


def day(when: date) -> str:
    """A day as officers write it: 31 March 2008."""
    return f"{when.day} {when:%B %Y}"


def counted(number: int, noun: str) -> str:
    """So many of a thing: "1 finding", "1,096 findings"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def amount_words(sum_: Amount | None) -> str:
    """A sum with its currency: "EUR 420,000", "about USD 4,000,000"; empty for none."""
    if sum_ is None:
        return ""
    digits = minor_digits(sum_.currency)
    whole, minor = divmod(sum_.minor, 10**digits)
    written = f"{whole:,}.{minor:0{digits}}" if minor else f"{whole:,}"
    return f"{'about ' if sum_.about else ''}{sum_.currency} {written}"


def due_words(term: InexactDate, on: date | None = None) -> str:
    """A term and how it is read: "March 2008, read as 31 March, overdue 73 days".

    Without a date it is the paper's own phrase; `on` is the day as of which it is late or not.
    """
    if term.date is None:
        return f"{term.text} (no date given)"
    parts = [_stated(term)]
    deadline = term.deadline
    if deadline and (len(term.date) < 10 or term.relation is Relation.BEFORE):
        same_year = f"{deadline.day} {deadline:%B}"
        parts.append(
            f"read as {same_year if str(deadline.year) in parts[0] else day(deadline)}"
        )
    if deadline and on:
        late = (on - deadline).days
        parts.append(_distance(late))
    return ", ".join(parts)


def _stated(term: InexactDate) -> str:
    """The date as exact as it was given, with "before" or "after" where that binds."""
    first = term.first_day
    if first is None or term.date is None:
        return term.text
    written = {4: f"{first:%Y}", 7: f"{first:%B %Y}"}.get(len(term.date), day(first))
    return f"{term.relation} {written}" if term.relation in _SAID else written


_SAID = frozenset({Relation.BEFORE, Relation.AFTER})


def _distance(late: int) -> str:
    """How far a deadline lies: "overdue 73 days", "today", "in 14 days"."""
    days = counted(abs(late), "day")
    return "today" if late == 0 else f"overdue {days}" if late > 0 else f"in {days}"


def state(standing: Standing | None) -> str:
    """A standing in plain words: "awaiting answer"; empty where the paper says none."""
    return "" if standing is None else standing.value.replace("_", " ")


def standing_words(claim: Claim, standing: Standing | None) -> str:
    """A standing and how firmly it is claimed: "promised, hedged"; "denied" alone if it is."""
    if claim is Claim.DENIED:
        return claim.value
    firmness = "" if claim is Claim.ASSERTED else claim.value
    return ", ".join(part for part in (state(standing), firmness) if part)


def effect_words(effect: Effect) -> str:
    """What was done to a record, in a word: "closed", "confirmed", "changed"."""
    match effect:
        case Effect.CLOSES:
            return "closed"
        case Effect.CONFIRMS:
            return "confirmed"
        case Effect.CHANGES:
            return "changed"
        case _:
            assert_never(effect)


def word_words(word: Word) -> str:
    """What a later paper did, and who said so when and why: "closed by 32X, says Ann on …"."""
    by = f" by {word.by}" if word.by else ""
    note = f": {word.note}" if word.note else ""
    done = effect_words(word.effect)
    return f"{done}{by}, says {word.author} on {day(word.at.date())}{note}"


def sentence(record: Record) -> str:
    """What a record says, in one line: who, to whom, what."""
    match record:
        case ActionRequest() | InformationRequest() | MeetingRequest():
            return _asked(record)
        case Undertaking(by=by, to=to, what=what):
            said = f"{party_name(by)} owes {party_name(to)}: {what or UNSAID}"
        case Proposal(by=by, to=to, what=what):
            said = f"{party_name(by)} to {party_name(to)}: {what or UNSAID}"
        case Plan(parties=parties, title=title):
            said = f"{' and '.join(one.name for one in parties) or NOBODY}: {title or 'a plan'}"
        case Step(number=number, by=by, action=action, standing=done):
            which = number or "without a number"
            said = f"{party_name(by)}, step {which}: {action or state(done)}"
        case Answer(by=by, what=what, standing=standing):
            said = (
                f"{party_name(by)}, {state(standing) or 'answer'}: {what or 'what was asked'}"
            )
        case _:
            said = _help(record)
    return said


def _asked(record: ActionRequest | InformationRequest | MeetingRequest) -> str:
    """What a record says that asks somebody for something."""
    match record:
        case ActionRequest(addressee=addressee, request=request, of=of):
            whom = f" to {of.name}" if of and of.name not in (request or "") else ""
            return f"{party_name(addressee)} {_to_do(request or 'act')}{whom}"
        case MeetingRequest(who=who, with_=with_, purpose=purpose):
            return f"{party_name(who)} would meet {party_name(with_)} to {purpose or 'talk'}"
        case InformationRequest(of=of, what=what):
            return f"question to {party_name(of)}: {what or UNSAID}"
        case _:
            assert_never(record)


_THING = re.compile(
    r"(?:(?:the|an?|any|some|our|your|more|further|early|prompt) )?"
    r"(?:guidance|clearance|assistance|instructions?|answers|replies|comments|views|details"
    r"|dates|names|copies|information|advice|confirmation|approval|decisions?|clarification"
    r"|suggestions|corrections|concurrence)\b",
    re.IGNORECASE,
)
"""A thing that is asked for, where other requests are deeds."""


def _to_do(request: str) -> str:
    """The deed that somebody is to do or not to do, or the thing that he is asked for."""
    if _THING.match(request):
        return f"is asked for {request}"
    denied = re.match(r"(?:do )?not ", request, re.IGNORECASE)
    return f"not to {request[denied.end() :]}" if denied else f"to {request}"


def _help(record: Project | Capability | Support | Offer | Pledge) -> str:
    """What a record about help says."""
    match record:
        case Project(recipient=recipient, what=what):
            return f"{party_name(recipient)}: {what or 'a project, nothing stated yet'}"
        case Capability(party=party, area=area):
            return f"{party_name(party)} can do {area or UNSAID}"
        case Support(party=party, recipient=recipient, what=what):
            whom = f" for {recipient.name}" if recipient else ""
            return f"help by {party_name(party)}{whom}: {what or UNSAID}"
        case Offer(by=by, to=to, what=what, amount=money):
            return f"{_given(by, 'offers', to, money)}: {what or UNSAID}"
        case Pledge(by=by, to=to, what=what, amount=money):
            return f"{_given(by, 'pledged', to, money)}: {what or UNSAID}"
        case _:
            assert_never(record)


def _given(by: Party | None, verb: str, to: Party | None, money: Amount | None) -> str:
    """Who gives whom how much, as far as it is said."""
    parts = [party_name(by), verb, to.name if to else "", amount_words(money)]
    return " ".join(part for part in parts if part)
