"""People by their surnames: each belongs to the state or office named with him once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from goodoffices.cable.finders.parties.mentions import Mention, Voices, is_state
from goodoffices.cable.finders.parties.unlisted import ORDINARY
from goodoffices.cable.finders.passages.cues import Cue
from goodoffices.cable.finders.passages.phrases import phrase
from goodoffices.facts import AliasKind
from goodoffices.records import Party

TITLES = frozenset(
    """minister secretary director ambassador commissioner inspector chief colonel major captain
    general admiral prosecutor judge president chairman chairwoman chair counselor counsellor
    coordinator commander governor head adviser advisor spokesman spokeswoman deputy dr mr ms
    mrs prof professor lieutenant brigadier commodore attache envoy representative negotiator
    chancellor registrar clerk superintendent marshal""".split()
)
"""The words by one of which a person is introduced."""

_SURNAME = r"[A-Z](?:['’][A-Z])?[a-z]+(?:-[A-Z][a-z]+)?"
_NAME = (
    rf"(?-i:(?P<name>(?:[A-Z]\.\s?|[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s+){{0,2}}"
    rf"(?P<surname>{_SURNAME})))(?![\w-])"
)
_WHOLE_NAME = r"(?-i:[A-Z])[\w.]+ (?:(?-i:[A-Z])[\w.]+ )?(?-i:[A-Z])[\w'’-]+"
_TITLE_FIRST = phrase(
    rf"""(?:general )?(?:(?:of|for) (?:the )?(?-i:[A-Z])[\w'’-]+
    (?: (?:and )?(?-i:[A-Z])[\w'’-]+){{0,4}}?(?: |, (?={_WHOLE_NAME}[,.;])))?
    (?:, (?={_WHOLE_NAME}[,.;]))?
    (?:(?:mr|mrs|ms|dr)\.? )?{_NAME}"""
)
_CHAIN = re.compile(
    r"(?:(?:[A-Z][\w'’.-]*|of|the|for|deputy|acting|vice|first|state|permanent|assistant|chief"
    r"|foreign|interior|former|new|its|their|our)[\s-]+)*\Z"
)
_APPOSED = phrase(rf"{_NAME}(?:,|,? who is|,? \() (?:[\w'’-]+ ){{0,5}}\Z")
_IN_BRACKETS = phrase(rf"{_NAME} \(\Z")
_PRESENT = phrase(r"(?:\bfor|\bon|(?:\A|\n)[ \t-]*) ?(?:the )?\Z".replace(" ?", r"\s*"))
_ENTRY = re.compile(
    rf"(?<![\w’'-])(?:[A-Z]\.\s?|[A-Z][a-z]+\.?\s)+(?P<surname>{_SURNAME})(?=\s*[,.(;])"
)
_SIDE = phrase(r"(?:['’]s)?(?: (?:side|delegation|team))?:")
_LIST_ENDS = re.compile(r"\n[ \t]*\n|:")
_LONGEST_LIST = 600
_OURS = frozenset("ambassador coordinator attache".split())
"""Titles of our own people where no state is named with them: nobody can tell whose."""
_OWN = Party(name="one of our own")
_BLANK = re.compile(r"\.?\s+|(?=,\s)")
_END = re.compile(r"[,;.\n)]")
_NEAR, _FAR, _MOST = 90, 110, 60


class Spoken(NamedTuple):
    """The words of a paper, the cue words among them, and who speaks."""

    text: str
    cues: Sequence[Cue]
    voices: Voices


def people(
    paper: Spoken, named: Sequence[Mention], listed: Collection[str]
) -> Mapping[str, Party]:
    """The surnames that a paper introduces, each with whose that person is; none is `listed`.

    Forms: "Mira Castel, acting head of the MFA's Security Department", "Deputy Interior
    Minister Ion Rusu", "Oda Venn (Estmark)", "For Belmoria: I. Sorrel (chair), S. Weil". Where
    no state is named with a title, the host is meant, or the state that the paper is about.
    """
    text, cues, voices = paper
    told: dict[str, Party] = {}
    implied: dict[str, Party] = {}
    otherwise = None if voices.writer else voices.host or voices.about
    for surname, party in islice(_introduced(text, cues, named), _MOST):
        if party:
            told.setdefault(surname, party)
        elif otherwise:
            implied[surname] = otherwise
    known = {**implied, **told}
    places = {word for one in named for word in text[one.start : one.end].split()}
    return {
        surname: party
        for surname, party in known.items()
        if party != _OWN
        and surname not in places
        and surname.lower() not in listed
        and _is_surname(text, surname)
    }


def _are_names(words: str) -> bool:
    """Whether none of the words of a name is a title or an ordinary word."""
    parts = [word.lower() for word in words.replace(".", " ").split()]
    return not any(word in TITLES or word in ORDINARY for word in parts)


def _is_surname(text: str, word: str) -> bool:
    """Whether a word is no ordinary one: none that the text also writes in small letters."""
    small = word.lower()
    if small in TITLES or small in ORDINARY:
        return False
    return not re.search(rf"(?<![\w@.]){re.escape(small)}(?![\w@])", text)


def _introduced(
    text: str, cues: Sequence[Cue], named: Sequence[Mention]
) -> Iterator[tuple[str, Party | None]]:
    """Each surname with its party, where it is introduced; None for that of the host."""
    for at, word in cues:
        if word in TITLES:
            yield from _titled(text, (at, at + len(word)), named)
    for mention in named:
        if is_state(mention) or mention.party.organisation:
            yield from _told_by(text, mention)


def _titled(
    text: str, title: tuple[int, int], named: Sequence[Mention]
) -> Iterator[tuple[str, Party | None]]:
    """The surname that a title introduces, before it or behind it."""
    start, end = title
    behind = _BLANK.match(text, end)
    found = behind and _TITLE_FIRST.match(text, behind.end(), end + _FAR)
    if found and _are_names(found["name"]):
        chain = _CHAIN.search(text, max(0, start - _NEAR), start)
        party = _named_with(named, chain.start() if chain else start, found.end())
        yield found["surname"], party or (_OWN if text[start:end].lower() in _OURS else None)
        return
    found = _APPOSED.search(text, max(0, start - _NEAR), start)
    if found and _are_names(found["name"]):
        stop = _END.search(text, end, end + _FAR)
        last = stop.start() if stop else min(len(text), end + _FAR)
        yield found["surname"], _named_with(named, found.end("name"), last)


def _named_with(named: Sequence[Mention], start: int, end: int) -> Party | None:
    """The state named last between two places."""
    first = bisect_left(named, start, key=_start)
    inside = [one for one in named[first : first + 8] if one.start < end]
    states = [one for one in inside if is_state(one) and one.alias is not AliasKind.CAPITAL]
    return states[-1].party if states else None


def _start(mention: Mention) -> int:
    return mention.start


def _told_by(text: str, mention: Mention) -> Iterator[tuple[str, Party]]:
    """The surnames in front of a party in brackets, and in the list of those present for it."""
    before = max(0, mention.start - _NEAR)
    is_closed = text[mention.end : mention.end + 1] == ")"
    found = is_closed and _IN_BRACKETS.search(text, before, mention.start)
    if found:
        yield found["surname"], mention.party
    colon = _SIDE.match(text, mention.end)
    if colon and _PRESENT.search(text, before, mention.start):
        stop = _LIST_ENDS.search(text, colon.end(), colon.end() + _LONGEST_LIST)
        last = stop.start() if stop else min(len(text), colon.end() + _LONGEST_LIST)
        for one in _ENTRY.finditer(text, colon.end(), last):
            yield one["surname"], mention.party


def persons(text: str, known: Mapping[str, Party], since: int) -> Iterator[Mention]:
    """Where the people stand whose party is known, with their first names."""
    if not known:
        return
    names = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w’'-])(?:[A-Z][a-z]+\s)?(?P<surname>{names})(?![\w-])")
    for found in pattern.finditer(text, since):
        start = found.start()
        first = text[start : found.start("surname")].strip()
        if first.lower() in TITLES or first.lower() in ORDINARY:
            start = found.start("surname")
        yield Mention(
            start, found.end(), known[found["surname"]], AliasKind.PEOPLE, found["surname"]
        )
