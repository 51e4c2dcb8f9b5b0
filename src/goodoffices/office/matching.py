"""Needs and supplies from a ledger's records, and how they fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from goodoffices import facts, match
from goodoffices.ledger import Ledger
from goodoffices.ledger import matter as one_matter
from goodoffices.ledger import matters as all_matters
from goodoffices.ledger.desk import open_projects
from goodoffices.office import names
from goodoffices.records import (
    Answer,
    Audience,
    Capability,
    Claim,
    Evidence,
    Fit,
    Help,
    Label,
    Matter,
    Need,
    Offer,
    Party,
    Pledge,
    Project,
    Span,
    Standing,
    Supply,
    Support,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """Everything that was compared, and how each pair fits."""

    needs: tuple[Need, ...]
    supplies: tuple[Supply, ...]
    fits: tuple[Fit, ...]


def matches(matters: Sequence[Matter], known: facts.Gazetteer) -> Matches:
    """How the projects that lack a donor fit what parties say they can give."""
    wanted = needs(matters)
    given = supplies(matters, known)
    return Matches(needs=wanted, supplies=given, fits=match.fits(wanted, given))


def of_ledger(
    book: Ledger,
    audience: Audience,
    known: facts.Gazetteer,
    donor: str | None = None,
    project: str | None = None,
) -> Matches:
    """The matches of a ledger, or those of one donor or one project.

    Raises UnknownPartyError and UnknownSubjectError for names that mean nothing here.
    """
    found = matches(all_matters(book, audience), known)
    party = names.party_named(donor, known).key if donor else None
    subject = one_matter(book, audience, project).subject if project else None
    kept = tuple(one for one in found.needs if subject in {None, one.identifier})
    given = tuple(one for one in found.supplies if party in {None, one.identifier})
    shown = {one.identifier for one in kept} | {one.identifier for one in given}
    return Matches(
        needs=kept,
        supplies=given,
        fits=tuple(fit for fit in found.fits if {fit.need, fit.supply} <= shown),
    )


def needs(matters: Sequence[Matter]) -> tuple[Need, ...]:
    """The projects of which something is stated and that nobody has taken."""
    return tuple(
        _need(one, one.record)
        for one in open_projects(matters)
        if isinstance(one.record, Project) and one.record.what
    )


def _need(matter: Matter, project: Project) -> Need:
    said = project.what or ""
    whole = Span(0, len(said))
    told = {code for code, _ in facts.topics_told(said, whole)}
    topics = frozenset({project.topic} if project.topic else told)
    helps = {kind for kind, _ in facts.helps_told(said, whole)}
    return Need(
        identifier=matter.subject,
        recipient=project.recipient,
        text=said,
        topics=topics,
        helps=frozenset({project.help} if project.help else helps),
        is_generic=topics == {"GEN"},
        evidence=(_evidence(matter, said),),
    )


def _evidence(matter: Matter, words: str) -> Evidence:
    return Evidence(words=words, place=matter.place, subject=matter.subject)


@dataclass(slots=True)
class _Giver:
    """What the papers tell of one donor, gathered."""

    party: Party
    said: list[str] = field(default_factory=list)
    topics: set[str] = field(default_factory=set)
    helps: set[Help] = field(default_factory=set)
    covers: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    open_to_all: bool = False
    evidence: list[Evidence] = field(default_factory=list)

    def learn(self, matter: Matter, words: str) -> None:
        """Add what one record says."""
        whole = Span(0, len(words))
        self.said.append(words)
        self.topics.update(code for code, _ in facts.topics_told(words, whole))
        self.helps.update(kind for kind, _ in facts.helps_told(words, whole))
        self.evidence.append(_evidence(matter, words))


def supplies(matters: Sequence[Matter], known: facts.Gazetteer) -> tuple[Supply, ...]:
    """What each party can give: its capabilities and offers, and whom it already helps.

    A party of which the papers tell only that it helps somebody is no donor that was asked; one
    that declined everything is left out.
    """
    givers: dict[str, _Giver] = {}
    for matter in matters:
        _learn_offer(matter, givers, known)
    for matter in matters:
        _learn_help(matter, givers)
    return tuple(_supply(one) for one in givers.values() if one.topics)


def _learn_offer(matter: Matter, givers: dict[str, _Giver], known: facts.Gazetteer) -> None:
    """A capability, an offer or an interest makes a party a donor."""
    if matter.entry.claim is Claim.DENIED:
        return
    match matter.record:
        case Capability(party=Party() as party, area=str() as area):
            givers.setdefault(party.key, _Giver(party)).learn(matter, area)
        case Offer(by=Party() as party, what=str() as what, condition=condition):
            giver = givers.setdefault(party.key, _Giver(party))
            giver.learn(matter, what)
            _learn_cover(giver, condition or "", known)
        case Answer(by=Party() as party, what=str() as what, standing=Standing.INTERESTED):
            givers.setdefault(party.key, _Giver(party)).learn(matter, what)
        case _:
            pass


def _learn_cover(giver: _Giver, words: str, known: facts.Gazetteer) -> None:
    cover = facts.cover(words, known)
    giver.covers |= cover.members or set()
    giver.open_to_all = giver.open_to_all or cover.open_to_all


def _learn_help(matter: Matter, givers: dict[str, _Giver]) -> None:
    """Help that a donor gives already tells what it does, and where."""
    record = matter.record
    if not isinstance(record, Support | Pledge):
        return
    donor = record.party if isinstance(record, Support) else record.by
    recipient = record.recipient if isinstance(record, Support) else record.to
    giver = givers.get(donor.key) if donor else None
    if giver is None:
        return
    if recipient and recipient.iso3:
        giver.named.add(recipient.iso3)
    if record.what:
        giver.learn(matter, record.what)


def _supply(giver: _Giver) -> Supply:
    return Supply(
        identifier=giver.party.key,
        donor=giver.party,
        text="; ".join(giver.said),
        topics=frozenset(giver.topics),
        helps=frozenset(giver.helps),
        covers=frozenset(giver.covers) or None,
        named=frozenset(giver.named),
        open_to_all=giver.open_to_all,
        evidence=tuple(giver.evidence),
    )


def best(fits: Iterable[Fit], count: int) -> tuple[Fit, ...]:
    """The best fits, one for each project, none that is blocked."""
    kept: dict[str, Fit] = {}
    for fit in fits:
        if fit.label is not Label.NO:
            kept.setdefault(fit.need, fit)
    return tuple(kept.values())[:count]
