"""Cases a week become cases of each open interval: by day of the week, hour, month and season, without losing any."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod

from models.base import Span
from models.services import Arrivals, Season
from roster.demand.customers import Openings

ALIKE = (1.0,) * 24
EVERY_MONTH = (100.0,) * 12
WEEK = 7
Day = tuple[str, dt.date]


@dataclass(frozen=True)
class Profile:
    """When cases come: weights of weekdays (Monday first) and of hours, months in per cent of a mean one.

    Without weekdays a day counts by its open minutes. What is outside of all weights comes evenly.
    """

    weekdays: tuple[float, ...] | None = None
    hours: tuple[float, ...] = ALIKE
    months: tuple[float, ...] = EVERY_MONTH


@dataclass(frozen=True)
class Expected:
    """So many cases of a service a week, at a site or at all of them together; `line` is for whoever typed it."""

    service: str
    site: str | None
    cases: float
    line: int
    profile: Profile = field(default_factory=Profile)
    valid_from: dt.date = dt.date.min
    valid_to: dt.date = dt.date.max


@dataclass(frozen=True)
class Share:
    """So many per cent of what is expected of a service at all sites together comes to this one."""

    service: str
    site: str
    percent: float
    valid_from: dt.date = dt.date.min
    valid_to: dt.date = dt.date.max


@dataclass(frozen=True)
class Outlook:
    """What the forecast knows of the world: doors, sites that serve a service, shares, seasons; steps in minutes."""

    opened: Openings
    serving: Mapping[str, Sequence[str]]
    shares: Sequence[Share]
    seasons: Sequence[Season]
    step: int
    grid: int


@dataclass(frozen=True)
class Forecast:
    """The cases, and lines that say something nobody would notice: shut all week, or a profile that knows no hour."""

    arrivals: tuple[Arrivals, ...]
    lost: tuple[tuple[int, dt.date], ...] = ()
    uneven: tuple[tuple[int, str, dt.date], ...] = ()


def forecast(rows: Iterable[Expected], outlook: Outlook, days: Sequence[dt.date]) -> Forecast:
    """The cases of these days, which are whole weeks from Monday to Sunday.

    A week's cases all come on its open days: the share of a day on which doors stay shut moves to the others of that
    week. A row that holds for a part of a week brings the share of those days. Shut all week, cases are lost.
    """
    arrivals: list[Arrivals] = []
    lost: list[tuple[int, dt.date]] = []
    uneven: list[tuple[int, str, dt.date]] = []
    for row in rows:
        for first in range(0, len(days), WEEK):
            week = [date for date in days[first : first + WEEK] if row.valid_from <= date <= row.valid_to]
            sites = _sites(row, outlook, week)
            if week and not sites and row.cases:
                lost.append((row.line, days[first]))
            for site, part in sites.items():
                cases = row.cases * part * _held(row.profile, week)
                arrivals.extend(_week(row, site, cases, outlook, week))
                uneven.extend(
                    (row.line, site, date) for date in week if _fits_nothing(row.profile, site, date, outlook)
                )
    return Forecast(tuple(arrivals), tuple(lost), tuple(uneven))


def _sites(row: Expected, outlook: Outlook, week: Sequence[dt.date]) -> dict[str, float]:
    """The part of the cases that comes to each site open in the week; the parts add up to 1.

    Who would have come to a site that is shut all week goes to the others.
    """
    if row.site:
        return {row.site: 1.0} if _minutes(outlook, row.site, week) else {}
    minutes = {site: _minutes(outlook, site, week) for site in outlook.serving.get(row.service, ())}
    named = {
        share.site: share.percent
        for share in outlook.shares
        if share.service == row.service and any(share.valid_from <= date <= share.valid_to for date in week)
    }
    others = sum(amount for site, amount in minutes.items() if site not in named)
    rest = max(0.0, 100 - sum(named.values()))
    weights = {
        site: named[site] if site in named else rest * amount / others for site, amount in minutes.items() if amount
    }
    if not sum(weights.values()):
        weights = {site: float(amount) for site, amount in minutes.items() if amount}
    total = sum(weights.values())
    return {site: weight / total for site, weight in weights.items() if weight}


def _minutes(outlook: Outlook, site: str, week: Sequence[dt.date]) -> int:
    return sum(span.minutes for date in week for span in outlook.opened.get((site, date), ()))


def _held(profile: Profile, week: Sequence[dt.date]) -> float:
    """The share of a week's cases that days of the week bring on which the row holds."""
    weights = profile.weekdays or (1.0,) * WEEK
    return sum(weights[date.weekday()] for date in week) / sum(weights) if len(week) < WEEK else 1.0


