"""Writes cables from their JSON: what is written reads back the same, in the same spacing.

GOODOFFICES_EXAMPLES=10000 draws so many examples for each property.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.cable import as_json, read, write
from goodoffices.cable.from_json import cable_from_json
from goodoffices.errors import ReadingUnusableError
from goodoffices.facts import specimens

Json = dict[str, Any]

drawn_often = settings(
    max_examples=int(os.environ.get("GOODOFFICES_EXAMPLES", "60")), deadline=None
)

EXERCISE = "EXERCISE EXERCISE EXERCISE\n"
DAMAGED = {
    "31ANSELM2950.txt": "the subject is longer than the lines of the paragraphs",
    "31ANSELM5872.txt": "links in TAGS and pilcrows",
    "32ANSELM1733.txt": "a header on one line, the heading twice",
    "33KELMAR701.txt": "TAGS broken before the line was full",
}
"""Specimens whose text cannot come back, and why."""


def _parsed(text: str) -> Json:
    """What `parse` prints of a text, without findings."""
    return as_json(read(text, findings=False))


def _without_places(reading: Json) -> Json:
    """A reading without what may differ: source, layout, places and doubts."""
    left = {"source", "layout", "spans", "doubts"}
    kept = {key: value for key, value in reading.items() if key not in left}
    return {key: _unplaced(value) for key, value in kept.items()}


def _unplaced(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, list):
        return [_unplaced(one) for one in value]
    if isinstance(value, dict):
        return {
            key: _unplaced(one) for key, one in value.items() if key not in {"start", "end"}
        }
    return value


def _bare(reading: Json) -> Json:
    """A reading as another program would make it, without any places."""
    return {key: value for key, value in reading.items() if key != "spans"}


def _agrees(given: Any, found: Any) -> bool:  # noqa: ANN401 - any JSON value
    """Whether everything given was found the same; more may have been found."""
    if isinstance(given, dict):
        return all(_agrees(value, found[key]) for key, value in given.items())
    if isinstance(given, list):
        return len(given) == len(found) and all(map(_agrees, given, found))
    return bool(given == found)


# Whole records as another program would compose them.

POSTS = "EMBASSY KELMAR,EMBASSY TARVO,EMBASSY ELDHAVN,MISSION IBSO LORNE,EMBASSY SAN RUELO"
WORDS = """
    post the of a and detectors border officers if partners plan Aurelia Belmoria customs would
    welcome in on maintenance, register, Kelmar's training interdepartmental by 2032 EUR 420,000
    (GOBM) non-paper three 12 we
""".split()

names = st.sampled_from(POSTS.split(","))
routes = st.sampled_from([None, "RUXSEV", "RUXLLN", "RUXCTV"])
counters = st.sampled_from([None, "0000", "0492", "2305"])
precedences = st.sampled_from([None, "IMMEDIATE", "PRIORITY", "ROUTINE", "NIACT IMMEDIATE"])
recipients = st.fixed_dictionaries(
    {"route": routes, "name": names, "precedence": precedences, "mcn": counters}
)
collectives = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["LOWER STRAITS POSTS COLLECTIVE", "IBSO POSTS COLLECTIVE"]),
        "precedence": precedences,
        "exempt": st.lists(names, min_size=1, max_size=3, unique=True),
    }
)
addressees = st.lists(st.one_of(recipients, recipients, collectives), min_size=1, max_size=4)

REFERENCES = """
    31 KELMAR 533|cable
    2031 KELMAR 533|cable
    (31) KELMAR 533|cable
    KELMAR 533 (31)|cable
    KELMAR 4533-31|cable
    31KELMAR533|cable
    ANSELM 4412|cable
    IBSO LORNE 22|cable
    HARGROVE-CASTELLAN EMAIL OF 17 DECEMBER 2030|email
    CASTELLAN-ORLO TELCON OF 4 FEBRUARY 2031 ON THE DRAFT PLAN|telcon
    AIDE-MEMOIRE OF THE MINISTRY, 3 MAY 2031|document
    IBSO ANNUAL REPORT ON BORDER SECURITY IN THE LOWER STRAITS|report
    KELMAR A-12|airgram
