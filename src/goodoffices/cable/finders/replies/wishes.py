"""Wishes: what one party asks another to do, which is a proposal to it.

Forms: "asked us to move the monitors", "asked that Aurelia speak to …", "would like Aurelia to
support …", "wondered if Aurelia might join …", "We hope that Norvelle will see its way to …",
"Would it be willing to lend one?", "Skerrland could be of great help by taking in …". Questions
are no wishes, nor are requests to meet; the help that a partner lacks is a project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from goodoffices.cable.finders.parties.mentions import Mention, is_state
from goodoffices.cable.finders.parts import ABSENT, Finder, Part, party
from goodoffices.cable.finders.passages.phrases import cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.replies.answerers import answering
from goodoffices.cable.finders.replies.answers import is_supposed
from goodoffices.cable.finders.replies.proposals import form_in, proposed, put
from goodoffices.records import Finding, Party, Span, Standing

_WORD = r"(?!not\b)[\w'’.-]+"
_WHOM = (
    rf"(?P<to>(?:(?:the|your) )?(?!(?:to|that|if|whether|for)\b){_WORD}(?: {_WORD}){{0,5}}?)"
)
_MODAL = r"(?:would|could|might|will|can|should|may)"
_ASKED = cued(
    """asked asks ask requested requests request urged urges urge begged begs pressed presses
    invited invites invite encouraged encourages encourage implored exhorted called
    calls appealed appeals inquired enquired inquires enquires""",
    rf"""\b(?P<asks>(?:(?:would|should|has|have|had|also|then|again) )*(?:ask(?:s|ed)?
    |request(?:s|ed)?|urge[sd]?|beg(?:s|ged)|press(?:es|ed)|invite[sd]?|encourage[sd]?|implored
    |exhorted|call(?:s|ed) on|appeal(?:s|ed) to|[ie]nquire[sd]))\s+
    (?:{_WHOM} to|that {_WHOM.replace("to>", "third>")}(?: {_MODAL})?
    |(?:if|whether) {_WHOM.replace("to>", "other>")} {_MODAL})(?: (?:again|also|perhaps
    |kindly))?
    \s+(?P<what>(?:[\w-]+ly )?[a-z-]+\b)""",
    before="would should has have had also then again",
)
_WISHED = cued(
    """like likes want wants wanted wished wishes hope hopes hoped wonder wonders wondered
    prefer""",
    rf"""\b(?P<asks>(?:(?:would|should|had|also) )*(?:(?:like|prefer|wants?|wanted|wish(?:es
    |ed)?)
    (?= [^,;.]{{1,50}} to\b)|(?:hope[sd]?|wonder(?:s|ed)?|wish(?:es|ed)?)
    (?= (?:that |if |whether )?[^,;.]{{1,60}} {_MODAL}\b)))\s+(?:that |if |whether )?{_WHOM}
    (?: to| {_MODAL})\s+(?P<what>(?:[\w-]+ly )?[a-z-]+\b)""",
    before="would should had also",
)
_GRATEFUL = cued(
    "grateful glad pleased obliged appreciate appreciated",
    rf"""\b(?P<asks>(?:grateful|glad|pleased|obliged|appreciate(?: it)?|appreciated))
    (?: if| were) {_WHOM} (?:{_MODAL}|to)\s+(?P<what>[a-z-]+\b)""",
)
_QUESTION = cued(
    "would could might can",
    rf"""\b(?P<asks>would|could|might|can)\s+{_WHOM}\s+(?P<what>(?:be (?:willing|able|prepared
    |ready|disposed
    |in a position) to |consider |perhaps |possibly )?[a-z-]+\b)""",
)
_OF_HELP = cued(
    "help service use",
    r"""(?:\b(?:could|can|would|might) be of (?:great |real |much )?(?P<asks>help|service
    |use) by)
    \s+(?P<what>\w+ing\b)""",
    before="could can would might be of great real much",
    needs="by",
)
_PRAYED = phrase(
    r"""(?:be (?:willing|able|prepared|ready|disposed|in a position) to|consider(?! (?:whether
    |how|if)\b)
    |perhaps|possibly|see (?:its|their|your) way to|kindly)\s+"""
)
_INFORM: Final = frozenset(
    """tell inform let explain clarify confirm say report reply answer respond describe specify
    know indicate advise be have find whether remember note understand hear learn see
    meet receive attend call visit come host do make ask propose suggest give provide
    supply fund finance pay train donate deliver buy contribute equip need repair
    install replace send agree accept""".split()
)
"""What a partner asks that is no proposal: to be told, to be met, or help that is a project."""
_ASKING_US: Final = frozenset(
    """tell inform let explain clarify confirm say report reply answer respond describe specify
    know indicate advise be have remember note understand hear learn see meet receive
    call visit come do ask propose suggest agree accept host""".split()
)
"""What we ask of others that is no proposal: to tell us something, or to meet."""


def find(sentence: Sentence) -> Iterator[Finding]:
    """What a sentence says that one party wishes another to do, each place read once."""
    taken: set[int] = set()
    for rule in (_ASKED, _WISHED, _GRATEFUL):
        for found in sentence.finditer(rule):
            if found.start("what") not in taken:
                taken.add(found.start("what"))
                yield from _wish(sentence, found)
    if sentence.text[sentence.end : sentence.end + 1] == "?":
        for found in sentence.finditer(_QUESTION):
            if found.start() - sentence.start < _OPENING and found.start("what") not in taken:
                yield from _question(sentence, found)
                break
    for found in sentence.finditer(_OF_HELP):
        yield from _of_help(sentence, found)


_OPENING = 60
"""How far into a sentence its question may begin."""


def _wish(sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
    """What a party asks, wishes or hopes that another does."""
    start = found.start("asks")
    by = answering(sentence, start)
    told = _TOLD.search(sentence.text, max(sentence.start, start - 40), start)
    if (
        by is None
        or told
        or is_supposed(sentence, start)
        or (not by.spans and _STEM.fullmatch(found["asks"]))
    ):
        return
    place = next(found.span(name) for name in _ASKED_ONES if _has(found, name))
    to = _named(sentence, *place) or _meant(sentence, Span(*place), by)
    if to is not None and to.party != by.value:
        yield from _as_proposal(sentence, found, by, to)
    elif to is None and _PERSON.fullmatch(sentence.text, *place):
        yield from _as_proposal(sentence, found, by, None)


_ASKED_ONES = ("to", "third", "other")
_PERSON = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Amb)[.] )?(?!Post\b|Embassy\b|Mission\b|Department\b|Ministry\b)"
    r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
)
"""A name without a title, of somebody whose side is not known."""
_STEM = phrase(r"(?:ask|request|urge|press|invite|encourage|like|want|wish|hope|wonder|prefer)")


def _has(found: re.Match[str], name: str) -> bool:
    return name in found.re.groupindex and found[name] is not None


_TOLD = phrase(
    r"\b(?:is|are|was|were|been|being|(?:propose|suggest)(?:s|d|ed)? that(?: \w+)?)\s+\Z"
)
"""What makes of an "asked" a passive, or of the wish a part of another proposal."""


def _named(sentence: Sentence, start: int, end: int) -> Mention | None:
    """The party between two places that is asked; no post of ours is."""
    for one in sentence.mentions_in(start, min(sentence.end, end + _HEAD))[:1]:
        if one.start > end:
            return None
        is_office = one.party == sentence.voices.addressee or one.word in _POSTS
        if not is_office and (is_state(one) or one.word or one.party.organisation):
            return one
    return None


def _meant(sentence: Sentence, place: Span, by: Part) -> Mention | None:
    """The other state that an "it" means: the last one named before, else who acted before."""
    if not _IT.fullmatch(sentence.text, place.start, place.end):
        return None
    others = [
        one.party
        for one in sentence.mentions_before(place.start)
        if is_state(one)
        and one.party != by.value
        and not _GOVERNED.search(sentence.text, max(sentence.start, one.start - 12), one.start)
    ]
    meant = others[-1] if others else sentence.antecedent
    if meant is None or meant == by.value:
        return None
    return Mention(place.start, place.end, meant, word="it")


_GOVERNED = phrase(r"\b(?:in|of|for|to|from|with|by|at|on)(?: the)?\s+\Z")
_HEAD = 16
"""How far the noun of a party may reach beyond its first words ("the U.S. side")."""
_POSTS = frozenset({"post", "posts", "embassy"})


def _question(sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
    """What a party is asked in a question: "Would Skerrland lend an inspector?"."""
    voices = sentence.voices
    place = Span(*found.span("to"))
    to = _named(sentence, place.start, place.end)
    to = to or _meant(sentence, place, party(None, voices.we))
    if to is None:
        return
    asks = voices.we if to.party != voices.we else sentence.antecedent or voices.host
    if asks != to.party:
        yield from _as_proposal(sentence, found, party(None, asks), to)


def _of_help(sentence: Sentence, found: re.Match[str]) -> Iterator[Finding]:
    """What would be of help: "Skerrland could be of great help by taking in four chemists"."""
    to = _named(sentence, max(sentence.start, found.start() - 60), found.start())
    if to and to.party != sentence.voices.we:
        yield from _as_proposal(sentence, found, party(None, sentence.voices.we), to)


def _as_proposal(
    sentence: Sentence, found: re.Match[str], by: Part, to: Mention | None
) -> Iterator[Finding]:
    """The proposal that a wish is, unless it only asks to be told, to be met or for help."""
    start = found.start("what")
    if to is not None and to.end > start:
        then = _THEN.match(sentence.text, to.end, sentence.end)
        start = then.end() if then else to.end
    while lead := _PRAYED.match(sentence.text, start, sentence.end):
        start = lead.end()
    ours = by.value == sentence.voices.we and by.value is not None
    verb = _VERB.match(sentence.text, start, sentence.end)
    if verb is None or _NAMES.match(sentence.text, verb.end(), sentence.end):
        return
    known = _ASKING_US if ours else _INFORM
    written = _PAPERWORK.match(sentence.text, verb.end(), sentence.end)
    if verb.group().lower() in known and not written:
        return
    what = proposed(sentence, start)
    if what is ABSENT:
        return
    yield put(
        sentence,
        by if isinstance(by.value, Party) else ABSENT,
        party(to),
        what=what,
        form=form_in(sentence, what),
        standing=Part(Standing.AWAITING_ANSWER, (Span(*found.span("asks")),)),
    )


_NAMES = phrase(
    r"""(?: (?:us|it|him|her|them))?(?: (?:with|the|an?|any|its|further|more|some))*
    (?: \w+)? (?:names?|information|details|figures|dates|particulars|views|comments
    |contacts?)\b"""
)
_PAPERWORK = phrase(
    r"""(?: (?:us|it|him|her|them))?(?: (?:with|the|an?|any|its))*(?: [\w-]+){0,2}?
    (?: (?:translations?|interpretation|agenda|template|model|drafts?|manual))\b"""
)
"""What is asked for in writing, which no donor need give."""
_IT = re.compile(r"(?:it|they|its government)", re.IGNORECASE)
_THEN = phrase(r"\s+(?:(?:would|could|might|will|can|should|may|to)\s+)?")
_VERB = re.compile(r"[A-Za-z-]+")
_RULES = (_ASKED, _WISHED, _GRATEFUL, _QUESTION, _OF_HELP)

FINDER = Finder.of(_RULES, find)
