"""Who speaks and who is spoken to in letters, notes verbales and other papers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from goodoffices.cable.finders.parties.mentions import Mention, Voices, is_state
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.facts import Gazetteer
from goodoffices.records import Cable, Layout, Party

_TOP = 2_000
_COMPLIMENTS = phrase(
    r"""(?P<from>\b(?:Permanent Mission|Permanent Delegation|Embassy|Mission|Delegation
    |Ministry|Secretariat|Government|Chair)\b[^.;]{0,120}?) presents? (?:its|his|her|their)
    \s+compliments to (?P<to>[^.;]{3,200}?)(?=,? and (?:has|have|with|wishes|would|refers|is)
    |,? with |[.;])"""
)
_SALUTATION = re.compile(
    r"^[ \t]*(?:Dear\b[^\n]{0,60}|(?:Your )?Excellency|(?:Madam|Mr\.?|Mister) [A-Z]\w+|Sir"
    r"|Madam)[,:]?[ \t]*$",
    re.MULTILINE,
)
_MAIL = re.compile(r"^(?:From|Sent|To):", re.MULTILINE)
_CLOSING = 300


class _Ends(NamedTuple):
    """Who writes a letter, and to whom."""

    sender: Party | None
    receiver: Party | None
    is_mission: bool = False


def paper_voices(
    cable: Cable, named: Sequence[Mention], gazetteer: Gazetteer, voices: Voices
) -> Voices:
    """The voices of a paper that is no cable, given the parties that it names anywhere.

    Our side is the government that we serve, or whoever gets what a state writes to an
    organisation. A memo, a readout and minutes in which "we" speak are our own.
    """
    text = cable.text
    home = home_of(named, gazetteer)
    letter = _note_verbale(text, named, gazetteer) or _letter(text, named)
    if letter is None:
        is_ours = cable.layout is not Layout.MAIL and _OURS.search(text)
        own = home if is_ours else voices.speaker
        return replace(voices, speaker=own, is_cable=False)
    is_own = letter.sender is not None and letter.sender == home
    ours, theirs = letter[:2] if is_own else (letter.receiver, letter.sender)
    return replace(
        voices,
        speaker=ours or voices.speaker,
        hearer=theirs,
        host=theirs,
        writer=letter.sender,
        reader=letter.receiver,
        is_mission=letter.is_mission,
        is_cable=False,
    )


_OURS = re.compile(r"\b(?:[Ww]e|[Oo]ur|us)\b")


def _note_verbale(text: str, named: Sequence[Mention], gazetteer: Gazetteer) -> _Ends | None:
    """The two ends of a note verbale, which "presents its compliments"."""
    found = _COMPLIMENTS.search(text, 0, _TOP)
    if not found:
        return None
    sender = _last(named, *found.span("from"))
    receiver = _committee(text, found, gazetteer) or _last(named, *found.span("to"))
    return _Ends(sender, receiver, found["from"].lower().find("ministry") < 0)


_1540 = re.compile(r"Committee\b[\s\S]{0,60}?\b1540\b|1540\s+Committee")


def _committee(text: str, found: re.Match[str], gazetteer: Gazetteer) -> Party | None:
    """The committee under resolution 1540, where compliments go to it or to its chair."""
    addressed = _1540.search(text, found.start("to"), found.end("to") + _CLOSING)
    return gazetteer.party("1540 Committee") if addressed else None


def _letter(text: str, named: Sequence[Mention]) -> _Ends | None:
    """The two ends of a letter: its letterhead and the lines above its salutation."""
    found = _SALUTATION.search(text, 0, _TOP)
    if not found or _MAIL.search(text, 0, _TOP):
        return None
    head = text[: found.start()]
    parted = _blank_line(head)
    sender = _first(named, 0, parted) or _last(named, len(text) - _CLOSING, len(text))
    receiver = _last(named, parted, found.start())
    return _Ends(sender, receiver if receiver != sender else None)


def _blank_line(head: str) -> int:
    """Where the letterhead ends: at the blank line behind its first words and its day."""
    begin = len(head) - len(head.lstrip())
    blocks = [found.start() for found in re.finditer(r"\n[ \t]*\n", head[begin:])]
    frames = [at + begin for at in blocks if not _is_frame(head[:at])]
    return frames[0] if frames else len(head)


def _is_frame(words: str) -> bool:
    """Whether only a mark of an exercise stands there."""
    return not words.replace("EXERCISE", "").strip()


def _among(named: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """The states and organisations named between two places, towns in which they sit too."""
    return [
        one
        for one in named
        if start <= one.start < end and (is_state(one) or one.party.organisation)
    ]


def _first(named: Sequence[Mention], start: int, end: int) -> Party | None:
    """The state or organisation named first between two places."""
    found = _among(named, start, end)
    return found[0].party if found else None


def _last(named: Sequence[Mention], start: int, end: int) -> Party | None:
    """The state named last between two places, else the organisation."""
    found = _among(named, max(0, start), end)
    states = [one for one in found if not one.party.organisation]
    return (states or found)[-1].party if found else None


def home_of(named: Sequence[Mention], gazetteer: Gazetteer) -> Party | None:
    """The government that we serve: of those that have posts the one the paper names most."""
    serving = _governments(gazetteer)
    told = Counter(one.party for one in named if one.party.iso3 in serving and one.alias)
    return told.most_common(1)[0][0] if told else None


@lru_cache(maxsize=8)
def _governments(gazetteer: Gazetteer) -> frozenset[str]:
    """The governments whose posts the gazetteer lists."""
    return frozenset(post.government for post in gazetteer.posts if post.government)
