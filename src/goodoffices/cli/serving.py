"""The command that opens the desk in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli import options, printing


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(epilog="Example: goodoffices serve --ledger office.db --port 8540")(serve)


def serve(
    ledger: options.LedgerOption = None,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port on this machine.")
    ] = 8540,
    json_lines: options.JsonOption = False,
) -> None:
    """Show the desk in a browser, on this machine only, for reading."""
    import uvicorn

    from goodoffices.ledger import Ledger
    from goodoffices.web import create_app

    place = options.place(ledger)
    Ledger.open(place).close()  # a missing ledger is said before a server starts
    url = f"http://127.0.0.1:{port}/"
    if json_lines:
        printing.objects([{"url": url, "ledger": place}])
    else:
        printing.note(f"The desk is at {url} — end with Ctrl-C.")
    uvicorn.run(create_app(place), host="127.0.0.1", port=port, log_level="warning")
