"""An instance of Curtois and Qu as a roster problem like any other: its points are what the evaluator says.

Shifts are duty types without a clock at one site; what may be worked, in a row and at weekends stands with each person,
minutes are limits of an account that begins at 0 and has no target; nothing is known of the days before the first one.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from benchmarks.curtois import Cover, Employee, Instance, Shift
from benchmarks.plain_book import plain_book
from models.cards import PriceList
from models.demand import Cell, Counted, OnDutyType, Step
from models.duties import Block, Duty, DutyType, Role
from models.history import Account, History
from models.people import Assigned, Person
from models.places import Department, District, Site
from models.problem import Horizon, Problem
from models.requests import Absence, Wish

FIRST = dt.date(2024, 1, 1)
"""Day 0, a Monday; no rule that is on asks for the year."""

HERE, ROLE = "site", "work"
WEEK = 7

BOOK = plain_book(
    forbidden_succession="strict",
    assignments="strict",
    account_limits="strict",
    working_block="strict",
    free_block="strict",
    weekends="strict",
    open_demand="soft",
    idle="soft",
    wishes="soft",
    wished_duty="soft",
)


def problem_of(instance: Instance, name: str) -> Problem:
    """The problem whose points are the instance's value.

    Raises:
        pydantic.ValidationError: if the instance asks for what no roster problem can say, such as weights above 1000.
    """
    return Problem(
        name=name,
        law="none",
        grid=30,
        horizon=Horizon(first=FIRST, last=date_of(instance.days - 1)),
        districts=(District(id=HERE, name=HERE),),
        departments=(Department(id=HERE, name=HERE),),
        sites=(Site(id=HERE, name=HERE, district=HERE, departments=(HERE,)),),
        roles=(Role(id=ROLE, name=ROLE, department=HERE),),
        duty_types=tuple(_duty_types(instance.shifts)),
        people=tuple(_person(instance, employee) for employee in instance.staff.values()),
        absences=tuple(
            Absence(person=employee.id, date=date_of(day))
            for employee in instance.staff.values()
            for day in sorted(employee.days_off)
        ),
        wishes=tuple(_wishes(instance)),
        cells=tuple(_cells(instance.cover)),
        rules=BOOK,
        prices=PriceList(refused_wish=1),
        history=History(accounts=tuple(_accounts(instance))),
    )


def date_of(day: int) -> dt.date:
    """The date of a day of the instance."""
    return FIRST + dt.timedelta(days=day)


def roster_of(duties: Iterable[Duty]) -> dict[tuple[str, int], str]:
    """The roster as the evaluator takes it."""
    return {(duty.person, (duty.date - FIRST).days): duty.duty_type for duty in duties}


def _duty_types(shifts: Mapping[str, Shift]) -> Iterator[DutyType]:
    for shift in shifts.values():
        before = tuple(other.id for other in shifts.values() if shift.id in other.not_next)
        yield DutyType(id=shift.id, name=shift.id, clock="none", minutes=shift.minutes, not_after=before)


def _person(instance: Instance, employee: Employee) -> Person:
    weekends = len(range(5, instance.days, WEEK))
    return Person(
        id=employee.id,
        district=HERE,
        home_site=HERE,
        assignments=tuple(_assigned(instance, employee)),
        working_block=_block(employee.least_in_a_row, employee.most_in_a_row, instance.days),
        free_block=_block(employee.least_off_in_a_row, instance.days, instance.days),
        weekends=employee.most_weekends if employee.most_weekends < weekends else None,
    )


def _assigned(instance: Instance, employee: Employee) -> Iterator[Assigned]:
    """What is no limit within so many days is left out."""
    if not employee.most_in_a_row:
        yield Assigned(most=0)
    for shift in instance.shifts:
        most = employee.most.get(shift, 0)
        if most < instance.days:
            yield Assigned(duty_type=shift, most=most)


def _block(least: int, most: int, days: int) -> Block | None:
    """None where every length will do."""
    if least <= 1 and (most >= days or not most):
        return None
    return Block(least=max(least, 1), most=most if 0 < most < days else None)


def _accounts(instance: Instance) -> Iterator[Account]:
    longest = instance.days * max(shift.minutes for shift in instance.shifts.values())
    for employee in instance.staff.values():
        lower = employee.least_minutes or None
        upper = employee.most_minutes if employee.most_minutes < longest else None
        if (lower, upper) != (None, None):
            yield Account(person=employee.id, start=FIRST, end=date_of(instance.days - 1), lower=lower, upper=upper)


def _wishes(instance: Instance) -> Iterator[Wish]:
    for row in instance.requests:
        if row.weight:
            yield Wish(
                person=row.employee,
                date=date_of(row.day),
                kind="duty_type" if row.on else "not_duty_type",
                duty_type=row.shift,
                weight=row.weight,
            )


def _cells(cover: Iterable[Cover]) -> Iterator[Cell]:
    """A cell for each row that costs anything; rows of the same day and shift count by themselves."""
    times: Counter[tuple[int, str]] = Counter()
    for row in cover:
        times[row.day, row.shift] += 1
        again = f" ({times[row.day, row.shift]})" if times[row.day, row.shift] > 1 else ""
        if row.under or row.over:
            yield Cell(
                id=f"{row.day} {row.shift}{again}",
                site=HERE,
                when=OnDutyType(date=date_of(row.day), duty_type=row.shift),
                who=(Counted(role=ROLE),),
                target=row.wanted,
                below=(Step(points=row.under),) if row.under else (),
                above=(Step(points=row.over),) if row.over else (),
            )
