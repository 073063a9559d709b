"""Who could stand in when somebody is missing: the sites around, who works there that day, and who is free."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from models.duties import Duty
from models.people import Person
from models.problem import Problem

FEWEST_SITES = 4
"""A district with fewer sites takes the nearest others along."""

FAR = 10_000
"""Minutes to a site to which no way is known."""


class Near:
    """The sites around each district and the people who work there or could."""

    def __init__(self, problem: Problem, duties: Iterable[Duty], stuck: Collection[str] = ()) -> None:
        """Sort duties by date and site; whoever is stuck keeps every day."""
        self.problem = problem
        self.duties = tuple(duties)
        self._stuck = frozenset(stuck)
        self._ways = {(row.origin, row.destination): row.minutes for row in problem.travel}
        self.around = {district.id: self._around(district.id) for district in problem.districts}
        self.at: Mapping[tuple[dt.date, str], list[str]] = _at(self.duties)
        self._busy = {(duty.person, duty.date) for duty in self.duties}
        self._absent = {(row.person, row.date) for row in problem.absences if row.span is None}

    def of_district(self, district: str) -> tuple[str, ...]:
        """The district's own sites."""
        return tuple(site.id for site in self.problem.sites if site.district == district)

    def working(self, date: dt.date, sites: Iterable[str]) -> tuple[str, ...]:
        """Who works at one of these sites on the date, each once."""
        return tuple(sorted({person for site in sites for person in self.at.get((date, site), ())}))

    def people(self, date: dt.date, sites: Collection[str], gone: Collection[str]) -> tuple[str, ...]:
        """Who may be given the date anew: who works there, and who is at home there or a Springer and free."""
        working = set(self.working(date, sites))
        free = {person.id for person in self.problem.people if self._is_free(person, date, sites)}
        return tuple(sorted((working | free) - self._stuck - set(gone)))

    def _is_free(self, person: Person, date: dt.date, sites: Collection[str]) -> bool:
        day = (person.id, date)
        return day not in self._busy and day not in self._absent and person.home_site in {None, *sites}

    def _around(self, district: str) -> tuple[str, ...]:
        own = self.of_district(district)
        others = [site.id for site in self.problem.sites if site.id not in own] if own else []
        others.sort(key=lambda site: (min(self._way(home, site) for home in own), site))
        return (*own, *others[: max(0, FEWEST_SITES - len(own))])

    def _way(self, origin: str, destination: str) -> int:
        there = self._ways.get((origin, destination))
        back = self._ways.get((destination, origin))
        return min(FAR if there is None else there, FAR if back is None else back)


def _at(duties: Iterable[Duty]) -> dict[tuple[dt.date, str], list[str]]:
    found: dict[tuple[dt.date, str], list[str]] = defaultdict(list)
    for duty in duties:
        for site in {piece.site for piece in duty.pieces}:
            found[duty.date, site].append(duty.person)
    return dict(found)
