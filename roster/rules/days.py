"""Which of a person's days are worked: before the first day for certain, from then on by what is taken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.duties import DutyType
from roster.rules.posting import Chain, Choice, Terms

Kind = Callable[[DutyType], bool]
"""Which duties are meant: those of these duty types."""

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Worked:
    """Whether there is a duty on a day: `certain` is 1 if there was one before the horizon."""

    certain: int
    choices: Sequence[Choice]

    @property
    def possible(self) -> bool:
        """Whether the day may be one with such a duty."""
        return bool(self.certain or self.choices)

    def terms(self, weight: int = 1) -> Terms:
        """The day's part of a sum, without what is certain."""
        return [(weight, choice) for choice in self.choices]


def any_duty(_: DutyType) -> bool:
    """Duties of every type."""
    return True


def worked(chain: Chain, date: dt.date, kind: Kind = any_duty) -> Worked:
    """Whether the person works on a date, or has a duty of one kind."""
    if date < chain.facts.problem.horizon.first:
        past = chain.facts.before.get((chain.person.id, date), ())
        return Worked(int(any(kind(chain.facts.duty_types[duty.duty_type]) for duty in past)), ())
    return Worked(0, [choice for choice in chain.options(date) if kind(choice.frame.shape.duty_type)])
