"""The people of a made-up town: contracts, skills, and how far each of them goes."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

from benchmarks.town_duties import SKILLS
from benchmarks.town_map import Town
from benchmarks.town_size import Size
from models.base import Span
from models.people import Contract, Held, LegalGroup, Pattern, PatternDay, Person

ANCHOR = dt.date(2026, 1, 5)
REACHED = 3
"""Sites of the own department within reach, the home site among them, wherever there are so many."""

SATURDAY_POOL = 0.2
FOREIGNERS_AT = {1, 3}
"""Of five people at a site with both departments, those with these numbers belong to the foreigners' one."""

WIDE, MORNING, AFTERNOON = Span(start=390, end=1170), Span(start=390, end=840), Span(start=720, end=1170)
TARIFF, CIVIL_SERVANT = 468, 480
KINDS = (("tariff", 52), ("civil servant", 13), ("short days", 18), ("four days", 12), ("half time", 5))
"""Kinds of contract and how many of a hundred people have each."""


def people_of(town: Town, size: Size, seed: int) -> tuple[Person, ...]:
    """Everybody, site by site, numbered through."""
    homes = [number for number, staff in enumerate(town.staff) for _ in range(staff)]
    reach = _reach(town)
    places: Counter[tuple[int, str]] = Counter()
    found = []
    for number, home in enumerate(homes[: size.people], start=1):
        department = "A" if len(town.sites[home].departments) > 1 and number % 5 in FOREIGNERS_AT else "E"
        place = places[home, department]
        places[home, department] += 1
        found.append(_person(f"P{number:05}", town, home, department, place, seed, reach[home, department]))
    return tuple(found)


def _person(name: str, town: Town, home: int, department: str, place: int, seed: int, reach: int) -> Person:
    rng = random.Random(f"{seed}:{name}:person")
    skills = SKILLS[department][(place + 3 * home) % len(SKILLS[department])]
    return Person(
        id=name,
        district=town.sites[home].district,
        home_site=town.sites[home].id,
        lead=place == 0,
        contracts=(_contract(rng),),
        qualifications=tuple(Held(qualification=held) for held in skills),
        elsewhere=True,
        reach_minutes=reach,
        saturday_pool=rng.random() < SATURDAY_POOL,
    )


def _reach(town: Town) -> dict[tuple[int, str], int]:
    """For each site and department the minutes to the third site of the department, the home site counted."""
    ways = town.ways()
    found = {}
    for department in SKILLS:
        suited = [site.id for site in town.sites if department in site.departments]
        for number, home in enumerate(town.sites):
            near = sorted(ways[home.id, site] for site in suited if site != home.id)[: REACHED - 1]
            found[number, department] = max(near, default=0)
    return found


def _contract(rng: random.Random) -> Contract:
    kind = rng.choices([name for name, _ in KINDS], [share for _, share in KINDS])[0]
    if kind == "short days":
        return _alike(rng.choice((300, 360)), rng.choice((MORNING, MORNING, AFTERNOON)))
    if kind == "four days":
        free = rng.randrange(5)
        return _weeks((tuple(0 if day == free else CIVIL_SERVANT for day in range(5)),), WIDE)
    if kind == "half time":
        three, two = (TARIFF, TARIFF, TARIFF, 0, 0), (0, 0, 0, TARIFF, TARIFF)
        return _weeks((three, two) if rng.random() < 0.5 else (two, three), WIDE)
    if kind == "civil servant":
        return _alike(CIVIL_SERVANT, WIDE, "civil_servant")
    return _alike(TARIFF, WIDE)


def _alike(daily: int, window: Span, group: LegalGroup = "tariff") -> Contract:
    return _weeks(((daily,) * 5,), window, group)


def _weeks(weeks: tuple[tuple[int, ...], ...], window: Span, group: LegalGroup = "tariff") -> Contract:
    """A contract from the minutes of each weekday, 0 being a day off; free at the weekend."""
    days = [
        [PatternDay(window=window, target=minutes) if minutes else None for minutes in (*week, 0, 0)] for week in weeks
    ]
    return Contract(
        weekly_minutes=sum(map(sum, weeks)) // len(weeks),
        legal_group=group,
        pattern=Pattern(anchor=ANCHOR, weeks=tuple(tuple(week) for week in days)),
    )
