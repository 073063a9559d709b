"""The sheet Reserve: how many stand by at a site on a day, and what must hold for that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from models.demand import Cell
from models.duties import DutyType, Role
from models.finding import Finding, fault
from models.message import message
from models.places import Opening, Site
from models.problem import Horizon
from roster.demand.cells import standby_cells
from roster.demand.wanted import Standby
from roster.workbook.inputs import Inputs
from roster.workbook.make_demand import PRIORITY, terms_of
from roster.workbook.make_places import number, roles_of, text
from roster.workbook.ranges import days_of
from roster.workbook.tables import Row


def reserve_of(
    inputs: Inputs,
    horizon: Horizon,
    sites: Mapping[str, Site],
    duty_types: Mapping[str, DutyType],
    openings: tuple[Opening, ...],
) -> tuple[Cell, ...]:
    """A cell for each line and date on which the site opens and the duty type may be used."""
    opened = {(row.site, row.date) for row in openings}
    roles = roles_of(inputs)
    return standby_cells(
        (
            Standby(
                site=text(row, "site"),
                roles=reserve_roles(sites[text(row, "site")], roles),
                date=date,
                duty_type=text(row, "duty_type"),
                minutes=paid(duty_types[text(row, "duty_type")]),
                target=number(row, "count"),
                priority=number(row, "priority", PRIORITY),
            )
            for row in inputs.central.rows("reserve")
            for date in horizon.days
            if (text(row, "site"), date) in opened
            and date.weekday() in days_of(row)
            and date.weekday() in duty_types[text(row, "duty_type")].weekdays
        ),
        terms_of(inputs),
    )


def reserve_roles(site: Site, roles: tuple[Role, ...]) -> tuple[str, ...]:
    """The reserve roles of the site's departments."""
    return tuple(role.id for role in roles if role.reserve and role.department in site.departments)


def paid(duty_type: DutyType) -> int:
    """Minutes of work in a duty of this type; eight hours where only the person's pattern says it."""
    if duty_type.minutes is not None:
        return duty_type.minutes
    return duty_type.span.minutes - duty_type.break_minutes if duty_type.span else 480


def check_reserve(inputs: Inputs) -> Iterator[Finding]:
    """Lines that name no reserve duty, sites without a reserve role, and what is typed twice for a day."""
    meant = {row.get("id") for row in inputs.central.rows("duty_types") if row.get("reserve") is True}
    rows = inputs.central.rows("reserve")
    for place, row in enumerate(rows):
        yield from _names_a_reserve(row, meant)
        earlier = next((other for other in rows[:place] if _same_day(row, other)), None)
        if earlier:
            what = message("overlaps with row {row}", row=earlier.number)
            yield fault("overlap", row.at("site"), what, message("Maybe delete one of the two?"))
    yield from _without_role(inputs)


def _names_a_reserve(row: Row, meant: Collection[object]) -> Iterator[Finding]:
    named = row.get("duty_type")
    if named is not None and "duty_type" not in row.broken and named not in meant:
        what = message("{type} is no reserve duty", type=str(named))
        yield fault("no_reserve_duty", row.at("duty_type"), what, message("Maybe 'ja' in its column Reserve?"))


def _same_day(row: Row, other: Row) -> bool:
    named = [(each.get("site"), each.get("duty_type")) for each in (row, other)]
    return named[0] == named[1] and None not in named[0] and bool(set(days_of(row)) & set(days_of(other)))


def _without_role(inputs: Inputs) -> Iterator[Finding]:
    departments = {row.get("department") for row in inputs.central.rows("roles") if row.get("reserve") is True}
    sites = {row.get("id"): row for row in inputs.central.rows("sites")}
    for row in inputs.central.rows("reserve"):
        site = sites.get(row.get("site"))
        own = site.get("departments") if site else None
        if isinstance(own, tuple) and "site" not in row.broken and not departments & set(own):
            what = message("no department of {site} has a reserve role", site=text(row, "site"))
            yield fault("no_reserve_role", row.at("site"), what, message("Maybe 'ja' in the column Reserve of a role?"))
