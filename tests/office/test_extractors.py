"""Extractors of other makers: what they may see, what is kept of it, and how they fail."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from goodoffices import ledger
from goodoffices.errors import ExtractorFailedError, FindingsDroppedError, OfficeFileError
from goodoffices.facts import Gazetteer
from goodoffices.ledger import Ledger
from goodoffices.office import extractors, names, papers, questions
from goodoffices.office.extractors import Extractors
from goodoffices.records import Audience, Level, Undertaking
from tests.office.conftest import MARCH

Write = Callable[..., str]
Json = dict[str, object]

BODY = """1. (U) Deadline for Belmoria: comments on the
plan, 15 April 2031. Skerrland gives EUR 1.5 million to Belmoria and Corvania."""


def _at(text: str, words: str) -> list[list[int]]:
    """The place of some words."""
    start = text.index(words)
    return [[start, start + len(words)]]


def _promise(text: str, **changed: object) -> Json:
    """The undertaking that the text gives, some fields changed."""
    due = {"text": "15 April 2031", "date": "2031-04-15", "relation": "by"}
    fields: dict[str, object] = {
        "by": {"value": {"name": "Belmoria", "iso3": "XBB"}, "spans": _at(text, "Belmoria:")},
        "what": {
            "value": "comments on the plan",
            "spans": _at(text, "comments on the\nplan"),
        },
        "due": {"value": due, "spans": _at(text, "15 April 2031")},
    }
    start, end = _at(text, "Belmoria:")[0]
    fields["by"] = {"value": {"name": "Belmoria", "iso3": "XBB"}, "spans": [[start, end - 1]]}
    return {"kind": "undertaking", "claim": "asserted", "fields": fields | changed}


def _pledge(text: str, **changed: object) -> Json:
    """The pledge that the text gives, some fields changed."""
    sum_ = {"text": "EUR 1.5 million", "minor": 150_000_000, "currency": "EUR", "about": False}
    fields: dict[str, object] = {
        "by": {"value": {"name": "Skerrland"}, "spans": _at(text, "Skerrland")},
        "amount": {"value": sum_, "spans": _at(text, "EUR 1.5 million")},
        "standing": {"value": "pledged", "spans": []},
    }
    return {"kind": "pledge", "claim": "hedged", "fields": fields | changed}


def _plugged(
    *calls: Callable[[str], object], ceiling: Level = Level.UNCLASSIFIED
) -> Extractors:
    """Extractors named one, two …, that may see texts up to this level."""
    named = zip(("one", "two", "three"), calls, strict=False)
    return Extractors(calls=tuple(named), audience=Audience(ceiling=ceiling))


@pytest.fixture
def parse(write: Write, known: Gazetteer) -> Callable[..., list[object]]:
    """Parse a cable from Kelmar with some extractors."""

    def parsed(plugged: Extractors, body: str = BODY, **parts: object) -> list[object]:
        return list(papers.parse([write(body, **parts)], known, plugged=plugged))

    return parsed


def _own(read: object) -> list[Json]:
    """The findings that extractors gave."""
    assert isinstance(read, dict)
    return [one for one in read["findings"] if one["rule"].startswith("extractor:")]


def test_a_finding_that_the_text_proves_is_taken_under_the_extractor_s_name(
    parse: Callable[..., list[object]],
) -> None:
    (read,) = parse(_plugged(lambda text: [_promise(text), _pledge(text)]))

    assert [(one["kind"], one["rule"], one["paragraph"]) for one in _own(read)] == [
        ("undertaking", "extractor:one", 1),
        ("pledge", "extractor:one", 1),
    ]


def test_findings_may_come_as_text(parse: Callable[..., list[object]]) -> None:
    (read,) = parse(_plugged(lambda text: json.dumps([_promise(text)])))

    assert len(_own(read)) == 1


def test_what_two_extractors_find_is_taken_once(parse: Callable[..., list[object]]) -> None:
    def find(text: str) -> Sequence[Json]:
        return [_promise(text)]

    (read,) = parse(_plugged(find, find))

    assert [one["rule"] for one in _own(read)] == ["extractor:one"]


def _spans(text: str, words: str, value: object) -> dict[str, object]:
    return {"value": value, "spans": _at(text, words)}


BELMORIA = {"name": "Belmoria", "iso3": "XBB"}
AMOUNT = {"text": "EUR 1.5 million", "minor": 150_000_000, "currency": "EUR", "about": False}
DUE = {"text": "15 April 2031", "date": "2031-04-15", "relation": "by"}


@pytest.mark.parametrize(
    ("name", "words", "value", "reason"),
    [
        ("what", "comments", "remarks", "“what” is not what stands at its place"),
        ("what", "comments", 7, "“what” is not in words"),
        ("what", "comments", None, "“what” has a place and no value"),
        ("by", "comments", BELMORIA, "“by” is not whom its place names"),
        ("by", "Belmoria", {"name": "Belmoria", "iso3": "XSS"}, "a code that is not known"),
        ("by", "Belmoria", {"name": "Belmoria", "iso3": "XBB", "office": "A"}, "no party of"),
        ("by", "Belmoria", {"iso3": "XBB"}, "no party of the contract"),
        ("by", "Belmoria", "Belmoria", "no object"),
        ("due", "15 April", DUE, "“due” is not what stands at its place"),
        ("due", "15 April 2031", {**DUE, "date": "2031-04-16"}, "another date than its words"),
        ("due", "15 April 2031", {**DUE, "date": "2032-04-15"}, "another date than its words"),
        ("due", "15 April 2031", {**DUE, "date": "2031-05-15"}, "another date than its words"),
        ("due", "15 April 2031", {**DUE, "date": "soon"}, "“due” is no date"),
        ("due", "15 April 2031", {**DUE, "date": 7}, "no date of the contract"),
        ("due", "15 April 2031", {**DUE, "relation": "near"}, "“due” is none of the contract"),
        (
            "due",
            "15 April 2031",
            {**DUE, "more": 1},
            "has parts that the contract does not know",
        ),
        ("standing", "comments", "pledged", "is no standing of this kind"),
        ("standing", "comments", "good", "“standing” is none of the contract"),
        ("when", "comments", "comments", "has no field “when”"),
    ],
)
def test_a_promise_that_the_text_does_not_prove_is_dropped_and_told(
    parse: Callable[..., list[object]], name: str, words: str, value: object, reason: str
) -> None:
    plugged = _plugged(
        lambda text: [_promise(text, **{name: _spans(text, words, value)}), _pledge(text)]
    )

    read, told = parse(plugged)

    assert [one["kind"] for one in _own(read)] == ["pledge"]
    assert isinstance(told, FindingsDroppedError)
    assert "1 finding of the extractor “one” dropped, the first because" in str(told)
    assert reason in str(told)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({**AMOUNT, "minor": 15_000_000}, "another sum than its words"),
        ({**AMOUNT, "currency": "USD"}, "another sum than its words"),
        ({**AMOUNT, "currency": "euro"}, "another sum than its words"),
        ({**AMOUNT, "currency": 1}, "no sum of the contract"),
        ({**AMOUNT, "minor": 1.5}, "no whole number of minor units"),
        ({**AMOUNT, "text": "EUR 2 million"}, "not what stands at its place"),
    ],
)
def test_a_sum_is_the_one_that_its_words_give(
    parse: Callable[..., list[object]], value: object, reason: str
) -> None:
    plugged = _plugged(
        lambda text: [_pledge(text, amount=_spans(text, "EUR 1.5 million", value))]
    )

    read, told = parse(plugged)

    assert (_own(read), reason in str(told)) == ([], True)


PARTIES = [BELMORIA, {"name": "Corvania"}]


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (7, "a finding is no object"),
        ({"kind": "rumour"}, "its kind is none of the contract"),
        ({"kind": "plan", "more": 1}, "a finding has no “more”"),
        ({"kind": "plan"}, "its “claim” is none of the contract"),
        ({"kind": "plan", "claim": "sure"}, "its “claim” is none of the contract"),
        ({"kind": "plan", "claim": "denied", "fields": []}, "the fields is no object"),
        ({"kind": "plan", "claim": "denied", "fields": {"title": "x"}}, "“title” is no object"),
        (
            {"kind": "plan", "claim": "denied", "fields": {"title": {"span": 1}}},
            "more than a value and its spans",
        ),
        (
            {
                "kind": "plan",
                "claim": "denied",
                "fields": {"title": {"value": "x", "spans": 1}},
            },
            "the spans of “title” are no list",
        ),
        ({"kind": "plan", "claim": "denied", "fields": {}}, "has a place in the text"),
        (
            {
                "kind": "plan",
                "claim": "denied",
                "fields": {"title": {"value": "x", "spans": [[5, 99999]]}},
            },
            "a place of “title” is not inside the text",
        ),
    ],
)
def test_what_is_no_finding_of_the_contract_is_dropped(
    parse: Callable[..., list[object]], said: object, reason: str
) -> None:
    read, told = parse(_plugged(lambda _: [said]))

    assert (_own(read), reason in str(told)) == ([], True)


@pytest.mark.parametrize(
    ("parties", "words", "kept"),
    [
        (PARTIES, "Corvania", 1),
        ([BELMORIA, {"name": "Corvania", "iso3": "XCC"}], "Belmoria", 1),
        ([BELMORIA, {"name": "Lysandra"}], "Belmoria", 0),
        ([BELMORIA], "Skerrland", 0),
        (BELMORIA, "Belmoria", 0),
    ],
)
def test_all_parties_of_a_plan_are_named_in_the_text(
    parse: Callable[..., list[object]], parties: object, words: str, kept: int
) -> None:
    plugged = _plugged(
        lambda text: [
            {
                "kind": "plan",
                "claim": "asserted",
                "fields": {"parties": _spans(text, words, parties)},
            }
        ]
    )

    read, *_ = parse(plugged)

    assert len(_own(read)) == kept


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("topic", "GEN", 1),
        ("topic", "weather", 0),
        ("help", "equipment", 1),
        ("help", "love", 0),
        ("recipient", {"name": "Corvania"}, 1),
        ("recipient", {"name": "Lysandra"}, 0),
        ("end_user", None, 1),
    ],
)
def test_a_value_without_a_place_is_of_the_contract_or_named_in_the_text(
    parse: Callable[..., list[object]], name: str, value: object, kept: int
) -> None:
    plugged = _plugged(
        lambda text: [
            {
                "kind": "project",
                "claim": "asserted",
                "fields": {
                    "what": _spans(text, "comments", "comments"),
                    name: {"value": value, "spans": []},
                },
            }
        ]
    )

    read, *_ = parse(plugged)

    assert len(_own(read)) == kept


@pytest.mark.parametrize(("means", "kept"), [("own", 1), ("borrowed", 0)])
def test_the_means_of_a_step_are_of_the_contract(
    parse: Callable[..., list[object]], means: str, kept: int
) -> None:
    plugged = _plugged(
        lambda text: [
            {
                "kind": "step",
                "claim": "asserted",
                "fields": {
                    "action": _spans(text, "comments", "comments"),
                    "means": {"value": means, "spans": []},
                },
            }
        ]
    )

    read, *_ = parse(plugged)

    assert len(_own(read)) == kept


@pytest.mark.parametrize(("iso", "kept"), [("2031-04", 1), ("2031", 0), (None, 1)])
def test_a_year_that_the_words_lack_is_that_of_the_paper(
    parse: Callable[..., list[object]], iso: str | None, kept: int
) -> None:
    due = {"text": "15 April", "date": iso, "relation": "by"}
    plugged = _plugged(
        lambda text: [_promise(text, due=_spans(text, "15 April", due))],
    )

    read, *_ = parse(plugged)

    assert len(_own(read)) == kept


class _Look:
    """An extractor that finds nothing and keeps what it was given."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __call__(self, text: str) -> Sequence[Json]:
        self.seen.append(text)
        return ()


