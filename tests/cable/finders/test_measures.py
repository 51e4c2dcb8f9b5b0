"""Steps and projects from whole papers: plans, lists and tables of every layout."""

from __future__ import annotations

import pytest

from goodoffices.cable import read
from goodoffices.facts import Gazetteer
from goodoffices.records import Project, Step

DOTTED = """
EXERCISE EXERCISE EXERCISE
NATIONAL WORK PLAN OF MARUNA FOR 2038
agreed with Aurelia on 4 March 2038

1. Law

1.1 The Ministry of Justice shall present a bill on brokering by 1 October 2038.
1.2 The Nuclear Authority shall keep a register of sources. Own resources.
1.3 Penalties for unlawful possession to be raised. Deadline: end of 2039.

2. Detection

2.1 Install portal monitors at two ports. Help needed; cost EUR 300,000.
2.2 Train thirty officers in their use (assistance requested).
2.3 The Coast Guard patrols the northern bays every week.

3. Review

3.1 Both sides meet once a year.
EXERCISE EXERCISE EXERCISE
"""

MEASURES = """
JOINT ACTION PLAN, TESSARA AND AURELIA

Measure 1: Tessara will open a duty office by 30 June 2037. Status: done.

Measure 2: The Customs Service will train ten dog handlers. Outside help is needed.

Measure 3: Aurelia will send two lecturers in autumn 2037.

(a) The parties shall exchange lists of contacts every January.

(b) A joint exercise shall be held before the end of 2038.
"""

TABLE = """
ROADMAP FOR CORVANIA 2036-2038

No   Action                                 Responsible            Deadline        Means
1    Adopt the law on transport of sources   Ministry of Justice    June 2036       own
2    Equip the southern crossings            Border Service         2037           help needed
3    Train first responders                  Fire Service           March 2037     help needed
4    Appoint a national coordinator          Cabinet Office         done            own
"""

ACTIONS = """
ACTION PLAN OF MARUNA

- Action 1 - Ministry of Ports: draw up a list of berths by 1 May 2038.
- Action 2 - Coast Guard: buy two boats (own budget).
- Action 3 - Police: set up a crime laboratory. Support sought from donors.

Article 4
The Government of Maruna shall report to the Committee each year.

Article 5
The Customs Service shall, with foreign assistance, build a kennel in Serano.
"""

STROKES = """
WORK PLAN 2037 - GALDIA

| # | Measure | By whom | By when | Status |
|---|---------|---------|---------|--------|
| 1 | Draft a decree on lost sources | Ministry of Health | 1 May 2037 | met |
| 2 | Repair the alarm system at the ridge posts | Border Police | 2038 | help needed |
"""

PROJECTS = """
LIST OF ASSISTANCE PROJECTS FOR MARUNA

Project                      Recipient              Cost          Status
Radios for the coast watch   Coast Guard            EUR 40,000    no donor
Course on evidence           Prosecutor's Office    EUR 12,500    funded by Lysandra
Fence for the source store   Nuclear Authority      USD 90,000    half funded
"""

FIELDS = """
Needs of Belmoria
Status: 3 May 2035

Title: Mobile laboratory
End user: Radiation Safety Inspectorate
Cost: USD 275,000
Status: open

Title: Training of divers
End user: Coast Guard
Cost: EUR 20,000
Status: funded by Skerrland
"""

BULLETS = """
Permanent Mission of Maruna

1540 ASSISTANCE REQUEST

State: Maruna
Assistance requested: Training of customs officers in commodity identification
End user: Customs Service

Maruna would also welcome:
  * ten personal dosimeters for the harbor police
  * legal advice on transit controls
  * a study visit of two prosecutors
"""

REPORT = """
UNCLAS KELMAR 000300

SUBJECT: BELMORIA: WHERE THE PLAN STANDS

1. (U) Summary: Seven steps are done, three are late.

2. (SBU) The first step, an amendment to the penal code, was taken in May.
The third step is overdue: the duty office has not been opened. Steps 2, 4
and 9 are done. Step 5, on the register of sources, was to be completed by
March 31 and is only half done.

3. (SBU) Under the plan, the Customs Service is to train forty officers by
December 2031 (step 6). Work on Step 7 has not begun. Step 8 has been dropped.

4. (SBU) Under step 10, Maruna shall name a liaison officer. As to Step 11
(exercise with the fire service), Orlo said it would be held in the autumn.
"""


@pytest.mark.parametrize(
    ("paper", "steps"),
    [
        (
            DOTTED,
            [
                ("1.1", "present a bill on brokering"),
                ("1.2", "keep a register of sources"),
                ("1.3", "Penalties for unlawful possession to be raised"),
                ("2.1", "Install portal monitors at two ports"),
                ("2.2", "Train thirty officers in their use"),
                ("2.3", "patrols the northern bays every week"),
                ("3.1", "meet"),
            ],
        ),
        (
            MEASURES,
            [
                ("1", "open a duty office"),
                ("2", "train ten dog handlers"),
                ("3", "send two lecturers"),
                ("a", "exchange lists of contacts every January"),
                ("b", "A joint exercise shall be held"),
            ],
        ),
        (
            TABLE,
            [
                ("1", "Adopt the law on transport of sources"),
                ("2", "Equip the southern crossings"),
                ("3", "Train first responders"),
                ("4", "Appoint a national coordinator"),
            ],
        ),
        (
            ACTIONS,
            [
                ("1", "draw up a list of berths"),
                ("2", "buy two boats"),
                ("3", "set up a crime laboratory"),
                ("4", "report to the Committee each year"),
                ("5", "build a kennel in Serano"),
            ],
        ),
        (
            STROKES,
            [
                ("1", "Draft a decree on lost sources"),
                ("2", "Repair the alarm system at the ridge posts"),
            ],
        ),
        (
            REPORT,
            [
                ("1", "an amendment to the penal code"),
                ("10", "name a liaison officer"),
                ("11", "exercise with the fire service"),
                ("2", None),
                ("3", None),
                ("4", None),
                ("5", "on the register of sources"),
                ("6", "train forty officers"),
                ("8", None),
                ("9", None),
            ],
        ),
    ],
)
def test_each_measure_of_a_plan_is_a_step(
    gazetteer: Gazetteer, paper: str, steps: list[tuple[str, str | None]]
) -> None:
    found = read(paper, gazetteer=gazetteer).findings

    told = [one.record for one in found]
    read_steps = [(one.number, one.action) for one in told if isinstance(one, Step)]
    assert sorted(read_steps, key=_by_number) == steps


def _by_number(step: tuple[str | None, str | None]) -> str:
    return str(step[0])


@pytest.mark.parametrize(
    ("paper", "projects"),
    [
        (
            PROJECTS,
            [
                "Radios for the coast watch",
                "Course on evidence",
                "Fence for the source store",
            ],
        ),
        (
            FIELDS,
            [
                "Mobile laboratory",
                "Training of divers",
            ],
        ),
        (
            BULLETS,
            [
                "Training of customs officers in commodity identification",
                "ten personal dosimeters for the harbor police",
                "legal advice on transit controls",
                "a study visit of two prosecutors",
            ],
        ),
    ],
)
def test_each_need_of_a_list_is_a_project(
    gazetteer: Gazetteer, paper: str, projects: list[str]
) -> None:
    found = read(paper, gazetteer=gazetteer).findings

    assert [one.record.what for one in found if isinstance(one.record, Project)] == projects
