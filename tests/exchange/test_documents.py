"""PDF and Word documents: their text, pages, lists and tables, and what cannot be read."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import docx
import pypdf
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pypdf.errors import DependencyError

from goodoffices.errors import (
    DocumentDamagedError,
    DocumentLockedError,
    DocumentWithoutTextError,
    PagesWithoutTextError,
    PaperBinaryError,
    PaperTooLargeError,
)
from goodoffices.exchange import (
    Received,
    pdf_documents,
    received_each,
    reception,
    word_documents,
)
from goodoffices.exchange.word_numbering import Numbering
from tests.documents import pdf, saved, word

STEPS = "1. Belmoria will name a point of contact.\n\n2. Aurelia will send experts and"


def _read(folder: Path, name: str, content: bytes) -> Received:
    """The one paper of a file with this content."""
    path = folder / name
    path.write_bytes(content)
    (paper,) = received_each(str(path))
    return paper


def test_the_pages_of_a_pdf_are_parted_and_counted(tmp_path: Path) -> None:
    paper = _read(
        tmp_path, "plan.pdf", pdf(STEPS, "detectors to Kelmar.\n\n3. Both will review.")
    )

    one, other = paper.text.split("\f")
    assert (one, other) == (STEPS, "detectors to Kelmar.\n\n3. Both will review.")
    assert [paper.page(paper.text.index(words)) for words in ("Belmoria", "Kelmar")] == [1, 2]


def test_a_pdf_is_known_by_its_bytes_whatever_its_name(tmp_path: Path) -> None:
    paper = _read(tmp_path, "plan.txt", pdf("Belmoria will sign."))

    assert paper.text == "Belmoria will sign."


def test_lines_set_wide_are_one_paragraph_until_the_gap_is_wider(tmp_path: Path) -> None:
    wide = "\n\n".join(f"line {number} of the first one" for number in range(9))
    paper = _read(tmp_path, "wide.pdf", pdf(f"{wide}\n\n\n\nA second one."))

    assert paper.text.count("\n\n") == 1


def test_a_scanned_pdf_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentWithoutTextError, match=r"a\.pdf: .* holds no text.*\(OCR\)"):
        _read(tmp_path, "a.pdf", pdf("", ""))


def test_single_scanned_pages_are_told_and_the_others_read(tmp_path: Path) -> None:
    paper = _read(tmp_path, "a.pdf", pdf("Belmoria will sign.", "", "The end.", ""))

    (fault,) = paper.faults
    assert isinstance(fault, PagesWithoutTextError)
    assert "pages 2, 4 hold no text" in str(fault)
    assert paper.page(paper.text.index("The end")) == 3


def test_an_encrypted_pdf_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentLockedError, match="encrypted"):
        _read(tmp_path, "a.pdf", pdf("Belmoria will sign.", password="secret"))  # noqa: S106


@pytest.mark.parametrize("content", [b"%PDF-1.4\nnothing", pdf("Text.")[:300] + b"\x00" * 9])
def test_a_damaged_pdf_is_told(tmp_path: Path, content: bytes) -> None:
    with pytest.raises((DocumentDamagedError, DocumentWithoutTextError)):
        _read(tmp_path, "a.pdf", content)


def test_a_pdf_of_far_too_many_pages_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_documents, "_MOST_PAGES", 1)

    with pytest.raises(PaperTooLargeError):
        _read(tmp_path, "a.pdf", pdf("One.", "Two."))


def test_a_page_that_cannot_be_laid_out_is_read_as_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pdf_documents._letters
    monkeypatch.setattr(
        pdf_documents, "_letters", lambda text: 0 if "\n\n" in text else whole(text)
    )

    paper = _read(tmp_path, "a.pdf", pdf("One.\n\nTwo."))

    assert paper.text == "One.\nTwo."


def test_the_paragraphs_lists_and_tables_of_a_word_document_are_read(tmp_path: Path) -> None:
    table = [["Project", "Recipient"], ["Radiation\ndetectors", "Belmoria"], ["", ""]]
    content = word("JOINT LIST", "The steps:", "- Equip crossings.", "# One", "# Two", table)

    paper = _read(tmp_path, "list.docx", content)

    assert paper.text.split("\n\n") == [
        "JOINT LIST",
        "The steps:",
        "- Equip crossings.",
        "1. One",
        "2. Two",
        "Project | Recipient\nRadiation detectors | Belmoria",
    ]
    assert paper.page_starts == ()


def _with(*elements: str, words: str = "word") -> docx.document.Document:
    """A document with one paragraph that holds elements around its words."""
    document = docx.Document()
    run = document.add_paragraph().add_run()
    for name in elements:
        run._r.append(OxmlElement(name))
        text = OxmlElement("w:t")
        text.text = words
        run._r.append(text)
    return document


def test_pages_are_those_that_word_noted(tmp_path: Path) -> None:
    document = _with("w:lastRenderedPageBreak", "w:lastRenderedPageBreak")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    paper = _read(tmp_path, "a.docx", saved(document))

    assert paper.text.strip() == "\fword\fword".strip()
    assert len(paper.page_starts) == 3


def test_page_breaks_set_by_hand_count_where_word_noted_none(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("One.")
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Two.")

    paper = _read(tmp_path, "a.docx", saved(document))

    assert paper.page(paper.text.index("Two")) == 2


def test_a_page_break_in_a_table_counts(tmp_path: Path) -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).rows[0].cells[0]
    cell.paragraphs[0].add_run()._r.append(OxmlElement("w:lastRenderedPageBreak"))
    cell.paragraphs[0].add_run("Detectors")

    assert _read(tmp_path, "a.docx", saved(document)).text == "\fDetectors"


def test_signs_of_a_word_document_are_read(tmp_path: Path) -> None:
    document = _with("w:tab", "w:br", "w:noBreakHyphen", "w:cr", words="x")

    assert _read(tmp_path, "a.docx", saved(document)).text == "x\nx-x\nx"


def test_what_was_struck_out_is_left_out_and_what_was_put_in_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Belmoria ")
    for name in ("w:del", "w:ins"):
        change = OxmlElement(name)
        change.append(paragraph.add_run({"w:del": "may", "w:ins": "will"}[name])._r)
        paragraph._p.append(change)
    paragraph.add_run(" sign.")

    assert _read(tmp_path, "a.docx", saved(document)).text == "Belmoria will sign."


def test_words_in_controls_and_boxes_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    inner = document.add_paragraph("In a control.")._p
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    inner.addprevious(control)
    control.append(content)
    content.append(inner)
    box = OxmlElement("w:txbxContent")
    box.append(document.add_paragraph("In a box.")._p)
    document.add_paragraph("Outside. ").add_run()._r.append(box)

    text = _read(tmp_path, "a.docx", saved(document)).text

    assert text.split("\n\n")[0] == "In a control."
    assert text.split() == "In a control. Outside. In a box.".split()


def test_headers_come_first_and_footers_last(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The text.")
    section = document.sections[0]
    section.header.paragraphs[0].text = "CONFIDENTIAL"
    section.footer.paragraphs[0].text = "Copy 1"

    text = _read(tmp_path, "a.docx", saved(document)).text

    assert text.split("\n\n") == ["CONFIDENTIAL", "The text.", "Copy 1"]


def test_a_word_document_without_words_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentWithoutTextError, match="this Word document holds no text"):
        _read(tmp_path, "a.docx", word(""))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_word_document_cut_off_is_told(tmp_path: Path, share: float) -> None:
    content = word("Belmoria will sign.")

    with pytest.raises(DocumentDamagedError, match="this Word document is damaged"):
        _read(tmp_path, "a.docx", content[: int(len(content) * share)])


def _repacked(content: bytes, part: str, words: bytes) -> bytes:
    """The document with one of its parts replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, words if name == part else old.read(name))
    return out.getvalue()


