"""What every piece of data here shares: it never changes, and it refuses what it does not know."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^\S(.*\S)?$", max_length=60)]
"""The name by which another row is meant: no blanks at its ends, at most 60 characters."""

Minutes = Annotated[int, Field(ge=0)]
"""A length of time in whole minutes."""

Points = Annotated[int, Field(ge=0)]
"""What something undesired costs; whole points, see the price list."""

Percent = Annotated[int, Field(ge=5, le=100, multiple_of=5)]
"""How much of a head somebody counts."""


class Data(BaseModel):
    """Frozen data; a variant is a copy with one thing changed, validated again."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    def changed(self, **fields: object) -> Self:
        """A copy with these fields replaced, validated again.

        Raises:
            pydantic.ValidationError: if the copy is not valid.
        """
        return type(self).model_validate({name: getattr(self, name) for name in type(self).model_fields} | fields)


class Span(Data):
    """From - to on one day, in wall-clock minutes after local midnight of the date it belongs to.

    `end` may lie after midnight (1440 + ...): 22:00-06:00 is `Span(start=1320, end=1800)`. How long that lasted is
    a question for the checks, which measure in UTC.
    """

    start: Annotated[int, Field(ge=0, lt=2880)]
    end: Annotated[int, Field(gt=0, le=2880)]

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"a span must end after it starts ({self.start}-{self.end})")
        return self

    @property
    def minutes(self) -> int:
        """Length on the clock, in minutes."""
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least a minute."""
        return self.start < other.end and other.start < self.end
