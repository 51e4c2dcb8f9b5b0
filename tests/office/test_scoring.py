"""What speaks for a proposal, in a number and in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from goodoffices.office.scoring import KEY_FIELDS, rule_records, score
from goodoffices.records import (
    KINDS,
    Claim,
    Doubt,
    Matter,
    Party,
    Review,
    Span,
    Undertaking,
    values,
)

Make = Callable[..., Matter]

SOMEBODY = Party(name="eight countries")
PROMISE = Undertaking(by=Party(name="Belmoria", iso3="XBB"), what="send its comments")
PROVEN = {"by": (Span(0, 8),), "what": (Span(18, 35),)}


@pytest.fixture
def promise(matter: Make) -> Matter:
    """A plain promise, proven word by word."""
    return matter("a/undertaking1", PROMISE, spans=PROVEN, rule="promised")


def test_a_plain_claim_with_words_for_all_that_matters_scores_one(promise: Matter) -> None:
    assert (score(promise, (), {}).value, score(promise, (), {}).reasons) == (1.0, ())


@pytest.mark.parametrize(
    ("entry", "value", "reason"),
    [
        ({"claim": Claim.HEDGED}, 0.8, "hedged"),
        ({"claim": Claim.CONTINGENT}, 0.6, "contingent"),
        ({"claim": Claim.DENIED}, 0.6, "denied"),
        ({"spans": {"what": (Span(0, 8),)}}, 0.75, "no words for by"),
        ({"spans": {}}, 0.5, "no words for by and what"),
    ],
)
def test_each_doubt_takes_the_score_down_and_says_why(
    promise: Matter, entry: dict[str, object], value: float, reason: str
) -> None:
    doubtful = replace(promise, entry=replace(promise.entry, **entry))  # type: ignore[arg-type]

    found = score(doubtful, (), {})

    assert (found.value, found.reasons) == (value, (reason,))


def test_a_party_without_a_code_is_not_known(promise: Matter) -> None:
    found = score(replace(promise, record=replace(PROMISE, by=SOMEBODY)), (), {})

    assert (found.value, found.reasons) == (0.5, ("not known: eight countries",))


def test_each_kind_of_doubt_counts_once(promise: Matter) -> None:
    doubts = [Doubt(kind=kind, message="") for kind in ("dash", "dash", "apostrophe")]

    found = score(promise, doubts, {})

    assert (found.value, found.reasons) == (0.64, ("2 doubts about the words",))


def test_a_rule_that_people_rejected_often_counts_less(promise: Matter) -> None:
    reviews = [Review.ACCEPTED] * 3 + [Review.REJECTED] * 2 + [Review.PROPOSED] * 9
    kept = rule_records(replace(promise.entry, review=review) for review in reviews)

    found = score(promise, (), kept)

    assert (found.value, found.reasons) == (0.6, ("of its rule 60% was accepted",))


def test_four_decisions_say_nothing_of_a_rule(promise: Matter) -> None:
    rejected = replace(promise.entry, review=Review.REJECTED)

    assert rule_records([rejected] * 4) == {}


def test_the_key_fields_are_fields_of_their_kinds() -> None:
    assert set(KEY_FIELDS) == set(KINDS)
    assert all(
        set(names) <= {name for name, _ in values(KINDS[kind]())}
        for kind, names in KEY_FIELDS.items()
    )
