"""Tests of the parties that no list holds."""

from __future__ import annotations

from goodoffices.cable.finders.parties.unlisted import unlisted


def test_a_name_that_acts_again_and_again_is_a_party() -> None:
    text = "Norvelle has paid. The rest is promised by Norvelle. Norvelle will pay more."

    assert unlisted(text, ()) == {"Norvelle": "Norvelle"}


def test_a_name_with_its_adjective_is_a_party() -> None:
    text = "Hyrkasia was late. The Hyrkasian side said so."

    assert unlisted(text, ()) == {"Hyrkasia": "Hyrkasia", "Hyrkasian": "Hyrkasia"}


def test_a_government_is_that_of_a_party() -> None:
    assert unlisted("The Government of Zanthe offers a course.", ()) == {"Zanthe": "Zanthe"}


def test_the_subject_line_tells_whom_a_paper_is_about() -> None:
    text = "Talks with Fenwar went well."

    assert unlisted(text, (), "FENWAR: TALKS") == {"Fenwar": "Fenwar"}


def test_people_towns_and_listed_parties_are_left() -> None:
    text = "Mira Castel has come. Castel will go. Castel was late. EMBASSY VESK. Vesk is far."

    assert unlisted(text, ()) == {}
    assert unlisted("Norvelle has paid. Norvelle will pay.", {"norvelle"}) == {}
