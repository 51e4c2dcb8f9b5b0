"""Fixtures for every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Looked up once, at the start: some tests work in other folders, and the name may be relative.
_NAMED = os.environ.get("GOODOFFICES_SHARED")
_SHARED = Path(_NAMED).resolve() if _NAMED else None


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real cables and gold answers that is not part of this repository."""
    if _SHARED is None:
        pytest.skip("GOODOFFICES_SHARED names no folder")
    if not _SHARED.is_dir():
        pytest.fail(f"GOODOFFICES_SHARED names {_SHARED}, which is no folder")
    return _SHARED
