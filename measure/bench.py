"""Measures how fast cables are read, beside a bare splitter, and where the time goes."""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from goodoffices.cable import read
from measure.corpus import COUNT, corpus, given_texts
from measure.splitter import split

RUNS = 5
"""How many times every reader reads the corpus unless told otherwise."""

_PROFILED = 300
_LEAST_SHARE = 0.005

_READERS: dict[str, Callable[[str], object]] = {
    "bare splitter": split,
    "read, without findings": partial(read, findings=False),
    "read, with findings": read,
}
_SPLITTER = "bare splitter"
_GOALS = {
    "read, without findings": (1 / 5, 2 / 5),
    "read, with findings": (1 / 18, 1 / 9),
}
"""What part of the splitter's rate is the goal of each reader, and what would be better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How fast one reader read the corpus: the median of some runs, in one process.

    `ratio` is the part of the splitter's rate in the same run, again the median; `goal` and
    `stretch` are None for the splitter itself. `spread` is the slowest run over the quickest.
    """

    reader: str
    cables_a_second: float
    megabytes_a_second: float
    ratio: float
    goal: float | None
    stretch: float | None
    spread: float


def rates(texts: Sequence[str], runs: int) -> tuple[Rate, ...]:
    """The rate of each reader; they take turns, so that a slow moment strikes all alike."""
    for reader in _READERS.values():
        _seconds(reader, texts[: len(texts) // 10 + 1])
    taken: dict[str, list[float]] = {name: [] for name in _READERS}
    for _ in range(runs):
        for name, reader in _READERS.items():
            taken[name].append(_seconds(reader, texts))
    size = sum(len(text.encode()) for text in texts) / 1e6
    return tuple(
        _rate(name, seconds, taken[_SPLITTER], len(texts), size)
        for name, seconds in taken.items()
    )


def _rate(
    name: str, seconds: Sequence[float], splitter: Sequence[float], count: int, size: float
) -> Rate:
    """The rate of one reader from the seconds of its runs and those of the splitter."""
    median = statistics.median(seconds)
    goal, stretch = _GOALS.get(name, (None, None))
    return Rate(
        reader=name,
        cables_a_second=count / median,
        megabytes_a_second=size / median,
        ratio=statistics.median(
            theirs / ours for theirs, ours in zip(splitter, seconds, strict=True)
        ),
        goal=goal,
        stretch=stretch,
        spread=max(seconds) / min(seconds),
    )


def _seconds(reader: Callable[[str], object], texts: Sequence[str]) -> float:
    """How much processor time a reader takes for all the texts."""
    start = time.process_time()
    for text in texts:
        reader(text)
    return time.process_time() - start


def shares(texts: Sequence[str], *, findings: bool) -> dict[str, float]:
    """Which part of the time each module of the reader takes, the largest first.

    What built-in functions and other libraries take counts for the module that called them.
    """
    profile = cProfile.Profile()
    profile.enable()
    for text in texts:
        read(text, findings=findings)
    profile.disable()
    spent: dict[str, float] = {}
    for module, seconds in _spent(pstats.Stats(profile)):
        spent[module] = spent.get(module, 0.0) + seconds
    whole = sum(spent.values())
    largest = sorted(spent.items(), key=lambda one: -one[1])
    return {module: seconds / whole for module, seconds in largest}


def _spent(stats: pstats.Stats) -> Iterator[tuple[str, float]]:
    """The seconds of every function under the module that it belongs to or was called by."""
    functions = vars(stats)["stats"]
    for (file, _, _), (_, _, own, _, callers) in functions.items():
        module = _module(file)
        if module or not callers:
            yield module or "elsewhere", own
            continue
        for (caller, _, _), (_, _, part, _) in callers.items():
            yield _module(caller) or "elsewhere", part


def _module(file: str) -> str | None:
    """The module of the package that a file is; None for any other file."""
    parts = Path(file).with_suffix("").parts
    if "goodoffices" not in parts:
        return None
    last = len(parts) - 1 - parts[::-1].index("goodoffices")
    return ".".join(part for part in parts[last + 1 :] if part != "__init__")


def report(found: Sequence[Rate], where: dict[str, dict[str, float]]) -> Iterator[str]:
    """The rates and shares as Markdown."""
    yield "| reader | cables/s | MB/s | of the splitter's rate | goal | stretch | spread |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for one in found:
        goals = [f"{part:.3f}" if part else "" for part in (one.goal, one.stretch)]
        yield (
            f"| {one.reader} | {one.cables_a_second:,.0f} | {one.megabytes_a_second:.1f} "
            f"| {one.ratio:.3f} | {' | '.join(goals)} | {one.spread:.2f} |"
        )
    yield ""
    yield f"| where the time goes | {' | '.join(where)} |"
    yield f"| --- {'| ---: ' * len(where)}|"
    for module in dict.fromkeys(module for parts in where.values() for module in parts):
        listed = [parts.get(module, 0.0) for parts in where.values()]
        if max(listed) >= _LEAST_SHARE:
            yield f"| {module} | {' | '.join(f'{share:.1%}' for share in listed)} |"


def main() -> int:
    """Measure what the command line names and print it."""
    options = _options().parse_args()
    texts = corpus(given_texts(options.given), count=options.cables)
    found = rates(texts, options.runs)
    where = {
        name: shares(texts[:_PROFILED], findings=name == "with findings")
        for name in ("without findings", "with findings")
    }
    if options.json:
        written = {"rates": [asdict(one) for one in found], "shares": where}
        sys.stdout.write(f"{json.dumps(written)}\n")
        return 0
    size = sum(map(len, texts)) / len(texts)
    sys.stdout.write(f"{len(texts):,} cables of {size:,.0f} characters on average, ")
    sys.stdout.write(f"median of {options.runs} runs in turn, one process\n\n")
    sys.stdout.write("".join(f"{line}\n" for line in report(found, where)))
    return 0


def _options() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cables", type=int, default=COUNT, metavar="N")
    parser.add_argument("--runs", type=int, default=RUNS, metavar="N")
    parser.add_argument(
        "--from", dest="given", type=Path, metavar="DIR", help="the cables to vary"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


if __name__ == "__main__":
    sys.exit(main())