@pytest.mark.parametrize(
    ("parts", "ceiling", "handed"),
    [
        ({}, Level.UNCLASSIFIED, True),
        ({"classification": "UNCLAS", "captions": "SENSITIVE\n\n"}, Level.UNCLASSIFIED, False),
        ({"classification": "C O N F I D E N T I A L"}, Level.FOR_OFFICIAL_USE_ONLY, False),
        ({"classification": "C O N F I D E N T I A L"}, Level.CONFIDENTIAL, True),
        ({"captions": "NODIS\n\n"}, Level.SECRET, False),
    ],
)
def test_a_text_marked_above_what_is_allowed_is_never_handed_over(
    parse: Callable[..., list[object]], parts: Json, ceiling: Level, *, handed: bool
) -> None:
    look = _Look()

    parse(_plugged(look, ceiling=ceiling), **parts)

    assert bool(look.seen) is handed


def test_a_portion_marked_above_what_is_allowed_keeps_the_whole_text_back(
    parse: Callable[..., list[object]],
) -> None:
    look = _Look()

    parse(_plugged(look), f"{BODY}\n\n2. (C) Another one.")

    assert look.seen == []


def test_a_text_without_a_marking_counts_as_for_official_use(
    tmp_path: Path, known: Gazetteer
) -> None:
    look = _Look()
    paper = tmp_path / "plan.txt"
    paper.write_text("ACTION PLAN\n\nBelmoria promised to sign the plan.", encoding="utf-8")

    list(papers.parse([str(paper)], known, plugged=_plugged(look)))

    assert look.seen == []


