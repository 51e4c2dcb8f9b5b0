"""Drafts: papers that are to be written, every line with the records it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.records.anatomy import PointKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of a draft and the subjects or papers it was made from.

    A sentence without sources is form: it says nothing about the programme.
    """

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPoint:
    """One talking point; `heading` is the question under which an if-asked point stands."""

    kind: PointKind
    lines: tuple[Line, ...]
    heading: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftParagraph:
    """One numbered paragraph: its portion mark, its run-in heading, its lines, its points."""

    portion_mark: str
    lines: tuple[Line, ...]
    heading: str | None = None
    points: tuple[DraftPoint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A cable to be sent: what its heading says and its paragraphs, without any layout.

    There is no message number, date-time group or transmission header: those are given when it
    is sent. `action` and `info` are plain language addresses.
    """

    originator: str
    action: tuple[str, ...]
    info: tuple[str, ...]
    classification: str
    captions: tuple[str, ...]
    eo: str
    tags: tuple[str, ...]
    subject: str
    references: tuple[str, ...]
    paragraphs: tuple[DraftParagraph, ...]
    signer: str | None = None
