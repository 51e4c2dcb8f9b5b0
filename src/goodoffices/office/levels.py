"""Names of classification levels, as people and office files write them."""

from __future__ import annotations

from goodoffices.errors import UnknownLevelError
from goodoffices.records import Level

_LEVELS = {
    **{level.banner: level for level in Level},
    "FOUO": Level.FOR_OFFICIAL_USE_ONLY,
    "SBU": Level.FOR_OFFICIAL_USE_ONLY,
}


def level(given: str) -> Level:
    """The classification level of this name or banner; UnknownLevelError for none."""
    found = _LEVELS.get(" ".join(given.upper().replace("_", " ").split()))
    if found is None:
        raise UnknownLevelError(given)
    return found
