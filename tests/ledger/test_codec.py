"""Records to JSON and back."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import RecordUnreadableError
from goodoffices.ledger import codec
from goodoffices.records import (
    KINDS,
    Amount,
    Effect,
    Help,
    InexactDate,
    MeetingRequest,
    Party,
    Pledge,
    Record,
    Relation,
    Standing,
    Word,
)

PARTIES: st.SearchStrategy[object] = st.builds(
    Party, name=st.text(), iso3=st.none() | st.just("XAA")
)
DATES = st.builds(InexactDate, text=st.text(), date=st.sampled_from([None, "2008", "2008-03"]))
AMOUNTS = st.builds(Amount, currency=st.just("XTS"), minor=st.integers(0, 2**53))
FIELDS: dict[str, st.SearchStrategy[object]] = {
    "Party": st.one_of(st.none(), PARTIES),
    "tuple[Party, ...]": st.lists(PARTIES).map(tuple),
    "str": st.one_of(st.none(), st.text()),
    "InexactDate": st.one_of(st.none(), DATES),
    "Amount": st.one_of(st.none(), AMOUNTS),
    "Standing": st.one_of(st.none(), st.sampled_from(Standing)),
    "Help": st.one_of(st.none(), st.sampled_from(Help)),
}


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record of any kind, each field said or not."""
    noun = KINDS[draw(st.sampled_from(sorted(KINDS)))]
    said = {}
    for field in fields(noun):
        name = str(field.type).partition(" |")[0]
        said[field.name] = draw(FIELDS[name])
    return noun(**said)  # type: ignore[arg-type]


@given(records())
def test_every_record_comes_back(record: Record) -> None:
    text = codec.record_text(record)

    assert codec.record_of(record.kind, text) == record


@given(
    st.lists(
        st.builds(Word, effect=st.sampled_from(Effect), at=st.datetimes(timezones=st.just(UTC)))
    ).map(tuple)
)
def test_what_was_decided_of_later_words_comes_back(words: tuple[Word, ...]) -> None:
    assert codec.words_of(codec.words_text(words)) == words


def test_fields_are_written_as_the_contract_names_them() -> None:
    request = MeetingRequest(with_=Party(name="Wyeland", iso3="XWY"))

    said = json.loads(codec.record_text(request) or "")

    assert list(said) == ["with"]


def test_money_keeps_its_last_cent() -> None:
    pledge = Pledge(
        amount=Amount(text="a lot", minor=12_345_678_901_234_567_891, currency="XTS")
    )

    assert codec.record_of("pledge", codec.record_text(pledge)) == pledge


def test_a_withdrawn_record_is_nothing() -> None:
    assert codec.record_text(None) is None
    assert codec.record_of("anything", None) is None


@pytest.mark.parametrize(
    ("kind", "text", "why"),
    [
        ("treaty", "{}", "no such kind"),
        ("offer", "{", "truncated"),
        ("offer", "[]", "Expected `object`"),
        ("offer", '{"what": 3}', "Expected `str | null`"),
        ("offer", '{"help": "prayer"}', "Invalid enum value"),
        ("action_request", '{"due": {"text": "", "date": "?", "relation": "by"}}', "2008-03"),
    ],
)
def test_a_damaged_record_says_what_is_wrong_with_it(kind: str, text: str, why: str) -> None:
    with pytest.raises(RecordUnreadableError, match=re.escape(why)) as refused:
        codec.record_of(kind, text)

    assert f"“{kind}”" in str(refused.value)


def test_a_field_of_a_later_version_is_passed_over() -> None:
    record = codec.record_of("offer", '{"what": "monitors", "colour": "grey"}')

    assert codec.record_text(record) == '{"what":"monitors"}'


def test_a_date_keeps_how_it_binds() -> None:
    due = InexactDate(text="BEFORE March", date="2008-03", relation=Relation.BEFORE)

    text = codec.record_text(KINDS["undertaking"](due=due))  # type: ignore[call-arg]

    assert text == '{"due":{"text":"BEFORE March","date":"2008-03","relation":"before"}}'
