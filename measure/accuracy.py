"""Measures the reader on labelled, conforming and damaged cables and prints the tables.

python -m measure.accuracy [--labelled DIR]... [--conformance DIR] [--damaged N] [--seed S]
                           [--headers N] [--misses]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from goodoffices.cable import as_json, read
from goodoffices.exchange.office_file import office_tables
from goodoffices.exchange.papers import received
from goodoffices.facts import Gazetteer, shipped, specimens
from measure.damage import KINDS, Sheet, any_damage, compose
from measure.damage.digits import PLACES, opening, wrong_digits
from measure.fields import Verdict, bad_spans, compared, false_alarms, families

_DAMAGES = (0, 1, 3)
"""How many kinds of damage are done to a generated cable; none at all is the control."""

_WORST = 12
_ALARMS = frozenset({"serial", "julian_day", "dtg"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One cable as it was measured: every verdict, and what is wrong beside the values."""

    name: str
    layout: str
    kinds: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    alarms: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()
    mishap: str | None = None


@dataclass(slots=True)
class _Share:
    """Hits among values, summed up."""

    hits: int = 0
    values: int = 0

    def add(self, verdict: Verdict) -> None:
        """Count one verdict."""
        self.hits += verdict.hit
        self.values += 1

    def cells(self) -> tuple[str, str, str]:
        """Hits, values and their share in per cent, as cells of a table."""
        return str(self.hits), str(self.values), self.share

    @property
    def share(self) -> str:
        """The share in per cent with two decimals; rounded down, so that 100.00 means all."""
        if not self.values:
            return "–"
        hundredths = self.hits * 10_000 // self.values
        return f"{hundredths // 100}.{hundredths % 100:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to measure: folders of labelled cables, one of cases, how many generated cables.

    `headers` is how many generated headers get every wrong digit in turn.
    """

    labelled: tuple[Path, ...] = ()
    conformance: Path | None = None
    damaged: int = 0
    headers: int = 0
    seed: int = 1


@dataclass(slots=True)
class Misses:
    """Every miss as a line: cable, field, what was expected, what was read."""

    lines: list[str] = field(default_factory=list)

    def take(self, measured: Iterable[Measured]) -> None:
        """Add the misses of some cables."""
        for one in measured:
            self.lines += [
                f"{one.name}\t{miss.field} {miss.part}\t{miss.expected!r}\t{miss.got!r}"
                for miss in one.verdicts
                if not miss.hit
            ]
            self.lines += [f"{one.name}\tfalse alarm\t\t{kind}" for kind in one.alarms]
            self.lines += [f"{one.name}\tbad span\t\t{span}" for span in one.spans]
            self.lines += [f"{one.name}\texception\t\t{one.mishap}"] if one.mishap else []


@cache
def _names() -> Gazetteer:
    """The shipped names with those of the fictional office that the cables come from."""
    return shipped().with_office(office_tables(str(specimens() / "office.toml")))


def measured(name: str, text: str, label: dict[str, Any], kinds: tuple[str, ...]) -> Measured:
    """A text read and compared with its label."""
    layout = str(label.get("layout", "–"))
    try:
        reading = read(text, year=label.get("year"), findings=False, gazetteer=_names())
        got = as_json(reading, name)
    except Exception as mishap:  # noqa: BLE001 - the reader must not raise: it is counted
        missed = tuple(compared(label, {}))
        told = f"{type(mishap).__name__}: {mishap}"
        return Measured(name=name, layout=layout, kinds=kinds, verdicts=missed, mishap=told)
    return Measured(
        name=name,
        layout=layout,
        kinds=kinds,
        verdicts=tuple(compared(label, got)),
        alarms=tuple(false_alarms(label, got)),
        spans=tuple(bad_spans(text, got)),
    )


def labelled(folder: Path) -> Iterator[Measured]:
    """Every labelled cable of a folder, measured: NAME.json beside NAME with another ending."""
    for path in sorted(folder.glob("*.json")):
        texts = [one for one in sorted(folder.glob(f"{path.stem}.*")) if one.suffix != ".json"]
        if texts:
            label = json.loads(path.read_text(encoding="utf-8"))
            kinds = tuple(one for one in label.get("damage", ()) if isinstance(one, str))
            yield measured(path.stem, received(str(texts[0])).text, label, kinds)


def generated(number: int, damages: int, seed: int) -> Iterator[Measured]:
    """So many composed cables with so many kinds of damage each, measured."""
    for at in range(number):
        sheet = made(at, damages, seed)
        name = f"generated {at} with {damages} of seed {seed}"
        yield measured(name, sheet.text(), sheet.truth(), sheet.damage)


def made(at: int, damages: int, seed: int) -> Sheet:
    """The generated cable of a number, the same for the same seed."""
    chance = Random(f"{seed}/{damages}/{at}")
    sheet = compose(chance)
    return any_damage(sheet, damages, chance) if damages else sheet


def tables(plan: Plan, misses: Misses | None = None) -> str:
    """The tables of all that is planned as Markdown; misses are added to `misses`, if given."""
    listed = misses or Misses()
    parts = [*_labelled_tables(plan, listed)]
    if plan.conformance:
        parts.append(_conformance_table(plan.conformance, listed))
    if plan.damaged:
        parts += _damage_tables(plan, listed)
    if plan.headers:
        parts.append(_digits_table(plan.headers, plan.seed))
    return "\n\n".join(parts) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table, numbers to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _by_field(measured_ones: Iterable[Measured]) -> dict[str, _Share]:
    """The share of each field, in the order in which they are met."""
    shares: dict[str, _Share] = {}
    for one in measured_ones:
        for verdict in one.verdicts:
            shares.setdefault(verdict.field, _Share()).add(verdict)
    return shares


def _total(measured_ones: Iterable[Measured]) -> _Share:
    """The share of all values together."""
    total = _Share()
    for one in measured_ones:
        for verdict in one.verdicts:
            total.add(verdict)
    return total


def _labelled_tables(plan: Plan, misses: Misses) -> Iterator[str]:
    """Field by field for each labelled set, then all of them by layout."""
    everything: list[Measured] = []
    for folder in plan.labelled:
        found = list(labelled(folder))
        misses.take(found)
        everything += found
        rows = [[name, *share.cells()] for name, share in sorted(_by_field(found).items())]
        rows.append([f"**all fields of {len(found)} cables**", *_total(found).cells()])
        yield _table((f"field ({folder.name})", "right", "labelled", "per cent"), rows)
        yield _besides(found)
    if everything:
        yield _layout_table(everything)


def _besides(found: Sequence[Measured]) -> str:
    """What is wrong beside the values, in a sentence."""
    alarms = sum(len(one.alarms) for one in found)
    spans = sum(len(one.spans) for one in found)
    mishaps = sum(one.mishap is not None for one in found)
    return f"False alarms {alarms}, bad spans {spans}, exceptions {mishaps}."


def _layout_table(found: Sequence[Measured]) -> str:
    """All labelled cables by the layout of their labels."""
    rows = []
    for layout in sorted({one.layout for one in found}):
        own = [one for one in found if one.layout == layout]
        rows.append([layout, str(len(own)), *_total(own).cells()])
    rows.append(["**all layouts**", str(len(found)), *_total(found).cells()])
    return _table(("layout", "cables", "right", "labelled", "per cent"), rows)


def _conformance_table(folder: Path, misses: Misses) -> str:
    """How many of the conformance cases are met, by family."""
    rows, total = [], _Share()
    for one in families(folder):
        share = _Share(hits=one.cases - len(one.missed), values=one.cases)
        total = _Share(hits=total.hits + share.hits, values=total.values + share.values)
        rows.append([one.name, *share.cells()])
        misses.lines += [f"{one.name}\tconformance\t\t{missed!r}" for missed in one.missed]
    rows.append(["**all families**", *total.cells()])
    return _table(("conformance", "met", "cases", "per cent"), rows)


def _damage_tables(plan: Plan, misses: Misses) -> Iterator[str]:
    """Generated cables: without damage, with one kind, with three; fields, and worst kinds."""
    found = {many: list(generated(plan.damaged, many, plan.seed)) for many in _DAMAGES}
    for ones in found.values():
        misses.take(ones)
    head = ("kinds of damage", "cables", "right", "values", "per cent")
    besides = ("without a miss", "doubts found", "false alarms", "bad spans", "exceptions")
    rows = [[str(many), *_damage_cells(ones)] for many, ones in found.items()]
    yield _table((*head, *besides), rows)
    shares = [_by_field(ones) for ones in found.values()]
    fields = sorted({name for share in shares for name in share})
    rows = [[name, *(share.get(name, _Share()).share for share in shares)] for name in fields]
    yield _table(("field, per cent right", "clean", "1 kind", "3 kinds"), rows)
    yield _kinds_table(found[1])


def _damage_cells(ones: Sequence[Measured]) -> list[str]:
    """One line of the damage table; a cable is all right if no value of it is wrong."""
    perfect = sum(all(verdict.hit for verdict in one.verdicts) for one in ones)
    doubts = _by_field(ones).get("doubts", _Share())
    return [
        str(len(ones)),
        *_total(ones).cells(),
        _Share(hits=perfect, values=len(ones)).share,
        f"{doubts.hits} of {doubts.values}",
        str(sum(len(one.alarms) for one in ones)),
        str(sum(len(one.spans) for one in ones)),
        str(sum(one.mishap is not None for one in ones)),
    ]


def _kinds_table(ones: Sequence[Measured]) -> str:
    """The kinds of damage after which the least is read right, worst first."""
    shares: dict[str, _Share] = {}
    cables: Counter[str] = Counter()
    for one in ones:
        for code in one.kinds:
            cables[code] += 1
            for verdict in one.verdicts:
                shares.setdefault(code, _Share()).add(verdict)
    worst = sorted(shares, key=lambda code: (shares[code].hits / shares[code].values, code))
    rows = [
        [f"{code} {KINDS[code].words}", str(cables[code]), *shares[code].cells()]
        for code in worst[:_WORST]
    ]
    return _table(("worst kinds of damage", "cables", "right", "values", "per cent"), rows)


def _digits_table(headers: int, seed: int) -> str:
    """How many wrong digits raise an alarm, and how many clean headers do."""
    sheets = [opening(made(at, 0, seed)) for at in range(headers)]
    rows = []
    for place in PLACES:
        wrong = (one for sheet in sheets for one in wrong_digits(sheet, place))
        rows.append([place.name, *_alarmed(wrong).cells()])
    rows.append(["none: clean headers", *_alarmed(sheets).cells()])
    return _table(("wrong digit", "alarms", "headers", "per cent"), rows)


def _alarmed(sheets: Iterable[Sheet]) -> _Share:
    """How many cables raise an alarm on their number or their date."""
    share = _Share()
    for sheet in sheets:
        reading = read(sheet.text(), findings=False, gazetteer=_names())
        share.hits += any(doubt.kind in _ALARMS for doubt in reading.doubts)
        share.values += 1
    return share


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables that were asked for, and with --misses every miss to standard error."""
    parser = argparse.ArgumentParser(
        prog="python -m measure.accuracy",
        description="Measure what the reader reads right, and print Markdown tables.",
    )
    parser.add_argument("--labelled", type=Path, action="append", default=[], metavar="DIR")
    parser.add_argument("--conformance", type=Path, metavar="DIR")
    parser.add_argument("--damaged", type=int, default=0, metavar="N")
    parser.add_argument("--headers", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--misses", action="store_true", help="list each miss on stderr")
    given = parser.parse_args(arguments)
    misses = Misses()
    plan = Plan(
        labelled=tuple(given.labelled),
        conformance=given.conformance,
        damaged=given.damaged,
        headers=given.headers,
        seed=given.seed,
    )
    sys.stdout.write(tables(plan, misses))
    if given.misses:
        sys.stderr.write("".join(f"{line}\n" for line in misses.lines))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
