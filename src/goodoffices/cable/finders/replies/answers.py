"""Answers: what the other side said to an offer, a request or a proposal, in verbs.

Forms: "spoke positively about the idea of …", "was still in the process of determining …"
(09STATE24630), "accepted our proposal to send …", "is studying your proposal", "would put the
question to the Naval Academy", "would not renew its liaison officer", "ruled out a hotline",
"agreed at once", "our offer was turned down by Tessara". Answers told in nouns ("a yes from
Tessara") stand in `answer_nouns`, silence in `silences`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.parts import (
    Finder,
    Part,
    claim,
    subjects,
    words,
)
from goodoffices.cable.finders.passages.alternatives import parted
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence, Setting
from goodoffices.cable.finders.replies.answer_forms import Form
from goodoffices.cable.finders.replies.answer_idioms import IDIOMS
from goodoffices.cable.finders.replies.answerers import HAD_ASKED, answer, sides
from goodoffices.cable.finders.replies.consents import ACCEPTS, IN_PART, INTERESTED
from goodoffices.cable.finders.replies.deliberations import ASKS_MORE, WILL_CONSULT
from goodoffices.cable.finders.replies.refusals import DECLINES
from goodoffices.records import Answer, Claim, Finding, Standing

FORMS = (
    *IDIOMS,
    *IN_PART,
    *ACCEPTS,
    *INTERESTED,
    *WILL_CONSULT,
    *ASKS_MORE,
    *DECLINES,
)
"""Every verb phrase that answers; where two stand at one place the earlier one counts."""
_NOT = phrase(r"\b(?:not|never|cannot)\b|n['’]t\b")
_NEVER = phrase(r"\bnever\b")
_YET = phrase(r"\b(?:has|have|had|hasn['’]t|haven['’]t|hadn['’]t|yet|still)\b")
_SUPPOSING = parted(
    r"""if|unless|until|in case|hopes?|hoped|hoping|expect(?:s|ed)?|assum\w+|believe[sd]?
    |lest|provided|where|suppos\w+|confirm\w* that|confirmation that|no other|know of no
    |recommend\w* that|propos\w* that|request\w* that|ask\w* that|suggest\w* that
    |urg\w* that|insist\w* that"""
)
_SUPPOSED = phrase(
    rf"""\b(?:{_SUPPOSING})\b[^,;]*\Z
    |\b(?:whether|why)\b[^;:]*\Z
    |\b(?:to|please|as|(?-i:may)|might|must|should)(?: first| also)?\s+\Z
    |\bshould\b[^,;]{{0,40}}\Z
    |\b(?:idea|notion|claim|rumou?rs?|suggesting|suggestion)(?: that)?(?: \w+){{1,3}}\s+\Z
    |\b(?:states|countries|governments|parties|donors|those)(?: \w+){{0,2}} (?:that|which
    |who)\s+\Z"""
)
"""What makes of the words behind it a condition, a hope, a question, an order or a class."""
_WINDOW = 90
_PART_ONLY = phrase(
    r"""\b(?:(?:but|though|although|if|albeit) (?:not|only|with)|cannot live with
    |with the exception of|except (?:for
    |that)
    |save for|apart from|in part|partly|partially|with reservations|only (?:one|two|three|four
    |five|half
    |part|some|the (?:first|second|third|last)|a )|part of|half of|some of
    |(?:one|two|three|four|five) of (?:the|its|our|these)|qualified|conditional)\b"""
)
_TOGETHER = phrase(
    r"""\b(?:both|sides|parties|delegations|governments|two|chairs|ministers|they|teams
    |partners)\b[^,;]{0,30}\Z"""
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """The answers a sentence reports in verbs, each place read once."""
    given = [*_given(sentence)]
    in_part = {by for by, value in map(_sense, given) if value is Standing.ACCEPTS_IN_PART}
    for one in given:
        by, value = _sense(one)
        if value is not Standing.DECLINES or by not in in_part:
            yield one


def _given(sentence: Sentence) -> Iterator[Finding]:
    """The answers in verbs, also what a party takes out of its yes."""
    taken: set[int] = set()
    said: set[tuple[object, object]] = set()
    for form in _forms_of(sentence):
        for found in sentence.finditer(form.rule):
            place = range(*found.span("standing"))
            read = _answered(sentence, found, form) if taken.isdisjoint(place) else None
            if read is None or _sense(read) in said:
                continue
            taken.update(place)
            yield read
            if form.plain not in _ONE_BY_ONE:
                said.add(_sense(read))


def _forms_of(sentence: Sentence) -> Iterator[Form]:
    """The forms of which a cue word stands in a sentence, in their order."""
    numbers = {at for word in sentence.words for at in _BY_CUE.get(word, ())}
    return (FORMS[at] for at in sorted(numbers))


_BY_CUE = {
    word: tuple(at for at, form in enumerate(FORMS) if word in form.rule.cues)
    for word in frozenset[str]().union(*(form.rule.cues for form in FORMS))
}


_ONE_BY_ONE = frozenset({Standing.ACCEPTS, Standing.DECLINES})
"""What a party may say of several things in one sentence."""


def _sense(read: Finding) -> tuple[object, object]:
    """Who answers and how."""
    record = read.record
    return (record.by, record.standing) if isinstance(record, Answer) else (None, None)


def _answered(sentence: Sentence, found: re.Match[str], form: Form) -> Finding | None:
    """The answer that a verb phrase gives, unless nobody gives it or it is only supposed."""
    start = found.start("standing")
    value = meaning(found["standing"], form)
    if value is None or is_supposed(sentence, start):
        return None
    firmness = claim(sentence, start)
    if firmness is Claim.DENIED:
        return None
    by, what = sides(sentence, found)
    nobody = by is None or is_of_listener(sentence, by) or _is_of_paper(sentence, by)
    if by is None or nobody or _is_else(sentence, found, by, what, value):
        return None
    if value is Standing.ACCEPTS and _PART_ONLY.search(sentence.text, start, found.end() + 90):
        value = Standing.ACCEPTS_IN_PART
    shown = Part(value, words(sentence, *found.span("standing")).spans)
    return answer(sentence, firmness, by=by, what=what, standing=shown)


_A_PAPER = phrase(
    r"\s+(?:draft|proposal|plan|paper|non-?paper|note|request|memorandum|text|letter|list)s?\b"
)


def _is_of_paper(sentence: Sentence, by: Part | None) -> bool:
    """Whether a party only tells whose paper it is ("has the Corvanian draft under study")."""
    end = by.spans[-1].end if by and by.spans else None
    return end is not None and bool(_A_PAPER.match(sentence.text, end, sentence.end))


def _is_else(
    sentence: Sentence, found: re.Match[str], by: Part, what: Part, value: Standing
) -> bool:
    """Whether the words are a joint agreement, a dated promise or a courtesy, and no answer."""
    if value is Standing.WILL_CONSULT:
        at_random = _WEIGHING.search(found["standing"]) and not _is_answerable(what)
        return bool(at_random) or _is_promise(sentence, found)
    if _WILL_NOT.search(found["standing"]) and not _is_close(by, found):
        return True
    if _DOING.match(sentence.text, sentence.start) and not _is_close(by, found):
        return True
    if value is Standing.ACCEPTS and _FORMALITY.match(str(what.value)):
        return True
    return _joint(sentence, found) or _is_far(by, found)


_WEIGHING = phrase(r"\w+ing\b")
_WILL_NOT = phrase(r"\b(?:would|could|will|can|did) not\Z|\bcannot\Z")
_DOING = phrase(r"\s*(?!according|following|during|regarding|concerning)\w{3,}ing (?:to|th)")
"""How a sentence begins whose subject is a deed: no party answers by it."""
_ANSWERABLE = phrase(
    r"""\b(?:offers?|proposals?|requests?|ideas?|suggestions?|invitations?|drafts?
    |(?:non-)?papers?
    |plans?|texts?|projects?|lists?|points|questions?|matter|issues?|programmes?|exercises?
    |courses?|training|visits?|workshops?|seminars?|agreements?|memorand\w+|protocols?
    |documents?
    |letters?|notes?|concepts?|arrangements?|contributions?|options?|clauses?|priorities
    |register
    |hot ?line)
    \b|[A-Z]{1,3}-\d"""
)
"""What a party may be asked, and so may weigh."""


def _is_answerable(what: Part) -> bool:
    """Whether what is weighed is a thing that may have been put to a party, or not told."""
    return what.value is None or bool(_ANSWERABLE.search(str(what.value)))


def _is_close(by: Part, found: re.Match[str]) -> bool:
    """Whether a party stands directly before its verb, or is not named at all."""
    return not by.spans or found.start("standing") - by.spans[-1].end <= _CLOSE


_CLOSE = 34
_FORMALITY = phrase(
    r"(?:(?:the|its|their) )?(?:publication|circulation|posting|disclosure|requests? be)\b"
)


def meaning(said: str, form: Form) -> Standing | None:
    """What a verb phrase means, read with the not in it."""
    if not _NOT.search(said):
        return form.plain
    if form.plain is not form.negated is Standing.DECLINES and _YET.search(said):
        return None
    return None if _NEVER.search(said) else form.negated


def is_supposed(sentence: Sentence, place: int) -> bool:
    """Whether what stands at a place is a condition, a hope, a question or an order."""
    start = max(sentence.start, place - _WINDOW)
    return bool(_SUPPOSED.search(sentence.text, start, place))


def is_of_listener(sentence: Sentence, by: Part) -> bool:
    """Whether a talking point tells its hearer what he or the one who speaks has answered."""
    told = (sentence.voices.you, sentence.voices.we)
    return sentence.setting is not Setting.BODY and by.value in told


def _joint(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether two sides agree with each other, so that neither answers."""
    start = found.start("standing")
    if "agree" not in found["standing"].lower():
        return False
    together = _TOGETHER.search(sentence.text, max(sentence.start, start - 50), start)
    return bool(together) or len(subjects(sentence, start)) > 1


_FUTURE = phrase(r"(?:will|would|promised|undertook|agreed|offered|intends)\b")
_IF = phrase(r"\bif\b")


def _is_promise(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether to consult is promised by a day, or only where an if comes true."""
    if not _FUTURE.match(found["standing"]):
        return False
    then = sentence.search(_AND_WILL, found.end())
    end = then.start() if then else sentence.end
    return bool(sentence.dates_in(found.end(), end)) or bool(sentence.search(_IF, found.end()))


_AND_WILL = phrase(r"\band (?:will|would|then)\b")
_NEAR = 24


def _is_far(by: Part, found: re.Match[str]) -> bool:
    """Whether the party of an "agreed" stands too far off to be its subject."""
    if "agree" not in found["standing"].lower():
        return False
    return not by.spans or found.start("standing") - by.spans[-1].end > _NEAR


FINDER = Finder(
    cues=frozenset[str]().union(*(form.rule.cues for form in FORMS)),
    find=find,
    rules=(*(form.rule for form in FORMS), HAD_ASKED),
)
