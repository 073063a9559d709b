"""The small world with pins against the law, an absence, a pattern, a meeting and a qualification that has ended."""

from __future__ import annotations

import datetime as dt

from models.people import Held, Person
from roster.samples.central import duty_row
from roster.samples.demand import Row
from roster.samples.district import district_rows
from roster.samples.duties import DutyFact
from roster.samples.hours import clock as at
from roster.samples.mini import FULL_TIME, worker
from roster.samples.sample import Sample
from roster.samples.small import (
    FRIDAY,
    MONDAY,
    PEOPLE,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WEEK,
    requests,
    small,
)

EVENING = DutyFact("L1", "Abenddienst bis 21:15", "late", (at(12, 30), at(21, 15)), (at(15), at(18)), (0,))
OPENINGS: list[Row] = [
    {"site": "ALT", "weekdays": (0,), "from": at(8), "to": at(21)},
    {"site": "ALT", "weekdays": (1, 2, 3, 4), "from": at(8), "to": at(18)},
    {"site": "BLA", "weekdays": (0, 1, 2, 3, 4), "from": at(8), "to": at(18)},
]
UNTIL_LATE: Row = {"mo_to": at(21, 30)}


def _whose_qualification_has_ended() -> Person:
    person = worker(10, "Lemke, Gesa", "BLA", FULL_TIME)
    return person.changed(qualifications=(Held(qualification="PASS", valid_to=dt.date(2026, 5, 31)),))


CONTRADICTIONS: tuple[tuple[str, dt.date, str], ...] = (
    ("P01", MONDAY, "!L1"),  # until 21:15 ...
    ("P01", TUESDAY, "!F1"),  # ... and from 7:45: ten and a half hours of rest
    ("P03", WEDNESDAY, "!F1"),  # absent
    ("P05", TUESDAY, "!-"),  # has a meeting
    ("P04", THURSDAY, "!S1"),  # works mornings
    ("P10", FRIDAY, "!F1"),  # may not do anything there any more
)
"""(person, date, code): each of them, the first two together, cannot be."""


def impossible() -> Sample:
    """The sample."""
    base = small()
    pins: list[Row] = [{"person": person, "date": date, "code": code} for person, date, code in CONTRADICTIONS]
    asked = requests()
    district = district_rows(
        "ALTONA", WEEK, (*PEOPLE, _whose_qualification_has_ended()), {**asked, "plan": [*asked["plan"], *pins]}
    )
    district["patterns"] = [row | UNTIL_LATE if row["person"] == "P01" else row for row in district["patterns"]]
    return Sample(
        central={
            **base.central,
            "openings": OPENINGS,
            "duty_types": [*base.central["duty_types"], duty_row(EVENING)],
        },
        districts={"ALTONA": district},
    )
