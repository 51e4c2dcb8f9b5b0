"""What a paper says otherwise when it is read again; no database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from goodoffices.ledger.naming import free_subject
from goodoffices.ledger.standing import newest_entries
from goodoffices.ledger.witness import fold
from goodoffices.records import Entry, Finding, Marking, Paper, Review, Span

Found = tuple[Finding, Marking]
"""A finding with the marking of the portion that it was read from."""

GONE = "no longer read from its paper"
"""The note of an entry that takes back a proposal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """A subject of the paper: as it was last read, what stands, and its newest entry."""

    read: Entry
    stands: Entry
    newest: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading:
    """A paper read again beside everything that was ever filed of it, in the order of filing.

    `author` is who reads: what that author filed last of a subject is what the paper was last
    read to say, whatever people have decided of it since.
    """

    paper: Paper
    entries: Sequence[Entry]
    author: str

    def differences(self, found: Sequence[Found]) -> Iterator[Entry]:
        """The entries that today's findings add, yet to be numbered and dated.

        What is read as before adds nothing. What nobody has decided follows the new reading.
        A change of what a person decided is only suggested, and what a person rejected comes
        back only where it is read from other words.
        """
        subjects = self._subjects()
        pairs = dict(_pairs([one.read for one in subjects], [finding for finding, _ in found]))
        for number, one in enumerate(subjects):
            entry = self._again(one, found[pairs[number]]) if number in pairs else None
            if entry is None and number not in pairs and _is_undecided(one):
                entry = replace(one.stands, record=None, spans={}, note=GONE)
            if entry is not None:
                yield replace(entry, author=self.author)
        known = set(pairs.values())
        yield from self._new([one for at, one in enumerate(found) if at not in known])

    def _subjects(self) -> list[_Subject]:
        """The subjects of the paper that ever had a record."""
        standing = newest_entries(self.entries)
        by_subject = groupby(
            sorted(self.entries, key=lambda entry: (entry.subject, entry.number)),
            key=lambda entry: entry.subject,
        )
        listed = [(name, list(entries)) for name, entries in by_subject]
        return [
            _Subject(read=read, stands=standing[name], newest=entries[-1])
            for name, entries in listed
            if (read := self._last_read(entries)) is not None
        ]

    def _last_read(self, entries: Sequence[Entry]) -> Entry | None:
        """What the paper was last read to say of a subject, None where that was purged."""
        told = [entry for entry in entries if entry.record is not None]
        own = [entry for entry in told if entry.author == self.author]
        return own[-1] if own else told[0] if told else None

    def _again(self, one: _Subject, found: Found) -> Entry | None:
        """The entry that a new reading of a subject adds, None where it adds nothing."""
        finding, marking = found
        is_gone = one.stands.record is None and one.stands.author == self.author
        if _says(one.read, finding) and not is_gone:
            return None
        review = Review.PROPOSED if is_gone else self._review(one, finding)
        return None if review is None else _reading(one.newest, finding, marking, review)

    def _review(self, one: _Subject, finding: Finding) -> Review | None:
        """How a changed reading is filed over what stands, None where it is not."""
        if one.stands.review is Review.REJECTED or one.stands.record is None:
            return Review.PROPOSED if self._is_in_other_words(one.read, finding) else None
        if _is_undecided(one):
            return Review.PROPOSED
        is_settled = _says(one.stands, finding) and one.newest.review is not Review.SUGGESTED
        return None if is_settled else Review.SUGGESTED

    def _is_in_other_words(self, read: Entry, finding: Finding) -> bool:
        """Whether a finding rests on other words than before: letters and digits count."""
        return self._words(read) != self._words(finding)

    def _words(self, claim: Entry | Finding) -> dict[str, list[str]]:
        return {
            name: [fold(span.of(self.paper.text)) for span in places]
            for name, places in claim.spans.items()
        }

    def _new(self, found: Iterable[Found]) -> Iterator[Entry]:
        """The entries of findings that no subject of the paper had before."""
        taken = {entry.subject for entry in self.entries}
        for finding, marking in found:
            subject = free_subject(self.paper.reference, finding.kind, taken)
            taken.add(subject)
            yield proposal(self.paper, subject, finding, marking, author=self.author)


def proposal(
    paper: Paper, subject: str, finding: Finding, marking: Marking, *, author: str
) -> Entry:
    """The entry that proposes a finding as a subject, numbered 0 until it is filed."""
    return Entry(
        number=0,
        at=paper.received,
        subject=subject,
        kind=finding.kind,
        record=finding.record,
        claim=finding.claim,
        review=Review.PROPOSED,
        author=author,
        marking=marking,
        source=paper.reference,
        paragraph=finding.paragraph,
        spans=finding.spans,
        rule=finding.rule,
    )


def _reading(before: Entry, finding: Finding, marking: Marking, review: Review) -> Entry:
    """The entry that files a changed reading of a subject; its marking never falls."""
    return replace(
        before,
        kind=finding.kind,
        record=finding.record,
        claim=finding.claim,
        review=review,
        marking=before.marking.joined(marking),
        paragraph=finding.paragraph,
        spans=finding.spans,
        rule=finding.rule,
        note="",
    )


def _says(entry: Entry, finding: Finding) -> bool:
    return entry.record == finding.record and entry.claim is finding.claim


def _is_undecided(one: _Subject) -> bool:
    """Whether a subject stands as it was read and nobody has said anything of it."""
    stands = one.stands
    return (
        stands.review is Review.PROPOSED
        and stands.record is not None
        and stands.record == one.read.record
    )


def _pairs(read: Sequence[Entry], found: Sequence[Finding]) -> Iterator[tuple[int, int]]:
    """Which finding is which subject read again: the most alike first, each once."""
    ours = [_covered(entry.spans.values()) for entry in read]
    theirs = [_covered(finding.spans.values()) for finding in found]
    scored = sorted(
        (-likeness, i, j)
        for i, entry in enumerate(read)
        for j, finding in enumerate(found)
        if (likeness := _likeness(entry, finding, _shared(ours[i], theirs[j])))
    )
    subjects, findings = set[int](), set[int]()
    for _, i, j in scored:
        if i not in subjects and j not in findings:
            subjects.add(i)
            findings.add(j)
            yield i, j


_SHARED = 0.5
"""The share of the fewer words that two readings of one claim have in common."""


def _likeness(entry: Entry, finding: Finding, shared: float) -> float:
    """How much a finding is a subject read again; 0 where it is another one."""
    if entry.kind != finding.kind:
        return 0.0
    if entry.record == finding.record:
        return 2.0 + shared + (entry.paragraph == finding.paragraph)
    return shared if shared >= _SHARED else 0.0


def _shared(ours: frozenset[int], theirs: frozenset[int]) -> float:
    """Which share of the fewer characters is common to both; 0 where either has none."""
    fewer = min(len(ours), len(theirs))
    return len(ours & theirs) / fewer if fewer else 0.0


def _covered(fields: Iterable[Sequence[Span]]) -> frozenset[int]:
    """The characters that a claim was read from."""
    return frozenset(
        at for places in fields for span in places for at in range(span.start, span.end)
    )
