"""Whom a request is made to, and whether one of our own side makes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from goodoffices.cable.finders.parts import Part
from goodoffices.cable.finders.passages.alternatives import either
from goodoffices.cable.finders.passages.phrases import phrase, unwrapped
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.requests.addressees import (
    called,
    is_colleague,
    is_open_paper,
    named,
    subject_before,
)
from goodoffices.cable.finders.requests.asking import CALLED_UPON, OUR_SIDE, WISHED_ITEM
from goodoffices.cable.finders.requests.taskings import opening, openings
from goodoffices.records import Party, Relation, Span

_LETTER = phrase(
    r"""\b(?:presents? its compliments|avails? itself|Excellency|(?:Dear|Madam|Mr\.|Sir)
    \s(?:Ambassador|Minister|Madam|Sir|Chair|Chairman|Coordinator|Secretary|Director))\b"""
)


@lru_cache(maxsize=8)
def is_letter(text: str) -> bool:
    """Whether a paper is a letter or note between governments, which asks to be answered."""
    return bool(_LETTER.search(text))


_SAID = """said says told noted added asked hoped stressed argued explained thought proposed
    suggested wanted wished felt replied answered remarked insisted urged requested believes?
    claimed complained demanded maintained"""
_SAYING = phrase(
    rf"""(?<![\w'’])(?P<who>[\w.'’]++) (?:also |then |further |once more )?
    (?:{either(_SAID.split())}|would like)\b"""
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
    if not _is_own_voice(sentence, found.start()):
        return ()
    if before is None:
        return _called_upon(sentence, found)
    start, end = before.span("addressee")
    if _UNDER.search(sentence.text, max(sentence.start, start - 24), start):
        return ()
    if before["office"] or is_colleague(sentence, start, end):
        return _one(named(sentence, start, end))
    return _called_upon(sentence, found)


def _called_upon(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """All whom a paper that is no cable asks to do something ("States are invited to …")."""
    if not is_open_paper(sentence) or not CALLED_UPON.match(sentence.text, found.start()):
        return ()
    before = sentence.mentions_in(max(sentence.start, found.start() - 100), found.start())
    if before:
        return tuple(Part(one.party, (one.span,)) for one in before)
    start = opening(sentence)
    written = unwrapped(sentence.text[start : found.start()])
    few = 0 < len(written.split()) < _MANY
    return _one(Part(Party(name=written), (Span(start, start + len(written)),))) if few else ()


_MANY = 6


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


def _of_inverted(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Who must never do something: "on no account should post quote a price"."""
    if not _NEVER.search(sentence.text, sentence.start, found.start()):
        return ()
    return _one(named(sentence, *found.span("addressee")))


_NEVER = phrase(r"\b(?:circumstances|account|nor|no case|no event|no point|no time)\s+\Z")


