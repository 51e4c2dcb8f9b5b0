"""The commands about threads of papers: thread shows them, close settles what they opened."""

from __future__ import annotations

from typing import Annotated

import typer

from goodoffices.cli import options, printing
from goodoffices.records import word_words


def register(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command(epilog="Example: goodoffices thread 31ANSELM5871")(thread)
    app.command(epilog="Example: goodoffices close 31ANSELM5871/ask1 --by 31ELDHAVN288")(close)


def thread(
    paper: Annotated[str, typer.Argument(help="A paper (31ANSELM5871), or a record of it.")],
    ledger: options.LedgerOption = None,
    on: options.OnOption = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Show a demarche, its delivery, the answer and what followed, and what is still open."""
    from goodoffices.cli.thread_text import thread_lines
    from goodoffices.ledger import Ledger
    from goodoffices.office import following, questions

    with Ledger.open(options.place(ledger)) as book:
        audience = questions.own_side(book)
        on_day = questions.as_of(book, audience, on, options.today())
        found = following.followed(book, audience, paper, on_day)
    if json_lines:
        printing.objects(following.thread_object(one) for one in found)
        return
    for number, one in enumerate(found):
        if number:
            printing.line()
        for line in thread_lines(one):
            printing.line(line)


def close(
    record: Annotated[str, typer.Argument(help="What is settled: 31ANSELM5871/ask1.")],
    by: Annotated[
        str | None,
        typer.Option(metavar="PAPER", help="The paper, or the record of it, that says so."),
    ] = None,
    note: Annotated[
        str, typer.Option(metavar="TEXT", help="Why, or how you know it without a paper.")
    ] = "",
    reopen: Annotated[
        bool, typer.Option("--reopen", help="Open again what was closed.")
    ] = False,
    author: options.AuthorOption = None,
    ledger: options.LedgerOption = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Close a request, question or promise, or open it again; both are entries of yours."""
    from goodoffices.ledger import Ledger
    from goodoffices.ledger import matter as matter_of
    from goodoffices.office import closing, objects, questions, reviewing

    with Ledger.open(options.place(ledger)) as book:
        audience = questions.own_side(book)
        person = reviewing.Reviewer(
            book=book, audience=audience, author=options.person(author), clock=options.now
        )
        if reopen:
            entry = closing.reopen(person, record, note.strip())
        else:
            entry = closing.close(person, record, by, note.strip())
        matter = matter_of(book, audience, entry.subject)
    if json_lines:
        printing.objects([objects.matter_object(matter)])
        return
    done = "open again" if entry.closing is None else word_words(entry.closing)
    printing.line(f"{entry.subject}: {done}")