""".split("\n")[1:-1]


@st.composite
def reference_lists(draw: st.DrawFn) -> list[Json]:
    """A REF line: one item without a label or several with theirs."""
    drawn = draw(st.lists(st.sampled_from(REFERENCES), max_size=4, unique=True))
    items = [line.strip().split("|") for line in drawn]
    labels = ["A", "B", "C", "D"] if len(items) > 1 or draw(st.booleans()) else [None]
    return [
        {"label": label, "text": text, "kind": kind}
        for label, (text, kind) in zip(labels, items, strict=False)
    ]


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A sentence on lines of at most 65 characters."""
    words = ["We", *draw(st.lists(st.sampled_from(WORDS), max_size=40)), "thank them."]
    return _filled(" ".join(words), 65)


def _filled(text: str, width: int, lead: str = "") -> str:
    """A text on lines of so many characters; the first one begins behind a lead."""
    lines = [lead]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] != lead or len(lines) > 1 else lead + word
        if len(joined) > width and lines != [lead]:
            lines.append(word)
        else:
            lines[-1] = joined
    return "\n".join(lines).removeprefix(lead)


ENDINGS = [
    "",
    "\n\nBegin points:\n\n-- We thank\nyou.\n\nIF ASKED WHY NOW:\n\n-- No.\n\nEnd points.",
    " See paragraph 1.",
    " COMMENT: It is late. END COMMENT.",
    "\nMinistry point of contact: Petra Aldous (p.aldous@example.org),\nphone 555-0157.",
    " Please slug replies for CPD/NSCI and CPD/MAR.",
]
RUN_IN = st.sampled_from(["", "", "SUMMARY: ", "BACKGROUND: ", "ACTION REQUEST FOR POST: "])
HEADINGS = [
    "STATE OF THE STEPS",
    "Next Steps",
    "WHAT BELMORIA WANTS, AND WHAT IT CAN PAY FOR BY ITSELF IN THE NEXT YEAR",
]


@st.composite
def texts(draw: st.DrawFn) -> Json:
    """The paragraphs of a cable with the headings between them."""
    bodies = st.tuples(RUN_IN, sentences(), st.sampled_from(ENDINGS)).map("".join)
    drawn = draw(st.lists(bodies, min_size=1, max_size=5))
    marks = st.sampled_from(["U", "SBU", "SBU/NF"])
    paragraphs = [
        {"number": at, "number_as_written": at, "portion_mark": draw(marks), "text": text}
        for at, text in enumerate(drawn, start=1)
    ]
    above = draw(st.sets(st.integers(1, len(paragraphs))))
    headings = [
        {"text": draw(st.sampled_from(HEADINGS)), "before_paragraph": at}
        for at in sorted(above)
    ]
    return {"paragraphs": paragraphs, "headings": headings}


@st.composite
def records(draw: st.DrawFn) -> Json:
    """A whole cable without places and without what follows from the rest."""
    serial = draw(st.integers(1, 999_999))
    prosigns = draw(st.sampled_from(["R", "P", "O P", "P R", "Z O"]))
    sections = draw(st.sampled_from([None, None, {"this": 1, "total": 3}]))
    count = "SECTION 01 OF 03 " if sections else ""
    tags = "KNNP PARM PREL PTER EAID PGOV ETTC KCRM XA XB XC IBSO".split()
    return {
        "transmission_id": f"VZCZCXYZ{serial % 10_000:04}",
        "routing_line": draw(
            st.sampled_from(["RR RUXAWEB", "OO RUXAWEB RUXSEV RUXLLN RUXCTV"])
        ),
        "station": {
            "routing_indicator": "RUXBKM",
            "serial": f"{serial % 10_000:04}",
            "julian": "1871419",
        },
        "security_line": draw(st.sampled_from(["ZNR UUUUU ZZH", "ZNR UUUUU"])),
        "dtg": f"{prosigns} 051410Z JUL 32",
        "from": draw(names),
        "to": draw(addressees),
        "info": draw(st.one_of(st.just([]), addressees)),
        "classification_line": f"UNCLAS {count}KELMAR {serial:06}",
        "mrn": {"origin": "KELMAR", "serial": f"{serial:06}", "year": 2032},
        "reference_id": f"32KELMAR{serial}",
        "sections": sections,
        "captions": draw(st.sampled_from([[], ["SENSITIVE"], ["SENSITIVE", "SIPDIS"]])),
        "attention_lines": draw(
            st.sampled_from(
                [[], ["ANSELM FOR CPD/NSCI - HARGROVE"], ["TARVO FOR ROE", "KELMAR PASS"]]
            )
        ),
        "handling_statements": draw(
            st.sampled_from([[], ["SENSITIVE BUT UNCLASSIFIED -- PLEASE PROTECT ACCORDINGLY"]])
        ),
        "eo": draw(st.sampled_from(["13526", "12958"])),
        "declassify_on": draw(st.sampled_from([None, None, "2041-03-16", "X1"])),
        "tags": draw(st.lists(st.sampled_from(tags), min_size=1, unique=True)),
        "subject": " ".join(
            draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20))
        ).upper(),
        "references": draw(reference_lists()),
        "signer": draw(st.sampled_from([None, "HARGROVE", "DE LA CRUZ"])),
        **draw(texts()),
    }


