"""Where only one or two people within reach could do what a site must have on a day, whoever is rostered."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable

from models.base import Span
from models.demand import Cell, OnIntervals
from models.people import Person
from models.problem import Problem
from models.robust import FewAble
from roster.options.build import OptionsMaker
from roster.options.cover import CoverIndex, Work
from roster.options.option import Option

FEW = 2
"""So many people within reach are few, whatever the minimum; as many as the minimum are few, too."""

Place = tuple[str | None, tuple[str, ...], dt.date]


def few_able(problem: Problem) -> tuple[FewAble, ...]:
    """For each site, date and roles with a minimum the moment at which the fewest people could be there, if few."""
    maker = OptionsMaker(problem)
    index = CoverIndex(maker.facts)
    wanted = {number: cell for number, cell in enumerate(index.cells) if cell.minimum}
    able = _able(problem, maker, index, wanted)
    fewest: dict[Place, FewAble] = {}
    for number, cell in wanted.items():
        if isinstance(cell.when, OnIntervals):
            row = _row(cell, cell.when.date, able[number])
            place = (row.site, row.roles, row.date)
            fewest[place] = min(fewest.get(place, row), row, key=lambda found: found.able - found.minimum)
    return tuple(row for row in fewest.values() if row.able <= max(FEW, row.minimum))


def _row(cell: Cell, date: dt.date, able: int) -> FewAble:
    roles = tuple(sorted({line.role for line in cell.who}))
    return FewAble(site=cell.site, roles=roles, date=date, minimum=cell.minimum, able=able)


def _able(problem: Problem, maker: OptionsMaker, index: CoverIndex, wanted: Collection[int]) -> Counter[int]:
    """How many people have an option that covers a cell, by its number; person by person, to save memory."""
    found: Counter[int] = Counter()
    for person in problem.people:
        for (_, date), options in maker.options_of([person]).by_day.items():
            joint = [number for number in index.joint(date) if number in wanted]
            covered = _by_pieces(index, person, options)
            covered |= _together(index, options) if joint else set()
            found.update(number for number in covered if number in wanted)
    return found


def _by_pieces(index: CoverIndex, person: Person, options: Iterable[Option]) -> set[int]:
    """The cells that a piece of one of a day's options covers by itself."""
    works = {
        (frame.date, site, role, span.start, span.end, frame.shape.duty_type.id)
        for option in options
        for frame in (option.frame,)
        for site, span, roles in zip(frame.places, frame.pieces, option.roles_by_piece, strict=True)
        for role in roles
    }
    found: set[int] = set()
    for date, site, role, start, end, duty_type in works:
        work = Work(date, site, role, Span(start=start, end=end), duty_type)
        found.update(number for number, _ in index.of_piece(index.trait(person, date, role), work, alone=False))
    return found


def _together(index: CoverIndex, options: Iterable[Option]) -> set[int]:
    """The cells that a day's options cover with several pieces in the same role, which is how minimums are met."""
    found: set[int] = set()
    for option in options:
        for role in dict.fromkeys(role for roles in option.roles_by_piece for role in roles):
            roles = tuple(role if role in possible else possible[0] for possible in option.roles_by_piece)
            found.update(number for number, _ in index.of_duty(option.duty(roles)))
    return found
