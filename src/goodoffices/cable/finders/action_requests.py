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
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from goodoffices.cable.finders.addressees import called, is_colleague, named, subject_before
from goodoffices.cable.finders.approaches import (
    FORM_CUES,
    approached,
    before_officials,
    manner,
)
from goodoffices.cable.finders.asking import (
    CALLED_UPON,
    NOUN_RULES,
    OUR_SIDE,
    RULES,
    WISHED_ITEM,
)
from goodoffices.cable.finders.clauses import deeds, extent, term
from goodoffices.cable.finders.dates import Dated
from goodoffices.cable.finders.parts import Finder, Part, claim, dated, finding, words
from goodoffices.cable.finders.phrases import phrase, unwrapped
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.cable.finders.taskings import later_tasks, opening, openings, task
from goodoffices.cable.finders.verbs import ORDERS
from goodoffices.records import ActionRequest, Claim, Finding, Party, Relation, Span


class _Order(NamedTuple):
    """What is asked in a sentence: where its words begin, of whom, and by which rule.

    `lead` is where the words that ask begin; a request ends there at the latest.
    """

    start: int
    lead: int
    rule: str
    addressees: tuple[Part, ...]


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
    if told:
        return told
    return [*_wishes(sentence)][:1]


def _told(sentence: Sentence) -> Iterator[_Order]:
    """The orders that words such as "please" and "should" give."""
    for rule, pattern in RULES.items():
        for found in sentence.finditer(pattern):
            addressees = _CHECKS[rule](sentence, found)
            if addressees and _is_deed(sentence, found, weak=rule in _WEAK):
                yield _Order(found.start("request"), _lead(found, addressees), rule, addressees)


def _lead(found: re.Match[str], addressees: tuple[Part, ...]) -> int:
    """Where the words that ask begin: at the addressee where it stands before them."""
    return min([found.start(), *(span.start for one in addressees for span in one.spans)])


def _tasked(sentence: Sentence) -> Iterator[_Order]:
    """The orders of a list: who is to do what, or the bare deed."""
    found = task(sentence)
    if found and _is_deed(sentence, found, weak=True):
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
        if _is_deed(sentence, found, weak=True):
            whom = named(sentence, *found.span("addressee"))
            yield _Order(found.start("request"), found.start(), "is-to", (whom,))


def _wishes(sentence: Sentence) -> Iterator[_Order]:
    """The things that are wished for, such as guidance or a reply."""
    for rule, pattern in NOUN_RULES.items():
        for found in sentence.finditer(pattern):
            stands = _is_reply if rule == "answers-due" else _is_own_wish
            if stands(sentence, found):
                whom = called(sentence, openings(sentence)[0])
                yield _Order(found.start("request"), found.start(), rule, (whom,))
    item = _wished_item(sentence)
    if item:
        whom = called(sentence, sentence.start)
        yield _Order(item.start("request"), item.start(), "wished", (whom,))


# ---------------------------------------------------------------------- who asks, who is asked

_SAYING = phrase(
    r"""(?P<who>[\w.'’]+) (?:also |then |further |once more )?(?:said|says|told|noted|added
    |asked
    |hoped|stressed|argued|explained|thought|proposed|suggested|wanted|wished|felt|replied
    |answered|remarked|insisted|urged|requested|believes?|would like|claimed|complained
    |demanded|maintained)\b"""
)
_OURS = phrase(
    r"""(?:we|i|you|actions?|guidance|post|posts|embassy|mission|department|ministry|nsci|desk
    |washington|poloff|dcm|charge
    |econoff|emboff|ambassador|coordinator|reftel|ref)\Z"""
)
_UNDER = phrase(
    r"""\b(?:whether|if|when|which|who|how|why|what|because|as|than|unless|where|before|after
    |until|while|of|for|to|by|from|with|in|on|at|since|though|although|so|not|about|against)
    (?: the| that)?\s+\Z"""
)


def _is_own_voice(sentence: Sentence, place: int) -> bool:
    """Whether our own side says what stands at a place, and does not report another's words."""
    said = [*_SAYING.finditer(sentence.text, max(sentence.start, place - 240), place)]
    return not said or bool(_OURS.match(said[-1]["who"]))


def _one(part: Part) -> tuple[Part, ...]:
    return (part,)


