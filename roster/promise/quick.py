"""What a roster promises, by formulas instead of simulated weeks: quick enough for every run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.base import Span
from models.outcome import Outcome
from models.problem import Problem
from models.promise import ByFormula, Light, Promise
from models.services import Standards
from roster.demand.flows import Way
from roster.demand.queues import impatient, waiting, within
from roster.promise.expected import open_days
from roster.promise.figures import promised
from roster.promise.lead_time import lead_times
from roster.promise.scene import Scene, scenes
from roster.promise.to_move import to_move

AHEAD = 6
"""Weeks of lead times."""
MARGIN = 20
"""Percentage points by which a formula may be too strict: to it each interval lasts for ever, and appointments come by
chance. Against simulated weeks it was up to 17 points below."""
NEARLY = 1e-6


def quick(problem: Problem, outcome: Outcome) -> Promise:
    """Lead times and appointments to be moved as ever; waits of those without an appointment by Erlang's formulas."""
    return Promise(
        first=problem.horizon.first,
        last=problem.horizon.last,
        weeks_ahead=AHEAD,
        by_formula=tuple(_by_formula(problem, outcome)),
        lead_times=lead_times(problem, outcome, AHEAD),
        to_move=to_move(problem, outcome),
    )


def _by_formula(problem: Problem, outcome: Outcome) -> Iterator[ByFormula]:
    spans = {(day.site, day.date): day.spans for day in open_days(problem)}
    found: dict[tuple[str, Way], list[tuple[float, float]]] = defaultdict(list)
    for scene in scenes(problem, outcome):
        for way, cases, share in shares(scene, spans[scene.site, scene.date], problem.standards):
            found[scene.site, way].append((cases, share))
    for (site, way), rows in sorted(found.items()):
        cases = sum(count for count, _ in rows)
        percent, minutes = promised(way, problem.standards)
        in_time = 100 * sum(count * share for count, share in rows) / cases
        yield ByFormula(
            site=site,
            channel=way,
            came=cases,
            in_time_percent=in_time,
            promised_percent=percent,
            promised_minutes=minutes,
            light=light(in_time, percent),
        )


def light(share: float, wanted: float) -> Light:
    """Kept where even the formula says so, broken only where it cannot be that strict."""
    if share >= wanted:
        return "kept"
    return "broken" if share < wanted - MARGIN else "at_risk"


@dataclass(frozen=True, slots=True)
class Busy:
    """A role in one interval: desks busy on average, those there, and minutes of a case as they are felt in a queue."""

    load: float
    desks: int
    minutes: float


def shares(scene: Scene, spans: Sequence[Span], standards: Standards) -> Iterator[tuple[Way, float, float]]:
    """Of each interval and way to come without an appointment: customers, and their share served in time."""
    for span in spans:
        streams = [row for row in scene.streams if span.start <= row.start < span.end]
        for role in sorted({row.role for row in streams}):
            busy = _busy(scene, role, span)
            for row in streams:
                if row.role == role:
                    yield row.way, row.cases, _in_time(busy, row.way, standards)


def _busy(scene: Scene, role: str, span: Span) -> Busy:
    """Whoever comes by appointment keeps desks busy like the others."""
    booked = [row for row in scene.bookings if row.role == role and span.start <= row.time < span.end]
    streams = [row for row in scene.streams if row.role == role and span.start <= row.start < span.end]
    rows = [(row.show, row.minutes, row.spread) for row in booked]
    rows += [(row.cases, row.minutes, row.spread) for row in streams]
    work = sum(cases * minutes for cases, minutes, _ in rows)
    square = sum(cases * minutes**2 * (1 + (spread / 100) ** 2) for cases, minutes, spread in rows)
    return Busy(work / span.minutes, int(_desks(scene, role, span) + NEARLY), square / work / 2 if work else 1.0)


def _desks(scene: Scene, role: str, span: Span) -> float:
    stints = [stint for stints in scene.crew for stint in stints if stint.role == role]
    there = sum(max(0, min(row.end, span.end) - max(row.start, span.start)) * row.pace for row in stints)
    return there * (1 - scene.missing) / span.minutes


def _in_time(busy: Busy, way: Way, standards: Standards) -> float:
    if way == "express":
        return 1 - waiting(busy.load, busy.desks)
    limit = standards.walk_in_minutes
    if standards.patience and busy.desks:
        return impatient(busy.load, busy.desks, busy.minutes, standards.patience, limit).in_time
    return within(busy.load, busy.desks, busy.minutes, limit)
