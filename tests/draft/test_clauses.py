"""Tells what one record says, in a clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.draft.citing import cited, spaced
from goodoffices.draft.clauses import Clauses, holds, reported
from goodoffices.records import (
    Amount,
    Answer,
    Capability,
    Claim,
    InexactDate,
    Matter,
    Offer,
    Party,
    Plan,
    Pledge,
    Relation,
    Standing,
    Support,
    Undertaking,
)

NewMatter = Callable[..., Matter]

AURELIA = Party(name="Aurelia", iso3="XAA")
BELMORIA = Party(name="Belmoria", iso3="XBB")
REPORT = Clauses(names=("Aurelia", "Belmoria"))
POINT = Clauses(names=("Aurelia", "Belmoria"), hearer=BELMORIA)
JUNE = InexactDate(text="in June", date="2031-06", relation=Relation.ON)


@pytest.mark.parametrize(
    ("title", "standing", "clause"),
    [
        ("work plan", Standing.SIGNED, "the work plan was signed in June 2031"),
        ("work plans", Standing.ADOPTED, "work plans were adopted in June 2031"),
        ("joint lists of help", None, "joint lists of help are on our files"),
        ("an address", Standing.REVIEWED, "an address was reviewed in June 2031"),
        ("a plan", Standing.NEGOTIATING, "a plan is being negotiated"),
        (None, Standing.APPROVAL_PENDING, "the plan still awaits approval"),
        ("the plan", None, "the plan is on our files"),
    ],
)
def test_a_plan_is_told_by_its_standing(
    title: str | None, standing: Standing | None, clause: str
) -> None:
    assert REPORT.plan(Plan(title=title, date=JUNE, standing=standing)) == clause


@pytest.mark.parametrize(
    ("standing", "clause"),
    [
        (Standing.EXISTING, "Aurelia already helps Belmoria with courses"),
        (Standing.PAST, "Aurelia has helped Belmoria with courses"),
        (Standing.PLANNED, "Aurelia plans to help Belmoria with courses"),
        (None, "Aurelia helps Belmoria with courses"),
    ],
)
def test_support_is_told_by_its_standing(standing: Standing | None, clause: str) -> None:
    support = Support(party=AURELIA, recipient=BELMORIA, what="courses", standing=standing)

    assert REPORT.support(support) == clause


def test_words_that_speak_to_a_hearer_are_left_out_of_a_report() -> None:
    support = Support(party=BELMORIA, what="sharing your experience")

    assert REPORT.support(support) == "Belmoria helps"
    assert POINT.support(support) == "your government helps with sharing your experience"


@pytest.mark.parametrize(
    ("what", "standing", "clause"),
    [
        ("BM-1", Standing.INTERESTED, "Belmoria showed interest in BM-1"),
        ("support BM-2", Standing.DECLINES, 'Belmoria declined "support BM-2"'),
        (None, Standing.SILENT, "Belmoria has not answered on what was put to it"),
        ("the draft", None, "Belmoria spoke about the draft"),
    ],
)
def test_an_answer_is_told_by_its_standing(
    what: str | None, standing: Standing | None, clause: str
) -> None:
    answer = Answer(what=what, standing=standing)

    assert REPORT.answer(answer, BELMORIA, hinted=False) == clause


@pytest.mark.parametrize("standing", [*Standing][-7:])
def test_a_hint_at_an_answer_is_only_a_possibility(standing: Standing) -> None:
    clause = REPORT.answer(Answer(what="it all", standing=standing), BELMORIA, hinted=True)

    assert clause.startswith("Belmoria might ")


@pytest.mark.parametrize(
    ("claim", "standing", "true"),
    [
        (Claim.ASSERTED, Standing.ACCEPTS, True),
        (Claim.HEDGED, Standing.ACCEPTS, True),
        (Claim.DENIED, Standing.ACCEPTS, False),
        (Claim.CONTINGENT, Standing.ACCEPTS, False),
        (Claim.DENIED, Standing.SILENT, True),
        (Claim.CONTINGENT, Standing.SILENT, False),
    ],
)
def test_what_is_denied_is_not_so_but_for_silence(
    matter: NewMatter, claim: Claim, standing: Standing, *, true: bool
) -> None:
    said = matter("answer", Answer(standing=standing), claim=claim)

    assert holds(said) is true


def test_a_record_of_another_kind_is_no_report(matter: NewMatter) -> None:
    able = matter("able", Capability(party=BELMORIA, area="forensics"))

    assert list(reported([able], REPORT, BELMORIA, ())) == []


def test_a_promise_is_reported_with_its_paper(matter: NewMatter) -> None:
    promise = matter("promise", Undertaking(by=BELMORIA, what="reply", due=None))

    (line,) = reported([promise], REPORT, BELMORIA, ("31ANSELM4412",))

    assert line.text.replace("\N{NO-BREAK SPACE}", " ") == (
        "Belmoria undertook to reply (reftel, paragraph 3)."
    )
    assert line.sources == ("promise",)


def test_papers_are_cited_in_the_order_of_the_references(matter: NewMatter) -> None:
    record = Capability(area="forensics")
    matters = [
        matter("a", record, source="32TARVO215", paragraph=2),
        matter("b", record, source="31KELMAR533", paragraph=5),
        matter("c", record, source="31KELMAR533", paragraph=4),
        matter("d", record, source="31ANSELM1", paragraph=None),
        matter("e", record, source=None),
    ]

    words = cited(matters, ("31KELMAR533", "31ANSELM1"))

    assert words.replace("\N{NO-BREAK SPACE}", " ") == (
        "Ref A, paragraphs 4 and 5; Ref B; our own records; 32 TARVO 215, paragraph 2"
    )


def test_a_paper_that_is_no_cable_keeps_its_name() -> None:
    assert spaced("paper-0123456789ab") == "paper-0123456789ab"


@pytest.mark.parametrize(
    ("record", "claim", "said"),
    [
        (
            Offer(by=AURELIA, to=BELMORIA, what="two boats", condition="Belmoria asks"),
            Claim.ASSERTED,
            "Aurelia offered help to Belmoria: two boats, on condition that Belmoria asks (",
        ),
        (
            Offer(by=AURELIA, what="two boats"),
            Claim.HEDGED,
            "that Aurelia might give help: two",
        ),
        (
            Pledge(amount=Amount(text="EUR 5", minor=500, currency="EUR"), what="detectors"),
            Claim.ASSERTED,
            "Belmoria pledged help of EUR 5: detectors (",
        ),
        (Pledge(standing=Standing.REDUCED), Claim.ASSERTED, "Belmoria reduced its help ("),
    ],
)
def test_offers_and_pledges_are_reported(
    matter: NewMatter, record: Offer | Pledge, claim: Claim, said: str
) -> None:
    (line,) = reported([matter("gift", record, claim=claim)], REPORT, BELMORIA, ())

    assert said in line.text.replace("\N{NO-BREAK SPACE}", " ")


def test_several_parties_help_in_the_plural() -> None:
    support = Support(party=Party(name="eight countries"), standing=Standing.EXISTING)

    assert REPORT.support(support) == "eight countries already help"