@given(records())
@drawn_often
def test_a_record_of_another_program_reads_back_the_same(record: Json) -> None:
    found = _parsed(write(record))

    assert _agrees(record, found)


@given(records())
@drawn_often
def test_a_whole_reading_reads_back_the_same_with_and_without_places(record: Json) -> None:
    reading = _parsed(write(record))

    with_places, without = _parsed(write(reading)), _parsed(write(_bare(reading)))

    assert _without_places(with_places) == _without_places(reading)
    assert _without_places(without) == _without_places(reading)


# Texts in the raw layout, spaced in several ways.

PLAIN_WORDS = (
    "post the detectors border officers partners plan customs training register".split()
)
LONG = " ".join(PLAIN_WORDS * 3) + "."


@st.composite
def raw_texts(draw: st.DrawFn) -> str:
    """A cable whose heading and paragraphs are wrapped and parted in one way throughout."""
    width = draw(st.sampled_from([55, 66]))
    part = "\n" * draw(st.sampled_from([1, 2, 3]))
    blanks = " " * draw(st.sampled_from([1, 2, 4]))
    between = "\n" * draw(st.sampled_from([2, 3]))
    subject = " ".join(draw(st.lists(st.sampled_from(PLAIN_WORDS), min_size=1, max_size=20)))
    tags = draw(
        st.lists(
            st.sampled_from("KNNP PARM PREL EAID XB XC IBSO".split()), min_size=1, unique=True
        )
    )
    parts = [
        "VZCZCXYZ6821\nRR RUXAWEB\nDE RUXBKM #0588 1871419\nZNR UUUUU ZZH\nR 051410Z JUL 32\n"
        "FM EMBASSY KELMAR\nTO RUXAPA/MINFOREIGN PORT ANSELM PRIORITY 4962\nEMBASSY TARVO\n"
        + draw(st.sampled_from(["", "INFO IBSO POSTS COLLECTIVE\nXMT EMBASSY ELDHAVN\n"])),
        draw(st.sampled_from(["UNCLAS KELMAR 000588", "UNCLAS  KELMAR 000588"])),
        draw(st.sampled_from(["SENSITIVE\nSIPDIS", "SENSITIVE\nSIPDIS\nSENSITIVE"])),
        *draw(st.sampled_from([[], ["TARVO FOR ROE"]])),
        draw(
            st.sampled_from(["E.O. 13526: N/A", "E.O. 13526: DECL: 03/16/2041", "E.O. 13526"])
        ),
        f"TAGS:{blanks}{', '.join(tags)}",
        "SUBJECT:" + blanks + _filled(subject.upper(), width, f"SUBJECT:{blanks}"),
        *draw(st.lists(st.sampled_from(_reference_lines(blanks)), max_size=1)),
    ]
    texts = [LONG, *draw(st.lists(sentences(), max_size=4))]
    heads = [draw(st.sampled_from(_heads(at))) for at in range(1, len(texts) + 1)]
    paragraphs = [
        head + _filled(text, width, head.splitlines()[-1])
        for head, text in zip(heads, texts, strict=True)
    ]
    signer = draw(st.sampled_from(["\nHARGROVE", "\n\nHARGROVE"]))
    header = parts.pop(0).removesuffix("\n") + "\n\n"
    return header + part.join(parts) + part + between.join(paragraphs) + signer + "\n"


