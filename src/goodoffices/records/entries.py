"""What the ledger keeps: papers as received, and entries that only grow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from goodoffices.records.anatomy import Layout
from goodoffices.records.claims import Claim, Record
from goodoffices.records.values import Marking, Span


class Review(StrEnum):
    """What a person has said of a finding; everything begins as proposed.

    What is suggested would change what a person decided, and stands beside it until a person
    decides again.
    """

    PROPOSED = "proposed"
    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Effect(StrEnum):
    """What a later paper does to an earlier record, once a person has said so."""

    CLOSES = "closes"
    CONFIRMS = "confirms"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What a person decided of a later word on a matter: whether it closes it, for one.

    `by` is the record or paper that says so, None for what the person knows without one.
    A word that was not accepted is kept so that it is not proposed again.
    """

    by: str | None
    effect: Effect
    accepted: bool
    author: str
    at: datetime
    note: str = ""

    @property
    def paper(self) -> str | None:
        """The paper that the word stands in."""
        return None if self.by is None else self.by.partition("/")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper as received, whole; `digest` is the SHA-256 of its text in UTF-8.

    `reference` is the canonical cable number, or `paper-` and twelve digits of the digest where
    a paper has none. `witness_of` names the paper of which this is a second copy.
    """

    reference: str
    title: str | None
    layout: Layout
    created: datetime | None
    received: datetime
    source: str
    text: str
    digest: str
    marking: Marking
    originator: str | None = None
    action_addressees: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    witness_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """From now on subject S is record R, because of source C, says author A.

    `number` runs through the whole journal; `record` is None where the subject was withdrawn;
    `source` is the reference of a paper, None for what a person entered without one; `words`
    are what people decided of later papers that speak of the same matter, in this order.
    """

    number: int
    at: datetime
    subject: str
    kind: str
    record: Record | None
    claim: Claim
    review: Review
    author: str
    marking: Marking
    source: str | None = None
    paragraph: int | None = None
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    rule: str = ""
    note: str = ""
    words: tuple[Word, ...] = ()

    @property
    def closing(self) -> Word | None:
        """The word by which a person closed it; None while it is open."""
        return next(
            (one for one in self.words if one.accepted and one.effect is Effect.CLOSES), None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """One subject as it stands now, with the paper that says so: a row of desk and list."""

    entry: Entry
    record: Record
    paper: Paper | None
    quote: str = ""

    @property
    def subject(self) -> str:
        """The name by which the ledger knows it."""
        return self.entry.subject

    @property
    def page(self) -> int | None:
        """The page on which it begins, counted from 1; None where the paper has no pages.

        A form feed parts the pages of a document; in a cable it is a sign of its teleprinter.
        """
        places = [span.start for spans in self.entry.spans.values() for span in spans]
        text = self.paper.text if self.paper and places else ""
        if "\f" not in text or not (self.entry.source or "").startswith("paper-"):
            return None
        return text.count("\f", 0, min(places)) + 1

    @property
    def passage(self) -> str:
        """Page and paragraph within the paper; empty where it has neither."""
        page = "" if self.page is None else f"page {self.page} "
        paragraph = "" if self.entry.paragraph is None else f"para {self.entry.paragraph}"
        return f"{page}{paragraph}".rstrip()

    @property
    def place(self) -> str:
        """The paper and the passage in it, as an officer would cite them."""
        if self.entry.source is None:
            return f"entered by {self.entry.author}"
        return f"{self.entry.source} {self.passage}".rstrip()
