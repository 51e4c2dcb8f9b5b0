"""Tells what became of a promise, from its own sentence or those behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Record, Undertaking

Found = Callable[[str, type[Record]], list[dict[str, str]]]

OUTCOMES = (
    ("In February Belmoria promised the list by May. None has arrived.", "the list", "not_met"),
    (
        "Belmoria undertook to send the forms by March 1. They have not come.",
        "send the forms",
        "not_met",
    ),
    (
        "Belmoria undertook to send the forms by March 1 and has done so.",
        "send the forms",
        "met",
    ),
    (
        "Belmoria pledged to appoint a judge. He was appointed on March 2.",
        "appoint a judge",
        "met",
    ),
    (
        "Belmoria promised to return the dosimeters by March 1, but we are still waiting.",
        "return the dosimeters",
        "not_met",
    ),
    (
        "Belmoria promised to return six dosimeters by March 1. Only two have come back.",
        "return six dosimeters",
        "partly_met",
    ),
    (
        (
            "Belmoria promised to publish the register in February. The register "
            "was published on February 20."
        ),
        "publish the register",
        "met",
    ),
    (
        "Belmoria promised to publish the register. It no longer stands by this.",
        "publish the register",
        "withdrawn",
    ),
    (
        "Belmoria took back its promise to publish the register.",
        "publish the register",
        "withdrawn",
    ),
    (
        "Belmoria has made good on its pledge to publish the register.",
        "publish the register",
        "met",
    ),
    (
        "Belmoria broke its promise to publish the register by March 1.",
        "publish the register",
        "not_met",
    ),
    (
        "Belmoria has not yet honoured its commitment to publish the register.",
        "publish the register",
        "not_met",
    ),
    (
        "Belmoria, as it had undertaken to, will publish the register by May 1.",
        "publish the register",
        "promised",
    ),
    (
        "Belmoria agreed to publish the register by March 1. The deadline has passed.",
        "publish the register",
        "not_met",
    ),
    (
        "Belmoria agreed to publish the register by March 1; this is overdue.",
        "publish the register",
        "not_met",
    ),
    (
        "Belmoria has yet to table the amendments due by February 1.",
        "table the amendments",
        "not_met",
    ),
    (
        "Belmoria failed to submit its report by the deadline of March 1.",
        "submit its report",
        "not_met",
    ),
    (
        "Belmoria pledged to publish the register by March 1. It duly did.",
        "publish the register",
        "met",
    ),
    (
        "Belmoria pledged to name a coordinator by February. This has slipped to June.",
        "name a coordinator",
        "not_met",
    ),
    (
        "Belmoria said that it would name a coordinator by February, but has failed to do so.",
        "name a coordinator",
        "not_met",
    ),
    (
        "Belmoria undertook to name a coordinator by May 1. Skerrland has not arrived.",
        "name a coordinator",
        "promised",
    ),
    ("The list promised for March 1 has not arrived.", "The list", "not_met"),
    ("The report that Belmoria promised for March 1 came on time.", "The report", "met"),
    ("Belmoria withdrew its undertaking to open the depots.", "open the depots", "withdrawn"),
    ("Belmoria went back on its word to open the depots.", "open the depots", "withdrawn"),
    ("Belmoria kept its promise to open the depots.", "open the depots", "met"),
    (
        "Belmoria was to have submitted its report by March 1, but it has not done so.",
        "submitted its report",
        "not_met",
    ),
    (
        "The deadline for Belmoria's report was March 1; none has been received.",
        "Belmoria's report",
        "not_met",
    ),
    (
        "Belmoria missed its March 1 deadline for submitting the report.",
        "submitting the report",
        "not_met",
    ),
    (
        "Belmoria's report, due on March 1, has not been submitted.",
        "Belmoria's report",
        "not_met",
    ),
    (
        "Belmoria delivered on its promise to reopen the laboratory.",
        "reopen the laboratory",
        "met",
    ),
    (
        "Belmoria reneged on its commitment to reopen the laboratory.",
        "reopen the laboratory",
        "withdrawn",
    ),
    (
        "Belmoria only partly fulfilled its commitment to reopen the laboratories.",
        "reopen the laboratories",
        "partly_met",
    ),
    (
        "True to its word, Belmoria reopened the laboratory in February.",
        "reopened the laboratory",
        "met",
    ),
    (
        "As agreed in October, Belmoria has appointed a focal point.",
        "appointed a focal point",
        "met",
    ),
    (
        "Belmoria has since appointed the focal point it promised in October.",
        "the focal point",
        "met",
    ),
    (
        "Belmoria, which had agreed to share its data by March 1, has yet to do so.",
        "share its data",
        "not_met",
    ),
    (
        "Belmoria agreed to share its data by March 1. To date we have received nothing.",
        "share its data",
        "not_met",
    ),
    (
        (
            "Belmoria undertook in January to repair the fence; the work was "
            "completed in February."
        ),
        "repair the fence",
        "met",
    ),
    (
        "Belmoria undertook to repair the fence but later withdrew the undertaking.",
        "repair the fence",
        "withdrawn",
    ),
    (
        "Belmoria undertook to repair both fences; so far it has repaired one.",
        "repair both fences",
        "partly_met",
    ),
)


@pytest.mark.parametrize(("said", "what", "standing"), OUTCOMES)
def test_the_words_around_a_promise_tell_what_became_of_it(
    reported: Found, said: str, what: str, standing: str
) -> None:
    found = reported(said, Undertaking)

    assert (what, standing) in [(one["what"], one["standing"]) for one in found]


@pytest.mark.parametrize(
    "behind",
    [
        "Skerrland has not arrived.",
        "The weather has been fine.",
        "We thanked him.",
        "He did not take up the idea of a visit.",
    ],
)
def test_what_others_do_tells_nothing_of_a_promise(reported: Found, behind: str) -> None:
    (found,) = reported(f"Belmoria undertook to publish the register. {behind}", Undertaking)

    assert found["standing"] == "promised"
