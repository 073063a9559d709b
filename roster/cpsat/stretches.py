"""Roles that change within a piece: each is kept for as long as a stretch has to be."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from ortools.sat.python import cp_model

from models.base import Span
from roster.options.cutting import Cutting

Begins = dict[tuple[dt.date, str, str, str, int], cp_model.IntVar]
"""Date, site, duty type where cells ask for it, role and moment: whether a stretch in this role begins there."""


class Unit(Protocol):
    """A part of the grid with a role of its own."""

    @property
    def span(self) -> Span:
        """From - to."""

    @property
    def roles(self) -> Mapping[str, cp_model.IntVar]:
        """Whether it is filled with a role."""


def keep_long(
    model: cp_model.CpModel, cutting: Cutting, date: dt.date, units: Sequence[Unit]
) -> dict[tuple[str, int], cp_model.IntVar]:
    """Tie the units of a day to stretches that are long enough; the variables of where one in a role begins.

    A stretch begins wherever a role is taken that was not before. Of all that began too short a time ago to be over,
    one at most is, and its role is still there (minimum up times: Rajan and Takriti, IBM RC23628, 2005).
    """
    begins: dict[tuple[str, int], cp_model.IntVar] = {}
    for role in sorted({role for unit in units for role in unit.roles}):
        of_role = [(unit.span, unit.roles[role]) for unit in units if role in unit.roles]
        for moment, variable in _keep_one_long(model, cutting, date, of_role).items():
            begins[role, moment] = variable
    return begins


def _keep_one_long(
    model: cp_model.CpModel, cutting: Cutting, date: dt.date, taken: Sequence[tuple[Span, cp_model.IntVar]]
) -> dict[int, cp_model.IntVar]:
    """The same for one role, with what says of each unit whether it is taken."""
    begins = {moment: model.new_bool_var("") for moment in sorted({span.start for span, _ in taken})}
    ending: dict[int, list[cp_model.IntVar]] = defaultdict(list)
    for span, variable in taken:
        ending[span.end].append(variable)
    for span, variable in taken:
        model.add(variable <= cp_model.LinearExpr.sum([*ending[span.start], begins[span.start]]))
    for moment in sorted(begins.keys() | ending.keys()):
        lately = [begins[start] for start in begins if start <= moment and not cutting.long_enough(date, start, moment)]
        there = [variable for span, variable in taken if span.start <= moment < span.end]
        if lately:
            model.add(cp_model.LinearExpr.sum(lately) <= cp_model.LinearExpr.sum(there))
    return begins
