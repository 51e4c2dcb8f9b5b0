"""The form that an instruction to a post must have, as rules that a checker can test."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from goodoffices.records import Draft, DraftParagraph, Line, PointKind

WIDTH = 55
LONGEST_SUBJECT = 4 * WIDTH

_PORTION_MARK = re.compile(r"(?:U|SBU|C|S|TS)(?:/[A-Z][A-Z, ]*)?")
_BLANKS = re.compile(r"[ \t\r\n]+")

_ACTION_REQUEST = re.compile(r"\baction request for\b", re.IGNORECASE)
_OBJECTIVE = re.compile(r"\bobjective\b", re.IGNORECASE)
_REPORT = re.compile(r"\breport\b.{0,60}\bcable\b", re.IGNORECASE)
_SLUG = re.compile(r"\bslug\b", re.IGNORECASE)
_CONTACT = re.compile(r"\bpoint of contact:", re.IGNORECASE)
_NON_PAPER = re.compile(r"\bnon-paper\b", re.IGNORECASE)
_TERM = re.compile(
    r"\bno later than\b|\bby COB\b|\bbefore\b|\bas soon as\b|\bfirst suitable occasion\b"
    r"|\bat (?:post's|your) earliest convenience\b",
    re.IGNORECASE,
)

_DEMARCHE = "the handbook on demarche instructions (5 FAH-1)"
_PRACTICE = "practice of the instructions met"
_TEXT = "5 FAH-1 H-246.1"
_PARAGRAPHS = "5 FAH-1 H-246.2"
_TAGS = "5 FAH-3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A rule of form that a draft breaks, where the rule comes from, and what to do."""

    rule: str
    source: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of form: its name and source, what to do where it is broken, and its test."""

    name: str
    source: str
    message: str
    kept: Callable[[Draft], bool]


def lint(draft: Draft) -> tuple[Problem, ...]:
    """Every rule of form that the draft breaks, in the order in which one reads a cable."""
    return tuple(
        Problem(rule=rule.name, source=rule.source, message=rule.message)
        for rule in RULES
        if not rule.kept(draft)
    )


def _says(pattern: re.Pattern[str]) -> Callable[[Draft], bool]:
    """The test that some line to the post says this."""
    return lambda draft: any(pattern.search(line.text) for line in _instructions(draft))


def _headed(heading: str) -> Callable[[Draft], bool]:
    """The test that a paragraph with lines of its own stands under this heading."""
    return lambda draft: any(
        (one.heading or "").startswith(heading) and bool(one.lines) for one in draft.paragraphs
    )


def _has_points(kind: PointKind) -> Callable[[Draft], bool]:
    """The test that there are points of a kind."""
    return lambda draft: any(
        point.kind is kind for one in draft.paragraphs for point in one.points
    )


def _instructions(draft: Draft) -> Iterator[Line]:
    """The lines that the post reads and does not deliver."""
    return (line for one in draft.paragraphs for line in one.lines)


def _lines(paragraph: DraftParagraph) -> Iterator[Line]:
    """Every line of a paragraph and its points."""
    yield from paragraph.lines
    for point in paragraph.points:
        yield from point.lines


def _addressed(draft: Draft) -> bool:
    """Whether a post is addressed and the first paragraph tells it to act."""
    first = next((line for one in draft.paragraphs[:1] for line in one.lines), None)
    return bool(draft.action and first and _ACTION_REQUEST.search(first.text))


def _marked(draft: Draft) -> bool:
    """Whether every paragraph bears a portion mark."""
    return bool(draft.paragraphs) and all(
        _PORTION_MARK.fullmatch(one.portion_mark) for one in draft.paragraphs
    )


def _fits(draft: Draft) -> bool:
    """Whether all words fit on a line; longer ones would stand alone and overflow."""
    words = (
        word
        for one in draft.paragraphs
        for line in _lines(one)
        for word in _BLANKS.split(line.text)
    )
    return all(len(word) <= WIDTH for word in words)


def _subject(draft: Draft) -> bool:
    """Whether the subject says something and fits on four lines."""
    return 0 < len(draft.subject) <= LONGEST_SUBJECT


RULES = (
    Rule(
        name="addressee",
        source=_DEMARCHE,
        message="Name the post that is to act, and say so in the first paragraph.",
        kept=_addressed,
    ),
    Rule(
        name="tags",
        source=_TAGS,
        message="Give at least one TAGS entry.",
        kept=lambda draft: bool(draft.tags),
    ),
    Rule(
        name="subject",
        source=_PRACTICE,
        message="Give a subject of at most four lines.",
        kept=_subject,
    ),
    Rule(
        name="objective",
        source=_DEMARCHE,
        message="Say what the demarche is to achieve.",
        kept=_says(_OBJECTIVE),
    ),
    Rule(
        name="background",
        source=_DEMARCHE,
        message="Give the background: what the post should know and mind.",
        kept=_headed("BACKGROUND"),
    ),
    Rule(
        name="action_request",
        source=_DEMARCHE,
        message="Put what is asked of the post under a heading ACTION REQUEST.",
        kept=_headed("ACTION REQUEST"),
    ),
    Rule(
        name="points",
        source=_DEMARCHE,
        message="Suggest points to deliver.",
        kept=_has_points(PointKind.MAIN),
    ),
    Rule(
        name="if_asked",
        source=_DEMARCHE,
        message="Give answers to likely questions, under IF ASKED.",
        kept=_has_points(PointKind.IF_ASKED),
    ),
    Rule(
        name="non_paper",
        source=_DEMARCHE,
        message="Say whether the points may be left as a non-paper.",
        kept=_says(_NON_PAPER),
    ),
    Rule(
        name="deadline",
        source=_DEMARCHE,
        message="Say by when, or how soon, post should act.",
        kept=_says(_TERM),
    ),
    Rule(
        name="reporting",
        source=_DEMARCHE,
        message="Ask post to report the reply by cable.",
        kept=_says(_REPORT),
    ),
    Rule(
        name="slugs",
        source=_PRACTICE,
        message="Say for which offices responses are to be slugged.",
        kept=_says(_SLUG),
    ),
    Rule(
        name="contact",
        source=_PRACTICE,
        message="Name a point of contact.",
        kept=_says(_CONTACT),
    ),
    Rule(
        name="portion_marks",
        source=_PARAGRAPHS,
        message="Mark every paragraph.",
        kept=_marked,
    ),
    Rule(
        name="width",
        source=_TEXT,
        message="Shorten words that do not fit on a line of 55 characters.",
        kept=_fits,
    ),
)
"""The rules, in the order in which one reads a cable.

Where the handbook text is known only from quotations the source names no section.
"""
