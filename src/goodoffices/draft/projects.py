"""The projects of a demarche as its sentences name them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.draft.briefs import DemarcheBrief, Selected
from goodoffices.draft.clauses import names_in
from goodoffices.draft.phrasing import ProjectWords, listed, project_words, state_name
from goodoffices.records import Capability, Matter, Project, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One project that the cable presents; `told` says that the hearer may be told of it."""

    selected: Selected
    record: Project
    words: ProjectWords
    told: bool

    @property
    def matter(self) -> Matter:
        """The subject as it stands."""
        return self.selected.project

    @property
    def recipient(self) -> str:
        """Whom it would help."""
        return state_name(self.record.recipient)

    @property
    def vetted(self) -> bool:
        """Whether a paper says that it was vetted."""
        return bool(self.selected.vetted_with) or self.record.standing is Standing.VETTED


def shown(brief: DemarcheBrief) -> tuple[Shown, ...]:
    """The projects that the cable may name, in the order of the brief."""
    names = names_in(brief.matters(), brief.instruction.hearer)
    return tuple(_shown(brief, names))


def _shown(brief: DemarcheBrief, names: tuple[str, ...]) -> Iterator[Shown]:
    """Each project below the ceiling, in words."""
    for selected in brief.projects:
        record = selected.project.record
        if isinstance(record, Project) and brief.instruction.readable([selected.project]):
            yield Shown(
                selected=selected,
                record=record,
                words=project_words(record.what, names),
                told=bool(brief.instruction.tellable([selected.project])),
            )


def strengths(matters: tuple[Matter, ...]) -> tuple[tuple[Matter, str], ...]:
    """What a donor can do well, each with the record that says so."""
    return tuple(
        (matter, matter.record.area)
        for matter in matters
        if isinstance(matter.record, Capability) and matter.record.area
    )


def named(some: Sequence[Shown], among: Sequence[Shown]) -> str:
    """Some of the projects by name; all of them together as "the projects"."""
    if len(some) == len(among):
        return "the projects" if len(some) > 1 else "the project"
    return listed(project.words.short for project in some)
