"""A district's workbook of a sample: its people, their weeks and what they can do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from models.people import Person
from roster.samples.demand import Row
from roster.samples.week import monday
from roster.workbook.layout_people import DAY_KEYS

Requests = Mapping[str, list[Row]]
"""Rows of the sheets in which somebody's days are spoken about, for all districts together."""

DEADLINE_WEEKS = 5


def district_rows(district: str, week: str, people: Iterable[Person], requests: Requests) -> dict[str, list[Row]]:
    """Every sheet of one district's workbook; of the requests only those of its own people."""
    own = [person for person in people if person.district == district]
    ids = {person.id for person in own}
    deadline = monday(week) - dt.timedelta(weeks=DEADLINE_WEEKS)
    return {
        "start": [{"district": district, "week": week, "deadline": deadline}],
        "people": [_person(person) for person in own],
        "patterns": [row for person in own for row in _patterns(person)],
        "skills": [row for person in own for row in _skills(person)],
        **{sheet: [row for row in rows if row["person"] in ids] for sheet, rows in requests.items()},
    }


def _person(person: Person) -> Row:
    contract = person.contracts[0]
    return {
        "id": person.id,
        "last_name": person.last_name,
        "first_name": person.first_name,
        "valid_from": contract.valid_from,
        "valid_to": contract.valid_to,
        "home_site": person.home_site,
        "model": contract.model,
        "weekly": contract.weekly_minutes,
        "legal_group": contract.legal_group,
        "lead": person.lead,
        "reach": person.reach_minutes,
        "elsewhere": person.elsewhere,
        "saturday_pool": person.saturday_pool,
    }


def _patterns(person: Person) -> list[Row]:
    contract = person.contracts[0]
    rows: list[Row] = []
    for number, week in enumerate(contract.pattern.weeks, start=1):
        row: Row = {"person": person.id, "valid_from": contract.valid_from, "week": number}
        if len(contract.pattern.weeks) > 1:
            row["anchor"] = contract.pattern.anchor
        for key, day in zip(DAY_KEYS, week, strict=False):
            if day:
                row |= {f"{key}_from": day.window.start, f"{key}_to": day.window.end, f"{key}_target": day.target}
        rows.append(row)
    return rows


def _skills(person: Person) -> list[Row]:
    return [
        {
            "person": person.id,
            "qualification": held.qualification,
            "skill": "i.E." if held.in_training else held.valid_to or "x",
        }
        for held in person.qualifications
    ]
