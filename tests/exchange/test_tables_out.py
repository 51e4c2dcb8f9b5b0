"""Tables for other programs: what goes in comes out, and nothing in them is a formula."""

from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.exchange.tables_out import FORMATS, OutTable, as_csv, as_json, guarded

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def _table(*rows: tuple[str, ...], name: str = "projects") -> OutTable:
    columns = ("record", "what")
    return OutTable(name=name, marking="UNCLASSIFIED", columns=columns, rows=rows)


@pytest.mark.parametrize("cell", ["", "BM-1", "12.5", "-12.5", "+3,5", "UNCLASSIFIED//NOFORN"])
def test_what_is_no_formula_stays_as_it_is(cell: str) -> None:
    assert guarded(cell) == cell


@pytest.mark.parametrize("cell", ["=1+1", "+SUM(A1)", "-2+3", "@SUM", "\tx", "\rx", "\uff1d1"])
def test_what_a_spreadsheet_would_run_is_text(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@given(WORDS)
def test_no_cell_of_a_csv_file_is_a_formula(words: str) -> None:
    text = as_csv(_table((words, "x"))).decode("utf-8-sig")

    (_, (cell, _)) = csv.reader(io.StringIO(text, newline=""))
    assert not cell.startswith(FORMULA) or cell[1:].replace(",", ".").replace(".", "").isdigit()
    assert cell.removeprefix("'") == words.removeprefix("'")


@given(st.lists(st.tuples(WORDS, WORDS)))
def test_json_lines_read_back_the_same(rows: list[tuple[str, str]]) -> None:
    lines = as_json(_table(*rows)).decode().split("\n")[:-1]

    assert [tuple(json.loads(line).values()) for line in lines] == rows


def test_a_csv_file_says_that_it_is_utf_8() -> None:
    content = as_csv(_table(("a", "Žilina")))

    assert content == b"\xef\xbb\xbfrecord,what\r\na,\xc5\xbdilina\r\n"


@given(WORDS)
def test_a_workbook_holds_text_and_no_formula(words: str) -> None:
    content = FORMATS["xlsx"](_table((words, "=1+1"), name="a" * 40))

    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        names = book.read("xl/workbook.xml").decode()
    assert "<f>" not in sheet
    assert sheet.count("&amp;CUNCLASSIFIED") == 2
    assert f'name="{"a" * 31}"' in names


def test_the_formats_are_named_by_their_endings() -> None:
    assert sorted(FORMATS) == ["csv", "json", "xlsx"]
