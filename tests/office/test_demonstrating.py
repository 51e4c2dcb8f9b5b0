"""The demonstration: made anew each time, and never over papers of one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from goodoffices import ledger
from goodoffices.errors import LedgerInUseError, NothingToDraftError
from goodoffices.ledger import Ledger
from goodoffices.office import demonstrating, matching, papers, questions
from goodoffices.office.demonstrating import Demonstration
from goodoffices.records import Draft, DraftParagraph, Label, Line

NOW = datetime(2034, 3, 1, tzinfo=UTC)


def _shown(place: str, on: str | None = None) -> Demonstration:
    return demonstrating.demonstration(place, on, NOW, lambda _: None)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    """A demonstration as of its newest paper."""
    return _shown(str(tmp_path_factory.mktemp("demo") / "demo.db"))


def test_it_shows_desk_matches_and_the_next_paper(shown: Demonstration) -> None:
    assert shown.desk.papers == len(demonstrating.specimens()) == 35
    assert shown.desk.overdue
    assert len(shown.fits) == 3
    assert Label.NO not in {fit.label for fit in shown.fits}
    assert {fit.supply for fit in shown.fits} <= set(dict(shown.donors))
    assert papers.is_exercise(shown.text)
    assert shown.first_point.startswith("We know and value your government's work")


def test_its_commands_begin_where_the_story_stands(shown: Demonstration) -> None:
    first = shown.desk.overdue[0].matter.subject

    assert shown.commands == (
        f"show {first}",
        "match",
        "draft demarche --to Skerrland",
        "serve",
    )


def test_each_paper_moves_its_progress_on(tmp_path: Path) -> None:
    moved: list[str] = []

    demonstrating.demonstration(str(tmp_path / "demo.db"), None, NOW, moved.append)

    assert tuple(moved) == demonstrating.specimens()


def test_twice_gives_the_same(tmp_path: Path) -> None:
    place = str(tmp_path / "demo.db")
    first = _shown(place)

    again = _shown(place)

    assert (again.desk.findings, again.fits) == (first.desk.findings, first.fits)
    assert (again.text, again.commands) == (first.text, first.commands)


def test_another_day_shows_the_desk_of_that_day(tmp_path: Path) -> None:
    shown = _shown(str(tmp_path / "demo.db"), "2031-12-01")

    assert shown.desk.on == date(2031, 12, 1)
    assert shown.desk.papers == 14


def test_before_the_first_paper_nothing_is_late_and_a_paper_can_be_listed(
    tmp_path: Path,
) -> None:
    shown = _shown(str(tmp_path / "demo.db"), "2030-01-01")

    assert shown.commands[0] == "list papers"


def test_a_ledger_of_real_papers_is_left_alone(
    write: Callable[..., str], take: Callable[..., object], place: str
) -> None:
    paper = Path(write())
    paper.write_text(paper.read_text().replace("EXERCISE EXERCISE EXERCISE", ""))
    take(str(paper))
    before = Path(place).read_bytes()

    with pytest.raises(LedgerInUseError, match="was left as it is"):
        _shown(place)

    assert Path(place).read_bytes() == before


def test_a_ledger_of_other_exercise_papers_is_made_anew(
    write: Callable[..., str], take: Callable[..., object], place: str
) -> None:
    take(write())

    _shown(place)

    with Ledger.open(place) as book:
        found = ledger.papers(book, questions.own_side(book))
    assert "31KELMAR12" not in {one.reference for one in found}


def test_without_a_match_there_is_nothing_to_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "best", lambda *_: ())

    with pytest.raises(NothingToDraftError, match="no project fits a donor"):
        _shown(str(tmp_path / "demo.db"))


def test_a_draft_without_points_has_no_first_one(shown: Demonstration) -> None:
    form = DraftParagraph(portion_mark="U", lines=(Line(text="Form."),))
    without: Draft = replace(shown.draft, paragraphs=(form,))

    assert demonstrating._first_point(without) == ""
