"""Drawn days: who is missing at a district's sites on a date, with and without one more Springer."""

from __future__ import annotations

import datetime as dt
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from models.robust import SpringerWorth, Survival
from roster.robust.ask import answers
from roster.robust.draws import missing
from roster.robust.mend import Mended, Missing
from roster.robust.scene import Scene
from roster.robust.springer import WEEK, usual
from roster.robust.tally import Tally, saved
from roster.solver.workers import Workers


@dataclass(frozen=True, slots=True)
class Dice:
    """How many per cent are missing, how often it is drawn, and from which seed."""

    percent: float
    draws: int
    seed: int = 1


@dataclass(frozen=True, slots=True)
class DrawnDay:
    """One district's date in one draw, and its Springer if one would be at work."""

    district: str
    date: dt.date
    gone: tuple[str, ...]
    helper: str | None


@dataclass
class Drawn:
    """What came of all drawn days so far."""

    staged: Scene
    tally: Tally
    _drawn: Counter[tuple[str, dt.date]] = field(default_factory=Counter)
    _saved: Counter[tuple[str, dt.date, str]] = field(default_factory=Counter)
    _helped: Counter[str] = field(default_factory=Counter)

    def nobody(self, district: str, date: dt.date) -> None:
        """A draw in which nobody is missing: nothing to save."""
        self._drawn[district, date] += 1

    def add(self, day: DrawnDay, answer: Mended) -> None:
        """A draw in which somebody is."""
        self._drawn[day.district, day.date] += 1
        self.tally.add(
            answer,
            day.date.weekday(),
            [site for site in self.staged.near.around[day.district] if self._touches(day, answer, site)],
        )

        if day.helper:
            self._helped[day.district] += 1
            level, still_open = saved(answer)
            self._saved[day.district, day.date, "level"] += level
            self._saved[day.district, day.date, "open"] += still_open

    def _touches(self, day: DrawnDay, answer: Mended, site: str) -> bool:
        """Whether somebody is missing at the site, or it pays for who is missing elsewhere."""
        missed = set(self.staged.near.working(day.date, (site,))) & set(day.gone)
        return bool(missed) or not answer.survived(site=site)

    def survival(self) -> tuple[Survival, ...]:
        """Shares of days survived."""
        return self.tally.rows()

    def springer(self) -> tuple[SpringerWorth, ...]:
        """Districts in the order of what a Springer would save: at level 1 first, then at targets."""
        rows = [self._worth(district) for district in self.staged.springers]
        return tuple(sorted(rows, key=lambda row: (-row.level_minutes, -row.open_minutes, row.district)))

    def _worth(self, district: str) -> SpringerWorth:
        return SpringerWorth(
            district=district,
            qualifications=usual(self.staged.given, district) or (),
            days=self._helped[district],
            level_minutes=self._a_week(district, "level"),
            open_minutes=self._a_week(district, "open"),
            paid_minutes=WEEK,
        )

    def _a_week(self, district: str, what: str) -> float:
        days = self.staged.given.horizon.days
        means = (
            self._saved[district, date, what] / self._drawn[district, date]
            for date in days
            if self._drawn[district, date]
        )
        return round(sum(means) * 7 / len(days), 2)


def drawn(staged: Scene, dice: Dice, more_open: int | None, workers: Workers, over: Callable[[], bool]) -> Drawn:
    """Draw and mend, until every draw is done or time is over."""
    found = Drawn(staged, Tally(more_open))
    told: deque[DrawnDay] = deque()
    for _, answer in answers(workers, _tasks(staged, dice, found, told), over):
        found.add(told.popleft(), answer)
    return found


def _tasks(staged: Scene, dice: Dice, found: Drawn, told: deque[DrawnDay]) -> Iterator[Missing]:
    for day in _days(staged, dice, found):
        told.append(day)
        sites = staged.near.around[day.district]
        people = staged.near.people(day.date, sites, day.gone)
        yield Missing(staged.hash, day.date, day.gone, people, sites, staged.rest, helper=day.helper)


def _days(staged: Scene, dice: Dice, found: Drawn) -> Iterator[DrawnDay]:
    """Draw by draw, date by date, district by district; with a Springer only where one would be at work."""
    for draw in range(dice.draws):
        for date in staged.given.horizon.days:
            for district in staged.near.around:
                working = staged.near.working(date, staged.near.of_district(district))
                gone = missing(working, date, dice.percent, draw, dice.seed)
                if not gone:
                    found.nobody(district, date)
                    continue
                springer = staged.springers.get(district)
                at_work = springer is not None and springer.pattern_on(date) is not None
                yield DrawnDay(district, date, gone, springer.id if springer and at_work else None)
