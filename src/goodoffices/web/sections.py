"""The four parts of the desk, each line with the figure that an officer looks for first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from goodoffices.ledger.desk import Desk, Item
from goodoffices.records import due_words, state


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number with its unit, "350" and "days late"; no number where the paper gives none."""

    number: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One item of the desk with its figure and, where it has one, its term in words."""

    item: Item
    figure: Figure
    term: str
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of the desk; `empty` is what is said where it has no lines."""

    anchor: str
    title: str
    short: str
    lines: tuple[Line, ...]
    empty: str
    note: str = ""


def sections(desk: Desk) -> tuple[Section, ...]:
    """The parts of the desk, the urgent first."""
    return (
        Section(
            anchor="overdue",
            title="Overdue",
            short="overdue",
            lines=_lines(desk, desk.overdue, _late),
            empty="Nothing is overdue on this day.",
        ),
        Section(
            anchor="due",
            title="Due",
            short="due",
            lines=_lines(desk, desk.due, _left),
            empty="No other term is running on this day.",
        ),
        Section(
            anchor="asked",
            title="Asked, no answer yet",
            short="unanswered",
            lines=_lines(desk, desk.unanswered, _waiting),
            empty="Every question put so far has some answer.",
            note=f"{desk.settled} more have an answer proposed." if desk.settled else "",
        ),
        Section(
            anchor="projects",
            title="Projects without a donor",
            short="without a donor",
            lines=_lines(desk, desk.unfunded, _standing),
            empty="Every project that the papers name has a donor.",
        ),
    )


def _lines(
    desk: Desk, items: tuple[Item, ...], figure: Callable[[Item, date], Figure]
) -> tuple[Line, ...]:
    return tuple(
        Line(
            item=item,
            figure=figure(item, desk.on),
            term=_term(item),
            standing=state(getattr(item.matter.record, "standing", None)),
        )
        for item in items
    )


def _term(item: Item) -> str:
    """When it was or is due, in words; empty for what has no term."""
    if item.due is None:
        return ""
    inferred = " (year inferred)" if item.due.year_inferred else ""
    return f"due {due_words(item.due)}{inferred}"


def _late(item: Item, _: date) -> Figure:
    return _days(item.days, "late")


def _left(item: Item, on: date) -> Figure:
    if item.deadline is None:
        return Figure(number="", unit="no date given")
    return _days((item.deadline - on).days, "left")


def _waiting(item: Item, on: date) -> Figure:
    """How long ago the paper that asks was written."""
    created = item.matter.paper.created if item.matter.paper else None
    if created is None:
        return Figure(number="", unit="no date given")
    days = (on - created.date()).days
    return _days(days, "waiting") if days else Figure(number="", unit="asked this day")


def _standing(item: Item, _: date) -> Figure:
    return Figure(number="", unit=state(getattr(item.matter.record, "standing", None)))


def _days(count: int, what: str) -> Figure:
    return Figure(number=f"{count:,}", unit=f"{'day' if count == 1 else 'days'} {what}")
