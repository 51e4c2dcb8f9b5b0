"""The anatomy of a cable: every part that a reader names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from goodoffices.records.values import Marking, Span


class Layout(StrEnum):
    """The form in which a cable came to us (CABLE-FORMAT section 10)."""

    RAW = "raw"
    CABLEGATE_HTML = "cablegate_html"
    LABEL_LINES = "label_lines"
    PLUSD = "plusd"
    AAD = "aad"
    NEWS = "news"
    CSV = "csv"
    MAIL = "mail"
    FRAGMENT = "fragment"
    UNKNOWN = "unknown"


class TagKind(StrEnum):
    """What a TAGS code stands for (5 FAH-3 H-010)."""

    SUBJECT = "subject"
    PROGRAM = "program"
    GEOGRAPHIC = "geographic"
    ORGANISATION = "organisation"
    PERSON = "person"
    UNKNOWN = "unknown"


class ReferenceKind(StrEnum):
    """What a REF item points at."""

    CABLE = "cable"
    EMAIL = "email"
    TELCON = "telcon"
    AIRGRAM = "airgram"
    DOCUMENT = "document"
    BOOK = "book"
    REPORT = "report"


class PointKind(StrEnum):
    """Whether a point is to be delivered or held for a question."""

    MAIN = "main"
    IF_ASKED = "if_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mrn:
    """A message reference number: originating post, serial as written, four-digit year."""

    origin: str
    serial: str
    year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """ACP 127 format line 3: who transmitted, under which serial, on which Julian day."""

    routing_indicator: str
    serial: str
    julian: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedence:
    """The prosigns of the date-time group and the words they stand for."""

    raw: str
    action: str | None
    info: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One addressee; `exempt` are posts of a collective that do not get the message (XMT)."""

    name: str
    route: str | None = None
    precedence: str | None = None
    mcn: str | None = None
    exempt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One item of a REF line; `reference_id` is canonical and only cables have one."""

    label: str | None
    text: str
    kind: ReferenceKind
    reference_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassifiedBy:
    """Who classified a cable, as what, and why."""

    name: str
    title: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """Which section of how many this text is."""

    this: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line of its own above a paragraph."""

    text: str
    before_paragraph: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One numbered paragraph of the text, without its number and portion mark.

    `number` is what it is, `number_as_written` what stands there; `text` is as given but for
    section lines cut out of the flow; `span` runs from the first to the last character of it.
    """

    number: int | None
    number_as_written: int | str | None
    portion_mark: str | None
    heading: str | None
    text: str
    span: Span

    @property
    def first_words(self) -> str:
        """The first six words, to recognise it by."""
        return " ".join(self.text.split()[:6])


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One talking point, without its dashes; `heading` is that of its IF ASKED block."""

    kind: PointKind
    heading: str | None
    text: str
    span: Span
    paragraph: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CrossReference:
    """A mention of another paragraph of the same cable ("see para 3")."""

    paragraph: int | None
    text: str
    to: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to ask, as the paper names them."""

    name: str | None
    office: str | None
    email: str | None
    phone: str | None
    paragraph: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cable:
    """Everything of a cable but what it claims; `spans` names the places of each field."""

    text: str
    layout: Layout
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
    marking: Marking | None = None
    captions: tuple[str, ...] = ()
    attention_lines: tuple[str, ...] = ()
    handling_statements: tuple[str, ...] = ()
    eo: str | None = None
    declassify_on: str | None = None
    classified_by: ClassifiedBy | None = None
    tags: tuple[str, ...] = ()
    tag_kinds: Mapping[str, TagKind] = field(default_factory=dict)
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
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something about a text that a person should know: a repair, or a check that failed."""

    kind: str
    message: str
    span: Span | None = None
    repaired: str | None = None
