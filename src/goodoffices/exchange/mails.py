"""Takes mails apart: the text with its header lines, and each attached paper by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from html.parser import HTMLParser

from goodoffices.errors import (
    DocumentDamagedError,
    DocumentLockedError,
    NotUsableError,
    PaperTooLargeError,
)
from goodoffices.exchange.reception import LARGEST, Received

_HEADERS = ("From", "To", "Cc", "Date", "Subject", "Message-ID")
_FAULTS = (ArithmeticError, AttributeError, AssertionError, LookupError, TypeError, ValueError)
"""What damaged headers and encodings make the parser raise."""

_HEADER_LINE = re.compile(rb"\A\s{0,8}[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_CODED = re.compile(
    rb"^Content-(?:Type:\s*(?:multipart/|text/html)|Transfer-Encoding:\s*base64)",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_HEADER = 32768
_KIND = "mail"

_PAPER_TYPES = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
}
_LOCKED_TYPES = frozenset(
    {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
)
_MOST_PAPERS = 200
_DEEPEST = 4
"""So many papers one mail may carry, and so many mails stand one inside the other."""

Reader = Callable[[bytes, str, int], Iterator[Received]]
"""What reads the bytes of an attachment under a name, so many mails deep."""


def is_mail(content: bytes, name: str) -> bool:
    """Whether some bytes are a mail, by the name of its file or by its own header lines."""
    if not _HEADER_LINE.match(content):
        return False
    if name.lower().endswith(".eml"):
        return True
    header = re.split(rb"\r?\n\r?\n", content[:_LONGEST_HEADER], maxsplit=1)[0]
    return b"MIME-Version:" in header and _CODED.search(header) is not None


def mail_papers(
    content: bytes, source: str, endings: tuple[str, ...], read: Reader, depth: int = 0
) -> list[Received] | None:
    """The text of a mail and the papers attached to it, numbered from 2 in their names.

    None for a mail whose text stands in its bytes as it is: it is read like any other text.
    Plain text is taken before a page, of which the words are kept. Attachments are papers by
    the ending of their names or by their types; one that cannot be read is a fault of the mail.
    Raises DocumentLockedError for an encrypted mail, DocumentDamagedError for a broken one,
    PaperTooLargeError for one that carries far too much.
    """
    if depth > _DEEPEST:
        raise PaperTooLargeError(source, LARGEST)
    try:
        opened = _opened(content, source, endings)
    except _FAULTS as error:
        raise DocumentDamagedError(source, _KIND) from error
    if opened is None:
        return None
    papers: list[Received] = []
    faults: list[NotUsableError] = []
    for number, (name, held) in enumerate(opened.attached, start=2):
        try:
            found = list(read(held, f"{source}#{number}-{name}", depth + 1))
        except NotUsableError as error:
            faults.append(error)
        else:
            papers += [_under(one, opened.text) for one in found]
    return [Received(source=source, text=opened.text, faults=tuple(faults)), *papers]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """The text of a mail, and the name and bytes of each paper attached to it."""

    text: str
    attached: tuple[tuple[str, bytes], ...]


def _opened(content: bytes, source: str, endings: tuple[str, ...]) -> _Opened | None:
    """A mail taken apart; None where its text stands in its bytes as it is."""
    mail = message_from_bytes(content, _class=EmailMessage, policy=policy.default)
    if mail.get_content_type() in _LOCKED_TYPES:
        raise DocumentLockedError(source, _KIND)
    if _stands_as_it_is(mail):
        return None
    body = mail.get_body(("plain", "html"))
    parts = [part for part in _leaves(mail) if part is not body]
    named = [(name, part) for part in parts if (name := _name(part, endings))]
    if len(named) > _MOST_PAPERS:
        raise PaperTooLargeError(source, LARGEST)
    return _Opened(
        text=_headers(mail) + "\n" + "\n\n".join(_texts(body, parts)),
        attached=tuple((name, _bytes(part)) for name, part in named),
    )


def _under(paper: Received, cover: str) -> Received:
    """A paper that came with a mail, under whose marking it stands as well."""
    return Received(
        source=paper.source,
        text=paper.text,
        page_starts=paper.page_starts,
        cover=f"{cover}\n{paper.cover}",
        faults=paper.faults,
    )


def _stands_as_it_is(mail: MIMEPart) -> bool:
    """Whether the text of a mail can be read in its bytes, soft line ends apart."""
    if mail.is_multipart() or mail.get_content_type() != "text/plain":
        return False
    coding = str(mail.get("Content-Transfer-Encoding", "7bit")).strip().lower()
    if coding == "base64":
        return False
    charset = (mail.get_content_charset() or "utf-8").lower()
    return charset in {"utf-8", "us-ascii", "ascii"} or _words(mail).isascii()


def _headers(mail: MIMEPart) -> str:
    """The header lines that a reader sees, each in one line."""
    lines = []
    for name in _HEADERS:
        try:
            value = " ".join(str(mail.get(name, "")).split())
        except _FAULTS:
            value = " ".join(str(dict(mail.raw_items()).get(name, "")).split())
        if value:
            lines.append(f"{name}: {value}\n")
    return "".join(lines)


def _leaves(part: MIMEPart) -> Iterator[MIMEPart]:
    """The parts of a mail that hold something; a mail inside is one part."""
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for inner in part.iter_parts():
            if isinstance(inner, MIMEPart):
                yield from _leaves(inner)
    else:
        yield part


def _texts(body: MIMEPart | None, parts: list[MIMEPart]) -> Iterator[str]:
    """The text of the body and of further plain parts that stand in the mail itself."""
    if body is not None:
        words = _words(body)
        yield page_words(words) if body.get_content_subtype() == "html" else words
    for part in parts:
        plain = part.get_content_type() == "text/plain" and not part.get_filename()
        if plain and not part.is_attachment():
            yield _words(part)


def _words(part: MIMEPart) -> str:
    """The text of a part, in its own alphabet where that is known."""
    content = _bytes(part)
    charset = part.get_content_charset() or "utf-8"
    try:
        return content.decode(charset)
    except (LookupError, ValueError):
        return content.decode("cp1252", errors="replace")


def _bytes(part: MIMEPart) -> bytes:
    """The bytes of a part, decoded from how it travelled."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        held = inner[0] if isinstance(inner, list) and inner else None
        return held.as_bytes() if isinstance(held, EmailMessage) else b""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


