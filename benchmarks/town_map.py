"""Where the sites of a made-up town lie, and how long it takes to go from one to another."""

from __future__ import annotations

import datetime as dt
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from benchmarks.town_duties import CLOCKED, DOORS, SATURDAY_DOORS
from benchmarks.town_size import Size
from models.places import Desks, District, Opening, Site, Travel

SITES_A_DISTRICT = 5
KILOMETRES_A_SITE = 5.5
"""The side of the square that a site has for itself, as in Hamburg."""

MINUTES_TO_GO, MINUTES_A_KILOMETRE = 12, 2.6
NORTH, EAST, DEGREE_NORTH, DEGREE_EAST = 53.55, 10.0, 111.2, 66.1
"""Where the middle of the town lies, and the kilometres of a degree there."""

Point = tuple[float, float]
"""Kilometres east and north of the middle."""


@dataclass(frozen=True)
class Town:
    """The places; `staff` says how many people are at home at each site, in the order of the sites."""

    districts: tuple[District, ...]
    sites: tuple[Site, ...]
    travel: tuple[Travel, ...]
    staff: tuple[int, ...]

    @property
    def saturday_sites(self) -> tuple[str, ...]:
        """The first site of each district opens on Saturdays."""
        return tuple(site.id for site in self.sites[::SITES_A_DISTRICT])

    def ways(self) -> dict[tuple[str, str], int]:
        """Minutes from each site to each other one, both ways."""
        there = {(row.origin, row.destination): row.minutes for row in self.travel}
        return there | {(end, start): minutes for (start, end), minutes in there.items()}


def town_map(size: Size, seed: int) -> Town:
    """Districts of about five sites around centres of their own, sites of different size."""
    rng = random.Random(f"{seed}:map")
    points = _points(rng, size.sites)
    staff = shared_out(size.people, [rng.uniform(0.6, 1.6) for _ in range(size.sites)])
    sites = tuple(_site(number, points[number], staff[number], rng) for number in range(size.sites))
    districts = tuple(
        District(id=f"D{number:02}", name=f"Bezirk {number}") for number in range(_district(size.sites - 1) + 1)
    )
    return Town(districts, sites, tuple(_travel(sites, points)), tuple(staff))


def openings_of(town: Town, size: Size) -> tuple[Opening, ...]:
    """Monday to Friday everywhere, Saturdays at one site of each district."""
    saturdays = set(town.saturday_sites)
    return tuple(
        Opening(site=site.id, date=date, span=SATURDAY_DOORS if is_saturday(date) else DOORS)
        for date in size.dates
        for site in town.sites
        if not is_saturday(date) or site.id in saturdays
    )


def is_saturday(date: dt.date) -> bool:
    """Whether only the sites that open on Saturdays are open."""
    return date.weekday() == 5


def shared_out(count: int, weights: Sequence[float]) -> list[int]:
    """So many whole things in proportion to weights, the largest remainders rounded up.

    The larger of two weights never gets less. Without any weight nobody gets anything.
    """
    total = sum(weights)
    if total <= 0:
        return [0] * len(weights)
    exact = [count * weight / total for weight in weights]
    parts = [int(share) for share in exact]
    by_remainder = sorted(range(len(weights)), key=lambda place: parts[place] - exact[place])
    for place in by_remainder[: count - sum(parts)]:
        parts[place] += 1
    return parts


def _points(rng: random.Random, sites: int) -> list[Point]:
    side = KILOMETRES_A_SITE * math.sqrt(sites) / 2
    centres: dict[int, Point] = {}
    points = []
    for number in range(sites):
        district = _district(number)
        if district not in centres:
            centres[district] = (rng.uniform(-side, side), rng.uniform(-side, side))
        east, north = centres[district]
        points.append((east + rng.gauss(0, KILOMETRES_A_SITE * 0.8), north + rng.gauss(0, KILOMETRES_A_SITE * 0.8)))
    return points


def _district(number: int) -> int:
    return number // SITES_A_DISTRICT


def _site(number: int, point: Point, staff: int, rng: random.Random) -> Site:
    return Site(
        id=f"S{number:03}",
        name=f"Standort {number}",
        district=f"D{_district(number):02}",
        departments=("E", "A") if number % 2 == 0 else ("E",),
        latitude=round(NORTH + point[1] / DEGREE_NORTH, 4),
        longitude=round(EAST + point[0] / DEGREE_EAST, 4),
        closing_order=rng.randrange(1, 4),
        desks=(Desks(roles=CLOCKED, count=max(4, math.ceil(0.8 * staff))),),
        set_up=15,
        close_down=15,
    )


def _travel(sites: tuple[Site, ...], points: list[Point]) -> list[Travel]:
    return [
        Travel(origin=sites[one].id, destination=sites[other].id, minutes=_minutes(points[one], points[other]))
        for one, other in combinations(range(len(sites)), 2)
    ]


def _minutes(one: Point, other: Point) -> int:
    return round(MINUTES_TO_GO + MINUTES_A_KILOMETRE * math.dist(one, other))
