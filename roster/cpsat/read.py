"""From the values of a solution to duties, and from duties to the values of a hint."""

from __future__ import annotations

from collections.abc import Iterator

from ortools.sat.python import cp_model

from models.duties import Duty, Piece
from roster.cpsat.choices import PersonChoices, PieceChoice, Taken
from roster.options.option import joined

Values = cp_model.CpSolver | cp_model.CpSolverSolutionCallback
"""Who knows the values of a solution: the solver when it is done, or its callback while it goes on."""


def read_back(solver: Values, choices: PersonChoices) -> Iterator[Duty]:
    """The duties that a person has in a solution, by date."""
    for day in choices.by_day.values():
        for taken in day:
            if solver.boolean_value(taken.variable):
                yield taken.option.filled(tuple(_pieces(solver, choices, taken)))


def _pieces(solver: Values, choices: PersonChoices, taken: Taken) -> Iterator[Piece]:
    for span in taken.frame.pieces:
        site = taken.frame.place(span)
        filled = [
            Piece(site=site, role=_role(solver, part), span=part.span) for part in choices.parts(taken.frame, span)
        ]
        yield from joined(filled, roles=True)


def _role(solver: Values, part: PieceChoice) -> str:
    return next(role for role, variable in part.roles.items() if solver.boolean_value(variable))


def hint_duty(values: dict[int, int], choices: PersonChoices, duty: Duty) -> None:
    """Set the variables of the option that this duty is, and of the roles in its pieces; nothing if there is none."""
    for taken in choices.by_day.get(duty.date, []):
        if taken.option.becomes(duty):
            values[taken.variable.index] = 1
            for piece in duty.pieces:
                for part in choices.done(taken.frame, piece.span):
                    values[part.roles[piece.role].index] = 1
                _hint_begin(values, choices, duty, piece)
            return


def _hint_begin(values: dict[int, int], choices: PersonChoices, duty: Duty, piece: Piece) -> None:
    for duty_type in ("", duty.duty_type):
        begins = choices.begins.get((duty.date, piece.site, duty_type, piece.role, piece.span.start))
        if begins is not None:
            values[begins.index] = 1
