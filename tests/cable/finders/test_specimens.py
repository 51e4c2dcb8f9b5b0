"""Reads the whole specimen traffic: every place holds, and the story comes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from goodoffices.cable import read
from goodoffices.facts import Gazetteer
from goodoffices.facts.tables import specimens
from goodoffices.records import Finding, Reading, sentence

Told = Callable[[Finding], dict[str, str]]

PAPERS = sorted(specimens().glob("*.txt"))


def _read(paper: Path, gazetteer: Gazetteer) -> Reading:
    """The reading of one specimen."""
    return read(paper.read_text(encoding="utf-8"), gazetteer=gazetteer)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_every_finding_of_a_specimen_shows_its_words(paper: Path, gazetteer: Gazetteer) -> None:
    reading = _read(paper, gazetteer)

    for one in reading.findings:
        places = [span for spans in one.spans.values() for span in spans]
        assert places
        assert all(span.of(reading.cable.text).strip() for span in places)
        assert max(span.end for span in places) <= len(reading.cable.text)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_the_words_of_a_specimen_are_those_at_their_place(
    paper: Path, gazetteer: Gazetteer
) -> None:
    reading = _read(paper, gazetteer)

    for one in reading.findings:
        for name in ("what", "request", "purpose", "title", "area", "action", "condition"):
            value, spans = getattr(one.record, name, None), one.spans.get(name)
            written = " ".join(spans[0].of(reading.cable.text).split()) if spans else None
            assert value == written


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_every_finding_of_a_specimen_can_be_said_in_a_line(
    paper: Path, gazetteer: Gazetteer
) -> None:
    reading = _read(paper, gazetteer)

    assert all(sentence(one.record).strip() for one in reading.findings)


STORY = [
    "31ANSELM1184 action_request addressee=Embassy Kelmar due=2031-03-15",
    "31ANSELM1184 proposal by=XAA to=XBB form=plan standing=awaiting_answer",
    "31KELMAR207 undertaking by=XBB to=XAA due=2031-04-02 standing=promised",
    "31KELMAR207 answer by=XBB what=the idea standing=interested",
    "31KELMAR533 plan standing=signed date=2031-06-18",
    "31KELMAR533 step number=1 by=XBB means=own due=2031-07-18",
    "31KELMAR533 step number=2 by=XBB means=own due=2031-09",
    "31KELMAR533 step number=5 by=XBB means=help_needed due=2033",
    "31KELMAR533 undertaking by=XAA to=XBB due=2031-07-15",
    "31ANSELM4412 project topic=DET end_user=State Customs Service standing=agreed",
    "31TARVO402 step number=3 by=Ministry of Justice due=2032-06",
    "31TARVO402 proposal by=XCC to=XBB form=memorandum of understanding",
    "31ANSELM5871 proposal by=XAA to=XSS standing=awaiting_answer",
    "31ANSELM5871 support party=XSS recipient=XMM standing=existing",
    "31ANSELM5872 undertaking claim=denied by=XLL to=XAA",
    "31ELDHAVN288 undertaking by=XSS to=XAA due=2031-12-15",
    "31ELDHAVN288 offer claim=hedged by=XSS help=training",
    "31ARDENA455 undertaking by=XLL to=XAA due=2032-01-31",
    "31QUILLON340 undertaking by=XTT to=XAA due=2032-01",
    "32ARDENA41 answer by=XLL what=contribute to Project BM-2 standing=declines",
    "32ELDHAVN57 pledge by=XSS to=XBB standing=pledged",
    "32ANSELM1733 undertaking by=Ministry of External Relations due=2032-01 standing=not_met",
    "32KELMAR588 step number=2 by=XBB standing=met",
    "32KELMAR588 undertaking by=State Customs Service to=XSS due=2032-08-15",
    "32ELDHAVN190 pledge by=XSS standing=paid",
    "33IBSOLORNE22 pledge by=IBSO to=XBB standing=pledged",
    "33QUILLON75 answer claim=denied by=XTT standing=silent",
    "34ANSELM310 project recipient=XMM topic=GEN standing=expected",
    "34ARDENA58 undertaking by=XLL to=XAA what=give us an answer due=2034-03-20",
    "34ELDHAVN31 offer by=XSS to=XBB",
    "31ELDHAVN288 answer by=XSS what=BM-4 standing=declines",
    "31ELDHAVN288 undertaking by=XSS to=XAA due=2032-02",
    "32ELDHAVN57 undertaking by=XSS to=XAA due=2032-03-10",
    "34ELDHAVN31 undertaking by=XSS due=2034-05",
    "34TARVO66 undertaking by=XCC to=XAA due=2034-09",
    "33IBSOLORNE22 answer by=IBSO standing=accepts_in_part",
    pytest.param(
        "34ELDHAVN31 undertaking by=XBB due=2033-12-15",
        marks=pytest.mark.xfail(strict=True, reason="Weil is taken for a Skerrlander"),
    ),
]


@pytest.mark.parametrize("fact", STORY)
def test_the_story_of_the_specimens_is_found(
    gazetteer: Gazetteer, told: Told, fact: str
) -> None:
    reference, kind, rest = fact.split(" ", 2)

    found = _read(specimens() / f"{reference}.txt", gazetteer).findings

    wanted = {"claim": "asserted", **_fields(rest)}
    assert [one for one in found if one.kind == kind and _has(told(one), wanted)]


def _has(one: dict[str, str], wanted: dict[str, str]) -> bool:
    """Whether a finding has all these fields, asserted where it does not say how firmly."""
    return wanted.items() <= {"claim": "asserted", **one}.items()


def _fields(written: str) -> dict[str, str]:
    """Fields written name=value, whose values may have blanks."""
    fields: dict[str, str] = {}
    for word in written.split():
        name, equals, value = word.partition("=")
        if equals:
            fields[name] = value
        else:
            last = list(fields)[-1]
            fields[last] = f"{fields[last]} {word}"
    return fields


NOT_SO = [
    pytest.param(
        "33SANRUELO144 support party=XMM recipient=XSS",
    ),
    pytest.param(
        "33IBSOLORNE22 answer by=XAA standing=accepts",
    ),
    pytest.param(
        "34ELDHAVN31 undertaking by=XSS what=send due=2034-12-15",
        marks=pytest.mark.xfail(strict=True, reason="Weil is taken for a Skerrlander"),
    ),
    "31KELMAR207 undertaking by=XAA",
    "32ARDENA41 answer by=XLL standing=accepts",
]


@pytest.mark.parametrize("fiction", NOT_SO)
def test_what_the_specimens_do_not_say_is_not_found(
    gazetteer: Gazetteer, told: Told, fiction: str
) -> None:
    reference, kind, rest = fiction.split(" ", 2)

    found = _read(specimens() / f"{reference}.txt", gazetteer).findings

    assert not [one for one in found if one.kind == kind and _has(told(one), _fields(rest))]
