"""The claims that a paper makes, one record a kind, and the finding that proves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import fields as fields_of
from enum import StrEnum
from typing import ClassVar

from goodoffices.records.anatomy import Cable, Doubt
from goodoffices.records.values import Amount, InexactDate, Party, Span


class Claim(StrEnum):
    """How firmly a paper says something."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    CONTINGENT = "contingent"
    DENIED = "denied"


class Standing(StrEnum):
    """Every state that a record can be in; each kind uses its own few (CONTRACT, Findings)."""

    # undertaking, step
    PROMISED = "promised"
    MET = "met"
    NOT_MET = "not_met"
    PARTLY_MET = "partly_met"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    # proposal
    AWAITING_ANSWER = "awaiting_answer"
    UNDER_STUDY = "under_study"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    # plan
    PROPOSED = "proposed"
    NEGOTIATING = "negotiating"
    ADOPTED = "adopted"
    SIGNED = "signed"
    APPROVAL_PENDING = "approval_pending"
    UNDER_IMPLEMENTATION = "under_implementation"
    REVIEWED = "reviewed"
    AMENDED = "amended"
    # project
    EXPECTED = "expected"
    AGREED = "agreed"
    VETTED = "vetted"
    OPEN_TO_DONORS = "open_to_donors"
    PART_FUNDED = "part_funded"
    FUNDED = "funded"
    DELIVERED = "delivered"
    # support
    EXISTING = "existing"
    PAST = "past"
    PLANNED = "planned"
    # pledge
    PLEDGED = "pledged"
    PAID = "paid"
    HANDED_OVER = "handed_over"
    STILL_WORKING = "still_working"
    REDUCED = "reduced"
    # answer
    ACCEPTS = "accepts"
    ACCEPTS_IN_PART = "accepts_in_part"
    INTERESTED = "interested"
    WILL_CONSULT = "will_consult"
    ASKS_MORE = "asks_more"
    DECLINES = "declines"
    SILENT = "silent"


class Help(StrEnum):
    """What kind of help is meant."""

    TRAINING = "training"
    EQUIPMENT = "equipment"
    EXPERTISE = "expertise"
    LEGISLATION = "legislation"
    INFRASTRUCTURE = "infrastructure"
    MAINTENANCE = "maintenance"
    FUNDING = "funding"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRequest:
    """What a cable tells a post to do, with whom, how and by when."""

    kind: ClassVar[str] = "action_request"
    addressee: Party | None = None
    request: str | None = None
    of: Party | None = None
    form: str | None = None
    due: InexactDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """A promise by one party to another to do something."""

    kind: ClassVar[str] = "undertaking"
    by: Party | None = None
    to: Party | None = None
    what: str | None = None
    due: InexactDate | None = None
    condition: str | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something put to a party that waits for its answer."""

    kind: ClassVar[str] = "proposal"
    by: Party | None = None
    to: Party | None = None
    what: str | None = None
    form: str | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A plan, work plan or joint list between parties."""

    kind: ClassVar[str] = "plan"
    parties: tuple[Party, ...] = ()
    title: str | None = None
    date: InexactDate | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One measure of a plan; `means` is "own" or "help_needed"."""

    kind: ClassVar[str] = "step"
    plan: str | None = None
    number: str | None = None
    by: Party | None = None
    action: str | None = None
    means: str | None = None
    due: InexactDate | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One piece of help that a recipient needs; `topic` is a code of the 18 topics, or GEN."""

    kind: ClassVar[str] = "project"
    recipient: Party | None = None
    what: str | None = None
    topic: str | None = None
    help: Help | None = None
    end_user: Party | None = None
    amount: Amount | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capability:
    """What a party can do well."""

    kind: ClassVar[str] = "capability"
    party: Party | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Help that is, was or will be given."""

    kind: ClassVar[str] = "support"
    party: Party | None = None
    recipient: Party | None = None
    what: str | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Help that a party says it could give."""

    kind: ClassVar[str] = "offer"
    by: Party | None = None
    to: Party | None = None
    what: str | None = None
    topic: str | None = None
    help: Help | None = None
    amount: Amount | None = None
    condition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """Money, goods or experts that a donor says it will give."""

    kind: ClassVar[str] = "pledge"
    by: Party | None = None
    to: Party | None = None
    what: str | None = None
    amount: Amount | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRequest:
    """A meeting that somebody asks for."""

    kind: ClassVar[str] = "meeting_request"
    who: Party | None = None
    with_: Party | None = None
    host: Party | None = None
    purpose: str | None = None
    when: InexactDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationRequest:
    """Something that somebody wants to know of a party."""

    kind: ClassVar[str] = "information_request"
    of: Party | None = None
    what: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the other side said, or that it said nothing."""

    kind: ClassVar[str] = "answer"
    by: Party | None = None
    to: Party | None = None
    what: str | None = None
    standing: Standing | None = None


Record = (
    ActionRequest
    | Undertaking
    | Proposal
    | Plan
    | Step
    | Project
    | Capability
    | Support
    | Offer
    | Pledge
    | MeetingRequest
    | InformationRequest
    | Answer
)

KINDS: Mapping[str, type[Record]] = {
    noun.kind: noun
    for noun in (
        ActionRequest,
        Undertaking,
        Proposal,
        Plan,
        Step,
        Project,
        Capability,
        Support,
        Offer,
        Pledge,
        MeetingRequest,
        InformationRequest,
        Answer,
    )
}

Value = Party | InexactDate | Amount | StrEnum | str | tuple[Party, ...] | None


def values(record: Record) -> Iterator[tuple[str, Value]]:
    """Each field of a record with its value, under the name the contract gives it."""
    for one in fields_of(record):
        yield one.name.rstrip("_"), getattr(record, one.name)


def parties(record: Record) -> Iterator[tuple[str, Party]]:
    """Each party of a record with the role it plays there: the name of its field."""
    for role, value in values(record):
        if isinstance(value, Party):
            yield role, value
        elif isinstance(value, tuple):
            for party in value:
                yield role, party


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A claim of a paper: the record, and for each field the places it was read from.

    `spans` are keyed by field name as the contract writes it; a field known only from who is
    speaking has none. `rule` names the rule that read it.
    """

    record: Record
    claim: Claim
    paragraph: int | None
    spans: Mapping[str, tuple[Span, ...]]
    rule: str

    @property
    def kind(self) -> str:
        """The kind of its record."""
        return self.record.kind

    @property
    def start(self) -> int:
        """Where in the text it begins."""
        return min((span.start for places in self.spans.values() for span in places), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A cable with what it claims and what is doubtful about it."""

    cable: Cable
    findings: tuple[Finding, ...] = ()
    doubts: tuple[Doubt, ...] = ()
