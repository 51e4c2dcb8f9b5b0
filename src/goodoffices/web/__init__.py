"""The desk in a browser: read-only, on this machine, without a script or the network."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from goodoffices.web import mishaps, pages
from goodoffices.web.guard import Guard

__all__ = ["create_app"]

_STATIC = Path(__file__).parent / "static"


def create_app(place: str) -> FastAPI:
    """The pages of the ledger at a place; it is opened anew for each request."""
    app = FastAPI(title="goodoffices", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.place = place
    app.add_middleware(Guard)
    app.include_router(pages.router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    mishaps.register(app)
    return app
