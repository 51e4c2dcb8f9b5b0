"""Compares the findings of labelled papers with what a person found and prints the tables.

python -m measure.findings [--half open|more|kept]... [--seeds DIR] [--misses]

The papers stand in `measure/papers/<half>`, NAME.txt beside NAME.findings.json. They are read
with the names that ship, those of the specimens' office and those of the papers' own world
(`measure/papers/office.toml`); what is compared is the object that `goodoffices parse` prints.
The half `kept` is for measuring only: its table is printed and never a text, a label or a miss.
It is refused when a paper of it differs from `KEPT.sha256`.

Rules of matching

- Within a paper and a kind, one finding answers one label; pairs are taken greedily, the one
  with the best overlap first.
- A finding may answer a label when its main field overlaps that of the label by at least half
  of the shorter of the two. The main field is `what` of an undertaking, offer, pledge, project,
  support, proposal and information request, `request` of an action request, `action` of a step,
  `title` of a plan, `area` of a capability, `purpose` or `who` of a meeting request. An answer
  matches by its party and its standing. Where neither side has a main field, the rest decides.
- The parties in `by`, `to`, `recipient`, `party`, `addressee` and `of` must be equal wherever
  both sides give one: by ISO code, organisation, name or office, in any case.
- A label marked optional counts neither as missed nor its match as false.

What is printed

- A row for each kind: labels (without optional ones), findings (without those that answer
  optional labels), pairs, precision, recall, F1, and the share of fields with places on both
  sides whose places are identical.
- `deadline`: every `due` and `when`; right when its finding is matched and day, precision and
  relation are the same.
- `pledge with amount`: pledges that name a sum; right when matched with the same sum and
  currency.
- The share of equal values by field among matched pairs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from goodoffices.cable import as_json, read
from goodoffices.exchange.office_file import office_tables
from goodoffices.facts import Gazetteer, shipped, specimens

Json = dict[str, Any]

PAPERS = Path(__file__).parent / "papers"
HALVES = ("kept", "open", "more")

_MAIN = {
    "action_request": ("request",),
    "undertaking": ("what",),
    "proposal": ("what",),
    "plan": ("title",),
    "step": ("action",),
    "project": ("what",),
    "capability": ("area",),
    "support": ("what",),
    "offer": ("what",),
    "pledge": ("what",),
    "meeting_request": ("purpose", "who"),
    "information_request": ("what",),
    "answer": (),
}
_KEY_PARTIES = ("by", "to", "recipient", "party", "addressee", "of")
_TERMS = ("due", "when")
_HEAD = ("kind", "labelled", "found", "right", "precision", "recall", "F1", "exact spans")


class KeptPaperChangedError(Exception):
    """A paper of the kept half is not the one that was sealed."""

    def __init__(self, name: str) -> None:
        """Name the file."""
        super().__init__(f"{name} is not the paper that KEPT.sha256 names")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A paper with the findings that a person and the program claim from it."""

    name: str
    text: str
    labels: tuple[Json, ...]
    found: tuple[Json, ...]


