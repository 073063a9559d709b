"""Who is asked anew together: those who could be in charge where nobody is, and whoever is there or could come."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from roster.solver.company_numbers import CompanyNumbers
from roster.solver.plan import Plan
from roster.solver.renewed import Groups
from roster.solver.tables import Ints

FEW = 2, 3
"""How many people who could cover a cell are asked anew together, now so many, now so many."""

GIVERS, OTHERS = (1, 2), (1, 2)
"""How many who could give company, and how many of those who lack it."""

DEAREST = 10**6
"""A stretch that lacks company counts as no dearer: where it is forbidden others would never be looked at."""

WHERE_LACKING = 0.5
"""Share of groups that are made where company lacks."""


class Together:
    """Which people could cover which cell, and which of them would be company there."""

    def __init__(self, plan: Plan, company: CompanyNumbers) -> None:
        """Look through everybody's rows."""
        self._plan, self._company, weeks = plan, company, plan.weeks
        person = np.repeat(weeks.week_person, np.diff(weeks.week_days))
        entries, who = _entries(plan, weeks.day_rows, np.repeat(person, np.diff(weeks.day_row_starts)))
        enough = np.full(len(plan.now.cover), 2**60, dtype=np.int64)
        givers = [row.enough if row.asked.company.enough is None else 2**60 for row in company.stretches]
        enough[company.first : company.first + len(givers)] = givers
        gives = weeks.ticks[entries] >= enough[weeks.cells[entries]]
        self._could = _People(len(enough), weeks.cells[entries], who)
        self._gives = _People(len(enough), weeks.cells[entries][gives], who[gives])
        self._owner = weeks.week_person[np.repeat(np.arange(len(weeks.week_person)), np.diff(weeks.week_days))]
        self.look()

    def look(self) -> None:
        """See who covers what now, and where company lacks."""
        plan = self._plan
        day, slot = np.nonzero(plan.now.rows >= 0)
        entries, who = _entries(plan, plan.now.rows[day, slot], self._owner[day])
        self._there = _People(len(plan.now.cover), plan.weeks.cells[entries], who)
        numbers = np.arange(self._company.first, len(plan.now.cover), dtype=np.int64)
        self._lacking = np.cumsum(np.minimum(plan.costs_of(numbers), DEAREST))

    def groups(self, count: int, among: Sequence[bool], random: np.random.Generator) -> Groups:
        """At most so many groups, one after another, of the people who are marked in `among`."""
        drawn = (self._group(random) for _ in range(count if self._could else 0))
        found = [list(dict.fromkeys(person for person in group if among[person])) for group in drawn]
        for people in found:
            random.shuffle(people)
        return laid_out(self._plan, [people for people in found if people])

    def _group(self, random: np.random.Generator) -> list[int]:
        if len(self._lacking) and self._lacking[-1] and random.random() < WHERE_LACKING:
            place = np.searchsorted(self._lacking, random.random() * self._lacking[-1], side="right")
            cell = self._company.first + int(place)
            return [*_some(self._gives.of(cell), GIVERS, random), *_some(self._there.of(cell), OTHERS, random)]
        return _some(self._could.of(int(random.integers(self._could.cells))), FEW, random)


class _People:
    """Lists of people, by cell."""

    def __init__(self, cells: int, cell: Ints, person: Ints) -> None:
        self.cells, most = cells, int(person.max(initial=0)) + 1
        pairs = np.unique(cell * most + person)
        self._starts = np.searchsorted(pairs // most, np.arange(cells + 1)).tolist()
        self._people = pairs % most

    def __bool__(self) -> bool:
        """Whether there is anybody."""
        return len(self._people) > 0

    def of(self, cell: int) -> Ints:
        """The people of a cell."""
        found: Ints = self._people[self._starts[cell] : self._starts[cell + 1]]
        return found


def _entries(plan: Plan, rows: Ints, who: Ints) -> tuple[Ints, Ints]:
    """The places of what these rows cover among that of all rows, and whose row each is."""
    starts = plan.weeks.row_starts
    sizes = starts[rows + 1] - starts[rows]
    ends = np.cumsum(sizes)
    entries = np.arange(sizes.sum()) + np.repeat(starts[rows] - ends + sizes, sizes)
    return entries, np.repeat(who, sizes)


def _some(people: Ints, counts: tuple[int, int], random: np.random.Generator) -> list[int]:
    if not len(people):
        return []
    found: list[int] = random.permutation(people)[: random.integers(counts[0], counts[1] + 1)].tolist()
    return found


def laid_out(plan: Plan, groups: Sequence[Sequence[int]]) -> Groups:
    """These groups of people, with their weeks."""
    first, last = plan.weeks.person_weeks[:-1], plan.weeks.person_weeks[1:]
    weeks = [[week for person in group for week in range(first[person], last[person])] for group in groups]
    return Groups(*_runs(weeks), *_runs(groups))


def _runs(rows: Sequence[Sequence[int]]) -> tuple[Ints, Ints]:
    flat = np.array([number for row in rows for number in row], dtype=np.int64)
    return flat, np.cumsum([0, *(len(row) for row in rows)]).astype(np.int64)
