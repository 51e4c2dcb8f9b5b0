"""Options that several commands share, and where a ledger lies by default."""

from __future__ import annotations

import os
import shlex
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

LEDGER_VARIABLE = "GOODOFFICES_LEDGER"
OFFICE_VARIABLE = "GOODOFFICES_OFFICE"

LedgerOption = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        envvar=LEDGER_VARIABLE,
        show_envvar=True,
        metavar="PLACE",
        help="The ledger: a file or a database URL. By default one in your own data folder.",
    ),
]
OfficeOption = Annotated[
    str | None,
    typer.Option(
        "--office",
        envvar=OFFICE_VARIABLE,
        show_envvar=True,
        metavar="FILE",
        help="Your office's own parties, posts and regions (TOML). By default the office.toml "
        "beside the papers that are read.",
    ),
]
OnOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help="As of this day, 2009-03-16. By default the newest paper's.",
    ),
]
AuthorOption = Annotated[
    str | None,
    typer.Option("--author", metavar="NAME", help="Who decides. By default your login name."),
]
JsonOption = Annotated[
    bool, typer.Option("--json", help="Print JSON, one object a line, for other programs.")
]


def place(given: str | None) -> str:
    """The ledger to use: the one given, else one in the user's own data folder."""
    if given:
        return given
    from platformdirs import user_data_path

    return str(user_data_path("goodoffices") / "ledger.db")


def now() -> datetime:
    """The moment of the call, in UTC."""
    return datetime.now(tz=UTC)


def person(given: str | None) -> str:
    """Who decides: the name given, else the login name; empty where the computer knows none."""
    import getpass

    if given is not None:
        return given
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def today() -> date:
    """The day of the call, as the user's clock has it."""
    return datetime.now().astimezone().date()


def command(arguments: str, given: str | None) -> str:
    """A command as the user can type it here: this program, these words, this ledger."""
    program = Path(sys.argv[0])
    name = "goodoffices" if _on_path(program) else shlex.quote(sys.argv[0])
    if program.name == "__main__.py":
        name = f"{shlex.quote(sys.executable)} -m goodoffices"
    chosen = given and given != os.environ.get(LEDGER_VARIABLE)
    ledger = f" --ledger {shlex.quote(given)}" if chosen and given else ""
    return f"{name} {arguments}{ledger}"


def _on_path(program: Path) -> bool:
    """Whether the shell finds this program by its name."""
    folders = os.environ.get("PATH", "").split(os.pathsep)
    return str(program.resolve().parent) in folders
