"""Finds where numbered paragraphs begin, and tells them from lists, dates and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_PORTION_MARK = r"""
    \( [ ]?
    (?P<portion_mark>
        (?: [Uu] | SBU | sbu | FOUO | LOU | C | S | TS )
        (?: /{1,2} [A-Z][A-Z, ]{0,30} )?
    ) [ ]? \)
"""

_LINE_NUMBER = re.compile(
    rf"""
    \n (?= [ \t¶\d] ) [ \t]{{0,40}} (?P<anchor>¶)? [ \t]{{0,3}}
    (?P<number>\d{{1,3}}) (?P<letter>[a-z])?
    (?: \. (?! \d | [ \t]*\n ) | (?=[ ]?\((?:U|SBU|C|S|TS)\b) )
    [ \t]{{0,6}} (?: {_PORTION_MARK} )? [ \t]{{0,6}}
    """,
    re.VERBOSE,
)

_INLINE_NUMBER = re.compile(
    rf"""
    \s (?P<anchor>¶)? (?P<number>\d{{1,3}}) (?P<letter>[a-z])? \. [ ]{{0,3}}
    {_PORTION_MARK} [ \t]{{0,6}}
    """,
    re.VERBOSE,
)

LEADING_MARK = re.compile(rf"[ \t]{{0,40}} {_PORTION_MARK} [ \t]{{0,6}}", re.VERBOSE)
"""The portion mark at the head of a stretch of text without a number."""


_OUTLINE = re.compile(r"\n[ \t]{0,8}I\.[ \t]{1,4}[A-Z]")
_SECOND = re.compile(r"\n[ \t]{0,8}II\.[ \t]{1,4}[A-Z]")


def outline_start(text: str, start: int) -> int | None:
    """Where the outline of a report begins, `I.` before `II.`; None for any other text."""
    first = _OUTLINE.search(text, max(0, start - 1))
    return first.start() + 1 if first and _SECOND.search(text, first.end()) else None


class Numbered(NamedTuple):
    """The head of one paragraph: its number, its portion mark, and where its words begin.

    `marked` says that a portion mark or a pilcrow vouches for it.
    """

    start: int
    text_start: int
    number: int
    number_as_written: int | str
    portion_mark: str | None
    marked: bool


def numbered(text: str) -> tuple[Numbered, ...]:
    """Everything that looks like the head of a numbered paragraph, in order.

    Met in the wild: `3. (SBU) `, `1.(U)`, `¶3. (U)`, `2a. (SBU)`, `1.Embassy London`, and no
    mark at all. Where no line begins with a number, marked numbers inside lines are taken:
    the whole text came flattened. Numbers of four digits (`1995 broader`), without a dot
    (`2 RENT CARS`) or with a fraction (`1.5 million`) are none.
    """
    heads = tuple(_heads(_LINE_NUMBER, text))
    if any(head.portion_mark for head in heads):
        return heads
    return tuple(_heads(_INLINE_NUMBER, text)) or heads


def running(heads: tuple[Numbered, ...]) -> tuple[Numbered, ...]:
    """The heads that carry the running number of one cable, repaired where it is damaged.

    A pilcrow at times became the digit 1: after paragraph 4 stands 15 for 5. A number without
    a mark counts only as the next one, and not where a marked one bears the same number.
    """
    vouched = {head.number for head in heads if head.marked}
    expected = _first_number(heads, vouched)
    chosen: list[Numbered] = []
    written = {head.number for head in heads}
    for head in heads:
        usual = head.marked and head.number == expected
        number = expected if usual else _running_number(head, expected, vouched, written)
        if number is None:
            continue
        chosen.append(head if number == head.number else head._replace(number=number))
        expected = number + 1
    return tuple(chosen)


def _heads(pattern: re.Pattern[str], text: str) -> Iterator[Numbered]:
    """Each match as a head; a line break set before the text lets its first line count."""
    for match in pattern.finditer("\n" + text):
        anchor, digits, letter, mark = match.groups()
        number = int(digits)
        yield Numbered(
            match.start("anchor" if anchor else "number") - 1,
            match.end() - 1,
            number,
            f"{number}{letter}" if letter else number,
            mark,
            bool(anchor or mark),
        )


def _first_number(heads: tuple[Numbered, ...], vouched: set[int]) -> int:
    """Where the count begins: 1, or the first marked number of a text cut at its head."""
    if any(head.number == 1 for head in heads) or not vouched:
        return 1
    return next(head.number for head in heads if head.marked)


def _running_number(
    head: Numbered, expected: int, vouched: set[int], written: set[int]
) -> int | None:
    """The number that a head carries in the running count; None if it is no paragraph's."""
    if isinstance(head.number_as_written, str) and head.number == expected - 1:
        return head.number
    if not head.marked:
        return expected if head.number == expected and expected not in vouched else None
    if str(head.number) == f"1{expected}" and expected not in written:
        return expected
    return head.number if head.number >= expected - 1 > 0 or head.number == expected else None
