"""Turns the JSON object of a cable back into a cable, or says what is amiss in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from goodoffices.cable.marks import banner_marking
from goodoffices.errors import ReadingUnusableError
from goodoffices.records import (
    Cable,
    ClassifiedBy,
    Contact,
    CrossReference,
    Heading,
    Layout,
    Mrn,
    Paragraph,
    Point,
    PointKind,
    Precedence,
    Recipient,
    Reference,
    ReferenceKind,
    Sections,
    Span,
    Station,
    TagKind,
)

_T = TypeVar("_T")
_Choice = TypeVar("_Choice", bound=StrEnum)

_KEYS = frozenset(
    """
    source reference_id mrn layout truncated transmission_id routing_line station security_line
    dtg created precedence from to info classification classification_line captions
    attention_lines handling_statements eo declassify_on classified_by tags tag_kinds subject
    subject_repaired references sections headings paragraphs signer has_summary has_comment
    summary cross_references talking_points points_of_contact response_slugs findings spans
    doubts
    """.split()
)

_NAMES: Mapping[type, str] = {
    str: "words",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "an object",
    type(None): "null",
}


@dataclass(frozen=True, slots=True)
class _Node:
    """A value of the object with the path that leads to it."""

    value: object
    path: str

    def wrong(self, why: str) -> ReadingUnusableError:
        """The refusal of this value."""
        return ReadingUnusableError(self.path, why)

    def unexpected(self, wanted: str) -> ReadingUnusableError:
        """The refusal of a value of another type."""
        return self.wrong(f"there must be {wanted} here, not {_NAMES[type(self.value)]}")

    def words(self) -> str:
        """The words that stand here."""
        if not isinstance(self.value, str):
            raise self.unexpected("words")
        return self.value

    def number(self) -> int:
        """The whole number that stands here, 0 or more."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.unexpected("a whole number")
        if self.value < 0:
            raise self.wrong(f"{self.value} is less than 0")
        return self.value

    def flag(self) -> bool:
        """Whether true stands here; null counts as false."""
        if self.value is not None and not isinstance(self.value, bool):
            raise self.unexpected("true or false")
        return bool(self.value)

    def choice(self, choices: type[_Choice]) -> _Choice:
        """The one of some closed choices that is named here."""
        named = self.words()
        listed = [one.value for one in choices]
        if named not in listed:
            raise self.wrong(f"“{named}” is none of {', '.join(listed)}")
        return choices(named)

    def optional(self, read: Callable[[_Node], _T]) -> _T | None:
        """What stands here, read so; None where nothing does."""
        return None if self.value is None else read(self)

    def each(self, read: Callable[[_Node], _T]) -> tuple[_T, ...]:
        """Every member of the list that stands here, read so; null counts as empty."""
        if self.value is None:
            return ()
        if not isinstance(self.value, list):
            raise self.unexpected("a list")
        return tuple(
            read(_Node(value, f"{self.path}[{at}]")) for at, value in enumerate(self.value)
        )

    def entries(self) -> Iterator[tuple[str, _Node]]:
        """The keys and values of the object that stands here; null counts as empty."""
        if self.value is None:
            return
        if not isinstance(self.value, dict):
            raise self.unexpected("an object")
        for key, value in self.value.items():
            yield str(key), _Node(value, f"{self.path}.{key}")

    def fields(self, *names: str) -> _Fields:
        """The object that stands here, which has no other keys than these."""
        found = dict(self.entries())
        for key, node in found.items():
            if key not in names:
                raise node.wrong("there is no such key")
        return _Fields(self.path, found)


@dataclass(frozen=True, slots=True)
class _Fields:
    """The values of an object by their keys; a key that is missing has the value null."""

    path: str
    found: Mapping[str, _Node]

    def __getitem__(self, name: str) -> _Node:
        return self.found.get(name) or _Node(None, f"{self.path}.{name}")

    def words(self, name: str) -> str | None:
        """The words under a key, if any."""
        return self[name].optional(_Node.words)

    def number(self, name: str) -> int | None:
        """The whole number under a key, if any."""
        return self[name].optional(_Node.number)

    def texts(self, name: str) -> tuple[str, ...]:
        """The list of words under a key."""
        return self[name].each(_Node.words)


