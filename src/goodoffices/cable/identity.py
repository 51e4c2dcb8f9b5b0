"""Reads the number of a cable, from its message number or from what its archive calls it."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.cable.numbers import canonical_reference
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page


def read_identity(sketch: Sketch, page: Page) -> None:
    """Read the canonical number; an archive's label gives the year that the header lacks."""
    label = page.archive.reference_id
    archived = canonical_reference(label.of(page.text)) if label else None
    mrn = sketch.mrn
    if mrn and mrn.year is None and archived:
        mrn = sketch.mrn = replace(mrn, year=_year(archived))
    own = None
    if mrn and mrn.year is not None:
        own = canonical_reference(f"{mrn.year % 100:02}{mrn.origin}{mrn.serial}")
    sketch.reference_id = own or archived
    sketch.place("reference_id", sketch.spans.get("mrn", ()) if own else [label])


def _year(reference_id: str) -> int:
    """The four-digit year of a canonical number."""
    year = int(reference_id[:2])
    return year + (1900 if year >= 66 else 2000)
