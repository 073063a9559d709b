"""What the search hands to the last check: duties, what is moved, and what is proven about them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.demand import Move
from models.duties import Duty
from roster.solver.standing import Standing


@dataclass(frozen=True, slots=True)
class Result:
    """A roster with its own account of what it costs; `None` bounds where nothing is proven."""

    duties: tuple[Duty, ...]
    level: int
    points: int
    level_bound: int | None = None
    points_bound: int | None = None
    moved: tuple[Move, ...] = ()

    @property
    def proven(self) -> bool:
        """Whether no roster is better at level 1, nor in points among those as good at level 1."""
        return self.level_bound == self.level and self.points_bound == self.points

    def with_bound(self, points_bound: int | None) -> Result:
        """The same with the higher of two bounds on points."""
        known = [bound for bound in (self.points_bound, points_bound) if bound is not None]
        return replace(self, points_bound=max(known, default=None))


def result_of(standing: Standing, bound: int | None = None) -> Result | None:
    """The roster as it stands; None while somebody lacks a desk or company."""
    if not standing.is_lawful():
        return None
    level = standing.level()
    # nothing is below no minute at all
    return Result(standing.all_duties(), level, standing.points(), None if level else 0, bound)
