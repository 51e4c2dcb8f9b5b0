"""A cable in the making: what the readers have found so far, each adding its own parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import datetime
from operator import attrgetter

from goodoffices.cable.places import Spans
from goodoffices.records import (
    Cable,
    ClassifiedBy,
    Contact,
    CrossReference,
    Heading,
    Layout,
    Marking,
    Mrn,
    Paragraph,
    Point,
    Precedence,
    Recipient,
    Reference,
    Sections,
    Span,
    Station,
    TagKind,
)


@dataclass(slots=True, kw_only=True)
class Sketch:
    """The fields of a `Cable` while it is read, so that no step has to copy a frozen one."""

    text: str
    truncated: bool = False
    reference_id: str | None = None
    mrn: Mrn | None = None
    transmission_id: str | None = None
    routing_line: str | None = None
    station: Station | None = None
    security_line: str | None = None
    dtg: str | None = None
    created: datetime | None = None
    precedence: Precedence | None = None
    originator: str | None = None
    action_addressees: tuple[Recipient, ...] = ()
    info_addressees: tuple[Recipient, ...] = ()
    classification_line: str | None = None
    captions: tuple[str, ...] = ()
    attention_lines: tuple[str, ...] = ()
    handling_statements: tuple[str, ...] = ()
    eo: str | None = None
    declassify_on: str | None = None
    classified_by: ClassifiedBy | None = None
    tags: tuple[str, ...] = ()
    tag_kinds: dict[str, TagKind] = field(default_factory=dict)
    subject: str | None = None
    subject_repaired: str | None = None
    references: tuple[Reference, ...] = ()
    sections: Sections | None = None
    headings: tuple[Heading, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    signer: str | None = None
    has_summary: bool = False
    has_comment: bool = False
    summary: str | None = None
    cross_references: tuple[CrossReference, ...] = ()
    points: tuple[Point, ...] = ()
    points_of_contact: tuple[Contact, ...] = ()
    response_slugs: tuple[str, ...] = ()
    spans: Spans = field(default_factory=dict)

    def place(self, name: str, spans: Iterable[Span | None]) -> None:
        """Note the places of a field, those that there are."""
        found = tuple(filter(None, spans))
        if found:
            self.spans[name] = found

    def cable(self, layout: Layout, marking: Marking | None) -> Cable:
        """The finished cable."""
        found = zip(_NAMES, _values(self), strict=True)
        return Cable(layout=layout, marking=marking, **dict(found))


_NAMES = tuple(one.name for one in fields(Sketch))
_values = attrgetter(*_NAMES)
