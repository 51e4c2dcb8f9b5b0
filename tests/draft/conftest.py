"""A fictional office and what its papers say, to draft from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest

from goodoffices.draft import (
    Addressee,
    DemarcheBrief,
    Instruction,
    ReminderBrief,
    Selected,
    Sender,
)
from goodoffices.records import (
    Amount,
    Answer,
    Capability,
    Claim,
    Contact,
    Entry,
    Evidence,
    Facet,
    Fit,
    Help,
    InexactDate,
    InformationRequest,
    Label,
    Level,
    Marking,
    Matter,
    Party,
    Plan,
    Project,
    Proposal,
    Record,
    Relation,
    Review,
    Standing,
    Support,
    Undertaking,
)

AURELIA = Party(name="Aurelia", iso3="XAA")
BELMORIA = Party(name="Belmoria", iso3="XBB")
CORVANIA = Party(name="Corvania", iso3="XCC")
MARUNA = Party(name="Maruna", iso3="XMM")
SKERRLAND = Party(name="Skerrland", iso3="XSS")
IBSO = Party(name="Interregional Border Security Organization", organisation="IBSO")

NewMatter = Callable[..., Matter]
_NUMBERS = count(1)


def _matter(
    subject: str,
    record: Record,
    *,
    source: str | None = "31ANSELM4412",
    paragraph: int | None = 3,
    level: Level = Level.FOR_OFFICIAL_USE_ONLY,
    **entry: object,
) -> Matter:
    """A subject as it stands: accepted and asserted unless told otherwise."""
    filed = Entry(
        number=next(_NUMBERS),
        at=datetime(2031, 11, 1, tzinfo=UTC),
        subject=subject,
        kind=record.kind,
        record=record,
        claim=Claim.ASSERTED,
        review=Review.ACCEPTED,
        author="desk",
        marking=Marking(level=level),
        source=source,
        paragraph=paragraph,
    )
    return Matter(entry=replace(filed, **entry), record=record, paper=None)  # type: ignore[arg-type]


@pytest.fixture
def matter() -> NewMatter:
    """A maker of subjects as they stand."""
    return _matter


@pytest.fixture
def detectors() -> Matter:
    """A project for Belmoria, vetted."""
    record = Project(
        recipient=BELMORIA,
        what="BM-1: Radiation detectors for land crossings, with three years of maintenance",
        topic="DET",
        help=Help.EQUIPMENT,
        amount=Amount(text="EUR 420,000", minor=42_000_000, currency="EUR"),
        standing=Standing.VETTED,
    )
    return _matter("project-1", record)


@pytest.fixture
def register() -> Matter:
    """A project for Belmoria that is only agreed."""
    record = Project(
        recipient=BELMORIA,
        what="BM-4: A national register of radioactive sources",
        topic="SRC",
        help=Help.EXPERTISE,
        standing=Standing.AGREED,
    )
    return _matter("project-4", record)


@pytest.fixture
def investigators() -> Matter:
    """A project for Corvania without label, cost or standing, read but not confirmed."""
    record = Project(recipient=CORVANIA, what="training for investigators", topic="LEA")
    return _matter(
        "project-7", record, source="31TARVO402", paragraph=None, review=Review.PROPOSED
    )


def _fit(*subjects: str) -> Fit:
    """A fit that rests on some subjects."""
    return Fit(
        need="need",
        supply="supply",
        label=Label.PARTLY,
        topic=Facet.YES,
        region=Facet.PARTLY,
        type=Facet.YES,
        score=0.8,
        reason="both papers speak of detectors",
        evidence=tuple(
            Evidence(words="detectors", place="a paper", subject=one) for one in subjects
        ),
    )


@pytest.fixture
def selected() -> Callable[..., Selected]:
    """A maker of chosen projects: the project, the subjects that its fit rests on."""

    def select(
        project: Matter, *rests_on: str, vetted_with: tuple[Party, ...] = ()
    ) -> Selected:
        return Selected(project=project, fit=_fit(*rests_on), vetted_with=vetted_with)

    return select


@pytest.fixture
def capability() -> Matter:
    """What the donor does well."""
    record = Capability(party=SKERRLAND, area="keeping detectors at work in hard conditions")
    return _matter("capability-1", record, source="31ELDHAVN12", paragraph=2)


@pytest.fixture
def earlier_help() -> Matter:
    """Help that the donor already gives."""
    record = Support(
        party=SKERRLAND,
        recipient=MARUNA,
        what="training for customs officers",
        standing=Standing.EXISTING,
    )
    return _matter("support-1", record, source="31ELDHAVN12", paragraph=3)


@pytest.fixture
def earlier_answer() -> Matter:
    """What the donor said before, only hinted at."""
    record = Answer(
        by=SKERRLAND, to=AURELIA, what="more work in the region", standing=Standing.INTERESTED
    )
    return _matter("answer-1", record, source="31ELDHAVN12", paragraph=4, claim=Claim.HEDGED)


@pytest.fixture
def courses() -> Matter:
    """Help that somebody else plans for the same recipient."""
    record = Support(
        party=IBSO,
        recipient=BELMORIA,
        what="two courses for customs officers in the spring of 2032 (Ref B)",
        standing=Standing.PLANNED,
    )
    return _matter("support-2", record, source="31IBSOLORNE96", paragraph=2)


@pytest.fixture
def plan() -> Matter:
    """The plan that the projects follow from."""
    record = Plan(
        parties=(AURELIA, BELMORIA),
        title="the Joint Action Plan",
        date=InexactDate(text="on June 18", date="2031-06-18", relation=Relation.ON),
        standing=Standing.SIGNED,
    )
    return _matter(
        "plan-1", record, source="31KELMAR533", paragraph=1, level=Level.UNCLASSIFIED
    )


@pytest.fixture
def instruction() -> Instruction:
    """What every instruction of this office says; everything may be told but the canary."""
    told = (
        "project-1 project-4 project-7 capability-1 support-1 answer-1 support-2 plan-1 "
        "undertaking-1 proposal-1 proposal-2 question-1 question-2 plan-2 answer-2"
    )
    return Instruction(
        sender=Sender(
            plad="MINFOREIGN PORT ANSELM",
            government=AURELIA,
            programme="the Nuclear Smuggling Cooperation Initiative (NSCI)",
            signer="Vandermark",
        ),
        post=Addressee(plad="EMBASSY ELDHAVN", city="Eldhavn"),
        hearer=SKERRLAND,
        tags=("KNNP", "PARM", "PREL", "EAID"),
        slugs=("CPD/NSCI", "CPD/BSA", "LSR/B"),
        contact=Contact(
            name="Petra Aldous",
            office=None,
            email="p.aldous@example.org",
            phone="555-0157",
            paragraph=None,
        ),
        references=("31KELMAR533", "31ANSELM4412"),
        deadline=date(2031, 11, 28),
        may_be_told=frozenset(told.split()),
    )


@pytest.fixture
def projects(
    selected: Callable[..., Selected], detectors: Matter, register: Matter
) -> tuple[Selected, ...]:
    """Two projects for Belmoria: one vetted, one not."""
    return (
        selected(detectors, "project-1", "capability-1", vetted_with=(IBSO, MARUNA)),
        selected(register, "project-4"),
    )


@pytest.fixture
def known(
    capability: Matter, earlier_help: Matter, earlier_answer: Matter
) -> tuple[Matter, ...]:
    """What papers tell of the donor."""
    return capability, earlier_help, earlier_answer


@pytest.fixture
def demarche_brief(
    instruction: Instruction,
    projects: tuple[Selected, ...],
    known: tuple[Matter, ...],
    courses: Matter,
    plan: Matter,
) -> DemarcheBrief:
    """A demarche on two projects with everything that papers may tell."""
    return DemarcheBrief(
        instruction=instruction,
        projects=projects,
        known=known,
        other_help=(courses,),
        plans=(plan,),
        visitor="Ambassador Rowena Castellan",
    )


@pytest.fixture
def reminder_brief(instruction: Instruction, plan: Matter) -> ReminderBrief:
    """A reminder to Belmoria of an answer due in March, with all that belongs to it."""
    promise = Undertaking(
        by=BELMORIA,
        to=AURELIA,
        what="RESPOND BY March on two proposals",
        due=InexactDate(text="BY March", date="2032-03", relation=Relation.BY),
        standing=Standing.NOT_MET,
    )
    approval = Plan(
        parties=(AURELIA, BELMORIA),
        title="work plan",
        standing=Standing.APPROVAL_PENDING,
    )
    hint = Answer(by=BELMORIA, to=AURELIA, what="our proposals", standing=Standing.WILL_CONSULT)
    return ReminderBrief(
        instruction=replace(
            instruction,
            hearer=BELMORIA,
            post=Addressee(plad="AMEMBASSY KELMAR", city="Kelmar"),
            references=("31KELMAR533",),
        ),
        promise=_matter("undertaking-1", promise, source="31KELMAR533", paragraph=5),
        today=date(2032, 4, 20),
        said_since=(_matter("answer-2", hint, source="32KELMAR100", claim=Claim.HEDGED),),
        proposals=(
            _matter(
                "proposal-1",
                Proposal(by=AURELIA, to=BELMORIA, what="a memorandum on alarm reports"),
            ),
            _matter(
                "proposal-2",
                Proposal(by=AURELIA, to=BELMORIA, what="both sides name a point of contact"),
                review=Review.PROPOSED,
            ),
        ),
        plans=(plan, _matter("plan-2", approval)),
        asked=(
            _matter(
                "question-1", InformationRequest(of=BELMORIA, what="the names of the agencies")
            ),
            _matter(
                "question-2", InformationRequest(of=BELMORIA, what="whether the law has passed")
            ),
        ),
        event="the review of the plan in September",
    )
