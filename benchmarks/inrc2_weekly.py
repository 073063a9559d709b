"""Plans an instance week by week, as weekly rostering does: a week knows what was before it, and not what comes.

A week is drafted several times, each beside other guesses of the weeks to come, and the draft is handed out after which
some weeks, drawn from what was seen so far, would cost least (Legrain, Omer and Rosat, An online stochastic algorithm
for a dynamic nurse scheduling problem, EJOR 285, 2020, choose among drafts alike).
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from random import Random

from benchmarks.case import Solver
from benchmarks.inrc2 import Scenario, Week
from benchmarks.inrc2_files import Files
from benchmarks.inrc2_guess import at_expected_cost, drawn, expected
from benchmarks.inrc2_problem import DAY, history_of, problem_of
from benchmarks.process import Ended
from benchmarks.weighing import each_at_least
from models.duties import Duty
from models.history import History
from models.outcome import Outcome, Trace
from models.problem import Problem
from models.requests import Pin
from roster.checks.check import check
from roster.checks.tallied import counts_after
from roster.solver.settings import Settings

AHEAD = 3
"""Weeks that are planned beyond the one that is handed out, and thrown away."""

DRAFTS = 4
"""Drafts of a week at most, each by a worker of its own."""

EXPECTED = 1
"""The number of the first draft at the cost to be expected."""

FUTURES = 4
"""Times that the weeks to come are drawn to weigh a draft."""

DRAFT_SHARE, WEIGHING_SHARE = 0.45, 0.4
"""Shares of a week's seconds; the rest is what processes take to start."""


@dataclass(frozen=True)
class Turn:
    """The week in turn: its number, what is known by now, and how many weeks beyond are guessed."""

    scenario: Scenario
    known: tuple[Week, ...]
    history: History
    ahead: int

    @property
    def number(self) -> int:
        """Of the weeks, from 0 on."""
        return len(self.known) - 1

    def problem(self, to_come: Sequence[Week]) -> Problem:
        """This week and those to come."""
        return problem_of(self.scenario, self.history, [self.known[-1], *to_come], self.number, len(to_come))

    def draft(self, place: int) -> Problem:
        """What is solved for the first, second ... draft: beside expected heads, or at the cost to be expected."""
        nurses = tuple(self.scenario.nurses)
        problem = self.problem([expected(self.known, nurses, week + place // 2) for week in range(self.ahead)])
        if not place % 2 or not self.ahead:
            return problem
        return at_expected_cost(problem, self.known, problem.horizon.first + 7 * DAY)

    def future(self, dice: Random) -> Problem:
        """This week and weeks that might come."""
        nurses = tuple(self.scenario.nurses)
        return self.problem([drawn(self.known, nurses, dice) for _ in range(self.ahead)])


def week_by_week(files: Files, settings: Settings, solver: Solver, ahead: int = AHEAD) -> Ended:
    """Every week in its turn, each with all the seconds; a week's file is read when the one before is planned.

    So that a week does not live at the cost of the next ones, some of them are planned with it, as they are expected.
    """
    began = time.monotonic()
    scenario = files.scenario()
    history = history_of(scenario, files.past())
    ended: list[Ended] = []
    known: list[Week] = []
    with ProcessPoolExecutor(settings.workers, mp_context=get_context("spawn")) as pool:
        for number in range(scenario.weeks):
            known.append(files.week(number))
            turn = Turn(scenario, tuple(known), history, min(ahead, scenario.weeks - number - 1))
            since = time.monotonic()
            planned = _planned(turn, settings, solver, pool)
            ended.append(planned.changed(seconds=round(time.monotonic() - since, 2)))
            outcome = ended[-1].outcome
            if outcome is None or outcome.points is None:
                return _all(ended, None, began)
            history = onward(turn.problem(()), outcome)
    whole = problem_of(scenario, history_of(scenario, files.past()), known)
    return _all(ended, whole, began)


def _planned(turn: Turn, settings: Settings, solver: Solver, pool: Executor) -> Ended:
    """The best draft's first week, with the memory of all drafts; weighing them takes as much again."""
    problems = [turn.draft(place) for place in range(min(DRAFTS, settings.workers) if turn.ahead else 1)]
    if len(problems) == 1:
        return _first_week(problems[0], solver(problems[0], settings))
    workers = settings.workers // len(problems)
    limits = [
        settings.changed(seconds=DRAFT_SHARE * settings.seconds, workers=workers, seed=settings.seed + place)
        for place in range(len(problems))
    ]
    with ThreadPoolExecutor(len(problems)) as threads:
        drafts = [_first_week(problems[0], ended) for ended in threads.map(solver, problems, limits)]
    best = drafts[_lightest(turn, drafts, settings, pool)]
    return best.changed(memory_mb=sum(draft.memory_mb for draft in drafts))


def _lightest(turn: Turn, drafts: Sequence[Ended], settings: Settings, pool: Executor) -> int:
    """The number of the draft after which all futures together cost least; of those without a roster none.

    Where there was too little time to weigh them all it is one at the cost to be expected: on small instances that was
    1 % dearer than the mean, on large ones, where time is short, 4 % cheaper (`benchmarks/notes.md`).
    """
    dice = Random(f"{settings.seed} {turn.number}")
    futures = [turn.future(dice) for _ in range(FUTURES)]
    made = [number for number, draft in enumerate(drafts) if draft.outcome and draft.outcome.points is not None]
    given = [draft.outcome.duties if draft.outcome else () for draft in drafts]
    asked = [pinned(future, given[number]) for number in made for future in futures]
    seconds = WEIGHING_SHARE * settings.seconds * settings.workers / max(1, len(asked))
    found = each_at_least(asked, settings.changed(seconds=seconds, workers=1), pool)
    costs = {number: found[place * FUTURES : (place + 1) * FUTURES] for place, number in enumerate(made)}
    known = {number: sum(cost for cost in of if cost is not None) for number, of in costs.items() if None not in of}
    if len(known) < len(made) or not made:
        return EXPECTED if EXPECTED in made else min(made, default=0)
    return min(known, key=known.__getitem__)


def pinned(problem: Problem, duties: Sequence[Duty]) -> Problem:
    """The problem with its first week as it is in a draft."""
    given = {(duty.person, duty.date): duty for duty in duties}
    dates = [problem.horizon.first + number * DAY for number in range(7)]
    pins = []
    for person in problem.people:
        for date in dates:
            duty = given.get((person.id, date))
            at = Pin(person=person.id, date=date, off=duty is None)
            if duty:
                at = at.changed(duty_type=duty.duty_type, site=duty.pieces[0].site, role=duty.pieces[0].role)
            pins.append(at)
    return problem.changed(pins=tuple(pins))


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
