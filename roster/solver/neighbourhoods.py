"""Which people's days are worth solving again together, and where they may go."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from models.demand import Volume
from roster.options.option import Day
from roster.solver.standing import Standing

QUICK = 2.0
"""Deterministic work up to which a proven answer was too easy: the next neighbourhood of that way may be larger."""

GROW, SHRINK = 1.1, 0.8
"""By how much the size of a way's neighbourhoods changes after one that was too easy, or not proven."""

SMALLEST = 4
"""People in a neighbourhood at least."""

TRIES = 10
"""How often a window is looked for whose people are not all busy."""

MOST_ASKED = 8000
"""Days of the people in a window, outside of it too: rules are asked about all of them, which takes some seconds."""

FEWEST = 2
"""People in a window of days at least."""

NEAR = 3
"""Sites besides the first that a neighbourhood spans."""


Pick = Callable[["Neighbourhoods", int], "Neighbourhood"]
"""Chooses a neighbourhood of so many people."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """People, where each of them may go (besides where they are), and on which days; the rest stays as it is.

    With `among` their options are cut down further, to these places among those of a person and day. On other days
    these people may be free instead, or with `window` stay as they are, too.
    """

    people: tuple[str, ...] = ()
    sites: frozenset[str] = frozenset()
    dates: tuple[dt.date, ...] = ()
    among: Mapping[Day, tuple[int, ...]] | None = None
    window: bool = False


NOBODY = Neighbourhood()
"""All of them are busy."""


@dataclass(frozen=True, slots=True)
class Promising:
    """The places of the options that prices speak for: of each length the best first, for every person and day."""

    by_day: Mapping[Day, tuple[tuple[int, ...], ...]]

    def __bool__(self) -> bool:
        """Whether there are prices at all."""
        return bool(self.by_day)

    def of(self, day: Day, most: int) -> tuple[int, ...]:
        """At most so many of each length."""
        return tuple(place for places in self.by_day.get(day, ()) for place in places[:most])


@dataclass(slots=True)
class Way:
    """One way to choose a neighbourhood, how many people it takes, and what its last ones saved for their work.

    With `days` it looks at so many days in a row, at least, and `people` are person-days. Of what it paid before it
    remembers the share `memory`; less than `least_work` no answer counts as, because somebody has to build the model.
    """

    name: str
    pick: Pick
    people: float
    paid: float = 1000.0
    days: int | None = None
    memory: float = 0.8
    least_work: float = 0.1

    def learn(self, gain: int, work: float, *, proven: bool) -> None:
        """Remember what it paid this time, in points for deterministic work; what was long ago is forgotten slowly.

        The more people, the more can be found, as long as the answer is still proven best: so sizes go where that
        takes some seconds.
        """
        self.paid = self.memory * self.paid + (1 - self.memory) * max(gain, 0) / max(work, self.least_work)
        if not proven:
            self.people = max(SMALLEST, self.people * SHRINK)
        elif work < QUICK:
            self.people *= GROW


class Neighbourhoods:
    """Chooses by what has paid so far, and never somebody whose days are being solved already."""

    def __init__(
        self,
        standing: Standing,
        random: Random,
        promising: Promising,
        ways: Iterable[Way] | None = None,
        at_once: int = 1,
    ) -> None:
        """Learn who could work where, and which sites lie near each other: those that share the most people.

        So many windows are looked at at once: none takes more than its share of all people's days.
        """
        self.standing = standing
        self.random = random
        self.busy: set[Day] = set()
        self.promising = promising
        self.dates = self.days
        self._most = len(standing.duties) * len(self.days) / at_once
        self.ways = whole(promising) if ways is None else list(ways)
        self.sites_of = {person: _sites(standing, person) for person in standing.duties}
        self.could_be_at: dict[str, list[str]] = defaultdict(list)
        for person, sites in self.sites_of.items():
            for site in sites:
                self.could_be_at[site].append(person)
        self.near = {site: self._near(site) for site in sorted(self.could_be_at)}

    def choose(self) -> tuple[Way, Neighbourhood]:
        """A way and the neighbourhood it leads to; one without people if all of them are busy."""
        way, where = self._choose()
        tries = 1
        while way.days and not where.people and tries < TRIES:
            way, where = self._choose()
            tries += 1
        return way, where

    def _choose(self) -> tuple[Way, Neighbourhood]:
        least = 0.1 * max(way.paid for way in self.ways) + 1
        way = self.random.choices(self.ways, [way.paid + least for way in self.ways])[0]
        if way.days is None:
            self.look_at(0, len(self.days))
            return way, way.pick(self, round(way.people))
        way.people = min(way.people, self._most)
        length = min(len(self.days), max(way.days, round(way.people / len(self.standing.duties))))
        self.look_at(self.random.randrange(len(self.days) - length + 1), length)
        count = max(FEWEST, min(round(way.people / length), MOST_ASKED // len(self.days)))
        where = way.pick(self, count)
        return way, where if 2 * len(where.people) >= count else NOBODY

    def look_at(self, first: int, length: int) -> None:
        """Choose so many days in a row for what is looked for next, from this one on or as near to it as can be."""
        first = min(max(first, 0), len(self.days) - length)
        self.dates = self.days[first : first + length]

    def hold(self, where: Neighbourhood) -> None:
        """These people are busy, on the days of the window or on all."""
        self.busy.update(self._held(where))

    def let_go(self, where: Neighbourhood) -> None:
        """They are not busy with this any more."""
        self.busy.difference_update(self._held(where))

    def _held(self, where: Neighbourhood) -> list[Day]:
        return [(person, date) for person in where.people for date in (where.dates if where.window else self.days)]

    def window(self, people: Iterable[str], sites: Iterable[str]) -> Neighbourhood:
        """These people on the days that are looked at."""
        return Neighbourhood(tuple(sorted(people)), frozenset(sites), self.dates, None, self.dates != self.days)

    def some(self, people: Iterable[str], count: int) -> list[str]:
        """At most so many of these people at random, none of them busy on the days looked at or without options."""
        free = [person for person in dict.fromkeys(people) if self.sites_of[person] and self._free(person)]
        return self.random.sample(free, min(count, len(free)))

    def _free(self, person: str) -> bool:
        return self.busy.isdisjoint((person, date) for date in self.dates)

    def around(self) -> list[str]:
        """A site and some of those near it."""
        if not self.near:
            return []
        first = self.random.choice(list(self.near))
        others = self.near[first]
        return [first, *self.random.sample(others, min(NEAR, len(others)))]

    def around_somebody(self, count: int) -> list[str]:
        """Somebody, and the people who could work at most of the same sites."""
        free = self.some(self.standing.duties, len(self.standing.duties))
        if not free:
            return []
        home = set(self.sites_of[free[0]])

        def apart(person: str) -> float:
            sites = self.sites_of[person]
            return -len(home.intersection(sites)) / (1 + len(sites))

        return sorted(free, key=apart)[:count]

    def now_at(self, sites: Sequence[str], date: dt.date | None = None) -> list[str]:
        """People who work at one of these sites now, on this date if one is given."""
        return [
            person
            for person, duties in self.standing.duties.items()
            if any(piece.site in sites for duty in duties if date in {None, duty.date} for piece in duty.pieces)
        ]

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every day of the horizon."""
        return self.standing.options.facts.days

    def _near(self, site: str) -> list[str]:
        shared: dict[str, int] = defaultdict(int)
        for person in self.could_be_at[site]:
            for other in self.sites_of[person]:
                shared[other] += other != site
        return sorted((other for other in shared if shared[other]), key=lambda other: (-shared[other], other))[
            : 2 * NEAR
        ]


