"""Tests of the day of a paper that is no cable."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.cable.finders.passages.cues import cues
from goodoffices.cable.finders.terms.calendar_dates import Clock, Told, calendar_dates
from goodoffices.cable.finders.terms.dates import TIME_CUES
from goodoffices.cable.finders.terms.paper_dates import day_written

_BODY = "\n\nAurelia asks Belmoria to send the list of 2 May 2035 by 10 April.\n" + "\n" * 20


def _written(text: str) -> date | None:
    """The day of a paper."""

    def between(start: int, end: int) -> list[Told]:
        near = [cue for cue in cues(text, TIME_CUES) if start <= cue[0] < end]
        return list(calendar_dates(text, near, (start, end), Clock(None)))

    return day_written(text, between)


@pytest.mark.parametrize(
    ("top", "day"),
    [
        ("Ministry of Trade of Tessara\nLeoben, 8 March 2037\n\nDear Sir,", date(2037, 3, 8)),
        ("MEMORANDUM\n\nTo: The Desk\nDate: 8 March 2037\nRe: Maruna", date(2037, 3, 8)),
        ("NOTE FOR THE FILE (8 March 2037)\n\nOur letter of 3 May 2034.", date(2037, 3, 8)),
        ("CONTRIBUTIONS, position at 31 March 2037\nby the desk", date(2037, 3, 31)),
        ("JOINT COMMISSION\nFifth meeting, Kelmar, 6 March 2037\nMINUTES", date(2037, 3, 6)),
        ("MINUTES of the meeting held on 6 March 2037 in Tarvo", date(2037, 3, 6)),
        ("READOUT of the talks\nTarn, 12-13 March 2037\n", date(2037, 3, 1)),
        ("REGISTER OF OFFERS, January to March 2037\n", date(2037, 3, 1)),
        ("PROJECT LIST\nThird issue, as of 03.04.2037", date(2037, 4, 3)),
        ("PROJECT LIST\nLast updated 2037-03-04", date(2037, 3, 4)),
        ("Reply to your letter of 3 May 2034\nTarvo, 4 March 2037\n", date(2037, 3, 4)),
        ("(desk copy; last touched 2 Dec 2036 TR)", date(2036, 12, 2)),
        ("From: T. Linde\nSent: Tue, 5 Jun 2035 09:14\nSubject: Drel", date(2035, 6, 5)),
    ],
)
def test_a_paper_tells_its_day_in_its_heading(top: str, day: date) -> None:
    assert _written(top + _BODY) == day


def test_a_letter_may_tell_its_day_at_its_end() -> None:
    text = f"Dear colleague,{_BODY}Yours,\nMira Castel\n\nTarvo, 4 March 2037\n"

    assert _written(text) == date(2037, 3, 4)


def test_a_text_without_a_year_tells_no_day() -> None:
    assert _written("We met on 4 March.") is None
