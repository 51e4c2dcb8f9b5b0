"""Reads the message heading in the forms met in the wild, on fictional cables."""

from __future__ import annotations

import pytest

from goodoffices.cable import as_json, canonical_reference, read
from goodoffices.records import (
    Cable,
    ClassifiedBy,
    Layout,
    Mrn,
    Precedence,
    ReferenceKind,
    Sections,
    Station,
    TagKind,
)

FLAT = (
    "VZCZCXYZ3117 OO RUEHWEB DE RUEHC #1184 0411421 ZNR UUUUU ZZH O P 101412Z FEB 09 "
    "FM SECSTATE WASHDC TO AMEMBASSY LIMA IMMEDIATE 0117 AMEMBASSY PARIS PRIORITY "
    "INFO RUEHXX/AMEMBASSY ROME UNCLAS STATE 001184 SENSITIVE SIPDIS "
    "E.O. 12958: N/A TAGS: PREL, XA SUBJECT: ON ONE LINE REF: CAIRO 2178 "
    "1. (U) This is one. 2. (SBU) This is two. ROE"
)


def _cable(text: str, year: int | None = None) -> Cable:
    """The structure of a text."""
    return read(text, year=year, findings=False).cable


def test_a_header_on_one_line_is_read_token_by_token() -> None:
    cable = _cable(FLAT)

    stations = cable.station, cable.routing_line, cable.security_line, cable.transmission_id

    assert stations == (
        Station(routing_indicator="RUEHC", serial="1184", julian="0411421"),
        "OO RUEHWEB",
        "ZNR UUUUU ZZH",
        "VZCZCXYZ3117",
    )


def test_addressees_on_one_line_are_told_apart() -> None:
    cable = _cable(FLAT)

    names = [one.name for one in (*cable.action_addressees, *cable.info_addressees)]

    assert names == ["AMEMBASSY LIMA", "AMEMBASSY PARIS", "AMEMBASSY ROME"]


def test_two_prosigns_are_for_action_and_information() -> None:
    cable = _cable(FLAT)

    precedence = cable.precedence

    assert precedence == Precedence(raw="O P", action="IMMEDIATE", info="PRIORITY")


def test_a_text_on_one_line_is_parted_at_its_marked_numbers_and_signed_at_its_end() -> None:
    cable = _cable(FLAT)

    texts = [paragraph.text for paragraph in cable.paragraphs]

    assert (texts, cable.signer) == (["This is one.", "This is two."], "ROE")


def test_a_text_on_one_line_without_a_name_at_its_end_is_not_signed() -> None:
    cable = _cable(FLAT.removesuffix(" ROE"))

    signed = cable.signer, cable.truncated

    assert signed == (None, False)


def test_an_hour_that_does_not_exist_gives_no_time_of_origin() -> None:
    cable = _cable("R 312561Z FEB 09\nFM AMEMBASSY XANDOR\n")

    times = cable.dtg, cable.created

    assert times == ("R 312561Z FEB 09", None)


def test_a_two_digit_year_of_the_seventies_is_of_the_last_century() -> None:
    cable = _cable("R 031811Z MAY 74\nFM AMEMBASSY XANDOR\n")

    created = cable.created

    assert created is not None
    assert created.year == 1974


def test_a_date_time_group_without_a_prosign_has_no_precedence() -> None:
    cable = _cable("FM AMEMBASSY XANDOR\n031811Z MAY 74\nTO SECSTATE WASHDC")

    read_ones = cable.dtg, cable.precedence

    assert read_ones == ("031811Z MAY 74", None)


def test_an_exemption_without_any_addressee_is_passed_over() -> None:
    cable = _cable("FM AMEMBASSY XANDOR\nXMT AMEMBASSY LORNE\nTO SECSTATE WASHDC")

    names = [(one.name, one.exempt) for one in cable.action_addressees]

    assert names == [("SECSTATE WASHDC", ())]


def test_an_addressee_too_long_to_be_one_keeps_its_words() -> None:
    cable = _cable(f"FM AMEMBASSY XANDOR\nTO {'VERY ' * 30}LONG\n")

    (addressee,) = cable.action_addressees

    assert addressee.name.endswith("LONG")


