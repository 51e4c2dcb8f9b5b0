"""A composed cable as pieces that damage can be done to, with its text and its truth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

Json = dict[str, Any]

_OPEN, _BETWEEN, _CLOSE = "\ue000", "\ue001", "\ue002"
_TWOFOLD = re.compile(f"{_OPEN}([^{_BETWEEN}]*){_BETWEEN}([^{_CLOSE}]*){_CLOSE}")


def twofold(written: str, meant: str) -> str:
    """Words that stand in the text in one way and are read in another; not to be nested.

    An entity is `&amp;` and means `&`; a line of the relay means nothing.
    """
    return f"{_OPEN}{written}{_BETWEEN}{meant}{_CLOSE}"


def as_written(words: str) -> str:
    """Words as they stand in the text."""
    return _TWOFOLD.sub(r"\1", words)


def as_read(words: str) -> str:
    """Words as a reader should take them."""
    return _TWOFOLD.sub(r"\2", words)


def places(pattern: str, words: str) -> list[re.Match[str]]:
    """Where a pattern occurs in words, outside everything twofold."""
    taken = [match.span() for match in _TWOFOLD.finditer(words)]
    return [
        match
        for match in re.finditer(pattern, words)
        if not any(match.start() < end and start < match.end() for start, end in taken)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One part of a cable: what it is, its words, what stands behind it, what is known of it.

    A `copy` is printed and not read.
    """

    kind: str
    text: str
    after: str = "\n"
    known: Mapping[str, Any] = field(default_factory=dict)
    copy: bool = False

    def said(self) -> str:
        """Its words as a reader should take them, with single spaces."""
        return " ".join(as_read(self.text).split())


HEADER = ("fl1", "fl2", "fl3", "fl4", "fl5", "from", "to", "info", "exempt")
"""The kinds of the transmission header, in order."""

HEADING = ("banner", "caption", "attention", "eo", "tags", "subject", "ref", "handling")
"""The kinds of the message heading."""

_SAID = ("run_in", "mark", "words", "summary_end", "begin", "asked", "dash", "point", "end")
"""The kinds that make up the words of a paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A cable in pieces, with the values of the contract that these do not give by themselves.

    `year` is the cable's own year as far as the text tells it, `undecided` are the fields that
    damage left without a truth, `rendering` replaces strings of the finished text.
    """

    pieces: tuple[Piece, ...]
    known: Mapping[str, Any]
    year: int | None
    undecided: frozenset[str] = frozenset()
    rendering: tuple[tuple[str, str], ...] = ()
    damage: tuple[str, ...] = ()

    def text(self) -> str:
        """The text as it would be received."""
        written = "".join(as_written(piece.text + piece.after) for piece in self.pieces)
        for old, new in self.rendering:
            written = written.replace(old, new)
        return written

    def truth(self) -> Json:
        """What a perfect reader reads, in the form of a label."""
        told = {**self.known, **_heading_truth(self), **_text_truth(self)}
        told["doubts"] = [*told["doubts"], *_doubts(self, told)]
        return {name: value for name, value in told.items() if name not in self.undecided}

    def some(self, *kinds: str) -> list[int]:
        """Where its pieces of some kinds stand, copies passed over."""
        return [at for at in self.everywhere(*kinds) if not self.pieces[at].copy]

    def everywhere(self, *kinds: str) -> list[int]:
        """Where its pieces of some kinds stand, copies among them."""
        return [at for at, piece in enumerate(self.pieces) if piece.kind in kinds]

    def knowing(self, **values: object) -> Sheet:
        """The same with other values known."""
        return replace(self, known={**self.known, **values})

    def undeciding(self, *fields: str) -> Sheet:
        """The same without a truth for some fields."""
        return replace(self, undecided=self.undecided | set(fields))

    def with_piece(self, at: int, **changes: Any) -> Sheet:  # noqa: ANN401 - those of replace
        """The same with one piece changed."""
        changed = replace(self.pieces[at], **changes)
        return self.with_pieces((*self.pieces[:at], changed, *self.pieces[at + 1 :]))

    def with_pieces(self, pieces: Iterable[Piece]) -> Sheet:
        """The same made of other pieces."""
        return replace(self, pieces=tuple(pieces))

    def without(self, *kinds: str) -> Sheet:
        """The same without its pieces of some kinds."""
        return self.with_pieces(piece for piece in self.pieces if piece.kind not in kinds)


def _own(sheet: Sheet) -> list[Piece]:
    """The pieces of a sheet that are read."""
    return [piece for piece in sheet.pieces if not piece.copy]


def _heading_truth(sheet: Sheet) -> Json:
    """Subject and references, from their pieces."""
    pieces = _own(sheet)
    subject = next((piece for piece in pieces if piece.kind == "subject"), None)
    said = subject.said() if subject else None
    repaired = subject.known.get("repaired") if subject else None
    return {
        "subject": said,
        "subject_repaired": None if repaired == said else repaired,
        "references": [
            _reference(item, sheet.year)
            for piece in pieces
            if piece.kind == "ref"
            for item in piece.known["items"]
        ],
    }


