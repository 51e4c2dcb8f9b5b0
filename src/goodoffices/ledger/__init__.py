"""The ledger: a journal that only grows, tables derived from it, and what people ask of it."""

from goodoffices.ledger.check import Problem, check
from goodoffices.ledger.filing import Decision
from goodoffices.ledger.naming import SUBJECT_WORDS
from goodoffices.ledger.queries import (
    Wanted,
    history,
    matter,
    matters,
    newest,
    paper,
    papers,
    suggested,
    witnesses,
)
from goodoffices.ledger.store import Ledger, Taken, TakenAs

__all__ = [
    "SUBJECT_WORDS",
    "Decision",
    "Ledger",
    "Problem",
    "Taken",
    "TakenAs",
    "Wanted",
    "check",
    "history",
    "matter",
    "matters",
    "newest",
    "paper",
    "papers",
    "suggested",
    "witnesses",
]
