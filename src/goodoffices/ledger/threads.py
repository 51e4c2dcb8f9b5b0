"""Threads: papers of one exchange tied by what they cite, ask and are called. Pure.

An exchange is between two correspondents: an instruction to four posts is in four of them,
and joins none to another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache
from itertools import groupby

from goodoffices.ledger.bearing import FIRM
from goodoffices.records import ActionRequest, Answer, Matter, Paper, Party, Standing


class Role(StrEnum):
    """What a paper does in its thread."""

    DEMARCHE = "demarche"
    REPORT = "delivery report"
    ANSWER = "answer"
    REMINDER = "reminder"
    FOLLOW_UP = "follow-up"
    OTHER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An earlier paper that a paper belongs to, and the reasons: "cites it", "same subject"."""

    to: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A paper of a thread: what it does there, and why it is tied to earlier ones."""

    paper: Paper
    role: Role
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Papers of one exchange from first to last, and the two between whom it runs."""

    between: tuple[str, ...]
    leaves: tuple[Leaf, ...]

    @property
    def references(self) -> tuple[str, ...]:
        """The papers by their numbers, from first to last."""
        return tuple(leaf.paper.reference for leaf in self.leaves)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slugs:
    """The offices for which a paper wants answers slugged, and those that it is slugged for."""

    wanted: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()


ReadSlugs = Callable[[Paper], Slugs]
"""What reads the slugs of a paper; it is asked only where they may decide."""

_Leg = tuple[str, ...]
"""The two correspondents of an exchange, in the order of the alphabet; empty for none known."""

_Knot = tuple[str, _Leg]
"""A paper in one of its exchanges."""

_Ties = Mapping[_Knot, Sequence[Tie]]
"""The ties of each paper in each of its exchanges."""


def threads(
    papers: Iterable[Paper],
    matters: Iterable[Matter],
    slugs: ReadSlugs = lambda _: Slugs(),
) -> tuple[Thread, ...]:
    """Every thread of some papers, in the order of their first ones.

    A paper that was sent to several may be in several. One that nothing is tied to is a thread
    by itself, and so is an instruction with each addressee that has not reported on it. It
    takes as long as there are papers and citations.
    """
    loom = _Loom(sorted(papers, key=_when), matters, slugs)
    knots = _Knots()
    ties = defaultdict[_Knot, list[Tie]](list)
    for leg, later, tie in loom.ties():
        knots.join((later.reference, leg), (tie.to, leg))
        ties[later.reference, leg].append(tie)
    order = {one.reference: number for number, one in enumerate(loom.papers)}
    groups = [
        sorted(group, key=lambda one: order[one[0]])
        for group in (*knots.groups(), *loom.left_alone(knots.known))
    ]
    groups.sort(key=lambda group: (order[group[0][0]], group[0][1]))
    return tuple(loom.thread([name for name, _ in one], one[0][1], ties) for one in groups)


def holding(found: Iterable[Thread], reference: str) -> tuple[Thread, ...]:
    """The threads in which a paper is."""
    return tuple(one for one in found if reference in one.references)


_NEAR = timedelta(days=366)
"""How far apart two papers may lie that only a subject, a slug or a reminder ties."""

_BEFORE = 5
"""Among so many earlier papers of its exchange a paper without references finds its own."""

_CITES, _ASKED, _REMINDS = "cites it", "answers what it asks", "reminds of it"
_SUBJECT, _WORD_FOR_WORD = "same subject", "word for word"

_REMINDER = re.compile(r"\b(?:remind(?:er)?s?|overdue)\b", re.IGNORECASE)
"""What a reminder is called: "REMINDERS TO BELMORIA AND TESSARA OF ANSWERS" (32ANSELM1733)."""

