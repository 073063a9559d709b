"""Ways of forecasting tried on the past: what each would have said week by week, and how far off it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from roster.demand.history import Daily
from roster.demand.history_methods import METHODS, WEEK, Method, model_is_here

FEWEST_WEEKS = 4
"""Weeks before the first trial."""
MOST_TRIALS = 8
"""Trials that choose a method; the latest of them."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Forecasts of one method from several days on: cases said and cases that came, in (trials, days ahead).

    `scale` is how far last week is off within what each trial knew, on average over its days.
    """

    said: Daily
    came: Daily
    scale: Daily

    def wape(self, days: slice = slice(None)) -> float:
        """Cases by which it was off, of all that came on these days ahead; not a number if none came."""
        total = self.total(days).sum()
        return float(self.off(days).sum() / total) if total else float("nan")

    def mase(self, days: slice = slice(None)) -> float:
        """How far off in units of what last week is off within the past (Hyndman and Koehler 2006); all days together.

        Not a number where last week was never off.
        """
        counted = np.isfinite(self.came[:, days]).sum(axis=1)
        unit = float(np.nansum(counted * self.scale))
        return float(self.off(days).sum()) / unit if unit else float("nan")

    def off(self, days: slice = slice(None)) -> Daily:
        """Cases by which each trial was off."""
        missed: Daily = np.nansum(np.abs(self.said - self.came)[:, days], axis=1)
        return missed

    def total(self, days: slice = slice(None)) -> Daily:
        """Cases that came in each trial."""
        came: Daily = np.nansum(self.came[:, days], axis=1)
        return came


def origins(days: Daily, ahead: int, before: int = FEWEST_WEEKS * WEEK, apart: int = WEEK) -> Sequence[int]:
    """Days from which a forecast can be tried, so many days apart, the last one with all its days ahead in the past.

    At least `before` days lie before the first of them.
    """
    last = len(days) - ahead
    return tuple(sorted(range(last, before - 1, -apart)))


def tried(days: Daily, ahead: int, method: Method, starts: Sequence[int]) -> Trial:
    """What a method would have said on each of these days, knowing only what was before."""
    said = np.array([method(days[:start], ahead) for start in starts])
    came = np.array([days[start : start + ahead] for start in starts])
    scale = np.array([_off_by_last_week(days[:start]) for start in starts])
    return Trial(said, came, scale)


def _off_by_last_week(days: Daily) -> float:
    differences = np.abs(days[WEEK:] - days[:-WEEK])
    return float(np.nanmean(differences)) if np.isfinite(differences).any() else float("nan")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The method that was least off, and by what share each was; nothing was tried if the past is too short."""

    method: str
    off: Mapping[str, float]
    trials: int


def choose(days: Sequence[Daily], ahead: int) -> Chosen:
    """Try every method that is installed on several rows of days and take the one that was least off.

    Of equals the simpler one. Too short a past is gone on with as usual.
    """
    starts = origins(days[0], ahead)[-MOST_TRIALS:]
    names = [name for name in METHODS if name != "model" or model_is_here()]
    if len(starts) < 2:
        return Chosen("as_usual", {}, 0)
    off = {name: _off([tried(row, ahead, METHODS[name], starts) for row in days]) for name in names}
    return Chosen(min(names, key=lambda name: (round(off[name], 4), names.index(name))), off, len(starts))


def _off(trials: Sequence[Trial]) -> float:
    total = sum(float(trial.total().sum()) for trial in trials)
    return sum(float(trial.off().sum()) for trial in trials) / total if total else 0.0
