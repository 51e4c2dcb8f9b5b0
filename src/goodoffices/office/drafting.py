"""The next paper, from a ledger's records: the ledger, the match and the draft room meet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from goodoffices import cable, draft, facts, ledger
from goodoffices.errors import NothingToDraftError, UnknownSubjectError
from goodoffices.ledger.bearing import same_matter
from goodoffices.office import matching, names, papers, questions
from goodoffices.records import (
    ActionRequest,
    Answer,
    Audience,
    Cable,
    Capability,
    Contact,
    Draft,
    InformationRequest,
    Label,
    Level,
    Matter,
    MeetingRequest,
    Offer,
    Paper,
    Party,
    Plan,
    Pledge,
    Project,
    Proposal,
    Record,
    Relation,
    Standing,
    Support,
    TagKind,
    Undertaking,
    parties,
    word_words,
)

_DEFAULT_EO = "13526"
_MADE = frozenset({Standing.SIGNED, Standing.ADOPTED, Standing.AMENDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a person says of a draft: by when, from whom, which records may be told besides."""

    deadline: date | None = None
    sender: str | None = None
    projects: tuple[str, ...] = ()
    tell: frozenset[str] = frozenset()
    programme: str | None = None


@dataclass(frozen=True, kw_only=True)
class _Files:
    """The records and papers of a ledger as one audience sees them, with the known names."""

    matters: tuple[Matter, ...]
    papers: tuple[Paper, ...]
    known: facts.Gazetteer
    ceiling: Level
    wishes: Wishes = field(default_factory=Wishes)

    @cached_property
    def sender(self) -> facts.Post:
        """The ministry that instructs: the one named, else the newest that sent a paper."""
        wished = self.wishes.sender
        heard = [paper.originator for paper in reversed(self.papers)]
        for name in [wished] if wished else heard:
            post = self.known.post(name or "")
            if post and post.government and post.iso3 == post.government:
                return post
        raise NothingToDraftError(
            f"“{wished}” is no ministry that is known"
            if wished
            else "no paper of the ledger was sent by a ministry; name yours with --from"
        )

    @cached_property
    def last_instruction(self) -> Cable | None:
        """The newest paper of the same ministry, read again: its slugs, contact and signer."""
        own = [one for one in self.papers if self._is_ours(one)]
        return (
            cable.read(own[-1].text, findings=False, gazetteer=self.known).cable
            if own
            else None
        )

    def _is_ours(self, paper: Paper) -> bool:
        return bool(paper.originator) and self.known.post(paper.originator or "") == self.sender

    def post_at(self, hearer: Party) -> facts.Post:
        """Our post at a government or organisation: one that papers went to, or an embassy."""
        addressed = [
            post
            for paper in reversed(self.papers)
            for name in paper.action_addressees
            if (post := self.known.post(name))
        ]
        for post in (*addressed, *_embassies_first(self.known.posts)):
            if post.government == self.sender.government and self._stands_at(post, hearer):
                return post
        raise NothingToDraftError(f"no post of ours at {hearer.name} is known")

    def _stands_at(self, post: facts.Post, hearer: Party) -> bool:
        if hearer.organisation:
            return self.known.organisation_at(post) == hearer
        return post.iso3 == hearer.iso3

    def naming(self, party: Party, *kinds: type[Record]) -> tuple[Matter, ...]:
        """The records of some kinds that name a party."""
        return tuple(
            one
            for one in self.matters
            if isinstance(one.record, kinds)
            and any(named.key == party.key for _, named in parties(one.record))
        )


def _embassies_first(posts: Iterable[facts.Post]) -> list[facts.Post]:
    return sorted(posts, key=lambda post: "EMBASSY" not in post.plad)


def _files(
    book: ledger.Ledger, audience: Audience, known: facts.Gazetteer, wishes: Wishes
) -> _Files:
    return _Files(
        matters=ledger.matters(book, audience),
        papers=ledger.papers(book, audience),
        known=known,
        ceiling=book.ceiling,
        wishes=wishes,
    )


