"""The command line as a user meets it: run in this process, or in one of its own."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from goodoffices import cli
from goodoffices.facts import specimens

Ran = subprocess.CompletedProcess[str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user whose own folders, and whose ledger by default, lie in a folder of the test."""
    for name in ("GOODOFFICES_LEDGER", "GOODOFFICES_OFFICE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*words: str, given: bytes = b"") -> Ran:
    """What a command prints and with which status it ends, streams replaced by buffers."""
    printed, err = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(printed, encoding="utf-8", newline="")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["goodoffices", *words])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as ended:
            cli.main()
    out.flush()
    status = int(ended.value.code or 0)
    return subprocess.CompletedProcess(
        words, status, printed.getvalue().decode(), err.getvalue()
    )


@pytest.fixture
def run() -> Callable[..., Ran]:
    """Run a command; `given` is what stands on standard input."""
    return _run


@pytest.fixture(scope="session")
def filed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of the specimens, only to be looked at."""
    place = str(tmp_path_factory.mktemp("specimens") / "office ledger.db")
    _run("read", str(specimens()), "--ledger", place)
    return place


@pytest.fixture(scope="session")
def real(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of the two real cables, only to be looked at."""
    place = str(tmp_path_factory.mktemp("seeds") / "ledger.db")
    _run("read", str(shared / "cables" / "seeds"), "--ledger", place)
    return place


@pytest.fixture
def cable(home: Path) -> Path:
    """One specimen in a file of its own, as an office would keep it."""
    path = home / "31KELMAR207.txt"
    path.write_bytes((specimens() / path.name).read_bytes())
    return path
