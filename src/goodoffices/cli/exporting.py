"""The commands that hand out tables and take in the public record: export and import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from goodoffices.cli import options, printing


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command(epilog="Example: goodoffices export projects --format xlsx --output p.xlsx")(
        export
    )
    app.command("import", epilog="Example: goodoffices import public-record")(import_)


def export(
    kind: Annotated[
        str, typer.Argument(help="papers, or a kind of record: projects, undertakings …")
    ],
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="csv, json or xlsx.")
    ] = "csv",
    output: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where to write. By default standard output."),
    ] = None,
    ledger: options.LedgerOption = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Hand out all records of one kind as a table, each row with its marking."""
    from goodoffices.ledger import Ledger
    from goodoffices.office import exporting, questions

    with Ledger.open(options.place(ledger)) as book:
        audience = questions.own_side(book)
        content = exporting.exported(book, audience, kind, "json" if json_lines else form)
    if output is None:
        printing.content(content)
    else:
        _write(output, content)


def _write(path: Path, content: bytes) -> None:
    from goodoffices.errors import NotWrittenError

    try:
        path.write_bytes(content)
    except OSError as error:
        raise NotWrittenError(str(path), error.strerror or "unknown reason") from error
    printing.note(f"Written to {path}.")


def import_(
    what: Annotated[
        str, typer.Argument(metavar="public-record", help="What to take in: public-record.")
    ],
    ledger: options.LedgerOption = None,
    json_lines: options.JsonOption = False,
) -> None:
    """File the public record of requests, offers, plans and gifts, with its sources."""
    from goodoffices.errors import UnknownImportError
    from goodoffices.office import exporting, objects

    if what != "public-record":
        raise UnknownImportError(what)
    place = options.place(ledger)
    taken = exporting.import_public_record(place, options.now())
    if json_lines:
        printing.objects(objects.taken_object(one) for one in taken)
        return
    for one in taken:
        said = f"{len(one.entries)} records" if one.entries else "already there"
        printing.line(f"{one.reference}: {said}")
