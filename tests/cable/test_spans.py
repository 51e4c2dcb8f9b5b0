"""Holds the reader to its promises on any text: it never raises, and every place is true."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.cable import as_json, canonical_reference, highest_marking, read
from goodoffices.cable.places import unwrapped
from goodoffices.records import Reading

PIECES = [
    "VZCZCXYZ3124\nPP RUEHWEB\n",
    "DE RUEHC #0207 0640940\nZNR UUUUU ZZH\n",
    "P 050931Z MAR 09\nFM EMBASSY KELMAR\nTO RUEHC/EMBASSY ARDENA PRIORITY 0000\n",
    "INFO POSTS COLLECTIVE\nXMT EMBASSY LORNE\n",
    "UNCLAS SECTION 01 OF 02 KELMAR 000207\n\n",
    "SENSITIVE\nSIPDIS\n",
    "E.O. 13526: DECL: 03/16/2039\n",
    "TAGS: KNNP, [PARM](#) XA\n",
    "SUBJECT: MARUNA,S PLAN\nGOES ON\n\n",
    "REF: A. 08 KELMAR 12 B. DOE EMAIL\n     C. ARDENA 4-07\n\n",
    "Classified By: Jane Roe, Counselor. Reason: 1.4 (b) and (d)\n",
    "1. (U) This is one. See para 3.\n\n",
    "¶2. (SBU) SUMMARY: Two.\nEND SUMMARY.\n\n",
    "13. (SBU) Deliver these points:\n-- one\n\n-- two\n\nIF ASKED:\n\n-- three\n",
    "KELMAR 00000207  002 OF 002\n\n",
    "\n-------\nHEADING\n-------\n\n",
    "4. (U) Contact Ann Bee (a@example.org), 555-0100. Slug for A/B.\nROE\n",
]

texts = st.one_of(
    st.text(max_size=400),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=14).map(
        "".join
    ),
)


def _at(reading: Reading, field: str) -> list[str]:
    """The characters at each place of a field."""
    cable = reading.cable
    return [span.of(cable.text) for span in cable.spans.get(field, ())]


@given(texts)
def test_any_text_can_be_read_and_written_as_json(text: str) -> None:
    reading = read(text, findings=False)

    written = as_json(reading)

    assert written["layout"] == reading.cable.layout.value


@given(texts)
def test_every_place_lies_within_the_text(text: str) -> None:
    reading = read(text, findings=False)

    places = [span for found in reading.cable.spans.values() for span in found]
    places += [doubt.span for doubt in reading.doubts if doubt.span]

    assert all(span.end <= len(text) for span in places)


@given(texts)
def test_the_characters_at_a_place_are_the_value_as_sent(text: str) -> None:
    reading = read(text, findings=False)

    cable = reading.cable

    for field, value in (
        ("dtg", cable.dtg),
        ("transmission_id", cable.transmission_id),
        ("eo", cable.eo),
        ("signer", cable.signer),
    ):
        assert _at(reading, field) == ([] if value is None else [value])
    if not cable.spans.get("sections"):
        assert _at(reading, "paragraphs") == [one.text for one in cable.paragraphs]
        assert _at(reading, "points") == [one.text for one in cable.points]
        assert [unwrapped(words) for words in _at(reading, "subject")] == [
            words for words in [cable.subject] if words is not None
        ]


@given(texts)
def test_the_paragraphs_stand_in_order_and_apart(text: str) -> None:
    cable = read(text, findings=False).cable

    spans = [paragraph.span for paragraph in cable.paragraphs]

    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.text(max_size=60))
def test_any_text_has_a_canonical_form_that_stays(text: str) -> None:
    canonical = canonical_reference(text)

    again = canonical_reference(canonical)

    assert again == canonical


@given(texts)
def test_the_marking_of_a_whole_is_never_below_what_its_form_shows(text: str) -> None:
    reading = read(text, findings=False)

    shown = highest_marking(text)

    if shown is not None and not reading.cable.spans.get("sections"):
        assert reading.cable.marking is not None
        assert reading.cable.marking.level >= shown.level
