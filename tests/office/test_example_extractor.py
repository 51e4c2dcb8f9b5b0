"""The example as goodoffices meets it: found by its entry point, and held against the text."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from goodoffices.facts import specimens
from goodoffices.office import extractors, papers

ROOT = Path(__file__).parents[2] / "examples" / "extractor-deadlines"
PAPER = """EXERCISE EXERCISE EXERCISE
UNCLASSIFIED

READOUT OF THE WORKING GROUP

Deadline for Belmoria: comments on the joint
action plan, 15 April 2031.
EXERCISE EXERCISE EXERCISE
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example as if it were installed: its code and its entry points on the path."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    package = tmp_path / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    package.mkdir()
    named = f"Name: {project['name']}\nVersion: {project['version']}\n"
    (package / "METADATA").write_text(f"Metadata-Version: 2.1\n{named}", encoding="utf-8")
    lines = [
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in points.items())
        for group, points in project["entry-points"].items()
    ]
    (package / "entry_points.txt").write_text("".join(lines), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.syspath_prepend(str(ROOT / "src"))
    return tmp_path


def _own(read: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - JSON knows no narrower type
    """The findings of the extractor in an object that was read."""
    return [one for one in read["findings"] if one["rule"] == "extractor:deadlines"]


def test_a_deadline_is_proposed_under_the_extractor_s_name(installed: Path) -> None:
    paper = installed / "readout.txt"
    paper.write_text(PAPER, encoding="utf-8")
    known = papers.gazetteer(str(specimens() / "office.toml"))

    (read,) = papers.parse([str(paper)], known, plugged=extractors.installed([]))

    (finding,) = _own(read)
    fields = {name: field["value"] for name, field in finding["fields"].items()}
    assert (finding["kind"], finding["paragraph"]) == ("undertaking", 1)
    assert fields["what"] == "comments on the joint action plan"
    assert fields["due"] == {"text": "15 April 2031", "date": "2031-04-15", "relation": "by"}


def test_a_text_that_extractors_may_not_see_is_not_handed_over(installed: Path) -> None:
    paper = installed / "readout.txt"
    paper.write_text(PAPER.replace("UNCLASSIFIED", "CONFIDENTIAL"), encoding="utf-8")
    known = papers.gazetteer(str(specimens() / "office.toml"))

    (read,) = papers.parse([str(paper)], known, plugged=extractors.installed([]))

    assert _own(read) == []
