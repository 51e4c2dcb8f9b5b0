"""Writes drafts as cables: what is written reads back the same, on lines of 55 characters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.cable import read, written
from goodoffices.records import (
    Cable,
    Contact,
    Draft,
    DraftParagraph,
    DraftPoint,
    Line,
    PointKind,
)

WIDTH = 55

_WORDS = """
    post the of a and detectors border officers if end asked begin points 4. 12. - Aurelia 3(U)
    non-paper 1995 BM-1 see paragraph EUR 420,000 customs. (in training: summary Kelmar's -- If
    *new* help) maintenance, register? would welcome answer by March 2032 interdepartmental
""".split()

sentences = st.tuples(
    st.lists(st.sampled_from(_WORDS), max_size=40), st.sampled_from(["thanks.", "thanks?"])
).map(lambda drawn: " ".join(["We", *drawn[0], drawn[1]]))
lines = st.lists(sentences.map(lambda text: Line(text=text)), min_size=1, max_size=3).map(tuple)
questions = st.sampled_from(
    ["WHETHER THIS OBLIGES US", "WHO ELSE GIVES, AND HOW MUCH", "WHY NOW"]
)
main_points = st.builds(DraftPoint, kind=st.just(PointKind.MAIN), lines=lines)
held_points = st.builds(
    DraftPoint,
    kind=st.just(PointKind.IF_ASKED),
    lines=lines,
    heading=questions.map("IF ASKED {}:".format),
)
points = st.lists(st.one_of(main_points, held_points), max_size=5)
paragraphs = st.builds(
    DraftParagraph,
    portion_mark=st.sampled_from(["U", "SBU", "C", "C/NF", "S"]),
    lines=lines,
    heading=st.sampled_from(
        [None, "BACKGROUND", "SUMMARY", "ACTION REQUEST FOR EMBASSY KELMAR"]
    ),
    points=points.map(
        lambda drawn: tuple(
            sorted(drawn, key=lambda one: (one.kind is PointKind.IF_ASKED, one.heading or ""))
        )
    ),
)
drafts = st.builds(
    Draft,
    originator=st.just("MINFOREIGN PORT ANSELM"),
    action=st.just(("EMBASSY KELMAR",)),
    info=st.just(()),
    classification=st.just("UNCLAS"),
    captions=st.sampled_from([(), ("SENSITIVE",), ("SENSITIVE", "SIPDIS"), ("NOFORN",)]),
    eo=st.sampled_from(["13526", "12958"]),
    tags=st.lists(
        st.sampled_from("KNNP PARM PREL EAID PGOV AMGT ETRD KCRM KSTC PTER".split()),
        min_size=1,
        unique=True,
    ).map(tuple),
    subject=st.lists(
        st.sampled_from("REQUEST TO BELMORIA DETECTORS AND OTHER PROJECTS".split()),
        min_size=1,
        max_size=20,
    ).map(" ".join),
    references=st.lists(
        st.sampled_from(["31 KELMAR 533", "31 ANSELM 4412", "32 TARVO 215", "09 STATE 1"]),
        unique=True,
    ).map(tuple),
    paragraphs=st.lists(paragraphs, min_size=1, max_size=5).map(tuple),
    signer=st.sampled_from(["VANDERMARK", "DE LA CRUZ"]),
)


def _read(draft: Draft) -> Cable:
    """The cable as written and read back."""
    return read(written(draft), findings=False).cable


def _text(of: tuple[Line, ...]) -> str:
    """The words of some lines."""
    return " ".join(line.text for line in of)


@given(drafts)
def test_a_written_heading_reads_back_the_same(draft: Draft) -> None:
    cable = _read(draft)

    assert cable.captions == draft.captions
    assert cable.eo == draft.eo
    assert cable.tags == draft.tags
    assert cable.subject == draft.subject
    assert tuple(one.text for one in cable.references) == draft.references
    assert cable.signer == draft.signer


@given(drafts)
def test_written_paragraphs_read_back_the_same(draft: Draft) -> None:
    cable = _read(draft)

    assert [(one.number, one.portion_mark) for one in cable.paragraphs] == [
        (number, one.portion_mark) for number, one in enumerate(draft.paragraphs, start=1)
    ]
    for read_back, one in zip(cable.paragraphs, draft.paragraphs, strict=True):
        assert one.heading in {None, read_back.heading}
        assert _text(one.lines) in " ".join(read_back.text.split())


@given(drafts)
def test_written_points_read_back_the_same(draft: Draft) -> None:
    cable = _read(draft)

    assert [(one.kind, one.heading, " ".join(one.text.split())) for one in cable.points] == [
        (one.kind, one.heading, _text(one.lines))
        for paragraph in draft.paragraphs
        for one in paragraph.points
    ]


@given(drafts)
def test_no_written_line_is_above_55_characters(draft: Draft) -> None:
    text = written(draft)

    assert text.isascii()
    assert max(len(line) for line in text.splitlines()) <= WIDTH


def _draft(*paragraphs: DraftParagraph, **more: object) -> Draft:
    """A draft of these paragraphs."""
    draft = Draft(
        originator="MINFOREIGN PORT ANSELM",
        action=("EMBASSY KELMAR",),
        info=(),
        classification="UNCLAS",
        captions=(),
        eo="13526",
        tags=("KNNP",),
        subject="A plan",
        references=(),
        paragraphs=paragraphs,
    )
    return replace(draft, **more)  # type: ignore[arg-type]


def _paragraph(text: str, *points: DraftPoint, heading: str | None = None) -> DraftParagraph:
    """An unclassified paragraph of one line."""
    return DraftParagraph(
        portion_mark="U", lines=(Line(text=text),), heading=heading, points=points
    )


def test_slugs_and_contact_read_back_the_same() -> None:
    draft = _draft(
        _paragraph(
            "Please cite this cable in reply and slug responses for CPD/NSCI and LSR/B."
        ),
        _paragraph(
            "Ministry point of contact: Petra Aldous (p.aldous@example.org), phone 555-0157."
        ),
    )

    cable = _read(draft)

    assert cable.response_slugs == ("CPD/NSCI", "LSR/B")
    assert cable.points_of_contact == (
        Contact(
            name="Petra Aldous",
            office=None,
            email="p.aldous@example.org",
            phone="555-0157",
            paragraph=2,
        ),
    )


def test_the_layout_is_that_of_the_field() -> None:
    point = DraftPoint(kind=PointKind.MAIN, lines=(Line(text="We thank you."),))
    held = DraftPoint(
        kind=PointKind.IF_ASKED, lines=(Line(text="No."),), heading="Whether more"
    )
    draft = _draft(
        _paragraph("All is well.", heading="Summary"),
        _paragraph("Please deliver.", held, point),
        captions=("Sensitive", "Sipdis"),
        references=("31 KELMAR 1", "a letter that is described at such length that it wraps"),
        signer="Vandermark",
    )

    text = written(draft)

    assert text == (
        "FM MINFOREIGN PORT ANSELM\nTO EMBASSY KELMAR\n\n"
        "UNCLAS\n\nSENSITIVE\nSIPDIS\n\nE.O. 13526: N/A\n\nTAGS: KNNP\n\nSUBJECT: A PLAN\n\n"
        "REF: A. 31 KELMAR 1\n     B. a letter that is described at such\n"
        "        length that it wraps\n\n"
        "1. (U) SUMMARY: All is well. END SUMMARY.\n\n2. (U) Please deliver.\n\n"
        "Begin points:\n\n-- We thank you.\n\nIF ASKED WHETHER MORE:\n\n-- No.\n\nEnd points.\n"
        "VANDERMARK\n"
    )


def test_a_draft_says_whom_it_is_from_and_to() -> None:
    draft = _draft(_paragraph("All is well."), info=("EMBASSY TARVO", "MISSION IBSO LORNE"))

    cable = read(written(draft), findings=False).cable

    assert cable.originator == "MINFOREIGN PORT ANSELM"
    assert [one.name for one in cable.action_addressees] == ["EMBASSY KELMAR"]
    assert [one.name for one in cable.info_addressees] == [
        "EMBASSY TARVO",
        "MISSION IBSO LORNE",
    ]


def test_a_draft_may_lack_tags_captions_references_and_signer() -> None:
    draft = _draft(_paragraph("All is well."), tags=(), eo="13526: DECL: 03/16/2041")

    text = written(draft)

    assert text == (
        "FM MINFOREIGN PORT ANSELM\nTO EMBASSY KELMAR\n\n"
        "UNCLAS\n\nE.O. 13526: DECL: 03/16/2041\n\nSUBJECT: A PLAN\n\n1. (U) All is well.\n"
    )


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("“Kelmar’s” plan – or not…", '"Kelmar\'s" plan - or not...'),
        ("Señor Łukasz Strauß, Ærø", "Senor Lukasz Strauss, AEro"),
        ("€5 for 条 and a\u0301", "EUR 5 for ? and a"),
    ],
)
def test_what_a_teleprinter_cannot_send_is_replaced(given: str, sent: str) -> None:
    draft = _draft(_paragraph(f"{given}."))

    text = written(draft)

    assert f"1. (U) {sent}." in text


def test_a_word_longer_than_a_line_stands_alone_and_whole() -> None:
    word = "x" * 60
    draft = _draft(_paragraph(f"See {word} there."))

    text = written(draft)

    assert f"\n{word}\n" in text


def test_a_no_break_space_keeps_words_together() -> None:
    draft = _draft(_paragraph(f"{'word ' * 9}see paragraph\N{NO-BREAK SPACE}4."))

    text = written(draft)

    assert "\nparagraph 4." in text


def test_an_if_asked_point_without_a_question_stands_under_if_asked() -> None:
    held = DraftPoint(kind=PointKind.IF_ASKED, lines=(Line(text="No."),))

    text = written(_draft(_paragraph("Please deliver.", held)))

    assert "IF ASKED:\n\n-- No." in text
