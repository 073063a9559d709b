"""Every head short of the target of a cell has its price, and the farther from the target the dearer."""

from __future__ import annotations

from roster.rules.posting import City, CoverPosting
from roster.rules.steps import endless


def _priced(city: City) -> None:
    for cell in city.cells():
        if cell.below:
            city.charge_below("open_demand", cell, cell.target, endless(cell.below))


POSTING = CoverPosting("open_demand", _priced)
