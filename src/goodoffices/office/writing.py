"""Cables written from JSON: what `parse` prints, or what other programs make alike."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goodoffices import cable, exchange
from goodoffices.errors import NotUsableError, ReadingUnusableError


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenCable:
    """The text of a cable, its canonical number if it has one, and where its object stood."""

    reference_id: str | None
    text: str
    source: str

    @property
    def file_name(self) -> str:
        """The name for a file of its own, `32ELDHAVN57.txt`."""
        stem = re.sub(r"[^A-Za-z0-9-]+", "", self.reference_id or "")[:100]
        return f"{stem or 'cable'}.txt"


def write(paths: Iterable[str]) -> Iterator[WrittenCable | NotUsableError]:
    """The cable of each object in some files, or why it could not be written.

    A file holds one object, a list of them, or one a line; `-` is standard input.
    """
    for path in paths:
        try:
            received = exchange.received(path)
        except NotUsableError as error:
            yield error
            continue
        for where, given in _objects(received.text, received.source):
            yield _written(given, where)


def _written(given: object, where: str) -> WrittenCable | NotUsableError:
    """One cable, or the refusal of its object."""
    if isinstance(given, NotUsableError):
        return given
    try:
        text = cable.write(given)
    except ReadingUnusableError as error:
        return ReadingUnusableError(error.path, error.why, where)
    if not text:
        return ReadingUnusableError("$", "there is nothing of a cable in this object", where)
    named = given.get("reference_id") if isinstance(given, dict) else None
    return WrittenCable(reference_id=named, text=text, source=where)


def _objects(text: str, source: str) -> Iterator[tuple[str, object]]:
    """Each object of a file with where it stands; a refusal for each that is no JSON."""
    whole = _decoded(text, source)
    if isinstance(whole, list):
        yield from ((f"{source}, object {at}", one) for at, one in enumerate(whole, start=1))
        return
    numbered = [(at, line) for at, line in enumerate(text.split("\n"), start=1) if line.strip()]
    single = not isinstance(whole, NotUsableError) or not any(
        isinstance(_decoded(line, source), dict) for _, line in numbered
    )
    if single:
        yield source, whole
        return
    for at, line in numbered:
        where = f"{source}, line {at}"
        yield where, _decoded(line, where)


def _decoded(text: str, where: str) -> object:
    """The value that a text stands for, or the refusal of what is no JSON."""
    try:
        decoded: object = json.loads(text)
    except json.JSONDecodeError as error:
        why = f"this is no JSON ({error.msg}, line {error.lineno}, column {error.colno})"
        return ReadingUnusableError("$", why, where)
    except (RecursionError, ValueError):
        return ReadingUnusableError("$", "this is no JSON that can be held", where)
    return decoded
