"""From the values of a solution to duties, and from duties to the values of a hint."""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.duties import Duty
from roster.cpsat.choices import PersonChoices, Taken

Values = cp_model.CpSolver | cp_model.CpSolverSolutionCallback
"""Who knows the values of a solution: the solver when it is done, or its callback while it goes on."""


def read_back(solver: Values, choices: PersonChoices) -> Iterator[Duty]:
    """The duties that a person has in a solution, by date."""
    for day in choices.by_day.values():
        for taken in day:
            if solver.boolean_value(taken.variable):
                yield taken.option.duty(_roles(solver, choices, taken))


def _roles(solver: Values, choices: PersonChoices, taken: Taken) -> tuple[str, ...]:
    filled = []
    for span in taken.frame.pieces:
        piece = choices.piece(taken.frame, span)
        filled.append(next(role for role, variable in piece.roles.items() if solver.boolean_value(variable)))
    return tuple(filled)


def hint_duty(values: dict[int, int], choices: PersonChoices, duty: Duty) -> None:
    """Set the variables of the option that this duty is, and of the roles in its pieces; nothing if there is none."""
    for taken in choices.by_day.get(duty.date, []):
        if taken.option.becomes(duty):
            values[taken.variable.index] = 1
            for piece in duty.pieces:
                values[choices.piece(taken.frame, piece.span).roles[piece.role].index] = 1
            return
