"""What can be measured: made-up towns of any size, and the samples as they were when figures began."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from benchmarks.frozen import MEASURED, frozen, kept_hash
from benchmarks.town import problem_of
from benchmarks.town_size import Size
from models.problem import Problem

NAMES = tuple(MEASURED)
"""The samples that are measured."""


@dataclass(frozen=True)
class Instance:
    """Something to be solved; `make` gives the problem of a seed, the same one for all seeds of a sample.

    `kept_as` is the hash by which a frozen problem is known, whatever later versions of this program add to it.
    """

    name: str
    make: Callable[[int], Problem]
    size: dict[str, int] = field(default_factory=dict)
    kept_as: str | None = None

    def hash_of(self, problem: Problem) -> str:
        """What names the problem in results."""
        return self.kept_as or problem.hash()


def town(size: Size) -> Instance:
    """A made-up town; each seed is another town."""
    return Instance(size.name, lambda seed: problem_of(size, seed), size.model_dump())


def sample(name: str) -> Instance:
    """A sample as it was frozen.

    Raises:
        ChangedError: if the frozen problem is not what was kept.
    """
    problem = frozen(MEASURED[name])
    size = {"sites": len(problem.sites), "people": len(problem.people), "weeks": -(-len(problem.horizon.days) // 7)}
    return Instance(MEASURED[name], lambda _: problem, size, kept_hash(MEASURED[name]))
