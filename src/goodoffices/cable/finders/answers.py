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

from goodoffices.cable.finders.answer_forms import Form
from goodoffices.cable.finders.answer_idioms import IDIOMS
from goodoffices.cable.finders.clauses import acting, extent
from goodoffices.cable.finders.consents import ACCEPTS, IN_PART, INTERESTED
from goodoffices.cable.finders.deliberations import ASKS_MORE, WILL_CONSULT
from goodoffices.cable.finders.mentions import Mention
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    claim,
    clause_start,
    finding,
    party,
    subjects,
    words,
)
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.refusals import DECLINES
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import Answer, Claim, Finding, Party, Span, Standing

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
_PASSIVE = phrase(r"\b(?:is|are|was|were|been|being|be)\b")
_PAST = phrase(r"(?:ed|en)\b")
_STATE = phrase(
    r"(?:interested|attracted|intrigued|pleased|delighted|inclined|disposed"
    r"|honou?red|undecided|prepared|guarded|open|keen)\b"
)
_SUPPOSED = phrase(
    r"""\b(?:if|unless|until|in case|hopes?|hoped|hoping|expect(?:s|ed)?|assum\w+|believe[sd]?
    |lest|provided|where|suppos\w+|confirm\w* that|confirmation that|no other|know of no
    |(?:recommend|propos|request|ask|suggest|urg|insist)\w* that)\b[^,;]*\Z
    |\b(?:whether|why)\b[^;:]*\Z
    |\b(?:to|please|as|(?-i:may)|might|must|should)(?: first| also)?\s+\Z
    |\bshould\b[^,;]{0,40}\Z
    |\b(?:states|countries|governments|parties|donors|those)(?: \w+){0,2} (?:that|which
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
    by, what = _sides(sentence, found)
    firmness = claim(sentence, start)
    nobody = by is None or is_of_listener(sentence, by) or firmness is Claim.DENIED
    if by is None or nobody or _is_else(sentence, found, by, what, value):
        return None
    if value is Standing.ACCEPTS and _PART_ONLY.search(sentence.text, start, found.end() + 90):
        value = Standing.ACCEPTS_IN_PART
    shown = Part(value, words(sentence, *found.span("standing")).spans)
    return answer(sentence, firmness, by=by, what=what, standing=shown)


def _is_else(
    sentence: Sentence, found: re.Match[str], by: Part, what: Part, value: Standing
) -> bool:
    """Whether the words are a joint agreement, a dated promise or a courtesy, and no answer."""
    if value is Standing.WILL_CONSULT:
        at_random = _WEIGHING.search(found["standing"]) and not _is_answerable(what)
        return bool(at_random) or _is_promise(sentence, found)
    if _WILL_NOT.search(found["standing"]) and not _is_close(by, found):
        return True
    if value is Standing.ACCEPTS and _FORMALITY.match(str(what.value)):
        return True
    return _joint(sentence, found) or _is_far(by, found)


_WEIGHING = phrase(r"\w+ing\b")
_WILL_NOT = phrase(r"\b(?:would|could|will|can|did) not\Z|\bcannot\Z")
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


# ---------------------------------------------------------------------- who answers what

_SOMEBODY = phrase(
    r"""(?:i|we)(?: (?:would|should|will|do|could|might|also|therefore))*\s*|(?:.*\b)?(?:i|we
    |and|then|but|he|she|it|they|who|which|reply|note|letter|statement
    |message
    |side|minister|ministry|director
    |officials?|chair|colonel|admiral|secretary|spokesman|head|deputy|team|delegation|[*.]
    |(?-i:[A-Z]{3,})(?: (?-i:[A-Z]{3,})){0,2})\s*"""
)


_OUR_OFFICER = phrase(
    r"""(?P<who>\b(?:(?:the )?(?-i:Ambassador|AMBASSADOR)|poloff|econoff|emboff|polcouns
    |econcouns
    |dcm|charg[eé]|deputy chief of mission))\s+\Z"""
)
_ASIDE = re.compile(r",\s[^,;.:]{3,90},\s*\Z")


def answering(sentence: Sentence, place: int) -> Part | None:
    """Who answers at a place; no value where it is somebody unknown, None where nobody does."""
    aside = _ASIDE.search(sentence.text, max(sentence.start, place - _WINDOW - 6), place)
    place = aside.start() if aside else place
    ours = _OUR_OFFICER.search(sentence.text, max(sentence.start, place - 30), place)
    if ours and sentence.voices.office:
        return Part(sentence.voices.we, (Span(*ours.span("who")),))
    if mine := _MINE.search(sentence.text, max(sentence.start, place - 30), place):
        we = sentence.voices.we
        return ABSENT if we is None else Part(we, (Span(*mine.span("who")),))
    if _OUR_SIDE.match(sentence.text, sentence.start, place):
        return party(None, sentence.voices.we)
    by = acting(sentence, place)
    by = by if _acts(sentence, by) else _opener(sentence, place) or by
    if by is not ABSENT:
        return _person(sentence, _own_office(sentence, by))
    subject = sentence.text[clause_start(sentence, place) : place].strip()
    if not subject or _SOMEBODY.fullmatch(subject):
        return party(None, sentence.antecedent)
    return ABSENT if _NAME.search(subject) else None


_FINITE = phrase(
    r"\s+(?:was|were|is|are|has|have|had|will|would|can|could|said|told|\w+ed|did|does)\b"
)


def _acts(sentence: Sentence, by: Part) -> bool:
    """Whether a finite verb follows the words of a party, so that it is a subject."""
    end = by.spans[-1].end if by.spans else sentence.end
    return bool(_FINITE.match(sentence.text, end, sentence.end))


_COORDINATE = phrase(r"\b(?:and|but)(?: also| then| again)?\s+\Z")
_OPENS = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr)[.] )?[A-Z][\w.'’-]+(?: [A-Z][\w'’-]+)*")
_HEADING = re.compile(r"(?:\([A-Z/]{1,6}\)\s+)?[A-Z][A-Za-z ]{2,30}:\s+")
_AT_START = 4


def _opener(sentence: Sentence, place: int) -> Part | None:
    """Who opens the sentence, where a verb is tied on by "and" and so has the same subject."""
    if not _COORDINATE.search(sentence.text, max(sentence.start, place - 14), place):
        return None
    lead = _HEADING.match(sentence.text, sentence.start, place)
    begin = lead.end() if lead else sentence.start
    first = sentence.mentions[:1]
    if first and 0 <= first[0].start - begin <= _AT_START and not first[0].word:
        return None if first[0].is_adjective else party(first[0])
    name = _OPENS.match(sentence.text, begin, place)
    if name is None:
        return None
    by = acting(sentence, name.end())
    return by if by.spans and by.spans[0].end <= name.end() + 1 else None


_MINE = phrase(
    r"""(?P<who>\b(?:(?:my|our) government|we|i))(?: (?:am|are|have|would|will|do|also
    |must))*\s+\Z"""
)
_OUR_SIDE = phrase(r"(?:on|for) our (?:side|part),")
_HE = phrase(r"(?:he|she)")


def _person(sentence: Sentence, by: Part | None) -> Part | None:
    """Who answers; "he" and "she" in the report of a post are people of its host."""
    if by is None or not by.spans or not sentence.voices.is_report:
        return by
    if not _HE.fullmatch(sentence.text, by.spans[0].start, by.spans[0].end):
        return by
    host = sentence.voices.host
    return by if host is None else Part(host, by.spans)


_FOREIGN = phrase(r"\b(?:foreign (?:affairs|ministry|office|relations)|MFA)\b")


def _own_office(sentence: Sentence, by: Part) -> Part | None:
    """The one who answers: for a foreign ministry its state, and not the post that writes."""
    office = by.value.office if isinstance(by.value, Party) else None
    if office is None or by.value == sentence.voices.office:
        return by if office is None else None
    if not _FOREIGN.search(office):
        return by
    place = by.spans[0]
    named = sentence.mentions_in(max(sentence.start, place.start - 24), place.end + 24)
    states = [one.party for one in named if one.party.iso3]
    state = states[0] if states else sentence.antecedent or sentence.voices.host
    return by if state is None else Part(state, by.spans)


_NAME = re.compile(
    r"\b[A-Z][a-z]+\Z|\b(?:authorities|officials|services|experts|he|she|they)\Z"
)


def _sides(sentence: Sentence, found: re.Match[str]) -> tuple[Part | None, Part]:
    """Who answers, and what is answered."""
    start, end = found.span("standing")
    if not _is_passive(found["standing"]):
        return answering(sentence, start), _object(sentence, found)
    agent = agent_after(sentence, end)
    what = subject_words(sentence, start)
    if agent:
        return party(agent), what
    asked = what.spans and _ASKED.search(sentence.text, what.spans[0].start, what.spans[0].end)
    if not asked:
        return None, what
    ours = asked.group().lower().startswith(("our", "your"))
    return party(None, sentence.antecedent if ours else None), what


_ASKED = phrase(
    r"""\b(?:our|the|your|this) (?:\w+ ){0,2}(?:offer|proposal|request|idea|suggestion
    |invitation
    |draft|paper|non-paper|plan|text|approach)\b"""
)


def _is_passive(said: str) -> bool:
    """Whether a verb phrase is passive: "was turned down", not "was interested"."""
    return bool(_PASSIVE.search(said) and _PAST.search(said) and not _STATE.search(said))


_BY = phrase(r"(?:[^,;.]{0,40}?\b)?(?:by|from|with)(?: the)?\s+\Z")


def agent_after(sentence: Sentence, place: int) -> Mention | None:
    """The party that "by" names behind a place."""
    named = sentence.mentions_in(place, min(sentence.end, place + _WINDOW))
    return next(
        (one for one in named[:3] if _BY.fullmatch(sentence.text, place, one.start)), None
    )


_CONJUNCTION = phrase(r"(?:that|and|but|while|so|also|said|then)\s+")


def subject_words(sentence: Sentence, place: int) -> Part:
    """The words of the clause before a place."""
    start = clause_start(sentence, place)
    while lead := _CONJUNCTION.match(sentence.text, start, place):
        start = lead.end()
    gap = len(sentence.text[start:place]) - len(sentence.text[start:place].lstrip())
    lead = _CONJUNCTION.match(sentence.text, start + gap, place)
    return words(sentence, lead.end() if lead else start, place)


_ENDS = phrase(
    r""",\s|[;:]|\s(?:but|although|while|because|since|until)\s|\s--?\s|\s\(
    |\s(?:(?:for (?:study
    |consideration|review)|ad referendum|under advisement|in part|partly
    |and (?:can|could|will|would|has|have|is|was|gave|made|took|did|left|promised|told|noted
    |asked|suggested|said|wants?|expects?|then|might
    |added))\b|(?:down|attractive
    |sound|promising|interesting|good|useful|sensible|possible|worthwhile|helpful|appealing
    |feasible)\s*(?:[.,;]|\Z))"""
)
_PRONOUN = phrase(r"(?:it|so|them|us|her|him|now|to|and)\b|(?:this|that|those|these|there)\Z")
_TOPIC = phrase(
    r"""(?:on|as for|as to|as regards|regarding|concerning|with regard to|turning to|about)
    (?P<what>[^,:;]{3,120})[,:]"""
)


_PREPOSITION = phrase(r"\s*(?:on|to|with|that|for|about|of|in)\b")


def matter(sentence: Sentence, start: int) -> Part:
    """What is answered, in the words behind a place, else in those that open the sentence."""
    lead = _PREPOSITION.match(sentence.text, start, sentence.end)
    start = lead.end() if lead else start
    stop = _ENDS.search(sentence.text, start, sentence.end)
    if sentence.text[start : start + 2].strip()[:1] in {".", "?", "!"}:
        return topic(sentence, start)
    what = words(
        sentence, start, extent(sentence, start, stop.start() if stop else sentence.end)
    )
    if what is not ABSENT and not _PRONOUN.match(str(what.value)):
        return what
    return topic(sentence, start)


def topic(sentence: Sentence, before: int) -> Part:
    """What the sentence says in its opening that it is about ("As for the films, …")."""
    opening = _TOPIC.match(sentence.text, sentence.start, before)
    return words(sentence, *opening.span("what")) if opening else ABSENT


def _object(sentence: Sentence, found: re.Match[str]) -> Part:
    named = "what" in found.re.groupindex and found["what"] is not None
    return matter(sentence, found.start("what") if named else found.end())


_OWNER = phrase(r"\b(?:of|from|by)(?: the)?\s+\Z")


def asker(sentence: Sentence, by: Part, what: Part, place: int) -> Part:
    """To whom the answer goes: whose request or offer it is, else the one who reports it."""
    speaker = sentence.voices.we if sentence.voices.we != by.value else None
    if asked := _who_asked(sentence, by, place):
        return asked
    if not what.spans:
        return party(None, _reporter(sentence, by, speaker))
    start, end = what.spans[0].start, what.spans[0].end
    for one in sentence.mentions_in(start, end):
        ours = one.party == speaker and one.start - start < _NEAR
        owns = sentence.text[one.start : one.end].lower().endswith(("'s", "’s"))
        owns = (
            owns
            or one.is_adjective
            or bool(_OWNER.search(sentence.text, max(start, one.start - 10), one.start))
        )
        theirs = owns and one.party.iso3 is not None and one.party != by.value
        if ours or (theirs and _ASKING.search(sentence.text, start, end)):
            return party(one)
    return party(None, _reporter(sentence, by, speaker))


def _reporter(sentence: Sentence, by: Part, speaker: Party | None) -> Party | None:
    """The one who reports, unless a post reports what others than its host answered."""
    host = sentence.voices.host
    own = isinstance(by.value, Party) and (by.value.iso3 is None or by.value == host)
    return speaker if own or not sentence.voices.is_report else None


_HAD_ASKED = cued(
    "asked approached invited requested urged offered proposed",
    r"\b(?P<asks>(?:asked|approached|invited|requested|urged|offered|proposed))\b",
)


def _who_asked(sentence: Sentence, by: Part, place: int) -> Part | None:
    """The party that the sentence says had asked, where it is not the one that answers."""
    for found in sentence.finditer(_HAD_ASKED):
        if found.start() > place:
            break
        acted = acting(sentence, found.start())
        is_other = isinstance(acted.value, Party) and acted.value != by.value
        if is_other and acted.spans and acted.spans[0].end <= found.start():
            return acted
    return None


_ASKING = phrase(
    r"\b(?:offer|request|proposal|suggestion|invitation|idea|letter|note|draft|text|paper)s?\b"
)


def answer(
    sentence: Sentence, firmness: Claim, *, by: Part, what: Part, standing: Part
) -> Finding:
    """One answer, to the one who asked."""
    value = standing.value
    return finding(
        Answer,
        sentence,
        firmness,
        f"answer-{value.value.replace('_', '-')}" if isinstance(value, Standing) else "answer",
        by=by,
        to=asker(sentence, by, what, standing.spans[0].start),
        what=what,
        standing=standing,
    )


FINDER = Finder(
    cues=frozenset[str]().union(*(form.rule.cues for form in FORMS)),
    find=find,
    rules=(*(form.rule for form in FORMS), _HAD_ASKED),
)
