"""Rows without faults become one problem, in which nothing is left to be looked up."""

from __future__ import annotations

from typing import Literal, cast

from models.history import History
from models.message import Message
from models.problem import Horizon, Problem
from roster.workbook.calendar_days import free_days, holidays_of, openings_of
from roster.workbook.inputs import Inputs
from roster.workbook.make_accounts import accounts_of
from roster.workbook.make_counts import counts_of
from roster.workbook.make_demand import by_day, cells_of, moves_of
from roster.workbook.make_people import people_of
from roster.workbook.make_places import (
    departments_of,
    districts_of,
    duty_types_of,
    kits_of,
    qualifications_of,
    roles_of,
    sites_of,
    text,
    travel_of,
)
from roster.workbook.make_plan import (
    World,
    appointments_of,
    days_off_of,
    entries_of,
    pins_of,
    published_of,
    wishes_of,
    worked_of,
)
from roster.workbook.make_requests import (
    absences_of,
    consents_of,
    holiday_credits,
    listed_appointments,
    listed_wishes,
    promised_minutes,
)
from roster.workbook.make_reserve import reserve_of
from roster.workbook.make_services import customers_of
from roster.workbook.rulings import prices_of, rules_of


def assemble(inputs: Inputs, horizon: Horizon, banners: tuple[Message, ...]) -> Problem:
    """The problem of these inputs.

    Raises:
        pydantic.ValidationError: if something is wrong that the checks should have found: our mistake.
    """
    world = _world(inputs, horizon)
    sites, openings = tuple(world.sites.values()), openings_of(inputs, horizon)
    entries, free = entries_of(inputs, world), free_days(inputs, horizon)
    published = published_of(entries, world)
    promised = promised_minutes(published, world.duty_types)
    opened, travel = by_day(openings), travel_of(inputs, sites)
    customers = customers_of(inputs, horizon, opened)
    cells = cells_of(inputs, horizon, sites, world.roles, customers, opened)
    return Problem(
        name=_name(inputs),
        grid=_grid(inputs),
        horizon=horizon,
        holidays=holidays_of(inputs, horizon),
        districts=districts_of(inputs),
        departments=departments_of(inputs),
        kits=kits_of(inputs),
        sites=sites,
        openings=openings,
        travel=travel,
        roles=world.roles,
        qualifications=qualifications_of(inputs),
        duty_types=tuple(world.duty_types.values()),
        people=tuple(world.people.values()),
        absences=absences_of(inputs, entries, world, promised, free),
        holiday_credits=holiday_credits(world, free),
        appointments=(*listed_appointments(inputs, world, free), *appointments_of(entries, world)),
        wishes=(*listed_wishes(inputs, world), *wishes_of(entries, world)),
        pins=pins_of(entries, world),
        consents=consents_of(inputs, horizon),
        cells=(*cells, *reserve_of(inputs, horizon, world.sites, world.duty_types, openings)),
        moves=moves_of(inputs, cells, customers, travel),
        services=customers.services,
        seasons=customers.seasons,
        arrivals=customers.arrivals,
        booked=customers.booked,
        waiting=customers.waiting,
        stocks=customers.stocks,
        standards=customers.standards,
        rules=rules_of(inputs),
        prices=prices_of(inputs),
        history=History(
            duties=worked_of(inputs, entries, world),
            accounts=accounts_of(inputs, world),
            counts=counts_of(inputs),
            published=published,
            published_off=days_off_of(entries, world, published),
        ),
        banners=banners,
    )


def _world(inputs: Inputs, horizon: Horizon) -> World:
    places, grid = sites_of(inputs), inputs.setting("grid", 5)
    return World(
        horizon=horizon,
        people={person.id: person for person in people_of(inputs, horizon)},
        sites={site.id: site for site in places},
        roles=roles_of(inputs),
        duty_types={duty_type.id: duty_type for duty_type in duty_types_of(inputs)},
        ways={(way.origin, way.destination): -(-way.minutes // grid) * grid for way in travel_of(inputs, places)},
    )


def _name(inputs: Inputs) -> str:
    return text(inputs.settings, "name") if inputs.settings else ""


def _grid(inputs: Inputs) -> Literal[5, 10, 15, 30]:
    return cast("Literal[5, 10, 15, 30]", inputs.setting("grid", 15))
