"""Support: help that is, was or will be given, and pledges of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.mentions import Mention
from goodoffices.cable.finders.money import amounts
from goodoffices.cable.finders.parts import (
    ABSENT,
    Finder,
    Part,
    actors,
    claim,
    finding,
    group,
    other,
    party,
    standing,
)
from goodoffices.cable.finders.phrases import cued, phrase
from goodoffices.cable.finders.sentences import Sentence
from goodoffices.records import Finding, Party, Pledge, Span, Standing, Support

_ADVERBS = r"(?: (?:already|also|currently|now|still|again|fully|actively|both)){0,3}"
_GIVING = cued(
    "is are was were has have",
    rf"""\b(?P<standing>(?:is|are|was|were|has been|have been){_ADVERBS} (?P<verb>providing
    |supporting|funding|giving|financing|delivering|assisting|helping|training|sharing
    |advising))
    \s+(?P<what>[^;:]+)""",
    needs="providing supporting funding giving financing delivering assisting helping training "
    "sharing advising",
)
_GIVES = cued(
    "already currently now",
    r"""\b(?P<standing>(?:already|currently|now) (?P<verb>provides?|supports?|funds?|gives?
    |runs?
    |trains?|finances?|maintains?))\s+(?P<what>[^;:]+)""",
    needs="provide provides support supports fund funds give gives run runs train trains "
    "finance finances maintain maintains",
)
_GAVE = cued(
    "provided funded financed donated supplied trained",
    r"""(?<!\ba\s)(?<!the\s)(?<!well\s)\b(?P<standing>(?P<verb>provided|funded
    |financed|donated|supplied|trained))\s+
    (?P<what>(?!by\b|that\b|for\b|with\b)[^;:]+)""",
)
_WILL_GIVE = cued(
    "will plans intends has have",
    r"""\b(?P<standing>(?:(?:will|plans to|intends to) (?P<verb>provide|fund|supply|train
    |support)
    |(?:has|have) planned|plans(?= (?:an?|one|two|three|four|five|six|[a-z]+ courses)\b)))
    \s+(?P<what>[^;:]+)""",
    needs="provide fund supply train support planned plans",
)
# With these the verb says what is given; with the others its object does.
_SAYS_WHAT = frozenset({"assisting", "helping", "training", "sharing", "advising"})
_ENDS = phrase(
    r",? (?:and|but|which|although|while|when) (?:it|they|we|that|has|have|is|are)\b"
)

_PLEDGED = cued(
    "has have had made pledges pledged paid transferred will contributed committed earmarked "
    "allocated",
    r"""\b(?P<standing>(?:has |have |had )?(?:made (?:[\w-]+ )?pledges?|pledges|pledged
    |paid|transferred|will contribute
    |contributed|committed|has offered to contribute|earmarked|allocated))
    (?! no\b| nothing\b| to (?!support|contribute|provide|fund|give|finance))
    (?:\s+(?:of|to|for|toward|towards))?\s+(?P<what>[^;]+)""",
    needs="pledge pledges pledged paid transferred contribute contributed committed earmarked "
    "allocated",
)
_PLEDGE_STANDING = {"paid": Standing.PAID, "transferred": Standing.PAID}


def find_support(sentence: Sentence) -> Iterator[Finding]:
    """The help that a sentence says parties give, gave or will give; one for each giver.

    Forms: "Turkey is already providing some assistance to …", "eight countries, the European
    Union, … are supporting …" (09STATE24630), "It already provides training to …".
    """
    for pattern, value in (
        (_GIVING, Standing.EXISTING),
        (_GIVES, Standing.EXISTING),
        (_GAVE, Standing.PAST),
        (_WILL_GIVE, Standing.PLANNED),
    ):
        for found in sentence.finditer(pattern):
            for giver in _givers(sentence, found):
                yield _support(sentence, found, giver, value)


def _givers(sentence: Sentence, found: re.Match[str]) -> tuple[Part, ...]:
    """Those who act, each once; "you" is replaced by "your government" of the same sentence."""
    place = found.start()
    return tuple(
        _in_full(sentence, one, place) if _is_short(sentence, one) else one
        for one in actors(sentence, place)
    )


def _in_full(sentence: Sentence, acting: Part, place: int) -> Part:
    """The same party where it is first named by more than a word, before a place."""
    for one in sentence.mentions_before(place):
        if (
            one.party.key == _key(acting)
            and len(sentence.text[one.start : one.end].split()) > 1
        ):
            return party(one)
    return acting


def _key(acting: Part) -> str:
    return acting.value.key if isinstance(acting.value, Party) else ""


def _is_short(sentence: Sentence, acting: Part) -> bool:
    said = acting.spans[0].of(sentence.text).lower() if acting.spans else ""
    return said in {"you", "we", "it"}


def _support(sentence: Sentence, found: re.Match[str], giver: Part, value: Standing) -> Finding:
    """One party's help to one recipient."""
    start, end = found.span("what")
    stop = _ENDS.search(sentence.text, start, end)
    if (found["verb"] or "").lower() in _SAYS_WHAT:
        start = found.start("verb")
    return finding(
        Support,
        sentence,
        claim(sentence, found.start("standing")),
        f"support-{value.value}",
        party=giver,
        recipient=party(_recipient(sentence, start, end, giver)),
        what=_what(sentence, start, stop.start() if stop else end),
        standing=standing(value, found, "standing"),
    )


def _recipient(sentence: Sentence, start: int, end: int, giver: Part) -> Mention | None:
    """Who is helped: the first other party that is named by more than an adjective."""
    found = other(sentence, start, end, giver)
    while found and found.is_adjective:
        found = other(sentence, found.end, end, giver)
    return found


def _what(sentence: Sentence, start: int, end: int) -> Part:
    written = sentence.text[start:end].rstrip(" \t\r\n,;")
    if not written:
        return ABSENT
    return Part(value=" ".join(written.split()), spans=(Span(start, start + len(written)),))


def find_pledges(sentence: Sentence) -> Iterator[Finding]:
    """The money, goods or experts that donors say they will give; one for each donor.

    Forms: "the U.S. and several other international donors have made substantial pledges to
    support Georgia …" (09STATE24630), "Norway pledged NOK 5 million for …".
    """
    for found in sentence.finditer(_PLEDGED):
        money = next(amounts(sentence.text, Span(*found.span())), None)
        if money is None and "pledge" not in found["standing"].lower():
            continue
        verb = found["standing"].lower().split()[-1]
        for donor in actors(sentence, found.start()):
            yield finding(
                Pledge,
                sentence,
                claim(sentence, found.start("standing")),
                "pledged",
                by=donor,
                to=party(other(sentence, *found.span("what"), donor)),
                what=group(sentence, found, "what"),
                amount=ABSENT
                if money is None
                else Part(value=money.amount, spans=(money.span,)),
                standing=standing(
                    _PLEDGE_STANDING.get(verb, Standing.PLEDGED), found, "standing"
                ),
            )


SUPPORT = Finder(
    cues=frozenset(
        """providing supporting funding giving financing delivering assisting helping training
        sharing advising already currently now plans planned provided funded financed donated
        supplied trained provide fund supply train support""".split()
    ),
    find=find_support,
    rules=(_GIVING, _GIVES, _GAVE, _WILL_GIVE),
)
PLEDGES = Finder(
    cues=frozenset(
        """pledge pledges pledged paid transferred contribute contributed committed earmarked
        allocated""".split()
    ),
    find=find_pledges,
    rules=(_PLEDGED,),
)
