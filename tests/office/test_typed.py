"""The fields of a record as a person types them."""

from __future__ import annotations

import pytest

from goodoffices.errors import ValueNotTakenError
from goodoffices.facts import Gazetteer
from goodoffices.office.typed import STANDINGS, Version
from goodoffices.records import (
    KINDS,
    ActionRequest,
    Amount,
    Claim,
    Help,
    InexactDate,
    MeetingRequest,
    Party,
    Plan,
    Pledge,
    Project,
    Record,
    Relation,
    Standing,
    Step,
    Undertaking,
    Value,
    values,
)

BELMORIA = Party(name="Belmoria", iso3="XBB")
MAY = InexactDate(text="by May", date="2031-05", relation=Relation.BY)


def _typed(record: Record, name: str, words: str, known: Gazetteer) -> Value:
    """The value of a field after words were typed for it."""
    version = Version(record=record, claim=Claim.ASSERTED).corrected(name, words, known)
    return dict(values(version.record))[name]


def _date(date: str | None, relation: Relation, text: str = "by May") -> InexactDate:
    return InexactDate(text=text, date=date, relation=relation)


@pytest.mark.parametrize(
    ("record", "name", "words", "value"),
    [
        (Undertaking(), "by", "belmoria", BELMORIA),
        (Undertaking(), "by", "XBB", BELMORIA),
        (Undertaking(by=BELMORIA), "by", "", BELMORIA),
        (Undertaking(by=BELMORIA), "by", "-", None),
        (Undertaking(), "by", "“eight countries”", Party(name="eight countries")),
        (
            ActionRequest(),
            "addressee",
            "Embassy Kelmar",
            Party(name="Embassy Kelmar", office="EMBASSY KELMAR"),
        ),
        (MeetingRequest(), "with", "Belmoria", BELMORIA),
        (Plan(), "parties", 'XBB; "others"', (BELMORIA, Party(name="others"))),
        (Plan(parties=(BELMORIA,)), "parties", "-", ()),
        (Undertaking(due=MAY), "due", "2031-06-30", _date("2031-06-30", Relation.BY)),
        (Undertaking(due=MAY), "due", "before 2032", _date("2032", Relation.BEFORE)),
        (Undertaking(), "due", "On 2032-01", _date("2032-01", Relation.ON, "On 2032-01")),
        (
            Undertaking(due=MAY),
            "due",
            '"in due course"',
            _date(None, Relation.SOFT, "in due course"),
        ),
        (
            Pledge(),
            "amount",
            "about eur 1,250.50",
            Amount(text="about eur 1,250.50", minor=125_050, currency="EUR", about=True),
        ),
        (
            Pledge(amount=Amount(text="¥5", minor=5, currency="JPY")),
            "amount",
            "JPY 70",
            Amount(text="¥5", minor=70, currency="JPY"),
        ),
        (Undertaking(), "standing", "partly met", Standing.PARTLY_MET),
        (Project(), "help", "Training", Help.TRAINING),
        (Project(), "topic", "gen", "GEN"),
        (Step(), "means", "help needed", "help_needed"),
        (Step(), "action", "  draft   a law ", "draft a law"),
    ],
)
def test_a_field_is_taken_as_typed(
    record: Record, name: str, words: str, value: Value, known: Gazetteer
) -> None:
    assert _typed(record, name, words, known) == value


@pytest.mark.parametrize(
    ("record", "name", "words", "wanted"),
    [
        (Undertaking(), "by", "Nowhereland", "a party by its name or code"),
        (Undertaking(), "due", "next week", "2031-03-31, 2031-03 or 2031"),
        (Undertaking(), "due", "2031-13", "2031-03-31"),
        (Pledge(), "amount", "much", "a sum like EUR 420,000"),
        (Pledge(), "amount", "JPY 1.50", "a sum like EUR 420,000"),
        (Undertaking(), "standing", "paid", "promised, met, not_met"),
        (Project(), "help", "money", "training, equipment"),
        (Project(), "topic", "ZZZ", "GEN"),
        (Step(), "means", "maybe", "own or help_needed"),
        (Undertaking(), "claim", "perhaps", "asserted, hedged, contingent or denied"),
    ],
)
def test_what_cannot_be_taken_says_how_it_is_written(
    record: Record, name: str, words: str, wanted: str, known: Gazetteer
) -> None:
    with pytest.raises(ValueNotTakenError, match=wanted):
        Version(record=record, claim=Claim.ASSERTED).corrected(name, words, known)


def test_the_claim_is_a_field_of_its_own(known: Gazetteer) -> None:
    before = Version(record=Undertaking(), claim=Claim.ASSERTED)

    after = before.corrected("claim", "Hedged", known)

    assert (after.claim, after.record) == (Claim.HEDGED, before.record)
    assert (before.written("claim"), after.names[-1]) == ("asserted", "claim")


@pytest.mark.parametrize(
    "record",
    [
        Undertaking(by=BELMORIA, due=MAY, standing=Standing.MET),
        Project(recipient=BELMORIA, help=Help.TRAINING, topic="GEN", what="a course"),
        Plan(parties=(BELMORIA, Party(name="Corvania", iso3="XCC"))),
        Pledge(amount=Amount(text="EUR 4", minor=400, currency="EUR")),
        Undertaking(due=InexactDate(text="soon", date=None, relation=Relation.SOFT)),
    ],
)
def test_a_value_typed_as_it_is_shown_is_the_same(record: Record, known: Gazetteer) -> None:
    version = Version(record=record, claim=Claim.ASSERTED)

    again = version
    for name in version.names:
        again = again.corrected(name, version.written(name), known)

    assert again == version


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_says_how_it_is_typed(kind: str) -> None:
    version = Version(record=KINDS[kind](), claim=Claim.ASSERTED)

    assert all(version.hint(name) for name in version.names)


def test_every_kind_with_a_standing_has_its_list_and_every_standing_is_in_one() -> None:
    with_standing = {kind for kind, noun in KINDS.items() if "standing" in dict(values(noun()))}

    assert set(STANDINGS) == with_standing
    assert {one for listed in STANDINGS.values() for one in listed} == set(Standing)
