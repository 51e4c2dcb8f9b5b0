"""A text cut where claimed passages begin and end."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from goodoffices.records import (
    Claim,
    Entry,
    Level,
    Marking,
    Matter,
    Project,
    Review,
    Span,
)
from goodoffices.web.passages import Run, runs

TEXT = "0123456789"


def claim(name: str, **spans: tuple[int, int]) -> Matter:
    """A project of that name, read from one place for each field."""
    entry = Entry(
        number=1,
        at=datetime(2030, 4, 11, tzinfo=UTC),
        subject=f"30EXTON12/{name}",
        kind="project",
        record=Project(),
        claim=Claim.ASSERTED,
        review=Review.PROPOSED,
        author="goodoffices",
        marking=Marking(level=Level.UNCLASSIFIED),
        spans={field: (Span(*place),) for field, place in spans.items()},
    )
    return Matter(entry=entry, record=Project(), paper=None)


@pytest.mark.parametrize(
    "matters",
    [
        [],
        [claim("a", what=(0, 10))],
        [claim("a", what=(2, 5)), claim("b", what=(4, 8))],
        [claim("a", what=(2, 8)), claim("b", what=(3, 5)), claim("c", what=(5, 8))],
        [claim("a", what=(2, 5), topic=(2, 5))],
        [claim("a")],
        [claim("a", what=(8, 40))],
    ],
)
def test_the_runs_joined_are_the_text(matters: list[Matter]) -> None:
    cut = runs(TEXT, matters)

    assert "".join(run.text for run in cut) == TEXT
    assert all(run.text for run in cut)


def test_overlapping_passages_are_parted_at_their_boundaries() -> None:
    a, b = "30EXTON12/a", "30EXTON12/b"

    cut = runs(TEXT, [claim("a", what=(2, 5)), claim("b", what=(4, 8))])

    assert cut == (
        Run(text="01"),
        Run(text="23", claimed_by=(a,), begins=(a,)),
        Run(text="4", claimed_by=(a, b), begins=(b,)),
        Run(text="567", claimed_by=(b,)),
        Run(text="89"),
    )


def test_two_records_may_begin_at_the_same_words() -> None:
    cut = runs(TEXT, [claim("a", what=(2, 5)), claim("b", what=(2, 3))])

    assert [run.begins for run in cut if run.begins] == [("30EXTON12/a", "30EXTON12/b")]


def test_two_fields_at_the_same_words_are_one_claim() -> None:
    cut = runs(TEXT, [claim("a", what=(2, 5), topic=(2, 5))])

    assert cut[1].claimed_by == ("30EXTON12/a",)


def test_a_record_begins_at_what_it_is_about() -> None:
    """Not at the party, which often stands far above."""
    cut = runs(TEXT, [claim("a", recipient=(0, 3), what=(6, 8), standing=(8, 10))])

    assert [run.text for run in cut if run.begins] == ["67"]


def test_a_record_about_nothing_stated_begins_at_its_longest_place() -> None:
    cut = runs(TEXT, [claim("a", recipient=(0, 1), standing=(4, 9))])

    assert [run.text for run in cut if run.begins] == ["45678"]


def test_an_empty_text_has_no_runs() -> None:
    cut = runs("", [])

    assert cut == ()
