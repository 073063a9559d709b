"""Somebody is missing on a day: the people near are given that day anew, everything else stays as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from models.duties import Duty
from roster.cpsat.model import RosterModel
from roster.options.option import Option, Options
from roster.robust.day import NOTHING_ELSE, Day, Rest, day_of
from roster.robust.measure import Measure
from roster.solver.clock import Clock
from roster.solver.search import POINTS, Effort, Found, search
from roster.solver.task import both
from roster.solver.work import workshop_of
from roster.solver.workshop import Workshop

SECONDS = 120.0
"""Longest search for one day; counted work ends it long before, so that the same seed gives the same answers."""

WORK = 3.0
"""Deterministic work of the search for one day."""

Days = Mapping[tuple[str, dt.date], Duty]


@dataclass(frozen=True, slots=True)
class Missing:
    """Who is missing on a date, and who may be given that day anew at which sites.

    `problem` is the hash of the problem as workers hold it. With `only_if_worse` nobody is looked for where the day
    is survived by itself.
    """

    problem: str
    date: dt.date
    gone: tuple[str, ...]
    people: tuple[str, ...]
    sites: tuple[str, ...]
    rest: Rest = NOTHING_ELSE
    only_if_worse: bool = False
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Mended:
    """What is open on the date with everybody, with the missing taken out, and after mending.

    `alone_lawful`: whoever is left has the company that is strictly asked for. `after` None: no lawful way was found.
    `proven`: nothing is better at level 1. `asked`: how many people have another duty than before.
    """

    before: Measure
    alone: Measure
    alone_lawful: bool
    after: Measure | None = None
    proven: bool = True
    asked: int = 0

    def by_itself(self, more_open: int | None = None, site: str | None = None) -> bool:
        """Whether the day is survived without changing anybody's duty; at one site or everywhere."""
        return self.alone_lawful and not self.alone.worse_than(self.before, more_open, site)

    def survived(self, more_open: int | None = None, site: str | None = None) -> bool:
        """Whether it is survived by itself or after mending."""
        mended = self.after is not None and not self.after.worse_than(self.before, more_open, site)
        return mended or self.by_itself(more_open, site)


def answer(task: Missing) -> Mended:
    """Mend a day in this process, whichever holds the problem."""
    return mended(workshop_of(task), task)


def mended(workshop: Workshop, task: Missing) -> Mended:
    """Take the missing out and give the day of the people near anew: level 1 first, then points."""
    day = day_of(workshop, task.date, task.rest)
    left = tuple(duty for duty in day.roster if duty.date != task.date or duty.person not in task.gone)
    alone = Mended(day.before, day.measured(left), day.has_company(left))
    if task.only_if_worse and alone.by_itself():
        return alone
    now = {(duty.person, duty.date): duty for duty in left if duty.person in set(task.people)}
    options = _narrowed(workshop.options_of(task.people), now, task, day)
    people = [person for person in task.people if _can_stay(options, now, person)]
    fixed = [duty for duty in left if duty.person not in set(people)]
    built = RosterModel(options, day.index, people, fixed)
    _keep_other_days(built, now, task.date)
    built.hint(now.values())
    effort = Effort(seconds=SECONDS, seed=task.seed, work=WORK, quick=True)
    found = search(built, both(built), effort, Clock(SECONDS, workshop.watch), POINTS)
    if not found.something:
        return replace(alone, proven=found.impossible)
    return _read(built, found, fixed, alone, day)


def _read(built: RosterModel, found: Found, fixed: Iterable[Duty], alone: Mended, day: Day) -> Mended:
    duties, moved = built.duties(found.solver), built.moved(found.solver)
    after = day.measured((*fixed, *duties), moved)
    least = after.level.total() - built.amounts(duties, moved)[0] + _least_level(built, found)
    before = {duty.person: duty for duty in day.roster if duty.date == day.date}
    now = {duty.person: duty for duty in duties if duty.date == day.date}
    changed = [person for person in built.people if _differs(before.get(person), now.get(person))]
    return replace(
        alone,
        after=after,
        proven=found.proven or least > day.before.level.total() or not after.worse_than(day.before),
        asked=len([person for person in changed if person not in day.standing_by]),
    )


def _least_level(built: RosterModel, found: Found) -> int:
    """What level 1 of the model cannot fall below: a bound on both levels less the most that points could be."""
    weight = built.points.range[1] + 1
    most = built.points.range[1] - built.points.constant
    return built.level.constant + max(0, -(-(found.bound - most) // weight))


def _differs(one: Duty | None, other: Duty | None) -> bool:
    """Whether somebody has to be told: another type, other times or sites; roles and breaks may change."""
    return _told(one) != _told(other)


def _told(duty: Duty | None) -> object:
    return duty and (duty.duty_type, duty.span, {piece.site for piece in duty.pieces})


def _narrowed(options: Options, now: Days, task: Missing, day: Day) -> Options:
    """On the date what lies at the sites, and what people have; on other days only what they have."""
    sites = set(task.sites)
    narrow = {
        key: tuple(row for row in found if _is_open(row, now.get(key), sites if key[1] == task.date else set()))
        for key, found in options.by_day.items()
    }
    must_work = frozenset(key for key in options.must_work if key[1] == task.date)
    by_day = {key: found for key, found in narrow.items() if found}
    return replace(options, facts=day.facts, by_day=by_day, must_work=must_work)


def _is_open(option: Option, now: Duty | None, sites: set[str]) -> bool:
    if now is not None and option.becomes(now):
        return True
    return bool(sites) and sites.issuperset(option.frame.sites)


def _can_stay(options: Options, now: Days, person: str) -> bool:
    """Whether what the person has is lawful alone; who was given something else by hand stays out of it."""
    mine = [(key[1], duty) for key, duty in now.items() if key[0] == person]
    return any(options.of(person, date) for date in options.facts.days) and all(
        _is_among(options.of(person, date), duty) for date, duty in mine
    )


def _is_among(options: Iterable[Option], duty: Duty) -> bool:
    roles = tuple(piece.role for piece in duty.pieces)
    return any(
        option.becomes(duty)
        and all(role in possible for role, possible in zip(roles, option.roles_by_piece, strict=True))
        for option in options
    )


def _keep_other_days(built: RosterModel, now: Days, date: dt.date) -> None:
    """Every other day stays as it is, roles included."""
    for (person, other), duty in now.items():
        if other == date or person not in built.people:
            continue
        choices = built.people[person]
        taken = next(row for row in choices.by_day[other] if row.option.becomes(duty))
        built.model.add(taken.variable == 1)
        for piece in duty.pieces:
            built.model.add(choices.piece(taken.frame, piece.span).roles[piece.role] == 1)
