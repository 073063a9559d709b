"""Work behind the counters: online cases to be checked, cases to be followed up, and files that lie there."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence

from models.services import Stock
from roster.demand.customers import Customers, back_office_minutes, priority_of
from roster.demand.rounding import upward
from roster.demand.wanted import Work

Key = tuple[str, str, int, dt.date, dt.date]
"""Role, site, priority, first and last date of the ISO week as far as it is planned."""


def works(customers: Customers, days: Sequence[dt.date]) -> Iterator[Work]:
    """What these days ask of back offices, ISO week by ISO week, and what of the files is due."""
    yield from _of_cases(customers, days)
    for stock in customers.stocks:
        if minutes := _due(stock, days):
            yield Work(stock.role, stock.site, minutes, days[0], min(max(stock.due, days[0]), days[-1]), stock.priority)


def _of_cases(customers: Customers, days: Sequence[dt.date]) -> Iterator[Work]:
    services = {service.id: service for service in customers.services}
    weeks = _weeks(days)
    minutes: dict[Key, float] = defaultdict(float)
    for row in customers.arrivals:
        service = services[row.service]
        if row.date in weeks and service.holds_on(row.date) and service.back_office_role:
            priority = priority_of(service, customers.seasons, row.date)
            key = (service.back_office_role, row.site, priority, *weeks[row.date])
            minutes[key] += back_office_minutes(service, sum(row.cases))
    for (role, site, priority, first, last), amount in sorted(minutes.items()):
        if amount:
            yield Work(role, site, upward(amount), first, last, priority)


def _weeks(days: Sequence[dt.date]) -> dict[dt.date, tuple[dt.date, dt.date]]:
    """The first and the last of these days that share a date's ISO week."""
    weeks: dict[tuple[int, int], list[dt.date]] = defaultdict(list)
    for date in days:
        weeks[date.isocalendar()[:2]].append(date)
    return {date: (week[0], week[-1]) for week in weeks.values() for date in week}


def _due(stock: Stock, days: Sequence[dt.date]) -> int:
    """Minutes to be done in these days: all that is due by then, else their share of the weekdays left to the date."""
    total = stock.cases * stock.minutes
    if stock.due <= days[-1]:
        return upward(total)
    left = _weekdays(days[0], stock.due)
    return upward(total * _weekdays(days[0], days[-1]) / left) if left else upward(total)


def _weekdays(first: dt.date, last: dt.date) -> int:
    """Days from Monday to Friday between two dates, both included."""
    return sum((first + dt.timedelta(days=day)).weekday() < 5 for day in range((last - first).days + 1))
