"""Capabilities by the words that praise: strong in, good at, known for, experience in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.clauses import acting
from goodoffices.cable.finders.mentions import is_state
from goodoffices.cable.finders.parts import ABSENT, Finder, Part, claim, finding, party, words
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Capability, Finding

_IN = cued(
    """strengths strength strong good excellent skilled experience experienced expertise known
    knows know name
    reputation best leading proficient specialised specialized excels skills skill competent
    capable versed renowned authority record
    practised versed""",
    r"""\b(?:(?:strengths?|strength) (?:lies?|lie|is|are|include)(?: in)?|strong (?:in|on|at)
    |(?:very |particularly |rather )?(?:good|excellent|skilled|experienced|proficient|competent
    |capable|versed|practised|best|unrivall?ed) (?:at|in|with)|known (?:for|everywhere for)
    |renowned for|a name for
    |a reputation (?:for|in)|reputation (?:for|in)|(?:long |much |some |great |wide\s+
    |real )?(?:experience|expertise|skills?|know-how)(?:,? (?:both )?(?:in|of|with|on
    |at))(?: the (?:fields?|areas?) of)?|excels? (?:at|in)|speciali[sz]ed in|knows? (?:how to\s+
    |about |more about )?(?=(?!that|of|whether|what|nothing|no\b|where|if|who)\w)
    |leading (?:in|on)|authority on|record in)
    \s+(?P<areas>[^;:()]+)""",
    before="very particularly rather long much some great wide real a",
)
_HAS = cued(
    "has have possesses",
    r"""\b(?:has|have|possesses)(?: also| long)? (?P<areas>(?:an? |the |two |three |four
    \s+|some |several |very |its own )?(?:\w+ ){0,2}?(?:good|fine|excellent|experienced
    |capable|able
    |skilled|accredited|modern|first-rate|first-class|well-trained|well-equipped|best|strong
    |seasoned|renowned|old)
    [^;:()]+)""",
)
_OF_HEAD = re.compile(
    r"(?:strengths|capabilities|what (?:it|[A-Z]\w+) does well"
    r"|what [A-Z]\w+ (?:itself )?brings|can offer"
    r"|good at)\b[^.:;]{0,30}:\s*(?P<areas>[^.]+)",
    re.IGNORECASE,
)
_BETWEEN = phrase(r",? and in |, in |,? and |, | as well as |; ")
_END = phrase(
    r",? (?:which|that|where|who|given|including|could|would|might|but|as nobody"
    r"|better than|as well\b|to help|so|when|because|since|after|than)\b|\s--?\s"
    r"|,? and (?:it|they|she|he|we|is|are|has|have|pass|can|will|would|could)\b"
)


def find(sentence: Sentence) -> Iterator[Finding]:
    """One capability for each area that a sentence praises.

    Forms: "Skerrland's strengths lie in ship inspection, in winter work and in …", "is strong
    in cold-weather maintenance", "has a name for data bases", "very good at power supply".
    """
    for rule, pattern in (("praised-in", _IN), ("has-good", _HAS)):
        for found in sentence.finditer(pattern):
            owner = _owner(sentence, found)
            if owner is not ABSENT:
                yield from _areas(sentence, found, owner, rule)
    headed = sentence.search(_OF_HEAD)
    if headed:
        owner = _owner(sentence, headed)
        yield from _areas(sentence, headed, owner, "strengths-listed")


def _owner(sentence: Sentence, found: re.Match[str]) -> Part:
    """Whose it is: who acts, else the party named first in the sentence or before it."""
    by = acting(sentence, found.start())
    if by is not ABSENT:
        return by if by.value != sentence.voices.speaker else ABSENT
    named = [
        one
        for one in sentence.mentions_before(found.start())
        if is_state(one) or one.party.organisation
    ]
    if named:
        return party(named[0])
    spoken_of = sentence.antecedent and _PRONOUN.search(
        sentence.text, sentence.start, found.start()
    )
    return party(None, sentence.antecedent) if spoken_of else ABSENT


_PRONOUN = phrase(r"\b(?:it|its|they|their|she|he|his|her)\b")
_NO_AREA = phrase(
    r"(?:many|several|various|this|these|that|those|the region|some|all|which|other)\b"
)
_ARTICLE = phrase(r"an? ")


def _areas(
    sentence: Sentence, found: re.Match[str], owner: Part, rule: str
) -> Iterator[Finding]:
    start, end = found.span("areas")
    stop = _END.search(sentence.text, start, end)
    end = stop.start() if stop else end
    breaks = [*_BETWEEN.finditer(sentence.text, start, end)] if rule != "has-good" else []
    first = True
    for between in [*breaks, None]:
        area = words(sentence, start, between.start() if between else end)
        start = between.end() if between else end
        own = rule == "praised-in" and not first and _ARTICLE.match(str(area.value))
        first = False
        if area.spans and not own and not _NO_AREA.match(str(area.value)):
            yield finding(
                Capability,
                sentence,
                claim(sentence, found.start()),
                rule,
                party=owner,
                area=area,
            )


_HEADS = frozenset({"capabilities", "brings", "does", "offer"})
_ALL = (_IN, _HAS)
FINDER = Finder(cues=_HEADS.union(*(rule.cues for rule in _ALL)), find=find, rules=_ALL)
