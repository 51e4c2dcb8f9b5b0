"""The command line: it parses the request, calls the office once, and prints."""

from __future__ import annotations

import os
import sys

import typer

from goodoffices.cli import (
    demonstrating,
    drafting,
    exporting,
    following,
    looking,
    matching,
    printing,
    reading,
    reviewing,
    serving,
    writing,
)
from goodoffices.errors import GoodofficesError

app = typer.Typer(
    name="goodoffices",
    help="Reads the cables of an assistance programme, keeps who promised what by when, "
    "and shows what is overdue.",
    epilog="Begin with: goodoffices read PAPERS, then goodoffices desk",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
reading.register(app)
writing.register(app)
looking.register(app)
following.register(app)
reviewing.register(app)
matching.register(app)
drafting.register(app)
exporting.register(app)
demonstrating.register(app)
serving.register(app)


def main() -> None:
    """Run the command line; end with 0, 1 (something was not usable) or 2 (wrong usage)."""
    printing.replace_missing_letters()
    try:
        _run()
    except GoodofficesError as error:
        sys.stderr.write(f"goodoffices: {error}\n")
        sys.exit(error.status)
    except BrokenPipeError:
        # The reader of a pipe has left; what was written to it is all that it wanted.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _run() -> None:
    """Run the command line and write out everything that it printed."""
    try:
        app()
    finally:
        sys.stdout.flush()
