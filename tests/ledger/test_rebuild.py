"""After any history, building the derived tables again changes no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.errors import MarkingLoweredError, UnknownSubjectError
from goodoffices.ledger import Ledger, check, history, matters, papers
from goodoffices.records import (
    Audience,
    Claim,
    Finding,
    InexactDate,
    Level,
    Marking,
    Paper,
    Party,
    Plan,
    Record,
    Relation,
    Review,
    Standing,
    Undertaking,
)

PARTIES = st.sampled_from([Party(name="Exland", iso3="XAA"), Party(name="eight countries")])
RECORDS = st.builds(
    Undertaking,
    by=st.none() | PARTIES,
    due=st.none()
    | st.builds(
        InexactDate,
        text=st.just("soon"),
        date=st.sampled_from([None, "2009", "2009-03"]),
        relation=st.sampled_from(Relation),
    ),
    standing=st.none() | st.just(Standing.PROMISED),
) | st.builds(Plan, parties=st.lists(PARTIES, max_size=3).map(tuple))
MARKINGS = st.builds(
    Marking,
    level=st.sampled_from([Level.UNCLASSIFIED, Level.SECRET]),
    caveats=st.sampled_from([frozenset[str](), frozenset({"NODIS"})]),
    releasable_to=st.sampled_from([None, frozenset({"XAA"})]),
)
AUDIENCES = (
    Audience(ceiling=Level.SECRET, caveats=frozenset({"NODIS"})),
    Audience(ceiling=Level.UNCLASSIFIED),
    Audience(ceiling=Level.SECRET, party="XAA"),
)


@dataclass(frozen=True, kw_only=True)
class Take:
    """A paper comes in; the first two texts are copies of one paper, the others are not."""

    reference: str
    text: int
    findings: list[tuple[Record, Marking]]

    def happen(self, ledger: Ledger, letter: Callable[..., Paper]) -> None:
        """Take it in."""
        text = TEXTS[self.text]
        marking = self.findings[0][1] if self.findings else Marking(level=Level.UNCLASSIFIED)
        findings = [
            (Finding(record=record, claim=Claim.ASSERTED, paragraph=1, spans={}, rule=""), mark)
            for record, mark in self.findings
        ]
        paper = letter(self.reference, text=text, marking=marking)
        ledger.take(paper, findings, author="reader", at=paper.received)


@dataclass(frozen=True, kw_only=True)
class Decide:
    """Somebody decides something, on what is there or not."""

    subject: str
    record: Record | None
    review: Review
    marking: Marking | None

    def happen(self, ledger: Ledger, letter: Callable[..., Paper]) -> None:
        """Append it."""
        ledger.append(
            self.subject,
            self.record,
            author="Ann",
            at=letter().received,
            claim=Claim.ASSERTED,
            review=self.review,
            marking=self.marking,
        )


@dataclass(frozen=True, kw_only=True)
class Purge:
    """Somebody purges a paper, of this ledger or not."""

    reference: str

    def happen(self, ledger: Ledger, letter: Callable[..., Paper]) -> None:
        """Purge it."""
        ledger.purge(self.reference, author="Sue", at=letter().received, note="spill")


TEXTS = (
    "The gate monitors of Exland have arrived.",
    "The gate monitors of Exland have arrived. NNNN",
    "Wyeland regrets that it has no trainers left.",
    "",
)
SUBJECTS = ["09A1/undertaking1", "09A1/plan1", "09a1/PLAN1", "09B2/undertaking1", "talk/1"]
EVENTS = (
    st.builds(
        Take,
        reference=st.sampled_from(["09A1", "09B2"]),
        text=st.integers(0, len(TEXTS) - 1),
        findings=st.lists(st.tuples(RECORDS, MARKINGS), max_size=3),
    )
    | st.builds(
        Decide,
        subject=st.sampled_from(SUBJECTS),
        record=st.none() | RECORDS,
        review=st.sampled_from(Review),
        marking=st.none() | MARKINGS,
    )
    | st.builds(Purge, reference=st.sampled_from(["09A1", "09B2", "09A1/copy2", "09A1-2"]))
)


@given(events=st.lists(EVENTS, max_size=12))
@settings(deadline=None, max_examples=15)
def test_rebuilding_changes_no_answer(
    events: list[Take | Decide | Purge],
    new_place: Callable[[], str],
    letter: Callable[..., Paper],
) -> None:
    with Ledger.create(new_place(), ceiling=Level.SECRET) as ledger:
        for event in events:
            with suppress(UnknownSubjectError, MarkingLoweredError):
                event.happen(ledger, letter)
        before = _answers(ledger)

        ledger.rebuild()

        assert _answers(ledger) == before
        assert check(ledger) == ()


def _answers(ledger: Ledger) -> list[object]:
    """What every audience learns from the ledger."""
    return [answer for audience in AUDIENCES for answer in _told(ledger, audience)]


def _told(ledger: Ledger, audience: Audience) -> Iterator[object]:
    """What one audience learns from the ledger."""
    yield papers(ledger, audience)
    yield matters(ledger, audience, rejected=True)
    yield matters(ledger, audience, party="XAA", until=date(2009, 3, 17))
    yield matters(ledger, audience, kind="plan")
    for subject in SUBJECTS:
        with suppress(UnknownSubjectError):
            yield history(ledger, audience, subject)
