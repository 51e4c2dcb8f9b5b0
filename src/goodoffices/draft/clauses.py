"""What one record says, as a clause of a sentence for the post or for the hearer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goodoffices.draft.citing import cited
from goodoffices.draft.phrasing import (
    address,
    calm,
    is_noun_phrase,
    is_plural,
    speaks_to_hearer,
    stands_alone,
    state_name,
    when,
)
from goodoffices.draft.wording import line, say
from goodoffices.records import (
    Answer,
    Claim,
    Line,
    Matter,
    Offer,
    Party,
    Plan,
    Pledge,
    Standing,
    Support,
    Undertaking,
    parties,
)

_EVENTS = frozenset(
    {
        Standing.PROPOSED,
        Standing.ADOPTED,
        Standing.SIGNED,
        Standing.REVIEWED,
        Standing.AMENDED,
    }
)
"""The standings of a plan that have a day; the date of another one is not told with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clauses:
    """How records are told in one paper: the names it knows, and who hears it.

    `hearer` is set where the words are for the hearer's own ears: then it is "your government",
    and words of a source that say "your" are right as they are.
    """

    names: tuple[str, ...]
    hearer: Party | None = None

    def party(self, party: Party | None) -> str:
        """A party as the sentence names it."""
        if party and self.hearer and party.key == self.hearer.key:
            return address(self.hearer)
        return state_name(party)

    def words(self, written: str | None) -> str:
        """Words of a record; those that speak to a hearer are empty for any other reader."""
        if not written or (self.hearer is None and speaks_to_hearer(written)):
            return ""
        return calm(written, self.names)

    def plan(self, record: Plan) -> str:
        """What became of a plan, and when."""
        standing, title = record.standing, self.title(record)
        return say(
            "clauses.plan",
            title=title,
            several=is_plural(title),
            parties=[self.party(one) for one in record.parties],
            standing=standing and standing.value,
            when=when(record.date) if standing in _EVENTS else "",
        )

    def title(self, record: Plan) -> str:
        """A plan's title with an article: "the work plan"."""
        title = self.words(record.title) or "plan"
        return title if is_noun_phrase(title) or is_plural(title) else f"the {title}"

    def support(self, record: Support) -> str:
        """Who helps whom with what."""
        party = record.party
        return say(
            "clauses.support",
            party=self.party(party),
            several=party is not None and party.key == party.name and is_plural(party.name),
            recipient=record.recipient and self.party(record.recipient),
            what=self.words(record.what),
            standing=record.standing and record.standing.value,
        )

    def answer(self, record: Answer, by: Party, *, hinted: bool) -> str:
        """What a party answered, or what it let be understood."""
        words = self.words(record.what)
        named = words if stands_alone(words) else f'"{words}"'
        return say(
            "clauses.hinted_answer" if hinted else "clauses.answer",
            party=self.party(record.by or by),
            what=named if words else "what was put to it",
            standing=record.standing and record.standing.value,
        )

    def undertaking(self, record: Undertaking, by: Party) -> str:
        """What a party undertook, on what condition."""
        words = self.words(record.what)
        thing = is_noun_phrase(words)
        return say(
            "clauses.undertaking",
            party=self.party(record.by or by),
            act="" if thing else words.removeprefix("to "),
            thing=words if thing else "",
            condition=self.words(record.condition),
        )

    def gift(self, record: Offer | Pledge, by: Party, *, hinted: bool) -> str:
        """What a party offered or pledged to whom, on what condition."""
        standing = "offered" if isinstance(record, Offer) else record.standing
        condition = record.condition if isinstance(record, Offer) else None
        return say(
            "clauses.gift",
            party=self.party(record.by or by),
            recipient=record.to and self.party(record.to),
            what=self.words(record.what),
            amount=record.amount,
            standing="hinted" if hinted else standing,
            condition=self.words(condition),
        )

    def clause(self, matter: Matter, by: Party) -> str | None:
        """The clause for a record of the kinds that papers report; None for another kind."""
        hinted = matter.entry.claim is Claim.HEDGED
        match matter.record:
            case Plan() as record:
                return self.plan(record)
            case Support() as record:
                return self.support(record)
            case Answer() as record:
                return self.answer(record, by, hinted=hinted)
            case Undertaking() as record:
                return self.undertaking(record, by)
            case Offer() | Pledge() as record:
                return self.gift(record, by, hinted=hinted)
            case _:
                return None


def reported(
    matters: Iterable[Matter], clauses: Clauses, by: Party, references: Sequence[str]
) -> Iterator[Line]:
    """A sentence for the post on each record, with its paper; hints are told as hints."""
    for matter in matters:
        clause = clauses.clause(matter, by) if holds(matter) else None
        if clause:
            hinted = matter.entry.claim is Claim.HEDGED
            yield line(
                "clauses.implied" if hinted else "clauses.stated",
                [matter],
                clause=clause,
                cite=cited([matter], references),
            )


def holds(matter: Matter) -> bool:
    """Whether a record says that something is so.

    What a paper denies is not so, but for an answer: "has not responded" is silence. What it
    says only for a case that may come up ("if asked") is not said at all.
    """
    if isinstance(matter.record, Answer) and matter.record.standing is Standing.SILENT:
        return matter.entry.claim is not Claim.CONTINGENT
    return matter.entry.claim in {Claim.ASSERTED, Claim.HEDGED}


def certain(matters: Iterable[Matter]) -> tuple[Matter, ...]:
    """Those that a paper asserts: only these are told to a foreign government as facts."""
    return tuple(matter for matter in matters if matter.entry.claim is Claim.ASSERTED)


def names_in(matters: Iterable[Matter], *more: Party) -> tuple[str, ...]:
    """The names of all parties that records name, to keep their capitals."""
    named = [party for matter in matters for _, party in parties(matter.record)]
    names = [name for party in (*named, *more) for name in (party.name, party.key)]
    return tuple(dict.fromkeys(names))
