"""Lines, tables and JSON for a terminal or a pipe."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

WIDTH = 100


def line(text: str = "") -> None:
    """Print one line."""
    sys.stdout.write(text + "\n")


def note(text: str) -> None:
    """Print a message, apart from what was asked for."""
    sys.stderr.write(text + "\n")


def objects(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print JSON, one object a line."""
    for row in rows:
        line(json.dumps(row, ensure_ascii=False, default=str))


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table: ruled on a terminal, parted by tabs in a pipe."""
    if not sys.stdout.isatty():
        for row in [columns, *rows]:
            line("\t".join(cell.replace("\t", " ") for cell in row))
        return
    from rich.console import Console
    from rich.table import Table

    drawn = Table(*columns, box=None, pad_edge=False, header_style="bold")
    for row in rows:
        drawn.add_row(*row)
    Console(markup=False).print(drawn)


def cut(text: str, width: int) -> str:
    """The text on one line of so many columns, indent kept, an ellipsis where it is cut."""
    said = text.lstrip(" ")
    indent = text[: len(text) - len(said)]
    short = textwrap.shorten(said, width=width - len(indent), placeholder=" …")
    return indent + (short if len(short) > 2 else said[: width - len(indent)])
