"""Small values: place, marking, inexact date, amount of money, party."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Characters `start` up to `end` of a paper's own text, counted from 0."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start < end:
            message = f"a span runs forward and is not empty, not {start}..{end}"
            raise ValueError(message)
        _set_start(self, start)
        _set_end(self, end)

    def of(self, text: str) -> str:
        """The characters themselves, as they stand in the paper."""
        return text[self.start : self.end]

    def within(self, other: Span) -> bool:
        """Whether this place lies inside another."""
        return other.start <= self.start and self.end <= other.end


_set_start = vars(Span)["start"].__set__
_set_end = vars(Span)["end"].__set__
"""A reading holds hundreds of spans: this takes half the time of `object.__setattr__`."""


class Level(IntEnum):
    """How highly a text is classified, lowest first."""

    UNCLASSIFIED = 0
    FOR_OFFICIAL_USE_ONLY = 1
    CONFIDENTIAL = 2
    SECRET = 3
    TOP_SECRET = 4

    @property
    def banner(self) -> str:
        """The level as a banner line writes it."""
        if self is Level.FOR_OFFICIAL_USE_ONLY:
            return "UNCLASSIFIED//FOR OFFICIAL USE ONLY"
        return self.name.replace("_", " ")


CAVEATS = frozenset(
    {"NOFORN", "NODIS", "EXDIS", "STADIS", "LIMDIS", "ROGER", "EFTO", "ORCON", "PROPIN"}
)
"""The handling caveats that cables carry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who is reading: up to which level, holding which caveats, and for whom.

    `caveats` are those that the reader holds, None for every one of them; `party` is the ISO
    3166 code or organisation of an outside reader, None for our own side.
    """

    ceiling: Level
    caveats: frozenset[str] | None = frozenset()
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """What may be done with a text: its level, its caveats, and to whom it is releasable.

    `releasable_to` is None where the text names nobody to whom it may be released.
    """

    level: Level
    caveats: frozenset[str] = frozenset()
    releasable_to: frozenset[str] | None = None

    def joined(self, other: Marking) -> Marking:
        """Their least upper bound: highest level, all caveats, releasable where both are.

        Source: 5 FAH-2 H-320 and the rule that the whole is marked as its highest portion.
        """
        if self.releasable_to is None or other.releasable_to is None:
            releasable_to = None
        else:
            releasable_to = self.releasable_to & other.releasable_to
        return Marking(
            level=max(self.level, other.level),
            caveats=self.caveats | other.caveats,
            releasable_to=releasable_to,
        )

    def visible_to(self, audience: Audience) -> bool:
        """Whether this audience may see it; what is not expressly allowed is withheld."""
        held = self.caveats if audience.caveats is None else audience.caveats
        if self.level > audience.ceiling or not self.caveats <= held:
            return False
        if audience.party is None:
            return True
        return self.releasable_to is not None and audience.party in self.releasable_to

    @property
    def banner(self) -> str:
        """The marking in one line, as a page carries it at its top and bottom."""
        release = (
            [f"REL TO {', '.join(sorted(self.releasable_to))}"] if self.releasable_to else []
        )
        return "//".join([self.level.banner, *sorted(self.caveats), *release])


class Relation(StrEnum):
    """How a date binds: by, before, on, after, within, or softly."""

    BY = "by"
    BEFORE = "before"
    ON = "on"
    AFTER = "after"
    WITHIN = "within"
    SOFT = "soft"


_ISO_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class InexactDate:
    """A date as exact as the text: `2008-03-31`, `2008-03`, `2008`, or no date at all.

    `text` is the phrase as written ("BY March"); `date` is None for "at your earliest
    convenience" and for "in advance of the CTWG" while nobody knows when that is.
    """

    text: str
    date: str | None
    relation: Relation

    def __post_init__(self) -> None:
        if self.date is not None:
            _days(self.date)

    @property
    def first_day(self) -> dt.date | None:
        """The first day that the phrase may mean."""
        return None if self.date is None else _days(self.date)[0]

    @property
    def last_day(self) -> dt.date | None:
        """The last day that the phrase may mean: March 2008 is read as 31 March."""
        return None if self.date is None else _days(self.date)[1]

    @property
    def deadline(self) -> dt.date | None:
        """The last day on which a promise so dated is still kept; None where none is given."""
        if self.date is None or self.relation in {Relation.AFTER, Relation.SOFT}:
            return None
        first, last = _days(self.date)
        return first - dt.timedelta(days=1) if self.relation is Relation.BEFORE else last

    @property
    def year_inferred(self) -> bool:
        """Whether the year was taken from the paper's date because the phrase has none."""
        if self.date is None or self.relation is Relation.WITHIN:
            return False
        year = self.date[:4]
        return not re.search(rf"{year}|(?<!\d){year[2:]}(?!\d)", self.text)


def _days(iso: str) -> tuple[dt.date, dt.date]:
    """The first and last day of `2008`, `2008-03` or `2008-03-31`; ValueError for others."""
    found = _ISO_DATE.match(iso)
    if not found:
        message = f"a date is written 2008, 2008-03 or 2008-03-31, not {iso!r}"
        raise ValueError(message)
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None  # noqa: S101 - the pattern has it
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    if day is None:
        return dt.date(year, month, 1), dt.date(
            year, month, calendar.monthrange(year, month)[1]
        )
    return dt.date(year, month, day), dt.date(year, month, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A sum of money in minor units of an ISO 4217 currency; `about` for "almost", "some"."""

    text: str
    minor: int
    currency: str
    about: bool = False


_MINOR_DIGITS = {
    **dict.fromkeys(
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0
    ),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
    **dict.fromkeys("CLF UYW".split(), 4),
}
"""The currencies whose minor unit is not a hundredth (ISO 4217)."""


def minor_digits(currency: str) -> int:
    """How many decimals a sum in this currency has: 2, but 0 for JPY and 3 for KWD."""
    return _MINOR_DIGITS.get(currency, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A state, an organisation or an office; at most one of the three codes is set.

    A group that nobody names ("eight countries") has a name only.
    """

    name: str
    iso3: str | None = None
    organisation: str | None = None
    office: str | None = None

    @property
    def key(self) -> str:
        """What tells two parties apart: the code where there is one, else the name."""
        return self.iso3 or self.organisation or self.office or self.name
