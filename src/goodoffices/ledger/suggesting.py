"""What later papers suggest for a person to decide: closed, confirmed, changed. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from goodoffices.ledger import bearing, clocks
from goodoffices.ledger.bearing import FIRM, Cites
from goodoffices.ledger.threads import Thread, told
from goodoffices.records import (
    ActionRequest,
    Amount,
    Answer,
    Effect,
    InexactDate,
    Matter,
    Offer,
    Party,
    Pledge,
    Record,
    Standing,
    Step,
    Undertaking,
    values,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A later record that seems to close, confirm or change an earlier one."""

    matter: Matter
    by: Matter
    effect: Effect

    @property
    def record(self) -> Record:
        """The earlier record as it will stand if a person says yes."""
        if self.effect is not Effect.CHANGES:
            return self.matter.record
        return _changed(self.matter.record, self.by.record)


class Archive:
    """Everything that papers say, at hand by paper and by what says a promise once more."""

    def __init__(self, matters: Iterable[Matter]) -> None:
        """Sort what papers say, oldest first, as questions to the ledger give it."""
        self.by_paper = defaultdict[str, list[Matter]](list)
        self._promises = defaultdict[tuple[str, str], list[Matter]](list)
        for one in matters:
            self.by_paper[one.entry.source or ""].append(one)
            for name in _shelves(one.record):
                self._promises[name].append(one)

    def promised(self, record: Record) -> Iterator[Matter]:
        """What may speak of the same promise: its outcomes, its step, the same date; once."""
        promiser = _promiser(record)
        names = [*_shelves(record), (promiser.key, _SETTLED)] if promiser else []
        found = (one for name in dict.fromkeys(names) for one in self._promises.get(name, ()))
        yield from {one.subject: one for one in found}.values()

    def of(self, thread: Thread) -> list[Matter]:
        """What the papers of a thread say, from first to last."""
        return [one for name in thread.references for one in self.by_paper.get(name, ())]


_SETTLED = "settled"


def _shelves(record: Record) -> Iterator[tuple[str, str]]:
    """Where a promise or step is looked for: by its maker, with its number, date or outcome."""
    if not isinstance(record, Undertaking | Step) or record.by is None:
        return
    if isinstance(record, Step) and record.number:
        yield record.by.key, f"step {record.number}"
    if record.due and record.due.date:
        yield record.by.key, record.due.date
    if bearing.is_settled(record):
        yield record.by.key, _SETTLED


def _promiser(record: Record) -> Party | None:
    return record.by if isinstance(record, Undertaking | Step) else None


def opens(matter: Matter, thread: Thread) -> bool:
    """Whether a record opens something in a thread; an instruction does between two only."""
    if not clocks.is_open(matter.record, matter.entry.claim):
        return False
    if not isinstance(matter.record, ActionRequest) or matter.paper is None:
        return True
    whom = told(matter.paper, matter.record.addressee)
    return not thread.between or bool(whom & set(thread.between))


def suggestions(thread: Thread, archive: Archive) -> Iterator[Suggestion]:
    """What is suggested of the records of a thread and not decided yet, in their order.

    Later papers of the thread are asked, and of a promise whatever its maker says of it later.
    Of each record one thing is suggested at a time, its closing before anything else.
    """
    said = archive.of(thread)
    cites = {leaf.paper.reference: leaf.paper.cites for leaf in thread.leaves}
    for one in said:
        if one.entry.closing is not None or one.entry.claim not in FIRM:
            continue
        later = _undecided(one, [*said, *_said_elsewhere(one, thread, archive)])
        closing = _closing(one, later, cites) if opens(one, thread) else None
        again = next((other for other in later if _is_again(other, one)), None)
        if closing is not None:
            yield Suggestion(matter=one, by=closing, effect=Effect.CLOSES)
        elif again is not None:
            same = _changed(one.record, again.record) == one.record
            effect = Effect.CONFIRMS if same else Effect.CHANGES
            yield Suggestion(matter=one, by=again, effect=effect)


def _said_elsewhere(matter: Matter, thread: Thread, archive: Archive) -> list[Matter]:
    """What papers of other threads say of a promise: how it came out, or the same again."""
    within = set(thread.references)
    return [
        one
        for one in archive.promised(matter.record)
        if one.entry.source not in within
        and (bearing.settles(one, matter) or bearing.renews(one.record, matter.record))
    ]


def _undecided(matter: Matter, others: Iterable[Matter]) -> list[Matter]:
    """The later and firm records of which nobody has decided what they do to a matter."""
    decided = {word.by for word in matter.entry.words}
    return [
        one
        for one in others
        if one.entry.claim in FIRM
        and one.subject not in decided
        and bearing.follows(one, matter)
    ]


# ----------------------------------------------------------------------------------- closing

_DEFERS = frozenset({Standing.WILL_CONSULT, Standing.ASKS_MORE, Standing.SILENT})
"""Answers that leave a question open."""

