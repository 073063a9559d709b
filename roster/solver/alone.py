"""A problem cut down to one person, to ask whether that person's days are lawful at all."""

from __future__ import annotations

from models.history import History
from models.problem import Problem
from models.requests import Absence, Appointment, Pin


def alone(problem: Problem, person: str) -> Problem:
    """The same problem with one person and nothing to cover."""
    history = problem.history
    return problem.changed(
        people=tuple(row for row in problem.people if row.id == person),
        absences=tuple(row for row in problem.absences if row.person == person),
        holiday_credits=tuple(row for row in problem.holiday_credits if row.person == person),
        appointments=tuple(row for row in problem.appointments if row.person == person),
        wishes=(),
        pins=tuple(row for row in problem.pins if row.person == person),
        cells=(),
        moves=(),
        history=History(
            duties=tuple(row for row in history.duties if row.person == person),
            accounts=tuple(row for row in history.accounts if row.person == person),
        ),
    )


Cause = Pin | Absence | Appointment


def without(problem: Problem, cause: Cause) -> Problem:
    """The problem as if this had never been asked for."""
    return problem.changed(
        pins=tuple(row for row in problem.pins if row != cause),
        absences=tuple(row for row in problem.absences if row != cause),
        appointments=tuple(row for row in problem.appointments if row != cause),
    )
