"""What can go wrong, in one tree; every message says what to do next.

GoodofficesError
├── WrongUsageError          a command called with something that makes no sense (status 2)
│   ├── WrongDateError
│   ├── UnknownSubjectError
│   ├── UnknownKindError
│   ├── UnknownPartyError
│   ├── NothingToDraftError
│   ├── NothingToAllocateError
│   ├── TableError
│   ├── UnknownFormatError
│   ├── UnknownImportError
│   ├── UnknownLevelError
│   ├── OfficeFileError
│   ├── EntryOutdatedError
│   ├── MarkingLoweredError
│   ├── UnknownReviewerError
│   ├── ReasonMissingError
│   ├── NotProposedError
│   ├── NotToCloseError
│   ├── ClosedAlreadyError
│   ├── NotClosedError
│   ├── GroundMissingError
│   ├── ChangeWaitingError
│   ├── ValueNotTakenError
│   ├── NoSuchKeyError
│   ├── CurrencyMismatchError
│   └── PairingUnknownError
├── NotUsableError           something given could not be used; the rest could (status 1)
│   ├── PathMissingError
│   ├── PaperUnreadableError
│   ├── PaperEmptyError
│   ├── PaperBinaryError
│   ├── PaperTooLargeError
│   ├── DocumentDamagedError
│   ├── DocumentLockedError
│   ├── DocumentWithoutTextError
│   ├── PagesWithoutTextError
│   ├── FolderWithoutPapersError
│   ├── NotWrittenError
│   ├── ReadingUnusableError
│   ├── NoCableError
│   ├── MixedTrafficError
│   ├── MarkedAboveCeilingError
│   ├── ExtractorFailedError
│   └── FindingsDroppedError
└── LedgerError              the ledger itself cannot be used (status 2)
    ├── LedgerMissingError
    ├── LedgerInUseError
    ├── NotALedgerError
    ├── LedgerNewerError
    ├── LedgerUnreachableError
    ├── LedgerBusyError
    ├── LedgerFullError
    └── RecordUnreadableError
"""

from __future__ import annotations

from collections.abc import Sequence


class GoodofficesError(Exception):
    """The root of everything that this program refuses, with the exit status it leads to."""

    status = 2


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


class NotUsableError(GoodofficesError):
    """Something given that could not be used while the rest could."""

    status = 1


class PathMissingError(NotUsableError):
    """A path at which there is nothing."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: there is no such file or folder. Check the spelling.")


class PaperUnreadableError(NotUsableError):
    """A file that the computer will not open."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: the file cannot be opened ({why}). Check who may read it.")


class PaperEmptyError(NotUsableError):
    """A file without any text."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: the file is empty. Ask for the paper again.")


class PaperBinaryError(NotUsableError):
    """A file that is not text."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}: this is not a text file. Save the paper as text and try again."
        )


class PaperTooLargeError(NotUsableError):
    """A file larger than any paper."""

    def __init__(self, path: str, most: int) -> None:
        super().__init__(
            f"{path}: the file is larger than {most // 2**20} MB, and no paper is. "
            "Part it into single papers and try again."
        )


class DocumentDamagedError(NotUsableError):
    """A document that is not what its kind promises."""

    def __init__(self, path: str, kind: str) -> None:
        super().__init__(
            f"{path}: this {kind} is damaged and cannot be read. Open it where it came from, "
            "save it anew, and try again."
        )


class DocumentLockedError(NotUsableError):
    """A document or mail that is encrypted."""

    def __init__(self, path: str, kind: str) -> None:
        super().__init__(
            f"{path}: this {kind} is encrypted. Open it with its password or key, save it "
            "without, and try again."
        )


class DocumentWithoutTextError(NotUsableError):
    """A document that holds pictures of pages at best."""

    def __init__(self, path: str, kind: str) -> None:
        super().__init__(
            f"{path}: this {kind} holds no text; it may be a scan. Have its text recognised "
            "(OCR) and try again."
        )


class PagesWithoutTextError(NotUsableError):
    """Some pages of a document that hold no text while the others do."""

    def __init__(self, path: str, pages: Sequence[int]) -> None:
        several = len(pages) > 1
        listed = ", ".join(str(page) for page in pages)
        super().__init__(
            f"{path}: page{'s' if several else ''} {listed} hold{'' if several else 's'} no "
            "text and may be a scan. The others were read; look at the paper itself."
        )


class FolderWithoutPapersError(NotUsableError):
    """A folder in which no file looks like a paper."""

    def __init__(self, path: str, endings: Sequence[str]) -> None:
        listed = f"{', '.join(endings[:-1])} or {endings[-1]}"
        super().__init__(
            f"{path}: no paper in this folder. Papers are files that end in {listed}."
        )


class NotWrittenError(NotUsableError):
    """A file that was to be written and could not be."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path}: the file cannot be written ({why}). Name another with --output."
        )


class ReadingUnusableError(NotUsableError):
    """An object to be written as a cable that is not one of the contract.

    `path` leads to what is wrong ($ is the object), `why` says it, `where` names the file.
    """

    def __init__(self, path: str, why: str, where: str = "") -> None:
        self.path, self.why = path, why
        place = f"{where}: {path}" if where else path
        super().__init__(f"{place}: {why}. Correct it and write it again.")


class NoCableError(NotUsableError):
    """A text in which nothing of a cable was found."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path}: no cable was found in this text, so nothing was filed. "
            "`goodoffices parse` shows what can be read from it."
        )


class MixedTrafficError(NotUsableError):
    """Exercise traffic among real papers, or a real paper among exercise traffic."""

    def __init__(self, path: str, kind: str) -> None:
        held = "real papers" if kind == "exercise" else "exercise traffic"
        what = "exercise traffic" if kind == "exercise" else "a real paper"
        super().__init__(
            f"{path}: this is {what}, and the ledger holds {held}. Nothing was filed; give it "
            "a ledger of its own with --ledger."
        )


class MarkedAboveCeilingError(NotUsableError):
    """A text marked above what the ledger may hold; the message repeats nothing of the text."""

    def __init__(self, path: str, marking: str, ceiling: str) -> None:
        super().__init__(
            f"{path}: marked {marking}, above this ledger's ceiling of {ceiling}. Nothing of "
            "it was kept. If it is on the wrong system, tell your security officer."
        )


class ExtractorFailedError(NotUsableError):
    """An extractor of another maker that did not do its work; the reading went on without."""

    def __init__(self, name: str, where: str, why: str) -> None:
        super().__init__(
            f"{where}: the extractor “{name}” failed ({why}). The paper was read without it; "
            "tell its maker, or uninstall it."
        )


class FindingsDroppedError(NotUsableError):
    """Findings of an extractor that the text does not prove, with the first reason."""

    def __init__(self, name: str, where: str, reasons: Sequence[str]) -> None:
        many = "1 finding" if len(reasons) == 1 else f"{len(reasons)} findings"
        super().__init__(
            f"{where}: {many} of the extractor “{name}” dropped, the first because "
            f"{reasons[0]}."
        )


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