@pytest.mark.parametrize(
    ("line", "classification"),
    [
        ("UNCLAS XANDOR 000123", "UNCLASSIFIED"),
        ("UNCLAS  XANDOR 000123", "UNCLASSIFIED"),
        ("\tUNCLAS FOUO XANDOR 000123", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("UNCLAS E F T O XANDOR 000123", "UNCLASSIFIED"),
        ("C O N F I D E N T I A L XANDOR 000123", "CONFIDENTIAL"),
        ("S E C R E T SECTION 01 OF 03 XANDOR 000123", "SECRET"),
        ("SECRET NOFORN XANDOR 000123", "SECRET//NOFORN"),
        ("LIMITED OFFICIAL USE XANDOR 123", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
    ],
)
def test_the_classification_line_is_read_in_every_form(line: str, classification: str) -> None:
    text = f"{line} \n\nSUBJECT: A PLAN\n\n1. One is here."

    written = as_json(read(text, findings=False))

    assert written["classification"] == classification


def test_the_section_of_a_classification_line_is_counted() -> None:
    cable = _cable("UNCLAS SECTION 01 OF 03 XANDOR 002345\n\nSUBJECT: X\n\n1. One.")

    counted = cable.sections, cable.mrn, cable.truncated

    assert counted == (
        Sections(this=1, total=3),
        Mrn(origin="XANDOR", serial="002345", year=None),
        True,
    )


def test_the_last_complete_heading_counts_where_it_is_printed_twice() -> None:
    heading = "UNCLAS XANDOR 000123\nSIPDIS\nTAGS: PREL\nSUBJECT: A PLAN\n"
    cable = _cable(f"{heading}{heading}1. (U) One.\nROE")

    places = cable.spans["subject"]

    assert places[0].start > len(heading)


def test_a_later_heading_without_a_subject_does_not_hide_the_complete_one() -> None:
    cable = _cable("UNCLAS XANDOR 123\nSUBJECT: A PLAN\n\nUNCLAS XANDOR 123\n\n1. (U) One.")

    subject = cable.subject

    assert subject == "A PLAN"


HEADING = """UNCLAS XANDOR 000123

SENSITIVE SIPDIS
SIPDIS
C O R R E C T E D  C O P Y
STATE FOR EUR/SE, ISN/ECC - M. DOE,
J. ROE
DEPT PASS TO DOE

E.O. 12958: DECL: 03/16/2019
TAGS: PREL, OVIP (ROE, JANE), XA
SUBJECT: A PLAN

SENSITIVE BUT UNCLASSIFIED -- PLEASE PROTECT ACCORDINGLY

1. (U) One.
"""


def test_captions_are_read_once_each() -> None:
    cable = _cable(HEADING)

    captions = cable.captions

    assert captions == ("SENSITIVE", "SIPDIS", "C O R R E C T E D  C O P Y".replace("  ", " "))


def test_an_attention_line_that_ends_open_goes_on_in_the_next() -> None:
    cable = _cable(HEADING)

    lines = cable.attention_lines

    assert lines == ("STATE FOR EUR/SE, ISN/ECC - M. DOE, J. ROE", "DEPT PASS TO DOE")


def test_a_handling_sentence_stands_outside_the_subject() -> None:
    cable = _cable(HEADING.replace("PLAN\n\n", "PLAN\n"))

    parts = cable.subject, cable.handling_statements

    assert parts == (
        "A PLAN",
        ("SENSITIVE BUT UNCLASSIFIED -- PLEASE PROTECT ACCORDINGLY",),
    )


@pytest.mark.parametrize(
    ("line", "eo", "until"),
    [
        ("E.O. 12958: N/A", "12958", None),
        ("E. O. 11652: N/ A", "11652", None),
        ("E.O. 11652: GDS", "11652", "GDS"),
        ("EO 12958 DECL: 2020/02/23", "12958", "2020-02-23"),
        ("E.o. 12958: decl: 6/30/08", "12958", "2008-06-30"),
        ("E.O. 12958: DECL: AFTER UNIFICATION", "12958", "AFTER UNIFICATION"),
    ],
)
def test_the_order_and_its_date_are_read_as_written(
    line: str, eo: str, until: str | None
) -> None:
    cable = _cable(f"{line} \nTAGS: PREL\nSUBJECT: X\n")

    order = cable.eo, cable.declassify_on

    assert order == (eo, until)


@pytest.mark.parametrize(
    ("line", "classified_by"),
    [
        (
            "Classified By: Jane Roe, Chief. Reason: 1.4 (b) and (d)",
            ClassifiedBy(name="Jane Roe", title="Chief", reasons=("1.4 (b)", "1.4 (d)")),
        ),
        (
            "CLASSIFIED BY: CHIEF JANE ROE FOR REASONS 1.5 (B)",
            ClassifiedBy(name="CHIEF JANE ROE", title=None, reasons=("1.5 (b)",)),
        ),
    ],
)
def test_the_classifier_is_read_with_title_and_reasons(
    line: str, classified_by: ClassifiedBy
) -> None:
    cable = _cable(f"C O N F I D E N T I A L XANDOR 12\n\nSUBJECT: X\n\n{line}\n\n1. (C) One.")

    found = cable.classified_by

    assert found == classified_by


@pytest.mark.parametrize(
    "text",
    [
        "SUBJECT: A PLAN\nFOR US\n\n1. One.",
        "SUBJ: A PLAN\nFOR US\nREF: XANDOR 1\n1. One.",
        "UBJECT: A PLAN FOR US\n-------\n1. One.",
        "SUBJECT A PLAN\nFOR US\nClassified By: Jane Roe",
        "SUBJECT: A PLAN FOR USClassified By: Jane Roe",
        "SUBJECT: A PLAN FOR US\nSummary: One.",
        "SUBJECT: A PLAN\nFOR US\nUNCLASSIFIED\n1. One.",
    ],
)
def test_the_subject_ends_at_a_blank_line_or_the_next_keyword(text: str) -> None:
    cable = _cable(text)

    subject = cable.subject

    assert subject == "A PLAN FOR US"


@pytest.mark.parametrize("text", ["SUBJECT:", "SUBJECT: \n", "SUBJECT:\nREF: XANDOR 1"])
def test_an_empty_subject_is_none(text: str) -> None:
    cable = _cable(text)

    subject = cable.subject

    assert subject is None


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("TAGS: PREL, ECON\nSF", ("PREL", "ECON", "SF")),
        ("TAGS: PREL\nmore words here", ("PREL",)),
        ("TAGS: PREL,\n\nECON", ("PREL",)),
        ("TAGS: [KNNP](#) [TU](#)", ("KNNP", "TU")),
        ("TAGS: <a href='/tag/KNNP_0.html'>KNNP</a>, TU", ("KNNP", "TU")),
        ("TAGS: OVIP (ROE, JANE), PREL", ("OVIP", "ROE, JANE", "PREL")),
        ("TAGS: KNNPPARMTU", ("KNNP", "PARM", "TU")),
        ("TAGS: PREL, PREL, SIPDIS SUBJECT: X", ("PREL",)),
        (
            "TAGS: HUMAN RIGHTS, XQ STRANGE WORDS, TU",
            ("HUMAN RIGHTS", "XQ STRANGE WORDS", "TU"),
        ),
        ("TAGS:", ()),
    ],
)
def test_the_tags_are_read_in_every_form(line: str, tags: tuple[str, ...]) -> None:
    cable = _cable(line)

    found = cable.tags

    assert found == tags


