"""Reads a whole cable: its zones, every part in turn, what it claims, what is doubtful."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from goodoffices.cable.archive import archive_of
from goodoffices.cable.carriers import sheet_of
from goodoffices.cable.checks import checks
from goodoffices.cable.closing import with_closing
from goodoffices.cable.finders import find
from goodoffices.cable.heading import with_heading
from goodoffices.cable.interruptions import blanked, interruptions
from goodoffices.cable.layouts import layout_of
from goodoffices.cable.marks import whole_marking
from goodoffices.cable.numbers import canonical_reference
from goodoffices.cable.paragraphs import with_paragraphs
from goodoffices.cable.points import with_points
from goodoffices.cable.references import with_references
from goodoffices.cable.repairs import repairs, with_subject_repaired
from goodoffices.cable.sheet import Sheet, as_given, tidied
from goodoffices.cable.tags import with_tags
from goodoffices.cable.transmission import with_transmission
from goodoffices.cable.zones import Page, find_zones
from goodoffices.facts import Gazetteer, shipped
from goodoffices.records import Cable, Doubt, Layout, Reading

_READERS: tuple[Callable[[Cable, Page], Cable], ...] = (
    with_transmission,
    with_heading,
    with_tags,
    with_references,
    with_paragraphs,
    with_points,
    with_closing,
)


def read(
    text: str,
    *,
    year: int | None = None,
    findings: bool = True,
    gazetteer: Gazetteer | None = None,
) -> Reading:
    """Everything that can be read from a text: a whole cable, a damaged one, or a piece of one.

    Never raises on any text and takes time linear in its length. `year` is the year of a
    piece that names none; `findings=False` leaves out what the cable claims; `gazetteer` holds
    the names to know, those that ship by default.
    """
    known = gazetteer or shipped()
    sheet = sheet_of(text)
    page = _page(sheet, known, year)
    cable = Cable(text=sheet.text, layout=Layout.UNKNOWN)
    for reader in _READERS:
        cable = reader(cable, page)
    cable = with_subject_repaired(_with_identity(cable, page))
    layout = layout_of(cable, page, sheet)
    if layout is Layout.UNKNOWN:
        cable = Cable(text=sheet.text, layout=layout)
    cable = replace(cable, layout=layout, marking=whole_marking(cable, page))
    reading = Reading(
        cable=cable,
        findings=find(cable, known) if findings else (),
        doubts=tuple(_doubts(cable, page)),
    )
    return as_given(reading, sheet) if sheet.starts else reading


def _page(sheet: Sheet, gazetteer: Gazetteer, year: int | None) -> Page:
    """The text prepared for the readers."""
    tidy = tidied(sheet.text)
    archive = archive_of(tidy, sheet)
    gone = interruptions(tidy, archive, gazetteer)
    plain = blanked(tidy, gone)
    return Page(
        text=sheet.text,
        plain=plain,
        archive=archive,
        gone=gone,
        zones=find_zones(plain),
        gazetteer=gazetteer,
        year=year,
    )


def _doubts(cable: Cable, page: Page) -> list[Doubt]:
    """Repairs and failed checks in the order of the text, those without a place last."""
    found = [*repairs(cable, page), *checks(cable, page)]
    return sorted(found, key=lambda doubt: doubt.span.start if doubt.span else len(cable.text))


def _with_identity(cable: Cable, page: Page) -> Cable:
    """The cable with its canonical number, from its message number or an archive label."""
    label = page.archive.reference_id
    archived = canonical_reference(label.of(page.text)) if label else None
    mrn = cable.mrn
    if mrn and mrn.year is None and archived:
        mrn = replace(mrn, year=_year(archived))
    own = None
    if mrn and mrn.year is not None:
        own = canonical_reference(f"{mrn.year % 100:02}{mrn.origin}{mrn.serial}")
    place = cable.spans.get("mrn", ()) if own else ((label,) if label else ())
    return replace(
        cable,
        mrn=mrn,
        reference_id=own or archived,
        spans={**cable.spans, **({"reference_id": place} if place else {})},
    )


def _year(reference_id: str) -> int:
    """The four-digit year of a canonical number."""
    year = int(reference_id[:2])
    return year + (1900 if year >= 66 else 2000)
