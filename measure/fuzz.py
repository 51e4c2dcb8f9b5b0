"""Reads mutated cables and checks that nothing is raised and that every place is true."""

from __future__ import annotations

import argparse
import json
import random
import re
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from goodoffices.cable import as_json, canonical_reference, read
from goodoffices.facts import specimens
from goodoffices.records import Reading, Span

EXECUTIONS = 20_000
"""How many mutated texts are read unless told otherwise."""

CORPUS = Path(__file__).parent / "fuzz_corpus"
"""Small texts that once were misread, and others that are worth mutating."""

_LONGEST = 2.0
"""How many seconds one reading may take."""

_PATIENCE = 60.0
"""How many seconds are spent on shortening one text."""

_PLAIN = frozenset({"raw", "label_lines", "plusd", "aad", "fragment", "unknown"})
"""Layouts in which what is read stands in the text as it is."""

_VERBATIM = {
    "dtg": "dtg",
    "transmission_id": "transmission_id",
    "security_line": "security_line",
    "signer": "signer",
    "eo": "eo",
}
"""Fields that are the words at their place, with the attribute of a cable that holds each."""

_WORDS = (CORPUS / "words.lst").read_text(encoding="utf-8").splitlines()
_ODD = (
    "\x00 \x0b \x0c \r \t \u00a0 \u0085 \u2028 \ufeff \u200f \u202e \u2066 \u0301 \u00ad "
    "\u2019 \u2014 \u2010 \u212a ſ ı İ ß ǅ ٣ २ １ ² ½ 𝟗 😀 ¶ é 1 0 , ) ( . : ; / # @ \n"
).split(" ")

_Mutation = Callable[[str, random.Random], str]


def _cut(text: str, chance: random.Random) -> tuple[int, int]:
    """A stretch of a text, most often a short one."""
    start = chance.randrange(len(text) + 1)
    length = int(chance.expovariate(1 / 20)) + 1
    return start, min(len(text), start + length)


