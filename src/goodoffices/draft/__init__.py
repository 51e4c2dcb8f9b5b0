"""Drafts: records become the parts of the next paper, each sentence with its sources."""

from goodoffices.draft.briefs import (
    Addressee,
    DemarcheBrief,
    Instruction,
    ReminderBrief,
    Selected,
    Sender,
)
from goodoffices.draft.demarche import demarche
from goodoffices.draft.form import RULES, Problem, Rule, lint
from goodoffices.draft.reminder import reminder

__all__ = [
    "RULES",
    "Addressee",
    "DemarcheBrief",
    "Instruction",
    "Problem",
    "ReminderBrief",
    "Rule",
    "Selected",
    "Sender",
    "demarche",
    "lint",
    "reminder",
]
