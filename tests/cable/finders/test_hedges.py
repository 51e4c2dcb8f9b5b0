"""Tells what is firmly said from what is hedged, contingent or denied, across the kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from goodoffices.records import KINDS, Record

Found = Callable[[str, type[Record]], list[dict[str, str]]]


class Case(NamedTuple):
    """A sentence that Embassy Kelmar reports, and what is to be read in it.

    `standing` is empty where the kind has none; `still` says why it is not read yet.
    """

    said: str
    kind: str
    claim: str
    standing: str = ""
    still: str = ""


UNDERTAKINGS = (
    Case("Belmoria will send the list by May 10.", "undertaking", "asserted", "promised"),
    Case("Belmoria would try to send the list by May 10.", "undertaking", "hedged", "promised"),
    Case("Orlo said he would do his best to reply.", "undertaking", "hedged", "promised"),
    Case("Belmoria hopes to table the bill in May.", "undertaking", "hedged", "promised"),
    Case("Belmoria expects to table the bill by May 10.", "undertaking", "hedged", "promised"),
    Case("Belmoria agreed in principle to share data.", "undertaking", "hedged", "promised"),
    Case(
        "Orlo hinted that Belmoria would drop the visa rule.",
        "undertaking",
        "hedged",
        "promised",
    ),
    Case(
        "Belmoria apparently promised to drop the visa rule.",
        "undertaking",
        "hedged",
        "promised",
    ),
    Case(
        "Belmoria reportedly undertook to send the list.", "undertaking", "hedged", "promised"
    ),
    Case("Orlo implied that they would send the list.", "undertaking", "hedged", "promised"),
    Case("Belmoria may send the list by May 10.", "undertaking", "", ""),
    Case("Belmoria might table the bill in May.", "undertaking", "", ""),
    Case("Belmoria could table the bill in May.", "undertaking", "", ""),
    Case("If we agree, Belmoria will send the list.", "undertaking", "contingent", "promised"),
    Case(
        "Should we agree, Belmoria will send the list.", "undertaking", "contingent", "promised"
    ),
    Case("Belmoria did not promise to send the list.", "undertaking", "denied", "declined"),
    Case("Belmoria never promised to send the list.", "undertaking", "denied", "declined"),
    Case("Belmoria has not committed itself to a date.", "undertaking", "denied", "declined"),
    Case("Belmoria would not commit itself to a date.", "undertaking", "denied", "declined"),
    Case("Orlo could not promise a reply before May.", "undertaking", "denied", "declined"),
    Case(
        "Orlo could not guarantee that the bill would pass.",
        "undertaking",
        "denied",
        "declined",
    ),
    Case(
        "Belmoria made no commitment on the running costs.", "undertaking", "denied", "declined"
    ),
    Case("Orlo gave no undertaking on the visas.", "undertaking", "denied", "declined"),
    Case(
        "Orlo heard us out but did not commit to a date.", "undertaking", "denied", "declined"
    ),
    Case("Orlo declined to commit to a date.", "undertaking", "denied", "declined"),
    Case("Belmoria refused to be bound by the text.", "undertaking", "denied", "declined"),
    Case(
        "Belmoria stopped short of committing to a date.", "undertaking", "denied", "declined"
    ),
    Case(
        "Belmoria is not in a position to commit to a date.",
        "undertaking",
        "denied",
        "declined",
    ),
    Case("Belmoria will not hand over the files.", "undertaking", "denied", "declined"),
    Case(
        "Orlo told us that Belmoria won't publish the list.",
        "undertaking",
        "denied",
        "declined",
    ),
    Case("Belmoria balked at sharing its files.", "undertaking", "denied", "declined"),
    Case("Belmoria is not bound to publish the list.", "undertaking", "denied", "declined"),
    Case("Belmoria could not vouch for the date.", "undertaking", "denied", "declined"),
    Case("This would in no way obligate Belmoria to pay.", "undertaking", "denied"),
    Case("The visit does not commit Belmoria to buy the lamps.", "undertaking", "denied"),
    Case("Nothing said here shall bind Belmoria to pay.", "undertaking", "denied"),
    Case("There is no obligation on Belmoria to pay.", "undertaking", "denied"),
    Case("Belmoria broke its promise to send the list.", "undertaking", "asserted", "not_met"),
    Case(
        "Belmoria has not kept its promise to send the list.",
        "undertaking",
        "asserted",
        "not_met",
    ),
    Case(
        "Belmoria took back its promise to send the list.",
        "undertaking",
        "asserted",
        "withdrawn",
    ),
    Case(
        "Belmoria no longer stands by its pledge to send the list.",
        "undertaking",
        "asserted",
        "withdrawn",
    ),
    Case("Belmoria kept its promise to send the list.", "undertaking", "asserted", "met"),
    Case("As promised, Belmoria sent the list on March 1.", "undertaking", "asserted", "met"),
    Case(
        "Belmoria undertook to send six lists. Two have arrived.",
        "undertaking",
        "asserted",
        "partly_met",
    ),
    Case(
        "Belmoria promised to send the list. It has not come.",
        "undertaking",
        "asserted",
        "not_met",
    ),
    Case(
        "Belmoria has yet to send the list due on March 1.",
        "undertaking",
        "asserted",
        "not_met",
    ),
    Case("We asked whether Belmoria would send the list.", "undertaking", "", ""),
    Case("We hope that Belmoria will send the list soon.", "undertaking", "", ""),
    Case("Belmoria would like to send the list by May.", "undertaking", "", ""),
    Case("Nothing will be sent by May.", "undertaking", "", ""),
)
ANSWERS = (
    Case("Belmoria has not yet responded to our proposals.", "answer", "denied", "silent"),
    Case("Belmoria has yet to reply to our note.", "answer", "denied", "silent"),
    Case("We have had no answer from Belmoria.", "answer", "denied", "silent"),
    Case("Belmoria did not reply to our note.", "answer", "denied", "silent"),
    Case("Belmoria has so far been silent on our draft.", "answer", "denied", "silent"),
    Case("Belmoria declined our offer of a course.", "answer", "asserted", "declines"),
    Case("Belmoria turned down the proposal.", "answer", "asserted", "declines"),
    Case("Belmoria is not interested in the course.", "answer", "asserted", "declines"),
    Case("Belmoria accepted the proposal.", "answer", "asserted", "accepts"),
    Case("Belmoria accepted the proposal in part.", "answer", "asserted", "accepts_in_part"),
    Case(
        "Orlo said he would consult the cabinet on the draft.",
        "answer",
        "asserted",
        "will_consult",
    ),
    Case("Belmoria is still studying our draft.", "answer", "asserted", "will_consult"),
    Case("Belmoria is interested in the course.", "answer", "asserted", "interested"),
    Case(
        "Belmoria appears to be interested in the course.",
        "answer",
        "hedged",
        "interested",
        still="the hedge parts the verb from its adjective",
    ),
    Case("Orlo took note of our proposal.", "answer", "asserted", "will_consult"),
    Case("Belmoria asked for more details of the course.", "answer", "asserted", "asks_more"),
)
OFFERS = (
    Case("Skerrland offers two instructors for the course.", "offer", "asserted"),
    Case("Skerrland could potentially second two instructors.", "offer", "hedged"),
    Case("Skerrland might be able to lend a van.", "offer", "hedged"),
    Case("Skerrland could perhaps host the course.", "offer", "hedged"),
    Case("Skerrland is ready to train ten officers.", "offer", "asserted"),
    Case("Skerrland would be willing to lend a van.", "offer", "asserted"),
    Case("Skerrland cannot offer any instructors.", "offer", "", ""),
    Case("Skerrland has nothing to offer.", "offer", "", ""),
)
PLEDGES = (
    Case("Skerrland pledged USD 50,000 for the course.", "pledge", "asserted", "pledged"),
    Case("Skerrland will give USD 50,000 for the course.", "pledge", "asserted", "pledged"),
    Case("Skerrland might give USD 50,000 for the course.", "pledge", "hedged", "pledged"),
    Case(
        "Skerrland withdrew its pledge of USD 50,000.",
        "pledge",
        "asserted",
        "withdrawn",
        still="what stands before the pledge is not heard",
    ),
    Case(
        "Skerrland paid the USD 50,000 that it had pledged.",
        "pledge",
        "asserted",
        "paid",
        still="the pledge told of last is read",
    ),
    Case("Skerrland did not pledge USD 50,000.", "pledge", "denied", "pledged"),
)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case.said,
            marks=[pytest.mark.xfail(strict=True, reason=case.still)] if case.still else [],
        )
        for case in (*UNDERTAKINGS, *ANSWERS, *OFFERS, *PLEDGES)
    ],
)
def test_it_is_read_as_firmly_as_it_is_said(reported: Found, case: Case) -> None:
    found = reported(case.said, KINDS[case.kind])

    read = [(one.get("claim", "asserted"), one.get("standing", "")) for one in found]
    assert read == ([(case.claim, case.standing)] if case.claim else [])


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("We will send the list by May 10.", "undertaking"),
        ("Skerrland has pledged USD 50,000.", "pledge"),
        ("Skerrland offers two instructors for the course.", "offer"),
    ],
)
def test_what_is_held_for_a_question_is_contingent(
    if_asked: Found, said: str, kind: str
) -> None:
    found = if_asked(said, KINDS[kind])

    assert [one["claim"] for one in found] == ["contingent"]
