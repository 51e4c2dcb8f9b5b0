"""Who answers, what is answered, and to whom: the parties and the matter of an answer."""

from __future__ import annotations

import re

from goodoffices.cable.finders.parties.mentions import Mention
from goodoffices.cable.finders.parts import ABSENT, Part, clause_start, finding, party, words
from goodoffices.cable.finders.passages.clauses import acting, extent
from goodoffices.cable.finders.passages.phrases import cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Answer, Claim, Finding, Party, Span, Standing

_WINDOW = 90
_NEAR = 24
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


def sides(sentence: Sentence, found: re.Match[str]) -> tuple[Part | None, Part]:
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


_PASSIVE = phrase(r"\b(?:is|are|was|were|been|being|be)\b")
_PAST = phrase(r"(?:ed|en)\b")
_STATE = phrase(
    r"(?:interested|attracted|intrigued|pleased|delighted|inclined|disposed"
    r"|honou?red|undecided|prepared|guarded|open|keen)\b"
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


HAD_ASKED = cued(
    "asked approached invited requested urged offered proposed",
    r"\b(?P<asks>(?:asked|approached|invited|requested|urged|offered|proposed))\b",
)


def _who_asked(sentence: Sentence, by: Part, place: int) -> Part | None:
    """The party that the sentence says had asked, where it is not the one that answers."""
    for found in sentence.finditer(HAD_ASKED):
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
