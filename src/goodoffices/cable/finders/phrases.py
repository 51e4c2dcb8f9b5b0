"""Patterns over a cable's own characters, written as an officer would read them."""

from __future__ import annotations

import re

_LAYOUT = re.compile(r"\n\s*")


def phrase(pattern: str) -> re.Pattern[str]:
    """A pattern in which a blank is any white space, `'s` any apostrophe, and case is free.

    Line breaks and indents of the source are layout. Apostrophes are at times sent as commas
    (RUSSIA,S in 08STATE63551), so `'s` reads all of them.
    """
    flat = _LAYOUT.sub("", pattern.strip())
    return re.compile(flat.replace("'s", "['’,]s").replace(" ", r"\s+"), re.IGNORECASE)


def unwrapped(words: str) -> str:
    """The same words with single blanks, spelling kept."""
    return " ".join(words.split())
