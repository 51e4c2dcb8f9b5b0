"""Papers taken in, decisions appended, and what a ledger refuses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypedDict

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from goodoffices.errors import (
    EntryOutdatedError,
    GoodofficesError,
    LedgerMissingError,
    LedgerNewerError,
    LedgerUnreachableError,
    MarkedAboveCeilingError,
    MarkingLoweredError,
    NotALedgerError,
    PaperBinaryError,
    UnknownSubjectError,
)
from goodoffices.ledger import (
    Ledger,
    TakenAs,
    check,
    history,
    matter,
    matters,
    paper,
    papers,
    store,
    witnesses,
)
from goodoffices.records import (
    KINDS,
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

Letter = Callable[..., Paper]
Ask = Callable[..., tuple[Finding, Marking]]


class Accepted(TypedDict):
    """What every acceptance says."""

    claim: Claim
    review: Review


ACCEPTED: Accepted = {"claim": Claim.ASSERTED, "review": Review.ACCEPTED}
SUBJECT = "09EXLAND1/ask1"


@pytest.fixture
def filed(ledger: Ledger, letter: Letter, ask: Ask, march: datetime) -> Entry:
    """The one entry of a paper just taken in."""
    taken = ledger.take(letter(), [ask()], author="reader", at=march)
    return taken.entries[0]


def test_a_paper_comes_back_as_it_was_filed(
    ledger: Ledger, letter: Letter, us: Audience, march: datetime
) -> None:
    given = letter(text="Apostrophe sent as a comma: Exland,s help.\r\n¶1 — naïve 漢字\n")

    ledger.take(given, [], author="reader", at=march)

    assert paper(ledger, us, "09EXLAND1") == given


def test_a_finding_is_filed_as_proposed_with_its_places(
    ledger: Ledger, letter: Letter, ask: Ask, us: Audience, march: datetime
) -> None:
    finding, marking = ask()

    taken = ledger.take(letter(), [(finding, marking)], author="reader", at=march)

    assert taken.status == TakenAs.NEW
    assert taken.reference == "09EXLAND1"
    assert taken.entries == (matter(ledger, us, SUBJECT).entry,)
    assert taken.entries[0].review is Review.PROPOSED
    assert (taken.entries[0].record, taken.entries[0].spans) == (finding.record, finding.spans)


def test_subjects_are_counted_for_each_kind_in_the_order_of_the_text(
    ledger: Ledger, letter: Letter, ask: Ask, march: datetime
) -> None:
    late = ask("late", paragraph=2, spans={"request": (Span(70, 80),)})
    early = ask("early", paragraph=1)
    offer = ask(record=Offer(what="training"), paragraph=1, spans={"what": (Span(50, 60),)})

    taken = ledger.take(letter(), [late, offer, early], author="reader", at=march)

    assert [(entry.subject, entry.paragraph) for entry in taken.entries] == [
        ("09EXLAND1/ask1", 1),
        ("09EXLAND1/offer1", 1),
        ("09EXLAND1/ask2", 2),
    ]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_can_be_filed(
    kind: str, ledger: Ledger, letter: Letter, ask: Ask, march: datetime
) -> None:
    finding = ask(record=KINDS[kind](), spans={})

    taken = ledger.take(letter(), [finding], author="reader", at=march)

    assert taken.entries[0].kind == kind
    assert check(ledger) == ()


def test_the_same_text_again_changes_nothing(
    ledger: Ledger, filed: Entry, letter: Letter, ask: Ask, march: datetime
) -> None:
    again = ledger.take(letter("09OTHER2", text=letter().text), [ask()], author="x", at=march)

    assert (again.status, again.reference, again.entries) == (TakenAs.KNOWN, filed.source, ())


def test_another_copy_is_a_witness_without_findings(
    ledger: Ledger, filed: Entry, letter: Letter, ask: Ask, us: Audience, march: datetime
) -> None:
    wrapped = letter(text=letter().text.replace(" seek ", "\nseek ") + "\n4. CLINTON")
    damaged = letter(text=letter().text.replace("'", ","), source="elsewhere.txt")
    damaged = letter(text=damaged.text + "NNNN", source="elsewhere.txt")

    taken = ledger.take(wrapped, [ask()], author="reader", at=march)
    ledger.take(damaged, [ask()], author="reader", at=march)

    assert (taken.status, taken.entries) == (TakenAs.WITNESS, ())
    assert [one.reference for one in witnesses(ledger, us, "09exland1")] == [
        "09EXLAND1/copy2",
        "09EXLAND1/copy3",
    ]
    assert [one.reference for one in papers(ledger, us)] == [filed.source]
    assert paper(ledger, us, "09EXLAND1/copy3").source == "elsewhere.txt"


def test_another_paper_under_a_damaged_number_gets_one_of_its_own(
    ledger: Ledger, filed: Entry, letter: Letter, ask: Ask, us: Audience, march: datetime
) -> None:
    other = letter(text="Wyeland will train forty customs officers at its academy next year.")
    third = letter(text="Zedland regrets that it has no funds left for seismic stations.")

    taken = ledger.take(other, [ask(spans={})], author="reader", at=march)
    last = ledger.take(third, [], author="reader", at=march)

    assert (taken.status, taken.reference) == (TakenAs.NEW, "09EXLAND1-2")
    assert [entry.subject for entry in taken.entries] == ["09EXLAND1-2/ask1"]
    assert last.reference == "09EXLAND1-3"
    assert paper(ledger, us, "09EXLAND1-2").text == other.text
    assert paper(ledger, us, str(filed.source)).text == letter().text


def test_a_copy_of_the_second_paper_under_a_number_is_its_witness(
    ledger: Ledger, filed: Entry, letter: Letter, march: datetime
) -> None:
    words = "Wyeland will train forty customs officers at its academy next year."
    ledger.take(letter(text=words), [], author="reader", at=march)

    taken = ledger.take(letter(text=words.upper()), [], author="reader", at=march)

    assert (taken.status, taken.reference) == (TakenAs.WITNESS, f"{filed.source}-2/copy2")


@pytest.mark.parametrize("part", ["paper", "finding"])
def test_a_text_marked_above_the_ceiling_is_refused_whole(
    part: str, ledger: Ledger, letter: Letter, ask: Ask, us: Audience, march: datetime
) -> None:
    low, high = Marking(level=Level.UNCLASSIFIED), Marking(level=Level.TOP_SECRET)
    given = letter(marking=high if part == "paper" else low)
    finding = ask(marking=high if part == "finding" else low)

    with pytest.raises(MarkedAboveCeilingError, match=r"TOP SECRET.*ceiling of SECRET"):
        ledger.take(given, [finding], author="reader", at=march)

    assert (papers(ledger, us), matters(ledger, us)) == ((), ())


def test_a_text_that_no_database_keeps_is_refused(
    ledger: Ledger, letter: Letter, march: datetime
) -> None:
    with pytest.raises(PaperBinaryError):
        ledger.take(letter(text="a\0b"), [], author="reader", at=march)


def test_a_take_that_fails_leaves_nothing_half_written(
    ledger: Ledger, letter: Letter, ask: Ask, us: Audience, march: datetime
) -> None:
    unwritable = ask(rule=None)

    with pytest.raises(IntegrityError):
        ledger.take(letter(), [ask(), unwritable], author="reader", at=march)

    assert (papers(ledger, us), matters(ledger, us), check(ledger)) == ((), (), ())
    assert ledger.take(letter(), [ask()], author="r", at=march).entries[0].number == 1


def test_only_a_person_makes_a_finding_accepted(
    ledger: Ledger, filed: Entry, us: Audience, march: datetime
) -> None:
    entry = ledger.append(SUBJECT.lower(), filed.record, author="Ann", at=march, **ACCEPTED)

    assert matter(ledger, us, SUBJECT).entry == entry
    assert entry == replace(filed, number=2, review=Review.ACCEPTED, author="Ann")
    assert history(ledger, us, SUBJECT) == (filed, entry)


def test_a_corrected_field_loses_its_place_and_the_others_keep_theirs(
    ledger: Ledger, filed: Entry, march: datetime
) -> None:
    assert isinstance(filed.record, ActionRequest)
    corrected = replace(filed.record, request="a plainer request")

    entry = ledger.append(SUBJECT, corrected, author="Ann", at=march, **ACCEPTED)

    assert entry.spans == {"due": (Span(40, 50),)}


def test_a_withdrawn_subject_stands_no_more_but_keeps_its_history(
    ledger: Ledger, filed: Entry, us: Audience, march: datetime
) -> None:
    gone = ledger.append(SUBJECT, None, author="Ann", at=march, note="read twice", **ACCEPTED)

    assert (gone.kind, gone.record, gone.note) == ("action_request", None, "read twice")
    assert matters(ledger, us, rejected=True) == ()
    assert history(ledger, us, SUBJECT) == (filed, gone)
    with pytest.raises(UnknownSubjectError):
        matter(ledger, us, SUBJECT)


def test_a_withdrawn_subject_can_be_taken_up_again(
    ledger: Ledger, filed: Entry, us: Audience, march: datetime
) -> None:
    ledger.append(SUBJECT, None, author="Ann", at=march, **ACCEPTED)

    ledger.append(SUBJECT, filed.record, author="Ann", at=march, **ACCEPTED)

    assert matter(ledger, us, SUBJECT).record == filed.record


def test_a_person_enters_what_no_paper_says(
    ledger: Ledger, us: Audience, march: datetime
) -> None:
    offer = Offer(by=Party(name="Wyeland", iso3="XWY"), what="two radiation portals")

    entry = ledger.append("wyeland/portals", offer, author="Ann", at=march, after=0, **ACCEPTED)

    assert (entry.source, entry.kind, entry.author) == (None, "offer", "Ann")
    assert entry.marking == Marking(level=ledger.ceiling)
    assert matter(ledger, us, "Wyeland/Portals").place == "entered by Ann"


def test_what_was_never_there_cannot_be_withdrawn(ledger: Ledger, march: datetime) -> None:
    with pytest.raises(UnknownSubjectError, match="09NOWHERE9/ask1"):
        ledger.append("09NOWHERE9/ask1", None, author="Ann", at=march, **ACCEPTED)


def test_a_decision_on_an_outdated_entry_is_refused(
    ledger: Ledger, filed: Entry, us: Audience, march: datetime
) -> None:
    ledger.append(SUBJECT, filed.record, author="Ann", at=march, after=1, **ACCEPTED)

    with pytest.raises(EntryOutdatedError, match="entry 1, the newest is 2"):
        ledger.append(SUBJECT, None, author="Bob", at=march, after=1, **ACCEPTED)

    assert matter(ledger, us, SUBJECT).entry.author == "Ann"


def test_a_marking_may_rise(
    ledger: Ledger, filed: Entry, us: Audience, march: datetime
) -> None:
    secret = Marking(level=Level.SECRET, caveats=frozenset({"NODIS"}))
    outsider = Audience(ceiling=Level.CONFIDENTIAL)

    ledger.append(SUBJECT, filed.record, author="A", at=march, marking=secret, **ACCEPTED)
    ledger.append(SUBJECT, filed.record, author="A", at=march, **ACCEPTED)

    assert matter(ledger, us, SUBJECT).entry.marking == secret
    assert matters(ledger, outsider) == ()
    with pytest.raises(UnknownSubjectError):
        history(ledger, outsider, SUBJECT)


@pytest.mark.parametrize(
    "lower",
    [
        Marking(level=Level.UNCLASSIFIED, caveats=frozenset({"NODIS"})),
        Marking(level=Level.SECRET),
        Marking(
            level=Level.SECRET,
            caveats=frozenset({"NODIS"}),
            releasable_to=frozenset({"XAA"}),
        ),
    ],
)
def test_a_marking_never_falls(
    lower: Marking, ledger: Ledger, letter: Letter, ask: Ask, march: datetime
) -> None:
    marking = Marking(level=Level.CONFIDENTIAL, caveats=frozenset({"NODIS"}))
    ledger.take(letter(), [ask(marking=marking)], author="reader", at=march)

    with pytest.raises(MarkingLoweredError, match="may only rise"):
        ledger.append(SUBJECT, None, author="A", at=march, marking=lower, **ACCEPTED)


def test_a_marking_does_not_rise_above_the_ceiling(
    ledger: Ledger, filed: Entry, march: datetime
) -> None:
    high = Marking(level=Level.TOP_SECRET)

    with pytest.raises(MarkedAboveCeilingError):
        ledger.append(SUBJECT, filed.record, author="A", at=march, marking=high, **ACCEPTED)


def test_a_ledger_keeps_its_content_and_ceiling_when_it_is_made_again(
    new_place: Callable[[], str], letter: Letter, us: Audience, march: datetime
) -> None:
    place = new_place()
    with Ledger.create(place) as first:
        first.take(letter(), [], author="reader", at=march)

    with Ledger.create(place, ceiling=Level.SECRET) as again:
        kept = papers(again, us)

    assert kept == (letter(),)
    assert again.ceiling is Level.FOR_OFFICIAL_USE_ONLY


def test_the_slower_of_two_founders_changes_nothing(
    ledger: Ledger, letter: Letter, us: Audience, march: datetime
) -> None:
    ledger.take(letter(), [], author="reader", at=march)

    with ledger._database.writing() as connection:
        store._found(connection, ledger.place, Level.UNCLASSIFIED)

    assert papers(ledger, us) == (letter(),)
    with Ledger.create(ledger.place) as again:
        assert again.ceiling is Level.SECRET


def test_folders_above_a_new_ledger_are_made_and_its_file_is_private(tmp_path: Path) -> None:
    place = tmp_path / "programme" / "ledgers" / "north.db"

    with Ledger.create(str(place)) as made:
        shown = made.place

    assert shown == str(place)
    assert place.stat().st_mode & 0o077 == 0


def test_a_ledger_that_is_not_there_is_missing(new_place: Callable[[], str]) -> None:
    place = new_place()

    with pytest.raises(LedgerMissingError):
        Ledger.open(place)

    assert not Path(place).exists()


@pytest.mark.parametrize("use", [Ledger.open, Ledger.create])
def test_a_text_file_is_no_ledger_and_stays_as_it_is(
    use: Callable[[str], Ledger], tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("a note of some length, not a database\n" * 40)
    before = note.read_bytes()

    with pytest.raises(NotALedgerError, match=r"note\.txt"):
        use(str(note))

    assert note.read_bytes() == before


@pytest.mark.parametrize("use", [Ledger.open, Ledger.create])
@pytest.mark.parametrize(
    "spoil",
    [
        "DROP TABLE goodoffices_revision",
        "DELETE FROM goodoffices_revision",
        "DELETE FROM setting WHERE name = 'ceiling'",
    ],
)
def test_a_database_of_others_is_no_ledger(
    spoil: str, use: Callable[[str], Ledger], new_place: Callable[[], str]
) -> None:
    place = new_place()
    _tamper(place, spoil)

    with pytest.raises(NotALedgerError):
        use(place)


@pytest.mark.parametrize("use", [Ledger.open, Ledger.create])
def test_a_newer_ledger_is_refused(
    use: Callable[[str], Ledger], new_place: Callable[[], str]
) -> None:
    place = new_place()
    _tamper(place, "UPDATE goodoffices_revision SET version_num = '9999'")

    with pytest.raises(LedgerNewerError, match="nothing was changed"):
        use(place)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(LedgerUnreachableError):
        Ledger.create(str(tmp_path / "file" / "sub" / "ledger.db"))


@pytest.mark.parametrize(
    "spoil", ["UPDATE setting SET value = '0' WHERE name = 'shape'", "DROP TABLE party_role"]
)
def test_derived_tables_of_another_shape_are_built_again_on_opening(
    spoil: str,
    new_place: Callable[[], str],
    letter: Letter,
    ask: Ask,
    us: Audience,
    march: datetime,
) -> None:
    place = new_place()
    with Ledger.create(place) as made:
        made.take(letter(), [ask()], author="reader", at=march)
        before = matters(made, us, party="XAA")
    _tamper(place, spoil, "DELETE FROM standing", "DELETE FROM setting WHERE name = 'shape'")

    with Ledger.open(place) as opened:
        after = matters(opened, us, party="XAA")

    assert len(before) == 1
    assert after == before


def test_every_refusal_of_the_ledger_is_in_the_tree() -> None:
    refusals = (EntryOutdatedError, MarkingLoweredError)

    assert all(issubclass(refusal, GoodofficesError) for refusal in refusals)


def _tamper(place: str, *statements: str) -> None:
    """Change a ledger behind its back."""
    with Ledger.create(place) as ledger, ledger._database.writing() as connection:
        for statement in statements:
            connection.execute(text(statement))
