"""The pages that propose: what fits, and the paper that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from goodoffices.office import demonstrating
from goodoffices.web import create_app

BASE = "http://127.0.0.1"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The pages of a ledger of the specimen traffic."""
    place: Path = tmp_path_factory.mktemp("specimens") / "demo.db"
    demonstrating.demonstration(
        str(place), None, datetime(2034, 3, 1, tzinfo=UTC), lambda _: None
    )
    with TestClient(create_app(str(place)), base_url=BASE) as made:
        yield made


def test_matches_say_who_fits_why_and_what_blocks_the_others(client: TestClient) -> None:
    answer = client.get("/matches")

    assert answer.status_code == 200
    assert "yes: Skerrland" in answer.text
    assert "Topic:" in answer.text
    assert "No: " in answer.text
    assert "UNCLASSIFIED//FOR OFFICIAL USE ONLY" in answer.text


def test_matches_as_json_hold_every_pair_once(client: TestClient) -> None:
    found = client.get("/matches.json").json()["matches"]

    pairs = [(one["item_id"], one["offer_id"]) for one in found]
    assert len(pairs) == len(set(pairs)) > 10
    assert {one["label"] for one in found} == {"yes", "partly", "no"}


def test_a_match_leads_to_the_demarche_that_asks(client: TestClient) -> None:
    answer = client.get("/draft?to=XSS")

    assert answer.status_code == 200
    assert "REQUEST TO SKERRLAND" in answer.text
    assert "Begin points:" in answer.text
    assert "A draft: a person reads, changes and sends it." in answer.text


def test_a_draft_as_json_names_the_records_of_its_sentences(client: TestClient) -> None:
    paragraphs = client.get("/draft.json?to=Skerrland").json()["paragraphs"]

    points = [point for paragraph in paragraphs for point in paragraph["points"]]
    assert any(one["sources"] for point in points for one in point["sentences"])


@pytest.mark.parametrize("party", ["Atlantis", "XCC"])
def test_what_cannot_be_drafted_is_told_in_a_sentence(client: TestClient, party: str) -> None:
    answer = client.get(f"/draft?to={party}")

    assert answer.status_code == 400
    assert "no party that is known" in answer.text or "nothing to draft" in answer.text