def _reference_lines(blanks: str) -> list[str]:
    """REF lines of one item, of labelled ones below each other, and of further serials."""
    hang = " " * len(f"REF:{blanks}")
    return [
        f"REF:{blanks}32 KELMAR 311",
        f"REF:{blanks}A. 32 KELMAR 311\n{hang}B. ELDHAVN 57\n{hang}C. ROE EMAIL OF 3 MAY 2032",
        f"REF:{blanks}KELMAR 311 AND 533",
    ]


def _heads(at: int) -> list[str]:
    """A paragraph number with its mark, and behind a heading, ruled or bare."""
    head = f"{at}. (U) "
    if at == 1:
        return [head]
    ruled = "------------------\nSTATE OF THE STEPS\n------------------\n\n"
    return [head, f"{at}. (SBU) ", f"{ruled}{head}", f"NEXT STEPS\n\n{head}"]


@given(raw_texts())
@drawn_often
def test_an_undamaged_text_comes_back_as_it_was(text: str) -> None:
    assert write(_parsed(text)) == text


@pytest.mark.parametrize("path", sorted(specimens().glob("*.txt")), ids=lambda path: path.stem)
def test_a_specimen_comes_back_as_it_was_between_its_exercise_lines(path: Path) -> None:
    """The lines before and behind a cable are no part of its reading."""
    text = path.read_text(encoding="utf-8")
    reading = _parsed(text)

    written = write(reading)

    assert _without_places(_parsed(written)) == _without_places(reading)
    assert _without_places(_parsed(write(_bare(reading)))) == _without_places(reading)
    assert (written == text.replace(EXERCISE, "")) is (path.name not in DAMAGED)


def test_line_ends_of_another_kind_come_back() -> None:
    text = (specimens() / "33KELMAR388.txt").read_text(encoding="utf-8").replace(EXERCISE, "")

    assert write(_parsed(text.replace("\n", "\r\n"))) == text.replace("\n", "\r\n")


HEADER = "VZCZCXYZ6821\nRR RUXAWEB\nR 051410Z JUL 32\nFM EMBASSY KELMAR\nTO EMBASSY TARVO\n"
BODY = f"1. (U) {_filled(LONG, 66, '1. (U) ')}\n\n2. (U) We thank them.\nROE\n"


LINE = "UNCLAS KELMAR 000588"
RULED = "--------\nTHE PLAN\n--------\n\n" + "\n".join(["-" * 45, "THE STEPS", "-" * 45])
PASSING = """SIPDIS
SIPDIS

TARVO FOR ROE, ARDENA FOR BREKKE, ELDHAVN FOR THE COUNSELOR,
ANSELM FOR HARGROVE"""
LETTER = """REF: A. THE LETTER OF THE MINISTRY OF FOREIGN AFFAIRS OF
        BELMORIA
     B. KELMAR 311"""
COLLECTIVE = """INFO A POSTS COLLECTIVE PRIORITY
XMT EMBASSY LORNE
RUXSEV/EMBASSY ELDHAVN 0001

UNCLAS KELMAR 000588"""


