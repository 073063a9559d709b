"""Every head short of the target of a cell has its price, and the farther from the target the dearer."""

from __future__ import annotations

from roster.checks.cover import minutes_of
from roster.checks.given import Given
from roster.checks.steps import cost
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    missing = [(cell, max(0, 100 * cell.target - given.cover[cell.id])) for cell in given.problem.cells]
    return Verdict(
        looked=len(missing),
        amount=sum(minutes_of(cell, short) for cell, short in missing),
        points=sum(cost(cell.below, short) for cell, short in missing),
    )


CHECK = Check("open_demand", _measure)
