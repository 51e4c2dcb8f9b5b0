"""Reads the points of a demarche: main ones, and those held for a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from goodoffices.cable.paragraphs import RULE, cut
from goodoffices.cable.places import gap, joined, lines, trimmed, unwrapped
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.records import Paragraph, Point, PointKind, Span

_WHAT = r"(?:TALKING[ ])?(?:POINTS|NON-?PAPER|TEXT|DEMARCHE|Q[ ]?(?:AND|&)[ ]?A)\b"
_BEGIN = re.compile(rf"BEGIN[ ]{_WHAT}[^\n]{{0,60}}\Z", re.IGNORECASE)
_END = re.compile(rf"\(?END[ ](?:OF[ ])?{_WHAT}", re.IGNORECASE)
_IF_ASKED = re.compile(r"\(?IF[ ](?:ASKED|RAISED|PRESSED|NEEDED|PUSHED)\b", re.IGNORECASE)
_DASHES = re.compile(r"(?:-{1,2}|[–—•*])[ \t]*(?=[^\s-])")
_SIGNS_OF_POINTS = "-–—•*"
_SIGNS_OF_RULES = "-=_*~‐‑–—"
_FIRST_DASHES = re.compile(rf"\n[ \t]*{_DASHES.pattern}")
_INSTRUCTION = re.compile(
    r"""
    points (?<= \b points ) \b
    (?: (?<= ^ points )
      | (?<= ing \s points ) | (?<= (?:these|those) \s points ) | (?<= the \s points )
      | (?<= suggested \s points )
      | (?= \s{1,3} (?: below | that[ ]follow | as[ ]follows | for[ ]use ) ) )
    """,
    re.VERBOSE | re.MULTILINE,
)
_SIGNS = ("-- ", "\n-", "begin", "\n–", "\n—", "\n•", "\n*")
"""One of these stands in every text that has points, its letters small."""


def read_points(sketch: Sketch, page: Page) -> None:
    """Read the points of a demarche.

    Met in the wild: `BEGIN TALKING POINTS` … `END TALKING POINTS`, `Begin points:` … `End
    points.`, bare lines that start with `--` or `-`, with or without a blank behind, after an
    instruction to deliver points; `IF ASKED …:` with its own points inside the same block.
    """
    if not any(sign in page.low for sign in _SIGNS):
        return
    walk = _Walk(page=page)
    for paragraph in sketch.paragraphs:
        walk.enter(paragraph)
        if not (walk.begun or walk.instructed or walk.begins(paragraph)):
            continue
        after = paragraph.span.start
        for line in lines(page.plain, paragraph.span.start, paragraph.span.end):
            walk.take(line, gap=gap(page.plain, after, line.start))
            after = line.end
        walk.close()
    sketch.points = tuple(walk.found)
    sketch.place("points", [point.span for point in walk.found])


@dataclass(slots=True, kw_only=True)
class _Walk:
    """A walk over the lines of a text that gathers its points.

    `begun` holds between Begin and End, `ended` behind it, `instructed` behind an instruction
    in one paragraph; `loose` where what has no dash is a point as well.
    """

    page: Page
    found: list[Point] = field(default_factory=list)
    number: int | None = None
    begun: bool = False
    loose: bool = False
    instructed: bool = False
    ended: bool = False
    question: list[Span] = field(default_factory=list)
    asked: str | None = None
    point: list[Span] = field(default_factory=list)

    def enter(self, paragraph: Paragraph) -> None:
        """Begin a paragraph; only an open Begin … End block reaches over from the last one."""
        self.number = paragraph.number
        if not self.begun:
            self.asked, self.question, self.ended = None, [], False
            low, span = self.page.low, paragraph.span
            dashes = _FIRST_DASHES.search(low, span.start, span.end)
            lead = dashes.start() if dashes else span.start
            self.instructed = (
                low.startswith("points", span.start)
                or _INSTRUCTION.search(low, span.start, lead) is not None
            )

    def begins(self, paragraph: Paragraph) -> bool:
        """Whether a block of points begins in a paragraph."""
        return self.page.low.find("begin", paragraph.span.start, paragraph.span.end) >= 0

    def take(self, line: Span, *, gap: bool) -> None:
        """Read one line; `gap` says that a blank line stands before it."""
        words = line.of(self.page.plain)
        first = words[0]
        dashes = _DASHES.match(words) if first in _SIGNS_OF_POINTS else None
        if first in "Ee(" and _END.match(words):
            self._end()
        elif "BEGIN" in words.upper() and _BEGIN.search(words):
            self._begin(words)
        elif first in _SIGNS_OF_RULES and RULE.match(words):
            self.close()
        elif self._asks(words, dashes):
            self._ask(line, words)
        elif self.question and not gap and not dashes:
            self._ask_on(line)
        elif dashes and (self.begun or self.instructed):
            self.close()
            self.loose = False
            self.point = [Span(line.start + dashes.end(), line.end)]
        else:
            self._text(line, gap=gap)

    def close(self) -> None:
        """Finish the point that is open, and the question above it."""
        self._settle_question()
        if not self.point:
            return
        span, self.point = joined(self.point), []
        text = cut(self.page.text, span, self.page.gone)
        asked = self.asked or _IF_ASKED.match(text)
        self.found.append(
            Point(
                kind=PointKind.IF_ASKED if asked else PointKind.MAIN,
                heading=self.asked,
                text=text,
                span=span,
                paragraph=self.number,
            )
        )

    def _begin(self, words: str) -> None:
        """Open a block at its Begin line."""
        self.close()
        self.begun, self.asked = True, None
        self.loose = "POINTS" in words.upper()

    def _end(self) -> None:
        """Close the block at its End line."""
        self.close()
        self.begun, self.loose, self.instructed, self.asked = False, False, False, None
        self.ended = True

    def _asks(self, words: str, dashes: re.Match[str] | None) -> bool:
        """Whether a line is the heading of contingency points."""
        if not (self.begun or self.instructed or (self.ended and words.isupper())):
            return False
        heading = words[dashes.end() :] if dashes else words
        if heading[:1] not in "Ii(" or not _IF_ASKED.match(heading):
            return False
        return not dashes or ":" in heading or heading.isupper()

    def _ask(self, line: Span, words: str) -> None:
        """Begin the heading of contingency points; words behind its colon are a first point."""
        self.close()
        self.instructed = self.instructed or self.ended
        colon = words.find(":")
        if 0 <= colon < len(words) - 1:
            end = line.start + colon + 1
            self.question = [Span(line.start, end)]
            self._settle_question()
            rest = trimmed(self.page.plain, end, line.end)
            self.point = [rest] if rest else []
        else:
            self.question = [line]
            if colon >= 0:
                self._settle_question()

    def _ask_on(self, line: Span) -> None:
        """Carry a wrapped heading of contingency points on."""
        self.question.append(line)
        if line.of(self.page.plain).endswith(":"):
            self._settle_question()

    def _settle_question(self) -> None:
        """Make the heading read so far the one that the next points stand under."""
        if self.question:
            words = unwrapped(joined(self.question).of(self.page.plain))
            self.asked = words.lstrip("-–—•* ")
            self.question = []

    def _text(self, line: Span, *, gap: bool) -> None:
        """Read a line without dashes: it carries a point on, or is one."""
        self._settle_question()
        if (self.point and not gap) or (self.point and self.begun and not self.loose):
            self.point.append(line)
        elif self.begun and (self.loose or self.asked):
            self.close()
            self.point = [line]
        else:
            self.close()
