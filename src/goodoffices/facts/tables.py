"""The package's own tables, row by row."""

from __future__ import annotations

import csv
import io
from importlib.resources import files
from pathlib import Path

_PACKAGE = files("goodoffices.facts")


def table(name: str) -> list[dict[str, str]]:
    """The rows of a shipped table, by its name without the ending."""
    content = (_PACKAGE / "lists" / f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(content)))


def specimens() -> Path:
    """The folder of the specimen traffic that ships with the package."""
    return Path(str(_PACKAGE / "specimens"))


def public_table(name: str) -> list[dict[str, str]]:
    """The rows of a table of the public record."""
    return table(f"public_record/{name}")
