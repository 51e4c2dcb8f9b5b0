"""The names under which papers and findings are filed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import count

SUBJECT_WORDS: Mapping[str, str] = {
    "action_request": "ask",
    "undertaking": "undertaking",
    "proposal": "proposal",
    "plan": "plan",
    "step": "step",
    "project": "project",
    "capability": "capability",
    "support": "support",
    "offer": "offer",
    "pledge": "pledge",
    "meeting_request": "meeting",
    "information_request": "question",
    "answer": "answer",
}
"""The short word for each kind of record in the name of a subject."""


def subjects(reference: str, kinds: Iterable[str]) -> Iterator[str]:
    """A name for each finding of a paper: `09STATE24630/ask1`, counted for each kind apart."""
    seen = Counter[str]()
    for kind in kinds:
        seen[kind] += 1
        yield f"{reference}/{SUBJECT_WORDS[kind]}{seen[kind]}"


def free_subject(reference: str, kind: str, taken: Collection[str]) -> str:
    """The first name for a further finding of a paper that no subject has or had."""
    names = (f"{reference}/{SUBJECT_WORDS[kind]}{number}" for number in count(1))
    return next(name for name in names if name not in taken)


def copy_reference(reference: str, number: int) -> str:
    """The name of a further copy of a paper: `09STATE24630/copy2` is the second one."""
    return f"{reference}/copy{number}"


def sharing_reference(reference: str, number: int) -> str:
    """The name of another paper that carries the same number: `09STATE24630-2`."""
    return reference if number == 1 else f"{reference}-{number}"
