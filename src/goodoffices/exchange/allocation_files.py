"""Projects, donors and pairs for an allocation, from CSV files."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from goodoffices.errors import TableError
from goodoffices.records import Amount, Pairing, Purse, Wanted, minor_digits

Row = Mapping[str, str]
_Read = TypeVar("_Read")


def wanted(path: str) -> tuple[Wanted, ...]:
    """Projects with their cost: columns project, recipient, cost, currency, priority."""
    return tuple(_rows(path, {"project", "cost", "currency"}, _wanted))


def purses(path: str) -> tuple[Purse, ...]:
    """Donors with their budget: columns donor, budget, currency, max_projects."""
    return tuple(_rows(path, {"donor", "budget", "currency"}, _purse))


def pairings(path: str) -> tuple[Pairing, ...]:
    """Who may carry what: columns project, donor, fit, min_share, max_share."""
    return tuple(_rows(path, {"project", "donor", "fit"}, _pairing))


def _rows(path: str, needed: set[str], read: Callable[[Row], _Read]) -> Iterator[_Read]:
    """The rows of a file; TableError names the line that cannot be used."""
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TableError(path, f"cannot be read as CSV ({error})") from error
    missing = needed - set(rows[0] if rows else ())
    if missing:
        raise TableError(path, f"has no column “{min(missing)}” or no rows")
    for number, row in enumerate(rows, start=2):
        try:
            yield read({key: (value or "").strip() for key, value in row.items() if key})
        except InvalidOperation:
            raise TableError(path, f"line {number} cannot be used (a number is none)") from None
        except ValueError as error:
            raise TableError(path, f"line {number} cannot be used ({error})") from None


def _named(row: Row, column: str) -> str:
    if not row[column]:
        raise ValueError(f"no {column} is named")
    return row[column]


def _number(written: str) -> Decimal:
    """A number of 0 or more, thousands parted by commas or not."""
    number = Decimal(written.replace(",", ""))
    if not number.is_finite() or number < 0:
        raise ValueError(f"“{written}” is no number of 0 or more")
    return number


def _share(row: Row, column: str, usual: float) -> float:
    """A share from 0 to 1, the usual one where none is given."""
    share = float(_number(row[column])) if row.get(column) else usual
    if share > 1:
        raise ValueError(f"“{row[column]}” is more than 1")
    return share


def _amount(number: str, currency: str) -> Amount:
    if len(currency) != 3:
        raise ValueError(f"“{currency}” is no currency code")
    code = currency.upper()
    minor = int(_number(number).scaleb(minor_digits(code)))
    return Amount(text=f"{currency} {number}", minor=minor, currency=code)


def _wanted(row: Row) -> Wanted:
    return Wanted(
        project=_named(row, "project"),
        recipient=row.get("recipient") or None,
        cost=_amount(row["cost"], row["currency"]),
        priority=float(_number(row.get("priority") or "1")),
    )


def _purse(row: Row) -> Purse:
    most = row.get("max_projects")
    return Purse(
        donor=_named(row, "donor"),
        budget=_amount(row["budget"], row["currency"]),
        max_projects=int(_number(most)) if most else None,
    )


def _pairing(row: Row) -> Pairing:
    return Pairing(
        project=_named(row, "project"),
        donor=_named(row, "donor"),
        fit=float(_number(row["fit"])),
        min_share=_share(row, "min_share", 0),
        max_share=_share(row, "max_share", 1),
    )
