"""The model of statistics for days: each day of the week has its own number, and what is above or below it lingers."""

from __future__ import annotations

import warnings

import numpy as np
from statsmodels.tsa.statespace.structural import UnobservedComponents

from roster.demand.history import Daily
from roster.demand.history_methods import WEEK, as_usual

FEWEST_WEEKS, MOST_WEEKS = 4, 26
"""With fewer the model knows less than the median does; what was longer ago is another time."""


def structural(days: Daily, ahead: int) -> Daily:
    """A mean, a fixed weekly season and an autoregression of the root of the cases, by Kalman filter.

    Gaps need no filling in. Of what was tried on real arrivals, a level that wanders followed chance too readily.
    The root makes the spread of counts the same on busy and quiet days (Brown, Cai, Zhang, Zhao and Zhou,
    Probability Theory and Related Fields 146, 2010); what comes out is the mean, not the square of the mean root.
    Days of the week that were never counted stay out. Too little history goes the usual way.
    """
    days = days[-MOST_WEEKS * WEEK :]
    used = np.array([bool(np.isfinite(days[place::WEEK]).any()) for place in range(WEEK)])
    if np.isfinite(days).sum() < FEWEST_WEEKS * used.sum() or used.sum() < 2 or not np.nansum(days):
        return as_usual(days, ahead)
    kept = used[np.arange(len(days)) % WEEK]
    wanted = used[(len(days) + np.arange(ahead)) % WEEK]
    found = np.zeros(ahead)
    found[wanted] = _gone_on(np.sqrt(days[kept] + 0.25), int(used.sum()), int(wanted.sum()))
    return found


def _gone_on(roots: Daily, season: int, ahead: int) -> Daily:
    scale = float(np.nanmean(roots))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a search that ends early is still a forecast; the trial says how good it is
        model = UnobservedComponents(
            roots / scale, "fixed intercept", seasonal=season, stochastic_seasonal=False, autoregressive=1
        )
        going_on = model.fit(disp=False).get_forecast(ahead)
    mean = np.asarray(going_on.predicted_mean) * scale
    variance = np.asarray(going_on.var_pred_mean) * scale**2
    cases: Daily = np.maximum(mean**2 + variance - 0.25, 0.0)
    return cases
