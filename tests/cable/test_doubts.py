"""Tells a person what does not agree in a cable, and how highly it is marked."""

from __future__ import annotations

import pytest

from goodoffices.cable import as_json, highest_marking, portion_marking, read
from goodoffices.records import Level, Marking

SOUND = """VZCZCXYZ3117
PP RUXAWEB
DE RUXAPA #1184 0411421
ZNR UUUUU ZZH
P 101412Z FEB 31
FM MINFOREIGN PORT ANSELM
TO EMBASSY KELMAR PRIORITY 0117

UNCLAS ANSELM 001184

SENSITIVE

E.O. 13526: N/A
TAGS: KNNP, PREL
SUBJECT: A PLAN

1. (U) One.

2. (SBU) Two.
ROE
"""


def _doubts(text: str) -> list[str]:
    """The kinds of doubt about a text."""
    return [doubt.kind for doubt in read(text, findings=False).doubts]


def test_a_sound_cable_leaves_no_doubt() -> None:
    text = SOUND

    doubts = _doubts(text)

    assert doubts == []


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("#1184", "#1185", "serial"),
        ("0411421", "0431421", "julian_day"),
        ("PP RU", "OO RU", "precedence"),
        ("ZNR UUUUU", "ZNY CCCCC", "security_letters"),
        ("2. (SBU)", "3. (SBU)", "paragraph_order"),
        ("1. (U) One.\n\n", "", "paragraph_order"),
        ("2. (SBU)", "2. (C)", "portion_mark"),
        ("UNCLAS AN", "UNCLAS SECTION 01 OF 02 AN", ""),
        ("2. (SBU)", "12. (SBU)", "paragraph_number"),
        ("A PLAN", "ANSELM,S PLAN", "apostrophe"),
        ("One.", "One ) or two.", "dash"),
        ("One.", "One (of ) us) NGOs.", ""),
        ("One.", "agreeED", "mixed_case"),
        ("One.", "VanE", "mixed_case"),
    ],
)
def test_what_does_not_agree_is_told(before: str, after: str, kind: str) -> None:
    text = SOUND.replace(before, after)

    doubts = _doubts(text)

    assert doubts == ([kind] if kind else [])


def test_the_day_after_the_date_time_group_is_allowed() -> None:
    text = SOUND.replace("0411421", "0420010")

    doubts = _doubts(text)

    assert doubts == []


def test_a_cable_with_half_its_sections_is_doubted() -> None:
    text = SOUND.replace("UNCLAS AN", "UNCLAS SECTION 01 OF 02 AN").replace("ROE\n", "")

    doubts = _doubts(text)

    assert doubts == ["sections", "truncated"]


def test_a_body_printed_again_behind_the_signature_is_one_doubt() -> None:
    body = "1. (U) This is the first one.\n\n2. (SBU) And the second.\nROE\n"
    text = SOUND.partition("1. (U)")[0] + body + "SENSITIVE\nSUBJECT: A PLAN\n\n" + body

    reading = read(text, findings=False)

    assert [doubt.kind for doubt in reading.doubts] == ["repeated_text"]
    assert (len(reading.cable.paragraphs), reading.cable.signer) == (2, "ROE")


def test_a_body_printed_before_its_header_is_one_doubt() -> None:
    body = "1. (U) This is the first one.\n\n2. (SBU) And the second.\nROE\n"
    text = body + "\n" + SOUND.partition("1. (U)")[0] + body

    reading = read(text, findings=False)

    assert [doubt.kind for doubt in reading.doubts] == ["repeated_text"]
    assert len(reading.cable.paragraphs) == 2


def test_a_doubt_is_written_with_its_place_and_repair() -> None:
    text = SOUND.replace("A PLAN", "ANSELM,S PLAN")

    written = as_json(read(text, findings=False))

    start = text.index("ANSELM,S")
    assert written["subject_repaired"] == "ANSELM'S PLAN"
    assert written["doubts"] == [
        {
            "kind": "apostrophe",
            "message": "A comma stands for an apostrophe: ANSELM'S.",
            "start": start,
            "end": start + 8,
            "repaired": "ANSELM'S",
        }
    ]


@pytest.mark.parametrize(
    ("mark", "marking"),
    [
        ("U", Marking(level=Level.UNCLASSIFIED)),
        ("SBU/NF", Marking(level=Level.FOR_OFFICIAL_USE_ONLY, caveats=frozenset({"NOFORN"}))),
        ("C//NF", Marking(level=Level.CONFIDENTIAL, caveats=frozenset({"NOFORN"}))),
        (
            "S//REL TO XAA, XBB",
            Marking(level=Level.SECRET, releasable_to=frozenset({"XAA", "XBB"})),
        ),
        ("??", Marking(level=Level.TOP_SECRET)),
    ],
)
def test_a_portion_mark_stands_for_a_marking(mark: str, marking: Marking) -> None:
    found = portion_marking(mark)

    assert found == marking


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Dear colleague, all is well.", None),
        ("He keeps a secret. Confidential talks go on.", None),
        ("(A) one\n(B) two\n(C) three", None),
        ("SECRET//NOFORN\nText.", Level.SECRET),
        ("S E C R E T \nText.", Level.SECRET),
        ("T O P  S E C R E T\nText.", Level.TOP_SECRET),
        ("Classification: CONFIDENTIAL\nText.", Level.CONFIDENTIAL),
        ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", Level.FOR_OFFICIAL_USE_ONLY),
        ("SENSITIVE\n", Level.FOR_OFFICIAL_USE_ONLY),
        ("1. (U) One.\n2. (TS//SI) Two.", Level.TOP_SECRET),
        ("¶3. (C) Three.", Level.CONFIDENTIAL),
        ("ZNY SSSSS ZZH", Level.SECRET),
        ("ZNY EEEEE ZZH", Level.UNCLASSIFIED),
        ("C O N F I D E N T I A L KELMAR 001234", Level.CONFIDENTIAL),
        ("SUBJECT: (S) A PLAN", Level.SECRET),
    ],
)
def test_the_highest_marking_of_any_text_is_found(text: str, level: Level | None) -> None:
    found = highest_marking(text)

    assert (found.level if found else None) == level


def test_the_whole_is_marked_as_its_highest_portion() -> None:
    text = SOUND.replace("2. (SBU)", "2. (C/NF)")

    marking = read(text, findings=False).cable.marking

    assert marking == Marking(level=Level.CONFIDENTIAL, caveats=frozenset({"NOFORN"}))


def test_captions_mark_a_cable_whose_classification_line_is_lost() -> None:
    text = "NODIS\nSENSITIVE\nTAGS: PREL\nSUBJECT: X\n\n1. One."

    marking = read(text, findings=False).cable.marking

    assert marking is not None
    assert marking.level is Level.FOR_OFFICIAL_USE_ONLY
