"""Tests of tables that tell who is to do what by when."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.facts import Gazetteer
from goodoffices.records import ActionRequest

BARS = """MINUTES OF THE DESK MEETING
3 May 2036

Tasks

| Action | Owner | Due |
| Ring the Protocol office | Castor | 12 May 2036 |
| Send the list to Kelmar | Holloway | 15 May 2036 |
"""
BLANKS = """MINUTES OF THE DESK MEETING
3 May 2036

No.   To do                      Responsible    Deadline
1     Ring the Protocol office   Castor         12 May 2036
2     Send the list to Kelmar    Holloway       15 May 2036
"""
GIFTS = """REGISTER OF GIFTS
3 May 2036

Donor      Item       Sum
Skerrland  boats      EUR 30,000
"""


@pytest.mark.parametrize("text", [BARS, BLANKS])
def test_each_row_under_a_task_and_an_owner_is_a_request(
    gazetteer: Gazetteer, text: str
) -> None:
    found = [
        one.record
        for one in read(text, gazetteer=gazetteer).findings
        if isinstance(one.record, ActionRequest)
    ]

    told = [
        (one.request, one.addressee and one.addressee.name, one.due and one.due.date)
        for one in found
    ]
    assert told == [
        ("Ring the Protocol office", "Castor", "2036-05-12"),
        ("Send the list to Kelmar", "Holloway", "2036-05-15"),
    ]


def test_a_table_of_gifts_holds_no_requests(gazetteer: Gazetteer) -> None:
    found = read(GIFTS, gazetteer=gazetteer).findings

    assert [one for one in found if isinstance(one.record, ActionRequest)] == []


def test_a_plan_holds_steps_and_no_requests(gazetteer: Gazetteer) -> None:
    found = read(f"JOINT ACTION PLAN\n{BARS}", gazetteer=gazetteer).findings

    assert [one for one in found if isinstance(one.record, ActionRequest)] == []