def _reference(item: Json, year: int | None) -> Json:
    """The truth of one reference; `number` is a telegram for which the REF names no year."""
    told = {name: value for name, value in item.items() if name != "number"}
    if "number" in item:
        number = item["number"]
        told["reference_id"] = None if year is None else f"{year % 100:02}{number}"
    return told


@dataclass(slots=True, kw_only=True)
class _Said:
    """One paragraph as it is put together again from its pieces."""

    head: Piece
    pieces: list[Piece] = field(default_factory=list)

    @property
    def number(self) -> Any:  # noqa: ANN401 - as the head knows it
        """Its true number."""
        return self.head.known["number"]

    def words(self) -> list[str]:
        """All its words, dashes and end marks included."""
        return "".join(as_read(one.text + one.after) for one in self.pieces).split()


def _paragraphs(pieces: Iterable[Piece]) -> list[_Said]:
    """The paragraphs that some pieces make up."""
    found: list[_Said] = []
    for piece in pieces:
        if piece.kind == "head":
            found.append(_Said(head=piece))
        elif piece.kind in _SAID and found:
            found[-1].pieces.append(piece)
    return [one for one in found if one.words()]


def _text_truth(sheet: Sheet) -> Json:
    """Everything behind the heading, from its pieces."""
    pieces = _own(sheet)
    paragraphs = _paragraphs(pieces)
    signer = next((piece for piece in pieces if piece.kind == "signer"), None)
    return {
        "headings": list(_headings(pieces)),
        "paragraphs": [_paragraph(one) for one in paragraphs],
        "signer": signer.said() if signer else None,
        "has_summary": any(piece.known.get("summary") for piece in pieces),
        "has_comment": any(piece.known.get("comment") for piece in pieces),
        "summary": _summary(pieces),
        "cross_references": list(_gathered(paragraphs, "crosses", "to")),
        "talking_points": _points(pieces),
        "points_of_contact": list(_gathered(paragraphs, "contacts", None)),
        "response_slugs": [
            slug
            for one in paragraphs
            for piece in one.pieces
            for slug in piece.known.get("slugs", ())
        ],
    }


_SECTION = re.compile(r"(\d{3}) OF (\d{3})")


def _doubts(sheet: Sheet, told: Json) -> Iterator[str]:
    """The doubts that follow from the rest: sections missing, marks on some paragraphs only."""
    written = "".join(as_written(piece.text) for piece in _own(sheet) if piece.kind != "banner")
    counts = [(int(this), int(total)) for this, total in _SECTION.findall(written)]
    first = told["sections"] or {"this": 1, "total": 1}
    counts.append((first["this"], first["total"]))
    if told["truncated"] and max(counts)[0] < max(total for _, total in counts):
        yield "sections"
    marks = [one["portion_mark"] for one in told["paragraphs"] if one["number"] is not None]
    if any(marks) and not all(marks):
        yield "portion_mark"


def _headings(pieces: list[Piece]) -> Iterator[Json]:
    """The headings that are lines of their own, each with the paragraph below it."""
    for at, piece in enumerate(pieces):
        below = (one for one in pieces[at:] if one.kind == "head")
        head = next(below, None)
        if piece.kind == "heading" and head:
            yield {"text": piece.said(), "before_paragraph": head.known["number"]}


def _ends(words: list[str]) -> Json:
    """The first and the last six words of some."""
    return {"first_words": " ".join(words[:6]), "last_words": " ".join(words[-6:])}


def _paragraph(one: _Said) -> Json:
    """The truth of one paragraph."""
    run_in = next((piece.said() for piece in one.pieces if piece.kind == "run_in"), None)
    told = {"number_as_written": one.number, "heading": run_in, **one.head.known}
    return {**told, **_ends(one.words())}


def _summary(pieces: list[Piece]) -> Json | None:
    """The truth of the summary; only an end mark tells that it runs over more paragraphs."""
    whole = [piece for piece in pieces if piece.known.get("summarises")]
    if not any(piece.kind == "summary_end" for piece in pieces):
        whole = whole[:1]
    words = " ".join(piece.said() for piece in whole).split()
    return _ends(words) if words else None


def _gathered(paragraphs: list[_Said], name: str, key: str | None) -> Iterator[Json]:
    """What the pieces of the paragraphs know under a name, with the paragraph's number."""
    for one in paragraphs:
        for piece in one.pieces:
            for value in piece.known.get(name, ()):
                told = value if key is None else {key: value}
                yield {**told, "paragraph": one.number}


def _points(pieces: list[Piece]) -> Json | None:
    """The truth of the talking points."""
    points = [piece for piece in pieces if piece.kind == "point"]
    if not points:
        return None
    kinds = [piece.known["point"] for piece in points]
    return {
        "main": kinds.count("main"),
        "if_asked": kinds.count("if_asked"),
        "kinds": kinds,
        "first_words": [" ".join(piece.said().split()[:6]) for piece in points],
    }