_DELIVERED = re.compile(
    r"""
      \b (?<! be \s )                                     # not "may be left as a non-paper"
      (?: delivered | presented | conveyed | handed [ ] over | left | raised | made )
      \s [^.]{0,80}?                                     # "delivered the reftel"
      \b (?: points | demarche | reftel | non-paper )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""How a post says that it did what it was told: "delivered the reftel points" (31KELMAR207)."""


class _Loom:
    """Papers, oldest first, with what was asked in each: their ties and their roles."""

    def __init__(
        self, papers: Sequence[Paper], matters: Iterable[Matter], slugs: ReadSlugs
    ) -> None:
        self.papers = papers
        self._slugs = cache(slugs)
        self._by_reference = {one.reference: one for one in papers}
        self._told = defaultdict[str, set[str]](set)
        self._answers: set[str] = set()
        for one in matters:
            self._note(one)

    def _note(self, matter: Matter) -> None:
        """Note whom a record instructs, or that its paper answers."""
        source, record = matter.entry.source or "", matter.record
        paper = self._by_reference.get(source)
        if matter.entry.claim not in FIRM or paper is None:
            return
        if isinstance(record, ActionRequest):
            self._told[source] |= told(paper, record.addressee)
        elif isinstance(record, Answer) and record.standing is not Standing.SILENT:
            self._answers.add(source)

    def ties(self) -> Iterator[tuple[_Leg, Paper, Tie]]:
        """Each tie of a paper to an earlier one, and the exchange in which it holds."""
        before = defaultdict[_Leg, list[Paper]](list)
        for later in self.papers:
            cited = (self._by_reference.get(one) for one in later.cites)
            found = [*self._tied(later, filter(None, cited))]
            if not found:
                near = {one.reference: one for leg in _legs(later) for one in before[leg]}
                found = [*self._tied(later, near.values())]
            yield from found
            for leg in _legs(later):
                before[leg] = [*before[leg], later][-_BEFORE:]

    def _tied(
        self, later: Paper, earlier: Iterable[Paper]
    ) -> Iterator[tuple[_Leg, Paper, Tie]]:
        """The ties of a paper to those of some earlier ones to which it has two reasons."""
        for one in earlier:
            legs = _shared_legs(one, later)
            if one is later or not legs or _when(one) > _when(later):
                continue
            why = self._reasons(later, one)
            if len(why) > 1:
                for leg in legs:
                    yield leg, later, Tie(to=one.reference, why=why)

    def _reasons(self, later: Paper, earlier: Paper) -> tuple[str, ...]:
        """Why a paper belongs to an earlier one of its exchange; one reason is too few.

        The same subject, word for word, counts as two.
        """
        reasons = [_CITES] if earlier.reference in later.cites else []
        is_near = abs(_when(later) - _when(earlier)) <= _NEAR
        if reasons and self._is_asked(later, earlier):
            reasons.append(_ASKED)
        if reasons and is_near and self._reminds(later, earlier):
            reasons.append(_REMINDS)
        if is_near and _is_alike(earlier, later):
            is_same = _subject(earlier) == _subject(later)
            reasons += [_SUBJECT, *([] if reasons or not is_same else [_WORD_FOR_WORD])]
        if is_near and len(reasons) == 1:
            reasons += self._slugged(later, earlier)
        return tuple(reasons)

    def _is_asked(self, later: Paper, earlier: Paper) -> bool:
        """Whether a paper comes from somebody whom the earlier one instructs.

        Whoever says how answers are to be slugged asks all addressees for one.
        """
        sender = folded(later.originator or "")
        if sender in self._told.get(earlier.reference, ()):
            return True
        return sender in addressees(earlier) and bool(self._slugs(earlier).wanted)

    def _slugged(self, later: Paper, earlier: Paper) -> Iterator[str]:
        """That a paper is slugged for the offices that the earlier one named, if it is."""
        if folded(later.originator or "") in addressees(earlier):
            offices = self._slugs(earlier).wanted & self._slugs(later).given
            if offices:
                yield f"slugged for {', '.join(sorted(offices))}"

    def _reminds(self, later: Paper, earlier: Paper) -> bool:
        """Whether a reminder goes to whoever sent the earlier paper."""
        told = folded(earlier.originator or "") in addressees(later)
        return told and self._is_reminder(later)

    def _is_reminder(self, paper: Paper) -> bool:
        """Whether a paper that asks for something calls itself a reminder."""
        asks = paper.reference in self._told
        return asks and _REMINDER.search(paper.title or "") is not None

    def left_alone(self, knots: Iterable[_Knot]) -> Iterator[tuple[_Knot]]:
        """The papers that are alone in an exchange, given all that are tied in one."""
        tied = defaultdict[str, set[_Leg]](set)
        for reference, leg in knots:
            tied[reference].add(leg)
        for paper in self.papers:
            for leg in self._lonely(paper, tied.get(paper.reference, ())):
                yield ((paper.reference, leg),)

    def _lonely(self, paper: Paper, tied: Collection[_Leg]) -> Iterator[_Leg]:
        """The exchanges in which a paper stands alone, given those in which it is tied.

        Where it is tied in none, all are one; else it is those with whom it told in vain.
        """
        legs = _legs(paper)
        if not tied:
            yield tuple(sorted({one for leg in legs for one in leg}))
            return
        whom = self._told.get(paper.reference, set())
        yield from (leg for leg in legs if leg not in tied and whom & set(leg))

    # -------------------------------------------------------------------------- the roles

    def thread(self, names: Iterable[str], leg: _Leg, ties: _Ties) -> Thread:
        """The thread of these papers, each with its role."""
        papers = [self._by_reference[name] for name in names]
        leaves = (
            Leaf(
                paper=one,
                role=self._role(one, papers[0], ties.get((one.reference, leg), [])),
                ties=tuple(ties.get((one.reference, leg), ())),
            )
            for one in papers
        )
        return Thread(between=leg, leaves=tuple(leaves))

    def _role(self, paper: Paper, first: Paper, ties: Sequence[Tie]) -> Role:
        """What a paper does in the thread that its first paper opens."""
        asks = paper.reference in self._told
        if paper is first:
            return Role.DEMARCHE if asks else Role.OTHER
        if self._is_reminder(paper):
            return Role.REMINDER
        if asks and paper.originator == first.originator:
            return Role.FOLLOW_UP
        if not any(_ASKED in tie.why for tie in ties):
            return Role.ANSWER if paper.reference in self._answers else Role.FOLLOW_UP
        return Role.REPORT if _DELIVERED.search(paper.text) else Role.ANSWER


class _Knots:
    """Papers joined into groups, each by its name and exchange: a union-find."""

    def __init__(self) -> None:
        self._above: dict[_Knot, _Knot] = {}

    @property
    def known(self) -> Iterable[_Knot]:
        """Everything that was joined to something."""
        return self._above.keys()

    def join(self, one: _Knot, other: _Knot) -> None:
        """Put two into one group, with all that is in theirs."""
        self._above[self._top(one)] = self._top(other)

    def groups(self) -> Iterator[tuple[_Knot, ...]]:
        """The groups."""
        ordered = sorted(self._above, key=self._top)
        for _, group in groupby(ordered, key=self._top):
            yield tuple(group)

    def _top(self, one: _Knot) -> _Knot:
        """The one by which a group is known; the way to it is halved for the next call."""
        self._above.setdefault(one, one)
        while self._above[one] != one:
            self._above[one] = self._above[self._above[one]]
            one = self._above[one]
        return one


# ------------------------------------------------------------------------- of a paper alone


def folded(name: str) -> str:
    """A correspondent's name as it is compared: in capitals, with single blanks."""
    return " ".join(name.upper().split())


def told(paper: Paper, party: Party | None) -> frozenset[str]:
    """The addressees of a paper whom an instruction to a party in it tells.

    "Embassy Ankara" is AMEMBASSY ANKARA and "Mission IBSO" MISSION IBSO LORNE; "posts" are all
    of them. Another office among several addressees is none of them.
    """
    everybody = addressees(paper)
    if party is None:
        return everybody
    names = {folded(party.key), folded(party.name)}
    exact = everybody & names
    near = {one for one in everybody if any(_is_within(name, one) for name in names)}
    named_other = party.office is not None and len(everybody) > 1
    return exact or frozenset(near) or (frozenset() if named_other else everybody)


def _is_within(name: str, addressee: str) -> bool:
    """Whether a name is part of an addressee's, or ends with the same place."""
    return name in addressee or name.split()[-1:] == addressee.split()[-1:]


def addressees(paper: Paper) -> frozenset[str]:
    """Those to whom a paper goes for action, as they are compared."""
    return frozenset(map(folded, paper.action_addressees))


def _legs(paper: Paper) -> tuple[_Leg, ...]:
    """The exchanges to which a paper belongs; none where its sender or addressee is unknown."""
    if not paper.originator:
        return ()
    sender = folded(paper.originator)
    return tuple(
        sorted(tuple(sorted((sender, other))) for other in addressees(paper) if other != sender)
    )


def _shared_legs(one: Paper, other: Paper) -> tuple[_Leg, ...]:
    """The exchanges that two papers share.

    A paper of which nobody knows from whom or to whom it is belongs to that of the other.
    """
    ours, theirs = _legs(one), _legs(other)
    if ours and theirs:
        return tuple(leg for leg in ours if leg in theirs)
    return (ours or theirs or ((),))[:1]


def _when(paper: Paper) -> datetime:
    return paper.created or datetime.min.replace(tzinfo=UTC)


_TELLING = re.compile(r"[^\W\d_]{4,}")

_FORMAL = frozenset(
    """
    action answer answers demarche follow following followup from instructions note reminder
    reminders reply request requests response urgent with
    """.split()
)
"""Words of a subject that say what a paper does, and not what it is about."""


def _subject(paper: Paper) -> tuple[str, ...]:
    """The words that tell subjects apart, without "Re:", numbers and what the paper does."""
    said = _TELLING.findall((paper.title or "").lower())
    return tuple(word for word in said if word not in _FORMAL)


def _is_alike(one: Paper, other: Paper) -> bool:
    """Whether half of the words of the shorter subject stand in the other, and two of them."""
    ours, theirs = set(_subject(one)), set(_subject(other))
    shared = len(ours & theirs)
    return shared > 1 and 2 * shared >= min(len(ours), len(theirs))
