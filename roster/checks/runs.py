"""Days of a person one after the other, those before the horizon included."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from roster.checks.given import Given

Run = Sequence[dt.date]
"""Dates without a day between them."""


def runs(dates: Iterable[dt.date]) -> Iterator[Run]:
    """The dates cut wherever a day is missing, in order."""
    run: list[dt.date] = []
    for date in sorted(set(dates)):
        if run and (date - run[-1]).days > 1:
            yield run
            run = []
        run.append(date)
    if run:
        yield run


def beyond(given: Given, run: Run, most: int) -> Run:
    """The days of a run that are too many and lie in the horizon."""
    return [date for date in run[most:] if date >= given.problem.horizon.first]
