"""Matters, papers and desks as plain objects, for `--json` and for other programs."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from goodoffices import cable
from goodoffices.records import (
    Allocation,
    Amount,
    Draft,
    Fit,
    InexactDate,
    Line,
    Matter,
    Paper,
    Party,
    Reading,
    Value,
    Word,
    due_words,
    sentence,
    values,
)

if TYPE_CHECKING:
    from goodoffices.ledger import Taken
    from goodoffices.ledger.desk import Desk, Item


def value_object(value: Value) -> Any:  # noqa: ANN401 - JSON knows no narrower type
    """One value of a record as the contract writes it."""
    match value:
        case Party():
            return {
                key: code
                for key in ("name", "iso3", "organisation", "office")
                if (code := getattr(value, key))
            }
        case InexactDate(text=text, date=date, relation=relation):
            return {"text": text, "date": date, "relation": relation.value}
        case Amount(text=text, minor=minor, currency=currency, about=about):
            return {"text": text, "minor": minor, "currency": currency, "about": about}
        case tuple():
            return [value_object(party) for party in value]
        case _:
            return value


def matter_object(matter: Matter) -> dict[str, Any]:
    """One record with its places, its words and what a person has said of it."""
    entry = matter.entry
    return {
        "subject": entry.subject,
        "kind": entry.kind,
        "claim": entry.claim.value,
        "review": entry.review.value,
        "author": entry.author,
        "source": entry.source,
        "paragraph": entry.paragraph,
        "marking": entry.marking.banner,
        "says": sentence(matter.record),
        "quote": matter.quote,
        "words": [_word_object(word) for word in entry.words],
        "fields": {
            name: {
                "value": value_object(value),
                "spans": [[span.start, span.end] for span in entry.spans.get(name, ())],
            }
            for name, value in values(matter.record)
        },
    }


def _word_object(word: Word) -> dict[str, Any]:
    return {
        "by": word.by,
        "effect": word.effect.value,
        "accepted": word.accepted,
        "author": word.author,
        "at": word.at.isoformat(),
        "note": word.note,
    }


def paper_object(paper: Paper) -> dict[str, Any]:
    """One paper without its text."""
    return {
        "reference": paper.reference,
        "title": paper.title,
        "created": paper.created.isoformat() if paper.created else None,
        "from": paper.originator,
        "to": list(paper.action_addressees),
        "marking": paper.marking.banner,
        "layout": paper.layout.value,
        "source": paper.source,
        "digest": paper.digest,
        "witness_of": paper.witness_of,
    }


_READ = ("tags", "references", "paragraphs", "talking_points", "points_of_contact")


def shown_object(paper: Paper, reading: Reading) -> dict[str, Any]:
    """One paper with the parts of its text that are no records, each with its places."""
    read = cable.as_json(reading)
    places = {key: reading.cable.spans.get(key, ()) for key in (*_READ, "response_slugs")}
    return {
        **paper_object(paper),
        **{key: read[key] for key in (*_READ, "response_slugs")},
        "spans": {
            key: [[span.start, span.end] for span in spans] for key, spans in places.items()
        },
    }


def taken_object(taken: Taken) -> dict[str, Any]:
    """What became of one paper that was given."""
    return {
        "reference": taken.reference,
        "status": taken.status.value,
        "subjects": [entry.subject for entry in taken.entries],
    }


def desk_object(desk: Desk) -> dict[str, Any]:
    """The desk of a day, whole."""
    return {
        "on": desk.on.isoformat(),
        "papers": desk.papers,
        "findings": desk.findings,
        "proposed": desk.proposed,
        "settled": desk.settled,
        "closed": desk.closed,
        **{
            part: [_item_object(item, desk) for item in getattr(desk, part)]
            for part in ("overdue", "due", "unanswered", "unfunded")
        },
    }


def _item_object(item: Item, desk: Desk) -> dict[str, Any]:
    return {
        "due": due_words(item.due, desk.on) if item.due else None,
        "deadline": item.deadline.isoformat() if item.deadline else None,
        "days_late": item.days,
        "later": item.later.subject if item.later else None,
        **matter_object(item.matter),
    }


def fit_object(fit: Fit) -> dict[str, Any]:
    """How one donor fits one project, with the words that say why."""
    return {
        "item_id": fit.need,
        "offer_id": fit.supply,
        "label": fit.label.value,
        "topic": fit.topic.value,
        "region": fit.region.value,
        "type": fit.type.value,
        "score": fit.score,
        "reason": fit.reason,
        "evidence": [
            {"words": one.words, "place": one.place, "subject": one.subject}
            for one in fit.evidence
        ],
    }


def allocation_object(found: Allocation) -> dict[str, Any]:
    """Who carries what, as the contract writes it."""
    return {
        "status": found.status,
        "objective": _finite(found.objective),
        "bound": _finite(found.bound),
        "gap": _finite(found.gap),
        "seconds": found.seconds,
        "assignments": [
            {
                "project": one.project,
                "donor": one.donor,
                "share": one.share,
                "amount": value_object(one.amount),
                "lead": one.lead,
                "reason": one.reason,
            }
            for one in found.assignments
        ],
        "unfunded": [{"project": one.project, "why": one.why} for one in found.unfunded],
    }


def _finite(number: float) -> float | None:
    """The number, None where the solver has none yet: JSON knows no infinity."""
    return number if math.isfinite(number) else None


def draft_object(draft: Draft, text: str) -> dict[str, Any]:
    """A draft with its text, and for each sentence the records it was made from."""
    return {
        "from": draft.originator,
        "to": list(draft.action),
        "subject": draft.subject,
        "references": list(draft.references),
        "text": text,
        "paragraphs": [
            {
                "number": number,
                "portion_mark": paragraph.portion_mark,
                "heading": paragraph.heading,
                "sentences": _lines(paragraph.lines),
                "points": [
                    {
                        "kind": point.kind.value,
                        "heading": point.heading,
                        "sentences": _lines(point.lines),
                    }
                    for point in paragraph.points
                ],
            }
            for number, paragraph in enumerate(draft.paragraphs, start=1)
        ],
    }


def _lines(lines: Iterable[Line]) -> list[dict[str, Any]]:
    return [{"text": line.text, "sources": list(line.sources)} for line in lines]
