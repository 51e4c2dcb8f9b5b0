"""The commands that draft the next paper: demarche and reminder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from goodoffices.cli import options, printing

if TYPE_CHECKING:
    from goodoffices.office.drafting import Drafted

ByOption = Annotated[
    str | None, typer.Option("--by", metavar="DATE", help="By when an answer is wanted.")
]
FromOption = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="ADDRESS", help="The ministry that sends it, by its address."
    ),
]
ProgrammeOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="The name of your programme, as told.")
]
TellOption = Annotated[
    list[str] | None,
    typer.Option(metavar="RECORD", help="A further record that the hearer may be told of."),
]


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    drafts = typer.Typer(
        help="Draft the next paper from the ledger; a person reads, changes and sends it.",
        no_args_is_help=True,
        rich_markup_mode=None,
        epilog="Example: goodoffices draft demarche --to Turkey",
    )
    drafts.command(epilog="Example: goodoffices draft demarche --to Turkey --by 2009-04-15")(
        demarche
    )
    drafts.command(epilog="Example: goodoffices draft reminder --of 08STATE63551/undertaking1")(
        reminder
    )
    app.add_typer(drafts, name="draft")


def demarche(
    to: Annotated[str, typer.Option("--to", metavar="PARTY", help="The donor: Turkey, IAEA.")],
    projects: Annotated[
        list[str] | None,
        typer.Option(metavar="RECORD", help="A project to present. By default all that fit."),
    ] = None,
    by: ByOption = None,
    sender: FromOption = None,
    programme: ProgrammeOption = None,
    tell: TellOption = None,
    ledger: options.LedgerOption = None,
    office_file: options.OfficeOption = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Draft the instruction to present projects to a donor and report the answer."""
    from goodoffices.office import drafting

    wishes = drafting.wishes(by, sender, projects, tell, programme)
    drafted = drafting.demarche_in(options.place(ledger), office_file, to, wishes)
    _print(drafted, json_lines=json_lines)


def reminder(
    of: Annotated[
        str, typer.Option("--of", metavar="RECORD", help="The undertaking: 08X1/undertaking1.")
    ],
    by: ByOption = None,
    sender: FromOption = None,
    programme: ProgrammeOption = None,
    tell: TellOption = None,
    ledger: options.LedgerOption = None,
    office_file: options.OfficeOption = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Draft the instruction to remind a government of what it undertook."""
    from goodoffices.office import drafting

    wishes = drafting.wishes(by, sender, None, tell, programme)
    drafted = drafting.reminder_in(
        options.place(ledger), office_file, of, wishes, options.today()
    )
    _print(drafted, json_lines=json_lines)


def _print(drafted: Drafted, *, json_lines: bool) -> None:
    """Print the draft, and apart from it what its form still lacks."""
    from goodoffices.office import objects

    if json_lines:
        printing.objects([objects.draft_object(drafted.draft, drafted.text)])
    else:
        printing.line(drafted.text.rstrip("\n"))
    for problem in drafted.problems:
        printing.note(f"goodoffices: {problem}")
