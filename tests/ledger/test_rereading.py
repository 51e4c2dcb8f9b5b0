"""A paper read again with other rules: only differences are filed, and decisions stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from goodoffices.errors import (
    EntryOutdatedError,
    MarkedAboveCeilingError,
    UnknownSubjectError,
)
from goodoffices.ledger import (
    Ledger,
    TakenAs,
    check,
    history,
    matter,
    matters,
    suggested,
)
from goodoffices.records import (
    ActionRequest,
    Audience,
    Claim,
    Entry,
    Finding,
    Level,
    Marking,
    Offer,
    Paper,
    Party,
    Review,
    Span,
)

Found = tuple[Finding, Marking]
Letter = Callable[..., Paper]
Ask = Callable[..., Found]
Reread = Callable[..., list[Entry]]

SUBJECT = "09EXLAND1/ask1"
NUMBER = "09EXLAND1"
WHAT_IT_SAYS = (Span(3, 40),)
OTHER_WORDS = (Span(3, 45),)


@pytest.fixture(autouse=True)
def filed(ledger: Ledger, letter: Letter, ask: Ask, march: datetime) -> Entry:
    """The one entry of a paper just taken in."""
    return ledger.take(letter(), [ask()], author="reader", at=march).entries[0]


@pytest.fixture
def reread(ledger: Ledger, march: datetime) -> Reread:
    """Read the paper again, and find this in it."""

    def again(*found: Found) -> list[Entry]:
        return list(ledger.reread(NUMBER, found, author="reader", at=march).entries)

    return again


@pytest.fixture
def decide(ledger: Ledger, march: datetime) -> Callable[..., Entry]:
    """What a person says of the request: accepted as it was read unless told otherwise."""

    def file(record: ActionRequest | None, review: Review = Review.ACCEPTED) -> Entry:
        return ledger.append(
            SUBJECT, record, author="Ann", at=march, claim=Claim.ASSERTED, review=review
        )

    return file


Decide = Callable[..., Entry]


@pytest.fixture
def record(filed: Entry) -> ActionRequest:
    """The request as it was first read."""
    assert isinstance(filed.record, ActionRequest)
    return filed.record


def test_what_is_read_as_before_adds_nothing(
    ledger: Ledger, reread: Reread, ask: Ask, us: Audience, filed: Entry
) -> None:
    moved = ask(spans={"request": OTHER_WORDS}, rule="newer rule")

    assert reread(moved) == []
    assert history(ledger, us, SUBJECT) == (filed,)


def test_what_nobody_decided_follows_the_new_reading(
    ledger: Ledger, reread: Reread, ask: Ask, us: Audience, filed: Entry
) -> None:
    (entry,) = reread(ask("a better reading", claim=Claim.HEDGED))

    stands = matter(ledger, us, SUBJECT)
    assert stands.entry == entry
    assert (entry.subject, entry.number, entry.review) == (SUBJECT, 2, Review.PROPOSED)
    assert entry.claim is Claim.HEDGED
    assert entry.spans == filed.spans
    assert check(ledger) == ()


def test_a_claim_made_less_firmly_is_a_difference(reread: Reread, ask: Ask) -> None:
    assert [entry.claim for entry in reread(ask(claim=Claim.DENIED))] == [Claim.DENIED]


def test_a_change_of_what_was_accepted_is_suggested_and_the_accepted_stands(
    ledger: Ledger,
    reread: Reread,
    decide: Decide,
    ask: Ask,
    us: Audience,
    record: ActionRequest,
) -> None:
    accepted = decide(record)

    (entry,) = reread(ask("a better reading"))

    assert entry.review is Review.SUGGESTED
    assert matter(ledger, us, SUBJECT).entry == accepted
    assert [one.entry for one in suggested(ledger, us)] == [entry]
    assert [one.entry for one in suggested(ledger, us, "09exland1/ASK1")] == [entry]
    assert check(ledger) == ()
    ledger.rebuild()
    assert matter(ledger, us, SUBJECT).entry == accepted


def test_the_same_change_is_suggested_once(
    reread: Reread, decide: Decide, ask: Ask, record: ActionRequest
) -> None:
    decide(record)
    reread(ask("a better reading"))

    assert reread(ask("a better reading")) == []


def test_a_change_that_a_person_refused_is_not_suggested_again(
    ledger: Ledger,
    reread: Reread,
    decide: Decide,
    ask: Ask,
    us: Audience,
    record: ActionRequest,
) -> None:
    decide(record)
    reread(ask("a better reading"))
    decide(record)

    assert reread(ask("a better reading")) == []
    assert suggested(ledger, us) == ()


def test_a_decision_made_without_seeing_the_suggestion_is_refused(
    ledger: Ledger,
    reread: Reread,
    decide: Decide,
    ask: Ask,
    march: datetime,
    record: ActionRequest,
) -> None:
    accepted = decide(record)
    reread(ask("a better reading"))

    with pytest.raises(EntryOutdatedError):
        ledger.append(
            SUBJECT,
            record,
            author="Bob",
            at=march,
            claim=Claim.ASSERTED,
            review=Review.REJECTED,
            after=accepted.number,
        )


def test_a_record_put_back_has_its_places_again(
    reread: Reread, decide: Decide, ask: Ask, record: ActionRequest, filed: Entry
) -> None:
    decide(record)
    reread(ask("a better reading", spans={}, paragraph=2))

    entry = decide(record)

    assert (entry.spans, entry.paragraph, entry.rule) == (filed.spans, 1, filed.rule)


def test_a_reading_that_has_become_what_a_person_made_of_it_is_not_suggested(
    ledger: Ledger,
    reread: Reread,
    decide: Decide,
    ask: Ask,
    us: Audience,
    record: ActionRequest,
) -> None:
    decide(replace(record, request="as Ann has it"))

    assert reread(ask("as Ann has it")) == []
    assert [one.request for one in reread_records(reread(ask("otherwise")))] == ["otherwise"]
    (back,) = reread(ask("as Ann has it"))
    assert back.review is Review.SUGGESTED
    assert suggested(ledger, us) == ()


def reread_records(entries: list[Entry]) -> list[ActionRequest]:
    """The requests that entries hold."""
    return [entry.record for entry in entries if isinstance(entry.record, ActionRequest)]


def test_what_a_person_corrected_without_deciding_keeps_the_correction(
    ledger: Ledger,
    reread: Reread,
    decide: Decide,
    ask: Ask,
    us: Audience,
    record: ActionRequest,
) -> None:
    corrected = decide(replace(record, request="as Ann has it"), Review.PROPOSED)

    (entry,) = reread(ask("a better reading"))

    assert entry.review is Review.SUGGESTED
    assert matter(ledger, us, SUBJECT).entry == corrected


def test_a_rejected_finding_does_not_come_back(
    ledger: Ledger,
    reread: Reread,
    decide: Decide,
    ask: Ask,
    us: Audience,
    record: ActionRequest,
) -> None:
    decide(record, Review.REJECTED)

    assert reread(ask()) == []
    assert matters(ledger, us) == ()


def test_a_rejected_finding_read_otherwise_from_the_same_words_stays_rejected(
    reread: Reread, decide: Decide, ask: Ask, record: ActionRequest
) -> None:
    decide(record, Review.REJECTED)

    assert reread(ask("the same words, read anew", rule="newer rule")) == []


def test_a_rejected_finding_is_proposed_again_where_it_rests_on_other_words(
    ledger: Ledger,
    reread: Reread,
    decide: Decide,
    ask: Ask,
    us: Audience,
    record: ActionRequest,
) -> None:
    decide(record, Review.REJECTED)

    (entry,) = reread(ask("more words", spans={"request": OTHER_WORDS, "due": (Span(40, 50),)}))

    assert (entry.review, matter(ledger, us, SUBJECT).entry) == (Review.PROPOSED, entry)


def test_what_a_person_withdrew_stays_withdrawn(
    ledger: Ledger, reread: Reread, decide: Decide, ask: Ask, us: Audience
) -> None:
    decide(None)

    assert reread(ask()) == []
    assert reread(ask("read anew")) == []
    assert matters(ledger, us) == ()


def test_a_proposal_that_is_no_longer_read_is_taken_back_and_can_return(
    ledger: Ledger, reread: Reread, ask: Ask, us: Audience
) -> None:
    (gone,) = reread()

    assert (gone.record, gone.author, gone.note) == (
        None,
        "reader",
        "no longer read from its paper",
    )
    assert (matters(ledger, us), check(ledger), reread()) == ((), (), [])
    (back,) = reread(ask())
    assert (back.subject, back.review) == (SUBJECT, Review.PROPOSED)
    assert matter(ledger, us, SUBJECT).entry == back


@pytest.mark.parametrize("review", [Review.ACCEPTED, Review.REJECTED])
def test_what_a_person_decided_is_never_taken_back(
    review: Review, reread: Reread, decide: Decide, record: ActionRequest
) -> None:
    decide(record, review)

    assert reread() == []


def test_a_new_finding_above_an_old_one_does_not_take_its_name(
    ledger: Ledger, reread: Reread, ask: Ask, us: Audience, filed: Entry
) -> None:
    above = ask("something else", paragraph=None, spans={"request": (Span(60, 90),)})

    (entry,) = reread(above, ask())

    assert entry.subject == "09EXLAND1/ask2"
    assert matter(ledger, us, SUBJECT).entry == filed


def test_a_number_that_was_ever_given_is_not_given_again(reread: Reread, ask: Ask) -> None:
    reread()

    (entry,) = reread(ask("something else", spans={"request": (Span(60, 90),)}))

    assert entry.subject == "09EXLAND1/ask2"


def test_another_kind_in_the_same_words_is_another_subject(reread: Reread, ask: Ask) -> None:
    gone, new = reread(ask(record=Offer(by=Party(name="Exland", iso3="XAA"), what="help")))

    assert (gone.subject, gone.record) == (SUBJECT, None)
    assert new.subject == "09EXLAND1/offer1"


def test_of_two_readings_the_one_with_more_of_the_same_words_is_the_same_subject(
    reread: Reread, ask: Ask
) -> None:
    near = ask("near", spans={"request": (Span(3, 38),)})
    far = ask("far", spans={"request": (Span(20, 60),)})

    changed, new = reread(far, near)

    assert isinstance(changed.record, ActionRequest)
    assert (changed.subject, changed.record.request) == (SUBJECT, "near")
    assert new.subject == "09EXLAND1/ask2"


def test_a_marking_never_falls_when_a_paper_is_read_again(
    ledger: Ledger, letter: Letter, ask: Ask, march: datetime
) -> None:
    secret, low = Marking(level=Level.SECRET), Marking(level=Level.UNCLASSIFIED)
    other = letter("09EXLAND2")
    ledger.take(other, [ask(marking=secret)], author="reader", at=march)

    changed = ledger.reread("09exland2", [ask("x", low)], author="reader", at=march)

    assert [entry.marking for entry in changed.entries] == [secret]
    assert (changed.status, changed.reference) == (TakenAs.AGAIN, "09EXLAND2")


def test_a_reading_marked_above_the_ceiling_is_refused(reread: Reread, ask: Ask) -> None:
    with pytest.raises(MarkedAboveCeilingError):
        reread(ask(marking=Marking(level=Level.TOP_SECRET)))


def test_only_a_paper_that_is_there_can_be_read_again(ledger: Ledger, march: datetime) -> None:
    with pytest.raises(UnknownSubjectError):
        ledger.reread("09NOWHERE9", [], author="reader", at=march)


def test_nothing_of_a_purged_paper_comes_back(
    ledger: Ledger, reread: Reread, us: Audience, march: datetime
) -> None:
    ledger.purge(NUMBER, author="Sue", at=march, note="spill 7")

    assert reread() == []
    assert (matters(ledger, us), check(ledger)) == ((), ())


def test_a_suggestion_is_shown_only_to_those_who_may_see_it(
    ledger: Ledger, reread: Reread, decide: Decide, ask: Ask, record: ActionRequest
) -> None:
    decide(record)
    reread(ask("secret words", Marking(level=Level.SECRET)))

    assert suggested(ledger, Audience(ceiling=Level.UNCLASSIFIED)) == ()
    assert len(suggested(ledger, Audience(ceiling=Level.SECRET))) == 1
