"""What a draft is made from: values that the office has looked up, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from goodoffices.errors import NothingToDraftError
from goodoffices.records import Contact, Fit, Level, Marking, Matter, Party, Undertaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The ministry that instructs: its address, whom it speaks for, who signs for it.

    `noun` is what its cables call it ("Department", "Ministry", "Washington"); `programme` is
    the coordinator's programme, where its name is known.
    """

    plad: str
    government: Party
    noun: str = "Ministry"
    programme: str | None = None
    signer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """The post that acts: its plain language address and its city."""

    plad: str
    city: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """What every instruction to a post says, whatever it is about.

    `hearer` is the government that hears the points. `ceiling` bounds the whole cable,
    `hearer_ceiling` the points; of what lies below it only the subjects in `may_be_told` are
    told. `references` are canonical cable numbers in the order of the REF line. `officials` is
    an earlier instruction that says whom to see.
    """

    sender: Sender
    post: Addressee
    hearer: Party
    tags: tuple[str, ...]
    slugs: tuple[str, ...]
    contact: Contact
    eo: str = "13526"
    captions: tuple[str, ...] = ("SIPDIS",)
    info: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    deadline: date | None = None
    officials: Matter | None = None
    points_may_be_left: bool = False
    ceiling: Level = Level.FOR_OFFICIAL_USE_ONLY
    hearer_ceiling: Level = Level.FOR_OFFICIAL_USE_ONLY
    may_be_told: frozenset[str] = frozenset()

    def matters(self) -> tuple[Matter, ...]:
        """The earlier instruction that it rests on, if there is one."""
        return (self.officials,) if self.officials else ()

    def readable(self, matters: Iterable[Matter]) -> tuple[Matter, ...]:
        """Those that the post may read in this cable."""
        return tuple(one for one in matters if one.entry.marking.level <= self.ceiling)

    def tellable(self, matters: Iterable[Matter]) -> tuple[Matter, ...]:
        """Those that the hearer may be told: cleared by name, and not marked against it."""
        return tuple(
            one
            for one in self.readable(matters)
            if one.subject in self.may_be_told and self._told(one.entry.marking)
        )

    def _told(self, marking: Marking) -> bool:
        """Whether a marking allows telling the hearer; a caveat never does."""
        released = marking.releasable_to
        return (
            marking.level <= min(self.ceiling, self.hearer_ceiling)
            and not marking.caveats
            and (released is None or self.hearer.key in released)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Selected:
    """A project that is shown to the donor, and how it fits.

    `vetted_with` are those with whom it was checked, where a paper names them.
    """

    project: Matter
    fit: Fit
    vetted_with: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DemarcheBrief:
    """What a demarche to a donor is made from; the donor is the hearer.

    `known` is what papers tell of the donor (capabilities, support, answers), `other_help` what
    others already give, `plans` what the projects follow from. `visitor` would present the
    projects in person.
    """

    instruction: Instruction
    projects: tuple[Selected, ...]
    known: tuple[Matter, ...] = ()
    other_help: tuple[Matter, ...] = ()
    plans: tuple[Matter, ...] = ()
    visitor: str | None = None

    def __post_init__(self) -> None:
        projects = [selected.project for selected in self.projects]
        if not self.instruction.tellable(projects):
            hearer = self.instruction.hearer.name
            raise NothingToDraftError(f"none of the projects may be told to {hearer}")

    def matters(self) -> Iterator[Matter]:
        """Everything that the brief rests on."""
        yield from self.instruction.matters()
        yield from (selected.project for selected in self.projects)
        yield from (*self.known, *self.other_help, *self.plans)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderBrief:
    """What a reminder is made from; the promiser is the hearer.

    `said_since` are its answers after the promise, `proposals` what waits for its answer,
    `asked` what else we want to know. `event` is a coming meeting, named as in a sentence
    ("the review of the plan in September").
    """

    instruction: Instruction
    promise: Matter
    today: date
    said_since: tuple[Matter, ...] = ()
    proposals: tuple[Matter, ...] = ()
    plans: tuple[Matter, ...] = ()
    asked: tuple[Matter, ...] = ()
    event: str | None = None

    def __post_init__(self) -> None:
        promise = self.promise.record
        if not isinstance(promise, Undertaking) or not self.instruction.tellable(
            [self.promise]
        ):
            hearer = self.instruction.hearer.name
            raise NothingToDraftError(f"this is no undertaking that may be told to {hearer}")

    def matters(self) -> Iterator[Matter]:
        """Everything that the brief rests on."""
        yield from self.instruction.matters()
        yield self.promise
        yield from (*self.said_since, *self.proposals, *self.plans, *self.asked)
