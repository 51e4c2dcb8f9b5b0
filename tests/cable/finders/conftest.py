"""Short fictional cables around a few sentences, and their findings as plain words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.cable import read
from goodoffices.exchange import office_tables
from goodoffices.facts import Gazetteer, shipped
from goodoffices.facts.tables import specimens
from goodoffices.records import (
    Amount,
    Claim,
    Finding,
    InexactDate,
    Party,
    Record,
    Value,
    values,
)

Facts = list[dict[str, str]]

REPORT = """P 050931Z MAR 31
FM EMBASSY KELMAR
TO MINFOREIGN PORT ANSELM

UNCLAS KELMAR 000207

TAGS: KNNP, XB, XA
SUBJECT: A MEETING IN KELMAR

"""

INSTRUCTION = """P 101412Z FEB 31
FM MINFOREIGN PORT ANSELM
TO EMBASSY KELMAR

UNCLAS ANSELM 001184

TAGS: KNNP, XB, XA
SUBJECT: A REQUEST TO BELMORIA

"""


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The names of the fictional world beside those that ship."""
    return shipped().with_office(office_tables(str(specimens() / "office.toml")))


@pytest.fixture(scope="session")
def told() -> Callable[[Finding], dict[str, str]]:
    """What turns a finding into plain words."""
    return plain


@pytest.fixture
def reported(gazetteer: Gazetteer) -> Callable[[str, type[Record]], Facts]:
    """What is found in sentences that Embassy Kelmar reports on 5 March 2031."""

    def found(text: str, kind: type[Record]) -> Facts:
        return facts(f"{REPORT}1. {text}\n", kind, gazetteer)

    return found


@pytest.fixture
def instructed(gazetteer: Gazetteer) -> Callable[[str, type[Record]], Facts]:
    """What is found in sentences that the Ministry writes to its embassy in February 2031."""

    def found(text: str, kind: type[Record]) -> Facts:
        return facts(f"{INSTRUCTION}1. {text}\n", kind, gazetteer)

    return found


@pytest.fixture
def spoken(gazetteer: Gazetteer) -> Callable[[str, type[Record]], Facts]:
    """What is found in one talking point that the embassy is to deliver in Kelmar."""

    def found(text: str, kind: type[Record]) -> Facts:
        points = f"Begin points:\n\n-- {text}\n\nEnd points."
        return facts(f"{INSTRUCTION}1. {points}\n", kind, gazetteer)

    return found


@pytest.fixture
def if_asked(gazetteer: Gazetteer) -> Callable[[str, type[Record]], Facts]:
    """What is found in one point that is held for a question."""

    def found(text: str, kind: type[Record]) -> Facts:
        points = f"Begin points:\n\n-- Thanks.\n\nIF ASKED:\n\n-- {text}\n\nEnd points."
        return facts(f"{INSTRUCTION}1. {points}\n", kind, gazetteer)

    return found


@pytest.fixture
def to_two_posts(gazetteer: Gazetteer) -> Callable[[str, type[Record]], Facts]:
    """What is found in sentences that the Ministry writes to Kelmar and to Tarvo."""
    top = INSTRUCTION.replace("TO EMBASSY KELMAR", "TO EMBASSY KELMAR\nEMBASSY TARVO")

    def found(text: str, kind: type[Record]) -> Facts:
        return facts(f"{top}1. {text}\n", kind, gazetteer)

    return found


@pytest.fixture
def fragment(gazetteer: Gazetteer) -> Callable[[str, type[Record]], Facts]:
    """What is found in sentences of which nobody knows who sent them to whom, or when."""

    def found(text: str, kind: type[Record]) -> Facts:
        return facts(f"UNCLAS\n\nSUBJECT: A PIECE\n\n1. (U) {text}\n", kind, gazetteer)

    return found


@pytest.fixture
def unheaded(gazetteer: Gazetteer) -> Callable[[str, type[Record]], Facts]:
    """What is found in a paper that is no cable, as it is written."""

    def found(text: str, kind: type[Record]) -> Facts:
        return facts(text, kind, gazetteer)

    return found


def facts(text: str, kind: type[Record], gazetteer: Gazetteer) -> Facts:
    """The findings of one kind in a cable, each in plain words."""
    found = read(text, gazetteer=gazetteer).findings
    return [plain(one) for one in found if isinstance(one.record, kind)]


def plain(finding: Finding) -> dict[str, str]:
    """The fields that a finding has, and its claim where it is more than asserted."""
    told = {name: word(value) for name, value in values(finding.record) if value}
    firmness = {} if finding.claim is Claim.ASSERTED else {"claim": finding.claim.value}
    return {**told, **firmness}


def word(value: Value) -> str:
    """A value in one word: a party's code or name, a date or its phrase, a sum."""
    match value:
        case Party():
            return value.iso3 or value.organisation or value.name
        case InexactDate():
            return value.date or value.text
        case Amount():
            return f"{value.currency} {value.minor}"
        case tuple():
            return " ".join(word(one) for one in value)
        case _:
            return str(value)
