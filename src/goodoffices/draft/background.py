"""The background of a demarche: why this donor, what it said, what runs, what to mind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goodoffices.draft.briefs import DemarcheBrief
from goodoffices.draft.citing import cited
from goodoffices.draft.clauses import Clauses, holds, names_in, reported
from goodoffices.draft.instructing import cautions
from goodoffices.draft.marking import paragraph
from goodoffices.draft.phrasing import calm, state_name
from goodoffices.draft.projects import Shown, named, strengths
from goodoffices.draft.wording import line
from goodoffices.records import DraftParagraph, Facet, Line


def background(brief: DemarcheBrief, projects: Sequence[Shown]) -> DraftParagraph:
    """What the post should know before it goes, each fact with its paper."""
    instruction = brief.instruction
    clauses = Clauses(names=names_in(brief.matters(), instruction.hearer))
    plans, others = instruction.readable(brief.plans), instruction.readable(brief.other_help)
    heard = (*plans, *instruction.readable(brief.known), *others)
    return paragraph(
        *reported(plans, clauses, instruction.hearer, instruction.references),
        *_projects(brief, projects),
        *_strengths(brief, clauses),
        *reported(
            (one for one in heard if one not in plans),
            clauses,
            instruction.hearer,
            instruction.references,
        ),
        *_vetting(brief, projects),
        *cautions(instruction, [one.matter for one in projects] + list(filter(holds, heard))),
        heading="BACKGROUND",
    )


def _projects(brief: DemarcheBrief, projects: Sequence[Shown]) -> Iterator[Line]:
    """Each project as it stands, and how it fits."""
    for project in projects:
        yield line(
            "demarche.project",
            [project.matter],
            project=project.words.short,
            recipient=project.recipient,
            money=project.record.amount,
            standing=project.record.standing and project.record.standing.value,
            cite=cited([project.matter], brief.instruction.references),
        )
        yield from _fit(brief, project)


def _fit(brief: DemarcheBrief, project: Shown) -> Iterator[Line]:
    """Why a project is shown to this donor, if everything that says so may be read."""
    fit = project.selected.fit
    rests_on = {one.subject for one in fit.evidence if one.subject}
    readable = brief.instruction.readable(brief.matters())
    about = [one for one in readable if one.subject in rests_on or one is project.matter]
    if not rests_on <= {one.subject for one in about}:
        return
    facets = {"topic": fit.topic, "region": fit.region, "kind of help": fit.type}
    good, partly, bad = (
        [name for name, facet in facets.items() if facet is wanted]
        for wanted in (Facet.YES, Facet.PARTLY, Facet.NO)
    )
    donor = state_name(brief.instruction.hearer)
    if good or partly:
        yield line(
            "demarche.fit",
            about,
            donor=donor,
            good=good,
            partly=partly,
            bad=bad,
        )
    if fit.reason and fit.evidence:
        yield line("demarche.reason", about, reason=fit.reason.rstrip(". "))


def _strengths(brief: DemarcheBrief, clauses: Clauses) -> Iterator[Line]:
    """What the donor is known for, or that our files do not say."""
    instruction = brief.instruction
    donor = state_name(instruction.hearer)
    known = strengths(tuple(filter(holds, instruction.readable(brief.known))))
    if not known:
        yield line("demarche.strengths_unknown", donor=donor)
        return
    about = [matter for matter, _ in known]
    yield line(
        "demarche.strengths",
        about,
        donor=donor,
        strengths=[calm(area, clauses.names) for _, area in known],
        cite=cited(about, instruction.references),
    )


def _vetting(brief: DemarcheBrief, projects: Sequence[Shown]) -> Iterator[Line]:
    """What was vetted and with whom, and what no paper calls vetted."""
    for project in projects:
        if project.vetted:
            yield line(
                "demarche.vetted",
                [project.matter],
                projects=[project.words.short],
                checked=[state_name(one) for one in project.selected.vetted_with],
                cite=cited([project.matter], brief.instruction.references),
            )
    unvetted = [project for project in projects if not project.vetted]
    if unvetted:
        yield line(
            "demarche.unvetted",
            [project.matter for project in unvetted],
            projects=named(unvetted, projects),
            several=len(unvetted) > 1,
        )