@pytest.mark.parametrize("part", ["word/document.xml", "[Content_Types].xml"])
def test_a_word_document_with_a_damaged_part_is_told(tmp_path: Path, part: str) -> None:
    with pytest.raises(DocumentDamagedError):
        _read(tmp_path, "a.docx", _repacked(word("Text."), part, b"<broken"))


def test_an_encrypted_word_document_is_told(tmp_path: Path) -> None:
    content = b"\xd0\xcf\x11\xe0" + bytes(99) + "EncryptedPackage".encode("utf-16-le")

    with pytest.raises(DocumentLockedError, match="this Word document is encrypted"):
        _read(tmp_path, "a.docx", content)


def test_another_archive_is_no_paper(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.bin", bytes(range(256)))

    with pytest.raises(PaperBinaryError):
        _read(tmp_path, "a.txt", out.getvalue())


@pytest.mark.parametrize("limit", ["_MOST_PARTS", "_LARGEST_PART", "_LARGEST_WHOLE"])
def test_a_word_document_that_would_unpack_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(word_documents, limit, 3)

    with pytest.raises(PaperTooLargeError):
        _read(tmp_path, "a.docx", word("Belmoria will sign."))


LEVELS = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="3"/>
<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1 (%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl>
</w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>"""


def _listed(depth: int | str) -> object:
    """A paragraph on a level of the list."""
    paragraph = docx.Document().add_paragraph("x")
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    for name, value in (("w:ilvl", depth), ("w:numId", 7)):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        properties.append(element)
    return paragraph._p


def test_numbers_are_counted_as_word_counts_them() -> None:
    numbering = Numbering(docx.oxml.parse_xml(LEVELS), None)

    labels = [numbering.label(_listed(depth)) for depth in (0, 1, 1, 0, 1, 2, 8)]

    assert labels == ["III. ", "III (a) ", "III (b) ", "IV. ", "IV (a) ", "", ""]


def test_a_document_without_lists_has_no_numbers() -> None:
    assert Numbering(None, None).label(_listed(0)) == ""


def test_letters_go_on_behind_z() -> None:
    numbering = Numbering(docx.oxml.parse_xml(LEVELS), None)
    numbering.label(_listed(0))

    labels = [numbering.label(_listed(1)) for _ in range(28)]

    assert labels[-3:] == ["III (z) ", "III (aa) ", "III (bb) "]
    assert all(one != other for one, other in pairwise(labels))


@pytest.mark.parametrize("number", [0, 4000])
def test_a_number_that_no_letters_write_is_written_in_digits(number: int) -> None:
    levels = LEVELS.replace('w:start w:val="3"', f'w:start w:val="{number}"')

    label = Numbering(docx.oxml.parse_xml(levels), None).label(_listed(0))

    assert label == f"{number}. "


def test_a_form_that_writes_nothing_leaves_its_words() -> None:
    levels = LEVELS.replace(
        '"none"/><w:lvlText w:val=""', '"none"/><w:lvlText w:val="Annex %3"'
    )

    assert Numbering(docx.oxml.parse_xml(levels), None).label(_listed(2)) == "Annex  "


def test_a_pdf_with_far_too_much_text_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        pdf_documents,
        "within_limits",
        lambda source, size: reception.within_limits(source, size, 3),
    )

    with pytest.raises(PaperTooLargeError):
        _read(tmp_path, "a.pdf", pdf("Belmoria will sign."))


def test_a_layout_that_cannot_be_had_leaves_the_order_of_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pypdf.PageObject.extract_text

    def plain(page: pypdf.PageObject, extraction_mode: str = "plain") -> str:
        if extraction_mode == "layout":
            raise KeyError(extraction_mode)
        return f"\n{whole(page)}\n"

    monkeypatch.setattr(pypdf.PageObject, "extract_text", plain)

    assert _read(tmp_path, "a.pdf", pdf("One.\n\nTwo.")).text == "One.\nTwo."


def test_a_pdf_locked_in_a_way_that_nobody_here_can_open_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unable(_: pypdf.PdfReader, password: str) -> None:
        raise DependencyError(password)

    monkeypatch.setattr(pypdf.PdfReader, "decrypt", unable)

    with pytest.raises(DocumentLockedError):
        _read(tmp_path, "a.pdf", pdf("Belmoria will sign.", password="secret"))  # noqa: S106
