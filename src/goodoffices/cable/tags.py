"""Reads the TAGS line: wrapped, linked, glued, repeated, misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.cable import keywords
from goodoffices.cable.places import line_end, lines
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.facts import TAG_OPENINGS, TAG_REPAIRS, Gazetteer
from goodoffices.records import Span

_LINK = re.compile(r"<a\s[^<>]{0,200}>|</a>|\]\([^()\s]{0,200}\)|\[", re.IGNORECASE)
_STOP = re.compile(r"(?<![A-Za-z])(?:SUBJ(?:ECT)?\b|REFS?\s{0,2}:|E\.\s?O\.)", re.IGNORECASE)
_PIECE = re.compile(r"\([^()\n]{1,80}\)|[^,;()\n]{1,200}")
_WORD = re.compile(r"[^\s,;:.]{1,80}(?:\.[^\s,;:.]{1,80}){0,4}")
_CODE_LINE = re.compile(r"[A-Z0-9/ ,;.-]{2,200}\Z", re.IGNORECASE)
_NO_TAG = frozenset({"SIPDIS", "SENSITIVE", "NOFORN", "UNCLASSIFIED"})

_PHRASES = frozenset(
    {
        "CONSULAR AFFAIRS",
        "COUNTRY CLEARANCE",
        "DOMESTIC POLITICS",
        "ECONOMIC AFFAIRS",
        "ECONOMY AND FINANCE",
        "FOREIGN POLICY",
        "GAZA DISENGAGEMENT",
        "GLOBAL DEFENSE",
        "GOI EXTERNAL",
        "HUMAN RIGHTS",
        "IRAQI FREEDOM",
        "ISRAELI PALESTINIAN AFFAIRS",
        "ITALIAN POLITICS",
        "ITALY NATIONAL ELECTIONS",
        "MEDIA REACTION REPORT",
        "MEETINGS WITH AMBASSADOR",
        "NEW ZEALAND",
        "POLITICS FOREIGN POLICY",
    }
)
"""Phrases that posts used as TAGS; without commas only their words tell where they end."""

_LONGEST_PHRASE = 4
_OPENINGS = TAG_OPENINGS | {phrase.split()[0] for phrase in _PHRASES}


class _Tag(NamedTuple):
    """One code with the place it was read from."""

    code: str
    span: Span


def read_tags(sketch: Sketch, page: Page) -> None:
    """Read the TAGS, each once, and what they stand for.

    Met in the wild: commas, blanks or both between codes; a line broken with or without a
    comma; `[KNNP](#) [PARM](#)`; `<a href='/tag/KNNP_0.html'>KNNP</a>`; `ETRDEINVECINPGOVCS`;
    `OVIP (CLINTON, HILLARY)`; a caption at the end; page lines, the list again behind them.
    """
    zone = page.zones.heading
    keyword = page.zones.keywords.get(keywords.TAGS)
    if not zone or not keyword:
        return
    found = list(_tags(page.plain, _tag_lines(page, keyword.end(), zone.end), page.gazetteer))
    sketch.tags = tuple(dict.fromkeys(tag.code for tag in found))
    sketch.tag_kinds = {code: page.gazetteer.tag_kind(code) for code in sketch.tags}
    sketch.place("tags", [tag.span for tag in found])


def _tag_lines(page: Page, start: int, end: int) -> list[Span]:
    """The line of the keyword and those that carry its list on."""
    text = page.plain
    stop = _STOP.search(text, start, end)
    limit = stop.start() if stop else end
    listed: list[Span] = []
    for line in lines(text, start, limit):
        if listed and not _carried_on(text, listed[-1], line, page.gazetteer):
            break
        listed.append(line)
    return listed


def _carried_on(text: str, last: Span, line: Span, gazetteer: Gazetteer) -> bool:
    """Whether a line belongs to the list: after a comma, or because it is codes only."""
    if "\n" in text[line_end(text, last.end) + 1 : line.start]:
        return False
    if last.of(text).endswith((",", ";")):
        return True
    words = _WORD.findall(line.of(text))
    if not _CODE_LINE.match(line.of(text)) or not words:
        return False
    if all(_known(word, gazetteer) for word in words):
        return True
    above = _WORD.findall(last.of(text))
    return len(words) == 1 and bool(above) and _known(f"{above[-1]} {words[0]}", gazetteer)


def _known(code: str, gazetteer: Gazetteer) -> bool:
    """Whether a code is one that is used, or a known misspelling of one."""
    written = code.upper()
    if written in TAG_REPAIRS or written in _PHRASES:
        return True
    return gazetteer.lists_tag(written)


def _tags(text: str, listed: list[Span], gazetteer: Gazetteer) -> Iterator[_Tag]:
    """The codes of some lines, links turned to blanks so that places stay."""
    if not listed:
        return
    start, end = listed[0].start, listed[-1].end
    list_text = text[start:end].replace("\n", " ")
    if "<" in list_text or "[" in list_text or "]" in list_text:
        list_text = _LINK.sub(lambda link: " " * len(link[0]), list_text)
    for piece in _PIECE.finditer(list_text):
        if piece[0].startswith("("):
            person = piece[0][1:-1].strip().upper()
            yield _Tag(person, Span(start + piece.start(), start + piece.end()))
        else:
            words = [
                _Tag(word[0].upper(), Span(start + word.start(), start + word.end()))
                for word in _WORD.finditer(list_text, *piece.span())
            ]
            yield from _codes([word for word in words if word.code not in _NO_TAG], gazetteer)


def _codes(words: list[_Tag], gazetteer: Gazetteer) -> Iterator[_Tag]:
    """The codes that a run of words holds: phrases, single codes, glued ones, persons."""
    at = 0
    while at < len(words):
        code = words[at].code
        if code not in _OPENINGS and code not in TAG_REPAIRS and _known(code, gazetteer):
            yield words[at]
            at += 1
            continue
        size, codes = _longest(words[at:], gazetteer)
        span = Span(words[at].span.start, words[at + size - 1].span.end)
        yield from (_Tag(code, span) for code in codes)
        at += size


def _longest(words: list[_Tag], gazetteer: Gazetteer) -> tuple[int, tuple[str, ...]]:
    """How many words the first entry takes, and the codes that are meant by it."""
    most = _LONGEST_PHRASE if words[0].code in _OPENINGS else 1
    for size in range(min(most, len(words)), 0, -1):
        phrase = " ".join(word.code for word in words[:size])
        if phrase in TAG_REPAIRS:
            return size, TAG_REPAIRS[phrase]
        if _known(phrase, gazetteer):
            return size, (phrase,)
    glued = _unglued(words[0].code, gazetteer)
    if glued:
        return 1, glued
    size = _unknown_run(words, gazetteer)
    return size, (" ".join(word.code for word in words[:size]),)


def _unknown_run(words: list[_Tag], gazetteer: Gazetteer) -> int:
    """How many words stand before the next known entry: together they are one phrase."""
    for size in range(1, len(words)):
        phrase = ""
        for word in words[size : size + _LONGEST_PHRASE]:
            phrase = f"{phrase} {word.code}".strip()
            if _known(phrase, gazetteer):
                return size
    return len(words)


def _unglued(written: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The codes of four letters, then of two, sent without blanks or with slashes, else ()."""
    if "/" in written:
        parts = tuple(written.split("/"))
        return parts if all(_known(part, gazetteer) for part in parts) else ()
    whole = len(written) // 4 * 4
    codes = [written[at : at + 4] for at in range(0, whole, 4)]
    codes += [written[whole:]] if written[whole:] else []
    if len(codes) > 1 and all(_known(code, gazetteer) for code in codes):
        return tuple(codes)
    return ()
