"""The command that tells the whole story on specimen traffic: demo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from goodoffices.cli import options, printing

if TYPE_CHECKING:
    from goodoffices.office.demonstrating import Demonstration

HEIGHT = 60


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(epilog="Example: goodoffices demo --ledger demo.db")(demo)


def demo(
    ledger: options.LedgerOption = None,
    on: options.OnOption = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Read the specimen traffic into a fresh ledger and show desk, matches and a draft."""
    from goodoffices.office import demonstrating, objects

    place = ledger or options.place(None).replace("ledger.db", "demo.db")
    with printing.bar("Reading", len(demonstrating.specimens())) as advance:
        shown = demonstrating.demonstration(place, on, options.now(), advance)
    if json_lines:
        printing.objects([objects.desk_object(shown.desk)])
        printing.objects(objects.fit_object(fit) for fit in shown.fits)
        printing.objects([objects.draft_object(shown.draft, shown.text)])
        return
    for line in _lines(shown, place):
        printing.line(line)


def _lines(shown: Demonstration, place: str) -> list[str]:
    """The desk, the best matches with their reasons, the draft, and what to type next."""
    from goodoffices.cli.desk_text import desk_lines
    from goodoffices.cli.match_text import best_lines

    commands = tuple(options.command(one, place) for one in shown.commands)
    tail = ["", "THE BEST MATCHES (proposals; a person decides)", *best_lines(shown)]
    tail += ["", printing.cut(f"THE NEXT PAPER: {shown.draft.subject}", printing.WIDTH)]
    tail += [printing.cut(f"  “{shown.first_point}”", printing.WIDTH)]
    tail += ["", "Next:", *(f"  {command}" for command in commands)]
    return [*desk_lines(shown.desk, place, (), height=HEIGHT - len(tail)), *tail]
