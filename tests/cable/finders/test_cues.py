"""Finds the cue words of a text, and the phrases that begin at them."""

from __future__ import annotations

import pytest

from goodoffices.cable.finders.passages.cues import cues, stands_in_compound
from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued

WORDS = frozenset({"post", "posts", "non-paper", "ask", "2031"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Post asked posts.", [(0, "post"), (11, "posts")]),
        ("a task, a POST-office", [(10, "post")]),
        ("the non-paper of 2031", [(4, "non-paper"), (17, "2031")]),
        ("postage of 20310", []),
        ("İ post, 日 post", [(2, "post"), (10, "post")]),
        ("the po\u017ft", []),
        ("", []),
    ],
)
def test_a_cue_is_a_whole_word_in_any_case(text: str, found: list[tuple[int, str]]) -> None:
    assert cues(text, WORDS) == found


@pytest.mark.parametrize(
    ("text", "compound"),
    [("re-ask us", True), ("ask-and-tell", True), ("-ask", False), ("-- ask -", False)],
)
def test_a_hyphen_ties_a_word_to_another(text: str, *, compound: bool) -> None:
    assert stands_in_compound(text, (text.index("ask"), "ask")) is compound


def _told(rule: CuedPhrase, text: str) -> list[str]:
    """What a phrase matches in a whole text."""
    marked = cues(text, rule.cues | rule.needs)
    return [found.group() for found in rule.finditer(text, marked, 0, len(text))]


def test_a_phrase_begins_at_its_cue_or_at_words_before_it() -> None:
    rule = cued("donors", r"\b(?:the )?(?:other )?donors\b", before="the other")

    assert _told(rule, "the\n  other donors, (other donors), some donors") == [
        "the\n  other donors",
        "other donors",
        "donors",
    ]


def test_matches_of_a_phrase_do_not_overlap() -> None:
    rule = cued("will would", r"\b(?:will|would)\b[^.]+")

    assert _told(rule, "it would say it will. It will.") == ["would say it will"]


def test_a_phrase_may_need_another_word() -> None:
    rule = cued("is are", r"\b(?:is|are) ready\b", needs="ready")

    assert rule.may_stand_among(frozenset({"is", "ready"}))
    assert not rule.may_stand_among(frozenset({"is"}))
    assert not rule.may_stand_among(frozenset({"ready"}))


def test_a_listed_word_that_ends_in_a_mark_may_close_a_text() -> None:
    assert cues("re", frozenset({"re:"})) == [(0, "re:")]
