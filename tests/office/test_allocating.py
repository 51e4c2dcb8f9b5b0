"""Allocations from files and from a ledger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from goodoffices import ledger
from goodoffices.errors import NothingToAllocateError
from goodoffices.facts import Gazetteer
from goodoffices.office import allocating, papers, questions

Write = Callable[..., str]

PROJECTS = "project,recipient,cost,currency,priority\nP1,XBB,100,EUR,2\n"
DONORS = "donor,budget,currency,max_projects\nXSS,500,EUR,3\n"
PAIRS = "project,donor,fit\nP1,XSS,0.9\n"


@pytest.fixture
def csv(tmp_path: Path) -> Callable[[str, str], str]:
    """The path of a CSV file with this content."""

    def write(name: str, content: str) -> str:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return str(path)

    return write


def test_files_alone_need_no_ledger(csv: Callable[[str, str], str], place: str) -> None:
    files = allocating.Files(
        projects=csv("p.csv", PROJECTS), donors=csv("d.csv", DONORS), pairs=csv("x.csv", PAIRS)
    )

    found = allocating.allocation(files, place, None, seconds=5)

    (one,) = found.assignments
    assert (one.project, one.donor, one.amount.minor) == ("P1", "XSS", 10_000)
    assert not Path(place).exists()


def test_projects_and_fits_of_a_ledger_meet_the_donors_of_a_file(
    csv: Callable[[str, str], str], exercise: str
) -> None:
    projects = csv(
        "p.csv",
        "project,cost,currency\n31ANSELM4412/project3,90000,USD\n31TARVO402/project2,40000,USD\n",
    )
    donors = csv("d.csv", "donor,budget,currency\nXSS,2000000,USD\n")

    files = allocating.Files(projects=projects, donors=donors)
    found = allocating.allocation(files, exercise, None, seconds=5)

    assert [one.project for one in found.assignments] == ["31ANSELM4412/project3"]
    assert [one.project for one in found.unfunded] == ["31TARVO402/project2"]


def test_a_pair_that_does_not_fit_is_not_carried(
    csv: Callable[[str, str], str], exercise: str
) -> None:
    projects = csv("p.csv", "project,cost,currency\n31TARVO402/project1,350000,USD\n")
    donors = csv("d.csv", "donor,budget,currency\nIBSO,2000000,USD\nXQQ,100,USD\n")

    files = allocating.Files(projects=projects, donors=donors)
    found = allocating.allocation(files, exercise, None, seconds=5)

    assert found.assignments == ()
    assert [one.project for one in found.unfunded] == ["31TARVO402/project1"]


def test_the_money_of_offers_is_a_purse_and_the_cost_of_projects_is_wanted(
    exercise: str,
) -> None:
    with ledger.Ledger.open(exercise) as book:
        found = ledger.matters(book, questions.own_side(book))

    wanted, purses = allocating._wanted(found), allocating._purses(found)

    costs = {one.project: (one.recipient, one.cost.currency) for one in wanted}
    assert costs["34ANSELM310/project6"] == ("XCC", "EUR")
    assert {one.donor for one in purses} <= {"XSS", "XLL", "XTT", "IBSO", "XAA"}
    assert purses


def test_a_ledger_without_money_has_nothing_to_allocate(
    write: Write, place: str, known: Gazetteer
) -> None:
    papers.take_in(place, [write()], known, datetime(2031, 3, 11, tzinfo=UTC))

    with pytest.raises(NothingToAllocateError, match="There is nothing to allocate"):
        allocating.allocation(allocating.Files(), place, None, seconds=5)
