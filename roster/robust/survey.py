"""What a finished roster bears: single points of failure, drawn days, and what a Springer would be worth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.demand import Move
from models.duties import Duty
from models.problem import Problem
from models.robust import Robustness
from roster.robust.able import few_able
from roster.robust.ask import workers_for
from roster.robust.drawn import Dice, Drawn, drawn
from roster.robust.scene import scene
from roster.robust.single import Singles, person_days, singles
from roster.robust.tally import Tally
from roster.solver.clock import Clock
from roster.solver.watch import Unwatched, Watch
from roster.solver.workers import NoWorkersError

SHARE_OF_SINGLES = 0.5
"""Share of the time that single points of failure may take: draws want some, too."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: the dice, how much more may stay open, and how long it may take on how many workers."""

    dice: Dice
    more_open: int | None = None
    seconds: float = 300.0
    workers: int = 1


def survey(
    problem: Problem, duties: Sequence[Duty], moved: Sequence[Move], asked: Asked, watch: Watch | None = None
) -> Robustness:
    """Look at a roster; with the same seed the figures are the same, unless time was over first."""
    clock = Clock(asked.seconds, watch or Unwatched())
    staged = scene(problem, duties, moved)
    workers = workers_for(staged.problem, asked.workers)
    # processes get ready meanwhile
    few = few_able(staged.given.changed(horizon=staged.problem.horizon))
    found, draws = Singles((), 0), Drawn(staged, Tally(asked.more_open))
    try:
        found = singles(staged, workers, lambda: _over(clock, asked))
        draws = drawn(staged, asked.dice, asked.more_open, workers, clock.over)
    except NoWorkersError:
        clock.step("without_workers")
    finally:
        workers.close()
    all_days = len(person_days(staged))
    return Robustness(
        problem_hash=problem.hash(),
        sick_percent=asked.dice.percent,
        draws=asked.dice.draws,
        seed=asked.dice.seed,
        more_open_minutes=asked.more_open,
        person_days=all_days,
        looked_at=found.looked_at,
        finished=found.looked_at == all_days and not clock.over() and not clock.trace,
        survival=draws.survival(),
        single_points=found.points,
        few_able=few,
        springer=draws.springer(),
    )


def _over(clock: Clock, asked: Asked) -> bool:
    return clock.over() or clock.elapsed > SHARE_OF_SINGLES * asked.seconds
