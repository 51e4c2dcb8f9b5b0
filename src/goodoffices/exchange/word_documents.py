"""Reads Word documents: paragraphs, lists, tables, what frames the pages, and notes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.errors import (
    DocumentDamagedError,
    DocumentLockedError,
    DocumentWithoutTextError,
    PaperTooLargeError,
)
from goodoffices.exchange.reception import LARGEST, PAGE_BREAK, Received, page_starts

if TYPE_CHECKING:
    from docx.document import Document

    from goodoffices.exchange.word_numbering import Element, Numbering

_KIND = "Word document"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")

_MOST_PARTS = 4000
_LARGEST_PART = 32 * 2**20
_LARGEST_WHOLE = 256 * 2**20
"""Unpacked, so many bytes a part of the text and the whole of a document may have."""

_FAULTS = (
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What a damaged document makes its reader raise; a fault in XML is a SyntaxError."""


def is_word_document(content: bytes, name: str) -> bool:
    """Whether some bytes are a Word document, whole, damaged or encrypted."""
    named = name.lower().endswith(".docx")
    if content.startswith(_ZIP):
        return named or b"word/document.xml" in content
    return named and content.startswith(_OLE) and _LOCKED in content


def word_document(content: bytes, source: str) -> Received:
    """The text of a Word document; a blank line parts paragraphs, ` | ` the cells of a row.

    What stands above the pages comes first, what stands below them and the notes last. A form
    feed stands where Word set a page break, if it noted any. Struck out text of tracked changes
    is left out. Raises DocumentDamagedError, DocumentLockedError, DocumentWithoutTextError or
    PaperTooLargeError.
    """
    if not content.startswith(_ZIP):
        raise DocumentLockedError(source, _KIND)
    try:
        _look_at_sizes(content, source)
        text = _text(content)
    except _FAULTS as error:
        raise DocumentDamagedError(source, _KIND) from error
    if not text.strip():
        raise DocumentWithoutTextError(source, _KIND)
    starts = page_starts(text)
    return Received(source=source, text=text, page_starts=starts if len(starts) > 1 else ())


def _look_at_sizes(content: bytes, source: str) -> None:
    """Raise PaperTooLargeError for a document that would unpack to far more than a paper."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
    text = [part.file_size for part in parts if part.filename.lower().endswith(".xml")]
    if (
        len(parts) > _MOST_PARTS
        or sum(part.file_size for part in parts) > _LARGEST_WHOLE
        or max(text, default=0) > _LARGEST_PART
    ):
        raise PaperTooLargeError(source, LARGEST)


def _text(content: bytes) -> str:
    """The whole text of a document, part by part."""
    import docx  # noqa: PLC0415 - only documents of this kind need it

    document = docx.Document(io.BytesIO(content))
    writer = _Writer.of(document)
    blocks = [
        *(block for part in _parts(document, "header") for block in writer.blocks(part)),
        *writer.blocks(document.element.body),
        *(
            block
            for kind in ("footnotes", "endnotes", "footer")
            for part in _parts(document, kind)
            for block in writer.blocks(part)
        ),
    ]
    return "\n\n".join(blocks)


def _parts(document: Document, kind: str) -> Iterator[Element]:
    """The parts of one kind that belong to a document, in the order of their names."""
    from docx.oxml.parser import parse_xml  # noqa: PLC0415 - the same

    found = [
        (relation.target_part.partname, relation.target_part.blob)
        for relation in document.part.rels.values()
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external
    ]
    for _, content in sorted(found):
        yield parse_xml(content)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PASSED_OVER = frozenset(
    {
        f"{_W}del",
        f"{_W}moveFrom",
        f"{_W}pPr",
        f"{_W}rPr",
        f"{_W}sectPr",
        f"{_W}tblPr",
        f"{_W}tblGrid",
        f"{_W}trPr",
        f"{_W}tcPr",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)
"""Struck out text, properties, and second copies for old programs."""

_SIGNS = {f"{_W}tab": "\t", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Writer:
    """Turns elements of a document to text; `noted` if Word itself noted where pages begin."""

    numbering: Numbering
    noted: bool

    @staticmethod
    def of(document: Document) -> _Writer:
        """The writer for one document."""
        from goodoffices.exchange.word_numbering import Numbering  # noqa: PLC0415 - the same

        numbering = next(_parts(document, "numbering"), None)
        styles = next(_parts(document, "styles"), None)
        noted = next(document.element.body.iter(f"{_W}lastRenderedPageBreak"), None)
        return _Writer(numbering=Numbering(numbering, styles), noted=noted is not None)

    def blocks(self, parent: Element) -> Iterator[str]:
        """The paragraphs and tables in an element, those without words left out."""
        for child in parent:
            if child.tag in _PASSED_OVER:
                continue
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            else:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        words = "".join(self._words(paragraph)).strip(" \t\n")
        if words.strip():
            lead = len(words) - len(words.lstrip(PAGE_BREAK))
            yield words[:lead] + self.numbering.label(paragraph) + words[lead:]
        elif words:
            yield words

    def _table(self, table: Element) -> Iterator[str]:
        rows = [self._row(row) for row in _inside(table, f"{_W}tr")]
        words = "\n".join(row for row in rows if row)
        if words:
            yield words

    def _row(self, row: Element) -> str:
        """The cells of a row in one line, after a page break where one stands in it."""
        cells = ["\n".join(self.blocks(cell)) for cell in _inside(row, f"{_W}tc")]
        broken = PAGE_BREAK if any(PAGE_BREAK in cell for cell in cells) else ""
        bare = [" ".join(cell.split()) for cell in cells]
        return broken + " | ".join(bare) if any(bare) else broken

    def _words(self, parent: Element) -> Iterator[str]:
        """The words in an element, with tabs, line ends and page breaks."""
        for child in parent:
            if child.tag in _PASSED_OVER:
                continue
            if child.tag == f"{_W}t":
                yield child.text or ""
            elif child.tag == f"{_W}br":
                yield self._break(child)
            elif child.tag == f"{_W}lastRenderedPageBreak":
                yield PAGE_BREAK
            elif child.tag == f"{_W}txbxContent":
                yield "\n" + "\n".join(self.blocks(child)) + "\n"
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            else:
                yield from self._words(child)

    def _break(self, element: Element) -> str:
        """A line end, or a page break where only those set by hand are known."""
        by_hand = element.get(f"{_W}type") == "page"
        return PAGE_BREAK if by_hand and not self.noted else "\n"


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """The rows or cells of an element, also where a control or a change wraps them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in _PASSED_OVER and child.tag not in {f"{_W}tr", f"{_W}tc"}:
            yield from _inside(child, tag)
