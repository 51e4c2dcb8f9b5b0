"""The public record as papers: each field of a record has its true place in the text."""

from __future__ import annotations

import pytest

from goodoffices.exchange import PublicPaper, public_record
from goodoffices.exchange.public_record import _amount, _party
from goodoffices.facts import public_table, shipped
from goodoffices.records import (
    Amount,
    Finding,
    Help,
    InexactDate,
    Offer,
    Party,
    Plan,
    Pledge,
    Project,
    Standing,
    Support,
    Value,
    values,
)

TABLES = ["request_items", "offers", "donor_contributions", "nsoi_plans", "assistance_projects"]


@pytest.fixture(scope="module")
def papers() -> dict[str, PublicPaper]:
    """The papers by their number."""
    return {one.reference: one for one in public_record(shipped())}


def _words(value: Value) -> str | None:
    """What of a value its place must hold; None where the place holds a name or code of it."""
    match value:
        case Amount(text=text) | InexactDate(text=text):
            return text
        case Help():
            return value.value
        case Standing() | Party() | tuple() | None:
            return None
        case _:
            return str(value)


def _places(finding: Finding, text: str) -> dict[str, str]:
    return {key: text[span.start : span.end] for key, (span,) in finding.spans.items()}


def test_each_table_is_a_paper_and_each_row_a_finding(papers: dict[str, PublicPaper]) -> None:
    counted = {one.reference: len(one.findings) for one in papers.values()}

    assert counted == {
        f"PUBLIC-{name.replace('_', '-').upper()}": len(public_table(name)) for name in TABLES
    }


def test_every_place_holds_what_the_field_says(papers: dict[str, PublicPaper]) -> None:
    wrong = [
        (paper.reference, name, found[name], value)
        for paper in papers.values()
        for finding in paper.findings
        for found in [_places(finding, paper.text)]
        for name, value in values(finding.record)
        if name in found and (said := _words(value)) is not None and said not in found[name]
    ]

    assert wrong == []


def test_every_field_that_says_something_has_a_place(papers: dict[str, PublicPaper]) -> None:
    inferred = {"standing", "to", "parties", "recipient"}

    bare = [
        (paper.reference, finding.paragraph, name)
        for paper in papers.values()
        for finding in paper.findings
        for name, value in values(finding.record)
        if value and name not in finding.spans and name not in inferred
    ]

    assert bare == []


def test_a_text_begins_with_its_title_and_says_when_it_was_gathered(
    papers: dict[str, PublicPaper],
) -> None:
    for paper in papers.values():
        assert paper.text.startswith(f"{paper.title}\n\n")
        assert "as gathered on 2026-11-22" in paper.title


def test_the_record_is_the_same_each_time(papers: dict[str, PublicPaper]) -> None:
    assert {one.reference: one for one in public_record(shipped())} == papers


def test_a_request_is_a_project_that_its_requester_proposed(
    papers: dict[str, PublicPaper],
) -> None:
    first = papers["PUBLIC-REQUEST-ITEMS"].findings[0].record

    assert isinstance(first, Project)
    assert (first.recipient, first.topic) == (Party(name="Albania", iso3="ALB"), "LEG")
    assert (first.help, first.standing) == (None, Standing.PROPOSED)


def test_an_offer_keeps_the_regions_it_was_made_for(papers: dict[str, PublicPaper]) -> None:
    offers = [one.record for one in papers["PUBLIC-OFFERS"].findings]

    assert all(isinstance(one, Offer) for one in offers)
    assert "Asia-Pacific" in {one.condition for one in offers if isinstance(one, Offer)}


def test_a_contribution_is_a_pledge_that_was_paid(papers: dict[str, PublicPaper]) -> None:
    first = papers["PUBLIC-DONOR-CONTRIBUTIONS"].findings[0].record

    assert first == Pledge(
        by=Party(name="New Zealand", iso3="NZL"),
        to=Party(name="Ukraine", iso3="UKR"),
        what="radiation detection on the border with Russia",
        amount=Amount(text="460000", minor=46_000_000, currency="USD"),
        standing=Standing.PAID,
    )


def test_a_plan_without_a_day_has_none(papers: dict[str, PublicPaper]) -> None:
    plans = [one.record for one in papers["PUBLIC-NSOI-PLANS"].findings]

    assert isinstance(plans[0], Plan)
    assert plans[0].date is None
    assert any(isinstance(one, Plan) and one.date for one in plans)


def test_a_project_without_a_donor_is_open_and_the_others_are_help(
    papers: dict[str, PublicPaper],
) -> None:
    found = [one.record for one in papers["PUBLIC-ASSISTANCE-PROJECTS"].findings]

    standings = {(type(one), getattr(one, "standing", None)) for one in found}

    assert standings <= {
        (Project, Standing.OPEN_TO_DONORS),
        (Support, Standing.EXISTING),
        (Support, Standing.PAST),
    }
    assert (Support, Standing.PAST) in standings


@pytest.mark.parametrize(
    ("amount", "currency"), [("some", "USD"), ("100", ""), ("", "USD"), ("", "")]
)
def test_a_sum_without_number_or_currency_is_none(amount: str, currency: str) -> None:
    """Rows of the public record often tell a sum in words, or none."""
    assert _amount({"amount": amount, "currency": currency}) is None


def test_a_row_that_names_nobody_has_no_party() -> None:
    assert _party("", shipped()) is None
