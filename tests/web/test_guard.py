"""Only reading, only on this machine, and nothing foreign on any page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from goodoffices import web
from goodoffices.web import create_app
from goodoffices.web.guard import HEADERS

PATHS = (
    "/",
    "/desk.json",
    "/papers",
    "/papers.json",
    "/papers/30EXTON12",
    "/papers/30EXTON12.json",
    "/records/30EXTON12/undertaking1",
    "/records/30EXTON12/undertaking1.json",
    "/static/desk.css",
)


@pytest.mark.parametrize("path", [*PATHS, "/nothing-here", "/?on=yesterday"])
def test_every_answer_carries_every_protecting_header(browser: TestClient, path: str) -> None:
    answer = browser.get(path)

    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_no_page_may_load_a_script_or_anything_foreign(browser: TestClient) -> None:
    policy = browser.get("/").headers["content-security-policy"]

    assert policy.split("; ") == [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]


@pytest.mark.parametrize("path", PATHS)
def test_head_is_answered_like_get(browser: TestClient, path: str) -> None:
    answer = browser.head(path)

    assert answer.status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("path", ["/", "/papers/30EXTON12", "/nothing-here"])
def test_nothing_but_reading_is_answered(browser: TestClient, method: str, path: str) -> None:
    answer = browser.request(method, path)

    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8540", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8540"]
)
def test_a_name_of_this_machine_is_answered(browser: TestClient, host: str) -> None:
    answer = browser.get("/", headers={"Host": host})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "127.0.0.1.example.org",
        "localhost.example.org:8540",
        "192.0.2.7",
        "",
        "[::2]",
    ],
)
def test_a_foreign_name_for_this_machine_is_refused(browser: TestClient, host: str) -> None:
    """A page elsewhere may have its own name resolved to this machine: DNS rebinding."""
    answer = browser.get("/papers/30EXTON12", headers={"Host": host})

    assert answer.status_code == 400
    assert "Exland" not in answer.text
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
def test_there_are_no_pages_that_load_from_elsewhere(browser: TestClient, path: str) -> None:
    answer = browser.get(path)

    assert answer.status_code == 404


def test_templates_and_sheet_name_no_script_and_no_other_machine() -> None:
    folder = Path(web.__file__).parent
    files = [*folder.glob("templates/*.html"), folder / "static" / "desk.css"]

    found = [
        (file.name, hit)
        for file in files
        for hit in re.findall(
            r"<script|style=|\bon\w+=|//\w|@import|\|\s*safe", file.read_text()
        )
    ]

    assert found == []


def test_a_path_outside_the_static_folder_is_not_served(browser: TestClient) -> None:
    answer = browser.get("/static/%2e%2e/pages.py")

    assert answer.status_code == 404


def test_a_start_and_an_end_pass_the_guard(tmp_path: Path) -> None:
    """A server tells the application when it starts and ends, which is no request."""
    with TestClient(create_app(str(tmp_path / "none.db"))) as browser:
        answer = browser.get("/", headers={"Host": "localhost"})

    assert answer.status_code == 503
