"""Tables for other programs: CSV, XLSX and JSON lines, with the marking in every one."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_FORMULA = re.compile(r"[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class OutTable:
    """A table to hand out: its name, its marking, its columns and its rows of text."""

    name: str
    marking: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def guarded(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.match(cell) else cell


def as_csv(table: OutTable) -> bytes:
    """The table as CSV in UTF-8 with its mark, so that spreadsheets read accents."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([guarded(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def as_json(table: OutTable) -> bytes:
    """The table as JSON, one object a line."""
    lines = (
        json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False)
        for row in table.rows
    )
    return "".join(f"{line}\n" for line in lines).encode()


def as_xlsx(table: OutTable) -> bytes:
    """The table as a workbook; every cell is text, the marking stands on every printed page."""
    import xlsxwriter  # noqa: PLC0415 - only this format needs it

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet(table.name[:31])
        sheet.set_header(f"&C{table.marking}")
        sheet.set_footer(f"&C{table.marking}")
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
        for column, title in enumerate(table.columns):
            sheet.write_string(0, column, title, bold)
        for row, cells in enumerate(table.rows, start=1):
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, cell, wrapped)
        sheet.freeze_panes(1, 0)
        sheet.autofit(400)
    return content.getvalue()


FORMATS: Mapping[str, Callable[[OutTable], bytes]] = {
    "csv": as_csv,
    "json": as_json,
    "xlsx": as_xlsx,
}
"""How a table is written, by the name of the format."""
