"""How far the rules agree with the hand-judged pairs; the figures are printed with `-rP`."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from goodoffices.match import fit
from goodoffices.records import Facet, Fit, Help, Label, Need, Party, Supply

Row = Mapping[str, str]
Judged = tuple[Mapping[str, Any], Fit]

FIELDS = ("topic", "region", "type", "label")
HALVES = ("even requesters", "odd requesters")
KINDS_OF_HELP = {one.value for one in Help}
OPEN_ENDED = re.compile(r"\bothers?\b|\b\d+ countries\b|\band partner countries\b|\bearlier\b")
"""A cover that goes beyond what it names is no limit: "former Soviet Union and others"."""


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _codes(cell: str) -> frozenset[str]:
    return frozenset(cell.split("|")) - {""}


def _helps(cell: str) -> frozenset[Help]:
    return frozenset(
        Help(one) if one in KINDS_OF_HELP else Help.UNSPECIFIED for one in _codes(cell)
    )


class Places:
    """The regions of the public record by name and alias."""

    def __init__(self, shared: Path) -> None:
        self.members: defaultdict[str, set[str]] = defaultdict(set)
        for row in _rows(shared / "public-record" / "regions.csv"):
            self.members[row["region"]].add(row["iso3"])
        aliases = _rows(shared / "facts" / "region_aliases.csv")
        self.aliases = {row["alias"]: row["region"].split("|") for row in aliases}
        countries = _rows(shared / "facts" / "party_aliases.csv")
        self.states = {row["alias"]: row["iso3"] for row in countries if row["iso3"]}

    def of(self, words: str, *, in_eu: bool) -> set[str]:
        """The states of a list of regions; in EU programmes of the EU's own regions."""
        if words in self.aliases or words in self.members:
            names = self.aliases.get(words, [words])
            own = [name for name in names if name.startswith("EU CoE")]
            chosen = own if in_eu and own else names
            return {one for name in chosen for one in self.members[name]}
        if words in self.states:
            return {self.states[words]}
        parts = re.split(r"[,;] ?| \([^)]*\)| and ", words, maxsplit=1)
        return {one for part in parts if part != words for one in self.of(part, in_eu=in_eu)}


def _need(row: Row) -> Need:
    name = row["requester"]
    nobody = name.startswith("(")
    return Need(
        identifier=row["item_id"],
        recipient=None if nobody else Party(name=name, iso3=row["iso3"] or None),
        text=row["text"],
        topics=_codes(row["topics"]),
        helps=_helps(row["types"]),
        is_generic=row["specificity"] == "generic",
    )


def _supply(row: Row, places: Places) -> Supply:
    stated, named = row["regions"], frozenset(row["countries_named"].split(";")) - {""}
    in_eu = row["programme"].startswith("CoE")
    states = places.of(stated, in_eu=in_eu)
    no_limit = not states or OPEN_ENDED.search(stated)
    return Supply(
        identifier=row["offer_id"],
        donor=Party(name=row["provider"]),
        text=row["text"],
        topics=_codes(row["topics"]),
        helps=_helps(row["types"]),
        covers=None if no_limit else frozenset(states),
        named=named | states if no_limit else named,
        open_to_all=bool(re.match(r"all(?! (?:CoE|eight))", stated)),
    )


@pytest.fixture(scope="module")
def judged(shared: Path) -> list[Judged]:
    places = Places(shared)
    record = shared / "public-record"
    needs = {row["item_id"]: _need(row) for row in _rows(record / "request_items.csv")}
    supplies = {row["offer_id"]: _supply(row, places) for row in _rows(record / "offers.csv")}
    gold = json.loads((shared / "gold" / "match_gold.json").read_text(encoding="utf-8"))
    return [
        (pair, fit(needs[pair["item_id"]], supplies[pair["offer_id"]]))
        for pair in gold["pairs"]
    ]


def _agreement(pairs: Iterable[Judged], field: str) -> float:
    same = [bool(pair[field] == getattr(found, field)) for pair, found in pairs]
    return same.count(True) / len(same)


def _f1_of_yes(pairs: Iterable[Judged]) -> float:
    both = [(pair["label"] == Label.YES, found.label is Label.YES) for pair, found in pairs]
    said = [gold for gold, _ in both] + [ours for _, ours in both]
    return 2 * both.count((True, True)) / said.count(True)


def _requesters(pairs: Iterable[Judged], *, even: bool) -> list[Judged]:
    """The pairs of every other requester, in the order of their first item."""
    listed = list(pairs)
    order = list(dict.fromkeys(_requester(one) for one in listed))
    return [one for one in listed if (order.index(_requester(one)) % 2 == 0) is even]


def _requester(judged: Judged) -> str:
    return str(judged[0]["item"]).partition(":")[0]


def _figures(pairs: list[Judged]) -> dict[str, float]:
    """The share of pairs with the same facet or label, and the F1 of yes."""
    shares = {field: _agreement(pairs, field) for field in FIELDS}
    return {name: round(one, 3) for name, one in (shares | {"yes": _f1_of_yes(pairs)}).items()}


def _firm(pairs: Iterable[Judged]) -> list[Judged]:
    return [one for one in pairs if one[0]["firm"]]


def test_facets_and_labels_agree_with_the_judges(judged: list[Judged]) -> None:
    firm = _firm(judged)
    parts = {
        "all": judged,
        "second judge": [(pair["second_judge"], found) for pair, found in judged],
        "firm": firm,
        "even requesters": _requesters(firm, even=True),
        "odd requesters": _requesters(firm, even=False),
    }

    figures = {name: _figures(pairs) for name, pairs in parts.items()}

    for name, row in figures.items():
        print(f"{name}, {len(parts[name])} pairs:", row)  # noqa: T201 - what it is run for
    assert figures["all"]["topic"] >= 0.77
    assert figures["all"]["region"] >= 0.86
    assert figures["all"]["type"] >= 0.6
    assert figures["firm"]["label"] >= 0.84
    assert figures["firm"]["yes"] >= 0.78
    assert min(figures[half]["label"] for half in HALVES) >= 0.83


def test_no_yes_is_given_where_both_judges_said_no(judged: list[Judged]) -> None:
    opposed = [
        (pair["item_id"], pair["offer_id"])
        for pair, found in _firm(judged)
        if pair["label"] == Label.NO and found.label is Label.YES
    ]

    assert opposed == []


def test_the_need_without_an_item_is_never_a_yes(judged: list[Judged]) -> None:
    generic = [found for pair, found in judged if pair["item_id"] in {"R06", "R44"}]

    assert generic
    assert {found.topic for found in generic} == {Facet.PARTLY}
