"""Sites that should be open have their crew: minutes missing, weighted by who closes last."""

from __future__ import annotations

from roster.checks.cover import minutes_of
from roster.checks.given import Given
from roster.checks.verdict import Check, Verdict


def _measure(given: Given) -> Verdict:
    cells = [cell for cell in given.problem.cells if cell.minimum]
    missing = [(cell, max(0, 100 * cell.minimum - given.cover[cell.id])) for cell in cells]
    return Verdict(len(cells), amount=sum(minutes_of(cell, short) * cell.minimum_weight for cell, short in missing))


CHECK = Check("minimum", _measure)
