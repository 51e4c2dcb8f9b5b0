"""Reads the points of a demarche: main ones, and those held for a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from goodoffices.cable.cues import within
from goodoffices.cable.paragraphs import RULE, cut
from goodoffices.cable.places import BLANKS, trimmed, unwrapped
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
_SIGNS_OF_MARKS = frozenset(_SIGNS_OF_POINTS + _SIGNS_OF_RULES + "EeIi(")
"""A line that begins with none of these carries on what stands above it."""
_FIRST_DASHES = re.compile(rf"\n[ \t]*{_DASHES.pattern}")
_INSTRUCTION = re.compile(
    r"""
    points (?<= \b points ) \b
    (?: (?<= ^ points )
      | (?<= ing \s points ) | (?<= (?:these|those) \s points ) | (?<= the \s points )
      | (?<= suggested \s points )
      | (?= \s{1,3} (?: below | that[ ]follow | as[ ]follows | for[ ]use ) ) )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_SIGN = re.compile(r"\n[-–—•*]")


def read_points(sketch: Sketch, page: Page) -> None:
    """Read the points of a demarche.

    Met in the wild: `BEGIN TALKING POINTS` … `END TALKING POINTS`, `Begin points:` … `End
    points.`, bare lines that start with `--` or `-`, with or without a blank behind, after an
    instruction to deliver points; `IF ASKED …:` with its own points inside the same block.
    """
    if not _may_have_points(page):
        return
    walk = _Walk(page=page)
    for paragraph in sketch.paragraphs:
        walk.enter(paragraph)
        if walk.begun or walk.instructed or walk.begins:
            walk.through(paragraph.span)
    sketch.points = tuple(walk.found)
    sketch.place("points", [point.span for point in walk.found])


def _may_have_points(page: Page) -> bool:
    """Whether the signs are there without which no text has points."""
    if page.cues.begin or not page.cues.points:
        return bool(page.cues.begin)
    return _SIGN.search(page.plain) is not None or "-- " in page.plain


@dataclass(slots=True, kw_only=True)
class _Walk:
    """A walk over the lines of a text that gathers its points.

    `begun` holds between Begin and End, `ended` behind it, `instructed` behind an instruction
    in one paragraph; `loose` where what has no dash is a point as well. `begins` are where the
    paragraph says BEGIN, the last one first; `point` and `question` where the open ones stand.
    """

    page: Page
    found: list[Point] = field(default_factory=list)
    number: int | None = None
    begun: bool = False
    begins: list[int] = field(default_factory=list)
    loose: bool = False
    instructed: bool = False
    ended: bool = False
    question: tuple[int, int] | None = None
    asked: str | None = None
    point: tuple[int, int] | None = None

    def enter(self, paragraph: Paragraph) -> None:
        """Begin a paragraph; only an open Begin … End block reaches over from the last one."""
        span = paragraph.span
        self.number = paragraph.number
        self.begins = within(self.page.cues.begin, span.start, span.end)[::-1]
        if not self.begun:
            self.asked, self.question, self.ended = None, None, False
            self.instructed = self._instructs(span)

    def _instructs(self, span: Span) -> bool:
        """Whether a paragraph says before its first dashes that points follow."""
        places = within(self.page.cues.points, span.start, span.end)
        if not places or places[0] == span.start:
            return bool(places)
        dashes = _FIRST_DASHES.search(self.page.plain, span.start, span.end)
        lead = dashes.start() if dashes else span.start
        return any(_INSTRUCTION.match(self.page.plain, at, lead) for at in places)

    def through(self, span: Span) -> None:
        """Read every line of a paragraph."""
        at, gap = span.start, False
        for line in self.page.plain[span.start : span.end].split("\n"):
            words = line.strip(BLANKS)
            if words:
                self.take(words, at + line.index(words[0]), gap=gap)
            gap = not words
            at += len(line) + 1
        self.close()

    def take(self, words: str, start: int, *, gap: bool) -> None:
        """Read one line; `gap` says that a blank line stands before it."""
        first, end = words[0], start + len(words)
        may_begin = self._passes_begin(end) if self.begins else False
        if first not in _SIGNS_OF_MARKS and not may_begin and not self.question:
            self._text(start, end, gap=gap)
            return
        dashes = _DASHES.match(words) if first in _SIGNS_OF_POINTS else None
        if first in "Ee(" and _END.match(words):
            self._end()
        elif may_begin and _BEGIN.search(words):
            self._begin(words)
        elif words[2:3] in _SIGNS_OF_RULES and first in _SIGNS_OF_RULES and RULE.match(words):
            self.close()
        elif self._asks(words, dashes):
            self._ask(words, start)
        elif self.question and not gap and not dashes:
            self._ask_on(words, start)
        elif dashes and (self.begun or self.instructed):
            self.close()
            self.loose = False
            self.point = start + dashes.end(), end
        else:
            self._text(start, end, gap=gap)

    def _passes_begin(self, end: int) -> bool:
        """Whether the line up to a place says BEGIN; what it says is not looked at again."""
        before = len(self.begins)
        while self.begins and self.begins[-1] < end:
            self.begins.pop()
        return len(self.begins) < before

    def close(self) -> None:
        """Finish the point that is open, and the question above it."""
        if self.question:
            self._settle_question()
        if not self.point:
            return
        span, self.point = Span(*self.point), None
        text = cut(self.page.text, span, self.page.gone)
        asked = self.asked or (text[0] in "Ii(" and _IF_ASKED.match(text))
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
        heading = words[dashes.end() :] if dashes else words
        if heading[:1] not in "Ii(" or not _IF_ASKED.match(heading):
            return False
        if not (self.begun or self.instructed or (self.ended and words.isupper())):
            return False
        return not dashes or ":" in heading or heading.isupper()

    def _ask(self, words: str, start: int) -> None:
        """Begin the heading of contingency points; words behind its colon are a first point."""
        self.close()
        self.instructed = self.instructed or self.ended
        colon = words.find(":")
        if 0 <= colon < len(words) - 1:
            end = start + colon + 1
            self.question = start, end
            self._settle_question()
            rest = trimmed(self.page.plain, end, start + len(words))
            self.point = (rest.start, rest.end) if rest else None
        else:
            self.question = start, start + len(words)
            if colon >= 0:
                self._settle_question()

    def _ask_on(self, words: str, start: int) -> None:
        """Carry a wrapped heading of contingency points on."""
        if self.question:
            self.question = self.question[0], start + len(words)
        if words.endswith(":"):
            self._settle_question()

    def _settle_question(self) -> None:
        """Make the heading read so far the one that the next points stand under."""
        if self.question:
            start, end = self.question
            self.asked = unwrapped(self.page.plain[start:end]).lstrip("-–—•* ")
            self.question = None

    def _text(self, start: int, end: int, *, gap: bool) -> None:
        """Read a line without dashes: it carries a point on, or is one."""
        if self.question:
            self._settle_question()
        if self.point and (not gap or (self.begun and not self.loose)):
            self.point = self.point[0], end
        elif self.begun and (self.loose or self.asked):
            self.close()
            self.point = start, end
        else:
            self.close()