def _of_wish_to_be_told(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Whom one of ours asks for word, in a cable."""
    before = _WISH.search(sentence.text, max(sentence.start, found.start() - 40), found.start())
    if before is None or is_open_paper(sentence):
        return ()
    return (
        _one(called(sentence, sentence.start))
        if _is_own_voice(sentence, before.start())
        else ()
    )


_WISH = phrase(r"\b(?:would like|should like|beg|asks?|wants?|wishes|requests?|hopes?)\s+\Z")


def _of_be_told(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Who is to see to it that somebody is told something, unless others say so."""
    place = found.start()
    under = _SUBORDINATE.search(sentence.text, max(sentence.start, place - 60), place)
    if under or not _is_own_voice(sentence, place):
        return ()
    return _one(called(sentence, sentence.start))


_SUBORDINATE = phrase(r"\b(?:whether|if|that|which|who|how|why)\b[^,;]*\Z")


def _of_be_done(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Who is to see to it that something is done, where one of ours asks for it."""
    is_ours = _is_wisher(sentence, found.start()) and not is_letter(sentence.text)
    return _one(called(sentence, sentence.start)) if is_ours else ()


_LONGEST_CALL = 40

ADDRESSED: Mapping[str, Callable[[Sentence, re.Match[str]], tuple[Part, ...]]] = {
    "please": _of_please,
    "is-told": _of_told,
    "asked-to": _of_asks,
    "asked-whether": _of_question,
    "grateful-if": _of_if,
    "let": _of_let,
    "tasked-with": _of_told,
    "inverted": _of_inverted,
    "to-be-told": _of_wish_to_be_told,
    "be-told": _of_be_told,
    "be-done": _of_be_done,
    "suggested": _of_gerund,
}
_WISHER = phrase(
    rf"""(?<![\w'’-])(?P<who>{OUR_SIDE})(?: would|['’]d| should| will| therefore| also| again
    | hereby| urgently| respectfully| further| now| strongly| formally| must| be| is| are| very
    | much| most| greatly| still){{0,4}}\s+\Z"""
)
_AND = phrase(r"\band(?: also| further| therefore| would| should){0,3}\s+\Z")
_WISHING = phrase(rf"(?:{OUR_SIDE})\b")
_ELLIPTIC = phrase(r"(?:would|should|also|therefore|much|most|very|be|it|is|was|again| )*")


def _is_wisher(sentence: Sentence, place: int) -> bool:
    """Whether the wish at a place is one of ours: "post", or nobody named before it."""
    if any(_ELLIPTIC.fullmatch(sentence.text, start, place) for start in openings(sentence)):
        return True
    if _AND.search(sentence.text, begins := openings(sentence)[0], place):
        return bool(_WISHING.match(sentence.text, begins, place))
    if _is_our_capital(sentence, place):
        return True
    wisher = _WISHER.search(sentence.text, max(sentence.start, place - 60), place)
    return wisher is not None and _is_own_voice(sentence, wisher.start())


def _is_our_capital(sentence: Sentence, place: int) -> bool:
    """Whether our own government is named before a place: "Port Anselm requests"."""
    before = sentence.mentions_before(place)
    speaker = sentence.voices.speaker
    if not before or before[-1].party != speaker:
        return False
    return not sentence.text[before[-1].end : place].strip() and bool(before[-1].alias)


def is_own_wish(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether somebody of ours wishes for a thing of a colleague.

    A letter to another side asks that side for information, not for action.
    """
    if is_open_paper(sentence) and not found["reply"]:
        return False
    return _is_wisher(sentence, found.start())


_PLURAL = re.compile(r"(?:s|ies|feedback|guidance|input)\Z", re.IGNORECASE)
_ASKED_FOR = re.compile(r"(?:requested|appreciated|needed|sought|invited|wanted|welcome)\Z")


def is_reply(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether a reply of ours is meant, not one that another side owes."""
    if not _is_own_voice(sentence, found.start()):
        return False
    opens = found.start() in openings(sentence)
    firm = (found["firm"] or "").lower()
    if firm and (opens or found["whose"]):
        if firm.endswith(("expected", "awaited", "due")) and not _OWED.match(found["whose"]):
            return False
        return bool(
            _PLURAL.search(found["request"]) or found["whose"] or _ASKED_FOR.search(firm)
        )
    if firm or not opens:
        return False
    dated_ = any(one.date.relation in _TERMS for one in sentence.dates)
    return dated_ or bool(_BY_DAY.match(sentence.text, found.end()))


_OWED = phrase(r"(?:(?:your|posts?['’]?s?|all|their) |\Z)")
_BY_DAY = phrase(r"\s*(?:by (?:the )?\d|nlt|(?:no|not) later than)")
_TERMS = frozenset({Relation.BY, Relation.BEFORE, Relation.WITHIN, Relation.SOFT})
_LEADS = phrase(
    r"""\b(?:grateful for|glad of|appreciates?|welcome|requests?|rqsts?|requested|needs?|seeks?
    |with
    |should like|would like)(?::|\s+\(?(?:1|a|i)[).])"""
)
_BACK = 600


def wished_item(sentence: Sentence) -> re.Match[str] | None:
    """A later item of a list of wishes: "grateful for (1) a message; (2) a decision"."""
    before = sentence.text[max(0, sentence.start - _BACK) : sentence.start].rstrip(" -\n")
    if before[-1:] not in {";", ":", ","}:
        return None
    leads = [*_LEADS.finditer(before)]
    if not leads or re.search(r"[.?!]\s+[A-Z]|\n\s*\n", before[leads[-1].end() :]):
        return None
    return WISHED_ITEM.match(sentence.text, sentence.start, sentence.end)
