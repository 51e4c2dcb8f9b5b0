"""Makes a corpus of cables, each a variation of a given one, the same from the same seed."""

from __future__ import annotations

import calendar
import math
import os
import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

from goodoffices.facts import specimens

COUNT = 2000
"""How many cables a corpus holds unless told otherwise."""

_SHARED = "GOODOFFICES_SHARED"

_BANNER = re.compile(
    r"(?P<before>\nUNCLAS[A-Z0-9 ]*? (?P<origin>[A-Z]+) )(?P<serial>\d{4,6})\b"
)
_STATION = re.compile(
    r"(?P<before>\bDE R[A-Z]+ #)(?P<serial>\d{4})(?P<section>(?:/\d\d)?) (?P<filed>\d{7})"
)
_DTG = re.compile(
    r"(?P<precedence>\b[ZOPR] (?:[ZOPR] )?)\d{2}(?P<time>\d{4})Z [A-Z]{3} (?P<year>\d\d)\b"
)
_POST = re.compile(r"(?P<before>\b(?:AM)?EMBASSY )[A-Z]+(?: RUELO)?\b")
_TAGS = re.compile(r"(?<=\nTAGS: )[^\n]+")
_CODE = re.compile(r"\b[A-Z]{4}\b")
_SUBJECT = re.compile(r"(?<=\nSUBJECT: )[^\n]+")
_HEAD = re.compile(r"\n(?P<pilcrow>¶?)(?P<number>\d{1,2})(?=\. ?\()")
_HEAD_WORDS = re.compile(r"\n¶?\d{1,2}\. ?\([A-Z/]+\) ?")
_WORD = re.compile(r"[^\s,.;:()\"]{2,}")

_DAYS = 1500
_MINUTES_TO_FILE = 18
_SWAPS = 12
"""One word in so many changes its place with another of the same paragraph."""

_ODDS = 0.12
"""How often a paragraph is left out, and how often one is said twice."""


def given_texts(folder: Path | None = None) -> tuple[str, ...]:
    """The cables of a folder, by default of the shared seeds, else the specimens."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted((folder or _default()).glob("*.txt"))
    ]
    if not texts:
        raise SystemExit(f"There is no cable (*.txt) in {folder or _default()}")
    return tuple(texts)


def _default() -> Path:
    """The seeds of the shared folder where the environment names one, else the specimens."""
    shared = os.environ.get(_SHARED)
    return Path(shared) / "cables" / "seeds" if shared else specimens()


def corpus(texts: Sequence[str], *, count: int = COUNT, seed: int = 1) -> tuple[str, ...]:
    """So many cables, each a variation of one of the texts in turn.

    Serials, days, posts, TAGS, the order of words, paragraphs and references differ; a
    cable agrees with itself as much as the given one does (serial, day of the year).
    """
    chance = random.Random(seed)
    pool = sorted({code for text in texts for code in _codes(text)})
    return tuple(_varied(text, pool, chance) for text in islice(cycle(texts), count))


def _varied(text: str, pool: Sequence[str], chance: random.Random) -> str:
    """One variation of a cable."""
    text = _numbered(text, chance)
    text = _dated(text, chance)
    text = _posted(text, chance)
    text = _tagged(text, pool, chance)
    text = _titled(text, chance)
    return _with_references(_worded(text, chance), chance)


def _numbered(text: str, chance: random.Random) -> str:
    """The cable with another serial, the same in header and classification line."""
    serial = chance.randrange(100, 100_000)
    text = _BANNER.sub(lambda one: f"{one['before']}{serial:0{len(one['serial'])}}", text)
    return _STATION.sub(
        lambda one: f"{one['before']}{serial % 10_000:04}{one['section']} {one['filed']}", text
    )


def _dated(text: str, chance: random.Random) -> str:
    """The cable sent on another day, the day of the year and time of file to match."""
    sent = _DTG.search(text)
    if not sent:
        return text
    first = date(2000 + int(sent["year"]), 1, 1)
    day = first + timedelta(days=chance.randrange(_DAYS))
    hour, minute = chance.randrange(24), chance.randrange(60 - _MINUTES_TO_FILE)
    group = f"{day:%d}{hour:02}{minute:02}Z {calendar.month_abbr[day.month].upper()} {day:%y}"
    filed = f"{day:%j}{hour:02}{minute + chance.randrange(_MINUTES_TO_FILE):02}"
    text = _DTG.sub(lambda one: f"{one['precedence']}{group}", text)
    return _STATION.sub(
        lambda one: f"{one['before']}{one['serial']}{one['section']} {filed}", text
    )


def _posts() -> tuple[str, ...]:
    """The towns of the posts of the specimens' world, in capitals."""
    office = tomllib.loads((specimens() / "office.toml").read_text(encoding="utf-8"))
    return tuple(post["city"].upper() for post in office["post"])


