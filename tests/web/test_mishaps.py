"""What goes wrong is said in the look of every page, or as JSON."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.testclient import TestClient

from goodoffices.errors import NotUsableError
from goodoffices.ledger import Ledger
from goodoffices.records import Level, Marking
from goodoffices.web import create_app, mishaps, pages
from goodoffices.web.guard import HEADERS

HERE = "http://127.0.0.1:8540"


@pytest.mark.parametrize(
    ("path", "status", "sentence"),
    [
        ("/?on=yesterday", 400, "“yesterday” is not a date."),
        ("/papers/30NOWHERE1", 404, "The ledger shows nothing called “30NOWHERE1”."),
        ("/records/30EXTON12/step9", 404, "nothing called “30EXTON12/step9”."),
        ("/nothing-here", 404, "There is no such page."),
        ("/papers/30EXTON12/undertaking1", 404, "There is no such page."),
    ],
)
def test_a_mishap_is_a_page_with_its_sentence(
    browser: TestClient, path: str, status: int, sentence: str
) -> None:
    answer = browser.get(path)

    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert sentence in answer.text
    assert '<a href="/">Back to the desk</a>' in answer.text


@pytest.mark.parametrize(
    ("path", "status"),
    [("/desk.json?on=2030-13-01", 400), ("/papers/x.json", 404), ("/records/x/y.json", 404)],
)
def test_a_mishap_is_json_where_json_was_asked(
    browser: TestClient, path: str, status: int
) -> None:
    answer = browser.get(path)

    assert answer.status_code == status
    assert list(answer.json()) == ["error"]


def test_a_withheld_paper_looks_like_an_absent_one(
    filed: Ledger, browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = browser.get("/papers/30NOWHERE1")
    monkeypatch.setattr(Marking, "visible_to", lambda *_: False)

    withheld = browser.get("/papers/30EXTON12")

    assert filed.ceiling is Level.SECRET
    assert withheld.status_code == absent.status_code == 404
    assert withheld.text == absent.text.replace("30NOWHERE1", "30EXTON12")


def test_a_missing_ledger_is_said_on_the_page(tmp_path: Path) -> None:
    browser = TestClient(create_app(str(tmp_path / "none.db")), base_url=HERE)

    answer = browser.get("/")

    assert answer.status_code == 503
    assert "There is no ledger at" in answer.text


def test_a_file_that_is_no_ledger_is_said_on_the_page(tmp_path: Path) -> None:
    place = tmp_path / "letter.db"
    place.write_text("Dear colleague, this is a letter and no ledger at all." * 99)
    browser = TestClient(create_app(str(place)), base_url=HERE)

    answer = browser.get("/papers")

    assert answer.status_code == 503
    assert "is not a goodoffices ledger" in answer.text


def test_a_failure_of_the_program_tells_nothing_of_its_inside(
    filed: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("inside")

    monkeypatch.setattr(pages, "sections", fail)
    app = create_app(filed.place)
    browser = TestClient(app, base_url=HERE, raise_server_exceptions=False)

    answer = browser.get("/")

    assert answer.status_code == 500
    assert "inside" not in answer.text
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_an_error_that_no_page_foresees_is_a_failure_with_its_sentence() -> None:
    app = FastAPI()
    request = Request({"type": "http", "path": "/", "headers": [], "app": app})

    answer = mishaps.refused(request, NotUsableError("This was not foreseen."))

    assert answer.status_code == 500
    assert "This was not foreseen." in bytes(answer.body).decode()


def test_another_refusal_of_the_framework_keeps_its_status() -> None:
    request = Request({"type": "http", "path": "/", "headers": []})

    answer = mishaps.no_page(request, HTTPException(status_code=405))

    assert answer.status_code == 405
