"""Keeps the tables of the page on accuracy true; `python -m measure.page` writes them anew."""

from __future__ import annotations

from pathlib import Path

from measure.page import PAGE, blocks, found, found_in_real, labelled, real


def test_the_page_says_what_is_read_of_the_labelled_cables() -> None:
    shown = blocks(PAGE.read_text(encoding="utf-8"))

    assert shown["labelled"] == labelled()


def test_the_page_says_what_is_found_in_the_labelled_papers() -> None:
    shown = blocks(PAGE.read_text(encoding="utf-8"))

    assert shown["findings"] == found()


def test_the_page_says_what_is_found_in_real_cables(shared: Path) -> None:
    shown = blocks(PAGE.read_text(encoding="utf-8"))

    assert shown["findings_in_real"] == found_in_real(shared)


def test_the_page_says_what_is_read_of_real_cables(shared: Path) -> None:
    shown = blocks(PAGE.read_text(encoding="utf-8"))

    assert shown["real"] == real(shared)


def test_the_page_shows_damaged_cables() -> None:
    shown = blocks(PAGE.read_text(encoding="utf-8"))

    assert "kinds of damage" in shown["generated"]
