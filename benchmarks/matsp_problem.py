"""A multi-activity instance as a roster problem like any other: its points are what the evaluator says.

Every start and length of a shift is a duty type whose role may change at any time, each activity a role that everybody
has; the horizon's ends are the site's opening hours, minutes are limits of an account that begins at 0.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from benchmarks.matsp import (
    BEGIN,
    DAY,
    DAYS_IN_A_ROW,
    LONGEST,
    PERIOD,
    REST,
    SHORTEST,
    SHORTEST_TASK,
    STARTS,
    Cover,
    Instance,
    Shift,
)
from benchmarks.plain_book import plain_book
from models.base import Span
from models.demand import Cell, Counted, OnIntervals, Step
from models.duties import Duty, DutyType, Role
from models.history import Account, History
from models.people import Person
from models.places import Department, District, Opening, Site
from models.problem import Horizon, Problem

FIRST = dt.date(2024, 1, 1)
"""The first day; clocks that never change, and no rule that asks for the year."""

HERE = "site"
NUMBERS = (("daily_rest", REST), ("consecutive_days", DAYS_IN_A_ROW), ("role_blocks", SHORTEST_TASK))
PLAIN = plain_book(
    daily_rest="strict",
    consecutive_days="strict",
    role_blocks="strict",
    account_limits="strict",
    opening_hours="strict",
    minimum="soft",
    open_demand="soft",
    idle="soft",
)
BOOK = tuple(row.changed(number=dict(NUMBERS)[row.rule]) if row.rule in dict(NUMBERS) else row for row in PLAIN)


def problem_of(instance: Instance, name: str) -> Problem:
    """The problem whose points are the instance's penalty, and whose level 1 is the staff that must be there."""
    last = date_of(instance.days)
    return Problem(
        name=name,
        law="none",
        zone="UTC",
        grid=15,
        horizon=Horizon(first=FIRST, last=last),
        districts=(District(id=HERE, name=HERE),),
        departments=(Department(id=HERE, name=HERE),),
        sites=(Site(id=HERE, name=HERE, district=HERE, departments=(HERE,)),),
        openings=tuple(_openings(instance)),
        roles=tuple(Role(id=name, name=name, department=HERE) for name in activities_of(instance)),
        duty_types=tuple(_duty_types()),
        people=tuple(Person(id=name, district=HERE, home_site=HERE) for name in instance.minutes),
        cells=tuple(_cell(row, len(instance.minutes)) for row in instance.cover),
        rules=BOOK,
        history=History(
            accounts=tuple(
                Account(person=name, start=FIRST, end=last, lower=least, upper=most)
                for name, (least, most) in instance.minutes.items()
            )
        ),
    )


def date_of(day: int) -> dt.date:
    """The date of a day, the first being 0."""
    return FIRST + dt.timedelta(days=day)


def activities_of(instance: Instance) -> Iterator[str]:
    """The activities by their names."""
    yield from map(str, range(1, instance.activities + 1))


def roster_of(duties: Iterable[Duty]) -> dict[str, tuple[Shift, ...]]:
    """The roster as the evaluator takes it."""
    found: dict[str, list[Shift]] = defaultdict(list)
    for duty in sorted(duties, key=lambda duty: duty.date):
        tasks = tuple((piece.role, piece.span.minutes) for piece in duty.pieces)
        found[duty.person].append(Shift(DAY * (duty.date - FIRST).days + duty.span.start, tasks))
    return {name: tuple(shifts) for name, shifts in found.items()}


def _duty_types() -> Iterator[DutyType]:
    starts = sorted({start for first, last in STARTS for start in range(first, last + 1, PERIOD) if start < DAY})
    for start in starts:
        for minutes in range(SHORTEST, LONGEST + 1, PERIOD):
            name = f"{_clock(start)} {_clock(minutes)}"
            span = Span(start=start, end=start + minutes)
            yield DutyType(id=name, name=name, span=span, role_changes="any")


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _openings(instance: Instance) -> Iterator[Opening]:
    """From 6:00 of the first day to 6:00 of the day after the last; the others' nights go on until they end."""
    end = DAY * instance.days + BEGIN
    for day in range(instance.days + 1):
        span = Span(start=BEGIN if day == 0 else 0, end=min(DAY + LONGEST, end - DAY * day))
        yield Opening(site=HERE, date=date_of(day), span=span)


def _cell(row: Cover, staff: int) -> Cell:
    day, minute = divmod(row.start, DAY)
    return Cell(
        id=f"{day + 1} {_clock(minute)} {row.activity}",
        site=HERE,
        when=OnIntervals(date=date_of(day), spans=(Span(start=minute, end=minute + PERIOD),)),
        who=(Counted(role=row.activity),),
        minimum=row.least,
        target=row.most,
        below=_squares(row.most),
        above=_squares(max(staff - row.most, 1)),
    )


def _squares(heads: int) -> tuple[Step, ...]:
    """What each head more costs where all together cost the square of their number."""
    return tuple(Step(count=1, points=2 * number + 1) for number in range(heads))
