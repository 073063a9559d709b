"""Duties that speak of somebody or something the problem does not know cannot be measured."""

from __future__ import annotations

from collections.abc import Iterator

from models.references import duty_references
from roster.checks.given import Given


def refuse_strangers(given: Given) -> None:
    """Stop at duties and moves that do not belong to the problem.

    Raises:
        ValueError: naming all of them.
    """
    faults = [*_unknown(given), *_outside(given)]
    if faults:
        raise ValueError("; ".join(faults))


def _unknown(given: Given) -> Iterator[str]:
    known = {
        "person": set(given.people),
        "duty type": set(given.duty_types),
        "site": set(given.sites),
        "role": set(given.roles),
    }
    cells = {cell.id for cell in given.problem.cells}
    for duty in given.duties:
        for where, kind, meant in duty_references("a duty", duty):
            if meant not in known[kind]:
                yield f"{where} names the {kind} {meant}, which does not exist"
    for cell in (end for move in given.moved for end in (move.origin, move.destination)):
        if cell not in cells:
            yield f"moved demand names the cell {cell}, which does not exist"


def _outside(given: Given) -> Iterator[str]:
    horizon = given.problem.horizon
    for duty in given.duties:
        if not horizon.first <= duty.date <= horizon.last:
            yield f"the duty of {duty.person} on {duty.date} lies outside {horizon.first} - {horizon.last}"
