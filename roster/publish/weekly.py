"""What is missing week by week: equal gaps on several days are one line, the largest ones come first."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from models.message import message
from roster.publish.gaps import Gap, open_hours
from roster.publish.view import View
from roster.texts import formats
from roster.texts.catalogue import N_

NOON = 720
HALVES = {
    (True, False): N_("mornings"),
    (False, True): N_("afternoons"),
    (True, True): N_("all day"),
    (False, False): "",
}


@dataclass(frozen=True)
class Row:
    """Gaps of one site and task that are the same on each of some days."""

    dates: tuple[dt.date, ...]
    gaps: tuple[Gap, ...]

    @property
    def hours(self) -> float:
        """Open hours on all the days together."""
        return open_hours(self.gaps)


def weekly(found: Iterable[Gap]) -> list[Row]:
    """The gaps with a time of day, those of equal days together, by task and first day."""
    same: defaultdict[tuple[object, ...], list[Gap]] = defaultdict(list)
    for gap in found:
        if not gap.is_volume:
            same[gap.site, gap.roles, gap.priority, gap.below_minimum, _moment(gap), gap.missing_percent].append(gap)
    rows: defaultdict[tuple[object, ...], list[Gap]] = defaultdict(list)
    for (*what, _, _), gaps in same.items():
        rows[*what, tuple(gap.date for gap in gaps)].extend(gaps)
    return sorted((_row(gaps) for gaps in rows.values()), key=_order)


def by_task(found: Iterable[Gap]) -> list[list[Gap]]:
    """The gaps of each site, task and priority."""
    groups: defaultdict[tuple[object, ...], list[Gap]] = defaultdict(list)
    for gap in found:
        groups[gap.site, gap.roles, gap.priority, gap.is_volume].append(gap)
    return list(groups.values())


def largest(view: View, found: Iterable[Gap], count: int) -> list[list[Gap]]:
    """The tasks with the dearest open hours, those below the minimum and of high priority first."""
    prices = view.problem.prices.open_hour
    groups = sorted(by_task(found), key=lambda gaps: -open_hours(gaps) * prices.get(gaps[0].priority, 1))
    return sorted(groups[:count], key=lambda gaps: (not _below(gaps), gaps[0].priority, -open_hours(gaps)))


def peak(gaps: Iterable[Gap]) -> int:
    """Most heads missing at one time, in percent of a head."""
    return max(gap.missing_percent for gap in gaps)


def half_days(view: View, gaps: Sequence[Gap]) -> str:
    """On which days, and in which half of them: Mo, Tu all day; We-Fr mornings."""
    halves: defaultdict[dt.date, tuple[bool, bool]] = defaultdict(lambda: (False, False))
    for gap in gaps:
        before, after = halves[gap.date]
        early, late = (gap.span.start < NOON, gap.span.end > NOON) if gap.span else (False, False)
        halves[gap.date] = (before or early, after or late)
    days: defaultdict[tuple[bool, bool], list[dt.date]] = defaultdict(list)
    for date in sorted(halves):
        days[halves[date]].append(date)
    return "; ".join(f"{days_text(view, dates)} {view.text(HALVES[half])}".strip() for half, dates in days.items())


def days_text(view: View, dates: Sequence[dt.date]) -> str:
    """Mo-Fr, or Mo, We; with the day of the month where there is more than one week."""
    runs = [
        [date for _, date in run]
        for _, run in groupby(enumerate(dates), key=lambda pair: pair[1].toordinal() - pair[0])
    ]
    ends = [run[:: max(1, len(run) - 1)] if len(run) > 2 else run for run in runs]
    joined = [
        ("-" if len(run) > 2 else ", ").join(_day(view, date) for date in end)
        for run, end in zip(runs, ends, strict=True)
    ]
    return ", ".join(joined)


def stretches(view: View, gaps: Sequence[Gap]) -> str:
    """The times of one day, each with the heads missing then: 08:00-09:00, 16:00-18:00: 1."""
    times: defaultdict[int, list[str]] = defaultdict(list)
    first = min(gap.date for gap in gaps)
    for gap in sorted((gap for gap in gaps if gap.date == first), key=lambda gap: gap.span.start if gap.span else 0):
        times[gap.missing_percent].append(_clock(gap))
    heads = {percent: formats.number(percent / 100, view.language) for percent in times}
    return "; ".join(f"{', '.join(when)}: {heads[percent]}" for percent, when in times.items())


def volume_text(view: View, gap: Gap) -> str:
    """How much of the work without a time of day stays undone."""
    first, last = (formats.date(date, view.language, "heading") for date in (gap.date, gap.last))
    hours = formats.number(gap.hours, view.language, 1)
    if gap.date == gap.last:
        return view.say(message("{hours} h of work stay undone on {day}", hours=hours, day=first))
    return view.say(
        message("{hours} h of work stay undone from {first} to {last}", hours=hours, first=first, last=last)
    )


def _row(gaps: list[Gap]) -> Row:
    return Row(tuple(sorted({gap.date for gap in gaps})), tuple(gaps))


def _moment(gap: Gap) -> tuple[int, int] | str:
    return (gap.span.start, gap.span.end) if gap.span else gap.duty_type or ""


def _clock(gap: Gap) -> str:
    return f"{formats.clock(gap.span.start)}-{formats.clock(gap.span.end)}" if gap.span else gap.duty_type or ""


def _order(row: Row) -> tuple[object, ...]:
    first = row.gaps[0]
    return (not first.below_minimum, first.priority, first.roles, row.dates, str(_moment(first)))


def _below(gaps: Iterable[Gap]) -> bool:
    return any(gap.below_minimum for gap in gaps)


def _day(view: View, date: dt.date) -> str:
    weeks = {day.isocalendar()[:2] for day in view.problem.horizon.days}
    heading = formats.date(date, view.language, "heading")
    return heading if len(weeks) > 1 else heading.split()[0]
