"""Writes findings as the contract says: every field of the kind, each with its places."""

from __future__ import annotations

from typing import Any

from goodoffices.cable import as_json
from goodoffices.records import (
    Amount,
    Cable,
    Claim,
    Finding,
    InexactDate,
    Layout,
    Offer,
    Party,
    Plan,
    Reading,
    Relation,
    Span,
    Standing,
)

CABLE = Cable(text="Aurelia offers USD 5 by March.", layout=Layout.FRAGMENT)
AURELIA = Party(name="Aurelia", iso3="XAA")


def _written(finding: Finding) -> dict[str, Any]:
    """The finding as JSON."""
    written: Any = as_json(Reading(cable=CABLE, findings=(finding,)), "paper.txt")
    assert written["source"] == "paper.txt"
    one: dict[str, Any] = written["findings"][0]
    return one


def test_an_absent_field_has_neither_value_nor_places() -> None:
    finding = Finding(
        record=Offer(by=AURELIA),
        claim=Claim.ASSERTED,
        paragraph=2,
        spans={"by": (Span(0, 7),)},
        rule="offers",
    )

    written = _written(finding)

    assert written["fields"]["by"] == {
        "value": {"name": "Aurelia", "iso3": "XAA"},
        "spans": [[0, 7]],
    }
    assert written["fields"]["condition"] == {"value": None, "spans": []}
    assert (written["kind"], written["claim"], written["rule"]) == (
        "offer",
        "asserted",
        "offers",
    )


def test_an_amount_is_written_in_minor_units() -> None:
    amount = Amount(text="USD 5", minor=500, currency="USD")
    finding = Finding(
        record=Offer(amount=amount), claim=Claim.HEDGED, paragraph=None, spans={}, rule=""
    )

    written = _written(finding)

    assert written["fields"]["amount"]["value"] == {
        "text": "USD 5",
        "minor": 500,
        "currency": "USD",
        "about": False,
    }


def test_parties_dates_and_standings_are_written_as_the_contract_says() -> None:
    plan = Plan(
        parties=(AURELIA, Party(name="eight countries")),
        title="a plan",
        date=InexactDate(text="by March", date="2031-03", relation=Relation.BY),
        standing=Standing.ADOPTED,
    )
    finding = Finding(record=plan, claim=Claim.ASSERTED, paragraph=1, spans={}, rule="")

    fields = _written(finding)["fields"]

    assert [fields[name]["value"] for name in ("parties", "title", "date", "standing")] == [
        [{"name": "Aurelia", "iso3": "XAA"}, {"name": "eight countries"}],
        "a plan",
        {"text": "by March", "date": "2031-03", "relation": "by"},
        "adopted",
    ]
