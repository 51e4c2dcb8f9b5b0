"""Documents made for tests: PDF, Word and mail, from the words that they hold."""

from __future__ import annotations

import io
from collections.abc import Iterable
from email.message import EmailMessage

import docx
import pypdf

EXERCISE = "EXERCISE EXERCISE EXERCISE"


def pdf(*pages: str, password: str = "") -> bytes:
    """A PDF document with these pages, a line of text a line; an empty page has none."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (4 + 2 * at) for at in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, page in enumerate(pages):
        stream = _stream(page)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * at),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    return _encrypted(_file(objects), password) if password else _file(objects)


def _stream(page: str) -> bytes:
    """The drawing of a page's lines, top to bottom."""
    if not page:
        return b""
    words = page.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    drawn = " T*\n".join(f"({line}) Tj" for line in words.split("\n"))
    return f"BT /F1 11 Tf 14 TL 72 770 Td\n{drawn}\nET".encode("cp1252")


def _file(objects: Iterable[bytes]) -> bytes:
    """Numbered objects as a file, with the table of where each stands."""
    content = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return content + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(places) + 1, table, len(places) + 1, len(content))
    )


def _encrypted(content: bytes, password: str) -> bytes:
    """The same document, locked with a password."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def word(*blocks: str | list[list[str]]) -> bytes:
    """A Word document: paragraphs, `- ` and `# ` for bulleted and numbered ones, and tables."""
    document = docx.Document()
    styles = {"- ": "List Bullet", "# ": "List Number"}
    for block in blocks:
        if isinstance(block, list):
            table = document.add_table(rows=0, cols=len(block[0]))
            for row in block:
                for cell, words in zip(table.add_row().cells, row, strict=True):
                    cell.text = words
        elif block[:2] in styles:
            document.add_paragraph(block[2:], style=styles[block[:2]])
        else:
            document.add_paragraph(block)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mail(body: str = "", subject: str = "Belmoria's answer") -> EmailMessage:
    """A mail of the fictional world with a plain text."""
    made = EmailMessage()
    made["From"] = "Grigor Vale <grigor.vale@example.org>"
    made["To"] = "Desk Officer <desk@example.org>"
    made["Date"] = "Tue, 11 Mar 2031 09:05:00 +0100"
    made["Subject"] = subject
    made["Message-ID"] = "<1@example.org>"
    if body:
        made.set_content(body)
    return made
