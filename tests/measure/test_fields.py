"""Tests that each value of a label is compared once, and what counts as a miss."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goodoffices.cable import as_json, read
from measure.accuracy import Misses, Plan, labelled, main, tables
from measure.fields import bad_spans, compared, false_alarms, families

Json = dict[str, Any]

CABLE = """EXERCISE EXERCISE EXERCISE
VZCZCXYZ8724
PP RUXAWEB
DE RUXBKM #0207 0640940
ZNR UUUUU ZZH
P 050931Z MAR 31
FM EMBASSY KELMAR
TO MINFOREIGN PORT ANSELM PRIORITY 2522

UNCLAS KELMAR 000207

SIPDIS

E.O. 13526: N/A

TAGS: KNNP, PREL

SUBJECT: FIRST RESPONSE TO THE PROPOSAL

REF: ANSELM 1184

1. (U) Post delivered the points on March 3. The ministry is
interested in a plan.

2. (U) The ministry asked for more time to study the draft.
HARGROVE
EXERCISE EXERCISE EXERCISE
"""


@pytest.fixture
def got() -> Json:
    """What the reader reads in the cable above."""
    return as_json(read(CABLE, findings=False))


def _misses(label: Json, got: Json) -> list[tuple[str, str]]:
    """The field and the part of each miss."""
    return [(one.field, one.part) for one in compared(label, got) if not one.hit]


def test_a_right_reading_has_no_miss(got: Json) -> None:
    label = {
        "subject": "FIRST RESPONSE TO THE\nPROPOSAL",
        "mrn": {"origin": "KELMAR", "serial": "000207", "year": 2031},
        "tags": ["KNNP", "PREL"],
        "references": [
            {
                "label": None,
                "text": "ANSELM 1184",
                "kind": "cable",
                "reference_id": "31ANSELM1184",
            }
        ],
        "talking_points": None,
        "summary": None,
    }

    verdicts = list(compared(label, got))

    assert all(one.hit for one in verdicts)
    assert len(verdicts) == 1 + 3 + 2 + 4 + 1 + 1


def test_a_value_read_where_the_label_has_none_is_a_miss(got: Json) -> None:
    label: Json = {"subject": None, "mrn": None, "tags": [], "info": []}

    missed = _misses(label, got)

    assert missed == [("subject", ""), ("mrn", ""), ("tags", ""), ("tags", "")]


def test_an_object_of_nulls_is_the_same_as_none(got: Json) -> None:
    label = {"classified_by": {"name": None, "title": None}, "sections": None}

    assert _misses(label, got) == []


def test_true_is_not_one(got: Json) -> None:
    assert _misses({"truncated": 0}, got) == [("truncated", "")]


def test_an_item_not_read_misses_every_value_and_one_too_many_misses_one(got: Json) -> None:
    recipient = {"route": None, "name": "EMBASSY TARVO", "precedence": None, "mcn": None}

    missed = _misses({"to": [], "info": [recipient]}, got)

    assert missed == [
        ("to", ""),
        *(("info", part) for part in ("name", "route", "precedence", "mcn")),
    ]


def test_a_paragraph_is_compared_by_number_mark_heading_first_and_last_words(got: Json) -> None:
    label = {
        "paragraphs": [
            {
                "number": 1,
                "number_as_written": 1,
                "portion_mark": "SBU",
                "heading": None,
                "first_words": "Post delivered the",
                "last_words": "interested in a plan.",
            },
            {"number": 2, "first_words": "The ministry asked for more time"},
        ]
    }

    verdicts = list(compared(label, got))

    assert len(verdicts) == 8
    assert [one.part for one in verdicts if not one.hit] == ["1.portion_mark"]


def test_a_paragraph_not_read_leaves_its_neighbours_paired(got: Json) -> None:
    first, second = (
        {"number": 1, "first_words": "Post delivered the points on March"},
        {"number": 2, "first_words": "The ministry asked for more time"},
    )
    lost = {"number": 3, "first_words": "Nothing of the kind was said"}

    missed = _misses({"paragraphs": [first, lost, second]}, got)

    assert missed == [("paragraphs", "3.number"), ("paragraphs", "3.first_words")]


def test_points_are_compared_by_count_and_first_words(got: Json) -> None:
    points = [{"kind": "main", "text": "We would welcome a reply."}]
    read_points = {**got, "talking_points": {"main": 1, "if_asked": 0, "points": points}}
    label = {"talking_points": {"main": 1, "if_asked": 1, "first_words": ["We would"]}}

    assert _misses(label, read_points) == [("talking_points", "if_asked")]


def test_a_name_that_the_label_does_not_repeat_must_be_there(got: Json) -> None:
    label = {"signer": "(present in the text)"}

    assert _misses(label, got) == []
    assert _misses(label, {**got, "signer": None}) == [("signer", "")]


def test_keys_that_are_not_of_the_contract_are_passed_over(got: Json) -> None:
    assert list(compared({"damage": ["A1"], "created_mirror": "x", "domain": {}}, got)) == []


def test_an_alarm_is_false_where_a_label_tells_of_doubts_and_not_of_this_one(got: Json) -> None:
    alarmed = {**got, "doubts": [{"kind": "serial"}, {"kind": "apostrophe"}]}

    assert false_alarms({"doubts": []}, alarmed) == ["serial"]
    assert false_alarms({"doubts": ["serial"]}, alarmed) == []
    assert false_alarms({}, alarmed) == []


def test_every_place_of_a_right_reading_is_good(got: Json) -> None:
    assert bad_spans(CABLE, got) == []


def test_a_place_outside_the_text_or_with_other_words_is_bad(got: Json) -> None:
    end = len(CABLE)
    places = {**got["spans"], "tags": [[end, end + 4]], "signer": [[0, 8]]}

    assert bad_spans(CABLE, {**got, "spans": places}) == [f"tags {end}:{end + 4}", "signer 0:8"]


def test_a_folder_of_labelled_cables_is_measured_by_layout(tmp_path: Path) -> None:
    (tmp_path / "31KELMAR207.txt").write_text(CABLE, encoding="utf-8")
    label = {"layout": "raw", "signer": "HARGROVE", "subject": "ANOTHER", "doubts": []}
    (tmp_path / "31KELMAR207.json").write_text(json.dumps(label), encoding="utf-8")
    (tmp_path / "without-a-text.json").write_text("{}", encoding="utf-8")
    misses = Misses()

    text = tables(Plan(labelled=(tmp_path,)), misses)

    assert [one.name for one in labelled(tmp_path)] == ["31KELMAR207"]
    assert "| raw | 1 | 2 | 3 | 66.66 |" in text
    assert misses.lines == [
        "31KELMAR207\tsubject \t'ANOTHER'\t'FIRST RESPONSE TO THE PROPOSAL'"
    ]


def test_the_tables_of_generated_cables_are_the_same_for_the_same_seed() -> None:
    plan = Plan(damaged=4, headers=1, seed=5)

    assert tables(plan) == tables(plan)
    assert "kinds of damage" in tables(plan)


def test_the_command_lists_misses_to_standard_error(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "31KELMAR207.txt").write_text(CABLE, encoding="utf-8")
    (tmp_path / "31KELMAR207.json").write_text('{"signer": "RICE"}', encoding="utf-8")

    status = main(["--labelled", str(tmp_path), "--misses"])

    told = capsys.readouterr()
    assert status == 0
    assert "| signer | 0 | 1 | 0.00 |" in told.out
    assert told.err == "31KELMAR207\tsigner \t'RICE'\t'HARGROVE'\n"


def test_conformance_cases_are_checked_by_family(tmp_path: Path) -> None:
    cases = [
        {"input": "05RIO123", "expected": "05RIODEJANEIRO123"},
        {"input": "05RIO124", "expected": "another"},
    ]
    path = tmp_path / "reference_id_c14n.json"
    path.write_text(json.dumps({"cases": cases}), encoding="utf-8")

    (family,) = families(tmp_path)

    assert (family.name, family.cases, family.missed) == ("reference_id_c14n", 2, ("05RIO124",))


def test_the_shared_conformance_cases_have_a_check_each(shared: Path) -> None:
    folder = shared / "conformance"

    found = {family.name for family in families(folder)}

    assert found == {path.stem for path in folder.glob("*.json")}
