"""Findings that say the same again: in the summary and in the text, or twice in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from functools import cached_property

from goodoffices.cable.finders.passages.sentences import Sentence
from goodoffices.records import (
    KINDS,
    Answer,
    Capability,
    Claim,
    Finding,
    MeetingRequest,
    Party,
    Plan,
    Project,
    Proposal,
    Record,
    Standing,
    Step,
)

_WORD = re.compile(r"[a-z]{4,}")
_EMPTY_WORDS = frozenset(
    "several projects project these those this that with some would could which will should "
    "proposal proposals nonpaper paper plan their your assistance support united states".split()
)
_CONTENT = ("what", "request", "purpose", "title", "area", "action")


_FIELD_NAMES = {noun: tuple(one.name for one in fields(noun)) for noun in KINDS.values()}


def _fullness(finding: Finding) -> int:
    """How many fields of a finding say something."""
    record = finding.record
    return sum(getattr(record, name) is not None for name in _FIELD_NAMES[type(record)])


_MOST_WORDS = 0.7
_COMPARED = 200
"""With how many findings of its kind one is compared, so that no cable takes forever."""


def distinct(found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those that say the same again; the fullest of them stays."""
    kept: defaultdict[str, list[_Matter]] = defaultdict(list)
    for one in sorted(found, key=lambda finding: (-_fullness(finding), finding.start)):
        alike, matter = kept[one.kind], _Matter(one)
        if not any(matter.is_same_as(other) for other in alike[-_COMPARED:]):
            alike.append(matter)
            yield one


_CODE = re.compile(r"[A-Z]{1,4}-[0-9]{1,3}")
_INCIDENTAL = frozenset({"with_", "host", "of", "end_user"})


_ROLES = {
    noun: [name for name in _FIELD_NAMES[noun] if name not in _INCIDENTAL]
    for noun in _FIELD_NAMES
}


def _parties(record: Record) -> Iterator[tuple[str, Party]]:
    """The party in each role that tells two findings apart, of several the last."""
    for role in _ROLES[type(record)]:
        value = getattr(record, role)
        if isinstance(value, Party):
            yield role, value
        elif role == "parties" and value:
            yield role, value[-1]


def _key(record: Record, party: Party) -> str:
    """What a party is told by; one who asks for a meeting is known by a surname."""
    known = party.iso3 or party.organisation
    if isinstance(record, MeetingRequest) and not known and party.name:
        return party.name.split()[-1]
    return party.key


_NO_NEWS = frozenset(
    {None, Standing.PROMISED, Standing.PLEDGED, Standing.PROPOSED, Standing.AWAITING_ANSWER}
)


class _Matter:
    """What a finding says, as far as it tells whether another says the same."""

    def __init__(self, finding: Finding) -> None:
        self.record = finding.record
        self.denied = finding.claim is Claim.DENIED
        self.standing = getattr(self.record, "standing", None)
        self.parties = {role: _key(self.record, party) for role, party in _parties(self.record)}

    @cached_property
    def content(self) -> frozenset[str]:
        """The telling words of its main field."""
        said = [getattr(self.record, name, None) for name in _CONTENT]
        text = " ".join(str(value) for value in said if value).lower()
        return frozenset(_WORD.findall(text)) - _EMPTY_WORDS

    @cached_property
    def codes(self) -> frozenset[str]:
        """The project codes in its words."""
        return frozenset(_CODE.findall(getattr(self.record, "what", None) or ""))

    def is_stated(self, below: Iterable[_Matter]) -> bool:
        """Whether one of others, of its kind, has the same parties, and tells its news."""
        return any(
            self._standings_agree(other) and self._parties_agree(other) and self._is_old(other)
            for other in below
        )

    def _is_old(self, other: _Matter) -> bool:
        """Whether the other tells how it stands; that it was not met is news of its own."""
        return self.standing in _NO_NEWS or self.standing is other.standing

    def is_same_as(self, other: _Matter) -> bool:
        """Whether another, of its kind, agrees in claim, parties, and telling words."""
        return (
            self.denied is other.denied
            and self._standings_agree(other)
            and self._words_agree(other)
            and self._parties_agree(other)
            and self._forms_agree(other)
            and self._numbers_agree(other)
        )

    def _standings_agree(self, other: _Matter) -> bool:
        """Whether plans or answers are of one standing; other kinds may move on."""
        return not isinstance(self.record, Plan | Answer) or self.standing is other.standing

    def _words_agree(self, other: _Matter) -> bool:
        """Whether half of the telling words of the shorter one stand in the other.

        Capabilities are one area each, steps one number each, and a person asks for one
        meeting.
        """
        match self.record, other.record:
            case Capability(), _:
                return self.content == other.content
            case Project(), Project():
                return self._is_same_help(other)
            case Step(number=number), Step(number=other_number):
                ours, theirs = self.content, other.content
                same = not ours or not theirs or bool(ours & theirs)
                return number == other_number and same
            case MeetingRequest(), _:
                return True
            case _:
                ours, theirs = self.content, other.content
                half = min(len(ours), len(theirs)) / 2
                return ours == theirs or len(ours & theirs) > half

    def _is_same_help(self, other: _Matter) -> bool:
        """Whether all telling words of the shorter one stand in the other, or most of many.

        "Training for customs officers" and "radios for customs officers" are two projects.
        """
        ours, theirs = self.content, other.content
        shorter = min(len(ours), len(theirs))
        return ours == theirs or (shorter > 0 and len(ours & theirs) > shorter * _MOST_WORDS)

    def _parties_agree(self, other: _Matter) -> bool:
        theirs = other.parties
        return all(theirs.get(role, key) == key for role, key in self.parties.items())

    def _forms_agree(self, other: _Matter) -> bool:
        if not isinstance(self.record, Proposal) or not isinstance(other.record, Proposal):
            return True
        ours, theirs = self.record.form, other.record.form
        return ours is None or theirs is None or ours.lower() == theirs.lower()

    def _numbers_agree(self, other: _Matter) -> bool:
        """Whether two give the same sum and project code, where both give one."""
        ours, theirs = (getattr(one.record, "amount", None) for one in (self, other))
        if ours is not None and theirs is not None and ours != theirs:
            return False
        return not (self.codes and other.codes) or bool(self.codes & other.codes)


def without_summary(
    found: Sequence[Finding], sentences: Sequence[Sentence]
) -> Sequence[Finding]:
    """The findings without those of the summary that the text below it states in full."""
    summaries = {one.paragraph for one in sentences if one.is_summary}
    if not summaries:
        return found
    below: defaultdict[str, list[_Matter]] = defaultdict(list)
    for one in found:
        if one.paragraph not in summaries and len(below[one.kind]) < _COMPARED:
            below[one.kind].append(_Matter(one))
    return [
        one
        for one in found
        if one.paragraph not in summaries or not _Matter(one).is_stated(below[one.kind])
    ]
