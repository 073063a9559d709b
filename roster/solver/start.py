"""The first roster: one person after another gets the best days that are left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from models.duties import Duty
from roster.solver.chain import best_days
from roster.solver.days import PersonDay, days_of
from roster.solver.standing import Duties, Standing


class OneByOne:
    """Gives a person the best days that can be had while everybody else stays where they are."""

    def __init__(self, standing: Standing) -> None:
        """Work on this roster."""
        self.standing = standing
        self.without_days: list[str] = []
        self._days: dict[str, dict[dt.date, PersonDay]] = {}

    def best_reply(self, person: str) -> bool:
        """Replace the person's days by the best ones; whether that made the roster cheaper.

        Who has no lawful days at all is noted in `without_days` and has none.
        """
        standing = self.standing
        before = standing.duties[person]
        standing.give(person, ())
        new = self._best(person)
        better = standing.gain({person: new}) > standing.gain({person: before}) if before else bool(new)
        standing.give(person, new if better or not before else before)
        return better

    def _best(self, person: str) -> Duties:
        if person not in self._days:
            who = self.standing.options.facts.people[person]
            self._days[person] = days_of(self.standing.ledger, self.standing.options, who)
        days = self._days[person]
        chosen = best_days(self.standing.rules[person], {date: day.best() for date, day in days.items()})
        if chosen is None:
            self.without_days.append(person)
            return ()
        return tuple(_duty(days[date], value.option) for date, value in sorted(chosen.items()))


def start(standing: Standing) -> OneByOne:
    """Give everybody the best days that are left, those with the fewest options first."""
    one_by_one = OneByOne(standing)
    for person in in_order(standing):
        one_by_one.best_reply(person)
    return one_by_one


def settle(one_by_one: OneByOne, over: Callable[[], bool], rounds: int = 20) -> None:
    """Ask everybody again until nobody alone can make the roster better: nobody idles whom an open cell could use."""
    for _ in range(rounds):
        better = [person for person in one_by_one.standing.duties if not over() and one_by_one.best_reply(person)]
        if not better:
            return


def in_order(standing: Standing) -> Sequence[str]:
    """People whose days are fixed by somebody first, then those with the fewest roles and options."""
    options = standing.options

    def freedom(person: str) -> tuple[int, int, str]:
        days = [options.of(person, date) for date in options.facts.days]
        must = sum((person, date) in options.must_work for date in options.facts.days)
        roles = max((len(option.roles) for day in days for option in day), default=0)
        return -must, roles * sum(len(day) for day in days), person

    return sorted(standing.duties, key=freedom)


def _duty(day: PersonDay, number: int) -> Duty:
    return day.options[number].duty(day.roles(number))
