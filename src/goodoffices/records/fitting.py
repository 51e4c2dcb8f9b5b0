"""Needs, supplies and how they fit; projects, donors and who carries what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.records.claims import Help
from goodoffices.records.values import Amount, Party


class Facet(StrEnum):
    """Whether one facet of a fit holds: topic, region, or kind of help."""

    YES = "y"
    PARTLY = "p"
    NO = "n"

    @property
    def word(self) -> str:
        """The facet as a person says it: yes, partly, no."""
        return self.name.lower()


class Label(StrEnum):
    """The whole: no where any facet is no, yes where all three are yes, else partly."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words that a reason rests on, and where they stand.

    `subject` is the record that they belong to, `place` paper and paragraph as an officer cites
    them; for a row of the public record `place` is its source.
    """

    words: str
    place: str
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What a recipient needs: a project of a joint list, or an item of a request.

    `topics` are codes of the topic list; `helps` are empty where no kind of help is stated;
    `is_generic` where nothing is stated but that help is wanted.
    """

    identifier: str
    recipient: Party | None
    text: str
    topics: frozenset[str]
    helps: frozenset[Help] = frozenset()
    is_generic: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """What a donor can give: a programme that is offered, or capabilities that papers tell of.

    `covers` are ISO 3166 codes, None where no cover is stated; `named` are the recipients named
    one by one, who may go beyond or be only examples of the cover; `open_to_all` says so.
    """

    identifier: str
    donor: Party
    text: str
    topics: frozenset[str]
    helps: frozenset[Help] = frozenset()
    covers: frozenset[str] | None = None
    named: frozenset[str] = frozenset()
    open_to_all: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How one supply fits one need, facet by facet, with the words that say why.

    `score` from 0 to 1 orders fits of one label; `blocking` names the facets that are no.
    """

    need: str
    supply: str
    label: Label
    topic: Facet
    region: Facet
    type: Facet
    score: float
    reason: str
    evidence: tuple[Evidence, ...] = ()

    @property
    def blocking(self) -> tuple[str, ...]:
        """The facets that block, by name."""
        facets = {"topic": self.topic, "region": self.region, "type": self.type}
        return tuple(name for name, facet in facets.items() if facet is Facet.NO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A project to be carried: its cost, and its priority (1 is ordinary, more is sooner)."""

    project: str
    recipient: str | None
    cost: Amount
    priority: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Purse:
    """What a donor can spend, and on how many projects at most (None: any number)."""

    donor: str
    budget: Amount
    max_projects: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """That a donor may carry part of a project: how well it fits, between which shares."""

    project: str
    donor: str
    fit: float
    min_share: float = 0.0
    max_share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A donor carries this share of a project, which is this much money; one donor leads."""

    project: str
    donor: str
    share: float
    amount: Amount
    lead: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfunded:
    """A project that nobody carries, and why."""

    project: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """Who carries what, how good that is, and how far it can be from the best."""

    status: str
    objective: float
    bound: float
    gap: float
    seconds: float
    assignments: tuple[Assignment, ...]
    unfunded: tuple[Unfunded, ...]
