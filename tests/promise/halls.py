"""Counters that stay as they are for long enough: what the formulas of queues are about."""

from __future__ import annotations

import numpy as np

from models.promise import Figure
from roster.promise.crowd import Crowd
from roster.promise.figures import figure
from roster.promise.presence import Stint
from roster.promise.scene import Scene, Stream
from roster.promise.simulate import Seen, play
from tests.worlds import MONDAY

LENGTH = 3000
SETTLED = 500
"""Minutes after which a hall that was empty is as full as ever."""


def hall(desks: int, load: float, minutes: float = 6, spread: int = 100, patience: float | None = None) -> Scene:
    """So many desks that nobody leaves, and walk-ins who keep `load` of them busy."""
    crew = tuple((Stint("counter", 0, LENGTH),) for _ in range(desks))
    stream = Stream("counter", "walk_in", 0, LENGTH, load / minutes * LENGTH, minutes, spread)
    return Scene("S1", MONDAY, crew, (), (stream,), LENGTH, patience)


def dice(number: int, seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(number,)))


def weeks(scene: Scene, runs: int = 60, seed: int = 1) -> list[list[Seen]]:
    """Everybody who came when the hall had settled, in so many independent runs."""
    crowd = Crowd(scene)
    return [[seen for seen in play(crowd, dice(run, seed)).seen if seen.came > SETTLED] for run in range(runs)]


def in_time(runs: list[list[Seen]], limit: float) -> Figure:
    return figure([float(np.mean([row.wait is not None and row.wait <= limit for row in run])) for run in runs])


def waited(runs: list[list[Seen]]) -> Figure:
    return figure([float(np.mean([row.wait for row in run if row.wait is not None])) for run in runs])


def left(runs: list[list[Seen]]) -> Figure:
    return figure([float(np.mean([row.wait is None for row in run])) for run in runs])