def _deleted(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    return text[:start] + text[end:]


def _doubled(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    return text[:end] + text[start:end] * chance.choice((1, 1, 2, 30)) + text[end:]


def _moved(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    rest = text[:start] + text[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + text[start:end] + rest[at:]


def _inserted(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    around = chance.choice(("", " ", "\n"))
    return text[:at] + around + chance.choice(_WORDS) + around + text[at:]


def _odd(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    end = start + chance.randrange(2)
    return text[:start] + chance.choice(_ODD) + text[end:]


_LIKE = str.maketrans({"s": "ſ", "i": "ı", "k": "\u212a", "0": "٠", "1": "１", " ": "\u00a0"})


def _lookalike(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    return text[:start] + text[start:end].translate(_LIKE) + text[end:]


def _recased(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    return text[:start] + text[start:end].swapcase() + text[end:]


def _flattened(text: str, chance: random.Random) -> str:
    start, end = _cut(text, chance)
    end = min(len(text), end + chance.choice((0, 500)))
    return text[:start] + text[start:end].replace("\n", chance.choice((" ", ""))) + text[end:]


def _truncated(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] if chance.random() < 0.7 else text[at:]


def _line_dropped(text: str, chance: random.Random) -> str:
    listed = text.split("\n")
    del listed[chance.randrange(len(listed))]
    return "\n".join(listed)


def _line_doubled(text: str, chance: random.Random) -> str:
    listed = text.split("\n")
    line = chance.choice(listed)
    listed.insert(chance.randrange(len(listed) + 1), line)
    return "\n".join(listed)


def _lines_swapped(text: str, chance: random.Random) -> str:
    listed = text.split("\n")
    one, other = chance.randrange(len(listed)), chance.randrange(len(listed))
    listed[one], listed[other] = listed[other], listed[one]
    return "\n".join(listed)


_MUTATIONS: tuple[_Mutation, ...] = (
    _deleted,
    _doubled,
    _moved,
    _inserted,
    _inserted,
    _odd,
    _lookalike,
    _recased,
    _flattened,
    _truncated,
    _line_dropped,
    _line_doubled,
    _lines_swapped,
)


def mutated(texts: Sequence[str], chance: random.Random) -> str:
    """A text changed in one to eight ways, now and then made of two or of a piece."""
    text = chance.choice(texts)
    drawn = chance.random()
    if drawn < 0.15:
        other = chance.choice(texts)
        text = (
            text[: chance.randrange(len(text) + 1)] + other[chance.randrange(len(other) + 1) :]
        )
    elif drawn < 0.5:
        start = chance.randrange(len(text) + 1)
        text = text[start : start + chance.choice((200, 800, 2000))]
    for _ in range(min(8, 1 + int(chance.expovariate(1 / 2)))):
        text = chance.choice(_MUTATIONS)(text, chance)
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with the reading of a text; `kind` is exception, span, value or reference.

    Faults of one `key` have one cause.
    """

    kind: str
    key: str
    message: str


def faults(text: str, *, findings: bool = True) -> Iterator[Fault]:
    """Everything that is wrong with how a text is read."""
    try:
        reading = _in_time(lambda: read(text, findings=findings))
        json.dumps(as_json(reading))
        again = list(_unsettled(reading))
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is looked for
        yield _raised(error)
        return
    yield from _misplaced(reading)
    yield from again


def _in_time(job: Callable[[], Reading]) -> Reading:
    """What a job returns, or TimeoutError where it takes too long."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TimeoutError(f"not read in {_LONGEST:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, _LONGEST)
    try:
        return job()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _raised(error: Exception) -> Fault:
    """An exception with the place in the code where it was raised."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).stem}.{frame.name}"
    return Fault(
        kind="exception",
        key=f"{type(error).__name__} in {place}",
        message=f"{type(error).__name__}: {error} ({frame.filename}:{frame.lineno})",
    )


def _misplaced(reading: Reading) -> Iterator[Fault]:
    """The places outside the text, and those that hold other words than their field."""
    text = reading.cable.text
    for field, span in _places(reading):
        if not 0 <= span.start <= span.end <= len(text):
            message = f"{field} {span.start}:{span.end} of {len(text)}"
            yield Fault(kind="span", key=f"span of {field}", message=message)
    if reading.cable.layout.value not in _PLAIN:
        return
    for field, attribute in _VERBATIM.items():
        value = getattr(reading.cable, attribute)
        written = [span.of(text) for span in reading.cable.spans.get(field, ())]
        if value is not None and [_letters(one) for one in written] != [_letters(value)]:
            message = f"{field} is {value!r}, its place holds {written!r}"
            yield Fault(kind="value", key=f"value of {field}", message=message)


def _places(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Every place that a reading names, with what it is the place of."""
    for field, spans in reading.cable.spans.items():
        yield from ((field, span) for span in spans)
    for finding in reading.findings:
        for field, spans in finding.spans.items():
            yield from ((f"{finding.kind}.{field}", span) for span in spans)
    for doubt in reading.doubts:
        if doubt.span:
            yield f"doubt {doubt.kind}", doubt.span
    yield from (("paragraph", one.span) for one in reading.cable.paragraphs)
    yield from (("point", one.span) for one in reading.cable.points)


_CUT_OUT = re.compile(
    r"""
    PAGE \s \d\d (?: (?!PAGE) . ){0,60}? \d{6}Z
    | [A-Z .'-]{0,40} \d{8} \s{1,8} \d{3} (?: \.\d+ )? \s+ OF \s+ \d{3}
    | <[^<>]*>
    | [\x00\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]
    """,
    re.VERBOSE,
)
"""What may stand inside a field and is no part of it: relay lines, markup, invisible marks."""


def _letters(words: str) -> str:
    """The words without blanks and without what may stand among them."""
    return "".join(_CUT_OUT.sub("", words).split())


_NUMBER_LIKE = re.compile(r"\d\d[^\s]{2,30}\d")


def _unsettled(reading: Reading) -> Iterator[Fault]:
    """The message numbers whose canonical form has another canonical form."""
    cable = reading.cable
    written = [one.text for one in cable.references] + [cable.reference_id or ""]
    for number in [*written, *_NUMBER_LIKE.findall(cable.text)[:20]]:
        canonical = canonical_reference(number)
        again = canonical_reference(canonical)
        if again != canonical:
            message = f"{number!r} is {canonical!r}, that is {again!r}"
            yield Fault(kind="reference", key="canonical_reference", message=message)


def shrunk(text: str, key: str) -> str:
    """The text with the lines and then the stretches left out that the fault does without."""
    end = time.monotonic() + _PATIENCE

    def fails(shorter: str) -> bool:
        return time.monotonic() < end and any(fault.key == key for fault in faults(shorter))

    pieces = _without(text.split("\n"), lambda kept: fails("\n".join(kept)))
    return "".join(_without(list("\n".join(pieces)), lambda kept: fails("".join(kept))))


def _without(pieces: list[str], fails: Callable[[list[str]], bool]) -> list[str]:
    """The pieces without those that can go, longer runs of them first."""
    size = len(pieces)
    while size := size // 2:
        at = 0
        while at < len(pieces):
            shorter = pieces[:at] + pieces[at + size :]
            if fails(shorter):
                pieces = shorter
            else:
                at += size
    return pieces


def given_texts(folders: Iterable[Path]) -> tuple[str, ...]:
    """The texts to mutate: those of the folders, line ends as they are."""
    files = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    return tuple(path.read_bytes().decode("utf-8") for path in files)


@dataclass(slots=True, kw_only=True)
class _Tally:
    """What was found so far: how often each fault, and the first text of each."""

    executions: int = 0
    counts: dict[str, int]
    first: dict[str, tuple[Fault, str]]

    def add(self, fault: Fault, text: str) -> None:
        """Count a fault."""
        self.counts[fault.kind] = self.counts.get(fault.kind, 0) + 1
        self.first.setdefault(fault.key, (fault, text))


def hunt(texts: Sequence[str], options: argparse.Namespace) -> _Tally:
    """Read mutated texts until the executions or the seconds are used up."""
    chance = random.Random(options.seed)
    tally = _Tally(counts={}, first={})
    end = time.monotonic() + options.seconds
    while tally.executions < options.executions and time.monotonic() < end:
        text = mutated(texts, chance)
        tally.executions += 1
        for fault in faults(text, findings=chance.random() < options.claims):
            tally.add(fault, text)
    return tally


def _keep(folder: Path, number: int, fault: Fault, text: str) -> None:
    """Write a text that fails into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"\W+", "-", fault.key.lower()).strip("-")
    (folder / f"{number:02}-{name}.txt").write_bytes(text.encode())


def main() -> int:
    """Hunt as the command line says; 1 if anything is wrong."""
    options = _options().parse_args()
    texts = given_texts([specimens(), CORPUS, *options.given])
    start = time.monotonic()
    tally = hunt(texts, options)
    taken = time.monotonic() - start
    for number, (fault, text) in enumerate(tally.first.values(), start=1):
        short = shrunk(text, fault.key)
        sys.stdout.write(f"{fault.key}\n  {fault.message}\n  {short!r}\n")
        if options.keep:
            _keep(options.keep, number, fault, short)
    sys.stdout.write(
        f"{tally.executions:,} executions in {taken:,.0f} s: "
        f"{tally.counts.get('exception', 0)} exceptions, {tally.counts.get('span', 0)} bad "
        f"spans, {tally.counts.get('value', 0)} other words at a span, "
        f"{tally.counts.get('reference', 0)} unsettled references\n"
    )
    return int(bool(tally.first))


def _options() -> argparse.ArgumentParser:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--executions", type=int, default=EXECUTIONS, metavar="N")
    parser.add_argument("--seconds", type=float, default=float("inf"), metavar="S")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument(
        "--claims", type=float, default=0.5, metavar="PART", help="how many with findings"
    )
    parser.add_argument(
        "--from", dest="given", type=Path, action="append", default=[], metavar="DIR"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write what fails there")
    return parser


if __name__ == "__main__":
    sys.exit(main())
