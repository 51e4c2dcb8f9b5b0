"""Tests of needs, strengths, offers, visits, questions and answers in the words of reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import (
    Answer,
    Capability,
    InformationRequest,
    MeetingRequest,
    Offer,
    Project,
    Record,
    Support,
    Undertaking,
)

Facts = list[dict[str, str]]
Found = Callable[[str, type[Record]], Facts]


def test_each_thing_that_is_needed_is_a_project(reported: Found) -> None:
    text = "Belmoria asked for two spectrometers, a course on evidence, and a patrol boat."

    found = reported(text, Project)

    assert {one["what"] for one in found} == {
        "two spectrometers",
        "a course on evidence",
        "a patrol boat",
    }


def test_what_we_need_is_no_project(reported: Found) -> None:
    assert reported("We need a boat for the visit.", Project) == []


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Skerrland is strong in winter work.", ["winter work"]),
        (
            "Skerrland's strengths lie in diving, in radar and in law.",
            ["diving", "radar", "law"],
        ),
    ],
)
def test_what_a_party_is_praised_for_is_a_capability(
    reported: Found, text: str, areas: list[str]
) -> None:
    assert [one["area"] for one in reported(text, Capability)] == areas


@pytest.mark.parametrize(
    "text",
    [
        "Skerrland can lend a mechanic.",
        "Skerrland would be prepared to lend a mechanic, provided that he is housed.",
    ],
)
def test_help_that_is_held_out_is_an_offer(reported: Found, text: str) -> None:
    (found,) = reported(text, Offer)

    assert (found["by"], found["what"]) == ("XSS", "lend a mechanic")


def test_who_asks_to_be_seen_asks_for_a_meeting(reported: Found) -> None:
    (found,) = reported("Mira Castel wants to visit Port Anselm in May.", MeetingRequest)

    assert (found["who"], found["when"]) == ("Mira Castel", "2031-05")


def test_what_the_other_side_asked_is_wanted_of_us(reported: Found) -> None:
    (found,) = reported("Orlo asked how many radios still work.", InformationRequest)

    assert found == {"of": "XAA", "what": "how many radios still work"}


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Belmoria is thinking about it.", "will_consult"),
        ("Belmoria agreed at once.", "accepts"),
        ("Belmoria ruled out a hotline.", "declines"),
        ("Belmoria has produced nothing.", "silent"),
    ],
)
def test_an_answer_may_be_short(reported: Found, text: str, standing: str) -> None:
    assert [one["standing"] for one in reported(text, Answer)] == [standing]


def test_help_that_was_given_is_support(reported: Found) -> None:
    (found,) = reported("Skerrland gave four dogs in 2029.", Support)

    assert (found["party"], found["what"], found["standing"]) == ("XSS", "four dogs", "past")


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Belmoria is to open a duty office by May 2.", ["open a duty office"]),
        ("Belmoria will send a list and pay one clerk.", ["send a list", "pay one clerk"]),
        ("Belmoria intends to submit its report.", ["submit its report"]),
    ],
)
def test_each_deed_is_one_promise(reported: Found, text: str, deeds: list[str]) -> None:
    assert [one["what"] for one in reported(text, Undertaking)] == deeds
