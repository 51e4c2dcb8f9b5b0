"""Cites the papers that a draft rests on, by the letters of its REF line where it has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from goodoffices.draft.phrasing import listed
from goodoffices.records import Matter

_CABLE = re.compile(r"(?P<year>\d{2})(?P<origin>[A-Z]+?)(?P<serial>\d+)")
_TIGHT = "\N{NO-BREAK SPACE}"


def spaced(reference: str) -> str:
    """A cable number as a REF line writes it: `31KELMAR533` is 31 KELMAR 533."""
    cable = _CABLE.fullmatch(reference)
    return " ".join(cable.groups()) if cable else reference


def cited(matters: Iterable[Matter], references: Sequence[str]) -> str:
    """Papers and paragraphs of some records: "Ref A, paragraphs 1 and 3; 31 KELMAR 207"."""
    in_order = sorted(matters, key=lambda matter: _position(matter, references))
    papers = groupby(in_order, key=lambda matter: matter.entry.source)
    return "; ".join(_paper(source, same, references) for source, same in papers)


def _position(matter: Matter, references: Sequence[str]) -> tuple[int, str, int]:
    """Where a record's paper stands: in the order of the REF line, others behind."""
    source = matter.entry.source or ""
    at = references.index(source) if source in references else len(references)
    return at, source, matter.entry.paragraph or 0


def _paper(source: str | None, matters: Iterable[Matter], references: Sequence[str]) -> str:
    """One paper with the paragraphs meant."""
    if source is None:
        return "our own records"
    numbers = dict.fromkeys(_paragraphs(matters))
    if not numbers:
        return _named(source, references)
    word = "paragraph" if len(numbers) == 1 else "paragraphs"
    return f"{_named(source, references)}, {word}{_TIGHT}{listed(numbers)}"


def _paragraphs(matters: Iterable[Matter]) -> Iterator[str]:
    """The numbers of the paragraphs that records were read from."""
    for matter in matters:
        if matter.entry.paragraph is not None:
            yield str(matter.entry.paragraph)


def _named(source: str, references: Sequence[str]) -> str:
    """A paper by its letter, by "Reftel" where it is the only reference, else by its number."""
    if source not in references:
        return spaced(source).replace(" ", _TIGHT)
    if len(references) == 1:
        return "reftel"
    return f"Ref{_TIGHT}{chr(ord('A') + references.index(source))}"
