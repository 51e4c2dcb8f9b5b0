"""Cables: from text to readings and findings, and back to text."""

from goodoffices.cable.as_json import as_json
from goodoffices.cable.composing import write
from goodoffices.cable.marks import highest_marking, portion_marking
from goodoffices.cable.numbers import canonical_reference
from goodoffices.cable.papers import PaperKind, paper_kind
from goodoffices.cable.reading import read
from goodoffices.cable.writing import written

__all__ = [
    "PaperKind",
    "as_json",
    "canonical_reference",
    "highest_marking",
    "paper_kind",
    "portion_marking",
    "read",
    "write",
    "written",
]
