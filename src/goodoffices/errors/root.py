"""The root of all errors."""

from __future__ import annotations


class GoodofficesError(Exception):
    """The root of everything that this program refuses, with the exit status it leads to."""

    status = 2