def near_sites(near: Neighbourhoods, count: int) -> Neighbourhood:
    """The weeks of people who work at a few near sites, or could."""
    sites = near.around()
    here = near.some(near.now_at(sites), count * 3 // 4)
    could = [person for site in sites for person in near.could_be_at[site] if person not in here]
    return near.window([*here, *near.some(could, count - len(here))], sites)


def one_day(near: Neighbourhoods, count: int) -> Neighbourhood:
    """One day of many people who work at a few near sites."""
    sites = near.around()
    date = near.random.choice(near.dates)
    people = near.some(near.now_at(sites, date), count)
    return Neighbourhood(tuple(sorted(people)), frozenset(sites), (date,))


def short_cell(near: Neighbourhoods, count: int) -> Neighbourhood:
    """The weeks of people who could fill a cell that is short, below its minimum first, wherever they work now."""
    ledger = near.standing.ledger
    cells = [(number, cell) for number, cell in enumerate(ledger.index.cells) if not isinstance(cell.when, Volume)]
    heads = {cell.id: ledger.cover[number] / ledger.index.ticks[number] for number, cell in cells}
    closed = [cell for _, cell in cells if heads[cell.id] < cell.minimum]
    short = closed or [cell for _, cell in cells if heads[cell.id] < cell.target]
    if not short:
        return anybody(near, count)
    cell = near.random.choice(short)
    wanted = {counted.role for counted in cell.who}
    sites = [cell.site] if cell.site else list(near.near)
    able = [p for site in sites for p in near.could_be_at.get(site, ()) if wanted & near.standing.roles_of[p]]
    return near.window(near.some(able, count), sites)


def one_role(near: Neighbourhoods, count: int) -> Neighbourhood:
    """The weeks of people qualified for the same role who work at a few near sites, or could."""
    sites = near.around()
    could = [person for site in sites for person in near.could_be_at[site]]
    roles = sorted({role for person in could for role in near.standing.roles_of[person]})
    if not roles:
        return anybody(near, count)
    role = near.random.choice(roles)
    return near.window(near.some([p for p in could if role in near.standing.roles_of[p]], count), sites)


def anybody(near: Neighbourhoods, count: int) -> Neighbourhood:
    """The weeks of people at random, each at the sites of the day."""
    return near.window(near.some(list(near.standing.duties), count), near.around())


def best_priced(near: Neighbourhoods, count: int) -> Neighbourhood:
    """The weeks of a crowd around somebody, with the one option of each length that prices speak for."""
    return _priced(near, near.around_somebody(count), 1)


def well_priced(near: Neighbourhoods, count: int) -> Neighbourhood:
    """The weeks of many people around somebody, with the two options of each length that prices speak for."""
    return _priced(near, near.around_somebody(count), 2)


def fairly_priced(near: Neighbourhoods, count: int) -> Neighbourhood:
    """The weeks of people at a few near sites, with the four options of each length that prices speak for."""
    return _priced(near, near.some(near.now_at(near.around()), count), 4)


ANYWAY = {near_sites: 12, one_role: 12, one_day: 36, short_cell: 12, anybody: 12}
"""Ways that need no prices, and how many people they take at first: an answer takes CP-SAT a second or so."""

PRICED = {best_priced: 80, well_priced: 40, fairly_priced: 30}
"""Ways that need prices."""


def _priced(near: Neighbourhoods, people: Iterable[str], most: int) -> Neighbourhood:
    who, options = tuple(sorted(people)), near.standing.options
    days = [(person, date) for person in who for date in near.days]
    among = {day: found for day in days if (found := near.promising.of(day, most))}
    sites = {site for day, places in among.items() for place in places for site in options.of(*day)[place].frame.sites}
    return Neighbourhood(who, frozenset(sites), near.days, among)


def whole(promising: Promising) -> list[Way]:
    """Ways for a horizon short enough to be looked at as a whole."""
    picks = {**ANYWAY, **(PRICED if promising else {})}
    return [Way(pick.__name__, pick, people) for pick, people in picks.items()]


def _sites(standing: Standing, person: str) -> list[str]:
    options = standing.options
    found = (option.frame for date in options.facts.days for option in options.of(person, date))
    return sorted({site for frame in found for site in frame.sites})
