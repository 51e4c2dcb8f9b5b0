"""Dates that only the day of the paper makes exact: by Friday, next year, tonight."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from goodoffices.cable.finders.cues import Cue
from goodoffices.cable.finders.phrases import CuedPhrase, cued, unwrapped
from goodoffices.records import Relation

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 2}
_LEADS = {
    "by": Relation.BY,
    "no later than": Relation.BY,
    "not later than": Relation.BY,
    "nlt": Relation.BY,
    "until": Relation.BY,
    "till": Relation.BY,
    "before": Relation.BEFORE,
    "ahead of": Relation.BEFORE,
    "prior to": Relation.BEFORE,
    "in": Relation.ON,
    "on": Relation.ON,
    "over": Relation.ON,
    "during": Relation.ON,
    "for": Relation.ON,
    "from": Relation.AFTER,
    "after": Relation.AFTER,
    "since": Relation.AFTER,
    "within": Relation.WITHIN,
}
_LEAD = f"(?:(?P<lead>{'|'.join(sorted(_LEADS, key=len, reverse=True))}) )?"
_HOUR = "(?:(?:cob|noon|(?:close|opening|start) of (?:business|play))(?: on)? )?"
_BEFORE = (
    " ".join(_LEADS)
    + """ the cob noon close opening start of business play this next
    last coming end middle beginning first second third fourth out is that year"""
)


class Relative(NamedTuple):
    """A date counted from the paper's own, as exact as it can be, with its place."""

    start: int
    end: int
    iso: str | None
    relation: Relation


_WEEKDAY = cued(
    " ".join(_DAYS),
    rf"""\b{_LEAD}{_HOUR}(?P<which>this |next |last )?(?P<day>{"|".join(_DAYS)})\b
    (?!,?\s+[0-9A-Z])""",
    before=_BEFORE,
)
_END_OF = cued(
    "month year week quarter",
    rf"""\b{_LEAD}(?:the )?(?:end|middle|beginning|close) of (?P<which>this|the|next|that
    |the current|the same) (?P<unit>month|year|week|quarter)\b""",
    before=_BEFORE,
)
_OUT = cued("year", rf"\b{_LEAD}the (?P<unit>year) is out\b", before=_BEFORE)
_THIS = cued(
    "week month year spring summer autumn fall winter",
    rf"""\b{_LEAD}(?:the )?(?P<which>this|next|last|coming)
    \s+(?P<unit>week|month|year|spring|summer|autumn|fall|winter)\b""",
    before=_BEFORE,
)
_SEASON = cued(
    "spring summer autumn fall winter",
    rf"""\b(?P<lead>{"|".join(sorted(_LEADS, key=len, reverse=True))}) (?:the )?(?:early\s+
    |late )?
    (?P<unit>spring|summer|autumn|fall|winter)\b(?! break| recess
    | holiday| session)(?: of)?(?: (?P<year>20[0-9]{{2}}))?""",
    before=_BEFORE,
)
_QUARTER = cued(
    "quarter",
    rf"""\b{_LEAD}(?:the )?(?P<which>first|second|third|fourth|last)
    \s+quarter of (?P<year>20[0-9]{{2}})\b""",
    before=_BEFORE,
)
_FEAST = cued("christmas", rf"\b{_LEAD}(?P<unit>christmas)\b", before=_BEFORE)
_EASTER = cued("easter", rf"\b{_LEAD}(?:the )?easter(?: recess| holidays)?\b", before=_BEFORE)
_NEAR = cued("today tonight tomorrow", r"\b(?P<unit>today|tonight|tomorrow)\b")
_NTH = cued(
    " ".join(f"{day}{ending}" for day in range(1, 32) for ending in ("st", "nd", "rd", "th")),
    r"\b(?P<lead>by|before|on|until|after) (?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)\b"
    r"(?! of| session| meeting| anniversary)",
    before=_BEFORE,
)
_RULES: Mapping[str, CuedPhrase] = {
    "weekday": _WEEKDAY,
    "end": _END_OF,
    "out": _OUT,
    "this": _THIS,
    "season": _SEASON,
    "quarter": _QUARTER,
    "feast": _FEAST,
    "easter": _EASTER,
    "near": _NEAR,
    "nth": _NTH,
}
RELATIVE_CUES = frozenset[str]().union(*(rule.cues for rule in _RULES.values()))
"""The words without one of which no such date is told."""


