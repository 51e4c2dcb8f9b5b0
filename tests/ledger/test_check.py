"""What `check` finds when somebody has tampered with a ledger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy import text

from goodoffices.errors import RecordUnreadableError
from goodoffices.ledger import Decision, Ledger, Problem, check
from goodoffices.records import Claim, Finding, Marking, Offer, Paper, Review

Letter = Callable[..., Paper]
Ask = Callable[..., tuple[Finding, Marking]]

STALE = "What stands now is not what the journal says; rebuild it."


@pytest.fixture
def whole(ledger: Ledger, letter: Letter, ask: Ask, march: datetime) -> Ledger:
    """A ledger of four entries with nothing wrong."""
    ledger.take(letter(), [ask(), ask()], author="reader", at=march)
    decision: Decision = {"claim": Claim.ASSERTED, "review": Review.ACCEPTED}
    ledger.append("09EXLAND1/ask2", None, author="Ann", at=march, **decision)
    ledger.append("talk/1", Offer(what="training"), author="Ann", at=march, **decision)
    return ledger


def test_a_ledger_as_filed_is_whole(whole: Ledger) -> None:
    assert check(whole) == ()


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (
            "UPDATE paper SET text = text || '.'",
            Problem("09EXLAND1", "Its text is not the one that was filed."),
        ),
        (
            "UPDATE paper SET text = ''",
            Problem("09EXLAND1", "Its text is not the one that was filed."),
        ),
        (
            "DELETE FROM journal WHERE number = 2",
            Problem("entry 2", "It is missing from the journal."),
        ),
        (
            """UPDATE journal SET spans = '{"due": [[4, 9999]]}' WHERE number = 1""",
            Problem("entry 1", "The place of “due” lies outside paper 09EXLAND1."),
        ),
        ("DELETE FROM standing WHERE subject LIKE '%1/ask1'", Problem("09EXLAND1/ask1", STALE)),
        ("UPDATE standing SET deadline = '2010-01-01'", Problem("09EXLAND1/ask1", STALE)),
        ("DELETE FROM party_role", Problem("09EXLAND1/ask1", STALE)),
        (
            "INSERT INTO party_role VALUES ('09EXLAND1/ask2', 'of', 'XWY')",
            Problem("09EXLAND1/ask2", STALE),
        ),
    ],
)
def test_tampering_is_found(spoil: str, problem: Problem, whole: Ledger) -> None:
    _tamper(whole, spoil)

    assert problem in check(whole)


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        ("UPDATE journal SET record = '{' WHERE number = 1", "truncated"),
        ("UPDATE journal SET kind = 'treaty' WHERE number = 1", "no such kind"),
        ("UPDATE journal SET spans = '{\"due\": [[9, 4]]}' WHERE number = 1", "runs forward"),
        ("UPDATE journal SET review = 'maybe' WHERE number = 1", "'maybe'"),
    ],
)
def test_an_entry_that_cannot_be_read_is_found_beside_the_others(
    spoil: str, why: str, whole: Ledger
) -> None:
    _tamper(whole, spoil)

    problems = {problem.subject: problem.message for problem in check(whole)}

    assert why in problems["entry 1"]
    assert "09EXLAND1/ask2" not in problems


def test_a_ledger_with_an_unreadable_entry_is_not_rebuilt(whole: Ledger) -> None:
    _tamper(whole, "UPDATE journal SET record = '{' WHERE number = 1")
    before = check(whole)

    with pytest.raises(RecordUnreadableError):
        whole.rebuild()

    assert check(whole) == before


def test_a_damaged_marking_is_told(whole: Ledger) -> None:
    _tamper(whole, "UPDATE marking SET level = 9 WHERE id = 1")

    with pytest.raises(RecordUnreadableError, match="9 is not a valid Level"):
        check(whole)


def test_a_revision_of_another_version_is_found(whole: Ledger) -> None:
    _tamper(whole, "UPDATE goodoffices_revision SET version_num = '0000'")

    assert check(whole) == (Problem(whole.place, "Its tables are of revision 0000, not 0002."),)


def test_a_missing_paper_and_a_missing_marking_are_found(
    file_ledger: Ledger, letter: Letter, ask: Ask, march: datetime
) -> None:
    """Only a file lets a stranger do this: PostgreSQL minds its keys whoever writes."""
    file_ledger.take(letter(), [ask()], author="reader", at=march)
    engine = file_ledger._database._engine.execution_options(begin="")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("DELETE FROM paper")
    missing = check(file_ledger)
    with engine.connect() as connection:
        connection.exec_driver_sql("UPDATE journal SET marking_id = 7")
    unmarked = check(file_ledger)

    assert missing == (Problem("entry 1", "Its paper 09EXLAND1 is missing."),)
    assert any("marking 7 is missing" in problem.message for problem in unmarked)


def _tamper(ledger: Ledger, statement: str) -> None:
    """Change a ledger behind its back."""
    with ledger._database.writing() as connection:
        connection.execute(text(statement.replace(":", "\\:")))
