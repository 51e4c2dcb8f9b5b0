"""Finds promises in every wording, with what is promised, by whom and by when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import Record, Undertaking

Found = Callable[[str, type[Record]], list[dict[str, str]]]

PROMISES = (
    (
        "Belmoria pledged to circulate the minutes by 20 March.",
        "XBB",
        "circulate the minutes",
        "2031-03-20",
    ),
    (
        "Belmoria has undertaken to notify us of every seizure.",
        "XBB",
        "notify us of every seizure",
        "",
    ),
    (
        "Belmoria gave its word to return the dosimeters by the end of April.",
        "XBB",
        "return the dosimeters",
        "2031-04",
    ),
    (
        "Belmoria renewed its commitment to publish the annual register.",
        "XBB",
        "publish the annual register",
        "",
    ),
    (
        "Belmoria is committed to completing the inventory before June 1.",
        "XBB",
        "completing the inventory",
        "2031-06-01",
    ),
    (
        "Belmoria committed itself in writing to table the bill by May 10.",
        "XBB",
        "table the bill",
        "2031-05-10",
    ),
    (
        "Belmoria guaranteed that it would keep the hotline staffed at night.",
        "XBB",
        "keep the hotline staffed at night",
        "",
    ),
    (
        "Orlo assured Econoff that the forms would be sent by Friday.",
        "XBB",
        "the forms would be sent",
        "2031-03-07",
    ),
    (
        "Orlo assured us of an early decision on the annex.",
        "XBB",
        "an early decision on the annex",
        "early",
    ),
    (
        "Orlo gave assurances that Belmoria would ratify the protocol by September.",
        "XBB",
        "ratify the protocol",
        "2031-09",
    ),
    ("A written answer is promised for April.", "", "A written answer", "2031-04"),
    ("The list promised for March 1 is being typed.", "", "The list", "2031-03-01"),
    (
        "Belmoria will, before the end of April, circulate the revised table.",
        "XBB",
        "circulate the revised table",
        "2031-04",
    ),
    (
        "Belmoria shall by 1 July designate a national focal point.",
        "XBB",
        "designate a national focal point",
        "2031-07-01",
    ),
    (
        "Belmoria is to hand over the keys on April 2.",
        "XBB",
        "hand over the keys",
        "2031-04-02",
    ),
    (
        "Belmoria is due to report to the commission in May.",
        "XBB",
        "report to the commission",
        "2031-05",
    ),
    ("Orlo said he'd ring the desk tomorrow.", "XBB", "ring the desk", "2031-03-06"),
    (
        "The serial numbers will be supplied by Belmoria not later than 4 April.",
        "XBB",
        "The serial numbers will be supplied by Belmoria",
        "2031-04-04",
    ),
    (
        "Belmoria took it upon itself to draft the joint statement.",
        "XBB",
        "draft the joint statement",
        "",
    ),
    ("Belmoria took on the task of translating the guide.", "XBB", "translating the guide", ""),
    (
        "Belmoria accepted responsibility for maintaining the fence.",
        "XBB",
        "maintaining the fence",
        "",
    ),
    (
        "Belmoria has until 15 April to comment on the draft.",
        "XBB",
        "comment on the draft",
        "2031-04-15",
    ),
    ("Belmoria has three weeks to lodge its objections.", "XBB", "lodge its objections", ""),
    ("Belmoria owes us the names of two candidates.", "XBB", "the names of two candidates", ""),
    (
        "Belmoria agreed to exempt the shipment from duties.",
        "XBB",
        "exempt the shipment from duties",
        "",
    ),
    ("Belmoria volunteered to chair the working group.", "XBB", "chair the working group", ""),
    ("Belmoria vowed to prosecute the brokers.", "XBB", "prosecute the brokers", ""),
    (
        "Belmoria bound itself to store the sources under guard.",
        "XBB",
        "store the sources under guard",
        "",
    ),
    (
        "Belmoria intends to name a coordinator by the end of May.",
        "XBB",
        "name a coordinator",
        "2031-05",
    ),
    ("Belmoria plans to adopt the decree in June.", "XBB", "adopt the decree", "2031-06"),
    ("Belmoria promised Skerrland a copy of the survey.", "XBB", "a copy of the survey", ""),
    (
        "Belmoria said it would get back to us within two weeks.",
        "XBB",
        "get back to us",
        "2031-03-19",
    ),
    (
        "Orlo confirmed that the Belmorian delegation would bring the maps.",
        "XBB",
        "bring the maps",
        "",
    ),
    (
        "According to Orlo, Belmoria will issue the permits by mid-April.",
        "XBB",
        "issue the permits",
        "2031-04",
    ),
    (
        "Belmoria consented to open its books to the auditors.",
        "XBB",
        "open its books to the auditors",
        "",
    ),
    (
        "Belmoria has an obligation to declare its stocks by January 31, 2032.",
        "XBB",
        "declare its stocks",
        "2032-01-31",
    ),
    (
        "Belmoria is bound to inform its neighbours of any loss.",
        "XBB",
        "inform its neighbours of any loss",
        "",
    ),
    (
        "Under the plan Belmoria is obliged to submit yearly reports.",
        "XBB",
        "submit yearly reports",
        "",
    ),
    (
        "Belmoria would host the next round and would cover local costs.",
        "XBB",
        "host the next round",
        "",
    ),
    ("Belmoria will forward the names shortly.", "XBB", "forward the names", "shortly"),
    (
        "In his closing words Orlo undertook, on behalf of his minister, to reopen the file.",
        "XBB",
        "reopen the file",
        "",
    ),
    (
        "Belmoria's promise to appoint a judge by April 1 was repeated.",
        "XBB",
        "appoint a judge",
        "2031-04-01",
    ),
    (
        "We reminded Belmoria of its undertaking to destroy the old stock.",
        "XBB",
        "destroy the old stock",
        "",
    ),
    ("Belmoria promises the full text by Monday.", "XBB", "the full text", "2031-03-10"),
    (
        "Post will follow up with Castel on March 12.",
        "Embassy Kelmar",
        "follow up with Castel",
        "2031-03-12",
    ),
    (
        "The Ambassador undertook to raise the matter again.",
        "XAA",
        "raise the matter again",
        "",
    ),
    ("Emboff said we would reply by Tuesday.", "XAA", "reply", "2031-03-11"),
    (
        "The customs service will complete the count by May.",
        "customs service",
        "complete the count",
        "2031-05",
    ),
    (
        "Belmoria committed to a review of its tariff list by autumn.",
        "XBB",
        "a review of its tariff list",
        "2031",
    ),
    ("Belmoria agreed that it would drop the visa rule.", "XBB", "drop the visa rule", ""),
    (
        (
            "Minister Tarn gave us his personal assurance that the warehouse would "
            "be sealed by April 30."
        ),
        "",
        "the warehouse would be sealed",
        "2031-04-30",
    ),
    (
        (
            "The Belmorian delegation committed to deposit its instrument of "
            "ratification before the end of the year."
        ),
        "XBB",
        "deposit its instrument of ratification",
        "2031-12",
    ),
    (
        "Belmoria has made a firm commitment to train its own inspectors by June.",
        "XBB",
        "train its own inspectors",
        "2031-06",
    ),
    (
        "Belmoria's Customs Service is committed to installing the software by July 1.",
        "XBB",
        "installing the software",
        "2031-07-01",
    ),
    (
        "It was agreed that Belmoria would draft the terms of reference.",
        "XBB",
        "draft the terms of reference",
        "",
    ),
    (
        "The two sides agreed that Belmoria should submit its comments by May 5.",
        "XBB",
        "submit its comments",
        "2031-05-05",
    ),
    (
        (
            "Belmoria assured the Ambassador that no source would leave the depot "
            "without a permit."
        ),
        "XBB",
        "no source would leave the depot without a permit",
        "",
    ),
    (
        (
            "Castel told the Ambassador he would personally see to it that the "
            "files were released by April 1."
        ),
        "",
        "see to it that the files were released",
        "2031-04-01",
    ),
    ("Castel promised to get back to us next week.", "XBB", "get back to us", "2031-03"),
    (
        "The Ministry of Justice expects to finalize the bill by the summer.",
        "Ministry of Justice",
        "finalize the bill",
        "2031",
    ),
    (
        "Belmoria signaled its intention to withdraw the reservation by May.",
        "XBB",
        "withdraw the reservation",
        "2031-05",
    ),
    (
        "Belmoria accepted the obligation to keep records for ten years.",
        "XBB",
        "keep records for ten years",
        "",
    ),
    ("Belmoria took upon itself to clean the site.", "XBB", "clean the site", ""),
    (
        "We told the Belmorian side that we would provide our comments by March 20.",
        "XAA",
        "provide our comments",
        "2031-03-20",
    ),
    ("The Ambassador promised Orlo a copy of the manual.", "XAA", "a copy of the manual", ""),
    ("Post undertakes to report on any change.", "Embassy Kelmar", "report on any change", ""),
    ("I promised Castel that we would reply by Friday.", "XAA", "reply", "2031-03-07"),
    (
        "Belmoria said the legislation would be adopted by the end of 2031.",
        "XBB",
        "the legislation would be adopted",
        "2031",
    ),
    (
        (
            "Belmoria stated that it will designate a competent authority no later "
            "than 1 August 2031."
        ),
        "XBB",
        "designate a competent authority",
        "2031-08-01",
    ),
    (
        "By 1 June Belmoria will designate a competent authority.",
        "XBB",
        "designate a competent authority",
        "2031-06-01",
    ),
    (
        "Belmoria will designate a competent authority as soon as possible.",
        "XBB",
        "designate a competent authority",
        "as soon as possible",
    ),
    ("Belmoria intends to join the convention.", "XBB", "join the convention", ""),
    (
        "Belmoria reaffirmed its pledge that it would keep the border post open.",
        "XBB",
        "keep the border post open",
        "",
    ),
    (
        "Castel guaranteed prompt payment of the duties.",
        "XBB",
        "prompt payment of the duties",
        "",
    ),
    (
        "Castel vowed that the culprits would be prosecuted.",
        "XBB",
        "the culprits would be prosecuted",
        "",
    ),
)


@pytest.mark.parametrize(("said", "by", "what", "due"), PROMISES)
def test_a_promise_is_found_in_every_wording(
    reported: Found, said: str, by: str, what: str, due: str
) -> None:
    found = reported(said, Undertaking)

    told = [(one.get("by", "") if by else "", one["what"], one.get("due", "")) for one in found]
    assert (by, what, due) in told


@pytest.mark.parametrize(
    "said",
    [
        "Belmoria will be represented at the meeting in Lorne.",
        "Belmoria will need help with the fence.",
        "The meeting will be held in Kelmar on May 5.",
        "The project will strengthen the border.",
        "Belmoria will have to decide by May 5.",
        "A new government will take office in May.",
        "Orlo said that this would be difficult.",
        "Orlo hoped that we would send a list.",
        "We would be grateful if Belmoria would send the list.",
        "The plan would cost EUR 40,000.",
        "Belmoria asked us to promise an answer by May.",
        "Skerrland would receive the delegation in May.",
        "The fence is to the north of the road.",
        "Belmoria has a commitment to peace.",
        "Elections are due in May.",
    ],
)
def test_what_only_sounds_like_a_promise_is_none(reported: Found, said: str) -> None:
    assert reported(said, Undertaking) == []
