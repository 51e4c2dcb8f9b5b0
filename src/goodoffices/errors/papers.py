"""Something given that could not be used, where the rest could: status 1."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.errors.root import GoodofficesError


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
