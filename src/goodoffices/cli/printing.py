"""Lines, tables and JSON for a terminal or a pipe."""

from __future__ import annotations

import codecs
import io
import json
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

WIDTH = 100


def line(text: str = "") -> None:
    """Print one line; end the program quietly where nobody reads it any more.

    The command line library would take a reader who has left for a failure.
    """
    try:
        sys.stdout.write(text + "\n")
    except BrokenPipeError:
        raise SystemExit(0) from None


def content(whole: bytes) -> None:
    """Print a file as it is, byte by byte."""
    sys.stdout.flush()
    sys.stdout.buffer.write(whole)


def note(text: str) -> None:
    """Print a message, apart from what was asked for."""
    sys.stderr.write(text + "\n")


def replace_missing_letters() -> None:
    """Print a question mark for each letter that the terminal lacks, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def objects(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print JSON, one object a line, escaped where its letters would be lost otherwise."""
    escaped = codecs.lookup(sys.stdout.encoding or "utf-8").name != "utf-8"
    for row in rows:
        line(json.dumps(row, ensure_ascii=escaped, default=str))


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


@contextmanager
def bar(doing: str, count: int) -> Iterator[Callable[[object], None]]:
    """A progress bar on standard error; yields what moves it on by one."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TextColumn("papers"))
    with Progress(*columns, console=Console(stderr=True), transient=False) as drawn:
        task = drawn.add_task(doing, total=count)
        yield lambda _: drawn.advance(task)


def plain(text: str) -> str:
    """Text that a terminal only prints: what would steer it is a question mark."""
    return "".join(
        one if one.isprintable() or one in "\n\t" else "" if one == "\r" else "?"
        for one in text
    )


def cut(text: str, width: int) -> str:
    """The text on one line of so many columns, indent kept, an ellipsis where it is cut."""
    said = text.lstrip(" ")
    indent = text[: len(text) - len(said)]
    short = textwrap.shorten(said, width=width - len(indent), placeholder=" …")
    return indent + (short if len(short) > 2 else said[: width - len(indent)])
