"""Composes clean cables and damages them as real ones are damaged, with the truth known."""

from measure.damage import characters, lines, parts
from measure.damage.catalogue import KINDS, LABELS, any_damage, damaged
from measure.damage.composing import compose
from measure.damage.sheet import Sheet

__all__ = ["KINDS", "LABELS", "Sheet", "any_damage", "compose", "damaged"]

# Each of these enters its kinds in the catalogue.
_ENTERED = (characters, lines, parts)