def _break(_: str) -> object:
    raise RuntimeError("no model\nfound")


def _leave(_: str) -> object:
    raise SystemExit(3)


@pytest.mark.parametrize(
    ("call", "reason"),
    [
        (_break, "RuntimeError: no model found"),
        (_leave, "SystemExit: 3"),
        (lambda _: None, "it gave back no list of findings"),
        (lambda _: {"kind": "plan"}, "it gave back no list of findings"),
        (lambda _: "not JSON", "JSONDecodeError"),
        (lambda _: (1 / 0 for _ in "x"), "ZeroDivisionError"),
    ],
)
def test_an_extractor_that_fails_is_told_and_the_others_are_asked(
    parse: Callable[..., list[object]], call: Callable[[str], object], reason: str
) -> None:
    read, told = parse(_plugged(call, lambda text: [_promise(text)]))

    assert isinstance(told, ExtractorFailedError)
    assert "the extractor “one” failed" in str(told)
    assert reason in str(told)
    assert [one["rule"] for one in _own(read)] == ["extractor:two"]


def test_what_an_extractor_finds_is_filed_as_proposed_and_stays_when_read_again(
    write: Write, place: str, known: Gazetteer
) -> None:
    plugged = _plugged(lambda text: [_promise(text)])

    papers.take_in(place, [write(BODY)], known, MARCH, plugged=plugged)
    papers.read_again(place, known, MARCH, plugged=plugged)

    with Ledger.open(place) as book:
        matters = ledger.matters(book, questions.own_side(book))
    (own,) = [one for one in matters if one.entry.rule == "extractor:one"]
    assert (own.entry.review, own.entry.author) == ("proposed", papers.READER)
    assert isinstance(own.record, Undertaking)
    assert own.record.what == "comments on the plan"


