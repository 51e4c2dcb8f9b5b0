"""A ledger that cannot be used: status 2."""

from __future__ import annotations

from goodoffices.errors.root import GoodofficesError


class LedgerError(GoodofficesError):
    """A ledger that cannot be used as it is."""


class LedgerMissingError(LedgerError):
    """A ledger that does not exist yet."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"There is no ledger at {place} yet. `goodoffices read PATH` makes one from papers."
        )


class LedgerInUseError(LedgerError):
    """A ledger with papers of its own where a demonstration was to be made."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The ledger at {place} holds other papers than the specimens and was left as it "
            "is. Name a new one with --ledger."
        )


class NotALedgerError(LedgerError):
    """A file or database that is something else."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place} is not a goodoffices ledger. Name another with --ledger.")


class LedgerNewerError(LedgerError):
    """A ledger written by a newer version of this program."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The ledger at {place} was written by a newer goodoffices. "
            "Install that version; nothing was changed."
        )


class LedgerUnreachableError(LedgerError):
    """A ledger whose file or server does not answer."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"The ledger at {place} cannot be opened: {why}.")


class LedgerBusyError(LedgerError):
    """A ledger that someone else is writing to."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The ledger at {place} is being written by someone else. Try again in a minute; "
            "nothing was changed."
        )


class LedgerFullError(LedgerError):
    """A disk without room for the ledger."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The disk that holds {place} is full. What was filed before is safe and the rest "
            "was not kept; make room and read the papers again."
        )


class RecordUnreadableError(LedgerError):
    """A record whose kind is unknown here or whose JSON is damaged."""

    def __init__(self, kind: str, why: str) -> None:
        super().__init__(
            f"A record of kind “{kind}” cannot be read from the ledger: {why}. "
            "`goodoffices check` names what is damaged."
        )
