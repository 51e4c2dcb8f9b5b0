"""Purposes: for what a sum is given, by the words around it or the title above it."""

from __future__ import annotations

import re

from goodoffices.cable.finders.contributions.money import Priced
from goodoffices.cable.finders.parts import ABSENT, Part, words
from goodoffices.cable.finders.passages.clauses import extent
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Span

_DEEDS = r"""pay(?: for)?|cover|buy|purchase|fund|finance|support|equip|repair|build|rebuild
    |train|renew|replace|print|improve|help|keep|run|maintain|restore|complete|meet|modernise
    |modernize|refurbish|renovate|procure|hire|translate|install"""
_NO_THING = r"""(?:(?:the |a |its |an? initial )?(?:first|second|third|coming|next|same
    |following)\b|(?:the )?years?\b|20[0-9]{2}|each\b|now\b|that reason|use\b|in\b|it\b(?! and)
    |them\b    |this\b|a year|a month|(?:one|two|three|four|five|six|ten) (?:more )?(?:years?
    |months?|weeks?)
    |January|February|March|April|May\b|June|July|August|September|October|November
    |December
    |[0-9]{1,2} (?:years?|months?|weeks?|days?|percent)\b|USD|EUR|GBP|CHF|NOK|AUD
    |all\b|good\b|the (?:building )?period|half\b|instance
    |example)"""
_BEHIND = phrase(
    rf"""(?:(?:(?!, (?:and|but|which|when)\b| and (?:we|it|he|she|they)\b)[^.;]){{0,80}}?
    (?:(?<!\bnot)[\s(](?:for|towards?)|\b(?:contribution|support|share|assistance) to)
    |[^.;,]{{0,30}}?\son(?! the (?:day|board|spot|occasion|account|condition|understanding)\b))
    \s+(?P<what>(?!{_NO_THING})[\w'’"“(-][^;]*)"""
)
_TO = phrase(
    rf"""(?: a year| more)? to (?P<what>(?:{_DEEDS}) [^;]*
    |(?:the|its|similar|two|three|a|an|your|this|that) (?!account\b|same\b)[^;]*
    |projects?\b[^;]*)"""
)
_ITSELF = phrase(
    r"""(?:the|an?|its|that|this) (?:(?:first|second|third|last|overdue|remaining|initial
    |next|annual|promised|new|further|other|final)\s+)+(?:\w+\s+(?:of\s+)?)?\Z"""
)
_BEFORE = phrase(
    r"""\b(?:money|funds?|sums?|gift|promised|pledged?|pays?|paid|paying|finance[sd]?|funded
    |contribution|cost|price)\b[^.;:]{0,30}? (?:for|of|towards?) (?P<what>(?!the (?:first
    |second)|20[0-9]|(?:each|us|them|it|this|that|USD|EUR|NOK|CHF|AUD|GBP)\b)
    [\w'’][^.;:,(]{3,80})"""
)
_FRONTED = phrase(
    r"""(?:for|towards?|on) (?P<what>[\w'’-][^;,.]{2,70}?),?
    \s(?:we|i|it|he|she|they|(?-i:[A-Z]\w+)) (?:has|have|had|will|shall|would|is|gave|gives
    |pledge[sd]?|paid|pays?|promised)\b"""
)
_EARLIER = phrase(
    r"""\b(?:paid|pays?|paying|pledged?|gave|give|money|funds?|cost)
    \s(?:for|of) (?P<what>[^;:,.]{3,80})"""
)
_AHEAD = phrase(
    rf"""\s*(?:(?:up|out|in|over|back|aside|also|itself)\s+)*(?:(?:of|for|towards?|to|from)\s+)?
    (?P<what>(?!{_NO_THING}|(?:us|them|him|her|me|a total|the sum|up|about|some|another|by|over
    |out|in|at|on|last|this|during|under|with|and|a (?:further|total
    |contribution|grant|gift|share)|to|from|of)\b)
    [\w'’-][^;]*?)[\s,(:–-]*(?:\b(?:at|worth|valued at|with|of|up to
    |costing|amounting to|from|to|by)\s+)?\Z"""
)
_SHARE = phrase(
    r"""\b(?:contribution|support|share|pledge|assistance) (?:to|for|towards?|of)
    \s(?P<what>[\w'’][^,;.]{2,60}?)\s*(?:\b(?:from|to|of|by|at)\s+)?\Z"""
)
_SUBJECT = phrase(
    r"""(?:.*\b(?:that|said)\s+|\w+, )?(?P<what>(?!(?:of|as|in|from|to|according|on
    |at|by|since)\b)
    [\w'’][\w'’ /-]{3,90}?)
    (?:\s*[,(:–-]|\s+(?:worth|valued at|of))[^,;.]{0,24}\Z"""
)
_ENDS = phrase(
    r"""\s*[,()–]|\s+-\s|\s(?:and )?(?:has|have|had|was|were|is|are|will|would|shall|reached
    |left|arrived|came|went|lapsed|fell|remains?|of which|by the end|once|when|if|provided
    |subject to|after
    |before|by (?-i:(?=[A-Z]))|from (?-i:(?=[A-Z]))|and (?=(?:the|an?|another|its|a further) )
    |and (?-i:(?=[A-Z]{3}\s)))\b"""
)
_STATES = phrase(
    r"""\b(?:is|are|was|were|has|have|had|will|would|shall|can|could|may|did|does|do|says?|said
    |met|gave|gives|paid|pays|pledged|agreed|thanked|announced|summary|comment|dear|note)\b
    |\A(?:i|we|he|she|it|they|you|this|that|there|on|in|at|from|of)\b"""
)
_TOO_GENERAL = phrase(
    r"""\A(?:(?:the|new|old|existing|other|recent|promised|given|already|more|further|so far
    |and|of|from|by|not|yet|still|who|gave|what|donors?|gifts?|pledges?|promises|money|help
    |support|assistance|contributions?|funding|funds|offers?|cooperation|committed|status
    |remarks|correction|responses?|earlier|commitments?|projects?|outstanding)\s*)+\Z"""
)
_TITLE = re.compile(
    r"\s*(?:\d{1,2}\.\s*)?(?:\([A-Z/]+\)\s*)?(?:-{1,2}\s*|\([A-Za-z0-9]\)\s*)?"
    r"(?:(?:Item|Article|Point|Annex)\s+\w{1,4}[.:]\s+)?"
    r"(?:(?:Concerning|Regarding|As\s+regards|As\s+to|As\s+for)\s+)?"
    r"(?:(?P<code>[A-Z]{1,4}-\d{1,3})[,:.]?\s+)?"
    r"(?P<what>[A-Za-z][^.,:;()\n]{3,80}(?:\n[^.,:;()\n]{1,60})?)(?P<end>[.,:(])"
)
_ASKS = re.compile(
    r"(?:WHO|WHAT)\s+(?:PAID|PAYS|GAVE|GIVES|FUNDS|FUNDED)\s+(?:FOR\s+)?", re.IGNORECASE
)
_LONGEST_TITLE = 9
_SHORTEST_TITLE = 2


