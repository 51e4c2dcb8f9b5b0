"""Papers drafted from a ledger: what they rest on, to whom they go, and what they refuse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from goodoffices import cable, ledger
from goodoffices.errors import (
    NothingToDraftError,
    UnknownPartyError,
    UnknownSubjectError,
    WrongDateError,
)
from goodoffices.facts import Gazetteer
from goodoffices.office import drafting, papers, questions
from goodoffices.records import Draft, Line, PointKind, Reading

Drafted = drafting.Drafted
Write = Callable[..., str]

NO_WISH = drafting.Wishes()
LATER = date(2040, 1, 1)
WEAVE = re.compile(r"\s+")


def _plain(text: str) -> str:
    """A text on one line, as it is read aloud."""
    return WEAVE.sub(" ", text)


def _lines(draft: Draft) -> Iterator[Line]:
    """Every sentence of a draft."""
    for paragraph in draft.paragraphs:
        yield from paragraph.lines
        for point in paragraph.points:
            yield from point.lines


def _points(reading: Reading) -> list[tuple[PointKind, str | None]]:
    return [(one.kind, one.heading) for one in reading.cable.points]


def _drafted_points(draft: Draft) -> list[tuple[PointKind, str | None]]:
    return [(one.kind, one.heading) for part in draft.paragraphs for one in part.points]


@pytest.fixture
def to_skerrland(exercise: str) -> Drafted:
    """A demarche to a donor of the specimens."""
    return drafting.demarche_in(exercise, None, "Skerrland", NO_WISH)


@pytest.fixture
def to_turkey(real: str) -> Drafted:
    """A demarche to the donor of the second real cable."""
    return drafting.demarche_in(real, None, "Turkey", NO_WISH)


@pytest.fixture
def to_belmoria(exercise: str) -> Drafted:
    """A reminder of the first promise of the specimens."""
    return drafting.reminder_in(exercise, None, "31KELMAR207/undertaking1", NO_WISH, LATER)


@pytest.fixture
def to_russia(real: str) -> Drafted:
    """A reminder of what the first real cable reminds of."""
    return drafting.reminder_in(real, None, "08STATE63551/undertaking1", NO_WISH, LATER)


@pytest.fixture(params=["to_skerrland", "to_belmoria", "to_turkey", "to_russia"])
def drafted(request: pytest.FixtureRequest) -> Drafted:
    """Each of the drafts in turn."""
    made: Drafted = request.getfixturevalue(request.param)
    return made


def test_what_is_drafted_reads_back_the_same(drafted: Drafted, known: Gazetteer) -> None:
    made = drafted.draft

    reading = cable.read(drafted.text, gazetteer=known)

    read = reading.cable
    assert (read.subject, read.tags) == (made.subject, made.tags)
    assert (read.captions, read.eo) == (made.captions, made.eo)
    assert [one.reference_id for one in read.references] == [
        one.replace(" ", "") for one in made.references
    ]
    assert [one.number for one in read.paragraphs] == list(range(1, len(made.paragraphs) + 1))
    assert [one.heading for one in read.paragraphs] == [one.heading for one in made.paragraphs]
    assert _points(reading) == _drafted_points(made)
    assert read.signer == made.signer


def test_slugs_and_contact_are_those_of_the_last_instruction(
    to_skerrland: Drafted, known: Gazetteer
) -> None:
    read = cable.read(to_skerrland.text, gazetteer=known).cable

    assert read.response_slugs == ("CPD/NSCI", "CPD/MAR", "LSR/B")
    assert [one.email for one in read.points_of_contact] == ["j.pell@example.org"]


def test_a_draft_breaks_no_rule_of_form(drafted: Drafted) -> None:
    assert drafted.problems == ()


@pytest.mark.parametrize(
    ("draft", "place"),
    [
        ("to_skerrland", "exercise"),
        ("to_belmoria", "exercise"),
        ("to_turkey", "real"),
        ("to_russia", "real"),
    ],
)
def test_every_source_of_a_sentence_is_in_the_ledger(
    request: pytest.FixtureRequest, draft: str, place: str
) -> None:
    made: Drafted = request.getfixturevalue(draft)
    with ledger.Ledger.open(request.getfixturevalue(place)) as book:
        us = questions.own_side(book)
        kept = {one.subject for one in ledger.matters(book, us)}
        kept |= {one.reference for one in ledger.papers(book, us)}

    sources = [source for line in _lines(made.draft) for source in line.sources]

    assert sources
    assert set(sources) <= kept


def test_a_sentence_that_names_a_party_as_a_fact_has_a_source(to_skerrland: Drafted) -> None:
    (background,) = [
        one for one in to_skerrland.draft.paragraphs if one.heading == "BACKGROUND"
    ]

    told = [line for line in background.lines if "Belmoria" in line.text]

    assert told
    assert all(line.sources for line in told)


def test_what_rests_on_exercise_traffic_says_that_it_is_an_exercise(
    to_skerrland: Drafted,
) -> None:
    assert papers.is_exercise(to_skerrland.text)


def test_what_rests_on_real_papers_is_no_exercise(to_turkey: Drafted) -> None:
    assert not papers.is_exercise(to_turkey.text)
    assert to_turkey.text.startswith("FM SECSTATE WASHDC\nTO AMEMBASSY ANKARA\n\nUNCLAS\n")


def test_the_demarche_to_turkey_presents_what_fits_and_nothing_else(to_turkey: Drafted) -> None:
    said = _plain(to_turkey.text)

    assert to_turkey.draft.action == ("AMEMBASSY ANKARA",)
    assert to_turkey.draft.subject.startswith("REQUEST TO TURKEY TO CONSIDER THREE PROJECTS")
    assert "debt relief for the Georgian Coast Guard" in said
    assert "accounting of radioactive materials" not in said
    assert "would be glad to call on your officials" in said
    assert "does not oblige your government to anything" in said


def test_the_points_for_turkey_hold_no_word_of_the_matching(to_turkey: Drafted) -> None:
    points = _plain(to_turkey.text).partition("Begin points:")[2]

    assert "Topic:" not in points
    assert "para " not in points


@pytest.mark.parametrize(
    "words",
    [
        "Russia undertook to respond by March on two specific U.S. proposals",
        "This was due by March 2008, and the date has passed",
        "It has been implied, but not stated outright, that the plan",
        "a nuclear forensics plan",
        "a MoU on consequence management for incidents in the vicinity of nuclear plants",
        "foreign consequence management",
        "a bioterrorism tabletop exercise",
        "status of Russian approval of the work plan",
        "in good time before the CTWG",
        "deliver the points orally; they should not be left as a non-paper",
        "office of new challenges and threats",
    ],
)
def test_the_reminder_to_russia_holds_what_the_real_one_held(
    to_russia: Drafted, words: str
) -> None:
    assert to_russia.draft.action == ("AMEMBASSY MOSCOW",)
    assert words in _plain(to_russia.text)


def test_what_russia_only_implied_is_in_no_point(to_russia: Drafted) -> None:
    points = _plain(to_russia.text).partition("Begin points:")[2]

    assert "Your government undertook to respond by March" in points
    assert "implied" not in points
    assert "await" not in points


def test_a_reminder_is_late_as_of_the_newest_paper(to_belmoria: Drafted) -> None:
    said = _plain(to_belmoria.text)

    assert "due by 2 April 2031, and the date has passed" in said
    assert "Belmoria undertook to send written comments" in said


def test_a_deadline_that_was_wished_stands_in_the_draft(exercise: str) -> None:
    wished = drafting.wishes("2034-04-15", None, None, None, "the Straits Programme")

    drafted = drafting.demarche_in(exercise, None, "Skerrland", wished)

    said = _plain(drafted.text)
    assert "no later than 15 April 2034, naming the officials seen" in said
    assert "The Straits Programme has four assistance projects" in said


def test_the_projects_that_a_person_names_are_presented_and_no_other(exercise: str) -> None:
    wished = drafting.wishes(None, None, ["34anselm310/PROJECT5"], None, None)

    drafted = drafting.demarche_in(exercise, None, "Skerrland", wished)

    assert "CONSIDER ONE PROJECT" in drafted.draft.subject
    points = drafted.text.partition("Begin points:")[2]
    assert "legal experts for Corvania" in _plain(points)
    assert "courses" not in points


@pytest.mark.parametrize("by", ["soon", "15.4.2034"])
def test_a_deadline_that_is_no_date_is_refused(by: str) -> None:
    with pytest.raises(WrongDateError):
        drafting.wishes(by, None, None, None, None)


@pytest.mark.parametrize(
    ("to", "wishes", "error", "message"),
    [
        ("Ruritania", NO_WISH, UnknownPartyError, "“Ruritania” is no party"),
        ("Corvania", NO_WISH, NothingToDraftError, "no project without a donor fits Corvania"),
        (
            "Skerrland",
            drafting.Wishes(projects=("31TARVO402/project99",)),
            UnknownSubjectError,
            "31tarvo402/project99",
        ),
        (
            "Skerrland",
            drafting.Wishes(sender="EMBASSY KELMAR"),
            NothingToDraftError,
            "“EMBASSY KELMAR” is no ministry that is known",
        ),
        (
            "Skerrland",
            drafting.Wishes(sender="SECSTATE WASHDC"),
            NothingToDraftError,
            "no post of ours at Skerrland is known",
        ),
    ],
)
def test_a_demarche_without_ground_is_refused(
    exercise: str, to: str, wishes: drafting.Wishes, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        drafting.demarche_in(exercise, None, to, wishes)


def test_a_reminder_of_what_is_no_promise_is_refused(exercise: str) -> None:
    with pytest.raises(NothingToDraftError, match="is no undertaking of a named party"):
        drafting.reminder_in(exercise, None, "31TARVO402/project1", NO_WISH, LATER)


def test_a_reminder_of_what_the_ledger_does_not_hold_is_refused(exercise: str) -> None:
    with pytest.raises(UnknownSubjectError):
        drafting.reminder_in(exercise, None, "31TARVO402/undertaking99", NO_WISH, LATER)


def test_a_ledger_of_reports_alone_names_no_sender(
    place: str, known: Gazetteer, write: Write
) -> None:
    papers.take_in(place, [write()], known, datetime(2031, 3, 11, tzinfo=UTC))

    with ledger.Ledger.open(place) as book, pytest.raises(NothingToDraftError, match="--from"):
        drafting.reminder(
            book,
            questions.own_side(book),
            known,
            "31KELMAR12/undertaking1",
            NO_WISH,
            LATER,
        )


def test_a_sender_without_papers_has_no_contact_yet(
    place: str, known: Gazetteer, write: Write
) -> None:
    papers.take_in(place, [write()], known, datetime(2031, 3, 11, tzinfo=UTC))
    wished = drafting.Wishes(sender="MINFOREIGN PORT ANSELM")

    with ledger.Ledger.open(place) as book:
        us = questions.own_side(book)
        made = drafting.reminder(book, us, known, "31KELMAR12/undertaking1", wished, LATER)
        drafted = drafting._drafted(book, made)

    assert (made.originator, made.signer) == ("MINFOREIGN PORT ANSELM", None)
    assert made.eo == "13526"
    assert drafted.problems


def test_the_post_at_an_organisation_is_the_one_that_stands_there(exercise: str) -> None:
    drafted = drafting.demarche_in(exercise, None, "IBSO", NO_WISH)

    assert drafted.draft.action == ("MISSION IBSO LORNE",)


def test_an_office_file_that_is_given_is_used(
    place: str, write: Write, tmp_path: Path, known: Gazetteer
) -> None:
    papers.take_in(place, [write()], known, datetime(2031, 3, 11, tzinfo=UTC))
    own = tmp_path / "own.toml"
    own.write_text('[[party]]\nname = "Belmoria"\niso3 = "XBB"\n')

    with pytest.raises(NothingToDraftError, match="sent by a ministry"):
        drafting.reminder_in(place, str(own), "31KELMAR12/undertaking1", NO_WISH, LATER)
