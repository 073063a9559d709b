"""All areas of the project whose mistakes on purpose are listed; a new list is entered here."""

from __future__ import annotations

from tests.mutations import bound, chains, first_roster, promise, rules, stretches
from tests.mutations.mutation import Area

AREAS: tuple[Area, ...] = (rules.AREA, bound.AREA, chains.AREA, first_roster.AREA, promise.AREA, stretches.AREA)


def area(name: str) -> Area:
    """The area of this name.

    Raises:
        KeyError: if there is none.
    """
    return {row.name: row for row in AREAS}[name]