def purpose(
    sentence: Sentence,
    priced: Priced,
    bounds: tuple[int, int],
    cue: Span | None,
    given: Part | None = None,
) -> Part:
    """What a sum is for: words behind it, those its verb governs, its subject, else the title.

    `given` is what the sum before it in the sentence is for.

    Forms: "EUR 21,750 … for the evidence manual", "finance a post for an adviser (EUR 70,000)",
    "Twelve identifiers, worth some EUR 180,000, were handed over".
    """
    return (
        _behind(sentence, priced, bounds)
        or _ahead(sentence, priced, bounds, cue)
        or _fronted(sentence, priced)
        or given
        or _itself(sentence, priced, bounds)
        or _subject(sentence, priced, bounds)
        or _earlier(sentence, priced)
        or title_above(sentence, priced.span.start)
        or _told_before(sentence)
        or _plainly_itself(sentence, priced, bounds)
        or ABSENT
    )


def _behind(sentence: Sentence, priced: Priced, bounds: tuple[int, int]) -> Part | None:
    found = _TO.match(sentence.text, priced.span.end, bounds[1])
    named = sentence.mentions_in(*found.span("what"))[:1] if found else ()
    if not found or any(
        one.start == found.start("what") and not one.is_adjective for one in named
    ):
        found = _BEHIND.match(sentence.text, priced.span.end, bounds[1])
    return _cut(sentence, Span(*found.span("what"))) if found else None


