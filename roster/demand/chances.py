"""What chance asks for: load on a bad day, and appointments beyond capacity because some people stay away."""

from __future__ import annotations

import numpy as np
from scipy import stats


def on_quantile(cases: float, quantile: int) -> float:
    """Cases that are not exceeded on so many per cent of days if on average `cases` come by chance (Poisson).

    50 per cent leaves the mean as it is: planning for the median of a few cases would plan for none.
    """
    if quantile <= 50 or cases <= 0:
        return cases
    return max(cases, float(stats.poisson.ppf(quantile / 100, cases)))


def bookings(capacity: int, show: float, worth: float = 1.0, overtime: float = 2.0) -> int:
    """How many appointments to give where `capacity` can be served and each customer comes with chance `show`.

    The number n with the largest worth x show x n - overtime x E[customers beyond capacity], the newsvendor's question
    with binomial demand; the smallest of equals. Never below capacity; no capacity has none.

    Raises:
        ValueError: if everybody would stay away, or one too many costs no more than one served, so that no number
            is enough.
    """
    if not 0 < show <= 1:
        raise ValueError(f"a customer must come with a chance above 0, not {show}")
    if overtime <= worth:
        raise ValueError(f"one customer too many ({overtime}) must cost more than one is worth ({worth})")
    number = capacity
    while capacity and worth * show > overtime * _one_more_is_too_many(number, capacity, show):
        number += 1
    return number


def _one_more_is_too_many(number: int, capacity: int, show: float) -> float:
    """By how much the expected customers beyond capacity grow with one more appointment: show x P(X >= capacity)."""
    return show * float(stats.binom.sf(capacity - 1, number, show))


def beyond(number: int, capacity: int, show: float) -> float:
    """Expected customers beyond capacity if so many appointments are given."""
    counts = np.arange(capacity + 1, number + 1)
    return float(((counts - capacity) * stats.binom.pmf(counts, number, show)).sum())