def _week(row: Expected, site: str, cases: float, outlook: Outlook, week: Sequence[dt.date]) -> Iterator[Arrivals]:
    weights = _days(row.profile, site, outlook, week)
    total = sum(weights.values())
    for date, weight in weights.items():
        if weight and (come := cases * weight / total * row.profile.months[date.month - 1] / 100):
            yield from _day(row, site, date, come * season(row.service, outlook.seasons, date), outlook)


def _days(profile: Profile, site: str, outlook: Outlook, week: Sequence[dt.date]) -> dict[dt.date, float]:
    """The weight of each open day; by open minutes, where the profile knows none of them."""
    minutes = {date: float(_minutes(outlook, site, (date,))) for date in week}
    if profile.weekdays is None:
        return minutes
    weights = {date: profile.weekdays[date.weekday()] if minutes[date] else 0.0 for date in week}
    return weights if any(weights.values()) else minutes


def season(service: str, seasons: Sequence[Season], date: dt.date) -> float:
    """By how much more of a service is asked for on a date; seasons at the same time multiply."""
    return prod(row.percent / 100 for row in seasons if row.service == service and row.holds_on(date))


def _day(row: Expected, site: str, date: dt.date, cases: float, outlook: Outlook) -> Iterator[Arrivals]:
    spans = outlook.opened[site, date]
    weights = [_intervals(row.profile.hours, span, outlook) for span in spans]
    if not any(map(sum, weights)):
        weights = [_intervals(ALIKE, span, outlook) for span in spans]
    total = sum(map(sum, weights))
    for span, parts in zip(spans, weights, strict=True):
        if any(parts) and cases:
            come = tuple(cases * part / total for part in parts)
            yield Arrivals(
                service=row.service, site=site, date=date, start=span.start, step=span.minutes // len(parts), cases=come
            )


def _intervals(hours: Sequence[float], span: Span, outlook: Outlook) -> list[float]:
    """The weight of each step of an opening; steps are shorter where the opening is no multiple of them."""
    step = outlook.step if span.minutes % outlook.step == 0 else outlook.grid
    return [_weight(hours, start, start + step) for start in range(span.start, span.end, step)]


def _weight(hours: Sequence[float], start: int, end: int) -> float:
    return sum(
        hours[hour] * (min(end, 60 * hour + 60) - max(start, 60 * hour))
        for hour in range(start // 60, -(-end // 60))
        if hour < len(hours)
    )


def _fits_nothing(profile: Profile, site: str, date: dt.date, outlook: Outlook) -> bool:
    """Whether doors are open on the date, but in none of the hours that the profile knows."""
    spans = outlook.opened.get((site, date), ())
    known = profile.weekdays is None or profile.weekdays[date.weekday()]
    return bool(spans and known) and not any(_weight(profile.hours, span.start, span.end) for span in spans)


def without(arrivals: Iterable[Arrivals], typed: Sequence[Arrivals]) -> tuple[Arrivals, ...]:
    """Cases counted for a service, site and date replace those expected there."""
    replaced = {(row.service, row.site, row.date) for row in typed}
    kept = (row for row in arrivals if (row.service, row.site, row.date) not in replaced)
    return (*kept, *typed)


def even(service: str, site: str, date: dt.date, span: Span, cases: float) -> Arrivals:
    """Cases that come evenly from - to, in steps as long as they may be."""
    count = next(
        number for number in range(1, span.minutes + 1) if span.minutes % number == 0 and span.minutes <= 240 * number
    )
    return Arrivals(
        service=service,
        site=site,
        date=date,
        start=span.start,
        step=span.minutes // count,
        cases=(cases / count,) * count,
    )


def lost_outside(arrivals: Iterable[Arrivals], opened: Openings) -> dict[Day, float]:
    """Cases that come while doors are shut, by site and date; they ask for nobody."""
    found: dict[Day, float] = defaultdict(float)
    for row in arrivals:
        spans = opened.get((row.site, row.date), ())
        for number, cases in enumerate(row.cases):
            start = row.start + number * row.step
            inside = sum(max(0, min(start + row.step, span.end) - max(start, span.start)) for span in spans)
            found[row.site, row.date] += cases * (1 - inside / row.step)
    return {place: cases for place, cases in found.items() if cases > 1e-6}
