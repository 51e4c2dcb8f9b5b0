"""Tells in which layout a cable came (CABLE-FORMAT section 10)."""

from __future__ import annotations

import re

from goodoffices.cable.sheet import Sheet
from goodoffices.cable.sketch import Sketch
from goodoffices.cable.zones import Page
from goodoffices.records import Layout

_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


def layout_of(cable: Sketch, page: Page, sheet: Sheet) -> Layout:
    """The layout, from what carried the cable, what its archive added, and its zones."""
    zones = page.zones
    evidence = zones.banner or zones.transmission or zones.heading or _marked(cable)
    if not evidence and not cable.references:
        return Layout.UNKNOWN
    if page.archive.layout in {Layout.PLUSD, Layout.NEWS}:
        return page.archive.layout
    if sheet.carrier or page.archive.layout:
        return sheet.carrier or page.archive.layout or Layout.UNKNOWN
    if not cable.paragraphs:
        return Layout.FRAGMENT
    if zones.transmission or (zones.banner and _BLANK_LINE.search(page.text)):
        return Layout.RAW
    headed = zones.banner or cable.subject or cable.tags
    return Layout.PLUSD if headed else Layout.FRAGMENT


def _marked(cable: Sketch) -> bool:
    """Whether any paragraph bears a portion mark."""
    return any(paragraph.portion_mark for paragraph in cable.paragraphs)
