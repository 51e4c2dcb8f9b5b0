"""The three facets, each judged from what the two sides say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.match.kinds import kind
from goodoffices.match.places import members, region
from goodoffices.match.topics import topic
from goodoffices.match.verdicts import listed
from goodoffices.records import Evidence, Facet, Help, Need, Party, Supply

YES, PARTLY, NO = Facet.YES, Facet.PARTLY, Facet.NO

NEED = Need(
    identifier="N1",
    recipient=Party(name="Tarvo", iso3="XAA"),
    text="radiation detectors at the crossings",
    topics=frozenset({"DET"}),
    helps=frozenset({Help.EQUIPMENT}),
)
SUPPLY = Supply(
    identifier="S1",
    donor=Party(name="Ardena", iso3="XBB"),
    text="detection equipment, border police courses and export law",
    topics=frozenset({"DET"}),
    helps=frozenset({Help.EQUIPMENT}),
    open_to_all=True,
)
NORDIC_PAIR = Party(name="Norway and Sweden")


def _codes(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _helps(words: str) -> frozenset[Help]:
    return frozenset(Help(word) for word in words.split())


@pytest.mark.parametrize(
    ("needed", "offered", "facet"),
    [
        ("DET", "DET", YES),
        ("DET", "DET BOR", YES),
        ("DET BOR", "DET BOR EXP", YES),
        ("DET RESP", "DET", PARTLY),
        ("DET", "RESP", PARTLY),
        ("DET", "BIO", NO),
        ("LEG", "LEG", YES),
        ("LEG", "LEG EXP", PARTLY),
        ("LEG EXP", "LEG", NO),
        ("LEG EXP", "LEG BOR", PARTLY),
        ("SUST DET", "DET", PARTLY),
        ("SUST", "DET", NO),
        ("DET", "PP", NO),
        ("", "DET", PARTLY),
        ("GEN", "DET", PARTLY),
        ("DET", "", PARTLY),
        ("NONE SUCH", "DET", PARTLY),
        ("DET", "GEN", PARTLY),
    ],
)
def test_the_topic_is_the_same_a_neighbour_or_another(
    needed: str, offered: str, facet: Facet
) -> None:
    need, supply = (
        replace(NEED, topics=_codes(needed)),
        replace(SUPPLY, topics=_codes(offered)),
    )

    verdict = topic(need, supply)

    assert verdict.facet is facet
    assert verdict.reason.startswith("Topic: ")


def test_a_generic_need_reaches_partly_whatever_is_offered() -> None:
    verdict = topic(replace(NEED, is_generic=True), SUPPLY)

    assert verdict.facet is PARTLY


def test_a_topic_that_the_words_do_not_name_is_only_implied() -> None:
    verdict = topic(NEED, replace(SUPPLY, text="all that a programme may need"))

    assert verdict.facet is PARTLY
    assert "implied in what Ardena offers and not named" in verdict.reason


def test_the_topic_sentence_quotes_both_sides_and_says_where_they_said_it() -> None:
    said = Evidence(words="They make radiation detectors.", place="32ANSELM7, paragraph 4")

    verdict = topic(NEED, replace(SUPPLY, text="", evidence=(said,)))

    assert verdict.reason == (
        "Topic: “radiation detectors” (32ANSELM7, paragraph 4) is what Ardena says it can do, "
        "and the need is “radiation detectors”."
    )


def test_the_share_of_the_topics_met_is_told() -> None:
    verdict = topic(replace(NEED, topics=_codes("DET RESP")), SUPPLY)

    assert verdict.share == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("supply", "facet", "share"),
    [
        (replace(SUPPLY, open_to_all=False, named=_codes("XAA")), YES, 1.0),
        (replace(SUPPLY, open_to_all=False, covers=_codes("XAA XCC")), YES, 0.8),
        (SUPPLY, YES, 0.6),
        (replace(SUPPLY, open_to_all=False), PARTLY, 0.3),
        (replace(SUPPLY, open_to_all=False, named=_codes("XCC")), PARTLY, 0.3),
        (replace(SUPPLY, open_to_all=False, covers=_codes("XCC")), NO, 0.0),
        (
            replace(SUPPLY, open_to_all=False, covers=_codes("XCC"), named=_codes("XAA")),
            YES,
            1.0,
        ),
    ],
)
def test_the_region_is_named_covered_open_not_stated_or_left_out(
    supply: Supply, facet: Facet, share: float
) -> None:
    verdict = region(NEED, supply)

    assert (verdict.facet, verdict.share) == (facet, share)


@pytest.mark.parametrize(("is_open", "facet"), [(True, YES), (False, PARTLY)])
def test_a_need_of_nobody_named_is_reached_by_what_is_open_to_all(
    is_open: bool,  # noqa: FBT001 - a column of the table
    facet: Facet,
) -> None:
    supply = replace(SUPPLY, open_to_all=is_open, covers=_codes("XCC"))

    verdict = region(replace(NEED, recipient=None), supply)

    assert verdict.facet is facet


@pytest.mark.parametrize(
    ("covers", "facet"), [("NOR SWE", YES), ("SWE FIN", PARTLY), ("FIN", NO)]
)
def test_a_group_is_reached_as_far_as_its_members_are(covers: str, facet: Facet) -> None:
    supply = replace(SUPPLY, open_to_all=False, covers=_codes(covers))

    verdict = region(replace(NEED, recipient=NORDIC_PAIR), supply)

    assert verdict.facet is facet


def test_a_group_reached_in_part_is_told_which_part() -> None:
    supply = replace(SUPPLY, open_to_all=False, covers=_codes("SWE"))

    verdict = region(replace(NEED, recipient=NORDIC_PAIR), supply)

    assert verdict.reason == "Region: of Norway and Sweden, Ardena covers Sweden only."
    assert verdict.share == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("party", "count"),
    [
        (Party(name="Tarvo", iso3="XAA"), 1),
        (Party(name="Caribbean Community", organisation="CARICOM"), 15),
        (Party(name="Baltic States (3 states)"), 3),
        (NORDIC_PAIR, 2),
        (Party(name="a few states"), 0),
    ],
)
def test_the_members_of_a_group_are_known_by_its_name(party: Party, count: int) -> None:
    assert len(members(party)) == count


def test_a_group_whose_members_nobody_knows_is_not_inside_a_cover() -> None:
    supply = replace(SUPPLY, open_to_all=False, covers=_codes("XCC"))

    verdict = region(replace(NEED, recipient=Party(name="a few states")), supply)

    assert verdict.facet is NO


@pytest.mark.parametrize(
    ("asked", "given", "about", "facet"),
    [
        ("equipment", "equipment training", YES, YES),
        ("equipment training", "training", YES, PARTLY),
        ("equipment", "training", YES, NO),
        ("", "training", YES, PARTLY),
        ("unspecified", "training", YES, PARTLY),
        ("equipment", "", YES, PARTLY),
        ("equipment", "unspecified", YES, PARTLY),
        ("equipment unspecified", "equipment", YES, PARTLY),
        ("equipment infrastructure", "funding", YES, YES),
        ("equipment", "funding", PARTLY, NO),
        ("equipment", "funding expertise", YES, NO),
        ("expertise", "training", YES, PARTLY),
        ("training", "expertise", YES, PARTLY),
        ("legislation expertise", "expertise training", YES, NO),
    ],
)
def test_the_kind_of_help_is_given_in_part_or_not(
    asked: str, given: str, about: Facet, facet: Facet
) -> None:
    need, supply = replace(NEED, helps=_helps(asked)), replace(SUPPLY, helps=_helps(given))

    verdict = kind(need, supply, about)

    assert verdict.facet is facet
    assert verdict.reason.startswith("Help: ")


def test_other_help_than_expected_is_partly_where_the_need_names_no_kind() -> None:
    need = replace(NEED, text="a better watch over the bay")

    verdict = kind(need, replace(SUPPLY, helps=_helps("training")), YES)

    assert verdict.facet is PARTLY


@pytest.mark.parametrize(
    ("words", "sentence"),
    [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_stand_in_a_row_with_and_before_the_last(words: list[str], sentence: str) -> None:
    assert listed(words) == sentence
