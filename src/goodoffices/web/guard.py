"""What every answer carries and which requests get one at all: security, written once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from fastapi.responses import PlainTextResponse
from starlette.datastructures import MutableHeaders
from starlette.middleware.trustedhost import TrustedHostMiddleware

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

READING = ("GET", "HEAD")
"""The methods that change nothing, and the only ones that are answered."""

HOSTS = ("localhost", "127.0.0.1", "[::1]")
"""The names of this machine. Another name in the Host header is a foreign page that had its
own name resolved to this machine (DNS rebinding) to read the ledger."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""No script, frame or foreign file; no copy of a page in another page, a log or a cache."""


class Guard:
    """The application behind its guard: reading only, under a name of this machine only."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an application."""
        self._app = TrustedHostMiddleware(app, allowed_hosts=HOSTS, www_redirect=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, with the headers on whatever the answer is."""

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        answer = _refusal(scope) or self._app
        await answer(scope, receive, send_guarded)


def _refusal(scope: Scope) -> PlainTextResponse | None:
    """The answer to a request that wants to change something; None for any other."""
    if scope["type"] != "http" or scope["method"] in READING:
        return None
    return PlainTextResponse(
        "The desk is for reading only.", status_code=405, headers={"Allow": ", ".join(READING)}
    )
