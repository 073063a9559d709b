"""A made-up town of any size: sites, people and a few weeks to be rostered, the same for the same size and seed.

Nothing in it comes from the samples, so that figures of different months stay comparable while the samples change.
"""

from __future__ import annotations

import datetime as dt
import random
from typing import Literal

from benchmarks import town_duties, town_people
from benchmarks.town_demand import cells_of
from benchmarks.town_map import openings_of, town_map
from benchmarks.town_size import MONDAY, Size
from benchmarks.town_supply import supply_of
from models.history import Account, History
from models.people import Person
from models.problem import Horizon, Problem
from models.requests import Absence, Wish, WishKind

GRID: Literal[15] = 15
ABSENT_ALL_WEEK, ABSENT_SOME_DAYS = 0.15, 0.14
DAY = 480
WISHES: tuple[WishKind, ...] = ("free", "early", "late")


def problem_of(size: Size, seed: int) -> Problem:
    """The problem of this size with this seed; equal arguments give equal problems on every machine."""
    town = town_map(size, seed)
    people = town_people.people_of(town, size, seed)
    absences = tuple(row for person in people for row in _absences(person, size, seed))
    accounts = tuple(_account(person, size, seed) for person in people)
    return Problem(
        name=f"{size.name}, seed {seed}",
        grid=GRID,
        horizon=Horizon(first=MONDAY, last=MONDAY + dt.timedelta(days=7 * size.weeks - 2)),
        districts=town.districts,
        departments=town_duties.DEPARTMENTS,
        sites=town.sites,
        openings=openings_of(town, size),
        travel=town.travel,
        roles=town_duties.ROLES,
        qualifications=town_duties.QUALIFICATIONS,
        duty_types=town_duties.duty_types(town.saturday_sites),
        people=people,
        absences=absences,
        wishes=tuple(row for person in people for row in _wishes(person, size, seed)),
        cells=cells_of(town, size, supply_of(people, size, absences, accounts), seed),
        history=History(accounts=accounts),
    )


def _absences(person: Person, size: Size, seed: int) -> list[Absence]:
    """About a fifth of the working days; each credits what the day is worth."""
    rng = random.Random(f"{seed}:{person.id}:absence")
    rows = []
    for week in range(size.weeks):
        for date in _away_in_week(rng, MONDAY + dt.timedelta(weeks=week)):
            pattern = person.pattern_on(date)
            rows.append(Absence(person=person.id, date=date, credited=pattern.target if pattern else 0))
    return rows


def _away_in_week(rng: random.Random, monday: dt.date) -> list[dt.date]:
    draw = rng.random()
    if draw < ABSENT_ALL_WEEK:
        return [monday + dt.timedelta(days=day) for day in range(6)]
    if draw < ABSENT_ALL_WEEK + ABSENT_SOME_DAYS:
        first = rng.randrange(5)
        return [monday + dt.timedelta(days=day) for day in range(first, min(5, first + rng.randrange(1, 4)))]
    return []


def _account(person: Person, size: Size, seed: int) -> Account:
    """Nearly full: over the whole horizon there is room for a few hours more, which ties the weeks together."""
    rng = random.Random(f"{seed}:{person.id}:account")
    used = GRID * rng.randrange(-40, 101)
    return Account(
        person=person.id,
        start=dt.date(MONDAY.year, 1, 1),
        end=dt.date(MONDAY.year, 12, 31),
        used=used,
        lower=used - DAY * (1 + size.weeks),
        upper=used + GRID * rng.randrange(25),
    )


def _wishes(person: Person, size: Size, seed: int) -> list[Wish]:
    """One person in four has a wish in a week."""
    rng = random.Random(f"{seed}:{person.id}:wish")
    rows = []
    for week in range(size.weeks):
        if rng.random() < 0.25:
            date = MONDAY + dt.timedelta(days=7 * week + rng.randrange(5))
            kind = rng.choice(WISHES)
            rows.append(Wish(person=person.id, date=date, kind=kind, weight=rng.choice((1, 1, 2, 3))))
    return rows
