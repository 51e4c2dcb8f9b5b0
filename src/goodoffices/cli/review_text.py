"""A proposal as a person decides it: what it says, where it stands, and what is doubtful."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from goodoffices.cli.printing import WIDTH, plain
from goodoffices.cli.show_text import value_words
from goodoffices.ledger.suggesting import Suggestion
from goodoffices.office import queueing
from goodoffices.office.following import suggested_words
from goodoffices.records import (
    Effect,
    Matter,
    Review,
    due_words,
    sentence,
    values,
)

_CLAIMED = "bold reverse"
_LINES = re.compile(r"\s+")


def on_screen(shown: RenderableType) -> str:
    """What is shown as lines: with colours on a terminal, plain in a pipe."""
    console = Console(
        markup=False, highlight=False, width=None if sys.stdout.isatty() else WIDTH
    )
    console.width = min(console.width, WIDTH)
    with console.capture() as capture:
        console.print(shown)
    return "\n".join(line.rstrip() for line in capture.get().rstrip("\n").split("\n"))


def proposal(one: queueing.Pending, number: str, on: date) -> Group:
    """A whole proposal: which one, what it says, its passage, its fields, its doubts."""
    entry = one.matter.entry
    facts = (number, entry.subject, entry.kind.replace("_", " "), entry.claim, _state(one))
    place = (one.matter.place, entry.marking.banner, _clock(one, on))
    score = [f"score {one.score.value:.2f}", *one.score.reasons]
    head = (
        Text(""),
        Text(" · ".join(facts), style="bold"),
        Text(plain(sentence(one.matter.record))),
        Text(" · ".join(part for part in place if part)),
    )
    if one.word is not None and one.other is not None:
        return Group(*head, *_suggested(one, one.word, one.other))
    return Group(
        *head,
        Text(": ".join((score[0], "; ".join(score[1:]))) if score[1:] else score[0]),
        *(Text(f"doubt: {plain(doubt.message)}") for doubt in one.doubts),
        Text(""),
        Padding(_passage(one), (0, 0, 0, 4)),
        Text(""),
        _sides(one.stands, one.matter) if one.stands else _fields(one.matter),
    )


def _suggested(
    one: queueing.Pending, word: Suggestion, other: queueing.Pending
) -> Iterator[RenderableType]:
    """What a later paper seems to do, and the passages of both papers side by side."""
    by = word.by
    yield Text(f"{suggested_words(word)}: {plain(sentence(by.record))}")
    yield Text("")
    beside = Table(
        f"the record: {one.matter.place}",
        f"the later paper: {by.place}",
        box=None,
        pad_edge=False,
        header_style="dim",
    )
    beside.add_row(_passage(one, flowing=True), _passage(other, flowing=True))
    yield beside
    if word.effect is Effect.CHANGES:
        yield Text("")
        yield _sides(one.matter, replace(one.matter, record=word.record), "will stand")


def _state(one: queueing.Pending) -> str:
    """What was said of it so far, and by whom."""
    entry = one.matter.entry
    if one.word is not None:
        return f"{entry.review}, a later paper {one.word.effect} it?"
    if one.stands is not None:
        return f"a change of what {one.stands.entry.author} {one.stands.entry.review}"
    if entry.review is Review.PROPOSED:
        return entry.review.value
    note = f": {entry.note}" if entry.note else ""
    return plain(f"{entry.review} by {entry.author}{note}")


def _clock(one: queueing.Pending, on: date) -> str:
    return due_words(one.item.due, on) if one.item and one.item.due else ""


def _passage(one: queueing.Pending, *, flowing: bool = False) -> Text:
    """The passage in its context, the words that the proposal was read from marked.

    They stand out on a terminal that can do it, and in brackets elsewhere. In a column it
    flows without the paper's own lines.
    """
    console = Console()
    is_plain = not console.is_terminal or console.is_dumb_terminal
    shown = Text()
    for piece in queueing.pieces(one):
        said = plain(_LINES.sub(" ", piece.text) if flowing else piece.text)
        if piece.claimed:
            shown.append(f"[{said}]" if is_plain else said, style=_CLAIMED)
        else:
            shown.append(said)
    if one.is_cut:
        shown.append("…")
    return shown or Text("No words of a paper prove it.")


def _fields(matter: Matter) -> Table:
    """The fields that have a value, and which of them no words prove."""
    drawn = _table("field", "value", "words")
    for name, said, words in _rows(matter):
        if said:
            drawn.add_row(name, said, words)
    return drawn


def _sides(stands: Matter, change: Matter, title: str = "read now") -> Table:
    """What stands beside what is read now; a star marks where they differ."""
    drawn = _table("field", f"stands, {stands.entry.review}", title, "words")
    drawn.add_row(
        _starred("claim", stands.entry.claim is not change.entry.claim),
        stands.entry.claim.value,
        change.entry.claim.value,
    )
    before = {name: said for name, said, _ in _rows(stands)}
    for name, said, words in _rows(change):
        was = before.get(name, "")
        if was or said:
            drawn.add_row(_starred(name, was != said), was, said, words)
    return drawn


def _starred(name: str, differs: object) -> str:
    return f"{name} *" if differs else name


def _table(*columns: str) -> Table:
    return Table(*columns, box=None, pad_edge=False, header_style="dim")


def _rows(matter: Matter) -> Iterator[tuple[str, str, str]]:
    """Each field with its value in words, and the paper's own words where they are others."""
    text = matter.paper.text if matter.paper else ""
    for name, value in values(matter.record):
        said = plain(value_words(value)) if value not in {None, ()} else ""
        places = matter.entry.spans.get(name, ())
        words = " … ".join(" ".join(span.of(text).split()) for span in places)
        proof = "" if words == said else f"“{plain(words)}”" if words else "no words"
        yield name, said, proof
