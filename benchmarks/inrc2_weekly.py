"""Plans an instance week by week, as weekly rostering does: a week knows what was before it, and not what comes."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from benchmarks.case import Solver
from benchmarks.inrc2 import Range, Requirement, Week
from benchmarks.inrc2_files import Files
from benchmarks.inrc2_problem import DAY, history_of, problem_of
from benchmarks.process import Ended
from models.history import History
from models.outcome import Outcome, Trace
from models.problem import Problem
from roster.checks.check import check
from roster.checks.tallied import counts_after
from roster.solver.settings import Settings

AHEAD = 3
"""Weeks that are planned beyond the one that is handed out, and thrown away."""


def week_by_week(files: Files, settings: Settings, solver: Solver, ahead: int = AHEAD) -> Ended:
    """Every week in its turn, each with all the seconds; a week's file is read when the one before is planned.

    So that a week does not live at the cost of the next ones, some of them are planned with it, as they are expected.
    """
    began = time.monotonic()
    scenario = files.scenario()
    history = history_of(scenario, files.past())
    ended: list[Ended] = []
    known: list[Week] = []
    for number in range(scenario.weeks):
        known.append(files.week(number))
        guessed = [expected(known)] * min(ahead, scenario.weeks - number - 1)
        problem = problem_of(scenario, history, [known[-1], *guessed], number, len(guessed))
        ended.append(_first_week(problem, solver(problem, settings)))
        outcome = ended[-1].outcome
        if outcome is None or outcome.points is None:
            return _all(ended, None, began)
        history = onward(problem, outcome)
    whole = problem_of(scenario, history_of(scenario, files.past()), known)
    return _all(ended, whole, began)


def expected(known: Sequence[Week]) -> Week:
    """What a week to come is expected to want: the mean of those known, rounded; nobody's wishes."""
    by_row = [[week.requirements[number] for week in known] for number in range(len(known[0].requirements))]
    return Week(tuple(_mean(rows) for rows in by_row), ())


def _mean(rows: Sequence[Requirement]) -> Requirement:
    days = zip(*(row.days for row in rows), strict=True)
    heads = (Range(_rounded(day.least for day in same), _rounded(day.most for day in same)) for same in map(list, days))
    return Requirement(rows[0].shift, rows[0].skill, tuple(heads))


def _rounded(numbers: Iterable[int]) -> int:
    found = list(numbers)
    return (2 * sum(found) + len(found)) // (2 * len(found))


def _first_week(problem: Problem, ended: Ended) -> Ended:
    """What is handed out: the first week's duties."""
    if ended.outcome is None:
        return ended
    end = problem.horizon.first + 7 * DAY
    duties = tuple(duty for duty in ended.outcome.duties if duty.date < end)
    return ended.changed(outcome=ended.outcome.changed(duties=duties))


def onward(problem: Problem, outcome: Outcome) -> History:
    """What the next week knows: the duties so far and everybody's counts."""
    duties = (*problem.history.duties, *outcome.duties)
    return History(duties=duties, counts=counts_after(problem, outcome.duties))


def _all(ended: list[Ended], whole: Problem | None, began: float) -> Ended:
    """The weeks as one run; its points are those of all duties in the problem of all weeks, nothing is its bound."""
    seconds = round(time.monotonic() - began, 2)
    last = ended[-1].changed(
        seconds=seconds, memory_mb=max(row.memory_mb for row in ended), trace=tuple(_trace(ended)), outcome=None
    )
    if whole is None:
        return last
    return last.changed(outcome=_whole(whole, [row.outcome for row in ended if row.outcome], seconds))


def _whole(problem: Problem, weeks: list[Outcome], seconds: float) -> Outcome:
    duties = tuple(duty for week in weeks for duty in week.duties)
    checked = check(problem, duties)
    return weeks[0].changed(
        status="feasible",
        points=checked.points,
        bound=None,
        gap=None,
        gap_hours=None,
        gap_rostered_percent=None,
        levels=checked.levels,
        charges=checked.charges,
        duties=duties,
        shortages=checked.shortages,
        breaches=checked.breaches,
        first_roster_seconds=None,
        seconds=seconds,
        problem_hash=problem.hash(),
        reproducible=all(week.reproducible for week in weeks),
    )


def _trace(ended: list[Ended]) -> list[Trace]:
    """When each week was done."""
    done, found = 0.0, []
    for number, row in enumerate(ended, start=1):
        done += row.seconds
        found.append(Trace(seconds=round(done, 2), stage=f"week {number}"))
    return found
