"""Items of lists, whatever marks them, each with its label and the words that introduce it.

Forms met: dashes and bullets, "(A) …", "(i) …", "b) …", "3. …", "BM-11  …", "Project 4: …",
"Need: …", and numbered paragraphs below a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goodoffices.cable.finders.sentences import Sentence
from goodoffices.cable.finders.stretches import Stretches
from goodoffices.records import Cable, Paragraph, Span


class Item(NamedTuple):
    """One item: its words without its label, the label, and the words that introduce it."""

    words: Sentence
    label: str
    lead: str


_CODE = r"[A-Z]{1,4}[-/][0-9]{1,3}[a-z]?"
_FIELD = (
    r"(?:Project|Need|Request|Item|Assistance|Proposal|Title|Help|Priority)"
    r"(?:\s+(?:needed|requested|sought|wanted|title|no\.?|number))?"
)
_MARK = re.compile(
    rf"""(?:(?<=\n)|\A)[ \t>]{{0,12}}(?P<label>
      (?:Article|Art\.|Step|Measure|Action|Activity|Task)\s+[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?
        (?=[.:)]|\s+[-–—]|[ \t]*\n)
      | [A-Z]\.?[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?(?=[ \t]+[A-Z])
      | (?:{_FIELD}\s+)?{_CODE}(?=[.:,)]\s|\s{{2,}}\S|\s[-–—(]|\t)
      | {_FIELD}(?:\s+(?:[0-9]{{1,3}}|[A-Z]))?(?=\s*[:.]\s|\s\()
      | [-–—•*·]{{1,2}}(?=[ \t]*["“A-Za-z0-9(])
        (?:[ \t]*(?:Measure|Action|Task)\s+[0-9]{{1,3}}(?=[ \t]*[-–—:.]))?
      | \(?(?:[a-z]|[ivx]{{1,4}}|[0-9]{{1,3}})\)(?=\s)
      | \(?[A-Z]\)(?=\s) | [A-Z]\.(?=\s+[A-Z])
      | [0-9]{{1,3}}(?:\.[0-9]{{1,2}})*\.?(?=[ \t]+[A-Z“"])
    )\s*[.:,)–—-]{{0,2}}[ \t]*\n?[ \t]*""",
    re.VERBOSE,
)
_INLINE = re.compile(
    rf"(?:(?<=[\s:;,])|\A)(?P<label>\((?:[a-z]|[A-Z]|[ivx]{{1,4}}|[0-9]{{1,2}})\)|{_CODE}(?=[,:]\s))"
    r"\s*[,:]?\s+(?=\S)"
)
_FEWEST = 2
_LONGEST_LEAD = 300
_MOST = 200


def items(cable: Cable, stretches: Stretches) -> Iterator[Item]:
    """The items of every list of a paper."""
    headed = _Headed(cable)
    before, last_above = "", ""
    for paragraph in cable.paragraphs:
        marks = _marks(cable.text, paragraph)
        above = headed.above(paragraph, is_list=bool(marks))
        heading = headed.above(paragraph, is_list=True)
        before = before if heading == last_above else ""
        last_above = heading
        said = paragraph.span.of(cable.text)
        if marks:
            yield from _of_paragraph(paragraph, marks, stretches, f"{above} {before}")
        elif paragraph.number_as_written is not None or before.endswith(":"):
            place = (paragraph.span.start, paragraph.span.end)
            label = str(paragraph.number_as_written or "")
            yield Item(stretches.stretch(paragraph, place), label, f"{above} {before}")
        if said.endswith(":") or not (marks or paragraph.number_as_written is not None):
            before = said[-_LONGEST_LEAD:]


def _marks(text: str, paragraph: Paragraph) -> Sequence[re.Match[str]]:
    """The labels of the items in a paragraph: those that open lines, else those within them."""
    start, end = paragraph.span.start, paragraph.span.end
    opening = [*_MARK.finditer(text, start, end)][:_MOST]
    if opening and opening[0].start() == start and paragraph.number_as_written is None:
        return opening
    opening = [one for one in opening if one.start() > start]
    if opening:
        return opening
    inline = [*_INLINE.finditer(text, start, end)][:_MOST]
    return inline if len(inline) >= _FEWEST else ()


def _of_paragraph(
    paragraph: Paragraph, marks: Sequence[re.Match[str]], stretches: Stretches, above: str
) -> Iterator[Item]:
    """The items of one paragraph."""
    start = paragraph.span.start
    own = (start, marks[0].start())
    text = marks[0].string
    lead = text[own[0] : own[1]].strip()
    introduced = lead[-_LONGEST_LEAD:] if lead.endswith(_OPENS) else f"{above} {lead}"
    ends = [*(one.start() for one in marks[1:]), paragraph.span.end]
    for mark, end in zip(marks, ends, strict=True):
        place = (mark.end(), _trimmed(text, mark.end(), end))
        if place[0] < place[1]:
            words = stretches.stretch(paragraph, place, own if lead else None)
            yield Item(words, mark["label"], introduced)


_OPENS = (":", "-", "–")


def _trimmed(text: str, start: int, end: int) -> int:
    """Where the words of an item end, at a blank line at the latest."""
    gap = re.compile(r"\n[ \t]*\n").search(text, start, end)
    end = gap.start() if gap else end
    return start + len(text[start:end].rstrip())


class _Headed:
    """The headings of a paper, by where they stand."""

    def __init__(self, cable: Cable) -> None:
        self._is_cable = cable.mrn is not None or cable.originator is not None
        self._title = cable.subject or ""
        places: Sequence[Span] = cable.spans.get("headings", ())
        self._headings = [*zip(places, cable.headings, strict=False)]

    def above(self, paragraph: Paragraph, *, is_list: bool) -> str:
        """The title, the heading over a paragraph and its own run-in heading.

        The subject of a cable introduces the lists in its paragraphs, not these themselves.
        """
        over = [
            heading.text
            for place, heading in self._headings
            if place.start < paragraph.span.start
        ]
        own = paragraph.heading or ""
        title = self._title if is_list or not self._is_cable else ""
        return f"{title} . {over[-1] if over else ''} . {own}"
