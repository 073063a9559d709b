"""The centre's workbook of a sample: sites and hours, duties, and what is wanted."""

from __future__ import annotations

from models.duties import Qualification, Role
from roster.samples.demand import Row, crew_rows, demand_rows, volume_rows, wanted_rows, wants_of
from roster.samples.duties import BREAK, DutyFact, duties_for
from roster.samples.facts import DEPARTMENTS, KIT_OF, KITS, DistrictFact, SiteFact, department
from roster.samples.forecast import by_customers, customer_sheets, express_crews, less_files
from roster.samples.hours import HoursPlan, hours_of, set_up_and_close_down
from roster.samples.roles import BEHIND_CLOSED_DOORS, DRIVING, FOLLOW_UP, QUALIFICATIONS, RECEPTION, ROLES

GRID, DEMAND_STEP = 15, 30


def central_rows(
    name: str,
    week: str,
    plan: HoursPlan,
    districts: tuple[DistrictFact, ...],
    sites: tuple[SiteFact, ...],
    customers: bool = False,
) -> dict[str, list[Row]]:
    """Every sheet of the centre's workbook for these districts and sites; with `customers` they ask for the heads."""
    typed = {"demand": demand_rows(sites, plan), "crews": crew_rows(sites, plan), "volumes": volume_rows(sites, plan)}
    wanted = _by_customers(sites, plan) if customers else typed
    volumes = typed["volumes"]
    roles = (*ROLES, *((BEHIND_CLOSED_DOORS,) if any(row["role"] == FOLLOW_UP for row in volumes) else ()))
    return {
        "settings": [{"name": name, "week": week, "weeks": 1, "grid": GRID, "demand_step": DEMAND_STEP}],
        "districts": [{"id": district.id, "name": district.name} for district in districts],
        "departments": [{"id": code, "name": title} for code, title in DEPARTMENTS],
        "sites": [_site(order, site, plan) for order, site in enumerate(_by_size(sites), start=1)],
        "kits": [
            {"id": kit, "name": title, "count": count}
            for kit, title, count in KITS
            if any(KIT_OF.get(site.id) == kit for site in sites)
        ],
        "openings": [row for site in sites for row in opening_rows(site, plan)],
        "desks": [row for site in sites for row in _desks(site, roles)],
        "roles": [role_row(role) for role in roles],
        "qualifications": [qualification_row(row) for row in QUALIFICATIONS],
        "duty_types": [duty_row(duty) for duty in duties_for(plan, sites)],
        **wanted,
    }


def _by_customers(sites: tuple[SiteFact, ...], plan: HoursPlan) -> dict[str, list[Row]]:
    """What is still typed, and the sheets about customers that ask for the rest."""
    wants = {site: wants_of(site, plan) for site in sites}
    asked = [want for site, found in wants.items() for want in found if by_customers(site, want)]
    sheets = customer_sheets(sites, asked)
    rest = {site: [want for want in found if want not in asked] for site, found in wants.items()}
    return {
        "demand": [row for found in rest.values() for row in wanted_rows(found)],
        "crews": [*crew_rows(sites, plan), *express_crews(sites)],
        "volumes": less_files(volume_rows(sites, plan), sites, sheets["forecast"]),
        **sheets,
    }


def _by_size(sites: tuple[SiteFact, ...]) -> list[SiteFact]:
    """Large sites close last."""
    return sorted(sites, key=lambda site: -site.staff)


def _site(order: int, site: SiteFact, plan: HoursPlan) -> Row:
    set_up, close_down = set_up_and_close_down(site, plan)
    return {
        "id": site.id,
        "name": site.name,
        "district": site.district,
        "departments": (department(site),),
        "address": f"{site.address} Hamburg",
        "latitude": site.latitude,
        "longitude": site.longitude,
        "closing_order": order,
        "set_up": set_up,
        "close_down": close_down,
        **({"mobile": True, "driver": DRIVING, "kit": KIT_OF[site.id]} if site.kind == "mobile" else {}),
    }


def opening_rows(site: SiteFact, plan: HoursPlan) -> list[Row]:
    """One row for each time of opening and the weekdays that share it."""
    hours = hours_of(site, plan)
    shapes = dict.fromkeys((row.start, row.end, row.nth) for row in hours)
    return [
        {
            "site": site.id,
            "weekdays": tuple(row.weekday for row in hours if (row.start, row.end, row.nth) == (start, end, nth)),
            "nth": nth,
            "from": start,
            "to": end,
        }
        for start, end, nth in shapes
    ]


def _desks(site: SiteFact, roles: tuple[Role, ...]) -> list[Row]:
    team = tuple(role.id for role in roles if role.department == department(site) and role.id != RECEPTION)
    rows: list[Row] = [{"site": site.id, "roles": team, "count": site.desks}]
    return [*rows, {"site": site.id, "roles": (RECEPTION,), "count": 2}] if site.kind == "full" else rows


def role_row(role: Role) -> Row:
    """A role as the centre writes it down."""
    return {"id": role.id, "name": role.name, "department": role.department, "qualifications": role.qualifications}


def qualification_row(qualification: Qualification) -> Row:
    """A qualification as the centre writes it down."""
    return {"id": qualification.id, "name": qualification.name, "level": qualification.level}


def duty_row(duty: DutyFact) -> Row:
    """A duty as the centre writes it down."""
    start, end = duty.span or (None, None)
    break_from, break_to = duty.pause or (None, None)
    return {
        "id": duty.id,
        "name": duty.name,
        "band": duty.band,
        "clock": duty.clock,
        "from": start,
        "to": end,
        "break_minutes": BREAK if duty.pause else None,
        "break_from": break_from,
        "break_to": break_to,
        "break_step": BREAK if duty.pause else None,
        "models": duty.models,
        "sites": duty.sites,
        "weekdays": duty.weekdays,
    }
