"""A town that is too large for one model if its tests say so, and ways to disturb who works on it."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from pathlib import Path

from models.outcome import Trace
from models.problem import Problem
from roster.solver.task import Answer, Task
from roster.solver.work import work
from tests import worlds

FLAG = "ROSTER_TEST_KILLED"
"""Names the file that says that a worker has been killed already."""


def town(people: int = 14, days: int = 5) -> Problem:
    """Two sites, too few people for both; half of them may go to the other one."""
    crew = [
        worlds.person(
            f"P{number:02}",
            home_site=f"S{number % 2 + 1}",
            district=f"D{number % 2 + 1}",
            elsewhere=number % 3 == 0,
            reach_minutes=30,
        )
        for number in range(people)
    ]
    cells = [
        worlds.cell(f"{site}.{date}.{hour}", worlds.day(date), ((hour * 60, hour * 60 + 60),), site=site, target=target)
        for date in range(days)
        for hour in range(8, 19)
        for site, target in (("S1", 6), ("S2", 3))
    ]
    return worlds.world(crew, days=days, sites=2, cells=cells)


class Recorder:
    """Remembers the steps of a run."""

    def __init__(self) -> None:
        self.steps: list[Trace] = []

    @property
    def stages(self) -> list[str]:
        return [step.stage for step in self.steps]

    def step(self, trace: Trace) -> None:
        self.steps.append(trace)

    def stopped(self) -> bool:
        return False


def killed_once(task: Task) -> Answer | None:
    """The first worker to be given a task is killed in the middle of it, by the hardest signal; the others work."""
    try:
        Path(os.environ[FLAG]).touch(exist_ok=False)
    except FileExistsError:
        answer: Answer | None = work(task)
        return answer
    os.kill(os.getpid(), signal.SIGKILL)
    return None


def killing(process: int, task: Task) -> Answer | None:
    """Another process is killed, and then the task is done."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
    answer: Answer | None = work(task)
    return answer
