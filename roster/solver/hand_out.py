"""Nothing leaves unchecked: the roster is measured by code that does not know the solver, and the figures compared."""

from __future__ import annotations

from importlib.metadata import version
from typing import TypedDict

from models.outcome import Contradiction, Level, Outcome, Trace
from models.problem import Problem
from roster.checks.check import Checked, check
from roster.solver.clock import Clock
from roster.solver.found import Result
from roster.solver.gap import gap_hours, gap_of, percent_of
from roster.solver.open_hours import hours_short
from roster.solver.settings import Settings
from roster.solver.trace import thinned
from roster.solver.workers import WITHOUT_WORKERS


class Disagreement(Exception):  # noqa: N818 - it names what happened
    """Solver and checks do not say the same of one roster: our mistake, and nothing is handed out."""


class RunFigures(TypedDict):
    """What every outcome says of its run; memory and the last seconds are filled in where the run ends."""

    trace: tuple[Trace, ...]
    seconds: float
    first_roster_seconds: float | None
    peak_memory_mb: float
    seed: int
    workers: int
    reproducible: bool
    versions: dict[str, str]
    problem_hash: str


def hand_out(problem: Problem, result: Result, settings: Settings, clock: Clock) -> Outcome:
    """The outcome of a checked roster.

    Raises:
        Disagreement: if the checks find a breach, or another cost than the solver did.
    """
    checked = check(problem, result.duties, result.moved)
    agree(result, checked)
    open_hours = hours_short(problem.cells, checked.shortages)
    clock.step("checked", result.points, result.points_bound, open_hours)
    hours = gap_hours(problem, result)
    return Outcome(
        status="optimal" if result.proven else "feasible",
        law=problem.law,
        points=result.points,
        bound=result.points_bound,
        gap=gap_of(result),
        gap_hours=hours,
        gap_rostered_percent=percent_of(hours, checked.worked_minutes),
        levels=_levels(result),
        charges=checked.charges,
        duties=result.duties,
        moved=result.moved,
        shortages=checked.shortages,
        banners=problem.banners,
        **_of_the_run(problem, settings, clock),
    )


def without_roster(
    problem: Problem, settings: Settings, clock: Clock, contradictions: tuple[Contradiction, ...] = ()
) -> Outcome:
    """The outcome of a run without a roster: impossible, with what contradicts, or none found in time."""
    return Outcome(
        status="impossible" if contradictions else "ran_out",
        law=problem.law,
        contradictions=contradictions,
        banners=problem.banners,
        **_of_the_run(problem, settings, clock),
    )


def agree(result: Result, checked: Checked) -> None:
    """Compare what the solver says of a roster with what the checks say.

    Raises:
        Disagreement: with both sides.
    """
    if checked.breaches:
        worst = "; ".join(
            f"{row.rule} {row.person or row.site} {row.date}: {row.amount}" for row in checked.breaches[:5]
        )
        raise Disagreement(f"the checks find {len(checked.breaches)} breaches: {worst}")
    solver = (result.level, result.points)
    checks = (checked.levels[0].amount, checked.points)
    if solver != checks:
        raise Disagreement(f"level 1 and points are {solver} by the solver, {checks} by the checks: {checked.charges}")


def _levels(result: Result) -> tuple[Level, Level]:
    return (
        Level(
            name="open_sites",
            amount=result.level,
            unit="person_minutes",
            bound=result.level_bound,
            proven=result.level == result.level_bound,
        ),
        Level(
            name="points",
            amount=result.points,
            unit="points",
            bound=result.points_bound,
            proven=result.points == result.points_bound,
        ),
    )


def _of_the_run(problem: Problem, settings: Settings, clock: Clock) -> RunFigures:
    return RunFigures(
        trace=thinned(clock.trace),
        seconds=round(clock.elapsed, 2),
        first_roster_seconds=None if clock.first_roster is None else round(clock.first_roster, 2),
        peak_memory_mb=0.0,
        seed=settings.seed,
        workers=settings.workers,
        reproducible=settings.reproducible and not clock.over() and not _without_workers(clock),
        versions={"ortools": version("ortools")},
        problem_hash=problem.hash(),
    )


def _without_workers(clock: Clock) -> bool:
    """Whether work was left undone because nobody was there to do it."""
    return any(step.stage == WITHOUT_WORKERS for step in clock.trace)