def demarche(
    book: ledger.Ledger,
    audience: Audience,
    known: facts.Gazetteer,
    to: str,
    wishes: Wishes,
) -> Draft:
    """The instruction to present to a donor the projects that fit it."""
    donor = names.party_named(to, known)
    files = _files(book, audience, known, wishes)
    selected = _selected(files, donor)
    known_of_donor = files.naming(donor, Capability, Support, Answer, Offer, Pledge)
    recipients = {party.key for one in selected for _, party in parties(one.project.record)}
    other_help = [
        one
        for one in files.matters
        if isinstance(one.record, Support | Pledge)
        and one not in known_of_donor
        and _recipient_key(one.record) in recipients
    ]
    plans = _newest_plans(files, recipients)
    told = (*(one.project for one in selected), *known_of_donor, *plans)
    rests_on = (*told, *other_help)
    return draft.demarche(
        draft.DemarcheBrief(
            instruction=_instruction(files, donor, told, rests_on),
            projects=selected,
            known=known_of_donor,
            other_help=tuple(other_help),
            plans=tuple(plans),
            visitor=_visitor(files, donor),
        )
    )


def _newest_plans(files: _Files, recipients: set[str]) -> tuple[Matter, ...]:
    """The plan or list that now stands with each recipient: the one its papers name last."""
    newest: dict[frozenset[str], Matter] = {}
    for one in files.matters:
        if isinstance(one.record, Plan) and one.record.standing in _MADE:
            between = frozenset(party.key for party in one.record.parties)
            if len(between) > 1 and between & recipients:
                newest[between] = one
    return tuple(newest.values())


def _recipient_key(record: Support | Pledge) -> str | None:
    recipient = record.recipient if isinstance(record, Support) else record.to
    return recipient.key if recipient else None


def _selected(files: _Files, donor: Party) -> tuple[draft.Selected, ...]:
    """The projects to present: those named by a person, else the few that fit best."""
    found = matching.matches(files.matters, files.known)
    by_subject = {one.subject: one for one in files.matters}
    wanted = {name.lower() for name in files.wishes.projects}
    if unknown := wanted - {subject.lower() for subject in by_subject}:
        raise UnknownSubjectError(min(unknown))
    of_donor = [fit for fit in found.fits if fit.supply == donor.key]
    if wanted:
        fitting = [fit for fit in of_donor if fit.need.lower() in wanted]
    else:
        fitting = [fit for fit in of_donor if fit.label is not Label.NO]
    selected: list[draft.Selected] = []
    for fit in fitting:
        project = by_subject[fit.need]
        if wanted or not _settled(project, selected, files.naming(donor, Answer)):
            selected.append(draft.Selected(project=project, fit=fit))
    if not selected:
        raise NothingToDraftError(
            f"no project without a donor fits {donor.name}; `goodoffices match` says why"
        )
    return tuple(selected[:_MOST_PROJECTS])


_MOST_PROJECTS = 4
"""A donor is shown a few projects that suit it, not the whole list."""


def _settled(
    project: Matter, selected: Sequence[draft.Selected], answers: Sequence[Matter]
) -> bool:
    """Whether the donor has declined a project, or it stands among those selected already."""
    declined = [
        one.record
        for one in answers
        if isinstance(one.record, Answer) and one.record.standing is Standing.DECLINES
    ]
    others = [
        one.project.record for one in selected if _recipient(one.project) == _recipient(project)
    ]
    return any(same_matter(project.record, record) for record in (*declined, *others))


def _recipient(project: Matter) -> Party | None:
    return project.record.recipient if isinstance(project.record, Project) else None


def _visitor(files: _Files, donor: Party) -> str | None:
    """Who is to call on the donor's officials, where a paper asks for a meeting."""
    for one in files.naming(donor, MeetingRequest):
        if isinstance(one.record, MeetingRequest) and one.record.who:
            return one.record.who.name
    return None


