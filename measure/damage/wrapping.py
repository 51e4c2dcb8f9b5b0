"""Wraps words as telegrams are wrapped, without changing their length."""

from __future__ import annotations


def wrapped(words: str, width: int, indent: int = 0) -> str:
    """Words with blanks turned to line breaks so that lines are at most `width` wide.

    `indent` columns of the first line are taken already. The length stays the same, so that
    parts of the words keep their places.
    """
    text, room = "", width - indent
    for word in words.split(" "):
        if not text:
            text = word
        elif len(word) > room:
            text, room = f"{text}\n{word}", width
        else:
            text = f"{text} {word}"
        room -= len(word) + 1
    return text
