"""Reads paragraphs, headings, points and what a text says about itself, on fictional cables."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.records import Cable, Contact, PointKind, Sections

TOP = "UNCLAS KELMAR 000123\n\nSUBJECT: A PLAN\n\n"


def _cable(body: str) -> Cable:
    """The structure of a cable with this text."""
    return read(TOP + body, findings=False).cable


def _numbers(cable: Cable) -> list[tuple[int | None, str | None]]:
    """Number and portion mark of each paragraph."""
    return [(one.number, one.portion_mark) for one in cable.paragraphs]


@pytest.mark.parametrize(
    "body",
    [
        "1. (U) One.\n\n2. (SBU) Two.",
        "1.(U) One.\n2.(SBU) Two.",
        "¶1. (U) One.\n\n¶2. (SBU) Two.",
        "1. (U) One.\n1. a list\n2. of things\n2. (SBU) Two.",
        "1. (U) One.\n1995 broader\n2 RENT CARS\n2. (SBU) Two.",
    ],
)
def test_the_running_number_is_told_from_lists_and_dates(body: str) -> None:
    cable = _cable(body)

    numbers = _numbers(cable)

    assert numbers == [(1, "U"), (2, "SBU")]


def test_a_pilcrow_that_became_a_digit_is_repaired_beside_the_text() -> None:
    cable = _cable("1. (U) One.\n\n12. (U) Two.\n\n13. (U) Three.")

    numbers = [(one.number, one.number_as_written) for one in cable.paragraphs]

    assert numbers == [(1, 1), (2, 12), (3, 13)]


def test_paragraphs_without_marks_follow_marked_ones() -> None:
    cable = _cable("1. (U) One.\n\n2. On September 15 we met.")

    numbers = _numbers(cable)

    assert numbers == [(1, "U"), (2, None)]


def test_a_text_cut_at_its_head_begins_with_its_own_number() -> None:
    cable = read("4. (C) Four.\n\n5. (C/NF) Five.", findings=False).cable

    numbers = _numbers(cable)

    assert numbers == [(4, "C"), (5, "C/NF")]


def test_a_number_with_nothing_behind_it_is_no_paragraph() -> None:
    cable = _cable("1. (U) One.\n\n2. (U)")

    numbers = _numbers(cable)

    assert numbers == [(1, "U")]


def test_a_text_without_numbers_is_parted_at_blank_lines() -> None:
    cable = _cable(
        "WHAT WE SAW\n\n(SBU) First.\n\n-----\n\nSecond:\n\n-- one thing\n\n-- two\n\nROE"
    )

    texts = [(one.number, one.portion_mark, one.text) for one in cable.paragraphs]

    assert texts == [
        (None, "SBU", "First."),
        (None, None, "Second:\n\n-- one thing\n\n-- two"),
    ]
    assert [one.text for one in cable.headings] == ["WHAT WE SAW"]


@pytest.mark.parametrize(
    "between",
    [
        "-------\nTHE MEETING\n-------\n",
        "THE MEETING\n-------\n",
        "\nTHE MEETING\n\n",
        "The Meeting\n‐‐‐‐‐\n",
        "------------ ---\nTHE\nMEETING\n----\n\n",
    ],
)
def test_a_heading_between_paragraphs_is_no_part_of_either(between: str) -> None:
    cable = _cable(f"1. (U) One is\nhere at\nlast.\n{between}2. (U) Two.")

    headings = [(one.text.upper(), one.before_paragraph) for one in cable.headings]

    assert headings == [("THE MEETING", 2)]
    assert cable.paragraphs[0].text.endswith("last.")


@pytest.mark.parametrize("question", ["WHY SIGN AN ADDENDUM?", "THE MEETING"])
def test_a_bare_heading_needs_no_blank_line_behind_a_finished_sentence(question: str) -> None:
    cable = _cable(f"1. (U) One is\nhere at\nlast.\n{question}\n2. (U) Two.")

    headings = [one.text for one in cable.headings]

    assert headings == [question]


@pytest.mark.parametrize("line", ["End points.", "and so on", "END TEXT", "- a dash"])
def test_the_last_line_of_a_paragraph_is_no_heading(line: str) -> None:
    cable = _cable(f"1. (U) One is\nhere at\nlast.\n{line}\n2. (U) Two.")

    headings = cable.headings

    assert headings == ()


def test_a_heading_above_the_first_paragraph_is_read() -> None:
    cable = _cable("SUMMARY\n-------\n1. (U) One.\n\nCOMMENT\n\n2. (U) Two.")

    headings = [(one.text, one.before_paragraph) for one in cable.headings]

    assert headings == [("SUMMARY", 1), ("COMMENT", 2)]
    assert (cable.has_summary, cable.summary, cable.has_comment) == (True, "One.", True)


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("BACKGROUND: It was so.", "BACKGROUND"),
        ("ACTION REQUEST FOR EMBASSY KELMAR: Please act.", "ACTION REQUEST FOR EMBASSY KELMAR"),
        ("Summary and Action Request: Please act.", "Summary and Action Request"),
        ("DESCRIPTION OF MEETING. We met.", "DESCRIPTION OF MEETING"),
        ("Department Point of Contact: Jane Roe", None),
        ("We met.", None),
    ],
)
def test_a_run_in_heading_stays_in_the_text(body: str, heading: str | None) -> None:
    cable = _cable(f"1. (U) {body}")

    (paragraph,) = cable.paragraphs

    assert (paragraph.heading, paragraph.text) == (heading, body)


def test_a_section_line_is_cut_out_of_the_flow_and_told() -> None:
    text = f"{TOP}1. (U) It is \n\nKELMAR 00000123  002 OF 002 \n\n\nall well.\nROE"

    reading = read(text, findings=False)

    assert reading.cable.paragraphs[0].text == "It is\nall well."
    assert [doubt.kind for doubt in reading.doubts if doubt.span] == ["section_line"]


@pytest.mark.parametrize(
    "line",
    [
        "THE MAN FROM ROME 00000123  002 OF 002 ",
        "THE MAN FROM KELMAR 00000123  002 OF 002 ",
        "(text) 00000123  002 OF 002 ",
    ],
)
def test_a_section_line_inside_a_flattened_line_takes_only_its_origin(line: str) -> None:
    cable = _cable(f"1. (U) {line}IS HERE.")

    (paragraph,) = cable.paragraphs

    assert "00000123" not in paragraph.text
    assert paragraph.text.startswith(("THE MAN FROM", "(text)"))


def test_page_lines_are_cut_out_with_their_markings() -> None:
    cable = _cable(
        "1. WE SHALL\nUNCLASSIFIED\n\nPAGE 02        KELMAR  10836  032018Z\n\nREPLY."
    )

    (paragraph,) = cable.paragraphs

    assert paragraph.text == "WE SHALL\nREPLY."


def test_sections_are_counted_from_a_continuation_line_where_the_heading_is_lost() -> None:
    text = "2. (U) Two.\nKELMAR 00000123  002 OF 003\n3. (U) Three."

    cable = read(text, findings=False).cable

    assert cable.sections == Sections(this=2, total=3)
    assert cable.truncated


@pytest.mark.parametrize(
    ("end", "signer"),
    [
        ("ROE", "ROE"),
        ("ROE\n.", "ROE"),
        ("ROE##", "ROE"),
        ("VAN DOE\n\nUNCLASSIFIED\n\nNNNN", "VAN DOE"),
        ("ROE\nEXERCISE EXERCISE EXERCISE", "ROE"),
        ("END SUMMARY", None),
        ("Roe", "Roe"),
    ],
)
def test_the_signature_is_the_last_line_of_the_text(end: str, signer: str | None) -> None:
    cable = _cable(f"1. (U) One is here.\n{end}")

    found = cable.signer

    assert found == signer


def test_capitals_behind_an_unfinished_sentence_are_no_signature() -> None:
    cable = _cable("1. (U) WE SPOKE TO\nDOCTOR")

    ended = cable.signer, cable.truncated

    assert ended == (None, True)


def test_a_cable_of_nothing_but_trailer_is_not_signed() -> None:
    cable = read("UNCLAS KELMAR 12\n\nSUBJECT: X\n\nNNNN", findings=False).cable

    ended = cable.signer, cable.truncated

    assert ended == (None, False)


POINTS = """1. (U) Please draw on the following
points:

