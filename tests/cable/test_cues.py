"""Keeps the cues true: where the words stand that tell the readers where to look."""

from __future__ import annotations

from goodoffices.cable.cues import cues_of, together, within


def test_a_text_without_cues_has_none() -> None:
    assert not any(cues_of(""))
    assert not any(cues_of("The plan was signed."))


def test_words_of_a_level_count_in_capitals_only() -> None:
    cues = cues_of("UNCLAS KELMAR 000207\nIt is no secret.\nSECRET\n")

    assert cues.levels == [0, 38]


def test_words_of_running_text_count_in_any_case() -> None:
    assert cues_of("See PARA 3 and para 4.").para == [4, 15]


def test_letters_beyond_ascii_move_no_place() -> None:
    assert cues_of("¶1. “Slug” 🜨 SLUG").slug == [5, 13]


def test_the_count_of_a_section_line_is_found_with_blanks_or_tabs_around_it() -> None:
    text = "KELMAR 00000207  002 OF 003\n002\tOF \t003, all OF them"

    assert cues_of(text).sections == [21, 32]


def test_only_places_inside_a_stretch_lie_within_it() -> None:
    assert within([3, 5, 9], 5, 9) == [5]
    assert within([3, 5, 9], 10, 20) == []
    assert within([], 0, 9) == []


def test_places_of_several_kinds_stand_in_one_row() -> None:
    assert together([4, 9], [], [2, 7]) == [2, 4, 7, 9]
