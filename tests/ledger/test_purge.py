"""A spilled paper is replaced by its hash, on record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from goodoffices.errors import UnknownSubjectError
from goodoffices.ledger import (
    Decision,
    Ledger,
    TakenAs,
    check,
    history,
    matters,
    paper,
    witnesses,
)
from goodoffices.records import (
    ActionRequest,
    Audience,
    Claim,
    Effect,
    Finding,
    Marking,
    Paper,
    Review,
    Word,
)

Letter = Callable[..., Paper]
Ask = Callable[..., tuple[Finding, Marking]]

CANARY = "The canary sings of highly enriched secrets."


@pytest.fixture
def spilled(ledger: Ledger, letter: Letter, ask: Ask, march: datetime) -> Ledger:
    """A ledger with a spilled paper, a copy, a reviewed finding, and a paper that is fine."""
    _spill(ledger, letter, ask, march)
    return ledger


def _spill(ledger: Ledger, letter: Letter, ask: Ask, march: datetime) -> None:
    """File a paper that should never have come here, and one that should."""
    finding = ask(CANARY, spans={})
    ledger.take(letter(text=CANARY, title=CANARY), [finding], author="reader", at=march)
    ledger.take(letter(text=f"{CANARY} NNNN", title=CANARY), [], author="reader", at=march)
    ledger.take(letter("09FINE2"), [ask()], author="reader", at=march)
    decision: Decision = {"claim": Claim.ASSERTED, "review": Review.ACCEPTED, "note": CANARY}
    ledger.append(
        "09EXLAND1/ask1", ActionRequest(request=CANARY), author="Ann", at=march, **decision
    )


def test_a_purged_paper_is_a_tombstone_with_its_hash(
    spilled: Ledger, us: Audience, march: datetime
) -> None:
    before = paper(spilled, us, "09EXLAND1")

    spilled.purge("09exland1", author="Sue", at=march, note="spill 7")

    after = paper(spilled, us, "09EXLAND1")
    assert (after.text, after.title, after.cites, after.action_addressees) == ("", None, (), ())
    assert (after.reference, after.created) == (before.reference, before.created)
    assert (after.digest, after.marking) == (before.digest, before.marking)


def test_nothing_that_repeats_a_purged_text_is_left(
    spilled: Ledger, us: Audience, march: datetime
) -> None:
    spilled.purge("09EXLAND1", author="Sue", at=march, note="spill 7")

    left = [
        paper(spilled, us, "09EXLAND1"),
        witnesses(spilled, us, "09EXLAND1"),
        matters(spilled, us, rejected=True),
        history(spilled, us, "09EXLAND1/ask1"),
    ]
    assert "canary" not in repr(left)
    assert [one.subject for one in matters(spilled, us)] == ["09FINE2/ask1"]


def test_one_entry_says_who_purged_and_why(
    spilled: Ledger, us: Audience, march: datetime
) -> None:
    first = spilled.purge("09EXLAND1", author="Sue", at=march, note="spill 7")
    second = spilled.purge("09EXLAND1", author="Tim", at=march, note="to be sure")

    assert history(spilled, us, "09EXLAND1") == (first, second)
    assert (first.author, first.note, first.record) == ("Sue", "spill 7", None)


@pytest.mark.parametrize("effect", [Effect.CLOSES, Effect.CHANGES])
def test_what_people_decided_because_of_a_purged_paper_goes_too(
    spilled: Ledger, us: Audience, march: datetime, effect: Effect
) -> None:
    """A record that was changed after the paper repeats it; one that was closed does not."""
    word = Word(
        by="09EXLAND1/ask1", effect=effect, accepted=True, author="Ann", at=march, note=CANARY
    )
    decision: Decision = {"claim": Claim.ASSERTED, "review": Review.ACCEPTED, "note": CANARY}
    said = ActionRequest(request="as it said")
    decision["words"] = (word,)
    spilled.append("09FINE2/ask1", said, author="Ann", at=march, **decision)

    spilled.purge("09EXLAND1", author="Sue", at=march, note="spill 7")

    first, last = history(spilled, us, "09FINE2/ask1")
    assert (last.words, last.note) == ((), "")
    assert last.record == (said if effect is Effect.CLOSES else None)
    assert first.record is not None
    assert check(spilled) == ()


def test_a_purged_ledger_is_whole_and_rebuilds(spilled: Ledger, march: datetime) -> None:
    spilled.purge("09EXLAND1", author="Sue", at=march, note="spill 7")

    assert check(spilled) == ()
    spilled.rebuild()
    assert check(spilled) == ()


def test_a_purged_text_is_known_and_not_taken_in_again(
    spilled: Ledger, letter: Letter, ask: Ask, us: Audience, march: datetime
) -> None:
    spilled.purge("09EXLAND1", author="Sue", at=march, note="spill 7")

    again = spilled.take(letter(text=CANARY), [ask(CANARY)], author="reader", at=march)

    assert (again.status, again.entries) == (TakenAs.KNOWN, ())
    assert paper(spilled, us, "09EXLAND1").text == ""


def test_a_copy_can_be_purged_alone(spilled: Ledger, us: Audience, march: datetime) -> None:
    spilled.purge("09EXLAND1/copy2", author="Sue", at=march, note="spill 7")

    assert [one.text for one in witnesses(spilled, us, "09EXLAND1")] == [""]
    assert paper(spilled, us, "09EXLAND1").text == CANARY
    assert check(spilled) == ()


def test_an_unknown_paper_cannot_be_purged(spilled: Ledger, march: datetime) -> None:
    with pytest.raises(UnknownSubjectError):
        spilled.purge("09NOWHERE9", author="Sue", at=march, note="spill 7")


def test_a_purged_text_is_gone_from_the_file_itself(
    file_ledger: Ledger, letter: Letter, ask: Ask, march: datetime
) -> None:
    """What was overwritten would else stay in free pages and in the write-ahead log."""
    _spill(file_ledger, letter, ask, march)

    file_ledger.purge("09EXLAND1", author="Sue", at=march, note="spill 7")

    files = list(Path(file_ledger.place).parent.glob("ledger.db*"))
    assert not any(b"highly enriched" in file.read_bytes() for file in files)
    assert any(b"border monitors" in file.read_bytes() for file in files)
