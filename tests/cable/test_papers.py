"""Papers that are no cables: their kind, title, day, paragraphs and claims."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from goodoffices.cable import PaperKind, as_json, paper_kind, read
from goodoffices.facts import Gazetteer, shipped
from goodoffices.records import Cable, Layout, Level, Reading

PLAN = """EXERCISE EXERCISE EXERCISE
JOINT ACTION PLAN BETWEEN GERMANY AND JAPAN

Germany and Japan have agreed on what follows.

STEPS

1. Japan promised to send its comments by 15 April 2031.

2. The steps to be taken:

- Step 1: Japan will name a point of contact.

- Step 2: Equip the land crossings with detectors. Help needed.
EXERCISE EXERCISE EXERCISE
"""

MAIL = """From: Grigor Vale <grigor.vale@example.org>
To: Desk Officer <desk@example.org>, other@example.org
Date: Tue, 11 Mar 2031 09:05:00 +0100
Subject: =?utf-8?q?Japan=E2=80=99s_answer?=
 and more

Dear colleague,

Japan promised to send its comments by 15 April.

--\x20
Grigor
"""


@pytest.fixture(scope="module")
def known() -> Gazetteer:
    return shipped()


def _cable(text: str) -> Cable:
    return read(text).cable


def _numbers(text: str) -> list[tuple[int | None, str]]:
    """The number and the first words of each paragraph."""
    return [(one.number, " ".join(one.text.split()[:2])) for one in _cable(text).paragraphs]


def test_a_plan_is_read_with_its_title_headings_and_numbered_paragraphs() -> None:
    cable = _cable(PLAN)

    assert (cable.layout, cable.subject) == (
        Layout.UNKNOWN,
        "JOINT ACTION PLAN BETWEEN GERMANY AND JAPAN",
    )
    assert [one.text for one in cable.headings] == [
        "JOINT ACTION PLAN BETWEEN GERMANY AND JAPAN"
    ]
    assert _numbers(PLAN) == [
        (None, "Germany and"),
        (None, "STEPS"),
        (1, "Japan promised"),
        (2, "The steps"),
    ]


def test_a_plan_claims_what_its_paragraphs_say_at_their_places() -> None:
    reading = read(PLAN)

    found = [(one.kind, one.paragraph) for one in reading.findings]
    assert found.count(("undertaking", 1)) == 1
    assert found.count(("step", 2)) == 2
    for finding in reading.findings:
        for name, places in finding.spans.items():
            assert all(span.of(PLAN).strip() == span.of(PLAN) for span in places), name


def test_a_mail_is_read_with_its_subject_day_and_people() -> None:
    cable = _cable(MAIL)

    assert (cable.layout, cable.subject) == (Layout.MAIL, "Japan’s answer and more")
    assert cable.created == datetime(2031, 3, 11, 8, 5, tzinfo=UTC)
    assert cable.originator == "Grigor Vale <grigor.vale@example.org>"
    assert [one.name for one in cable.action_addressees] == [
        "Desk Officer",
        "other@example.org",
    ]
    assert _numbers(MAIL) == [(1, "Dear colleague,"), (2, "Japan promised")]


def test_a_promise_in_a_mail_is_dated_by_the_mail() -> None:
    (finding,) = read(MAIL).findings

    assert getattr(finding.record, "due").date == "2031-04-15"  # noqa: B009 - of any record
    assert [span.of(MAIL) for span in finding.spans["due"]] == ["by 15 April"]


@pytest.mark.parametrize(
    ("sent", "day"),
    [
        ("Date: Tue, 11 Mar 2031 09:05:00", datetime(2031, 3, 11, 9, 5, tzinfo=UTC)),
        ("Date: some day", None),
        ("Date: 99999999999999999999", None),
        ("Sent: 11 Mar 2031 09:05:00 +0000", datetime(2031, 3, 11, 9, 5, tzinfo=UTC)),
    ],
)
def test_the_day_of_a_mail_is_its_own_or_none(sent: str, day: datetime | None) -> None:
    text = MAIL.replace("Date: Tue, 11 Mar 2031 09:05:00 +0100", sent)

    assert _cable(text).created == day


def test_a_subject_in_an_unknown_alphabet_stays_as_it_is() -> None:
    text = MAIL.replace("=?utf-8?q?", "=?unheard-of?q?")

    assert (_cable(text).subject or "").startswith("=?unheard-of?q?")


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("From: a@example.org\nSubject: An action plan\n", PaperKind.MAIL),
        ("NOTE VERBALE\n\nThe Embassy", PaperKind.NOTE_VERBALE),
        ("The Embassy presents its compliments to the Ministry", PaperKind.NOTE_VERBALE),
        ("Request for technical assistance", PaperKind.ASSISTANCE_REQUEST),
        ("LIST OF PROPOSED PROJECTS", PaperKind.PROJECT_LIST),
        ("JOINT ACTION\nPLAN", PaperKind.PLAN),
        ("JOINT ACTION PLAN", PaperKind.PLAN),
        ("Record of the meeting in Kelmar", PaperKind.READOUT),
        ("Kelmar, 1 May\n\nDear Minister,", PaperKind.LETTER),
        ("Bread, milk and a pound of butter.", PaperKind.OTHER),
    ],
)
def test_a_paper_says_of_what_kind_it_is(opening: str, kind: PaperKind) -> None:
    assert paper_kind(opening) is kind


@pytest.mark.parametrize(
    "text", ["", "\f", "A list: bread, milk.", "Good morning.\n1. eggs\n2. ham"]
)
def test_mere_words_are_no_paper(text: str) -> None:
    reading = read(text)

    assert (reading.cable.layout, reading.cable.paragraphs) == (Layout.UNKNOWN, ())
    assert (reading.cable.subject, reading.findings) == (None, ())


def test_a_text_that_claims_something_is_a_paper_whatever_it_is_called() -> None:
    cable = _cable("Germany promised to send its comments by 15 April 2031.")

    assert [one.number for one in cable.paragraphs] == [1]


def test_what_a_paper_claims_may_be_left_out() -> None:
    reading = read(PLAN, findings=False)

    assert (reading.findings, len(reading.cable.paragraphs)) == ((), 4)


def test_a_paper_is_marked_as_its_page_lines_say() -> None:
    marking = _cable(f"CONFIDENTIAL\n\n{PLAN}\n\nCONFIDENTIAL").marking

    assert marking is not None
    assert marking.level is Level.CONFIDENTIAL


def test_a_paper_has_the_keys_of_the_contract_and_no_other() -> None:
    assert as_json(read(PLAN)).keys() == as_json(read("REF: LA PAZ 2974")).keys()


def test_paragraphs_whose_numbers_begin_anew_are_counted() -> None:
    text = "ACTION PLAN\n\n1. One is.\n\n2. Two is.\n\nAnnex\n\n1. Three is.\n"

    assert [number for number, _ in _numbers(text)] == [1, 2, 3, 4]


def test_a_text_without_blank_lines_is_parted_where_lines_end_early() -> None:
    text = (
        "Notes of the meeting in Kelmar with the delegation of the ministry\n"
        "The delegation promised an answer.\n"
        "It did not say when.\n"
    )

    assert [words for _, words in _numbers(text)] == ["Notes of", "It did"]


def _flow(*pages: str) -> Reading:
    """The reading of a paper of these pages."""
    return read("\f".join(pages))


def test_a_sentence_goes_on_behind_page_numbers_and_running_lines() -> None:
    pages = (
        "Action Plan, page 1\n\nACTION PLAN\n\nGermany promised to send\n\n- 1 -",
        "Action Plan, page 2\n\nits comments by 15 April 2031.\n\nThe end is near.\n\n- 2 -",
        "Action Plan, page 3\n\nNothing more.\n\n- 3 -",
    )

    reading = _flow(*pages)

    (finding,) = reading.findings
    assert getattr(finding.record, "what") == "send its comments"  # noqa: B009
    (place,) = finding.spans["what"]
    assert place.of("\f".join(pages)).split()[0] == "send"
    assert [one.text.split()[-1] for one in reading.cable.paragraphs] == [
        "2031.",
        "near.",
        "more.",
    ]


def test_a_paragraph_that_ends_with_its_page_ends() -> None:
    reading = _flow("ACTION PLAN\n\nGermany promised to sign.", "Japan promised to sign.")

    assert [one.text for one in reading.cable.paragraphs] == [
        "Germany promised to sign.",
        "Japan promised to sign.",
    ]


def test_the_words_of_a_paper_stand_at_their_places(known: Gazetteer) -> None:
    text = "\f".join([f"{PLAN}\n\n- {page} -" for page in (1, 2, 3)])

    cable = read(text, gazetteer=known).cable

    for paragraph in cable.paragraphs:
        assert "".join(paragraph.span.of(text).split())
        assert paragraph.span.of(text).split()[0] == paragraph.text.split()[0]
    for name, places in cable.spans.items():
        assert all(span.of(text).strip() for span in places), name
