"""Sites that should be open have their crew; nothing else is bought with a minute of it."""

from __future__ import annotations

from roster.rules.posting import City, CoverPosting


def _kept_open(city: City) -> None:
    for cell in city.cells():
        if cell.minimum:
            city.keep_open(cell, cell.minimum, cell.minimum_weight)


POSTING = CoverPosting("minimum", _kept_open)
