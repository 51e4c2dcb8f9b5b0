"""Reads reports that are outlines: Roman titles, lettered and numbered items below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.cable.places import lines
from goodoffices.records import Span

_LABEL = re.compile(
    r"""
    (?: (?P<label> [IVX]{1,4} (?: \. [A-Z0-9]{1,2} )* | [A-Z] | \d{1,2} ) \.
      | (?P<small> [a-z] ) \) )
    [ \t]{1,6} (?= \S )
    """,
    re.VERBOSE,
)
_ROMAN = re.compile(r"[IVX]{1,4}\Z")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an outline, its label apart; a title has its label in its words."""

    label: str | None
    span: Span
    is_title: bool


def items(text: str, start: int, end: int) -> Iterator[Item]:
    """The titles and items of an outline.

    Met in the wild: `I. MEETINGS`, `A. The advisor met …`, `II.A. Training: …`, `1. Visit …`,
    `a) …`; text without a label belongs to the item above, or is one below a title.
    """
    item: Item | None = None
    for line in lines(text, start, end):
        label = _LABEL.match(text, line.start, line.end)
        if not label and item and not item.is_title:
            item = Item(item.label, Span(item.span.start, line.end), is_title=False)
            continue
        if item:
            yield item
        item = _opened(text, line, label)
    if item:
        yield item


def _opened(text: str, line: Span, label: re.Match[str] | None) -> Item:
    """The item or title that a line opens."""
    if not label:
        return Item(None, line, is_title=False)
    written = label["label"] or label["small"]
    if _ROMAN.match(written) and line.of(text).isupper():
        return Item(written, line, is_title=True)
    return Item(written, Span(label.end(), line.end), is_title=False)
