"""The thread of a paper as a browser gets it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from goodoffices.facts import specimens
from goodoffices.ledger import Ledger
from goodoffices.office import closing, papers, questions
from goodoffices.office.reviewing import Reviewer
from goodoffices.web import create_app

FOUR = ("31ANSELM5871", "31ELDHAVN288", "32ELDHAVN57", "32ELDHAVN190")
LATER = datetime(2034, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of four cables: a demarche, its delivery, the answer and the follow-up."""
    place = str(tmp_path / "office.db")
    known = papers.gazetteer(str(specimens() / "office.toml"))
    papers.take_in(place, [str(specimens() / f"{name}.txt") for name in FOUR], known, LATER)
    with Ledger.open(place) as opened:
        yield opened


@pytest.fixture
def threads(office: Ledger) -> TestClient:
    """A browser that reads it."""
    return TestClient(create_app(office.place), base_url="http://127.0.0.1:8540")


def test_a_thread_is_shown_from_first_to_last_with_both_texts(threads: TestClient) -> None:
    text = threads.get("/thread/31eldhavn288").text

    places = [text.index(f'<span class="reference">{name}</span>') for name in FOUR]
    assert places == sorted(places)
    assert "<b>demarche</b>" in text
    assert "<b>delivery report</b>" in text
    assert "tied to" in text
    assert "A later paper: proposed to be closed by 31ELDHAVN288/" in text
    assert "The record · " in text
    assert "The later paper · " in text
    assert "UNCLASSIFIED//FOR OFFICIAL USE ONLY" in text


def test_a_paper_links_to_its_thread(threads: TestClient) -> None:
    text = threads.get("/papers/31ANSELM5871").text

    assert '<a href="/thread/31ANSELM5871">' in text
    assert threads.get("/thread/31ANSELM5871").status_code == 200


def test_a_thread_as_of_a_day_ends_there(threads: TestClient) -> None:
    (early,) = threads.get("/thread/31ANSELM5871.json?on=2031-11-20").json()["threads"]

    assert [one["reference"] for one in early["papers"]] == list(FOUR[:2])
    assert threads.get("/thread/31ANSELM5871?on=2031-11-01").status_code == 404


def test_an_unknown_paper_has_no_thread(threads: TestClient) -> None:
    answer = threads.get("/thread/31NOWHERE1.json")

    assert (answer.status_code, list(answer.json())) == (404, ["error"])


def test_what_is_closed_is_seen_on_every_page(threads: TestClient, office: Ledger) -> None:
    ann = Reviewer(
        book=office,
        audience=questions.own_side(office),
        author="Ann <b>",
        clock=lambda: LATER,
    )
    closing.close(ann, "31ANSELM5871/ask1", "31ELDHAVN288", "")

    words = "closed by 31ELDHAVN288, says Ann &lt;b&gt; on 1 March 2034"
    assert words in threads.get("/thread/31ANSELM5871").text
    assert words in threads.get("/records/31ANSELM5871/ask1").text
    assert "</span> · closed</p>" in threads.get("/papers/31ANSELM5871").text
    assert ", 1 closed</p>" in threads.get("/").text