def cable_from_json(reading: object) -> Cable:
    """The cable that an object of the contract tells of; its own text is not known.

    Keys that are missing count as null or empty. Raises ReadingUnusableError, which names the
    path, for a value of the wrong type, a choice that there is not, and an unknown key.
    """
    root = _Node(reading, "$")
    if reading is None:
        raise root.unexpected("an object")
    fields = root.fields(*_KEYS)
    _check_derived(fields)
    header = _header(fields)
    return _with_text(_with_heading(header, fields), fields)


def _check_derived(fields: _Fields) -> None:
    """Refuse values of the wrong type where only what they were derived from is written."""
    fields.words("source")
    fields["findings"].each(lambda node: list(node.entries()))
    fields["doubts"].each(lambda node: list(node.entries()))


def _header(fields: _Fields) -> Cable:
    """What archive and transmission header say, and the places."""
    return Cable(
        text="",
        layout=fields["layout"].optional(_layout) or Layout.RAW,
        truncated=fields["truncated"].flag(),
        reference_id=fields.words("reference_id"),
        mrn=fields["mrn"].optional(_mrn),
        transmission_id=fields.words("transmission_id"),
        routing_line=fields.words("routing_line"),
        station=fields["station"].optional(_station),
        security_line=fields.words("security_line"),
        dtg=fields.words("dtg"),
        created=fields["created"].optional(_time),
        precedence=fields["precedence"].optional(_precedence),
        originator=fields.words("from"),
        action_addressees=fields["to"].each(_recipient),
        info_addressees=fields["info"].each(_recipient),
        spans={name: node.each(_span) for name, node in fields["spans"].entries()},
    )


def _with_heading(cable: Cable, fields: _Fields) -> Cable:
    """The cable with what its message heading says."""
    marking = fields.words("classification")
    return replace(
        cable,
        marking=banner_marking(marking) if marking else None,
        classification_line=fields.words("classification_line"),
        captions=fields.texts("captions"),
        attention_lines=fields.texts("attention_lines"),
        handling_statements=fields.texts("handling_statements"),
        eo=fields.words("eo"),
        declassify_on=fields.words("declassify_on"),
        classified_by=fields["classified_by"].optional(_classified_by),
        tags=fields.texts("tags"),
        tag_kinds={code: node.choice(TagKind) for code, node in fields["tag_kinds"].entries()},
        subject=fields.words("subject"),
        subject_repaired=fields.words("subject_repaired"),
        references=fields["references"].each(_reference),
        sections=fields["sections"].optional(_sections),
    )


def _with_text(cable: Cable, fields: _Fields) -> Cable:
    """The cable with its text and what that says about itself."""
    return replace(
        cable,
        headings=fields["headings"].each(_heading),
        paragraphs=fields["paragraphs"].each(_paragraph),
        signer=fields.words("signer"),
        has_summary=fields["has_summary"].flag(),
        has_comment=fields["has_comment"].flag(),
        summary=fields.words("summary"),
        cross_references=fields["cross_references"].each(_cross_reference),
        points=fields["talking_points"].optional(_points) or (),
        points_of_contact=fields["points_of_contact"].each(_contact),
        response_slugs=fields.texts("response_slugs"),
    )


def _layout(node: _Node) -> Layout:
    return node.choice(Layout)


