"""Where only one or two people within reach could do what a site must have on a day, whoever is rostered."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from models.demand import Cell, OnIntervals
from models.problem import Problem
from models.robust import FewAble
from roster.options.build import OptionsMaker
from roster.options.cover import CoverIndex
from roster.options.option import Option

FEW = 2
"""So many people within reach are few, whatever the minimum; as many as the minimum are few, too."""

Place = tuple[str | None, tuple[str, ...], dt.date]


def few_able(problem: Problem) -> tuple[FewAble, ...]:
    """For each site, date and roles with a minimum the moment at which the fewest people could be there, if few."""
    index = _index(problem)
    able = _able(problem, index)
    fewest: dict[Place, FewAble] = {}
    for number, cell in enumerate(index.cells):
        if cell.minimum and isinstance(cell.when, OnIntervals):
            row = _row(cell, cell.when.date, len(able[number]))
            place = (row.site, row.roles, row.date)
            fewest[place] = min(fewest.get(place, row), row, key=lambda found: found.able - found.minimum)
    return tuple(row for row in fewest.values() if row.able <= max(FEW, row.minimum))


def _row(cell: Cell, date: dt.date, able: int) -> FewAble:
    roles = tuple(sorted({line.role for line in cell.who}))
    return FewAble(site=cell.site, roles=roles, date=date, minimum=cell.minimum, able=able)


def _index(problem: Problem) -> CoverIndex:
    return CoverIndex(OptionsMaker(problem).facts)


def _able(problem: Problem, index: CoverIndex) -> dict[int, set[str]]:
    """Who has an option that covers a cell with a minimum, by the cell's number; person by person, to save memory."""
    cells: dict[dt.date, list[int]] = defaultdict(list)
    for number, cell in enumerate(index.cells):
        if cell.minimum and isinstance(cell.when, OnIntervals):
            cells[cell.when.date].append(number)
    found: dict[int, set[str]] = defaultdict(set)
    maker = OptionsMaker(problem)
    for person in problem.people:
        for (name, date), options in maker.options_of([person]).by_day.items():
            wanted = set(cells[date])
            for number in _covered(index, options, wanted):
                found[number].add(name)
    return found


def _covered(index: CoverIndex, options: tuple[Option, ...], wanted: set[int]) -> set[int]:
    """The cells among the wanted ones that one of a day's options could cover, in whatever roles."""
    shapes = {_alike(option): option for option in options}
    return {number for option in shapes.values() for number in _numbers(index, option) if number in wanted}


def _alike(option: Option) -> object:
    return option.frame.pieces, option.frame.places, option.roles_by_piece


def _numbers(index: CoverIndex, option: Option) -> Iterator[int]:
    """Cells that the option covers with the same of its roles in all pieces, which is how minimums are met."""
    for role in dict.fromkeys(role for roles in option.roles_by_piece for role in roles):
        roles = tuple(role if role in possible else possible[0] for possible in option.roles_by_piece)
        yield from (number for number, _ in index.of_duty(option.duty(roles)))
