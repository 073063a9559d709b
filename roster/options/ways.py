"""Between which sites somebody may change within a day, and how long the way takes."""

from __future__ import annotations

from collections.abc import Sequence

from roster.rules.facts import Facts

NEAREST = 3
"""To so many sites that are nearest people go from a site within a day, and back again."""

Ways = dict[str, tuple[tuple[str, int], ...]]
"""For each site where people may go from it, and the minutes of the way on the problem's grid."""


def ways(facts: Facts) -> Ways:
    """The ways from every site; a way takes at least one step of the grid, and a part of a step is a whole one."""
    near = {site: set(_nearest(facts, site)) for site in facts.sites}
    return {
        site: tuple(
            (other, minutes)
            for other in facts.sites
            if (other in near[site] or site in near[other]) and (minutes := _minutes(facts, site, other))
        )
        for site in facts.sites
    }


def _nearest(facts: Facts, site: str) -> Sequence[str]:
    known = [(minutes, other) for other in facts.sites if (minutes := _minutes(facts, site, other))]
    return [other for _, other in sorted(known)[:NEAREST]]


def _minutes(facts: Facts, site: str, other: str) -> int | None:
    minutes, grid = facts.travel(site, other), facts.problem.grid
    if site == other or minutes is None:
        return None
    return max(grid, -(-minutes // grid) * grid)
