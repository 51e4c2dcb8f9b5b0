"""Reads PDF documents: the text of each page, with lines and paragraphs as they are set."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from goodoffices.errors import (
    DocumentDamagedError,
    DocumentLockedError,
    DocumentWithoutTextError,
    PagesWithoutTextError,
    PaperTooLargeError,
)
from goodoffices.exchange.reception import (
    LARGEST,
    PAGE_BREAK,
    Received,
    page_starts,
    within_limits,
)

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_KIND = "PDF document"
_MOST_PAGES = 3000
_OPENING = 1024
"""Before so many bytes the mark of a PDF document stands."""

_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What a damaged document makes its reader raise, beside errors of its own."""


def is_pdf(content: bytes) -> bool:
    """Whether some bytes are a PDF document."""
    return b"%PDF-" in content[:_OPENING]


def pdf_document(content: bytes, source: str) -> Received:
    """The text of a PDF document; a form feed parts pages, a blank line paragraphs.

    Pages without text among others are told in `faults`. Raises DocumentDamagedError,
    DocumentLockedError, DocumentWithoutTextError or PaperTooLargeError.
    """
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - only documents of this kind need it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = list(_pages(_opened(content, source), source))
    except (PyPdfError, *_FAULTS) as error:
        raise DocumentDamagedError(source, _KIND) from error
    blank = [number for number, page in enumerate(pages, start=1) if not page]
    if len(blank) == len(pages):
        raise DocumentWithoutTextError(source, _KIND)
    text = PAGE_BREAK.join(_set(pages))
    return Received(
        source=source,
        text=text,
        page_starts=page_starts(text),
        faults=(PagesWithoutTextError(source, blank),) if blank else (),
    )


def _opened(content: bytes, source: str) -> PdfReader:
    """The document, opened without a password; DocumentLockedError where it needs one."""
    from pypdf import PdfReader  # noqa: PLC0415 - the same
    from pypdf.errors import DependencyError  # noqa: PLC0415 - the same

    reader = PdfReader(io.BytesIO(content), strict=False)
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentLockedError(source, _KIND)
    except DependencyError as error:
        raise DocumentLockedError(source, _KIND) from error
    return reader


def _pages(reader: PdfReader, source: str) -> Iterator[list[str]]:
    """The lines of each page, blank ones between; PaperTooLargeError for far too many."""
    if len(reader.pages) > _MOST_PAGES:
        raise PaperTooLargeError(source, LARGEST)
    size = 0
    for page in reader.pages:
        lines = _lines(page)
        size += sum(map(len, lines))
        within_limits(source, size)
        yield lines


def _lines(page: PageObject) -> list[str]:
    """The lines of a page as they are set, or in the order of writing where that has more."""
    written = page.extract_text()
    try:
        laid = page.extract_text(extraction_mode="layout")
    except _FAULTS:
        laid = ""
    best = laid if _letters(laid) * 20 >= _letters(written) * 19 else written
    lines = [line.strip() for line in best.replace(PAGE_BREAK, "\n").split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _letters(text: str) -> int:
    """How many characters there are beside blanks."""
    return sum(map(len, text.split()))


def _set(pages: Sequence[Sequence[str]]) -> Iterator[str]:
    """The text of each page, one blank line where the lines stand further apart than usual."""
    usual = _usual_gap([gap for page in pages for gap in _gaps(page)])
    for page in pages:
        words = [line for line in page if line]
        text = words[0] if words else ""
        for gap, line in zip(_gaps(page), words[1:], strict=True):
            text += ("\n\n" if gap > usual else "\n") + line
        yield text


def _gaps(page: Sequence[str]) -> list[int]:
    """How many blank lines stand between each two lines of words."""
    places = [at for at, line in enumerate(page) if line]
    return [second - first - 1 for first, second in pairwise(places)]


def _usual_gap(gaps: Sequence[int]) -> int:
    """The smallest gap that is no exception: 0, or 1 in a document set with wide lines."""
    counted = Counter(gaps if len(gaps) >= _TELLING else ())
    return min((gap for gap, times in counted.items() if times * 8 >= len(gaps)), default=0)


_TELLING = 8
"""Of fewer lines nobody can say how wide they are set."""
