"""Drafts the instruction to present assistance projects to a donor."""

from __future__ import annotations

from goodoffices.draft.background import background
from goodoffices.draft.briefs import DemarcheBrief
from goodoffices.draft.instructing import action_request, assembled, closing, opening
from goodoffices.draft.marking import paragraph
from goodoffices.draft.phrasing import government, state_name
from goodoffices.draft.points import points
from goodoffices.draft.projects import Shown, shown
from goodoffices.draft.wording import line, say
from goodoffices.records import Draft, DraftParagraph


def demarche(brief: DemarcheBrief) -> Draft:
    """The cable that asks a post to present projects to a donor, and to report the answer.

    Only what the instruction clears for the hearer enters the points; what is marked above the
    ceiling enters nothing. Projects keep the order of the brief: none is ranked.
    """
    projects = shown(brief)
    told = tuple(project for project in projects if project.told)
    instruction = brief.instruction
    return assembled(
        instruction,
        _subject(brief, told),
        (
            opening(instruction),
            _summary(brief, told),
            background(brief, projects),
            action_request(instruction, points(brief, told)),
            *closing(instruction),
        ),
        brief.matters(),
    )


def _subject(brief: DemarcheBrief, projects: tuple[Shown, ...]) -> str:
    """What the cable is about, on its SUBJECT line."""
    recipients = tuple(dict.fromkeys(project.recipient for project in projects))
    return say(
        "demarche.subject",
        donor=state_name(brief.instruction.hearer),
        count=len(projects),
        recipients=recipients if len(recipients) <= _NAMED else ["SEVERAL COUNTRIES"],
    )


_NAMED = 3
"""So many recipients find room on a SUBJECT line."""


def _summary(brief: DemarcheBrief, projects: tuple[Shown, ...]) -> DraftParagraph:
    """What is to be presented, to whom, and what is hoped for."""
    donor = brief.instruction.hearer
    several = len(projects) > 1
    return paragraph(
        line(
            "demarche.presents",
            [project.matter for project in projects],
            programme=brief.instruction.sender.programme,
            projects=[project.words.full for project in projects],
            recipients=list(dict.fromkeys(project.recipient for project in projects)),
            donor=state_name(donor),
            count=len(projects),
        ),
        line("demarche.purpose", government=government(donor), several=several),
        line("demarche.objective", donor=state_name(donor), several=several),
        heading="SUMMARY",
    )
