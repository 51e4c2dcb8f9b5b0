"""The commands that look into a ledger: desk, list, show and check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from goodoffices.cli import options, printing

if TYPE_CHECKING:
    from goodoffices.ledger.desk import Desk


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command(epilog="Example: goodoffices desk --on 2009-03-16")(desk)
    app.command("list", epilog="Example: goodoffices list projects --party KAZ")(list_)
    app.command(epilog="Example: goodoffices show 09STATE24630/project1")(show)
    app.command(epilog="Example: goodoffices check --ledger office.db")(check)


def desk(
    ledger: options.LedgerOption = None,
    on: options.OnOption = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Show what is overdue, due, unanswered and without a donor."""
    from goodoffices.cli.desk_text import desk_lines
    from goodoffices.ledger import Ledger
    from goodoffices.office import objects, questions

    place = options.place(ledger)
    with Ledger.open(place) as book:
        audience = questions.own_side(book)
        on_day = questions.as_of(book, audience, on, options.today())
        shown = questions.desk(book, audience, on_day)
    if json_lines:
        printing.objects([objects.desk_object(shown)])
        return
    for line in desk_lines(shown, place, _next(shown, ledger)):
        printing.line(line)


def _next(shown: Desk, ledger: str | None) -> tuple[str, str]:
    """Two commands worth typing after this desk: its most urgent item, and the projects."""
    items = (*shown.overdue, *shown.unanswered, *shown.due, *shown.unfunded)
    urgent = f"show {items[0].matter.subject}" if items else "list papers"
    return options.command(urgent, ledger), options.command("list projects", ledger)


def list_(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="[KIND]",
            help="papers, or a kind of record: undertakings, projects, answers … "
            "Without one, the number of each.",
        ),
    ] = None,
    ledger: options.LedgerOption = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="Only what papers said until this day."),
    ] = None,
    party: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Only what names this party: KAZ, IAEA, NSOI."),
    ] = None,
    json_lines: options.JsonOption = False,
) -> None:
    """List papers or records of one kind, with the places they come from."""
    from goodoffices.cli import listings
    from goodoffices.ledger import Ledger
    from goodoffices.office import questions

    with Ledger.open(options.place(ledger)) as book:
        audience = questions.own_side(book)
        until = questions.as_of(book, audience, on, options.today()) if on else None
        asked = listings.Asked(book=book, audience=audience, until=until, party=party)
        listing = listings.listing(asked, kind)
    if json_lines:
        printing.objects(listing.objects)
    else:
        printing.table(listing.columns, listing.rows)


def show(
    name: Annotated[
        str,
        typer.Argument(help="A record (09STATE24630/project1) or a paper (09STATE24630)."),
    ],
    ledger: options.LedgerOption = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Show one record with the words that prove it, or one paper with all its records."""
    from goodoffices.cli.show_text import paper_lines, record_lines
    from goodoffices.ledger import Ledger
    from goodoffices.office import objects, questions

    with Ledger.open(options.place(ledger)) as book:
        shown = questions.show(book, questions.own_side(book), name)
    if json_lines:
        if shown.paper and shown.reading:
            printing.objects([objects.shown_object(shown.paper, shown.reading)])
        printing.objects(objects.matter_object(one) for one in shown.matters)
        return
    lines = paper_lines(shown) if shown.reading else record_lines(shown.matters[0])
    for line in lines:
        printing.line(line)


def check(ledger: options.LedgerOption = None, json_lines: options.JsonOption = False) -> None:
    """Check that the ledger is whole: every record proved, nothing lost or changed."""
    from goodoffices.ledger import Ledger
    from goodoffices.ledger import check as problems_of

    with Ledger.open(options.place(ledger)) as book:
        problems = problems_of(book)
    if json_lines:
        printing.objects({"subject": one.subject, "message": one.message} for one in problems)
    else:
        for one in problems:
            printing.line(f"{one.subject}: {one.message}")
    if problems:
        raise typer.Exit(1)
    if not json_lines:
        printing.line("The ledger is whole: every record has its paper and its words.")
