"""Finds the money, goods or experts that donors say they will give."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Pledge, Record, Undertaking

Found = Callable[[str, type[Record]], list[dict[str, str]]]


@pytest.mark.parametrize(
    ("verb", "standing"),
    [
        ("pledged", "pledged"),
        ("pledges", "pledged"),
        ("has pledged", "pledged"),
        ("will contribute", "pledged"),
        ("allocated", "pledged"),
        ("paid", "paid"),
        ("transferred", "paid"),
    ],
)
def test_money_is_pledged_or_paid(reported: Found, verb: str, standing: str) -> None:
    found = reported(f"Skerrland {verb} EUR 420,000 to Belmoria.", Pledge)

    assert found == [
        {
            "by": "XSS",
            "to": "XBB",
            "what": "EUR 420,000 to Belmoria",
            "amount": "EUR 42000000",
            "standing": standing,
        }
    ]


def test_each_donor_is_one_pledge(reported: Found) -> None:
    found = reported(
        "Skerrland and many donors have made large pledges to support Belmoria.", Pledge
    )

    assert [(one["by"], one["to"]) for one in found] == [
        ("XSS", "XBB"),
        ("many donors", "XBB"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Skerrland committed itself to the plan.",
        "Skerrland paid attention to the plan.",
        "Skerrland pledged to reduce the delay.",
        pytest.param(
            "Skerrland pledged no money.",
        ),
    ],
)
def test_what_gives_nothing_is_no_pledge(reported: Found, text: str) -> None:
    found = reported(text, Pledge)

    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Skerrland has made a large pledge to support Belmoria.",
            marks=pytest.mark.xfail(strict=True, reason="an article may not stand there"),
        ),
        pytest.param(
            "Skerrland has made pledges to Belmoria.",
            marks=pytest.mark.xfail(strict=True, reason="to is read as that of a promise"),
        ),
    ],
)
def test_a_pledge_without_a_sum_is_a_pledge(reported: Found, text: str) -> None:
    found = reported(text, Pledge)

    assert [(one["by"], one["to"]) for one in found] == [("XSS", "XBB")]


@pytest.mark.xfail(strict=True, reason="a pledge of support is filed as a promise as well")
def test_money_pledged_is_not_filed_twice(reported: Found) -> None:
    text = "Skerrland pledged to support Belmoria with EUR 2 million."

    found = (reported(text, Pledge), reported(text, Undertaking))

    assert [len(one) for one in found] == [1, 0]
