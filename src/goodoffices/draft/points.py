"""The points of a demarche: what the donor is told, and what is held for its questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goodoffices.draft.briefs import DemarcheBrief
from goodoffices.draft.clauses import Clauses, certain, names_in
from goodoffices.draft.instructing import if_asked, point
from goodoffices.draft.phrasing import address, calm, state_name
from goodoffices.draft.projects import Shown, named, strengths
from goodoffices.draft.wording import line, say
from goodoffices.facts import topics_told
from goodoffices.records import (
    DraftPoint,
    Line,
    Matter,
    Plan,
    Span,
    Standing,
    Support,
)

_SETTLED = frozenset(
    {Standing.ADOPTED, Standing.SIGNED, Standing.UNDER_IMPLEMENTATION, Standing.AMENDED}
)
"""The standings in which a plan is agreed work that a third party may be told of."""

EXISTING_HELP = "IF ASKED HOW THIS FITS WITH EXISTING ASSISTANCE"
OBLIGATION = "IF ASKED WHETHER THIS PLACES THE HEARER UNDER AN OBLIGATION"
OTHERS = "IF ASKED WHETHER OTHERS ARE BEING ASKED"


def points(brief: DemarcheBrief, told: Sequence[Shown]) -> tuple[DraftPoint, ...]:
    """Main points in the order in which they are best said, then those held for questions."""
    several = len(told) > 1
    you = address(brief.instruction.hearer)
    return (
        _acknowledged(brief),
        *_plans(brief, several=several),
        *(_asked(brief, project) for project in told),
        point(line("demarche.contribution", several=several)),
        point(line("demarche.meeting", you=you, visitor=brief.visitor, several=several)),
        point(line("demarche.no_obligation", you=you, several=several)),
        point(line("instruction.reply", deadline=brief.instruction.deadline)),
        *_existing_help(brief, told),
        if_asked(OBLIGATION, line("demarche.nothing_owed", you=you)),
        if_asked(OTHERS, line("demarche.others_asked")),
    )


def _clauses(brief: DemarcheBrief) -> Clauses:
    """How records are told to the donor."""
    hearer = brief.instruction.hearer
    return Clauses(names=names_in(brief.matters(), hearer), hearer=hearer)


def _tellable(brief: DemarcheBrief, matters: Sequence[Matter]) -> tuple[Matter, ...]:
    """What a paper asserts and the donor may be told."""
    return certain(brief.instruction.tellable(matters))


def _acknowledged(brief: DemarcheBrief) -> DraftPoint:
    """What the donor does well and whom it helps; our good will where neither is known."""
    known = _tellable(brief, brief.known)
    clauses, you = _clauses(brief), address(brief.instruction.hearer)
    able = strengths(known)
    helped = [(one, one.record) for one in known if isinstance(one.record, Support)]
    named = [(one, record.recipient) for one, record in helped if record.recipient]
    esteem = able and line(
        "demarche.esteem",
        [matter for matter, _ in able],
        you=you,
        strengths=[calm(area, clauses.names) for _, area in able],
    )
    generosity = named and line(
        "demarche.generosity",
        [matter for matter, _ in named],
        you=you,
        recipients=[state_name(recipient) for _, recipient in named],
    )
    return point(esteem or None, generosity or None) if able or named else _goodwill(brief)


def _goodwill(brief: DemarcheBrief) -> DraftPoint:
    """An opening that claims nothing of the donor."""
    instruction = brief.instruction
    sender = state_name(instruction.sender.government)
    return point(line("demarche.goodwill", sender=sender, donor=state_name(instruction.hearer)))


def _plans(brief: DemarcheBrief, *, several: bool) -> Iterator[DraftPoint]:
    """The agreed work that the projects belong to, in one point."""
    settled = [
        (matter, matter.record)
        for matter in _tellable(brief, brief.plans)
        if isinstance(matter.record, Plan) and matter.record.standing in _SETTLED
    ]
    if settled:
        clauses = _clauses(brief)
        yield point(
            *(line("demarche.plan", [one], clause=clauses.plan(plan)) for one, plan in settled),
            line("demarche.follows", [one for one, _ in settled], several=several),
        )


def _asked(brief: DemarcheBrief, project: Shown) -> DraftPoint:
    """The request for one project: what, for whom, to what end, why this donor, the cost."""
    record, words, about = project.record, project.words, [project.matter]
    expected = record.standing is Standing.EXPECTED or not (words.what or words.label)
    label = words.short if words.label else "a project"
    request = line(
        "demarche.asked",
        about,
        you=address(brief.instruction.hearer),
        project="" if expected else label,
        what="" if expected else words.what,
        recipient=project.recipient,
    )
    if expected:
        return point(request)
    return point(
        request,
        _purpose(project),
        line("demarche.agreed", about, recipient=project.recipient)
        if record.standing is Standing.AGREED
        else None,
        _suits(brief, project),
        line("demarche.cost", about, money=record.amount) if record.amount else None,
    )


def _purpose(project: Shown) -> Line | None:
    """What the project lets its recipient do, as far as its topic says."""
    purpose = say("purposes.of", topic=project.record.topic or "")
    if not purpose:
        return None
    return line(
        "demarche.helps", [project.matter], recipient=project.recipient, purpose=purpose
    )


def _suits(brief: DemarcheBrief, project: Shown) -> Line | None:
    """What the donor does well that the project calls for, as far as the fit rests on it."""
    rests_on = {one.subject for one in project.selected.fit.evidence}
    known = _tellable(brief, brief.known)
    able = [
        (one, area)
        for one, area in strengths(known)
        if one.subject in rests_on and _is_called_for(area, project)
    ]
    if not able:
        return None
    return line(
        "demarche.suits",
        [project.matter, *(matter for matter, _ in able)],
        you=address(brief.instruction.hearer),
        strengths=[calm(area, _clauses(brief).names) for _, area in able],
    )


def _is_called_for(area: str, project: Shown) -> bool:
    """Whether an area's words tell the topic of the project."""
    told = {code for code, _ in topics_told(area, Span(0, len(area)))}
    wanted = project.record.what or ""
    named = {code for code, _ in topics_told(wanted, Span(0, len(wanted)))} if wanted else set()
    return bool(told & (named | {project.record.topic}))


