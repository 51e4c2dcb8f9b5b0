"""The title at the head of a plan's or joint list's own text, and how far the text has come.

Forms: "JOINT ACTION PLAN … (Draft 14, as agreed … ad referendum …)", "JOINT LIST OF ASSISTANCE
PROJECTS … Third edition, adopted in Merrin on 5 May", "PROGRAMME OF COOPERATION … Done at Hyrka
…, subject to approval by …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from goodoffices.cable.finders.parties.mentions import is_state
from goodoffices.cable.finders.parts import Part, dated, finding, words
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.programmes.plans import together
from goodoffices.records import Claim, Finding, Plan, Span, Standing

_TITLE: Final = re.compile(
    r"^[ \t]*(?P<title>(?:(?:joint|national|bilateral|regional|integrated|revised|updated)[ ])*"
    r"(?:(?:action|work|cooperation)[ ]plan|plan[ ]of[ ]action|work[ ]program(?:me)?"
    r"|program(?:me)?[ ]of[ ]cooperation|memorandum[ ]of[ ]understanding|joint[ ]document"
    r"|list[ ]of[ ](?:\w+[ ]){0,3}projects|project[ ]list|nuclear[ ]security[ ]\w+[ ]plan)\b"
    r"[^\n:(,;.]{0,80}?)[ \t]*(?=$|[:(,;.])",
    re.IGNORECASE | re.MULTILINE,
)
_BODY: Final = re.compile(
    r"^[ \t]*(?:1[.)]|article\s+1|[A-Z]{2,4}-\d+|part\s+(?:one|1|a|i)\b|section\s+1)",
    re.IGNORECASE | re.MULTILINE,
)
_FURTHEST = 250
"""How far down the title may stand."""
_TOLD: Final = (
    (
        Standing.NEGOTIATING,
        phrase(r"\b(?:agreed [^.;]{0,40}?ad referendum|ad referendum|draft\b)"),
    ),
    (
        Standing.APPROVAL_PENDING,
        phrase(
            r"\b(?:subject to|awaiting|pending|awaits) (?:the )?(?:\w+ )?(?:approval|consent"
            r"|ratification|signature)\b"
        ),
    ),
    (Standing.SIGNED, phrase(r"\b(?:signed|done) (?:at|in|on|by)\b")),
    (
        Standing.ADOPTED,
        phrase(
            r"\b(?:adopted|agreed|approved|concluded) (?:with|in|at|on|by) [^.;]{0,60}\d{4}"
        ),
    ),
    (
        Standing.AMENDED,
        phrase(
            r"""\b(?:(?:second|third|fourth|revised|new|updated|\d(?:nd|rd|th)) (?:version
            |edition|issue|revision)|(?:revised|amended|updated) (?:on|in|at|by))\b"""
        ),
    ),
    (
        Standing.ADOPTED,
        phrase(r"\b(?:adopted|agreed|approved|concluded) (?:between|with|in|by)\b"),
    ),
)


def find(opening: Sentence) -> Iterator[Finding]:
    """The plan whose own text a paper is, as its first lines tell; `opening` holds them."""
    title = _TITLE.search(
        opening.text, opening.start, min(opening.end, opening.start + _FURTHEST)
    )
    if title is None:
        return
    body = _BODY.search(opening.text, title.end(), opening.end)
    end = body.start() if body else opening.end
    for value, pattern in _TOLD:
        told = pattern.search(opening.text, title.end(), end)
        if told:
            yield _plan(opening, title, end, Part(value, (Span(*told.span()),)))
            return


def _plan(opening: Sentence, title: re.Match[str], end: int, standing: Part) -> Finding:
    named = [one for one in opening.mentions_in(title.start(), end) if is_state(one)]
    given = opening.dates_in(title.end(), end)
    return finding(
        Plan,
        opening,
        Claim.ASSERTED,
        "plan-title",
        parties=together(named),
        title=words(opening, *title.span("title")),
        date=dated(given[0] if given else None),
        standing=standing,
    )
