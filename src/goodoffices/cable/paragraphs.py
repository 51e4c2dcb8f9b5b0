"""Reads the text: numbered paragraphs, the headings between them, run-in headings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from typing import NamedTuple

from goodoffices.cable.interruptions import Interruption
from goodoffices.cable.numbering import LEADING_MARK, Numbered, outline_start
from goodoffices.cable.outline import items
from goodoffices.cable.places import BLANKS, gap, joined, last_lines, lines, trimmed, unwrapped
from goodoffices.cable.signature import Ending, ending
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.records import Heading, Paragraph, Sections, Span

RULE = re.compile(r"[-=_*~‐‑–—]{3,}+(?:[ \t]++[-=_*~‐‑–—]{3,}+){0,7}+[ \t]*\Z")
"""A rule of dashes, as above and below headings: `-------`, `====`, `--------- ---`, `‐‐‐‐`."""

_BULLET = re.compile(r"[-–—•*]{1,2}[ \t]*[^\s-]")
_BARE_HEADING = re.compile(r"[A-Z0-9\"“'(¶][^\n]{2,100}(?:\n[^\n]{2,100})?\Z")
_NO_HEADING = re.compile(
    r"(?:BEGIN|END)\b|(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|SENSITIVE|SIPDIS)\b|IF ASKED",
    re.IGNORECASE,
)
_SMALL_WORD = re.compile(r"\b[a-z][a-z'’]{3,}\b")

_RUN_IN = re.compile(
    r"""
    (?P<heading>
        (?i: (?:BEGIN[ ])? (?: SUMM?A?R?Y | COMMENT ) | (?:TALKING[ ])?POINTS | BACKGROUND
          | ACTION[ ]REQUEST (?:ED)? | INTRODUCTION | OBJECTIVES? | NOTE | CONCLUSION
          | NEXT[ ]STEPS )
        (?i: [ ] (?:AND|OF|ON|TO|FOR|REQUEST) \b [A-Z /'’-]{0,60} )? (?= [ \t]{0,3} [:.] )
      | [A-Z] [A-Z0-9 ,/'’&()\n-]{2,100} (?= : )
      | [A-Z] [A-Z ,/'’-]{2,60} (?= \. [ \n]{1,3} [A-Z] [^A-Z.]{0,3} [a-z] )
    )
    """,
    re.VERBOSE,
)


class _Tail(NamedTuple):
    """Where the words of a stretch end, and the headings that stand behind them."""

    end: int
    headings: tuple[Span, ...]


def read_paragraphs(sketch: Sketch, page: Page) -> None:
    """Read paragraphs, headings and signature.

    Paragraphs carry their running number; a text without numbers is parted at blank lines.
    """
    sketch.place("sections", [*sketch.spans.get("sections", ()), *_section_places(page)])
    body = page.zones.body
    if not body:
        return
    end = ending(page.plain, body.start, body.end)
    text_end = max(end.text_end, body.start)
    paragraphs, headings = (
        _numbered(page, _above(sketch, body), text_end)
        if page.zones.heads
        else _outlined(page, body.start, text_end)
        if outline_start(page.plain, body.start) == body.start
        else _unnumbered(page, body.start, text_end)
    )
    sketch.paragraphs = tuple(paragraphs)
    sketch.headings = tuple(heading for _, heading in headings)
    sketch.signer = end.signer.of(page.plain) if end.signer else None
    sketch.sections = sketch.sections or _sections(page)
    sketch.truncated = _truncated(sketch, page, end)
    sketch.place("paragraphs", [paragraph.span for paragraph in paragraphs])
    sketch.place("headings", [span for span, _ in headings])
    sketch.place("signer", [end.signer])


def cut(text: str, span: Span, gone: tuple[Interruption, ...]) -> str:
    """The words at a place as given, without the interruptions among them."""
    if not gone or gone[-1].span.end <= span.start:
        return span.of(text)
    first = bisect_left(gone, span.start, key=lambda one: one.span.start)
    pieces: list[str] = []
    at = span.start
    for number in range(first, len(gone)):
        one = gone[number].span
        if one.end > span.end:
            break
        if one.start < at:
            continue
        before = text[at : one.start].rstrip()
        behind = text[one.end : min(span.end, one.end + _WIDEST_GAP)]
        begin = one.end + len(behind) - len(behind.lstrip())
        blanks = text[at + len(before) : one.start] + text[one.end : begin]
        pieces += [before, "\n" if "\n" in blanks else " "]
        at = begin
    return "".join([*pieces, text[at : span.end]])


_WIDEST_GAP = 200


def _section_places(page: Page) -> Iterator[Span]:
    """The places of the lines that continue a message of several sections."""
    return (one.span for one in page.gone if one.sections)


def _sections(page: Page) -> Sections | None:
    """What the first continuation line says, where the classification line is lost."""
    if page.zones.banner:
        return None
    return next((one.sections for one in page.gone if one.sections), None)


def _truncated(sketch: Sketch, page: Page, end: Ending) -> bool:
    """Whether the text ends before its cable does: unsigned, and unfinished or incomplete."""
    if end.signer:
        return False
    counts = [one.sections for one in page.gone if one.sections]
    counts += [sketch.sections] if sketch.sections else []
    seen = max((count.this for count in counts), default=0)
    total = max((count.total for count in counts), default=0)
    return not end.finished or seen < total


def _above(sketch: Sketch, body: Span) -> int:
    """Where the stretch between the last part of the heading and the first paragraph begins."""
    above = (
        *("subject", "references", "tags", "eo", "classified_by", "handling_statements"),
        *("captions", "attention_lines"),
    )
    ends = [span.end for name in above for span in sketch.spans.get(name, ())]
    return max((end for end in ends if end <= body.start), default=body.start)


def _numbered(
    page: Page, above: int, end: int
) -> tuple[list[Paragraph], list[tuple[Span, Heading]]]:
    """The numbered paragraphs and the headings above each."""
    heads = page.zones.heads
    first = _tail(page.plain, above, heads[0].start, whole=True)
    headings = [(span, _heading(page, span, heads[0].number)) for span in first.headings]
    paragraphs = []
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        if following is None:
            tail = _Tail(end, ())
        else:
            tail = _tail(page.plain, head.text_start, following.start, whole=False)
            headings += [
                (span, _heading(page, span, following.number)) for span in tail.headings
            ]
        span = trimmed(page.plain, head.text_start, max(tail.end, head.text_start))
        if span:
            paragraphs.append(_paragraph(page, span, head))
    return paragraphs, headings


def _heading(page: Page, span: Span, before: int | None) -> Heading:
    """A heading with its words, unwrapped."""
    return Heading(text=unwrapped(span.of(page.plain)), before_paragraph=before)


def _paragraph(page: Page, span: Span, head: Numbered | None) -> Paragraph:
    """One paragraph with its run-in heading; without a head it has no number."""
    mark = None if head else LEADING_MARK.match(page.plain, span.start, span.end)
    if mark and mark.end() < span.end:
        span = Span(mark.end(), span.end)
    return Paragraph(
        number=head.number if head else None,
        number_as_written=head.number_as_written if head else None,
        portion_mark=head.portion_mark if head else (mark and mark["portion_mark"]),
        heading=_run_in(page.plain, span),
        text=cut(page.text, span, page.gone),
        span=span,
    )


def _run_in(text: str, span: Span) -> str | None:
    """The heading with which a paragraph begins, ended by a colon or a stop.

    In a text all in capitals a sentence may end in a colon as well: there five words are none.
    """
    match = _RUN_IN.match(text, span.start, span.end)
    if not match or _NO_RUN_IN.match(match["heading"]):
        return None
    behind = text[match.end() + 1 : min(match.end() + 80, span.end)]
    heading = unwrapped(match["heading"])
    return None if behind.isupper() and heading.count(" ") >= _MOST_BLANKS else heading


_MOST_BLANKS = 4
_NO_RUN_IN = re.compile(r"BEGIN (?!SUMM|COMM)|(?:FOR|TO|FROM) [A-Z]", re.IGNORECASE)


def _tail(text: str, start: int, end: int, *, whole: bool) -> _Tail:
    """Where a stretch ends and the headings behind it; `whole` if it may hold nothing else.

    Met in the wild: one or two lines of capitals or title case with a rule of dashes above,
    below or both, and bare ones (`WHY SIGN AN ADDENDUM?`) set apart by a blank line.
    """
    stretch = text[start:end].rstrip(BLANKS)
    if stretch and _runs_on(stretch[stretch.rfind("\n") + 1 :]):
        return _Tail(start + len(stretch), ())
    least = 0 if whole else 1
    headings: list[Span] = []
    while True:
        listed = list(islice(last_lines(text, start, end), _MOST_TAIL_LINES))[::-1]
        ruled = _drop_rules(text, listed, least)
        size = _heading_size(text, listed, ruled=ruled) if len(listed) > least else 0
        if not size or len(listed) - size < least:
            break
        block = listed[-size:]
        del listed[-size:]
        headings.append(Span(block[0].start, block[-1].end))
        _drop_rules(text, listed, least)
        end = listed[-1].end if listed else start
    return _Tail(listed[-1].end if listed else start, tuple(reversed(headings)))


def _runs_on(line: str) -> bool:
    """Whether a last line is neither a heading nor a rule below one, as nearly all are."""
    if line.endswith("."):
        return True
    return len(_SMALL_WORD.findall(line)) > 1 and not line.endswith("?")


_MOST_TAIL_LINES = 12
"""So many lines are looked at for one heading and the rules around it."""


def _drop_rules(text: str, listed: list[Span], least: int) -> bool:
    """Remove the rules of dashes at the end of some lines and say whether there were any."""
    before = len(listed)
    while len(listed) > least and RULE.match(listed[-1].of(text)):
        listed.pop()
    return len(listed) < before


def _heading_size(text: str, listed: list[Span], *, ruled: bool) -> int:
    """How many of the last lines are one heading."""
    size = 0
    for line in reversed(listed):
        following = listed[len(listed) - size].start if size else line.end
        if size and (gap(text, line.end, following) or RULE.match(line.of(text))):
            break
        size += 1
        if size > 2:
            return int(_set_apart(text, listed, ruled=ruled))
    if not size:
        return 0
    block = Span(listed[-size].start, listed[-1].end).of(text)
    if not _reads_as_heading(block):
        return 0
    return size


def _set_apart(text: str, listed: list[Span], *, ruled: bool) -> bool:
    """Whether the last line is a heading though no blank line parts it from the text above.

    A rule must follow it, or a finished sentence stand before capitals or a question.
    """
    words = listed[-1].of(text)
    if not _reads_as_heading(words):
        return False
    finished = listed[-2].of(text).endswith((".", "!", "?", ")", '"'))
    return ruled or (finished and (words.isupper() or words.endswith("?")))


def _reads_as_heading(block: str) -> bool:
    """Whether a line or two can be a heading: capitals, title case or a question."""
    if not _BARE_HEADING.match(block) or _NO_HEADING.match(block) or _BULLET.match(block):
        return False
    if block.endswith("?"):
        return True
    if block.endswith((".", ",", ";")) or (block.endswith(":") and not block.isupper()):
        return False
    return len(_SMALL_WORD.findall(block)) <= 1


def _outlined(
    page: Page, start: int, end: int
) -> tuple[list[Paragraph], list[tuple[Span, Heading]]]:
    """The items of an outline as paragraphs without a running number, and its titles."""
    paragraphs: list[Paragraph] = []
    headings: list[tuple[Span, Heading]] = []
    for item in items(page.plain, start, end):
        if item.is_title:
            headings.append((item.span, _heading(page, item.span, None)))
        else:
            label = item.label and (int(item.label) if item.label.isdigit() else item.label)
            paragraph = _paragraph(page, item.span, None)
            paragraphs.append(replace(paragraph, number_as_written=label))
    return paragraphs, headings


def _unnumbered(
    page: Page, start: int, end: int
) -> tuple[list[Paragraph], list[tuple[Span, Heading]]]:
    """The blocks between blank lines as paragraphs without a number, and the headings."""
    stretches: list[Span] = []
    headings: list[tuple[Span, Heading]] = []
    for block in _blocks(page.plain, start, end):
        words = block.of(page.plain)
        found = lines(page.plain, block.start, block.end)
        bare = [line for line in found if not RULE.match(line.of(page.plain))]
        if not bare:
            continue
        core = joined(bare)
        if _reads_as_heading(core.of(page.plain)) and len(bare) < 3:
            headings.append((core, _heading(page, core, None)))
        elif stretches and _BULLET.match(words):
            stretches[-1] = Span(stretches[-1].start, block.end)
        else:
            stretches.append(block)
    return [_paragraph(page, stretch, None) for stretch in stretches], headings


def _blocks(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches between blank lines; where there are none, up to short last lines."""
    listed = list(lines(text, start, end))
    ends = _block_ends(text, listed) or _short_ends(text, listed)
    begin = 0
    for at in [*ends, len(listed)]:
        if begin < at:
            yield joined(listed[begin:at])
        begin = at


def _block_ends(text: str, listed: Sequence[Span]) -> list[int]:
    """How many lines stand before each blank line."""
    return [
        at
        for at, (line, following) in enumerate(pairwise(listed), start=1)
        if gap(text, line.end, following.start)
    ]


def _short_ends(text: str, listed: Sequence[Span]) -> list[int]:
    """How many lines stand before and with each line that ends a sentence early."""
    width = max((line.end - line.start for line in listed), default=0)
    return [
        at
        for at, line in enumerate(listed, start=1)
        if (line.end - line.start) * 4 < width * 3
        and line.of(text).endswith((".", "?", "!", '"'))
    ]
