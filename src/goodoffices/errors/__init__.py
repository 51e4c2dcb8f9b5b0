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

from goodoffices.errors.ledgers import (
    LedgerBusyError,
    LedgerError,
    LedgerFullError,
    LedgerInUseError,
    LedgerMissingError,
    LedgerNewerError,
    LedgerUnreachableError,
    NotALedgerError,
    RecordUnreadableError,
)
from goodoffices.errors.papers import (
    DocumentDamagedError,
    DocumentLockedError,
    DocumentWithoutTextError,
    ExtractorFailedError,
    FindingsDroppedError,
    FolderWithoutPapersError,
    MarkedAboveCeilingError,
    MixedTrafficError,
    NoCableError,
    NotUsableError,
    NotWrittenError,
    PagesWithoutTextError,
    PaperBinaryError,
    PaperEmptyError,
    PaperTooLargeError,
    PaperUnreadableError,
    PathMissingError,
    ReadingUnusableError,
)
from goodoffices.errors.root import (
    GoodofficesError,
)
from goodoffices.errors.usage import (
    ChangeWaitingError,
    ClosedAlreadyError,
    CurrencyMismatchError,
    EntryOutdatedError,
    GroundMissingError,
    MarkingLoweredError,
    NoSuchKeyError,
    NotClosedError,
    NothingToAllocateError,
    NothingToDraftError,
    NotProposedError,
    NotToCloseError,
    OfficeFileError,
    PairingUnknownError,
    ReasonMissingError,
    TableError,
    UnknownFormatError,
    UnknownImportError,
    UnknownKindError,
    UnknownLevelError,
    UnknownPartyError,
    UnknownReviewerError,
    UnknownSubjectError,
    ValueNotTakenError,
    WrongDateError,
    WrongUsageError,
)

__all__ = [
    "ChangeWaitingError",
    "ClosedAlreadyError",
    "CurrencyMismatchError",
    "DocumentDamagedError",
    "DocumentLockedError",
    "DocumentWithoutTextError",
    "EntryOutdatedError",
    "ExtractorFailedError",
    "FindingsDroppedError",
    "FolderWithoutPapersError",
    "GoodofficesError",
    "GroundMissingError",
    "LedgerBusyError",
    "LedgerError",
    "LedgerFullError",
    "LedgerInUseError",
    "LedgerMissingError",
    "LedgerNewerError",
    "LedgerUnreachableError",
    "MarkedAboveCeilingError",
    "MarkingLoweredError",
    "MixedTrafficError",
    "NoCableError",
    "NoSuchKeyError",
    "NotALedgerError",
    "NotClosedError",
    "NotProposedError",
    "NotToCloseError",
    "NotUsableError",
    "NotWrittenError",
    "NothingToAllocateError",
    "NothingToDraftError",
    "OfficeFileError",
    "PagesWithoutTextError",
    "PairingUnknownError",
    "PaperBinaryError",
    "PaperEmptyError",
    "PaperTooLargeError",
    "PaperUnreadableError",
    "PathMissingError",
    "ReadingUnusableError",
    "ReasonMissingError",
    "RecordUnreadableError",
    "TableError",
    "UnknownFormatError",
    "UnknownImportError",
    "UnknownKindError",
    "UnknownLevelError",
    "UnknownPartyError",
    "UnknownReviewerError",
    "UnknownSubjectError",
    "ValueNotTakenError",
    "WrongDateError",
    "WrongUsageError",
]
