"""The command that writes cables from JSON: write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goodoffices.cli import options, printing

if TYPE_CHECKING:
    from goodoffices.office.writing import WrittenCable


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command(epilog="Example: goodoffices write readings.jsonl --output cables")(write)


def write(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            help="JSON as `parse` prints it, one object or several; - is standard input.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            help="A folder for one file a cable. By default standard output.",
        ),
    ] = None,
    json_lines: options.JsonOption = False,
) -> None:
    """Write the text of each cable from the JSON that parse makes of it."""
    from goodoffices.errors import NotUsableError
    from goodoffices.office import writing

    refused: list[NotUsableError] = []
    folder = _Folder(output) if output else None
    count = 0
    for one in writing.write(files):
        try:
            if isinstance(one, NotUsableError):
                raise one
            file = folder.save(one) if folder else None
        except NotUsableError as error:
            refused.append(error)
            continue
        _print(one, file, first=count == 0, json_lines=json_lines)
        count += 1
    for refusal in refused:
        printing.note(f"goodoffices: {refusal}")
    if refused:
        raise typer.Exit(1)


class _Folder:
    """A folder for one file a cable; two of one number get names of their own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.taken: set[str] = set()

    def save(self, cable: WrittenCable) -> Path:
        """Write a cable to its file; one that was there before stays as it is.

        Raises NotWrittenError where it holds something else, or nothing can be written.
        """
        from goodoffices.errors import NotWrittenError

        file = self.path / self._free_name(cable.file_name)
        content = cable.text.encode("utf-8", errors="replace")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            if file.exists() and file.read_bytes() == content:
                return file
            with file.open("xb") as opened:
                opened.write(content)
        except OSError as error:
            raise NotWrittenError(str(file), error.strerror or "unknown reason") from error
        return file

    def _free_name(self, name: str) -> str:
        """A name that no cable of this call has yet."""
        stem, _, ending = name.rpartition(".")
        count = 1
        while name in self.taken:
            count += 1
            name = f"{stem}-{count}.{ending}"
        self.taken.add(name)
        return name


def _print(cable: WrittenCable, file: Path | None, *, first: bool, json_lines: bool) -> None:
    """Print a cable, below a blank line if it is not the first, or say where it is."""
    if json_lines:
        row = {"reference_id": cable.reference_id, "source": cable.source, "text": cable.text}
        printing.objects([{**row, "file": str(file) if file else None}])
    elif file:
        printing.note(f"Written to {file}.")
    else:
        text = cable.text.removesuffix("\n")
        printing.line(text if first else f"\n{text}")
