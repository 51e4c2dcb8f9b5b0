"""The topic and the kind of help that a stretch of a cable tells, as parts of a finding."""

from __future__ import annotations

from goodoffices.cable.finders.parts import ABSENT, Part
from goodoffices.facts import helps_told, topics_told
from goodoffices.records import Span


def topic(text: str, start: int, end: int) -> Part:
    """The topic that the longest telling words name; absent where none does."""
    told = topics_told(text, Span(start, end))
    if not told:
        return ABSENT
    code, place = max(told, key=lambda one: one[1].end - one[1].start)
    return Part(value=code, spans=(place,))


def kind_of_help(text: str, start: int, end: int) -> Part:
    """The kind of help that the first telling word names; absent where none does."""
    told = helps_told(text, Span(start, end))
    return ABSENT if not told else Part(value=told[0][0], spans=(told[0][1],))