def _ahead(
    sentence: Sentence, priced: Priced, bounds: tuple[int, int], cue: Span | None
) -> Part | None:
    if cue is None or cue.end > priced.span.start:
        return None
    start = max(cue.end, bounds[0])
    shared = _SHARE.search(sentence.text, start, priced.span.start)
    if shared:
        return _cut(sentence, Span(*shared.span("what")))
    found = _AHEAD.fullmatch(sentence.text, start, priced.span.start)
    return _cut(sentence, Span(*found.span("what"))) if found else None


def _fronted(sentence: Sentence, priced: Priced) -> Part | None:
    """What a sentence opens with: "For the night camera we have reserved EUR 38,000"."""
    found = _FRONTED.match(sentence.text, sentence.start, priced.span.start)
    return _cut(sentence, Span(*found.span("what"))) if found else None


def _earlier(sentence: Sentence, priced: Priced) -> Part | None:
    """What was paid for by words earlier in the sentence, where the sum is for "it"."""
    found = _EARLIER.search(sentence.text, sentence.start, priced.span.start)
    return _cut(sentence, Span(*found.span("what"))) if found else None


def _told_before(sentence: Sentence) -> Part | None:
    """What money was said to be for in the sentences before, of the same paragraph."""
    text = sentence.text
    if "-" in text[max(0, sentence.start - len("-- ")) : sentence.start]:
        return None  # an item of a list stands alone
    start = max(text.rfind("\n\n", 0, sentence.start), sentence.start - _FURTHEST, 0)
    found = [*_BEFORE.finditer(text, start, sentence.start)]
    return _cut(sentence, Span(*found[-1].span("what"))) if found else None


def _plainly_itself(sentence: Sentence, priced: Priced, bounds: tuple[int, int]) -> Part | None:
    """The sum alone, where its article stands before it."""
    start = max(bounds[0], priced.span.start - len("the "))
    named = _THE.fullmatch(sentence.text, start, priced.span.start)
    return words(sentence, named.start(), priced.span.end) if named else None


_THE = re.compile(r"the\s", re.IGNORECASE)


def _itself(sentence: Sentence, priced: Priced, bounds: tuple[int, int]) -> Part | None:
    """The sum by its own name: "the first payment of DKK 1 million"."""
    start = max(bounds[0], priced.span.start - _NEAR)
    named = _ITSELF.search(sentence.text, start, priced.span.start)
    return words(sentence, named.start(), priced.span.end) if named else None


_NEAR = 40


def _subject(sentence: Sentence, priced: Priced, bounds: tuple[int, int]) -> Part | None:
    """The subject of the clause that a sum is put in: "the repair, GBP 7,500, was met"."""
    start = max(bounds[0], sentence.text.rfind("; ", bounds[0], priced.span.start) + 1)
    found = _SUBJECT.fullmatch(sentence.text, start, priced.span.start)
    if found is None:
        return None
    place = Span(*found.span("what"))
    part = _cut(sentence, place)
    end = part.spans[0].end if part else place.end
    named = sentence.mentions_in(place.start, place.end)
    last = [one for one in named if one.end >= end - 1]
    governed = last and _GOVERNS.search(sentence.text, place.start, last[0].start)
    return None if last and not governed else part


def _cut(sentence: Sentence, place: Span) -> Part | None:
    """The words up to where they say something else."""
    stop = _ENDS.search(sentence.text, place.start + 1, place.end)
    end = stop.start() if stop else place.end
    part = words(sentence, place.start, extent(sentence, place.start, end))
    return None if part is ABSENT else part


_GOVERNS = re.compile(r"\b(?:for|of|in|to)\s+(?:the\s+)?\Z", re.IGNORECASE)


def title_above(sentence: Sentence, place: int) -> Part | None:
    """The title that the paragraph opens with: "MR-6, protective clothing", "WHO PAID …"."""
    text = sentence.text
    start = max(text.rfind("\n\n", 0, sentence.start), 0)
    if sentence.start - start > _FURTHEST:
        return None
    found = _TITLE.match(text, start, place)
    if found is None:
        return None
    asked = _ASKS.match(text, found.start("what"), found.end("what"))
    states = _STATES.search(found["what"]) or _TOO_GENERAL.search(found["what"])
    is_title = found["code"] or asked or (found["end"] in ".:" and not states)
    long = len(found["what"].split())
    if not is_title or long > _LONGEST_TITLE or (long < _SHORTEST_TITLE and not found["code"]):
        return None
    return words(sentence, asked.end() if asked else found.start("what"), found.end("what"))


_FURTHEST = 900
