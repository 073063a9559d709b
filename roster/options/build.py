"""Asks the filter rules who could be given which frame."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from models.base import Span
from models.people import Person
from models.problem import Problem
from roster.options.frames import Appointments, changing, frames, shapes
from roster.options.option import Cost, Option, Options
from roster.options.ways import Ways, ways
from roster.rules.book import POSTINGS
from roster.rules.facts import Facts
from roster.rules.frame import Frame, Shape
from roster.rules.posting import FilterPosting, Postings, SequencePosting

RolesAt = Mapping[str, tuple[str, ...]]
"""The sites at which somebody may work on a date, and the roles there."""


def build_options(problem: Problem, postings: Postings = POSTINGS) -> Options:
    """Every option of everybody on every day of the horizon, by the filter rules among these postings."""
    return OptionsMaker(problem, postings).options_of(problem.people)


class OptionsMaker:
    """Makes options of whoever is asked for; what people have in common is asked once: frames, shapes, sites, roles."""

    def __init__(self, problem: Problem, postings: Postings = POSTINGS) -> None:
        """Look the problem's rows up; nobody's options are made yet."""
        self.facts = facts = Facts(problem)
        self.postings = postings
        filters = [
            posting for posting in postings if isinstance(posting, FilterPosting) and not facts.off(posting.rule)
        ]
        self._of_frame = [posting.frame for posting in filters if posting.frame]
        self._of_shape = [posting.shape for posting in filters if posting.shape]
        self._never = [
            posting.never
            for posting in postings
            if isinstance(posting, SequencePosting) and posting.never and not facts.off(posting.rule)
        ]
        self._of_site = [posting.site for posting in filters if posting.site]
        self._of_role = [posting.role for posting in filters if posting.role]
        tasks = [posting.task for posting in filters if posting.task]
        self._not_in = {
            duty_type.id: refused
            for duty_type in problem.duty_types
            if (refused := {role for role in facts.roles if not all(asks(facts, duty_type, role) for asks in tasks)})
        }
        self._of_person = [posting.personal for posting in filters if posting.personal]
        self._needs_duty = [posting.needs_duty for posting in filters if posting.needs_duty]
        self._costs = [
            (posting.rule, posting.amount, posting.price(facts))
            for posting in filters
            if posting.amount and posting.price
        ]
        self._ways = _ways(facts, filters)
        self._shapes = cache(self._shapes_of)
        self._frames: dict[tuple[int, str, str], list[Frame]] = {}

    def options_of(self, people: Iterable[Person]) -> Options:
        """The options of these people on every day of the horizon, as if nobody else were there."""
        days = [(person, date) for person in people for date in self.facts.days]
        return Options(
            facts=self.facts,
            postings=self.postings,
            by_day={(person.id, date): found for person, date in days if (found := self._options(person, date))},
            must_work=frozenset((person.id, date) for person, date in days if self._must_work(person, date)),
        )

    def _must_work(self, person: Person, date: dt.date) -> bool:
        return any(asks(self.facts, person, date) for asks in self._needs_duty)

    def _options(self, person: Person, date: dt.date) -> tuple[Option, ...]:
        fitting = self._fitting_shapes(person, date)
        roles_at = {site: self._roles(person, date, site) for site in self._sites(person, date, fitting)}
        staying = (option for site in roles_at for option in self._at(person, site, roles_at[site], fitting))
        found = chain(staying, self._changing(person, roles_at, fitting) if self._ways else ())
        judges = [judge for ask in self._of_person if (judge := ask(self.facts, person, date))]
        if not judges:
            return tuple(found)
        return tuple(option for option in found if all(allows(self.facts, option.frame) for allows in judges))

    def _roles(self, person: Person, date: dt.date, site: str) -> tuple[str, ...]:
        return tuple(
            role
            for role in self.facts.roles
            if all(allows(self.facts, person, date, site, role) for allows in self._of_role)
        )

    def _at(self, person: Person, site: str, roles: tuple[str, ...], fitting: Sequence[Shape]) -> Iterator[Option]:
        for shape in fitting:
            possible = self._roles_in(shape.duty_type.id, roles)
            for frame in self._frames_at(shape, site):
                if possible or not frame.pieces:
                    yield Option(person.id, frame, possible if frame.pieces else (), self._costs_of(person, frame))

    def _roles_in(self, duty_type: str, roles: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the roles that go with a duty type; nearly always all of them, and then the very same tuple."""
        refused = self._not_in.get(duty_type)
        if not refused or refused.isdisjoint(roles):
            return roles
        return tuple(role for role in roles if role not in refused)

    def _changing(self, person: Person, roles_at: RolesAt, fitting: Sequence[Shape]) -> Iterator[Option]:
        """Options with a change of site: to the home site or from it, for a Springer between any two."""
        for site, roles in roles_at.items():
            for other, way in self._ways.get(site, ()) if roles else ():
                if roles_at.get(other) and person.home_site in {None, site, other}:
                    for shape in fitting:
                        here, there = (self._roles_in(shape.duty_type.id, at) for at in (roles, roles_at[other]))
                        for frame in self._frames_between(shape, site, other, way) if here and there else ():
                            yield Option(person.id, frame, here, self._costs_of(person, frame), there)

    def _sites(self, person: Person, date: dt.date, fitting: Sequence[Shape]) -> Iterator[str]:
        for site in self.facts.sites if fitting else ():
            if all(allows(self.facts, person, date, site) for allows in self._of_site):
                yield site

    def _fitting_shapes(self, person: Person, date: dt.date) -> list[Shape]:
        pattern = person.pattern_on(date)
        appointments = tuple(row.span for row in self.facts.appointments(person, date))
        shapes_of_the_day = self._shapes(date, pattern.window if pattern else None, appointments)
        never = {name for names in self._never for name in names(self.facts, person, date)}
        return [
            shape
            for shape in shapes_of_the_day
            if shape.duty_type.id not in never and all(allows(self.facts, person, shape) for allows in self._of_shape)
        ]

    def _shapes_of(self, date: dt.date, window: Span | None, appointments: Appointments) -> tuple[Shape, ...]:
        return tuple(
            shape
            for duty_type in self.facts.problem.duty_types
            for shape in shapes(self.facts, duty_type, date, window, appointments)
        )

    def _frames_at(self, shape: Shape, site: str) -> list[Frame]:
        """The lawful frames of a shape at a site; shapes are known by identity, they live as long as their maker."""
        key = (id(shape), site, site)
        if key not in self._frames:
            self._frames[key] = self._lawful(frames(shape, site))
        return self._frames[key]

    def _frames_between(self, shape: Shape, site: str, other: str, way: int) -> list[Frame]:
        """The lawful frames of a shape begun at one site and ended at another."""
        key = (id(shape), site, other)
        if key not in self._frames:
            least = self.facts.number("role_blocks")
            self._frames[key] = self._lawful(changing(shape, site, other, way, least))
        return self._frames[key]

    def _lawful(self, made: Iterable[Frame]) -> list[Frame]:
        return [frame for frame in made if all(allows(self.facts, frame) for allows in self._of_frame)]

    def _costs_of(self, person: Person, frame: Frame) -> tuple[Cost, ...]:
        amounts = ((rule, amount(self.facts, person, frame), price) for rule, amount, price in self._costs)
        return tuple(Cost(rule, amount, amount * price) for rule, amount, price in amounts if amount)


def _ways(facts: Facts, filters: Iterable[FilterPosting]) -> Ways:
    """None where a rule allows no change of site within a day: then no frame with one is made."""
    most = [posting.changes(facts) for posting in filters if posting.changes]
    return ways(facts) if min(most, default=1) else {}
