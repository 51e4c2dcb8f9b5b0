"""The commands that draft, as a user meets them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from goodoffices import cable as cables
from goodoffices.facts import specimens
from goodoffices.office import papers

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]

DEMARCHE = ("draft", "demarche", "--to", "Skerrland")
REMINDER = ("draft", "reminder", "--of", "31KELMAR207/undertaking1")


def _sentences(draft: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every sentence of a draft."""
    for paragraph in draft["paragraphs"]:
        yield from paragraph["sentences"]
        for point in paragraph["points"]:
            yield from point["sentences"]


@pytest.mark.parametrize("words", [DEMARCHE, REMINDER])
def test_a_draft_is_a_cable_on_standard_output(
    run: Run, filed: str, words: tuple[str, ...]
) -> None:
    ran = run(*words, "--ledger", filed)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert papers.is_exercise(ran.stdout)
    assert cables.read(ran.stdout).cable.subject


@pytest.mark.parametrize("words", [DEMARCHE, REMINDER])
def test_a_draft_as_json_names_behind_each_sentence_what_it_rests_on(
    run: Run, filed: str, words: tuple[str, ...]
) -> None:
    (draft,) = map(json.loads, run(*words, "--json", "--ledger", filed).stdout.splitlines())

    sources = {source for one in _sentences(draft) for source in one["sources"]}

    assert draft["text"] == run(*words, "--ledger", filed).stdout
    assert sources
    for source in sources:
        assert run("show", source, "--ledger", filed).returncode == 0


def test_wishes_are_followed(run: Run, filed: str) -> None:
    ran = run(
        *(*DEMARCHE, "--projects", "34ANSELM310/project4", "--by", "2034-04-15"),
        *("--from", "MINFOREIGN PORT ANSELM", "--programme", "the Straits Programme"),
        *("--tell", "33IBSOLORNE22/pledge1", "--ledger", filed),
    )

    said = " ".join(ran.stdout.split())
    assert ran.returncode == 0
    assert "CONSIDER ONE PROJECT" in said
    assert "no later than 15 April 2034" in said
    assert "The Straits Programme has one assistance project" in said


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("demarche", "--to", "Ruritania"), "“Ruritania” is no party"),
        (("demarche", "--to", "Corvania"), "no project without a donor fits Corvania"),
        ((*DEMARCHE[1:], "--by", "soon"), "“soon” is not a date"),
        ((*DEMARCHE[1:], "--from", "EMBASSY KELMAR"), "is no ministry that is known"),
        (("reminder", "--of", "31TARVO402/project1"), "is no undertaking of a named party"),
        (("reminder", "--of", "31TARVO402/project99"), "nothing called"),
    ],
)
def test_what_cannot_be_drafted_is_said(
    run: Run, filed: str, words: tuple[str, ...], message: str
) -> None:
    ran = run("draft", *words, "--ledger", filed)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert message in ran.stderr


def test_what_the_form_still_lacks_is_said_apart_from_the_draft(run: Run, cable: Path) -> None:
    """A ministry of which no paper is at hand has no contact that could be named."""
    run("read", str(cable), "--office", str(specimens() / "office.toml"))

    ran = run(*REMINDER, "--from", "MINFOREIGN PORT ANSELM")

    assert ran.returncode == 0
    assert papers.is_exercise(ran.stdout)

    assert ran.stderr.startswith(
        "goodoffices: Say for which offices responses are to be slugged."
    )


@pytest.mark.parametrize("kind", ["demarche", "reminder"])
def test_each_draft_has_an_example_in_its_help(run: Run, kind: str) -> None:
    ran = run("draft", kind, "--help")

    assert f"Example: goodoffices draft {kind}" in ran.stdout


def test_a_draft_of_nothing_is_wrong_usage(run: Run) -> None:
    ran = run("draft")

    assert ran.returncode == 2
    assert "Usage: goodoffices draft" in ran.stdout + ran.stderr
