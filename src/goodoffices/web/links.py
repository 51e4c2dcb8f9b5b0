"""Where things stand: the address of a paper, of a passage in it, of a record."""

from __future__ import annotations

from urllib.parse import quote

from goodoffices.records import Matter


def paper_link(reference: str) -> str:
    """The page of a paper: `/papers/09EXAMPLE123`."""
    return f"/papers/{quote(reference, safe='')}"


def thread_link(reference: str) -> str:
    """The thread of a paper: `/thread/09EXAMPLE123`."""
    return f"/thread/{quote(reference, safe='')}"


def record_link(subject: str) -> str:
    """The page of a record: `/records/09EXAMPLE123/project1`."""
    return f"/records/{quote(subject)}"


def anchor(subject: str) -> str:
    """The name of a record within its paper's page: `project1`."""
    return "-".join((subject.partition("/")[2] or subject).split())


def passage_link(matter: Matter) -> str | None:
    """The words of a record in its paper, None where that is not at hand.

    `/papers/09EXAMPLE123?record=project1#project1` opens the paper at the record's first words
    and has all of them stand out; a record that was read from no words opens its paper only.
    """
    if matter.paper is None:
        return None
    page = paper_link(matter.paper.reference)
    name = quote(anchor(matter.subject), safe="")
    return f"{page}?record={name}#{name}" if any(matter.entry.spans.values()) else page
