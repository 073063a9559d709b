"""What is needed: cells of cover with a convex price, and demand that may move between them."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from models.base import Data, Id, Percent, Points, Span


class OnIntervals(Data):
    """Who works throughout one of these spans of the date covers it; a cell with several wants all of them."""

    kind: Literal["intervals"] = "intervals"
    date: dt.date
    spans: Annotated[tuple[Span, ...], Field(min_length=1)]


class OnDutyType(Data):
    """Who works this duty type on the date covers it."""

    kind: Literal["duty_type"] = "duty_type"
    date: dt.date
    duty_type: Id


class Volume(Data):
    """Work to be done some time from - to (back office): every `unit_minutes` worked cover one unit."""

    kind: Literal["volume"] = "volume"
    first: dt.date
    last: dt.date
    unit_minutes: Annotated[int, Field(gt=0)]


class Counted(Data):
    """Who counts: work in this role, if the person holds the qualification, for so much of a head.

    The first of a cell's lines that fits is the one that counts.
    """

    role: Id
    qualification: Id | None = None
    in_training: bool = False
    percent: Percent = 100


class Step(Data):
    """The next `count` heads (or units) cost so many points each; None: all the rest."""

    count: Annotated[int, Field(ge=1)] | None = None
    points: Points


class Cell(Data):
    """One unit of cover: where x when x who counts.

    Cover is counted in heads (a trainee may be half of one); a volume's in units. Every head short of `target` costs
    the next of `below`, counted downwards from the target; every head over it the next of `above`. Both are convex:
    prices never fall, so shortages are spread. Heads short of `minimum` belong to level 1 and are never bought with
    points; they weigh their minutes times `minimum_weight`. `site` None: anywhere. `priority` is for people to read.
    """

    id: Id
    site: Id | None = None
    when: Annotated[OnIntervals | OnDutyType | Volume, Field(discriminator="kind")]
    who: Annotated[tuple[Counted, ...], Field(min_length=1)]
    minimum: Annotated[int, Field(ge=0)] = 0
    minimum_weight: Annotated[int, Field(ge=1)] = 1
    target: Annotated[int, Field(ge=0)] = 0
    below: tuple[Step, ...] = ()
    above: tuple[Step, ...] = ()
    priority: int = 2

    @model_validator(mode="after")
    def _is_convex(self) -> Self:
        for steps in (self.below, self.above):
            if any(later.points < earlier.points for earlier, later in pairwise(steps)):
                raise ValueError(f"cell {self.id}: prices of cover must not fall with the distance from the target")
            if any(step.count is None for step in steps[:-1]):
                raise ValueError(f"cell {self.id}: only the last step may be open")
        return self

    @model_validator(mode="after")
    def _points_stay_whole(self) -> Self:
        shares = {counted.percent for counted in self.who} - {100}
        for step in (*self.below, *self.above):
            if any(step.points * share % 100 for share in shares):
                raise ValueError(f"cell {self.id}: {step.points} points a head do not divide by the shares that count")
        if self.minimum and any(self.head_minutes * share % 100 for share in shares):
            raise ValueError(f"cell {self.id}: {self.head_minutes} minutes do not divide by the shares that count")
        return self

    @model_validator(mode="after")
    def _counts_alike_where_pieces_count_together(self) -> Self:
        together = isinstance(self.when, OnDutyType) or (
            isinstance(self.when, OnIntervals) and len(self.when.spans) > 1
        )
        if together and len({counted.percent for counted in self.who}) > 1:
            raise ValueError(f"cell {self.id}: several pieces cover it together, so all that counts must count alike")
        return self

    @property
    def head_minutes(self) -> int:
        """Minutes one head (or unit) of this cell stands for."""
        if isinstance(self.when, OnIntervals):
            return sum(span.minutes for span in self.when.spans)
        return self.when.unit_minutes if isinstance(self.when, Volume) else 1


class Move(Data):
    """At most `most` heads of demand may go from one cell to another, each for so many points."""

    origin: Id
    destination: Id
    most: Annotated[int, Field(ge=1)]
    points: Points
