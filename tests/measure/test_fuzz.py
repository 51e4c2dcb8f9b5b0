"""Replays texts that were once misread, and holds the fuzzer to what it promises."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from goodoffices.cable import read as true_read
from goodoffices.facts import specimens
from goodoffices.records import Reading, Span
from measure import fuzz
from measure.fuzz import CORPUS, faults, given_texts, mutated, shrunk


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_text_that_was_once_misread_is_read(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")

    assert list(faults(text)) == []


def test_specimens_damaged_at_random_are_read() -> None:
    chance = random.Random(7)
    texts = given_texts([specimens(), CORPUS])

    found = [fault for _ in range(100) for fault in faults(mutated(texts, chance))]

    assert found == []


def test_mutations_are_the_same_from_the_same_seed() -> None:
    texts = given_texts([specimens()])

    once, again = (
        [mutated(texts, chance) for _ in range(30)]
        for chance in (random.Random(3), random.Random(3))
    )

    assert once == again
    assert len(set(once)) == 30


def test_an_exception_is_a_fault_named_by_its_kind_and_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(fuzz, "read", _refuse_x)

    found = list(faults("axb"))

    assert [one.key for one in found] == ["ValueError in test_fuzz._refuse_x"]


def test_a_place_outside_the_text_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "read", _place_outside)

    found = list(faults("Belmoria agreed."))

    assert [one.kind for one in found] == ["span"]


def test_a_reading_without_end_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "read", _never_end)
    monkeypatch.setattr(fuzz, "_LONGEST", 0.1)

    found = list(faults("text"))

    assert [one.key for one in found] == ["TimeoutError in fuzz.stop"]


def test_a_text_that_fails_is_shortened_to_what_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "read", _refuse_x)

    short = shrunk(
        "one line\nof many x and\nmore lines\n" * 3, "ValueError in test_fuzz._refuse_x"
    )

    assert short == "x"


def test_each_cause_is_kept_as_a_text_of_its_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz, "read", _refuse_x)
    monkeypatch.setattr("sys.argv", ["fuzz", "--executions", "20", "--keep", str(tmp_path)])

    status = fuzz.main()

    assert status == 1
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["x"]
    assert "20 executions" in capsys.readouterr().out


def _refuse_x(text: str, *, findings: bool) -> Reading:
    """A reader that fails on one letter."""
    if "x" in text:
        raise ValueError(text)
    return true_read(text, findings=findings)


def _place_outside(text: str, *, findings: bool) -> Reading:
    """A reader that names a place behind the end."""
    reading = true_read(text, findings=findings)
    outside = replace(reading.cable, spans={"subject": (Span(0, len(text) + 1),)})
    return replace(reading, cable=outside)


def _never_end(text: str, *, findings: bool) -> Reading:
    """A reader that never comes back."""
    while findings:
        text = text[::-1]
    return true_read(text)
