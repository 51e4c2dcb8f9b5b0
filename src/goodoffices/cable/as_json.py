"""Turns a reading into the JSON object that other programs rely on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, is_dataclass, replace
from enum import StrEnum

from goodoffices.cable.marks import stated_marking
from goodoffices.records import (
    Amount,
    Cable,
    Doubt,
    Finding,
    InexactDate,
    Marking,
    Paragraph,
    Party,
    Point,
    PointKind,
    Reading,
    Recipient,
    Span,
    Value,
    values,
)

Json = dict[str, object]


def as_json(reading: Reading, source: str | None = None) -> Json:
    """The reading as the contract writes it: keys in order, what is absent null or empty."""
    cable = reading.cable
    return {
        "source": source,
        **_header(cable),
        **_heading(cable),
        **_text(cable),
        "findings": [_finding(finding) for finding in reading.findings],
        "spans": {field: _places(spans) for field, spans in cable.spans.items()},
        "doubts": [_doubt(doubt) for doubt in reading.doubts],
    }


def _header(cable: Cable) -> Json:
    """What archive and transmission header say."""
    return {
        "reference_id": cable.reference_id,
        "mrn": _plain(cable.mrn),
        "layout": cable.layout.value,
        "truncated": cable.truncated,
        "transmission_id": cable.transmission_id,
        "routing_line": cable.routing_line,
        "station": _plain(cable.station),
        "security_line": cable.security_line,
        "dtg": cable.dtg,
        "created": f"{cable.created:%Y-%m-%dT%H:%M:%SZ}" if cable.created else None,
        "precedence": _plain(cable.precedence),
        "from": cable.originator,
        "to": [_recipient(one) for one in cable.action_addressees],
        "info": [_recipient(one) for one in cable.info_addressees],
    }


def _heading(cable: Cable) -> Json:
    """What the message heading says."""
    marking = stated_marking(cable)
    return {
        "classification": _classification(marking) if marking else None,
        "classification_line": cable.classification_line,
        "captions": list(cable.captions),
        "attention_lines": list(cable.attention_lines),
        "handling_statements": list(cable.handling_statements),
        "eo": cable.eo,
        "declassify_on": cable.declassify_on,
        "classified_by": _plain(cable.classified_by),
        "tags": list(cable.tags),
        "tag_kinds": {code: kind.value for code, kind in cable.tag_kinds.items()},
        "subject": cable.subject,
        "subject_repaired": cable.subject_repaired,
        "references": [_plain(one) for one in cable.references],
        "sections": _plain(cable.sections),
    }


def _classification(marking: Marking) -> str:
    """The level, with NOFORN where it applies, as archives give it; the rest are captions."""
    noforn = marking.caveats & {"NOFORN"}
    return replace(marking, caveats=noforn).banner


def _text(cable: Cable) -> Json:
    """What the text says about itself."""
    return {
        "headings": [_plain(one) for one in cable.headings],
        "paragraphs": [_paragraph(one) for one in cable.paragraphs],
        "signer": cable.signer,
        "has_summary": cable.has_summary,
        "has_comment": cable.has_comment,
        "summary": cable.summary,
        "cross_references": [_plain(one) for one in cable.cross_references],
        "talking_points": _talking_points(cable.points),
        "points_of_contact": [_plain(one) for one in cable.points_of_contact],
        "response_slugs": list(cable.response_slugs),
    }


def _plain(value: object) -> object:
    """A record as an object of its fields, tuples as lists, choices as words."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(field) for name, field in asdict(value).items()}
    if isinstance(value, StrEnum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _recipient(recipient: Recipient) -> Json:
    """One addressee in the order of the contract; `exempt` only where posts are exempted."""
    exempt = {"exempt": list(recipient.exempt)} if recipient.exempt else {}
    return {
        "route": recipient.route,
        "name": recipient.name,
        "precedence": recipient.precedence,
        "mcn": recipient.mcn,
        **exempt,
    }


def _paragraph(paragraph: Paragraph) -> Json:
    """One paragraph with its place flattened."""
    return {
        "number": paragraph.number,
        "number_as_written": paragraph.number_as_written,
        "portion_mark": paragraph.portion_mark,
        "heading": paragraph.heading,
        "text": paragraph.text,
        "first_words": paragraph.first_words,
        "start": paragraph.span.start,
        "end": paragraph.span.end,
    }


def _talking_points(points: tuple[Point, ...]) -> Json | None:
    """How many points there are of each kind, and the points."""
    if not points:
        return None
    main = sum(point.kind is PointKind.MAIN for point in points)
    return {
        "main": main,
        "if_asked": len(points) - main,
        "points": [
            {
                "kind": point.kind.value,
                "heading": point.heading,
                "text": point.text,
                "start": point.span.start,
                "end": point.span.end,
            }
            for point in points
        ],
    }


def _finding(finding: Finding) -> Json:
    """One finding with every field of its kind, each with the places it was read from."""
    return {
        "kind": finding.kind,
        "claim": finding.claim.value,
        "paragraph": finding.paragraph,
        "fields": _fields(finding, finding.spans),
        "rule": finding.rule,
    }


def _fields(finding: Finding, spans: Mapping[str, tuple[Span, ...]]) -> Json:
    """Every field of a record with its value and places."""
    return {
        name: {"value": _value(value), "spans": _places(spans.get(name, ()))}
        for name, value in values(finding.record)
    }


def _value(value: Value) -> object:
    """A value as the contract writes it: a party without the codes it does not have."""
    match value:
        case Party():
            return {name: code for name, code in asdict(value).items() if code is not None}
        case InexactDate():
            return {"text": value.text, "date": value.date, "relation": value.relation.value}
        case Amount():
            return asdict(value)
        case StrEnum():
            return value.value
        case tuple():
            return [_value(one) for one in value]
        case _:
            return value


def _places(spans: Iterable[Span]) -> list[list[int]]:
    """Places as pairs of offsets."""
    return [[span.start, span.end] for span in spans]


def _doubt(doubt: Doubt) -> Json:
    """One doubt with its place flattened."""
    return {
        "kind": doubt.kind,
        "message": doubt.message,
        "start": doubt.span.start if doubt.span else None,
        "end": doubt.span.end if doubt.span else None,
        "repaired": doubt.repaired,
    }
