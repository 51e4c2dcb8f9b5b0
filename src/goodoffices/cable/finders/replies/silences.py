"""Silence: an answer that has not come, which is a finding of its own, denied.

Forms: "HAve NOT YET respondED to our proposals" (08STATE63551), "has yet to say yes", "They
have not done so", "no answer so far", "We have heard nothing from Tessara since", "Our note
remains unanswered", "Tessara's reply is overdue", "still waits for an answer",
"Tessara owes us a reply".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.parties.mentions import Mention, is_state
from goodoffices.cable.finders.parts import ABSENT, Finder, Part, claim, party, subject, words
from goodoffices.cable.finders.passages.alternatives import either
from goodoffices.cable.finders.passages.phrases import cued, phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.replies.answer_forms import AUXILIARIES
from goodoffices.cable.finders.replies.answerers import (
    agent_after,
    answer,
    answering,
    matter,
    subject_words,
    topic,
)
from goodoffices.cable.finders.replies.answers import is_of_listener, is_supposed
from goodoffices.records import Claim, Finding, Standing

_LEAD = rf"(?:(?:{either(AUXILIARIES.split())}|so|far|as|to|failed|fails|neither) ){{0,7}}"
_REPLY = r"(?:repl(?:y|ies)|answers?|responses?|reactions?|acknowledgements?|feedback)"
_REPLY_WORDS = """reply replies answer answers response responses reaction reactions
    acknowledgement acknowledgements feedback word news comments decision"""
_ABOUT = r"(?: (?:to|on|about|regarding|concerning|as to))?"
_TIME = r"(?: (?:yet|so far|to date|since(?: then)?|up to now|back|further|thus far))?"

_VERB = cued(
    """respond responded reply replied answer answered react reacted revert reverted acknowledge
    acknowledged comment commented come came got gotten written write explain explained done
    said say signed heard""",
    rf"""\b(?P<standing>{_LEAD}(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|react(?:ed)?
    |revert(?:ed)?|acknowledged?|comment(?:ed)?|(?:come|came|got(?:ten)?) back(?: to us)?
    |writ(?:e|ten)(?: back)?|explain(?:ed)?|done so|sa(?:id|y) (?:yes|anything|a word)
    |sa(?:id|y)(?=\s*(?:[.,;]|\Z))))\b{_TIME}{_ABOUT}""",
    before=f"{AUXILIARIES} so far as to failed fails neither",
    needs="""not yet never failed fails neither hasn't haven't hadn't didn't hasn’t haven’t
    didn’t""",
)
_NO_REPLY = cued(
    "no",
    rf"""\b(?P<standing>no (?:(?!other\b|further\b|need\b)[\w-]+ ){{0,2}}?(?:{_REPLY}|word|news)
    (?: (?:was|were) (?:ever )?(?:received|given|sent|returned|forthcoming)
    |(?: (?:has|had|have))?(?: (?:yet|so far|as yet|still|ever))?(?: (?:been received
    |come(?: in)?|arrived|reached us|been given|followed))?){_TIME})
    (?! (?:problem|is needed|was needed))\b""",
    needs=_REPLY_WORDS,
)
_NOT_RECEIVED = cued(
    "received had got seen receive get",
    rf"""\b(?P<standing>{_LEAD}(?:received|had|got|seen|receive|get) (?:an?|any|the|its|their)
    (?: [\w-]+)?? {_REPLY})\b{_TIME}""",
    before=f"{AUXILIARIES} so far as to",
    needs="not never yet hasn't haven't hadn't hasn’t haven’t",
)
_NOTHING = cued(
    "produced said sent given done returned offered provided delivered replied answered passes "
    "passed ignores ignore",
    rf"""\b(?P<standing>{_LEAD}(?:produced|said|sent|given|done|returned|offered|provided
    |delivered) nothing|(?:replied|answered) to? ?neither
    |passe[sd] (?:[^,;.]{{2,40}} )?over in silence
    |ignores? (?:us|him|her|them|it)\b){_TIME}""",
    before=f"{AUXILIARIES} so far as",
    needs="nothing neither silence ignores ignore",
)
_HEARD = cued(
    "heard hear",
    rf"""\b(?P<standing>{_LEAD}(?:heard (?:nothing|no more|neither yes nor no)
    |hear(?:d)?(?: back)?(?= from))){_TIME}""",
    before=AUXILIARIES,
)
_UNANSWERED = cued(
    "unanswered silent without silence",
    rf"""(?P<standing>\b(?:(?:has|have|had|is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)|kept
    |keeps|fell
    |fallen|went|go(?:es|ne)|been|lie[sd]?|met|still|so|far|as|yet) ){{1,4}}(?:unanswered|silent
    |(?:without|with no) (?:an? |any )?{_REPLY}|with silence)\b)(?: on\b| about\b)?""",
    before="""has have had is are was were remain remains remained stay stays stayed kept keeps
    fell fallen went go goes gone been lie lies still so far as yet met""",
)
_OVERDUE = cued(
    _REPLY_WORDS,
    rf"""\b(?P<noun>{_REPLY}|comments?|decision)\b(?: (?:to|on|from|of|about
    |by) [^,;.]{{1,60}}?)?
    (?P<standing> (?:(?:is|are|was|were|remains?|has been|have been)(?: (?:still|now|long|well
    |again|being|weeks?|months?|two|three|four|six))* (?:overdue|outstanding|awaited|pending
    |missing|owed|late|lacking|to come)|fell due|(?:was|were|had been) due
    |never (?:arrived|came|reached \w+|materiali[sz]ed)))\b""",
    needs="overdue outstanding awaited pending missing owed late lacking due come never",
)
_AWAITING = cued(
    "awaiting await awaits waiting wait waits chasing",
    rf"""\b(?P<standing>(?:(?:is|are|was|were|still) ){{1,3}}(?:await(?:s|ing)?
    |(?:wait(?:s|ing)?) for|chasing))\b(?P<whose> [^,;.]{{0,60}}?)\b(?P<noun>{_REPLY}|comments
    |decision|word|news)\b{_ABOUT}""",
    before="is are was were still",
    needs=_REPLY_WORDS,
)
_OWES = cued(
    "owes owe owed ignored ignores left leaves",
    rf"""\b(?P<standing>owe[sd]? (?:us|aurelia|the \w+|it|them|him|her) (?:an?|the|its
    |some) {_REPLY}|(?:ignore[sd]|(?:left|leaves)(?= [^,;.]{{1,60}} (?:unanswered
    |without (?:an? )?{_REPLY}))) (?=(?P<what>(?:our|the|both|all|two|this|that|its)\b
    [^,;.]{{3,60}}?)(?:\s+unanswered|\s+without|\s*[.,;]|\Z)))""",
)
_NOR = cued(
    "nor neither",
    rf"""\b(?P<standing>(?:nor|neither) (?:has|have|had|did|does))(?P<by> [^,;.]{{2,60}}? )
    (?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|react(?:ed)?|come back|written(?: back)?
    |acknowledged?|commented|said anything)\b{_TIME}{_ABOUT}""",
    needs="""respond responded reply replied answer answered react reacted come written
    acknowledged commented said""",
)
_DENIED = phrase(r"\b(?:not|never|yet to|still to|fail(?:s|ed) to|neither)\b|n['’]t\b")
_MODAL = phrase(r"\b(?:will|would|can|could|do|won['’]t|wouldn['’]t)\b(?! not be)")
_HAPPENED = phrase(
    r"""\b(?:still|so far|as yet|yet|there (?:was|is|has been|had been)|(?:had|have|has|received
    |got|seen|produced|sent|given|brought|elicited|getting|with)(?: (?:as yet|so far|still))?)
    \s+\Z"""
)
_CAME = phrase(r"(?:has|have|had|come|arrived|so far|yet|to date|since|reached|followed)\b")
_FROM = phrase(r"(?:[^,;.]{0,50}?\b)?(?:from|of|by|in)(?: the)?\s+\Z")
_NEAR = 60


def find(sentence: Sentence) -> Iterator[Finding]:
    """The answers that a sentence says have not come, one of each form."""
    taken: set[int] = set()
    for rule, read in _READ:
        for found in sentence.finditer(rule):
            place = found.start("standing")
            if place in taken or is_supposed(sentence, place):
                continue
            sides = read(sentence, found)
            if sides is None or is_of_listener(sentence, sides[0]):
                continue
            by, what = sides
            taken.update(range(found.start(), found.end()))
            yield _silence(sentence, found, by, what)


def _silence(sentence: Sentence, found: re.Match[str], by: Part, what: Part) -> Finding:
    shown = words(sentence, *found.span("standing")).spans
    hedged = claim(sentence, found.start("standing")) is Claim.CONTINGENT
    firmness = Claim.CONTINGENT if hedged else Claim.DENIED
    return answer(sentence, firmness, by=by, what=what, standing=Part(Standing.SILENT, shown))


Sides = tuple[Part, Part] | None
"""Who is silent and about what; none where nobody is."""


def _did_not(sentence: Sentence, found: re.Match[str]) -> Sides:
    """Who did not answer, and what: "has not yet responded to our proposals"."""
    said = found["standing"]
    if not _DENIED.search(said) or _MODAL.match(said):
        return None
    by = answering(sentence, found.start("standing"))
    ours = by is not None and by.value == sentence.voices.we
    if by is None or (ours and said.lower().endswith("done so")):
        return None
    return by, matter(sentence, found.end())


def source(sentence: Sentence, start: int, end: int) -> Mention | None:
    """Whose a noun between two places is: "Tessara's reply", "an answer from Tessara"."""
    for one in sentence.mentions_in(end, min(sentence.end, end + _NEAR)):
        if is_state_or_office(one) and _FROM.fullmatch(sentence.text, end, one.start):
            return one
    before = sentence.mentions_in(max(sentence.start, start - _NEAR), start)
    last = before[-1] if before else None
    if last is None or start - last.end > _ADJECTIVES:
        return None
    owns = sentence.text[last.start : last.end].lower().endswith(("'s", "’s", ",s"))
    return last if owns or last.is_adjective or last.word in {"your", "our"} else None


def is_state_or_office(mention: Mention) -> bool:
    """Whether a mention names somebody who may answer."""
    return is_state(mention) or bool(mention.party.organisation or mention.party.office)


_ADJECTIVES = 24


def _no_reply(sentence: Sentence, found: re.Match[str]) -> Sides:
    """Who sent no reply to what: "No reply to our note has come"."""
    start, end = found.span("standing")
    whose = source(sentence, start, end)
    came = _HAPPENED.search(sentence.text, max(sentence.start, start - 40), start)
    ended = found["standing"].rsplit(None, 1)[-1].lower() in _SINCE or end >= sentence.end - 1
    if not (whose or came or ended or _CAME.search(sentence.text, end, end + 60)):
        return None
    by = party(whose) if whose else _asked(sentence, start)
    about = _TO.match(sentence.text, end, sentence.end)
    return by, words(sentence, *about.span("what")) if about else topic(sentence, start)


_SINCE = frozenset(
    {"yet", "far", "date", "since", "then", "now", "received", "come", "arrived"}
)
_TO = phrase(
    r"""\s+(?:to|on|about|regarding) (?P<what>[^,;.]{3,90}?)
    (?=\s+(?:has|have|had|from|so far|yet|to date|is|was)\b|\s*[,;.]|\Z)"""
)


def _asked(sentence: Sentence, place: int) -> Part:
    """Who was asked and is silent: the last other party that the sentence names, if any."""
    acting = subject(sentence, place)
    others = [
        one
        for one in sentence.mentions_before(place)
        if is_state_or_office(one) and one != acting and one.party != sentence.voices.we
    ]
    several = len({one.party for one in others}) > 1
    return party(others[-1] if others and not several else None)


def _not_received(sentence: Sentence, found: re.Match[str]) -> Sides:
    """Whose reply was not received: "we have not received a response from Tessara"."""
    if not _DENIED.search(found["standing"]):
        return None
    whose = source(sentence, found.end(), found.end())
    about = _TO.match(sentence.text, found.end(), sentence.end)
    what = words(sentence, *about.span("what")) if about else topic(sentence, found.start())
    if whose is not None:
        return party(whose), what
    waits = answering(sentence, found.start("standing"))
    voices = sentence.voices
    other = voices.we if waits is not None and waits.value != voices.we else sentence.antecedent
    return party(None, other if other != voices.we or waits else None), what


def _nor(sentence: Sentence, found: re.Match[str]) -> Sides:
    """Who did not answer either: "Nor has her office reacted to the non-paper"."""
    named = sentence.mentions_in(*found.span("by"))
    return party(named[0] if named else None, sentence.antecedent), matter(
        sentence, found.end()
    )


def _nothing(sentence: Sentence, found: re.Match[str]) -> Sides:
    """Who gave nothing: "Tessara has sent nothing so far"."""
    by = answering(sentence, found.start("standing"))
    return None if by is None else (by, topic(sentence, found.start()))


def _heard(sentence: Sentence, found: re.Match[str]) -> Sides:
    """From whom nothing was heard: "We have heard nothing from Tessara"."""
    said = found["standing"]
    if "nothing" not in said and "nor" not in said and not _DENIED.search(said):
        return None
    whose = source(sentence, found.end(), found.end())
    about = _ON.search(sentence.text, found.end(), min(sentence.end, found.end() + 120))
    what = words(sentence, *about.span("what")) if about else topic(sentence, found.start())
    return (party(whose) if whose else _asked(sentence, found.start())), what


_ON = phrase(r"\b(?:on|about|regarding|concerning) (?P<what>[^,;.]{3,90})")


def _unanswered(sentence: Sentence, found: re.Match[str]) -> Sides:
    """Who left what unanswered, or is silent on it."""
    start = found.start("standing")
    if found["standing"].lower().endswith("silent"):
        by = answering(sentence, start)
        return None if by is None else (by, matter(sentence, found.end()))
    what = subject_words(sentence, start)
    if what is ABSENT:
        return None
    agent = agent_after(sentence, found.end())
    inside = what.spans[0]
    named = [
        one
        for one in sentence.mentions_in(inside.start, inside.end)
        if is_state_or_office(one) and one.party != sentence.voices.we and not one.word
    ]
    meant = agent or (named[-1] if named else None)
    return party(meant, sentence.antecedent), what


_THEIRS = phrase(r"\b(?:its|their|his|her|an?)(?: [\w-]+){0,2}\s+\Z")


def _overdue(sentence: Sentence, found: re.Match[str]) -> Sides:
    """Whose reply is overdue or pending."""
    whose = source(sentence, *found.span("noun"))
    start = found.start("noun")
    theirs = _THEIRS.search(sentence.text, max(sentence.start, start - 40), start)
    if whose is None and not theirs:
        return None
    about = _TO.match(sentence.text, found.end("noun"), sentence.end)
    return party(whose), words(sentence, *about.span("what")) if about else ABSENT


def _awaited(sentence: Sentence, found: re.Match[str]) -> Sides:
    """Whose reply is still awaited."""
    whose = source(sentence, *found.span("noun"))
    return None if whose is None else (party(whose), matter(sentence, found.end()))


def _owed(sentence: Sentence, found: re.Match[str]) -> Sides:
    """Who owes a reply, or ignored a letter."""
    by = answering(sentence, found.start("standing"))
    if by is None or by.value == sentence.voices.we:
        return None
    return by, words(sentence, *found.span("what")) if found["what"] else ABSENT


_READ = (
    (_VERB, _did_not),
    (_NOT_RECEIVED, _not_received),
    (_NOR, _nor),
    (_NO_REPLY, _no_reply),
    (_NOTHING, _nothing),
    (_HEARD, _heard),
    (_UNANSWERED, _unanswered),
    (_OVERDUE, _overdue),
    (_AWAITING, _awaited),
    (_OWES, _owed),
)

FINDER = Finder.of((rule for rule, _ in _READ), find)
