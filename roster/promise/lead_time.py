"""How many days customers wait for an appointment in the weeks to come, if rosters go on like this one."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.outcome import Outcome
from models.problem import Problem
from models.promise import LeadTime, Light
from models.services import Service, Standards
from roster.demand.customers import priority_of
from roster.promise.supply import WEEK, Supply

LOOKED = 60
"""Days ahead in which a free appointment is looked for."""
NEARLY = 1e-6
"""Minutes that do not count: sums of parts are not exact."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One service on one morning: days until a free appointment, and minutes missing to keep the promise."""

    date: dt.date
    days: int | None
    missing: float
    backlog: float


def lead_times(problem: Problem, outcome: Outcome, weeks: int) -> tuple[LeadTime, ...]:
    """Every service at every site where somebody wants an appointment of it, in the next weeks.

    The backlog grows by those who ask and shrinks by those who are served: B' = B + D - (1 - q) S, where the share q
    of customers who stay away comes again. The lead time is the smallest L for which appointments until then are as
    many as the backlog. Services of one role share its appointments: the more urgent first, others in proportion.
    """
    supply = Supply(problem, outcome)
    waiting = _waiting(problem, supply)
    found: list[LeadTime] = []
    for site, role in sorted(_places(problem, supply, waiting)):
        services = [row for row in problem.services if row.role == role]
        course = _course(supply, site, services, {row.id: waiting.get((site, row.id), 0.0) for row in services}, weeks)
        found += [_told(problem.standards, site, name, rows) for name, rows in course.items()]
    return tuple(found)


def _waiting(problem: Problem, supply: Supply) -> dict[tuple[str, str], float]:
    """Who wants an appointment and has none, at sites; those who would go anywhere go where the service is given."""
    services = {row.id: row for row in problem.services}
    found: dict[tuple[str, str], float] = defaultdict(float)
    for row in problem.waiting:
        places = {row.site: 1.0} if row.site else supply.sites_of(services[row.service])
        total = sum(places.values())
        for site, share in places.items():
            if total:
                found[site, row.service] += row.cases * share / total
    return found


def _places(problem: Problem, supply: Supply, waiting: Mapping[tuple[str, str], float]) -> set[tuple[str, str]]:
    """Sites and roles whose services somebody wants."""
    roles = {row.id: row.role for row in problem.services}
    asked = {(site, row.role) for row in problem.services for site, cases in supply.sites_of(row).items() if cases}
    return asked | {(site, roles[name]) for site, name in waiting}


def _course(
    supply: Supply, site: str, services: Sequence[Service], backlog: Mapping[str, float], weeks: int
) -> dict[str, list[Standing]]:
    """Each service that anybody asks for, morning by morning."""
    first = supply.problem.horizon.first
    role = services[0].role
    days = [first + dt.timedelta(days=number) for number in range(weeks * WEEK)]
    free = [supply.free(site, role, first + dt.timedelta(days=number)) for number in range(len(days) + LOOKED + 1)]
    now, asked = dict(backlog), {row.id: backlog[row.id] > 0 for row in services}
    found: dict[str, list[Standing]] = {row.id: [] for row in services}
    for number, date in enumerate(days):
        urgent = {row.id: priority_of(row, supply.problem.seasons, date) for row in services}
        for row in services:
            found[row.id].append(_standing(row, services, now, urgent, free[number:], supply.problem.standards, date))
        for row in services:
            more = supply.asking(site, row, date)
            asked[row.id] |= more > 0
            now[row.id] += more
        for row, slots in _given(services, now, urgent, free[number]):
            now[row.id] -= slots * (100 - row.no_show) / 100
    return {name: rows for name, rows in found.items() if asked[name]}


def _standing(
    service: Service,
    services: Sequence[Service],
    backlog: Mapping[str, float],
    urgent: Mapping[str, int],
    free: Sequence[float],
    standards: Standards,
    date: dt.date,
) -> Standing:
    """Who asks for an appointment this morning comes after everybody who is as urgent or more."""
    ahead = sum(backlog[row.id] * row.minutes for row in services if urgent[row.id] <= urgent[service.id])
    own = backlog[service.id] * service.minutes
    missing = min(own, max(0.0, ahead - sum(free[: standards.lead_days + 1])))
    return Standing(date, _days(ahead, free), missing, backlog[service.id])


def _days(minutes: float, free: Sequence[float]) -> int | None:
    """After how many days so many minutes of appointments have been free; a day without any is not yet one."""
    total = 0.0
    for days, more in enumerate(free[: LOOKED + 1]):
        total += more
        if total > 0 and total >= minutes - NEARLY:
            return days
    return None


def _given(
    services: Sequence[Service], backlog: Mapping[str, float], urgent: Mapping[str, int], minutes: float
) -> Iterator[tuple[Service, float]]:
    """Appointments of a day: to the most urgent services first, to equally urgent ones in proportion to their work."""
    for priority in sorted(set(urgent.values())):
        group = [row for row in services if urgent[row.id] == priority]
        wanted = sum(backlog[row.id] * row.minutes for row in group)
        share = min(1.0, minutes / wanted) if wanted else 0.0
        yield from ((row, backlog[row.id] * share) for row in group)
        minutes -= wanted * share


def _told(standards: Standards, site: str, service: str, rows: Sequence[Standing]) -> LeadTime:
    worst = max(rows, key=lambda row: LOOKED + 1 if row.days is None else row.days)
    missing = max(row.missing for row in rows) * 100 / standards.occupancy / 60
    return LeadTime(
        site=site,
        service=service,
        now=rows[0].days,
        longest=worst.days,
        longest_on=worst.date,
        backlog=rows[0].backlog,
        hours_missing=missing,
        light=light(worst.days, standards),
    )


def light(days: int | None, standards: Standards) -> Light:
    """Green up to what is good, yellow up to what is promised."""
    if days is None or days > standards.lead_days:
        return "broken"
    return "kept" if days <= standards.lead_days_good else "at_risk"
