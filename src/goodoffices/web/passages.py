"""A paper's own text cut where claimed passages begin and end, so that each can be marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goodoffices.records import Matter, Span

_SUBSTANCE = ("what", "request", "action", "area", "purpose", "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters of a paper that are claimed by the same records, in the order of the list.

    `begins` names the records whose words begin here, each once in a text.
    """

    text: str
    claimed_by: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()


def runs(text: str, matters: Sequence[Matter]) -> tuple[Run, ...]:
    """The whole text, cut wherever a claimed passage begins or ends; joined it is the text."""
    claims = [(matter.subject, span) for matter in matters for span in _places(matter)]
    starts = {matter.subject: _telling(matter).start for matter in matters if _places(matter)}
    edges = {0, len(text), *(edge for _, span in claims for edge in (span.start, span.end))}
    return tuple(
        Run(
            text=text[start:end],
            claimed_by=_unique(
                name for name, span in claims if span.start <= start and end <= span.end
            ),
            begins=tuple(name for name, first in starts.items() if first == start),
        )
        for start, end in pairwise(sorted(edge for edge in edges if edge <= len(text)))
    )


def _places(matter: Matter) -> list[Span]:
    return [span for places in matter.entry.spans.values() for span in places]


def _telling(matter: Matter) -> Span:
    """The place to look at first: what it is about, else the longest place it was read from."""
    fields = (matter.entry.spans.get(name, ()) for name in _SUBSTANCE)
    substance = next((places for places in fields if places), ())
    return min(substance) if substance else max(_places(matter), key=_length)


def _length(span: Span) -> int:
    return span.end - span.start


def _unique(names: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
