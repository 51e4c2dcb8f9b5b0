"""Projects that lists state, item by item: joint lists, wish lists, needs under a heading.

Forms met: "HY-3. Radio repeaters for … Funded in full by Norvelle", "BM-11  Renewal of … Cost:
EUR 310,000", "(B) New computer for the railway gate, USD 11,200.", "- screening of mail: EUR
240,000 as before, agreed;", "MR-2, secure telephones for coast guard and police. USD 48,000.",
"WHAT FENWAR ASKS. Help in writing …; a replacement for …; and maintenance for …".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from goodoffices.cable.finders.assistance.project_parts import Told, project
from goodoffices.cable.finders.assistance.things import is_thing, things
from goodoffices.cable.finders.contributions import item_gifts
from goodoffices.cable.finders.parties.mentions import is_state
from goodoffices.cable.finders.parts import ABSENT, Part, party, words
from goodoffices.cable.finders.passages.listed import Item
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.stretches import Stretches
from goodoffices.records import Cable, Finding, Span, Standing

PROJECTS_TOLD = phrase(
    r"""\b(?:(?:assistance |open |joint |new |proposed |unfunded )?projects?
    |(?:what )?(?:\w+ )?(?:needs?|lacks?|wants?|wishes|asks)\b(?! (?:to|no|not)\b)
    |wish(?:es)?|wanted|missing|lacking|gaps?|shortfalls?|requirements?|priorit(?:y|ies)
    |unfunded|in search of (?:partners|donors)|without (?:a )?(?:donor|taker)s?
    |left to place|still open|short of|in need of
    |requests? (?:for )?(?:\w+ )?(?:assistance|help|support)
    |(?:requires?|required|needs?) (?:\w+ ){0,2}(?:assistance|help|support)
    |(?:assistance|help|support) (?:is |was )?(?:needed|required|requested|sought|wanted|asked)
    |would (?:also )?(?:welcome|like|appreciate|be grateful for)
    |asks? for|asked for|requests?|requested|seeks|sought|shopping list|is wanting|has not got
    |beyond (?:its|their|his|her|the [\w'’ ]{3,30}?) (?:unaided )?(?:strength|means|purse|reach
    |capacity|resources|power|budget)|unaided|cannot (?:do|manage|afford|bear|finance|meet|be
    met) (?:\w+ )?(?:alone|by itself|itself|by themselves))\b"""
)
_STRONG = phrase(
    r"""\b(?:projects?|needs|wish(?:es)? list|wish list|shopping list|in search of|unfunded
    |left to place|(?:is|are) (?:lacking|missing)|(?:help|assistance|support) (?:is )?(?:needed
    |wanted|requested|required)|(?:requires?|needs?|wants?|lacks?|asks? for)(?: \w+){0,3}:)"""
)
_NO_PROJECTS = phrase(
    r"""\b(?:gifts?|pledges?|pledged|contributions?|offers?|offered|undertakings?|donated
    |strengths?|capabilit(?:y|ies)|who gave what|talking points|points|questions?|steps?
    |measures?|in charge|please|posts? (?:is|are)|action request(?:ed)?|experience)\b"""
)
_DEEDS = phrase(
    r"\b(?:gave|promis(?:e|ed|es)|undertak(?:es|e)|undertook|embassy is|will"
    r"|requests? (?:that )?(?:posts?|embassy|the embassy|department))\b"
)
_OPEN = phrase(
    r"\b(?:in search of|unfunded|no donors?|without (?:a )?(?:donor|taker)|left to place"
    r"|(?:still )?open|donors? (?:wanted|sought)|partners (?:wanted|sought)|for donors)\b"
)
_AGREED = phrase(
    r"\b(?:joint list|agreed (?:between|with|by|list)|list (?:was |is )?agreed|approved list)\b"
)
_CODED = re.compile(r"(?:.*\s)?[A-Z]{1,4}[-/][0-9]{1,3}[a-z]?\Z")
_IN_WORDS = re.compile(r"(?:Project\s+)?[A-Z]{1,4}-\d{1,3}:", re.IGNORECASE)
_FIELD = re.compile(r"(?:Project|Need|Request|Assistance|Help)\b", re.IGNORECASE)


@lru_cache(maxsize=64)
def speaks_of_projects(lead: str) -> bool:
    """Whether the words that introduce a list announce projects, and not gifts or orders."""
    last = lead[-_CLOSE:]
    if not PROJECTS_TOLD.search(last) or _NO_PROJECTS.search(last):
        return False
    return bool(_STRONG.search(last)) or not _DEEDS.search(last)


_CLOSE = 160


def find_all(cable: Cable, stretches: Stretches, listed: Iterable[Item]) -> Iterator[Finding]:
    """The projects that the lists of a paper state."""
    for item in listed:
        yield from find(item)
    for paragraph in cable.paragraphs:
        heading = HEADED.match(f"{paragraph.heading or ''}. {paragraph.text[:_LONGEST_HEAD]}")
        if heading:
            place = (paragraph.span.start, paragraph.span.end)
            yield from find_headed(stretches.stretch(paragraph, place))


def find(item: Item) -> Iterator[Finding]:
    """The project that an item states, where its code or what introduces it says so."""
    if _IN_WORDS.match(item.text, item.start):
        return
    is_coded = bool(
        _CODED.match(item.label) or _LABEL_AGAIN.match(item.text, item.start, item.end)
    )
    is_field = bool(_FIELD.match(item.label))
    if not (is_coded or is_field or speaks_of_projects(item.lead) or _is_open(item)):
        return
    if is_coded and _runs_on(item.words):
        return
    what, named = _what(item, is_coded=is_coded)
    if not is_coded and item.label.isdigit() and not _is_titled(item):
        return
    is_firm = is_coded or is_field or bool(_WANTS.search(item.lead[-_CLOSE:]))
    if what is ABSENT or not is_thing(item.words.text, what.spans[0], firm=is_firm):
        return
    whom = named if named is not ABSENT else _recipient(item, what)
    yield project(item.words, what, _told(item, what, whom, is_coded=is_coded))
    if is_coded:
        yield from item_gifts.find(item.words, what, whom)


_WANTS = phrase(
    r"(?:\b(?:wants?|needs?|lacks?|requires?|asks? for|requests?|required|wanted|needed|lacking"
    r"|missing|short of|strength|means|(?:assistance|help|projects?) [^.:]{0,60}))\s*:\s*\Z"
)


_STATUS = phrase(
    r"""[^.;:]{4,90}[.;:,] (?:still )?(?:no (?:taker|donor|sponsor|funder|offer)|without (?:a
    )?(?:taker|donor)|unfunded|not (?:yet )?funded|half funded|part(?:ly)?[- ]funded|donors?
    (?:wanted|sought|needed)|(?:open|looking) (?:to|for) (?:donors|a donor|funding))\b"""
)


def _is_open(item: Item) -> bool:
    """Whether an item says by itself that its project waits for a donor."""
    return bool(_STATUS.match(item.text, item.start, item.end))


_TELLING = phrase(
    r"\b(?:crossed|lost|noted|visited|told|met|asked|thanked|reported|announced|confirmed|called"
    r"|began|gave|took|\w+ed (?:the|its|his|that|an?|on|them|to)"
    r"|\w+s (?:the|its|his|that|an?))\b"
)


def _is_titled(item: Item) -> bool:
    """Whether a numbered paragraph opens with a title and not with a sentence."""
    words_ = item.words
    stop = _WHAT_END.search(words_.text, words_.start, words_.end)
    return not _TELLING.search(words_.text, words_.start, stop.start() if stop else words_.end)


def _recipient(item: Item, what: Part) -> Part:
    """For whom an item is: the state that it names, else the one that its list is about."""
    place = what.spans[0]
    named = [one for one in item.words.mentions_in(place.start, place.end) if is_state(one)]
    if named:
        return party(named[0])
    about = (
        item.words.antecedent
        if item.words.lead
        else item.words.voices.host or item.words.voices.about
    )
    ours = item.words.voices.speaker
    return party(None, about) if about != ours else ABSENT


def _told(item: Item, what: Part, whom: Part, *, is_coded: bool) -> Told:
    """What the list says of its item."""
    otherwise = Standing.PROPOSED
    if _OPEN.search(item.lead):
        otherwise = Standing.OPEN_TO_DONORS
    elif is_coded and _AGREED.search(item.lead):
        otherwise = Standing.AGREED
    whole = Span(what.spans[0].start, item.words.end)
    rule = "project-coded" if is_coded else "project-in-list"
    return Told(rule, whole, otherwise, whom, by_actor=False)


_WHAT_END = re.compile(
    phrase(
        r"""(?<!\b[A-Z])\.(?=\s|\Z)|[:;?!](?=\s|\Z)|\s[-–—]{1,2}\s|\s\(|\n\s*\n
        |\n[ \t]*(?-i:[A-Z])[\w -]{2,30}:
        |, (?:which|who|where|for which|when|to be|is|are|was|has|have|at|awaits?|still|now|not
        |no|already|est\.|estimated|costing|worth|agreed|vetted|funded|paid|delivered|proposed
        |approved|accepted|open|half|fully|partly|done|closed|dropped|cost|price|priority|end
        |submitted|requested|by|with|about|some|roughly|approximately|almost|nearly|around|plus
        |raised|cut|expected|pending|completed|unfunded|without|needed|over|up to|since)\b
        |, (?:EUR|USD|CHF|GBP|NOK|AUD|JPY|SEK|DKK|CAD|NZD|[$€£]|[0-9]|one|two|three|four|six)
        |,? (?:at (?:an? )?(?:estimated )?(?:cost|price)|costing|worth|estimated at)\b
        |,? (?:EUR|USD|CHF|GBP|NOK|AUD|JPY|SEK|DKK|CAD|NZD)\s?[0-9]
        | (?:has|have|had|is|are|was|were|will|would|awaits?|remains?|needs?|lacks?)\b"""
    ).pattern,
    re.IGNORECASE,
)
_NEW = phrase(r"(?:new|also|first|second|third|then|finally|next)(?:: |, | - )")
_ON = phrase(r"(?:on|regarding|concerning|as for|as to|re:?) (?=(?:the|an?|its|their)\b)")
_TELLS = phrase(
    r"\b(?:needs?|lacks?|requires?|requests?|seeks?|asks?|wants?|wishes|hopes|will|shall|must"
    r"|should|would|can|could|may|we|you|please|says?|said|gives?|gave|offers?|pays?|paid"
    r"|has|have|had|is|are|was|were|do|does|did)\b"
)
_LABEL_AGAIN = re.compile(r"(?:[A-Z]{1,4}[-/][0-9]{1,3}[a-z]?)\s*[.:,)–—-]{0,2}\s+")


def _what(item: Item, *, is_coded: bool) -> tuple[Part, Part]:
    """The words of an item that name its project, and the state named before them.

    Forms met: "BM-4 (a course)", "Moldova: training of prosecutors", "new: an archive".
    """
    sentence = item.words
    text, start, last = sentence.text, sentence.start, sentence.end
    for lead in (_LABEL_AGAIN, _NEW, _ON):
        found = lead.match(text, start, last)
        start = found.end() if found else start
    whom = _state_before(sentence, start)
    start = whom.spans[0].end + 1 if whom.spans else start
    if text[start : start + 1] == "(" and (is_coded or _FIELD.match(item.label)):
        start += 1
        last = max(text.find(")", start, last), start)
    end = _WHAT_END.search(text, min(start + 3, last), last)
    stop = end.start() if end else last
    is_clause = end is not None and text[end.start() : end.end()].strip().isalpha()
    if is_clause or not 0 < stop - start < _LONGEST or _TELLS.search(text, start, stop):
        return ABSENT, whom
    what = words(sentence, start, stop)
    return (what if str(what.value)[:1].strip("\"“'").isalnum() else ABSENT), whom


def _state_before(sentence: Sentence, start: int) -> Part:
    """The state with which an item opens before a colon."""
    named = sentence.mentions_in(start, min(sentence.end, start + _NEAR))
    opens = named and named[0].start - start < 2 and is_state(named[0])
    colon = opens and sentence.text[named[0].end : named[0].end + 1] == ":"
    return party(named[0]) if colon else ABSENT


_NEAR = 60
_LONGEST = 260


def _runs_on(sentence: Sentence) -> bool:
    """Whether a code only begins a line of running text."""
    before = sentence.text[max(0, sentence.start - _WIDEST) : sentence.start]
    line = before.rpartition("\n")[0].rstrip() if "\n" in before else ""
    return bool(line) and not before.rpartition("\n")[0].endswith("\n") and line[-1:].islower()


_WIDEST = 24

# ---------------------------------------------------------------------- under a heading

_HEADINGS = (
    r"(?:what (?:[\w'’-]+ ){1,4}(?:asks?(?: for)?|needs?|lacks?|wants?|wishes|seeks?"
    r"|is missing|is lacking)|(?:[\w'’-]+ ){0,3}(?:needs|wish(?:es)?(?: list)?|wants|lacks"
    r"|requests|shortages|gaps|shopping list|requirements)|help (?:wanted|needed|sought)"
    r"|assistance (?:needed|sought|requested))"
)
HEADED = phrase(rf"(?:\. )?(?:\(\w+\) )?{_HEADINGS}[.:]")
_LONGEST_HEAD = 80
_HEADING = phrase(rf"(?:\(\w+\) )?{_HEADINGS}[.:] ")


def find_headed(paragraph: Sentence) -> Iterator[Finding]:
    """The projects of a list without a verb that opens a paragraph headed by needs."""
    text = paragraph.text
    heading = _HEADING.match(text, paragraph.start, paragraph.end)
    start = heading.end() if heading else paragraph.start
    stop = _FULL_STOP.search(text, start, paragraph.end)
    end = stop.start() if stop else paragraph.end
    first = _PIECE.search(text, start, end)
    if start >= end or _TELLS.search(text, start, first.start() if first else end):
        return
    listed = [*things(paragraph, start, end)]
    for at, what in enumerate(listed):
        follows = listed[at + 1].spans[0].start if at + 1 < len(listed) else end
        whole = Span(what.spans[0].start, max(follows, what.spans[0].end))
        yield project(paragraph, what, Told("need-headed", whole))


_FULL_STOP = re.compile(r"(?<!\b[A-Z])(?<!\best)(?<!\bNo)[.?!](?=\s|\Z)")
_PIECE = re.compile(r"[,;(]")
