"""Tests that clean cables are clean, that every kind of damage is done, and what stays true."""

from __future__ import annotations

from random import Random

import pytest

from goodoffices.cable import read
from measure.damage import KINDS, LABELS, Sheet, any_damage, compose, damaged
from measure.damage.digits import PLACES, opening, wrong_digits
from measure.damage.sheet import as_read, as_written, places, twofold
from measure.damage.wrapping import wrapped

CATALOGUE = [
    *(f"A{number}" for number in range(1, 15)),
    *(f"B{number}" for number in range(1, 16)),
    *(f"C{number}" for number in range(1, 20)),
]
SEEDS = range(60)


def _clean(seed: int) -> Sheet:
    """A composed cable, the same for the same seed."""
    return compose(Random(seed))


def _done(code: str) -> tuple[Sheet, Sheet]:
    """The first composed cable to which a kind can be done, before and after."""
    for seed in SEEDS:
        clean = _clean(seed)
        after = damaged(clean, [code], Random(seed))
        if after.damage:
            return clean, after
    pytest.fail(f"{code} cannot be done to any of {len(SEEDS)} cables")


def test_every_kind_of_the_catalogue_is_made_or_said_to_be_measured_by_labels() -> None:
    assert {*KINDS, *LABELS} == set(CATALOGUE)
    assert not KINDS.keys() & LABELS.keys()


@pytest.mark.parametrize("code", sorted(KINDS))
def test_a_kind_of_damage_changes_the_text_and_keeps_a_truth(code: str) -> None:
    clean, after = _done(code)

    assert after.damage == (code,)
    assert after.text() != clean.text()
    assert after.truth().keys() <= clean.truth().keys()


@pytest.mark.parametrize("code", sorted(KINDS))
def test_nothing_but_the_text_itself_is_left_in_a_damaged_text(code: str) -> None:
    _, after = _done(code)

    assert not {"\ue000", "\ue001", "\ue002"} & set(after.text() + str(after.truth()))


def test_the_same_seed_makes_the_same_cable_and_the_same_damage() -> None:
    first, second = (any_damage(_clean(7), 3, Random(7)) for _ in range(2))

    assert first.text() == second.text()
    assert first.truth() == second.truth()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_clean_cable_agrees_with_itself(seed: int) -> None:
    truth = _clean(seed).truth()

    station, created = truth["station"], truth["created"]
    assert station["serial"] == truth["mrn"]["serial"][-4:]
    assert truth["routing_line"][0] == truth["dtg"][0]
    assert created.startswith(str(truth["mrn"]["year"]))
    assert truth["doubts"] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_clean_cable_carries_the_exercise_lines(seed: int) -> None:
    lines = _clean(seed).text().strip().splitlines()

    assert lines[0] == lines[-1] == "EXERCISE EXERCISE EXERCISE"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_clean_text_stands_in_lines_of_at_most_69_columns(seed: int) -> None:
    clean = _clean(seed)

    body = clean.text().partition("SUBJ")[2]

    assert max(len(line) for line in body.splitlines()[1:]) <= 69


def test_any_damage_does_as_many_kinds_as_asked() -> None:
    done = any_damage(_clean(3), 3, Random(3))

    assert len(done.damage) == 3


def test_a_kind_that_finds_nothing_to_damage_is_not_counted() -> None:
    bare = _clean(3).without("ref", "section")

    done = damaged(bare, ["B7", "C7"], Random(3))

    assert done == bare


def test_a_subject_with_commas_for_apostrophes_keeps_its_repaired_form() -> None:
    for seed in range(200):
        clean = _clean(seed)
        after = damaged(clean, ["A1"], Random(seed))
        if after.truth()["subject"] != clean.truth()["subject"]:
            break

    assert after.truth()["subject"] == clean.truth()["subject"].replace("'", ",")
    assert after.truth()["subject_repaired"] == clean.truth()["subject"]


def test_a_pilcrow_turned_digit_changes_the_number_as_written_alone() -> None:
    clean, after = _done("A4")

    last = after.truth()["paragraphs"][-1]
    assert last["number"] == clean.truth()["paragraphs"][-1]["number"]
    assert last["number_as_written"] == 10 + last["number"]


def test_a_section_line_inside_a_paragraph_is_no_word_of_it() -> None:
    clean, after = _done("B7")

    assert after.truth()["paragraphs"] == clean.truth()["paragraphs"]


def test_a_body_printed_twice_is_a_doubt_and_one_text() -> None:
    clean, after = _done("B3")

    assert after.truth()["doubts"] == ["repeated_text"]
    assert after.truth()["paragraphs"] == clean.truth()["paragraphs"]


def test_a_text_cut_off_is_truncated_and_unsigned() -> None:
    _, after = _done("B14")

    truth = after.truth()
    assert truth["truncated"] is True
    assert truth["signer"] is None
    assert "truncated" in truth["doubts"]


def test_without_a_header_no_number_has_a_year() -> None:
    _, after = _done("C1")

    truth = after.truth()
    assert truth["dtg"] is None
    assert truth["mrn"]["year"] is None
    assert truth["reference_id"] is None


def test_without_a_classification_line_the_cable_has_no_number() -> None:
    _, after = _done("C2")

    truth = after.truth()
    assert truth["classification_line"] is truth["mrn"] is truth["reference_id"] is None
    assert truth["tags"] == []
    assert truth["subject"] is None


def test_an_archive_label_tells_the_year_that_a_lost_header_told() -> None:
    clean = _clean(1)

    both = damaged(clean, ["C14", "C2"], Random(1))

    assert both.damage == ("C2",)


def test_words_stand_in_one_way_and_are_read_in_another() -> None:
    words = f"Customs {twofold('&amp;', '&')} Border"

    assert as_written(words) == "Customs &amp; Border"
    assert as_read(words) == "Customs & Border"
    assert [match.start() for match in places("[a-z]mp", words)] == []


def test_wrapping_keeps_the_length_and_the_width() -> None:
    words = "The quick answer came in March and was not what anybody had hoped for"

    text = wrapped(words, 20, 4)

    assert text.replace("\n", " ") == words
    assert [len(line) <= 20 for line in text.splitlines()]
    assert len(text.splitlines()[0]) <= 16


@pytest.mark.parametrize("number", range(len(PLACES)))
def test_every_digit_of_a_place_becomes_every_other(number: int) -> None:
    clean, digits = _clean(2), (4, 4, 3, 2)[number]

    made = {sheet.text() for sheet in wrong_digits(clean, PLACES[number])}

    assert len(made) == digits * 9
    assert clean.text() not in made


def test_the_opening_of_a_cable_ends_with_its_first_paragraph() -> None:
    short = opening(_clean(2))

    assert len(short.truth()["paragraphs"]) == 1
    assert short.truth()["dtg"] is not None


@pytest.mark.parametrize("seed", range(20))
def test_the_reader_raises_on_no_damaged_cable(seed: int) -> None:
    done = any_damage(_clean(seed), 4, Random(seed))

    assert read(done.text(), findings=False).cable.text == done.text()