@dataclass(slots=True)
class Tally:
    """Labels, findings and pairs of one row; equal and all fields that have places twice."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    exact: int = 0
    placed: int = 0

    def cells(self) -> tuple[str, ...]:
        """The row as cells of a table."""
        precision, recall = _ratio(self.right, self.found), _ratio(self.right, self.labelled)
        both = _ratio(2 * self.right, self.found + self.labelled)
        counts = (str(self.labelled), str(self.found), str(self.right))
        return (*counts, precision, recall, both, _ratio(self.exact, self.placed))

    def add(self, other: Tally) -> None:
        """Add another row to this one."""
        self.labelled += other.labelled
        self.found += other.found
        self.right += other.right
        self.exact += other.exact
        self.placed += other.placed


@dataclass(slots=True)
class Score:
    """The rows by kind, the two rows across kinds, equal values by field, and the misses."""

    kinds: dict[str, Tally] = field(default_factory=lambda: {kind: Tally() for kind in _MAIN})
    deadlines: Tally = field(default_factory=Tally)
    sums: Tally = field(default_factory=Tally)
    fields: dict[tuple[str, str], list[bool]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def take(self, paper: Labelled) -> None:
        """Count one paper."""
        pairs = matched(paper.labels, paper.found)
        optional = {b for a, b in pairs.items() if paper.labels[a].get("optional")}
        answered = set(pairs.values())
        for at, label in enumerate(paper.labels):
            if not label.get("optional"):
                self._label(paper, label, paper.found[pairs[at]] if at in pairs else None)
        for at, found in enumerate(paper.found):
            if at not in optional:
                self._found(paper, found, is_false=at not in answered)

    def _label(self, paper: Labelled, label: Json, found: Json | None) -> None:
        row = self.kinds[label["kind"]]
        row.labelled += 1
        term, money = _term(label), _money(label)
        self.deadlines.labelled += term is not None
        self.sums.labelled += money is not None
        if found is None:
            self.misses.append(_line("missed", paper, label))
            return
        row.right += 1
        self.deadlines.right += term is not None and term == _term(found)
        self.sums.right += money is not None and money == _money(found)
        if term != _term(found):
            self.misses.append(f"{_line('term', paper, label)}\t{_term(found)}, not {term}")
        self._fields(paper, label, found)

    def _fields(self, paper: Labelled, label: Json, found: Json) -> None:
        row = self.kinds[label["kind"]]
        for name, given in label["fields"].items():
            ours = found["fields"].get(name, {"value": None, "spans": []})
            equal = _comparable(ours["value"]) == _comparable(given["value"])
            self.fields.setdefault((label["kind"], name), []).append(equal)
            if given["spans"] and ours["spans"]:
                row.placed += 1
                row.exact += given["spans"] == ours["spans"]
            if not equal:
                values = f"{ours['value']!r}, not {given['value']!r}"
                self.misses.append(f"field\t{paper.name}\t{label['kind']} {name}\t{values}")

    def _found(self, paper: Labelled, found: Json, *, is_false: bool) -> None:
        self.kinds[found["kind"]].found += 1
        self.deadlines.found += _term(found) is not None
        self.sums.found += _money(found) is not None
        if is_false:
            self.misses.append(_line("false", paper, found))


def _ratio(part: int, whole: int) -> str:
    """A share with three decimals; a dash of nothing."""
    return f"{part / whole:.3f}" if whole else "–"


def _line(what: str, paper: Labelled, finding: Json) -> str:
    """A miss as a line: its paper, kind, claim, values, and the rule that read it."""
    fields = finding["fields"].items()
    values = {name: _short(one["value"]) for name, one in fields if one["value"]}
    rule = finding.get("rule") or "-"
    return f"{what}\t{paper.name}\t{finding['kind']}\t{finding['claim']}\t{rule}\t{values}"


def _short(value: object) -> object:
    """A value in few words."""
    if isinstance(value, dict):
        return "|".join(str(one) for one in value.values() if one is not None)
    return [_short(one) for one in value] if isinstance(value, list) else value


def _comparable(value: object) -> object:
    """A value as far as two readers must agree on it."""
    if isinstance(value, list):
        return [_comparable(one) for one in value]
    if not isinstance(value, dict):
        return value
    if "relation" in value:
        return value["date"], value["relation"]
    if "minor" in value:
        return value["minor"], value["currency"], value["about"]
    return _party(value)


def _party(value: Json) -> str:
    """The key of a party: its organisation, else its name in any case."""
    return str(value.get("organisation") or value["name"]).casefold()


def _term(finding: Json) -> tuple[object, object] | None:
    """The day and relation of a finding's term, if it has one."""
    for name in _TERMS:
        value = finding["fields"].get(name, {}).get("value")
        if value:
            return value["date"], value["relation"]
    return None


def _money(finding: Json) -> tuple[object, object] | None:
    """The sum of a pledge, if it has one."""
    value = finding["fields"].get("amount", {}).get("value")
    is_pledge = finding["kind"] == "pledge"
    return (value["minor"], value["currency"]) if is_pledge and value else None