def test_a_failure_is_among_what_could_not_be_used(
    write: Write, place: str, known: Gazetteer
) -> None:
    taken = papers.take_in(place, [write(BODY)], known, MARCH, plugged=_plugged(_break))

    assert len(taken.taken) == 1
    assert [type(one) for one in taken.refused] == [ExtractorFailedError]


def _points(monkeypatch: pytest.MonkeyPatch, **values: str) -> None:
    """Install entry points under these names."""
    points = [
        EntryPoint(name=name, value=value, group=extractors.GROUP)
        for name, value in values.items()
    ]
    monkeypatch.setattr(
        extractors, "entry_points", lambda group: points if group == extractors.GROUP else []
    )


def test_what_is_installed_is_found_by_name_and_what_cannot_be_loaded_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _points(monkeypatch, good="json:loads", absent="no_such_module:find", flat="sys:maxsize")

    found = extractors.installed([])

    assert [name for name, _ in found.calls] == ["good"]
    assert [type(one) for one in found.faults] == [ExtractorFailedError] * 2
    assert "ModuleNotFoundError" in str(found.faults[0])
    assert "it cannot be called" in str(found.faults[1])
    assert found.audience == Audience(ceiling=Level.UNCLASSIFIED)


def test_what_cannot_be_loaded_is_told_once(
    monkeypatch: pytest.MonkeyPatch, write: Write, place: str, known: Gazetteer
) -> None:
    _points(monkeypatch, absent="no_such_module:find")
    plugged = extractors.installed([])
    given = [write(), write(name="two.txt", serial=13)]

    taken = papers.take_in(place, given, known, MARCH, plugged=plugged)
    read = list(papers.parse(given, known, plugged=plugged))

    assert (len(taken.taken), len(taken.refused)) == (2, 1)
    assert [type(one) for one in read] == [ExtractorFailedError, dict, dict]


def _office(folder: Path, content: str) -> str:
    path = folder / "office.toml"
    path.write_text(content, encoding="utf-8")
    return str(path)


def test_an_office_says_which_texts_extractors_may_see(tmp_path: Path) -> None:
    office = _office(tmp_path, '[extractors]\nceiling = "SECRET"\ncaveats = ["NOFORN"]\n')

    found = extractors.installed([office])

    assert found.audience == Audience(ceiling=Level.SECRET, caveats=frozenset({"NOFORN"}))


def test_a_ledger_remembers_which_texts_extractors_may_see(
    tmp_path: Path, take: Callable[..., papers.TakenIn], write: Write, place: str
) -> None:
    take(write())
    names.remember_at(place, [_office(tmp_path, '[extractors]\nceiling = "CONFIDENTIAL"\n')])

    assert extractors.installed([], place).audience.ceiling is Level.CONFIDENTIAL


def test_without_a_ledger_or_with_nothing_remembered_they_see_what_is_unclassified(
    place: str, take: Callable[..., papers.TakenIn], write: Write
) -> None:
    assert extractors.installed([], place).audience.ceiling is Level.UNCLASSIFIED

    take(write())

    assert extractors.installed([], place).audience.ceiling is Level.UNCLASSIFIED


def test_a_level_that_is_none_is_a_mistake_of_the_office(tmp_path: Path) -> None:
    office = _office(tmp_path, '[extractors]\nceiling = "LOW"\n')

    with pytest.raises(OfficeFileError, match="“LOW” is no classification"):
        extractors.installed([office])


def test_two_offices_cannot_both_say_it(tmp_path: Path) -> None:
    said = '[extractors]\nceiling = "FOUO"\n'
    (tmp_path / "b").mkdir()
    offices = [_office(tmp_path, said), _office(tmp_path / "b", said)]

    with pytest.raises(OfficeFileError, match=r"has \[extractors\] as well"):
        extractors.installed(offices)
