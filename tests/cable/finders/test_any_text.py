"""Finds something or nothing in any text, and never fails."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.cable import as_json, read
from goodoffices.exchange import office_tables
from goodoffices.facts import shipped
from goodoffices.facts.tables import specimens
from goodoffices.records import sentence

NAMES = shipped().with_office(office_tables(str(specimens() / "office.toml")))

REPORT = "FM EMBASSY KELMAR\nTO MINFOREIGN PORT ANSELM\n\nUNCLAS KELMAR 000207\n\nTAGS: XB\n\n"
INSTRUCTION = """P 101412Z FEB 31
FM MINFOREIGN PORT ANSELM
TO EMBASSY KELMAR
EMBASSY TARVO

UNCLAS ANSELM 001184

SUBJECT: A

"""

TOPS = ["", REPORT, INSTRUCTION]

WORDS = """
Belmoria, Skerrland's, IBSO, we, you, he, it, your government, Embassy Tarvo, post, please,
the Ministry, many donors, (GOXX), GOT, pledged to, promised, will, would, is not,
has not replied, offered, could provide, is already providing, are supporting, proposals for,
non-papers on, consider, adopted a work plan, the plan, must secure approval, a project on,
projects include, have been vetted, expertise in, would like to meet with, would welcome,
the response to, signed, by March, within 30 days, of signature, before the talks,
as soon as possible, February 30, EUR 5 million, $, and, ;, :, ., ?, if, provided that,
no later than, a, to, in, SUMMARY:, END SUMMARY.
"""

MARKS = [
    ",",
    "\n\n-- ",
    "\n\n2. (SBU) ",
    "\n\n-- Step 1: ",
    "\n\n-- BM-1: ",
    "\n\nBegin points:\n\n-- ",
    "\n\nIF ASKED:\n\n-- ",
    "\n\nEnd points.\n\n",
]

PIECES = [*(one.strip() for one in WORDS.split(",")), *MARKS]

texts = st.builds(
    lambda top, words: f"{top}1. (SBU) {' '.join(words)}",
    st.sampled_from(TOPS),
    st.lists(st.sampled_from(PIECES), max_size=30),
)


@given(texts)
def test_whatever_is_found_has_a_place_and_can_be_said(text: str) -> None:
    reading = read(text, gazetteer=NAMES)

    places = [
        span for one in reading.findings for spans in one.spans.values() for span in spans
    ]

    assert all(span.of(text).strip() for span in places)
    assert all(one.spans and sentence(one.record).strip() for one in reading.findings)
    assert len(as_json(reading)["findings"]) == len(reading.findings)  # type: ignore[arg-type]


@given(texts)
def test_what_is_found_does_not_change_from_one_reading_to_the_next(text: str) -> None:
    first = read(text, gazetteer=NAMES).findings

    second = read(text, gazetteer=NAMES).findings

    assert first == second