_UNFIT = re.compile(r"[\x00-\x1f\x7f/\\:#\ud800-\udfff]+")
_LONGEST_NAME = 80


def _name(part: MIMEPart, endings: tuple[str, ...]) -> str | None:
    """The name of an attached paper; None for what is none."""
    try:
        given = part.get_filename() or ""
    except _FAULTS:
        given = ""
    name = _UNFIT.sub("-", given)[-_LONGEST_NAME:].rstrip(" -").lstrip(" -.")
    if name.lower().endswith(endings):
        return name
    ending = _PAPER_TYPES.get(part.get_content_type())
    return f"{name or 'paper'}{ending}" if ending else None


def page_words(page: str) -> str:
    """The words of a web page: a line a block, cells parted by ` | `."""
    reader = _PageWords()
    reader.feed(page)
    reader.close()
    lines = [" ".join(line.split()) for line in "".join(reader.words).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


class _PageWords(HTMLParser):
    """Collects what a reader of a page sees."""

    _APART = frozenset("p div table ul ol h1 h2 h3 h4 h5 h6 blockquote pre hr".split())
    _LINES = frozenset("br tr".split())
    _UNSEEN = frozenset("script style head title".split())

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen = 0
        self._first_cell = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break the line where a block begins."""
        del attrs
        self._unseen += tag in self._UNSEEN
        if tag in self._APART:
            self.words.append("\n\n")
        elif tag in self._LINES:
            self.words.append("\n")
            self._first_cell = True
        elif tag == "li":
            self.words.append("\n- ")
        elif tag in {"td", "th"}:
            self.words.append("" if self._first_cell else " | ")
            self._first_cell = False

    def handle_endtag(self, tag: str) -> None:
        """Break the line where a block ends."""
        self._unseen -= tag in self._UNSEEN and self._unseen > 0
        if tag in self._APART:
            self.words.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Keep the words that are seen."""
        if not self._unseen:
            self.words.append(" ".join(data.split("\n")))
