"""Which people's days are worth solving again together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from models.demand import Volume
from roster.solver.standing import Standing

SIZE = 12
"""People in one neighbourhood: an exact answer takes CP-SAT a few seconds."""

Pick = Callable[["Neighbourhoods"], list[str]]


class Neighbourhoods:
    """Chooses people by the ways that have paid so far, and never somebody whose days are being solved already."""

    def __init__(self, standing: Standing, random: Random) -> None:
        """Know who works where and who could."""
        self.standing = standing
        self.random = random
        self.busy: set[str] = set()
        self.ways = [Way("near_sites", near_sites), Way("short_cell", short_cell), Way("anybody", anybody)]
        self.sites_of = {person: _sites(standing, person) for person in standing.duties}
        self.at_site: dict[str, list[str]] = defaultdict(list)
        for person, sites in self.sites_of.items():
            for site in sites:
                self.at_site[site].append(person)

    def choose(self) -> tuple[Way, tuple[str, ...]]:
        """A way, by what it has paid, and the people it leads to, at most `SIZE`; none if everybody is busy."""
        way = self.random.choices(self.ways, [way.promise for way in self.ways])[0]
        people = way.pick(self)
        return way, tuple(sorted(people))

    def free(self, people: list[str]) -> list[str]:
        """Those of them whose days are not being solved, each once."""
        return [person for person in dict.fromkeys(people) if person not in self.busy and self.sites_of[person]]

    def some(self, people: list[str], count: int) -> list[str]:
        """So many of them, at random."""
        free = self.free(people)
        return self.random.sample(free, min(count, len(free)))


@dataclass(slots=True)
class Way:
    """One way to choose people, with what it has paid: points saved for each second of work, forgotten slowly."""

    name: str
    pick: Pick
    paid: float = 1.0
    tried: int = field(default=0)

    @property
    def promise(self) -> float:
        """Its weight when the next way is chosen; never 0, so that none is given up for good."""
        return self.paid + 0.2

    def learn(self, gain: int) -> None:
        """Remember what it paid this time."""
        self.tried += 1
        self.paid = 0.9 * self.paid + 0.1 * (1.0 if gain > 0 else 0.0)


def near_sites(near: Neighbourhoods) -> list[str]:
    """People who work or could work at one site, and some from sites that could lend to it."""
    site = near.random.choice(sorted(near.at_site)) if near.at_site else None
    if site is None:
        return []
    people = near.some(near.at_site[site], SIZE // 2)
    others = sorted({other for person in people for other in near.sites_of[person]})
    lenders = [person for other in near.random.sample(others, min(3, len(others))) for person in near.at_site[other]]
    return people + near.some([person for person in lenders if person not in people], SIZE - len(people))


def short_cell(near: Neighbourhoods) -> list[str]:
    """People who could fill a cell that is short, or are over at one that has too many."""
    ledger = near.standing.ledger
    ticks = 100 // ledger.index.tick
    off = [
        number
        for number, cell in enumerate(ledger.index.cells)
        if cell.site and not isinstance(cell.when, Volume)
        if ledger.cover[number] < max(cell.target, cell.minimum) * ticks
    ]
    if not off:
        return anybody(near)
    cell = ledger.index.cells[near.random.choice(off)]
    wanted = {counted.role for counted in cell.who}
    able = [person for person in near.at_site.get(cell.site or "", []) if wanted & near.standing.roles_of[person]]
    return near.some(able, SIZE)


def anybody(near: Neighbourhoods) -> list[str]:
    """People at random."""
    return near.some(list(near.standing.duties), SIZE)


def _sites(standing: Standing, person: str) -> list[str]:
    options = standing.options
    return sorted({option.frame.site for date in options.facts.days for option in options.of(person, date)})
