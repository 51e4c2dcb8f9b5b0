"""One plain line for every record, date and sum."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.records import (
    KINDS,
    ActionRequest,
    Amount,
    Answer,
    Capability,
    Claim,
    InexactDate,
    InformationRequest,
    MeetingRequest,
    Offer,
    Party,
    Plan,
    Pledge,
    Project,
    Proposal,
    Record,
    Relation,
    Standing,
    Step,
    Support,
    Undertaking,
    amount_words,
    as_seen,
    counted,
    day,
    due_words,
    sentence,
    standing_words,
    state,
)

AURELIA = Party(name="Aurelia", iso3="XAA")
BELMORIA = Party(name="Belmoria", iso3="XBB")
EMBASSY = Party(name="Embassy Kelmar", office="KELMAR")
EUROS = Amount(text="EUR 420,000", minor=42_000_000, currency="EUR")

SENTENCES: list[tuple[Record, str]] = [
    (
        ActionRequest(addressee=EMBASSY, request="deliver the points", of=BELMORIA),
        "Embassy Kelmar to deliver the points to Belmoria",
    ),
    (
        ActionRequest(addressee=EMBASSY, request="ask Belmoria to answer", of=BELMORIA),
        "Embassy Kelmar to ask Belmoria to answer",
    ),
    (
        ActionRequest(addressee=EMBASSY, request="guidance on the loan"),
        "Embassy Kelmar is asked for guidance on the loan",
    ),
    (
        ActionRequest(addressee=EMBASSY, request="do not leave the list"),
        "Embassy Kelmar not to leave the list",
    ),
    (
        Undertaking(by=BELMORIA, to=AURELIA, what="send comments"),
        "Belmoria owes Aurelia: send comments",
    ),
    (Proposal(by=AURELIA, to=BELMORIA, what="a plan"), "Aurelia to Belmoria: a plan"),
    (Plan(parties=(AURELIA, BELMORIA), title="Plan"), "Aurelia and Belmoria: Plan"),
    (Plan(parties=(AURELIA,)), "Aurelia: a plan"),
    (
        Step(number="2", by=BELMORIA, action="amend the law"),
        "Belmoria, step 2: amend the law",
    ),
    (
        Step(by=BELMORIA, action="amend the law"),
        "Belmoria, step without a number: amend the law",
    ),
    (
        Answer(by=BELMORIA, what="the plan", standing=Standing.WILL_CONSULT),
        "Belmoria, will consult: the plan",
    ),
    (Answer(by=BELMORIA, standing=Standing.SILENT), "Belmoria, silent: what was asked"),
    (
        MeetingRequest(who=AURELIA, with_=BELMORIA, purpose="discuss projects"),
        "Aurelia would meet Belmoria to discuss projects",
    ),
    (MeetingRequest(who=AURELIA, with_=BELMORIA), "Aurelia would meet Belmoria to talk"),
    (
        InformationRequest(of=BELMORIA, what="its priorities"),
        "question to Belmoria: its priorities",
    ),
    (Project(recipient=BELMORIA, what="detectors"), "Belmoria: detectors"),
    (Project(recipient=BELMORIA), "Belmoria: a project, nothing stated yet"),
    (Capability(party=BELMORIA, area="export control"), "Belmoria can do export control"),
    (
        Support(party=AURELIA, recipient=BELMORIA, what="radios"),
        "help by Aurelia for Belmoria: radios",
    ),
    (Support(party=AURELIA, what="radios"), "help by Aurelia: radios"),
    (
        Offer(by=AURELIA, to=BELMORIA, what="boats", amount=EUROS),
        "Aurelia offers Belmoria EUR 420,000: boats",
    ),
    (Pledge(by=AURELIA, what="boats"), "Aurelia pledged: boats"),
]


@pytest.mark.parametrize(("record", "said"), SENTENCES)
def test_a_record_says_who_to_whom_and_what_in_one_line(record: Record, said: str) -> None:
    assert sentence(record) == said


def test_there_is_a_sentence_for_every_kind() -> None:
    said = {record.kind for record, _ in SENTENCES}

    assert said == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_without_any_party_says_so(kind: str) -> None:
    said = sentence(KINDS[kind]())

    assert "somebody not named" in said


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_unknown_is_called_none(kind: str) -> None:
    said = sentence(KINDS[kind]())

    assert "None" not in said


def test_an_answer_of_unknown_standing_reads_as_a_sentence() -> None:
    said = sentence(Answer(by=BELMORIA, what="the plan"))

    assert ", :" not in said


@pytest.mark.parametrize(
    ("written", "relation", "words"),
    [
        ("2008-03", Relation.BY, "March 2008, read as 31 March, overdue 73 days"),
        ("2008-06-12", Relation.BY, "12 June 2008, today"),
        ("2008-06", Relation.WITHIN, "June 2008, read as 30 June, in 18 days"),
        ("2008", Relation.ON, "2008, read as 31 December, in 202 days"),
        ("2008-06-11", Relation.BY, "11 June 2008, overdue 1 day"),
        ("2008-06-13", Relation.ON, "13 June 2008, in 1 day"),
        ("2005-06-12", Relation.BY, "12 June 2005, overdue 1,096 days"),
        (
            "2008-06-13",
            Relation.BEFORE,
            "before 13 June 2008, read as 12 June, today",
        ),
        (
            "2008-01-01",
            Relation.BEFORE,
            "before 1 January 2008, read as 31 December 2007, overdue 164 days",
        ),
        ("2008-03-01", Relation.AFTER, "after 1 March 2008"),
        ("2008-03", Relation.AFTER, "after March 2008"),
        ("2008-03", Relation.SOFT, "March 2008"),
    ],
)
def test_a_term_says_how_it_is_read_and_how_late_it_is(
    written: str, relation: Relation, words: str
) -> None:
    term = InexactDate(text="as written", date=written, relation=relation)

    said = due_words(term, date(2008, 6, 12))

    assert said == words


def test_a_term_without_a_date_is_the_papers_own_phrase() -> None:
    term = InexactDate(text="in advance of the meeting", date=None, relation=Relation.BEFORE)

    said = due_words(term, date(2008, 6, 12))

    assert said == "in advance of the meeting (no date given)"


def test_without_a_day_to_look_from_nothing_is_late() -> None:
    term = InexactDate(text="by March", date="2008-03", relation=Relation.BY)

    said = due_words(term)

    assert said == "March 2008, read as 31 March"


@pytest.mark.parametrize(
    ("sum_", "words"),
    [
        (None, ""),
        (EUROS, "EUR 420,000"),
        (Amount(text="", minor=1250, currency="USD"), "USD 12.50"),
        (
            Amount(text="", minor=400_000_000, currency="USD", about=True),
            "about USD 4,000,000",
        ),
        (Amount(text="", minor=500_000, currency="JPY"), "JPY 500,000"),
    ],
)
def test_a_sum_is_written_with_its_currency(sum_: Amount | None, words: str) -> None:
    assert amount_words(sum_) == words


@pytest.mark.parametrize(
    ("currency", "minor", "words"),
    [("KRW", 500_000, "KRW 500,000"), ("KWD", 500_000, "KWD 500"), ("KWD", 1_250, "KWD 1.250")],
)
def test_a_sum_follows_the_minor_unit_of_its_currency(
    currency: str, minor: int, words: str
) -> None:
    """ISO 4217: the won has no minor unit, the Kuwaiti dinar one thousand."""
    assert amount_words(Amount(text="", minor=minor, currency=currency)) == words


@pytest.mark.parametrize(
    ("claim", "standing", "words"),
    [
        (Claim.ASSERTED, Standing.PROMISED, "promised"),
        (Claim.HEDGED, Standing.PROMISED, "promised, hedged"),
        (Claim.CONTINGENT, None, "contingent"),
        (Claim.DENIED, Standing.PROMISED, "denied"),
        (Claim.ASSERTED, None, ""),
    ],
)
def test_a_standing_says_how_firmly_it_is_claimed(
    claim: Claim, standing: Standing | None, words: str
) -> None:
    """What is denied has no standing: to say “promised” of it would mislead."""
    assert standing_words(claim, standing) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 findings"), (1, "1 finding"), (1096, "1,096 findings")]
)
def test_a_thing_is_counted_in_the_singular_or_plural(number: int, words: str) -> None:
    assert counted(number, "finding") == words


def test_days_and_standings_are_written_in_plain_words() -> None:
    assert day(date(2008, 3, 1)) == "1 March 2008"
    assert state(Standing.APPROVAL_PENDING) == "approval pending"
    assert state(None) == ""


def test_words_of_a_web_page_are_shown_as_a_reader_sees_them() -> None:
    words = "Belmoria&#8217;s <a href='x'>KNNP</a> list &amp; more: AT&T, 3 < 4"

    seen = as_seen(words)

    assert seen == "Belmoria’s KNNP list & more: AT&T, 3 < 4"
