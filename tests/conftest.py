"""Fixtures for every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real cables and gold answers that is not part of this repository."""
    named = os.environ.get("GOODOFFICES_SHARED")
    if not named:
        pytest.skip("GOODOFFICES_SHARED names no folder")
    folder = Path(named)
    if not folder.is_dir():
        pytest.fail(f"GOODOFFICES_SHARED names {folder}, which is no folder")
    return folder
