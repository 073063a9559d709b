"""Every id that one row names must be the id of another; what is missing is said with both ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from models.demand import OnDutyType

if TYPE_CHECKING:
    from models.duties import Duty
    from models.problem import Problem

Reference = tuple[str, str, str | None]
"""(where it stands, kind of thing meant, id meant); an id of None means nothing and is fine."""


def broken_references(problem: Problem) -> list[str]:
    """One sentence for each id that is named and does not exist, in the order of the problem."""
    known = {
        "district": {row.id for row in problem.districts},
        "department": {row.id for row in problem.departments},
        "kit": {row.id for row in problem.kits},
        "site": {row.id for row in problem.sites},
        "role": {row.id for row in problem.roles},
        "qualification": {row.id for row in problem.qualifications},
        "duty type": {row.id for row in problem.duty_types},
        "person": {row.id for row in problem.people},
        "cell": {row.id for row in problem.cells},
        "service": {row.id for row in problem.services},
    }
    return [
        f"{where} names the {kind} {meant}, which does not exist"
        for where, kind, meant in references(problem)
        if meant is not None and meant not in known[kind]
    ]


def references(problem: Problem) -> Iterator[Reference]:
    """Every id that the problem's rows name."""
    yield from _of_places(problem)
    yield from _of_duty_types(problem)
    yield from _of_people(problem)
    yield from _of_requests(problem)
    yield from _of_demand(problem)
    yield from _of_services(problem)
    yield from _of_history(problem)


def _each(where: str, kind: str, ids: Iterable[str | None]) -> Iterator[Reference]:
    for meant in ids:
        yield where, kind, meant


def _of_places(problem: Problem) -> Iterator[Reference]:
    for site in problem.sites:
        yield f"site {site.id}", "district", site.district
        yield from _each(f"site {site.id}", "department", site.departments)
        yield f"site {site.id}", "qualification", site.driver
        yield f"site {site.id}", "kit", site.kit
        for desks in site.desks:
            yield from _each(f"desks of site {site.id}", "role", desks.roles)
    for opening in problem.openings:
        yield f"opening on {opening.date}", "site", opening.site
    for travel in problem.travel:
        yield from _each("travel time", "site", (travel.origin, travel.destination))


def _of_duty_types(problem: Problem) -> Iterator[Reference]:
    for role in problem.roles:
        yield f"role {role.id}", "department", role.department
        yield from _each(f"role {role.id}", "qualification", role.qualifications)
    for duty_type in problem.duty_types:
        yield from _each(f"duty type {duty_type.id}", "site", duty_type.sites)
        yield from _each(f"duty type {duty_type.id}", "duty type", duty_type.not_after)


def _of_people(problem: Problem) -> Iterator[Reference]:
    for person in problem.people:
        yield f"person {person.id}", "district", person.district
        yield f"person {person.id}", "site", person.home_site
        yield f"person {person.id}", "person", person.deputises_for
        yield from _each(f"person {person.id}", "qualification", (held.qualification for held in person.qualifications))
        yield from _each(f"person {person.id}", "duty type", (row.duty_type for row in person.assignments))
        for limits in person.limits:
            yield from _each(f"limits of person {person.id}", "site", limits.forbidden_sites)


def _of_requests(problem: Problem) -> Iterator[Reference]:
    for absence in problem.absences:
        yield f"absence on {absence.date}", "person", absence.person
    for credit in problem.holiday_credits:
        yield f"holiday credit on {credit.date}", "person", credit.person
    for appointment in problem.appointments:
        yield f"appointment on {appointment.date}", "person", appointment.person
        yield f"appointment of {appointment.person} on {appointment.date}", "site", appointment.site
    for wish in problem.wishes:
        yield f"wish for {wish.date}", "person", wish.person
        yield f"wish of {wish.person} for {wish.date}", "site", wish.site
        yield f"wish of {wish.person} for {wish.date}", "person", wish.other
        yield f"wish of {wish.person} for {wish.date}", "duty type", wish.duty_type
    for pin in problem.pins:
        where = f"pin of {pin.person} on {pin.date}"
        yield f"pin on {pin.date}", "person", pin.person
        yield from ((where, "duty type", pin.duty_type), (where, "site", pin.site), (where, "role", pin.role))
    for consent in problem.consents:
        yield f"consent for {consent.date}", "person", consent.person


def _of_demand(problem: Problem) -> Iterator[Reference]:
    for cell in problem.cells:
        yield f"cell {cell.id}", "site", cell.site
        yield from _each(f"cell {cell.id}", "role", (counted.role for counted in cell.who))
        yield from _each(f"cell {cell.id}", "qualification", (counted.qualification for counted in cell.who))
        if isinstance(cell.when, OnDutyType):
            yield f"cell {cell.id}", "duty type", cell.when.duty_type
    for move in problem.moves:
        yield from _each("move", "cell", (move.origin, move.destination))


def _of_services(problem: Problem) -> Iterator[Reference]:
    for service in problem.services:
        where = f"service {service.id}"
        yield where, "department", service.department
        yield from _each(where, "role", (service.role, service.express_role, service.back_office_role))
    for season in problem.seasons:
        yield "season", "service", season.service
    for arrivals in problem.arrivals:
        yield from _served(f"cases expected on {arrivals.date}", arrivals.service, arrivals.site)
    for booked in problem.booked:
        yield from _served(f"appointments booked on {booked.date}", booked.service, booked.site)
    for waiting in problem.waiting:
        yield from _served("customers waiting", waiting.service, waiting.site)
    for stock in problem.stocks:
        yield from ((f"files due {stock.due}", "role", stock.role), (f"files due {stock.due}", "site", stock.site))


def _served(where: str, service: str, site: str | None) -> Iterator[Reference]:
    yield where, "service", service
    yield where, "site", site


def _of_history(problem: Problem) -> Iterator[Reference]:
    history = problem.history
    for account in history.accounts:
        yield "account", "person", account.person
    for count in history.counts:
        yield f"running count {count.what}", "person", count.person
    for duty in history.duties:
        yield from duty_references("history", duty)
    for duty in history.published:
        yield from duty_references("published roster", duty)
    for day in history.published_off:
        yield f"published day off on {day.date}", "person", day.person


def duty_references(where: str, duty: Duty) -> Iterator[Reference]:
    """Every id that a duty names."""
    place = f"{where} on {duty.date}"
    yield place, "person", duty.person
    yield place, "duty type", duty.duty_type
    for piece in duty.pieces:
        yield place, "site", piece.site
        yield place, "role", piece.role
