"""Help told as history or as going on: gave four boats, lends meters, has kept an adviser."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.cable.finders.clauses import acting, extent
from goodoffices.cable.finders.mentions import is_state
from goodoffices.cable.finders.money import amounts
from goodoffices.cable.finders.parts import Finder, Part, claim, finding, party, words
from goodoffices.cable.finders.phrases import cued
from goodoffices.cable.finders.sentences import Sentence, Setting
from goodoffices.records import Claim, Finding, Party, Span, Standing, Support

_PAST = cued(
    "gave sent lent built installed equipped trained supplied donated calibrated taught",
    r"""(?<!\ba\s)(?<!the\s)(?<!well\s)(?<!its\s)\b(?P<standing>(?:gave|sent|lent|built|installed|equipped|trained|supplied|donated
    |calibrated|taught))\s+
    (?P<what>(?!(?:us|it|him|her|them|me|back|out|up|over|word|a (?:letter|copy|note|message
    |reply))\b|by\b|for\b|in\b|to\b)[\w][^;]*)""",
)
_NOW = cued(
    "lends runs pays keeps trains teaches maintains has is are",
    r"""\b(?P<standing>(?:lends|runs|pays(?: for)?|keeps|trains|teaches|maintains
    |has (?:already |also |long |so far )*(?:sent|kept|trained|lent|given|supplied|placed)
    |(?:is|are) (?:already |also )*(?:training|teaching|lending|equipping|paying for)))\s+
    (?P<what>(?!(?:it|us|them|that|no|its|an eye|out|to|by|in|up|word|notice)\b)[\w][^;]*)""",
)
_RULES = ((_PAST, Standing.PAST), (_NOW, Standing.EXISTING))


def find(sentence: Sentence) -> Iterator[Finding]:
    """The help that a state or organisation gave or gives, where no sum is told.

    Forms: "Pelagia gave four dogs in 2032", "IBSO lends twelve survey meters each summer", "The
    IBSO has kept an adviser in the customs house since 2033".
    """
    if sentence.setting is not Setting.BODY:
        return
    for rule, value in _RULES:
        for found in sentence.finditer(rule):
            giver = acting(sentence, found.start())
            start, end = found.span("what")
            end = extent(sentence, start, end)
            told = isinstance(giver.value, Party) and giver.spans and giver.value.office is None
            if not told or end <= start or any(amounts(sentence.text, Span(start, end))):
                continue
            if claim(sentence, found.start()) is Claim.DENIED:
                continue
            yield finding(
                Support,
                sentence,
                claim(sentence, found.start()),
                f"helped-{value.value}",
                party=giver,
                recipient=_recipient(sentence, giver, (start, found.end())),
                what=words(sentence, start, end),
                standing=Part(value, (Span(*found.span("standing")),)),
            )


def _recipient(sentence: Sentence, giver: Part, place: tuple[int, int]) -> Part:
    """Who was helped: another state named behind the verb, else the one the paper is about."""
    named = [
        one
        for one in sentence.mentions_in(*place)
        if is_state(one) and not one.is_adjective and one.party != giver.value
    ]
    host = sentence.voices.host if sentence.voices.host != giver.value else None
    return party(named[0] if named else None, host)


FINDER = Finder(cues=_PAST.cues | _NOW.cues, find=find, rules=(_PAST, _NOW))
