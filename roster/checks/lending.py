"""Which districts lend people to which, and what would stay open without that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.base import Data, Id
from models.demand import Move
from models.duties import Duty
from models.problem import Problem
from roster.checks.cover import minutes_of
from roster.checks.covered import own_work
from roster.checks.given import Given
from roster.checks.lent import lent_between
from roster.checks.strangers import refuse_strangers


class Lent(Data):
    """Minutes that people of one district work at the sites of another."""

    origin: Id
    destination: Id
    minutes: int


class Lending(Data):
    """What is lent, by pair of districts, and open demand in person-minutes with it and without it."""

    lent: tuple[Lent, ...]
    open_minutes: int
    open_minutes_without: int


def lending(problem: Problem, duties: Iterable[Duty], moved: Sequence[Move] = ()) -> Lending:
    """Compare a roster with the same one less the pieces outside everybody's own district.

    Raises:
        ValueError: if a duty lies outside the horizon or names something that the problem does not have.
    """
    given = Given(problem, duties, moved)
    refuse_strangers(given)
    pairs = sorted(lent_between(given).items())
    return Lending(
        lent=tuple(Lent(origin=origin, destination=there, minutes=minutes) for (origin, there), minutes in pairs),
        open_minutes=_open(given),
        open_minutes_without=_open(own_work(given)),
    )


def _open(given: Given) -> int:
    cells = given.problem.cells
    return sum(minutes_of(cell, max(0, 100 * cell.target - given.cover[cell.id])) for cell in cells)
