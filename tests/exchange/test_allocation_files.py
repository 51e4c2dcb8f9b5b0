"""CSV files for an allocation: read as people write them, refused with file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from goodoffices import exchange
from goodoffices.errors import TableError
from goodoffices.records import Amount, Pairing, Purse, Wanted

Write = Callable[[str | bytes], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """The path of a file with this content."""

    def file(content: str | bytes) -> str:
        path = tmp_path / "table.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return file


def test_projects_are_read_with_cost_and_priority(write: Write) -> None:
    path = write(
        "\ufeffproject,recipient,cost,currency,priority\r\n"
        'P1,XBB,"420,000.50",eur,2\r\nP2,, 7 ,USD,\r\n'
    )

    assert exchange.wanted(path) == (
        Wanted(
            project="P1",
            recipient="XBB",
            cost=Amount(text="eur 420,000.50", minor=42_000_050, currency="EUR"),
            priority=2.0,
        ),
        Wanted(
            project="P2",
            recipient=None,
            cost=Amount(text="USD 7", minor=700, currency="USD"),
        ),
    )


def test_a_currency_without_cents_has_none(write: Write) -> None:
    (one,) = exchange.wanted(write("project,cost,currency\nP1,500,JPY\n"))

    assert one.cost.minor == 500


def test_donors_are_read_with_their_limit(write: Write) -> None:
    path = write("donor,budget,currency,max_projects\nXSS,500,EUR,3\nXLL,100,EUR,\n")

    assert exchange.purses(path) == (
        Purse(
            donor="XSS",
            budget=Amount(text="EUR 500", minor=50_000, currency="EUR"),
            max_projects=3,
        ),
        Purse(donor="XLL", budget=Amount(text="EUR 100", minor=10_000, currency="EUR")),
    )


def test_pairs_are_read_with_their_shares(write: Write) -> None:
    path = write("project,donor,fit,min_share,max_share\nP1,XSS,0.9,0.25,0.5\nP1,XLL,1,,\n")

    assert exchange.pairings(path) == (
        Pairing(project="P1", donor="XSS", fit=0.9, min_share=0.25, max_share=0.5),
        Pairing(project="P1", donor="XLL", fit=1.0),
    )


def test_columns_beside_those_that_are_known_do_no_harm(write: Write) -> None:
    path = write("project,donor,fit,remark\nP1,XSS,0.9,agreed by phone,and more\n")

    assert exchange.pairings(path) == (Pairing(project="P1", donor="XSS", fit=0.9),)


BAD = [
    (
        exchange.wanted,
        "project,cost,currency\nP1,much,EUR\n",
        "line 2 cannot be used (a number is none)",
    ),
    (exchange.wanted, "project,cost,currency\nP1,1,EUR\nP2,,EUR\n", "line 3 cannot be used"),
    (exchange.wanted, "project,cost,currency\nP1,1,Euro\n", "“Euro” is no currency code"),
    (exchange.wanted, "project,cost,currency\nP1,inf,EUR\n", "line 2 cannot be used"),
    (exchange.wanted, "project,cost,currency\nP1,NaN,EUR\n", "line 2 cannot be used"),
    (exchange.wanted, "project,cost,currency\nP1,-5,EUR\n", "line 2 cannot be used"),
    (
        exchange.wanted,
        "project,cost,currency,priority\nP1,1,EUR,high\n",
        "line 2 cannot be used",
    ),
    (exchange.wanted, "project,cost,currency\n,1,EUR\n", "line 2 cannot be used"),
    (exchange.wanted, "project,cost,currency\nP1\n", "line 2 cannot be used"),
    (exchange.wanted, "project,cost\nP1,1\n", "has no column “currency” or no rows"),
    (exchange.wanted, "", "has no column “cost” or no rows"),
    (exchange.wanted, "project,cost,currency\n", "or no rows"),
    (exchange.wanted, b"project,cost,currency\nP\xff,1,EUR\n", "cannot be read as CSV"),
    (
        exchange.purses,
        "donor,budget,currency,max_projects\nXSS,1,EUR,few\n",
        "line 2 cannot be used",
    ),
    (exchange.pairings, "project,donor,fit\nP1,XSS,well\n", "line 2 cannot be used"),
    (exchange.purses, "donor,budget,currency\n,1,EUR\n", "no donor is named"),
    (exchange.pairings, "project,donor,fit,max_share\nP1,XSS,1,1.5\n", "“1.5” is more than 1"),
    (exchange.pairings, "project,donor,fit\nP1,XSS,nan\n", "line 2 cannot be used"),
]


@pytest.mark.parametrize(("read", "content", "message"), BAD)
def test_a_file_that_cannot_be_used_is_named_with_its_line(
    write: Write, read: Callable[[str], object], content: str | bytes, message: str
) -> None:
    path = write(content)

    with pytest.raises(TableError) as refused:
        read(path)

    assert str(refused.value).startswith(path)
    assert message in str(refused.value)
    assert "Correct the file and try again" in str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot be read as CSV"):
        exchange.purses(str(tmp_path / "none.csv"))
