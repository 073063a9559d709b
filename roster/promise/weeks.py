"""Whole weeks of every site are played many times over, each with dice of its own."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from models.services import Standards
from roster.demand.flows import Way
from roster.promise.crowd import Crowd
from roster.promise.scene import RANKS, Scene
from roster.promise.simulate import Played, play

WAYS: dict[int, Way] = {rank: way for way, rank in RANKS.items()}
AT_ONCE = 1e-6
"""Who waits no longer than this many minutes has not waited."""

Hour = tuple[str, Way, dt.date, int]
"""A site, a way to come, and an hour of a date: 9 is from 9:00 to 10:00."""


@dataclass(frozen=True, slots=True)
class Week:
    """One site and one way to come in one simulated week; waits in minutes, shares of all who came."""

    site: str
    way: Way
    came: int
    mean: float
    ninety: float
    in_time: float
    left: float


@dataclass(frozen=True, slots=True)
class Task:
    """The days of one site, to be played in these weeks; every week of a seed has dice of its own."""

    number: int
    days: tuple[Scene, ...]
    weeks: tuple[int, ...]
    seed: int
    limits: tuple[tuple[Way, float], ...]


@dataclass(frozen=True)
class Results:
    """All simulated weeks: rows of each, overtime in minutes of each site and week, and who came in each hour.

    `hours` are customers who came, and those of them who were served in time, of all weeks together.
    """

    weeks: tuple[Week, ...]
    overtime: dict[str, list[float]]
    hours: dict[Hour, tuple[int, int]]


def limits_of(standards: Standards) -> tuple[tuple[Way, float], ...]:
    """How many minutes each is promised to wait at most; who comes by appointment is promised the same as walk-ins."""
    minutes = float(standards.walk_in_minutes)
    return (("appointment", minutes), ("walk_in", minutes), ("express", AT_ONCE))


def tasks(found: Iterable[Scene], weeks: int, seed: int, standards: Standards, chunk: int = 10) -> Iterator[Task]:
    """Pieces of work, none of them long: some weeks of one site each."""
    by_site = groupby(sorted(found, key=lambda scene: (scene.site, scene.date)), key=lambda scene: scene.site)
    for number, (_, days) in enumerate(by_site):
        rows = tuple(days)
        for first in range(0, weeks, chunk):
            some = tuple(range(first, min(first + chunk, weeks)))
            yield Task(number, rows, some, seed, limits_of(standards))


def simulate(work: Sequence[Task], pool: Executor | None = None) -> Results:
    """Play everything, here or in a pool; the same results either way."""
    done = pool.map(played, work) if pool else map(played, work)
    weeks: list[Week] = []
    overtime: dict[str, list[float]] = defaultdict(list)
    hours: dict[Hour, tuple[int, int]] = {}
    for result in done:
        weeks += result.weeks
        for site, minutes in result.overtime.items():
            overtime[site] += minutes
        for hour, (came, in_time) in result.hours.items():
            before = hours.get(hour, (0, 0))
            hours[hour] = (before[0] + came, before[1] + in_time)
    return Results(tuple(weeks), dict(overtime), hours)


def played(task: Task) -> Results:
    """The weeks of a task."""
    crowds = [Crowd(scene) for scene in task.days]
    site = task.days[0].site
    limits = {RANKS[way]: limit for way, limit in task.limits}
    weeks: list[Week] = []
    overtime: list[float] = []
    hours: dict[Hour, tuple[int, int]] = {}
    for week in task.weeks:
        dice = np.random.default_rng(np.random.SeedSequence(task.seed, spawn_key=(week, task.number)))
        days = [play(crowd, dice) for crowd in crowds]
        weeks += _rows(site, days, limits)
        late = [max(0.0, day.ended - scene.closes) for scene, day in zip(task.days, days, strict=True)]
        overtime.append(sum(late) / len(late))
        _count(hours, task.days, days, limits)
    return Results(tuple(weeks), {site: overtime}, hours)


def _rows(site: str, days: Sequence[Played], limits: dict[int, float]) -> Iterator[Week]:
    for rank, limit in limits.items():
        waits = [seen.wait for day in days for seen in day.seen if seen.rank == rank]
        if waits:
            served = np.array([wait for wait in waits if wait is not None])
            mean, ninety = (float(served.mean()), float(np.quantile(served, 0.9))) if len(served) else (0.0, 0.0)
            in_time = int((served <= limit).sum())
            left = 1 - len(served) / len(waits)
            yield Week(site, WAYS[rank], len(waits), mean, ninety, in_time / len(waits), left)


def _count(
    hours: dict[Hour, tuple[int, int]], scenes: Sequence[Scene], days: Sequence[Played], limits: dict[int, float]
) -> None:
    for scene, day in zip(scenes, days, strict=True):
        for seen in day.seen:
            key = (scene.site, WAYS[seen.rank], scene.date, int(seen.came) // 60)
            came, in_time = hours.get(key, (0, 0))
            kept = seen.wait is not None and seen.wait <= limits[seen.rank]
            hours[key] = (came + 1, in_time + kept)
