"""Sites, roles, duty types and the ways between sites, out of the centre's rows."""

from __future__ import annotations

from collections.abc import Iterator
from math import asin, ceil, cos, radians, sin, sqrt
from typing import cast

from models.base import Span
from models.duties import Band, Clock, DutyType, Qualification, Role, RoleChanges, WorkingTimeModel
from models.places import Department, Desks, District, Kit, Site, Travel
from roster.workbook.inputs import Inputs
from roster.workbook.make_blocks import block_of
from roster.workbook.tables import Row

EARTH_KM = 6371.0
FIXED_MINUTES, MINUTES_PER_KM, LEAST_MINUTES, ROUND_TO = 12, 2.6, 15, 5
BREAK_STEP = 30


def text(row: Row, key: str) -> str:
    """A text, empty where the cell is."""
    value = row.get(key)
    return "" if value is None else str(value)


def number(row: Row, key: str, otherwise: int = 0) -> int:
    """A whole number, or what holds where the cell is empty."""
    value = row.get(key)
    return value if isinstance(value, int) else otherwise


def number_or_none(row: Row, key: str) -> int | None:
    """A whole number, None where the cell is empty."""
    value = row.get(key)
    return value if isinstance(value, int) else None


def ids(row: Row, key: str) -> tuple[str, ...]:
    """Several ids, none where the cell is empty."""
    value = row.get(key)
    return tuple(str(part) for part in value) if isinstance(value, tuple) else ()


def districts_of(inputs: Inputs) -> tuple[District, ...]:
    """Every line of the sheet Bezirke."""
    return tuple(_district(row) for row in inputs.central.rows("districts"))


def _district(row: Row) -> District:
    return District(
        id=text(row, "id"),
        name=text(row, "name"),
        lent_most=number_or_none(row, "lent_most"),
        lent_quota=number_or_none(row, "lent_quota"),
        borrowed_most=number_or_none(row, "borrowed_most"),
        borrowed_quota=number_or_none(row, "borrowed_quota"),
    )


def departments_of(inputs: Inputs) -> tuple[Department, ...]:
    """Every line of the sheet Abteilungen."""
    return tuple(Department(id=text(row, "id"), name=text(row, "name")) for row in inputs.central.rows("departments"))


def qualifications_of(inputs: Inputs) -> tuple[Qualification, ...]:
    """Every line of the centre's sheet Qualifikationen."""
    return tuple(
        Qualification(id=text(row, "id"), name=text(row, "name"), level=number(row, "level", 1))
        for row in inputs.central.rows("qualifications")
    )


def roles_of(inputs: Inputs) -> tuple[Role, ...]:
    """Every line of the sheet Rollen."""
    return tuple(
        Role(
            id=text(row, "id"),
            name=text(row, "name"),
            department=text(row, "department"),
            qualifications=ids(row, "qualifications"),
            reserve=row.get("reserve") is True,
        )
        for row in inputs.central.rows("roles")
    )


def sites_of(inputs: Inputs) -> tuple[Site, ...]:
    """Every line of the sheet Standorte, with its desks."""
    return tuple(_site(row, inputs) for row in inputs.central.rows("sites"))


def _site(row: Row, inputs: Inputs) -> Site:
    desks = [desk for desk in inputs.central.rows("desks") if desk.get("site") == row.get("id")]
    return Site(
        id=text(row, "id"),
        name=text(row, "name"),
        district=text(row, "district"),
        departments=ids(row, "departments"),
        address=text(row, "address"),
        latitude=_degrees(row, "latitude"),
        longitude=_degrees(row, "longitude"),
        closing_order=number(row, "closing_order", 1),
        desks=tuple(Desks(roles=ids(desk, "roles"), count=number(desk, "count")) for desk in desks),
        set_up=number(row, "set_up"),
        close_down=number(row, "close_down"),
        mobile=row.get("mobile") is True,
        driver=text(row, "driver") or None,
        kit=text(row, "kit") or None,
    )


