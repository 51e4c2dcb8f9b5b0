"""Recognises what a cable came in: a web page, a row of a table, a mail, or nothing."""

from __future__ import annotations

from goodoffices.cable.cues import Cues
from goodoffices.cable.mail import mail_sheet
from goodoffices.cable.rows import row_sheet
from goodoffices.cable.sheet import Sheet
from goodoffices.cable.webpages import page_sheet


def sheet_of(text: str, cues: Cues) -> Sheet:
    """The sheet that a cable is read from; the text itself where nothing carries it."""
    mailed = cues.mail or cues.quotes
    return (
        row_sheet(text)
        or (mail_sheet(text) if mailed else None)
        or page_sheet(text)
        or Sheet(text=text, given=text)
    )
