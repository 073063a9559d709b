"""Forecasts tried on real arrivals: how far off each method is week by week ahead, beside saying it is last week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from models.base import Data
from roster.demand.history import Counted, Daily, Past, past
from roster.demand.history_methods import METHODS, WEEK
from roster.demand.history_outlook import on_quantile, spread
from roster.demand.history_profile import profiles
from roster.demand.history_trial import Trial, origins, tried

DRAWS = 2000
FEWEST_BLOCKS = 4
"""Fewer trials that do not overlap say nothing about chance."""
QUANTILE = 80
SURE = 90
"""Per cent of draws between the ends of an interval."""


Interval = tuple[float, float | None, float | None]
"""A figure, and between which others it may lie; None where trials overlap so much that nobody can say."""


class Tried(Data):
    """One method some weeks ahead: shares of cases it was off by, and its lead over last week, with 90 % intervals.

    `better` is by how much smaller its share is than that of last week; below zero it is worse. `mase` counts days in
    units of what last week is off within the past; None for half hours.
    """

    history: str
    of: str
    week: int
    method: str
    trials: int
    wape: Interval
    mase: float | None
    better: Interval


@dataclass(frozen=True, slots=True)
class Setting:
    """How a history is tried: weeks ahead, days before the first trial, days between trials."""

    name: str
    weeks: int
    before: int
    apart: int


LARGE = Setting("large bank, 164 working days", weeks=4, before=8 * WEEK, apart=WEEK)
SMALL = Setting("small bank, six types, four weeks", weeks=1, before=2 * WEEK, apart=1)


def trials(rows: Sequence[Counted], setting: Setting) -> list[Tried]:
    """Every method for days and half hours, each week ahead by itself."""
    table = past(rows)
    found = {name: _of_method(table, name, setting) for name in METHODS}
    naive = found["last_week"]
    return [
        _line(setting, of, week, name, (found[name][place], naive[place]))
        for place, of in enumerate(("days", "half hours"))
        for week in range(1, setting.weeks + 1)
        for name in METHODS
    ]


def last_week_wins(rows: Sequence[Counted], setting: Setting) -> tuple[str, ...]:
    """Services of whose days last week was less off than the median of four weeks."""
    table = past(rows)
    naive, usual = (_of_method(table, name, setting)[0] for name in ("last_week", "as_usual"))
    pairs = zip(sorted(table.cases), naive, usual, strict=True)
    return tuple(service for (service, _), last, median in pairs if last.wape() < median.wape())


def held(rows: Sequence[Counted], setting: Setting) -> dict[str, float]:
    """The share of days with no more cases than the quantile of 80 per cent said beforehand, by method."""
    table = past(rows)
    return {name: _held([_limits(table, pair, name, setting) for pair in sorted(table.cases)]) for name in METHODS}


def _limits(table: Past, pair: tuple[str, str], name: str, setting: Setting) -> tuple[Daily, Daily]:
    """What came, and what was not to be exceeded."""
    days = table.daily(pair, frozenset())
    starts = origins(days, setting.weeks * WEEK, setting.before, setting.apart)
    trial = tried(days, setting.weeks * WEEK, METHODS[name], starts)
    limits = [on_quantile(said, QUANTILE, spread(days[:start])) for start, said in zip(starts, trial.said, strict=True)]
    return trial.came, np.array(limits)


def _held(each: Sequence[tuple[Daily, Daily]]) -> float:
    days = sum(int(np.isfinite(came).sum()) for came, _ in each)
    return round(sum(int((came <= limits).sum()) for came, limits in each) / days, 3)


def _of_method(table: Past, name: str, setting: Setting) -> tuple[list[Trial], list[Trial]]:
    pairs = [_of_pair(table, pair, name, setting) for pair in sorted(table.cases)]
    return [days for days, _ in pairs], [halves for _, halves in pairs]


def _of_pair(table: Past, pair: tuple[str, str], name: str, setting: Setting) -> tuple[Trial, Trial]:
    """Trials of days, and of the same spread over half hours by the profile known before each trial."""
    ahead = setting.weeks * WEEK
    days = table.daily(pair, frozenset())
    starts = origins(days, ahead, setting.before, setting.apart)
    trial = tried(days, ahead, METHODS[name], starts)
    said = np.array([_spread(table, pair, start, each) for start, each in zip(starts, trial.said, strict=True)])
    halves = np.where(np.isfinite(days)[:, None], table.cases[pair], np.nan)
    came = np.array([halves[start : start + ahead] for start in starts])
    flat = (len(starts), -1)
    return trial, Trial(said.reshape(flat), came.reshape(flat), trial.scale)


def _spread(table: Past, pair: tuple[str, str], start: int, said: Daily) -> Daily:
    known = table.daily(pair, frozenset())[:start]
    shares = profiles(table.cases[pair][:start], known)
    spread: Daily = said[:, None] * shares[(start + np.arange(len(said))) % WEEK]
    return spread


def _line(setting: Setting, of: str, week: int, name: str, against: tuple[Sequence[Trial], Sequence[Trial]]) -> Tried:
    own, naive = against
    wide = own[0].said.shape[1] // setting.weeks
    part = slice((week - 1) * wide, week * wide)
    off, before, total = (np.sum(rows, axis=0) for rows in _sums(own, naive, part))
    draws = _draws(len(total), setting.weeks * WEEK // setting.apart)
    return Tried(
        history=setting.name,
        of=of,
        week=week,
        method=name,
        trials=len(total),
        wape=_interval(off, total, draws),
        mase=_mase([trial.mase(part) for trial in own]) if of == "days" else None,
        better=_interval(before - off, total, draws),
    )


def _mase(each: Sequence[float]) -> float | None:
    """The mean over services; None where last week was never off."""
    mean = float(np.mean(each))
    return round(mean, 3) if np.isfinite(mean) else None


def _sums(own: Sequence[Trial], naive: Sequence[Trial], part: slice) -> tuple[list[Daily], list[Daily], list[Daily]]:
    return (
        [trial.off(part) for trial in own],
        [trial.off(part) for trial in naive],
        [trial.total(part) for trial in own],
    )


def _draws(trials: int, block: int) -> Daily | None:
    """How often each trial counts in each draw; blocks of trials stay together, because their days ahead overlap."""
    if trials < FEWEST_BLOCKS * block:
        return None
    dice = np.random.default_rng(1)
    starts = dice.integers(0, trials, size=(DRAWS, -(-trials // block)))
    places = (starts[:, :, None] + np.arange(block)).reshape(DRAWS, -1)[:, :trials] % trials
    counts: Daily = np.apply_along_axis(np.bincount, 1, places, minlength=trials).astype(float)
    return counts


def _interval(part: Daily, total: Daily, draws: Daily | None) -> Interval:
    """A share, and between which shares 90 % of the draws lie."""
    middle = round(float(part.sum() / total.sum()), 4)
    if draws is None:
        return middle, None, None
    low, high = np.percentile(draws @ part / (draws @ total), [50 - SURE / 2, 50 + SURE / 2])
    return middle, round(float(low), 4), round(float(high), 4)


TITLES = {"last_week": "last week", "as_usual": "median of four weeks", "model": "model"}


def lines(found: Sequence[Tried]) -> Iterator[str]:
    """A table for each history."""
    for history in dict.fromkeys(row.history for row in found):
        yield from (f"**{history}**", "")
        yield "| of | week ahead | method | trials | WAPE | MASE | less than last week by |"
        yield "|---|---|---|---|---|---|---|"
        yield from (_row(row) for row in found if row.history == history)
        yield ""


def _row(row: Tried) -> str:
    mase = "-" if row.mase is None else f"{row.mase:.2f}"
    better = "-" if row.method == "last_week" else _share(row.better)
    cells = [row.of, str(row.week), TITLES[row.method], str(row.trials), _share(row.wape), mase, better]
    return f"| {' | '.join(cells)} |"


def _share(found: Interval) -> str:
    middle, low, high = found
    return f"{middle:.1%}" if low is None or high is None else f"{middle:.1%} ({low:.1%} to {high:.1%})"