@pytest.mark.parametrize(
    "heading",
    [
        f"{COLLECTIVE}\n\nSUBJECT: A PLAN",
        f"BT\n{LINE}\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: KNNP\nSUBJECT: A PLAN\n\nREF: KELMAR 1",
        "\nUNCLAS  KELMAR  000588\n\nTAGS: KNNP, PARM\n\nE.O. 13526: NA",
        f"\n{LINE}\nEO 13526: N/A\nTAGS:    KNNP\nSUBJECT: A PLAN\nREF:     KELMAR 1",
        f"\n{LINE}\n\nTAGS: KNNP PARM OVIP (HOLT, ANNA), PREL\n\nREFTEL: KELMAR 311",
        f"\n{LINE}\n\nTAGS: KNNPPARMPREL, EAID,\n      PTER\n\nSUBJ: A PLAN",
        f"\n{LINE}\n\n{PASSING}\n\nSUBJECT: A PLAN",
        f"\n{LINE}\n\nSUBJECT: A PLAN\n\nREFS: A. KELMAR 311\n      B. KELMAR 312",
        f"\n{LINE}\n\nSUBJECT: A PLAN\n\nREF: A. KELMAR 311 B. THE LETTER, C. ARDENA 41",
        f"\n{LINE}\n\nSUBJECT: A PLAN\n\n{LETTER}",
        f"\n{LINE}\n\nSUBJECT: A PLAN\n\n{RULED}",
        f"\n{LINE}\n\nSUBJECT: A PLAN\n\nWHY SIGN THE PLAN?",
    ],
)
def test_a_heading_comes_back_in_its_own_spacing(heading: str) -> None:
    text = f"{HEADER}{heading}\n\n{BODY}"

    assert write(_parsed(text)) == text


@pytest.mark.parametrize(
    "body",
    [
        "1.  (U) One.\n\n2.  (U) Two.\n\n3.  (U) Three.\n",
        "1.(U) One.\n\n2.(U) Two.\n\n3.(U) Three.\n",
        "1. One.\n\n2. Two.\n\n\n3. Three.\n",
        "(U) One is this.\n\nTwo is that.\n",
    ],
)
def test_paragraphs_come_back_in_their_own_spacing(body: str) -> None:
    text = f"{HEADER}\nUNCLAS KELMAR 000588\n\nSUBJECT: A PLAN\n\n{body}"

    assert write(_parsed(text)) == text


HEADING = "FM EMBASSY KELMAR\n\nUNCLAS SECTION 01 OF 03 KELMAR 000588\n\nSUBJECT: A PLAN\n\n"


@pytest.mark.parametrize(
    "body",
    [
        "1. (U) We met\n\n{} 002 OF 003\n\n\nMr. Orlo.\n\n{} 003 OF 003\n\n2. (U) Yes.\nROE\n",
        "1. (U) We met\n\n{} 001.2 OF 003\n\n\nMr. Orlo and\n\n{} 002 OF 003\n\n\nhim.\nROE\n",
        "1. (U) We met {} 002 OF 003 Mr. Orlo.\nROE\n",
    ],
)
def test_section_lines_come_back_where_they_stood(body: str) -> None:
    text = HEADING + body.replace("{}", "KELMAR 00000588 ")

    assert write(_parsed(text)) == text


def test_a_message_of_sections_without_places_is_complete() -> None:
    """Without the lines that begin its sections an unsigned message would seem cut off."""
    record = {
        "classification_line": "UNCLAS SECTION 01 OF 03 KELMAR 000588",
        "mrn": {"origin": "KELMAR", "serial": "000588"},
        "sections": {"this": 1, "total": 3},
        "paragraphs": [{"number": at, "text": "All is well."} for at in (1, 2)],
    }

    text = write(record)

    assert text == (
        "UNCLAS SECTION 01 OF 03 KELMAR 000588\n\nKELMAR 00000588  002 OF 003\n\n"
        "1. All is well.\n\nKELMAR 00000588  003 OF 003\n\n2. All is well.\n"
    )
    assert not _parsed(text)["truncated"]
    assert _parsed(write({**record, "truncated": True}))["truncated"]


def test_a_section_line_that_fits_nowhere_stands_behind_its_paragraph() -> None:
    reading = _parsed(
        f"{HEADING}1. (U) We met\n\nKELMAR 00000588  002 OF 003\n\nMr. Orlo.\nROE\n"
    )
    reading["paragraphs"][0]["text"] = "We met."

    assert "1. (U) We met.\n\nKELMAR 00000588  002 OF 003\nROE\n" in write(reading)