def reminder(
    book: ledger.Ledger,
    audience: Audience,
    known: facts.Gazetteer,
    of: str,
    wishes: Wishes,
    today: date,
) -> Draft:
    """The instruction to remind a government of an undertaking that is open."""
    files = _files(book, audience, known, wishes)
    promise = ledger.matter(book, audience, of)
    record = promise.record
    if not isinstance(record, Undertaking) or record.by is None:
        raise NothingToDraftError(f"{of} is no undertaking of a named party")
    if promise.entry.closing is not None:
        raise NothingToDraftError(f"{of} was {word_words(promise.entry.closing)}")
    by = record.by
    proposals = tuple(one for one in _to(files, by, Proposal) if not one.entry.closing)
    asked = tuple(
        one
        for one in _to(files, by, InformationRequest)
        if one.entry.source == promise.entry.source
        and not one.entry.closing
        and not _asks_for_answer(one)
    )
    plans = files.naming(by, Plan)
    answers = files.naming(by, Answer)
    told = (promise, *proposals, *asked, *plans)
    return draft.reminder(
        draft.ReminderBrief(
            instruction=_instruction(files, by, told, (*told, *answers)),
            promise=promise,
            today=today,
            said_since=tuple(one for one in answers if _not_before(one, promise)),
            proposals=tuple(
                one for one in proposals if one.entry.source == promise.entry.source
            ),
            plans=tuple(one for one in plans if one.entry.source == promise.entry.source),
            asked=asked,
            event=_event(files, promise),
        )
    )


_ANSWER_WORDS = frozenset({"response", "reply", "answer"})


def _asks_for_answer(question: Matter) -> bool:
    """Whether a question asks only for the answer to a proposal, which is asked for by name."""
    what = question.record.what if isinstance(question.record, InformationRequest) else None
    return bool(_ANSWER_WORDS & set((what or "").lower().split()[:4]))


def _event(files: _Files, promise: Matter) -> str | None:
    """The coming event before which the paper of the promise wanted word."""
    for one in files.matters:
        record = one.record
        if not isinstance(record, ActionRequest) or one.entry.source != promise.entry.source:
            continue
        due = record.due
        if due and due.date is None and due.relation is Relation.BEFORE:
            return _BEFORE.sub("", due.text)
    return None


_BEFORE = re.compile(r"^(?:in advance of|prior to|before|ahead of)\s+", re.IGNORECASE)


def _to(
    files: _Files, party: Party, kind: type[Proposal | InformationRequest]
) -> tuple[Matter, ...]:
    """What was put to, or asked of, a party."""
    return tuple(
        one
        for one in files.matters
        if isinstance(one.record, kind)
        and (target := getattr(one.record, "to", None) or getattr(one.record, "of", None))
        and target.key == party.key
    )


def _not_before(answer: Matter, promise: Matter) -> bool:
    first, second = promise.paper, answer.paper
    return not (first and second and first.created and second.created) or (
        second.created >= first.created
    )


def _instruction(
    files: _Files, hearer: Party, told: Sequence[Matter], rests_on: Sequence[Matter]
) -> draft.Instruction:
    """What every instruction says, as the ministry's newest cable said it."""
    post, sender, last = files.post_at(hearer), files.sender, files.last_instruction
    contacts = last.points_of_contact if last else ()
    government = files.known.state(sender.government)
    return draft.Instruction(
        sender=draft.Sender(
            plad=sender.plad,
            government=government or Party(name=sender.plad, office=sender.plad),
            noun="Department" if sender.plad.startswith("SECSTATE") else "Ministry",
            programme=files.wishes.programme,
            signer=last.signer if last else None,
        ),
        post=draft.Addressee(plad=post.plad, city=post.city),
        hearer=hearer,
        tags=tuple(_tags(files, hearer, rests_on)),
        slugs=last.response_slugs if last else (),
        contact=contacts[0] if contacts else _nobody(),
        eo=(last.eo if last else None) or _DEFAULT_EO,
        captions=tuple(one for one in last.captions if one != "SENSITIVE") if last else (),
        references=tuple(_references(files, rests_on)),
        deadline=files.wishes.deadline,
        officials=_officials(files, rests_on),
        ceiling=files.ceiling,
        hearer_ceiling=files.ceiling,
        may_be_told=frozenset(one.subject for one in told) | files.wishes.tell,
    )


