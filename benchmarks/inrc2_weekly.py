"""Plans an instance week by week, as weekly rostering does: a week knows what was before it, and not what comes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

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

KINDS = (range(5), range(5, 7))
"""Working days and weekends, by their numbers in the week."""


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
        to_come = range(min(ahead, scenario.weeks - number - 1))
        guessed = [expected(known, tuple(scenario.nurses), place) for place in to_come]
        problem = problem_of(scenario, history, [known[-1], *guessed], number, len(guessed))
        ended.append(_first_week(problem, solver(problem, settings)))
        outcome = ended[-1].outcome
        if outcome is None or outcome.points is None:
            return _all(ended, None, began)
        history = onward(problem, outcome)
    whole = problem_of(scenario, history_of(scenario, files.past()), known)
    return _all(ended, whole, began)


def expected(known: Sequence[Week], nurses: Sequence[str], place: int) -> Week:
    """What a week to come is expected to want, the first, second ... by its place.

    Heads: of each kind of day what such days wanted so far. Days of a week known are few; working days are taken
    together, and so are weekends. Wishes: those of a week known, but other people's; whose they will be nobody knows.
    """
    by_row = [[week.requirements[number] for week in known] for number in range(len(known[0].requirements))]
    heads = tuple(_expected(rows, number + place) for number, rows in enumerate(by_row))
    other = {nurse: nurses[(number + place + 1) % len(nurses)] for number, nurse in enumerate(nurses)}
    like = known[-1 - place % len(known)]
    return Week(heads, tuple((other[nurse], day, shift) for nurse, day, shift in like.unwanted))


def _expected(rows: Sequence[Requirement], turn: int) -> Requirement:
    heads = tuple(day for kind in KINDS for day in _alike([row.days[day] for row in rows for day in kind], kind, turn))
    return Requirement(rows[0].shift, rows[0].skill, heads)


def _alike(known: Sequence[Range], days: range, turn: int) -> Iterator[Range]:
    """Days of one kind: their mean, in whole heads."""
    least = _spread(sum(day.least for day in known), len(known), len(days), turn)
    most = _spread(sum(day.most for day in known), len(known), len(days), turn)
    return (Range(low, max(low, high)) for low, high in zip(least, most, strict=True))


def _spread(heads: int, known: int, days: int, turn: int) -> list[int]:
    """The heads of so many days known, on other days: no day has more than one above another.

    Which days have more goes round by `turn`, or it would be the same ones for all shifts.
    """
    total = (2 * heads * days + known) // (2 * known)
    return [
        (place + 1) * total // days - place * total // days for place in ((day + turn) % days for day in range(days))
    ]


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
