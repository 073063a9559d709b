"""How many customers each site expects, such that they ask for as many heads as somebody would have typed."""

from __future__ import annotations

from collections import defaultdict

from roster.samples.demand import LARGE, VERY_LARGE, Want
from roster.samples.facts import SiteFact, department
from roster.samples.roles import COUNTER, EXPRESS, FILES, ISSUE, PERMITS
from roster.samples.school_holidays import school_holiday_rows
from roster.samples.services import (
    FOREIGNERS,
    HURRIED,
    HURRIED_A_WEEK,
    OCCUPANCY,
    RESIDENTS,
    SEASONAL,
    SERVICES,
    Row,
    cases_a_week,
    of_role,
    profile_rows,
    season_rows,
    service_row,
)

ASKED_BY_CUSTOMERS = frozenset({COUNTER, EXPRESS, ISSUE, PERMITS})
KINDS = frozenset({"full", "foreigners"})
"""Sites that plan from customers; mobile teams, branches and the register have as many people as they have places."""


def by_customers(site: SiteFact, want: Want) -> bool:
    """Whether customers ask for these heads, so that nobody types them."""
    return site.kind in KINDS and want.role in ASKED_BY_CUSTOMERS


def customer_sheets(sites: tuple[SiteFact, ...], wants: list[Want]) -> dict[str, list[Row]]:
    """The sheets about customers; `wants` are the heads that they replace."""
    hours: dict[tuple[str, str], float] = defaultdict(float)
    for want in wants:
        hours[want.site, want.role] += want.heads * (want.end - want.start) / 60
    rows = [row for site in sites for row in _site(site, hours)]
    known = {row["service"] for row in rows}
    return {
        "services": [service_row(service) for service in (*SERVICES, HURRIED) if service.id in known],
        "forecast": rows,
        "profiles": profile_rows(),
        "seasons": [row for row in season_rows() if row["service"] in known],
        "school_holidays": school_holiday_rows(),
        "standards": [{"occupancy": OCCUPANCY}],
    }


def _site(site: SiteFact, hours: dict[tuple[str, str], float]) -> list[Row]:
    profile = RESIDENTS if department(site) == "E" else FOREIGNERS
    rows: list[Row] = [
        {"service": service, "site": site.id, "cases": cases, "profile": profile}
        for role in (COUNTER, ISSUE, PERMITS)
        if hours[site.id, role]
        for service, cases in cases_a_week(role, hours[site.id, role]).items()
    ]
    if hours[site.id, EXPRESS]:
        cases = HURRIED_A_WEEK[site.staff >= VERY_LARGE]
        rows.append({"service": HURRIED.id, "site": site.id, "cases": cases, "profile": SEASONAL})
    return rows


def online_minutes(site: SiteFact, rows: list[Row]) -> float:
    """Minutes a week in which files wait because somebody checks what came online."""
    checked = {service.id: service.online / 100 * service.online_minutes for service in of_role(ISSUE)}
    return sum(
        checked.get(str(row["service"]), 0) * cases
        for row in rows
        if row["site"] == site.id and isinstance(cases := row["cases"], int)
    )


def less_files(volumes: list[Row], sites: tuple[SiteFact, ...], rows: list[Row]) -> list[Row]:
    """Volumes without what customers who come online ask of the same people."""
    minutes = {site.id: online_minutes(site, rows) for site in sites}
    return [
        {**row, "hours": hours - 60 * round(minutes[str(row["site"])] / 60)}
        if row["role"] == FILES and isinstance(hours := row["hours"], int)
        else row
        for row in volumes
    ]


def express_crews(sites: tuple[SiteFact, ...]) -> list[Row]:
    """Where customers ask for the express counter, somebody is always there."""
    return [
        {"site": site.id, "role": EXPRESS, "crew": 1} for site in sites if site.staff >= LARGE and site.kind == "full"
    ]
