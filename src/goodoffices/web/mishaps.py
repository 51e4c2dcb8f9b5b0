"""What goes wrong, told in the same look as every page, or as JSON where that was asked."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from goodoffices.errors import (
    GoodofficesError,
    LedgerError,
    UnknownSubjectError,
    WrongUsageError,
)
from goodoffices.web.guard import HEADERS
from goodoffices.web.rendering import page

if TYPE_CHECKING:
    from fastapi import FastAPI, Request

_STATUSES: tuple[tuple[type[GoodofficesError], HTTPStatus], ...] = (
    (UnknownSubjectError, HTTPStatus.NOT_FOUND),
    (WrongUsageError, HTTPStatus.BAD_REQUEST),
    (LedgerError, HTTPStatus.SERVICE_UNAVAILABLE),
)

_TITLES = {
    HTTPStatus.NOT_FOUND: "Nothing there",
    HTTPStatus.BAD_REQUEST: "That cannot be read",
    HTTPStatus.SERVICE_UNAVAILABLE: "The ledger is not at hand",
}

_NO_PAGE = "There is no such page."
_BROKEN = (
    "Something went wrong in this program. Nothing in the ledger was changed; "
    "the window in which it runs says more."
)


def register(app: FastAPI) -> None:
    """Have an application tell every mishap in this way."""
    app.add_exception_handler(GoodofficesError, refused)
    app.add_exception_handler(HTTPException, no_page)
    app.add_exception_handler(Exception, broken)


def refused(request: Request, error: Exception) -> Response:
    """The answer to a request that this program refuses, with the error's own sentence."""
    status = next((status for kind, status in _STATUSES if isinstance(error, kind)), None)
    return _told(request, status or HTTPStatus.INTERNAL_SERVER_ERROR, str(error))


def no_page(request: Request, error: Exception) -> Response:
    """The answer to a path at which there is no page."""
    status = error.status_code if isinstance(error, HTTPException) else HTTPStatus.NOT_FOUND
    return _told(request, HTTPStatus(status), _NO_PAGE)


def broken(request: Request, _: Exception) -> Response:
    """The answer where this program itself failed; it passes the guard by, so it is dressed."""
    response = _told(request, HTTPStatus.INTERNAL_SERVER_ERROR, _BROKEN)
    response.headers.update(HEADERS)
    return response


def _told(request: Request, status: HTTPStatus, message: str) -> Response:
    """A mishap as JSON where the path asks for it, else as a page."""
    if request.url.path.endswith(".json"):
        return JSONResponse({"error": message}, status_code=status)
    title = _TITLES.get(status, "Something went wrong")
    return page("mishap.html", (), status=status, title=title, message=message)