def _of_please(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Whom "please" is said to: an office called before it, else the reader."""
    return _one(called(sentence, found.start()))


def _of_told(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Who "should" do something: an office of ours, or whoever is called upon."""
    before = subject_before(sentence, found.start())
    if before is None or not _is_own_voice(sentence, found.start()):
        return ()
    start, end = before.span("addressee")
    if _UNDER.search(sentence.text, max(sentence.start, start - 24), start):
        return ()
    if before["office"] or is_colleague(sentence, start, end):
        return _one(named(sentence, start, end))
    return _called_upon(sentence, found)


def _called_upon(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """All whom a paper that is no cable asks to do something ("States are invited to …")."""
    if not _is_open_paper(sentence) or not CALLED_UPON.match(sentence.text, found.start()):
        return ()
    before = sentence.mentions_in(max(sentence.start, found.start() - 100), found.start())
    if before:
        return tuple(Part(one.party, (one.span,)) for one in before)
    start = opening(sentence)
    written = unwrapped(sentence.text[start : found.start()])
    few = 0 < len(written.split()) < _MANY
    return _one(Part(Party(name=written), (Span(start, start + len(written)),))) if few else ()


_MANY = 6


def _is_open_paper(sentence: Sentence) -> bool:
    """Whether a paper is no cable of ours, so that no post or ministry is its reader."""
    return sentence.voices.speaker is None and sentence.voices.office is None


def _of_asks(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Whom one of ours asks; nobody where another asks us."""
    if not _is_wisher(sentence, found.start()):
        return ()
    return _one(named(sentence, *found.span("addressee")))


def _of_if(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Of whom it would be helpful, unless another says so."""
    if not _is_own_voice(sentence, found.start()):
        return ()
    written = found["addressee"].lower()
    if written in {"it", "they", "you", "someone", "somebody"}:
        return _one(called(sentence, openings(sentence)[0]))
    return _one(named(sentence, *found.span("addressee")))


def _of_gerund(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Whom a suggestion is made to."""
    if found["addressee"]:
        return _of_asks(sentence, found)
    begins = _is_wisher(sentence, found.start()) or found.group().lower().startswith("worth")
    return (
        _one(called(sentence, sentence.start))
        if begins and _is_own_voice(sentence, found.start())
        else ()
    )


def _of_question(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """The colleague whom a question at the start of a sentence asks to do something."""
    before = sentence.text[opening(sentence) : found.start()].strip()
    called_before = before[-1:] in {",", ":"} and len(before) < _LONGEST_CALL
    if before and not called_before and before.lower() not in {"and", "so", "if so,"}:
        return ()
    written = found["addressee"]
    if written.lower() in {"we", "you"}:
        return _one(called(sentence, found.start()))
    place = found.span("addressee")
    return _one(named(sentence, *place)) if is_colleague(sentence, *place) else ()


def _of_let(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Whom "let each post" means."""
    return _one(named(sentence, *found.span("addressee")))


def _of_wish_to_be_told(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Whom one of ours asks for word, in a cable."""
    before = _WISH.search(sentence.text, max(sentence.start, found.start() - 40), found.start())
    if before is None or _is_open_paper(sentence):
        return ()
    return (
        _one(called(sentence, sentence.start))
        if _is_own_voice(sentence, before.start())
        else ()
    )


_WISH = phrase(r"\b(?:would like|should like|beg|asks?|wants?|wishes|requests?|hopes?)\s+\Z")


def _of_be_told(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Who is to see to it that somebody is told something."""
    start = max(sentence.start, found.start() - 140)
    if not _is_own_voice(sentence, found.start()):
        return ()
    given = found.group().lower().split()[0]
    if given == "be" and not _SUBJUNCTIVE.search(sentence.text, start, found.start()):
        return ()
    return _one(called(sentence, sentence.start))


_SUBJUNCTIVE = phrase(
    r"""(?:\b(?:requests?|recommends?|suggests?|proposes?|asks?)|\([a-z]\)) that
    \s(?!it\b)[^,;.]{2,80}\Z"""
)
_LONGEST_CALL = 40

_CHECKS = {
    "please": _of_please,
    "is-told": _of_told,
    "asked-to": _of_asks,
    "asked-whether": _of_question,
    "grateful-if": _of_if,
    "let": _of_let,
    "to-be-told": _of_wish_to_be_told,
    "be-told": _of_be_told,
    "suggested": _of_gerund,
}
_WISHER = phrase(
    rf"""(?<![\w'’-])(?P<who>{OUR_SIDE})(?: would|['’]d| should| will| therefore| also| again
    | hereby| urgently| respectfully| further| now| strongly| formally| be| is| are| very
    | much| most| greatly| still){{0,4}}\s+\Z"""
)
_ELLIPTIC = phrase(r"(?:would|should|also|therefore|much|most|very|be|it|again| )*")


def _is_wisher(sentence: Sentence, place: int) -> bool:
    """Whether the wish at a place is one of ours: "post", or nobody named before it."""
    if any(_ELLIPTIC.fullmatch(sentence.text, start, place) for start in openings(sentence)):
        return True
    wisher = _WISHER.search(sentence.text, max(sentence.start, place - 60), place)
    return wisher is not None and _is_own_voice(sentence, wisher.start())


def _is_own_wish(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether somebody of ours wishes for a thing of a colleague.

    A letter to another side asks that side for information, not for action.
    """
    if _is_open_paper(sentence) and not found["reply"]:
        return False
    return _is_wisher(sentence, found.start())


_PLURAL = re.compile(r"(?:s|ies|feedback|guidance|input)\Z", re.IGNORECASE)
_ASKED_FOR = re.compile(r"(?:requested|appreciated|needed|sought|invited|wanted|welcome)\Z")


def _is_reply(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a reply of ours is meant, not one that another side owes."""
    if not _is_own_voice(sentence, found.start()):
        return False
    opens = found.start() in openings(sentence)
    firm = (found["firm"] or "").lower()
    if firm and (opens or found["whose"]):
        return bool(
            _PLURAL.search(found["request"]) or found["whose"] or _ASKED_FOR.search(firm)
        )
    if firm or not opens:
        return False
    dated_ = any(one.date.relation in _TERMS for one in sentence.dates)
    return dated_ or bool(_BY_DAY.match(sentence.text, found.end()))


_BY_DAY = phrase(r"\s*(?:by (?:the )?\d|nlt|(?:no|not) later than)")
_TERMS = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN, Relation.SOFT})
_LEADS = phrase(
    r"""\b(?:grateful for|glad of|appreciates?|welcome|requests?|rqsts?|requested|needs?|seeks?
    |with
    |should like|would like)(?::|\s+\(?(?:1|a|i)[).])"""
)
_BACK = 600


def _wished_item(sentence: Sentence) -> re.Match[str] | None:
    """A later item of a list of wishes: "grateful for (1) a message; (2) a decision"."""
    before = sentence.text[max(0, sentence.start - _BACK) : sentence.start].rstrip(" -\n")
    if before[-1:] not in {";", ":", ","}:
        return None
    leads = [*_LEADS.finditer(before)]
    if not leads or re.search(r"[.?!]\s+[A-Z]|\n\s*\n", before[leads[-1].end() :]):
        return None
    return WISHED_ITEM.match(sentence.text, sentence.start, sentence.end)


# ---------------------------------------------------------------------- what is a deed

_NO_ORDER = phrase(
    r"""(?:see (?:also |the |my |our )?(?:para|ref|septel|attach|enclos|annex|below|above
    |separate|table|page|note)|refer\b|note\b|begin points|find (?:attached|enclosed|below
    |herewith)
    |contact .{3,80}(?:question|further information|clarification|details)|slug\b|accept,
    |accept (?:the|my|our)
    |let me be|(?:not|no) later|by\b|before\b|(?:do not |don['’]t )?(?:read|take|regard|treat
    |consider|see) (?:this|it|that) as|rest assured|thank you|feel free|hesitate
    |do not hesitate|not hesitate|cite\b|direct (?:any )?(?:questions|inquiries)
    |read (?:para|paragraph|this|on)|bear with|excuse|forgive|continue to\b|know\b|protect\b
    |pass to\b|have (?:been|\w+ed)\b|mean\b|seem|allow me|report the reply\b|recall\b
    |keep in mind)"""
)
_BEING = phrase(r"(?:not )?be(?! (?:sure|prepared|ready|careful|certain) to)\b|been\b|being\b")
_FORM_ONLY = phrase(r"not (?:leave|pass|provide|hand|give)\b[^;.]*non-?papers?\b")
_PARTICIPLE = re.compile(r"(?:ed|ly)\Z")
_QUESTION = phrase(
    r"""(?:state|inform|tell|let|advise|confirm|indicate|clarify|say|explain|specify)\b
    [^,;.]{0,40}? (?:whether|if|what|which|when|how|who|where|why)\b"""
)
_LETTER = phrase(
    r"""\b(?:presents? its compliments|avails? itself|Excellency|(?:Dear|Madam|Mr\.|Sir)
    \s(?:Ambassador|Minister|Madam|Sir|Chair|Chairman|Coordinator|Secretary|Director))\b"""
)


@lru_cache(maxsize=8)
def _is_letter(text: str) -> bool:
    """Whether a paper is a letter or note between governments, which asks to be answered."""
    return bool(_LETTER.search(text))


_WEAK = frozenset({"asked-whether", "grateful-if"})


def _is_deed(sentence: Sentence, found: re.Match[str], *, weak: bool) -> bool:
    """Whether the words of a request begin with a verb that can be an order."""
    text, start = sentence.text, found.start("request")
    if _NO_ORDER.match(text, start) or _BEING.match(text, start):
        return False
    if _FORM_ONLY.match(text, start):
        return False
    verb = found["verb"].lower()
    if _is_letter(sentence.text) and _QUESTION.match(text, start):
        return False
    return verb in ORDERS or not (weak or _PARTICIPLE.search(verb))


_ANAPHORIC = phrase(
    r"""(?:deliver|convey|present|make|pass|leave|raise|transmit|approach|handle)
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
_AGAIN = frozenset({"please", "is-told", "imperative", "asked-to"})


def _finding(
    sentence: Sentence, order: _Order, addressee: Part, place: tuple[int, int]
) -> Finding:
    """One request with whom to approach, its manner and its term."""
    start, end = place
    stop = extent(sentence, start, end)
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
        due=dated(_due(sentence, start, end)),
    )


def _due(sentence: Sentence, start: int, end: int) -> Dated | None:
    """By when: the term of its own words, else one that closes or opens the sentence."""
    given = term(sentence, start, end) or term(sentence, start, sentence.end)
    return given if given and (given.date.relation in _TERMS or _is_month(given)) else None


def _is_month(given: Dated) -> bool:
    """Whether "in May" tells when; a day that is no term is that of an event."""
    return given.date.text.lower().startswith(("in ", "this ")) and given.date.date is not None


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