@pytest.mark.parametrize(
    "line",
    [
        "Classified By: Jane Roe, Counselor. Reason: 1.4 (b) and (d)",
        "Classified By: Jane Roe; Counselor, reasons 1.4 (b), (d).",
        "Classified By: Jane Roe, for reason 1.4 (b)",
        "Classified By: Jane Roe, Counselor.",
    ],
)
def test_the_classifier_comes_back(line: str) -> None:
    reading = _parsed(f"{HEADING}{line}\n\n1. (U) Yes.\nROE\n")

    assert _parsed(write(_bare(reading)))["classified_by"] == reading["classified_by"]
    assert _parsed(write(reading))["classified_by"] == reading["classified_by"]


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ({}, ""),
        ({"subject": "A PLAN"}, "SUBJECT: A PLAN\n"),
        ({"reference_id": "32KELMAR588"}, "Reference id: 32KELMAR588\n"),
        ({"declassify_on": "X1"}, "DECL: X1\n"),
        ({"eo": "11652", "declassify_on": "GDS"}, "E.O. 11652: GDS\n"),
        ({"eo": "13526", "declassify_on": "2041-03-16"}, "E.O. 13526: DECL: 03/16/2041\n"),
        ({"classification": "UNCLASSIFIED"}, "UNCLAS\n"),
        (
            {
                "classification": "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
                "mrn": {"origin": "KELMAR", "serial": "588", "year": 2032},
                "sections": {"this": 1, "total": 2},
                "truncated": True,
                "created": "2032-07-05T14:10:00Z",
                "precedence": {"raw": "O"},
            },
            "O 051410Z JUL 32\n\nUNCLAS FOUO SECTION 01 OF 02 KELMAR 588\n",
        ),
        ({"tags": ["OVIP", "HOLT, ANNA", "PREL"]}, "TAGS: OVIP (HOLT, ANNA), PREL\n"),
        (
            {
                "to": [
                    {"name": "IBSO POSTS COLLECTIVE", "exempt": ["EMBASSY TARVO"]},
                    {"name": "X"},
                ]
            },
            "TO IBSO POSTS COLLECTIVE\nXMT EMBASSY TARVO\nTO X\n",
        ),
        (
            {
                "headings": [{"text": "LAST"}, {"text": "NO", "before_paragraph": 7}],
                "paragraphs": [{"text": "One", "portion_mark": "U"}],
                "signer": "ROE",
            },
            "----\nLAST\n----\n\n(U) One\n\n---\nNO\n---\n\nROE\n",
        ),
    ],
)
def test_what_is_known_is_written(record: Json, text: str) -> None:
    assert write(record) == text


def test_a_record_without_places_is_wrapped_at_55_characters() -> None:
    references = [
        {"label": None, "text": "A LETTER OF THE MINISTRY " * 4, "kind": "document"},
        {"label": None, "text": "32 KELMAR 311", "kind": "cable"},
    ]

    text = write({"subject": "A PLAN FOR POSTS " * 9, "references": references})

    assert text == (
        "SUBJECT: A PLAN FOR POSTS A PLAN FOR POSTS A PLAN FOR\n"
        "POSTS A PLAN FOR POSTS A PLAN FOR POSTS A PLAN FOR\n"
        "POSTS A PLAN FOR POSTS A PLAN FOR POSTS A PLAN FOR\nPOSTS\n\n"
        "REF: A LETTER OF THE MINISTRY A LETTER OF THE MINISTRY\n"
        "        A LETTER OF THE MINISTRY A LETTER OF THE\n"
        "        MINISTRY; 32 KELMAR 311\n"
    )


