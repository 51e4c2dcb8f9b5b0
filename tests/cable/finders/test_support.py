"""Finds help that is, was or will be given, one finding for each giver."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Record, Support

Found = Callable[[str, type[Record]], list[dict[str, str]]]


@pytest.mark.parametrize(
    ("text", "standing", "what"),
    [
        ("Skerrland is already providing radar to Maruna.", "existing", "radar to Maruna"),
        ("Skerrland now runs a course in Maruna.", "existing", "a course in Maruna"),
        ("Skerrland funded a course for Maruna.", "past", "a course for Maruna"),
        ("Skerrland plans to fund a course for Maruna.", "planned", "a course for Maruna"),
        ("Skerrland plans two courses for Maruna.", "planned", "two courses for Maruna"),
        ("Skerrland means to train divers for Maruna.", "planned", "train divers for Maruna"),
    ],
)
def test_help_is_existing_past_or_planned(
    reported: Found, text: str, standing: str, what: str
) -> None:
    found = reported(text, Support)

    assert found == [{"party": "XSS", "recipient": "XMM", "what": what, "standing": standing}]


@pytest.mark.parametrize(
    ("text", "standing", "what"),
    [
        ("Skerrland gave four dogs in 2030.", "past", "four dogs"),
        ("Skerrland lends six meters each summer.", "existing", "six meters"),
        ("Skerrland has kept an adviser in Kelmar since 2029.", "existing", "kept an adviser"),
        ("Skerrland has supplied two monitors.", "past", "two monitors"),
        ("Skerrland used to fund a liaison officer.", "past", "a liaison officer"),
        ("Skerrland is training judges.", "existing", "training judges"),
        ("The monitors were provided by Skerrland in 2029.", "past", "The monitors"),
        ("Skerrland conducted three workshops.", "past", "conducted three workshops"),
        (
            "Skerrland is implementing a training program.",
            "existing",
            "implementing a training",
        ),
        ("Six jeeps, on loan from Skerrland, are in use.", None, None),
        ("Skerrland helped Maruna draft its export law.", "past", "helped Maruna draft"),
    ],
)
def test_help_is_told_in_many_words(
    reported: Found, text: str, standing: str | None, what: str | None
) -> None:
    found = reported(text, Support)

    told = [(one["party"], one["standing"], one["what"].startswith(str(what))) for one in found]
    assert told == ([("XSS", standing, True)] if standing else [])


@pytest.mark.parametrize(
    "text",
    [
        "Skerrland gave us its views.",
        "Skerrland gave an answer.",
        "Skerrland has trained officers for EUR 500.",
        "If Skerrland trains officers, Belmoria pays.",
        "Skerrland would train officers.",
        "Skerrland does not fund salaries.",
        "The roster of trained officers is here.",
    ],
)
def test_what_is_no_help_is_no_support(reported: Found, text: str) -> None:
    assert reported(text, Support) == []


def test_the_verb_belongs_to_what_is_given_where_it_says_it(reported: Found) -> None:
    found = reported("Skerrland is helping Maruna improve, but it has no money.", Support)

    assert [one["what"] for one in found] == ["helping Maruna improve"]


def test_each_giver_is_one_finding(reported: Found) -> None:
    found = reported(
        "IBSO, Skerrland and eight countries are supporting all of these projects.", Support
    )

    assert [one["party"] for one in found] == ["IBSO", "XSS", "eight countries"]


def test_those_among_whom_it_acts_are_no_givers(reported: Found) -> None:
    found = reported("Skerrland in eight countries is already providing boats.", Support)

    assert [one["party"] for one in found] == ["XSS"]


@pytest.mark.xfail(strict=True, reason="a name behind a preposition is read as who acts next")
def test_the_place_where_it_acts_is_no_giver(reported: Found) -> None:
    found = reported("Skerrland in Maruna is already providing boats.", Support)

    assert [one["party"] for one in found] == ["XSS"]


def test_what_is_given_may_be_left_unsaid(reported: Found) -> None:
    found = reported("Skerrland now funds , and it is glad", Support)

    assert [one["party"] for one in found] == ["XSS"]


def test_you_is_your_government_of_the_same_sentence(spoken: Found) -> None:
    found = spoken(
        "Your government is generous, and you are already sharing your experience with Maruna.",
        Support,
    )

    assert [(one["party"], one["recipient"]) for one in found] == [("XBB", "XMM")]


def test_an_adjective_names_no_recipient(reported: Found) -> None:
    found = reported("Lysandra trained Corvanian guards for Maruna.", Support)

    assert [one["recipient"] for one in found] == ["XMM"]


def test_an_agent_is_no_recipient(reported: Found) -> None:
    found = reported("Skerrland is funding projects developed by IBSO.", Support)

    assert [one.get("recipient") for one in found] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Skerrland is not funding the course.",
        "Somewhere help is provided.",
        pytest.param(
            "Maruna has a trained customs service, thanks to Skerrland.",
        ),
    ],
)
def test_what_nobody_gives_is_no_support(reported: Found, text: str) -> None:
    found = reported(text, Support)

    assert found == []
