"""The roster as it stands while it is being improved: everybody's duties and what all of it costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from models.duties import Duty
from models.problem import Problem
from roster.options.cover import CoverIndex
from roster.options.option import Option, Options
from roster.solver.asked import cost_of_days
from roster.solver.chain import ChainRules
from roster.solver.ledger import Ledger
from roster.solver.open_hours import OpenHours
from roster.solver.ties import BUILT_IN, UNLAWFUL, Ties
from roster.solver.totals import Totals

Duties = tuple[Duty, ...]


class Standing:
    """Everybody's duties, their cover in a ledger, and the costs of each person.

    Nothing here is handed out: what leaves has been measured again by the checks.
    """

    def __init__(self, options: Options, index: CoverIndex) -> None:
        """Start with nobody at work."""
        self.options = options
        self.ledger = Ledger(options, index)
        self.rules = {person.id: ChainRules(options, person) for person in options.facts.problem.people}
        self.totals = Totals(options)
        self.duties: dict[str, Duties] = dict.fromkeys(self.rules, ())
        self.roles_of = {person: _roles(options, person) for person in self.rules}
        self._hours = OpenHours(index)
        self._asked: dict[str, tuple[Duties, int]] = {}
        self._own = {person: self.own_cost(person, ()) for person in self.rules}

    @property
    def problem(self) -> Problem:
        """What the roster is made for."""
        return self.options.facts.problem

    @cached_property
    def ties(self) -> dict[str, Ties]:
        """Whatever ties anybody's days, written down; for long horizons it takes a while and much room."""
        return {person.id: Ties(self.options, person) for person in self.problem.people}

    def own(self, person: str) -> int:
        """What a person's days cost now."""
        return self._own[person]

    def own_cost(self, person: str, duties: Duties) -> int:
        """What these duties cost one person's rules: options, hours off target, and what ties days to each other."""
        asked = self._asked.get(person)
        if asked is None or asked[0] is not duties:
            asked = self._asked[person] = duties, self._own_cost(person, duties)
        return asked[1]

    def _own_cost(self, person: str, duties: Duties) -> int:
        rules = self.rules[person]
        taken = {duty.date: _option_of(self.options, duty) for duty in duties}
        minutes = {date: option.frame.shape.minutes for date, option in taken.items()}
        weeks = sum(
            rules.week_cost(number, sum(minutes.get(date, 0) for date in week))
            for number, week in enumerate(rules.weeks)
        )
        tied = cost_of_days(self.options, self.options.facts.people[person], taken.values(), BUILT_IN)
        return weeks + sum(option.points for option in taken.values()) + tied

    def gain(self, new: Mapping[str, Duties]) -> int:
        """By how much these people's new days would make the roster cheaper; below 0 if dearer."""
        out = [duty for person in new for duty in self.duties[person]]
        into = [duty for duties in new.values() for duty in duties]
        own = sum(self._own[person] - self.own_cost(person, duties) for person, duties in new.items())
        return own - self.ledger.change(out, into) - self.totals.change(self._shift(out, into))

    def give(self, person: str, duties: Duties) -> None:
        """Replace one person's days."""
        for duty in self.duties[person]:
            self.ledger.add(self.ledger.taken(duty), -1)
        for duty in duties:
            self.ledger.add(self.ledger.taken(duty))
        self.totals.add(self._shift(self.duties[person], duties))
        self.duties[person] = duties
        self._own[person] = self.own_cost(person, duties)

    def give_all(self, new: Mapping[str, Duties]) -> None:
        """Replace the days of several people."""
        for person, duties in new.items():
            self.give(person, duties)

    def may_have(self, person: str, duties: Duties) -> bool:
        """Whether these duties keep what ties one person's days, the room in the account and rest included."""
        taken = [_option_of(self.options, duty) for duty in duties]
        return cost_of_days(self.options, self.options.facts.people[person], taken) < UNLAWFUL

    def cost(self) -> int:
        """Everything in one number for comparing: desks before level 1 before points."""
        return self.ledger.cost() + self.totals.cost() + sum(self._own.values())

    def is_lawful(self) -> bool:
        """Whether everybody has a desk and company, and no sum over many people is outside a strict end."""
        return self.ledger.is_lawful() and self.totals.is_lawful()

    def level(self) -> int:
        """Person-minutes below the minimum of cells, weighted."""
        return self.ledger.level()

    def points(self) -> int:
        """Everything the price list charges."""
        return self.ledger.points() + self.totals.points() + sum(self._own.values())

    def open_hours(self) -> float:
        """Wanted hours that stay open."""
        return self._hours.of_cover(self.ledger.cover)

    def tied_where_desks_lack(self) -> frozenset[str]:
        """Who has to work on a day and at a site with more people at work than desks."""
        options = self.options
        crowded = {
            (duty.date, piece.site)
            for duties in self.duties.values()
            for duty in duties
            for piece in duty.pieces
            if self.ledger.too_few_desks(duty.date, piece)
        }
        return frozenset(
            person
            for person, date in options.must_work
            if any((date, site) in crowded for option in options.of(person, date) for site in option.frame.sites)
        )

    def _shift(self, out: Iterable[Duty], into: Iterable[Duty]) -> Counter[int]:
        """What sums over many people change by with these duties out and those in."""
        if not self.totals.all:
            return Counter()
        shift = self.totals.amounts(_option_of(self.options, duty) for duty in into)
        shift.subtract(self.totals.amounts(_option_of(self.options, duty) for duty in out))
        return shift

    def duties_of(self, people: Iterable[str]) -> Duties:
        """The duties of these people."""
        return tuple(duty for person in people for duty in self.duties[person])

    def all_duties(self) -> Duties:
        """The whole roster in the order of people and dates."""
        return tuple(duty for duties in self.duties.values() for duty in sorted(duties, key=lambda duty: duty.date))


def _roles(options: Options, person: str) -> frozenset[str]:
    return frozenset(
        role
        for date in options.facts.days
        for option in options.of(person, date)
        for role in (*option.roles, *option.later_roles)
    )


def by_person(duties: Iterable[Duty], people: Iterable[str]) -> dict[str, Duties]:
    """Duties sorted by whose they are; nothing for people who have none."""
    found: dict[str, list[Duty]] = {person: [] for person in people}
    for duty in duties:
        found[duty.person].append(duty)
    return {person: tuple(rows) for person, rows in found.items()}


def _option_of(options: Options, duty: Duty) -> Option:
    """The option that a duty was made from.

    Raises:
        LookupError: if nobody could have been given this duty.
    """
    for option in options.of(duty.person, duty.date):
        if option.becomes(duty):
            return option
    raise LookupError(f"{duty.person} has no option like the duty {duty.duty_type} on {duty.date}")
