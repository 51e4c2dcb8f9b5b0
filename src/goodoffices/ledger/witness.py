"""Whether two texts are copies of one paper, or two papers that share a number."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(
    r"""
      (?<= [.!?] ) \s+       # a full stop and white space
    | \n [ \t\r]* \n         # or an empty line
    """,
    re.VERBOSE,
)

_SHORTEST = 20
"""Letters of a sentence that tells papers apart: every cable has "1." and "End summary."."""

_SHARED_BY_COPIES = 0.5


def same_paper(one: str, other: str) -> bool:
    """Whether two texts share half of their sentences, counted in the shorter one.

    A copy may end early, wrap its lines elsewhere and lose its apostrophes; a paper whose
    number was damaged into that of another shares nearly nothing with it.
    """
    mine, theirs = sentences(one), sentences(other)
    fewer = min(len(mine), len(theirs))
    return fewer > 0 and len(mine & theirs) >= _SHARED_BY_COPIES * fewer


def sentences(text: str) -> frozenset[str]:
    """The sentences of a text folded to letters and digits; a scrap of text is one sentence."""
    folded = {fold(sentence) for sentence in _SENTENCE_END.split(text)}
    telling = frozenset(sentence for sentence in folded if len(sentence) >= _SHORTEST)
    return telling or frozenset({fold(text)} - {""})


def fold(text: str) -> str:
    """A text without anything but its letters and digits, in lower case."""
    return "".join(filter(str.isalnum, text.casefold()))