def _time(node: _Node) -> datetime:
    """A moment in UTC, `2009-03-16T15:42:00Z`."""
    try:
        return datetime.strptime(node.words(), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise node.wrong("a time is written so: 2009-03-16T15:42:00Z") from None


def _span(node: _Node) -> Span:
    """A place, given by its two offsets."""
    ends = node.each(_Node.number)
    if len(ends) != 2 or ends[0] >= ends[1]:
        raise node.wrong("a place is a list of two numbers, its start and the end behind it")
    return Span(ends[0], ends[1])


def _place(fields: _Fields) -> Span:
    """A place that is flattened into its object; the first character where none is given."""
    start, end = fields.number("start") or 0, fields.number("end") or 0
    if start > end:
        raise fields["end"].wrong("the end stands before the start")
    return Span(start, max(end, start + 1))


def _mrn(node: _Node) -> Mrn:
    fields = node.fields("origin", "serial", "year")
    return Mrn(
        origin=fields["origin"].words(),
        serial=fields["serial"].words(),
        year=fields.number("year"),
    )


def _station(node: _Node) -> Station:
    fields = node.fields("routing_indicator", "serial", "julian")
    return Station(
        routing_indicator=fields["routing_indicator"].words(),
        serial=fields["serial"].words(),
        julian=fields.words("julian"),
    )


def _precedence(node: _Node) -> Precedence:
    fields = node.fields("raw", "action", "info")
    return Precedence(
        raw=fields["raw"].words(), action=fields.words("action"), info=fields.words("info")
    )


def _recipient(node: _Node) -> Recipient:
    fields = node.fields("route", "name", "precedence", "mcn", "exempt")
    return Recipient(
        route=fields.words("route"),
        name=fields["name"].words(),
        precedence=fields.words("precedence"),
        mcn=fields.words("mcn"),
        exempt=fields.texts("exempt"),
    )


def _classified_by(node: _Node) -> ClassifiedBy:
    fields = node.fields("name", "title", "reasons")
    return ClassifiedBy(
        name=fields["name"].words(),
        title=fields.words("title"),
        reasons=fields.texts("reasons"),
    )


def _reference(node: _Node) -> Reference:
    fields = node.fields("label", "text", "kind", "reference_id")
    return Reference(
        label=fields.words("label"),
        text=fields["text"].words(),
        kind=fields["kind"].choice(ReferenceKind),
        reference_id=fields.words("reference_id"),
    )


def _sections(node: _Node) -> Sections:
    fields = node.fields("this", "total")
    return Sections(this=fields["this"].number(), total=fields["total"].number())


def _heading(node: _Node) -> Heading:
    fields = node.fields("text", "before_paragraph")
    return Heading(
        text=fields["text"].words(), before_paragraph=fields.number("before_paragraph")
    )


def _paragraph(node: _Node) -> Paragraph:
    """One paragraph; the number as written is its number where only that is given."""
    fields = node.fields(
        "number",
        "number_as_written",
        "portion_mark",
        "heading",
        "text",
        "first_words",
        "start",
        "end",
    )
    fields.words("first_words")
    number, as_written = fields.number("number"), fields.number("number_as_written")
    return Paragraph(
        number=number,
        number_as_written=number if as_written is None else as_written,
        portion_mark=fields.words("portion_mark"),
        heading=fields.words("heading"),
        text=fields["text"].words(),
        span=_place(fields),
    )


def _cross_reference(node: _Node) -> CrossReference:
    fields = node.fields("paragraph", "text", "to")
    return CrossReference(
        paragraph=fields.number("paragraph"),
        text=fields["text"].words(),
        to=fields["to"].number(),
    )


def _points(node: _Node) -> tuple[Point, ...]:
    """The points; how many there are of each kind follows from them."""
    fields = node.fields("main", "if_asked", "points")
    fields.number("main")
    fields.number("if_asked")
    return fields["points"].each(_point)


def _point(node: _Node) -> Point:
    fields = node.fields("kind", "heading", "text", "start", "end")
    return Point(
        kind=fields["kind"].choice(PointKind),
        heading=fields.words("heading"),
        text=fields["text"].words(),
        span=_place(fields),
        paragraph=None,
    )


def _contact(node: _Node) -> Contact:
    fields = node.fields("name", "office", "email", "phone", "paragraph")
    return Contact(
        name=fields.words("name"),
        office=fields.words("office"),
        email=fields.words("email"),
        phone=fields.words("phone"),
        paragraph=fields.number("paragraph"),
    )
