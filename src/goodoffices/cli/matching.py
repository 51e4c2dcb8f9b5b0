"""The commands that propose: match and allocate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from goodoffices.cli import options, printing

if TYPE_CHECKING:
    from goodoffices.records import Allocation

CsvOption = Annotated[str | None, typer.Option(metavar="CSV")]


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command(epilog="Example: goodoffices match --donor TUR")(match)
    app.command(
        epilog="Example: goodoffices allocate --projects p.csv --donors d.csv --pairs x.csv"
    )(allocate)


def match(
    ledger: options.LedgerOption = None,
    office_file: options.OfficeOption = None,
    donor: Annotated[
        str | None, typer.Option(metavar="PARTY", help="Only this donor: Turkey, TUR, IAEA.")
    ] = None,
    project: Annotated[
        str | None, typer.Option(metavar="RECORD", help="Only this project of the ledger.")
    ] = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Show which donors fit which projects and why, and what blocks the others."""
    from goodoffices.cli.match_text import match_lines
    from goodoffices.ledger import Ledger
    from goodoffices.office import matching, names, objects, questions

    with Ledger.open(options.place(ledger)) as book:
        known = names.known_to(book, office_file)
        found = matching.of_ledger(book, questions.own_side(book), known, donor, project)
    if json_lines:
        printing.objects(objects.fit_object(fit) for fit in found.fits)
        return
    for line in match_lines(found):
        printing.line(line)


def allocate(
    ledger: options.LedgerOption = None,
    office_file: options.OfficeOption = None,
    projects: Annotated[
        str | None,
        typer.Option(
            metavar="CSV", help="Columns project, recipient, cost, currency, priority."
        ),
    ] = None,
    donors: Annotated[
        str | None,
        typer.Option(metavar="CSV", help="Columns donor, budget, currency, max_projects."),
    ] = None,
    pairs: Annotated[
        str | None,
        typer.Option(
            metavar="CSV",
            help="Columns project, donor, fit, min_share, max_share. By default what fits in "
            "the ledger.",
        ),
    ] = None,
    seconds: Annotated[
        float, typer.Option(min=0.1, help="How long the solver may take.")
    ] = 10.0,
    json_lines: options.JsonOption = False,
) -> None:
    """Set projects and money on donors, within budgets and limits, and say why or why not.

    Without files the projects with an estimate and the donors' pledges come from the ledger.
    """
    from goodoffices.office import allocating, objects

    files = allocating.Files(projects=projects, donors=donors, pairs=pairs)
    found = allocating.allocation(files, options.place(ledger), office_file, seconds=seconds)
    if json_lines:
        printing.objects([objects.allocation_object(found)])
        return
    for line in _allocation_lines(found):
        printing.line(line)


def _allocation_lines(found: Allocation) -> list[str]:
    """The allocation as text: who carries what and why, then what nobody carries and why."""
    from goodoffices.records import amount_words

    head = f"{found.status}: worth {found.objective:.2f}, at most {found.bound:.2f} possible"
    lines = [head, ""]
    for one in found.assignments:
        lead = ", leads" if one.lead else ""
        share = f"{one.share:.0%} of {one.project}"
        lines += [f"{one.donor} carries {share}: {amount_words(one.amount)}{lead}"]
        lines += [f"    {one.reason}"]
    for left in found.unfunded:
        lines += [f"{left.project}: nobody. {left.why}"]
    return lines