_TO_ANSWER = re.compile(
    r"\b(?:answer|repl(?:y|ies)|respon(?:d|se)|decision|decide)\b", re.IGNORECASE
)
"""What a promise to answer says: "inform us of the decision" (31ELDHAVN288)."""


def _closing(matter: Matter, later: Sequence[Matter], cites: Cites) -> Matter | None:
    """The later record that closes a matter best; None for none."""
    if bearing.is_told(matter):
        return _report(matter, later, cites)
    if isinstance(matter.record, Undertaking | Step):
        return _outcome(matter, later)
    about = _words(matter.record)
    fitting = [one for one in later if _answers(one, matter, about)]
    return max(fitting, key=lambda one: len(_words(one.record) & about), default=None)


def _report(told: Matter, later: Sequence[Matter], cites: Cites) -> Matter | None:
    """What the post that was told says first: an answer, else anything."""
    sender = told.paper.originator if told.paper else None
    found = [
        one
        for one in later
        if bearing.reports(one, told, cites) and one.paper and one.paper.originator != sender
    ]
    first = [one for one in found if one.entry.source == found[0].entry.source]
    return min(first, key=lambda one: not isinstance(one.record, Answer), default=None)


def _outcome(promise: Matter, later: Sequence[Matter]) -> Matter | None:
    """How a promise came out: kept or not; of a promise to answer, the answer."""
    for one in later:
        if bearing.settles(one, promise):
            return one
        by = getattr(one.record, "by", None)
        if by and by == _promiser(promise.record) and _is_final(one.record):
            words = getattr(promise.record, "what", None)
            if words and _TO_ANSWER.search(words):
                return one
    return None


def _answers(other: Matter, asked: Matter, about: frozenset[str]) -> bool:
    """Whether a record answers what was put to its party, in words that speak of it."""
    record = other.record
    if not _is_final(record):
        return False
    if isinstance(record, Answer):
        said = frozenset() if record.what is None else _tokens(record.what)
        return bearing.is_answer_to(other, asked) and (not said or bool(said & about))
    by = getattr(record, "by", None)
    asked_too = by is not None and by.key in bearing.asked_of(asked.record)
    return asked_too and bearing.same_matter(record, asked.record)


def _is_final(record: Record) -> bool:
    """Whether it is an answer that leaves nothing open, or help that is promised."""
    if isinstance(record, Answer):
        return record.standing not in _DEFERS
    return isinstance(record, Pledge | Offer)


_TOKEN = re.compile(r"[^\W\d_]{4,}|\b[a-z]{1,4}-\d+")
"""Words that tell matters apart, and the numbers of projects: BM-1."""


def _words(record: Record) -> frozenset[str]:
    """The telling words of a record, names of its parties among them."""
    said = (value for name, value in values(record) if name not in {"by", "to", "form"})
    texts = (value.name if isinstance(value, Party) else value for value in said)
    return frozenset().union(*(_tokens(one) for one in texts if isinstance(one, str)))


def _tokens(text: str) -> frozenset[str]:
    return frozenset(_TOKEN.findall(text.lower()))


# --------------------------------------------------------------------------- saying it again

_TELLS = ("amount", "due", "standing")
"""The fields in which a later paper may say otherwise of the same thing."""

_PARTIES = ("by", "to", "recipient", "party", "of")


def _is_again(newer: Matter, older: Matter) -> bool:
    """Whether a record speaks once more of the very thing of an older one."""
    one, other = newer.record, older.record
    if one.kind != other.kind or isinstance(one, ActionRequest | Answer):
        return False
    alike = bearing.renews(one, other) or _speaks_of(one, other)
    return alike and all(_agree(one, other, name) for name in _PARTIES)


def _speaks_of(one: Record, other: Record) -> bool:
    """Whether two records speak of the same thing in two words at least."""
    shared = bearing.telling(one) & bearing.telling(other)
    return len(shared) > 1 and bearing.same_matter(one, other)


def _agree(one: Record, other: Record, field: str) -> bool:
    """Whether two records name the same party in a field, or one of them none."""
    ours, theirs = getattr(one, field, None), getattr(other, field, None)
    return ours is None or theirs is None or ours.key == theirs.key


def _changed(older: Record, newer: Record) -> Record:
    """A record with the sum, date and standing that a newer one gives otherwise."""
    said: Mapping[str, Any] = {
        name: value
        for name in _TELLS
        if _bare(value := getattr(newer, name, None)) is not None
        and _bare(value) != _bare(getattr(older, name, None))
    }
    return replace(older, **said) if said else older


def _bare(value: object) -> object:
    """A value without the words in which it was said; None for a date without a day."""
    match value:
        case Amount(minor=minor, currency=currency):
            return minor, currency
        case InexactDate(date=day):
            return day
        case _:
            return value