def test_every_tag_has_a_kind() -> None:
    cable = _cable("TAGS: PREL, KNNP, TU, IAEA, ROE JANE X")

    kinds = list(cable.tag_kinds.values())

    assert kinds == [
        TagKind.SUBJECT,
        TagKind.PROGRAM,
        TagKind.GEOGRAPHIC,
        TagKind.ORGANISATION,
        TagKind.UNKNOWN,
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("REF: A. 08 ANKARA 12 B. ROME 7", [("A", "08ANKARA12"), ("B", "07ROME7")]),
        ("REF: (1) 2005 ROME 1143, (2) ROME 3", [("1", "05ROME1143"), ("2", "07ROME3")]),
        ("REF: ROME 8246 (04)", [(None, "04ROME8246")]),
        ("REF: 10-OTTAWA-57", [(None, "10OTTAWA57")]),
        ("REF: '06 LIMA 1", [(None, "06LIMA1")]),
        ("REF: (99) ROME 3", [(None, "99ROME3")]),
        ("REF: PANAMA 00789/05", [(None, "05PANAMA789")]),
        ("REF: AMMAN 07718 99", [(None, "99AMMAN7718")]),
        ("REF: Kabul 936/935", [(None, "07KABUL936"), (None, "07KABUL935")]),
        ("REF: 870 Ulaanbaatar", [(None, "07ULAANBAATAR870")]),
        ("REF: KELMAR 12", [(None, "07KELMAR12")]),
        ("REF A ROME 1 B LIMA 2", [("A", "07ROME1"), ("B", "07LIMA2")]),
        ("REF: A. ROME 1\n\n     B. LIMA 2\n\nText.", [("A", "07ROME1"), ("B", "07LIMA2")]),
        ("REF: A. ROME 1 A. LIMA 2", [("A", "07ROME1"), ("A", "07LIMA2")]),
        ("REF: O4 LIMA 2", [(None, "04LIMA2")]),
        ("REF: SANTIAG0 2", [(None, "07SANTIAGO2")]),
    ],
)
def test_a_telegram_is_read_in_every_way_of_writing_it(
    line: str, found: list[tuple[str | None, str]]
) -> None:
    cable = _cable(line, year=2007)

    references = [(one.label, one.reference_id) for one in cable.references]

    assert references == found


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("ROE-DOE E-MAIL OF 04/15/2008", ReferenceKind.EMAIL),
        ("DOE TELCON OF MARCH 3", ReferenceKind.TELCON),
        ("STATE A-1956", ReferenceKind.AIRGRAM),
        ("MY REPORT OF MAY", ReferenceKind.REPORT),
        ("THE BLUE BOOK", ReferenceKind.BOOK),
        ("UNSCR 1540", ReferenceKind.DOCUMENT),
        ("LETTER OF OCTOBER 14", ReferenceKind.DOCUMENT),
        ("ONE VERY LONG NAME OF A LETTER 14", ReferenceKind.DOCUMENT),
        ("SECDEF R162245Z OCT 08", ReferenceKind.CABLE),
    ],
)
def test_what_is_no_telegram_has_a_kind_and_no_number(words: str, kind: ReferenceKind) -> None:
    cable = _cable(f"REF: {words}", year=2007)

    found = [(one.text, one.kind, one.reference_id) for one in cable.references]

    assert found == [(words, kind, None)]


