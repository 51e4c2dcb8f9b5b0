"""What a paper is when it has come: its text, its pages, and what could not be read of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from goodoffices.errors import NotUsableError, PaperTooLargeError

PAGE_BREAK = "\f"
"""What stands between two pages in the text of a document that has pages."""

LARGEST = 64 * 2**20
"""So many bytes a file may have; the longest cables have some hundred thousand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A text as it came, with the path under which it was given.

    Letters of a name that no encoding explains, as on old disks, are replaced in `source`.
    `page_starts` are the places where pages begin, empty where there are none; blank lines part
    the paragraphs of a document. `cover` is the text of the mail that it was attached to, whose
    marking holds for it too; `faults` are those parts of the file that could not be read.
    """

    source: str
    text: str
    page_starts: tuple[int, ...] = ()
    cover: str = ""
    faults: tuple[NotUsableError, ...] = ()

    def page(self, at: int) -> int | None:
        """The page, counted from 1, on which a place stands; None where there are no pages."""
        return bisect_right(self.page_starts, at) if self.page_starts else None


def page_starts(text: str) -> tuple[int, ...]:
    """The places where pages begin in a text whose pages a form feed parts."""
    breaks = (at + 1 for at, letter in enumerate(text) if letter == PAGE_BREAK)
    return (0, *breaks)


def within_limits(source: str, size: int, largest: int = LARGEST) -> None:
    """Raise PaperTooLargeError where so many bytes or letters are more than any paper has."""
    if size > largest:
        raise PaperTooLargeError(source, largest)
