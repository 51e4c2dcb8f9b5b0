"""Where help may go, read from the words of offers."""

from __future__ import annotations

import pytest

from goodoffices.facts import cover, shipped


@pytest.mark.parametrize(
    "words",
    [
        "all",
        "all States",
        "all (over 60 countries)",
        "worldwide",
        "Open to all",
        " All members",
    ],
)
def test_words_that_exclude_nobody_are_open_to_all(words: str) -> None:
    found = cover(words, shipped())

    assert (found.open_to_all, found.members) == (True, None)


@pytest.mark.parametrize("words", ["all CoE regions", "all partner countries", "all regions"])
def test_all_of_something_is_not_all(words: str) -> None:
    assert cover(words, shipped()).open_to_all is False


@pytest.mark.parametrize(
    ("words", "inside", "outside"),
    [
        ("Georgia", {"GEO"}, {"KAZ"}),
        ("Georgian", {"GEO"}, {"KAZ"}),
        ("GEO", {"GEO"}, {"KAZ"}),
        ("Georgia, Kazakhstan and Ukraine", {"GEO", "KAZ", "UKR"}, {"RUS"}),
        ("Georgia; Kazakhstan/Ukraine", {"GEO", "KAZ", "UKR"}, {"RUS"}),
        ("Central Asia", {"KAZ", "KGZ", "TJK", "TKM", "UZB"}, {"GEO"}),
        ("central asia", {"KAZ", "UZB"}, {"GEO"}),
        ("Central Asia (five states)", {"KAZ", "UZB"}, {"GEO"}),
        ("Central Asia, Georgia", {"KAZ", "GEO"}, {"UKR"}),
    ],
)
def test_regions_and_countries_are_told_apart_and_joined(
    words: str, inside: set[str], outside: set[str]
) -> None:
    members = cover(words, shipped()).members

    assert members is not None
    assert inside <= members
    assert not outside & members


@pytest.mark.parametrize("words", ["", "in good time", "those who ask", "; ,"])
def test_words_without_a_region_tell_no_cover(words: str) -> None:
    found = cover(words, shipped())

    assert (found.members, found.open_to_all) == (None, False)
