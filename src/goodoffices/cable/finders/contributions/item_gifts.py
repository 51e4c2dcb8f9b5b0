"""Pledges that an item of a joint list tells: who has given what for its project."""

from __future__ import annotations

import re
from collections.abc import Iterator

from goodoffices.cable.finders.contributions.money import amounts
from goodoffices.cable.finders.parties.mentions import Mention, is_state
from goodoffices.cable.finders.parts import ABSENT, Part, claim, finding, party
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import Finding, Pledge, Span, Standing

_GIVES = phrase(
    r"""(?: has| have| will| is)? ?\(?(?P<verb>pledged|paid|pays|pay|taken over|took over|given
    |gave|give|promised|covers?|delivered|contributes?|put in)\b"""
)
_AGENT = phrase(
    r"""\b(?P<verb>funded|financed|paid|borne|delivered|covered|handed over|taken over)
    (?: in full| entirely| half)* by (?:the )?\Z"""
)
_REACHED = {
    "delivered": Standing.DELIVERED,
    "handed over": Standing.HANDED_OVER,
    "paid": Standing.PAID,
    "gave": Standing.PAID,
    "given": Standing.PAID,
}
_CLOSE = 90


def find(item: Sentence, what: Part, recipient: Part) -> Iterator[Finding]:
    """The pledges that stand behind the words of an item's project.

    Forms met: "Funded in full by Norvelle", "Skerrland has taken over about half".
    """
    for donor in item.mentions_in(what.spans[0].end, item.end):
        given = _given(item, donor)
        if given and (is_state(donor) or donor.party.organisation):
            stop = min(item.end, donor.end + _CLOSE)
            money = next(amounts(item.text, Span(donor.start, stop)), None)
            reached = _REACHED.get(given["verb"].lower(), Standing.PLEDGED)
            yield finding(
                Pledge,
                item,
                claim(item, donor.start),
                "given-for-item",
                by=party(donor),
                to=recipient,
                what=what,
                amount=ABSENT if money is None else Part(money.amount, (money.span,)),
                standing=Part(reached, (Span(*given.span("verb")),)),
            )


def _given(item: Sentence, donor: Mention) -> re.Match[str] | None:
    """The words that say a party gives, before it or behind it."""
    start = max(item.start, donor.start - 40)
    before = _AGENT.search(item.text, start, donor.start)
    return before or _GIVES.match(item.text, donor.end, item.end)
