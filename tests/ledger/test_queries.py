"""What people ask of a ledger, and in which order the answers come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from goodoffices.errors import UnknownSubjectError
from goodoffices.ledger import (
    Decision,
    Ledger,
    history,
    matter,
    matters,
    newest,
    paper,
    papers,
    witnesses,
)
from goodoffices.records import (
    Audience,
    Claim,
    Finding,
    Marking,
    MeetingRequest,
    Offer,
    Paper,
    Party,
    Plan,
    Review,
    Span,
)

Letter = Callable[..., Paper]
Ask = Callable[..., tuple[Finding, Marking]]

REJECTED: Decision = {"claim": Claim.ASSERTED, "review": Review.REJECTED}
EXLAND = Party(name="Exland", iso3="XAA")
WYELAND = Party(name="Wyeland", iso3="XWY")


@pytest.fixture
def programme(ledger: Ledger, letter: Letter, ask: Ask, march: datetime) -> Ledger:
    """Three papers, filed in another order than that of their dates, one without a date."""
    contents = {
        "09LATE3": (march + timedelta(days=1), [ask(record=Offer(by=WYELAND, what="a"))]),
        "09NODATE4": (None, [ask(record=Plan(parties=(EXLAND, WYELAND), title="b"))]),
        "09EARLY2": (march, [ask("c"), ask(record=MeetingRequest(with_=WYELAND))]),
    }
    for reference, (created, findings) in contents.items():
        ledger.take(letter(reference, created=created), findings, author="reader", at=march)
    return ledger


def test_papers_come_oldest_first_and_those_without_a_date_last(
    programme: Ledger, us: Audience
) -> None:
    found = [one.reference for one in papers(programme, us)]

    assert found == ["09EARLY2", "09LATE3", "09NODATE4"]


def test_papers_of_one_moment_come_by_number(
    ledger: Ledger, letter: Letter, us: Audience, march: datetime
) -> None:
    for reference in ("09b1", "09A2", "09A10"):
        ledger.take(letter(reference), [], author="reader", at=march)

    found = [one.reference for one in papers(ledger, us)]

    assert found == ["09A10", "09A2", "09b1"]


def test_a_paper_created_after_the_day_is_left_out(programme: Ledger, us: Audience) -> None:
    found = [one.reference for one in papers(programme, us, until=date(2009, 3, 17))]

    assert found == ["09EARLY2", "09NODATE4"]


def test_the_last_moment_of_a_day_still_counts(
    ledger: Ledger, letter: Letter, us: Audience, march: datetime
) -> None:
    last = datetime(2009, 3, 17, 23, 59, 59, 999999, tzinfo=UTC)
    ledger.take(letter(created=last), [], author="reader", at=march)

    assert len(papers(ledger, us, until=date(2009, 3, 17))) == 1
    assert papers(ledger, us, until=date(2009, 3, 16)) == ()


def test_until_the_last_day_of_all_leaves_nothing_out(programme: Ledger, us: Audience) -> None:
    assert len(papers(programme, us, until=date.max)) == 3


def test_a_day_is_one_of_coordinated_universal_time(
    ledger: Ledger, letter: Letter, us: Audience, march: datetime
) -> None:
    east = datetime(2009, 3, 18, 1, tzinfo=timezone(timedelta(hours=2)))
    ledger.take(letter(created=east), [], author="reader", at=march)

    assert newest(ledger, us) == date(2009, 3, 17)
    assert len(papers(ledger, us, until=date(2009, 3, 17))) == 1


def test_the_newest_day_is_that_of_the_newest_paper(programme: Ledger, us: Audience) -> None:
    assert newest(programme, us) == date(2009, 3, 18)


def test_an_empty_ledger_has_no_newest_day(ledger: Ledger, us: Audience) -> None:
    assert newest(ledger, us) is None


@pytest.mark.parametrize("given", ["09early2", "09EARLY2", "09Early2"])
def test_a_paper_is_found_in_capitals_or_not(
    given: str, programme: Ledger, us: Audience
) -> None:
    assert paper(programme, us, given).reference == "09EARLY2"


@pytest.mark.parametrize("ask_for", [paper, matter, history])
def test_what_is_absent_is_unknown(
    ask_for: Callable[[Ledger, Audience, str], object], ledger: Ledger, us: Audience
) -> None:
    with pytest.raises(UnknownSubjectError, match="09NOWHERE9"):
        ask_for(ledger, us, "09NOWHERE9")


def test_an_absent_paper_has_no_witnesses(ledger: Ledger, us: Audience) -> None:
    assert witnesses(ledger, us, "09NOWHERE9") == ()


def test_matters_come_by_date_of_paper_then_entry(programme: Ledger, us: Audience) -> None:
    found = [one.subject for one in matters(programme, us)]

    assert found == ["09EARLY2/ask1", "09EARLY2/meeting1", "09LATE3/offer1", "09NODATE4/plan1"]


def test_a_matter_carries_its_paper(programme: Ledger, us: Audience) -> None:
    found = matter(programme, us, "09early2/ASK1")

    assert found.paper == paper(programme, us, "09EARLY2")
    assert found.place == "09EARLY2 para 1"


WORDS = "Exland should\n  answer by March orally, not in writing.".ljust(232) + "without delay"


@pytest.fixture
def quoted(
    ledger: Ledger, letter: Letter, ask: Ask, us: Audience, march: datetime
) -> Callable[..., str]:
    """The words quoted for a request whose fields stand at these places."""

    def of(**spans: Span) -> str:
        finding = ask(spans={field: (span,) for field, span in spans.items()})
        ledger.take(letter(text=WORDS), [finding], author="reader", at=march)
        return matter(ledger, us, "09EXLAND1/ask1").quote

    return of


@pytest.mark.parametrize(
    ("spans", "quote"),
    [
        ({"of": Span(0, 6), "request": Span(7, 22)}, "Exland should answer"),
        ({"request": Span(7, 22), "due": Span(23, 31)}, "should answer"),
        ({"request": Span(7, 22), "form": Span(32, 54)}, "should answer"),
        ({"of": Span(0, 6), "request": Span(232, 245)}, "without delay"),
    ],
)
def test_a_matter_quotes_its_longest_place_with_those_near_before_it_on_one_line(
    quoted: Callable[..., str], spans: dict[str, Span], quote: str
) -> None:
    """What stands far before, behind, or apart (its form) does not belong to the words."""
    assert quoted(**spans) == quote


def test_a_matter_without_places_quotes_nothing(
    ledger: Ledger, letter: Letter, ask: Ask, us: Audience, march: datetime
) -> None:
    ledger.take(letter(), [ask(spans={})], author="reader", at=march)

    assert matter(ledger, us, "09EXLAND1/ask1").quote == ""


@pytest.mark.parametrize(
    ("wanted", "subjects"),
    [
        ({"kind": "offer"}, ["09LATE3/offer1"]),
        ({"kind": "pledge"}, []),
        ({"source": "09late3"}, ["09LATE3/offer1"]),
        ({"party": "XWY"}, ["09EARLY2/meeting1", "09LATE3/offer1", "09NODATE4/plan1"]),
        ({"party": "xaa", "kind": "plan"}, ["09NODATE4/plan1"]),
        ({"party": "XAA", "source": "09EARLY2"}, ["09EARLY2/ask1"]),
        ({"until": date(2009, 3, 16)}, ["09NODATE4/plan1"]),
        ({"kind": None, "until": None, "source": "09LATE3"}, ["09LATE3/offer1"]),
    ],
)
def test_matters_are_those_that_are_wanted(
    wanted: dict[str, object], subjects: list[str], programme: Ledger, us: Audience
) -> None:
    found = matters(programme, us, **wanted)  # type: ignore[arg-type]

    assert [one.subject for one in found] == subjects


def test_rejected_matters_are_shown_only_when_asked_for(
    programme: Ledger, us: Audience, march: datetime
) -> None:
    record = matter(programme, us, "09LATE3/offer1").record
    programme.append("09LATE3/offer1", record, author="Ann", at=march, **REJECTED)

    assert matters(programme, us, kind="offer") == ()
    assert len(matters(programme, us, kind="offer", rejected=True)) == 1
    assert matter(programme, us, "09LATE3/offer1").entry.review is Review.REJECTED


def test_what_a_person_entered_without_a_paper_always_counts(
    programme: Ledger, us: Audience, march: datetime
) -> None:
    decision: Decision = {"claim": Claim.HEDGED, "review": Review.ACCEPTED}
    programme.append("talk/1", Offer(by=WYELAND), author="Ann", at=march, **decision)

    found = [one.subject for one in matters(programme, us, until=date(2000, 1, 1))]

    assert found == ["talk/1", "09NODATE4/plan1"]
