"""Reads a whole cable: its zones, every part in turn, what it claims, what is doubtful."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from goodoffices.cable.archive import archive_of
from goodoffices.cable.carriers import sheet_of
from goodoffices.cable.checks import checks
from goodoffices.cable.closing import read_closing
from goodoffices.cable.cues import Cues, cues_of
from goodoffices.cable.damage import carried, damage
from goodoffices.cable.finders import find
from goodoffices.cable.heading import read_heading
from goodoffices.cable.identity import read_identity
from goodoffices.cable.interruptions import blanked, interruptions
from goodoffices.cable.layouts import layout_of
from goodoffices.cable.marks import whole_marking
from goodoffices.cable.papers import read_paper
from goodoffices.cable.paragraphs import read_paragraphs
from goodoffices.cable.points import read_points
from goodoffices.cable.references import read_references
from goodoffices.cable.repairs import repairs
from goodoffices.cable.sheet import Sheet, as_given, tidied
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.tags import read_tags
from goodoffices.cable.transmission import read_transmission
from goodoffices.cable.zones import Page, find_zones
from goodoffices.facts import Gazetteer, shipped
from goodoffices.records import Cable, Doubt, Layout, Reading

_READERS: tuple[Callable[[Sketch, Page], None], ...] = (
    read_transmission,
    read_heading,
    read_identity,
    read_tags,
    read_references,
    read_paragraphs,
    read_points,
    read_closing,
)


def read(
    text: str,
    *,
    year: int | None = None,
    findings: bool = True,
    gazetteer: Gazetteer | None = None,
) -> Reading:
    """Everything that can be read from a text: a whole cable, a damaged one, or a piece of one.

    A text that is no cable is read as a paper where it is one (see `read_paper`). Never raises
    on any text and takes time linear in its length. `year` is the year of a
    piece that names none; `findings=False` leaves out what the cable claims; `gazetteer` holds
    the names to know, those that ship by default.
    """
    known = gazetteer or shipped()
    cues = cues_of(text)
    sheet = sheet_of(text, cues)
    page = _page(sheet, cues, known, year)
    sketch = Sketch(text=sheet.text)
    for reader in _READERS:
        reader(sketch, page)
    layout = layout_of(sketch, page, sheet)
    paper = None
    if layout is Layout.UNKNOWN:
        sketch = Sketch(text=sheet.text)
        paper = read_paper(sheet, known)
    cable = sketch.cable(layout, whole_marking(sketch, page))
    reading = Reading(
        cable=cable,
        findings=find(cable, known) if findings else (),
        doubts=tuple(_doubts(cable, page)),
    )
    if paper:
        own = replace(paper.cable, marking=cable.marking)
        reading = replace(reading, cable=own, findings=paper.findings if findings else ())
    return as_given(reading, sheet, tuple(carried(sheet)))


def _page(sheet: Sheet, cues: Cues, gazetteer: Gazetteer, year: int | None) -> Page:
    """The text prepared for the readers; `cues` are those of the text as given."""
    tidy = tidied(sheet.text)
    if tidy is not sheet.given:
        cues = cues_of(tidy)
    archive = archive_of(tidy, sheet, cues)
    gone = interruptions(tidy, archive, cues, gazetteer)
    plain = blanked(tidy, gone)
    return Page(
        text=sheet.text,
        plain=plain,
        cues=cues,
        archive=archive,
        gone=gone,
        zones=find_zones(plain, cues),
        gazetteer=gazetteer,
        year=year,
    )


def _doubts(cable: Cable, page: Page) -> list[Doubt]:
    """Repairs and failed checks in the order of the text, those without a place last."""
    found = [*repairs(cable, page), *checks(cable, page), *damage(cable, page)]
    return sorted(found, key=lambda doubt: doubt.span.start if doubt.span else len(cable.text))
