"""Pages from templates: every value escaped, every word that records are shown with."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from pathlib import Path

from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from goodoffices.office.following import suggested_words
from goodoffices.records import (
    Amount,
    InexactDate,
    Level,
    Marking,
    Party,
    Value,
    amount_words,
    day,
    due_words,
    sentence,
    state,
    values,
    word_words,
)
from goodoffices.web import links

_UNMARKED = Marking(level=Level.UNCLASSIFIED)


def highest(markings: Iterable[Marking]) -> Marking:
    """The marking of a page that shows all this; UNCLASSIFIED for nothing."""
    shown = tuple(markings)
    return reduce(Marking.joined, shown) if shown else _UNMARKED


def page(
    template: str, markings: Iterable[Marking], *, status: int = 200, **shown: object
) -> HTMLResponse:
    """A page with the highest marking of what is on it at its top and bottom."""
    rendered = _TEMPLATES.get_template(template).render(marking=highest(markings), **shown)
    return HTMLResponse(rendered, status_code=status)


def value_words(value: Value) -> str:
    """One value of a record as people read it, a party with the code it goes by."""
    match value:
        case Party():
            return value.name if value.key == value.name else f"{value.name} ({value.key})"
        case InexactDate():
            return f"{due_words(value)} [{value.relation}]"
        case Amount():
            return amount_words(value)
        case tuple():
            return " and ".join(map(value_words, value))
        case _:
            return str(value).replace("_", " ")


def _templates() -> Environment:
    """The templates, with what they may call; a name that does not exist is an error."""
    folder = Path(__file__).parent / "templates"
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "dict": dict,
        "anchor": links.anchor,
        "paper_link": links.paper_link,
        "passage_link": links.passage_link,
        "record_link": links.record_link,
        "suggested_words": suggested_words,
        "thread_link": links.thread_link,
        "word_words": word_words,
    }
    environment.filters |= {
        "zip": lambda left, right: zip(left, right, strict=True),
        "anchor": links.anchor,
        "day": day,
        "sentence": sentence,
        "state": state,
        "values": values,
        "value_words": value_words,
    }
    return environment


_TEMPLATES = _templates()
