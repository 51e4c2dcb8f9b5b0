"""Keeps the documentation true: what the program has is described, what is described exists."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

import pytest
import typer
from fastapi.routing import APIRoute
from typer.core import TyperCommand, TyperGroup
from typer.testing import CliRunner

from goodoffices.cable import as_json, read
from goodoffices.cli import app
from goodoffices.ledger import tables
from goodoffices.records import (
    KINDS,
    Claim,
    Help,
    Layout,
    Level,
    Relation,
    Review,
    Standing,
    values,
)
from goodoffices.web import pages

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
PACKAGE = ROOT / "src" / "goodoffices"
MARKDOWN = sorted(
    [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), PACKAGE / "facts" / "specimens" / "README.md"]
)

CODE = re.compile(r"`(?P<code>[^`\n]+)`")
FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#{1,6} (?P<title>.+)$", re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)\s]+)\)")
TARGET = re.compile(r"^(?P<target>[a-z]+):", re.MULTILINE)
MAKE_CALL = re.compile(r"(?:^|`)make (?P<target>[a-z]+)", re.MULTILINE)
REQUIREMENT = re.compile(r"[A-Za-z0-9_-]+")


def _page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def _codes(text: str) -> set[str]:
    """The words that a text sets as code, outside its blocks."""
    return {found["code"] for found in CODE.finditer(FENCE.sub("", text))}


def _rows(text: str) -> Iterator[list[str]]:
    """The cells of each table row."""
    for line in text.splitlines():
        if line.startswith("|"):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def _first_codes(text: str) -> set[str]:
    """What stands as code in the first cells of the tables of a text."""
    return {code for row in _rows(text) for code in _codes(row[0])}


def _group() -> TyperGroup:
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    return group


def _commands(group: TyperGroup, before: str = "") -> dict[str, TyperCommand]:
    """The commands of a group and of the groups in it, by the words that call them."""
    found: dict[str, TyperCommand] = {}
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            found |= _commands(command, f"{before}{name} ")
        elif isinstance(command, TyperCommand):
            found[f"{before}{name}"] = command
    return found


COMMANDS = _commands(_group())


def _section(command: str) -> str:
    """What the page of commands says under the heading of one command."""
    return _page("commands.md").partition(f"\n## goodoffices {command}\n")[2].split("\n## ")[0]


def _options(command: str) -> set[str]:
    """The options of a command."""
    own = COMMANDS[command].params
    return {name for one in own if one.param_type_name == "option" for name in one.opts}


def _called(words: list[str]) -> tuple[str, list[str]]:
    """The command that some words call, and what it is given."""
    count = 1 if words[0] in COMMANDS else 2
    return " ".join(words[:count]), words[count:]


# ------------------------------------------------------------------- the command line


def test_the_page_of_commands_has_every_command_and_no_other() -> None:
    found = re.findall(r"^## goodoffices ([\w ]+)$", _page("commands.md"), re.MULTILINE)

    assert sorted(found) == sorted(COMMANDS)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_a_command_is_described_with_every_option_and_no_other(command: str) -> None:
    described = {code.split()[0] for code in _first_codes(_section(command))}

    assert described == _options(command)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_option_of_a_command_stands_in_an_example(command: str) -> None:
    given = {
        word
        for words in _examples(DOCS / "commands.md")
        if _called(words)[0] == command
        for word in words
    }

    assert _options(command) <= given


def test_the_options_of_the_program_itself_are_described() -> None:
    options = {name for one in _group().params for name in one.opts}

    assert all(option in _page("commands.md") for option in options)


def _examples(path: Path) -> list[list[str]]:
    """The arguments of each call of the program in the code blocks of a page."""
    blocks = FENCE.finditer(path.read_text(encoding="utf-8"))
    lines = [line.removeprefix("$ ") for block in blocks for line in block["code"].splitlines()]
    calls = [line.rpartition("| ")[2] for line in lines]
    return [
        shlex.split(call, comments=True)[1:]
        for call in calls
        if call.startswith("goodoffices ")
    ]


EXAMPLES = [words for path in MARKDOWN for words in _examples(path)]


@pytest.mark.parametrize("words", EXAMPLES, ids=" ".join)
def test_an_example_is_a_call_that_the_program_understands(words: list[str]) -> None:
    name, given = _called(words)

    with COMMANDS[name].make_context(name, given) as context:
        assert context.params


# ------------------------------------------------------------------------------ the pages


def test_every_page_of_the_browser_is_described_and_no_other() -> None:
    routes = {route.path for route in pages.router.routes if isinstance(route, APIRoute)}

    described = {code for code in _first_codes(_page("desk.md")) if code.startswith("/")}

    assert described == {path.replace(":path}", "}") for path in routes}


# ----------------------------------------------------------------------------- the records


def _fields_described() -> dict[str, list[str]]:
    """The fields of each kind, in order, as the page of findings has them."""
    section = _page("findings.md").partition("## The kinds")[2].split("\n## ")[0]
    rows = [row for row in _rows(section) if len(row) == 3]
    return {
        row[0].strip("`"): [found["code"] for found in CODE.finditer(row[2])]
        for row in rows[2:]
    }


def test_every_kind_of_record_is_described_with_its_fields_and_no_other() -> None:
    fields = {kind: [name for name, _ in values(noun())] for kind, noun in KINDS.items()}

    assert _fields_described() == fields


@pytest.mark.parametrize(
    ("choice", "page"),
    [
        (Claim, "findings.md"),
        (Standing, "findings.md"),
        (Help, "findings.md"),
        (Layout, "cable-format.md"),
        (Relation, "dates-and-clocks.md"),
        (Review, "ledger.md"),
    ],
)
def test_every_closed_choice_is_described(choice: type[StrEnum], page: str) -> None:
    assert {one.value for one in choice} <= _codes(_page(page))


@pytest.mark.parametrize("level", Level, ids=lambda level: level.name)
def test_every_level_is_described(level: Level) -> None:
    assert level.banner in {row[0] for row in _rows(_page("markings-and-audiences.md"))}


def test_every_key_of_a_reading_is_described_and_no_other() -> None:
    reading = _page("contract.md").partition("## A reading")[2].split("\n## ")[0]

    assert _first_codes(reading) == set(as_json(read("")))


def test_every_shipped_table_has_its_source_told() -> None:
    shipped = {path.name for path in (PACKAGE / "facts" / "lists").rglob("*.csv")}

    assert shipped <= _first_codes(_page("sources.md"))


# --------------------------------------------------------------------------------- make


def _make_targets() -> set[str]:
    """The targets that the Makefile has for people."""
    return set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


def test_every_make_target_is_described() -> None:
    described = _first_codes((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))

    assert described == {f"make {target}" for target in _make_targets()}


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_make_command_that_a_page_names_exists(path: Path) -> None:
    named = set(MAKE_CALL.findall(path.read_text(encoding="utf-8")))

    assert named <= _make_targets()


def test_the_readme_begins_with_two_commands_of_the_makefile() -> None:
    block = FENCE.search(
        (ROOT / "README.md").read_text(encoding="utf-8").partition("## Two commands")[2]
    )

    assert block is not None
    assert MAKE_CALL.findall(block["code"]) == ["run", "test"]


def test_the_lines_in_the_readme_are_what_make_run_prints(tmp_path: Path) -> None:
    """A line of the README that the program prints no more is a lie; copy the new one."""
    shown = CliRunner().invoke(app, ["demo", "--ledger", str(tmp_path / "demo.db")])

    printed = shown.stdout.splitlines()
    assert [line for line in _readme_lines() if line not in printed] == []


def test_make_run_without_papers_tells_the_whole_story() -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8").partition("\nrun:")[2]

    without_papers = recipe.partition("\nelse\n")[2].partition("\nendif")[0]

    assert without_papers.strip() == '@$(GO) demo --ledger "$(LEDGER)" $(ON_DAY)'


def _readme_lines() -> list[str]:
    """The lines that the README shows of a run, without the marks of what was left out."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = next(found for found in FENCE.finditer(readme) if found["language"] == "text")
    return [line for line in shown["code"].splitlines() if line != "[…]"]


