"""Things of help in running text: where each of a list begins and ends, and whether it is one.

"two spectrometers on loan, a place where its chemists can work, and money for the building" is
three; "an answer by Friday" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from goodoffices.cable.finders.assistance.topics import kind_of_help, topic
from goodoffices.cable.finders.parts import ABSENT, Part, words
from goodoffices.cable.finders.passages.clauses import extent
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Span

NO_THINGS = frozenset(
    """ability absence acceptance access accord account act action acknowledgement address
    agenda agreement aim analysis-of-options answer answers anything appointment approval
    approvals argument assent assurance assurances attention audience audit authorisation
    authority authorization backing blessing bottom brief call calls candidate candidates care
    case cause caution certainty certificate certificates chance change changes check
    clarification clarifications clarity clause clearance clearances colleagues comment
    comments commitment commitments concession conclusion condition conditions confidence
    confirmation consensus consent consideration consultation consultations contact contacts
    contract contribution contributions cooperation copies copy coordination correction
    corrections country countries courage date dates day days deadline decision decisions
    delay delays delegation demarche detail details discretion discussion discussions document
    documents donor donors doubt effort efforts end evaluation-form evening everything
    evidence-of-receipt explanation explanations extension fact facts favour favor feedback
    figure figures follow-up form forms goodwill government ground guarantee guarantees
    guidance haste hope hour hours idea ideas importance information input instruction
    instructions intention interest interests interview invitation invitations invoice issue
    item items language latitude leave lead letter letters list lists look majority man
    mandate matter matters meeting meetings message messages minister ministers minute minutes
    moment month months mood name names need needs negotiations news note notes nothing notice
    number numbers objection objections offer offers official officials one ones opinion
    opportunity option options order orders paper papers parliament part partner partners
    passport patience pause peace permission person phone-call plan plans pledge pledges point
    points policy position press pressure price priorities priority problem problems procedure
    process progress project projects promise promises proof proposal proposals question
    questions ratification reaction reactions reason reasons receipt recipient recipients
    recognition record reduction reference reforms relations relationship remarks reminder
    reply replies report reports representative request requests respect response responses
    rest result results right rights role room schedule seat second secret secretary sense
    share side sign signature signatures silence solution something space speech stability
    stage state statement statements states status step steps success suggestion suggestions
    sum sympathy talk talks target task term terms text texts thing things thought ticket time
    timetable times topic topics trust truth understanding update urgency use version view
    views visa visas visit visitor visits vote war week weeks will wish wishes word words work
    world year years yes""".split()
)
"""Heads of what is asked for and is no help: words, deeds of state, people, time."""

_PREPOSED = (
    r"(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|some|several|another|more|further|additional|its|their|his|her"
    r"|such|better|new|at least|up to|about|around|over|[0-9][0-9,]*)\b"
)
_BREAK = phrase(
    r"""(?P<mark>[,;]) (?:and |or |as well as |plus |also )?(?:for |with |of |in |on )?
    | (?P<joint>and|as well as|plus|along with|together with) (?:also )?
    (?:for |with |of |in |on )?"""
)
_DETERMINED = phrase(_PREPOSED)
_REPEATED = phrase(r"(?:and|or|,) (?:for|with|in|of|on) \Z")
_HEAD_END = phrase(
    r"""\s(?:for|of|in|on|at|to|with|from|against|by|under|within|near|along|between|beyond
    |through|about|into|over|across|until|during|as|per|which|that|who|where|when)\b|[,;:(.–]"""
)
_ITEM_END = phrase(
    r"""\s\(|:\s|\s[-–—]{1,2}\s|,?\s(?:which|who|whose|where|that (?:is|are|was|were|has|have
    |had|can|could|will|would|may|it|they|he|she|we|[A-Z]\w+ (?:gave|has|had))
    |because|although|though|since|while|but|so that|given that
    |if|provided|unless|worth|costing|priced|valued|estimated|put at|budgeted
    |at (?:an? )?(?:estimated |total |unit )?(?:cost|price|expense)|at list price
    |from (?:donors?|partners?|abroad|the donors|outside|any donor)
    |said|adding|noting|saying|he said|she said|they said|and hopes?|and asks?|and asked
    |and (?:it|they|he|she|we|has|have|had|is|are|was|were|will|would|said|can|could|did
    |does|so)\b)"""
)
_PRICED = phrase(
    r""",? (?:(?:at|for) )?(?:(?:about|some|almost|roughly|nearly|around|over|up to|est\.
    |approximately|perhaps) )?(?:EUR|USD|CHF|GBP|NOK|AUD|JPY|SEK|DKK|CAD|NZD|[$€£])\s?[0-9]"""
)
_TERM = phrase(r",? (?:within|by|before|until) (?:the|a|an|this|next|its|[0-9])\b")
_LEADING = phrase(
    r"(?:the |its |their )?(?:\w+ )?(?:project|proposal|request)s? (?:for|on|to|of)\s"
    r"|(?:both|also|not least|above all|for example|in particular|namely|e\.g\.)\s"
)
_CLAUSE = phrase(
    r"""\b(?:will|has|have|is|are|was|were|had|could|can|would|should|shall|must|may|did
    |does|do|asks?|asked|says?|said|noted|won['’]t|don['’]t|isn['’]t|can['’]t)\b"""
)
_STOP = re.compile(r"[.?!](?=\s|\Z)|\n\s*\n")
_ABBREVIATED = re.compile(r"\b(?:est|No|approx|e\.g|i\.e|[A-Z])\Z")
_FARTHEST = 700
_MOST = 25
"""How many things one sentence lists at most, so that none takes forever."""


def things(
    sentence: Sentence, start: int, end: int, *, firm: bool = False, loose: bool = False
) -> Iterator[Part]:
    """The things that a list names, in order, each without its price or what is said of it.

    `firm` says that words before the list announce needs: then all that is no clause and no
    matter of words counts; else a thing must name something by which one is helped, or, where
    `loose`, be one that can be counted.
    """
    end = _list_end(sentence, start, end)
    for begin, stop in _parted(sentence.text, start, end):
        item = _item(sentence, begin, stop)
        place = item.spans[0] if item.spans else None
        if place and is_thing(sentence.text, place, firm=firm, loose=loose):
            yield from () if _is_party(sentence, place) else (item,)


def _is_party(sentence: Sentence, place: Span) -> bool:
    """Whether words are only the name of a party ("Donors: Tessara, IBSO")."""
    named = sentence.mentions_in(place.start, place.end + 1)
    return bool(named) and named[-1].end - named[0].start >= place.end - place.start - 1


def _list_end(sentence: Sentence, start: int, end: int) -> int:
    """Where a list ends: with its sentence, or, where semicolons part it, at the full stop."""
    text = sentence.text
    if text[end : end + 1] != ";":
        return end
    for stop in _STOP.finditer(text, end, end + _FARTHEST):
        if not _ABBREVIATED.search(text, max(start, stop.start() - 8), stop.start()):
            return stop.start()
    return end


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a list: at its semicolons, else at commas and joints before new things."""
    inside = _brackets(text, start, end)
    semicolons = any(
        not any(a < one.start() < b for a, b in inside)
        for one in _SEMICOLON.finditer(text, start, end)
    )
    for found in islice(_BREAK.finditer(text, start, end), _MOST):
        if any(a < found.start() < b for a, b in inside):
            continue
        if semicolons and found["mark"] != ";":
            continue
        if not semicolons and not _opens(text, found, end):
            continue
        yield start, found.start()
        start = found.end()
    yield start, end


def _brackets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places in brackets between two others."""
    return [found.span() for found in _BRACKETED.finditer(text, start, end)]


_SEMICOLON = re.compile(r";\s")
_BRACKETED = re.compile(r"\([^()]{0,200}\)")


def _opens(text: str, found: re.Match[str], end: int) -> bool:
    """Whether a new thing begins behind a comma or a joint of a list.

    Behind "and" it must be told apart by an article, a number or a repeated "for"; behind a
    comma a thing of help without one will do ("radios, vehicles and dogs").
    """
    place = found.end()
    if _DETERMINED.match(text, place, end) or _REPEATED.search(text, found.start(), place):
        return not _CLAUSE.search(text, place, min(end, place + _NEAR))
    stop = _HEAD_END.search(text, place, end)
    chunk = (place, stop.start() if stop else end)
    if found["mark"] is None:
        return "," in text[max(0, place - _NEAR) : found.start()] and _named(text, *chunk)
    return _named(text, *chunk)


_NEAR = 60


def _named(text: str, start: int, end: int) -> bool:
    """Whether a short chunk of a list names help by itself."""
    if end - start > _NEAR or _CLAUSE.search(text, start, end):
        return False
    return _tells_help(text, start, end)


def _tells_help(text: str, start: int, end: int) -> bool:
    """Whether words tell a kind of help or a topic of it."""
    if start >= end:
        return False
    told = (kind_of_help(text, start, end), topic(text, start, end))
    return any(part is not ABSENT for part in told)


def _item(sentence: Sentence, start: int, end: int) -> Part:
    """One thing: its own words up to a price, a comma, a bracket or a clause about it."""
    text = sentence.text
    lead = _LEADING.match(text, start, end)
    start = lead.end() if lead else start
    for pattern in (_ITEM_END, _PRICED, _TERM):
        found = pattern.search(text, min(start + 1, end), end)
        end = found.start() if found else end
    comma = text.find(",", start + 3, end)
    end = comma if comma >= 0 else end
    if end <= sentence.end:
        end = extent(sentence, start, end)
    return words(sentence, start, end)


def is_thing(text: str, place: Span, *, firm: bool = False, loose: bool = False) -> bool:
    """Whether words name a thing to be helped with.

    The last word before the first preposition decides: an answer is none, detectors are one,
    and "the upkeep of" is one where what follows is.
    """
    stop = _HEAD_END.search(text, place.start, place.end)
    end = stop.start() if stop else place.end
    written = _EACH.sub("", text[place.start : end]).split()
    is_clause = _CLAUSE.search(text, place.start, end) or _DOES.match(text, place.start, end)
    if not written or is_clause:
        return False
    head = written[-1].lower().strip("'\"“”‘’")
    is_none = (head in NO_THINGS and not _VISIT.search(text, place.start, end)) or written[
        0
    ].lower() in _NO_OPENING
    if is_none or _BARE.fullmatch(text, place.start, place.end):
        return False
    if firm:
        return place.end - place.start >= _SHORTEST
    if _tells_help(text, place.start, end) or (loose and _counted(text, place.start, head)):
        return True
    leads_on = head in _LIGHT or head.endswith(_DEEDS)
    return leads_on and _tells_help(text, place.start, place.end)


_DOES = phrase(r"[a-z]+s (?:the|an?|us|our|them|him|it)\b")
_VISIT = phrase(
    r"\b(?:study|field|expert|experts['’]|exchange|training|working|assessment) visits?\b"
)


def _counted(text: str, start: int, head: str) -> bool:
    """Whether a thing of no known kind is one that can be counted: "ten goggles", "rafts"."""
    if head.endswith(_ABSTRACT) or not head.isalpha():
        return False
    is_plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return is_plural or bool(_COUNT.match(text, start))


_ABSTRACT = (
    "ness", "ity", "ance", "ence", "ship", "dom", "cy", "ism", "ities", "ances", "ences", "ure",
    "ty", "al", "th", "age",
)  # fmt: skip
_COUNT = phrase(
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|[0-9]+)\b"
)
_BARE = phrase(
    r"(?:(?:the|some|more|any|outside|further|additional|foreign|much|new|its|their|enough) )*"
    r"(?:money|funds?|funding|help|assistance|support|experts?|expertise|resources|advice|aid"
    r"|training|equipment|your \w+)"
)
_EACH = phrase(r"\b(?:a|per|each|every) (?:year|month|week|day|season|quarter)\b")
_NO_OPENING = frozenset(
    """no none nothing nobody neither it they he she we i you this these that those who what
    which how whether if when where why not to by from as because against and or but since
    your my otherwise so then please""".split()
)
_LIGHT = frozenset(
    """help assistance support advice aid set sets pair pairs package packages means system
    systems network networks programme program team teams capacity people someone somebody
    hand hands loan place places renewal disposal removal person supply stock stocks register
    registers registry inventory inventories archive archives patrols patrol list""".split()
)
_DEEDS = ("ing", "tion", "sion", "ment", "ments", "tions")


_SHORTEST = 4