def _officials(files: _Files, rests_on: Sequence[Matter]) -> Matter | None:
    """The instruction of one of these papers that names an office to see."""
    sources = {one.entry.source for one in rests_on}
    for one in files.matters:
        record = one.record
        if not isinstance(record, ActionRequest) or one.entry.source not in sources:
            continue
        if record.of is not None and record.of.office is not None:
            return one
    return None


def _nobody() -> Contact:
    return Contact(name=None, office=None, email=None, phone=None, paragraph=None)


def _tags(files: _Files, hearer: Party, rests_on: Sequence[Matter]) -> Iterator[str]:
    """The subject and program TAGS of the papers it rests on, and that of the hearer."""
    sources = {one.entry.source for one in rests_on}
    seen: dict[str, None] = {}
    for paper in files.papers:
        if paper.reference in sources:
            read = cable.read(paper.text, findings=False, gazetteer=files.known).cable
            for tag in read.tags:
                if files.known.tag_kind(tag) in {TagKind.SUBJECT, TagKind.PROGRAM}:
                    seen.setdefault(tag)
    yield from sorted(seen)
    for tag, iso3 in files.known.tags.items():
        if hearer.iso3 and iso3 == hearer.iso3:
            yield tag
            return


_MOST_REFERENCES = 4


def _references(files: _Files, rests_on: Sequence[Matter]) -> Iterator[str]:
    """The papers it rests on, oldest first, the newest few."""
    sources = {one.entry.source for one in rests_on}
    cited = [paper.reference for paper in files.papers if paper.reference in sources]
    yield from cited[-_MOST_REFERENCES:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A draft, its text, and what its form still lacks, in plain sentences."""

    draft: Draft
    text: str
    problems: tuple[str, ...]


def wishes(
    by: str | None,
    sender: str | None,
    projects: Sequence[str] | None,
    tell: Sequence[str] | None,
    programme: str | None,
) -> Wishes:
    """What a person says of a draft, from words; WrongDateError for a date that is none."""
    return Wishes(
        deadline=questions.day_given(by) if by else None,
        sender=sender,
        projects=tuple(projects or ()),
        tell=frozenset(tell or ()),
        programme=programme,
    )


def demarche_in(place: str, office_file: str | None, to: str, wanted: Wishes) -> Drafted:
    """A demarche drafted from the ledger at a place, for the people at its desk."""
    with ledger.Ledger.open(place) as book:
        known = names.known_to(book, office_file)
        return demarche_for(book, questions.own_side(book), known, to, wanted)


def demarche_for(
    book: ledger.Ledger,
    audience: Audience,
    known: facts.Gazetteer,
    to: str,
    wanted: Wishes | None = None,
) -> Drafted:
    """A demarche drafted from an open ledger, for one audience."""
    return _drafted(book, demarche(book, audience, known, to, wanted or Wishes()))


def sources(made: Draft) -> frozenset[str]:
    """The records and papers that the sentences of a draft were made from."""
    lines = [
        *(line for paragraph in made.paragraphs for line in paragraph.lines),
        *(
            line
            for paragraph in made.paragraphs
            for point in paragraph.points
            for line in point.lines
        ),
    ]
    return frozenset(source for line in lines for source in line.sources)


def reminder_in(
    place: str, office_file: str | None, of: str, wanted: Wishes, today: date
) -> Drafted:
    """A reminder drafted from the ledger at a place; late or not as of its newest paper."""
    with ledger.Ledger.open(place) as book:
        known, audience = names.known_to(book, office_file), questions.own_side(book)
        on = ledger.newest(book, audience) or today
        return _drafted(book, reminder(book, audience, known, of, wanted, on))


def _drafted(book: ledger.Ledger, made: Draft) -> Drafted:
    problems = tuple(f"{one.message} ({one.source})" for one in draft.lint(made))
    return Drafted(draft=made, text=as_text(book, made), problems=problems)


def as_text(book: ledger.Ledger, made: Draft) -> str:
    """The text of a draft; one that rests on exercise traffic says that it is an exercise."""
    text = cable.written(made)
    return papers.as_exercise(text) if papers.holds_exercise(book) else text