PIECES = [
    "VZCZCXYZ3124\nPP RUXAWEB\n",
    "DE RUXAPA #0207/01 0640940 ZNR UUUUU ZZH\n",
    "P 050931Z MAR 32\nFM EMBASSY KELMAR\nTO RUXAPA/EMBASSY TARVO PRIORITY 0000\n",
    "INFO POSTS COLLECTIVE\nXMT EMBASSY LORNE\n",
    "UNCLAS SECTION 01 OF 02 KELMAR 000207\n\n",
    "SENSITIVE\nSIPDIS SENSITIVE TARVO FOR\nROE\n",
    "E.O. 13526: DECL: 03/16/2039\n",
    "TAGS: KNNP, [PARM](#) XA PRELPGOV PARM\n",
    "SUBJECT: MARUNA,S PLAN\nGOES ON\n\n",
    "REF: A. 31 KELMAR 12 B. DOE EMAIL\n     B. ARDENA 4-31 AND 5\n\n",
    "Classified By: Jane Roe, Counselor. Reason: 1.4 (b) and (d)\n",
    "1. (U) This is one. See para 3.\n\n",
    "¶2. (SBU) SUMMARY: Two.\nEND SUMMARY.\n\n",
    "13. (SBU) Deliver these points:\n-- one\n\n-- two\n\nIF ASKED:\n\n-- three\n",
    "KELMAR 00000207  002 OF 002\n\n",
    "PAGE 02 KELMAR 10836 032018Z\n",
    "\n-------\nHEADING\n-------\n\n",
    "4. (U) Contact Ann Bee (a@example.org), 555-0100. Slug for A/B.\nROE\n",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=14))
@drawn_often
def test_whatever_can_be_read_can_be_written(pieces: list[str]) -> None:
    reading = _parsed("".join(pieces))

    assert isinstance(write(reading), str)
    assert isinstance(write(_bare(reading)), str)


def test_places_that_are_wrong_do_no_harm() -> None:
    """Another program may give places of another text, or of none."""
    far = 10**12
    reading = _parsed(f"{HEADING}1. (U) We met\n\nKELMAR 00000588  002 OF 003\n\nyou.\nROE\n")
    stretched = {
        name: [[start, end + far] for start, end in places]
        for name, places in reading["spans"].items()
    }
    shifted = {
        name: [[start + at * far, end + at * far] for at, (start, end) in enumerate(places, 1)]
        for name, places in reading["spans"].items()
    }

    for spans in (stretched, shifted):
        assert "1. (U) We met\nyou." in write({**reading, "spans": spans})


def test_every_key_of_a_reading_is_known() -> None:
    """A key that the reader adds must be taken by the writer as well."""
    reading = read("".join(PIECES), findings=True)

    assert cable_from_json(as_json(reading, "paper.txt")).signer == "ROE"


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (None, "$: there must be an object here, not null"),
        ([], "$: there must be an object here, not a list"),
        ({"colour": 1}, "$.colour: there is no such key"),
        ({"subject": 3}, "$.subject: there must be words here, not a whole number"),
        ({"subject": 3.5}, "$.subject: there must be words here, not a number"),
        ({"to": {}}, "$.to: there must be a list here, not an object"),
        ({"to": [{"name": "X"}, {}]}, "$.to[1].name: there must be words here, not null"),
        ({"to": [{"name": "X", "n": 1}]}, "$.to[0].n: there is no such key"),
        (
            {"paragraphs": [{"text": "x", "number": True}]},
            "$.paragraphs[0].number: there must be a whole number here, not true or false",
        ),
        (
            {"paragraphs": [{"text": "x", "number": -1}]},
            "$.paragraphs[0].number: -1 is less than 0",
        ),
        (
            {"paragraphs": [{"text": "x", "start": 4, "end": 2}]},
            "$.paragraphs[0].end: the end stands before the start",
        ),
        ({"truncated": "no"}, "$.truncated: there must be true or false here, not words"),
        ({"layout": "paper"}, "$.layout: “paper” is none of raw, "),
        ({"created": "yesterday"}, "$.created: a time is written so: 2009-03-16T15:42:00Z"),
        ({"spans": {"subject": [[4]]}}, "$.spans.subject[0]: a place is a list of two numbers"),
        ({"spans": {"subject": [4]}}, "$.spans.subject[0]: there must be a list here"),
        (
            {"talking_points": {"points": [{"kind": "maybe"}]}},
            "$.talking_points.points[0].kind: “maybe” is none of main, if_asked",
        ),
        ({"findings": [1]}, "$.findings[0]: there must be an object here"),
    ],
)
def test_what_is_wrong_is_told_with_its_path(record: object, message: str) -> None:
    with pytest.raises(ReadingUnusableError) as told:
        write(record)

    assert str(told.value).startswith(message)