def _posted(text: str, chance: random.Random) -> str:
    """The cable from and to embassies elsewhere."""
    towns = _posts()
    return _POST.sub(lambda one: f"{one['before']}{chance.choice(towns)}", text)


def _codes(text: str) -> list[str]:
    """The TAGS of four letters in a cable."""
    return [code for line in _TAGS.findall(text) for code in _CODE.findall(line)]


def _tagged(text: str, pool: Sequence[str], chance: random.Random) -> str:
    """The cable with other TAGS of four letters, as many, the same in each heading."""
    codes = sorted(set(_codes(text)))
    others = dict(zip(codes, chance.sample(pool, len(codes)), strict=True))
    return _TAGS.sub(lambda line: _CODE.sub(lambda one: others[one[0]], line[0]), text)


def _titled(text: str, chance: random.Random) -> str:
    """The cable with the words of its subject in another order, the same in each heading."""
    others = {line: _swapped(line, chance) for line in dict.fromkeys(_SUBJECT.findall(text))}
    return _SUBJECT.sub(lambda line: others[line[0]], text)


def _swapped(words: str, chance: random.Random) -> str:
    """The words with some of them in each other's place; layout and stops stay."""
    places = [one.span() for one in _WORD.finditer(words)]
    order = list(range(len(places)))
    for _ in range(math.ceil(len(places) / _SWAPS)):
        one, other = chance.randrange(len(order)), chance.randrange(len(order))
        order[one], order[other] = order[other], order[one]
    pieces, at = [], 0
    for (start, end), taken in zip(places, order, strict=True):
        pieces += [words[at:start], words[slice(*places[taken])]]
        at = end
    return "".join([*pieces, words[at:]])


def _worded(text: str, chance: random.Random) -> str:
    """The cable with its words shuffled, paragraphs left out, others said twice."""
    starts = [head.start() for head in _HEAD.finditer(text)]
    if not starts:
        return text
    pieces = [text[at:end] for at, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    chosen = [one for piece in pieces[1:-1] for one in _chosen(piece, chance)]
    kept = [pieces[0], *chosen, *pieces[1:][-1:]]
    worded = "".join(_reworded(piece, chance) for piece in kept)
    moved = len(kept) != len(pieces)
    return text[: starts[0]] + (_renumbered(worded) if moved else worded)


def _chosen(piece: str, chance: random.Random) -> Iterator[str]:
    """A paragraph once, not at all or twice; once where a heading stands behind it."""
    drawn = chance.random()
    if "SUBJECT:" in piece or drawn >= _ODDS:
        yield piece
    if "SUBJECT:" not in piece and drawn > 1 - _ODDS:
        yield piece


def _reworded(piece: str, chance: random.Random) -> str:
    """A paragraph with its words shuffled, its number and mark kept in front."""
    head = _HEAD_WORDS.match(piece)
    start = head.end() if head else 0
    end = piece.rfind("\n", 0, len(piece.rstrip()))
    end = max(start, end)
    return piece[:start] + _swapped(piece[start:end], chance) + piece[end:]


def _renumbered(text: str) -> str:
    """The paragraphs numbered from 1, again from 1 where the whole text stands twice."""
    number = 0

    def counted(head: re.Match[str]) -> str:
        nonlocal number
        number = 1 if head["number"] == "1" else number + 1
        return f"\n{head['pilcrow']}{number}"

    return _HEAD.sub(counted, text)


def _with_references(text: str, chance: random.Random) -> str:
    """The cable, every other time, with a REF line of its own above its first paragraph."""
    first = _HEAD.search(text)
    if not first or "\nREF:" in text or chance.random() < 0.5:
        return text
    towns = _posts()
    items = [
        f"{label}. {chance.randrange(6, 35):02} {chance.choice(towns)} {chance.randrange(9999)}"
        for label in "ABCD"[: chance.randrange(1, 5)]
    ]
    listed = "\n     ".join(items)
    at = first.start()
    blank = "\n" if text[:at].endswith("\n") else ""
    return f"{text[:at]}\nREF: {listed}{blank}{text[at:]}"
