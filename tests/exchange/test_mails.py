"""Mails: their text however it travelled, and the papers that they carry."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from goodoffices.errors import (
    DocumentDamagedError,
    DocumentLockedError,
    PaperEmptyError,
    PaperTooLargeError,
)
from goodoffices.exchange import Received, mails, received_each
from tests.documents import mail, pdf, word

WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"
HEADERS = """From: Grigor Vale <grigor.vale@example.org>
To: Desk Officer <desk@example.org>
Date: Tue, 11 Mar 2031 09:05:00 +0100
Subject: Belmoria's answer
Message-ID: <1@example.org>
"""


def _read(folder: Path, content: bytes | EmailMessage, name: str = "m.eml") -> list[Received]:
    """The papers of a mail."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.as_bytes())
    return list(received_each(str(path)))


def test_a_plain_mail_is_read_as_it_stands(tmp_path: Path) -> None:
    made = mail("Belmoria will sign.\n")

    (paper,) = _read(tmp_path, made)

    assert paper.text == made.as_string()


@pytest.mark.parametrize("coding", ["base64", "quoted-printable"])
def test_a_coded_mail_of_another_alphabet_is_decoded(tmp_path: Path, coding: str) -> None:
    made = mail()
    made.set_content("Škerrland se zúčastní.\n", charset="iso-8859-2", cte=coding)

    (paper,) = _read(tmp_path, made)

    assert paper.text == f"{HEADERS}\nŠkerrland se zúčastní.\n"


def test_the_plain_text_is_taken_before_the_page(tmp_path: Path) -> None:
    made = mail("Belmoria will sign.\n")
    made.add_alternative("<p>Belmoria will <b>not</b> sign.</p>", subtype="html")

    (paper,) = _read(tmp_path, made)

    assert paper.text == f"{HEADERS}\nBelmoria will sign.\n"


def test_the_words_of_a_page_are_taken_where_there_is_no_plain_text(tmp_path: Path) -> None:
    made = mail()
    made.set_content(
        "<html><head><title>x</title></head><body><p>Belmoria &amp; Skerrland:</p>"
        "<ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table>"
        "end<br>of page<script>x</script></body></html>",
        subtype="html",
    )

    (paper,) = _read(tmp_path, made)

    words = "Belmoria & Skerrland:\n\n- one\n- two\n\na | b\n\nend\nof page\n"
    assert paper.text == f"{HEADERS}\n{words}"


def test_each_attached_paper_is_a_paper_of_its_own(tmp_path: Path) -> None:
    made = mail("See the plan.\n")
    made.add_attachment(
        word("A plan."), maintype="application", subtype=WORD, filename="p.docx"
    )
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    made.add_attachment(pdf("A list."), maintype="application", subtype="pdf", filename="l.pdf")
    made.add_attachment("A note.\n", filename="n.txt")

    papers = _read(tmp_path, made)

    source = papers[0].source
    assert [paper.source for paper in papers[1:]] == [
        f"{source}#2-p.docx",
        f"{source}#3-l.pdf",
        f"{source}#4-n.txt",
    ]
    assert [paper.text for paper in papers[1:]] == ["A plan.", "A list.", "A note.\n"]
    assert all("See the plan." in paper.cover for paper in papers[1:])


def test_a_mail_inside_a_mail_is_a_paper_under_both_covers(tmp_path: Path) -> None:
    inner = mail("The inner text.\n", "Inner")
    inner.add_attachment("A note.\n", filename="n.txt")
    made = mail("The outer text.\n")
    made.add_attachment(inner)

    outer, middle, note = _read(tmp_path, made)

    assert middle.source == f"{outer.source}#2-paper.eml"
    assert note.source == f"{outer.source}#2-paper.eml#2-n.txt"
    assert ["outer" in note.cover, "inner" in note.cover] == [True, True]


def test_an_attachment_that_cannot_be_read_is_told_and_the_others_are_read(
    tmp_path: Path,
) -> None:
    made = mail("See the plan.\n")
    made.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="../x/l.pdf")
    made.add_attachment(b"", maintype="text", subtype="plain", filename="n.txt")
    made.add_attachment("A note.\n", filename="n.txt")

    papers = _read(tmp_path, made)

    assert [type(one) for one in papers[0].faults] == [DocumentDamagedError, PaperEmptyError]
    assert f"{papers[0].source}#2-x-l.pdf: " in str(papers[0].faults[0])
    assert [paper.text for paper in papers[1:]] == ["A note.\n"]


def test_further_plain_parts_stand_in_the_mail(tmp_path: Path) -> None:
    made = mail("The text.\n")
    made.make_mixed()
    part = EmailMessage()
    part.set_content("A footer of the list.\n")
    made.attach(part)

    (paper,) = _read(tmp_path, made)

    assert paper.text.endswith("The text.\n\n\nA footer of the list.\n")


def test_a_mail_is_known_by_its_header_lines_where_its_name_tells_nothing(
    tmp_path: Path,
) -> None:
    made = mail("The text.\n")
    made.add_attachment("A note.\n", filename="n.txt")

    assert len(_read(tmp_path, made, "mail")) == 2


def test_an_encrypted_mail_is_told(tmp_path: Path) -> None:
    made = mail()
    made.set_content(b"xx", maintype="application", subtype="pkcs7-mime")

    with pytest.raises(DocumentLockedError, match="this mail is encrypted"):
        _read(tmp_path, made)


def test_an_unknown_alphabet_is_read_as_that_of_old_archives(tmp_path: Path) -> None:
    content = (
        b"From: a@example.org\nSubject: x\nContent-Type: text/plain; charset=unheard-of\n\n"
        b"caf\xe9\n"
    )

    (paper,) = _read(tmp_path, content)

    assert paper.text == "From: a@example.org\nSubject: x\n\ncafé\n"


def test_damaged_headers_do_not_keep_out_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The parser of the standard library breaks on some headers that are sent."""

    def broken(self: EmailMessage, name: str, failobj: object = None) -> object:
        if name == "Subject":
            raise IndexError
        return whole(self, name, failobj)

    whole = EmailMessage.get
    made = mail()
    made.set_content("<p>The text.</p>", subtype="html")
    monkeypatch.setattr(EmailMessage, "get", broken)

    (paper,) = _read(tmp_path, made)

    assert paper.text == f"{HEADERS}\nThe text.\n"


def test_a_mail_that_breaks_the_parser_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(mails, "_stands_as_it_is", broken)

    with pytest.raises(DocumentDamagedError, match="this mail is damaged"):
        _read(tmp_path, mail("The text.\n"))


@pytest.mark.parametrize("limit", ["_MOST_PAPERS", "_DEEPEST"])
def test_a_mail_that_carries_far_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    made = mail("The text.\n")
    made.add_attachment("A note.\n", filename="n.txt")
    monkeypatch.setattr(mails, limit, -1)

    with pytest.raises(PaperTooLargeError):
        _read(tmp_path, made)


def test_an_attachment_with_a_broken_name_is_taken_by_its_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = mail("The text.\n")
    made.add_attachment(pdf("A list."), maintype="application", subtype="pdf", filename="l.pdf")
    content = made.as_bytes()

    def broken(_: EmailMessage, failobj: object = None) -> object:
        raise AttributeError(failobj)

    monkeypatch.setattr(EmailMessage, "get_filename", broken)

    mailed, listed = _read(tmp_path, content)

    assert listed.source == f"{mailed.source}#2-paper.pdf"