# ------------------------------------------------------------------------- decisions, links


def test_the_decisions_are_numbered_in_order_and_listed() -> None:
    numbers = [path.name[:4] for path in DECISIONS]

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]
    assert {f"decisions/{path.name}" for path in DECISIONS} <= set(_links(DOCS / "README.md"))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name[:4])
def test_a_decision_has_its_three_parts_on_one_page(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert HEADING.findall(text)[1:] == ["Context", "Decision", "Consequences"]
    assert len(text.splitlines()) < 40


def _dependencies() -> set[str]:
    """The names of what the program needs to run and to be built."""
    settings: Mapping[str, dict[str, list[str]]] = tomllib.loads(
        (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    )
    extras = settings["project"]["optional-dependencies"]
    assert isinstance(extras, dict)
    listed = [
        *settings["project"]["dependencies"],
        *(one for extra in extras.values() for one in extra),
        *settings["dependency-groups"]["build"],
    ]
    return {found[0] for one in listed if (found := REQUIREMENT.match(one))}


def test_every_dependency_top_level_module_table_and_kind_was_decided() -> None:
    modules = {path.stem for path in PACKAGE.iterdir() if path.suffix in {"", ".py"}}
    named = {*tables.truth.tables, *tables.derived.tables, *KINDS}

    decided = {code for path in DECISIONS for code in _codes(path.read_text(encoding="utf-8"))}

    assert {*_dependencies(), *named, *filter(str.isalpha, modules)} - decided == set()


def _links(path: Path) -> list[str]:
    """The targets of the links of a page."""
    return LINK.findall(FENCE.sub("", path.read_text(encoding="utf-8")))


def _anchors(path: Path) -> set[str]:
    """The names under which the headings of a page can be linked."""
    titles = HEADING.findall(FENCE.sub("", path.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    dead = [
        target for target in _links(path) if "://" not in target and not _leads(path, target)
    ]

    assert dead == []


def _leads(page: Path, target: str) -> bool:
    """Whether a link leads to a file, and to a heading of it where it names one."""
    file, _, anchor = target.partition("#")
    path = page.parent / file if file else page
    return path.exists() and (not anchor or anchor in _anchors(path))


def test_every_page_of_the_documentation_is_linked_from_its_list() -> None:
    linked = {(DOCS / target).resolve() for target in _links(DOCS / "README.md")}

    assert set(DOCS.rglob("*.md")) - linked == {DOCS / "README.md"}
