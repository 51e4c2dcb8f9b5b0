"""The desk as text: at most 40 lines of 100 columns, the urgent first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from goodoffices.cli.printing import WIDTH, cut
from goodoffices.ledger.desk import Desk, Item
from goodoffices.records import Review, counted, day, due_words, sentence, state

HEIGHT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class _Section:
    """One part of the desk: its title, its items, and how one of them is written."""

    title: str
    items: tuple[Item, ...]
    write: Callable[[Item, Desk], tuple[str, ...]]


def desk_lines(
    shown: Desk, place: str, commands: tuple[str, ...], *, height: int = HEIGHT
) -> tuple[str, ...]:
    """The whole desk, with the commands worth typing next in full at its end."""
    sections = _sections(shown)
    head = [
        cut(
            f"DESK as of {day(shown.on)} · {counted(shown.papers, 'paper')}, "
            f"{counted(shown.findings, 'finding')}, {shown.proposed} proposed{_closed(shown)}",
            WIDTH,
        ),
        cut(f"ledger {place}", WIDTH),
    ]
    foot = ["", "Next:", *(f"  {command}" for command in commands)] if commands else []
    room = height - len(head) - len(foot) - 2 * len(sections)
    kept = _shares(sections, shown, room)
    body = [
        line
        for section, count in zip(sections, kept, strict=True)
        for line in _written(section, shown, count)
    ]
    return (*head, *body, *foot)


def _closed(shown: Desk) -> str:
    return f", {shown.closed} closed" if shown.closed else ""


def _sections(shown: Desk) -> tuple[_Section, ...]:
    answered = f", {shown.settled} more have an answer proposed" if shown.settled else ""
    return (
        _Section(title="OVERDUE", items=shown.overdue, write=_overdue),
        _Section(title="DUE", items=shown.due, write=_due),
        _Section(title=f"ASKED, NO ANSWER YET{answered}", items=shown.unanswered, write=_asked),
        _Section(title="PROJECTS WITHOUT A DONOR", items=shown.unfunded, write=_unfunded),
    )


def _shares(sections: tuple[_Section, ...], shown: Desk, room: int) -> tuple[int, ...]:
    """How many items of each section fit: one of each in turn, the urgent sections first."""
    kept = [0] * len(sections)
    waiting = True
    while waiting:
        waiting = False
        for index, section in enumerate(sections):
            if kept[index] == len(section.items):
                continue
            height = len(section.write(section.items[kept[index]], shown))
            if height <= room:
                kept[index] += 1
                room -= height
                waiting = True
    return tuple(kept)


def _written(section: _Section, shown: Desk, count: int) -> Iterator[str]:
    """A section: its title with the number of items, the items kept, and where the rest is."""
    left = len(section.items) - count
    rest = f"; the first {count}" if left and count else ""
    yield ""
    yield cut(f"{section.title} ({len(section.items)}{rest})", WIDTH)
    for item in section.items[:count]:
        yield from section.write(item, shown)


def _overdue(item: Item, shown: Desk) -> tuple[str, ...]:
    """Who owes whom what, since when, the very words, cable and paragraph."""
    return (
        cut(f"  {sentence(item.matter.record)}", WIDTH),
        _with_place(f"    {_clock(item, shown)}", item),
        *(_later(item) or (cut(f"    “{item.matter.quote}”", WIDTH),)),
    )


def _due(item: Item, shown: Desk) -> tuple[str, ...]:
    return (
        cut(f"  {sentence(item.matter.record)}", WIDTH),
        _with_place(f"    {_clock(item, shown)}", item),
        *_later(item),
    )


def _asked(item: Item, _: Desk) -> tuple[str, ...]:
    return (_with_place(f"  {sentence(item.matter.record)}", item),)


def _unfunded(item: Item, _: Desk) -> tuple[str, ...]:
    standing = state(getattr(item.matter.record, "standing", None))
    return (_with_place(f"  {sentence(item.matter.record)} ({standing})", item),)


def _with_place(said: str, item: Item) -> str:
    place = f" · {_place(item)}"
    return f"{cut(said, WIDTH - len(place))}{place}"


def _clock(item: Item, shown: Desk) -> str:
    """The term, how late it is, and the standing; an inferred year is said if there is room."""
    standing = state(getattr(item.matter.record, "standing", None))
    words = due_words(item.due, shown.on) if item.due else ""
    clock = f"{words}; {standing}" if standing else words
    inferred = " (year inferred)" if item.due and item.due.year_inferred else ""
    fits = len(clock) + len(inferred) + len(_place(item)) + 7 <= WIDTH
    return clock + (inferred if fits else "")


def _later(item: Item) -> tuple[str, ...]:
    """What a later paper seems to say, in one line; none where no paper does."""
    if item.later is None:
        return ()
    standing = state(getattr(item.later.record, "standing", None))
    does = "cites it" if item.reported else f"says {standing}"
    return (cut(f"    a later paper {does}: {item.later.place}, not confirmed", WIDTH),)


def _place(item: Item) -> str:
    review = item.matter.entry.review
    return item.matter.place + ("" if review is Review.ACCEPTED else f" · {review}")
