"""Papers tied into threads: by what they cite, ask and are called, between two alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from goodoffices.ledger.threads import Role, Slugs, Thread, holding, threads, told
from goodoffices.records import (
    ActionRequest,
    Answer,
    Claim,
    Entry,
    Level,
    Marking,
    Matter,
    Paper,
    Party,
    Record,
    Review,
    Standing,
)

Letter = Callable[..., Paper]
Write = Callable[..., Paper]

FIRST = datetime(2031, 3, 1, tzinfo=UTC)
CAPITAL, KELMAR, TARVO = "MINFOREIGN", "EMBASSY KELMAR", "EMBASSY TARVO"
BELMORIA = Party(name="Belmoria", iso3="XBB")


@pytest.fixture
def write(letter: Letter) -> Write:
    """A paper of that day from the capital to Kelmar, with other fields as given."""

    def written(reference: str, day: int = 0, **fields: object) -> Paper:
        usual: dict[str, object] = {
            "created": FIRST + timedelta(days=day),
            "originator": CAPITAL,
            "action_addressees": (KELMAR,),
            "title": reference,
            "cites": (),
        }
        return letter(reference, **(usual | fields))

    return written


def _back(**fields: object) -> dict[str, object]:
    """The fields of a paper that Kelmar sends to the capital."""
    return {"originator": KELMAR, "action_addressees": (CAPITAL,), **fields}


def _matter(source: Paper, record: Record, claim: Claim = Claim.ASSERTED) -> Matter:
    """A record as a paper says it."""
    entry = Entry(
        number=1,
        at=FIRST,
        subject=f"{source.reference}/{record.kind}",
        kind=record.kind,
        record=record,
        claim=claim,
        review=Review.PROPOSED,
        author="reader",
        marking=Marking(level=Level.UNCLASSIFIED),
        source=source.reference,
    )
    return Matter(entry=entry, record=record, paper=source)


def _ask(
    source: Paper, addressee: str | None = KELMAR, claim: Claim = Claim.ASSERTED
) -> Matter:
    party = Party(name=addressee, office=addressee) if addressee else None
    return _matter(source, ActionRequest(addressee=party, request="deliver"), claim)


def _groups(found: Sequence[Thread]) -> list[tuple[str, ...]]:
    return [one.references for one in found]


def _roles(thread: Thread) -> list[Role]:
    return [leaf.role for leaf in thread.leaves]


def test_no_papers_make_no_thread() -> None:
    assert threads([], []) == ()


def test_a_demarche_its_delivery_the_answer_and_the_follow_up_are_one_thread(
    write: Write,
) -> None:
    first = write("A1", title="DETECTORS FOR BELMORIA")
    text = "Poloff delivered the reftel points to Mr. Orlo."
    told_back = write("K1", 9, cites=("A1",), text=text, **_back())
    answer = write("K2", 20, cites=("A1",), title="BELMORIA WOULD LIKE DETECTORS", **_back())
    further = write("A2", 30, cites=("K2",), title="DETECTORS FOR BELMORIA: NEXT STEPS")
    papers = [further, answer, told_back, first]

    (found,) = threads(papers, [_ask(first), _ask(further)])

    assert found.references == ("A1", "K1", "K2", "A2")
    assert found.between == (KELMAR, CAPITAL)
    assert _roles(found) == [Role.DEMARCHE, Role.REPORT, Role.ANSWER, Role.FOLLOW_UP]
    assert found.leaves[1].ties[0].why == ("cites it", "answers what it asks")


def test_a_citation_alone_ties_nothing(write: Write) -> None:
    """Cables cite much as background: one reason is too few."""
    found = threads([write("A1"), write("K1", 9, cites=("A1",), **_back())], [])

    assert _groups(found) == [("A1",), ("K1",)]


def test_the_same_correspondents_alone_tie_nothing(write: Write) -> None:
    first = write("A1", title="DETECTORS FOR BELMORIA")
    other = write("K1", 9, title="PENAL CODE IN PARLIAMENT", **_back())

    assert _groups(threads([first, other], [_ask(first)])) == [("A1",), ("K1",)]


@pytest.mark.parametrize("claim", [Claim.CONTINGENT, Claim.DENIED])
def test_what_is_not_meant_asks_nobody(write: Write, claim: Claim) -> None:
    first = write("A1")
    back = write("K1", 9, cites=("A1",), **_back())

    assert len(threads([first, back], [_ask(first, claim=claim)])) == 2


def test_an_instruction_to_nobody_named_is_to_all_addressees(write: Write) -> None:
    first = write("A1")
    back = write("K1", 9, cites=("A1",), **_back())

    assert _groups(threads([first, back], [_ask(first, None)])) == [("A1", "K1")]


def test_an_instruction_to_two_posts_is_in_two_threads_and_joins_none(write: Write) -> None:
    first = write("A1", action_addressees=(KELMAR, TARVO))
    kelmar = write("K1", 9, cites=("A1",), **_back())
    tarvo = write("T1", 10, cites=("A1",), originator=TARVO, action_addressees=(CAPITAL,))

    found = threads([first, kelmar, tarvo], [_ask(first), _ask(first, TARVO)])

    assert _groups(found) == [("A1", "K1"), ("A1", "T1")]
    assert _groups(holding(found, "T1")) == [("A1", "T1")]
    assert len(holding(found, "A1")) == 2


def test_an_instruction_on_which_one_post_is_silent_stands_alone_with_it(write: Write) -> None:
    first = write("A1", action_addressees=(KELMAR, TARVO, "EMBASSY SAN RUELO"))
    kelmar = write("K1", 9, cites=("A1",), **_back())

    found = threads([first, kelmar], [_ask(first), _ask(first, TARVO)])

    assert [(one.between[0], one.references) for one in found] == [
        (KELMAR, ("A1", "K1")),
        (TARVO, ("A1",)),
    ]


def test_a_paper_alone_is_with_all_its_correspondents(write: Write) -> None:
    (found,) = threads([write("A1", action_addressees=(KELMAR, TARVO))], [])

    assert found.between == (KELMAR, TARVO, CAPITAL)


def test_what_another_post_was_told_does_not_tie(write: Write) -> None:
    first = write("A1", action_addressees=(KELMAR, TARVO))
    kelmar = write("K1", 9, cites=("A1",), **_back())

    assert len(threads([first, kelmar], [_ask(first, TARVO)])) == 2


@pytest.mark.parametrize(
    ("name", "whom"),
    [
        (None, {"AMEMBASSY ANKARA", "MISSION IBSO LORNE"}),
        ("posts", {"AMEMBASSY ANKARA", "MISSION IBSO LORNE"}),
        ("AMEMBASSY ANKARA", {"AMEMBASSY ANKARA"}),
        ("Embassy Ankara", {"AMEMBASSY ANKARA"}),
        ("Consulate General Lorne", {"MISSION IBSO LORNE"}),
        ("Mission IBSO", {"MISSION IBSO LORNE"}),
        ("Embassy Kelmar", set()),
    ],
)
def test_an_instruction_tells_those_addressees_whom_it_names(
    write: Write, name: str | None, whom: set[str]
) -> None:
    paper = write("A1", action_addressees=("AMEMBASSY ANKARA", "MISSION IBSO LORNE"))
    party = Party(name=name, office=None if name == "posts" else name) if name else None

    assert told(paper, party) == whom


def test_the_only_addressee_is_told_whatever_it_is_called(write: Write) -> None:
    assert told(write("A1"), Party(name="the Department", office="DEPARTMENT")) == {KELMAR}


def test_who_wants_answers_slugged_asks_for_one(write: Write) -> None:
    """What a cable asks may not have been read from it; that it wants answers is enough."""
    first = write("A1")
    back = write("K1", 9, cites=("A1",), **_back())
    slugs = Slugs(wanted=frozenset({"CPD/NSCI"}))

    (found,) = threads([first, back], [], lambda _: slugs)

    assert found.leaves[1].ties[0].why == ("cites it", "answers what it asks")


def test_an_answer_ties_after_years_and_a_like_subject_within_one(write: Write) -> None:
    first = write("A1", title="DETECTORS FOR BELMORIA")
    answer = write("K1", 900, cites=("A1",), **_back())
    alike = write("K2", 900, cites=("A1",), title="DETECTORS IN BELMORIA", **_back())

    assert len(threads([first, answer], [_ask(first)])) == 1
    assert len(threads([first, alike], [])) == 2


def test_without_references_the_same_subject_word_for_word_ties(write: Write) -> None:
    first = write("A1", title="REQUEST: DETECTORS FOR BELMORIA 2031")
    back = write("K1", 9, title="Re: Detectors for Belmoria", **_back())
    alike = write("K2", 9, title="DETECTORS FOR BELMORIA ARRIVED", **_back())

    (found,) = threads([first, back], [])

    assert found.leaves[1].ties[0].why == ("same subject", "word for word")
    assert len(threads([first, alike], [])) == 2


def test_a_like_subject_ties_where_the_answer_is_slugged_as_was_asked(write: Write) -> None:
    first = write("A1", title="DETECTORS FOR BELMORIA")
    back = write("K1", 9, title="DETECTORS FOR BELMORIA ARRIVED", **_back())
    slugs = {
        "A1": Slugs(wanted=frozenset({"CPD/NSCI", "LSR/B"})),
        "K1": Slugs(given=frozenset({"CPD/NSCI"})),
    }

    (found,) = threads([first, back], [], lambda paper: slugs[paper.reference])

    assert found.leaves[1].ties[0].why == ("same subject", "slugged for CPD/NSCI")


def test_a_reminder_belongs_to_what_it_reminds_of(write: Write) -> None:
    promise = write("K1", **_back())
    own = write("A1", 5)
    reminder = write("A2", 90, cites=("K1", "A1"), title="REMINDER OF STEPS OVERDUE")

    found = threads([promise, own, reminder], [_ask(reminder)])

    assert _groups(found) == [("K1", "A2"), ("A1",)]
    assert _roles(found[0]) == [Role.OTHER, Role.REMINDER]


def test_a_paper_that_answers_nobodys_instruction_answers_by_its_words(write: Write) -> None:
    first = write("A1", title="DETECTORS FOR BELMORIA")
    silent = write("K1", 9, cites=("A1",), title="DETECTORS FOR BELMORIA", **_back())
    answer = Answer(by=BELMORIA, standing=Standing.INTERESTED)

    (answered,) = threads([first, silent], [_matter(silent, answer)])
    (other,) = threads(
        [first, silent], [_matter(silent, replace(answer, standing=Standing.SILENT))]
    )

    assert (answered.leaves[1].role, other.leaves[1].role) == (Role.ANSWER, Role.FOLLOW_UP)


def test_a_paper_from_nobody_known_belongs_to_the_exchange_of_what_it_cites(
    write: Write,
) -> None:
    first = write("A1", title="DETECTORS FOR BELMORIA")
    note = write("N1", 9, cites=("A1",), title="DETECTORS FOR BELMORIA", originator=None)

    (found,) = threads([first, note], [])

    assert (found.between, found.references) == ((KELMAR, CAPITAL), ("A1", "N1"))


def test_a_paper_is_never_tied_to_a_later_one(write: Write) -> None:
    early = write("K1", cites=("A1",), title="DETECTORS FOR BELMORIA", **_back())
    late = write("A1", 9, title="DETECTORS FOR BELMORIA: LIST")

    found = threads([early, late], [_ask(late)])

    assert _groups(found) == [("K1",), ("A1",)]


def test_a_thousand_papers_of_one_subject_are_tied_quickly(write: Write) -> None:
    """Each is held against the last few only; the whole never against itself."""
    papers = [write(f"A{day}", day, title="DETECTORS FOR BELMORIA") for day in range(1000)]

    (found,) = threads(papers, [])

    assert len(found.leaves) == 1000
    assert max(len(leaf.ties) for leaf in found.leaves) == 5
