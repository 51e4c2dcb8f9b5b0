"""Recognises what a cable came in: a web page, a row of a table, a mail, or nothing."""

from __future__ import annotations

from collections.abc import Callable

from goodoffices.cable.mail import mail_sheet
from goodoffices.cable.rows import row_sheet
from goodoffices.cable.sheet import Sheet
from goodoffices.cable.webpages import page_sheet

_CARRIERS: tuple[Callable[[str], Sheet | None], ...] = (row_sheet, mail_sheet, page_sheet)


def sheet_of(text: str) -> Sheet:
    """The sheet that a cable is read from; the text itself where nothing carries it."""
    for unwrap in _CARRIERS:
        sheet = unwrap(text)
        if sheet:
            return sheet
    return Sheet(text=text, given=text)