def matched(labels: Sequence[Json], found: Sequence[Json]) -> dict[int, int]:
    """Which finding answers which label, by their places in the two lists.

    Labels that are not optional come before optional ones of the same overlap.
    """
    likely = [
        (-overlap, bool(label.get("optional")), a, b)
        for a, label in enumerate(labels)
        for b, one in enumerate(found)
        if (overlap := likeness(label, one)) is not None
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, a, b in sorted(likely):
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return pairs


def likeness(label: Json, found: Json) -> float | None:
    """How far a finding answers a label, from 0 to 1; None when it cannot."""
    if label["kind"] != found["kind"] or not _parties_agree(label, found):
        return None
    if label["kind"] == "answer":
        same = _value(label, "standing") == _value(found, "standing")
        return _overlap(_spans(label, "what"), _spans(found, "what")) if same else None
    shares = [
        _overlap(_spans(label, name), _spans(found, name))
        for name in _MAIN[label["kind"]]
        if _spans(label, name) or _spans(found, name)
    ]
    if not shares:
        return 0.0
    return max(shares) if max(shares) >= 0.5 else None


def _value(finding: Json, name: str) -> Any:  # noqa: ANN401 - any value of the contract
    return finding["fields"].get(name, {}).get("value")


def _spans(finding: Json, name: str) -> list[list[int]]:
    return finding["fields"].get(name, {}).get("spans") or []


def _parties_agree(label: Json, found: Json) -> bool:
    """Whether the parties that both sides give are the same."""
    both = [(_value(label, name), _value(found, name)) for name in _KEY_PARTIES]
    return all(_keys(ours) & _keys(theirs) for ours, theirs in both if ours and theirs)


def _keys(party: Json) -> set[str]:
    """What a party may be known by: its code, its name and its office."""
    names = (party.get("iso3"), party.get("organisation"), party["name"], party.get("office"))
    return {name.casefold() for name in names if name}


def _overlap(ours: list[list[int]], theirs: list[list[int]]) -> float:
    """The share of the shorter of two first places that lies in the other."""
    if not ours or not theirs:
        return 0.0
    (a, b), (c, d) = ours[0], theirs[0]
    shorter = min(b - a, d - c)
    return max(0, min(b, d) - max(a, c)) / shorter if shorter else 0.0


def papers(half: str) -> Iterator[Labelled]:
    """The labelled papers of a half; refuses a kept half that is not the sealed one."""
    if half == "kept":
        unchanged(PAPERS)
    names = shipped()
    for office in (PAPERS, specimens()):
        names = names.with_office(office_tables(str(office / "office.toml")))
    yield from _of_folder(PAPERS / half, names)


def seeds(folder: Path) -> Iterator[Labelled]:
    """The labelled real cables of a folder."""
    yield from _of_folder(folder, shipped())


def _of_folder(folder: Path, names: Gazetteer) -> Iterator[Labelled]:
    for path in sorted(folder.glob("*.findings.json")):
        name = path.name.removesuffix(".findings.json")
        text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        labels = json.loads(path.read_text(encoding="utf-8"))["findings"]
        found: Any = as_json(read(text, gazetteer=names))["findings"]
        yield Labelled(name=name, text=text, labels=tuple(labels), found=tuple(found))


def unchanged(folder: Path) -> None:
    """Refuse a folder of papers whose kept half differs from the hashes beside it."""
    lines = (folder / "KEPT.sha256").read_text(encoding="utf-8").splitlines()
    sealed = {name: digest for digest, name in (line.split() for line in lines if line)}
    present = {f"kept/{one.name}" for one in (folder / "kept").iterdir()}
    for name in sorted(sealed.keys() | present):
        path = folder / name
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None
        if digest != sealed.get(name):
            raise KeptPaperChangedError(name)


def scored(labelled: Iterable[Labelled]) -> Score:
    """All papers counted."""
    score = Score()
    for paper in labelled:
        score.take(paper)
    return score


def table(score: Score, title: str) -> str:
    """The rows of all kinds, of deadlines and of pledges with a sum, as Markdown."""
    total = Tally()
    for row in score.kinds.values():
        total.add(row)
    rows = [(f"{_HEAD[0]} ({title})", *_HEAD[1:]), ("---", *["---:"] * (len(_HEAD) - 1))]
    rows += [(kind, *row.cells()) for kind, row in score.kinds.items()]
    rows += [("**all kinds**", *total.cells())]
    rows += [("deadline", *score.deadlines.cells())]
    rows += [("pledge with amount", *score.sums.cells())]
    return _markdown(rows)


def fields_table(score: Score) -> str:
    """The share of equal values by field, among matched pairs, as Markdown."""
    rows: list[tuple[str, ...]] = [("kind", "fields with equal values"), ("---", "---")]
    for kind in score.kinds:
        own = {name: hits for (of, name), hits in score.fields.items() if of == kind}
        told = [f"{name} {sum(hits)}/{len(hits)}" for name, hits in own.items()]
        rows.append((kind, ", ".join(told) or "–"))
    return _markdown(rows)


def _markdown(rows: Iterable[Sequence[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def tables(halves: Sequence[str], folder: Path | None = None) -> Iterator[tuple[str, Score]]:
    """The score of each series of papers by its name, and of the real cables of a folder."""
    for half in halves:
        yield half, scored(papers(half))
    if folder:
        yield folder.name, scored(seeds(folder))


def shown(title: str, score: Score) -> str:
    """Both tables of one series."""
    return f"{table(score, title)}\n{fields_table(score)}\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables, and with --misses every miss of open papers to standard error."""
    parser = argparse.ArgumentParser(
        prog="python -m measure.findings",
        description="Measure the findings of labelled papers and print Markdown tables.",
    )
    parser.add_argument("--half", choices=HALVES, action="append")
    parser.add_argument("--seeds", type=Path, metavar="DIR")
    parser.add_argument("--misses", action="store_true", help="list each miss on stderr")
    given = parser.parse_args(arguments)
    for title, score in tables(given.half or HALVES, given.seeds):
        sys.stdout.write(shown(title, score))
        if given.misses and title != "kept":
            sys.stderr.write("".join(f"{line}\n" for line in score.misses))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
