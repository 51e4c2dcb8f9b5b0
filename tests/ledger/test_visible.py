"""Who may see what: every audience, every marking, every question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import product
from pathlib import Path

import pytest

from goodoffices.errors import UnknownSubjectError
from goodoffices.ledger import (
    Ledger,
    history,
    matter,
    matters,
    newest,
    paper,
    papers,
    visible,
    witnesses,
)
from goodoffices.ledger.visible import visible_markings
from goodoffices.records import Audience, Finding, Level, Marking, Paper, Span

Letter = Callable[..., Paper]
Ask = Callable[..., tuple[Finding, Marking]]

NODIS = frozenset({"NODIS"})
EXLAND_ONLY = frozenset({"XAA"})

MARKINGS = {
    "OPEN": Marking(level=Level.UNCLASSIFIED),
    "OFFICE": Marking(level=Level.FOR_OFFICIAL_USE_ONLY),
    "SECRET": Marking(level=Level.SECRET),
    "CLOSE": Marking(level=Level.UNCLASSIFIED, caveats=NODIS),
    "SHARED": Marking(level=Level.CONFIDENTIAL, releasable_to=EXLAND_ONLY),
    "NOBODY": Marking(level=Level.UNCLASSIFIED, releasable_to=frozenset()),
}

AUDIENCES = {
    "public": Audience(ceiling=Level.UNCLASSIFIED),
    "office": Audience(ceiling=Level.FOR_OFFICIAL_USE_ONLY),
    "cleared": Audience(ceiling=Level.SECRET),
    "close": Audience(ceiling=Level.SECRET, caveats=NODIS),
    "Exland": Audience(ceiling=Level.CONFIDENTIAL, party="XAA"),
    "Wyeland": Audience(ceiling=Level.SECRET, caveats=NODIS, party="XWY"),
}

SEEN = {
    "public": {"OPEN", "NOBODY"},
    "office": {"OPEN", "NOBODY", "OFFICE"},
    "cleared": {"OPEN", "NOBODY", "OFFICE", "SHARED", "SECRET"},
    "close": set(MARKINGS),
    "Exland": {"SHARED"},
    "Wyeland": set[str](),
}


@pytest.fixture(scope="module")
def marked(
    new_place: Callable[[], str], letter: Letter, ask: Ask, march: datetime
) -> Iterator[Ledger]:
    """A paper and a witness for each pair of markings: that of the paper and of its finding."""
    with Ledger.create(new_place(), ceiling=Level.SECRET) as ledger:
        for whole, portion in product(MARKINGS, repeat=2):
            words = f"The {whole} paper of {portion} hides whole-canary-{whole}."
            finding = ask(f"portion-canary-{portion}", MARKINGS[portion], spans=_title(words))
            for text in (words, f"{words} Copy."):
                reference = f"09{whole}1{portion}"
                one = letter(reference, text=text, title=words, marking=MARKINGS[whole])
                ledger.take(one, [finding], author="reader", at=march)
        yield ledger


def _title(words: str) -> dict[str, tuple[Span, ...]]:
    """The place of everything."""
    return {"request": (Span(0, len(words)),)}


@pytest.fixture(params=AUDIENCES)
def who(request: pytest.FixtureRequest) -> str:
    """Each audience."""
    return str(request.param)


def test_a_marking_is_visible_by_the_rule_of_markings(marked: Ledger, who: str) -> None:
    with marked.reading() as connection:
        found = set(visible_markings(connection, AUDIENCES[who]).values())

    assert found == {MARKINGS[name] for name in SEEN[who]}


def test_every_question_shows_what_may_be_seen_and_nothing_else(
    marked: Ledger, who: str
) -> None:
    answers = list(_answers(marked, AUDIENCES[who]))

    shown = "\n".join(answers)
    portions = {name for name in MARKINGS if f"portion-canary-{name}'" in shown}
    wholes = {name for name in MARKINGS if f"whole-canary-{name}." in shown}
    assert portions == SEEN[who]
    assert wholes == SEEN[who]


def _answers(ledger: Ledger, audience: Audience) -> list[str]:
    """Every answer that this audience can get from the ledger, in full."""
    answers: list[object] = [
        papers(ledger, audience),
        papers(ledger, audience, until=date.max),
        matters(ledger, audience),
        matters(ledger, audience, kind="action_request", rejected=True),
        matters(ledger, audience, party="XAA", until=date.max),
    ]
    for whole, portion in product(MARKINGS, repeat=2):
        reference = f"09{whole}1{portion}"
        answers.append(witnesses(ledger, audience, reference))
        answers.append(matters(ledger, audience, source=reference))
        answers.append(_or_refusal(paper, ledger, audience, reference))
        answers.append(_or_refusal(paper, ledger, audience, f"{reference}/copy2"))
        answers.append(_or_refusal(matter, ledger, audience, f"{reference}/ask1"))
        answers.append(_or_refusal(history, ledger, audience, f"{reference}/ask1"))
    return [repr(answer) for answer in answers]


def _or_refusal(
    question: Callable[[Ledger, Audience, str], object],
    ledger: Ledger,
    audience: Audience,
    given: str,
) -> object:
    """The answer to a question, or what is said instead."""
    try:
        return question(ledger, audience, given)
    except UnknownSubjectError as refusal:
        return str(refusal)


def test_only_the_store_and_what_is_visible_name_tables() -> None:
    """Whoever asks anything else of the database has to ask it of what is visible."""
    modules = Path(str(visible.__file__)).parent.glob("*.py")

    naming = {one.stem for one in modules if re.search(r"import .*\btables\b", one.read_text())}

    assert naming == {"store", "visible"}


def test_withheld_and_absent_look_the_same(marked: Ledger) -> None:
    public = AUDIENCES["public"]

    for question in (paper, matter, history):
        suffix = "" if question is paper else "/ask1"
        withheld = _or_refusal(question, marked, public, f"09SECRET1SECRET{suffix}")
        absent = _or_refusal(question, marked, public, f"09ABSENT1ABSENT{suffix}")
        assert str(withheld).replace("SECRET", "ABSENT") == str(absent)


def test_a_visible_portion_of_a_withheld_paper_is_shown_without_it(marked: Ledger) -> None:
    found = matter(marked, AUDIENCES["public"], "09SECRET1OPEN/ask1")

    assert (found.paper, found.quote) == (None, "")


def test_the_date_of_a_withheld_paper_is_not_told(
    ledger: Ledger, letter: Letter, ask: Ask, us: Audience, march: datetime
) -> None:
    withheld = letter(marking=MARKINGS["SECRET"])
    ledger.take(withheld, [ask()], author="reader", at=march)

    assert newest(ledger, AUDIENCES["public"]) is None
    assert len(matters(ledger, AUDIENCES["public"], until=date(2000, 1, 1))) == 1
    assert matters(ledger, us, until=date(2000, 1, 1)) == ()