def test_a_telegram_without_any_year_has_no_number() -> None:
    cable = _cable("REF: ROME 12")

    (reference,) = cable.references

    assert (reference.kind, reference.reference_id) == (ReferenceKind.CABLE, None)


@pytest.mark.parametrize("text", ["REF:", "REF: ;, ", "REF: A."])
def test_an_empty_reference_line_points_at_nothing(text: str) -> None:
    cable = _cable(text)

    references = cable.references

    assert references == ()


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("05RIO123", "05RIODEJANEIRO123"),
        ("2005 RIO 00123", "05RIODEJANEIRO123"),
        ("08SECTION01OF04KELMAR754", "08KELMAR754"),
        ("08EFTOKELMAR754", "08KELMAR754"),
        ("07KELMAR000160ZDK164", "07KELMAR160"),
        ("no number", "no number"),
    ],
)
def test_a_number_has_one_canonical_form(written: str, canonical: str) -> None:
    found = canonical_reference(written)

    assert found == canonical


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("REF: LA PAZ 2974", Layout.FRAGMENT),
        ("2. (SBU) BACKGROUND: a piece.", Layout.FRAGMENT),
        ("Good morning.\n1. eggs\n2. ham", Layout.UNKNOWN),
        ("UNCLAS XANDOR 12\nSUBJECT: X\n1. One.", Layout.PLUSD),
        ("UNCLAS XANDOR 12\n\nSUBJECT: X\n\n1. One.", Layout.RAW),
        ("Identifier: 08KELMAR12\nSUBJECT: X\n\n1. One.", Layout.LABEL_LINES),
        ("", Layout.UNKNOWN),
    ],
)
def test_the_layout_follows_from_the_zones_that_are_there(text: str, layout: Layout) -> None:
    cable = _cable(text)

    found = cable.layout

    assert found is layout


def test_a_label_gives_number_and_year_where_the_header_has_none() -> None:
    cable = _cable("Identifier: 08KELMAR00012\n\nUNCLAS KELMAR 000012\n\nSUBJECT: X\n\n1. One.")

    identity = cable.reference_id, cable.mrn

    assert identity == ("08KELMAR12", Mrn(origin="KELMAR", serial="000012", year=2008))


def test_a_text_in_which_nothing_is_found_claims_nothing() -> None:
    cable = _cable("1. eggs\n2. ham")

    empty = cable.paragraphs, cable.truncated

    assert empty == ((), False)