def _existing_help(brief: DemarcheBrief, told: Sequence[Shown]) -> Iterator[DraftPoint]:
    """How the projects fit with what others give: what is known, never an assurance."""
    lines = [
        *_running(brief),
        *(_vetted(project) for project in told if project.vetted),
        *_unchecked(brief, told),
    ]
    return (if_asked(EXISTING_HELP, one) for one in lines)


def _running(brief: DemarcheBrief) -> Iterator[Line]:
    """The help of others that the donor may be told of."""
    clauses = _clauses(brief)
    for matter in _tellable(brief, brief.other_help):
        if isinstance(matter.record, Support):
            clause = clauses.support(matter.record)
            yield line("demarche.other_help", [matter], clause=clause)


def _vetted(project: Shown) -> Line:
    """That a project was checked, and with whom."""
    return line(
        "demarche.vetted_for_hearer",
        [project.matter],
        projects=[project.words.short],
        checked=[state_name(one) for one in project.selected.vetted_with],
    )


def _unchecked(brief: DemarcheBrief, told: Sequence[Shown]) -> Iterator[Line]:
    """That projects were not checked; where we know more than may be told, only that we answer.

    To say "not checked" then would be untrue, and to say what we know is not allowed.
    """
    unvetted = [project for project in told if not project.vetted]
    if not unvetted:
        return
    known = brief.instruction.readable(brief.other_help)
    if len(brief.instruction.tellable(known)) < len(known):
        yield line("demarche.later")
        return
    yield line(
        "demarche.unchecked",
        [project.matter for project in unvetted],
        projects=named(unvetted, told),
    )
