"""A command called with something that makes no sense: status 2."""

from __future__ import annotations

from goodoffices.errors.root import GoodofficesError


class WrongUsageError(GoodofficesError):
    """A command called with something that makes no sense."""


class WrongDateError(WrongUsageError):
    """A date that is not written year-month-day."""

    def __init__(self, given: str) -> None:
        super().__init__(f"“{given}” is not a date. Write it as year-month-day: 2009-03-16.")


class UnknownSubjectError(WrongUsageError):
    """A record or paper that the ledger does not hold, or does not show to this reader."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"The ledger shows nothing called “{given}”. "
            "`goodoffices list` names the records, `goodoffices list papers` the papers."
        )


class UnknownKindError(WrongUsageError):
    """A kind of record that there is not."""

    def __init__(self, given: str, kinds: list[str]) -> None:
        super().__init__(
            f"“{given}” is no kind of record. There are papers, and: {', '.join(kinds)}."
        )


class UnknownPartyError(WrongUsageError):
    """A name that means no party, or several."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"“{given}” is no party that is known by one name. Use its plain name or its code "
            "(Turkey, TUR, IAEA); an office's own parties stand in its office.toml."
        )


class UnknownFormatError(WrongUsageError):
    """A file format that there is not."""

    def __init__(self, given: str, formats: list[str]) -> None:
        super().__init__(f"“{given}” is no format. There are {', '.join(formats)}.")


class UnknownImportError(WrongUsageError):
    """Something to import that there is not."""

    def __init__(self, given: str) -> None:
        super().__init__(f"“{given}” cannot be imported. There is one import: public-record.")


class NothingToAllocateError(WrongUsageError):
    """An allocation without projects that cost something, or without money."""

    def __init__(self) -> None:
        super().__init__(
            "There is nothing to allocate: the ledger names no project with an estimate or no "
            "offer with a sum. Give them with --projects and --donors."
        )


class TableError(WrongUsageError):
    """A CSV file that cannot be used as it is."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path} {why}. Correct the file and try again; nothing was done.")


class NothingToDraftError(WrongUsageError):
    """A draft for which the ledger holds no ground."""

    def __init__(self, why: str) -> None:
        super().__init__(f"There is nothing to draft: {why}.")


class UnknownLevelError(WrongUsageError):
    """A classification level that is none."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"“{given}” is no classification. Use UNCLASSIFIED, FOUO, CONFIDENTIAL, SECRET "
            "or TOP SECRET."
        )


class OfficeFileError(WrongUsageError):
    """An office's own file of parties, posts and regions that cannot be used."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why} Nothing was read; correct the file and try again.")


class EntryOutdatedError(WrongUsageError):
    """A decision on a subject that somebody else has changed meanwhile."""

    def __init__(self, subject: str, after: int, newest: int) -> None:
        super().__init__(
            f"{subject} has changed since you looked: you decided on entry {after}, "
            f"the newest is {newest}. Look at it again; nothing was changed."
        )


class MarkingLoweredError(WrongUsageError):
    """A new marking that would show a subject to more readers than the old one."""

    def __init__(self, subject: str, given: str, needed: str) -> None:
        super().__init__(
            f"{subject} is marked {needed}; it cannot be marked {given}. "
            "A marking here may only rise; nothing was changed."
        )


class UnknownReviewerError(WrongUsageError):
    """A decision that nobody signs, or that the program would sign itself."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"“{given}” is not the name of a person. Say who decides with --author; "
            "nothing was decided."
        )


class ReasonMissingError(WrongUsageError):
    """A rejection without a reason."""

    def __init__(self, subject: str) -> None:
        super().__init__(f"{subject} was not rejected: say why in a few words.")


class NotProposedError(WrongUsageError):
    """A decision on a subject that has been withdrawn meanwhile."""

    def __init__(self, subject: str) -> None:
        super().__init__(
            f"{subject} has been withdrawn since you looked. Nothing was decided; "
            "go on to the next one."
        )


class NotToCloseError(WrongUsageError):
    """A record that opens nothing, so that nobody can close it."""

    def __init__(self, subject: str, kind: str) -> None:
        super().__init__(
            f"{subject} cannot be closed: as it stands this {kind.replace('_', ' ')} opens "
            "nothing. Open requests, questions, proposals, promises and steps can be closed."
        )


class ClosedAlreadyError(WrongUsageError):
    """A record that somebody has closed before."""

    def __init__(self, subject: str, author: str, day: str) -> None:
        super().__init__(
            f"{subject} was closed by {author} on {day}. `--reopen` opens it again; "
            "nothing was changed."
        )


class NotClosedError(WrongUsageError):
    """A record to be opened again that is open."""

    def __init__(self, subject: str) -> None:
        super().__init__(f"{subject} is not closed, so it cannot be opened again.")


class GroundMissingError(WrongUsageError):
    """A closing without a paper that says so and without a reason."""

    def __init__(self, subject: str) -> None:
        super().__init__(
            f"{subject} was not closed: name the paper that settles it with --by, or say with "
            "--note how you know."
        )


class ChangeWaitingError(WrongUsageError):
    """A closing of a record of which a changed reading waits for a decision."""

    def __init__(self, subject: str, paper: str) -> None:
        super().__init__(
            f"{subject} is read otherwise by now, and nobody has decided which reading holds. "
            f"`goodoffices review --paper {paper}` asks for that first; nothing was changed."
        )


class ValueNotTakenError(WrongUsageError):
    """A value of a field that cannot be used as it was typed."""

    def __init__(self, field: str, given: str, wanted: str) -> None:
        super().__init__(f"“{given}” cannot be the field “{field}”: write {wanted}.")


class NoSuchKeyError(WrongUsageError):
    """A key, or a line in its place, that does nothing here."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"“{given}” does nothing here. There are a accept, e edit, r reject, s skip, "
            "b back, u undo, q quit and ? help."
        )


class CurrencyMismatchError(WrongUsageError):
    """A donor's budget in another currency than a project's cost, and no rate between them."""

    def __init__(self, project: str, cost: str, donor: str, budget: str) -> None:
        super().__init__(
            f"{project} costs {cost} and {donor} has a budget in {budget}. "
            "Give both in one currency, or a rate for each."
        )


class PairingUnknownError(WrongUsageError):
    """A pairing that names a project or a donor that was not given."""

    def __init__(self, project: str, donor: str, unknown: str) -> None:
        super().__init__(
            f"The pairing of {project} with {donor} names {unknown}, which is not in the list. "
            "Add it, or take the pairing out."
        )