def kits_of(inputs: Inputs) -> tuple[Kit, ...]:
    """Every line of the sheet Koffer."""
    return tuple(
        Kit(id=text(row, "id"), name=text(row, "name"), count=number(row, "count", 1))
        for row in inputs.central.rows("kits")
    )


def _degrees(row: Row, key: str) -> float | None:
    value = row.get(key)
    return float(value) if isinstance(value, int | float) else None


def duty_types_of(inputs: Inputs) -> tuple[DutyType, ...]:
    """Every line of the sheet Dienste."""
    return tuple(_duty_type(row) for row in inputs.central.rows("duty_types"))


def _duty_type(row: Row) -> DutyType:
    clock = cast("Clock", text(row, "clock") or "span")
    return DutyType(
        id=text(row, "id"),
        name=text(row, "name"),
        band=cast("Band", text(row, "band") or "none"),
        clock=clock,
        span=Span(start=number(row, "from"), end=number(row, "to")) if clock == "span" else None,
        minutes=number(row, "hours") if clock == "none" else None,
        break_minutes=number(row, "break_minutes"),
        break_starts=_break_starts(row),
        models=cast("tuple[WorkingTimeModel, ...]", ids(row, "models") or ("roster",)),
        sites=ids(row, "sites"),
        weekdays=_weekdays(row),
        not_after=ids(row, "not_after"),
        not_after_bands=cast("tuple[Band, ...]", ids(row, "not_after_bands")),
        reserve=row.get("reserve") is True,
        block=block_of(row, "block"),
        role_changes=cast("RoleChanges", text(row, "role_changes") or "break"),
        agreement=text(row, "agreement") or None,
    )


def _weekdays(row: Row) -> tuple[int, ...]:
    value = row.get("weekdays")
    return tuple(int(day) for day in value) if isinstance(value, tuple) else tuple(range(7))


def _break_starts(row: Row) -> tuple[int, ...]:
    length = number(row, "break_minutes")
    if not length:
        return ()
    last = number(row, "break_to") - length
    return tuple(range(number(row, "break_from"), last + 1, number(row, "break_step", BREAK_STEP) or BREAK_STEP))


def travel_of(inputs: Inputs, sites: tuple[Site, ...]) -> tuple[Travel, ...]:
    """Minutes between every two sites: what the sheet Reisezeiten says, in both directions, else by distance."""
    said = {
        (text(row, "origin"), text(row, "destination")): number(row, "minutes") for row in inputs.central.rows("travel")
    }
    said = {**{(destination, origin): minutes for (origin, destination), minutes in said.items()}, **said}
    return tuple(
        Travel(origin=origin.id, destination=destination.id, minutes=minutes)
        for origin, destination, minutes in _ways(sites, said)
    )


def _ways(sites: tuple[Site, ...], said: dict[tuple[str, str], int]) -> Iterator[tuple[Site, Site, int]]:
    for origin in sites:
        for destination in sites:
            minutes = said.get((origin.id, destination.id), by_distance(origin, destination))
            if origin != destination and minutes is not None:
                yield origin, destination, minutes


def by_distance(origin: Site, destination: Site) -> int | None:
    """12 minutes and 2.6 more for each km as the crow flies, at least 15, rounded up to 5; None without coordinates."""
    if None in {origin.latitude, origin.longitude, destination.latitude, destination.longitude}:
        return None
    minutes = FIXED_MINUTES + MINUTES_PER_KM * kilometres(origin, destination)
    return max(LEAST_MINUTES, ceil(round(minutes, 6) / ROUND_TO) * ROUND_TO)


def kilometres(origin: Site, destination: Site) -> float:
    """Great-circle distance."""
    north, east = radians(origin.latitude or 0), radians(origin.longitude or 0)
    north_to, east_to = radians(destination.latitude or 0), radians(destination.longitude or 0)
    half = sin((north_to - north) / 2) ** 2 + cos(north) * cos(north_to) * sin((east_to - east) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
