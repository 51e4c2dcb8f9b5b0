"""Turns the words of records into words of a sentence."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from goodoffices.draft.phrasing import (
    areas,
    calm,
    counted,
    listed,
    post_name,
    project_words,
    state_name,
    stated,
    when,
)
from goodoffices.draft.wording import say
from goodoffices.records import InexactDate, Party, Relation


@pytest.mark.parametrize(
    ("parts", "row"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b, and c"),
        (["a", "b, or d", "c"], "a; b, or d; and c"),
        (["a", "b (of d, e)", "c"], "a, b (of d, e), and c"),
        (["a", "b", "a"], "a and b"),
    ],
)
def test_things_stand_in_a_row(parts: list[str], row: str) -> None:
    assert listed(parts) == row


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "no steps"),
        (1, "one step"),
        (2, "two steps"),
        (20, "twenty steps"),
        (1200, "1,200 steps"),
    ],
)
def test_a_number_agrees_with_its_noun(count: int, words: str) -> None:
    assert counted(count, "step") == words


def test_an_irregular_plural_is_given() -> None:
    assert counted(2, "country", "countries") == "two countries"


@pytest.mark.parametrize(
    ("written", "short", "full"),
    [
        ("BM-1: Radiation detectors", "Project BM-1", "Project BM-1 (radiation detectors)"),
        ("CV-3, training", "Project CV-3", "Project CV-3 (training)"),
        ("BM-2: IBSO courses", "Project BM-2", "Project BM-2 (IBSO courses)"),
        ("BM-2: Belmorian courses", "Project BM-2", "Project BM-2 (Belmorian courses)"),
        ("BM-2: Lower Straits courses", "Project BM-2", "Project BM-2 (Lower Straits courses)"),
        ("Project BM-4", "Project BM-4", "Project BM-4"),
        ("debt relief", "the project on debt relief", "debt relief"),
        (None, "a project still to be described", "a project still to be described"),
    ],
)
def test_a_project_is_named_by_label_and_words(
    written: str | None, short: str, full: str
) -> None:
    words = project_words(written, ("Belmoria", "Radiation Safety Inspectorate"))

    assert words.short.replace("\N{NO-BREAK SPACE}", " ") == short
    assert words.full.replace("\N{NO-BREAK SPACE}", " ") == full


@pytest.mark.parametrize(
    ("written", "calmed"),
    [
        ("RESPOND BY March on U.S. proposals", "respond by March on U.S. proposals"),
        ("BELMORIA,S REPLY TO the SUB-GROUP", "Belmoria's reply to the sub-group"),
        ("aN MoU on alarms", "an MoU on alarms"),
        ("answers ON BM-4 BY IBSO in MAY", "answers on BM-4 by IBSO in May"),
        ("two courses in 2032 (Ref B).", "two courses in 2032"),
        ("the IBSO  courses", "the IBSO courses"),
    ],
)
def test_shouted_words_are_calmed_and_names_kept(written: str, calmed: str) -> None:
    assert calm(written, ("Belmoria", "IBSO")) == calmed


@pytest.mark.parametrize(
    ("plad", "name"),
    [
        ("AMEMBASSY KELMAR", "Embassy Kelmar"),
        ("EMBASSY SAN RUELO", "Embassy SAN RUELO"),
        ("MISSION IBSO LORNE", "Mission IBSO LORNE"),
        ("AMCONSUL KELMAR", "Consulate Kelmar"),
        ("SECSTATE", "SECSTATE"),
    ],
)
def test_a_post_is_named_as_in_a_sentence(plad: str, name: str) -> None:
    assert post_name(plad, "Kelmar") == name


@pytest.mark.parametrize(
    ("party", "name"),
    [
        (None, "the partner"),
        (Party(name="Maruna", iso3="XMM"), "Maruna"),
        (Party(name="United Straits", iso3="XUS"), "the United Straits"),
        (Party(name="Republic of Albria", iso3="XAL"), "the Republic of Albria"),
        (Party(name="Border Office", office="BO"), "the Border Office"),
        (Party(name="the Border Office", office="BO"), "the Border Office"),
        (Party(name="IBSO", organisation="IBSO"), "IBSO"),
        (Party(name="neighboring countries"), "neighboring countries"),
    ],
)
def test_a_party_is_named_as_in_a_sentence(party: Party | None, name: str) -> None:
    assert state_name(party) == name


@pytest.mark.parametrize(
    ("date", "words"),
    [("2031", "in 2031"), ("2031-06", "in June 2031"), ("2031-06-18", "on 18 June 2031")],
)
def test_a_date_is_stated_as_exactly_as_it_is_known(date: str, words: str) -> None:
    assert stated(date) == words


def test_a_date_that_nobody_gave_is_told_in_the_words_of_the_paper() -> None:
    soft = InexactDate(text="in the spring", date=None, relation=Relation.SOFT)

    assert (when(soft), when(None)) == ("in the spring", "")


def test_vague_areas_give_way_to_exact_ones() -> None:
    assert areas(["several areas", "forensics"]) == ("forensics",)
    assert areas(["several areas"]) == ("several areas",)


def test_a_slot_that_nobody_fills_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        say("demarche.cost")
