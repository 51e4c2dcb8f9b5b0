"""The commands that take papers: parse and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from goodoffices.cli import options, printing
from goodoffices.records import counted

if TYPE_CHECKING:
    from goodoffices.office.papers import TakenIn

PathsArgument = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Files or folders of papers; - is standard input."),
]


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command(epilog="Example: goodoffices parse cables/09EXAMPLE123.txt")(parse)
    app.command(epilog="Example: goodoffices read cables --ledger office.db")(read)


def parse(
    paths: PathsArgument,
    year: Annotated[
        int | None,
        typer.Option(metavar="YYYY", help="The year for references of a fragment."),
    ] = None,
    no_findings: Annotated[
        bool, typer.Option("--no-findings", help="Header, paragraphs and points only.")
    ] = False,
    office_file: options.OfficeOption = None,
    json_lines: options.JsonOption = True,
) -> None:
    """Read cables and print one JSON object each; no ledger is touched."""
    from goodoffices.errors import NotUsableError
    from goodoffices.office import papers

    del json_lines  # JSON is the only form that this command has
    known = papers.gazetteer(office_file, paths)
    found, refused = papers.paths(paths)
    for read in papers.parse(found, known, year=year, findings=not no_findings):
        if isinstance(read, NotUsableError):
            refused = (*refused, read)
        else:
            printing.objects([read])
    _finish(refused)


def read(
    paths: PathsArgument,
    ledger: options.LedgerOption = None,
    office_file: options.OfficeOption = None,
    ceiling: Annotated[
        str,
        typer.Option(
            metavar="LEVEL",
            help="The highest classification that a new ledger may hold: UNCLASSIFIED, FOUO, "
            "CONFIDENTIAL, SECRET or TOP SECRET.",
        ),
    ] = "FOUO",
    json_lines: options.JsonOption = False,
) -> None:
    """File papers in the ledger; what they claim stands there as proposed."""
    from goodoffices.office import names, objects, papers

    place = options.place(ledger)
    known = names.known_at(place, office_file, paths)
    found, refused = papers.paths(paths)
    with printing.bar("Reading", len(found)) as advance:
        result = papers.take_in(
            place,
            found,
            known,
            options.now(),
            ceiling=papers.level(ceiling),
            progress=advance,
        )
    if result.taken:
        names.remember_at(place, papers.office_files(office_file, paths))
    if json_lines:
        printing.objects(objects.taken_object(one) for one in result.taken)
    elif found:
        printing.line(_summary(result, place))
    _finish((*refused, *result.refused))


_STATUS = {
    "new": "new",
    "known": "already there",
    "witness": "further copies of papers already there",
}


def _summary(result: TakenIn, place: str) -> str:
    """What was filed where, in one line."""
    if not result.taken:
        return "Nothing was filed."
    statuses = [one.status for one in result.taken]
    found = sum(len(one.entries) for one in result.taken)
    parts = [f"{statuses.count(one)} {_STATUS[one.value]}" for one in dict.fromkeys(statuses)]
    return f"Filed in {place}: {', '.join(parts)}; {counted(found, 'finding')}, all proposed."


def _finish(refused: Sequence[Exception]) -> None:
    """List what could not be used, and end with status 1 if there was any."""
    for error in refused:
        printing.note(f"goodoffices: {error}")
    if refused:
        raise typer.Exit(1)
