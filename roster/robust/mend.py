"""Somebody is missing on a day: the people near are given that day anew, everything else stays as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from models.duties import Duty
from roster.robust.anew import Anew, GivenAnew
from roster.robust.day import NOTHING_ELSE, Day, Rest, day_of
from roster.robust.measure import Measure
from roster.solver.work import workshop_of
from roster.solver.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Missing:
    """Who is missing on a date, and who may be given that day anew at which sites.

    `problem` is the hash of the problem as workers hold it. With `only_if_worse` nothing is looked for where the day
    is survived by itself, and points do not matter. `helper` is a Springer with whom the day is mended once more.
    """

    problem: str
    date: dt.date
    gone: tuple[str, ...]
    people: tuple[str, ...]
    sites: tuple[str, ...]
    rest: Rest = NOTHING_ELSE
    only_if_worse: bool = False
    helper: str | None = None
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Mended:
    """What is open on the date with everybody, with the missing taken out, and after mending.

    `alone_lawful`: whoever is left has the company that is strictly asked for. `after` None: no lawful way was found.
    `proven`: nothing is better at level 1. `asked`: how many people have another duty than before. `helped` is what
    is open with a Springer more.
    """

    before: Measure
    alone: Measure
    alone_lawful: bool
    after: Measure | None = None
    proven: bool = True
    asked: int = 0
    helped: Measure | None = None

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
    here = day.around(_touched(day, task))
    alone = Mended(here.before, here.measured(left, day.moved), here.has_company(left))
    if task.only_if_worse and alone.by_itself():
        return alone
    given = GivenAnew(workshop, day, task.people, task.sites, left)
    level = given.built.amounts(left, day.moved)[0]
    # cells that nobody here can cover are measured, but the model does not know them
    enough = here.before.level.total() - (alone.alone.level.total() - level)
    begin = Anew(left, level if alone.alone_lawful else None, day.moved)
    found = given.search(begin, task.seed, enough, points=not task.only_if_worse)
    if found.duties is None:
        return replace(alone, proven=found.proven)
    after = here.measured(found.duties, found.moved)
    proven = found.proven or not after.worse_than(here.before)
    asked = len(_changed(day.roster, found.duties, day) - set(task.gone) - day.standing_by)
    helped = _helped(workshop, day, task, found)
    return replace(alone, after=after, proven=proven, asked=asked, helped=helped)


def _touched(day: Day, task: Missing) -> set[str]:
    """The sites of the task, and wherever else the people work whose day it may change."""
    people = {*task.people, *task.gone}
    pieces = (
        piece.site for duty in day.roster if duty.date == day.date and duty.person in people for piece in duty.pieces
    )
    return {*task.sites, *pieces}


def _helped(workshop: Workshop, day: Day, task: Missing, found: Anew) -> Measure | None:
    """The same day with a Springer more, begun with what was found without; level 1 as low as it gets."""
    if task.helper is None or found.duties is None:
        return None
    given = GivenAnew(workshop, day, (*task.people, task.helper), task.sites, found.duties)
    level = given.built.amounts(found.duties, found.moved)[0]
    more = given.search(replace(found, level=level), task.seed, enough=0)
    return None if more.duties is None else day.around(_touched(day, task)).measured(more.duties, more.moved)


def _changed(before: Iterable[Duty], after: Iterable[Duty], day: Day) -> set[str]:
    """Who has to be told: another type, other times or sites; roles and breaks may change."""
    one, other = ({row.person: _told(row) for row in rows if row.date == day.date} for rows in (before, after))
    return {person for person in one.keys() | other.keys() if one.get(person) != other.get(person)}


def _told(duty: Duty) -> object:
    return duty.duty_type, duty.span, {piece.site for piece in duty.pieces}
