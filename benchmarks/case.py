"""A published instance as the engine sees it: a problem like any other, with its own file format and evaluator."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.process import Ended
from models.base import Data
from models.outcome import Outcome
from models.problem import Problem
from roster.solver.settings import Settings

Solver = Callable[[Problem, Settings], Ended]
"""Solves one problem within limits."""


class FaultyError(ValueError):
    """A file is not what its format says; the text is for whoever gave it and names the place."""


@dataclass(frozen=True)
class Score:
    """What the family's own evaluator says of a written solution: its value, and every hard rule it breaks."""

    value: int
    breaches: tuple[str, ...] = ()


class Published(Data):
    """What others reported for an instance: the best value known, whether it is proven, and values by their titles."""

    best: int | None = None
    proven: bool = False
    others: dict[str, int] = {}


@dataclass(frozen=True)
class Case:
    """One instance to be solved.

    `keep` writes an outcome's roster as the family's solution, a file or a folder; `judge` reads it again and asks the
    family's evaluator, so that a value is always that of what was written. `offset` is what the value has more than the
    points, whatever the roster (what the past costs already). `stages` solves what is not one problem but several, of
    which each begins with what came of the one before; `problem` then is the first of them.
    """

    family: str
    name: str
    problem: Problem
    keep: Callable[[Outcome, Path], None]
    judge: Callable[[Path], Score]
    offset: int = 0
    published: Published = field(default_factory=Published)
    stages: Callable[[Settings, Solver], Ended] | None = None


Cases = Mapping[str, Callable[[], Case]]
"""Instances by their names, read when they are asked for."""


@dataclass(frozen=True)
class Family:
    """Instances of one format.

    `arguments` adds to a command what names one of them, and `asked` reads it; `within` finds those of a folder. Both
    raise `FaultyError` where a file is not what its format says. `references` says whose the published values are.
    `kinds` are problems that are not to be compared with each other, each with the end of its instances' names.
    """

    name: str
    title: str
    references: str
    arguments: Callable[[ArgumentParser], None]
    asked: Callable[[Namespace], Case]
    within: Callable[[Path], Cases]
    kinds: tuple[tuple[str, str], ...] = (("", ""),)
