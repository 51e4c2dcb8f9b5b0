"""Copies of one paper told from papers that share a number."""

from __future__ import annotations

import pytest

from goodoffices.ledger.witness import same_paper, sentences

CABLE = """1. (U) Post is asked to thank Exland for its answer.

2. (U) The Department hopes that both sides can sign the plan in April. End summary.
3. (U) Wyeland's offer of radiation monitors remains open until the end of June."""

OTHER = """1. (U) The customs academy of Wyeland has trained forty officers since January.

2. (U) A further course begins in the autumn. End summary.
3. (U) Embassy asks whether funds for the travel of the trainers can be found."""


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(CABLE.replace(" ", "\n   "), id="wrapped elsewhere"),
        pytest.param(CABLE.replace("'", ","), id="apostrophes damaged"),
        pytest.param(CABLE.lower(), id="in lower case"),
        pytest.param(CABLE[:120], id="truncated"),
        pytest.param(
            "VZCZC 123\n\n" + CABLE.replace("hopes", "h0pes"), id="one sentence damaged"
        ),
    ],
)
def test_a_damaged_copy_is_the_same_paper(copy: str) -> None:
    assert same_paper(CABLE, copy)
    assert same_paper(copy, CABLE)


@pytest.mark.parametrize("other", [OTHER, "", " \n", "1. (U)", "End summary."])
def test_numbers_and_closing_words_make_no_copy(other: str) -> None:
    assert not same_paper(CABLE, other)


def test_a_scrap_is_a_copy_of_the_same_scrap_only() -> None:
    assert same_paper("REF: 09 A 1", "Ref  09A1")
    assert not same_paper("REF: 09 A 1", "REF: 09 A 2")


def test_half_of_the_shorter_text_is_enough() -> None:
    one = "The first sentence is long enough. The second sentence is long enough."
    other = one.replace("second", "third")

    assert same_paper(one, other)
    assert not same_paper(one, other.replace("first", "fourth"))


def test_sentences_are_folded_to_letters_and_digits() -> None:
    assert sentences("Exland's answer came in 2009!") == {"exlandsanswercamein2009"}
