"""Every head over the target of a cell has its price: somebody who is not needed there."""

from __future__ import annotations

from roster.checks.cover import minutes_of
from roster.checks.given import Given
from roster.checks.steps import cost
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    over = [(cell, max(0, given.cover[cell.id] - 100 * cell.target)) for cell in given.problem.cells if cell.above]
    return Verdict(
        looked=len(over),
        amount=sum(minutes_of(cell, heads) for cell, heads in over),
        points=sum(cost(cell.above, heads) for cell, heads in over),
    )


CHECK = Check("idle", _measure)
