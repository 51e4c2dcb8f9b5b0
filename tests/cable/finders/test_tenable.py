"""Findings that nobody in this field could accept are not made."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.facts import shipped
from goodoffices.records import Plan, Standing

HEAD = """R 201120Z JUN 31
FM EMBASSY KELMAR
TO MINFOREIGN PORT ANSELM

UNCLAS KELMAR 000533

SUBJECT: TALKS

"""
REST = "\n2. The people of the town went to the market as on all other days.\n" * 20


def _kinds(text: str) -> list[str]:
    """The kinds of finding that a cable with such a body makes."""
    return [one.kind for one in read(HEAD + text, gazetteer=shipped()).findings]


def test_a_paper_without_a_word_of_the_field_claims_nothing() -> None:
    said = "1. Turkey promised to send the ministers' answer on {} by May 3.\n" + REST

    assert _kinds(said.format("the vote in the assembly")) == []
    assert "undertaking" in _kinds(said.format("the training of customs officers"))


@pytest.mark.parametrize(
    ("said", "standing"),
    [
        ("signed the joint action plan on June 18, 2031", Standing.SIGNED),
        ("signed the joint action plan by September 14, 2032", Standing.PROPOSED),
    ],
)
def test_a_plan_is_not_signed_before_its_day(said: str, standing: Standing) -> None:
    cable = read(f"{HEAD}1. Turkey and Georgia {said}.\n", gazetteer=shipped())

    (plan,) = [one.record for one in cable.findings if isinstance(one.record, Plan)]

    assert plan.standing is standing


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("Orlo asked whether Aurelia could lend a lawyer for the customs law.", ["proposal"]),
        ("The Minister wants to call to your attention the border.", []),
        ("The post at the border moves, since the crossing is to be closed in May.", []),
    ],
)
def test_what_looks_like_a_matter_and_is_none(said: str, kinds: list[str]) -> None:
    assert _kinds(f"1. {said}\n") == kinds


def test_what_was_due_and_has_not_been_named_is_not_met() -> None:
    said = "1. Belmoria has not yet named its point of contact, which was due on May 18.\n"

    found = read(HEAD + said, gazetteer=shipped()).findings

    assert [getattr(one.record, "standing", None) for one in found] == [Standing.NOT_MET]


@pytest.mark.parametrize(
    "said",
    [
        "-- Project BM-5, the legal experts, would be put off until 2034.",
        "Orlo proposed the following changes:",
        "Proposed border patrol activities include a meeting at the customs house.",
    ],
)
def test_what_only_describes_a_list_is_no_finding(said: str) -> None:
    assert _kinds(f"1. {said}\n") == []
