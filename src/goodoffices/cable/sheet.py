"""Takes a cable out of the page, row or mail it came in, and knows where each letter stood."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from goodoffices.records import Doubt, Finding, Layout, Reading, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The text of a cable as a reader sees it, and where it stood in the text as given.

    `starts` are the places in `text` where a piece begins, `origins` where it begins and
    `ends` where it ends in the text as given; a piece is either the same characters or, where
    its lengths differ, what stands for them (an entity, a tag). `carrier` is the layout that
    alone follows from how the text came; None for bare text. `archive` ends where the words of
    the archive end; `archive_id` is the place of its number for the cable, where known.
    """

    text: str
    given: str
    carrier: Layout | None = None
    starts: tuple[int, ...] = ()
    origins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    archive: int = 0
    archive_id: Span | None = None

    def place(self, span: Span) -> Span:
        """The place in the text as given of a place in this text."""
        if not self.starts:
            return span
        return Span(self._letter(span.start)[0], self._letter(span.end - 1)[1])

    def _letter(self, at: int) -> tuple[int, int]:
        """Where one letter begins and ends in the text as given."""
        piece = max(0, bisect_right(self.starts, at) - 1)
        begin, origin, end = self.starts[piece], self.origins[piece], self.ends[piece]
        if piece + 1 < len(self.starts):
            length = self.starts[piece + 1] - begin
        else:
            length = len(self.text) - begin
        if length != end - origin:
            return origin, end
        return origin + at - begin, origin + at - begin + 1


@dataclass(slots=True)
class Pieces:
    """A sheet in the making: pieces of the text as given, one behind the other."""

    given: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    length: int = 0

    def keep(self, start: int, end: int) -> None:
        """Add characters as they are."""
        if start < end:
            self.replace(start, end, self.given[start:end])

    def replace(self, start: int, end: int, words: str) -> None:
        """Add words that stand for some characters."""
        if words:
            self.words.append(words)
            self.starts.append(self.length)
            self.origins.append(start)
            self.ends.append(end)
            self.length += len(words)

    def sheet(
        self, carrier: Layout | None, *, archive: int = 0, archive_id: Span | None = None
    ) -> Sheet:
        """The finished sheet."""
        return Sheet(
            text="".join(self.words),
            given=self.given,
            carrier=carrier,
            starts=tuple(self.starts),
            origins=tuple(self.origins),
            ends=tuple(self.ends),
            archive=archive,
            archive_id=archive_id,
        )


def as_given(reading: Reading, sheet: Sheet, carried: tuple[Doubt, ...]) -> Reading:
    """The reading of a sheet with every place in the text as given.

    `carried` are doubts about the text as given, whose places need no turning.
    """
    if not sheet.starts:
        return replace(reading, doubts=(*carried, *reading.doubts)) if carried else reading
    cable = reading.cable
    return Reading(
        cable=replace(
            cable,
            text=sheet.given,
            paragraphs=tuple(
                replace(one, span=sheet.place(one.span)) for one in cable.paragraphs
            ),
            points=tuple(replace(one, span=sheet.place(one.span)) for one in cable.points),
            spans=_placed(cable.spans, sheet),
        ),
        findings=tuple(_found(one, sheet) for one in reading.findings),
        doubts=(*carried, *(_doubted(one, sheet) for one in reading.doubts)),
    )


def _doubted(doubt: Doubt, sheet: Sheet) -> Doubt:
    """A doubt with its place in the text as given."""
    return replace(doubt, span=sheet.place(doubt.span)) if doubt.span else doubt


def _found(finding: Finding, sheet: Sheet) -> Finding:
    """A finding with its places in the text as given."""
    return replace(finding, spans=_placed(finding.spans, sheet))


def _placed(spans: Mapping[str, Iterable[Span]], sheet: Sheet) -> dict[str, tuple[Span, ...]]:
    """Places of each field in the text as given."""
    return {name: tuple(map(sheet.place, places)) for name, places in spans.items()}


_LINE_ENDS = str.maketrans(
    {
        **dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"),
        **dict.fromkeys("\x00\xa0\u2007\u202f\ufeff", " "),
        **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u061c", " "),
        **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e", " "),
        **dict.fromkeys("\u2066\u2067\u2068\u2069", " "),
    }
)
_BROKEN = re.compile(r"\\[ \t]{0,8}\n")
_UNSEEN = frozenset(map(chr, _LINE_ENDS))
_ASCII = bytes(range(128))


def strange_letters(text: str) -> str:
    """The letters of a text that are not ASCII, in order."""
    if text.isascii():
        return ""
    letters = text.encode(errors="surrogatepass").translate(None, _ASCII)
    return letters.decode(errors="surrogatepass")


def tidied(text: str) -> str:
    """The text with line ends of every kind made line feeds, and unseen marks made blanks.

    It is as long as before, so that all places stay; a backslash at a line end goes as well.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if "\\" in text:
        text = _BROKEN.sub(lambda match: match[0].replace("\\", " "), text)
    controls = "\x00" in text or "\x0b" in text or "\x0c" in text
    if controls or not _UNSEEN.isdisjoint(strange_letters(text)):
        text = text.translate(_LINE_ENDS)
    return text


_SMALL = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}


def small_letters(text: str) -> str:
    """The text in small letters and as long as before: a few capitals have longer ones."""
    small = text.lower()
    return small if len(small) == len(text) else text.translate(_SMALL)
