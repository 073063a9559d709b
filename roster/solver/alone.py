"""A problem cut down to a few people, to ask whether their days are lawful at all."""

from __future__ import annotations

from collections.abc import Collection

from models.history import History
from models.people import Person
from models.problem import Problem
from models.requests import Absence, Appointment, Pin


def alone(problem: Problem, people: Collection[str]) -> Problem:
    """The same problem with these people only and nothing to cover."""
    history = problem.history
    return problem.changed(
        people=tuple(_alone(row, people) for row in problem.people if row.id in people),
        absences=tuple(row for row in problem.absences if row.person in people),
        holiday_credits=tuple(row for row in problem.holiday_credits if row.person in people),
        appointments=tuple(row for row in problem.appointments if row.person in people),
        wishes=(),
        pins=tuple(row for row in problem.pins if row.person in people),
        consents=tuple(row for row in problem.consents if row.person in people),
        cells=(),
        moves=(),
        history=History(
            duties=tuple(row for row in history.duties if row.person in people),
            accounts=tuple(row for row in history.accounts if row.person in people),
            counts=tuple(row for row in history.counts if row.person in people),
            published=tuple(row for row in history.published if row.person in people),
            published_off=tuple(row for row in history.published_off if row.person in people),
        ),
    )


def _alone(person: Person, people: Collection[str]) -> Person:
    """Nobody deputises for somebody who is not there."""
    return person if person.deputises_for in people else person.changed(deputises_for=None)


Cause = Pin | Absence | Appointment


def without(problem: Problem, cause: Cause) -> Problem:
    """The problem as if this had never been asked for."""
    return problem.changed(
        pins=tuple(row for row in problem.pins if row != cause),
        absences=tuple(row for row in problem.absences if row != cause),
        appointments=tuple(row for row in problem.appointments if row != cause),
    )
