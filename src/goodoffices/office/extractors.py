"""Extractors of other makers: found, given texts they may see, and taken at their proof."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points
from itertools import islice

from goodoffices import exchange, facts
from goodoffices.errors import (
    ExtractorFailedError,
    FindingsDroppedError,
    LedgerMissingError,
    NotUsableError,
    OfficeFileError,
    UnknownLevelError,
)
from goodoffices.office import levels
from goodoffices.office.proving import Proof, UnprovenError
from goodoffices.records import Audience, Finding, Level, Marking, Reading

GROUP = "goodoffices.extractors"
"""The group of entry points under which packages name their extractors."""

Call = Callable[[str], object]
"""An extractor: it is given a text and gives back findings as the contract's JSON."""

_MOST_FINDINGS = 10_000
_OWN_SIDE = Audience(ceiling=Level.UNCLASSIFIED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extractors:
    """The extractors that are installed, and which texts they may see.

    `audience` is theirs like that of any reader: a text marked above its ceiling, or with a
    caveat that it does not hold, is not handed over. `faults` are those that cannot be loaded.
    """

    calls: tuple[tuple[str, Call], ...] = ()
    audience: Audience = _OWN_SIDE
    faults: tuple[NotUsableError, ...] = ()

    def read(
        self, reading: Reading, marking: Marking, source: str, known: facts.Gazetteer
    ) -> tuple[Reading, tuple[NotUsableError, ...]]:
        """The reading with what they find besides, and what of it failed or was dropped."""
        if not self.calls or not marking.visible_to(self.audience):
            return reading, ()
        found: list[Finding] = []
        faults: list[NotUsableError] = []
        for name, call in self.calls:
            try:
                said = _said(call, reading.cable.text)
            except _FailedError as failure:
                faults.append(ExtractorFailedError(name, source, str(failure)))
                continue
            proven, reasons = _proven(said, Proof(reading=reading, known=known), name)
            found += proven
            faults += [FindingsDroppedError(name, source, reasons)] if reasons else []
        return _joined(reading, found), tuple(faults)


NONE = Extractors()
"""No extractors at all."""


class _FailedError(Exception):
    """An extractor that did not do its work, and why."""


def installed(office_files: Iterable[str], place: str | None = None) -> Extractors:
    """The extractors of the packages that are installed.

    Which texts they may see stands under `[extractors]` in an office's files; without any, in
    the file that the ledger at the place remembers. Where nothing is said, they see only what
    is marked UNCLASSIFIED. Raises OfficeFileError.
    """
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    audience = _audience(list(office_files), place)
    loaded = [_loaded(point) for point in points]
    return Extractors(
        calls=tuple(one for one in loaded if not isinstance(one, NotUsableError)),
        audience=audience,
        faults=tuple(one for one in loaded if isinstance(one, NotUsableError)),
    )


def _loaded(point: EntryPoint) -> tuple[str, Call] | NotUsableError:
    """An extractor with its name, or why it cannot be loaded."""
    try:
        call = point.load()
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the code is another maker's
        return ExtractorFailedError(point.name, point.value, _why(error))
    if not callable(call):
        return ExtractorFailedError(point.name, point.value, "it cannot be called")
    return point.name, call


def _said(call: Call, text: str) -> list[object]:
    """What an extractor says of a text; _FailedError where it breaks off or gives no list."""
    try:
        said = call(text)
        listed = json.loads(said) if isinstance(said, str | bytes) else said
        if isinstance(listed, Iterable) and not isinstance(listed, str | bytes | dict):
            return list(islice(listed, _MOST_FINDINGS))
    except (Exception, SystemExit) as error:
        raise _FailedError(_why(error)) from error
    raise _FailedError("it gave back no list of findings")


_LONGEST_REASON = 100


def _why(error: BaseException) -> str:
    """What an exception says, in one short line."""
    words = " ".join(str(error).split())[:_LONGEST_REASON]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__


def _proven(said: Sequence[object], proof: Proof, name: str) -> tuple[list[Finding], list[str]]:
    """The findings that the text proves, and why each of the others was dropped."""
    found: list[Finding] = []
    reasons: list[str] = []
    for one in said:
        try:
            found.append(proof.finding(one, f"extractor:{name}"))
        except UnprovenError as error:
            reasons.append(str(error))
    return found, reasons


def _joined(reading: Reading, found: Sequence[Finding]) -> Reading:
    """The reading with further findings in the order of its text, none of them twice."""
    kept = list(reading.findings)
    for one in found:
        if all((one.record, one.paragraph) != (had.record, had.paragraph) for had in kept):
            kept.append(one)
    if len(kept) == len(reading.findings):
        return reading
    return replace(reading, findings=tuple(sorted(kept, key=lambda finding: finding.start)))


def _audience(office_files: Sequence[str], place: str | None) -> Audience:
    """Who the extractors are, as an office's files or the ledger's memory say."""
    texts = [(exchange.office_text(file), file) for file in office_files]
    said = [
        (limits, path)
        for text, path in texts or _remembered(place)
        if (limits := exchange.extractor_limits_in(text, path))
    ]
    if not said:
        return _OWN_SIDE
    limits, path = said[0]
    if len(said) > 1:
        raise OfficeFileError(path, f"{said[1][1]} has [extractors] as well; keep one of them.")
    return Audience(ceiling=_level(limits.ceiling, path), caveats=limits.caveats)


_OFFICE = "office"
"""The name under which a ledger remembers an office's file."""


def _remembered(place: str | None) -> list[tuple[str, str]]:
    """The office's file that the ledger at a place remembers."""
    from goodoffices.ledger import Ledger

    if place is None:
        return []
    try:
        with Ledger.open(place) as book:
            text = book.recalled(_OFFICE)
    except LedgerMissingError:
        return []
    return [(text, place)] if text else []


def _level(given: str, path: str) -> Level:
    """The level of this name; OfficeFileError for none."""
    try:
        return levels.level(given)
    except UnknownLevelError as error:
        raise OfficeFileError(path, str(error)) from error
