"""Ways to go on from the days that were counted: as last week, as usual, or by a model of statistics."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec

import numpy as np

from roster.demand.history import Daily

WEEK = 7
RECENT, LONGER = 4, 8
"""Weeks looked back at: for services with many cases a day, and for those with few."""
RARE = 5
"""Fewer cases a day than this: their median would be too low, so the mean is taken."""

Method = Callable[[Daily, int], Daily]
"""From days one after the other to so many days more."""


def last_week(days: Daily, ahead: int) -> Daily:
    """The same day of the week when it was last counted: what every other way is measured against."""
    return _by_weekday(days, ahead, lambda same: float(same[-1]))


def as_usual(days: Daily, ahead: int) -> Daily:
    """The median of the last four same days of the week; the mean of the last eight where few come."""
    few = not np.isfinite(days).any() or np.nanmean(days) < RARE
    return _by_weekday(days, ahead, _mean if few else _median)


def _median(same: Daily) -> float:
    return float(np.median(same[-RECENT:]))


def _mean(same: Daily) -> float:
    return float(np.mean(same[-LONGER:]))


def _by_weekday(days: Daily, ahead: int, of: Callable[[Daily], float]) -> Daily:
    """A number for each day of the week; none for days of the week that were never counted."""
    levels = np.zeros(WEEK)
    for place in range(WEEK):
        same = days[place::WEEK]
        same = same[np.isfinite(same)]
        levels[place] = of(same) if len(same) else 0.0
    places: Daily = levels[(len(days) + np.arange(ahead)) % WEEK]
    return places


def by_model(days: Daily, ahead: int) -> Daily:
    """A mean, a week, and what lingers of the last days; needs the extra `forecast`."""
    from roster.demand.history_model import structural  # statsmodels need not be installed

    return structural(days, ahead)


def model_is_here() -> bool:
    """Whether the library that the model needs is installed."""
    return find_spec("statsmodels") is not None


METHODS: Mapping[str, Method] = {"last_week": last_week, "as_usual": as_usual, "model": by_model}
"""In the order in which the simpler one is preferred if it is as good."""
