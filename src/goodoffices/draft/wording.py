"""Fills the sentences of the templates with what records say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.environment import TemplateModule

from goodoffices.draft.phrasing import areas, counted, first_capital, listed
from goodoffices.records import Line, Matter, amount_words, day

_TIGHT = "\N{NO-BREAK SPACE}"


def say(place: str, **slots: object) -> str:
    """A sentence of a template with its slots filled: `say("demarche.asked", donor="…")`.

    Blanks of the template's layout are dropped; no-break spaces stay. A slot that is not
    filled is an error.
    """
    template, _, name = place.partition(".")
    macro = getattr(_sentences(template), name)
    words = str(macro(**slots)).replace("\n", " ").split(" ")
    return " ".join(filter(None, words))


def line(place: str, about: Iterable[Matter] = (), **slots: object) -> Line:
    """A sentence with the subjects that it was made from."""
    subjects = dict.fromkeys(matter.subject for matter in about)
    return Line(text=say(place, **slots), sources=tuple(subjects))


@cache
def _sentences(template: str) -> TemplateModule:
    """The sentences of one template."""
    return _environment().get_template(f"{template}.txt.j2").module


@cache
def _environment() -> Environment:
    """The templates, strict about slots that nobody fills.

    They write plain text for a teleprinter, so nothing is escaped as it would be for a page;
    escaping would send `&amp;` to a foreign ministry.
    """
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        autoescape=select_autoescape(enabled_extensions=("html",)),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "areas": areas,
        "capital": first_capital,
        "counted": counted,
        "day": lambda when: day(when).replace(" ", _TIGHT),
        "listed": listed,
        "money": lambda amount: amount_words(amount).replace(" ", _TIGHT),
    }
    return environment
