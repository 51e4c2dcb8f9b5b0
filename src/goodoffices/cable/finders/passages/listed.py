"""Items of lists, whatever marks them, each with its label and the words that introduce it.

Forms met: dashes and bullets, "(A) …", "(i) …", "b) …", "3. …", "BM-11  …", "Project 4: …",
"Need: …", and numbered paragraphs below a heading.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.cable.finders.passages.stretches import Stretches
from goodoffices.records import Cable, Paragraph


@dataclass(frozen=True, kw_only=True)
class Item:
    """One item: its place without its label, the label, and the words that introduce it.

    `own` is the place of those of them that stand in its own paragraph.
    """

    stretches: Stretches
    paragraph: Paragraph
    text: str
    start: int
    end: int
    label: str
    lead: str
    own: tuple[int, int] | None = None

    @cached_property
    def words(self) -> Sentence:
        """The item as one stretch, with all that it names; looked up only when asked for."""
        return self.stretches.stretch(self.paragraph, (self.start, self.end), self.own)


_CODE = r"[A-Z]{1,4}[-/][0-9]{1,3}[a-z]?"
_FIELD = (
    r"(?:Project|Need|Request|Item|Assistance|Proposal|Title|Help|Priority)"
    r"(?:\s+(?:needed|requested|sought|wanted|title|no\.?|number))?"
)
_MARK = re.compile(
    rf"""[ \t>]{{0,12}}(?P<label>
      (?:Article|Art\.|Step|Measure|Action|Activity|Task)\s+[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?
        (?=[.:)]|\s+[-–—]|[ \t]*\n)
      | [A-Z]\.?[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?(?=[ \t]+[A-Z])
      | (?:{_FIELD}\s+)?{_CODE}(?=[.:,)]\s|\s{{2,}}\S|\s[-–—(]|\t)
      | {_FIELD}\s+(?:[0-9]{{1,3}}|[A-Z])(?=\s*[:.]\s|\s\()
      | {_FIELD}(?=\s*:\s)
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
    headings = Headings(cable)
    before, last_above = "", ""
    for paragraph in cable.paragraphs:
        marks = _marks(cable.text, paragraph)
        above = headings.above(paragraph, is_list=bool(marks))
        heading = headings.above(paragraph, is_list=True)
        before = before if heading == last_above else ""
        last_above = heading
        begin, end = paragraph.span.start, paragraph.span.end
        said = cable.text[max(begin, end - _LONGEST_LEAD) : end]
        if marks:
            yield from _of_paragraph(paragraph, marks, stretches, f"{above} {before}")
        elif paragraph.number_as_written is not None or before.endswith(":"):
            yield Item(
                stretches=stretches,
                paragraph=paragraph,
                text=cable.text,
                start=paragraph.span.start,
                end=paragraph.span.end,
                label=str(paragraph.number_as_written or ""),
                lead=f"{above} {before}",
            )
        if said.endswith(":") or not (marks or paragraph.number_as_written is not None):
            before = said


def _marks(text: str, paragraph: Paragraph) -> Sequence[re.Match[str]]:
    """The labels of the items in a paragraph: those that open lines, else those within them."""
    start, end = paragraph.span.start, paragraph.span.end
    opening = [*_at_lines(text, start, end)]
    if opening and opening[0].start() == start and paragraph.number_as_written is None:
        return opening
    opening = [one for one in opening if one.start() > start]
    if opening:
        return opening
    inline = [*_INLINE.finditer(text, start, end)][:_MOST]
    return inline if len(inline) >= _FEWEST else ()


def _at_lines(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The labels with which lines open."""
    number = 0
    while 0 <= start < end and number < _MOST:
        found = _MARK.match(text, start, end)
        if found:
            number += 1
            yield found
        line = text.find("\n", start, end)
        start = line + 1 if line >= 0 else end


def _of_paragraph(
    paragraph: Paragraph, marks: Sequence[re.Match[str]], stretches: Stretches, above: str
) -> Iterator[Item]:
    """The items of one paragraph."""
    own = (paragraph.span.start, marks[0].start())
    text = marks[0].string
    lead = text[own[0] : own[1]].strip()
    introduced = lead[-_LONGEST_LEAD:] if lead.endswith(_OPENS) else f"{above} {lead}"
    ends = [*(one.start() for one in marks[1:]), paragraph.span.end]
    for mark, end in zip(marks, ends, strict=True):
        last = _trimmed(text, mark.end(), end)
        if mark.end() < last:
            yield Item(
                stretches=stretches,
                paragraph=paragraph,
                text=text,
                start=mark.end(),
                end=last,
                label=mark["label"],
                lead=introduced,
                own=own if lead else None,
            )


_OPENS = (":", "-", "–")
_GAP = re.compile(r"\n[ \t]*\n")


def _trimmed(text: str, start: int, end: int) -> int:
    """Where the words of an item end, at a blank line at the latest."""
    gap = _GAP.search(text, start, end)
    end = gap.start() if gap else end
    return start + len(text[start:end].rstrip())


class Headings:
    """The headings of a paper, by where they stand."""

    def __init__(self, cable: Cable) -> None:
        self._cable = cable
        self._is_cable = cable.mrn is not None or cable.originator is not None
        self._title = cable.subject or ""
        places = cable.spans.get("headings", ())
        named = sorted(
            (place.start, place.end, heading.text)
            for place, heading in zip(places, cable.headings, strict=False)
        )
        self._starts = [start for start, _, _ in named]
        self._named = [(end, text) for _, end, text in named]

    def above(self, paragraph: Paragraph, *, is_list: bool) -> str:
        """The title, the heading over a paragraph and its own run-in heading.

        The subject of a cable introduces the lists in its paragraphs, not these themselves.
        """
        at = bisect_left(self._starts, paragraph.span.start)
        over = self._named[at - 1][1] if at else ""
        title = self._title if is_list or not self._is_cable else ""
        return f"{title} . {over} . {paragraph.heading or ''}"

    def directly_above(self, paragraph: Paragraph) -> str:
        """The heading that stands over a paragraph with nothing between."""
        at = bisect_left(self._starts, paragraph.span.start)
        if not at:
            return ""
        end, text = self._named[at - 1]
        between = self._cable.text[end : min(paragraph.span.start, end + _FARTHEST)]
        return "" if between.strip(" .\n-=0123456789") else text


_FARTHEST = 200
