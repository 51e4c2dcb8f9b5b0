"""Records, findings and entries: their fields, parties and places."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from goodoffices.records import (
    Claim,
    Entry,
    Finding,
    Level,
    Marking,
    Matter,
    MeetingRequest,
    Paragraph,
    Party,
    Plan,
    Review,
    Span,
    Undertaking,
    parties,
    values,
)

AURELIA = Party(name="Aurelia", iso3="XAA")
BELMORIA = Party(name="Belmoria", iso3="XBB")


def test_fields_bear_the_names_of_the_contract() -> None:
    names = [name for name, _ in values(MeetingRequest())]

    assert names == ["who", "with", "host", "purpose", "when"]


def test_every_party_is_found_with_its_role() -> None:
    plan = Plan(parties=(AURELIA, BELMORIA), title="Plan")
    meeting = MeetingRequest(who=AURELIA, with_=BELMORIA)

    found = [*parties(plan), *parties(meeting)]

    assert found == [
        ("parties", AURELIA),
        ("parties", BELMORIA),
        ("who", AURELIA),
        ("with", BELMORIA),
    ]


@pytest.mark.parametrize(
    ("spans", "start"),
    [({"what": (Span(9, 12), Span(4, 5)), "by": (Span(6, 7),)}, 4), ({}, 0)],
)
def test_a_finding_begins_at_the_first_of_its_places(
    spans: dict[str, tuple[Span, ...]], start: int
) -> None:
    finding = Finding(
        record=Undertaking(), claim=Claim.ASSERTED, paragraph=2, spans=spans, rule="promise"
    )

    assert (finding.start, finding.kind) == (start, "undertaking")


@pytest.mark.parametrize(
    ("source", "paragraph", "place"),
    [
        ("31KELMAR207", 3, "31KELMAR207 para 3"),
        ("31KELMAR207", None, "31KELMAR207"),
        (None, None, "entered by ana"),
    ],
)
def test_a_matter_is_cited_by_cable_and_paragraph(
    source: str | None, paragraph: int | None, place: str
) -> None:
    entry = Entry(
        number=1,
        at=datetime(2031, 3, 5, tzinfo=UTC),
        subject="31KELMAR207/undertaking1",
        kind="undertaking",
        record=Undertaking(),
        claim=Claim.ASSERTED,
        review=Review.PROPOSED,
        author="ana",
        marking=Marking(level=Level.UNCLASSIFIED),
        source=source,
        paragraph=paragraph,
    )

    matter = Matter(entry=entry, record=Undertaking(), paper=None)

    assert (matter.place, matter.subject) == (place, "31KELMAR207/undertaking1")


def test_a_paragraph_is_recognised_by_its_first_six_words() -> None:
    text = "The Ministry\nasks  post to approach Belmoria soon."
    paragraph = Paragraph(
        number=1,
        number_as_written=1,
        portion_mark="U",
        heading=None,
        text=text,
        span=Span(0, len(text)),
    )

    assert paragraph.first_words == "The Ministry asks post to approach"
