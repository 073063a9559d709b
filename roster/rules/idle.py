"""Every head over the target of a cell has its price: somebody who is not needed there."""

from __future__ import annotations

from roster.rules.posting import City, CoverPosting
from roster.rules.steps import endless


def _priced(city: City) -> None:
    for cell in city.cells():
        if cell.above:
            city.charge_above("idle", cell, cell.target, endless(cell.above))


POSTING = CoverPosting("idle", _priced)
