"""Holds the bare splitter and the corpus to what a fair yardstick needs."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.facts import specimens
from measure.corpus import corpus, given_texts
from measure.splitter import Split, split

UNDAMAGED = (specimens() / "31KELMAR207.txt").read_text(encoding="utf-8")


def words(found: Split, field: str) -> list[str]:
    """The words of a field, unwrapped."""
    return [" ".join((written or "").split()) for written, _ in found.get(field, [])]


@pytest.mark.parametrize("text", given_texts(specimens()))
def test_every_place_holds_the_words_that_were_split_off(text: str) -> None:
    found = split(text)

    for fields in found.values():
        for written, (start, end) in fields:
            assert (written, start, end) == (None, -1, -1) or written == text[start:end]


def test_the_splitter_reads_the_same_header_as_the_reader() -> None:
    cable = read(UNDAMAGED, findings=False).cable

    found = split(UNDAMAGED)

    assert words(found, "transmission_id") == [(cable.transmission_id or "")[5:]]
    assert words(found, "routing_line") == [cable.routing_line]
    assert words(found, "station") == [cable.station and cable.station.serial]
    assert words(found, "julian") == [cable.station and cable.station.julian]
    assert words(found, "security_line") == [cable.security_line]
    assert words(found, "precedence") == [cable.precedence and cable.precedence.raw]
    assert words(found, "from") == [cable.originator]
    assert words(found, "to_name") == [one.name for one in cable.action_addressees]
    assert words(found, "to_mcn") == [one.mcn or "" for one in cable.action_addressees]
    assert words(found, "info_name") == [one.name for one in cable.info_addressees]
    assert words(found, "info_route") == [one.route or "" for one in cable.info_addressees]


def test_the_splitter_reads_the_same_heading_and_text_as_the_reader() -> None:
    cable = read(UNDAMAGED, findings=False).cable

    found = split(UNDAMAGED)

    assert words(found, "classification_line") == [cable.classification_line]
    assert words(found, "captions") == list(cable.captions)
    assert words(found, "eo") == [cable.eo]
    assert words(found, "tags") == list(cable.tags)
    assert words(found, "subject") == [cable.subject]
    assert words(found, "references") == [one.text for one in cable.references]
    assert words(found, "number") == [str(one.number) for one in cable.paragraphs]
    assert words(found, "mark") == [one.portion_mark for one in cable.paragraphs]
    assert words(found, "signer") == [cable.signer]


def test_the_splitter_reads_a_header_on_one_line() -> None:
    text = "VZCZCXYZ0012 OO RUXAWEB DE RUXBKM #0207 0640940 ZNR UUUUU ZZH O 051340Z MAR 31 FM "
    text += "EMBASSY KELMAR TO MINFOREIGN PORT ANSELM IMMEDIATE 0012\nUNCLAS KELMAR 000207\n"

    found = split(text)

    assert words(found, "from") == ["EMBASSY KELMAR"]
    assert words(found, "to_name") == ["MINFOREIGN PORT ANSELM"]


def test_a_text_that_is_no_cable_is_split_into_nothing() -> None:
    found = split("Belmoria agreed.")

    assert not any(found.values())


def test_a_corpus_is_the_same_from_the_same_seed() -> None:
    texts = given_texts(specimens())

    assert corpus(texts, count=40) == corpus(texts, count=40)
    assert corpus(texts, count=40) != corpus(texts, count=40, seed=2)


def test_no_two_cables_of_a_corpus_are_alike() -> None:
    made = corpus([UNDAMAGED], count=50)

    assert len(set(made)) == 50


def test_the_cables_of_a_corpus_agree_with_themselves_and_keep_their_size() -> None:
    for text in corpus([UNDAMAGED], count=20):
        reading = read(text, findings=False)

        assert {"serial", "julian_day", "precedence"}.isdisjoint(
            doubt.kind for doubt in reading.doubts
        )
        assert len(UNDAMAGED) / 2 < len(text) < len(UNDAMAGED) * 2
