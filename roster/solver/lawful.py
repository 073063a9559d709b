"""Some lawful days for one person, whatever they cost: where no quick way to them was found."""

from __future__ import annotations

from dataclasses import replace

from ortools.sat.python import cp_model

from models.duties import Duty
from roster.cpsat.model import RosterModel
from roster.options.cover import CoverIndex
from roster.options.option import Options
from roster.rules.posting import among_others

WORK = 20.0
"""Deterministic work of the search; one person's days take a small part of it."""


def lawful_days(options: Options, index: CoverIndex, person: str) -> tuple[Duty, ...] | None:
    """Duties that keep every rule of one person, from the same model as everybody's; None if none were found.

    Whether others are there is not this person's business.
    """
    alone = tuple(posting for posting in options.postings if not among_others(posting))
    built = RosterModel(replace(options, postings=alone), index, [person])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.catch_sigint_signal = False
    solver.parameters.max_deterministic_time = WORK
    status = solver.solve(built.model)
    return built.duties(solver) if status in {cp_model.OPTIMAL, cp_model.FEASIBLE} else None
