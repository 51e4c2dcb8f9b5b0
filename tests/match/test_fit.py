"""Labels, scores and proposals."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.match import by_donor, by_project, fit, fits
from goodoffices.match.fit import label
from goodoffices.records import Evidence, Facet, Help, Label, Need, Party, Supply

TOPICS = st.frozensets(st.sampled_from(["DET", "BOR", "LEG", "BIO", "SUST", "GEN"]))
HELPS = st.frozensets(st.sampled_from(list(Help)))
STATES = st.frozensets(st.sampled_from(["XAA", "XCC"]))

NEED = Need(
    identifier="N1",
    recipient=Party(name="Tarvo", iso3="XAA"),
    text="radiation detectors at the crossings",
    topics=frozenset({"DET"}),
    helps=frozenset({Help.EQUIPMENT}),
    evidence=(Evidence(words="radiation detectors", place="32TARVO1, paragraph 2"),),
)
SUPPLY = Supply(
    identifier="S1",
    donor=Party(name="Ardena", iso3="XBB"),
    text="detection equipment",
    topics=frozenset({"DET"}),
    helps=frozenset({Help.EQUIPMENT}),
    open_to_all=True,
    evidence=(Evidence(words="detection equipment", place="32ARDENA2, paragraph 3"),),
)
LABORATORY = replace(NEED, identifier="N2", text="a laboratory", topics=frozenset({"BIO"}))
NAMING = replace(SUPPLY, identifier="S2", open_to_all=False, named=frozenset({"XAA"}))
ELSEWHERE = replace(SUPPLY, identifier="S3", open_to_all=False, covers=frozenset({"XCC"}))


@pytest.mark.parametrize(
    ("facets", "whole"),
    [("yyy", "yes"), ("yyp", "partly"), ("ppp", "partly"), ("yyn", "no"), ("npp", "no")],
)
def test_the_label_follows_from_the_facets(facets: str, whole: str) -> None:
    assert label(*map(Facet, facets)) == whole


@given(
    need=st.builds(
        replace,
        st.just(NEED),
        topics=TOPICS,
        helps=HELPS,
        is_generic=st.booleans(),
        recipient=st.sampled_from([None, NEED.recipient, Party(name="Norway and Sweden")]),
    ),
    supply=st.builds(
        replace,
        st.just(SUPPLY),
        topics=TOPICS,
        helps=HELPS,
        covers=st.none() | STATES,
        named=STATES,
        open_to_all=st.booleans(),
    ),
)
def test_every_fit_keeps_to_the_rule(need: Need, supply: Supply) -> None:
    found = fit(need, supply)

    facets = (found.topic, found.region, found.type)
    assert found.label is label(*facets)
    assert bool(found.blocking) is (found.label is Label.NO)
    assert 0 <= found.score <= 1
    assert found.reason
    assert not (need.is_generic and found.label is Label.YES)


def test_a_fit_says_why_in_three_sentences_and_carries_its_evidence() -> None:
    found = fit(NEED, SUPPLY)

    assert found.label is Label.YES
    assert found.reason == (
        "Topic: “detection equipment” (32ARDENA2, paragraph 3) is what Ardena says it can do, "
        "and the need is “radiation detectors” (32TARVO1, paragraph 2). "
        "Region: what Ardena offers is open to all, Tarvo too. "
        "Help: the need asks for equipment, which Ardena gives."
    )
    assert found.evidence == NEED.evidence + SUPPLY.evidence


def test_the_score_is_made_of_topic_region_and_help() -> None:
    assert fit(NEED, NAMING).score == pytest.approx(0.5 + 0.2 + 0.3)
    assert fit(NEED, SUPPLY).score == pytest.approx(0.5 + 0.2 * 0.6 + 0.3)


def test_fits_come_best_first_by_label_then_score_then_as_given() -> None:
    twin = replace(SUPPLY, identifier="S4")

    found = fits([LABORATORY, NEED], [ELSEWHERE, SUPPLY, NAMING, twin])

    assert [(one.need, one.supply) for one in found[:3]] == [
        ("N1", "S2"),
        ("N1", "S1"),
        ("N1", "S4"),
    ]
    assert {one.label for one in found[3:]} == {Label.NO}


def test_a_project_is_shown_what_fits_and_what_blocks_the_rest() -> None:
    found = by_project([NEED, LABORATORY], [ELSEWHERE, SUPPLY, NAMING])

    assert [one.of for one in found] == ["N1", "N2"]
    assert [one.supply for one in found[0].fitting] == ["S2", "S1"]
    assert found[0].blocked == {("region",): ("S3",)}
    assert found[1].fitting == ()
    assert found[1].counts == {("topic",): 2, ("topic", "region"): 1}


def test_a_donor_is_shown_the_projects_that_fit_it() -> None:
    found = by_donor([LABORATORY, NEED], [SUPPLY, ELSEWHERE])

    assert [one.of for one in found] == ["S1", "S3"]
    assert [one.need for one in found[0].fitting] == ["N1"]
    assert found[0].blocked == {("topic",): ("N2",)}
    assert found[1].counts == {("topic", "region"): 1, ("region",): 1}
