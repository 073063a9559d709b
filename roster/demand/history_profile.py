"""When in the day cases come, on each day of the week, without being misled by single days."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import stats

from roster.demand.history import Daily
from roster.demand.history_methods import LONGER, WEEK

CUT = 0.125
"""Of the latest eight same days, the highest and the lowest of each interval do not count."""
ENOUGH = 500
"""Cases behind a profile; with fewer, all days of the week share one."""


def profiles(cases: Daily, counted: Daily) -> Daily:
    """Shares of a day's cases by (day of the week, interval); rows count from the first day of the past.

    `cases` by (days, intervals), `counted` their daily sums, not a number on days that do not count. Rows of a
    service without any case are zero.
    """
    pooled = _shares(cases[_latest(counted, slice(None), LONGER * WEEK)])
    rows = [_latest(counted, slice(place, None, WEEK), LONGER) for place in range(WEEK)]
    found = [_shares(cases[row]) if cases[row].sum() >= ENOUGH else pooled for row in rows]
    return np.array(found)


def _latest(counted: Daily, days: slice, most: int) -> npt.NDArray[np.int64]:
    """The latest of these days that count."""
    places = np.arange(len(counted))[days]
    latest: npt.NDArray[np.int64] = places[np.isfinite(counted[places])][-most:]
    return latest


def _shares(cases: Daily) -> Daily:
    """Each interval's mean without the extremes, of the sum over the day; plain means where those are all that is."""
    if not len(cases):
        return np.zeros(cases.shape[1])
    means: Daily = np.asarray(stats.trim_mean(cases, CUT, axis=0))
    if not means.sum():
        means = cases.mean(axis=0)
    total = means.sum()
    shares: Daily = means / total if total else means
    return shares
