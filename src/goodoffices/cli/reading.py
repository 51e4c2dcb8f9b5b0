"""The commands that take papers: parse and read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from goodoffices.cli import options, printing
from goodoffices.records import Review, counted

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
    from goodoffices.office import extractors, papers

    del json_lines  # JSON is the only form that this command has
    known = papers.gazetteer(office_file, paths)
    found, refused = papers.paths(paths)
    plugged = (
        extractors.NONE
        if no_findings
        else extractors.installed(papers.office_files(office_file, paths))
    )
    for read in papers.parse(
        found, known, year=year, findings=not no_findings, plugged=plugged
    ):
        if isinstance(read, NotUsableError):
            refused = (*refused, read)
        else:
            printing.objects([read])
    _finish(refused)


def read(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH...", help="Files or folders of papers; - is standard input."
        ),
    ] = None,
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
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Read those that the ledger holds already once more, by today's rules, and "
            "propose what differs. Without PATH, all papers of the ledger.",
        ),
    ] = False,
    json_lines: options.JsonOption = False,
) -> None:
    """File papers in the ledger; what they claim stands there as proposed."""
    from goodoffices.office import extractors, levels, names, objects, papers

    place = options.place(ledger)
    if not paths:
        if not again:
            raise typer.BadParameter("Give the papers to read.", param_hint="PATH...")
        _read_again(place, office_file, json_lines=json_lines)
        return
    known = names.known_at(place, office_file, paths)
    plugged = extractors.installed(papers.office_files(office_file, paths), place)
    found, refused = papers.paths(paths)
    with printing.bar("Reading", len(found)) as advance:
        result = papers.take_in(
            place,
            found,
            known,
            options.now(),
            ceiling=levels.level(ceiling),
            progress=advance,
            plugged=plugged,
        )
    if result.taken:
        names.remember_at(place, papers.office_files(office_file, paths))
    if again and result.taken:
        result = papers.known_again(result, place, known, options.now(), plugged)
    if json_lines:
        printing.objects(objects.taken_object(one) for one in result.taken)
    elif found:
        printing.line(_summary(result, place))
    _finish((*refused, *result.refused))


def _read_again(place: str, office_file: str | None, *, json_lines: bool) -> None:
    """Read every paper of the ledger once more, and print what differs."""
    from goodoffices.ledger import Ledger
    from goodoffices.office import extractors, names, objects, papers

    with Ledger.open(place) as book:
        known = names.known_to(book, office_file)
        count = len(papers.kept(book))
    plugged = extractors.installed(papers.office_files(office_file), place)
    with printing.bar("Reading", count) as advance:
        result = papers.read_again(
            place, known, options.now(), progress=advance, plugged=plugged
        )
    names.remember_at(place, papers.office_files(office_file))
    if json_lines:
        printing.objects(objects.taken_object(one) for one in result.taken)
    else:
        printing.line(_summary(result, place))
    _finish(result.refused)


_STATUS = {
    "new": "new",
    "known": "already there",
    "witness": "further copies of papers already there",
    "again": "read again",
}


def _summary(result: TakenIn, place: str) -> str:
    """What was filed where, in one line."""
    if not result.taken:
        return "Nothing was filed."
    statuses = [one.status for one in result.taken]
    parts = [f"{statuses.count(one)} {_STATUS[one.value]}" for one in dict.fromkeys(statuses)]
    return f"Filed in {place}: {', '.join(parts)}; {_found(result)}."


def _found(result: TakenIn) -> str:
    """What the papers claim, and for those read again what differs from before."""
    entries = [entry for one in result.taken for entry in one.entries]
    proposed = [one for one in entries if one.record and one.review is Review.PROPOSED]
    suggested = sum(one.review is Review.SUGGESTED for one in entries)
    gone = sum(one.record is None for one in entries)
    if not entries and any(one.status.value == "again" for one in result.taken):
        return "nothing differs"
    said = [f"{counted(len(proposed), 'finding')}, all proposed"]
    if suggested:
        said.append(f"{counted(suggested, 'change')} suggested of what was decided")
    if gone:
        said.append(f"{counted(gone, 'proposal')} taken back")
    return "; ".join(said)


def _finish(refused: Sequence[Exception]) -> None:
    """List what could not be used, and end with status 1 if there was any."""
    for error in refused:
        printing.note(f"goodoffices: {error}")
    if refused:
        raise typer.Exit(1)
