"""Action requests: what colleagues, posts and desks are asked to do, by whom and by when.

Forms met in cables, mail and minutes: "The Department requests post deliver …", "Post is asked
to …", "Embassy should remind …", "Please check …; strike …; and e-mail …", "Grateful if you
could …", "Could you send …?", "Suggest the Department ask …", "Kelmar: find out …", "Desk to
vet …", "Report what was agreed.", "Post would appreciate guidance on …", "An early reply is
requested", "Comments to NSCI by May 10, please".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from goodoffices.cable.finders.parts import (
    Finder,
    Part,
    claim,
    clause_start,
    dated,
    finding,
    words,
)
from goodoffices.cable.finders.passages.clauses import deeds, extent
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.rule_books import RuleBook
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.cable.finders.passages.verbs import ORDERS
from goodoffices.cable.finders.requests.addressees import called, named
from goodoffices.cable.finders.requests.approaches import (
    FORM_CUES,
    approached,
    before_officials,
    manner,
)
from goodoffices.cable.finders.requests.askers import (
    ADDRESSED,
    is_own_wish,
    is_reply,
    wished_item,
)
from goodoffices.cable.finders.requests.asking import (
    NOUN_RULES,
    RULES,
)
from goodoffices.cable.finders.requests.ordered import is_deed
from goodoffices.cable.finders.requests.taskings import later_tasks, openings, task
from goodoffices.cable.finders.terms.dates import Dated
from goodoffices.records import ActionRequest, Claim, Finding, Relation


class _Order(NamedTuple):
    """What is asked in a sentence: where its words begin, of whom, and by which rule.

    `lead` is where the words that ask begin: the request before it ends there at the latest.
    `stop` is where the words themselves end, where the pattern tells.
    """

    start: int
    lead: int
    rule: str
    addressees: tuple[Part, ...]
    stop: int | None = None


def find(sentence: Sentence) -> Iterator[Finding]:
    """Every order and wish of a sentence of the text itself, one for each thing asked."""
    if sentence.setting is not Setting.BODY:
        return
    orders = _orders(sentence)
    if not orders:
        return
    ends = [*(max(one.start, later.lead) for one, later in pairwise(orders)), sentence.end]
    for order, end in zip(orders, ends, strict=True):
        for addressee in order.addressees:
            yield from _each(sentence, order, addressee, end)


def _orders(sentence: Sentence) -> list[_Order]:
    """The orders of a sentence by place; a wish for a thing counts where no order precedes."""
    found = [*_told(sentence), *_tasked(sentence)]
    if found:
        start = min(one.start for one in found)
        found += _also_tasked(sentence, start)
    told = sorted({one.start: one for one in reversed(found)}.values())
    first = told[0].lead if told else sentence.end
    wished = [one for one in _wishes(sentence) if one.start < first]
    return [*wished[:1], *told]


def _told(sentence: Sentence) -> Iterator[_Order]:
    """The orders that words such as "please" and "should" give."""
    for pattern, rule in _BOOK.of(sentence):
        for found in sentence.finditer(pattern):
            addressees = ADDRESSED[rule](sentence, found)
            if addressees and is_deed(sentence, found, rule):
                start = found.start("request")
                if rule == "be-told":
                    start = _without_blanks(sentence, clause_start(sentence, start))
                lead = min(start, _lead(found, addressees))
                yield _Order(start, lead, rule, addressees)


_BOOK = RuleBook([(pattern, rule) for rule, pattern in RULES.items()])


def _without_blanks(sentence: Sentence, place: int) -> int:
    """The place of the next letter."""
    rest = sentence.text[place : sentence.end]
    return place + len(rest) - len(rest.lstrip())


def _lead(found: re.Match[str], addressees: tuple[Part, ...]) -> int:
    """Where the words that ask begin: at the addressee where it stands before them."""
    return min([found.start(), *(span.start for one in addressees for span in one.spans)])


def _tasked(sentence: Sentence) -> Iterator[_Order]:
    """The orders of a list: who is to do what, or the bare deed."""
    found = task(sentence)
    if found and is_deed(sentence, found, "is-to"):
        addressee = found.groupdict().get("addressee")
        whom = (
            named(sentence, *found.span("addressee"))
            if addressee
            else called(sentence, found.start("request"))
        )
        rule = "is-to" if addressee else "imperative"
        yield _Order(found.start("request"), found.start(), rule, (whom,))


def _also_tasked(sentence: Sentence, start: int) -> Iterator[_Order]:
    """The orders to others that follow the first: "…, all posts to remind capitals"."""
    for found in later_tasks(sentence, start):
        if is_deed(sentence, found, "is-to"):
            whom = named(sentence, *found.span("addressee"))
            yield _Order(found.start("request"), found.start(), "is-to", (whom,))


def _wishes(sentence: Sentence) -> Iterator[_Order]:
    """The things that are wished for, such as guidance or a reply."""
    for rule, pattern in NOUN_RULES.items():
        for found in sentence.finditer(pattern):
            stands = is_reply if rule == "answers-due" else is_own_wish
            if stands(sentence, found):
                whom = called(sentence, openings(sentence)[0])
                stop = found.end("about") if rule == "answers-due" else None
                yield _Order(found.start("request"), found.start(), rule, (whom,), stop)
    item = wished_item(sentence)
    if item:
        whom = called(sentence, sentence.start)
        yield _Order(item.start("request"), item.start(), "wished", (whom,))


# ---------------------------------------------------------------------- each thing asked

_ANAPHORIC = phrase(
    r"""(?:deliver|convey|present|make|pass|raise|transmit|approach|handle)
    \s(?:(?:these|the|those) points|them|it|th(?:is|e) (?:message|demarche))\b"""
)
_NOUN_RULES = frozenset(NOUN_RULES)


def _each(sentence: Sentence, order: _Order, addressee: Part, end: int) -> Iterator[Finding]:
    """One finding for each thing that an order strings together."""
    if order.rule in _NOUN_RULES:
        yield _finding(sentence, order, addressee, (order.start, end))
        return
    for place in deeds(sentence.text, order.start, end, ORDERS):
        yield _finding(sentence, order, addressee, place)


_JOINT = re.compile(r"[\s,;]+(?:and|or|but|AND|while)\Z")
_TERMS = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN, Relation.SOFT})
_AGAIN = frozenset({"please", "is-told", "imperative", "asked-to"})


def _finding(
    sentence: Sentence, order: _Order, addressee: Part, place: tuple[int, int]
) -> Finding:
    """One request with whom to approach, its manner and its term."""
    start, end = place
    stop = _end(sentence, start, order.stop or end)
    joint = _JOINT.search(sentence.text, max(start, stop - 8), stop)
    stop = before_officials(sentence, start, joint.start() if joint else stop)
    form = manner(sentence, start, end)
    stop = _before_manner(sentence, start, stop, form)
    alone = order.rule in _AGAIN and _ANAPHORIC.fullmatch(sentence.text, start, stop)
    firmness = claim(sentence, start)
    return finding(
        ActionRequest,
        sentence,
        Claim.DENIED if firmness is Claim.DENIED else Claim.ASSERTED,
        "again" if alone else order.rule,
        addressee=addressee,
        request=words(sentence, start, stop),
        of=approached(sentence, start, end),
        form=form,
        due=dated(_due(sentence, order.start, start, end)),
    )


def _due(sentence: Sentence, first: int, start: int, end: int) -> Dated | None:
    """By when: the term of its own words, else one that opens the sentence."""
    own = [
        one
        for one in sentence.dates_in(start, end)
        if _is_term(one) and not _is_told(sentence, start, one)
    ]
    before = [one for one in sentence.dates_in(sentence.start, first) if _is_term(one)]
    return next(iter([*own, *before]), None)


def _is_told(sentence: Sentence, start: int, given: Dated) -> bool:
    """Whether a date belongs to what is told: "which was due on", "ask them to wait until"."""
    text, at = sentence.text, given.span.start
    until = given.date.text.lower().startswith("until")
    return bool(_OF_THE_PAST.search(text, start, at)) or (
        until and bool(_PASSED_ON.match(text, start, at))
    )


_OF_THE_PAST = phrase(r"\b(?:which|that) (?:was|were|is|are|had|has|fell|falls)\b[^,;]{0,60}\Z")
_PASSED_ON = phrase(r"(?:ask|urge|request|persuade|tell|press|inform|remind|encourage)\b")


def _is_term(given: Dated) -> bool:
    """Whether a date sets a term; "in May" is mostly when something else takes place."""
    return given.date.relation in _TERMS or given.date.text.lower().startswith(_SOON)


_SOON = ("this ", "today", "tomorrow", "next week")


def _end(sentence: Sentence, start: int, end: int) -> int:
    """Where the words of a request end: before its term, or with the question it puts."""
    text = sentence.text
    asking = _ASKING.match(text, start, end)
    stop = extent(sentence, asking.end() if asking else start, end)
    kept = next((one for one in sentence.dates_in(stop, end) if not _is_term(one)), None)
    if kept and not text[stop : kept.span.start].strip():
        stop = kept.span.end
    tail = _TAIL.search(text, start, stop)
    return _end(sentence, start, tail.start()) if tail else stop


_ASKING = phrase(
    r"""(?:tell|ask|find out|advise|let|inform|say|confirm|see|learn|establish|ascertain|report
    |check
    |clarify|explain|inquire|enquire|verify|know|determine|examine|state
    |indicate)\b[^;:.]{0,70}?
    \s(?:whether|if|who|what|when|why|how|which|where|the (?:minute|moment|day))\b"""
)
_TAIL = phrase(
    r"""(?:,? (?:please|pls)\Z|,? drawing (?:fully )?on\b|, failing which\b|, with a copy\b
    |, and (?:let
    |(?-i:[A-Z])\w+ to)\b
    |: (?:it|he|she|they|we|the|this)\b)"""
)


def _before_manner(sentence: Sentence, start: int, stop: int, form: Part) -> int:
    """Where the words of a request end: before the manner that closes them."""
    begins = form.spans[0].start if form.spans else stop
    return (
        start + len(sentence.text[start:begins].rstrip(" \n,"))
        if start < begins < stop
        else stop
    )


FINDER = Finder(
    cues=ORDERS.union(*(rule.cues for rule in [*RULES.values(), *NOUN_RULES.values()])),
    find=find,
    rules=(*RULES.values(), *NOUN_RULES.values()),
    words=FORM_CUES,
)