-- We hope for
an answer.

- We thank you.

Post may leave them in writing.
"""


def test_bare_dashes_behind_an_instruction_are_points() -> None:
    cable = _cable(POINTS)

    points = [(one.kind, one.text) for one in cable.points]

    assert points == [
        (PointKind.MAIN, "We hope for\nan answer."),
        (PointKind.MAIN, "We thank you."),
    ]


def test_dashes_without_an_instruction_are_a_list() -> None:
    cable = _cable("1. (U) The steps are:\n\n-- one, at the crossing\npoints\n\n-- two")

    points = cable.points

    assert points == ()


BLOCK = """1. (U) Please act.

BEGIN TALKING POINTS:

-- One.

And more of one.

IF ASKED WHO
PAYS:

-- Nobody.

IF RAISED AGAIN: We shall see.

-- IF ASKED ABOUT MONEY:
None is there.

-- If asked when, say soon.
---------
END TALKING POINTS.

-- no point

2. (U) Two.
"""


def test_contingency_points_bear_the_heading_of_their_block() -> None:
    cable = _cable(BLOCK)

    points = [(one.kind.value, one.heading, one.text) for one in cable.points]

    assert points == [
        ("main", None, "One.\n\nAnd more of one."),
        ("if_asked", "IF ASKED WHO PAYS:", "Nobody."),
        ("if_asked", "IF RAISED AGAIN:", "We shall see."),
        ("if_asked", "IF ASKED ABOUT MONEY:", "None is there."),
        ("if_asked", "IF ASKED ABOUT MONEY:", "If asked when, say soon."),
    ]


def test_a_block_of_points_may_have_no_dashes_and_go_over_paragraphs() -> None:
    cable = _cable("1. (U) Act.\nBegin points:\n\nOne.\n\nTwo.\n\n2. (U) Three.\nEnd points.")

    points = [(one.paragraph, one.text) for one in cable.points]

    assert points == [(1, "One."), (1, "Two."), (2, "Three.")]


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("1. (U) SUMMARY: It is so. END SUMMARY.", "It is so."),
        ("1. (U) Summary. It is so.", "It is so."),
        (
            "1. (U) SUMMARY: It is\n\n2. (U) so. END SUMMARY.\n\n3. (U) X.",
            "It is\n\n2. (U) so.",
        ),
        ("1. (U) It is so. End summary.", "It is so."),
    ],
)
def test_the_summary_is_read_without_its_words_of_begin_and_end(
    body: str, summary: str | None
) -> None:
    cable = _cable(body)

    found = cable.has_summary, cable.summary

    assert found == (True, summary)


@pytest.mark.parametrize(
    ("body", "comment"),
    [
        ("It is so. (COMMENT: We agree. END COMMENT)", True),
        ("COMMENT: We agree.", True),
        ("No comment was made.", False),
    ],
)
def test_a_comment_is_known_by_its_mark(body: str, *, comment: bool) -> None:
    cable = _cable(f"1. (U) {body}")

    found = cable.has_comment

    assert found is comment


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("See para 3.", [3]),
        ("Please see\nparagraph 4.", [4]),
        ("as in paras 3 and 4", [3, 4]),
        ("paragraphs 2, 3-5, and 7", [2, 3, 4, 5, 7]),
        ("ref A, para 3", []),
        ("para 3 of the treaty", []),
        ("operative para 3", []),
    ],
)
def test_a_cross_reference_points_at_paragraphs_of_its_own_cable(
    words: str, to: list[int]
) -> None:
    cable = _cable(f"1. (U) {words}")

    found = [one.to for one in cable.cross_references]

    assert found == to


def test_slugs_are_the_offices_named_behind_the_word() -> None:
    cable = _cable("1. (U) Please slug replies for CPD/NSCI, ISN, and LSR/B. Thank you, PM.")

    slugs = cable.response_slugs

    assert slugs == ("CPD/NSCI", "ISN", "LSR/B")


def test_contacts_have_an_address_or_a_telephone_behind_their_name() -> None:
    cable = _cable(
        "1. (U) Points of contact are Jane Roe, CPD/NSCI, j.roe@example.org, tel. 555-0100,"
        " and John Doe (555-0101). Please ask Max Moe."
    )

    contacts = cable.points_of_contact

    assert contacts == (
        Contact(
            name="Jane Roe",
            office="CPD/NSCI",
            email="j.roe@example.org",
            phone="555-0100",
            paragraph=1,
        ),
        Contact(name="John Doe", office=None, email=None, phone="555-0101", paragraph=1),
    )
