"""What the centre wants: heads at the counters, crews that keep doors open, and files to be worked through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from roster.samples.facts import SiteFact
from roster.samples.hours import SATURDAY, Hours, HoursPlan, hours_of, set_up_and_close_down
from roster.samples.profiles import STEP, heads_by_step, whole
from roster.samples.roles import COUNTER, EXPRESS, FILES, FOLLOW_UP, INFORMATION, ISSUE, PERMITS, RECEPTION, REGISTER
from roster.workbook.columns import Value

Row = dict[str, Value]

HOURS_A_HEAD = 26.0
"""What a person on the pay-roll works in an ordinary week: part-time, absences and meetings are taken off."""

LARGE, VERY_LARGE = 20, 33
SATURDAY_HEADS = 17
PRIORITIES = {EXPRESS: 1, PERMITS: 1, COUNTER: 2, ISSUE: 2, INFORMATION: 2, RECEPTION: 3, FILES: 3, REGISTER: 3}


class Want(NamedTuple):
    """So many heads in a role at a site on a weekday, from - to."""

    site: str
    role: str
    weekday: int
    start: int
    end: int
    heads: int


def demand_rows(sites: tuple[SiteFact, ...], plan: HoursPlan) -> list[Row]:
    """One row for every stretch of the day in which the number wanted stays the same, and the days that share it."""
    rows: list[Row] = []
    for site in sites:
        rows += wanted_rows(wants_of(site, plan), minimums_of(site))
    return rows


def wants_of(site: SiteFact, plan: HoursPlan) -> list[Want]:
    """The heads wanted at a site in a week, in stretches of the same number."""
    return merged(_wants(site, plan))


def minimums_of(site: SiteFact) -> dict[str, int]:
    """The least number of heads by role."""
    return {EXPRESS: 1} if site.staff >= LARGE else {}


def wanted_rows(wants: list[Want], minimums: Mapping[str, int] | None = None) -> list[Row]:
    """Wants as the centre writes them down, weekdays with the same numbers in one row; minimums by role."""
    weekdays: dict[Want, list[int]] = {}
    for want in wants:
        weekdays.setdefault(want._replace(weekday=0), []).append(want.weekday)
    return [
        {
            "site": want.site,
            "role": want.role,
            "weekdays": tuple(days),
            "from": want.start,
            "to": want.end,
            "target": want.heads,
            "minimum": (minimums or {}).get(want.role),
            "priority": PRIORITIES[want.role],
        }
        for want, days in weekdays.items()
    ]


def merged(wants: list[Want]) -> list[Want]:
    """Neighbouring stretches with the same number become one; stretches without anybody go."""
    result: list[Want] = []
    for want in sorted(want for want in wants if want.heads):
        last = result[-1] if result else None
        if last and last._replace(start=want.start, end=want.end) == want and last.end == want.start:
            result[-1] = last._replace(end=want.end)
        else:
            result.append(want)
    return result


def _wants(site: SiteFact, plan: HoursPlan) -> list[Want]:
    opening = hours_of(site, plan)
    if site.kind in {"mobile", "branch"}:
        return _constant(site, opening, {COUNTER: max(2, site.desks - 2)})
    if site.kind == "register":
        return _constant(site, opening, {INFORMATION: 3})
    weekdays = tuple(hours for hours in opening if hours.weekday != SATURDAY)
    saturdays = tuple(hours for hours in opening if hours.weekday == SATURDAY)
    wants = _foreigners(site, weekdays) if site.kind == "foreigners" else _residents(site, weekdays)
    return wants + _constant(site, saturdays, {COUNTER: SATURDAY_HEADS - 3, EXPRESS: 2, RECEPTION: 1})


def _constant(site: SiteFact, opening: tuple[Hours, ...], heads: dict[str, int]) -> list[Want]:
    return [
        Want(site.id, role, hours.weekday, hours.start, hours.end, count)
        for hours in opening
        for role, count in heads.items()
    ]


def weekly_hours(site: SiteFact) -> float:
    """Work wanted at a site in a week, in hours."""
    return site.staff * HOURS_A_HEAD * site.load / 100


def _residents(site: SiteFact, opening: tuple[Hours, ...]) -> list[Want]:
    wants = []
    for (weekday, start), heads in heads_by_step(opening, weekly_hours(site)).items():
        express = (site.staff >= LARGE) + (site.staff >= VERY_LARGE and 10 * 60 <= start < 16 * 60)
        reception = 1 + (site.staff >= VERY_LARGE and 9 * 60 <= start < 15 * 60)
        counter = min(whole(heads) - express - reception, site.desks - express)
        for role, count in ((COUNTER, counter), (EXPRESS, express), (RECEPTION, reception)):
            wants.append(Want(site.id, role, weekday, start, start + STEP, count))
    return wants


ISSUE_SHARE, PERMITS_SHARE, FILES_SHARE = 0.18, 0.19, 0.60
FILES_SHARE_HALF_DAYS = 0.45
"""Less is asked for where the house is not open all day."""


def _foreigners(site: SiteFact, opening: tuple[Hours, ...]) -> list[Want]:
    wants = []
    for (weekday, start), heads in heads_by_step(opening, weekly_hours(site)).items():
        for role, share in ((ISSUE, ISSUE_SHARE), (PERMITS, PERMITS_SHARE)):
            wants.append(Want(site.id, role, weekday, start, start + STEP, max(1, whole(share * heads))))
    return wants


def crew_rows(sites: tuple[SiteFact, ...], plan: HoursPlan) -> list[Row]:
    """The crew without which a site cannot be open; two open and two close where there is a quarter for it."""
    rows: list[Row] = []
    for site in sites:
        short = set_up_and_close_down(site, plan) == (15, 15)
        rows.append(
            {
                "site": site.id,
                "crew": 3 if site.desks >= LARGE else 2,
                "opening": 2 if short else None,
                "closing": 2 if short else None,
            }
        )
    return rows


REGISTER_HOURS_A_HEAD = 13


def volume_rows(sites: tuple[SiteFact, ...], plan: HoursPlan) -> list[Row]:
    """Files and registers, in hours of a week; where doors are open for half a day, what is left over from them."""
    rows: list[Row] = []
    for site in sites:
        if site.kind == "foreigners":
            share = FILES_SHARE if plan == "promise" else FILES_SHARE_HALF_DAYS
            rows.append(_volume(FILES, site, share * weekly_hours(site)))
        elif site.kind == "register":
            rows.append(_volume(REGISTER, site, REGISTER_HOURS_A_HEAD * site.staff))
        elif plan == "list-2025" and site.hours == "one-shift":
            rows.append(_volume(FOLLOW_UP, site, 4 * site.staff))
    return rows


def _volume(role: str, site: SiteFact, hours: float) -> Row:
    return {"role": role, "site": site.id, "hours": 60 * whole(hours), "priority": 3}
