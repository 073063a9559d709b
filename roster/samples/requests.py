"""What else is already said about people's days: meetings, training, wishes, pins and the state of their accounts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from models.people import Person
from roster.samples.demand import Row
from roster.samples.hours import HoursPlan
from roster.samples.hours import clock as at
from roster.samples.patterns import SINCE, WIDE
from roster.samples.week import days, dice, is_holiday

YEAR_END = dt.date(2026, 12, 31)
ACCOUNT_LIMIT = at(40)
MEETING = (at(14), at(15))
TRAINING = ((at(8, 30), at(12)), (at(12, 30), at(16, 30)))
TRAINING_EVERY, TRAINING_AT = 45, 7
PINS = ("!F1", "!S1", "!-")
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)
MEETING_DAYS: dict[HoursPlan, tuple[int, int]] = {"promise": (TUESDAY, WEDNESDAY), "list-2025": (MONDAY, FRIDAY)}
"""Half the team on each of two days, so that the doors stay open."""
PIN_DAY: dict[HoursPlan, int] = {"promise": FRIDAY, "list-2025": TUESDAY}
"""A day without meeting or training."""

Absent = Collection[tuple[str, dt.date]]


def works_on(person: Person, date: dt.date, absent: Absent, window: tuple[int, int]) -> bool:
    """Whether the person is there on this date for all of this stretch."""
    day = person.pattern_on(date)
    there = day is not None and day.window.start <= window[0] and window[1] <= day.window.end
    return there and (person.id, date) not in absent and not is_holiday(date)


def trainees_of_the_week(people: Iterable[Person]) -> set[str]:
    """The ids of those who are at a training on Thursday."""
    return {person.id for index, person in enumerate(people) if index % TRAINING_EVERY == TRAINING_AT}


def appointment_rows(week: str, plan: HoursPlan, people: tuple[Person, ...], absent: Absent) -> list[Row]:
    """A meeting for every team of more than a few people, and a day of training for one person in forty-five."""
    dates = days(week)
    training = trainees_of_the_week(people)
    rows: list[Row] = []
    for index, person in enumerate(people):
        day = dates[MEETING_DAYS[plan][index % 2]]
        if person.home_site and works_on(person, day, absent, MEETING):
            rows.append(_appointment(person, day, MEETING, person.home_site))
        if person.id in training and works_on(person, dates[THURSDAY], absent, (TRAINING[0][0], TRAINING[1][1])):
            rows += [_appointment(person, dates[THURSDAY], span, None) for span in TRAINING]
    return rows


def _appointment(person: Person, date: dt.date, span: tuple[int, int], site: str | None) -> Row:
    return {"person": person.id, "date": date, "from": span[0], "to": span[1], "site": site}


def wish_rows(seed: str, week: str, people: Iterable[Person], away_sites: tuple[str, ...]) -> list[Row]:
    """One person in four has a wish: a free day, an early, middle or late duty, or not that site."""
    rows: list[Row] = []
    for person in people:
        rng = dice(seed, person.id, "wish")
        if rng.random() < 0.25:
            kind = rng.choices(("free", "early", "mid", "late", "not_site"), (35, 30, 10, 15, 10))[0]
            others = tuple(site for site in away_sites if site != person.home_site)
            row: Row = {"person": person.id, "date": days(week)[rng.randrange(5)], "wish": kind}
            row["site"] = rng.choice(others) if kind == "not_site" and others else None
            row["weight"] = rng.choice((1, 1, 1, 2, 3, 5))
            rows += [row] if kind != "not_site" or others else []
    return rows


def pin_rows(week: str, plan: HoursPlan, people: Iterable[Person], absent: Absent, sites: Collection[str]) -> list[Row]:
    """A few duties that planners have fixed in the plan sheet, none against the law: the first lead of each site."""
    day = days(week)[PIN_DAY[plan]]
    leads = {person.home_site: person for person in reversed([*people]) if person.lead and person.home_site in sites}
    able = [person for person in leads.values() if works_on(person, day, absent, (WIDE.start, WIDE.end))]
    return [{"person": person.id, "date": day, "code": PINS[index % len(PINS)]} for index, person in enumerate(able)]


def account_rows(seed: str, people: Iterable[Person]) -> list[Row]:
    """Balances of the year so far; who is on flexitime has no limits here, the time clock keeps them."""
    return [_account(seed, person) for person in people]


def _account(seed: str, person: Person) -> Row:
    bound = all(contract.model != "flexitime" for contract in person.contracts)
    return {
        "person": person.id,
        "start": SINCE,
        "end": YEAR_END,
        "used": 15 * dice(seed, person.id, "account").randrange(-40, 101),
        "lower": -ACCOUNT_LIMIT if bound else None,
        "upper": ACCOUNT_LIMIT if bound else None,
    }
