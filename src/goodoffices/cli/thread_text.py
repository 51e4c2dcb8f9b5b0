"""A thread as text: paper by paper, what each opened, and what became of that."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import zip_longest

from goodoffices.cli.printing import WIDTH, cut
from goodoffices.ledger.suggesting import Suggestion
from goodoffices.office.following import Followed, Page, Point, suggested_words
from goodoffices.records import Effect, Matter, Review, counted, day, sentence

_HALF = (WIDTH - 9) // 2


def thread_lines(shown: Followed) -> Iterator[str]:
    """A thread from its first paper to its last."""
    between = " and ".join(shown.thread.between) or "unknown correspondents"
    pages = counted(len(shown.pages), "paper")
    left = f"{shown.left_open} still open" if shown.left_open else "nothing is open"
    yield cut(f"THREAD between {between}", WIDTH)
    yield f"as of {day(shown.on)} · {pages} · {left}"
    for page in shown.pages:
        yield ""
        yield from _page_lines(page, shown)


def _page_lines(page: Page, shown: Followed) -> Iterator[str]:
    """A paper: when, what it does, what it is called, why it is here, and what it opened."""
    paper = page.paper
    created = day(paper.created.date()) if paper.created else "no date"
    head = f"{created} · {paper.reference} · {page.leaf.role}"
    yield cut(f"{head} · {paper.marking.banner}", WIDTH)
    yield cut(f"  {paper.title or 'without a subject'}", WIDTH)
    for tie in page.leaf.ties:
        yield cut(f"  tied to {tie.to}: {', '.join(tie.why)}", WIDTH)
    for point in page.points:
        yield from _point_lines(point, shown)


def _point_lines(point: Point, shown: Followed) -> Iterator[str]:
    """What was opened, its state, what people said of it, and what is suggested."""
    matter = point.matter
    name = matter.subject.partition("/")[2]
    review = "" if matter.entry.review is Review.ACCEPTED else f" · {matter.entry.review}"
    yield f"{cut(f'  {name}: {sentence(matter.record)}', WIDTH - len(review))}{review}"
    if state := point.state(shown.on):
        yield from textwrap.wrap(
            state, WIDTH, initial_indent="    ", subsequent_indent="      "
        )
    for words in point.said:
        yield cut(f"    {words}", WIDTH)
    if point.suggestion is not None:
        yield from suggestion_lines(point.suggestion)


def suggestion_lines(one: Suggestion) -> Iterator[str]:
    """What a later paper seems to do, not confirmed, with the words of both side by side."""
    yield cut(f"    {suggested_words(one)}, not confirmed", WIDTH)
    if one.effect is Effect.CHANGES:
        yield cut(f"    to: {sentence(one.record)}", WIDTH)
    yield from _beside(_quoted(one.matter), _quoted(one.by))


def _quoted(matter: Matter) -> tuple[str, ...]:
    """A record's place and its words in a column."""
    words = f"“{matter.quote}”" if matter.quote else sentence(matter.record)
    return (cut(matter.place, _HALF), *textwrap.wrap(words, _HALF))


def _beside(left: tuple[str, ...], right: tuple[str, ...]) -> Iterator[str]:
    """Two columns of text."""
    for ours, theirs in zip_longest(left, right, fillvalue=""):
        yield f"      {ours:<{_HALF}} | {theirs}".rstrip()
