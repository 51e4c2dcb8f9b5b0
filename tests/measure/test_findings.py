"""Tests of how findings are compared with labels; the papers themselves are not read here."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from measure.findings import (
    KeptPaperChangedError,
    Labelled,
    likeness,
    matched,
    scored,
    table,
    unchanged,
)

Json = dict[str, Any]


def _pledge(start: int, end: int, *, by: str = "XSS", minor: int = 100) -> Json:
    """A pledge whose words stand at a place."""
    money = {"text": "EUR 1", "minor": minor, "currency": "EUR", "about": False}
    return _finding(
        "pledge",
        by={"value": {"name": by, "iso3": by}, "spans": []},
        what={"value": "detectors", "spans": [[start, end]]},
        amount={"value": money, "spans": [[0, 5]]},
    )


def _finding(kind: str, **fields: Json) -> Json:
    return {"kind": kind, "claim": "asserted", "paragraph": 1, "rule": "", "fields": fields}


def _undertaking(date: str | None, relation: str = "by") -> Json:
    due = {"text": "by then", "date": date, "relation": relation}
    return _finding(
        "undertaking",
        what={"value": "reply", "spans": [[10, 20]]},
        due={"value": due, "spans": [[21, 28]]},
    )


def _answer(standing: str) -> Json:
    return _finding("answer", standing={"value": standing, "spans": [[3, 9]]})


def _paper(labels: list[Json], found: list[Json]) -> Labelled:
    return Labelled(name="A", text="", labels=tuple(labels), found=tuple(found))


def test_half_of_the_shorter_place_is_enough() -> None:
    assert likeness(_pledge(10, 20), _pledge(15, 60)) == 0.5
    assert likeness(_pledge(10, 20), _pledge(16, 60)) is None


def test_another_party_is_another_finding() -> None:
    assert likeness(_pledge(10, 20), _pledge(10, 20, by="XMM")) is None


def test_an_answer_matches_by_its_standing() -> None:
    assert likeness(_answer("declines"), _answer("declines")) is not None
    assert likeness(_answer("declines"), _answer("accepts")) is None


def test_the_best_overlap_is_taken_first() -> None:
    labels = [_pledge(0, 40), _pledge(20, 40)]

    pairs = matched(labels, [_pledge(20, 40), _pledge(0, 36)])

    assert pairs in ({0: 0, 1: 1}, {0: 1, 1: 0})


def test_one_finding_answers_one_label() -> None:
    assert len(matched([_pledge(0, 9), _pledge(0, 9)], [_pledge(0, 9)])) == 1


def test_an_optional_label_is_neither_missed_nor_its_match_false() -> None:
    optional = _pledge(0, 9) | {"optional": True}

    missed = scored([_paper([optional], [])]).kinds["pledge"]
    met = scored([_paper([optional], [_pledge(0, 9)])]).kinds["pledge"]

    assert (missed.labelled, missed.found) == (0, 0)
    assert (met.labelled, met.found) == (0, 0)


def test_a_deadline_is_right_with_its_day_precision_and_relation() -> None:
    right = scored([_paper([_undertaking("2031-03")], [_undertaking("2031-03")])])
    coarse = scored([_paper([_undertaking("2031-03-31")], [_undertaking("2031-03")])])
    other = scored([_paper([_undertaking("2031-03")], [_undertaking("2031-03", "before")])])

    assert [one.deadlines.right for one in (right, coarse, other)] == [1, 0, 0]


def test_a_sum_is_right_with_its_number_and_currency() -> None:
    score = scored([_paper([_pledge(0, 9)], [_pledge(0, 9, minor=200)])])

    assert score.kinds["pledge"].right == 1
    assert (score.sums.labelled, score.sums.found, score.sums.right) == (1, 1, 0)


def test_places_are_compared_where_both_sides_have_them() -> None:
    row = scored([_paper([_pledge(0, 9)], [_pledge(0, 8)])]).kinds["pledge"]

    assert (row.exact, row.placed) == (1, 2)


def test_the_table_has_a_row_for_each_kind() -> None:
    rows = table(scored([]), "open").splitlines()

    assert len(rows) == 2 + 13 + 3
    assert rows[0].startswith("| kind (open) |")


def test_a_kept_half_that_was_changed_is_refused(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "A.txt").write_text("as sealed", encoding="utf-8")
    digest = hashlib.sha256(b"as sealed").hexdigest()
    (tmp_path / "KEPT.sha256").write_text(f"{digest}  kept/A.txt\n", encoding="utf-8")
    unchanged(tmp_path)

    (kept / "A.txt").write_text("as tuned", encoding="utf-8")

    with pytest.raises(KeptPaperChangedError, match=r"kept/A\.txt"):
        unchanged(tmp_path)
