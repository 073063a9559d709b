"""Some people's day is given anew next to everything that stays: open sites first, then points."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.demand import Move
from models.duties import Duty, Piece
from roster.cpsat.model import RosterModel, Weighted
from roster.cpsat.sums import Sum
from roster.options.option import Option, Options
from roster.robust.day import Day
from roster.rules.published import same_sites, same_times
from roster.solver.clock import Clock
from roster.solver.search import OPEN_SITES, POINTS, Effort, Found, search
from roster.solver.workshop import Workshop

SECONDS = 120.0
"""Longest search; counted work ends it long before, so that the same seed gives the same answers."""

WORK = {OPEN_SITES: 3.0, POINTS: 2.0}
"""Deterministic work of a search for level 1, and of one for points."""

CHANGED_DAY = 10
"""Pieces in another role that weigh as much as a person who has to be asked."""

Days = Mapping[tuple[str, dt.date], Duty]
Duties = tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Anew:
    """Everybody's duties, level 1 of the model and what demand moves, None if no lawful way was found.

    `proven`: level 1 cannot be lower, or not below what is enough.
    """

    duties: Duties | None
    level: int | None = None
    moved: tuple[Move, ...] = ()
    proven: bool = True


class GivenAnew:
    """The model of one date for some people; their other days, and everybody else's, are as they were."""

    def __init__(self, workshop: Workshop, day: Day, people: Sequence[str], sites: Iterable[str], left: Duties) -> None:
        """Who was given something by hand that nobody could be given stays out of it."""
        self._date = day.date
        self._clock = Clock(SECONDS, workshop.watch)
        self._now = {(duty.person, duty.date): duty for duty in left if duty.person in set(people)}
        options = _narrowed(workshop.options_of(people), self._now, frozenset(sites), day)
        stay = _who_can_stay(options, self._now, people)
        self._fixed = tuple(duty for duty in left if duty.person not in stay)
        self.built = RosterModel(options, day.index, [person for person in people if person in stay], self._fixed)
        _keep_other_days(self.built, self._now, day.date)

    def search(self, begin: Anew, seed: int, enough: int, *, points: bool = True) -> Anew:
        """Where level 1 is above `enough`, first the fewest changes that bring it down; then points, if they matter.

        `enough` is in the model's own terms; `begin` has no level if it is not lawful.
        """
        lower = begin
        if begin.level is None or begin.level > enough:
            lower = self._level(begin.duties or (), seed, enough)
        return self._points(lower, seed) if points and lower.duties is not None else lower

    def _level(self, begin: Duties, seed: int, enough: int) -> Anew:
        """Level 1, but no lower than is enough, with as few changed days as that takes."""
        built, changes, floor = self.built, self._changes(), max(0, enough)
        lowest = built.model.new_int_var(floor, max(floor, built.level.range[1]), "")
        built.model.add(lowest >= built.level.expression)
        built.hint(begin)
        built.model.proto.solution_hint.values[lowest.index] = max(floor, built.amounts(begin)[0])
        weight = changes.range[1] - changes.range[0] + 1
        goal = Sum(((weight, lowest), *changes.terms))
        found = search(built, goal, self._effort(OPEN_SITES, seed), self._clock, OPEN_SITES)
        read = self._read(found)
        least = -(-(found.bound - changes.range[1]) // weight) if found.something else 0
        return replace(read, proven=read.proven or max(floor, least) > enough)

    def _changes(self) -> Sum:
        """People who do something else on the date, and pieces in another role; less for each that is kept."""
        terms: Weighted = []
        for person, choices in self.built.people.items():
            now = self._now.get((person, self._date))
            for taken in choices.by_day[self._date]:
                kept = now is not None and same_times(now, taken.frame.shape) and same_sites(now, taken.frame)
                if now is None or kept:
                    terms.append((-CHANGED_DAY if kept else CHANGED_DAY, taken.variable))
                if now is not None and taken.option.becomes(now):
                    pieces = ((choices.done(taken.frame, piece.span)[0], piece.role) for piece in now.pieces)
                    terms.extend((-1, part.roles[role]) for part, role in pieces)
        return Sum(tuple(terms))

    def _points(self, lower: Anew, seed: int) -> Anew:
        """Points, with level 1 no worse than it is now."""
        built = self.built
        built.model.add(built.level.expression <= (lower.level or 0))
        built.hint(lower.duties or ())
        found = search(built, built.points, self._effort(POINTS, seed), self._clock, POINTS)
        return replace(self._read(found), proven=lower.proven) if found.something else lower

    def _read(self, found: Found) -> Anew:
        if not found.something:
            return Anew(None, None, proven=found.impossible)
        duties, moved = self.built.duties(found.solver), self.built.moved(found.solver)
        return Anew((*self._fixed, *duties), self.built.amounts(duties, moved)[0], moved, found.proven)

    def _effort(self, stage: str, seed: int) -> Effort:
        return Effort(seconds=SECONDS, seed=seed, work=WORK[stage], quick=True)


def _narrowed(options: Options, now: Days, sites: frozenset[str], day: Day) -> Options:
    """On the date what lies at the sites, and what people have; on other days only what they have."""
    nowhere: frozenset[str] = frozenset()
    narrow = {
        key: tuple(row for row in found if _is_open(row, now.get(key), sites if key[1] == day.date else nowhere))
        for key, found in options.by_day.items()
    }
    must_work = frozenset(key for key in options.must_work if key[1] == day.date)
    by_day = {key: found for key, found in narrow.items() if found}
    return replace(options, facts=day.facts, by_day=by_day, must_work=must_work)


def _is_open(option: Option, now: Duty | None, sites: frozenset[str]) -> bool:
    if now is not None and option.becomes(now):
        return True
    return bool(sites) and sites.issuperset(option.frame.sites)


def _who_can_stay(options: Options, now: Days, people: Iterable[str]) -> frozenset[str]:
    """Who has any choice, and has only what could be given."""
    mine: dict[str, list[Duty]] = defaultdict(list)
    for (person, _), duty in now.items():
        mine[person].append(duty)
    choosing = {person for person, _ in options.by_day}
    return frozenset(
        person
        for person in people
        if person in choosing and all(_is_among(options.of(person, duty.date), duty) for duty in mine[person])
    )


def _is_among(options: Iterable[Option], duty: Duty) -> bool:
    return any(
        option.becomes(duty) and all(piece.role in _roles_at(option, piece) for piece in duty.pieces)
        for option in options
    )


def _roles_at(option: Option, piece: Piece) -> tuple[str, ...]:
    within = zip(option.frame.pieces, option.roles_by_piece, strict=True)
    return next(roles for span, roles in within if span.contains(piece.span))


def _keep_other_days(built: RosterModel, now: Days, date: dt.date) -> None:
    """Every other day stays as it is, roles included."""
    for (person, other), duty in now.items():
        if other == date or person not in built.people:
            continue
        choices = built.people[person]
        taken = next(row for row in choices.by_day[other] if row.option.becomes(duty))
        built.model.add(taken.variable == 1)
        for piece in duty.pieces:
            for part in choices.done(taken.frame, piece.span):
                built.model.add(part.roles[piece.role] == 1)
