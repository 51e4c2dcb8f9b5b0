"""Parts a text into sentences and tells who speaks in them."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.cable.finders.passages.sentences import Setting, spans_of_sentences
from goodoffices.cable.finders.passages.stretches import sentences
from goodoffices.facts import Gazetteer
from goodoffices.records import Span


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mr. Orlo came. he left.", ["Mr. Orlo came", "he left"]),
        ("The U.S. side came. It left.", ["The U.S. side came", "It left"]),
        ("J. Smith spoke? Yes! Well; yes.", ["J. Smith spoke", "Yes", "Well", "yes"]),
        ("See para. 3. Then go.", ["See para. 3", "Then go"]),
        ('He said "no." She left.', ['He said "no." She left']),
        ("Projects are: this and that.", ["Projects are: this and that"]),
        ("Projects are:\nthis and that.", ["Projects are", "this and that"]),
        ("one\n\ntwo", ["one", "two"]),
        ("one\n- two\n-- three", ["one", "two", "three"]),
        ("It costs 4.5 million at 12:30.", ["It costs 4.5 million at 12:30"]),
        ("E.O. 13526. End", ["E.O. 13526", "End"]),
        ("12. Twelve. Done.", ["12. Twelve", "Done"]),
        (" .  . ", []),
        ("-- ", []),
    ],
)
def test_a_full_stop_ends_a_sentence_but_for_short_forms(text: str, parts: list[str]) -> None:
    found = [span.of(text) for span in spans_of_sentences(text, Span(0, len(text)))]

    assert found == parts


def test_a_run_of_text_without_a_stop_is_cut() -> None:
    text = "word " * 800

    found = list(spans_of_sentences(text, Span(0, len(text))))

    assert [(one.start, one.end) for one in found] == [(0, 1500), (1500, 3000), (3000, 3999)]


POINTS = """P 101412Z FEB 31
FM MINFOREIGN PORT ANSELM
TO EMBASSY KELMAR

UNCLAS ANSELM 001184

TAGS: KNNP, XB
SUBJECT: POINTS

1. (SBU) Deliver the points below.

Begin points:

-- We met. We talked.

If asked about money:

-- There is none.

End points.
"""


def test_a_sentence_knows_whether_it_is_spoken_or_held(gazetteer: Gazetteer) -> None:
    cable = read(POINTS, findings=False).cable

    found = [(one.setting, one.span.of(one.text)) for one in sentences(cable, gazetteer)]

    assert [one for one in found if one[0] is not Setting.BODY] == [
        (Setting.POINT, "We met"),
        (Setting.POINT, "We talked"),
        (Setting.IF_ASKED, "There is none"),
    ]


def test_a_paragraph_may_begin_with_its_point(gazetteer: Gazetteer) -> None:
    text = POINTS.replace("-- We met. We talked.", "2. (SBU) We met.")
    cable = read(text, findings=False).cable

    found = [one.setting for one in sentences(cable, gazetteer) if one.paragraph == 2]

    assert found[0] is Setting.POINT


def test_the_question_that_may_come_is_no_sentence(gazetteer: Gazetteer) -> None:
    cable = read(POINTS, findings=False).cable

    found = [one.span.of(one.text) for one in sentences(cable, gazetteer)]

    assert not [one for one in found if "about money" in one]


def test_we_are_the_sender_and_you_the_host_of_the_post(gazetteer: Gazetteer) -> None:
    cable = read(POINTS, gazetteer=gazetteer, findings=False).cable

    voices = sentences(cable, gazetteer)[0].voices

    assert voices.speaker is not None
    assert voices.hearer is not None
    assert voices.addressee is not None
    assert (voices.speaker.name, voices.hearer.name) == ("Aurelia", "Belmoria")
    assert (voices.addressee.name, voices.is_report) == ("Embassy Kelmar", False)


def test_a_mission_to_an_organisation_reports_on_it(gazetteer: Gazetteer) -> None:
    text = POINTS.replace("FM MINFOREIGN PORT ANSELM", "FM MISSION IBSO LORNE").replace(
        "TO EMBASSY KELMAR", "TO MINFOREIGN PORT ANSELM"
    )
    cable = read(text, gazetteer=gazetteer, findings=False).cable

    voices = sentences(cable, gazetteer)[0].voices

    assert voices.host is not None
    assert (voices.host.organisation, voices.is_report) == ("IBSO", True)


@pytest.mark.parametrize(
    ("heading", "host"),
    [("TESSARA", "Tessara"), ("MONEY", "Belmoria"), ("Corvania", "Corvania")],
)
def test_a_heading_that_names_a_state_says_whose_officials_are_meant(
    gazetteer: Gazetteer, heading: str, host: str
) -> None:
    text = POINTS.replace("Deliver the points below.", f"{heading.upper()}: Nothing new.")
    cable = read(text, gazetteer=gazetteer, findings=False).cable

    found = sentences(cable, gazetteer)[0].voices.host

    assert found is not None
    assert found.name == host
