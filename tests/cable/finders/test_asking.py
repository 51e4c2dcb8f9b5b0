"""Tests of the many wordings in which colleagues, posts and desks ask each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.records import ActionRequest, Record

Facts = list[dict[str, str]]
HOME = "Ministry of Foreign Affairs, Port Anselm"
Found = Callable[[str, type[Record]], Facts]


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("Post is kindly requested to obtain a copy of the decree.", ["obtain a copy of"]),
        ("The Ministry directs Embassy Kelmar to lodge a protest.", ["lodge a protest"]),
        ("Post should feel out the Customs Service.", ["feel out the Customs Service"]),
        ("Post may wish to host a lunch for the divers.", ["host a lunch for the divers"]),
        ("Embassy will want to coordinate with IBSO.", ["coordinate with IBSO"]),
        ("Post needs only to confirm receipt.", ["confirm receipt"]),
        ("Post must not discuss costs.", ["not discuss costs"]),
        ("We ask that post verify the serial numbers.", ["verify the serial numbers"]),
        ("NSCI would like post to inspect the gate.", ["inspect the gate"]),
        ("The Department would be grateful if post could sound out Orlo.", ["sound out Orlo"]),
        ("Please ensure that the boxes are sealed.", ["ensure that the boxes are sealed"]),
        ("Please do not forward this list.", ["do not forward this list"]),
        ("Kindly arrange for the divers to be met.", ["arrange for the divers to be met"]),
        ("Post is to deliver the note by hand.", ["deliver the note by hand"]),
        ("Report any reaction to NSCI.", ["Report any reaction to NSCI"]),
        ("Remind the Radiation Board that its answer is overdue.", ["Remind the Radiation"]),
        ("Meanwhile, avoid any talk of money.", ["avoid any talk of money"]),
        ("If asked, refer questions to NSCI.", []),
        ("Do not leave the paper behind.", ["Do not leave the paper behind"]),
        ("Replies are requested by March 20.", ["Replies"]),
        ("Post's comments are due on March 20.", ["Post's comments"]),
        ("Request post seek an answer before the recess.", ["seek an answer"]),
        ("It would be helpful if post could map the radio net.", ["map the radio net"]),
        ("We would appreciate it if you could chase the invoice.", ["chase the invoice"]),
        ("Post is reminded to file its end-use report.", ["file its end-use report"]),
        ("Post has been asked to count the detectors.", ["count the detectors"]),
        (
            "Embassy should (a) see Orlo and (b) press him for a date.",
            ["see Orlo", "press him"],
        ),
        ("We need a firm figure for the fence by April 2.", []),
        ("We need an estimate for the fence by April 2.", ["an estimate for the fence"]),
        ("Let each post name one officer.", ["name one officer"]),
        ("A reply by April 2 would be appreciated.", ["A reply"]),
        ("Port Anselm requests that post return the forms.", ["return the forms"]),
        ("It is important that post return the forms.", ["return the forms"]),
        ("We rely on post to find a date.", ["find a date"]),
        ("Embassy Kelmar is tasked with confirming the list.", ["confirming the list"]),
        ("Under no circumstances should post quote a price.", ["quote a price"]),
        ("Please could you send the forms.", ["send the forms"]),
        ("Do let us know if the date slips.", ["let us know if the date slips"]),
        ("Make sure that the Board knows.", ["Make sure that the Board knows"]),
        ("Grateful post confirm.", ["confirm"]),
        ("I must ask you to return the forms.", ["return the forms"]),
        ("Begin summary: the list is long.", []),
        ("Host nations have pending shipments.", []),
    ],
)
def test_a_ministry_tells_its_post_in_many_words(
    instructed: Found, text: str, requests: list[str]
) -> None:
    found = instructed(text, ActionRequest)

    assert [one["request"][: len(said)] for one, said in zip(found, requests, strict=True)] == (
        requests
    )


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("Post requests guidance on the next step.", ["guidance on the next step"]),
        ("Embassy would welcome the Ministry's views on the draft.", ["the Ministry's views"]),
        ("We seek the Department's clearance of the text.", ["the Department's clearance"]),
        ("Grateful for early instructions.", ["early instructions"]),
        ("Grateful for the Ministry's help in finding a translator.", ["the Ministry's help"]),
        ("Request instructions by March 12.", ["instructions"]),
        ("Guidance is requested before March 12.", ["Guidance"]),
        ("Early clearance of the draft would be appreciated.", ["Early clearance"]),
        ("Post recommends that the Ministry write to Orlo.", ["write to Orlo"]),
        ("Post suggests that NSCI approach Lysandra first.", ["approach Lysandra first"]),
        ("We recommend accepting the offer.", ["accepting the offer"]),
        ("Recommend that the course be added to the list.", ["the course be added to"]),
        ("Could the Ministry tell us who will pay?", ["tell us who will pay"]),
        ("Can somebody find the file?", ["find the file"]),
        ("ACTION REQUESTED: Ministry to decide on the fence.", ["decide on the fence"]),
        ("The desk may want to hold the funds back.", ["hold the funds back"]),
        ("Would the Department please advise?", ["advise"]),
        ("It may be worth asking Skerrland again.", ["asking Skerrland again"]),
        ("The Ministry is asked to clear the draft within ten days.", ["clear the draft"]),
        ("Post hopes that the Ministry can fund the visit.", ["fund the visit"]),
        ("We ask for two copies of the manual.", ["two copies of the manual"]),
        ("Please advise.", ["advise"]),
        (
            "Please clear the text, inform Tarvo, and send us a reply.",
            ["clear", "inform", "send"],
        ),
        ("Embassy Tarvo, please pass this to the Federal Council.", ["pass this to the"]),
        ("Embassy Tarvo: grateful for your comments.", ["your comments"]),
        ("Somebody should thank the divers.", ["thank the divers"]),
    ],
)
def test_a_post_asks_its_ministry_in_many_words(
    reported: Found, text: str, requests: list[str]
) -> None:
    found = reported(text, ActionRequest)

    assert [one["request"][: len(said)] for one, said in zip(found, requests, strict=True)] == (
        requests
    )


@pytest.mark.parametrize(
    "text",
    [
        "Orlo said that the Ministry should pay.",
        "Orlo asked that the Ministry pay for the fence.",
        "He asked us to send the divers.",
        "Belmoria should adopt the decree in May.",
        "Skerrland is to deliver the boats in May.",
        "The Customs Service needs training.",
        "Belmoria needs help with the fence.",
        "Orlo requested guidance on the form.",
        "An answer from Belmoria is expected in May.",
        "The report should help Belmoria.",
        "Post will send the list.",
        "Post should be able to answer soon.",
        "Please accept the assurances of my highest consideration.",
        "Please find attached the list.",
        "Please note that the desk is closed.",
        "Please refer to paragraph 2.",
        "Please contact Ms. Vane with any questions.",
        "We appreciate the help of the Ministry.",
        "Test results were good.",
        "Contact with the Board was brief.",
        "Support for the fence is growing.",
        "Work began in May.",
        "Orlo was asked to sign.",
        "Would Belmoria pay for the fence?",
        "He wondered whether Post could host a lunch.",
    ],
)
def test_what_is_told_of_others_asks_no_colleague(reported: Found, text: str) -> None:
    assert reported(text, ActionRequest) == []


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Please send the list.", HOME),
        ("Ministry should send the list.", HOME),
        ("Post to send the list.", "Embassy Kelmar"),
        ("Embassy Tarvo should send the list.", "Embassy Tarvo"),
        ("Embassy Tarvo: please send the list.", "Embassy Tarvo"),
        ("Desk to send the list.", "Desk"),
        ("All posts should send the list.", "All posts"),
    ],
)
def test_who_is_told_is_named_or_the_reader(reported: Found, text: str, addressee: str) -> None:
    found = reported(text, ActionRequest)

    assert [one.get("addressee") for one in found] == [addressee]


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        (
            "Please find out the price, and let us know by April 1.",
            ["find out the price", "let us know"],
        ),
        ("In addition, find out who paid for the gate.", ["find out who paid for the gate"]),
        ("Grateful if you could send us the drawings.", ["send us the drawings"]),
        ("Could you send us the drawings by May 2?", ["send us the drawings"]),
        ("You should remind the committee in writing.", ["remind the committee"]),
        ("ACTION: Please (a) answer us, (b) say if it is welcome.", ["answer us", "say if it"]),
    ],
)
def test_each_thing_asked_is_one_request(
    reported: Found, text: str, requests: list[str]
) -> None:
    found = reported(text, ActionRequest)

    assert [one["request"][: len(said)] for one, said in zip(found, requests, strict=True)] == (
        requests
    )


def test_a_term_holds_for_the_deed_that_it_closes(reported: Found) -> None:
    found = reported("Please find out the price, and let us know by April 1.", ActionRequest)

    assert [one.get("due") for one in found] == [None, "2031-04-01"]


def test_a_term_that_opens_a_sentence_holds_for_all_its_deeds(reported: Found) -> None:
    found = reported("By April 1, please find out the price and tell us.", ActionRequest)

    assert [one.get("due") for one in found] == ["2031-04-01", "2031-04-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Belmoria will ask for a report.",
        "Work on the gate starts in May.",
        "State Secretary Orlo was late.",
        "Please see paragraph 4.",
    ],
)
def test_what_nobody_of_ours_is_told_is_no_order(reported: Found, text: str) -> None:
    assert reported(text, ActionRequest) == []
