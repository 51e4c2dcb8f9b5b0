"""Writes the tables of docs/accuracy.md anew: python -m measure.page [--damaged N]."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from measure import findings
from measure.accuracy import Plan, tables

_ROOT = Path(__file__).resolve().parent.parent
PAGE = _ROOT / "docs" / "accuracy.md"
LABELLED = _ROOT / "measure" / "labelled"

_BLOCK = re.compile(
    r"<!-- begin (?P<name>\w+) -->\n(?P<table>.*?)<!-- end (?P=name) -->", re.DOTALL
)


def blocks(page: str) -> dict[str, str]:
    """The tables of the page by the name of their marks."""
    return {match["name"]: match["table"] for match in _BLOCK.finditer(page)}


def labelled() -> str:
    """The tables of the project's own labelled cables."""
    return tables(Plan(labelled=(LABELLED,)))


def real(shared: Path) -> str:
    """The tables of the real cables and headers that lie in a folder beside the project."""
    seeds = shared / "cables" / "seeds"
    return tables(Plan(labelled=(seeds,), conformance=shared / "conformance"))


def found() -> str:
    """The tables of findings, of every series of the project's own labelled papers."""
    return _findings(findings.HALVES)


def found_in_real(shared: Path) -> str:
    """The tables of findings of the real cables."""
    return _findings((), shared / "cables" / "seeds")


def _findings(halves: Sequence[str], folder: Path | None = None) -> str:
    scores = findings.tables(halves, folder)
    return "\n".join(findings.shown(*one).rstrip("\n") + "\n" for one in scores)


def generated(number: int) -> str:
    """The tables of so many generated cables, clean and damaged, and of wrong digits."""
    return tables(Plan(damaged=number, headers=100))


def rewritten(page: str, made: dict[str, str]) -> str:
    """The page with the tables that were made anew."""

    def block(match: re.Match[str]) -> str:
        table = made.get(match["name"], match["table"])
        return f"<!-- begin {match['name']} -->\n{table}<!-- end {match['name']} -->"

    return _BLOCK.sub(block, page)


def _made(damaged: int) -> Iterator[tuple[str, str]]:
    """The tables that can be made here."""
    yield "labelled", labelled()
    yield "findings", found()
    named = os.environ.get("GOODOFFICES_SHARED")
    if named:
        yield "real", real(Path(named))
        yield "findings_in_real", found_in_real(Path(named))
    if damaged:
        yield "generated", generated(damaged)


def main(arguments: Sequence[str] | None = None) -> int:
    """Rewrite the page."""
    parser = argparse.ArgumentParser(prog="python -m measure.page", description=__doc__)
    parser.add_argument("--damaged", type=int, default=0, metavar="N")
    given = parser.parse_args(arguments)
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(rewritten(page, dict(_made(given.damaged))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
