"""Holds the finders to the page on what is firmly said, hedged, contingent or denied."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from goodoffices.records import KINDS, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]

PAGE = Path(__file__).parents[3] / "docs" / "hedges.md"
KIND_OF = {
    "Promises": "undertaking",
    "Answers": "answer",
    "Offers": "offer",
    "Pledges": "pledge",
    "If asked": "if asked",
}


def _rows() -> Iterator[tuple[str, list[str]]]:
    """Each line of the page's tables, with the kind that the heading above it names."""
    kind = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = KIND_OF[line.removeprefix("## ")]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0] not in {"sentence", "---"}:
            yield kind, cells


def _cases() -> Iterator[object]:
    """The lines on what is said outright; one that is not read so yet has to fail."""
    for kind, cells in _rows():
        if kind == "if asked":
            continue
        said, claim, standing, still = cells
        marks = [pytest.mark.xfail(strict=True, reason=still)] if still else []
        wanted = [] if claim == "none" else [(claim, standing.replace(" ", "_"))]
        yield pytest.param(said, kind, wanted, id=said, marks=marks)


@pytest.mark.parametrize(("said", "kind", "wanted"), [*_cases()])
def test_it_is_read_as_firmly_as_it_is_said(
    reported: Found, said: str, kind: str, wanted: list[tuple[str, str]]
) -> None:
    found = reported(said, KINDS[kind])

    assert [(one.get("claim", "asserted"), one.get("standing", "")) for one in found] == wanted


@pytest.mark.parametrize(
    ("said", "kind"), [cells for kind, cells in _rows() if kind == "if asked"]
)
def test_what_is_held_for_a_question_is_contingent(
    if_asked: Found, said: str, kind: str
) -> None:
    found = if_asked(said, KINDS[kind])

    assert [one["claim"] for one in found] == ["contingent"]
