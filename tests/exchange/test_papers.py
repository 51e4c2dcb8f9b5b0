"""Papers as they come: folders, encodings, and what is no paper."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from goodoffices.errors import (
    FolderWithoutPapersError,
    PaperBinaryError,
    PaperEmptyError,
    PaperTooLargeError,
    PaperUnreadableError,
    PathMissingError,
)
from goodoffices.exchange import paper_paths, papers, received, received_each

TEXT = "SUBJECT: HELP FOR BELMORIA\r\n\r\n1. (U) Naïve “quotes” — kept.\r\n"


def _file(folder: Path, name: str, content: bytes = b"1. (U) Text.\n") -> str:
    """The path of a file with this content, its folders made."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return str(path)


def _feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """Put something on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.mark.parametrize(
    "name", "a.txt a.TXT a.cable a.cbl a.htm a.html a.eml a.docx a.pdf b/c/a.txt".split()
)
def test_a_folder_holds_the_papers_in_it_and_in_its_folders(tmp_path: Path, name: str) -> None:
    paper = _file(tmp_path, name)

    assert paper_paths(str(tmp_path)) == (paper,)


@pytest.mark.parametrize(
    "name", ["office.toml", "a.png", "README", ".a.txt", ".git/a.txt", "b/.c/a.txt", "a.txt/b"]
)
def test_other_and_hidden_files_of_a_folder_are_left_alone(tmp_path: Path, name: str) -> None:
    _file(tmp_path, name)

    with pytest.raises(FolderWithoutPapersError, match=r"no paper in this folder"):
        paper_paths(str(tmp_path))


def test_a_folder_that_lies_in_a_hidden_one_is_read_when_it_is_named(tmp_path: Path) -> None:
    paper = _file(tmp_path, ".mail/in/a.txt")

    assert paper_paths(str(tmp_path / ".mail" / "in")) == (paper,)


def test_the_papers_of_a_folder_come_by_name(tmp_path: Path) -> None:
    papers = [_file(tmp_path, name) for name in ("c.txt", "a/z.txt", "b.txt", "a/b.txt")]

    found = paper_paths(str(tmp_path))

    assert found == (papers[3], papers[1], papers[2], papers[0])


@pytest.mark.parametrize("name", ["a.pdf", ".hidden", "plain"])
def test_a_file_that_is_named_is_taken_whatever_its_name(tmp_path: Path, name: str) -> None:
    paper = _file(tmp_path, name)

    assert paper_paths(paper) == (paper,)


def test_nothing_at_a_path_is_said() -> None:
    with pytest.raises(
        PathMissingError, match=r"nowhere\.txt: there is no such file or folder"
    ):
        paper_paths("nowhere.txt")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    _feed(monkeypatch, TEXT.encode())

    papers = [received(path) for path in paper_paths("-")]

    assert [(paper.source, paper.text) for paper in papers] == [("-", TEXT)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_paper_is_decoded_and_its_line_ends_are_kept(tmp_path: Path, encoding: str) -> None:
    paper = _file(tmp_path, "a.txt", TEXT.encode(encoding))

    assert received(paper).text == TEXT


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_either_order_of_bytes_is_read(tmp_path: Path, mark: bytes) -> None:
    order = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    paper = _file(tmp_path, "a.txt", mark + TEXT.encode(order))

    assert received(paper).text == TEXT


def test_a_byte_that_no_encoding_has_is_replaced_and_the_rest_kept(tmp_path: Path) -> None:
    paper = _file(tmp_path, "a.txt", b"caf\xe9 and \x81 more")

    assert received(paper).text == "café and \N{REPLACEMENT CHARACTER} more"


def test_a_name_that_is_no_text_is_printable_in_what_is_said_of_the_paper(
    tmp_path: Path,
) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(name).write_bytes(TEXT.encode())

    paper = received(name)

    assert (paper.source, paper.text) == (f"{tmp_path}/caf\N{REPLACEMENT CHARACTER}.txt", TEXT)
    with pytest.raises(PathMissingError, match=r"ol\N{REPLACEMENT CHARACTER}\.txt: there"):
        paper_paths(os.fsdecode(b"ol\xe9.txt"))


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n"])
def test_an_empty_paper_is_asked_for_again(tmp_path: Path, content: bytes) -> None:
    paper = _file(tmp_path, "a.txt", content)

    with pytest.raises(PaperEmptyError, match=r"the file is empty\. Ask for the paper again"):
        received(paper)


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff\x00\n"])
def test_a_paper_of_nothing_but_its_encoding_is_empty(tmp_path: Path, content: bytes) -> None:
    paper = _file(tmp_path, "a.txt", content)

    with pytest.raises(PaperEmptyError):
        received(paper)


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(256)) * 4,
        b"\xff\xfeodd number of bytes",
        b"ab\0" * 30,
    ],
)
def test_what_is_no_text_is_told_from_text(tmp_path: Path, content: bytes) -> None:
    paper = _file(tmp_path, "a.txt", content)

    with pytest.raises(PaperBinaryError, match="not a text file"):
        received(paper)


def test_the_controls_of_old_teleprinters_are_text(tmp_path: Path) -> None:
    text = "\x1bZCZC\r\r\nUNCLAS KELMAR 000123\f\n1. (U) Text.\r\nNNNN\x1a\n"
    paper = _file(tmp_path, "a.txt", text.encode())

    assert received(paper).text == text


def test_a_few_stray_controls_do_not_make_a_paper_binary(tmp_path: Path) -> None:
    text = "A text with a stray \x02 in it. " + "And more of it. " * 5
    paper = _file(tmp_path, "a.txt", text.encode())

    assert received(paper).text == text


def test_a_paper_that_may_not_be_opened_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = _file(tmp_path, "a.txt")

    def forbid(_: Path, *_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbid)

    with pytest.raises(PaperUnreadableError, match=r"cannot be opened \(Permission denied\)"):
        received(paper)


ROW = '"1","3/2/2009 11:26","09KELMAR1","Embassy Kelmar","UNCLASSIFIED","","{}","{}"\n'


def test_each_row_of_a_table_of_cables_is_a_paper(tmp_path: Path) -> None:
    first = ROW.format("A", '1. (U) One \\"x\\",\nand on.')
    second = ROW.format("B", "2")
    path = tmp_path / "cables.csv"
    path.write_text(first + second, encoding="utf-8")

    rows = list(received_each(str(path)))

    assert [row.text for row in rows] == [first, second]
    assert [row.source for row in rows] == [f"{path}#1", f"{path}#2"]


def test_a_table_of_one_row_is_one_paper(tmp_path: Path) -> None:
    path = tmp_path / "cable.csv"
    path.write_text(ROW.format("A", "B"), encoding="utf-8")

    rows = list(received_each(str(path)))

    assert [row.source for row in rows] == [str(path)]


def test_a_folder_s_other_tables_are_no_papers(tmp_path: Path) -> None:
    (tmp_path / "cables.csv").write_text(ROW.format("A", "B"), encoding="utf-8")
    (tmp_path / "donors.csv").write_text("donor,budget\nXSS,1\n", encoding="utf-8")

    found = paper_paths(str(tmp_path))

    assert found == (str(tmp_path / "cables.csv"),)


def test_a_file_larger_than_any_paper_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers, "LARGEST", 10)
    path = _file(tmp_path, "a.txt")
    Path(path).write_text("1. (U) One.\n", encoding="utf-8")

    with pytest.raises(PaperTooLargeError, match="larger than"):
        received(path)
