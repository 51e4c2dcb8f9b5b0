"""A paper is foreign text: nothing in it may become part of a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient

from goodoffices.ledger import Ledger
from goodoffices.records import (
    Finding,
    InexactDate,
    Marking,
    Offer,
    Paper,
    Party,
    Project,
    Proposal,
    Relation,
    Standing,
    Undertaking,
)
from goodoffices.web import create_app

PAYLOAD = (
    "\"'><img src=x onerror=alert(1)></pre></title><script>alert(2)</script>{{ 7 * 7 }}&amp;"
)
TEXT = f"{PAYLOAD}\n\n1. {PAYLOAD}\n"
DUE = InexactDate(text=PAYLOAD, date="2030-01-31", relation=Relation.BY)
WHO = Party(name=PAYLOAD, iso3=PAYLOAD)


@pytest.fixture
def hostile(
    ledger: Ledger,
    write: Callable[..., Paper],
    find: Callable[..., tuple[Finding, Marking]],
) -> TestClient:
    """A browser on a ledger whose one paper has the payload in every field of text."""
    records = [
        Undertaking(by=WHO, to=WHO, what=PAYLOAD, due=DUE, condition=PAYLOAD),
        Proposal(by=WHO, to=WHO, what=PAYLOAD, form=PAYLOAD),
        Project(recipient=WHO, what=PAYLOAD, topic=PAYLOAD, standing=Standing.EXPECTED),
        Offer(by=WHO, to=WHO, what=PAYLOAD, condition=PAYLOAD),
    ]
    paper = write(
        "30EXTON12",
        text=TEXT,
        title=PAYLOAD,
        source=PAYLOAD,
        originator=PAYLOAD,
        action_addressees=(PAYLOAD,),
        cites=(PAYLOAD,),
    )
    found = [find(record, text=TEXT, what=PAYLOAD) for record in records]
    ledger.take(paper, found, author=PAYLOAD, at=datetime(2030, 4, 11, tzinfo=UTC))
    return TestClient(create_app(ledger.place), base_url="http://127.0.0.1:8540")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/papers",
        "/papers/30EXTON12",
        "/records/30EXTON12/undertaking1",
        "/records/30EXTON12/proposal1",
        "/records/30EXTON12/project1",
        "/records/30EXTON12/offer1",
    ],
)
def test_nothing_of_a_paper_becomes_part_of_a_page(hostile: TestClient, path: str) -> None:
    page = hostile.get(path).text

    assert "&lt;script&gt;alert(2)" in page
    assert "{{ 7 * 7 }}&amp;amp;" in page
    assert "<script" not in page
    assert "<img" not in page


@pytest.mark.parametrize(
    "path", ["/?on={}", "/papers/{}", "/records/{}", "/{}", "/papers/30EXTON12?record={}"]
)
def test_nothing_of_an_address_becomes_part_of_a_page(hostile: TestClient, path: str) -> None:
    page = hostile.get(path.format("%22%27%3E%3Cscript%3Ealert(3)%3C%2Fscript%3E")).text

    assert "<script" not in page


def test_a_reference_with_odd_characters_keeps_its_address(
    ledger: Ledger, empty_browser: TestClient, write: Callable[..., Paper]
) -> None:
    paper = write('30EX TON?"#1', text="An odd reference.")
    ledger.take(paper, [], author="goodoffices", at=datetime(2030, 4, 11, tzinfo=UTC))

    page = empty_browser.get("/papers").text

    assert 'href="/papers/30EX%20TON%3F%22%231"' in page
    assert empty_browser.get("/papers/30EX%20TON%3F%22%231").status_code == 200
