"""Topics and kinds of help, told by words, each with its place."""

from __future__ import annotations

import pytest

from goodoffices.facts import helps_told, topics_told
from goodoffices.records import Help, Span


def _topics(text: str) -> list[tuple[str, str]]:
    whole = Span(0, len(text))
    return [(code, text[span.start : span.end]) for code, span in topics_told(text, whole)]


def _helps(text: str) -> list[tuple[Help, str]]:
    whole = Span(0, len(text))
    return [(kind, text[span.start : span.end]) for kind, span in helps_told(text, whole)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("debt relief for the Belmorian Coast Guard", [("MAR", "Coast Guard")]),
        ("BORDER\nSECURITY", [("BOR", "BORDER\nSECURITY")]),
        ("radiation detectors", [("DET", "radiation detectors")]),
        ("good weather", []),
        ("an unborderly crossword", []),
    ],
)
def test_a_topic_is_told_by_its_words_and_their_place(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert _topics(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("training for investigators", [(Help.TRAINING, "training")]),
        ("constrained", []),
    ],
)
def test_a_kind_of_help_is_told_by_its_words_and_their_place(
    text: str, told: list[tuple[Help, str]]
) -> None:
    assert _helps(text) == told


def test_only_the_stretch_that_is_asked_for_is_read() -> None:
    text = "training in border security"
    start = text.index("border")

    assert helps_told(text, Span(start, len(text))) == ()
    assert topics_told(text, Span(0, start)) == ()
    assert [code for code, _ in topics_told(text, Span(start, len(text)))] == ["BOR"]
