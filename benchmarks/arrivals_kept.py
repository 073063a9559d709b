"""What was found on real arrivals, kept as one file: forecasts against last week, queue formulas against real waits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from benchmarks import forecasts, waits
from benchmarks.arrivals import half_hours, large_bank, small_bank
from benchmarks.machine import commit
from models.base import Data

FOLDER, FILE = "arrivals", "arrivals.json"

HEAD = """\
`python -m benchmarks arrivals`, on the public arrivals of two banks (`arrivals` in the folder of public instances). A
forecast is made again and again as if it were still the past, by the same code as `roster forecast`; *last week* says
the same day of the week before, and every other way has to be better than that. Days are spread over half hours by the
same profile whatever the method. WAPE is the cases by which a forecast is off, of all that came; MASE counts days in
units of what last week is off within the past. In brackets lie 90 % of 2,000 draws of trials, in blocks as long as
what they look ahead.

* **Large bank.** The median of four weeks and the model are both better than last week, at every distance and beyond
  chance; between the two the difference is smaller than the intervals. The model, a fixed week with an autoregression,
  is the best of a dozen that were tried on this very history, so its figures flatter it: exponential smoothing (ETS)
  and a wandering level were 5.7 % off in the first week and 6 to 7 % later, which is hardly better than last week, and
  STL before ETS was worse than last week. A median needs no library.
* **Small bank.** Four weeks are too few: the model does not begin and says the median, and nothing is clearly better
  than last week. The eight trials overlap so much that they have no interval. Half hours with a handful of calls are
  off by half whatever one does.
* No holidays, no seasons, no closed doors: banks are no service centres. This measures the method, not Hamburg."""

HEAD_OF_WAITS = """\
The small bank measured service times, waits and callers who left, but not how many people were there. So patience, and
staff by time of day, are guessed from the first half of the days (the number with which a formula is least off), and
the other half is predicted from its real calls and service times. That is a weak test: staff changed from day to day,
and not everybody answered every type of call."""

JUDGED = """\
Waits on the predicted days were longer than before, which no formula can know that is not told who was there. Erlang A
follows the ups and downs of single half hours better than their mean before does, though it is hardly nearer on
average; Erlang C, in which nobody leaves, is far off as soon as all are busy. Where customers may leave, their patience
should be part of the promises."""


class Arrivals(Data):
    """Everything found, and with what."""

    schema_version: Literal[1] = 1
    date: dt.date
    commit: str
    versions: dict[str, str]
    forecasts: tuple[forecasts.Tried, ...]
    last_week_wins: tuple[str, ...]
    held: dict[str, dict[str, float]]
    waits: waits.Waits


def measured(folder: Path) -> Arrivals:
    """Try everything on the public files in this folder."""
    return Arrivals(
        date=dt.datetime.now(dt.UTC).date(),
        commit=commit(),
        versions={name: _version(name) for name in ("numpy", "scipy", "statsmodels")},
        forecasts=(
            *forecasts.trials(large_bank(folder), forecasts.LARGE),
            *forecasts.trials(small_bank(folder), forecasts.SMALL),
        ),
        last_week_wins=forecasts.last_week_wins(small_bank(folder), forecasts.SMALL),
        held={
            "large bank": forecasts.held(large_bank(folder), forecasts.LARGE),
            "small bank": forecasts.held(small_bank(folder), forecasts.SMALL),
        },
        waits=waits.compare(half_hours(folder)),
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def lines(kept: Arrivals) -> Iterator[str]:
    """Both parts of the page, below their headings."""
    used = ", ".join(f"{name} {number}" for name, number in kept.versions.items())
    yield from ("## Forecasts on real arrivals", "", HEAD, "")
    yield from (f"{used}; {kept.date.isoformat()}; commit {kept.commit}", "")
    yield from forecasts.lines(kept.forecasts)
    types = ", ".join(kept.last_week_wins) or "none"
    yield from (f"Days of the small bank's types for which last week is less off than the median: {types}.", "")
    asked = f"`--quantile {forecasts.QUANTILE}`"
    yield f"Days on which no more came than {asked} would have said, which should be as many per cent:"
    yield "; ".join(f"{bank}: {_told(by_method)}" for bank, by_method in kept.held.items()) + "."
    yield ""
    found = kept.waits
    yield from ("## Queue formulas beside real waits", "", HEAD_OF_WAITS, "")
    yield from waits.lines(found)
    was, said = found.left
    yield ""
    yield f"Guessed patience: {found.patience:.1f} minutes; {found.days[0]} days to guess, {found.days[1]} to predict."
    yield f"Of the callers of those days {was:.1%} left; patience and their measured waits alone say {said:.1%}."
    yield ""
    yield JUDGED


def _told(by_method: dict[str, float]) -> str:
    return ", ".join(f"{forecasts.TITLES[name]} {share:.0%}" for name, share in by_method.items())


def file_in(results: Path) -> Path:
    """Where it is kept."""
    return results / FOLDER / FILE


def kept_in(results: Path) -> Arrivals | None:
    """What is kept in a folder; None if nothing is."""
    file = file_in(results)
    return Arrivals.model_validate_json(file.read_bytes()) if file.exists() else None
