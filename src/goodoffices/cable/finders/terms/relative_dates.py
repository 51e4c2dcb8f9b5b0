"""Dates that only the day of the paper makes exact: by Friday, next year, tonight."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from goodoffices.cable.finders.passages.cues import Cue
from goodoffices.cable.finders.passages.phrases import CuedPhrase, cued
from goodoffices.cable.finders.terms.calendar_dates import (
    MONTHS,
    ORDINALS,
    QUALIFIERS,
    QUALIFYING,
    WEEKDAYS,
    Clock,
    Told,
)
from goodoffices.cable.finders.terms.leads import AHEAD, LEAD, TAIL, relation_of
from goodoffices.cable.finders.terms.tenses import Tense, tense
from goodoffices.records import Relation

_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 2}
_SEASON = "|".join(_SEASONS)
_PART = (
    "(?:(?:the )?(?:(?:very )?(?:end|middle|beginning|start|close|course) of|later in|early in"
    "|late in|end|mid|early|late|later|first half of|second half of|remainder of|rest of)"
    r"[\s-]+)?"
)
_RUN_UP = " ".join(
    QUALIFYING | {"later", "remainder", "rest", "every", "each", "year's", "month's"}
)
_WHICH = "this|the|next|that|current|the current|same|the same|coming|last|following|present"
_WEEKDAY = cued(
    " ".join(WEEKDAYS),
    rf"""(?:{LEAD}|\b)(?:(?:{QUALIFIERS})(?: on)?\s+)?(?P<which>(?:this|next|last|coming) )?
    (?P<day>{"|".join(WEEKDAYS)})\b(?: (?:morning|afternoon|evening|night|noon))?
    (?!,?\s+(?:the )?(?:[0-9]|(?:{"|".join(MONTHS)})\b)){TAIL}""",
    before=_RUN_UP,
)
_END_OF = cued(
    "month year week quarter half",
    rf"""(?:{LEAD}|\b)(?:the )?(?:very )?(?P<part>end|middle|beginning|close|start|half)[\s-]+
    of[\s-]+(?:the )?(?P<which>{_WHICH}|)\s?(?:calendar )?(?P<unit>month|year|week|quarter)\b
    {TAIL}""",
    before=f"{_RUN_UP} that current same following present",
)
_UNITS_END = cued(
    "year month week",
    rf"""(?:{LEAD}|\b)(?:the )?(?P<unit>year|month|week)(?:['’]s|-)[\s-]?end\b""",
    before=_RUN_UP,
)
_OUT = cued(
    "year month week",
    rf"{LEAD}the (?P<unit>year|month|week) (?:is (?:out|over)|ends)\b",
    before=_RUN_UP,
)
_THIS = cued(
    f"week month year {_SEASON.replace('|', ' ')} quarter",
    rf"""(?:{LEAD}|\b){_PART}(?:the )?(?P<which>this|next|last|coming|following|present|current)
    \s+(?P<unit>week|month|year|{_SEASON}|quarter)\b(?! (?:of|before|after))(?!['’]s){TAIL}""",
    before=f"{_RUN_UP} following present current",
)
_IN_SEASON = cued(
    _SEASON.replace("|", " "),
    rf"""(?:{LEAD}(?P<part>{_PART})
    |\b(?=(?:the )?(?:early|late|mid|(?:{_SEASON})(?: of)? 20)){_PART})(?:the )?
    (?P<unit>{_SEASON})\b(?:(?: of)? (?P<year>20[0-9]{{2}})(?:[-/–][0-9]{{2,4}})?)?
    (?: (?:session|sitting|term|round|thaw|meeting))?
    (?! (?:break|recess|holidays?|school|course|camp|vacation)\b)(?! of (?!20)){TAIL}""",
    before=_RUN_UP,
)
_QUARTER = cued(
    "quarter half " + " ".join(f"q{number}" for number in range(1, 5)),
    rf"""(?:{LEAD}|\b)(?P<end>(?:the )?(?:end|close) of\s+)?(?:the )?
    (?:(?P<which>first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|half)
    |Q(?P<number>[1-4]))
    (?:(?:,? of| in)? (?P<year>20[0-9]{{2}})|\s?/\s?(?P<slash>20[0-9]{{2}})
    | of (?:the |this |next )?(?P<unit>year|fy)|(?<=Q[1-4])|(?<=quarter)(?! of)){TAIL}""",
    before=f"{_RUN_UP} 1st 2nd 3rd 4th",
)
_FEAST = cued(
    "christmas",
    rf"(?:{LEAD}|\b)(?P<unit>christmas)(?: (?:eve|day|break))?\b(?: (?P<year>20[0-9]{{2}}))?",
    before=_RUN_UP,
)
_NEAR = cued(
    "today tonight tomorrow yesterday morning afternoon evening cob business play day",
    rf"""(?:{LEAD}|\b)(?P<unit>(?:the )?day after tomorrow|today|tonight|tomorrow|yesterday
    |this (?:morning|afternoon|evening)|(?<=\bby\s)(?:cob|close of (?:business|play)
    |(?:the )?end of the day)(?! (?:on|[0-9A-Z])))\b
    (?: (?:morning|afternoon|evening|night|noon))?""",
    before=f"{_RUN_UP} after",
)
_DAY = "[0-3]?[0-9](?:st|nd|rd|th)"
_NTH = cued(
    " ".join(f"{day}{ending}" for day in range(1, 32) for ending in ("st", "nd", "rd", "th")),
    rf"""(?:{LEAD}|\b(?:the )(?={_DAY}(?:[.,;?!)]|\s+(?:is|was|would|or|and|at|if|possible
    |suits|works|might|seems|looks|then)\b|\s*\Z)))
    (?:(?:{"|".join(WEEKDAYS)}),? )?(?:the )?(?P<day>{_DAY})\b
    (?P<more>(?:\s?[-–]\s?| (?:and|or|to) (?:the )?){_DAY}\b)?
    (?: (?:day )?of (?P<which>this|next|the|each|every|last|the following|the same) months?)?
    (?! (?:of|session|meeting|anniversary|round|time|edition|plenary|floor|birthday
    |{"|".join(MONTHS)})\b){TAIL}""",
    before=_RUN_UP,
)
_NTH_IN_WORDS = cued(
    " ".join(word for word in ORDINALS if "-" not in word),
    rf"""{LEAD}(?P<day>{"|".join(sorted(ORDINALS, key=len, reverse=True))}) (?:day )?
    of (?P<which>this|next|the|each|every|last|the following) month\b""",
    before=_RUN_UP,
)
_EACH = cued(
    f"every each {' '.join(MONTHS)}",
    rf"""\b(?:every|each) (?P<unit>{"|".join(MONTHS)}|{_SEASON}|quarter|year|month)\b
    (?:,? (?:starting|beginning)(?: in| with| from)? (?P<year>20[0-9]{{2}})\b)?""",
    before="every each",
)
_ANCHORED = cued(
    "same that",
    rf"""(?:{LEAD}|\b)(?:(?:the )?end of\s+)?(?:the same|that) (?P<unit>day|month|year)\b""",
    before=f"{_RUN_UP} that",
)


def relative_dates(
    text: str, cues: Sequence[Cue], place: tuple[int, int], clock: Clock
) -> Iterator[Told]:
    """The dates of a stretch of text that are counted from the day of the paper.

    Forms: "by Friday", "before the end of this month", "later next year", "in the autumn",
    "the third quarter of 2038", "tonight", "by the 20th", "on the 3rd of next month", "each
    January". Seasons and quarters give their year, the end of a quarter its month.
    """
    said = frozenset(word for _, word in cues)
    if said.isdisjoint(RELATIVE_CUES):
        return
    for rule, day_of in _RULES:
        if not rule.may_stand_among(said):
            continue
        for found in rule.finditer(text, cues, *place):
            when = tense(cues, *found.span())
            yield _told(found, clock.sent, when, day_of)


def _told(found: re.Match[str], sent: date | None, when: Tense, day_of: _DayOf) -> Told:
    """The date of a match, counted from the day of the paper."""
    relation = relation_of(found)
    iso = day_of(found, sent, relation, when) if sent else found.groupdict().get("year")
    return Told(*found.span(), iso, relation)


def _weekday(found: re.Match[str], sent: date, relation: Relation, when: Tense) -> str:
    ahead = (WEEKDAYS.index(found["day"].lower()) - sent.weekday()) % 7 or 7
    told_back = when is Tense.BEHIND and relation is Relation.ON
    back = (found["which"] or "").lower().startswith("last") or relation is Relation.AFTER
    return (sent + timedelta(days=ahead - 7 * (back or told_back))).isoformat()


def _end(found: re.Match[str], sent: date, _: Relation, __: Tense) -> str | None:
    which = (found.groupdict().get("which") or "").lower()
    later = {"next": 1, "following": 1, "coming": 1, "last": -1}.get(which, 0)
    match found["unit"].lower():
        case "year" if found.groupdict().get("part", "end").lower() in {"end", "close"}:
            return f"{sent.year + later}-12"
        case "year":
            return str(sent.year + later)
        case "month":
            return _month(sent, later)
        case "quarter":
            return _month(sent, (3 - sent.month) % 3 + 3 * later)
        case _:
            return (sent + timedelta(days=4 - sent.weekday() + 7 * later)).isoformat()


def _month(day: date, later: int) -> str:
    """The month so many months later."""
    years, month = divmod(day.month - 1 + later, 12)
    return f"{day.year + years}-{month + 1:02}"


_STEPS = {"next": 1, "following": 1, "last": -1}


def _this(found: re.Match[str], sent: date, _: Relation, __: Tense) -> str | None:
    step = _STEPS.get(found["which"].lower(), 0)
    unit = found["unit"].lower()
    match unit:
        case "week":
            return None if step < 1 else _month(sent + timedelta(days=7 * step), 0)
        case "month":
            return _month(sent, step)
        case "year":
            return str(sent.year + step)
        case "quarter":
            return _month(sent, (3 - sent.month) % 3 + 3 * step)[:4]
        case _:
            return str(_season_year(unit, sent, behind=step < 0))


def _season_year(unit: str, sent: date, *, behind: bool) -> int:
    """The year of the season meant; "last spring" said in March is that of the year before."""
    last_month = _SEASONS[unit]
    if behind:
        return sent.year - (sent.month <= last_month)
    return sent.year + (sent.month > last_month)


_LATELY = 3


def _season(found: re.Match[str], sent: date, relation: Relation, when: Tense) -> str | None:
    if found["year"]:
        return found["year"]
    season = found["unit"].lower()
    lately = 0 < sent.month - _SEASONS[season] <= _LATELY
    binding = relation in AHEAD and lately and when in {Tense.BEHIND, Tense.OPEN}
    behind = relation is Relation.AFTER or (relation is Relation.ON and when is Tense.BEHIND)
    return str(_season_year(season, sent, behind=behind or binding))


_NUMBERS = {"first": 1, "second": 2, "third": 3, "1st": 1, "2nd": 2, "3rd": 3}


def _quarter(found: re.Match[str], sent: date, _: Relation, when: Tense) -> str:
    which = (found["which"] or "").lower()
    month = 3 * int(found["number"] or _NUMBERS.get(which, 4))
    if "half" in found.group().lower():
        month = 6 if which == "first" else 12
    behind = month < sent.month and when is not Tense.BEHIND
    year = found["year"] or found["slash"] or str(sent.year + behind)
    return f"{year}-{month:02}" if found["end"] else year


def _feast(found: re.Match[str], sent: date, _: Relation, __: Tense) -> str:
    return f"{found['year'] or sent.year}-12"


_DAYS_ON = {"tomorrow": 1, "yesterday": -1, "today": 0, "tonight": 0}


def _near(found: re.Match[str], sent: date, _: Relation, __: Tense) -> str:
    unit = found["unit"].lower()
    days = 2 if "after" in unit.split() else _DAYS_ON.get(unit, 0)
    return (sent + timedelta(days=days)).isoformat()


def _nth(found: re.Match[str], sent: date, relation: Relation, when: Tense) -> str | None:
    """The next such day, or the last one where the words tell of the past."""
    which = (found["which"] or "").lower().removeprefix("the ")
    if which in {"each", "every"}:
        return None
    day = ORDINALS.get(found["day"].lower()) or int(found["day"][:-2])
    step = _STEPS.get(which, 0)
    if not which and relation in AHEAD:
        step = int(day <= sent.day)
    elif not which:
        step = -(day > sent.day) if when is Tense.BEHIND else int(day < sent.day)
    month = _month(sent, step)
    if found.groupdict().get("more"):
        return month
    try:
        return date.fromisoformat(f"{month}-{day:02}").isoformat()
    except ValueError:
        return None


def _each(found: re.Match[str], _sent: date, _: Relation, __: Tense) -> str | None:
    """The first of several, where its year is given."""
    month = MONTHS.get(found["unit"].lower())
    return f"{found['year']}-{month:02}" if found["year"] and month else found["year"]


_DayOf = Callable[[re.Match[str], date, Relation, Tense], str | None]
_RULES: Sequence[tuple[CuedPhrase, _DayOf]] = (
    (_WEEKDAY, _weekday),
    (_QUARTER, _quarter),
    (_END_OF, _end),
    (_UNITS_END, _end),
    (_OUT, _end),
    (_EACH, _each),
    (_THIS, _this),
    (_IN_SEASON, _season),
    (_FEAST, _feast),
    (_NEAR, _near),
    (_NTH, _nth),
    (_NTH_IN_WORDS, _nth),
)
RELATIVE_CUES = frozenset[str]().union(*(rule.cues for rule, _ in _RULES))
"""The words without one of which no such date is told."""


def anchored_dates(
    text: str, cues: Sequence[Cue], place: tuple[int, int], given: Sequence[Told]
) -> Iterator[Told]:
    """The dates that name one given before them: "before the end of that month"."""
    for found in _ANCHORED.finditer(text, cues, *place):
        before = [one for one in given if one.iso and one.end <= found.start()]
        unit, iso = found["unit"].lower(), before[-1].iso if before else None
        length = _ISO_LENGTH[unit]
        if iso is not None and len(iso) >= length:
            yield Told(*found.span(), iso[:length], relation_of(found))


_ISO_LENGTH: Mapping[str, int] = {"year": 4, "month": 7, "day": 10}
ANCHORED_CUES = _ANCHORED.cues
"""The words that name a date given before."""
