"""Tests drafts against the form that an instruction must have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.draft import RULES, DemarcheBrief, demarche, lint
from goodoffices.records import Draft, DraftParagraph, Line, PointKind

EMPTY = Draft(
    originator="MINFOREIGN PORT ANSELM",
    action=(),
    info=(),
    classification="UNCLAS",
    captions=(),
    eo="13526",
    tags=(),
    subject="",
    references=(),
    paragraphs=(),
)


@pytest.fixture
def draft(demarche_brief: DemarcheBrief) -> Draft:
    """A draft in good form."""
    return demarche(demarche_brief)


def _broken(draft: Draft) -> list[str]:
    """The names of the rules that a draft breaks."""
    return [problem.rule for problem in lint(draft)]


def _without(draft: Draft, words: str) -> Draft:
    """The draft without the lines to the post that say something."""
    return replace(
        draft,
        paragraphs=tuple(
            replace(one, lines=tuple(line for line in one.lines if words not in line.text))
            for one in draft.paragraphs
        ),
    )


def _without_points(draft: Draft, kind: PointKind) -> Draft:
    """The draft without the points of a kind."""
    return replace(
        draft,
        paragraphs=tuple(
            replace(one, points=tuple(point for point in one.points if point.kind is not kind))
            for one in draft.paragraphs
        ),
    )


def _with_paragraph(draft: Draft, text: str, mark: str = "U") -> Draft:
    """The draft with one more paragraph."""
    more = DraftParagraph(portion_mark=mark, lines=(Line(text=text),))
    return replace(draft, paragraphs=(*draft.paragraphs, more))


def test_an_empty_draft_breaks_every_rule_but_the_width() -> None:
    broken = _broken(EMPTY)

    assert broken == [rule.name for rule in RULES if rule.name != "width"]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("This is an action request", "addressee"),
        ("The objective", "objective"),
        ("non-paper", "non_paper"),
        ("slug", "slugs"),
        ("point of contact", "contact"),
    ],
)
def test_a_missing_sentence_is_told_by_its_rule(draft: Draft, words: str, rule: str) -> None:
    broken = _broken(_without(draft, words))

    assert rule in broken


def test_a_missing_reporting_line_takes_the_deadline_with_it(draft: Draft) -> None:
    broken = _broken(_without(draft, "by cable"))

    assert broken == ["deadline", "reporting"]


@pytest.mark.parametrize(
    ("kind", "rule"), [(PointKind.MAIN, "points"), (PointKind.IF_ASKED, "if_asked")]
)
def test_missing_points_are_told(draft: Draft, kind: PointKind, rule: str) -> None:
    broken = _broken(_without_points(draft, kind))

    assert broken == [rule]


@pytest.mark.parametrize("rule", ["background", "action_request"])
def test_a_missing_heading_is_told(draft: Draft, rule: str) -> None:
    heading = rule.replace("_", " ").upper()
    unheaded = tuple(
        replace(one, heading=None) if (one.heading or "").startswith(heading) else one
        for one in draft.paragraphs
    )

    broken = _broken(replace(draft, paragraphs=unheaded))

    assert broken == [rule]


def test_a_paragraph_without_a_mark_is_told(draft: Draft) -> None:
    broken = _broken(_with_paragraph(draft, "One more.", mark=""))

    assert broken == ["portion_marks"]


def test_a_word_that_fits_on_no_line_is_told(draft: Draft) -> None:
    broken = _broken(_with_paragraph(draft, "x" * 56))

    assert broken == ["width"]


def test_an_overlong_subject_is_told(draft: Draft) -> None:
    broken = _broken(replace(draft, subject="X" * 221))

    assert broken == ["subject"]


def test_every_problem_says_where_its_rule_comes_from_and_what_to_do() -> None:
    problems = lint(EMPTY)

    assert all(one.source and one.message.endswith(".") for one in problems)
