"""Needs in the many words that officers find for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Project, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        (
            "A project to equip the northern crossings has been agreed but not funded.",
            ["equip the northern crossings"],
        ),
        ("A second course is what the judges hope for.", ["A second course"]),
        (
            "Among Belmoria's wishes are a patrol boat and a course for divers.",
            ["a course for divers", "a patrol boat"],
        ),
        ("An adviser on licensing would be welcome.", ["An adviser on licensing"]),
        (
            "An instructor for the simulator is being sought.",
            ["An instructor for the simulator"],
        ),
        (
            "Belmoria depends on donors for the upkeep of its detectors.",
            ["the upkeep of its detectors"],
        ),
        (
            "Belmoria hopes to obtain forty dosimeters for its rangers.",
            ["forty dosimeters for its rangers"],
        ),
        (
            "Belmoria is keen to receive training for its prosecutors.",
            ["training for its prosecutors"],
        ),
        ("Belmoria is looking for somebody to train its divers.", ["train its divers"]),
        (
            "Belmoria needs help in training its prosecutors and in equipping the port.",
            ["equipping the port", "help in training its prosecutors"],
        ),
        (
            "Belmoria seeks assistance with the recovery of orphan sources.",
            ["assistance with the recovery of orphan sources"],
        ),
        ("Belmoria would profit from a course on evidence.", ["a course on evidence"]),
        (
            "Belmoria's Coast Guard is short of life rafts and of night-vision goggles.",
            ["life rafts", "night-vision goggles"],
        ),
        (
            "Belmoria's priorities remain border monitoring and the training of judges.",
            ["border monitoring", "the training of judges"],
        ),
        (
            "Donors are invited to contribute to the renewal of the radio network.",
            ["the renewal of the radio network"],
        ),
        (
            "EUR 50,000 is still missing for the new roof of the kennels.",
            ["the new roof of the kennels"],
        ),
        (
            "Equipment for the forensic laboratory remains the main gap.",
            ["Equipment for the forensic laboratory"],
        ),
        ("For the school they seek a lecturer in radiology.", ["a lecturer in radiology"]),
        ("Funds are needed to rebuild the customs academy.", ["rebuild the customs academy"]),
        ("Help would be welcome with the inventory of sources.", ["the inventory of sources"]),
        ("Money for the workshop has yet to be found.", ["the workshop"]),
        (
            "Needs: pagers for the airport, a course for first responders, and an adviser.",
            ["a course for first responders", "an adviser", "pagers for the airport"],
        ),
        (
            "No donor has been found for the fence around the store.",
            ["the fence around the store"],
        ),
        ("Nobody has yet taken up the request for thirty radios.", ["thirty radios"]),
        (
            "On the wish list: binoculars, a printer, a course in English.",
            ["a course in English", "a printer", "binoculars"],
        ),
        (
            "Orlo appealed for help in drafting a law on brokering.",
            ["help in drafting a law on brokering"],
        ),
        ("Orlo asked whether a donor could be found for the workshop.", ["the workshop"]),
        ("Orlo begged for a boat.", ["a boat"]),
        ("Orlo pleaded for more vehicles.", ["more vehicles"]),
        ("Orlo said the Border Guard could do with six more vans.", ["six more vans"]),
        (
            "The Board applied for a grant to renovate the kennels.",
            ["a grant to renovate the kennels"],
        ),
        ("The Border Guard is in dire need of tents.", ["tents"]),
        ("The Border Guard lacks vehicles, radios and boats.", ["boats", "radios", "vehicles"]),
        ("The Customs Service has asked partners for a simulator.", ["a simulator"]),
        (
            "The Federal Police are in the market for handheld detectors.",
            ["handheld detectors"],
        ),
        ("The GOB asked the USG for radiation pagers.", ["radiation pagers"]),
        (
            "The Institute is anxious to have its equipment repaired.",
            ["its equipment repaired"],
        ),
        ("The Institute needs its spectrometer calibrated.", ["its spectrometer calibrated"]),
        (
            "The Nuclear Authority requires assistance to draft a regulation on transport.",
            ["assistance to draft a regulation on transport"],
        ),
        ("The crime laboratory would be helped by a second bench.", ["a second bench"]),
        (
            "The customs house at Drel has been waiting two years for its scanner.",
            ["its scanner"],
        ),
        ("The dog school awaits a sponsor.", ["The dog school"]),
        ("The fire brigade has not a single dosimeter.", ["dosimeter"]),
        ("The gendarmes are without radios.", ["radios"]),
        ("The harbor police depend on outside help for fuel.", ["fuel"]),
        (
            "The joint list now contains a new project, the renewal of the sonar.",
            ["the renewal of the sonar"],
        ),
        ("The laboratory cannot work without a new fume hood.", ["a new fume hood"]),
        (
            "The ministry's most pressing need is a radio network in the hills.",
            ["a radio network in the hills"],
        ),
        ("The old monitors are worn out and ought to be replaced.", ["The old monitors"]),
        ("The only thing missing is a scanner for parcels.", ["a scanner for parcels"]),
        (
            "The police still have to make do without a crime laboratory.",
            ["a crime laboratory"],
        ),
        ("The repair of the detectors is still unfunded.", ["The repair of the detectors"]),
        ("There is a shortage of spare parts.", ["spare parts"]),
        (
            "Training in the handling of sources is badly needed.",
            ["Training in the handling of sources"],
        ),
        (
            "Twelve handheld detectors are still wanted for the ferry port.",
            ["Twelve handheld detectors"],
        ),
        (
            "Two spectrometers, a van and a generator are missing.",
            ["Two spectrometers", "a generator", "a van"],
        ),
        (
            "We are looking for a partner who would take on the calibration of the portals.",
            ["the calibration of the portals"],
        ),
        (
            "What remains open is the calibration of the portals.",
            ["the calibration of the portals"],
        ),
        (
            "What the police lack most is a laboratory for seized samples.",
            ["a laboratory for seized samples"],
        ),
    ],
)
def test_what_is_needed_is_a_project(reported: Found, text: str, things: list[str]) -> None:
    assert sorted(one["what"] for one in reported(text, Project)) == things


@pytest.mark.parametrize(
    "text",
    [
        "Belmoria does not need radios.",
        "The Coast Guard wants for nothing.",
        "Belmoria needs an answer by Friday.",
        "Belmoria asked for a meeting.",
        "Belmoria would welcome a reply.",
        "We need radios for the talks.",
        "Skerrland has no objection.",
        "Belmoria needs the consent of its customs.",
        "Belmoria requests that post deliver the radios.",
        "The detectors are required by law.",
    ],
)
def test_words_consents_and_what_nobody_needs_are_no_projects(
    reported: Found, text: str
) -> None:
    assert reported(text, Project) == []
