"""Needs and supplies from records: who is a donor, what is a need, and what fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from goodoffices.facts import Gazetteer
from goodoffices.ledger import Ledger
from goodoffices.office import matching, names, questions
from goodoffices.records import (
    Amount,
    Answer,
    Capability,
    Claim,
    Fit,
    Help,
    Label,
    Matter,
    Offer,
    Party,
    Pledge,
    Project,
    Record,
    Standing,
    Support,
)

NewMatter = Callable[..., Matter]

BELMORIA = Party(name="Belmoria", iso3="XBB")
CORVANIA = Party(name="Corvania", iso3="XCC")
SKERRLAND = Party(name="Skerrland", iso3="XSS")

BORDERS = Capability(party=SKERRLAND, area="training and equipment for border security")


def test_a_project_tells_its_topics_and_kind_of_help_by_its_words(detectors: Matter) -> None:
    (need,) = matching.needs([detectors])

    assert (need.identifier, need.recipient) == ("a/project1", BELMORIA)
    assert {"DET", "BOR"} <= need.topics
    assert [one.place for one in need.evidence] == ["31KELMAR12 para 3"]


def test_the_topic_and_help_that_a_record_names_count_before_its_words(
    matter: NewMatter,
) -> None:
    project = Project(
        recipient=BELMORIA,
        what="training in detectors",
        topic="SRC",
        help=Help.EXPERTISE,
        standing=Standing.AGREED,
    )

    (need,) = matching.needs([matter("a/project1", project)])

    assert (need.topics, need.helps) == (frozenset({"SRC"}), frozenset({Help.EXPERTISE}))
    assert need.is_generic is False


def test_a_project_that_states_no_item_is_generic(matter: NewMatter) -> None:
    asked = Project(recipient=BELMORIA, what="help of any kind", topic="GEN")
    said = Project(recipient=BELMORIA, what="detectors")
    open_to_all = [replace(one, standing=Standing.OPEN_TO_DONORS) for one in (asked, said)]

    needs = matching.needs([matter(f"a/{one.what}", one) for one in open_to_all])

    assert [one.is_generic for one in needs] == [True, False]


@pytest.mark.parametrize(
    "project",
    [
        Project(recipient=BELMORIA, standing=Standing.OPEN_TO_DONORS),
        Project(recipient=BELMORIA, what="detectors", standing=Standing.FUNDED),
    ],
)
def test_a_project_without_words_or_with_a_donor_is_no_need(
    matter: NewMatter, project: Project
) -> None:
    assert matching.needs([matter("a/project1", project)]) == ()


@pytest.mark.parametrize(
    "record",
    [
        BORDERS,
        Offer(by=SKERRLAND, what="border security"),
        Answer(by=SKERRLAND, what="border security", standing=Standing.INTERESTED),
    ],
)
def test_what_a_party_can_do_offers_or_likes_makes_it_a_donor(
    matter: NewMatter, known: Gazetteer, record: Record
) -> None:
    (supply,) = matching.supplies([matter("a/1", record)], known)

    assert (supply.identifier, supply.donor) == ("XSS", SKERRLAND)
    assert "BOR" in supply.topics
    assert (supply.covers, supply.open_to_all) == (None, False)


@pytest.mark.parametrize(
    "record",
    [
        Support(party=SKERRLAND, recipient=BELMORIA, what="border security"),
        Pledge(by=SKERRLAND, to=BELMORIA, what="border security"),
        Answer(by=SKERRLAND, what="border security", standing=Standing.DECLINES),
        Capability(party=SKERRLAND, area="good weather"),
        Capability(area="border security"),
    ],
)
def test_who_only_helps_declines_or_says_nothing_of_use_is_no_donor(
    matter: NewMatter, known: Gazetteer, record: Record
) -> None:
    assert matching.supplies([matter("a/1", record)], known) == ()


def test_what_a_paper_denies_makes_no_donor(matter: NewMatter, known: Gazetteer) -> None:
    assert matching.supplies([matter("a/1", BORDERS, claim=Claim.DENIED)], known) == ()


@pytest.mark.parametrize(
    "help_given",
    [
        Support(party=SKERRLAND, recipient=CORVANIA, what="courses at ports"),
        Pledge(by=SKERRLAND, to=CORVANIA, what="courses at ports"),
    ],
)
def test_the_help_that_a_donor_gives_tells_where_and_in_what_it_works(
    matter: NewMatter, known: Gazetteer, help_given: Record
) -> None:
    found = matching.supplies([matter("a/2", help_given), matter("a/1", BORDERS)], known)

    (supply,) = found
    assert supply.named == {"XCC"}
    assert supply.text.endswith("courses at ports")
    assert [one.subject for one in supply.evidence] == ["a/1", "a/2"]


def test_help_to_nobody_in_particular_names_nobody(matter: NewMatter, known: Gazetteer) -> None:
    given = Support(party=SKERRLAND, recipient=Party(name="eight countries"))

    (supply,) = matching.supplies([matter("a/1", BORDERS), matter("a/2", given)], known)

    assert (supply.named, supply.text) == (frozenset(), BORDERS.area)


@pytest.mark.parametrize(
    ("condition", "covers", "open_to_all"),
    [
        ("Lower Straits", {"XBB", "XCC", "XMM"}, False),
        ("Corvania", {"XCC"}, False),
        ("worldwide", None, True),
        ("in good time", None, False),
    ],
)
def test_the_condition_of_an_offer_tells_whom_it_covers(
    matter: NewMatter,
    known: Gazetteer,
    condition: str,
    covers: set[str] | None,
    *,
    open_to_all: bool,
) -> None:
    offer = Offer(by=SKERRLAND, what="border security", condition=condition)

    (supply,) = matching.supplies([matter("a/1", offer)], known)

    assert (supply.covers, supply.open_to_all) == (covers, open_to_all)


def test_a_donor_fits_a_project_with_words_of_both(
    matter: NewMatter, detectors: Matter, known: Gazetteer
) -> None:
    able = Capability(party=SKERRLAND, area="radiation detectors and training")

    (fit,) = matching.matches([detectors, matter("b/1", able, source="31ARDENA9")], known).fits

    assert (fit.need, fit.supply) == ("a/project1", "XSS")
    assert fit.label is not Label.NO
    assert "31ARDENA9 para 3" in fit.reason
    assert "31KELMAR12 para 3" in fit.reason


def test_the_best_are_one_fit_a_project_and_none_that_is_blocked(
    matter: NewMatter, detectors: Matter, known: Gazetteer
) -> None:
    law = Project(
        recipient=CORVANIA, what="a law on export control", standing=Standing.OPEN_TO_DONORS
    )
    matters = [
        detectors,
        matter("b/project2", law),
        matter("c/1", Capability(party=SKERRLAND, area="radiation detectors")),
        matter("c/2", Capability(party=CORVANIA, area="radiation detection")),
    ]

    found = matching.matches(matters, known).fits

    assert len(found) == 4
    assert [fit.need for fit in matching.best(found, 3)] == ["a/project1"]
    assert matching.best(found, 0) == ()


def test_the_matches_of_one_donor_or_project_leave_out_the_others(exercise: str) -> None:
    with Ledger.open(exercise) as book:
        known, us = names.known_to(book, None), questions.own_side(book)

        whole = matching.of_ledger(book, us, known)
        of_donor = matching.of_ledger(book, us, known, donor="XSS")
        of_project = matching.of_ledger(book, us, known, project=whole.needs[0].identifier)

    assert {fit.supply for fit in of_donor.fits} == {"XSS"}
    assert len(of_donor.needs) == len(whole.needs) > 1
    assert {fit.need for fit in of_project.fits} == {whole.needs[0].identifier}
    assert len(of_project.supplies) == len(whole.supplies) > 1


def test_a_donor_of_the_specimens_is_proposed_for_what_it_says_it_can_do(
    exercise: str, known: Gazetteer
) -> None:
    with Ledger.open(exercise) as book:
        found = matching.of_ledger(book, questions.own_side(book), known, donor="XSS")

    best = found.fits[0]
    assert best.label is Label.YES
    assert best.need == "31ANSELM4412/project3"
    assert "radiation detectors" in best.reason


@pytest.fixture
def georgian(real: str) -> dict[tuple[str, str], Fit]:
    """How Turkey fits the projects of the second real cable, by recipient and first word."""
    with Ledger.open(real) as book:
        found = matching.of_ledger(book, questions.own_side(book), names.known_to(book, None))
    needs = {one.identifier: one for one in found.needs}
    return {
        (need.recipient.iso3 or "", need.text.split()[0]): fit
        for fit in found.fits
        if fit.supply == "TUR" and (need := needs[fit.need]).recipient
    }


@pytest.mark.parametrize(
    ("project", "capability"),
    [
        (("GEO", "debt"), "maritime security"),
        (("GEO", "assistance"), "border security"),
        (("KAZ", "securing"), "border security"),
    ],
)
def test_turkey_is_proposed_for_what_the_real_cable_asked_of_it(
    georgian: dict[tuple[str, str], Fit], project: tuple[str, str], capability: str
) -> None:
    fit = georgian[project]

    assert fit.label is not Label.NO
    assert f"“{capability}” (09STATE24630 para 4)" in fit.reason
    assert "(09STATE24630 para 3)" in fit.reason
    assert any(one.subject and one.words == capability for one in fit.evidence)


def test_turkey_is_not_proposed_for_the_accounting_of_materials(
    georgian: dict[tuple[str, str], Fit],
) -> None:
    assert georgian["KAZ", "improving"].blocking == ("topic",)


def test_a_sum_in_an_offer_is_no_word_of_it(matter: NewMatter, known: Gazetteer) -> None:
    money = Amount(text="EUR 5", minor=500, currency="EUR")

    assert matching.supplies([matter("a/1", Offer(by=SKERRLAND, amount=money))], known) == ()
