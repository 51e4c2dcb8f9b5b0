"""Canonical message numbers: two-digit year, origin without blanks, serial without zeros."""

from __future__ import annotations

import re
from functools import lru_cache

from goodoffices.facts import canonical_origin, damaged_reference

_NUMBER = re.compile(
    r"(?P<year>(?:19|20)?\d{2})(?P<origin>[A-Z](?:[^\s]{0,60}[A-Z])?)-?(?P<serial>\d{1,12})\Z"
)

_ARCHIVE_YEARS = re.compile(r"_[a-e]\Z")
"""What one archive puts behind a number to tell the years of its holdings."""

_SIGNAL = re.compile(r"(?:ZDK|ZFR|ZDS|ZFF|TOSEC|SUSPECTEDDUPLICATE)\d{0,8}\Z")
_RELAY_WORD = re.compile(r"(?:EFTO|AMEMBASSY|S?E?C?T?I?O?N?\d{2}OF\d{2})(?=[A-Z]{3})")


def canonical_reference(text: str) -> str:
    """The canonical number: `05RIO123` is 05RIODEJANEIRO123; what is no number stays as it is.

    Met in the wild: `09EFTOLONDON2468`, `08SECTION01OF04HARARE754`, `07OSLO000160ZDK164`,
    `09AMEMBASSYHANOI917`, `90STATE255577TOSEC140323`, and known damage by the table of facts.
    """
    written = _ARCHIVE_YEARS.sub("", "".join(text.split())).upper()
    written = damaged_reference(written) or _SIGNAL.sub("", written)
    match = _NUMBER.match(written)
    if not match:
        return text
    year, origin, serial = match.groups()
    return f"{year[-2:]}{_station(origin)}{int(serial)}"


@lru_cache(maxsize=4096)
def _station(origin: str) -> str:
    """The station of an origin, without words of the relay before it."""
    return canonical_origin(_RELAY_WORD.sub("", origin, count=1))
