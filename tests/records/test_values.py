"""Places, markings and parties: what they refuse, how they join, who may see them."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.records import CAVEATS, Audience, Level, Marking, Party, Span

NODIS = frozenset({"NODIS"})
NOFORN = frozenset({"NOFORN"})
TO_BELMORIA = frozenset({"XBB"})
TO_BOTH = frozenset({"XBB", "XCC"})

LEVELS = st.sampled_from(Level)
CAVEAT_SETS = st.frozensets(st.sampled_from(sorted(CAVEATS)), max_size=3)
RELEASES = st.none() | st.frozensets(st.sampled_from(["XBB", "XCC", "XTT"]))
MARKINGS = st.builds(Marking, level=LEVELS, caveats=CAVEAT_SETS, releasable_to=RELEASES)
AUDIENCES = st.builds(
    Audience,
    ceiling=LEVELS,
    caveats=st.none() | CAVEAT_SETS,
    party=st.none() | st.sampled_from(["XBB", "XCC", "XTT"]),
)


def _marking(
    level: Level, caveats: frozenset[str] = frozenset(), to: frozenset[str] | None = None
) -> Marking:
    """A marking in one line."""
    return Marking(level=level, caveats=caveats, releasable_to=to)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (
            _marking(Level.UNCLASSIFIED),
            _marking(Level.FOR_OFFICIAL_USE_ONLY),
            _marking(Level.FOR_OFFICIAL_USE_ONLY),
        ),
        (
            _marking(Level.SECRET, NODIS),
            _marking(Level.CONFIDENTIAL, NOFORN),
            _marking(Level.SECRET, NODIS | NOFORN),
        ),
        (
            _marking(Level.SECRET, to=TO_BOTH),
            _marking(Level.SECRET, to=TO_BELMORIA),
            _marking(Level.SECRET, to=TO_BELMORIA),
        ),
        (
            _marking(Level.SECRET, to=frozenset({"XCC"})),
            _marking(Level.SECRET, to=TO_BELMORIA),
            _marking(Level.SECRET, to=frozenset()),
        ),
        (
            _marking(Level.SECRET, to=TO_BELMORIA),
            _marking(Level.UNCLASSIFIED),
            _marking(Level.SECRET),
        ),
    ],
)
def test_the_whole_is_marked_as_its_highest_portion(
    one: Marking, other: Marking, both: Marking
) -> None:
    assert one.joined(other) == both


@given(MARKINGS, MARKINGS)
def test_joining_does_not_mind_the_order(one: Marking, other: Marking) -> None:
    assert one.joined(other) == other.joined(one)


@given(MARKINGS, MARKINGS, MARKINGS)
def test_joining_does_not_mind_what_is_joined_first(
    one: Marking, other: Marking, third: Marking
) -> None:
    assert one.joined(other).joined(third) == one.joined(other.joined(third))


@given(MARKINGS, MARKINGS)
def test_joining_again_changes_nothing(one: Marking, other: Marking) -> None:
    both = one.joined(other)

    assert both.joined(one) == both
    assert one.joined(one) == one


@given(st.lists(MARKINGS, min_size=1, max_size=4), AUDIENCES)
def test_who_may_not_see_one_of_the_parts_never_sees_the_whole(
    parts: list[Marking], audience: Audience
) -> None:
    whole = reduce(Marking.joined, parts)

    seen = whole.visible_to(audience)

    assert not seen or all(part.visible_to(audience) for part in parts)


@given(st.lists(MARKINGS, min_size=1, max_size=4), AUDIENCES)
def test_who_may_see_all_parts_sees_the_whole(parts: list[Marking], audience: Audience) -> None:
    """The bound is the least one: nothing is withheld that could be shown."""
    whole = reduce(Marking.joined, parts)

    seen = all(part.visible_to(audience) for part in parts)

    assert whole.visible_to(audience) is seen


@pytest.mark.parametrize(
    ("marking", "audience", "seen"),
    [
        (_marking(Level.SECRET), Audience(ceiling=Level.SECRET), True),
        (_marking(Level.SECRET), Audience(ceiling=Level.CONFIDENTIAL), False),
        (_marking(Level.UNCLASSIFIED, NODIS), Audience(ceiling=Level.SECRET), False),
        (
            _marking(Level.UNCLASSIFIED, NODIS | NOFORN),
            Audience(ceiling=Level.SECRET, caveats=NODIS),
            False,
        ),
        (_marking(Level.SECRET, NODIS), Audience(ceiling=Level.SECRET, caveats=NODIS), True),
        (_marking(Level.SECRET, NODIS), Audience(ceiling=Level.SECRET, caveats=None), True),
        (_marking(Level.SECRET), Audience(ceiling=Level.CONFIDENTIAL, caveats=None), False),
        (_marking(Level.UNCLASSIFIED), Audience(ceiling=Level.SECRET, party="XBB"), False),
        (
            _marking(Level.SECRET, to=TO_BELMORIA),
            Audience(ceiling=Level.SECRET, party="XBB"),
            True,
        ),
        (
            _marking(Level.SECRET, to=TO_BELMORIA),
            Audience(ceiling=Level.SECRET, party="XCC"),
            False,
        ),
        (
            _marking(Level.SECRET, to=TO_BELMORIA),
            Audience(ceiling=Level.CONFIDENTIAL, party="XBB"),
            False,
        ),
        (
            _marking(Level.UNCLASSIFIED, to=frozenset()),
            Audience(ceiling=Level.SECRET, party="XBB"),
            False,
        ),
    ],
)
def test_what_is_not_expressly_allowed_is_withheld(
    marking: Marking, audience: Audience, *, seen: bool
) -> None:
    assert marking.visible_to(audience) is seen


@pytest.mark.parametrize(
    ("marking", "banner"),
    [
        (_marking(Level.UNCLASSIFIED), "UNCLASSIFIED"),
        (_marking(Level.FOR_OFFICIAL_USE_ONLY), "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        (_marking(Level.TOP_SECRET), "TOP SECRET"),
        (_marking(Level.SECRET, NOFORN | NODIS), "SECRET//NODIS//NOFORN"),
        (_marking(Level.SECRET, NODIS, TO_BOTH), "SECRET//NODIS//REL TO XBB, XCC"),
        (_marking(Level.SECRET, to=frozenset()), "SECRET"),
    ],
)
def test_a_banner_says_level_caveats_and_release(marking: Marking, banner: str) -> None:
    assert marking.banner == banner


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 3), (-2, -1)])
def test_a_place_runs_forward_and_is_not_empty(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="runs forward"):
        Span(start, end)


@pytest.mark.parametrize(
    ("inner", "outer", "inside"),
    [
        (Span(2, 4), Span(2, 4), True),
        (Span(3, 4), Span(2, 4), True),
        (Span(1, 4), Span(2, 4), False),
        (Span(2, 5), Span(2, 4), False),
        (Span(5, 6), Span(2, 4), False),
    ],
)
def test_a_place_lies_within_another_with_both_ends(
    inner: Span, outer: Span, *, inside: bool
) -> None:
    assert inner.within(outer) is inside


def test_places_are_the_characters_of_the_text_and_sort_by_it() -> None:
    places = [Span(10, 12), Span(0, 8), Span(0, 7)]

    words = [place.of("Belmoria yes") for place in sorted(places)]

    assert words == ["Belmori", "Belmoria", "es"]


@pytest.mark.parametrize(
    ("party", "key"),
    [
        (Party(name="Belmoria", iso3="XBB"), "XBB"),
        (Party(name="Interregional Organization", organisation="IBSO"), "IBSO"),
        (Party(name="Embassy Kelmar", office="KELMAR"), "KELMAR"),
        (Party(name="eight countries"), "eight countries"),
    ],
)
def test_a_party_is_told_by_its_code_and_else_by_its_name(party: Party, key: str) -> None:
    assert party.key == key
