"""Papers as they come: files, folders and standard input; texts, documents and mails."""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from goodoffices.errors import (
    FolderWithoutPapersError,
    PaperBinaryError,
    PaperEmptyError,
    PaperTooLargeError,
    PaperUnreadableError,
    PathMissingError,
)
from goodoffices.exchange.mails import is_mail, mail_papers
from goodoffices.exchange.pdf_documents import is_pdf, pdf_document
from goodoffices.exchange.reception import LARGEST, Received
from goodoffices.exchange.word_documents import is_word_document, word_document

STANDARD_INPUT = "-"
OFFICE_FILE = "office.toml"
"""The name under which an office keeps its own tables beside its papers."""

_ENDINGS = (".txt", ".cable", ".cbl", ".htm", ".html", ".eml", ".docx", ".pdf", ".csv")
"""How the names of papers end in a folder, in capitals or not."""


def paper_paths(given: str) -> tuple[str, ...]:
    """The papers at a path: the file itself, or those of a folder and its folders, by name.

    PathMissingError where there is nothing, FolderWithoutPapersError where no file of a folder
    looks like a paper.
    """
    if given == STANDARD_INPUT:
        return (given,)
    path = Path(given)
    if not path.exists():
        raise PathMissingError(_printable(given))
    if not path.is_dir():
        return (given,)
    found = tuple(str(one) for one in _papers_in(path))
    if not found:
        raise FolderWithoutPapersError(_printable(given), _ENDINGS)
    return found


_UNDECODED = re.compile("[\ud800-\udfff]")


def _printable(path: str) -> str:
    """A path as it can be printed and kept; its bytes that are no UTF-8 are replaced."""
    return _UNDECODED.sub("\N{REPLACEMENT CHARACTER}", path)


def _papers_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and path.suffix.lower() in _ENDINGS and not hidden and _may_be(path):
            yield path


def _may_be(path: Path) -> bool:
    """Whether a file that ends like a paper may be one: of tables only those of cables."""
    if path.suffix.lower() != ".csv":
        return True
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            return _ROW.match(file.read(_OPENING)) is not None
    except OSError:
        return True


_OPENING = 200


def received_each(path: str) -> Iterator[Received]:
    """The papers of one file: the file itself, each row of a table, a mail and what it carries.

    Rows are those of `cables.csv`: eight columns, quotes escaped by a backslash or doubled.
    The errors are those of `received`, DocumentDamagedError, DocumentLockedError and
    DocumentWithoutTextError; a file is told by its bytes, of mails also by its name.
    """
    yield from _papers_of(_bytes(path), _printable(path))


def _papers_of(content: bytes, source: str, depth: int = 0) -> Iterator[Received]:
    """The papers in the bytes of a file, or of what was attached to a mail so many deep."""
    if is_pdf(content):
        yield pdf_document(content, source)
    elif is_word_document(content, source):
        yield word_document(content, source)
    else:
        mailed = None
        if is_mail(content, source):
            mailed = mail_papers(content, source, _ENDINGS, _papers_of, depth)
        yield from _texts(content, source) if mailed is None else mailed


def _texts(content: bytes, source: str) -> Iterator[Received]:
    """A text, or each row of a table of cables."""
    whole = _text(content, source)
    rows = _rows(whole.text) if _ROW.match(whole.text) else []
    if len(rows) < 2:
        yield whole
        return
    for number, row in enumerate(rows, start=1):
        yield Received(source=f"{whole.source}#{number}", text=row)


_ROW = re.compile(
    r"\s{0,20}\"?\d{1,9}\"?,\"?\d{1,4}[/-]\d{1,2}[/-]\d{1,4}[ T]\d{1,2}:\d{2}[^,\n]{0,12},"
)


def _rows(text: str) -> list[str]:
    """The rows of a table as they stand in its text."""
    lines = text.splitlines(keepends=True)
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(lines, escapechar="\\", doublequote=True)
    rows: list[str] = []
    begin = 0
    try:
        for row in reader:
            if row:
                rows.append("".join(lines[begin : reader.line_num]))
            begin = reader.line_num
    except csv.Error:
        return []
    return rows


def received(path: str) -> Received:
    """The text of one paper, decoded and otherwise untouched, line ends kept.

    UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252, which is what old
    archives hold. PaperEmptyError, PaperBinaryError, PaperTooLargeError or PaperUnreadableError
    for no text.
    """
    return _text(_bytes(path), _printable(path))


def _text(content: bytes, source: str) -> Received:
    """The text of some bytes; PaperEmptyError or PaperBinaryError for none."""
    text = _decoded(content)
    if text is None:
        raise PaperBinaryError(source)
    if not text.strip():
        raise PaperEmptyError(source)
    return Received(source=source, text=text)


def _bytes(path: str) -> bytes:
    try:
        if path == STANDARD_INPUT:
            content = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(path).open("rb") as file:
                content = file.read(LARGEST + 1)
    except OSError as error:
        raise PaperUnreadableError(
            _printable(path), error.strerror or "unknown reason"
        ) from error
    if len(content) > LARGEST:
        raise PaperTooLargeError(_printable(path), LARGEST)
    return content


_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\r\f\v\x1a\x1b")


def _decoded(content: bytes) -> str | None:
    """The text, or None where the bytes are none: more than one control character in fifty."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _attempt(content, "utf-16")
    sample = content[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 50 > len(sample):
        return None
    text = _attempt(content, "utf-8-sig")
    return text if text is not None else content.decode("cp1252", errors="replace")


def _attempt(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None
