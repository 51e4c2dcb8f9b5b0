"""The package's own tables, row by row."""

from __future__ import annotations

import csv
from importlib.resources import files
from pathlib import Path

_PACKAGE = files("goodoffices.facts")


def table(name: str) -> list[dict[str, str]]:
    """The rows of a shipped table, by its name without the ending."""
    with (_PACKAGE / "lists" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def specimens() -> Path:
    """The folder of the specimen traffic that ships with the package."""
    return Path(str(_PACKAGE / "specimens"))