def relative_dates(
    text: str, cues: Sequence[Cue], place: tuple[int, int], sent: date | None
) -> Iterator[Relative]:
    """The dates of a stretch of text that are counted from the day of the paper.

    Forms: "by Friday", "before the end of this month", "next year", "in the autumn",
    "the third quarter of 2038", "tonight", "by the 20th". Seasons give the year, quarters
    their last month.
    """
    said = frozenset(word for _, word in cues)
    if said.isdisjoint(RELATIVE_CUES):
        return
    for name, rule in _RULES.items():
        if not rule.may_stand_among(said):
            continue
        for found in rule.finditer(text, cues, *place):
            lead = found.groupdict().get("lead")
            relation = _LEADS[unwrapped(lead).lower()] if lead else Relation.ON
            day = _READ[name](found, sent, relation) if sent else None
            yield Relative(found.start(), found.end(), day, relation)


_AHEAD = frozenset({Relation.BY, Relation.BEFORE})


def _weekday(found: re.Match[str], sent: date, relation: Relation) -> str:
    ahead = (_DAYS.index(found["day"].lower()) - sent.weekday()) % 7 or 7
    back = (found["which"] or "").lower().startswith("last") or relation is Relation.AFTER
    return (sent + timedelta(days=ahead - 7 * back)).isoformat()


def _end(found: re.Match[str], sent: date, _: Relation) -> str:
    later = found.groupdict().get("which", "").lower() == "next"
    match found["unit"].lower():
        case "year":
            return f"{sent.year + later}-12"
        case "month":
            return _month(sent, int(later))
        case "quarter":
            return _month(sent, (3 - sent.month) % 3 + 3 * later)
        case _:
            return (sent + timedelta(days=4 - sent.weekday() + 7 * later)).isoformat()


def _out(_found: re.Match[str], sent: date, _: Relation) -> str:
    return f"{sent.year}-12"


def _month(day: date, later: int) -> str:
    years, month = divmod(day.month - 1 + later, 12)
    return f"{day.year + years}-{month + 1:02}"


def _this(found: re.Match[str], sent: date, _: Relation) -> str | None:
    step = {"this": 0, "next": 1, "last": -1, "coming": 0}[found["which"].lower()]
    unit = found["unit"].lower()
    match unit:
        case "week":
            return None if step == 0 else _month(sent + timedelta(days=7 * step), 0)
        case "month":
            return _month(sent, step)
        case "year":
            return str(sent.year + step)
        case _:
            return str(_season_year(unit, sent, step))


def _season_year(unit: str, sent: date, step: int) -> int:
    """The year of the season meant; "last spring" said in March is that of the year before."""
    last_month = _SEASONS[unit]
    if step < 0:
        return sent.year - (sent.month <= last_month)
    return sent.year + (sent.month > last_month)


def _season(found: re.Match[str], sent: date, relation: Relation) -> str:
    if found["year"]:
        return found["year"]
    step = -1 if relation is Relation.AFTER else 0
    return str(_season_year(found["unit"].lower(), sent, step))


def _quarter(found: re.Match[str], _sent: date, _: Relation) -> str:
    number = {"first": 1, "second": 2, "third": 3}.get(found["which"].lower(), 4)
    return f"{found['year']}-{3 * number:02}"


def _near(found: re.Match[str], sent: date, _: Relation) -> str:
    return (sent + timedelta(days=found["unit"].lower() == "tomorrow")).isoformat()


def _nth(found: re.Match[str], sent: date, relation: Relation) -> str | None:
    day = int(found["day"])
    later = day <= sent.day and relation in _AHEAD
    years, month = divmod(sent.month - 1 + later, 12)
    try:
        return date(sent.year + years, month + 1, day).isoformat()
    except ValueError:
        return None


def _unknown(_found: re.Match[str], _sent: date, _: Relation) -> None:
    return None


_READ: Mapping[str, Callable[[re.Match[str], date, Relation], str | None]] = {
    "weekday": _weekday,
    "end": _end,
    "out": _out,
    "this": _this,
    "season": _season,
    "quarter": _quarter,
    "feast": _out,
    "easter": _unknown,
    "near": _near,
    "nth": _nth,
}
